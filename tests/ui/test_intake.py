"""*Scheda di accesso*: section by section with keys, left at any point, L and P only after a deliberate key and a reason."""

from datetime import date

import pytest
from sqlalchemy import select

from app.models.intake import IntakeForm, IntakeHealth
from app.models.visits import Reading
from app.rules.codice_fiscale import propose
from app.services.households import household_of_person
from app.services.intake import intake_view, save_section, start_intake
from app.services.people import create_person
from app.ui.main_window import BUDGET
from app.ui.theme import look
from app.ui.viewmodels.intake import section_codes
from tests.ui import shape
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def opened(seat, town, who="Zouaoui"):
    form = seat.desk.run(start_intake, town.people[who])
    return seat.open("scheda", form.id)


def stored(seat, page):
    return seat.desk.run(intake_view, page._model.id)


def code_of_maria() -> str:
    made = propose("Rossi", "Maria", "F", date(1970, 3, 15), "C816")
    assert isinstance(made, str)
    return made


def test_a_form_is_started_from_the_card_and_filled_with_what_is_known(seated):
    seat, town = seated
    seat.open("scheda", f"persona:{town.people['Zouaoui']}")
    seat.press("Ctrl+Return")
    page = seat.window.page(seat.window.current())
    assert page._code == "a"
    assert "Zouaoui Samira" in page.header._subtitle.text()
    assert stored(seat, page).sections["c"]["street"] == "via delle Robinie"


def test_ctrl_invio_saves_ticks_and_goes_on(seated):
    seat, town = seated
    page = opened(seat, town)
    page._go("m")
    seat.type("Chiede un ascensore che funzioni, perché è stanca")
    seat.press("Ctrl+Return")
    view = stored(seat, page)
    assert view.sections["m"] == {"request": "Chiede un ascensore che funzioni, perché è stanca"}
    assert next(one for one in view.progress if one.code == "m").done
    assert page._code == "n"


def test_another_section_keeps_what_was_typed_in_this_one(seated):
    seat, town = seated
    page = opened(seat, town)
    page._go("b")
    page.section._shown.form.field("email").setFocus()
    seat.type("samira@esempio.it")
    page._go("c")
    seat.settle()
    assert stored(seat, page).sections["b"]["email"] == "samira@esempio.it"
    assert page._texts == {}


def test_a_wrong_value_stays_with_its_sentence_and_its_draft(seated):
    seat, town = seated
    page = opened(seat, town)
    page._go("e")
    seat.type("tanti")
    seat.press("Ctrl+Return")
    assert page._code == "e"
    assert "non si capisce" in page.section._shown.form.field("isee_cents").error()
    page._go("f")
    seat.settle()
    page._go("e")
    seat.settle()
    assert page.section._shown.form.field("isee_cents").draft_text() == "tanti"
    assert stored(seat, page).sections["e"] == {}


def test_the_codice_fiscale_fills_birth_sex_and_place(seated):
    seat, town = seated
    page = opened(seat, town)
    form = page.section._shown.form
    for name in ("birth_date", "sex", "birth_place", "fiscal_code"):
        form.field(name).set_value(None)
    form.field("fiscal_code").setFocus()
    seat.type(code_of_maria().lower())
    seat.press("Tab")
    assert form.field("birth_date").value() == date(1970, 3, 15)
    assert form.field("sex").value() == "F"
    assert form.field("birth_place").value() == "Codogno"
    assert page.section.values()["birth_code"] == "C816"
    assert "Dal codice fiscale" in page.section.hint.text()


def test_a_wrong_codice_fiscale_says_the_remedy(seated):
    seat, town = seated
    page = opened(seat, town)
    field = page.section._shown.form.field("fiscal_code")
    field.set_value(None)
    field.setFocus()
    code = code_of_maria()
    seat.type(code[:-1] + ("A" if code[-1] != "A" else "B"))
    seat.press("Tab")
    assert code[-1] in field.error()


def test_a_member_is_added_with_keys_and_the_same_dwelling(seated):
    seat, town = seated
    made = seat.desk.run(
        create_person, {"surname": "Zouaoui", "name": "Karim", "fiscal_code_reason": "non_disponibile"}
    ).id
    page = opened(seat, town)
    page._go("d")
    seat.press("Ctrl+Ins")
    seat.type("Karim")
    seat.press("Return")
    fields = page.section._shown.fields.form
    assert fields.field("name").value() == "Zouaoui Karim"
    fields.field("relation").setFocus()
    seat.type("figlio")
    seat.press("Ctrl+Return")
    rows = stored(seat, page).sections["d"]
    assert rows[-1] == {"person_id": made, "name": "Zouaoui Karim", "relation": "figlio"}
    page._go("d")
    seat.press("Alt+I")
    household = seat.desk.run(household_of_person, made, date(2026, 3, 12))
    assert household is not None
    assert household.id == town.households["Zouaoui"]
    assert "1 componente aggiunto" in page.notice.text()


def test_health_opens_by_a_key_only_and_is_a_sheet_of_its_own(seated):
    seat, town = seated
    page = opened(seat, town)
    page._go("l")
    seat.settle()
    assert "Difficoltà motorie" not in words_of(page.section)
    assert seat.focus() is page.section.open_button
    seat.press("Return")
    page.section._shown.form.field("what_helps").setFocus()
    seat.type("Un corrimano")
    seat.press("Ctrl+Return")
    sheet = seat.desk.read(lambda session: session.scalars(select(IntakeHealth)).one())
    assert (sheet.visibility, sheet.answers) == ("R2", {"what_helps": "Un corrimano"})
    assert "corrimano" not in str(stored(seat, page).sections)


def test_what_a_colleague_wrote_of_health_asks_a_reason(seated):
    seat, town = seated
    page = opened(seat, town)
    seat.desk.run(save_section, page._model.id, "l", {"what_helps": "SEGRETO di salute"})

    def give(session):
        table = IntakeHealth.__table__
        session.connection().execute(
            table.update().values(operator_id=town.colleague, readers=[seat.desk.who.operator_id])
        )

    seat.desk.read(give)
    page._go("l")
    seat.settle()
    seat.press("Return")
    assert not page.section.reason.isHidden()
    assert "SEGRETO" not in words_of(page)
    page.section.reason.reason.combo.setCurrentIndex(2)
    seat.press("Return")
    assert "SEGRETO" in words_of(page)
    assert seat.desk.read(lambda s: [one.reason for one in s.scalars(select(Reading))]) == ["preparazione_visita"]
    look().concealed.emit()
    seat.settle()
    assert "SEGRETO" not in words_of(page)


def test_printing_at_any_point_saves_first(seated):
    seat, town = seated
    wanted = []
    page = opened(seat, town)
    seat.bridge.print_wanted.connect(lambda form, record: wanted.append((form, record)))
    page._go("m")
    seat.type("Vuole la stampa")
    seat.press("Ctrl+P")
    assert wanted == [("MOD-02", page._model.id)]
    assert stored(seat, page).sections["m"] == {"request": "Vuole la stampa"}


def test_complete_says_what_is_missing_then_completes(seated):
    seat, town = seated
    page = opened(seat, town)
    page.complete_button.click()
    seat.settle()
    assert "sezione M" in page.notice.text()
    page._go("m")
    seat.type("Un aiuto")
    page.complete_button.click()
    seat.settle()
    assert stored(seat, page).state == "completa"


def test_the_list_says_whose_and_how_far_and_nothing_of_what_is_in_it(seated):
    seat, town = seated
    page = opened(seat, town)
    seat.desk.run(save_section, page._model.id, "g", {"rent_debt_cents": 84000, "period": "ARRETRATI"})
    seat.desk.run(save_section, page._model.id, "l", {"other": "SALUTE"})
    shown = words_of(seat.show("schede"))
    assert "Zouaoui Samira" in shown
    for forbidden in ("ARRETRATI", "840", "SALUTE"):
        assert forbidden not in shown
    seat.press("Return")
    assert seat.opened[-1] == ("scheda", page._model.id)


def test_intake_pages_fit_at_every_size(seated):
    seat, town = seated
    page = opened(seat, town)
    fits(seat, seat.show("schede"), seat.open("scheda", ""), page)
    for code in section_codes():
        seat.window.show_page(f"scheda:{page._model.id}")
        page._go(code)
        seat.settle()
        assert shape.cut(page) == [], code
        assert shape.sticking_out(page) == [], code
        assert seat.window.minimumSizeHint().width() <= BUDGET.width(), code


def test_no_form_is_made_by_only_looking(seated):
    seat, town = seated
    seat.open("scheda", f"persona:{town.people['Popescu']}")
    assert seat.desk.read(lambda session: session.scalars(select(IntakeForm)).all()) == []
