"""Votes and what they lead to, seats, windows: figures and properties."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.catalogues import codes
from app.rules.decisions import (
    AGAINST,
    FOR,
    Ballot,
    Body,
    File,
    Seat,
    Sitting,
    check_comes_off,
    check_decision,
    check_goes_on,
    check_seat,
    outcome_of,
    result_of,
)

DAY = date(2026, 3, 12)
SITTING = Sitting(DAY, DAY - timedelta(days=5), DAY + timedelta(days=2))
BODY = Body("commissione", 2, "rinvia", frozenset({"protezione"}), frozenset({"congelamento"}))
FILE = File("commissione", True, False, "dossier_completo", None, frozenset({"protezione"}), False)

ballots = st.lists(
    st.builds(
        Ballot, st.uuids().map(str), st.sampled_from(sorted(codes("votes"))), st.sampled_from(["componente", None])
    ),
    max_size=9,
)


def found(problems):
    return [one.code for one in problems]


@given(ballots, st.sampled_from(sorted(codes("tie_rules"))), st.sampled_from(["commissione", "nucleo"]))
def test_a_majority_decides_whatever_the_order_and_the_rule_of_ties(votes, tie, kind):
    yes, no = (sum(one.vote == said for one in votes) for said in (FOR, AGAINST))
    result = result_of(votes, tie)
    assert result == result_of(votes[::-1], tie)
    assert outcome_of(kind, result) in codes("decision_outcomes")
    if yes != no:
        assert result == (FOR if yes > no else AGAINST)
    elif not yes:
        assert result == "rinviata"


@given(ballots, st.sampled_from(sorted(codes("decision_outcomes"))))
def test_only_the_outcome_of_the_votes_passes_and_never_below_the_quorum(votes, outcome):
    problems = found(
        check_decision(
            BODY,
            outcome,
            "Perché sì.",
            [],
            office="presidente",
            ballots=votes,
            standing=None,
            replaces=None,
            begun=True,
        )
    )
    if len(votes) < BODY.quorum:
        assert problems == ["decision_quorum"]
    else:
        assert (problems == []) == (outcome == outcome_of("commissione", result_of(votes, BODY.tie)))


@pytest.mark.parametrize(
    ("tie", "chair", "expected"),
    [
        ("rinvia", FOR, "rinviata"), ("respinge", FOR, AGAINST), ("presidente", FOR, FOR), ("presidente", AGAINST, AGAINST),
        ("presidente", "astenuto", "rinviata"),
    ],
)  # fmt: skip
def test_a_tie_goes_by_the_rule(tie, chair, expected):
    rest = {FOR: [AGAINST], AGAINST: [FOR], "astenuto": [FOR, AGAINST]}[chair]
    votes = [Ballot("1", chair, "presidente"), *(Ballot("2", one, None) for one in rest)]
    assert result_of(votes, tie) == expected


@given(st.integers(-20, 20), st.integers(0, 20), st.integers(-20, 20))
def test_a_seat_counts_in_sessions_of_its_days_and_until_its_last(start, length, today):
    seat = Seat("1", None, DAY + timedelta(days=start), DAY + timedelta(days=start + length))
    day = DAY + timedelta(days=today)
    assert seat.sits(DAY, day) == (start <= 0 <= start + length and today <= start + length)
    assert not SITTING.open(day) or SITTING.opens_on <= day <= SITTING.closes_on


def test_who_may_sit_beside_whom():
    chair = Seat("1", "presidente", DAY, None)
    assert found(check_seat(Seat("1", "componente", DAY, None), [chair])) == ["seat_twice"]
    assert found(check_seat(Seat("2", "presidente", DAY, None), [chair])) == ["seat_second_president"]
    assert found(check_seat(Seat("2", "presidente", DAY, DAY - timedelta(days=1)), [])) == ["seat_days"]
    before = Seat("2", "presidente", DAY - timedelta(days=9), DAY - timedelta(days=1))
    assert check_seat(before, [chair]) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({}, []),
        ({"complete": False}, ["agenda_incomplete"]),
        ({"complete": False, "waived": True}, []),
        ({"kind": "nucleo"}, ["agenda_other_body"]),
        ({"state": "colloquio"}, ["agenda_state"]),
        ({"state": "decisa", "outcome": "incolpevole"}, ["agenda_state"]),
        ({"state": "decisa", "outcome": "rinviata"}, []),
        ({"elsewhere": True}, ["agenda_elsewhere"]),
        ({"income": frozenset({"permanenza"})}, ["agenda_area"]),
    ],
)
def test_what_goes_on_an_agenda(changed, code):

    assert found(check_goes_on(BODY, SITTING, replace(FILE, **changed), DAY - timedelta(days=1))) == code
    assert found(check_goes_on(BODY, SITTING, FILE, DAY)) == ["agenda_closed"]


def test_what_comes_off_an_agenda():
    early, late = DAY - timedelta(days=1), SITTING.closes_on + timedelta(days=1)
    assert check_comes_off(SITTING, votes=0, decided=False, day=early) == []
    assert found(check_comes_off(SITTING, votes=1, decided=False, day=early)) == ["agenda_voted"]
    assert found(check_comes_off(SITTING, votes=0, decided=False, day=DAY)) == ["agenda_closed"]
    assert check_comes_off(SITTING, votes=3, decided=False, day=late) == []
    assert found(check_comes_off(SITTING, votes=3, decided=True, day=late)) == ["agenda_decided"]
