"""A case of innocent arrears between two desks, a commission and the centre: from the first sign to measures that are followed."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from app.errors import Notice
from app.models.arrears import (
    ArrearsCase,
    ArrearsMeasure,
    ArrearsStep,
    Instalment,
    SolidarityApplication,
    SolidarityNotice,
)
from app.models.people import Household, HouseholdMember, Person
from app.models.staff import Operator
from app.services import arrears, measures, merges, solidarity
from app.services.arrears import NewCase, NewEvidence
from app.services.arrears_views import case_view, list_cases
from app.services.case_acts import act_on
from app.services.decisions import cast_vote, decide, open_dossier
from app.services.evaluations import evaluations_of
from app.services.measures import NewMeasure, Wanted
from app.services.refusals import refused_groups
from app.services.resend import pass_on
from app.services.review_details import refusal_detail
from app.services.sessions import put_on_agenda
from tests.helpers.carrier import Carrier
from tests.helpers.commission import Commission, commission, state_of
from tests.helpers.pictures import pdf
from tests.helpers.world import SyncedDesk, World, add, agree, edit

CAUSE = date(2025, 10, 1)


@pytest.fixture
def table(world: World) -> Commission:
    return commission(world)


def refused(desk: SyncedDesk) -> list[str]:
    """Codes of what the centre did not take of this desk, in order."""
    return [
        json.loads(text)["code"]
        for (text,) in desk.rows("SELECT reason FROM outbox WHERE reason IS NOT NULL ORDER BY row")
    ]


def household(table: Commission, debt: dict[str, int]) -> dict[str, str]:
    """A household in a dwelling of the housing company with a debt that its file told of."""
    world, outpost = table.world, table.world.outposts[0]
    put, day = world.centre.put, table.today
    home = put(world.company, "household", outpost_id=outpost, from_day=date(2015, 1, 1))
    person = put(world.company, "person", outpost_id=outpost, surname="Prova", name="Irma", birth_date=date(1975, 5, 1))
    put(
        world.company, "household_member", outpost_id=outpost, household_id=home, person_id=person, relation="intestatario",
        from_day=date(2015, 1, 1),
    )  # fmt: skip
    lease = put(
        world.company, "tenancy", outpost_id=outpost, unit_id=world.centre.new_id(), household_id=home, service="sap",
        contract_on=date(2015, 1, 1), assigned_on=date(2015, 1, 1), income_area="protezione", account_on=day,
    )  # fmt: skip
    for line, cents in debt.items():
        put(
            world.company, "account_movement", outpost_id=outpost, tenancy_id=lease, line=line, posted_on=date(2025, 11, 5),
            due_on=date(2025, 11, 5), amount_cents=cents, reference=f"R-{line}",
        )  # fmt: skip
    return {"person": person, "household": home, "tenancy": lease}


def opened(table: Commission, home: dict[str, str]) -> str:
    """A case that is being examined, on the operator's desk."""
    desk = table.operator
    desk.sync()
    case: str = desk.run(arrears.open_case, NewCase(home["person"], cause="C1", cause_on=CAUSE)).id
    for state in ("colloquio", "istruttoria"):
        desk.run(arrears.advance, case, state)
    return case


def test_from_the_first_sign_to_measures(table: Commission) -> None:
    home = household(table, {"canone": 420_000, "spese": 115_001})
    desk, other = table.operator, table.world.desk()
    case = opened(table, home)
    desk.run(arrears.add_evidence, case, NewEvidence("lettera_licenziamento", seen_original=True, checked_by="M. F."))
    desk.run(arrears.add_notice, case, "messa_in_mora", date(2026, 1, 15), amount_cents=535_001)
    desk.run(arrears.evaluate_case, case)
    desk.run(act_on, case, "step", "dossier_completo", {})
    assert desk.run(list_cases)[0].waiting
    assert set(desk.sync().decided) == {"ok"}
    assert not desk.run(list_cases)[0].waiting
    other.sync()
    assert other.rows("SELECT count(*) FROM arrears_case")[0][0] == 0, "R1: not of the outpost, of whoever follows it"
    desk.run(arrears.share_case, case, other.who.operator_id)
    table.world.settle()
    assert other.run(case_view, case).row.state == "dossier_completo"
    dossier = desk.rows("SELECT id FROM dossier")[0][0]
    session = table.session(held=1)
    table.office.run(put_on_agenda, dossier, session)
    table.world.settle()
    assert state_of(table, case)[0] == "in_ordine_del_giorno"
    table.pass_days(1)
    table.world.settle()
    view = table.chair.run(open_dossier, dossier, "preparare la seduta")
    assert view.person == "Irma Prova"
    for member in (table.chair, table.member):
        member.run(open_dossier, dossier, "preparare la seduta")
        member.run(cast_vote, dossier, "favorevole")
    table.world.settle()
    table.chair.run(
        decide, dossier, "incolpevole", "Il lavoro è finito a ottobre.", ["congelamento", "piano_di_rientro"]
    )
    table.world.settle()
    assert state_of(table, case) == ("decisa", "incolpevole")
    assert desk.run(case_view, case).next_states == ("misure_attive", "archiviata")
    end = table.today + timedelta(days=180)
    other.run(measures.add_measure, case, NewMeasure("congelamento", to_day=end, amount_cents=535_001))
    plan = desk.run(measures.add_plan, case, Wanted(count=24, income_cents=70_000)).id
    desk.run(measures.accept_plan, plan)
    desk.run(arrears.advance, case, "misure_attive")
    table.world.settle()
    assert state_of(table, case) == ("misure_attive", "incolpevole")
    assert len(desk.run(case_view, case).reviews) == 2
    assert (
        table.world.centre.scalar(
            "SELECT sum(rent_cents + charges_cents) FROM instalment WHERE company_id = :c", c=table.world.company
        )
        == 535_001
    )
    first = other.run(case_view, case).measures[-1].rates[0].id
    other.run(measures.pay_instalment, first)
    table.world.settle()
    assert desk.value(Instalment, first, "paid_cents") == desk.run(case_view, case).measures[-1].rates[0].paid_cents > 0
    assert refused(desk) == refused(other) == []
    agree(table.world)


def test_what_a_tampered_desk_sends_is_refused(table: Commission) -> None:
    """States that a body gives, outcomes, measures without a decision, a plan above its debt: the centre asks the same rules."""
    home = household(table, {"canone": 100_000, "spese": 0})
    desk = table.operator
    case = opened(table, home)
    desk.sync()

    def step(session: Any, who: Any, to_state: str, outcome: str | None = None) -> None:
        add(
            session, who, ArrearsStep, "R1", case_id=case, from_state="istruttoria", to_state=to_state, at=who.now(),
            outcome=outcome, reason="visto",
        )  # fmt: skip

    for to_state, outcome in (
        ("decisa", "incolpevole"), ("in_ordine_del_giorno", None), ("dossier_completo", None), ("monitoraggio", "incolpevole"),
        ("integrazione_richiesta", "incolpevole"),
    ):  # fmt: skip
        desk.run(step, to_state, outcome)
    measure = {"case_id": case, "from_day": table.today}
    desk.run(add, ArrearsMeasure, "R1", kind="congelamento", to_day=table.today, amount_cents=1, **measure)
    plan = desk.run(add, ArrearsMeasure, "R1", kind="piano_di_rientro", amount_cents=100, missed_limit=3, **measure)
    desk.run(add, Instalment, "R1", measure_id=plan, position=1, due_on=table.today, rent_cents=101, charges_cents=0)
    desk.run(edit, ArrearsCase, case, income={"before": {"1999-01": 5}})
    desk.sync()
    assert refused(desk) == [
        "arrears_by_body", "arrears_by_body", "arrears_needs_evaluation", "arrears_step_not_allowed", "arrears_outcome_by_body",
        "measure_not_decided", "instalment_over_debt", "income_month_out",
    ]  # fmt: skip
    assert state_of(table, case) == ("istruttoria", None)
    assert (
        table.world.centre.scalar("SELECT count(*) FROM instalment WHERE company_id = :c", c=table.world.company) == 0
    )


def test_of_two_steps_from_one_state_the_first_stands(table: Commission) -> None:
    home = household(table, {"canone": 100_000, "spese": 0})
    desk, other = table.operator, table.world.desk()
    case = opened(table, home)
    desk.run(arrears.share_case, case, other.who.operator_id)
    desk.sync()
    other.sync()
    desk.run(arrears.advance, case, "archiviata", outcome="debito_estinto")
    other.run(arrears.advance, case, "integrazione_richiesta", reason="manca l'ISEE")
    desk.sync()
    other.sync()
    assert refused(other) == ["arrears_step_not_allowed"]
    assert other.value(ArrearsCase, case, "state") == "archiviata"
    with pytest.raises(Notice) as caught:
        other.run(arrears.add_evidence, case, NewEvidence("did"))
    assert caught.value.code == "arrears_closed"


def test_the_solidarity_contribution_is_followed(table: Commission) -> None:
    home = household(table, {"canone": 100_000, "spese": 0})
    day, desk = table.today, table.operator
    notice = table.office.run(
        solidarity.add_solidarity_notice, day.year, "T-CRS-B", opens_on=day, closes_on=day + timedelta(days=30),
        documents=["ISEE"],
    ).id  # fmt: skip
    table.office.run(add, SolidarityNotice, year=day.year, measure="T-CRS-B")
    table.world.settle()
    assert refused(table.office) == ["solidarity_notice_already"]
    one = desk.run(solidarity.add_application, notice, home["person"]).id
    desk.run(solidarity.move_application, one, "presentata", protocol="P-9")
    desk.run(
        add, SolidarityApplication, "R1", notice_id=notice, household_id=home["household"], person_id=home["person"],
        state="accolta",
    )  # fmt: skip
    desk.sync()
    assert refused(desk) == ["solidarity_step"]
    assert table.world.centre.rows(
        "SELECT state, protocol FROM solidarity_application WHERE company_id = :c", c=table.world.company
    ) == [("presentata", "P-9")]


def test_one_person_does_not_apply_twice_under_two_cards_and_two_households(table: Commission) -> None:
    """Each desk wrote the family down anew; once the cards are one, the second application is the first one's."""
    home = household(table, {"canone": 100_000, "spese": 0})
    day, desk, other = table.today, table.operator, table.world.desk()
    notice = table.office.run(
        solidarity.add_solidarity_notice, day.year, "T-CRS-B", opens_on=day, closes_on=day + timedelta(days=30),
        documents=["ISEE"],
    ).id  # fmt: skip
    table.world.settle()
    twin = other.run(add, Person, surname="Brambati", name="Adele")
    anew = other.run(add, Household)
    other.run(add, HouseholdMember, household_id=anew, person_id=twin, from_day=date(2014, 1, 1))
    table.world.settle()
    alike = desk.run(merges.compare_cards, home["person"], twin).rows
    desk.run(merges.merge_cards, home["person"], twin, {row.field: "prima" for row in alike})
    desk.run(solidarity.add_application, notice, home["person"])
    desk.sync()
    other.run(solidarity.add_application, notice, twin)
    other.sync()
    assert refused(other) == ["solidarity_already"]
    with pytest.raises(Notice) as caught:
        desk.run(solidarity.add_application, notice, twin)
    assert caught.value.code == "solidarity_already"


def test_of_two_cases_of_a_household_the_second_is_refused_and_what_hangs_on_it_passes_to_the_first(
    table: Commission,
) -> None:
    home = household(table, {"canone": 100_000, "spese": 0})
    first, second = table.operator, table.world.desk()
    second.sync()
    stands = opened(table, home)
    late = second.run(arrears.open_case, NewCase(home["person"], cause="C4", cause_on=CAUSE)).id
    for state in ("colloquio", "istruttoria"):
        second.run(arrears.advance, late, state)
    proof = second.run(arrears.add_evidence, late, NewEvidence("did", seen_original=True, checked_by="G. T.")).id
    second.run(arrears.add_notice, late, "sollecito", date(2026, 1, 15))
    plan = second.run(measures.add_plan, late, Wanted(count=4)).id
    second.run(act_on, late, "evaluate", "", {})
    second.run(act_on, late, "dossier", "", {})
    first.sync()
    second.sync()
    [group] = second.read(refused_groups)
    number = first.value(ArrearsCase, stands, "number")
    detail = second.run(refusal_detail, group.key)
    initials = first.read(lambda s: s.get(Operator, first.who.operator_id).initials)
    assert f"n. {number}, lo segue {initials}" in detail.reason
    assert detail.actions[0].label == f"Passa alla n. {number}"
    second.run(pass_on, group.key)
    table.world.settle()
    assert second.read(refused_groups) == []
    assert second.run(list_cases) == (), "the refused case is not there any more, and the other one is not theirs"
    rows = table.world.centre.rows
    assert rows("SELECT id, state FROM arrears_case WHERE household_id = :home", home=home["household"]) == [
        (stands, "istruttoria")
    ]
    view = first.run(case_view, stands)
    assert [one.id for one in view.evidence] == [proof]
    assert [one.kind_words for one in view.notices] == ["Sollecito"]
    assert [(one.id, len(one.rates)) for one in view.measures] == [(plan, 4)], (
        "whoever follows the first sees all of it"
    )
    assert len(view.steps) == 2, "the second case's own steps are not the first one's"
    assert view.evaluation is None
    first.run(arrears.advance, stands, "archiviata", outcome="rinuncia")
    table.world.settle()
    again = second.run(arrears.open_case, NewCase(home["person"])).id
    table.world.settle()
    assert state_of(table, again) == ("rilevata", None)
    assert refused(first) == []
    agree(table.world)


def test_who_follows_a_case_later_sees_all_that_hangs_on_it(table: Commission) -> None:
    home = household(table, {"canone": 100_000, "spese": 0})
    desk, other = table.operator, table.world.desk()
    case = opened(table, home)
    plan = desk.run(measures.add_plan, case, Wanted(count=3)).id
    proof = desk.run(arrears.add_evidence, case, NewEvidence("did")).id
    file = Carrier(desk).attach(proof, pdf(), "arrears_evidence", "did.pdf")
    desk.run(arrears.evaluate_case, case)
    table.world.settle()
    assert other.rows("SELECT count(*) FROM instalment") == [(0,)]
    desk.run(arrears.share_case, case, other.who.operator_id)
    table.world.settle()
    view = other.run(case_view, case)
    assert [(one.id, len(one.rates)) for one in view.measures] == [(plan, 3)]
    assert other.rows("SELECT id FROM attachment") == [(file,)]
    assert len(other.run(evaluations_of, case)) == 1
    other.run(arrears.evaluate_case, case)
    table.world.settle()
    assert len(desk.run(evaluations_of, case)) == 2, "and who opened it what others find"
