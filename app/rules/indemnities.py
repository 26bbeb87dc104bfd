"""The money of a training indemnity (domain 2.9, INV-31 to INV-35): what is due, act by act, in cents. Knows no record.

Of what is granted, quota A (half) is paid in tranches as confirmed hours grow; quota B waits for the outcome: to the person with a
stable job, else to the debt. No amount of it is ever typed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from app.rules.catalogues import codes, label
from app.rules.money import format_cents
from app.rules.problem import Problem, problem
from app.rules.training import CLOSED, LEFT, OUTCOME, STABLE, Acceptance, parameter, signed_as

TRANCHE, BALANCE, WITHHOLDING, RELEASE = "tranche", "saldo", "trattenuta", "rilascio"


@dataclass(frozen=True)
class Indemnity:
    """What was granted to one person and what became of it, in cents: paid in tranches, paid at the end, withheld, released."""

    granted: int = 0
    tranches: int = 0
    balance: int = 0
    withheld: int = 0
    released: int = 0

    @property
    def quota_b(self) -> int:
        """The half that waits: rounded half up, so that the odd cent is in it (1.333,33 -> 666,67)."""
        return withheld_half(self.granted)

    @property
    def quota_a(self) -> int:
        """The half that is paid in tranches."""
        return self.granted - self.quota_b

    @property
    def paid(self) -> int:
        return self.tranches + self.balance

    @property
    def open(self) -> int:
        """What is still open: granted = paid + withheld + released + open (INV-31)."""
        return self.granted - self.paid - self.withheld - self.released

    def after(self, kind: str, amount: int) -> Self:
        """As it stands after an act."""
        sums = {TRANCHE: "tranches", BALANCE: "balance", WITHHOLDING: "withheld", RELEASE: "released"}
        values = {name: getattr(self, name) for name in ("granted", "tranches", "balance", "withheld", "released")}
        values[sums[kind]] += amount
        return type(self)(**values)


def indemnity_of(granted: int, acts: Iterable[tuple[str, int]]) -> Indemnity:
    """What became of an indemnity, from its acts `(kind, cents)`."""
    found = Indemnity(granted)
    for kind, amount in acts:
        found = found.after(kind, amount)
    return found


def withheld_half(granted: int) -> int:
    """`round half up (granted x 0,50)` in cents (domain 2.9, 5)."""
    return (granted * int(parameter("quota_b")) + 5000) // 10000


def matured(quota_a: int, minutes: int, planned: int) -> int:
    """What of quota A confirmed minutes have earned: cumulative, rounded down, never above it (INV-35)."""
    return 0 if planned <= 0 else quota_a * min(max(minutes, 0), planned) // planned


@dataclass(frozen=True)
class Earned:
    """What an amount is computed from: confirmed minutes of planned ones, whether the path began, its state and outcome, and the
    residual debt of the household's own tenancy on the day of the outcome (None: not known on this desk).
    """

    state: str
    minutes: int
    planned: int
    began: bool
    outcome: str | None = None
    debt: int | None = 0


def due(now: Indemnity, earned: Earned) -> dict[str, int]:
    """What may be done with the money now, act by act, in cents; what is not due is not in it.

    Before the outcome tranches alone, so that never more than quota A is paid (INV-31). Who left before the path began has earned
    nothing. Quota B of another outcome than a stable job goes to the debt, no further than the debt (INV-32); the rest of it, by
    the parameter `beyond_debt`, to the person.
    """
    if earned.state in LEFT and not earned.began:
        return _above_zero({RELEASE: now.open})
    grown = matured(now.quota_a, earned.minutes, earned.planned)
    found = {TRANCHE: grown - now.tranches if earned.state != CLOSED and earned.began else 0}
    if earned.state == OUTCOME:
        left = now.quota_b - now.balance - now.withheld
        if earned.outcome == STABLE:
            found[BALANCE] = left
        elif earned.debt is not None:
            offset = 0 if now.withheld else min(left, earned.debt)
            found[WITHHOLDING] = offset
            if not offset:
                found[BALANCE if parameter("beyond_debt")["to"] == "persona" else RELEASE] = left
        # What attendance did not earn goes back to the fund.
        found[RELEASE] = found.get(RELEASE, 0) + now.quota_a - grown - now.released
    return _above_zero(found)


def _above_zero(found: Mapping[str, int]) -> dict[str, int]:
    return {kind: cents for kind, cents in found.items() if cents > 0}


def beyond_debt(now: Indemnity, earned: Earned) -> int:
    """What of quota B goes to the person although there was no stable job, because the debt is smaller: head office is told."""
    if earned.state != OUTCOME or earned.outcome == STABLE or earned.debt is None:
        return 0
    return max(0, now.quota_b - now.withheld - (0 if now.withheld else min(now.quota_b, earned.debt)))


def check_act(
    kind: str,
    amount: int,
    now: Indemnity,
    earned: Earned,
    *,
    day: date,
    upto_on: date | None = None,
    last_upto_on: date | None = None,
    unemployed: bool = True,
    reference: str | None = None,
    paid_on: date | None = None,
    acceptance_on: date | None = None,
    papers: Iterable[Acceptance] = (),
    reason: str | None = None,
) -> list[Problem]:
    """Why money may not go so. The amount is the one that the rule computes, to the cent (INV-35).

    `earned.minutes` are those confirmed up to `upto_on`: without more of them than at the tranche before there is none (INV-34).
    `papers` are the prints of MOD-13 of this path: nothing is withheld but by one that its person signed, on that day.
    """
    if kind not in codes("indemnity_acts"):
        return [problem("choice_unknown", text=kind, field="atto")]
    found = []
    if kind == TRANCHE:
        if not unemployed:
            found.append(problem("indemnity_no_proof"))
        if upto_on is None or upto_on > day or (last_upto_on is not None and upto_on < last_upto_on):
            found.append(problem("indemnity_period"))
    if kind in (TRANCHE, BALANCE) and (not (reference or "").strip() or paid_on is None or paid_on > day):
        found.append(problem("indemnity_payment_half"))
    if kind == WITHHOLDING:
        signed = signed_as(papers, reference)
        if signed is None or signed.signed_on != acceptance_on:
            found.append(problem("indemnity_needs_acceptance"))
    if kind == RELEASE and not (reason or "").strip():
        found.append(problem("indemnity_needs_reason"))
    if kind in (BALANCE, WITHHOLDING) and earned.debt is None and earned.outcome != STABLE:
        found.append(problem("indemnity_debt_unknown"))
    owed = due(now, earned).get(kind, 0)
    if not found and owed <= 0:
        nothing = problem("indemnity_nothing_due", text=label("indemnity_acts", kind))
        found.append(problem("indemnity_no_attendance") if kind == TRANCHE else nothing)
    elif not found and amount != owed:
        found.append(problem("indemnity_amount", asked=format_cents(amount), due=format_cents(owed)))
    return found
