"""*Nuovo contatto*: one conversation from the keyboard, its errors, its lines for danger, its silence about violence."""

from datetime import date

import pytest

from app.models.contacts import Appointment, Callback, Contact
from app.models.documents import Authorisation
from app.models.requests import Request
from app.services.drafts import get_draft, list_drafts
from app.services.requests import NewRequest, open_request
from tests.ui import shape
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def rows(desk, model):
    return desk.read(lambda session: session.query(model).order_by(model.id).all())


def topic(seat, key, letters, text=""):
    """A topic from its key: category by letters, place and urgency as they are, one paragraph."""
    seat.press(key)
    seat.type(letters)
    for _ in range(3):
        seat.press("Return")
    seat.type(text)


def outcome(seat, page, letters="inf"):
    page.form.outcome.setFocus()
    seat.type(letters)


def test_one_conversation_two_requests_with_the_keyboard_alone(seated):
    seat, town = seated
    page = seat.open("contatto")
    assert seat.focus().accessibleName() == "Sportello"
    seat.press("Tab")
    seat.type("bramb")
    seat.until(page.form.person.results.count)
    seat.press("Return")
    assert page.form.person.value() == town.people["Brambati"]
    topic(seat, "Alt+T", "inf", "Macchia sul soffitto: è già grande.")
    topic(seat, "Alt+A", "bo", "Non capisce la bolletta.")
    seat.press("Return")
    assert seat.focus() is page.form.outcome.combo
    seat.type("inf")
    seat.press("Ctrl+Return")
    contact = rows(seat.desk, Contact)[0]
    assert (contact.channel, contact.outcome, contact.person_id) == (
        "sportello", "informazione_data", town.people["Brambati"],
    )  # fmt: skip
    requests = rows(seat.desk, Request)
    assert [(r.area, r.category, r.description, r.unit_id) for r in requests] == [
        ("tecnica", "infiltrazioni", "Macchia sul soffitto: è già grande.", town.units["B7"]),
        ("amministrativa", "bollettazione", "Non capisce la bolletta.", town.units["B7"]),
    ]
    assert ("ok", "Contatto salvato su questo computer. Richieste: A3-0001, A3-0002.") in seat.notices
    assert seat.window.things() == []
    assert seat.desk.run(list_drafts) == ()


def test_a_missing_outcome_is_said_beside_the_field_and_nothing_is_lost(seated):
    seat, _ = seated
    page = seat.open("contatto")
    topic(seat, "Alt+T", "asc", "Fermo da ieri.")
    seat.press("Ctrl+Return")
    assert page.form.outcome.error() == "Manca l'esito: senza, il contatto resta in bozza."
    assert seat.focus() is page.form.outcome.combo
    assert page.topics.boxes[0].description.value() == "Fermo da ieri."
    assert rows(seat.desk, Contact) == []
    seat.type("seg")
    assert page.form.outcome.error() == ""
    seat.press("Ctrl+Return")
    assert len(rows(seat.desk, Contact)) == 1


def test_a_topic_without_category_and_a_contact_without_topic_are_refused(seated):
    seat, _ = seated
    page = seat.open("contatto")
    outcome(seat, page)
    seat.press("Ctrl+Return")
    assert "almeno un argomento" in page.notice.text()
    seat.press("Alt+S")
    seat.press("Ctrl+Return")
    assert page.topics.boxes[0].category.error()
    assert seat.focus() is page.topics.boxes[0].category.combo
    assert rows(seat.desk, Contact) == []


def test_the_lines_for_danger_are_on_screen_before_an_immediate_request_is_saved(seated):
    seat, _ = seated
    page = seat.open("contatto")
    seat.press("Alt+T")
    seat.type("inf")
    page.topics.boxes[0].urgency.setFocus()
    seat.type("im")
    assert any("112" in line for line in page.script.lines())
    assert any("0371 000 999" in line for line in page.script.lines())
    assert page.script.isVisible()
    outcome(seat, page)
    seat.press("Ctrl+Return")
    assert rows(seat.desk, Request)[0].urgency == "immediata"


def test_a_save_that_comes_before_the_lines_waits_for_them(seated):
    seat, _ = seated
    page = seat.open("contatto")
    seat.press("Alt+T")
    seat.type("inf")
    outcome(seat, page)
    box = page.topics.boxes[0]
    box.urgency.set_value("immediata")  # silently, as if the answer about the lines had not come yet
    seat.press("Ctrl+Return")
    assert rows(seat.desk, Contact) == []
    assert page.script.isVisible()
    assert page.script.isAncestorOf(seat.focus())
    seat.press("Space")
    seat.press("Ctrl+Return")
    assert len(rows(seat.desk, Contact)) == 1
    assert rows(seat.desk, Contact)[0].topics[0]["called"] == ["emergenze"]


def test_violence_shows_help_hides_what_is_around_and_names_itself_nowhere(seated):
    seat, town = seated
    page = seat.open("contatto", town.people["Brambati"])
    assert "Su questa scala" in words_of(page)
    topic(seat, "Alt+S", "vio", "parole che nessuno deve leggere")
    assert any("1522" in line for line in page.script.lines())
    words = words_of(page.side)
    assert "Su questa scala" not in words
    assert "Ultimi contatti" not in words
    assert page.topics.boxes[0].reserved()
    assert page.topics.boxes[0]._chip.isVisible()
    seat.until(lambda: page.drafts.saved_at)
    draft = seat.desk.run(list_drafts)[0]
    assert draft.title == "Nuovo contatto – 1 argomento"
    assert [thing.words for thing in seat.window.things()] == ["Nuovo contatto (bozza)"]
    outcome(seat, page, "inv")
    seat.press("Ctrl+Return")
    assert [r.visibility for r in rows(seat.desk, Request)] == ["R3"]
    assert all("iolenz" not in sentence and "A3-" not in sentence for _, sentence in seat.notices)


def test_alt_n_makes_it_anonymous_with_a_place(seated):
    seat, town = seated
    page = seat.open("contatto", town.people["Brambati"])
    seat.press("Alt+N")
    assert page.form.person.isHidden()
    assert page.form.place.isVisible()
    assert seat.focus() is page.form.place.edit
    seat.type("robinie 12")
    seat.until(page.form.place.results.count)
    seat.press("Return")
    topic(seat, "Alt+T", "par", "Luce rotta nell'androne.")
    outcome(seat, page)
    seat.press("Ctrl+Return")
    contact = rows(seat.desk, Contact)[0]
    assert contact.anonymous
    assert contact.person_id is None
    assert rows(seat.desk, Request)[0].building_id == town.building


def test_a_pattern_on_the_stair_is_shown_and_joined(seated):
    seat, town = seated
    ids = [
        seat.desk.run(open_request, NewRequest("tecnica", "infiltrazioni", unit_id=town.units[unit])).id
        for unit in ("B4", "B10", "B13")
    ]
    page = seat.open("contatto", town.people["Brambati"])
    assert "3 segnalazioni di acqua una sopra l’altra" in words_of(page.side)
    topic(seat, "Alt+T", "inf")
    assert page.side.link.isVisible()
    outcome(seat, page)
    seat.press("Ctrl+Return")
    mine = [r for r in rows(seat.desk, Request) if r.id not in ids]
    assert sorted(mine[0].linked_to) == sorted(ids)


def test_promises_information_and_channel_are_saved(seated):
    seat, town = seated
    page = seat.open("contatto", town.people["Brambati"])
    page.form.channel.setFocus()
    seat.press("Right")
    assert page.form.direction.isVisible()
    topic(seat, "Alt+A", "can")
    outcome(seat, page, "app")
    assert page.form.meeting.isVisible()
    seat.press("Ctrl+Return")
    assert "Manca il giorno" in page.form.meeting.error()
    seat.type("+7")
    page.form.hour.setFocus()
    seat.type("930")
    page.form.callback.setFocus()
    seat.type("domani")
    page.form.information.set_value(("informativa_privacy",))
    seat.press("Ctrl+Return")
    assert rows(seat.desk, Contact)[0].channel == "telefono"
    meeting = rows(seat.desk, Appointment)[0]
    assert f"{meeting.at:%Y-%m-%d %H:%M}" == "2026-03-19 08:30"
    assert rows(seat.desk, Callback)[0].due_on == date(2026, 3, 13)
    assert rows(seat.desk, Authorisation)[0].kind == "informativa"


def test_ctrl_p_saves_and_asks_for_mod_01(seated):
    seat, town = seated
    page = seat.open("contatto", town.people["Brambati"])
    wanted = []
    seat.bridge.print_wanted.connect(lambda form, record: wanted.append((form, record)))
    topic(seat, "Alt+T", "inf")
    outcome(seat, page)
    seat.press("Ctrl+P")
    assert wanted == [("MOD-01", rows(seat.desk, Contact)[0].id)]
    assert seat.window.current() == "stampa"


def test_what_is_wrong_is_in_view_with_its_whole_sentence(seated):
    seat, _ = seated
    page = seat.open("contatto")
    seat.window.resize(1366, 690)
    topic(seat, "Alt+T", "asc", "Fermo da ieri.")
    topic(seat, "Alt+A", "bo", "Non capisce la bolletta.")
    seat.press("Ctrl+Return")
    field, shown = page.form.outcome, page.area.viewport()
    assert field.error()
    assert field.mapTo(shown, field.rect().topLeft()).y() >= 0
    assert field.mapTo(shown, field.rect().bottomLeft()).y() <= shown.height()


def test_a_draft_comes_back_whole(seated):
    seat, town = seated
    page = seat.open("contatto", town.people["Brambati"])
    topic(seat, "Alt+T", "inf", "Prima riga")
    topic(seat, "Alt+S", "sol", "è sola")
    outcome(seat, page, "nes")
    seat.until(lambda: seat.desk.run(get_draft, page.drafts.key) and not page.drafts.pending())
    key = f"contatto:{town.people['Brambati']}"
    seat.window.close_page(key)
    seat.settle()
    again = seat.open("contatto", town.people["Brambati"])
    assert [box.draft() for box in again.topics.boxes] == [
        {"area": "tecnica", "category": "infiltrazioni", "place": "alloggio", "urgency": "ordinaria", "description": "Prima riga"},
        {"area": "sociale", "category": "solitudine", "place": "alloggio", "urgency": "ordinaria", "description": "è sola"},
    ]  # fmt: skip
    assert again.form.outcome.value() == "nessun_seguito"
    assert again.form.person.value() == town.people["Brambati"]
    assert "Bozza salvata" in again.work().sentence


def test_what_is_typed_as_the_page_closes_is_on_disk(seated):
    seat, _ = seated
    seat.open("contatto")
    topic(seat, "Alt+T", "inf", "appena scritto")
    seat.press("Ctrl+W")
    assert seat.desk.run(get_draft, "contatto:").body["topics"][0]["description"] == "appena scritto"


def test_tab_goes_through_the_page_in_its_order(seated):
    seat, _ = seated
    page = seat.open("contatto")
    seat.press("Alt+T")
    seat.press("Alt+S")
    stops = [stop for stop in shape.stops(page.area) if stop.isVisible()]
    names = [stop.accessibleName() or getattr(stop, "text", str)() for stop in stops]
    wanted = ["Sportello", "Persona", "Categoria", "Dove", "Urgenza", "Descrizione", "Togli", "Categoria", "Dove",
              "Urgenza", "Descrizione", "Togli", "Tecnica", "Amministrativa", "Sociale", "Esito"]  # fmt: skip
    assert [name for name in names if name in wanted][: len(wanted)] == wanted


def test_everything_fits_at_every_size(seated):
    seat, town = seated
    page = seat.open("contatto", town.people["Brambati"])
    topic(seat, "Alt+T", "inf", "Macchia sul soffitto del bagno, si allarga da dieci giorni.")
    topic(seat, "Alt+S", "vio", "Testo.")
    outcome(seat, page, "app")
    seat.press("Ctrl+Return")
    fits(seat, page)
