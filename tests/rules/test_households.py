"""One household at a time, within a person's own life: the edges of days."""

from datetime import date

import pytest

from app.rules.contacts import Membership
from app.rules.households import check_membership
from app.rules.variations import Proposal, changes_of, check_member_edit, member_field, split_field

TODAY = date(2026, 3, 12)


def codes(start=None, end=None, *others, born=None, died=None):
    member = Membership("new", "p", start, end)
    return [one.code for one in check_membership(member, others, today=TODAY, born=born, died=died)]


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (TODAY, None, None),
        (date(2026, 3, 13), None, "day_in_future"),
        (date(2026, 3, 1), date(2026, 3, 13), "day_in_future"),
        (TODAY, TODAY, None),
        (TODAY, date(2026, 3, 11), "member_ends_first"),
        (None, date(2026, 3, 11), None),
    ],
)
def test_first_and_last_day(start, end, code):
    assert codes(start, end) == ([code] if code else [])


def test_not_before_birth_and_not_after_death():
    assert codes(date(1960, 5, 4), None, born=date(1960, 5, 4)) == []
    assert codes(date(1960, 5, 3), None, born=date(1960, 5, 4)) == ["member_before_birth"]
    assert codes(None, date(2026, 3, 1), died=date(2026, 3, 1)) == []
    assert codes(None, date(2026, 3, 2), died=date(2026, 3, 1)) == ["member_after_death"]
    assert codes(date(2026, 3, 2), None, died=date(2026, 3, 1)) == ["member_after_death"]
    assert codes(date(2020, 1, 1), None, died=date(2026, 3, 1)) == []  # nobody has ended it yet


def test_two_households_on_one_day_are_one_too_many():
    before = Membership("old", "p", None, date(2026, 3, 1))
    assert codes(date(2026, 3, 2), None, before) == []
    assert codes(date(2026, 3, 1), None, before) == ["already_in_household"]
    assert codes(None, None, before) == ["already_in_household"]
    after = Membership("old", "p", date(2026, 3, 5))
    assert codes(date(2026, 3, 2), date(2026, 3, 4), before, after) == []
    (found,) = check_membership(Membership("new", "p", date(2026, 3, 2)), [before, after], today=TODAY)
    assert "Al 05/03/2026" in found.sentence


def test_a_proposal_tells_a_person_from_a_membership():
    changes = {
        "surname": ["A", "B"],
        member_field("m1", "to_day"): [None, "2026-03-01"],
        member_field("m2", "from_day"): [None, "2026-03-02"],
    }
    assert split_field("surname") == (None, "surname")
    assert split_field(member_field("m1", "to_day")) == ("m1", "to_day")
    assert changes_of(changes, None) == {"surname": ["A", "B"]}
    assert changes_of(changes, "m1") == {"to_day": [None, "2026-03-01"]}


def test_a_membership_changes_by_what_somebody_else_proposed():
    changes = {member_field("m1", "to_day"): [None, "2026-03-01"]}
    proposals = [Proposal("anna", "proposta", changes)]

    def told(member, changed, editor="bruno", role=None):
        return [one.code for one in check_member_edit(member, changed, proposals, editor=editor, role=role)]

    assert told("m1", {"to_day": "2026-03-01"}) == []
    assert told("m1", {"to_day": "2026-03-02"}) == ["member_by_proposal"]
    assert told("m2", {"to_day": "2026-03-01"}) == ["member_by_proposal"]
    assert told("m1", {"to_day": "2026-03-01"}, "anna") == ["member_by_proposal"]
    assert told("m1", {"to_day": "2026-03-01"}, "anna", "coordinatore") == []
