"""The accounts of the tenancies, month by month as the housing company's files told of them, and the orders that they booked.

Who is in arrears (the share of the domain reference 7.1) has a year of movements: months paid late, in part or not at all until the
debt is what it is, the rest of it a balance from before. All others pay each month, and of them the last files tell. Money in cents.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from app.rules.accounts import Movement, Order, account, residual
from app.rules.dates import add_months
from app.synthetic.leases import Family, account_day
from app.synthetic.rows import Dice, Made, Row, imported, made, milliseconds

_MONTHS, _MONTHS_PAID = 12, 2
"""Months of movements of who is in arrears, and of who pays; what was before them is the balance brought forward."""
_RENT_SHARE = 0.7
_PAYS_IN_PART = 0.35


@dataclass
class _Plan:
    """What a tenancy leaves unpaid of each month and line, and what it owed before the first of them. Cents."""

    unpaid: dict[date, dict[str, int]] = field(default_factory=dict)
    before: int = 0


class Accounts:
    """Makes the files' movements and keeps them at hand: what a household owed on a day."""

    def __init__(self, dice: Dice, company_id: str, as_of: date) -> None:
        self._dice = dice
        self._company_id = company_id
        self.upto = account_day(as_of)
        self._movements: dict[str, list[Movement]] = {}
        self._orders: list[Row] = []
        self._files: list[str] = []
        self._outposts: dict[str, str] = {}
        self._serial = 0

    def make(self, families: list[Family]) -> Iterator[Made]:
        """One file a month, the first of a tenancy with its balance from before."""
        first = add_months(self.upto.replace(day=1), 1 - _MONTHS)
        plans = {family.id: self._plan(family, first) for family in families}
        for place in range(_MONTHS):
            begun = add_months(first, place)
            last = add_months(begun, 1) - timedelta(days=1)
            at = datetime.combine(last, time(21), tzinfo=UTC)
            rows = [row for family in families for row in self._month(family, plans[family.id], begun, at)]
            id = self._dice.new_id(milliseconds(at))
            self._files.append(id)
            stamped = imported(id, self._company_id, None, at)
            yield made(
                "account_import",
                stamped,
                file_hash=self._dice.hexadecimal(64),
                upto_on=last.isoformat(),
                movements=len(rows),
            )
            for stamped, row in rows:
                yield made("account_movement", stamped, **row, import_id=id)

    def owed(self, family: Family, day: date) -> dict[str, int]:
        """What the tenancy owed on each line as of a day, orders on their way taken off."""
        orders = [
            Order(str(row["reference"]), str(row["line"]), int(row["amount_cents"] or 0))
            for row in self._orders
            if row["tenancy_id"] == family.tenancy and str(row["recorded_at"])[:10] <= day.isoformat()
        ]
        return residual(account(self._movements.get(family.tenancy, ()), orders, day))

    def debt(self, family: Family) -> int:
        """All that it owes at the end of the last file."""
        return sum(self.owed(family, self.upto).values())

    def order(self, row: Row) -> None:
        """An order that was made: the last file books it, if it was made before that month."""
        self._orders.append(row)

    def book(self) -> Iterator[Made]:
        """The movements of the last file that carry an order's reference; such an order was exported before."""
        begun = self.upto.replace(day=1)
        at = datetime.combine(self.upto, time(21), tzinfo=UTC)
        for order in self._orders:
            if str(order["recorded_at"])[:10] >= begun.isoformat():
                continue
            order["exported_at"] = str(order["recorded_at"])[:11] + "18:00:00.000000Z"
            order["booked_on"] = begun.isoformat()
            stamped, row = self._row(
                str(order["tenancy_id"]),
                str(order["line"]),
                begun,
                None,
                -int(order["amount_cents"] or 0),
                "Accredito",
                at,
            )
            yield made(
                "account_movement", stamped, **row, import_id=self._files[-1], order_reference=order["reference"]
            )

    def _plan(self, family: Family, first: date) -> _Plan:
        """Months left unpaid, newest first until they make the debt; what none of them explains comes from before."""
        if not family.debt:
            return _Plan({add_months(self.upto.replace(day=1), -back): {} for back in range(_MONTHS_PAID)})
        plan, left = _Plan(), family.debt
        months = [add_months(first, place) for place in reversed(range(_MONTHS))]
        for begun in (one for one in months if family.contract_on < one):
            unpaid = plan.unpaid[begun] = {}
            for line, cents in (("canone", family.rent), ("spese", family.charges)):
                part = int(cents * self._dice.unit()) if self._dice.chance(_PAYS_IN_PART) else 0
                unpaid[line] = min(left, cents - part)
                left -= unpaid[line]
        plan.before = left
        return plan

    def _month(self, family: Family, plan: _Plan, begun: date, at: datetime) -> Iterator[tuple[Row, Row]]:
        if begun not in plan.unpaid or family.contract_on >= begun:
            return
        self._outposts[family.tenancy] = family.dwelling.outpost.id
        if plan.before and begun == min(plan.unpaid):
            rent, day = int(plan.before * _RENT_SHARE), begun - timedelta(days=1)
            for line, cents in (("canone", rent), ("spese", plan.before - rent)):
                yield self._row(family.tenancy, line, begun, day, max(1, cents), "Saldo riportato", at)
        due = begun + timedelta(days=9)
        for line, cents in (("canone", family.rent), ("spese", family.charges)):
            yield self._row(family.tenancy, line, begun, due, cents, None, at)
            left = plan.unpaid[begun].get(line, 0)
            if left < cents:
                late = timedelta(days=10 if left else 0)
                yield self._row(family.tenancy, line, due + late, None, left - cents, "Pagamento", at)

    def _row(
        self, tenancy_id: str, line: str, posted: date, due: date | None, cents: int, words: str | None, at: datetime
    ) -> tuple[Row, Row]:
        self._movements.setdefault(tenancy_id, []).append(Movement(line, posted, due, cents))
        self._serial += 1
        return imported(self._dice.new_id(milliseconds(at)), self._company_id, self._outposts[tenancy_id], at), {
            "tenancy_id": tenancy_id,
            "line": line,
            "posted_on": posted.isoformat(),
            "due_on": due.isoformat() if due else None,
            "period": f"{posted:%Y-%m}" if due else None,
            "amount_cents": cents,
            "words": words,
            "reference": f"M{self._serial:07d}",
        }
