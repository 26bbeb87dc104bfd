"""A project that pays indemnities, and people on their way through it: over desks of every role that has a hand in it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.models.arrears import ArrearsCase
from app.models.documents import Attachment
from app.models.funds import Fund
from app.models.network import Partner
from app.rules.files import PDF
from app.rules.training import Said
from app.services import documents, indemnities, selection, training
from app.services.funds import NewFund, add_fund
from app.services.households import add_member, create_household
from app.services.selection import NewRound
from app.services.training import NewCandidate, NewHours
from tests.helpers.world import SyncedDesk, World, add, add_person

FULL = 200_000
CRITERIA = [
    {"code": "morosita", "label": "Durata della morosità", "weight": 3, "ties": None},
    {"code": "carico", "label": "Persone a carico", "weight": 2, "ties": 1},
]
START, END, TODAY = date(2026, 1, 12), date(2026, 3, 6), date(2026, 3, 12)
PLANNED = 6000


@dataclass
class Course:
    """The world of one project: who works on it, and what they work on."""

    world: World
    operator: SyncedDesk
    direction: SyncedDesk
    cashier: SyncedDesk
    tutor: SyncedDesk
    project: str
    fund: str = ""
    round_id: str = ""
    partner: str = ""

    def settle(self) -> None:
        """Everybody has what the others sent."""
        self.world.settle()

    def candidate(self, surname: str, debt: int = 500_000, *, case: bool = True) -> str:
        """A tenant with a debt, a case and the proof of unemployment, proposed by the operator."""
        world, centre = self.world, self.world.centre
        person = self.operator.run(add_person, surname, name="Prova")
        home = self.operator.run(create_household, unit_id=None, from_day=date(2020, 1, 1)).id
        self.operator.run(add_member, home, person, relation="intestatario", from_day=date(2020, 1, 1))
        outpost = world.outposts[0]
        tenancy = centre.put(
            world.company, "tenancy", unit_id="unit", household_id=home, outpost_id=outpost, service="sap",
            contract_on=date(2020, 1, 1), code=f"C-{surname}",
        )  # fmt: skip
        if debt:
            owe(world, tenancy, spese=debt // 10, canone=debt - debt // 10)
        if case:
            self.operator.run(
                add,
                ArrearsCase,
                household_id=home,
                person_id=person,
                opened_on=date(2025, 9, 1),
                cause="C1",
                visibility="R1",
            )
        new = NewCandidate(
            self.project, person, "operatore", self.round_id, tenancy_id=tenancy, unemployed_on=date(2025, 11, 3),
            unemployment_proof="did",
        )  # fmt: skip
        return self.operator.run(training.add_candidate, new).id

    def fit(self, *paths: str, scores: dict[str, dict[str, int]] | None = None) -> None:
        """Head office finds them fit and gives points."""
        self.settle()
        for path in paths:
            self.direction.run(training.advance, path, Said("idoneo"))
            self.direction.run(training.edit_path, path, {"scores": (scores or {}).get(path, {"morosita": 1})})
        self.settle()

    def selected(self, path: str, amount: int = FULL, desk: SyncedDesk | None = None) -> None:
        (desk or self.direction).run(training.advance, path, Said("selezionato", amount_cents=amount))

    def closed(self) -> None:
        self.direction.run(selection.close_round, self.round_id)
        self.settle()

    def running(self, surname: str = "Rossi", amount: int = FULL, **more: Any) -> str:
        """A path that began, alone in its round."""
        path = self.candidate(surname, **more)
        self.fit(path)
        self.closed()
        self.selected(path, amount)
        self.settle()
        self.begin(path)
        return path

    def begin(self, path: str) -> None:
        planned = {
            "provider_id": self.partner, "course": "Addetto alle pulizie", "minutes_planned": PLANNED, "start_on": START, "end_on": END,
        }  # fmt: skip
        self.operator.run(training.edit_path, path, planned)
        self.operator.run(training.share_path, path, self.tutor.who.operator_id)
        self.accepted(path)
        self.operator.run(training.advance, path, Said("patto_firmato"))
        self.operator.run(training.advance, path, Said("in_corso"))
        self.settle()

    def printed(self, path: str) -> str:
        """MOD-13 of a path on paper; the id of the print."""
        return self.operator.run(documents.gather, "MOD-13", path).document.id

    def accepted(self, path: str) -> None:
        """The same, signed on the spot."""
        self.operator.run(documents.mark_signed, self.printed(path))

    def attended(self, path: str, first: date, last: date, minutes: int) -> str:
        """Hours that the tutor certified and the operator confirmed."""
        made = self.tutor.run(training.certify_hours, NewHours(path, first, last, minutes, "accesso")).id
        self.settle()
        self.operator.run(training.confirm_hours, made)
        self.settle()
        return str(made)

    def file_register(self, hours: str, desk: SyncedDesk | None = None) -> None:
        """The scan of a signed register among the files of these hours."""
        (desk or self.operator).run(
            add, Attachment, owner_kind="training_hours", owner_id=hours, file_name="registro.pdf", media_type=PDF,
            content_hash="0" * 64, size=1, visibility="R1",
        )  # fmt: skip

    def tranche(self, path: str, reference: str = "CRO 1") -> int:
        act = self.cashier.run(indemnities.pay_tranche, path, reference=reference, paid_on=TODAY)
        self.settle()
        return int(act.amount_cents)

    def ledger(self) -> dict[str, int]:
        """The balance of every account of the fund, at the centre."""
        found: dict[str, int] = {}
        rows = self.world.centre.rows(
            "SELECT credit, debit, amount_cents FROM ledger_entry WHERE company_id = :c", c=self.world.company
        )
        for credit, debit, cents in rows:
            found[credit] = found.get(credit, 0) - cents
            found[debit] = found.get(debit, 0) + cents
        return found

    def orders(self) -> list[tuple[str, str, int]]:
        """The orders to credit accounts: tenancy, line, cents."""
        rows = self.world.centre.rows(
            "SELECT tenancy_id, line, amount_cents FROM account_order WHERE company_id = :c ORDER BY line",
            c=self.world.company,
        )
        return [tuple(row) for row in rows]


def owe(world: World, tenancy: str, **lines: int) -> None:
    """Charges of a tenancy, line by line, as an import brings them."""
    for line, cents in lines.items():
        world.centre.put(
            world.company, "account_movement", tenancy_id=tenancy, outpost_id=world.outposts[0], line=line,
            posted_on=date(2025, 6, 1), due_on=date(2025, 6, 30), amount_cents=cents, reference=f"{tenancy}-{line}",
        )  # fmt: skip


def a_course(world: World, *, cap: int = 1_000_000, places: int = 5, most: int = 100) -> Course:
    """A project with a fund of `cap` for indemnities and a published selection."""
    centre, company = world.centre, world.company
    project = centre.put(
        company, "project", code="PROSAL", name="PRO_SALOMONE", amount_cents=25_130_391, role="capofila"
    )
    action = centre.put(company, "funding_action", programme_id="fse", code="9.1.3", name="Inclusione attiva")
    line = centre.put(
        company,
        "project_line",
        project_id=project,
        funding_action_id=action,
        name="9.1.3",
        amount_cents=13_000_000,
        to_confirm=False,
    )
    centre.put(company, "project_target", project_id=project, metric="tirocinanti", value=most, binding="limite")
    course = Course(
        world, world.desk(), world.desk([], role="direzione"), world.desk([], role="gestore_fondi"), world.desk([], role="tutor"),
        project,
    )  # fmt: skip
    course.partner = course.direction.run(add, Partner, name="Ente formativo di prova", kind="ente_formazione")
    course.settle()
    course.fund = course.cashier.run(add_fund, NewFund("IND-PROSAL", "Indennità", line, cap, kind="indennita")).id
    course.settle()
    new = NewRound(project, "Prima selezione", places, course.fund, CRITERIA, FULL)
    course.round_id = course.direction.run(selection.add_round, new).id
    course.direction.run(selection.publish, course.round_id)
    course.settle()
    assert course.direction.value(Fund, course.fund, "cap_cents") == cap
    return course
