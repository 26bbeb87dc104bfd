"""One family from the first contact at the desk to the closed pathway, over two desks and the centre."""

from datetime import date, timedelta

from sqlalchemy import select

from app.models.pathways import CaseOpening, IndividualPlan, Pact, Pathway, PathwayGoal, PathwayReview, Task
from app.models.requests import Request
from app.services.assessments import NewAssessment, add_assessment
from app.services.care_team import NewMember, add_member
from app.services.cases import close_case, open_case
from app.services.contacts import NewContact, Topic, save_contact
from app.services.household_story import story_of
from app.services.households import add_member as join
from app.services.households import create_household
from app.services.pacts import save_pact, save_plan, sign_pact
from app.services.pathway_views import pathway_view
from app.services.pathways import NewPathway, add_goal, add_review, advance, close_goal, do_review, propose
from app.services.refusals import refused_groups
from app.services.requests import advance as move_request
from app.services.tasks import NewTask, add_task, do_task, due
from app.services.whose import of_household
from tests.helpers.world import World, add_person, agree


def test_a_family_from_the_first_contact_to_the_closed_pathway(world: World) -> None:
    desk, colleague, outsider = world.desk(), world.desk(), world.desk()
    everybody = (desk, colleague, outsider)

    # A mother and her daughter; the mother comes to the desk with letters about the rent she cannot pay.
    mother, daughter = desk.run(add_person, "Prova", name="Adele"), desk.run(add_person, "Prova", name="Bruna")
    home = desk.run(create_household, unit_id=None, from_day=date(2015, 1, 1)).id
    for person in (mother, daughter):
        desk.run(join, home, person, relation="altro", from_day=date(2015, 1, 1))
    topic = Topic("amministrativa", "morosita", description="Tre bollettini non pagati")
    saved = desk.run(
        save_contact,
        NewContact("sportello", [topic], "segnalazione_aperta", person_id=mother, caller_role="assegnatario"),
    )
    world.settle()
    request = colleague.read(lambda s: s.scalars(select(Request)).one().id)
    assert colleague.value(Request, request, "state") == "aperta"
    colleague.run(move_request, request, "assegnata")
    world.settle()

    # What is needed is looked at domain by domain, and the household is taken in charge.
    seen = desk.run(
        add_assessment,
        NewAssessment(
            mother,
            domains={"economia": {"score": 3, "evidence": "entrate dimezzate"}, "relazioni": {"score": 1}},
            strengths="la figlia aiuta",
            risk_flags=("perdita_lavoro",),
            outcome="presa_in_carico",
        ),
    )
    case = desk.run(open_case, seen.id, reason="morosità da perdita del lavoro")
    assert case.number is not None
    assert "-C" in case.number

    # A pathway is proposed, with the colleague on the team; goals, plan and pact are written with the mother.
    pathway = desk.run(propose, NewPathway("contrasto_morosita", case_id=case.id)).id
    desk.run(add_member, pathway, NewMember(member_operator_id=colleague.who.operator_id, role="assistente sociale"))
    desk.run(add_member, pathway, NewMember(name="Carla Prova", body="Comune", role="assistente sociale del Comune"))
    goal = desk.run(
        add_goal, pathway, "Pagare il canone corrente per sei mesi", domain="economia", indicator="estratto"
    ).id
    desk.run(save_plan, pathway, needs={"economia": {"needs": "reddito", "resources": "la figlia"}}, indicators="rate")
    desk.run(
        save_pact,
        pathway,
        of_household="Pagare entro il 10",
        of_company="Rateizzare l'arretrato",
        on_rent="dal mese prossimo",
    )
    review = desk.run(add_review, pathway, desk.who.today() + timedelta(days=60)).id
    desk.run(sign_pact, pathway, "carta", paper_number="PVLO-COD-A3-2026-000012")
    desk.run(advance, pathway, "concordato")
    desk.run(advance, pathway, "attivo")
    task = desk.run(
        add_task,
        NewTask(
            "Portare il modulo di rateizzazione", pathway_id=pathway, goal_id=goal, due_on=desk.who.today(),
            assigned_to=colleague.who.operator_id,
        ),
    ).id  # fmt: skip
    world.settle()

    # The colleague finds the task among what is due, and does it without a network.
    assert [one.id for one in colleague.run(due)] == [task]
    assert desk.run(due) == ()
    colleague.run(do_task, task, "consegnato")
    colleague.run(move_request, request, "in_lavorazione")
    colleague.run(move_request, request, "risolta")
    world.settle()
    assert desk.value(Task, task, "outcome") == "consegnato"

    # Two months later the review is due; it goes well, and the pathway ends.
    for one in everybody:
        one.clock.advance(days=60)
    world.centre.clock.advance(days=60)
    assert [one.id for one in desk.run(due)] == [review]
    desk.run(advance, pathway, "in_verifica")
    desk.run(do_review, review, "Sei rate pagate")
    desk.run(close_goal, goal, "raggiunto")
    desk.run(advance, pathway, "concluso", outcome="raggiunto")
    desk.run(close_case, case.id, "obiettivi raggiunti")
    desk.run(move_request, request, "chiusa", outcome="pratica_conclusa", outcome_day=desk.who.today())
    world.settle()
    for one in everybody:
        assert one.read(refused_groups) == []
    agree(world)

    # Both who follow it see it whole; who does not, sees the contact and the request only.
    for one in (desk, colleague):
        view = one.run(pathway_view, pathway)
        assert (view.row.state, view.outcome_words, view.next_states) == ("concluso", "Raggiunto", ())
        assert [member.name for member in view.team][-1] == "Carla Prova"
        assert one.value(CaseOpening, case.id, "closing_reason") == "obiettivi raggiunti"
        story = one.run(story_of, of_household(home))
        kinds = {entry.kind for entry in story}
        assert kinds >= {
            "contact", "request", "needs_assessment", "case_opening", "pathway", "pathway_step", "pathway_goal",
            "pathway_review", "task", "pact", "household_member",
        }  # fmt: skip
        assert {entry.name for entry in story if entry.kind == "household_member"} == {"Adele Prova", "Bruna Prova"}
        assert [entry.at for entry in story] == sorted((entry.at for entry in story), reverse=True)
    assert {entry.kind for entry in outsider.run(story_of, of_household(home))} == {
        "contact",
        "request",
        "household_member",
    }
    for model in (Pathway, PathwayGoal, PathwayReview, Pact, IndividualPlan, Task, CaseOpening):
        assert outsider.read(lambda s, m=model: s.scalars(select(m)).all()) == []
    assert outsider.value(Request, request, "state") == "chiusa"
    assert saved.id in {entry.id for entry in outsider.run(story_of, of_household(home))}
