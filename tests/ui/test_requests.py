"""*Richieste*: filtered, moved by letters, grouped from the building; nothing reserved and no name in the table."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.models.requests import Request
from app.models.visits import Reading
from app.services.drafts import get_draft, list_drafts, save_draft
from app.services.requests import NewRequest, advance, open_request, take
from app.ui.theme import Appearance, look
from tests.ui import shape
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def opened(seat, town, unit="B7", category="infiltrazioni", **more):
    area = more.pop("area", "tecnica")
    return seat.desk.run(open_request, NewRequest(area, category, unit_id=town.units[unit], **more)).id


def request(seat, id):
    return seat.desk.read(lambda session: session.get(Request, id))


def test_letters_take_and_send_on(seated):
    seat, town = seated
    first = opened(seat, town)
    page = seat.show("richieste")
    assert seat.focus() is page.table
    seat.press("P")
    assert request(seat, first).state == "assegnata"
    seat.press("V")
    assert seat.focus() is page.steps.sent_to.edit
    seat.type("impresa di turno")
    seat.press("Ctrl+Return")
    assert request(seat, first).state == "inviata_a_terzi"
    assert seat.focus() is page.table


def test_a_letter_that_is_not_allowed_now_says_so(seated):
    seat, town = seated
    first = opened(seat, town)
    seat.desk.run(take, first)
    page = seat.show("richieste")
    seat.press("P")
    assert "questo passaggio ora non si può fare" in page.steps.notice.text()
    assert request(seat, first).state == "assegnata"


def test_only_the_steps_allowed_now_are_offered(seated):
    seat, town = seated
    first = opened(seat, town)
    page = seat.show("richieste")
    assert [one.state for one in page._model.detail.next_states] == [
        "assegnata", "inviata_a_terzi", "duplicata", "respinta",
    ]  # fmt: skip
    seat.desk.run(take, first)
    seat.settle()
    assert "risolta" not in [one.state for one in page._model.detail.next_states]
    assert "in_lavorazione" in [one.state for one in page._model.detail.next_states]


def closable(seat, town):
    id = opened(seat, town)
    for state in ("assegnata", "in_lavorazione", "risolta"):
        seat.desk.run(advance, id, state)
    return id


def test_closing_asks_the_outcome_and_the_day(seated):
    seat, town = seated
    id = closable(seat, town)
    page = seat.open("richiesta", id)
    assert page.steps.first_stop().text() == "Chiudi"
    page.steps.first_stop().setFocus()
    seat.press("Return")
    seat.press("Ctrl+Return")
    assert page.steps.outcome.error() == "Per chiudere la richiesta serve l'esito."
    seat.type("intervento")
    seat.press("Ctrl+Return")
    after = request(seat, id)
    assert (after.state, after.outcome, after.outcome_day) == ("chiusa", "intervento_eseguito", date(2026, 3, 12))


def test_after_a_step_the_focus_is_on_what_may_follow(seated):
    seat, town = seated
    page = seat.open("richiesta", opened(seat, town))
    page.steps.first_stop().setFocus()
    seat.press("Return")
    assert request(seat, page._model.detail.row.id).state == "assegnata"
    assert seat.focus() is page.steps.first_stop()


def test_a_duplicate_needs_its_original(seated):
    seat, town = seated
    original = opened(seat, town, "B7", description="Acqua dal soffitto")
    double = opened(seat, town, "B10", description="Macchia")
    page = seat.show("richieste")
    page.table.select(double)
    seat.settle()
    seat.press("D")
    seat.press("Ctrl+Return")
    assert page.steps.original.error()
    seat.type("acqua")
    seat.until(page.steps.original.results.count)
    seat.press("Return")
    seat.press("Ctrl+Return")
    assert request(seat, double).duplicate_of_id == original


def test_g_groups_the_pattern_and_ctrl_z_takes_it_apart(seated):
    seat, town = seated
    ids = [opened(seat, town, unit) for unit in ("B4", "B7", "B10")]
    page = seat.show("richieste")
    assert "3 segnalazioni di acqua una sopra l’altra" in page.building._pattern.text()
    seat.press("G")
    assert sorted(request(seat, ids[0]).linked_to) == sorted(ids[1:])
    seat.press("Ctrl+Z")
    assert request(seat, ids[0]).linked_to == []


def test_a_cell_of_the_building_filters_the_table_and_chips_go(seated):
    seat, town = seated
    mine = opened(seat, town, "B7")
    opened(seat, town, "A3", "ascensore")
    page = seat.show("richieste")
    page.building.cell(town.units["B7"]).setFocus()
    seat.press("Return")
    assert [row.id for row in page.table._rows.rows] == [mine]
    assert [code for code, _ in page.filter.chips()] == ["states", "building_id", "unit_id"]
    assert seat.focus() is page.table
    page.filter.remove("building_id")
    seat.settle()
    assert len(page.table._rows.rows) == 2


def test_ctrl_f_filters_by_area_and_words(seated):
    seat, town = seated
    opened(seat, town, description="Acqua dal soffitto")
    bill = opened(seat, town, "B7", "bollettazione", area="amministrativa", description="Bolletta doppia")
    page = seat.show("richieste")
    seat.press("Ctrl+F")
    assert seat.focus() is page.filter.building.edit
    page.filter.words.setFocus()
    seat.type("bolletta")
    assert [row.id for row in page.table._rows.rows] == [bill]
    seat.press("Escape")
    assert page.filter.isHidden()
    assert ("text", "«bolletta»") in page.filter.chips()


def test_nothing_reserved_and_no_name_in_list_and_building(seated):
    seat, town = seated
    opened(seat, town, reporter_id=town.people["Brambati"])
    opened(seat, town, "B7", "violenza", area="sociale", reporter_id=town.people["Brambati"], description="zitta")
    page = seat.show("richieste")
    words = words_of(page)
    for forbidden in ("Brambati", "Adele", "iolenza", "zitta"):
        assert forbidden not in words
    assert page.building.cell(town.units["B7"]).dwelling.letters == ("T",)
    nobody = opened(seat, town, "B7", "violenza", area="sociale", description="grida dal cortile")
    page.reserved_button.click()
    seat.settle()
    assert seat.window.current() == "riservate"
    page = seat.window.page("riservate")
    assert "grida" not in words_of(page)
    page.again.click()  # its author is asked for no reason
    seat.settle()
    assert "grida dal cortile" in words_of(page)
    assert "zitta" not in words_of(page)  # it stands on the card of who said it
    assert seat.focus() is page.items.step_buttons[0]
    page.items.step_buttons[0].click()
    seat.settle()
    assert page.items.steps.isVisible()
    fits(seat, page)
    look().concealed.emit()
    assert "grida" not in words_of(page)
    seat.bridge.who = replace(seat.desk.who, operator_id=town.colleague, role="coordinatore")
    page.again.click()
    seat.settle()
    assert page.reason.isVisible()
    page.reason.given.emit("verifica_supervisione")
    seat.settle()
    assert "grida dal cortile" in words_of(page)
    read = seat.desk.read(lambda s: s.scalars(select(Reading).where(Reading.record_id == nobody)).all())
    assert {one.reason for one in read} == {"autore", "verifica_supervisione"}


def test_an_empty_list_says_how_to_go_on(seated):
    seat, _ = seated
    page = seat.show("richieste")
    assert "Nessuna richiesta aperta." in words_of(page)
    page._model.narrow_to(overdue=True, escalated=False)
    seat.settle()
    assert "Nessuna richiesta con questi filtri." in words_of(page)


def test_an_edit_is_kept_as_a_draft_and_saved(seated):
    seat, town = seated
    id = opened(seat, town, description="Macchia")
    page = seat.open("richiesta", id)
    seat.press("Ctrl+E")
    seat.type("Grande: ")
    seat.press("Escape")
    assert "Grande: " in seat.desk.run(get_draft, f"richiesta:{id}").body["edit"]["description"]
    seat.window.close_page(f"richiesta:{id}")
    page = seat.open("richiesta", id)
    assert page.form.field("description").isVisible()
    page.form.field("urgency").set_value("urgente")
    seat.press("Ctrl+Return")
    after = request(seat, id)
    assert (after.urgency, "Grande: " in after.description) == ("urgente", True)
    assert seat.desk.run(get_draft, f"richiesta:{id}") is None


def test_what_was_left_with_esc_is_there_when_it_is_edited_again(seated):
    seat, town = seated
    page = seat.open("richiesta", opened(seat, town, description="Macchia"))
    seat.press("Ctrl+E")
    seat.type("Grande: ")
    seat.press("Escape")
    seat.press("Ctrl+E")
    assert "Grande: " in page.form.field("description").draft_text()


def test_a_step_leaves_the_edit_a_draft(seated):
    seat, town = seated
    id = opened(seat, town, description="Macchia")
    page = seat.open("richiesta", id)
    seat.press("Ctrl+E")
    seat.type("Grande: ")
    page.steps.ask(next(one for one in page._detail.next_states if one.state == "respinta"))
    seat.type("Già segnalata")
    page.drafts.flush()
    seat.settle()
    assert set(seat.desk.run(get_draft, f"richiesta:{id}").body["step"]) == {"state", "reason"}
    seat.press("Ctrl+Return")
    assert request(seat, id).state == "respinta"
    body = seat.desk.run(get_draft, f"richiesta:{id}").body
    assert ("Grande: " in body["edit"]["description"], body["step"]) == (True, {})


def test_a_reason_stays_with_its_request_and_goes_when_it_is_given(seated):
    seat, town = seated
    first, second = opened(seat, town), opened(seat, town, "B4", "ascensore")
    page = seat.show("richieste")
    page.table.select(first)
    seat.settle()
    seat.press("V")
    seat.type("impresa")
    page.table.select(second)
    seat.settle()
    assert not page.steps.asking()
    page.table.setFocus()
    seat.press("V")
    assert page.steps.sent_to.draft_text() == ""
    page.table.select(first)
    seat.settle()
    page.table.setFocus()
    seat.press("V")
    assert page.steps.sent_to.draft_text() == "impresa"
    seat.press("Escape")
    assert seat.desk.run(get_draft, f"richieste:{first}").body["sent_to"] == "impresa"
    seat.press("V")
    seat.press("Ctrl+Return")
    assert request(seat, first).state == "inviata_a_terzi"
    assert seat.desk.run(list_drafts) == ()


def test_a_draft_of_oggi_asks_again_in_the_list(seated):
    seat, town = seated
    wanted = opened(seat, town)
    opened(seat, town, "B4", "ascensore")
    body = {"state": "inviata_a_terzi", "sent_to": "impresa"}
    seat.desk.run(save_draft, f"richieste:{wanted}", "richieste", "Passaggio della richiesta", body)
    page = seat.open("richieste", wanted)
    assert page.table.current_id() == wanted
    assert (seat.focus(), page.steps.sent_to.draft_text()) == (page.steps.sent_to.edit, "impresa")
    page.steps._throw()
    seat.settle()
    assert seat.desk.run(list_drafts) == ()


def test_what_is_asked_is_in_view_with_its_ring_at_200_per_cent(seated, qapp):
    seat, town = seated
    for unit in ("B4", "B7", "B10"):
        opened(seat, town, unit)
    page = seat.show("richieste")
    look().use(Appearance("light", 200))
    seat.settle()
    page.table.setFocus()
    seat.press("V")
    edit = page.steps.sent_to.edit
    assert seat.focus() is edit
    shown = page.area.viewport()
    place = edit.mapTo(shown, edit.rect().bottomLeft())
    assert 0 < place.y() < shown.height()
    assert shape.ring_shown(qapp, edit)


def test_everything_fits_at_every_size(seated):
    seat, town = seated
    ids = [opened(seat, town, unit, description="Macchia sul soffitto del bagno.") for unit in ("B4", "B7", "B10")]
    page = seat.show("richieste")
    seat.press("Ctrl+F")
    seat.press("Escape")
    seat.press("V")
    fits(seat, page)
    fits(seat, seat.open("richiesta", ids[0]))
