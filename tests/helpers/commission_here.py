"""A commission on one desk, as the centre would have sent it: for tests of use-cases, papers and screens."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from app.models.arrears import ArrearsCase
from app.models.decisions import BodyMember, Decision, DecisionBody, DecisionSession, Dossier, Vote
from app.models.eligibility import Evaluation
from app.models.staff import Operator
from app.services.stamps import stamp
from tests.helpers.commission import CONTENT
from tests.helpers.desk import DeskForTests
from tests.helpers.small_town import Town, received


@dataclass
class Here:
    """Ids of what lies on the desk: an open session with a dossier on its agenda, one that is ready and one that lacks something."""

    body: str
    session: str
    dossier: str
    ready: str
    lacking: str
    colleague: str


def commission_here(desk: DeskForTests, town: Town, *, role: str, held: int = 0, votes: int = 0) -> Here:
    """The operator of the desk is in `role` from now on; as `commissario` they chair. `votes` of colleagues and one's own are in."""
    desk.who = who = replace(desk.who, role="direzione", outpost_id=None)
    today = who.today()
    colleague = _other(who.new_id(), who, "Verdi", "Rosa")
    body = DecisionBody(
        **stamp(who), kind="commissione", name="Commissione di Lodi", quorum=2, measures=["congelamento", "piano_di_rientro"],
    )  # fmt: skip
    seats = [
        BodyMember(**stamp(who), body_id=body.id, member_operator_id=person, office=office,
                   from_day=today - timedelta(days=60))
        for person, office in ((who.operator_id, "presidente"), (colleague.id, "componente"))
    ]  # fmt: skip
    sitting = DecisionSession(
        **stamp(who), body_id=body.id, number="1/2026", held_on=today + timedelta(days=held), opens_on=today,
        closes_on=today + timedelta(days=7), place="Sede",
    )  # fmt: skip
    made, cases = [], []
    for number, complete in (("A3-K0012", True), ("A3-K0015", True), ("A3-K0021", False)):
        case = ArrearsCase(
            **stamp(who, visibility="R1"), household_id=next(iter(town.households.values())), opened_on=today,
            person_id=town.people["Brambati"], state="dossier_completo" if complete else "istruttoria",
        )  # fmt: skip
        case.operator_id = town.colleague
        criterion = {
            "code": "area", "label": "Area o fascia di reddito", "kind": "bloccante", "text": "Manca l'area.",
            "outcome": "SODDISFATTO" if complete else "DATO_MANCANTE",
        }  # fmt: skip
        evaluation = Evaluation(
            **stamp(who, visibility="R1"), record_kind="arrears_case", record_id=case.id, track="T-SAP-COM",
            reference_on=today, rule_set="T-SAP-COM/1", rules_sha256="0" * 64, engine="1", outcome="da_valutare",
            result={"criteria": [criterion]},
        )  # fmt: skip
        dossier = Dossier(
            **stamp(who, visibility="R2"), case_id=case.id, evaluation_id=evaluation.id, case_operator_id=town.colleague,
            number=number, content=CONTENT, complete=complete,
        )  # fmt: skip
        dossier.operator_id, dossier.outpost_id = town.colleague, town.codogno
        made.append(dossier)
        cases += [case, evaluation, dossier]
    made[0].session_id, made[0].position = sitting.id, 1
    ballots = []
    for person in (colleague.id, who.operator_id)[:votes]:
        vote = Vote(**stamp(who, visibility="R2"), dossier_id=made[0].id, session_id=sitting.id, vote="favorevole")
        vote.operator_id = person
        ballots.append(vote)
    receive_as(desk, "direzione", [colleague, body, *seats, sitting])
    receive_as(desk, "coordinatore", cases)
    receive_as(desk, "commissario", ballots)
    desk.who = replace(desk.who, role=role)
    return Here(body.id, sitting.id, made[0].id, made[1].id, made[2].id, colleague.id)


def decided_here(desk: DeskForTests, here: Here) -> str:
    """The decision that the centre took on the dossier; its id."""
    who = replace(desk.who, role="commissario")
    decision = Decision(
        **stamp(who, visibility="R2"), dossier_id=here.dossier, session_id=here.session, outcome="incolpevole",
        reasons="Il lavoro è finito a giugno.", measures=["congelamento"], at=who.now(),
    )  # fmt: skip
    receive_as(desk, "commissario", [decision])
    return decision.id


def receive_as(desk: DeskForTests, role: str, records: list[Any]) -> None:
    """Store records that only this role may write."""
    kept, desk.who = desk.who, replace(desk.who, role=role)
    received(desk, records)
    desk.who = kept


def _other(id: str, who: Any, surname: str, name: str) -> Operator:
    record = Operator(
        **stamp(who), surname=surname, name=name, initials=f"{name[0]}. {surname[0]}.", role="commissario"
    )
    record.id = id
    return record
