"""Roster and closures on a desk: who writes them, and that F2 guesses from them."""

from datetime import date, timedelta

import pytest

from app.errors import Notice
from app.models.places import Outpost
from app.models.staff import Presence
from app.services import opening, planning, records, roster, staff
from app.services.planning import NewSlot
from tests.helpers.desk import MORNING
from tests.helpers.small_town import counts
from tests.helpers.world import edit

TODAY = MORNING.date()


def as_role(desk, role):
    desk.who = type(desk.who)(**(vars(desk.who) | {"role": role}))
    return desk


def refused(desk, use_case, *args, **kwargs):
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert counts(desk) == before
    return caught.value.code


def test_the_roster_is_taken_before_the_opening_hours_and_an_exception_before_the_roster(desk, town):
    assert desk.run(staff.guess_outpost) == town.codogno
    as_role(desk, "coordinatore")
    desk.run(planning.add_slot, NewSlot(desk.who.operator_id, "09:00", "13:00", TODAY, outpost_id=town.casale))
    assert desk.run(staff.guess_outpost) == town.casale
    assert desk.run(staff.start_shift).outpost == "Casalpusterlengo"
    desk.run(staff.end_shift)
    desk.run(planning.add_exception, desk.who.operator_id, TODAY, "09:00", "13:00", town.codogno)
    assert desk.run(staff.guess_outpost) == town.codogno


def test_a_slot_that_is_over_no_longer_guides_the_guess(desk, town):
    as_role(desk, "coordinatore")
    desk.run(planning.add_slot, NewSlot(desk.who.operator_id, "08:00", "09:40", TODAY, outpost_id=town.casale))
    assert desk.run(staff.guess_outpost) == town.codogno  # it is 9:40 in Rome


@pytest.mark.parametrize("role", ["coordinatore", "direzione"])
def test_who_coordinates_writes_and_nobody_else(desk, town, role):
    new = NewSlot(town.colleague, "09:00", "12:00", TODAY, outpost_id=town.casale)
    assert refused(desk, planning.add_slot, new) == "not_allowed"
    assert refused(desk, planning.add_closure, TODAY, None, "guasto") == "not_allowed"
    as_role(desk, role)
    slot = desk.run(planning.add_slot, new)
    assert [one.id for one in desk.run(lambda s, w: roster.expected_on(s, TODAY))] == [slot]
    desk.run(planning.end_slot, slot, TODAY - timedelta(days=1))
    assert desk.run(lambda s, w: roster.expected_on(s, TODAY)) == ()


def test_what_is_planned_wrongly_is_refused_whole(desk, town):
    as_role(desk, "coordinatore")
    new = NewSlot(town.colleague, "09:00", "12:00", TODAY, outpost_id=town.casale)
    desk.run(planning.add_slot, new)
    assert refused(desk, planning.add_slot, new) == "slot_overlap"
    early = NewSlot(town.colleague, "09:00", "12:00", date(2025, 3, 13), outpost_id=town.casale, weekday=4)
    assert refused(desk, planning.add_slot, early) in ("slot_overlap", "slot_not_assigned")
    assert refused(desk, planning.add_slot, NewSlot("nessuno", "09:00", "12:00", TODAY)) == "reference_missing"
    other = NewSlot(town.colleague, "13:00", "12:00", TODAY, outpost_id=town.casale)
    assert refused(desk, planning.add_slot, other) == "slot_ends_first"
    assert refused(desk, planning.add_closure, TODAY, TODAY - timedelta(days=1), "ferie") == "last_day_first"


def test_a_slot_where_the_operator_does_not_serve_is_refused(desk, town):
    as_role(desk, "coordinatore")
    day = date(2025, 12, 31)  # assigned from 1 January 2026
    new = NewSlot(town.colleague, "09:00", "12:00", day, day, outpost_id=town.casale)
    assert refused(desk, planning.add_slot, new) == "slot_not_assigned"


def test_a_closed_outpost_has_no_hours_that_day_and_the_cover_says_so(desk, town):
    as_role(desk, "coordinatore")
    closure = desk.run(planning.add_closure, TODAY, None, "guasto", town.codogno)
    assert {slot.outpost_id for slot in desk.read(lambda s: staff.hours_on(s, TODAY))} == {town.casale}
    assert desk.run(staff.guess_outpost) == town.casale
    casale, codogno = desk.run(opening.public_hours).outposts
    assert [(one.day, one.reason) for one in codogno.closures] == [(TODAY, "guasto")]
    assert casale.closures == ()
    desk.run(planning.cancel_closure, closure)
    assert desk.run(staff.guess_outpost) == town.codogno


def test_the_patron_of_the_town_closes_its_outpost_only(desk, town):
    desk.run(edit, Outpost, town.codogno, municipality="Codogno")
    assert desk.run(lambda s, w: roster.closed_outposts(s, date(2026, 2, 3))) == {town.codogno: "San Biagio"}
    assert set(desk.run(lambda s, w: roster.closed_outposts(s, date(2026, 12, 25)))) == {town.codogno, town.casale}


def test_a_clock_that_was_put_back_never_makes_a_shift_end_before_it_begins(desk, town):
    shift = desk.run(staff.start_shift)
    desk.clock.advance(hours=-2)
    with pytest.raises(Notice) as caught:
        desk.run(staff.end_shift)
    assert caught.value.code == "presence_end_before_start"
    assert desk.read(lambda session: session.get(Presence, shift.id).ended_at) is None


def test_each_is_added_and_edited_from_json_by_the_same_rules(desk, town):
    slot = {
        "rostered_operator_id": town.colleague, "outpost_id": town.casale, "from_time": "09:00", "to_time": "12:00",
        "from_day": "2026-03-12",
    }  # fmt: skip
    assert refused(desk, records.add, "roster_slot", slot) == "not_allowed"
    as_role(desk, "direzione")
    made = desk.run(records.add, "roster_slot", slot)
    assert made.values["weekday"] == 4
    assert refused(desk, records.add, "roster_slot", slot) == "slot_overlap"
    assert desk.run(records.edit, made.id, {"to_day": "26/3/2026"}).values["to_day"] == "2026-03-26"
    assert refused(desk, records.edit, made.id, {"from_time": "08:00"}) == "field_unknown"
    closed = desk.run(records.add, "closure", {"from_day": "2026-03-12", "reason": "guasto"})
    assert closed.values["to_day"] == "2026-03-12"
    rate = {"rated_operator_id": town.colleague, "hour_cents": "2450", "from_day": "2026-01-01", "readers": "[]"}
    assert desk.run(records.add, "cost_rate", rate).covered
    assert refused(desk, records.add, "cost_rate", rate) == "rate_overlap"
    assert refused(desk, records.add, "cost_rate", rate | {"readers": "tutti"}) == "wrong_type"


def test_a_shift_is_corrected_and_charged_from_json(desk, town):
    made = desk.run(records.add, "presence", {"started_at": "2026-03-12T08:00:00+01:00"})
    ended = desk.run(records.edit, made.id, {"ended_at": "2026-03-12T09:00:00+01:00"})
    assert ended.values["ended_at"] == "2026-03-12T08:00:00.000000Z"
    assert (
        refused(desk, records.edit, made.id, {"ended_at": "2026-03-12T07:00:00+01:00"}) == "presence_end_before_start"
    )
    assert refused(desk, records.edit, made.id, {"project_line_id": "mai-vista"}) == "reference_missing"
