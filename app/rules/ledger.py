"""The ledger of a fund: double entry in whole cents, append-only, a correction is a contra entry; every balance is a sum.

A posting moves cents from one account (`credit`) to another (`debit`), so that all balances together are always zero. `cap:` is
where a fund's money comes from and the only account below zero. Of a grant or an indemnity: granted = paid + withheld + released +
still open, each at least zero (INV-31, G18). Knows no record.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from app.rules.money import format_cents
from app.rules.problem import Problem, problem

CAP, FREE, ENVELOPE, OPEN, PAID, WITHHELD = "cap", "fund", "envelope", "open", "paid", "withheld"


@dataclass(frozen=True)
class Posting:
    """So many cents, above zero, from `credit` to `debit`. `subject_id`: the grant, indemnity or envelope it is about."""

    credit: str
    debit: str
    amount_cents: int
    subject_id: str | None = None
    contra_of: str | None = None


@dataclass(frozen=True)
class Position:
    """Where the money of one grant or indemnity is. Cents."""

    granted: int
    paid: int
    withheld: int
    released: int
    open: int


@dataclass(frozen=True)
class Totals:
    """Where the money of a fund is: `committed` is what grants and indemnities have taken (paid included), `leased` what is left in
    envelopes, `free` what both leave of the cap. Cents.
    """

    cap: int
    committed: int
    leased: int
    paid: int

    @property
    def free(self) -> int:
        return self.cap - self.committed - self.leased

    def after(self, postings: Iterable[Posting]) -> Self:
        """These sums once the postings are booked."""
        more = totals(postings)
        return replace(
            self,
            cap=self.cap + more.cap,
            committed=self.committed + more.committed,
            leased=self.leased + more.leased,
            paid=self.paid + more.paid,
        )


def account(kind: str, id: str) -> str:
    """The name of an account: `open:<grant>`."""
    return f"{kind}:{id}"


def balances(postings: Iterable[Posting]) -> dict[str, int]:
    """The balance of every account, in cents."""
    found: dict[str, int] = defaultdict(int)
    for one in postings:
        found[one.credit] -= one.amount_cents
        found[one.debit] += one.amount_cents
    return dict(found)


def position(postings: Iterable[Posting], id: str) -> Position:
    """Where the money of this grant or indemnity is."""
    still, paid, withheld = (account(kind, id) for kind in (OPEN, PAID, WITHHELD))
    granted = released = 0
    listed = list(postings)
    for one in listed:
        if one.debit == still and one.credit not in (paid, withheld):
            granted += one.amount_cents
        elif one.credit == still and one.debit not in (paid, withheld):
            released += one.amount_cents
    found = balances(listed)
    return Position(granted, found.get(paid, 0), found.get(withheld, 0), released, found.get(still, 0))


def totals(postings: Iterable[Posting]) -> Totals:
    """The sums of one fund, of all whose postings are given."""
    sums: dict[str, int] = defaultdict(int)
    for name, cents in balances(postings).items():
        sums[name.partition(":")[0]] += cents
    committed = sums[OPEN] + sums[PAID] + sums[WITHHELD]
    return Totals(-sums[CAP], committed, sums[ENVELOPE], sums[PAID])


def check_postings(now: Mapping[str, int], wanted: Iterable[Posting]) -> list[Problem]:
    """Why these postings may not follow one another: an amount that is not above zero, an account with less than what leaves it."""
    left = dict(now)
    for one in wanted:
        if one.amount_cents <= 0:
            return [problem("ledger_amount")]
        there = left.get(one.credit, 0)
        if not one.credit.startswith(f"{CAP}:") and there < one.amount_cents:
            return [_short(one.credit, there, one.amount_cents)]
        left[one.credit] = there - one.amount_cents
        left[one.debit] = left.get(one.debit, 0) + one.amount_cents
    return []


def _short(name: str, there: int, asked: int) -> Problem:
    codes = {FREE: "fund_short", ENVELOPE: "envelope_short"}
    code = codes.get(name.partition(":")[0], "ledger_short")
    return problem(code, available=format_cents(there), asked=format_cents(asked))


def set_cap(fund_id: str, before: int, after: int) -> list[Posting]:
    """A fund is given its cap, or a higher or lower one."""
    cap, free = account(CAP, fund_id), account(FREE, fund_id)
    return _moved(cap, free, after - before, None) if after >= before else _moved(free, cap, before - after, None)


def lease(fund_id: str, envelope_id: str, amount: int) -> list[Posting]:
    """An envelope is opened."""
    return _moved(account(FREE, fund_id), account(ENVELOPE, envelope_id), amount, envelope_id)


def give_back(fund_id: str, envelope_id: str, left: int) -> list[Posting]:
    """What is left in an envelope goes back to its fund."""
    return _moved(account(ENVELOPE, envelope_id), account(FREE, fund_id), left, envelope_id)


def promise(envelope_id: str, id: str, amount: int) -> list[Posting]:
    """A grant is promised inside an envelope."""
    return _moved(account(ENVELOPE, envelope_id), account(OPEN, id), amount, id)


def commit(fund_id: str, id: str, still_open: int, amount: int) -> list[Posting]:
    """A grant or indemnity gets `amount`, of which `still_open` may already be promised; what was promised beyond it goes back."""
    if amount >= still_open:
        return _moved(account(FREE, fund_id), account(OPEN, id), amount - still_open, id)
    return release(fund_id, id, still_open - amount)


def release(fund_id: str, id: str, amount: int) -> list[Posting]:
    """Open money that is not needed goes back to the fund."""
    return _moved(account(OPEN, id), account(FREE, fund_id), amount, id)


def pay(id: str, amount: int) -> list[Posting]:
    """Open money is paid out."""
    return _moved(account(OPEN, id), account(PAID, id), amount, id)


def withhold(id: str, amount: int) -> list[Posting]:
    """Open money is kept for the debt (the second half of an indemnity)."""
    return _moved(account(OPEN, id), account(WITHHELD, id), amount, id)


def contra(entry_id: str, entry: Posting) -> Posting:
    """What undoes an entry: the same cents the other way."""
    return Posting(entry.debit, entry.credit, entry.amount_cents, entry.subject_id, entry_id)


def _moved(credit: str, debit: str, amount: int, subject_id: str | None) -> list[Posting]:
    return [Posting(credit, debit, amount, subject_id)] if amount else []
