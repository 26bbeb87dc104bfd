"""*Oggi*: one key begins the shift, letters act on the list, and what is done can be undone within the day."""

from datetime import date, timedelta

import pytest

from app.models.contacts import Appointment, Callback
from app.models.staff import Presence
from app.services.agenda import NewAppointment, NewCallback, add_appointment, add_callback
from app.services.drafts import list_drafts, save_draft
from app.services.requests import NewRequest, open_request
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def one(desk, model):
    return desk.read(lambda session: session.query(model).one())


def busy(seat, town):
    desk = seat.desk
    at = desk.clock.moment + timedelta(hours=2)
    desk.run(add_appointment, NewAppointment(at, person_id=town.people["Zouaoui"], minutes=30))
    desk.run(add_callback, NewCallback(person_id=town.people["Brambati"]))


def test_f2_begins_the_shift_at_the_guessed_outpost_and_ends_it(seated):
    seat, town = seated
    page = seat.show("oggi")
    assert page.shift.kind() == "primary"
    assert page.outpost.value() == town.codogno
    seat.press("F2")
    assert one(seat.desk, Presence).outpost_id == town.codogno
    assert page.shift.kind() == "plain"
    assert "Turno iniziato: Codogno." in page.notice.text()
    seat.press("F2")
    assert one(seat.desk, Presence).ended_at is not None


def test_the_shift_begins_where_one_says(seated):
    seat, town = seated
    page = seat.show("oggi")
    page.outpost.set_value(town.casale)
    page.kind.set_value("territorio")
    seat.press("F2")
    shift = one(seat.desk, Presence)
    assert (shift.outpost_id, shift.kind) == (town.casale, "territorio")


def test_an_empty_day_says_so(seated):
    seat, _ = seated
    page = seat.show("oggi")
    assert "Niente in agenda." in words_of(page)
    assert page.list.isHidden()


def test_f_marks_done_and_ctrl_z_takes_it_back_and_ctrl_shift_z_does_it_again(seated):
    seat, town = seated
    busy(seat, town)
    page = seat.show("oggi")
    assert seat.focus() is page.list
    assert page.list.current_id().startswith("appointment:")
    seat.press("F")
    assert one(seat.desk, Appointment).state == "fatto"
    assert page.list.current_id().startswith("callback:")
    seat.press("Ctrl+Z")
    assert one(seat.desk, Appointment).state == "fissato"
    seat.press("Ctrl+Shift+Z")
    assert one(seat.desk, Appointment).state == "fatto"


def test_r_asks_a_day_and_moves_the_call_back(seated):
    seat, town = seated
    busy(seat, town)
    page = seat.show("oggi")
    seat.press("Down")
    seat.press("R")
    seat.press("Return")
    assert "Manca il giorno" in page.day.error()
    seat.type("+7")
    seat.press("Return")
    assert one(seat.desk, Callback).due_on == date(2026, 3, 19)
    assert seat.focus() is page.list
    seat.press("Ctrl+Z")
    assert one(seat.desk, Callback).due_on == date(2026, 3, 13)


def test_the_day_typed_is_a_draft_until_the_thing_is_moved(seated):
    seat, town = seated
    busy(seat, town)
    page = seat.show("oggi")
    seat.press("R")
    seat.type("+7")
    page.draft.flush()
    seat.settle()
    (kept,) = seat.desk.run(list_drafts)
    assert (kept.key, kept.body) == (f"oggi:{page.list.current_id()}", {"day": "+7"})
    seat.press("Return")
    assert page._box.isHidden()
    assert seat.desk.run(list_drafts) == ()


def test_a_day_typed_for_something_done_meanwhile_goes(seated):
    seat, town = seated
    busy(seat, town)
    seat.desk.run(save_draft, "oggi:callback:fatta", "oggi", "Rinvio a un altro giorno", {"day": "+7"})
    page = seat.open("oggi", "callback:fatta")
    assert page._box.isHidden()
    assert seat.desk.run(list_drafts) == ()


def test_esc_leaves_the_question_for_a_day(seated):
    seat, town = seated
    busy(seat, town)
    page = seat.show("oggi")
    seat.press("R")
    assert seat.focus() is page.day.edit
    seat.press("Escape")
    assert seat.focus() is page.list
    assert one(seat.desk, Callback).due_on == date(2026, 3, 13)


def test_enter_opens_the_person_and_a_draft(seated):
    seat, town = seated
    busy(seat, town)
    seat.desk.run(save_draft, "contatto:", "contatto", "Nuovo contatto – 1 argomento", {})
    page = seat.show("oggi")
    page.open_thing.disconnect(seat.window.thing_opened)
    asked = []
    page.open_thing.connect(lambda kind, record: asked.append((kind, record)))
    seat.press("Return")
    assert asked == [("persona", town.people["Zouaoui"])]
    page.drafts.setFocus()
    seat.press("Return")
    assert asked[-1] == ("contatto", "")


def test_the_page_tells_nothing_of_what_was_talked_about(seated):
    seat, town = seated
    busy(seat, town)
    request = NewRequest("amministrativa", "morosita", description="Undici mesi", reporter_id=town.people["Brambati"])
    seat.desk.run(open_request, request)
    seat.desk.run(open_request, NewRequest("sociale", "violenza", description="parole riservate"))
    words = words_of(seat.show("oggi")).lower()
    for forbidden in ("moros", "undici", "violenza", "parole riservate"):
        assert forbidden not in words


def test_everything_fits_at_every_size(seated):
    seat, town = seated
    busy(seat, town)
    seat.desk.run(save_draft, "persona:x", "persona", "Modifica di una scheda", {})
    page = seat.show("oggi")
    seat.press("R")
    fits(seat, page)
