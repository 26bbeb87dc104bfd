"""MOD-06 and MOD-07 from records: what was written and nothing of an assessment's scores; only for who follows the case."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.errors import Notice
from app.printing.filling import render_paper
from app.services import assessments, care_team, cases, pacts, pathways, tasks
from app.services.assessments import NewAssessment
from app.services.documents import gather
from app.services.pathways import NewPathway
from app.services.tasks import NewTask
from tests.printing import reading


@pytest.fixture
def pathway(desk, town):
    seen = desk.run(
        assessments.add_assessment,
        NewAssessment(
            town.people["Brambati"], domains={"lavoro": {"score": 4, "evidence": "parole della valutazione"}}
        ),
    )
    case = desk.run(cases.open_case, seen.id)
    id = desk.run(pathways.propose, NewPathway("contrasto_morosita", case_id=case.id)).id
    desk.run(pathways.add_goal, id, "Pagare il canone corrente", indicator="estratto")
    desk.run(pathways.add_review, id, desk.who.today() + timedelta(days=30))
    desk.run(pacts.save_pact, id, of_household="Pagare entro il 10", on_rent="Da aprile")
    desk.run(pacts.save_plan, id, needs={"economia": {"needs": "entrate dimezzate"}}, indicators="rate pagate")
    desk.run(tasks.add_task, NewTask("Domiciliare il pagamento", pathway_id=id, who="nucleo"))
    desk.run(care_team.add_member, id, care_team.NewMember(name="Carla Prova", role="assistente sociale"))
    return id


def test_the_pact_says_what_was_agreed(desk, pathway):
    paper = desk.run(gather, "MOD-06", pathway)
    words = reading.text(render_paper(paper))
    for said in (
        "Pagare il canone corrente",
        "Pagare entro il 10",
        "Da aprile",
        "11/04/2026",
        "Firma: Adele Brambati",
        "A3-P0001",
    ):
        assert said in words
    assert paper.document.visibility == "R1"
    assert "parole della valutazione" not in words


def test_the_plan_says_who_does_what(desk, pathway):
    words = reading.text(render_paper(desk.run(gather, "MOD-07", pathway)))
    for said in ("entrate dimezzate", "Domiciliare il pagamento", "Nucleo", "Carla Prova", "rate pagate"):
        assert said in words
    assert "parole della valutazione" not in words


def test_who_does_not_follow_the_case_prints_nothing(desk, pathway, town):
    other = replace(desk.who, operator_id=town.colleague)
    with pytest.raises(Notice) as caught:
        desk.worker.run(gather, other, "MOD-06", pathway)
    assert caught.value.code == "not_for_reader"


def test_a_blank_pact_asks_for_no_pathway(desk):
    paper = desk.run(gather, "MOD-06", blank=True)
    assert "Firma di un componente adulto" in reading.text(render_paper(paper))
