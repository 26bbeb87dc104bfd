"""Appointments and call-backs: made, kept, moved, undone."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.errors import Notice
from app.models.contacts import Appointment, Callback
from app.services import agenda
from app.services.agenda import APPOINTMENT, CALLBACK, NewAppointment, NewCallback
from tests.helpers.desk import MORNING
from tests.helpers.small_town import counts, outbox


def refused(desk, use_case, *args, **kwargs) -> Notice:
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert counts(desk) == before
    return caught.value


def get(desk, model, record_id):
    return desk.read(lambda session: session.get(model, record_id))


def test_an_appointment_is_kept_and_that_is_undone_and_done_again(desk):
    made = desk.run(agenda.add_appointment, NewAppointment(at=MORNING + timedelta(hours=1)))
    assert outbox(desk) == [("appointment", made.id)]
    act = desk.run(agenda.mark_done, APPOINTMENT, made.id)
    assert get(desk, Appointment, made.id).state == "fatto"
    assert refused(desk, agenda.mark_done, APPOINTMENT, made.id).code == "already_done"
    assert refused(desk, agenda.postpone, APPOINTMENT, made.id, date(2026, 3, 20)).code == "already_done"
    again = desk.run(agenda.undo, act)
    row = get(desk, Appointment, made.id)
    assert (row.state, row.done_at) == ("fissato", None)
    desk.run(agenda.undo, again)
    assert get(desk, Appointment, made.id).state == "fatto"


def test_a_call_back_is_promised_for_tomorrow_and_made(desk):
    made = desk.run(agenda.add_callback, NewCallback(phone="0377 000 118"))
    assert get(desk, Callback, made.id).due_on == date(2026, 3, 13)
    desk.run(agenda.mark_done, CALLBACK, made.id, "Non risponde.")
    row = get(desk, Callback, made.id)
    assert (row.done_at is not None, row.outcome) == (True, "Non risponde.")
    assert refused(desk, agenda.mark_done, CALLBACK, made.id).code == "already_done"


def test_postponing_keeps_the_hour_of_rome_across_the_change_of_clocks(desk):
    made = desk.run(agenda.add_appointment, NewAppointment(at=datetime(2026, 3, 27, 9, 30, tzinfo=UTC)))
    act = desk.run(agenda.postpone, APPOINTMENT, made.id, date(2026, 3, 30))
    assert get(desk, Appointment, made.id).at == datetime(2026, 3, 30, 8, 30, tzinfo=UTC)
    desk.run(agenda.undo, act)
    assert get(desk, Appointment, made.id).at == datetime(2026, 3, 27, 9, 30, tzinfo=UTC)


def test_nothing_is_put_on_a_day_that_has_passed(desk):
    assert (
        refused(desk, agenda.add_appointment, NewAppointment(at=MORNING - timedelta(days=1))).code
        == "appointment_in_past"
    )
    assert refused(desk, agenda.add_callback, NewCallback(due_on=date(2026, 3, 11))).code == "day_past"
    made = desk.run(agenda.add_callback, NewCallback(due_on=date(2026, 3, 12)))
    assert refused(desk, agenda.postpone, CALLBACK, made.id, date(2026, 3, 11)).code == "day_past"
    desk.run(agenda.postpone, CALLBACK, made.id, date(2026, 3, 13))


def test_an_act_is_undone_within_its_day_only(desk):
    made = desk.run(agenda.add_callback, NewCallback())
    desk.clock.advance(days=1)
    assert refused(desk, agenda.undo, made).code == "too_late_to_undo"


def test_undoing_the_making_takes_it_away_and_brings_it_back(desk):
    made = desk.run(agenda.add_callback, NewCallback())
    again = desk.run(agenda.undo, made)
    assert refused(desk, agenda.mark_done, CALLBACK, made.id).code == "not_found"
    desk.run(agenda.undo, again)
    desk.run(agenda.mark_done, CALLBACK, made.id)


def test_an_appointment_is_called_off(desk):
    made = desk.run(agenda.add_appointment, NewAppointment(at=MORNING + timedelta(days=1)))
    desk.run(agenda.cancel_appointment, made.id)
    assert get(desk, Appointment, made.id).state == "annullato"
    assert refused(desk, agenda.cancel_appointment, made.id).code == "already_done"
