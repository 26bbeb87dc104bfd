"""The accounts of the tenancies, month by month as the housing company's files told of them, and the orders that they booked.

Who is in arrears (the share of the domain reference 7.1) brings a balance from before and pays charges late or never; all others pay
each month. Money in cents.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from app.rules.accounts import Movement, Order, account, residual
from app.rules.dates import add_months
from app.synthetic.leases import Family, account_day
from app.synthetic.rows import Dice, Made, Row, imported, made, milliseconds

_MONTHS = 2
"""Months of movements in a set; what was before them is the balance brought forward."""
_RENT_SHARE = 0.7
_PAYS_IN_PART = 0.35


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
        """One file a month, the first with the balances from before."""
        first = add_months(self.upto.replace(day=1), 1 - _MONTHS)
        for place in range(_MONTHS):
            begun = add_months(first, place)
            last = add_months(begun, 1) - timedelta(days=1)
            at = datetime.combine(last, time(21), tzinfo=UTC)
            rows = [
                row
                for family in families
                if family.contract_on < begun
                for row in (*(self._brought(family, begun, at) if place == 0 else ()), *self._month(family, begun, at))
            ]
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

    def _brought(self, family: Family, begun: date, at: datetime) -> Iterator[tuple[Row, Row]]:
        self._outposts[family.tenancy] = family.dwelling.outpost.id
        if family.debt:
            rent = int(family.debt * _RENT_SHARE)
            day = begun - timedelta(days=1)
            for line, cents in (("canone", rent), ("spese", family.debt - rent)):
                yield self._row(family.tenancy, line, begun, day, max(1, cents), "Saldo riportato", at)

    def _month(self, family: Family, begun: date, at: datetime) -> Iterator[tuple[Row, Row]]:
        self._outposts[family.tenancy] = family.dwelling.outpost.id
        due = begun + timedelta(days=9)
        for line, cents in (("canone", family.rent), ("spese", family.charges)):
            yield self._row(family.tenancy, line, begun, due, cents, None, at)
            if not family.debt:
                yield self._row(family.tenancy, line, due, None, -cents, "Pagamento", at)
            elif self._dice.chance(_PAYS_IN_PART):
                part = max(1, int(cents * self._dice.unit()))
                yield self._row(family.tenancy, line, due + timedelta(days=10), None, -part, "Pagamento", at)

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
