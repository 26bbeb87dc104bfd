"""Scans that do something to their record: a pact or plan signed, a register that came back, the answer of a partner."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import Notice
from app.printing import filling
from app.rules.scan_codes import write_code
from app.services import (
    activities,
    arrears,
    assessments,
    attendance,
    cases,
    documents,
    measures,
    meetings,
    pacts,
    pathway_views,
    pathways,
    referrals,
    scan_pages,
    scanning,
)
from app.services.arrears import NewCase
from app.services.arrears_views import case_view
from app.services.assessments import NewAssessment
from app.services.measures import Wanted
from app.services.pathways import NewPathway
from app.services.scan_lookup import NOT_NOW, TAKEN_BACK
from app.store.contents import ContentFiles
from tests.helpers.network import build_network
from tests.helpers.scans import read_here, scan, sheets
from tests.services.test_scanning import bring, hanging, printed, signature, waiting


@pytest.fixture
def files(tmp_path: Path) -> ContentFiles:
    return ContentFiles(tmp_path / "files")


@pytest.fixture
def person(town):
    return town.people["Brambati"]


def walked(desk, person):
    """A pathway with its pact and plan written."""
    seen = desk.run(assessments.add_assessment, NewAssessment(person, domains={"abitare": {"score": 2}}))
    case = desk.run(cases.open_case, seen.id).id
    pathway = desk.run(pathways.propose, NewPathway("mantenimento_abitazione", case_id=case)).id
    return pathway, desk.run(pacts.save_pact, pathway, of_household="Impegni").id


def test_a_scanned_pact_is_signed_and_its_scan_hangs_on_it(desk, person, files):
    pathway, pact = walked(desk, person)
    document, pages = printed(desk, "MOD-06", pathway)
    assert [one.document.id for one in bring(desk, files, pages).filed] == [document.id]
    view = desk.run(pathway_views.pathway_view, pathway).pact
    assert (view.signed, view.scanned) == ("scansione allegata, 12/03/2026", True)
    assert len(hanging(desk, "pact", pact)) == 1
    assert signature(desk, document)[0] == "scansione"
    desk.run(pathways.add_goal, pathway, "Un obiettivo")
    assert "il patto firmato" not in desk.run(pathway_views.pathway_view, pathway).missing


def test_a_scanned_plan_is_signed_and_its_scan_hangs_on_it(desk, person, files):
    pathway, _ = walked(desk, person)
    plan = desk.run(pacts.save_plan, pathway, indicators="rate pagate").id
    _, pages = printed(desk, "MOD-07", pathway)
    bring(desk, files, pages)
    assert "scansione" in desk.run(pathway_views.pathway_view, pathway).plan.signed
    assert len(hanging(desk, "individual_plan", plan)) == 1


def test_a_pact_that_may_not_be_signed_waits_with_a_sentence(desk, person, files):
    seen = desk.run(assessments.add_assessment, NewAssessment(person, domains={"abitare": {"score": 2}}))
    case = desk.run(cases.open_case, seen.id).id
    pathway = desk.run(pathways.propose, NewPathway("contrasto_morosita", case_id=case)).id
    document, pages = printed(desk, "MOD-06", pathway)
    assert bring(desk, files, pages).filed == ()
    (one,) = desk.run(scan_pages.waiting_papers)
    assert one.reason == NOT_NOW
    assert one.sentence.startswith("Il patto non è ancora scritto.")
    assert signature(desk, document) == (None, None)
    pact = desk.run(pacts.save_pact, pathway, of_household="Impegni").id
    assert len(scanning.file_ready(desk.worker, desk.who, files)) == 1
    assert len(hanging(desk, "pact", pact)) == 1


def test_a_pact_of_a_closed_pathway_waits_and_may_be_kept_without_signing(desk, person, files):
    pathway, pact = walked(desk, person)
    document, pages = printed(desk, "MOD-06", pathway)
    desk.run(pathways.advance, pathway, "interrotto", reason="trasloco")
    bring(desk, files, pages)
    (one,) = desk.run(scan_pages.waiting_papers)
    assert (one.reason, "chiuso" in one.sentence) == (NOT_NOW, True)
    desk.run(scan_pages.file_anyway, one.page_ids)
    scanning.file_ready(desk.worker, desk.who, files)
    assert len(hanging(desk, "pact", pact)) == 1
    assert desk.run(pathway_views.pathway_view, pathway).pact.signed == ""
    assert signature(desk, document)[0] == "scansione"


def test_a_scanned_repayment_plan_is_accepted_and_its_scan_hangs_on_it(desk, person, files):
    case = desk.run(arrears.open_case, NewCase(person)).id
    plan = desk.run(measures.add_plan, case, Wanted(count=3, rent_debt_cents=30_000)).id
    document, pages = printed(desk, "MOD-12", plan)
    bring(desk, files, pages)
    (measure,) = desk.run(case_view, case).measures
    assert (measure.draft, "accettato il 12/03/2026" in measure.detail) == (False, True)
    assert len(hanging(desk, "arrears_measure", plan)) == 1
    taken_back(desk, files, document)
    assert desk.run(case_view, case).measures[0].draft, "the scan was wrong: nobody signed it"
    assert hanging(desk, "arrears_measure", plan) == ()
    # Accepted by hand on its day: the scan hangs there, and the day stays.
    desk.run(measures.accept_plan, plan, desk.who.today() - timedelta(days=2))
    again, pages = printed(desk, "MOD-12", plan)
    bring(desk, files, pages, "due.pdf")
    assert "accettato il 10/03/2026" in desk.run(case_view, case).measures[0].detail
    assert (len(hanging(desk, "arrears_measure", plan)), signature(desk, again)[0]) == (1, "scansione")
    desk.run(measures.end_measure, plan, "revocato")
    _, pages = printed(desk, "MOD-12", plan)
    bring(desk, files, pages, "tre.pdf")
    assert "Il piano è finito" in desk.run(scan_pages.waiting_papers)[-1].sentence


def test_a_scanned_register_hangs_on_its_meeting_and_opens_it(desk, town, files):
    start = desk.who.now() - timedelta(hours=3)
    course = desk.run(activities.add_activity, activities.NewActivity("corso", "Cucito", place="Sala"))
    meeting = desk.run(meetings.add_session, course.id, start, start + timedelta(hours=2))
    paper = desk.run(documents.gather, "MOD-09", meeting.id)
    code = write_code(paper.document.id, 1, 1, paper.header.local_number)
    for read in (code, code.lower(), paper.header.local_number.replace("-", "'"), "a3-lab-01"):
        assert desk.run(meetings.find_register, read).id == meeting.id
    assert desk.run(attendance.register_view, meeting.id).signed_at is None
    bring(desk, files, sheets(filling.render_paper(paper), 130))
    assert len(hanging(desk, "activity_session", meeting.id)) == 1
    assert desk.run(attendance.register_view, meeting.id).signed_at is not None


def test_the_register_of_a_cancelled_meeting_waits(desk, town, files):
    start = desk.who.now() - timedelta(hours=3)
    course = desk.run(activities.add_activity, activities.NewActivity("corso", "Cucito", place="Sala"))
    meeting = desk.run(meetings.add_session, course.id, start, start + timedelta(hours=2))
    _, pages = printed(desk, "MOD-09", meeting.id)
    desk.run(meetings.cancel_session, meeting.id, "Sala occupata")
    bring(desk, files, pages)
    (one,) = desk.run(scan_pages.waiting_papers)
    assert (one.reason, "annullato" in one.sentence) == (NOT_NOW, True)


def test_the_tear_off_of_a_letter_hangs_on_the_referral_though_the_letter_is_signed(desk, town, files):
    net = build_network(desk)
    sent = desk.run(
        referrals.prepare, referrals.NewReferral(town.people["Brambati"], net["caf_patronato"], "ISEE da rifare")
    ).id
    document, pages = printed(desk, "MOD-11", sent)
    desk.run(documents.mark_signed, document.id, how="sul_posto")
    assert len(bring(desk, files, [pages[-1]]).filed) == 1
    assert len(hanging(desk, "referral", sent)) == 1
    assert signature(desk, document)[0] == "sul_posto"
    assert waiting(desk) == []


def taken_back(desk, files, document, **how):
    return scanning.take_back(desk.worker, desk.who, files, document.id, read=read_here, **how)


def ready(desk, pathway):
    """All that it needs to go on beside the pact."""
    desk.run(pathways.add_goal, pathway, "Un obiettivo")
    desk.run(pathways.add_review, pathway, desk.who.today() + timedelta(days=60))


def test_a_scan_on_the_wrong_pact_is_taken_back_in_its_day_and_filed_where_it_belongs(desk, town, files):
    wrong, pact = walked(desk, town.people["Brambati"])
    right, other = walked(desk, town.people["Zouaoui"])
    document, pages = printed(desk, "MOD-06", wrong)
    meant, _ = printed(desk, "MOD-06", right)
    file = scan(pages)
    bring(desk, files, file)
    assert taken_back(desk, files, document).pages == len(pages)
    view = desk.run(pathway_views.pathway_view, wrong).pact
    assert (view.signed, view.scanned, view.scan.document_id) == ("", False, "")
    assert signature(desk, document) == (None, None)
    assert hanging(desk, "pact", pact) == ()
    # It goes nowhere by itself, all of it waits together, and reading the same file again changes nothing.
    assert scanning.file_ready(desk.worker, desk.who, files) == ()
    assert bring(desk, files, file).filed == ()
    (one,) = desk.run(scan_pages.waiting_papers)
    assert (one.reason, len(one.page_ids)) == (TAKEN_BACK, len(pages))
    desk.run(scan_pages.choose_paper, one.page_ids, meant.local_number)
    (filed,) = scanning.file_ready(desk.worker, desk.who, files)
    assert (filed.document.id, filed.pages) == (meant.id, len(pages))
    assert len(hanging(desk, "pact", other)) == 1
    assert desk.run(pathway_views.pathway_view, right).pact.scan.document_id == meant.id
    assert desk.run(scan_pages.waiting_papers) == ()


def test_later_a_scan_is_taken_back_with_a_reason_and_the_active_pathway_is_suspended(desk, person, files):
    pathway, pact = walked(desk, person)
    document, pages = printed(desk, "MOD-06", pathway)
    bring(desk, files, pages)
    ready(desk, pathway)
    for state in ("concordato", "attivo"):
        desk.run(pathways.advance, pathway, state)
    desk.clock.advance(days=2)
    with pytest.raises(Notice) as caught:
        taken_back(desk, files, document)
    assert caught.value.code == "too_late_to_undo"
    assert len(hanging(desk, "pact", pact)) == 1
    taken_back(desk, files, document, reason="era il patto di un'altra persona")
    view = desk.run(pathway_views.pathway_view, pathway)
    assert (view.row.state, view.pact.signed) == ("sospeso", "")
    assert view.reason == "Firma del patto tolta: era il patto di un'altra persona"
    assert view.pact.scan.corrected == "era il patto di un'altra persona"
    with pytest.raises(Notice) as caught:
        desk.run(pathways.advance, pathway, "attivo")
    assert caught.value.code == "pathway_needs_pact"
    with pytest.raises(Notice) as caught:
        taken_back(desk, files, document, reason="ancora")
    assert caught.value.code == "scan_not_filed"


def test_a_scan_beside_another_signature_goes_and_the_signature_stays(desk, person, files):
    pathway, pact = walked(desk, person)
    plan = desk.run(pacts.save_plan, pathway, indicators="rate pagate").id
    of_plan, plan_pages = printed(desk, "MOD-07", pathway)
    bring(desk, files, plan_pages)
    document, pages = printed(desk, "MOD-06", pathway)
    desk.run(pacts.sign_pact, pathway, "carta", paper_number=document.local_number)
    bring(desk, files, pages)
    (one,) = desk.run(scan_pages.waiting_papers)
    desk.run(scan_pages.file_anyway, one.page_ids)
    scanning.file_ready(desk.worker, desk.who, files)
    taken_back(desk, files, document)
    assert document.local_number in desk.run(pathway_views.pathway_view, pathway).pact.signed
    assert signature(desk, document)[0] == "sul_posto"
    assert hanging(desk, "pact", pact) == ()
    desk.run(pathways.advance, pathway, "interrotto", reason="trasloco")
    taken_back(desk, files, of_plan)
    assert desk.run(pathway_views.pathway_view, pathway).plan.signed == ""
    assert hanging(desk, "individual_plan", plan) == ()
