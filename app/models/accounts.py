"""The account of a tenancy as the housing company keeps it: imported, never edited here. Money is in cents.

Rent and service charges are lines of their own. What a fund or an offset pays in is an order, exported to the company's system and
*in attesa di contabilizzazione* until an import carries its reference (INV-32).
"""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record, Sync
from app.rules.visibility import FUNDS_SCOPE


class AccountImport(Record):
    """One file of the housing company's system that was read: up to which day it tells, and what it is known by."""

    __tablename__ = "account_import"
    __sync__ = Sync(reference=True, scope=FUNDS_SCOPE, since=4)

    file_hash: Mapped[str]
    upto_on: Mapped[date]
    movements: Mapped[int]
    rejected: Mapped[int] = mapped_column(default=0)


class AccountMovement(Record):
    """A charge (above zero) or a payment (below) on one `line` of a tenancy's account: `canone` or `spese`.

    `reference` is the housing company's own, one of a kind; `order_reference` that of the order which it books.
    """

    __tablename__ = "account_movement"
    __sync__ = Sync(
        reference=True,
        refs={"tenancy_id": "tenancy", "import_id": "account_import"},
        since=4,
    )

    tenancy_id: Mapped[str] = mapped_column(index=True)
    import_id: Mapped[str | None]
    line: Mapped[str]
    posted_on: Mapped[date]
    due_on: Mapped[date | None]
    period: Mapped[str | None]
    amount_cents: Mapped[int]
    words: Mapped[str | None]
    reference: Mapped[str]
    order_reference: Mapped[str | None]


class AccountOrder(Record):
    """An order to credit a tenancy's account: a grant for rent or charges, or the withheld half of an indemnity.

    Made at the centre by the act that decides it. `exported_at`: written to a file for the housing company; `booked_on`: an import
    carried its `reference`.
    """

    __tablename__ = "account_order"
    __sync__ = Sync(reference=True, refs={"tenancy_id": "tenancy"}, also=(FUNDS_SCOPE,), since=4)

    tenancy_id: Mapped[str] = mapped_column(index=True)
    line: Mapped[str]
    amount_cents: Mapped[int]
    cause_kind: Mapped[str]
    cause_id: Mapped[str]
    reference: Mapped[str]
    exported_at: Mapped[datetime | None]
    booked_on: Mapped[date | None]
