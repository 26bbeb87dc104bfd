"""*Chiudi giornata*: four steps by keyboard, each can be left, and the page remembers."""

import pytest

from app.models.documents import PrintedDocument
from app.models.staff import Presence
from app.rules.dates import show_time
from app.services.contacts import NewContact, Topic, save_contact
from app.services.documents import gather
from app.services.drafts import get_draft, save_draft
from app.services.staff import start_shift
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def a_day(seat, town):
    """A shift, a conversation printed and not signed, a draft."""
    seat.desk.run(start_shift, town.codogno)
    topic = Topic("tecnica", "infiltrazioni", unit_id=town.units["B7"], place="alloggio")
    contact = seat.desk.run(save_contact, NewContact("sportello", (topic,), "segnalazione_aperta"))
    seat.desk.run(gather, "MOD-01", contact.id)
    seat.desk.run(save_draft, "contatto:", "contatto", "Nuovo contatto – 1 argomento", {})


def steps(page):
    return [one.done for one in page._model.view.steps]


def test_four_steps_with_the_keyboard(seated):
    seat, town = seated
    a_day(seat, town)
    page = seat.open("giornata", "oggi")
    assert seat.focus() is page.drafts
    seat.press("Ctrl+Return")
    assert steps(page) == [True, False, False, False]
    assert seat.focus() is page.papers
    seat.press("F")
    paper = seat.desk.read(lambda session: session.query(PrintedDocument).one())
    assert paper.signed_how == "sul_posto"
    seat.press("Ctrl+Z")
    seat.press("Ctrl+Return")
    assert seat.focus() is page.print
    wanted = []
    seat.bridge.print_wanted.connect(lambda form, record: wanted.append((form, record)))
    seat.press("Return")
    assert wanted == [("MOD-14", "")]
    assert seat.window.current() == "stampa"
    page = seat.open("giornata", "oggi")
    assert steps(page) == [True, True, True, False]
    seat.press("Ctrl+Return")
    assert steps(page) == [True, True, True, True]


def test_the_page_remembers_after_it_was_left(seated):
    seat, town = seated
    a_day(seat, town)
    seat.open("giornata", "oggi")
    seat.press("Ctrl+Return")
    seat.press("Ctrl+W")
    page = seat.open("giornata", "oggi")
    assert steps(page) == [True, False, False, False]


def test_the_shift_ends_and_its_hours_are_corrected(seated):
    seat, town = seated
    a_day(seat, town)
    seat.desk.clock.advance(hours=3)
    page = seat.open("giornata", "oggi")
    seat.press("F2")
    shift = seat.desk.read(lambda session: session.query(Presence).one())
    assert shift.ended_at is not None
    field = page.hours.field("start")
    field.setFocus()
    seat.press("Ctrl+A")
    seat.type("930")
    page.correct.setFocus()
    seat.press("Return")
    after = seat.desk.read(lambda session: session.query(Presence).one())
    assert f"{after.started_at:%H:%M}" == "08:30"


def test_numbers_and_no_names(seated):
    seat, town = seated
    a_day(seat, town)
    words = words_of(seat.open("giornata", "oggi"))
    assert "Segnalazioni aperte / chiuse" in words
    assert "1 / 0" in words
    assert "Brambati" not in words


def test_without_network_the_last_step_says_it_comes_by_itself(seated):
    seat, town = seated
    a_day(seat, town)
    page = seat.open("giornata", "oggi")
    for _ in range(3):
        seat.press("Ctrl+Return")
    assert seat.focus() is page.align
    assert "Senza rete si farà da solo; la ricevuta arriva domattina." in words_of(page)


def test_everything_fits_at_every_size(seated):
    seat, town = seated
    a_day(seat, town)
    page = seat.open("giornata", "oggi")
    fits(seat, page)
    seat.press("Ctrl+Return")
    fits(seat, page)
    seat.press("Ctrl+Return")
    seat.press("Ctrl+Return")
    fits(seat, page)


def hours_typed(seat, town):
    a_day(seat, town)
    page = seat.open("giornata", "oggi")
    page.hours.field("start").setFocus()
    seat.press("Ctrl+A")
    seat.type("9:05")
    page.draft.flush()
    seat.settle()
    return page


def test_typed_hours_stay_until_they_are_the_shift_s(seated):
    seat, town = seated
    page = hours_typed(seat, town)
    page.drafts.setFocus()
    page.refresh({})
    seat.settle()
    assert page.hours.field("start").draft_text() == "9:05"
    page._correct()
    seat.settle()
    assert show_time(seat.desk.read(lambda session: session.query(Presence).one()).started_at) == "09:05"
    assert seat.desk.run(get_draft, "giornata:oggi") is None
    assert page.throw.isHidden()


def test_typed_hours_can_be_thrown_away(seated):
    seat, town = seated
    page = hours_typed(seat, town)
    page.throw.click()
    seat.settle()
    assert page.hours.field("start").draft_text() == "09:40"
    assert seat.desk.run(get_draft, "giornata:oggi") is None


def test_hours_typed_for_another_shift_are_not_offered_for_this_one(seated):
    seat, town = seated
    a_day(seat, town)
    seat.desk.run(save_draft, "giornata:oggi", "giornata", "Orario del turno", {"shift": "ieri", "start": "7:00"})
    page = seat.open("giornata", "oggi")
    assert page.hours.field("start").draft_text() == "09:40"
    assert seat.desk.run(get_draft, "giornata:oggi") is None
