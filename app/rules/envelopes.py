"""Envelopes (*plafond*): a slice of a fund leased to the one desk that asked for it (INV-21, G17, decision 0026).

Inside an envelope a promise is never refused for lack of money. It ends only when its desk gives it back or two persons declare the
laptop lost; no clock ends it. Knows no record.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from app.rules.catalogues import label
from app.rules.funds import grace_days, may_do
from app.rules.money import MAX_CENTS, format_cents
from app.rules.problem import Problem, problem

FIRST_STATE = "richiesta"
_NEXT: dict[str, tuple[str, ...]] = {
    "richiesta": ("aperta", "negata"),
    "aperta": ("restituita", "dichiarata_persa"),
    "dichiarata_persa": ("restituita", "persa"),
    "persa": ("restituita", "chiusa"),
    "restituita": (),
    "chiusa": (),
    "negata": (),
}
HONOURED = frozenset({"aperta", "dichiarata_persa", "persa"})
"""States in which a promise that arrives is covered: the money is still there, since only an act ends an envelope."""

LOSSES = ("dichiarata_persa", "persa")
"""The two declarations that a laptop is lost, each of another person, and neither of who holds the envelope."""

_WITH_REASON = frozenset({"negata", "dichiarata_persa"})


@dataclass(frozen=True)
class Envelope:
    """An envelope as a step or a promise is judged against it. Cents; `left_cents` None: not known here.

    `holder` asked for it, `declared_by` was the first to declare its laptop lost, `lost_on` is the day of the second.
    """

    state: str
    line: str
    fund_id: str
    holder: str
    asked_cents: int
    left_cents: int | None = None
    spent_cents: int | None = None
    declared_by: str | None = None
    lost_on: date | None = None


def allowed(state: str) -> tuple[str, ...]:
    """The states that may follow this one; none for an unknown state."""
    return _NEXT.get(state, ())


def closes_on(lost_on: date) -> date:
    """The first day on which the envelope of a laptop that was lost may be closed."""
    return lost_on + timedelta(days=grace_days())


def check_asked(amount: int, stop_on: date | None, day: date, *, line: str, own_line: str) -> list[Problem]:
    """Why an envelope may not be asked for so."""
    found = []
    if not 0 < amount <= MAX_CENTS:
        found.append(problem("envelope_amount"))
    if line != own_line:
        found.append(problem("envelope_other_desk"))
    if stop_on is not None and stop_on < day:
        found.append(problem("envelope_stop_past", day=stop_on.isoformat()))
    return found


def check_step(
    envelope: Envelope,
    to_state: str,
    *,
    role: str,
    author: str,
    line: str,
    amount: int | None,
    reason: str | None,
    day: date,
) -> list[Problem]:
    """Why an envelope may not go to this state by this hand. Whether the fund has the money is judged beside it."""
    if to_state not in _NEXT:
        return [problem("envelope_state_unknown", to_state=to_state)]
    if to_state not in allowed(envelope.state):
        return [problem("envelope_step_not_allowed", before=_words(envelope.state), after=_words(to_state))]
    if not may_do(role, to_state, "envelope_steps"):
        return [problem("not_allowed")]
    if to_state in _WITH_REASON and not (reason or "").strip():
        return [problem("envelope_needs_reason")]
    if to_state == "restituita" and line != envelope.line:
        return [problem("envelope_other_desk")]
    if to_state == "aperta":
        return _check_open(envelope, author, amount)
    if to_state in LOSSES and author in (envelope.holder, envelope.declared_by):
        return [problem("envelope_second_person")]
    if to_state == "chiusa":
        return _check_close(envelope, amount, day)
    return []


def _check_open(envelope: Envelope, author: str, amount: int | None) -> list[Problem]:
    if author == envelope.holder:
        return [problem("envelope_second_person")]
    if amount is None or amount <= 0:
        return [problem("envelope_amount")]
    if amount > envelope.asked_cents:
        return [problem("grant_amount_over", asked=format_cents(amount), available=format_cents(envelope.asked_cents))]
    return []


def _check_close(envelope: Envelope, amount: int | None, day: date) -> list[Problem]:
    """Closing says what was spent in it. Judged again after a restore it waits until those promises are back, and frees nothing twice."""
    first = closes_on(envelope.lost_on) if envelope.lost_on is not None else None
    if first is None or day < first:
        return [problem("envelope_grace", day=first.isoformat() if first else None)]
    if envelope.spent_cents is not None and amount != envelope.spent_cents:
        return [
            problem(
                "envelope_spent_differs", asked=format_cents(amount or 0), available=format_cents(envelope.spent_cents)
            )
        ]
    return []


def check_promise(envelope: Envelope, *, fund_id: str, line: str, amount: int) -> list[Problem]:
    """Why a promise may not stand inside this envelope: then it stays a proposal, at the head of the queue.

    `line` is the line on which it was made, whichever line brings it.
    """
    if envelope.fund_id != fund_id:
        return [problem("envelope_other_fund")]
    if envelope.line != line:
        return [problem("envelope_other_line")]
    if envelope.state not in HONOURED:
        return [problem("envelope_not_open", text=_words(envelope.state))]
    if envelope.left_cents is not None and amount > envelope.left_cents:
        return [problem("envelope_short", asked=format_cents(amount), available=format_cents(envelope.left_cents))]
    return []


def _words(state: str) -> str:
    return label("envelope_states", state).lower()


def check_stop(stop_on: date | None, day: date) -> list[Problem]:
    """Asked on the desk alone, by its own clock: after this day it promises no more. Wrong clocks free nothing (protocol 13)."""
    return [problem("envelope_stopped", day=stop_on.isoformat())] if stop_on is not None and day > stop_on else []
