"""A commission around a table: who prepares its sessions, two members, the operator of a case, and a case ready for it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from app.models.arrears import ArrearsCase
from app.models.decisions import Dossier
from app.models.people import Household, Person
from app.rules.clock import rome_day
from app.services.bodies import NewBody, add_member, create_body
from app.services.sessions import NewSession, plan_session, put_on_agenda
from tests.helpers.world import SyncedDesk, World, add

CONTENT = {
    "person": "Nilde Prova", "address": "via delle Robinie 4, Codogno", "income_area": "protezione", "income_band": None,
    "sections": [
        {"title": "Debito", "rows": [["Canone", "4.200,00 €"], ["Spese", "1.150,00 €"]]},
        {"title": "Causa ed entrate", "rows": [["Causa", "C1, licenziamento"], ["Calo", "60 %"]]},
        {"title": "Proposta", "rows": [["Proposta", "Congelare il debito per un anno."]]},
    ],
}  # fmt: skip


@dataclass
class Commission:
    """Desks of four people and the ids around them."""

    world: World
    office: SyncedDesk
    chair: SyncedDesk
    member: SyncedDesk
    operator: SyncedDesk
    body: str
    seats: dict[str, str]
    household: str
    person: str

    @property
    def today(self) -> date:
        return rome_day(self.world.centre.clock.moment)

    def desks(self) -> tuple[SyncedDesk, ...]:
        return self.office, self.chair, self.member, self.operator

    def pass_days(self, days: int) -> None:
        """Time goes by for everybody."""
        for clock in {
            id(one): one for one in (*(desk.clock for desk in self.desks()), self.world.centre.clock)
        }.values():
            clock.advance(days=days)

    def case(self, state: str = "dossier_completo") -> str:
        """A case of the operator's, as it stands at the centre."""
        return self.world.centre.put(
            self.world.company,
            "arrears_case",
            household_id=self.household,
            person_id=self.person,
            opened_on=self.today,
            state=state,
            operator_id=self.operator.who.operator_id,
            outpost_id=self.world.outposts[0],
            visibility="R1",
        )

    def dossier(self, case: str | None = None, **fields: Any) -> str:
        """A dossier of a case, made on the operator's desk and known everywhere; complete unless it says otherwise."""
        case = case or self.case()
        complete = fields.pop("complete", True)
        evaluation = self.evaluation(case, complete=complete)
        self.operator.sync()
        id = self.operator.run(
            add, Dossier, "R2", case_id=case, evaluation_id=evaluation, complete=complete,
            **{"case_operator_id": self.operator.who.operator_id, "number": "D-1", "content": CONTENT, **fields},
        )  # fmt: skip
        self.world.settle()
        return id

    def evaluation(self, case: str, *, complete: bool = True) -> str:
        criterion = {
            "code": "debt", "label": "Morosità", "kind": "bloccante", "text": "Manca il debito.", "evidence": [],
            "outcome": "SODDISFATTO" if complete else "DATO_MANCANTE",
        }  # fmt: skip
        return self.world.centre.put(
            self.world.company, "evaluation", record_kind="arrears_case", record_id=case, track="T-SAP-COM",
            reference_on=self.today, rule_set="T-SAP-COM/1", rules_sha256="0" * 64, engine="1", outcome="incompleta",
            result={"criteria": [criterion]}, operator_id=self.operator.who.operator_id, visibility="R1",
        )  # fmt: skip

    def session(self, opens: int = 0, held: int = 0, closes: int = 7) -> str:
        """A session whose days are counted from today."""
        days = [self.today + timedelta(days=one) for one in (held, opens, closes)]
        id = self.office.run(plan_session, NewSession(self.body, *days, place="Sede"))
        self.world.settle()
        return id

    def on_agenda(self, dossier: str | None = None, *, held: int = 1) -> tuple[str, str]:
        """A dossier on the agenda of a session that begins in a day; its id and the session's."""
        dossier = dossier or self.dossier()
        session = self.session(held=held)
        self.office.run(put_on_agenda, dossier, session)
        self.world.settle()
        return dossier, session


def commission(world: World, *, tie: str = "rinvia", quorum: int = 2) -> Commission:
    """Head office makes a body and seats two commissioners; everybody knows."""
    office = world.desk([], role="direzione")
    chair, member = world.desk([], role="commissario"), world.desk([], role="commissario")
    operator = world.desk()
    for desk in (office, chair, member, operator):
        desk.sync()
    made = NewBody(
        "commissione", "Commissione di Lodi", quorum, tie, ("protezione",), ("congelamento", "piano_di_rientro")
    )
    body = office.run(create_body, made)
    since = rome_day(world.centre.clock.moment) - timedelta(days=30)
    seats = {
        "chair": office.run(add_member, body, chair.who.operator_id, "presidente", since),
        "member": office.run(add_member, body, member.who.operator_id, "componente", since),
    }
    person = operator.run(add, Person, surname="Prova", name="Nilde")
    household = operator.run(add, Household)
    world.settle()
    return Commission(world, office, chair, member, operator, body, seats, household, person)


def state_of(table: Commission, case: str) -> tuple[str, str | None]:
    """Where a case stands at the centre, and with what outcome."""
    return table.world.centre.rows("SELECT state, outcome FROM arrears_case WHERE id = :id", id=case)[0]


def case_of(table: Commission, dossier: str) -> str:
    """The case of a dossier."""
    return str(table.office.value(Dossier, dossier, "case_id"))


__all__ = ["CONTENT", "ArrearsCase", "Commission", "case_of", "commission", "state_of"]
