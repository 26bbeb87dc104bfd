from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import requests
from app.rules.catalogues import areas, codes

STATES = sorted(codes("states"))
TODAY = date(2026, 3, 12)
CLOSING = {"outcome": "intervento_eseguito", "outcome_day": TODAY, "today": TODAY}


def codes_of(problems):
    return [found.code for found in problems]


def test_the_main_way_and_the_side_exits():
    way = [
        "bozza",
        "aperta",
        "assegnata",
        "in_lavorazione",
        "inviata_a_terzi",
        "in_attesa_inquilino",
        "risolta",
        "chiusa",
    ]
    for before, after in pairwise(way):
        assert requests.check_transition(before, after, **CLOSING) == []
    for state in way[1:6]:
        assert {"duplicata", "respinta"} <= set(requests.allowed(state))
    for state in ("risolta", "chiusa", "duplicata", "respinta"):
        assert requests.check_transition(state, "riaperta") == []


def test_the_machine_speaks_of_the_states_of_the_catalogue_and_no_others():
    assert set(STATES) == set(requests._NEXT)
    assert {after for state in STATES for after in requests.allowed(state)} <= set(STATES)
    assert requests.allowed("inventata") == ()
    assert set(STATES) > requests.OPEN_STATES


def test_every_state_but_a_draft_can_be_reached_and_left():
    reached = {"bozza"}
    while grown := {after for state in reached for after in requests.allowed(state)} - reached:
        reached |= grown
    assert reached == set(STATES)
    assert all(requests.allowed(state) for state in STATES)


@pytest.mark.parametrize(
    ("before", "after"),
    [("bozza", "chiusa"), ("aperta", "risolta"), ("risolta", "in_lavorazione"), ("chiusa", "chiusa"), ("aperta", "bozza"),
     ("assegnata", "chiusa"), ("in_lavorazione", "in_lavorazione"), ("duplicata", "chiusa")],
)  # fmt: skip
def test_what_is_not_in_the_machine_is_refused(before, after):
    (found,) = requests.check_transition(before, after, **CLOSING)
    assert found.code == "transition_not_allowed"


def test_the_refusal_says_the_states_in_words():
    (found,) = requests.check_transition("in_attesa_inquilino", "chiusa")
    assert found.sentence == "La richiesta è in attesa inquilino: non può diventare chiusa."
    assert codes_of(requests.check_transition("aperta", "finita")) == ["state_unknown"]


class TestInv05:
    def test_closing_needs_outcome_and_day(self):
        assert codes_of(requests.check_transition("risolta", "chiusa")) == ["close_needs_outcome", "close_needs_day"]
        assert codes_of(requests.check_transition("risolta", "chiusa", outcome="rinuncia")) == ["close_needs_day"]
        assert codes_of(requests.check_transition("risolta", "chiusa", outcome_day=TODAY)) == ["close_needs_outcome"]
        assert requests.check_transition("risolta", "chiusa", **CLOSING) == []

    def test_the_outcome_is_one_of_the_list(self):
        found = requests.check_transition("risolta", "chiusa", outcome="boh", outcome_day=TODAY)
        assert codes_of(found) == ["choice_unknown"]

    def test_the_day_lies_between_opening_and_today(self):
        def close(day):
            return codes_of(
                requests.check_transition(
                    "risolta", "chiusa", outcome="rinuncia", outcome_day=day, opened_on=date(2026, 3, 1), today=TODAY
                )
            )

        assert close(date(2026, 3, 1)) == close(TODAY) == []
        assert close(date(2026, 3, 13)) == ["outcome_in_future"]
        assert close(date(2026, 2, 28)) == ["outcome_before_opening"]

    def test_no_duplicate_of_none_of_itself_or_in_a_circle(self):
        chain = {"b": "c", "c": "d", "d": None}

        def mark(request_id, original, duplicates=chain):
            return codes_of(
                requests.check_transition(
                    "aperta", "duplicata", request_id=request_id, duplicate_of=original, duplicates=duplicates
                )
            )

        assert mark("a", None) == ["duplicate_needs_original"]
        assert mark("a", "a") == ["duplicate_of_itself"]
        assert mark("a", "b") == []
        assert mark("d", "b") == ["duplicate_cycle"]
        assert mark("c", "b") == ["duplicate_cycle"]
        assert mark("d", "b", chain.get) == ["duplicate_cycle"]
        assert mark("a", "x", {"x": "y", "y": "x"}) == []  # an old circle of others ends and is not this one's fault

    def test_rejecting_needs_a_reason(self):
        assert codes_of(requests.check_transition("aperta", "respinta", reason=" ")) == ["reject_needs_reason"]
        assert requests.check_transition("aperta", "respinta", reason="fuori zona") == []

    @given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh"), max_size=8))
    def test_marks_that_are_accepted_one_by_one_never_make_a_circle(self, wanted):
        accepted = {}
        for request_id, original in wanted.items():
            if not requests.check_duplicate(request_id, original, accepted):
                accepted[request_id] = original
        for start in accepted:
            steps, current = 0, start
            while current in accepted:
                current, steps = accepted[current], steps + 1
                assert steps <= len(accepted)


class TestInv06:
    def test_violence_is_r3_whatever_the_area_says(self):
        assert requests.required_visibility("sociale", "violenza") == "R3"
        assert requests.required_visibility("tecnica", "violenza") == "R3"
        others = [entry for found in areas() for entry in found.categories if entry.code != "violenza"]
        assert len(others) == 33
        assert {requests.required_visibility(entry.area, entry.code) for entry in others} == {"R0"}

    @pytest.mark.parametrize("visibility", ["R0", "R1", "R2"])
    def test_violence_cannot_be_less(self, visibility):
        (found,) = requests.check_classification("sociale", "violenza", visibility)
        assert (found.code, found.values) == ("visibility_too_wide", {"required": "R3", "found": visibility})

    def test_violence_appears_in_no_list(self):
        assert requests.check_classification("sociale", "violenza", "R3") == []
        assert not requests.in_lists("violenza", "R3")
        assert not requests.in_lists("violenza", "R0")
        assert not requests.in_lists("solitudine", "R3")
        assert requests.in_lists("solitudine", "R2")

    def test_area_and_category_belong_together(self):
        assert codes_of(requests.check_classification("tecnica", "solitudine", "R0")) == ["category_unknown"]
        assert codes_of(requests.check_classification("altra", "solitudine", "R9")) == [
            "choice_unknown",
            "visibility_unknown",
        ]
        assert requests.check_classification("tecnica", "muffa_umidita", "R1") == []


def test_only_immediate_danger_shows_the_script():
    assert [code for code in sorted(codes("urgencies")) if requests.needs_emergency_script(code)] == ["immediata"]
