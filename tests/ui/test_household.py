"""*Nucleo*: from the card by keyboard; somebody comes, goes, moves; a past day is read; what was typed stays."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.models.accounts import AccountMovement, AccountOrder
from app.models.people import Household, HouseholdMember, Person, Variation
from app.services import assessments, cases, households, pathways
from app.services.assessments import NewAssessment
from app.services.drafts import get_draft, list_drafts
from app.services.pathways import NewPathway
from app.services.stamps import stamp
from app.services.variations import accept_variation
from tests.helpers.fund_desk import fund_on, grant_on, housed
from tests.helpers.small_town import received
from tests.ui.seats import at_the_window, fits, words_of

TODAY = date(2026, 3, 12)
SINCE = date(2015, 1, 1)


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def stays(seat, person_id):
    def read(session):
        rows = session.scalars(select(HouseholdMember).where(HouseholdMember.person_id == person_id))
        return sorted((row.from_day, row.to_day, row.household_id) for row in rows)

    return seat.desk.read(read)


def opened(seat, town, name="Brambati"):
    return seat.open("nucleo", town.people[name])


def alone(seat, surname="Galli", name="Rosa"):
    """Somebody in no household, known at the centre."""
    person = Person(**stamp(seat.desk.who), surname=surname, name=name)
    received(seat.desk, [person])
    return seat.desk.read(lambda session: session.scalars(select(Person.id).where(Person.surname == surname)).one())


def proposal(seat):
    return seat.desk.read(lambda session: session.query(Variation).one())


def test_a_request_for_a_contribution_is_printed_from_the_household_and_from_the_card(seated):
    seat, town = seated
    wanted = []
    seat.bridge.print_wanted.connect(lambda form, record: wanted.append((form, record)))
    opened(seat, town)
    seat.press("Ctrl+P")
    assert wanted == [("MOD-05", town.people["Brambati"])]
    card = seat.open("persona", town.people["Zouaoui"])
    seat.press("Alt+L")
    assert wanted[1:] == [("MOD-05", town.people["Zouaoui"])]
    card.person.pane.grant.setFocus()
    seat.press("Return")
    assert wanted[2:] == [("MOD-05", town.people["Zouaoui"])]


def test_the_card_leads_to_the_household(seated):
    seat, town = seated
    card = seat.open("persona", town.people["Brambati"])
    card.person.pane.household.setFocus()
    seat.press("Return")
    assert seat.window.current() == f"nucleo:{town.people['Brambati']}"
    page = seat.window.page(seat.window.current())
    assert seat.focus() is page.members
    words = words_of(page)
    assert "Nucleo di Brambati Adele" in words
    assert "via delle Robinie 12, sc. B, int. 7" in words
    assert "dal 01/01/2015" in words
    lease = housed(seat.desk, town, account_on=TODAY)
    told = {"tenancy_id": lease, "posted_on": SINCE, "due_on": SINCE}
    moves = [
        AccountMovement(**stamp(seat.desk.who), line="canone", amount_cents=9_812, reference="R1", **told),
        AccountMovement(**stamp(seat.desk.who), line="spese", amount_cents=5_000, reference="R2", **told),
        AccountOrder(
            **stamp(seat.desk.who), tenancy_id=lease, line="canone", amount_cents=3_000, cause_kind="grant_request", cause_id="g",
            reference="ORD-1",
        ),
    ]  # fmt: skip
    received(seat.desk, moves)
    grant_on(seat.desk, town, fund_on(seat.desk), "A3-C0031", "proposta")
    page.refresh({})
    seat.settle()
    assert "Contributo n. A3-C0031 chiesto" in words_of(page)
    assert "280,00" not in words_of(page)
    page.account.setFocus()
    assert "98,12" not in words_of(page), "asked for apart"
    seat.press("Space")
    words = words_of(page)
    for said in (
        "C-7: saldo al 12/03/2026",
        "Canone: 98,12 €",
        "Spese: 50,00 €",
        "In attesa di contabilizzazione: 30,00 €",
    ):
        assert said in words, said
    page.day.set_value(date(2014, 1, 1))
    page._look_at(date(2014, 1, 1))
    seat.settle()
    assert not page.account.shown()
    page.account.wanted.emit()  # and today is looked at before it comes
    page._look_at(None)
    seat.settle()
    assert not page.account.shown()


def test_the_page_tells_the_story_of_the_household_and_opens_what_it_tells(seated):
    seat, town = seated
    desk, adele = seat.desk, town.people["Brambati"]
    seen = desk.run(assessments.add_assessment, NewAssessment(adele, domains={"abitare": {"score": 3}})).id
    case = desk.run(cases.open_case, seen).id
    pathway = desk.run(pathways.propose, NewPathway("mantenimento_abitazione", case_id=case)).id
    page = seat.open("nucleo", adele)
    told = words_of(page)
    assert "Storia del nucleo" in told
    assert "Valutazione del bisogno" in told
    row = next(one.id for one in page.story.list.rows() if one.id.startswith("pathway:"))
    page.story.list.select(row)
    page.story.list.setFocus()
    seat.press("Return")
    assert seat.window.current() == f"percorso:{pathway}"
    later = desk.run(assessments.add_assessment, NewAssessment(adele, domains={"lavoro": {"score": 1}})).id
    seat.settle()
    seat.show("oggi")
    page = seat.open("nucleo", adele)
    assert any(later in one.id for one in page.story.list.rows())


def test_somebody_new_is_added_without_the_mouse(seated):
    seat, town = seated
    page = opened(seat, town)
    seat.press("Ctrl+Ins")
    assert page.form.asking() == "aggiungi"
    seat.press("Right")
    page.form.form.field("surname").setFocus()
    for text in ("Brambati", "Sofia", "010178"):
        seat.type(text)
        seat.press("Return")
    seat.press("Return")
    page.form.form.field("fiscal_code_reason").set_value("non_disponibile")
    page.form.relation.combo.setFocus()
    seat.type("fi")
    page.form.from_day.setFocus()
    seat.press("Ctrl+A")
    seat.type("01/05/2020")
    seat.press("Ctrl+Return")
    sofia = seat.desk.read(lambda session: session.scalars(select(Person).where(Person.name == "Sofia")).one())
    assert stays(seat, sofia.id) == [(date(2020, 5, 1), None, town.households["Brambati"])]
    assert not page.form.asking()
    assert "Nucleo salvato su questo computer." in page.notice.text()
    assert [(row.title, row.text) for row in page.members.rows()][1] == ("Brambati Sofia", "figlio/a")
    assert seat.focus() is page.members
    assert seat.desk.run(list_drafts) == ()


def test_somebody_known_comes_by_type_ahead(seated):
    seat, town = seated
    rosa = alone(seat)
    page = opened(seat, town)
    seat.press("Ctrl+Ins")
    page.form.person.setFocus()
    seat.type("gal")
    seat.until(page.form.person.results.count)
    seat.press("Return")
    seat.press("Ctrl+Return")
    assert stays(seat, rosa) == [(TODAY, None, town.households["Brambati"])]


def test_who_is_elsewhere_comes_by_a_proposal_that_moves_them_whole(seated):
    seat, town = seated
    page = opened(seat, town)
    seat.press("Ctrl+Ins")
    page.form.person.setFocus()
    seat.type("zou")
    seat.until(page.form.person.results.count)
    seat.press("Return")
    seat.press("Ctrl+Return")
    samira = town.people["Zouaoui"]
    assert stays(seat, samira) == [(SINCE, None, town.households["Zouaoui"])]
    assert "Proposta di variazione salvata" in page.notice.text()
    colleague = replace(seat.desk.who, operator_id=town.colleague)
    seat.desk.worker.run(accept_variation, colleague, proposal(seat).id)
    assert stays(seat, samira) == [
        (SINCE, date(2026, 3, 11), town.households["Zouaoui"]), (TODAY, None, town.households["Brambati"]),
    ]  # fmt: skip


def test_u_ends_a_known_membership_by_proposal_and_ctrl_z_withdraws_it(seated):
    seat, town = seated
    page = opened(seat, town)
    seat.press("U")
    assert page.form.asking() == "esce"
    page.form.how.combo.setFocus()
    seat.type("de")
    page.form.to_day.setFocus()
    seat.press("Ctrl+A")
    seat.type("-2")
    seat.press("Ctrl+Return")
    assert stays(seat, town.people["Brambati"]) == [(SINCE, None, town.households["Brambati"])]
    adele = seat.desk.read(lambda session: session.get(Person, town.people["Brambati"]))
    assert adele.deceased_on == date(2026, 3, 10)
    assert "Al, via delle Robinie 12, sc. B, int. 7: 10/03/2026" in words_of(page)
    seat.press("Ctrl+Z")
    assert proposal(seat).state == "respinta"
    assert "Proposta ritirata" in page.notice.text()
    assert not page.waiting.isVisible()


def test_a_date_is_corrected_and_a_wrong_one_is_said_beside_it(seated):
    seat, town = seated
    page = opened(seat, town)
    seat.press("C")
    assert page.form.from_day.value() == SINCE
    page.form.to_day.setFocus()
    seat.type("01/01/2014")
    seat.press("Ctrl+Return")
    assert "viene prima del primo (01/01/2015)" in page.form.to_day.error()
    assert seat.focus() is page.form.to_day.edit
    page.form.from_day.setFocus()
    seat.press("Ctrl+A")
    seat.type("01/01/2013")
    seat.press("Ctrl+Return")
    assert {pair[1] for pair in proposal(seat).changes.values()} == {"2013-01-01", "2014-01-01"}


def test_who_has_none_gets_a_household_on_the_first_visit(seated):
    seat, town = seated
    rosa = alone(seat)
    card = seat.open("persona", rosa)
    assert card.person.pane.household.text() == "Crea il nucleo"
    card.person.pane.household.setFocus()
    seat.press("Return")
    page = seat.window.page(f"nucleo:{rosa}")
    assert seat.focus() is page.found
    seat.press("Return")
    assert seat.focus() is page.form.unit.edit
    seat.type("robinie int. 4")
    seat.until(page.form.unit.results.count)
    seat.press("Return")
    seat.press("Ctrl+Return")
    ((since, until, household),) = stays(seat, rosa)
    assert (since, until) == (TODAY, None)
    unit = seat.desk.read(lambda session: session.get(Household, household).unit_id)
    assert unit in (town.units["A4"], town.units["B4"])
    assert "in nessun nucleo" not in words_of(seat.open("persona", rosa))


def test_where_somebody_lives_already_one_joins_or_begins_apart(seated):
    seat, town = seated
    rosa = alone(seat)
    page = seat.open("nucleo", rosa)
    seat.press("Return")
    page.form.unit.set_pick(town.units["B7"], "int. 7")
    page.form.unit.changed.emit(town.units["B7"])
    seat.settle()
    assert page.form.company.isVisible()
    assert page.form.company.combo.currentText() == "Con Brambati Adele, che già vi abita"
    page.form.company.combo.setFocus()
    seat.type("un")
    seat.press("Ctrl+Return")
    ((_, _, household),) = stays(seat, rosa)
    assert household != town.households["Brambati"]


def test_a_past_composition_is_read_by_its_day(seated):
    seat, town = seated
    rosa = alone(seat)
    home = town.households["Brambati"]
    seat.desk.run(households.add_member, home, rosa, relation="ospite", from_day=date(2020, 1, 1))
    member = seat.desk.read(
        lambda s: s.scalars(select(HouseholdMember.id).where(HouseholdMember.person_id == rosa)).one()
    )
    seat.desk.run(households.end_membership, member, date(2021, 1, 1))
    page = opened(seat, town)
    assert [row.title for row in page.members.rows()] == ["Brambati Adele"]
    assert [(row.title, row.second) for row in page.left.rows()] == [
        ("Galli Rosa", "dal 01/01/2020 fino al 01/01/2021"),
    ]
    page.day.setFocus()
    seat.type("01/06/2020")
    assert [row.title for row in page.members.rows()] == ["Brambati Adele", "Galli Rosa"]
    assert "Composizione al 01/06/2020" in words_of(page)
    seat.press("Escape")
    assert len(page.members.rows()) == 1
    hers = seat.open("nucleo", rosa)
    hers.stays.setFocus()
    seat.press("Return")
    assert "Composizione al 01/01/2021" in words_of(hers)


def test_what_was_typed_is_left_as_a_draft_and_comes_back(seated):
    seat, town = seated
    page = opened(seat, town)
    seat.press("U")
    page.form.form.field("reason").setFocus()
    seat.type("sentita la vicina")
    seat.press("Escape")
    assert not page.form.asking()
    key = f"nucleo:{town.people['Brambati']}"
    assert seat.desk.run(get_draft, key).title == "Modifica di un nucleo"
    seat.press("U")
    assert page.form.form.field("reason").value() == "sentita la vicina"
    seat.window.close_page(key)
    again = opened(seat, town)
    assert again.form.asking() == "esce"
    assert again.form.form.field("reason").value() == "sentita la vicina"
    seat.press("Ctrl+Return")
    assert proposal(seat).reason == "sentita la vicina"


def test_everything_fits_at_every_size(seated):
    seat, town = seated
    page = opened(seat, town)
    fits(seat, page)
    for act in ("aggiungi", "esce", "correggi", "sposta"):
        page.form.hide()
        page.ask(act)
        fits(seat, page)
    page = seat.open("nucleo", alone(seat))
    fits(seat, page)
