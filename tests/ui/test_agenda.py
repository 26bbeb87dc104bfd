"""*Agenda*: the week from the keyboard, what is added, moved, done, planned, and what leaves for a calendar elsewhere."""

from datetime import date, timedelta

import icalendar
import pytest
from PySide6.QtWidgets import QFileDialog

from app.models.contacts import Appointment, Callback
from app.models.staff import Closure, RosterSlot
from app.services import planning
from app.services.agenda import NewAppointment, NewCallback, add_appointment, add_callback
from app.services.drafts import list_drafts
from app.services.planning import NewSlot
from app.sync.messages import CalendarGiven
from tests.helpers.desk import MORNING
from tests.services.test_planning import as_role
from tests.ui.seats import at_the_window, fits, words_of

TODAY = MORNING.date()


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


@pytest.fixture
def planner(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        seat, town = made
        as_role(seat.desk, "coordinatore")
        seat.bridge.who = seat.desk.who
        yield seat, town


def one(desk, model):
    return desk.read(lambda session: session.query(model).one())


def busy(seat, town, **fields):
    desk = seat.desk
    new = NewAppointment(desk.clock.moment + timedelta(hours=2), person_id=town.people["Zouaoui"], minutes=30, **fields)
    desk.run(add_appointment, new)
    desk.run(add_callback, NewCallback(person_id=town.people["Brambati"]))


def at_row(page, kind):
    row = next(one for one in page.list.rows() if one.id.startswith(kind))
    page.list.select(row.id)
    return row


def test_the_page_opens_on_today_with_hours_and_what_is_to_be_done(seated):
    seat, town = seated
    busy(seat, town)
    page = seat.show("agenda")
    assert page.list.current_id().endswith(str(TODAY))
    words = words_of(page)
    for said in (
        "Codogno · 09/03/2026 – 15/03/2026",
        "giovedì 12 marzo – oggi",
        "10:00–12:00",
        "Samira Zouaoui",
        "Adele Brambati",
    ):
        assert said in words


def test_weeks_and_days_turn_from_the_keyboard(seated):
    seat, _ = seated
    page = seat.show("agenda")
    seat.press("Ctrl+PgDown")
    assert page.list.current_id().endswith("2026-03-13")
    for _ in range(3):
        seat.press("Ctrl+PgDown")
    assert page.list.current_id().endswith("2026-03-16")
    seat.press("Alt+PgUp")
    assert page.list.current_id().endswith("2026-03-09")
    seat.press("Ctrl+PgUp")
    assert page.list.current_id().endswith("2026-03-08")
    seat.press("Alt+Home")
    assert page.list.current_id().endswith(str(TODAY))


def test_an_appointment_is_added_from_the_keyboard_alone(seated):
    seat, _ = seated
    page = seat.show("agenda")
    seat.press("Ctrl+PgDown")
    seat.press("Ctrl+Ins")
    seat.press("Return")  # an appointment; then its day, which is the one stood on
    assert page.form.day_in("day") == date(2026, 3, 13)
    seat.press("Return")
    seat.type("930")
    seat.press("Return")
    seat.type("45")
    for _ in range(3):
        seat.press("Return")
    seat.type("bolletta")
    page.form.form.field("reminder").set_value("30")
    seat.press("Ctrl+Return")
    made = one(seat.desk, Appointment)
    assert (made.at.hour, made.at.day, made.minutes, made.subject, made.remind_minutes) == (8, 13, 45, "bolletta", 30)
    assert page.form.isHidden()
    assert seat.focus() is page.list
    assert seat.desk.run(list_drafts) == ()
    seat.press("Ctrl+Z")
    assert one(seat.desk, Appointment).deleted_at is not None


def test_a_call_back_is_promised(seated):
    seat, _ = seated
    page = seat.show("agenda")
    seat.press("Ctrl+Ins")
    page.form.what.set_value("richiamata")
    page.form.what.changed.emit("richiamata")
    page.form.form.set_values({"day": date(2026, 3, 20), "subject": "contratto"})
    seat.press("Ctrl+Return")
    assert one(seat.desk, Callback).due_on == date(2026, 3, 20)


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_saved(seated):
    seat, _ = seated
    page = seat.show("agenda")
    seat.press("Ctrl+Ins")
    for typed, field, words in (
        ({"hour": None}, "hour", "Manca l'ora"),
        ({"day": None}, "day", "Manca il giorno"),
        ({"day": date(2026, 3, 11)}, "day", "già passato"),
        ({"day": date(2132, 3, 11)}, "day", "fuori dagli anni"),
    ):
        page.form.form.set_draft({"what": "appuntamento", "hour": "10:00", "day": "12/3/2026"})
        page.form.form.set_values(typed)
        seat.press("Ctrl+Return")
        assert words in page.form.form.field(field).error()
        assert not page.form.isHidden()
    assert seat.desk.read(lambda session: session.query(Appointment).count()) == 0


def test_a_day_on_which_the_outpost_is_closed_is_said_and_stops_nothing(seated):
    seat, town = seated
    busy(seat, town)
    page = seat.show("agenda")
    seat.press("Ctrl+Ins")
    page.form.form.set_draft({"what": "appuntamento", "hour": "10:00", "day": "1/5/2026"})
    seat.press("Ctrl+Return")
    assert "quel giorno il presidio è chiuso: Festa del lavoro" in page.notice.text()
    at_row(page, "appointment")
    seat.press("R")
    page.ask.day.set_draft_text("2/6/2026")
    seat.press("Ctrl+Return")
    assert "il presidio è chiuso: Festa della Repubblica" in page.notice.text()
    assert seat.desk.read(lambda session: session.query(Appointment).count()) == 2


def test_an_hour_that_a_night_skips_is_said(seated):
    seat, _ = seated
    page = seat.show("agenda")
    seat.press("Ctrl+Ins")
    page.form.form.set_draft({"what": "appuntamento", "hour": "2:30", "day": "29/3/2026"})
    seat.press("Ctrl+Return")
    assert "l'orologio salta" in page.form.form.field("hour").error()


def test_letters_mark_done_move_remind_and_cancel(seated):
    seat, town = seated
    busy(seat, town)
    page = seat.show("agenda")
    at_row(page, "appointment")
    seat.press("A")
    page.ask.reminder.set_value("60")
    seat.press("Ctrl+Return")
    assert one(seat.desk, Appointment).remind_minutes == 60
    at_row(page, "appointment")
    seat.press("R")
    seat.type("+1")
    seat.press("Return")
    seat.type("15")
    seat.press("Return")
    moved = one(seat.desk, Appointment).at
    assert (moved.day, moved.hour) == (13, 14)
    at_row(page, "appointment")
    seat.press("F")
    assert one(seat.desk, Appointment).state == "fatto"
    seat.press("Ctrl+Z")
    at_row(page, "appointment")
    seat.press("X")
    assert one(seat.desk, Appointment).state == "annullato"
    at_row(page, "callback")
    seat.press("F")
    assert one(seat.desk, Callback).done_at is not None


def test_enter_opens_the_person(seated):
    seat, town = seated
    busy(seat, town)
    page = seat.show("agenda")
    page.open_thing.disconnect(seat.window.thing_opened)
    asked = []
    page.open_thing.connect(lambda kind, record: asked.append((kind, record)))
    at_row(page, "appointment")
    seat.press("Return")
    assert asked == [("persona", town.people["Zouaoui"])]


def test_what_is_typed_is_a_draft_that_the_page_takes_up_again(seated):
    seat, _ = seated
    page = seat.show("agenda")
    seat.press("Ctrl+Ins")
    page.form.form.set_draft({"what": "appuntamento", "subject": "bolletta"})
    page.draft.flush()
    seat.settle()
    (kept,) = seat.desk.run(list_drafts)
    assert kept.key == "agenda:nuovo"
    page.form.hide()
    seat.open("agenda", "nuovo")
    assert page.form.text("subject") == "bolletta"
    seat.press("Escape")
    assert page.form.isHidden()
    assert seat.desk.run(list_drafts) == ()


def test_only_who_coordinates_plans(seated):
    seat, _ = seated
    page = seat.show("agenda")
    assert page.plan_button.isHidden()
    seat.press("Alt+P")
    assert page.plan.isHidden()


def test_a_slot_a_closure_and_an_absence_are_planned_and_a_slot_ends(planner):
    seat, town = planner
    page = seat.show("agenda")
    seat.press("Alt+P")
    page.plan.form.set_values({"operator": town.colleague, "outpost": town.codogno})
    page.plan.form.set_draft(page.plan.form.draft() | {"from_time": "9", "to_time": "13"})
    seat.press("Ctrl+Return")
    slot = one(seat.desk, RosterSlot)
    assert (slot.weekday, slot.from_time, slot.to_time, slot.to_day) == (4, "09:00", "13:00", None)
    at_row(page, "roster_slot")
    seat.press("T")
    seat.type("26/3/2026")
    seat.press("Return")
    assert one(seat.desk, RosterSlot).to_day == date(2026, 3, 26)
    seat.press("Alt+P")
    page.plan.what.set_value("chiusura")
    page.plan.what.changed.emit("chiusura")
    page.plan.form.set_values({"outpost": town.codogno, "reason": "guasto", "from_day": TODAY})
    seat.press("Ctrl+Return")
    assert one(seat.desk, Closure).reason == "guasto"
    assert "Chiuso" in words_of(page)
    at_row(page, "closure")
    seat.press("X")
    assert "Chiuso" not in words_of(page)
    seat.press("Alt+P")
    page.plan.what.set_value("assenza")
    page.plan.what.changed.emit("assenza")
    page.plan.form.set_values({"operator": town.colleague, "from_day": TODAY})
    seat.press("Ctrl+Return")
    assert not any(one.id.startswith("roster_slot") for one in page.list.rows())


def test_hours_that_overlap_are_refused_beside_the_field(planner):
    seat, town = planner
    seat.desk.run(planning.add_slot, NewSlot(town.colleague, "09:00", "13:00", TODAY, outpost_id=town.codogno))
    page = seat.show("agenda")
    seat.press("Alt+P")
    page.plan.form.set_values({"operator": town.colleague, "outpost": town.codogno})
    page.plan.form.set_draft(page.plan.form.draft() | {"from_time": "12", "to_time": "14"})
    seat.press("Ctrl+Return")
    assert "c'è già una fascia" in page.plan.form.field("from_time").error()
    page.plan.form.set_draft(page.plan.form.draft() | {"from_time": "15", "to_time": "14"})
    seat.press("Ctrl+Return")
    assert "prima di cominciare" in page.plan.form.field("to_time").error()


def test_the_calendar_goes_to_a_file_without_a_name(seated, tmp_path, monkeypatch):
    seat, town = seated
    busy(seat, town)
    page = seat.show("agenda")
    target = tmp_path / "agenda.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.calendar.file.click()
    seat.settle()
    (event,) = icalendar.Calendar.from_ical(target.read_text()).walk("VEVENT")
    assert event["SUMMARY"] == "Codogno"
    assert "Zouaoui" not in target.read_text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "manca" / "a.ics"), ""))
    page.calendar.file.click()
    seat.settle()
    assert "non si è potuto scrivere" in page.calendar.notice.text()


def test_an_address_is_shown_once_and_forgotten_with_the_cover(seated):
    seat, _ = seated
    page = seat.show("agenda")
    page.calendar._told(
        "new", CalendarGiven("segreto", "2026-03-12T08:40:00.000000Z"), "https://c.it/v1/calendar/segreto.ics"
    )
    assert page.calendar.address.text().endswith("segreto.ics")
    page.leave()
    assert page.calendar.address.text() == ""
    assert page.calendar.copy.isHidden()
    page.calendar._told("look", CalendarGiven(None, "2026-03-12T08:40:00.000000Z"), "")
    assert "C'è un indirizzo" in page.calendar.notice.text()


def test_without_a_centre_the_address_says_so_and_the_page_goes_on(seated):
    seat, _ = seated
    page = seat.show("agenda")
    page.calendar.new.click()
    seat.until(page.calendar.notice.text)
    assert "non è ancora collegato" in page.calendar.notice.text()


def test_everything_fits_at_every_size(planner):
    seat, town = planner
    busy(seat, town, remind_minutes=30)
    seat.desk.run(planning.add_slot, NewSlot(town.colleague, "09:00", "13:00", TODAY, outpost_id=town.codogno))
    page = seat.show("agenda")
    page.calendar._told(
        "new",
        CalendarGiven("x", "2026-03-12T08:40:00.000000Z"),
        f"https://centro.esempio.it/v1/calendar/{'x' * 43}.ics",
    )
    seat.press("Ctrl+Ins")
    fits(seat, page)
    seat.press("Escape")
    seat.press("Alt+P")
    fits(seat, page)
