"""The shared week of an outpost, reminders, and the calendar as a file."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from app.errors import Notice
from app.models.contacts import Appointment
from app.models.places import Outpost
from app.services import agenda, planning
from app.services.agenda import NewAppointment, NewCallback
from app.services.planning import NewSlot
from app.services.reminders import reminders_due
from app.services.stamps import stamp
from app.services.week import export_calendar, monday_of, week
from tests.helpers.desk import MORNING
from tests.helpers.small_town import counts, received
from tests.helpers.world import edit
from tests.services.test_planning import as_role

TODAY = MORNING.date()
MONDAY = date(2026, 3, 9)
SOON = MORNING + timedelta(minutes=50)


def this_week(desk, first=MONDAY, outpost=None):
    return desk.run(week, first, outpost)


def day(desk, when=TODAY, **kwargs):
    return next(one for one in this_week(desk, **kwargs).days if one.day == when)


def test_a_week_holds_hours_roster_appointments_and_call_backs_of_the_outpost(desk, town):
    as_role(desk, "coordinatore")
    desk.run(planning.add_slot, NewSlot(town.colleague, "09:00", "13:00", TODAY, outpost_id=town.codogno))
    desk.run(planning.add_slot, NewSlot(desk.who.operator_id, "14:00", "16:00", TODAY, outpost_id=town.casale))
    desk.run(agenda.add_appointment, NewAppointment(SOON, person_id=town.people["Zouaoui"], assigned_to=town.colleague))
    desk.run(agenda.add_callback, NewCallback(TODAY, person_id=town.people["Brambati"]))
    found = day(desk)
    assert [(one.from_time, one.to_time) for one in found.hours] == [("10:00", "12:00")]
    assert [(one.initials, one.mine) for one in found.shifts] == [("G. R.", False)]
    assert [(one.name, one.initials, one.mine) for one in found.things] == [
        ("Samira Zouaoui", "G. R.", False),
        ("Adele Brambati", "M. F.", True),
    ]
    assert [one.from_time for one in day(desk, outpost=town.casale).shifts] == ["14:00"]
    assert monday_of(TODAY) == MONDAY


def test_an_exception_elsewhere_takes_the_weekly_slot_off_this_outpost(desk, town):
    as_role(desk, "coordinatore")
    desk.run(planning.add_slot, NewSlot(town.colleague, "09:00", "13:00", TODAY, outpost_id=town.codogno))
    desk.run(planning.add_exception, town.colleague, TODAY, "09:00", "13:00", town.casale)
    assert day(desk).shifts == ()
    assert day(desk, date(2026, 3, 19), first=date(2026, 3, 16)).shifts != ()


def test_a_closed_day_has_no_hours_and_says_why(desk, town):
    desk.run(edit, Outpost, town.codogno, municipality="Codogno")
    as_role(desk, "coordinatore")
    desk.run(planning.add_closure, TODAY, None, "guasto", town.codogno)
    assert (day(desk).closed, day(desk).hours) == ("guasto", ())
    assert day(desk, date(2026, 2, 3), first=date(2026, 2, 2)).closed == "San Biagio"
    assert day(desk, date(2026, 4, 6), first=date(2026, 4, 6)).closed == "Lunedì dell'Angelo"


def test_of_what_is_reserved_only_the_hour_is_said(desk, town):
    row = Appointment(
        **stamp(desk.who, visibility="R2"), at=SOON, person_id=town.people["Zouaoui"], subject="segreto", place="qui",
        assigned_to=desk.who.operator_id, kind="visita",
    )  # fmt: skip
    received(desk, [row])
    (one,) = day(desk).things
    assert (one.name, one.what, one.place, one.person_id, one.reserved) == (
        "appuntamento",
        "riservato",
        None,
        None,
        True,
    )


def test_a_call_back_that_is_late_stands_on_today_until_it_is_made(desk, town):
    act = desk.run(agenda.add_callback, NewCallback(TODAY, person_id=town.people["Brambati"]))
    desk.clock.advance(days=7)
    late = day(desk, date(2026, 3, 19), first=date(2026, 3, 16)).things
    assert [(one.id, one.late) for one in late] == [(act.id, True)]
    desk.run(agenda.mark_done, agenda.CALLBACK, act.id)
    assert day(desk, date(2026, 3, 19), first=date(2026, 3, 16)).things == ()
    assert [one.state for one in day(desk).things] == ["fatto"]


def test_a_reminder_is_due_from_its_minute_until_the_appointment_is_over(desk, town):
    act = desk.run(agenda.add_appointment, NewAppointment(SOON, minutes=20, remind_minutes=30))
    assert desk.run(reminders_due) == ()
    desk.clock.advance(minutes=20)
    (one,) = desk.run(reminders_due)
    assert (one.id, one.time) == (act.id, "10:30")
    desk.clock.advance(minutes=49)
    assert desk.run(reminders_due) != ()
    desk.clock.advance(minutes=1)
    assert desk.run(reminders_due) == ()


def test_a_reminder_is_set_forgotten_and_taken_back(desk, town):
    act = desk.run(agenda.add_appointment, NewAppointment(SOON))
    undo = desk.run(agenda.set_reminder, act.id, 60)
    assert len(desk.run(reminders_due)) == 1
    desk.run(agenda.undo, undo)
    assert desk.run(reminders_due) == ()
    desk.run(agenda.mark_done, agenda.APPOINTMENT, act.id)
    with pytest.raises(Notice):
        desk.run(agenda.set_reminder, act.id, 60)


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (NewAppointment(MORNING - timedelta(days=1)), "appointment_in_past"),
        (NewAppointment(datetime(2132, 3, 12, 10, tzinfo=UTC)), "day_out_of_range"),
        (NewAppointment(SOON, remind_minutes=-1), "reminder_out_of_range"),
        (NewAppointment(SOON, remind_minutes=10_081), "reminder_out_of_range"),
        (NewAppointment(SOON, minutes=0), "minutes_out_of_range"),
        (NewCallback(date(2132, 3, 12)), "day_out_of_range"),
    ],
)
def test_what_cannot_be_agreed_is_refused_whole(desk, town, new, code):
    before = counts(desk)
    use_case = agenda.add_appointment if isinstance(new, NewAppointment) else agenda.add_callback
    with pytest.raises(Notice) as caught:
        desk.run(use_case, new)
    assert caught.value.code == code
    assert counts(desk) == before


def test_the_file_says_times_and_outposts_of_ones_own_appointments(desk, town):
    desk.run(
        agenda.add_appointment, NewAppointment(SOON, person_id=town.people["Zouaoui"], subject="bolletta\r\nSUMMARY:x")
    )
    desk.run(agenda.add_appointment, NewAppointment(SOON, assigned_to=town.colleague))
    desk.run(agenda.add_appointment, NewAppointment(SOON + timedelta(days=40)))
    text = desk.run(export_calendar, TODAY, TODAY + timedelta(days=30))
    (one,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert one["SUMMARY"] == "Codogno"
    assert "Zouaoui" not in text
    assert "bolletta" not in text
