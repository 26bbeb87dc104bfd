"""*Laboratori*, an activity, a self-management group: made, followed and ended from the keyboard."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.models.activities import Activity, ActivityEnrolment, ActivitySession
from app.services import activities, attendance, enrolments, groups, meetings
from app.services.attendance import Mark
from tests.helpers.household import count
from tests.ui.seats import at_the_window, fits, words_of

START = datetime(2026, 3, 12, 7, 30, tzinfo=UTC)


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def a_course(seat, capacity=None):
    new = activities.NewActivity("corso", "Corso di cucito", place="Sala comune", capacity=capacity)
    return seat.desk.run(activities.add_activity, new).id


def only(seat, model):
    return seat.desk.read(lambda session: session.query(model).one())


def picked(seat, field, text):
    """Search in a field and take the only answer."""
    field.setFocus()
    seat.type(text)
    seat.until(field.results.count)
    seat.press("Return")


def test_an_activity_is_made_from_the_keyboard_and_opens(seated):
    seat, _ = seated
    labs = seat.show("laboratori")
    assert "Nessuna attività su questo computer." in words_of(labs)
    seat.press("Ctrl+Ins")
    page = seat.window.page(seat.window.current())
    seat.press("Ctrl+Return")
    assert page.side.form.field("title").error()
    assert count(seat.desk, Activity) == 0
    page.side.form.field("title").setFocus()
    seat.type("Corso di cucito")
    page.side.form.set_values({"kind": "corso", "capacity": 12})
    seat.press("Ctrl+Return")
    made = only(seat, Activity)
    assert (made.title, made.kind, made.capacity) == ("Corso di cucito", "corso", 12)
    assert seat.window.current() == f"attivita:{made.id}"


def test_the_next_meetings_are_put_down_together_and_one_is_cancelled_with_its_reason(seated):
    seat, _ = seated
    page = seat.open("attivita", a_course(seat))
    seat.press("Ctrl+Ins")
    for name, typed in (("day", "19/3"), ("start", "1430"), ("end", "1630")):
        page.plan_form.form.field(name).setFocus()
        seat.type(typed)
    page.plan_form.count.set_value(4)
    seat.press("Ctrl+Return")
    assert count(seat.desk, ActivitySession) == 4
    assert page.plan_form.isHidden()
    assert "registro n. A3-LAB-04" in words_of(page)
    assert seat.focus() is page.meetings
    seat.press("N")
    seat.press("Return")
    assert page.reason.error()
    seat.type("Sala occupata")
    seat.press("Return")
    assert count(seat.desk, ActivitySession, state="annullata", reason="Sala occupata") == 1


def test_the_next_meeting_is_proposed_a_week_after_the_last_at_the_same_hour(seated):
    seat, _ = seated
    course = a_course(seat)
    seat.desk.run(meetings.add_session, course, START, START + timedelta(hours=1))
    page = seat.open("attivita", course)
    seat.press("Ctrl+Ins")
    assert page.side.save_button.isHidden(), "Ctrl+Invio is of one form at a time"
    seat.press("Ctrl+Return")
    last = seat.desk.run(meetings.list_sessions)[0]
    assert (last.number, last.starts_at) == (2, START + timedelta(days=7))
    assert not page.side.save_button.isHidden()


def test_a_planned_meeting_is_moved_under_its_number_and_a_held_one_is_not(seated):
    seat, town = seated
    course = a_course(seat)
    held = seat.desk.run(meetings.add_session, course, START - timedelta(days=7), START - timedelta(days=7, hours=-1))
    seat.desk.run(attendance.close_register, held.id, [Mark(town.people["Brambati"], True)])
    planned = seat.desk.run(meetings.add_session, course, START + timedelta(days=7), START + timedelta(days=7, hours=1))
    page = seat.open("attivita", course)
    page.meetings.select(planned.id)
    seat.press("S")
    assert page.plan_form.count.isHidden()
    page.plan_form.form.set_values({"day": date(2026, 3, 20)})
    seat.press("Ctrl+Return")
    moved = seat.desk.run(meetings.session_view, planned.id)
    assert (moved.starts_at, moved.register_number) == (START + timedelta(days=8), planned.register_number)
    page.meetings.select(held.id)
    seat.press("S")
    assert page.plan_form.isHidden()
    assert "resta com'è" in page.notice.text()


def test_a_meeting_that_ends_before_it_begins_is_said_beside_its_field(seated):
    seat, _ = seated
    page = seat.open("attivita", a_course(seat))
    seat.press("Ctrl+Ins")
    for name, typed in (("day", "19/3"), ("start", "1630"), ("end", "1430")):
        page.plan_form.form.field(name).setFocus()
        seat.type(typed)
    seat.press("Ctrl+Return")
    assert page.plan_form.form.field("end").error() == "La fine dell'incontro viene prima dell'inizio."
    assert count(seat.desk, ActivitySession) == 0


def test_people_are_enrolled_and_withdrawn_and_too_many_are_said(seated):
    seat, _ = seated
    page = seat.open("attivita", a_course(seat, capacity=1))
    picked(seat, page.person, "brambati")
    assert page.notice.kind() == "ok"
    picked(seat, page.person, "brambati")
    assert "già iscritta" in page.notice.text()
    picked(seat, page.person, "zouaoui")
    assert "I posti sono 1 e le persone 2" in page.notice.text()
    page.enrolled.setFocus()
    seat.press("R")
    assert count(seat.desk, ActivityEnrolment, withdrawn_on=None) == 1


def test_an_activity_is_changed_and_ended(seated):
    seat, _ = seated
    course = a_course(seat)
    page = seat.open("attivita", course)
    page.side.form.set_values({"to_day": date(2026, 6, 30), "from_day": date(2026, 7, 1)})
    seat.press("Ctrl+Return")
    assert page.side.form.field("to_day").error()
    page.side.form.set_values({"from_day": None})
    seat.press("Ctrl+Return")
    assert only(seat, Activity).to_day is not None
    page.side.end_button.click()
    seat.settle()
    assert only(seat, Activity).ended_on is not None


def test_an_activity_that_is_only_looked_at_leaves_no_draft(seated):
    seat, _ = seated
    page = seat.open("attivita", a_course(seat))
    assert not page.draft.pending()
    page.side.form.field("title").setFocus()
    seat.type("!")
    assert page.draft.pending()


def test_the_page_holds_registers_to_close_and_finds_one_by_its_number(seated):
    seat, town = seated
    course = a_course(seat)
    first = seat.desk.run(meetings.add_session, course, START, START + timedelta(hours=1))
    seat.desk.run(enrolments.enrol, course, town.people["Brambati"])
    labs = seat.show("laboratori")
    said = words_of(labs)
    assert "Corso di cucito, incontro 1" in said
    assert "iscritti 1" in said
    assert "Brambati" not in said
    seat.press("Alt+R")
    seat.type("A3-LAB-77")
    seat.press("Return")
    assert "nessun incontro ha il registro «A3-LAB-77»" in labs.number.error()
    labs.number.set_value("a3-lab-01")
    seat.press("Return")
    assert seat.opened[-1] == ("incontro", first.id)


def test_oggi_holds_the_registers_to_close_and_opens_them(seated):
    seat, _ = seated
    course = a_course(seat)
    seat.desk.run(meetings.add_session, course, START + timedelta(days=1), START + timedelta(days=1, hours=1))
    due = seat.desk.run(meetings.add_session, course, START - timedelta(days=1), START - timedelta(hours=23))
    page = seat.show("oggi")
    said = words_of(page)
    assert "Corso di cucito, incontro 2" in said
    assert "incontro 1" not in said, "that is tomorrow's"
    assert page.list.select(f"apri:incontro:{due.id}")
    page.list.setFocus()
    seat.press("F")
    seat.press("Return")
    assert seat.opened[-1] == ("incontro", due.id)


def test_a_group_with_people_and_minutes(seated):
    seat, _ = seated
    seat.show("laboratori")
    seat.press("Ctrl+Shift+Ins")
    page = seat.window.page(seat.window.current())
    page.form.field("name").setFocus()
    seat.type("Scala B pulita")
    page.form.set_values({"service": "pulizie"})
    picked(seat, page.building, "robinie")
    seat.press("Ctrl+Return")
    page = seat.window.page(seat.window.current())
    (group,) = seat.desk.run(groups.list_groups)
    assert (group.name, group.place) == ("Scala B pulita", "via delle Robinie 12")
    page.role.set_value("referente")
    picked(seat, page.person, "zouaoui")
    seat.press("Ctrl+Return")
    assert page.minutes_form.field("text").error()
    page.minutes_form.field("text").setFocus()
    seat.type("Turni di pulizia")
    page.minutes_form.field("decisions").setFocus()
    seat.type("Il lunedì la scala")
    seat.press("Ctrl+Return")
    view = seat.desk.run(groups.group_view, group.id)
    assert [(one.name, one.role) for one in view.members] == [("Zouaoui Samira", "referente")]
    assert [(one.text, one.decisions) for one in view.minutes] == [("Turni di pulizia", ("Il lunedì la scala",))]
    page.members.setFocus()
    seat.press("U")
    assert seat.desk.run(groups.group_view, group.id).members[0].to_day is not None


def test_what_is_typed_of_meetings_comes_back(seated):
    seat, _ = seated
    course = a_course(seat)
    page = seat.open("attivita", course)
    seat.press("Ctrl+Ins")
    seat.type("19/3")
    page.leave()
    seat.settle()
    seat.window.close_page(seat.window.current())
    again = seat.open("attivita", course)
    assert again.plan_form.form.field("day").draft_text() == "19/3"
    assert not again.plan_form.isHidden()


def test_nothing_is_cut_in_any_size(seated):
    seat, town = seated
    course = a_course(seat, capacity=12)
    seat.desk.run(meetings.add_session, course, START, START + timedelta(hours=1))
    seat.desk.run(enrolments.enrol, course, town.people["Brambati"])
    group = seat.desk.run(groups.add_group, name="Scala B", service="verde", building_id=town.building)
    seat.desk.run(groups.add_member, group.id, town.people["Popescu"])
    seat.desk.run(groups.add_minutes, group.id, text="Turni", decisions=["Uno"])
    pages = [seat.show("laboratori"), seat.open("attivita", course), seat.open("gruppo", group.id)]
    pages[1]._plan()
    fits(seat, *pages)
