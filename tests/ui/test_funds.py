"""*Fondi* by keyboard: what a fund may still give, proposals and promises, head office's steps, envelopes; never a name in a row."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from app.models.eligibility import Evaluation
from app.models.funds import EnvelopeStep, Fund, FundEnvelope, GrantRequest, GrantStep
from app.services import grants
from app.services.drafts import get_draft
from app.services.grants import RESERVED
from app.ui.theme import Appearance, look
from tests.helpers.fund_desk import AT, envelope_on, fund_on, grant_on, housed
from tests.ui.seats import at_the_window, fits, words_of

NO_CAP = "La sede non ha ancora fissato il tetto: si può proporre, non ammettere."


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


@pytest.fixture
def fund(seated):
    seat, town = seated
    housed(seat.desk, town)
    return fund_on(seat.desk, committed_cents=1_806_000, leased_cents=600_000)


def as_office(seat, role="gestore_fondi"):
    seat.desk.who = replace(seat.desk.who, role=role)
    seat.bridge.who = replace(seat.bridge.who, role=role)


def row_of(seat, kind, id):
    return seat.desk.read(lambda session: session.get(kind, id))


def steps(seat, kind=GrantStep):
    return seat.desk.read(lambda s: [(one.to_state, one.seq) for one in s.scalars(select(kind).order_by(kind.id))])


def fitted(seat, page):
    """It fits at every size; then as it was."""
    front = seat.window.current()
    fits(seat, page)
    look().use(Appearance("light", 100))
    seat.window.show_page(front)
    seat.settle()


def current(seat):
    return seat.window.page(seat.window.current())


def filled(seat, town):
    """Grants of a colleague in many states, and an envelope of this desk."""
    fund = seat.desk.read(lambda s: s.scalars(select(Fund.id)).one())
    envelope = envelope_on(seat.desk, fund, 30_000)
    put = {"by": town.colleague}
    decided = ("proposta", "in_istruttoria", "ammessa", "impegnata")
    return {
        "paid": grant_on(
            seat.desk, town, fund, "A3-C0019", *decided, "liquidata", "pagata", purpose="acqua", amount_cents=12_640,
            steps={"pagata": {"paid_on": date(2026, 2, 27), "reference": "CRO 9"}}, **put,
        ),
        "committed": grant_on(seat.desk, town, fund, "A3-C0024", *decided, amount_cents=35_000, **put),
        "covered": grant_on(
            seat.desk, town, fund, "A3-C0030", "proposta", "coperta", purpose="luce",
            steps={"coperta": {"envelope_id": envelope}}, promised_at=AT, **put,
        ),
        "proposed": grant_on(
            seat.desk, town, fund, "A3-C0031", "proposta", disconnection=True, disconnection_on=date(2026, 3, 30), **put
        ),
    }  # fmt: skip


def test_what_a_fund_may_still_give_and_what_each_state_means(seated, fund):
    seat, town = seated
    filled(seat, town)
    page = seat.show("fondi")
    assert seat.focus() is page.grants.table
    words = words_of(page)
    for said in (
        "18.060,00 € impegnati, decisi dal centro", "6.000,00 € in quota ai computer", "1.140,00 € liberi",
        "fuori quota: non è ancora una promessa", "fondi riservati, manca il controllo dell'ufficio", "pagata il 27/02/2026",
        "decisa dal centro il 04/03/2026", "distacco dal 30/03/2026", "quota di questo computer: 300,00 €, restano 20,00 €",
        "Stessa bolletta non trovata in altre pratiche", "un'altra persona, al centro",
    ):  # fmt: skip
        assert said in words, said
    assert "Brambati" not in words
    assert NO_CAP not in words
    assert set(page.grants.detail.buttons) == {
        "stampa",
        "ricevuta",
        "verifica",
        "correggi",
        "ritirata",
        "persona",
        "allegati",
    }
    for at, kept in ((1, True), (2, False)):
        page.grants.table.select(page.grants.table._rows.rows[at].id)
        seat.settle()
        assert (RESERVED in words_of(page)) is kept
        assert ("ritirata" in page.grants.detail.buttons) is kept, "what is committed the office alone takes back"
    fitted(seat, page)
    seat.press("Ctrl+PgDown")
    assert "Finché non si restituisce" in words_of(page)
    fits(seat, page)


def test_without_funds_it_says_who_makes_them_and_without_a_cap_what_may_be_done(seated):
    seat, _town = seated
    page = seat.show("fondi")
    assert "Li registra la sede" in words_of(page)
    fitted(seat, page)
    fund_on(seat.desk, household_cap_cents=None)
    page.refresh({})
    seat.settle()
    assert NO_CAP in words_of(page)
    assert "questo computer non ha una quota" in words_of(page)
    assert seat.focus() is page.new
    fits(seat, page)


def test_a_bill_is_proposed_from_the_card_with_the_keyboard_alone(seated, fund):
    """From the person to the promise: the fields that are needed, Invio between them, Ctrl+Invio; then MOD-05 with Ctrl+P."""
    seat, town = seated
    envelope_on(seat.desk, fund, 30_000)
    seat.open("persona", town.people["Brambati"])
    seat.press("Alt+E")
    sheet = current(seat)
    assert seat.focus() is sheet.purpose.combo
    seat.press("Ctrl+Return")
    assert sheet.purpose.error()
    assert sheet.form.field("amount_cents").error()
    seat.type("g")
    for typed in ("280", None, "Gas di prova", "771203", "20/3/2026"):
        seat.press("Return")
        if typed:
            seat.type(typed)
    assert "Nella quota restano 300,00 €: i fondi saranno riservati." in words_of(sheet)
    assert "Bolletta o fattura" in sheet._papers_words.text()
    sheet.leave()
    seat.settle()
    assert (
        seat.desk.run(get_draft, f"contributo:persona:{town.people['Brambati']}").body["form"]["supplier"]
        == "Gas di prova"
    )
    fitted(seat, sheet)
    seat.press("Ctrl+Return")
    assert seat.window.current() == "fondi"
    made = seat.desk.read(lambda s: s.scalars(select(GrantRequest)).one())
    assert (made.state, made.amount_cents, made.payee, made.due_on) == (
        "coperta",
        28_000,
        "fornitore",
        date(2026, 3, 20),
    )
    assert steps(seat) == [("proposta", 0), ("coperta", 0)]
    page = current(seat)
    assert page.grants.table.current_id() == made.id
    assert RESERVED in words_of(page)
    assert "in attesa del centro" in words_of(page)
    assert ("ok", RESERVED) in seat.notices
    assert "Incompleta · riferita al 12/03/2026 · T-L1/1 · in attesa del centro" in words_of(page)
    checked = {row.id: (row.muted, row.second) for row in page.grants.detail.criteria.rows()}
    assert checked["forfeiture"][0] == "soddisfatto"
    assert "archivio ALER al" in checked["forfeiture"][1]
    assert checked["cap"][1].startswith("Con questa richiesta restano 720,00 € sul tetto del nucleo")
    seat.press("Alt+V")
    assert len(seat.desk.read(lambda s: s.scalars(select(Evaluation.id)).all())) == 2
    wanted = []
    seat.bridge.print_wanted.connect(lambda *asked: wanted.append(asked))
    seat.press("Ctrl+P")
    seat.press("Alt+R")
    assert seat.window.current() == "fondi", "a print comes out without leaving the page"
    assert wanted == [("MOD-05", made.id), ("MOD-10", made.id)]


def test_beyond_the_envelope_it_is_a_proposal_and_says_so(seated, fund):
    seat, town = seated
    envelope_on(seat.desk, fund, 10_000)
    page = seat.show("fondi")
    seat.press("Ctrl+Ins")
    sheet = current(seat)
    assert seat.focus() is sheet.person.edit
    seat.type("Bramb")
    seat.until(sheet.person.results.count)
    seat.press("Return")
    sheet.purpose.set_value("gas")
    sheet._say_payees()
    for name, value in (("amount_cents", 28_000), ("supplier", "Gas di prova"), ("document_number", "7")):
        sheet.form.field(name).set_value(value)
    sheet._tell()
    assert "Nella quota restano 100,00 €: sarà una proposta" in words_of(sheet)
    seat.press("Ctrl+Return")
    assert seat.window.current() == "fondi"
    assert steps(seat) == [("proposta", 0)]
    assert "Nel plafond restano 100,00 €" in words_of(page)
    assert grants.ONLY_PROPOSED in words_of(page)
    twin = seat.open("contributo", f"persona:{town.people['Brambati']}")
    twin.form.field("document_number").set_value("7")
    twin.purpose.set_value("gas")
    twin._say_payees()
    twin.form.field("supplier").setFocus()
    seat.type("GAS di prova")
    assert f"La stessa spesa è già nella pratica {page.grants.card.view.row.number}" in words_of(twin), (
        "before it is saved"
    )
    seat.type(" due")
    assert "La stessa spesa" not in words_of(twin)


def test_a_refused_value_stays_with_its_sentence(seated, fund):
    seat, town = seated
    sheet = seat.open("contributo", f"persona:{town.people['Brambati']}")
    sheet.purpose.set_value("luce")
    sheet._say_payees()
    sheet.payee.set_value("rimborso")
    for name, value in (
        ("amount_cents", 5_000),
        ("supplier", "L"),
        ("document_number", "1"),
        ("iban", "IT00X"),
        ("iban_holder", "A"),
    ):
        sheet.form.field(name).set_value(value)
    sheet._tell()
    fitted(seat, sheet)
    seat.press("Ctrl+Return")
    assert "IBAN" in sheet.form.field("iban").error()
    for typed in ("0", "-5", "1,250.50"):
        sheet.form.field("amount_cents").edit.setText(typed)
        seat.press("Ctrl+Return")
        assert "importo" in sheet.form.field("amount_cents").error()
    assert seat.desk.read(lambda s: s.scalars(select(GrantRequest)).all()) == []
    sheet.form.field("amount_cents").set_value(5_000)
    sheet.form.field("iban").set_value(None)
    seat.press("Ctrl+Return")
    assert sheet.form.field("iban").error()
    seat.press("Alt+B")
    kept = seat.desk.read(lambda s: s.scalars(select(GrantRequest)).one())
    assert (kept.state, kept.supplier) == ("bozza", "L")
    page = current(seat)
    assert seat.focus() is page.grants.table
    seat.press("Ctrl+E")
    assert current(seat).form.field("supplier").value() == "L"
    gone = seat.open("contributo", f"persona:{town.people['Brambati']}x")
    assert "non è su questo computer" in words_of(gone)


def test_what_was_proposed_is_corrected_withdrawn_and_asked_on_another_line(seated, fund):
    seat, town = seated
    id = grant_on(seat.desk, town, fund, "A3-C0031", "proposta")
    page = seat.show("fondi")
    seat.press("Ctrl+E")
    sheet = current(seat)
    assert not sheet.form.field("amount_cents").isEnabled()
    sheet.form.field("document_number").set_value("771 204")
    seat.press("Ctrl+Return")
    assert row_of(seat, GrantRequest, id).document_number == "771 204"
    page.grants.table.setFocus()
    seat.press("W")
    seat.press("Ctrl+Return")
    assert page.asking.form("ritirata").field("reason").error()
    seat.type("pagata dai figli")
    seat.press("Esc")
    assert seat.desk.run(get_draft, f"fondi:{id}").body["form"]["reason"] == "pagata dai figli"
    page.resume(id)
    seat.settle()
    seat.press("Ctrl+Return")
    assert row_of(seat, GrantRequest, id).state == "ritirata"
    assert "pagata dai figli" in words_of(page)
    read = seat.open("contributo", id)
    assert not read.form.field("document_number").isEnabled()
    assert not read.save.isVisible()
    assert not read.keys()
    assert "È già decisa e non si cambia più" in words_of(read)
    page = seat.show("fondi")
    page.grants.table.setFocus()
    seat.press("Y")
    again = seat.desk.read(lambda s: s.scalars(select(GrantRequest).where(GrantRequest.id != id)).one())
    assert (again.state, again.document_number, again.fund_id) == ("proposta", "771 204", fund)


def test_head_office_examines_admits_and_waits_for_the_centre(seated, fund):
    """Each step from the keyboard; what the centre has not answered is never shown as done."""
    seat, town = seated
    ids = filled(seat, town)
    as_office(seat)
    page = seat.show("fondi")
    assert [one.id for one in page.grants.table._rows.rows][:2] == [ids["covered"], ids["proposed"]], (
        "the promised one first"
    )
    assert not page.new.isVisible()
    assert "2 aspettano l'ufficio" in words_of(page)
    seat.press("E")
    assert steps(seat)[-1] == ("in_istruttoria", 0)
    assert "in attesa del centro" in words_of(page)
    seat.press("A")
    assert page.asking.form("ammessa").field("amount").value() == 28_000
    fitted(seat, page)
    page.asking.form("ammessa").field("amount").set_value(25_000)
    seat.press("Ctrl+Return")
    assert steps(seat)[-1] == ("ammessa", 0)
    assert page.grants.table._rows.words(0, 3) == "In attesa"
    assert "ammessa, in attesa del centro" in words_of(page)
    page.grants.table.select(ids["proposed"])
    page.grants.table.setFocus()
    seat.press("D")
    seat.settle()
    seat.press("E")
    seat.press("N")
    seat.press("Ctrl+Return")
    assert page.asking.form("non_ammessa").field("reason").error()
    seat.type("la bolletta è di un altro contratto")
    page.asking.form("non_ammessa").field("alternative").set_value("altra_linea")
    seat.press("Ctrl+Return")
    assert row_of(seat, GrantRequest, ids["proposed"]).state == "non_ammessa"
    assert "Si può chiedere l'aiuto su un'altra linea" in words_of(page)
    page.grants.table.select(ids["committed"])
    page.grants.table.setFocus()
    seat.settle()
    for key, typed in (("L", ()), ("P", ("CRO 12", "1/3/2026"))):
        seat.press(key)
        for text in typed:
            seat.type(text)
            seat.press("Return")
        seat.press("Ctrl+Return")
    assert row_of(seat, GrantRequest, ids["committed"]).state == "pagata"
    seat.press("R")
    assert row_of(seat, GrantRequest, ids["committed"]).state == "rendicontata"
    assert "Brambati" not in words_of(page)


def test_nobody_decides_what_they_proposed_and_the_page_says_so_before(seated, fund):
    seat, town = seated
    owed = "Da pagare sul conto al 28/02/2026: canone 90,00 €."
    told = {"proposta": {"reason": owed}}
    id = grant_on(seat.desk, town, fund, "A3-C0031", "proposta", "in_istruttoria", payee="aler", steps=told)
    as_office(seat)
    page = seat.show("fondi")
    assert page.grants.card.view.row.id == id
    assert "ammessa" not in page.grants.detail.buttons
    assert "da_integrare" in page.grants.detail.buttons
    assert "lo fa un'altra persona dell'ufficio fondi" in words_of(page)
    assert words_of(page).count(owed) == 1, "what was owed, for who is not sent the account"
    assert "accredito su posizione ALER" in words_of(page)
    seat.press("A")
    assert not page.asking.asking()


def test_head_office_sets_the_most_for_a_household_and_opens_an_envelope(seated):
    seat, town = seated
    fund = fund_on(seat.desk, household_cap_cents=None)
    asked = envelope_on(
        seat.desk, fund, 30_000, "richiesta", operator_id=town.colleague, made_on="altra", amount_cents=None
    )
    as_office(seat)
    page = seat.show("fondi")
    seat.press("Alt+U")
    seat.type("500")
    page.asking.form().field("purposes").set_value(("luce", "gas"))
    seat.press("Ctrl+Return")
    terms = row_of(seat, Fund, fund)
    assert (terms.household_cap_cents, terms.purposes) == (50_000, ["luce", "gas"])
    seat.press("Ctrl+PgDown")
    assert "Computer di G. R." in words_of(page)
    page.envelopes.list.setFocus()
    seat.press("A")
    seat.press("Ctrl+Return")
    assert (row_of(seat, FundEnvelope, asked).state, row_of(seat, FundEnvelope, asked).amount_cents) == (
        "aperta",
        30_000,
    )
    assert "in attesa del centro" in words_of(page)
    assert not page.envelopes.own.isVisible()


def test_this_computers_envelope_is_asked_for_and_given_back(seated, fund):
    seat, _town = seated
    page = seat.show("fondi")
    seat.press("Ctrl+PgDown")
    assert seat.focus() is page.envelopes.ask
    fitted(seat, page)
    seat.press("Alt+Q")
    seat.type("300")
    seat.press("Return")
    seat.type("31/3/2026")
    seat.press("Ctrl+Return")
    row = seat.desk.read(lambda s: s.scalars(select(FundEnvelope)).one())
    assert (row.asked_cents, row.stop_on, row.state) == (30_000, date(2026, 3, 31), "richiesta")
    assert "Plafond chiesto. Lo apre la sede" in words_of(page)
    assert "31/03/2026" in words_of(page)
    other = envelope_on(seat.desk, fund, 20_000)
    seat.desk.read(lambda s: s.connection().exec_driver_sql("DELETE FROM fund_envelope WHERE state = 'richiesta'"))
    page.refresh({})
    seat.settle()
    seat.press("Alt+R")
    assert row_of(seat, FundEnvelope, other).state == "restituita"
    assert steps(seat, EnvelopeStep)[-1] == ("restituita", 0)


def test_two_persons_declare_a_laptop_lost(seated, fund):
    seat, town = seated
    lost = envelope_on(seat.desk, fund, 30_000, operator_id=town.colleague, made_on="altra")
    as_office(seat)
    page = seat.show("fondi")
    seat.press("Ctrl+PgDown")
    seat.press("D")
    seat.type("portatile rubato")
    seat.press("Ctrl+Return")
    assert row_of(seat, FundEnvelope, lost).state == "dichiarata_persa"
    seat.desk.read(lambda s: s.connection().exec_driver_sql("UPDATE envelope_step SET seq = 9 WHERE seq = 0"))
    page.refresh({})
    seat.settle()
    assert "Serve la conferma di una seconda persona" in words_of(page)
    assert "Dichiarato perso da" in words_of(page)
    assert not page.envelopes.buttons["persa"].isVisible()
    seat.desk.read(
        lambda s: s.connection().exec_driver_sql(
            "UPDATE envelope_step SET operator_id = 'x' WHERE to_state LIKE '%persa'"
        )
    )
    page.refresh({})
    page.envelopes.list.setFocus()
    seat.settle()
    seat.press("C")
    assert row_of(seat, FundEnvelope, lost).state == "dichiarata_persa", "what it does is said first"
    assert "bloccato per 30 giorni" in words_of(page.asking)
    fitted(seat, page)
    seat.press("Ctrl+Return")
    assert row_of(seat, FundEnvelope, lost).state == "persa"


def test_a_grant_not_admitted_is_told_or_asked_on_another_line_from_the_review(seated, fund):
    seat, town = seated
    other = fund_on(seat.desk, "L1-CAS-2025")
    declined = {"non_ammessa": {"reason": "fondo per altre spese", "alternative": "altra_linea"}}
    first = grant_on(seat.desk, town, fund, "A3-C0027", "proposta", "in_istruttoria", "non_ammessa", steps=declined)
    page = seat.show("da_rivedere")
    words = words_of(page)
    assert "fondo per altre spese" in words
    assert "Si può chiedere l'aiuto su un'altra linea di fondi" in words
    assert "Brambati" not in words
    fitted(seat, page)
    page.list.setFocus()
    seat.press("Ctrl+Return")
    assert "Niente da rivedere" in words_of(page)
    seat.press("Ctrl+Z")
    assert page.details.offers("altra_linea")
    seat.press("Alt+L")
    made = seat.desk.read(lambda s: s.scalars(select(GrantRequest).where(GrantRequest.id != first)).one())
    assert (made.fund_id, made.state, made.supplier) == (other, "proposta", "Gas di prova")
    assert "Niente da rivedere" in words_of(page)


def test_a_supply_about_to_be_cut_off_is_the_first_thing_of_the_day(seated, fund):
    seat, town = seated
    ids = filled(seat, town)
    page = seat.show("oggi")
    assert page.list.rows()[0].id == f"apri:fondi:{ids['proposed']}"
    assert "Brambati" not in words_of(page)
    page.list.select(f"apri:fondi:{ids['proposed']}")
    page.list.setFocus()
    seat.press("Return")
    assert seat.window.current() == "fondi"
    assert current(seat).grants.table.current_id() == ids["proposed"]


def test_head_office_has_its_own_day(seated):
    seat, town = seated
    fund_on(seat.desk, household_cap_cents=None)
    filled(seat, town)
    as_office(seat)
    page = seat.show("oggi")
    words = words_of(page)
    for said in (
        "Proposte da esaminare", "Pagamenti da fare", "quasi finito, restano 20,00 €", "manca il tetto per nucleo", "distacco annunciato",
    ):  # fmt: skip
        assert said in words, said
    assert not page.shift.isVisible()
    assert "sportello" not in words
    assert "In questo turno" not in words
    fits(seat, page)
