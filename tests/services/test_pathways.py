"""Assessment, case, pathway, pact, tasks and applications on one desk: what is refused leaves nothing behind."""

from datetime import timedelta

import pytest

from app.errors import Notice
from app.models.documents import PrintedDocument
from app.models.pathways import NeedsAssessment, Pathway
from app.services import assessments, care_team, cases, housing, pacts, pathway_views, pathways, records, tasks
from app.services.assessments import NewAssessment
from app.services.care_team import NewMember
from app.services.household_story import story_of
from app.services.housing import NewApplication
from app.services.labels import RESERVED, kind_label, shown, title_of
from app.services.names import load_names
from app.services.pathways import NewPathway
from app.services.stamps import stamp
from app.services.tasks import NewTask
from app.services.timeline import timeline_of
from app.services.whose import of_household
from app.store import search
from tests.helpers.small_town import counts

PAPER = "PVLO-COD-A3-2026-000004"


def refused(desk, code, use_case, *args, **kwargs):
    """Refused with this code, and nothing half saved."""
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)
    assert counts(desk) == before


@pytest.fixture
def adele(town):
    return town.people["Brambati"]


@pytest.fixture
def case(desk, adele):
    seen = desk.run(assessments.add_assessment, NewAssessment(adele, domains={"abitare": {"score": 2}}))
    return desk.run(cases.open_case, seen.id)


@pytest.fixture
def pathway(desk, case):
    return desk.run(pathways.propose, NewPathway("mantenimento_abitazione", case_id=case.id)).id


def make_active(desk, pathway):
    desk.run(pathways.add_goal, pathway, "Un obiettivo")
    desk.run(pathways.add_review, pathway, desk.who.today() + timedelta(days=90))
    desk.run(pacts.save_pact, pathway, of_household="Impegni")
    desk.run(pacts.sign_pact, pathway, "carta", paper_number=PAPER)
    desk.run(pathways.advance, pathway, "concordato")
    desk.run(pathways.advance, pathway, "attivo")


def test_an_assessment_keeps_what_was_asked_and_no_sum_of_it(desk, adele, town):
    view = desk.run(
        assessments.add_assessment,
        NewAssessment(adele, domains={"abitare": {"score": 4}, "lavoro": {"score": 0}, "salute": {"score": None}}),
    )
    assert view.domains == (("abitare", 4, ""), ("lavoro", 0, ""))
    assert view.household_id == town.households["Brambati"]
    shown = [*vars(view).values()]
    assert not any(isinstance(value, int | float) for value in shown), "no number but the scores themselves"
    refused(
        desk, "score_out_of_range", assessments.add_assessment, NewAssessment(adele, domains={"lavoro": {"score": 9}})
    )
    refused(desk, "required", assessments.add_assessment, NewAssessment(adele))


def test_an_assessment_with_a_case_is_not_rewritten(desk, case):
    refused(desk, "assessment_used", assessments.edit_assessment, case.assessment_id, outcome="orientamento")


def test_a_case_opens_on_a_fresh_assessment_once(desk, adele, case):
    assert case.number == "A3-C0001"
    seen = desk.run(assessments.add_assessment, NewAssessment(adele, domains={"abitare": {"score": 1}}))
    refused(desk, "case_open", cases.open_case, seen.id)
    desk.run(cases.close_case, case.id, "finita")
    desk.clock.advance(days=91)
    refused(desk, "assessment_too_old", cases.open_case, seen.id)


def test_a_case_with_an_open_pathway_is_not_closed(desk, case, pathway):
    refused(desk, "case_has_pathways", cases.close_case, case.id, "finita")
    refused(desk, "pathway_needs_reason", pathways.advance, pathway, "interrotto")
    desk.run(pathways.advance, pathway, "interrotto", reason="trasloco")
    refused(desk, "case_closing_incomplete", cases.close_case, case.id, " ")
    assert desk.run(cases.close_case, case.id, "finita").closed_on == desk.who.today()


def test_a_pathway_becomes_active_when_all_is_there(desk, pathway):
    refused(desk, "pathway_needs_pact", pathways.advance, pathway, "concordato")
    refused(desk, "pathway_step_not_allowed", pathways.advance, pathway, "attivo")
    view = desk.run(pathway_views.pathway_view, pathway)
    assert view.missing == ("almeno un obiettivo", "la data della prima verifica", "il patto firmato")
    make_active(desk, pathway)
    assert desk.run(pathway_views.pathway_view, pathway).row.state == "attivo"
    second = desk.run(
        pathways.propose,
        NewPathway("mantenimento_abitazione", case_id=desk.read(lambda s: s.get(Pathway, pathway).case_id)),
    )
    with pytest.raises(Notice) as caught:
        make_active(desk, second.id)
    assert caught.value.code == "pathway_already_active"


def test_a_closed_pathway_takes_nothing_new_but_a_pathway_that_continues_it(desk, pathway):
    refused(desk, "pathway_follows_open", pathways.propose, NewPathway("mantenimento_abitazione", follows_id=pathway))
    make_active(desk, pathway)
    task = desk.run(tasks.add_task, NewTask("Telefonare", pathway_id=pathway, due_on=desk.who.today())).id
    refused(desk, "pathway_needs_outcome", pathways.advance, pathway, "concluso")
    desk.run(pathways.advance, pathway, "concluso", outcome="parziale")
    for use_case, *given in (
        (pathways.add_goal, pathway, "Altro"),
        (pathways.add_review, pathway, desk.who.today()),
        (tasks.add_task, NewTask("Altro", pathway_id=pathway)),
        (pacts.save_pact, pathway),
        (pacts.save_plan, pathway),
        (care_team.add_member, pathway, NewMember(name="Carla")),
        (housing.add_application, NewApplication(notice="Avviso", pathway_id=pathway)),
    ):
        refused(desk, "pathway_closed", use_case, *given)
    assert desk.run(tasks.due) == ()
    desk.run(tasks.do_task, task)
    after = desk.run(pathways.propose, NewPathway("mantenimento_abitazione", follows_id=pathway))
    assert desk.run(pathway_views.pathway_view, after.id).follows_number == "A3-P0001"


def test_a_pact_holds_five_goals_and_is_signed_once(desk, pathway):
    for number in range(5):
        desk.run(pathways.add_goal, pathway, f"Obiettivo {number}")
    refused(desk, "pact_too_many_goals", pathways.add_goal, pathway, "Sesto")
    refused(desk, "pact_missing", pacts.sign_pact, pathway, "carta", paper_number=PAPER)
    desk.run(pacts.save_pact, pathway, of_household="Impegni")
    refused(desk, "pact_not_whole", pacts.sign_pact, pathway, "carta")
    refused(desk, "pact_not_whole", pacts.sign_pact, pathway, "scansione")
    refused(desk, "local_number_format", pacts.sign_pact, pathway, "carta", paper_number="quattro")
    desk.run(pacts.sign_pact, pathway, "carta", paper_number=PAPER.lower())
    assert desk.run(pathway_views.pathway_view, pathway).pact.signed == f"firmato su carta, n. {PAPER}, 12/03/2026"
    refused(desk, "pact_signed", pacts.save_pact, pathway, of_household="Altri")
    goal = desk.run(pathway_views.pathway_view, pathway).goals[0].id
    refused(desk, "pact_signed", pathways.edit_goal, goal, text="Altro")


def test_a_plan_that_is_revised_waits_for_a_new_signature(desk, pathway):
    desk.run(pacts.save_plan, pathway, indicators="rate pagate", needs={"lavoro": {"needs": "un corso"}})
    desk.run(pacts.sign_plan, pathway, "carta")
    desk.run(pacts.save_plan, pathway, indicators="rate pagate", needs={"lavoro": {"needs": "un corso"}})
    assert desk.run(pathway_views.pathway_view, pathway).plan.signed, "the same words are no revision"
    desk.run(pacts.save_plan, pathway, indicators="rate pagate e ricevute")
    assert desk.run(pathway_views.pathway_view, pathway).plan.signed == ""


def test_a_goal_written_after_the_signature_may_be_corrected(desk, pathway):
    make_active(desk, pathway)
    desk.clock.advance(days=1)
    goal = desk.run(pathways.add_goal, pathway, "Un altro").id
    assert desk.run(pathways.edit_goal, goal, text="Un altro ancora").text == "Un altro ancora"
    assert [one.signed for one in desk.run(pathway_views.pathway_view, pathway).goals] == [True, False]


def test_signing_by_number_marks_the_printed_sheet(desk, pathway):
    def printed(session, who, form, number):
        row = PrintedDocument(**stamp(who, visibility="R1"), form_code=form, local_number=number, printed_at=who.now())
        session.add(row)
        return row.id

    sheet = desk.run(printed, "MOD-06", PAPER)
    other = "PVLO-COD-A3-2026-000005"
    desk.run(printed, "MOD-01", other)
    desk.run(pacts.save_pact, pathway, of_household="Impegni")
    refused(desk, "paper_of_another_form", pacts.sign_pact, pathway, "carta", paper_number=other)
    desk.run(pacts.sign_pact, pathway, "carta", paper_number=PAPER)
    assert desk.read(lambda s: s.get(PrintedDocument, sheet).signed_how) == "sul_posto"


def test_a_review_is_done_with_words_and_the_next_date(desk, pathway):
    make_active(desk, pathway)
    refused(desk, "review_too_far", pathways.add_review, pathway, desk.who.today() + timedelta(days=91))
    review = desk.run(pathway_views.pathway_view, pathway).reviews[0].id
    refused(desk, "review_not_whole", pathways.do_review, review, " ")
    refused(desk, "review_too_far", pathways.do_review, review, "bene", next_on=desk.who.today() + timedelta(days=91))
    desk.run(pathways.advance, pathway, "in_verifica")
    desk.run(pathways.do_review, review, "bene", next_on=desk.who.today() + timedelta(days=30))
    view = desk.run(pathway_views.pathway_view, pathway)
    assert sorted(one.summary for one in view.reviews) == ["", "bene"]
    assert view.row.state == "attivo"
    refused(desk, "review_done", pathways.do_review, review, "ancora")
    refused(desk, "review_done", pathways.move_review, review, desk.who.today())
    later = next(one.id for one in view.reviews if not one.done_on)
    refused(desk, "review_too_far", pathways.move_review, later, desk.who.today() + timedelta(days=91))
    assert desk.run(pathways.move_review, later, desk.who.today()).due_on == desk.who.today()


def test_the_team_reads_and_who_leaves_reads_no_more(desk, town, case, pathway):
    member = desk.run(care_team.add_member, pathway, NewMember(member_operator_id=town.colleague, role="educatore"))

    def readers(model, id):
        return desk.read(lambda s: list(s.get(model, id).readers))

    assert readers(Pathway, pathway) == readers(NeedsAssessment, case.assessment_id) == [town.colleague]
    refused(desk, "already_on_team", care_team.add_member, pathway, NewMember(member_operator_id=town.colleague))
    refused(desk, "required", care_team.add_member, pathway, NewMember())
    task = desk.run(tasks.add_task, NewTask("Scrivere", pathway_id=pathway, assigned_to=town.colleague))
    assert task.readers == [town.colleague]
    desk.run(pathways.edit_pathway, pathway, referent_id=town.colleague)
    roles = {one.name: one.role for one in desk.run(pathway_views.pathway_view, pathway).team}
    assert sorted(roles.values()) == ["", "referente"]
    desk.run(pathways.edit_pathway, pathway, referent_id=desk.who.operator_id)
    desk.run(care_team.end_member, member.id)
    assert readers(Pathway, pathway) == readers(NeedsAssessment, case.assessment_id) == []
    refused(desk, "not_on_team", tasks.add_task, NewTask("Scrivere", pathway_id=pathway, assigned_to=town.colleague))
    refused(desk, "not_on_team", tasks.edit_task, task.id, {"assigned_to": town.colleague})
    refused(desk, "not_on_team", pathways.edit_pathway, pathway, referent_id=town.colleague)


def test_what_is_due_is_in_order_and_says_what_is_late(desk, adele, pathway):
    today = desk.who.today()
    late = desk.run(tasks.add_task, NewTask("Vecchia", due_on=today - timedelta(days=2), person_id=adele)).id
    desk.run(tasks.add_task, NewTask("Lontana", due_on=today + timedelta(days=9)))
    review = desk.run(pathways.add_review, pathway, today).id
    found = desk.run(tasks.due)
    assert [(one.kind, one.id, one.late, one.name) for one in found] == [
        (tasks.TASK, late, True, "Adele Brambati"), (tasks.REVIEW, review, False, "Adele Brambati"),
    ]  # fmt: skip
    desk.run(tasks.do_task, late)
    refused(desk, "task_done", tasks.do_task, late)
    desk.run(tasks.undo_task, late)
    assert len(desk.run(tasks.due)) == 2


def test_a_notice_that_closes_is_due_a_week_before_until_the_application_is_handed_in(desk, adele, pathway):
    today = desk.who.today()
    new = NewApplication(
        notice="Avviso 1/2026",
        pathway_id=pathway,
        deadline_on=today + timedelta(days=8),
        documents=("ISEE", "Residenza"),
    )
    one = desk.run(housing.add_application, new).id
    desk.run(housing.got_document, one, "ISEE")
    assert desk.run(tasks.due) == ()
    desk.clock.advance(days=1)
    row = desk.run(tasks.due)[0]
    assert (row.kind, row.id, row.pathway_id, row.name) == (tasks.APPLICATION, one, pathway, "Adele Brambati")
    assert row.text == "domanda di alloggio, Avviso 1/2026: manca Residenza"
    desk.clock.advance(days=8)
    assert desk.run(tasks.due)[0].late
    desk.run(housing.move_application, one, "presentata")
    assert desk.run(tasks.due) == ()
    alone = desk.run(housing.add_application, NewApplication(adele, "Avviso 2", deadline_on=desk.who.today())).id
    assert [(one.id, one.pathway_id, one.person_id) for one in desk.run(tasks.due)] == [(alone, None, adele)]


def test_an_application_for_a_dwelling_is_followed_to_its_end(desk, adele):
    today = desk.who.today()
    refused(desk, "required", housing.add_application, NewApplication(adele, ""))
    refused(
        desk, "application_dates", housing.add_application,
        NewApplication(adele, "Avviso 1", opens_on=today, deadline_on=today - timedelta(days=1)),
    )  # fmt: skip
    one = desk.run(
        housing.add_application,
        NewApplication(adele, "Avviso 1/2026", deadline_on=today + timedelta(days=20), documents=("ISEE", "Residenza")),
    ).id
    desk.run(housing.got_document, one, "ISEE")
    view = desk.run(housing.applications_of, person_id=adele)[0]
    assert view.detail == "in preparazione, entro il 01/04/2026, manca Residenza"
    refused(desk, "document_unknown", housing.got_document, one, "Patente")
    desk.run(housing.move_application, one, "presentata", protocol="12/2026")
    refused(desk, "housing_needs_outcome", housing.move_application, one, "esclusa")
    refused(desk, "day_in_future", housing.move_application, one, "assegnata", on=today + timedelta(days=1))
    view = desk.run(housing.move_application, one, "esclusa", on=today - timedelta(days=1), reason="ISEE scaduto")
    assert view.detail.endswith("ISEE scaduto")
    view = desk.run(housing.move_application, one, "esclusa", protocol="13/2026")
    assert (view.outcome_on, view.reason, view.protocol) == (today - timedelta(days=1), "ISEE scaduto", "13/2026")
    view = desk.run(housing.move_application, one, "presentata", on=today - timedelta(days=3))
    assert (view.submitted_on, view.outcome_on, view.reason) == (today - timedelta(days=3), None, "")
    view = desk.run(housing.move_application, one, "assegnata")
    assert (view.state, view.outcome_on, view.protocol) == ("assegnata", today, "13/2026")


def test_the_story_tells_every_kind_and_no_score(desk, town, adele, pathway):
    make_active(desk, pathway)
    story = desk.run(story_of, of_household(town.households["Brambati"]))
    assert {"needs_assessment", "case_opening", "pathway", "pathway_step", "pact", "household_member"} <= {
        one.kind for one in story
    }
    assert next(one.detail for one in story if one.kind == "needs_assessment") == ""
    kinds = {one.kind for one in desk.run(timeline_of, adele)}
    assert {"needs_assessment", "case_opening", "pathway", "pathway_step"} <= kinds
    refused(desk, "not_found", story_of, of_household(desk.who.new_id()))


def test_the_command_line_obeys_the_same_rules(desk, adele):
    def add(kind, **values):
        return desk.run(records.add, kind, values).id

    assessment = add(
        "needs_assessment", person_id=adele, domains='{"abitare": {"score": 3}}', outcome="presa_in_carico"
    )
    case = add("case_opening", assessment_id=assessment)
    pathway = add("pathway", type="contrasto_morosita", case_id=case)
    refused(desk, "pathway_needs_pact", records.add, "pathway_step", {"pathway_id": pathway, "to_state": "concordato"})
    refused(desk, "field_unknown", records.add, "pathway", {"type": "contrasto_morosita", "state": "attivo"})
    add("pathway_goal", pathway_id=pathway, text="Un obiettivo")
    review = add("pathway_review", pathway_id=pathway, due_on="2026-04-20")
    pact = add("pact", pathway_id=pathway, of_household="Impegni")
    desk.run(records.edit, pact, {"signed_how": "carta", "paper_number": PAPER, "signed_on": "oggi"})
    add("pathway_step", pathway_id=pathway, to_state="concordato")
    desk.run(records.edit, pathway, {"state": "attivo"})
    task = add("task", subject="Telefonare", pathway_id=pathway, due_on="domani")
    desk.run(records.edit, task, {"who": "nucleo"})
    desk.run(records.edit, task, {"outcome": "fatto"})
    desk.run(records.edit, review, {"due_on": "2026-04-21"})
    desk.run(records.edit, review, {"summary": "bene", "done_on": "oggi"})
    desk.run(records.edit, pathway, {"state": "concluso", "outcome": "raggiunto"})
    desk.run(records.edit, case, {"closing_reason": "finita"})
    assert desk.read(lambda s: s.get(Pathway, pathway).state) == "concluso"
    refused(desk, "pathway_closed", records.add, "task", {"subject": "Altro", "pathway_id": pathway})


def test_words_name_people_and_things_and_never_an_id(desk, adele, case, pathway):
    goal = desk.run(pathways.add_goal, pathway, "Pagare il canone").id

    def said(session):
        names = load_names(session)
        given = (
            ("pathway", "referent_id", desk.who.operator_id), ("pathway", "case_id", case.id),
            ("task", "goal_id", goal), ("referral", "state", "senza_risposta"),
        )  # fmt: skip
        return [shown(session, names, *one) for one in given]

    assert desk.read(said) == ["M. F.", "A3-C0001", "Pagare il canone", "Senza risposta"]
    named = {"visibility": "R1", "number": "A3-P0001", "name": "Caritas"}
    assert desk.read(lambda s: title_of(s, "partner", named)) == f"{kind_label('partner')} – Caritas"
    assert desk.read(lambda s: title_of(s, "pathway", named | {"person_id": adele})).endswith("– Brambati Adele")
    assert desk.read(lambda s: title_of(s, "pathway", named | {"visibility": "R2"})) == RESERVED


def test_a_pathway_is_found_by_its_number_and_its_person(desk, pathway):
    for text in ("A3-P0001", "brambati"):
        hits = desk.read(lambda session, text=text: search.find(session, text, groups=("percorsi",)))
        assert [(one.kind, one.id) for one in hits] == [("pathway", pathway)]
