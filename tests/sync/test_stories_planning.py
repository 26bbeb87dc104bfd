"""Roster, closures and hourly costs between two desks and the centre: who may write them, and what is refused there."""

from datetime import date

import pytest

from app.models.contacts import Appointment
from app.models.staff import Closure, CostRate, RosterSlot
from app.services import planning, staff
from app.services.planning import NewSlot
from app.services.timesheet import month_of, time_sheet
from tests.helpers.desk import MORNING
from tests.helpers.world import add

TODAY = MORNING.date()


def slot(operator, **fields):
    return {
        "rostered_operator_id": operator, "weekday": 4, "from_time": "09:00", "to_time": "12:00", "from_day": TODAY,
        "to_day": None,
    } | fields  # fmt: skip


def fate(desk, kind):
    desk.sync()
    return [state for one, state in desk.states() if one == kind]


def test_a_slot_planned_by_the_coordinator_guides_the_operators_shift(world):
    second = world.centre.outpost(world.company, "CAS", "Casalpusterlengo")
    both = [*world.outposts, second]
    coordinator, operator = world.desk(both, role="coordinatore"), world.desk(both)
    world.settle()
    coordinator.run(planning.add_slot, NewSlot(operator.who.operator_id, "09:00", "13:00", TODAY, outpost_id=second))
    world.settle()
    assert operator.run(staff.guess_outpost) == second
    assert fate(coordinator, "roster_slot") == ["done"]


@pytest.mark.parametrize("role", ["coordinatore", "direzione"])
def test_who_may_plan_is_believed_by_the_centre(world, role):
    desk = world.desk(role=role)
    desk.run(add, RosterSlot, **slot(desk.who.operator_id))
    desk.run(add, Closure, from_day=TODAY, to_day=TODAY, reason="guasto")
    assert fate(desk, "roster_slot") == fate(desk, "closure") == ["done"]


def test_two_coordinators_who_plan_the_same_hours_offline_are_told(world):
    first, second = world.desk(role="coordinatore"), world.desk(role="coordinatore")
    who = first.who.operator_id
    first.run(add, RosterSlot, **slot(who))
    second.run(add, RosterSlot, **slot(who, from_time="11:00", to_time="13:00"))
    assert fate(first, "roster_slot") == ["done"]
    assert fate(second, "roster_slot") == ["refused"]


def test_a_slot_that_cannot_be_is_refused_whoever_made_it(world):
    desk = world.desk(role="coordinatore")
    wrong = (
        {"from_time": "12:00"}, {"from_time": "9:00"}, {"weekday": 9}, {"to_day": date(2026, 3, 1)},
        {"from_day": date(1026, 3, 12)}, {"kind": "festa"},
    )  # fmt: skip
    for one in wrong:
        desk.run(add, RosterSlot, **slot(desk.who.operator_id, **one))
    assert fate(desk, "roster_slot") == ["refused"] * len(wrong)


def test_nobody_is_planned_where_they_do_not_serve(world):
    other = world.centre.outpost(world.company, "CAS", "Casalpusterlengo")
    coordinator, operator = world.desk([*world.outposts, other], role="coordinatore"), world.desk()
    coordinator.who = coordinator.who.at_outpost(other)
    coordinator.run(add, RosterSlot, **slot(operator.who.operator_id))
    assert fate(coordinator, "roster_slot") == ["refused"]


def test_hours_of_one_desk_and_costs_of_another_meet_on_the_sheet_of_whom_head_office_named(world):
    """The sheet of action K1: the operator works, head office says what it costs, and only who was named reads both."""
    head, named = world.desk(role="direzione"), world.desk(role="coordinatore")
    other, operator = world.desk(role="coordinatore"), world.desk()
    world.settle()
    rate = head.run(
        planning.add_rate, operator.who.operator_id, 2_450, date(2026, 1, 1), readers=(named.who.operator_id,)
    )
    operator.run(staff.start_shift, world.outposts[0])
    operator.clock.advance(hours=2)
    operator.run(staff.end_shift)
    world.settle()
    found = [one.value(CostRate, rate, "hour_cents") for one in (head, named, other, operator)]
    assert found == [2_450, 2_450, None, None]
    sheet = named.run(time_sheet, *month_of(TODAY), costs=True, reason="rendiconto")
    assert [(row.minutes, row.cents) for row in sheet.rows] == [(120, 4_900)]
    blind = other.run(time_sheet, *month_of(TODAY), costs=True)
    assert ([row.minutes for row in blind.rows], blind.costs_known, blind.cents) == ([120], False, None)


def test_a_rate_of_the_wrong_class_or_amount_is_refused(world):
    desk = world.desk(role="direzione")
    wrong = [("R0", 2_000), ("R1", 2_000), ("R2", 0), ("R2", 50_001)]
    for visibility, cents in wrong:
        desk.run(
            add,
            CostRate,
            visibility,
            rated_operator_id=desk.who.operator_id,
            hour_cents=cents,
            from_day=date(2026, 1, 1),
        )
    assert fate(desk, "cost_rate") == ["refused"] * len(wrong)


def test_a_reminder_out_of_range_is_refused(world):
    desk = world.desk()
    wrong = ({"remind_minutes": -1}, {"remind_minutes": 10_081}, {"minutes": 0}, {"minutes": 1_441})
    for one in wrong:
        desk.run(add, Appointment, at=MORNING, **one)
    desk.run(add, Appointment, at=MORNING, remind_minutes=10_080, minutes=1_440)
    assert fate(desk, "appointment") == [*["refused"] * len(wrong), "done"]
