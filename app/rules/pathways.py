"""Accompaniment pathways: the machine of states and what an active one must have (domain 2.6, INV-11 to INV-13).

The state moves only through appended steps, judged in the centre's order of arrival against the state found there. Knows no
record.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.rules.catalogues import codes, pathway_parameter
from app.rules.problem import Problem, problem

FIRST_STATE = "proposto"
_NEXT: dict[str, tuple[str, ...]] = {
    "proposto": ("concordato", "interrotto"),
    "concordato": ("attivo", "interrotto"),
    "attivo": ("in_verifica", "sospeso", "concluso", "interrotto"),
    "sospeso": ("attivo", "concluso", "interrotto"),
    "in_verifica": ("attivo", "sospeso", "concluso", "interrotto"),
    "concluso": (),
    "interrotto": (),
}
RUNNING = frozenset({"attivo", "sospeso", "in_verifica"})
"""States in which a pathway takes the place of its type in its household (INV-12)."""

NEEDS_PACT = frozenset({"attivo", "in_verifica"})
"""States that a pathway is in only with a signed pact (INV-11)."""

PACT_OF_ACTIVE = "pact_of_active"
"""Said where the signature of an active pathway's pact would go."""

CLOSED = frozenset({"concluso", "interrotto"})
_WITH_REASON = frozenset({"sospeso", "interrotto"})
HOUSING_ENDED = frozenset({"assegnata", "esclusa", "ritirata"})
"""States of an application for a dwelling after which nothing is awaited."""


PACT_TEXTS = ("of_household", "of_company", "of_partner", "on_rent", "if_broken")
"""What a pact says (MOD-06)."""

_GOAL_TEXTS = ("text", "indicator", "due_on")


@dataclass(frozen=True)
class Standing:
    """What a step is judged against: is a pact signed, how many goals, the days of the reviews still to be done, and whether
    the household has another running pathway of the type.
    """

    pact_signed: bool
    goals: int
    reviews_due: tuple[date, ...]
    another_running: bool


def allowed(state: str) -> tuple[str, ...]:
    """The states that may follow this one, in the order in which a screen offers them; none for an unknown state."""
    return _NEXT.get(state, ())


def check_step(
    from_state: str,
    to_state: str,
    standing: Standing,
    *,
    day: date,
    outcome: str | None = None,
    reason: str | None = None,
) -> list[Problem]:
    """Why a pathway may not go from one state to another on this day; empty when it may."""
    if to_state not in _NEXT:
        return [problem("pathway_state_unknown", to_state=to_state)]
    if to_state not in allowed(from_state):
        return [problem("pathway_step_not_allowed", from_state=from_state, to_state=to_state)]
    if to_state == "concordato" and not standing.pact_signed:
        return [problem("pathway_needs_pact")]
    if to_state == "attivo":
        return _check_active(standing, day)
    if to_state == "concluso":
        if not outcome:
            return [problem("pathway_needs_outcome")]
        if outcome not in codes("pathway_outcomes"):
            return [problem("choice_unknown", text=outcome, field="esito")]
    if to_state in _WITH_REASON and not (reason or "").strip():
        return [problem("pathway_needs_reason")]
    return []


def _check_active(standing: Standing, day: date) -> list[Problem]:
    """INV-11 and INV-12. An overdue review is still one to be done: it is no reason against."""
    found = []
    if not standing.pact_signed:
        found.append(problem("pathway_needs_pact"))
    if standing.goals < 1:
        found.append(problem("pathway_needs_goal"))
    if not any(due <= last_review_day(day) for due in standing.reviews_due):
        found.append(problem("pathway_needs_review", days=pathway_parameter("review_days")))
    if standing.another_running:
        found.append(problem("pathway_already_active"))
    return found


def last_review_day(day: date) -> date:
    """The last day on which the next review may fall, seen from `day` (INV-11)."""
    return day + timedelta(days=pathway_parameter("review_days"))


def check_new_on(state: str) -> list[Problem]:
    """Why nothing new may hang on a pathway in this state (INV-13)."""
    return [problem("pathway_closed")] if state in CLOSED else []


def check_pathway(
    type_code: str,
    start_on: date,
    planned_end_on: date | None,
    *,
    household_id: str,
    follows_state: str | None = None,
    follows_household: str | None = None,
) -> list[Problem]:
    """Why a pathway may not be proposed so. `follows_*` are of the pathway it continues, None when it continues none."""
    found = []
    if type_code not in codes("pathway_types"):
        found.append(problem("choice_unknown", text=type_code, field="tipo di percorso"))
    if planned_end_on is not None and planned_end_on < start_on:
        found.append(problem("pathway_dates"))
    if follows_state is not None and follows_state not in CLOSED:
        found.append(problem("pathway_follows_open"))
    if follows_household is not None and follows_household != household_id:
        found.append(problem("pathway_other_household"))
    return found


def check_review(
    due_on: date, set_on: date, *, done_on: date | None = None, summary: str | None = None
) -> list[Problem]:
    """Why a review may not stand so: set too far ahead of the day on which it is set, or half done."""
    found = []
    if due_on > last_review_day(set_on):
        found.append(problem("review_too_far", days=pathway_parameter("review_days")))
    if (done_on is None) != (not (summary or "").strip()):
        found.append(problem("review_not_whole"))
    return found


def check_signature(
    signed_on: date | None, signed_how: str | None, *, paper_number: str | None = None, scanned: bool = False
) -> list[Problem]:
    """Why a pact is not signed so: on paper with the number of the form, or as a scan that is attached."""
    if signed_on is None and signed_how is None and paper_number is None:
        return []
    if signed_how is not None and signed_how not in codes("pact_signatures"):
        return [problem("choice_unknown", text=signed_how, field="firma")]
    on_paper = signed_how == "carta" and (paper_number or "").strip()
    if signed_on is None or not (on_paper or (signed_how == "scansione" and scanned)):
        return [problem("pact_not_whole")]
    return []


def check_unsigned(state: str, *, another_signed: bool) -> list[Problem]:
    """Why the signature of a pact may not be taken back: the pathway goes on with it (INV-11) and is suspended first."""
    return [problem(PACT_OF_ACTIVE)] if state in NEEDS_PACT and not another_signed else []


def check_rewritten(before: Mapping[str, object] | None, after: Mapping[str, object], *, signed: bool) -> list[Problem]:
    """Why a pact or a goal of it may not be rewritten: it was signed with these words. `before` None: it is new."""
    if before is None or not signed:
        return []
    words = (*PACT_TEXTS, "until_on", *_GOAL_TEXTS)
    return [problem("pact_signed")] if any(before.get(name) != after.get(name) for name in words) else []


def goal_signed(written_on: date, pacts: Iterable[date | None]) -> bool:
    """Does a goal written on this day stand in a pact signed on one of these? One written after the signature does not."""
    return any(signed_on is not None and written_on <= signed_on for signed_on in pacts)


def check_goals(count: int) -> list[Problem]:
    """Why a pathway may not have so many goals: a pact holds five (MOD-06)."""
    most = pathway_parameter("pact_goals")
    return [problem("pact_too_many_goals", most=most)] if count > most else []


def check_housing(state: str, outcome_on: date | None, submitted_on: date | None, reason: str | None) -> list[Problem]:
    """Why an application for a dwelling may not be in this state: each state past the first has its day."""
    if state not in codes("housing_states"):
        return [problem("choice_unknown", text=state, field="stato")]
    ended = state in HOUSING_ENDED
    no_day = (ended and outcome_on is None) or (state in ("presentata", "in_graduatoria") and submitted_on is None)
    no_reason = state in ("esclusa", "ritirata") and not (reason or "").strip()
    return [problem("housing_needs_outcome")] if no_day or no_reason else []


def next_due(days: Iterable[date]) -> date | None:
    """The first of these days; None for none."""
    return min(days, default=None)
