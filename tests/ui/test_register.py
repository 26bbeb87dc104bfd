"""*Incontro*: a register marked, corrected and closed with keys alone, and how many keys that takes."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.models.activities import Attendance
from app.models.people import Person
from app.services.activities import NewActivity, add_activity
from app.services.attendance import Mark, close_register, register_view
from app.services.enrolments import enrol
from app.services.meetings import add_session, cancel_session, session_view
from app.services.people import search_people
from app.ui.screens.register import names_only
from app.ui.theme import Appearance, look
from tests.helpers.household import add, count
from tests.ui.seats import at_the_window, fits, words_of

START = datetime(2026, 3, 12, 7, 30, tzinfo=UTC)  # 8:30 in Rome
END = START + timedelta(hours=2)
TWELVE = (
    "Brambati Sofia", "Colombo Teresa", "D'Amico Rosaria", "De Santis Michele", "Fraschini Ugo", "Lo Presti Ines",
    "Mandelli Rita", "Ndiaye Awa", "Popescu Ionuț", "Rota Giuliana", "Zouaoui Samira", "Zucchi Piero",
)  # fmt: skip


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def a_class(seat, names=TWELVE, start=START):
    """A course with these people enrolled, and a meeting of today."""
    course = seat.desk.run(
        add_activity, NewActivity("facilitazione_digitale", "Facilitazione digitale", place="Sala comune")
    )
    people = []
    for name in names:
        surname, _, first = name.rpartition(" ")
        people.append(add(seat.desk, Person, surname=surname, name=first, phone1="0377 000 118"))
        seat.desk.run(enrol, course.id, people[-1])
    meeting = seat.desk.run(add_session, course.id, start, start + (END - START))
    return meeting, people


def pressed(seat, *keys):
    """Press these one after the other; how many key strokes a hand makes, chords as one."""
    for one in keys:
        if len(one) == 1:
            seat.type(one)
        else:
            seat.press(one)
    return len(keys)


def states(seat, meeting):
    return [row.present for row in seat.desk.run(register_view, meeting.id).rows]


def test_a_class_of_12_is_marked_one_by_one_in_13_keys(seated):
    seat, _ = seated
    meeting, _ = a_class(seat)
    seat.open("incontro", meeting.id)
    assert pressed(seat, *" " * 12, "Ctrl+Return") == 13
    assert states(seat, meeting) == [True] * 12
    assert seat.desk.run(session_view, meeting.id).state == "svolta"


def test_a_class_of_12_of_which_two_are_away_and_two_come_late_takes_23_keys(seated):
    """The class of the design: at two keys a second that is 12 seconds, and the limit is 60."""
    seat, _ = seated
    meeting, _ = a_class(seat)
    seat.open("incontro", meeting.id)
    keys = pressed(seat, " ", " ", " ", *"845", "Return", "A", "A", " ")
    keys += pressed(seat, *"830-1000", "Return", "Ctrl+Space", "+", "+", "Ctrl+Return")
    assert keys == 23
    view = seat.desk.run(register_view, meeting.id)
    assert [row.present for row in view.rows] == [True] * 4 + [False] * 2 + [True] * 6
    assert [row.minutes for row in view.rows if row.present] == [120, 120, 120, 105, 120, 90, 120, 120, 120, 120]
    assert view.guests == 2


def test_a_whole_class_takes_two_keys(seated):
    seat, _ = seated
    meeting, _ = a_class(seat)
    seat.open("incontro", meeting.id)
    assert pressed(seat, "Ctrl+Space", "Ctrl+Return") == 2
    assert states(seat, meeting) == [True] * 12


def test_the_page_says_no_telephone_household_or_reason(seated):
    seat, _ = seated
    meeting, _ = a_class(seat, ("Brambati Sofia",))
    page = seat.open("incontro", meeting.id)
    said = words_of(page)
    assert "Brambati Sofia" in said
    assert "registro n. A3-LAB-01" in said
    for word in ("0377", "Robinie", "motivo"):
        assert word not in said
    seat.type("A")
    assert "presenti: 0 · assenti: 1 · da segnare: 0" in words_of(page)


def test_hours_beyond_the_meeting_are_said_in_the_row_and_nothing_is_saved(seated):
    seat, _ = seated
    meeting, _ = a_class(seat, ("Brambati Sofia", "Rota Giuliana"))
    page = seat.open("incontro", meeting.id)
    pressed(seat, *"830-1100", "Return", " ", "Ctrl+Return")
    assert "L'orario è fuori da quello dell'incontro." in words_of(page.table)
    assert page.notice.kind() == "err"
    assert count(seat.desk, Attendance) == 0
    pressed(seat, *"8-x", "Return")
    assert "Orario non riconosciuto" in page.table.times.error()
    seat.press("Escape")
    assert seat.focus() is page.table.table
    pressed(seat, *"845-1000", "Return", "Ctrl+Return")
    assert count(seat.desk, Attendance, minutes=75) == 1


def test_somebody_who_is_not_on_the_list_is_added_by_search(seated):
    seat, _ = seated
    meeting, _ = a_class(seat, ())
    page = seat.open("incontro", meeting.id)
    assert "Primo incontro: aggiungere le persone o contare gli ospiti." in words_of(page)
    seat.press("Ctrl+Ins")
    seat.type("brambati")
    seat.until(page.person.results.count)
    (found,) = names_only(seat.desk.run(search_people, "brambati"))
    assert (found.title, found.text, found.muted, found.second) == ("Brambati Adele", "", "", ""), "no address, no age"
    seat.press("Return")
    assert seat.focus() is page.table.table
    pressed(seat, "+", "+", "-", "Ctrl+Return")
    view = seat.desk.run(register_view, meeting.id)
    assert [(row.name, row.present) for row in view.rows] == [("Brambati Adele", True)]
    assert (view.session.present, view.guests) == (1, 1)


def test_many_guests_are_typed_as_a_number(seated):
    seat, _ = seated
    meeting, _ = a_class(seat, ())
    page = seat.open("incontro", meeting.id)
    page.side.number.setFocus()
    page.side.number.set_value(None)
    seat.type("8500")
    seat.press("Ctrl+Return")
    assert page.side.number.error()
    assert seat.desk.run(session_view, meeting.id).state == "prevista"
    seat.press("Backspace")
    seat.press("Backspace")
    page.side.more.click()
    seat.settle()
    assert page.side.number.value() == 86
    seat.press("Ctrl+Return")
    assert seat.desk.run(session_view, meeting.id).guests == 86


def test_marks_not_closed_come_back_and_a_mark_can_be_taken_away(seated):
    seat, _ = seated
    meeting, people = a_class(seat, ("Brambati Sofia", "Rota Giuliana"))
    page = seat.open("incontro", meeting.id)
    pressed(seat, " ", "A")
    page.table.table.select(people[0])
    seat.type("D")
    page.leave()
    seat.settle()
    seat.window.close_page(seat.window.current())
    again = seat.open("incontro", meeting.id)
    assert "presenti: 0 · assenti: 1 · da segnare: 1" in words_of(again)
    assert again.table.current() == people[0], "the first that is not marked"
    assert count(seat.desk, Attendance) == 0


def test_a_register_that_is_late_asks_for_the_note(seated):
    seat, _ = seated
    meeting, _ = a_class(seat, (), start=START - timedelta(days=9))
    page = seat.open("incontro", meeting.id)
    assert (page.side.late_panel.isHidden(), page.side.late.isHidden(), page.side.not_now.isHidden()) == (
        False,
        True,
        False,
    )
    seat.window.close_page(seat.window.current())
    seat.bridge.who = replace(seat.bridge.who, role="coordinatore")
    page = seat.open("incontro", meeting.id)
    assert (page.side.late.isHidden(), page.side.not_now.isHidden()) == (False, True)
    page._model.add(add(seat.desk, Person, surname="Rota", name="Ugo"), "Rota Ugo")
    seat.press("Ctrl+Return")
    assert count(seat.desk, Attendance) == 0
    assert seat.focus() is page.side.late._stops[0]
    seat.type("Visto da G. R.")
    seat.press("Ctrl+Return")
    assert count(seat.desk, Attendance, late_note="Visto da G. R.") == 1


def test_a_cancelled_meeting_has_no_register(seated):
    seat, _ = seated
    meeting, _ = a_class(seat, ("Brambati Sofia",))
    seat.desk.run(cancel_session, meeting.id, "Sala occupata")
    page = seat.open("incontro", meeting.id)
    assert "Sala occupata" in page.notice.text()
    pressed(seat, " ", "Ctrl+Return")
    assert count(seat.desk, Attendance) == 0


def test_a_closed_register_is_corrected(seated):
    seat, _ = seated
    meeting, people = a_class(seat, ("Brambati Sofia", "Rota Giuliana"))
    seat.desk.run(close_register, meeting.id, [Mark(people[0], True), Mark(people[1], False)])
    page = seat.open("incontro", meeting.id)
    page.table.table.select(people[1])
    pressed(seat, " ", "Ctrl+Return")
    assert states(seat, meeting) == [True, True]
    assert count(seat.desk, Attendance) == 2


def test_the_line_to_mark_next_stays_in_view(seated):
    seat, _ = seated
    meeting, _ = a_class(seat)
    page = seat.open("incontro", meeting.id)
    look().use(Appearance("light", 200))
    seat.settle()
    pressed(seat, *" " * 11)
    table = page.table.table
    line = table.visualRect(table.currentIndex())
    at = table.viewport().mapTo(page.area.viewport(), line.center()).y()
    assert 0 < at < page.area.viewport().height()


def test_nothing_is_cut_in_any_size(seated):
    seat, _ = seated
    meeting, _ = a_class(seat)
    page = seat.open("incontro", meeting.id)
    fits(seat, page)


def test_an_empty_register_is_whole_in_any_size(seated):
    seat, _ = seated
    meeting, _ = a_class(seat, ())
    fits(seat, seat.open("incontro", meeting.id))
