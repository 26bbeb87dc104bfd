"""The account of a tenancy: what is owed on each line and since when, what is on its way, what may be credited to it (INV-32).

Cents as the housing company writes them: a charge above zero, a payment or a credit below. Rent (`canone`) and service charges
(`spese`) never mix. Everything here is a sum over movements, so that no order, split or repetition of imported files changes it.
A debt is a figure of an account, never a label on a person. Knows no record.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from app.rules.money import format_cents
from app.rules.problem import Problem, problem

LINES = ("canone", "spese")
PAID_FIRST = ("spese", "canone")
"""In this order a credit without a line of its own goes to the lines: regional aid pays services first (domain 1.3, [P28 art. 5])."""

WAITING, BOOKED, DOUBTFUL = "in_attesa", "contabilizzato", "da_verificare"

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: what is read aloud or typed again stays what it was
_MISREAD = str.maketrans("ILO", "110")
_REFERENCE = re.compile(r"ORD([0-9A-HJKMNP-TV-Z]{5})([0-9A-HJKMNP-TV-Z]{5})")
_LETTERS = 10


@dataclass(frozen=True)
class Movement:
    """A movement of one line. `order_reference` names the order that it books, where it books one."""

    line: str
    posted_on: date
    due_on: date | None
    amount_cents: int
    order_reference: str | None = None


@dataclass(frozen=True)
class Order:
    """A credit that was ordered. `booked_on`: the day of the movement that booked it."""

    reference: str
    line: str
    amount_cents: int
    booked_on: date | None = None


@dataclass(frozen=True)
class LineAccount:
    """One line as of a day. `overdue` are `(year of the due date, cents)` of what is past its date; `oldest_due` the first of it.

    `pending_cents` is ordered and not in the account yet. A balance below zero is a credit.
    """

    line: str
    charges_cents: int
    payments_cents: int
    pending_cents: int
    overdue: tuple[tuple[int, int], ...]
    oldest_due: date | None

    @property
    def balance_cents(self) -> int:
        """What the imported account says: charges less payments."""
        return self.charges_cents - self.payments_cents

    @property
    def overdue_cents(self) -> int:
        """All that is past its date."""
        return sum(cents for _, cents in self.overdue)

    @property
    def residual_cents(self) -> int:
        """What is still owed once the orders on their way are booked; never below zero."""
        return max(0, self.balance_cents - self.pending_cents)


def account(movements: Iterable[Movement], orders: Iterable[Order], day: date) -> dict[str, LineAccount]:
    """Each line as of the end of `day`: movements posted later do not count, and an order that was booked later is on its way."""
    posted = [one for one in movements if one.posted_on <= day]
    seen = {one.order_reference for one in posted}
    waiting = [one for one in orders if one.reference not in seen and (one.booked_on is None or one.booked_on > day)]
    return {line: _line(line, posted, waiting, day) for line in LINES}


def residual(lines: Mapping[str, LineAccount]) -> dict[str, int]:
    """The residual debt of each line: imported, less the orders not booked yet (INV-32). A credit on one does not pay the other."""
    return {line: one.residual_cents for line, one in lines.items()}


def months_late(lines: Mapping[str, LineAccount], day: date) -> int:
    """Whole months from the oldest due date that is not covered to `day`; 0 where nothing is overdue."""
    oldest = min((one.oldest_due for one in lines.values() if one.oldest_due is not None), default=None)
    if oldest is None:
        return 0
    return (day.year - oldest.year) * 12 + day.month - oldest.month - (day.day < oldest.day)


def _line(line: str, posted: Iterable[Movement], waiting: Iterable[Order], day: date) -> LineAccount:
    own = [one for one in posted if one.line == line]
    payments = -sum(one.amount_cents for one in own if one.amount_cents < 0)
    # Payments cover the oldest debt first (art. 1193 c.c.); by year this is the same however rows of one day are ordered.
    charges = sorted((one.due_on or one.posted_on, one.amount_cents) for one in own if one.amount_cents > 0)
    left, overdue, oldest = payments, dict[int, int](), None
    for due, cents in charges:
        covered = min(left, cents)
        left -= covered
        if covered < cents and due < day:
            oldest = oldest or due
            overdue[due.year] = overdue.get(due.year, 0) + cents - covered
    pending = sum(one.amount_cents for one in waiting if one.line == line)
    total = sum(cents for _, cents in charges)
    return LineAccount(line, total, payments, pending, tuple(sorted(overdue.items())), oldest)


# ----------------------------------------------------------------------------------------------------------------- orders


def order_reference(order_id: str) -> str:
    """`ORD-7K2M9-XQ4TC`: what an order is known by in the housing company's system, always the same for one order's id."""
    number = int.from_bytes(blake2b(order_id.encode(), digest_size=8).digest(), "big")
    letters = "".join(_ALPHABET[number >> 5 * at & 31] for at in range(_LETTERS))
    return f"ORD-{letters[:5]}-{letters[5:]}"


def read_reference(text: str) -> str:
    """A reference as it was typed, in its own form; anything else as it stands, in one line."""
    plain = " ".join(text.split())
    bare = re.sub(r"[\s-]", "", plain).upper()
    match = _REFERENCE.fullmatch(bare[:3] + bare[3:].translate(_MISREAD))
    return f"ORD-{match[1]}-{match[2]}" if match else plain


def standing(order: Order, movements: Iterable[Movement]) -> str:
    """`in_attesa`, `contabilizzato`, or `da_verificare`: a movement carries its reference and does not fit it."""
    if order.booked_on is not None:
        return BOOKED
    return DOUBTFUL if any(one.order_reference == order.reference for one in movements) else WAITING


def check_own_tenancy(tenancy_household: str | None, household: str | None) -> list[Problem]:
    """Money for a household goes to its own tenancy's account and to no other's (INV-32)."""
    own = household is not None and tenancy_household == household
    return [] if own else [problem("order_other_household")]


def split_order(amount_cents: int, owed: Mapping[str, int]) -> dict[str, int]:
    """An amount over the lines of what is `owed`, service charges first; what is over both is in none, so sum and compare."""
    parts: dict[str, int] = {}
    for line in PAID_FIRST:
        part = min(amount_cents - sum(parts.values()), owed.get(line, 0))
        if part > 0:
            parts[line] = part
    return parts


def check_booking(order: Order, tenancy_id: str, order_tenancy_id: str, movement: Movement) -> list[Problem]:
    """Does a movement that carries an order's reference book it? Same tenancy, same line, the amount to the cent."""
    if tenancy_id != order_tenancy_id:
        return [problem("booking_other_tenancy", reference=order.reference)]
    if movement.line != order.line:
        return [problem("booking_other_line", reference=order.reference, line=order.line)]
    if movement.amount_cents != -order.amount_cents:
        asked, told = format_cents(-order.amount_cents), format_cents(movement.amount_cents)
        return [problem("booking_other_amount", reference=order.reference, asked=asked, told=told)]
    return []
