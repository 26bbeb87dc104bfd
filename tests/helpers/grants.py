"""A company with the fund of L1 for the tests of money: a household in a public dwelling for each grant, and the hands that decide."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.models.funds import GrantRequest
from app.server.db import writing
from app.server.funds import change_fund, list_funds
from app.server.office import Hand
from app.server.projects import load_projects
from app.services import envelopes, grants
from app.services.grants import NewGrant
from tests.helpers.centre import put_rows
from tests.helpers.world import SyncedDesk, World

FUND = "L1-LO-2025"


@dataclass
class Office:
    """Head office of a world: its fund, and who manages it."""

    world: World
    fund: str
    manager: SyncedDesk

    @property
    def hand(self) -> Hand:
        return Hand(self.world.centre.clock, self.world.centre.new_id)

    def set(self, **values: str) -> bool:
        return change_fund(self.world.centre.engine, self.hand, self.world.code, FUND, values)

    def sums(self) -> dict[str, int]:
        """Committed, leased, paid and free of the fund as its ledger has them, and as its row says (acts rely on that). Cents."""
        (found,) = list_funds(self.world.centre.engine, self.hand, self.world.code)
        said = self.world.centre.rows(
            "SELECT committed_cents, leased_cents, paid_cents FROM fund WHERE id = :i", i=self.fund
        )
        assert [found[f"{name}_cents"] for name in ("committed", "leased", "paid")] == list(said[0])
        return {name: found[f"{name}_cents"] for name in ("committed", "leased", "paid", "free")}

    def household(self, **tenancy: Any) -> dict[str, str]:
        """A household with one person, in a dwelling of its own."""
        return a_household(self.world, **tenancy)

    def asked(self, desk: SyncedDesk, cents: int, *, household: dict[str, str] | None = None, **values: Any) -> str:
        """A draft for a bill of its own, written at a desk that has the household; its id."""
        of = household or self.household()
        desk.sync()
        new: dict[str, Any] = {
            "purpose": "luce", "payee": "fornitore", "supplier": "Luce di prova", "document_number": f"N {of['person_id'][-12:]}",
            "period_from": date(2026, 1, 1), "period_to": date(2026, 2, 28), "documents": ["fattura"],
        }  # fmt: skip
        return desk.run(grants.draft, NewGrant(fund_id=self.fund, amount_cents=cents, **of | new | values)).id

    def leased(self, desk: SyncedDesk, cents: int) -> str:
        """An envelope of so many cents, open at this desk; its id."""
        desk.sync()
        id = desk.run(envelopes.ask, self.fund, cents)
        desk.sync()
        self.manager.sync()
        self.manager.run(envelopes.step, id, "aperta")
        self.manager.sync()
        desk.sync()
        return id

    def decided(self, grant: str, *, until: str = "impegnata") -> None:
        """Head office examines, admits and commits it (or goes as far as `until`), and tells the centre."""
        self.manager.sync()
        for act in (grants.examine, grants.admit, grants.commit, grants.settle):
            self.manager.run(act, grant)
            if self.manager.value(GrantRequest, grant, "state") == until:
                break
        self.manager.sync()

    def state(self, grant: str) -> str:
        """Of a grant at the centre."""
        return str(self.world.centre.scalar("SELECT state FROM grant_request WHERE id = :i", i=grant))


def a_household(world: World, **tenancy: Any) -> dict[str, str]:
    """A household with one person, in a dwelling of its own, at the first outpost unless the tenancy says another."""
    outpost, put = tenancy.get("outpost_id", world.outposts[0]), world.centre.put
    home = put(world.company, "household", outpost_id=outpost, from_day=date(2020, 1, 1))
    person = put(
        world.company, "person", outpost_id=outpost, surname="Prova", name="Persona", birth_date=date(1990, 5, 1)
    )
    put(
        world.company, "household_member", outpost_id=outpost, household_id=home, person_id=person, relation="intestatario",
        from_day=date(2020, 1, 1),
    )  # fmt: skip
    dwelling = {"outpost_id": outpost, "unit_id": world.centre.new_id(), "household_id": home}
    lease = put(world.company, "tenancy", **dwelling | tenancy)
    return {"household_id": home, "person_id": person, "tenancy_id": lease}


def lend(world: World, fund: str, desk: SyncedDesk, cents: int) -> str:
    """An envelope of the fund open on this desk, as if head office had just opened it; its id. Cheaper than to do it."""
    put, who = world.centre.put, desk.who
    by = {"outpost_id": who.outpost_id, "operator_id": who.operator_id, "device_id": who.device_id}
    leased = {"asked_cents": cents, "amount_cents": cents, "state": "aperta", "made_on": desk.line}
    id = put(world.company, "fund_envelope", fund_id=fund, **leased, **by)
    book(world, fund, f"fund:{fund}", f"envelope:{id}", cents, about=id)
    so_far = world.centre.scalar("SELECT leased_cents FROM fund WHERE id = :i", i=fund)
    with writing(world.centre.engine) as connection:
        put_rows(connection, world.company, [("fund", fund, {"leased_cents": so_far + cents})])
    return id


def book(world: World, fund: str, credit: str, debit: str, cents: int, about: str | None = None) -> None:
    """An entry of the ledger, for what was not done by an act."""
    put = world.centre.put
    put(
        world.company, "ledger_entry", fund_id=fund, credit=credit, debit=debit, amount_cents=cents, at=world.centre.clock(),
        cause_kind="fund", cause_id=fund, subject_id=about,
    )  # fmt: skip


def open_office(world: World, **fund: str) -> Office:
    """The fund of Lodi with its most for a household set (or what `fund` says), and its manager's desk."""
    centre = world.centre
    hand = Hand(centre.clock, centre.new_id)
    load_projects(centre.engine, hand, world.code, ["lodi"])
    change_fund(centre.engine, hand, world.code, FUND, {"household_cap": "1.000", **fund})
    id = centre.scalar("SELECT id FROM fund WHERE company_id = :c", c=world.company)
    return Office(world, str(id), world.desk([], role="gestore_fondi"))
