"""Cases of innocent arrears on one desk: what is refused leaves nothing behind, and nobody is named in a list."""

from dataclasses import asdict, replace
from datetime import date, timedelta

import pytest

from app.errors import Notice
from app.models.accounts import AccountMovement
from app.models.arrears import ArrearsCase, ArrearsMeasure
from app.models.decisions import Dossier
from app.models.intake import IntakeForm
from app.models.tenancies import Tenancy
from app.printing.filling import render_paper
from app.services import arrears, arrears_due, arrears_views, information, measures, records, solidarity, work_list
from app.services.arrears import NewCase, NewEvidence
from app.services.attachments import list_attachments
from app.services.case_acts import act_on
from app.services.case_dossier import prepare_dossier
from app.services.documents import gather
from app.services.household_story import story_of
from app.services.information import NewInformation
from app.services.measures import NewMeasure, Wanted
from app.services.today import today
from app.services.whose import of_household
from app.store import search
from tests.helpers.desk import make_desk
from tests.helpers.household import add, add_company, add_lease, add_person, add_place
from tests.helpers.small_town import counts
from tests.printing import reading

UPTO, CAUSE = date(2026, 2, 28), date(2025, 4, 1)


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    add_company(desk)
    yield desk
    desk.worker.close()


@pytest.fixture
def home(desk):
    """Adele with a household, a lease in the area that the commission admits, and a debt: 1.000 of rent, 245,01 of charges."""
    unit = add_place(desk)
    person, household = add_person(desk, unit=unit, since=date(2009, 10, 1), birth_date=date(1971, 4, 2))
    tenancy = add_lease(desk, unit, person, household)

    def told(session, who):
        row = session.get(Tenancy, tenancy)
        row.code, row.account_on, row.service = "SAP-7", UPTO, "sap"

    desk.run(told)
    for line, cents, posted in (
        ("canone", 60_000, date(2025, 6, 5)),
        ("canone", 40_000, date(2026, 1, 5)),
        ("spese", 24_501, date(2025, 9, 5)),
    ):
        add(
            desk,
            AccountMovement,
            tenancy_id=tenancy,
            line=line,
            posted_on=posted,
            due_on=posted,
            amount_cents=cents,
            reference=f"R{cents}",
        )
    return {"person": person, "household": household, "tenancy": tenancy}  # fmt: skip


@pytest.fixture
def case(desk, home):
    return desk.run(arrears.open_case, NewCase(home["person"], cause="C4", cause_on=CAUSE)).id


def refused(desk, code, use_case, *args, **kwargs):
    """Refused with this code, and nothing half saved."""
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)
    assert counts(desk) == before


def decided(desk, case, outcome="incolpevole"):
    """As the centre leaves it after a decision."""

    def work(session, who):
        row = session.get(ArrearsCase, case)
        row.state, row.outcome, row.state_at = "decisa", outcome, who.now()

    desk.run(work)


def test_a_case_goes_as_far_as_its_papers(desk, home, case):
    view = desk.run(arrears_views.case_view, case)
    assert view.row.number.endswith("-K0001")
    assert (view.tenancy_id, view.debt.lines) == (home["tenancy"], {"canone": 100_000, "spese": 24_501})
    assert view.wanted_evidence == ("contratto_scaduto", "estratto_contributivo")
    refused(desk, "arrears_already_open", arrears.open_case, NewCase(home["person"]))
    refused(desk, "arrears_step_not_allowed", arrears.advance, case, "istruttoria")
    desk.run(arrears.advance, case, "colloquio")
    desk.run(arrears.advance, case, "istruttoria")
    refused(desk, "arrears_needs_evaluation", arrears.advance, case, "dossier_completo")
    refused(desk, "arrears_by_body", arrears.advance, case, "decisa", outcome="incolpevole")
    refused(desk, "arrears_needs_evaluation", prepare_dossier, case)
    first = desk.run(arrears.evaluate_case, case)
    assert first.outcome == "ammissibile_se_documentata"
    view = desk.run(arrears_views.case_view, case)
    assert view.bring == (
        "Contratto scaduto", "Estratto contributivo", "Entrate dei mesi che mancano: buste paga, pensione, sussidi",
    )  # fmt: skip
    assert any("Causa C4" in one.text for one in view.evaluation.criteria)
    proof = desk.run(
        arrears.add_evidence, case, NewEvidence("contratto_scaduto", seen_original=True, checked_by="M. F.")
    )
    assert desk.run(list_attachments, "arrears_evidence", proof.id) == (), "its file hangs on it"
    assert desk.run(arrears.evaluate_case, case).outcome == "ammissibile_al_vaglio"
    desk.run(act_on, case, "step", "dossier_completo", {})
    dossier = desk.run(lambda s, w: s.query(Dossier).one())
    assert (dossier.case_id, dossier.complete, dossier.number) == (case, True, view.row.number)
    assert (dossier.visibility, dossier.content["income_area"]) == ("R2", "protezione")
    said = {one["title"]: one["rows"] for one in dossier.content["sections"]}
    assert ["Canone", "1.000,00 €"] in said["Saldo"]
    assert ["2025", "canone 600,00 €, spese 245,01 €"] in said["Saldo"]
    assert ["Causa", "Mancato rinnovo di un contratto a termine"] in said["Causa ed entrate"]
    steps = [one.text for one in desk.run(arrears_views.case_view, case).steps]
    assert len(steps) == 3
    assert all("in attesa del centro" in one for one in steps)
    assert desk.run(arrears_views.list_cases)[0].waiting


def test_without_area_the_dossier_is_not_complete(desk, home, case):
    def unknown(session, who):
        row = session.get(Tenancy, home["tenancy"])
        row.income_area = row.income_band = None

    desk.run(unknown)
    desk.run(arrears.advance, case, "colloquio")
    desk.run(arrears.advance, case, "istruttoria")
    assert desk.run(arrears.evaluate_case, case).outcome == "incompleta"
    refused(desk, "arrears_incomplete", arrears.advance, case, "dossier_completo")
    assert desk.run(prepare_dossier, case).complete is False, "it goes on an agenda only with a written waiver"
    assert "area o fascia di reddito" in desk.run(arrears_views.case_view, case).missing[0]


def test_nobody_is_named_in_a_list_and_nothing_in_the_story_of_who_may_not_read(desk, home, case):
    desk.run(arrears.add_notice, case, "messa_in_mora", date(2026, 1, 15), amount_cents=124_501, reference="prot. 7")
    rows = desk.run(arrears_views.list_cases)
    assert "Brambati" not in str([asdict(one) for one in rows])
    assert "Brambati" not in str(desk.run(arrears_due.cases_due))
    hits = desk.run(lambda s, w: search.find(s, "Brambati"))
    assert "K0001" not in str(hits)
    (found,) = desk.run(lambda s, w: search.find(s, "K0001"))
    assert (found.id, found.kind, "Brambati" in repr(found)) == (case, "arrears_case", False)
    mine = [one.title for one in desk.run(story_of, of_household(home["household"]))]
    assert any(one.startswith("Caso n.") for one in mine)
    assert "Messa in mora" in mine
    colleague = replace(desk.who, operator_id=desk.who.new_id())
    theirs = [one.title for one in desk.worker.run(story_of, colleague, of_household(home["household"]))]
    assert not [one for one in theirs if one.startswith("Caso") or one == "Messa in mora"]
    assert desk.worker.run(arrears_views.list_cases, colleague) == ()
    with pytest.raises(Notice) as caught:
        desk.worker.run(arrears_views.case_view, colleague, case)
    assert caught.value.code == "not_for_reader"


def test_income_around_the_cause(desk, case):
    months = desk.run(arrears_views.case_view, case).months
    values = dict.fromkeys(months[0], 100_000) | dict.fromkeys(months[1][:4], 40_000)
    desk.run(act_on, case, "income", "", values)
    view = desk.run(arrears_views.case_view, case)
    assert (view.income.drop, view.income.whole, view.income_cents) == (60, False, 40_000)
    refused(desk, "income_month_out", arrears.edit_case, case, income={"before": {"2020-01": 5}})
    desk.run(act_on, case, "cause", "", {"cause": "C1", "cause_on": date(2025, 6, 1)})
    moved = desk.run(arrears_views.case_view, case)
    assert moved.income.before.known == 12, "two months that were after are before now"
    refused(desk, "arrears_cause_closed", arrears.edit_case, case, cause="C8")


def test_a_plan_from_the_simulator_to_its_forfeiture(desk, case):
    said = desk.run(measures.simulate_plan, case, Wanted(count=5, income_cents=80_000))
    assert sum(one.cents for one in said.rates) == 124_501
    assert (said.rates[0].charges_cents, said.rates[0].rent_cents) == (24_501, 399)
    refused(desk, "plan_count_or_share", measures.simulate_plan, case, Wanted())
    refused(desk, "plan_instalments", measures.simulate_plan, case, Wanted(count=0))
    refused(
        desk, "measure_not_decided", measures.add_measure, case, NewMeasure("percentuale_sostenibilita", percent=20)
    )
    refused(desk, "plan_needs_rates", measures.add_measure, case, NewMeasure("piano_di_rientro"))
    first = desk.who.today() - timedelta(days=70)
    plan = desk.run(measures.add_plan, case, Wanted(count=5, first_due=first), missed_limit=2).id
    refused(desk, "measure_already", measures.add_plan, case, Wanted(count=5))
    rates = [one.id for one in desk.run(lambda s, w: measures.instalments_of(s, plan))]
    refused(desk, "plan_is_draft", measures.pay_instalment, rates[0])
    desk.run(measures.accept_plan, plan, first - timedelta(days=5))
    refused(desk, "plan_accepted", measures.accept_plan, plan)
    (due,) = desk.run(arrears_due.cases_due)
    assert due.late
    assert "piano decaduto: 3 rate" in due.text
    desk.run(measures.pay_instalment, rates[0])
    desk.run(measures.pay_instalment, rates[1], paid_cents=100)
    desk.run(lambda s, w: measures.unaccept_plan(s, w, s.get(ArrearsMeasure, plan)))
    (measure,) = desk.run(arrears_views.case_view, case).measures
    assert not measure.draft, "somebody paid by it"
    assert [one.how for one in measure.rates] == ["pagata", "in parte", "non pagata", "", ""]
    assert (measure.standing.state, measure.standing.missed) == ("decaduto", 2)
    desk.run(measures.pay_instalment, rates[1])
    refused(desk, "measure_not_forfeited", measures.end_measure, plan, "decaduto")
    refused(desk, "instalment_paid_amount", measures.pay_instalment, rates[2], paid_cents=10**9)
    assert desk.run(today).cases[0].name.startswith("Caso n.")


def test_measures_and_monitoring_after_the_decision(desk, case):
    decided(desk, case)
    refused(desk, "arrears_needs_measure", arrears.advance, case, "misure_attive")
    refused(desk, "freeze_needs_end", measures.add_measure, case, NewMeasure("congelamento", amount_cents=124_501))
    end = desk.who.today() + timedelta(days=10)
    desk.run(measures.add_measure, case, NewMeasure("congelamento", to_day=end, amount_cents=124_501))
    row = desk.run(arrears.advance, case, "misure_attive")
    assert row.outcome == "incolpevole", "what was decided stays with the case"
    assert len(desk.run(arrears_views.case_view, case).reviews) == 2
    assert desk.run(arrears_views.list_cases)[0].next_words.startswith("fine della misura")
    refused(desk, "arrears_needs_reason", arrears.advance, case, "monitoraggio")
    desk.run(arrears.advance, case, "monitoraggio", reason="manca una rata")
    home = desk.run(arrears_views.case_view, case).household_id
    told = next(one for one in desk.run(story_of, of_household(home)) if one.title == "Caso: monitoraggio")
    assert (told.detail, told.typed) == ("", "manca una rata"), "what somebody wrote is nowhere among words of ours"
    assert len(desk.run(arrears_views.case_view, case).reviews) == 1
    refused(desk, "arrears_measures_run", arrears.advance, case, "chiusa")
    (freeze,) = desk.run(arrears_views.case_view, case).measures
    desk.run(measures.end_measure, freeze.id, "concluso")
    desk.run(arrears.advance, case, "chiusa")
    refused(desk, "arrears_closed", arrears.edit_case, case, proposal="x")
    refused(desk, "arrears_closed", arrears.add_evidence, case, NewEvidence("did"))


def test_what_is_not_recognised_needs_a_plan(desk, case):
    decided(desk, case, "non_riconosciuta")
    refused(desk, "arrears_needs_plan", arrears.advance, case, "misure_attive")
    refused(
        desk,
        "measure_not_decided",
        measures.add_measure,
        case,
        NewMeasure("congelamento", to_day=date(2027, 1, 1), amount_cents=1),
    )
    refused(desk, "arrears_needs_reason", arrears.advance, case, "istruttoria")
    row = desk.run(arrears.advance, case, "istruttoria", reason="nuovi documenti")
    assert row.outcome is None


# ------------------------------------------------------------------------------------------------------------ work list


def intake(desk, person, day, **sections):
    moment = desk.who.now() - timedelta(days=day)
    return add(desk, IntakeForm, visibility="R1", person_id=person, started_at=moment, **sections)


def test_the_work_list_says_why_each_is_there(desk, home):
    assert desk.run(work_list.possibly_entitled) == ()
    intake(
        desk, home["person"], 30, section_f={"employment": "disoccupato", "did": False}, section_g={"causes": ["C1"]}
    )
    (one,) = desk.run(work_list.possibly_entitled)
    assert one.person_id == home["person"]
    assert one.overdue_since == date(2025, 6, 5)
    assert [text.split(" (")[0] for text in one.reasons] == [
        "Saldo scaduto dal 05/06/2025", "Disoccupato/a, senza DID", "Causa annotata: licenziamento",
    ]  # fmt: skip
    colleague = replace(desk.who, operator_id=desk.who.new_id())
    assert desk.worker.run(work_list.possibly_entitled, colleague) == (), "R1: who wrote the form, or supervises"
    desk.run(arrears.open_case, NewCase(home["person"]))
    assert desk.run(work_list.possibly_entitled) == (), "who is in a case is in no list"


@pytest.mark.parametrize(
    ("sections", "there"),
    [
        ({"section_f": {"employment": "occupato"}, "section_g": {"causes": ["C1"]}}, False),
        ({"section_f": {"employment": "disoccupato", "did": True}, "section_g": {"causes": ["C1"]}}, False),
        ({"section_f": {"employment": "inattivo"}, "section_e": {"incomes": {"lavoro": 40_000}}}, True),
        ({"section_f": {"employment": "inattivo"}, "section_e": {"incomes": {"lavoro": 90_000}}}, False),
        ({"section_f": {"employment": "inattivo"}}, False),
    ],
)
def test_who_is_not_in_the_work_list(desk, home, sections, there):
    intake(desk, home["person"], 400, section_e={"incomes": {"lavoro": 80_000}})
    intake(desk, home["person"], 10, **sections)
    found = desk.run(work_list.possibly_entitled)
    assert bool(found) is there
    if there:
        assert "Entrate calate del 50 per cento" in found[0].reasons[-1]


# ---------------------------------------------------------------------------------------------------- solidarity contribution


def test_a_notice_gives_the_slip_its_words_and_an_application_is_followed(desk, home, case):
    day = desk.who.today()
    office = replace(desk.who, role="direzione")
    notice = desk.worker.run(
        solidarity.add_solidarity_notice, office, 2026, "T-CRS-B", opens_on=day, closes_on=day + timedelta(days=9),
        documents=["ISEE 2026", "documento di identità"], place="sportello di Codogno",
    ).id  # fmt: skip
    refused(desk, "solidarity_notice_already", solidarity.add_solidarity_notice, 2026, "T-CRS-B")
    told = desk.run(information.add_information, NewInformation(home["person"]))
    assert (told.deadline_on, told.to_bring, told.where) == (
        day + timedelta(days=9), ("ISEE 2026", "documento di identità"), "sportello di Codogno",
    )  # fmt: skip
    one = desk.run(solidarity.add_application, notice, home["person"], case_id=case).id
    refused(desk, "solidarity_already", solidarity.add_application, notice, home["person"])
    assert desk.run(solidarity.notices_due)[0].text == "l'avviso chiude: 1 domanda da presentare"
    desk.run(solidarity.got_document, one, "ISEE 2026")
    refused(desk, "solidarity_step", solidarity.move_application, one, "accolta", granted_cents=100)
    desk.run(solidarity.move_application, one, "presentata", protocol="P-1")
    assert desk.run(solidarity.notices_due)[0].text == "l'avviso chiude"
    office = replace(desk.who, role="gestore_fondi")
    assert desk.worker.run(solidarity.notices_due, office) == ()
    refused(desk, "solidarity_over_cap", solidarity.move_application, one, "accolta", granted_cents=270_001)
    desk.run(solidarity.move_application, one, "accolta", granted_cents=270_000)
    (view,) = desk.run(solidarity.applications_of, case_id=case)
    assert (view.state, view.granted_cents, view.documents[0]) == ("accolta", 270_000, ("ISEE 2026", True))


# ----------------------------------------------------------------------------------------------------------------- papers


def test_papers_of_a_case(desk, home, case):
    desk.run(arrears.advance, case, "colloquio")
    desk.run(arrears.evaluate_case, case)
    plan = desk.run(measures.add_plan, case, Wanted(count=6, income_cents=62_000)).id
    sheet = reading.text(render_paper(desk.run(gather, "MOD-08", case)))
    for words in (
        "1.000,00 €",
        "245,01 €",
        "C4 contratto non rinnovato",
        "da documentare",
        "Decisione della commissione",
    ):
        assert words in sheet, words
    listed = reading.text(render_paper(desk.run(gather, "MOD-08-D", case)))
    assert "Estratto contributivo" in listed
    assert "morosità" not in listed.lower()
    drafted = reading.text(render_paper(desk.run(gather, "MOD-12", plan)))
    assert "Il piano non estingue il debito prima del" in drafted
    assert "207,50 €" in drafted
    colleague = replace(desk.who, operator_id=desk.who.new_id())
    with pytest.raises(Notice) as caught:
        desk.worker.run(gather, colleague, "MOD-08", case)
    assert caught.value.code == "not_for_reader"


# ------------------------------------------------------------------------------------------------------------ command line


def test_from_json(desk, home):
    case = desk.run(
        records.add, "arrears_case", {"person_id": home["person"], "cause": "C1", "cause_on": "2025-04-01"}
    ).id
    desk.run(records.add, "arrears_step", {"case_id": case, "to_state": "colloquio"})
    desk.run(records.add, "arrears_evidence", {"case_id": case, "kind": "did"})
    desk.run(records.add, "debt_notice", {"case_id": case, "kind": "sollecito", "dated_on": "2026-01-05"})
    plan = desk.run(records.add, "arrears_measure", {"case_id": case, "kind": "piano_di_rientro", "count": "4"}).id
    assert len(desk.run(lambda s, w: measures.instalments_of(s, plan))) == 4
    desk.run(records.edit, plan, {"accepted_on": "oggi"})
    rate = desk.run(lambda s, w: measures.instalments_of(s, plan)[0].id)
    desk.run(records.edit, rate, {"paid_on": "oggi"})
    desk.run(records.edit, case, {"proposal": "congelamento"})
    refused(desk, "arrears_by_body", records.edit, case, {"state": "decisa"})
    office = replace(desk.who, role="direzione")
    notice = desk.worker.run(records.add, office, "solidarity_notice", {"year": 2026, "measure": "T-CRS-A"}).id
    desk.run(records.add, "solidarity_application", {"notice_id": notice, "person_id": home["person"]})
    assert desk.run(arrears_views.case_view, case).proposal == "congelamento"
