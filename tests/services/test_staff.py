"""Shifts: INV-01 and INV-03 at their edges, and the outpost guessed from the hours."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.errors import Notice
from app.models.places import Outpost
from app.models.staff import OperatorAssignment, Presence
from app.services import staff
from app.services.stamps import stamp
from tests.helpers.desk import MORNING, DeskForTests, TickingClock, make_desk
from tests.helpers.small_town import build_town, counts, outbox, received
from tests.helpers.world import edit


@pytest.fixture
def desk(tmp_path):
    made = make_desk(tmp_path)
    yield made
    made.worker.close()


def refused(desk: DeskForTests, use_case, *args, **kwargs) -> Notice:
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert counts(desk) == before
    return caught.value


def test_one_key_starts_the_shift_where_the_hours_say(desk):
    town = build_town(desk)
    view = desk.run(staff.start_shift)
    assert (view.outpost_id, view.outpost, view.ended_at) == (town.codogno, "Codogno", None)
    assert outbox(desk) == [("presence", view.id)]
    assert desk.run(staff.current_shift).id == view.id


@pytest.mark.parametrize(("hours", "place"), [(0, "codogno"), (5, "casale"), (8, "codogno")])
def test_the_guess_follows_the_hours_then_the_usual_outpost(desk, hours, place):
    town = build_town(desk)
    desk.clock.advance(hours=hours)
    assert desk.run(staff.guess_outpost) == getattr(town, place)
    first, second = desk.run(staff.operator_outposts)
    assert first.guessed
    assert first.id == getattr(town, place)
    assert not second.guessed


def test_a_closed_outpost_is_neither_listed_nor_guessed(desk):
    """Its hours go on in the register, and so may an assignment to it, of who coordinates it."""
    town = build_town(desk)
    desk.run(edit, Outpost, town.codogno, closed_on=MORNING.date() + timedelta(days=1))
    assert desk.run(staff.guess_outpost) == town.codogno
    desk.run(edit, Outpost, town.codogno, closed_on=MORNING.date())
    assert desk.run(staff.guess_outpost) == town.casale
    assert [one.id for one in desk.run(staff.operator_outposts)] == [town.casale]


def test_the_last_outpost_is_guessed_when_nothing_opens_today(desk):
    town = build_town(desk)
    desk.run(staff.start_shift, town.casale)
    desk.clock.advance(days=1)
    assert desk.run(staff.guess_outpost) == town.casale


def test_a_second_shift_is_refused_while_one_is_open(desk):
    build_town(desk)
    desk.run(staff.start_shift)
    assert refused(desk, staff.start_shift).code == "presence_overlap"


def test_shifts_may_touch_but_not_share_a_moment(desk):
    build_town(desk)
    desk.run(staff.start_shift, at=MORNING - timedelta(hours=3))
    first = desk.run(staff.end_shift, at=MORNING - timedelta(hours=2))
    error = refused(desk, staff.start_shift, at=MORNING - timedelta(hours=2, microseconds=1))
    assert error.code == "presence_overlap"
    second = desk.run(staff.start_shift, at=MORNING - timedelta(hours=2))
    assert second.started_at == first.ended_at
    assert refused(
        desk, staff.correct_shift, first.id, first.started_at, first.ended_at + timedelta(microseconds=1)
    ).code == ("presence_overlap")


def test_a_shift_of_a_colleague_does_not_stand_in_the_way(desk):
    town = build_town(desk)
    row = Presence(**stamp(desk.who), started_at=MORNING)
    row.operator_id = town.colleague
    received(desk, [row])
    assert desk.run(staff.current_shift) is None
    assert desk.run(staff.start_shift).outpost == "Codogno"


def test_ending_without_a_shift_and_before_its_start_are_refused(desk):
    build_town(desk)
    assert refused(desk, staff.end_shift).code == "no_shift"
    view = desk.run(staff.start_shift)
    assert refused(desk, staff.end_shift, at=view.started_at).code == "presence_end_before_start"
    assert refused(desk, staff.end_shift, at=view.started_at + timedelta(days=2)).code == "shift_in_future"


def test_a_long_shift_is_kept_with_a_warning(desk):
    build_town(desk)
    desk.run(staff.start_shift)
    desk.clock.advance(hours=15)
    view = desk.run(staff.end_shift)
    assert view.ended_at is not None
    assert "14 ore" in view.warnings[0]


@pytest.mark.parametrize(("day", "code"), [(11, "assignment_ended"), (12, None), (13, None)])
def test_the_last_day_of_an_assignment_still_counts(desk, day, code):
    build_town(desk, assigned=False)
    received(desk, [_assignment(desk, date(2026, 1, 1), date(2026, 3, day))])
    if code is None:
        assert desk.run(staff.start_shift, desk.who.outpost_id).ended_at is None
    else:
        assert refused(desk, staff.start_shift, desk.who.outpost_id).code == code


def test_the_first_day_of_an_assignment_counts_and_another_outpost_does_not(desk):
    town = build_town(desk, assigned=False)
    received(desk, [_assignment(desk, date(2026, 3, 13), None)])
    assert refused(desk, staff.start_shift, town.codogno).code == "assignment_not_started"
    assert refused(desk, staff.start_shift, town.casale).code == "assignment_missing"
    desk.clock.advance(days=1)
    assert desk.run(staff.start_shift, town.codogno).outpost == "Codogno"


def test_the_day_of_an_assignment_is_a_day_of_rome(tmp_path):
    late = make_desk(tmp_path, clock=TickingClock(datetime(2026, 3, 12, 22, 59, tzinfo=UTC)))
    build_town(late, assigned=False)
    received(late, [_assignment(late, date(2026, 1, 1), date(2026, 3, 12))])
    view = late.run(staff.start_shift, late.who.outpost_id)
    late.run(staff.end_shift)
    late.clock.advance(minutes=2)
    assert refused(late, staff.start_shift, view.outpost_id).code == "assignment_ended"
    late.worker.close()


def test_a_desk_without_assignments_yet_lets_the_centre_judge(desk):
    build_town(desk, assigned=False)
    assert desk.run(staff.start_shift, desk.who.outpost_id).outpost == "Codogno"


def test_only_ones_own_shift_is_corrected(desk):
    town = build_town(desk)
    row = Presence(**stamp(desk.who), started_at=MORNING - timedelta(hours=1))
    row.operator_id = town.colleague
    received(desk, [row])
    assert refused(desk, staff.correct_shift, row.id, MORNING, None).code == "not_own_shift"


def _assignment(desk: DeskForTests, first: date, last: date | None) -> OperatorAssignment:
    return OperatorAssignment(**stamp(desk.who), assigned_operator_id=desk.who.operator_id, from_day=first, to_day=last)
