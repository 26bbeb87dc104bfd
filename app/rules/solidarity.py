"""The regional solidarity contribution (domain 4.3, r.r. Lombardia 11/2019): the yearly notice of each measure and an application.

The contribution goes to the tenant's account with the owner and is decided by others: here it is only followed. Knows no record.
"""

from collections.abc import Iterable
from datetime import date

from app.rules.catalogues import codes
from app.rules.money import format_cents
from app.rules.problem import Problem, problem

FIRST_STATE = "in_preparazione"
_NEXT: dict[str, tuple[str, ...]] = {
    "in_preparazione": ("presentata", "ritirata"),
    "presentata": ("accolta", "non_accolta", "ritirata"),
    "accolta": (),
    "non_accolta": (),
    "ritirata": (),
}
OPEN = frozenset({"in_preparazione", "presentata"})
_FIRST_YEAR = 2019


def allowed(state: str, granted_cents: int | None = None) -> tuple[str, ...]:
    """The states that may follow this one; none for an unknown state. One that a body accepted waits for its amount: the body's
    decision names none.
    """
    return (state,) if state == "accolta" and granted_cents is None else _NEXT.get(state, ())


def check_notice(
    year: int,
    measure: str,
    opens_on: date | None,
    closes_on: date | None,
    *,
    others: Iterable[tuple[int, str]] = (),
) -> list[Problem]:
    """Why a notice may not stand so: one a year and measure (`others` are those there are), and days in their order."""
    found = []
    if measure not in codes("solidarity_measures"):
        found.append(problem("choice_unknown", text=measure, field="misura"))
    if year < _FIRST_YEAR:
        found.append(problem("solidarity_year"))
    if opens_on is not None and closes_on is not None and closes_on < opens_on:
        found.append(problem("solidarity_days"))
    if (year, measure) in others:
        found.append(problem("solidarity_notice_already", year=year))
    return found


def check_application(
    state: str,
    *,
    before: str | None,
    submitted_on: date | None,
    outcome_on: date | None,
    granted_cents: int | None,
    reason: str | None,
    today: date,
    opens_on: date | None = None,
    closes_on: date | None = None,
    cap_cents: int | None = None,
    another: bool = False,
) -> list[Problem]:
    """Why an application may not be in this state. `before`: the state it comes from, None for a new one; `another`: the household
    has one to the same notice that was not withdrawn; `cap_cents`: what the rules of that year allow at most.
    """
    if state not in codes("solidarity_states"):
        return [problem("choice_unknown", text=state, field="stato")]
    found = []
    if before is None and state != FIRST_STATE:
        found.append(problem("solidarity_step", from_state=FIRST_STATE, to_state=state))
    if before is not None and state != before and state not in allowed(before):
        found.append(problem("solidarity_step", from_state=before, to_state=state))
    if another and state != "ritirata":
        found.append(problem("solidarity_already"))
    if (state in ("presentata", "accolta", "non_accolta")) and submitted_on is None:
        found.append(problem("solidarity_needs_day"))
    if submitted_on is not None:
        if submitted_on > today:
            found.append(problem("day_in_future", day=submitted_on.isoformat()))
        elif (opens_on and submitted_on < opens_on) or (closes_on and submitted_on > closes_on):
            found.append(problem("solidarity_out_of_window"))
    ended = state in ("accolta", "non_accolta")
    if ended and (outcome_on is None or (submitted_on is not None and outcome_on < submitted_on)):
        found.append(problem("solidarity_needs_outcome_day"))
    waits = granted_cents is None and before == state  # a body accepted it, and names no amount
    if state == "accolta" and not waits and (granted_cents or 0) <= 0:
        found.append(problem("money_not_above_zero"))
    if granted_cents is not None and cap_cents is not None and granted_cents > cap_cents:
        found.append(problem("solidarity_over_cap", cap=format_cents(cap_cents)))
    if state in ("non_accolta", "ritirata") and not (reason or "").strip():
        found.append(problem("solidarity_needs_reason"))
    return found
