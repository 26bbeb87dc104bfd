"""Requests: taxonomy, state machine and the visibility that a category forces (INV-05, INV-06).

A request's state moves only through appended transitions, judged in the centre's order of arrival against the state found
there: the same `check_transition` runs on the desk before and at the centre after. Knows no record.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from app.rules.catalogues import Area, Category, areas, attempts_before_escalation, codes, deadline_days
from app.rules.dates import check_ahead
from app.rules.problem import Problem, problem
from app.rules.visibility import R0, R3, is_class, stricter

FIRST_STATE = "bozza"
_WORK = ("in_lavorazione", "inviata_a_terzi", "in_attesa_inquilino")
_SIDE = ("duplicata", "respinta")
_NEXT: dict[str, tuple[str, ...]] = {
    "bozza": ("aperta",),
    "aperta": ("assegnata", *_SIDE),
    "assegnata": (*_WORK, *_SIDE),
    "in_lavorazione": ("inviata_a_terzi", "in_attesa_inquilino", "risolta", *_SIDE),
    "inviata_a_terzi": ("in_lavorazione", "in_attesa_inquilino", "risolta", *_SIDE),
    "in_attesa_inquilino": ("in_lavorazione", "inviata_a_terzi", "risolta", *_SIDE),
    "risolta": ("chiusa", "riaperta"),
    "chiusa": ("riaperta",),
    "duplicata": ("riaperta",),
    "respinta": ("riaperta",),
    "riaperta": ("assegnata", *_WORK, *_SIDE),
}
OPEN_STATES = frozenset({"aperta", "assegnata", *_WORK, "riaperta"})
"""States of work still to do; `bozza` is nobody's yet, `risolta` waits only for its closing."""

THIRD_PARTY = "inviata_a_terzi"
WAITING = frozenset({THIRD_PARTY, "in_attesa_inquilino"})
"""States in which somebody else has to act: since when is the day of the last step."""

_MUST_SAY = {
    "respinta": "reject_needs_reason",
    "riaperta": "reopen_needs_reason",
    THIRD_PARTY: "third_party_needs_name",
}
"""What a step into a state must say in words: why, or (to a third party) to whom."""

DuplicateOf = Mapping[str, str | None] | Callable[[str], str | None]


def allowed(state: str) -> tuple[str, ...]:
    """The states that may follow this one, in the order in which a screen offers them; none for an unknown state."""
    return _NEXT.get(state, ())


def check_transition(
    from_state: str,
    to_state: str,
    *,
    outcome: str | None = None,
    outcome_day: date | None = None,
    duplicate_of: str | None = None,
    reason: str | None = None,
    sent_to: str | None = None,
    request_id: str | None = None,
    duplicates: DuplicateOf | None = None,
    opened_on: date | None = None,
    today: date | None = None,
) -> list[Problem]:
    """Why a request may not go from one state to another (INV-05); empty when it may.

    Rejecting and reopening say why, sending on says to whom (`sent_to`).
    `duplicates` says of which request another is a duplicate (None when of none): a mapping or a function of its id.
    """
    if to_state not in _NEXT:
        return [problem("state_unknown", to_state=to_state)]
    if to_state not in allowed(from_state):
        return [problem("transition_not_allowed", from_state=from_state, to_state=to_state)]
    if to_state == "chiusa":
        return _check_closing(outcome, outcome_day, opened_on, today)
    if to_state == "duplicata":
        return check_duplicate(request_id, duplicate_of, duplicates)
    missing = _MUST_SAY.get(to_state)
    said = sent_to if to_state == THIRD_PARTY else reason
    return [problem(missing)] if missing is not None and not (said or "").strip() else []


def _check_closing(
    outcome: str | None, outcome_day: date | None, opened_on: date | None, today: date | None
) -> list[Problem]:
    found = []
    if not outcome:
        found.append(problem("close_needs_outcome"))
    elif outcome not in codes("request_outcomes"):
        found.append(problem("choice_unknown", text=outcome, field="esito"))
    if outcome_day is None:
        found.append(problem("close_needs_day"))
    elif today is not None and outcome_day > today:
        found.append(problem("outcome_in_future", day=outcome_day.isoformat()))
    elif opened_on is not None and outcome_day < opened_on:
        found.append(problem("outcome_before_opening", day=outcome_day.isoformat(), opened=opened_on.isoformat()))
    return found


def check_duplicate(request_id: str | None, duplicate_of: str | None, duplicates: DuplicateOf | None) -> list[Problem]:
    """Why a request may not be marked as a duplicate of another: of none, of itself, or in a circle."""
    if duplicate_of is None:
        return [problem("duplicate_needs_original")]
    if duplicate_of == request_id:
        return [problem("duplicate_of_itself")]
    if duplicates is None:
        return []
    original_of = duplicates if callable(duplicates) else duplicates.get
    seen: set[str] = set()
    current: str | None = duplicate_of
    while current is not None and current not in seen:
        seen.add(current)
        current = original_of(current)
        if current is not None and current == request_id:
            return [problem("duplicate_cycle")]
    return []


def due_day(area_code: str, category_code: str, urgency: str, opened_on: date) -> date:
    """The day by which a request should be settled, as head office's list proposes it."""
    return opened_on + timedelta(days=deadline_days(area_code, category_code, urgency))


def check_due(due_on: date | None, opened_on: date, today: date) -> list[Problem]:
    """Why a request may not be given this day today; none at all is allowed."""
    if due_on is not None and due_on < opened_on:
        return [problem("due_before_opening", day=due_on.isoformat(), opened=opened_on.isoformat())]
    return check_ahead(due_on, max(opened_on, today))


def is_overdue(state: str, due_on: date | None, today: date) -> bool:
    """Has the day passed while there is still work to do?"""
    return state in OPEN_STATES and due_on is not None and due_on < today


def check_escalation(
    on: date | None, to: str | None, reason: str | None, *, state: str, coordinators: Iterable[str]
) -> list[Problem]:
    """Why a request may not be brought to a coordinator's attention: to whom, why and when go together, or none of them."""
    if on is None and to is None and reason is None:
        return []
    if state not in OPEN_STATES:
        return [problem("escalation_ended", state=state)]
    found = []
    if to is None or to not in set(coordinators):
        found.append(problem("escalation_needs_coordinator"))
    if not (reason or "").strip():
        found.append(problem("escalation_needs_reason"))
    if on is None:
        found.append(problem("required", field="giorno"))
    return found


ATTEMPT_OUTCOMES = ("entrato", "nessuno", "rifiutato")
ATTEMPT_BY = ("operatore", "manutenzione")


def check_attempt(outcome: str, by: str) -> list[Problem]:
    """Why somebody's coming to a dwelling cannot be recorded so."""
    asked = ((outcome, ATTEMPT_OUTCOMES, "esito"), (by, ATTEMPT_BY, "chi"))
    return [problem("choice_unknown", text=text, field=field) for text, known, field in asked if text not in known]


def missed_in_a_row(outcomes: Sequence[str]) -> int:
    """How many of the last visits, in order of time, did not get in."""
    count = 0
    for outcome in reversed(outcomes):
        if outcome == "entrato":
            break
        count += 1
    return count


def proposes_escalation(outcomes: Sequence[str]) -> bool:
    """Did as many visits in a row not get in as the parameter says?"""
    return missed_in_a_row(outcomes) >= attempts_before_escalation()


def area(code: str) -> Area | None:
    """An area of the taxonomy by code."""
    return next((found for found in areas() if found.code == code), None)


def category(area_code: str, code: str) -> Category | None:
    """A category by area and code."""
    found = area(area_code)
    return next((entry for entry in found.categories if entry.code == code), None) if found else None


def required_visibility(area_code: str, category_code: str) -> str:
    """The least strict class a request of this category may have: R3 for the reserved ones (INV-06), else R0.

    The category alone decides: a wrong area beside `violenza` never makes it visible.
    """
    reserved = any(entry.reserved for found in areas() for entry in found.categories if entry.code == category_code)
    return R3 if reserved else R0


def check_classification(area_code: str, category_code: str, visibility: str) -> list[Problem]:
    """Why area, category and visibility class do not go together (INV-06 among them)."""
    found = []
    if area_code not in {entry.code for entry in areas()}:
        found.append(problem("choice_unknown", text=area_code, field="area"))
    elif category(area_code, category_code) is None:
        found.append(problem("category_unknown", text=category_code, area=area_code))
    if not is_class(visibility):
        return [*found, problem("visibility_unknown", text=visibility)]
    required = required_visibility(area_code, category_code)
    if stricter(required, visibility) != visibility:
        found.append(problem("visibility_too_wide", required=required, found=visibility))
    return found


def in_lists(category_code: str, visibility: str) -> bool:
    """May the request appear in building panels, lists and list prints? Never a reserved category, never R3 (INV-06)."""
    return visibility != R3 and required_visibility("", category_code) != R3


_ABOUT_MONEY = frozenset({"bollettazione", "contributi", "morosita", "volture_utenze"})
"""Categories that help with rent, charges or bills (action L1) may answer."""


def printed_form(area_code: str, category_code: str, *, somebody: bool) -> str:
    """The form offered on a request: MOD-04 of a technical one, MOD-05 of one about money that is somebody's; "" for none."""
    if area_code == "tecnica":
        return "MOD-04"
    return "MOD-05" if somebody and category_code in _ABOUT_MONEY else ""


def needs_emergency_script(urgency: str) -> bool:
    """Must the emergency script be shown before saving, and printed?"""
    return urgency == "immediata"
