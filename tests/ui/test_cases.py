"""*Casi* from the keyboard: a case from the person to a plan; no name in a list, nothing typed is lost, nothing is cut."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app.models.accounts import AccountMovement
from app.models.arrears import ArrearsCase, ArrearsEvidence, ArrearsMeasure, DebtNotice, Instalment
from app.models.intake import IntakeForm
from app.models.people import Person
from app.models.tenancies import Tenancy
from app.services import arrears, measures
from app.services.arrears import NewCase
from app.services.measures import Wanted
from tests.helpers.household import add
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


@pytest.fixture
def lease(seated):
    """A lease of Adele's household with a debt that its file told of."""
    seat, town = seated
    id = add(
        seat.desk, Tenancy, unit_id=next(iter(town.units.values())), household_id=town.households["Brambati"], code="SAP-7",
        service="sap", income_area="protezione", contract_on=date(2015, 1, 1), rent_cents=9_812, account_on=date(2026, 2, 28),
    )  # fmt: skip
    for line, cents in (("canone", 100_000), ("spese", 24_501)):
        add(
            seat.desk, AccountMovement, tenancy_id=id, line=line, posted_on=date(2025, 6, 5), due_on=date(2025, 6, 5),
            amount_cents=cents, reference=f"R{line}",
        )  # fmt: skip
    return id


@pytest.fixture
def case(seated, lease):
    seat, town = seated
    return seat.desk.run(arrears.open_case, NewCase(town.people["Brambati"], cause="C4", cause_on=date(2025, 4, 1))).id


def all_of(seat, model):
    return seat.desk.read(lambda session: list(session.scalars(select(model))))


def step(seat, page, verb):
    button = next(one for one in page.now.buttons if one.text() == verb)
    button.setFocus()
    seat.press("Return")


def test_a_talk_at_the_desk(seated, case):
    """14:00: cause, paper, act, check, plan; the debt on two lines and never a word about the person."""
    seat, _town = seated
    seat.show("casi")
    page = seat.open("caso", case)
    assert seat.focus().text() == "Colloquio fatto"
    assert "1.000,00 €" in words_of(page)
    assert "245,01 €" in words_of(page)
    assert "moros" not in words_of(page).lower()
    step(seat, page, "Colloquio fatto")
    step(seat, page, "Apri l'istruttoria")
    assert all_of(seat, ArrearsCase)[0].state == "istruttoria"
    seat.press("Ctrl+Ins")
    assert page.asking.form().values()["kind"] == "contratto_scaduto", "the paper of the cause is proposed"
    page.asking.form().set_values({"checked_by": "M. F."})
    seat.press("Ctrl+Return")
    (paper,) = all_of(seat, ArrearsEvidence)
    assert paper.seen_original
    page.evidence.setFocus()
    seat.press("A")
    assert seat.opened[-1] == ("allegati", f"arrears_evidence:{paper.id}")
    assert seat.window.page(seat.window.current()).files.add_button.isVisible()
    page = seat.open("caso", case)
    page._ask("notice")
    page.asking.form().set_values({"kind": "messa_in_mora"})
    seat.press("Ctrl+Return")
    assert not all_of(seat, DebtNotice), "an act has its day"
    page.asking.form().set_values({"dated_on": date(2026, 1, 15)})
    seat.press("Ctrl+Return")
    assert all_of(seat, DebtNotice)[0].dated_on == date(2026, 1, 15)
    page.check.setFocus()
    seat.press("Return")
    assert "Ammissibile al vaglio" in page._checked.text()
    assert page.criteria.rows()
    step(seat, page, "Dossier completo")
    assert all_of(seat, ArrearsCase)[0].state == "dossier_completo"
    step(seat, page, "Archivia")
    assert "Archivia" in words_of(page.asking)
    page.asking.form().set_values({"outcome": "rinuncia"})
    seat.press("Ctrl+Return")
    assert all_of(seat, ArrearsCase)[0].state == "archiviata"
    assert not page.check.isVisible(), "nothing is written on a case that is closed"


def test_the_simulator_writes_the_draft_it_shows(seated, case):
    seat, _town = seated
    page = seat.open("caso", case)
    page.plan.form.field("count").setFocus()
    page.plan.form.set_values({"income_cents": 62_000})
    page.plan.simulate()
    seat.settle()
    assert "uno dei due" in words_of(page.plan)
    page.plan.form.set_values({"count": 6})
    page.plan.simulate()
    seat.settle()
    assert "Il piano non estingue il debito prima del" in page.plan.said.text()
    assert "La rata è il 34 per cento delle entrate; con il canone corrente il 50 per cento." in page.plan.said.text()
    page.plan.draft.click()
    seat.settle()
    (plan,) = all_of(seat, ArrearsMeasure)
    assert (plan.amount_cents, len(all_of(seat, Instalment))) == (124_501, 6)
    page.measures.setFocus()
    seat.press("Return")
    seat.press("Ctrl+Return")
    assert all_of(seat, ArrearsMeasure)[0].accepted_on == seat.desk.who.today()
    rates = [one for one in page.measures.rows() if getattr(one, "id", "").startswith("rata:")]
    assert len(rates) == 4
    page._measure_letter("P", rates[0].id)
    seat.settle()
    assert sum(one.paid_cents is not None for one in all_of(seat, Instalment)) == 1


def test_without_an_account_the_debt_is_typed(seated):
    seat, town = seated
    page = seat.open("caso", seat.desk.run(arrears.open_case, NewCase(town.people["Brambati"])).id)
    assert page.plan.form.field("rent_debt_cents").isVisibleTo(page)
    page.plan.form.set_values({"count": 2, "rent_debt_cents": 30_001, "charges_debt_cents": 0})
    page.plan.simulate()
    seat.settle()
    assert "Rate: 2, la prima di 150,00 €" in page.plan.said.text()


def test_no_name_in_a_list_and_what_is_due_by_number(seated, case):
    seat, _town = seated
    plan = seat.desk.run(
        measures.add_plan, case, Wanted(count=3, first_due=seat.desk.who.today() - timedelta(days=40))
    ).id
    seat.desk.run(measures.accept_plan, plan)
    page = seat.show("casi")
    assert "Brambati" not in words_of(page)
    row = next(one for one in page.list.rows() if getattr(one, "id", "").startswith("caso:"))
    assert "rate non pagate: 2" in row.second
    oggi = seat.show("oggi")
    assert any("Caso n." in getattr(one, "title", "") for one in oggi.list.rows())
    page = seat.show("casi")
    page.list.setFocus()
    seat.press("Return")
    assert ("caso", case) in seat.opened


def test_the_list_for_a_conversation_says_why(seated, lease):
    seat, town = seated

    def born(session, who):
        session.get(Person, town.people["Brambati"]).birth_date = date(1971, 4, 2)

    seat.desk.run(born)
    add(
        seat.desk, IntakeForm, visibility="R1", person_id=town.people["Brambati"], started_at=seat.desk.who.now(),
        section_f={"employment": "disoccupato"}, section_g={"causes": ["C1"]},
    )  # fmt: skip
    page = seat.show("colloqui")
    (row,) = page.list.rows()
    assert "Causa annotata: licenziamento" in row.second
    page.list.setFocus()
    seat.press("C")
    assert [one for one in seat.opened if one[0] == "caso"]
    assert len(all_of(seat, ArrearsCase)) == 1


def test_what_is_typed_stays(seated, case):
    seat, _town = seated
    page = seat.open("caso", case)
    page._ask("proposal")
    page.asking.form().field("proposal").setFocus()
    seat.type("Congelamento")
    seat.press("Esc")
    assert not page.asking.asking()
    page._ask("proposal")
    assert page.asking.form().values()["proposal"] == "Congelamento"
    seat.press("Ctrl+Return")
    assert all_of(seat, ArrearsCase)[0].proposal == "Congelamento"


def test_nothing_is_cut(seated, case):
    seat, _town = seated
    seat.desk.run(arrears.evaluate_case, case)
    seat.desk.run(measures.add_plan, case, Wanted(count=6))
    fits(seat, seat.show("casi"), seat.show("colloqui"), seat.open("caso", case))


def test_from_an_empty_profile_to_the_dossier(seated):
    """No lease and no account on this computer: what the check lacks is written where it says so."""
    seat, town = seated
    case = seat.desk.run(arrears.open_case, NewCase(town.people["Brambati"], cause="C1", cause_on=date(2025, 4, 1))).id
    page = seat.open("caso", case)
    step(seat, page, "Colloquio fatto")
    step(seat, page, "Apri l'istruttoria")
    page.check.setFocus()
    seat.press("Return")
    assert "Incompleta" in page._checked.text()
    said = {
        "owner": {"service": "sap", "owned_by_aler": "si"},
        "debt": {"residual_debt": 535_001, "document": "estratto conto"},
        "area": {"income_area": "accesso", "income_band": "B1"},
    }
    for code, values in said.items():
        page.criteria.setFocus()
        page.criteria.select(code)
        seat.press("Return")
        assert set(page.asking.form().values()) == {*values, "as_of", "document"}
        page.asking.form().set_values(values)
        seat.press("Ctrl+Return")
    assert "Debito residuo 5.350,01 € (estratto conto del 12/03/2026)" in words_of(page)
    page.criteria.setFocus()
    page.criteria.select("income_drop")
    seat.press("Return")
    assert len(page.asking.form().values()) == 24, "the income has its own table"
    seat.press("Esc")
    step(seat, page, "Dossier completo")
    assert all_of(seat, ArrearsCase)[0].state == "dossier_completo"
