"""Cases of innocent arrears (domain 4.1, 4.5): the machine of states, what belongs to a case, income around its cause.

A desk moves a case up to the complete dossier and from the decision on; what a body does with it (the agenda, the decision) follows
at the centre from the body's own records and is never written by a desk. A case is about what happened, never a label on a person.
Money is in cents. Knows no record.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.rules.catalogues import codes, label, rows
from app.rules.dates import add_months
from app.rules.derived_facts import income_drop
from app.rules.eligibility import MISSING
from app.rules.problem import Problem, problem
from app.rules.rule_sets import BLOCKING

FIRST_STATE = "rilevata"
ON_AGENDA, DECIDED, ARCHIVED, CLOSED_STATE, MONITORED = (
    "in_ordine_del_giorno", "decisa", "archiviata", "chiusa", "monitoraggio",
)  # fmt: skip
RECOGNISED, NOT_RECOGNISED, POSTPONED = "incolpevole", "non_riconosciuta", "rinviata"
OPEN_ALREADY = "arrears_already_open"
TRACK = "T-SAP-COM"
"""The rules a case is asked by: those of the company's own commission (domain 4.3)."""

_NEXT: dict[str, tuple[str, ...]] = {
    "rilevata": ("colloquio", "archiviata"),
    "colloquio": ("istruttoria", "archiviata"),
    "istruttoria": ("integrazione_richiesta", "dossier_completo", "archiviata"),
    "integrazione_richiesta": ("istruttoria", "dossier_completo", "archiviata"),
    "dossier_completo": ("integrazione_richiesta", "archiviata"),
    "in_ordine_del_giorno": ("archiviata",),
    "decisa": ("misure_attive", "recupero_ordinario", "istruttoria", "archiviata"),
    "misure_attive": ("monitoraggio", "archiviata"),
    "monitoraggio": ("monitoraggio", "misure_attive", "chiusa", "archiviata"),
    "recupero_ordinario": ("istruttoria", "archiviata"),
    "chiusa": (),
    "archiviata": (),
}
BY_BODY = frozenset({ON_AGENDA, DECIDED})
"""States that follow from what a body records."""

CLOSED = frozenset({CLOSED_STATE, ARCHIVED})
BEFORE_AGENDA = frozenset({"istruttoria", "integrazione_richiesta", "dossier_completo"})
"""States from which a body takes a case on its agenda: with a complete dossier, else with a written waiver (INV-42)."""

_WITH_OUTCOME = frozenset({DECIDED, "misure_attive", MONITORED, "recupero_ordinario", CLOSED_STATE})
PLAN, FREEZE, SHARE = "piano_di_rientro", "congelamento", "percentuale_sostenibilita"


@dataclass(frozen=True)
class Standing:
    """What a step is judged against. `evaluated`: the criteria of the last evaluation by the commission's rules, None without one;
    `measures`: the kinds of those that run; `outcome`: what was decided, None before a decision.
    """

    state: str
    outcome: str | None = None
    cause: str | None = None
    cause_on: date | None = None
    evaluated: tuple[Mapping[str, Any], ...] | None = None
    measures: frozenset[str] = frozenset()


def allowed(state: str, outcome: str | None = None) -> tuple[str, ...]:
    """The states that a desk may move a case to, in the order in which a screen offers them; none for an unknown state."""
    return tuple(one for one in _NEXT.get(state, ()) if not _closed_by(one, state, outcome))


def _closed_by(to_state: str, state: str, outcome: str | None) -> bool:
    """Whether what was decided shuts this way: measures need a recognition or a plan, an ordinary recovery and a re-examination
    need that it was not recognised, and what was put off goes back to be examined.
    """
    if state not in (DECIDED, "recupero_ordinario"):
        return False
    if to_state == "misure_attive":
        return outcome not in (RECOGNISED, NOT_RECOGNISED)
    if to_state == "recupero_ordinario":
        return outcome != NOT_RECOGNISED
    return to_state == "istruttoria" and outcome not in (NOT_RECOGNISED, POSTPONED)


def outcome_after(standing: Standing, to_state: str, said: str | None) -> str | None:
    """The outcome that a desk's step carries: why a case is put away, else what was decided for as long as that stands."""
    if to_state == ARCHIVED:
        return said
    return standing.outcome if to_state in _WITH_OUTCOME else None


def check_step(
    standing: Standing, to_state: str, *, outcome: str | None = None, reason: str | None = None
) -> list[Problem]:
    """Why a desk may not move a case so; empty when it may. `outcome` is what the step carries (`outcome_after`).

    Of a case that is closed or put away nobody is reminded any more, and its measures cannot be ended: they end first.
    """
    if to_state not in _NEXT:
        return [problem("arrears_state_unknown", to_state=to_state)]
    if to_state in BY_BODY:
        return [problem("arrears_by_body")]
    if to_state not in allowed(standing.state, standing.outcome):
        return [problem("arrears_step_not_allowed", from_state=standing.state, to_state=to_state)]
    ends = [problem("arrears_measures_run", text=_named(standing.measures))] if standing.measures else []
    if to_state == ARCHIVED:
        why = [] if outcome in rows("arrears", "archive_reasons") else [problem("arrears_needs_archive_reason")]
        return why + ends
    found = ends if to_state == CLOSED_STATE else []
    if outcome != outcome_after(standing, to_state, outcome):
        found.append(problem("arrears_outcome_by_body"))
    back = to_state == "istruttoria" and standing.state in (DECIDED, "recupero_ordinario")
    if (to_state in ("integrazione_richiesta", MONITORED) or back) and not (reason or "").strip():
        found.append(problem("arrears_needs_reason"))
    if to_state == "istruttoria" and standing.cause is None:
        found.append(problem("arrears_needs_cause"))
    if to_state == "dossier_completo":
        found += check_complete(standing)
    if to_state == "misure_attive":
        wanted = {PLAN} if standing.outcome == NOT_RECOGNISED else codes("measure_kinds")
        if standing.measures.isdisjoint(wanted):
            found.append(
                problem("arrears_needs_plan" if standing.outcome == NOT_RECOGNISED else "arrears_needs_measure")
            )
    return found


def _named(measures: Iterable[str]) -> str:
    return ", ".join(label("measure_kinds", one).lower() for one in sorted(measures))


def check_complete(standing: Standing) -> list[Problem]:
    """Why a dossier is not complete (INV-42): the cause and its day, an evaluation, nothing that blocks still unknown."""
    found = []
    if standing.cause is None or standing.cause_on is None:
        found.append(problem("arrears_needs_cause"))
    if standing.evaluated is None:
        return [*found, problem("arrears_needs_evaluation")]
    lacking = unknown_blocking(standing.evaluated)
    return (
        [*found, problem("arrears_incomplete", text=", ".join(one[:1].lower() + one[1:] for one in lacking))]
        if lacking
        else found
    )


def unknown_blocking(criteria: Iterable[Mapping[str, Any]]) -> list[str]:
    """The labels of the blocking criteria of which the answer is not known."""
    return [str(one["label"]) for one in criteria if one["kind"] == BLOCKING and one["outcome"] == MISSING]


# -------------------------------------------------------------------------------------------------------- what belongs to a case


def already_open(id: str, number: str | None, holder: str | None) -> list[Problem]:
    """Why a household has no second case: it has this open one, followed by `holder` (initials)."""
    return [problem(OPEN_ALREADY, id=id, number=number or "—", holder=holder or "—")]


def evidence_of(cause: str) -> tuple[str, ...]:
    """The papers that typically prove a cause (domain 4.1); none for an unknown one."""
    return tuple(rows("arrears", "proved_by").get(cause, ()))


def check_case(
    cause: str | None,
    cause_on: date | None,
    income: Mapping[str, Any],
    *,
    opened_on: date,
    today: date,
    chosen: bool = True,
) -> list[Problem]:
    """Why a case may not stand so. A closed cause stays on cases that have it, and is `chosen` no more."""
    found = _choice("arrears_causes", cause, "causa")
    if chosen and cause in rows("arrears", "closed_causes"):
        found.append(problem("arrears_cause_closed"))
    found += [
        problem("day_in_future", day=day.isoformat())
        for day in (cause_on, opened_on)
        if day is not None and day > today
    ]
    if cause_on is not None and cause is None:
        found.append(problem("arrears_cause_missing"))
    return found + check_income(income, cause_on)


def check_evidence(
    kind: str,
    issued_on: date | None,
    valid_until: date | None,
    *,
    seen_original: bool,
    checked_by: str | None,
    today: date,
) -> list[Problem]:
    """Why a document of a case may not stand so. Who saw the original puts their name to it."""
    found = _choice("evidence_kinds", kind, "documento")
    if issued_on is not None and issued_on > today:
        found.append(problem("day_in_future", day=issued_on.isoformat()))
    if issued_on is not None and valid_until is not None and valid_until < issued_on:
        found.append(problem("evidence_days"))
    if seen_original != bool((checked_by or "").strip()):
        found.append(problem("evidence_checked_by"))
    return found


def check_notice(kind: str, dated_on: date, amount_cents: int | None, *, today: date) -> list[Problem]:
    """Why an act on the debt may not stand so. Its date counts for terms, so it is never ahead."""
    found = _choice("notice_kinds", kind, "atto")
    if dated_on > today:
        found.append(problem("day_in_future", day=dated_on.isoformat()))
    if amount_cents is not None and amount_cents <= 0:
        found.append(problem("money_not_above_zero"))
    return found


def check_measure(
    kind: str,
    from_day: date,
    to_day: date | None,
    *,
    amount_cents: int | None = None,
    percent: int | None = None,
    missed_limit: int | None = None,
    ended_on: date | None = None,
    end_reason: str | None = None,
    others: Iterable[str] = (),
) -> list[Problem]:
    """Why a measure may not stand so: a freeze has its end and amount, a plan its debt and the number of missed instalments that
    forfeits it, a share its percentage; one of a kind at a time (`others` are the kinds that run beside it).
    """
    found = _choice("measure_kinds", kind, "misura") + _choice("measure_ends", end_reason, "fine della misura")
    if (to_day is not None and to_day < from_day) or (ended_on is not None and ended_on < from_day):
        found.append(problem("measure_days"))
    if (ended_on is None) != (end_reason is None):
        found.append(problem("measure_end_not_whole"))
    if kind in (FREEZE, PLAN) and (amount_cents is None or amount_cents <= 0):
        found.append(problem("money_not_above_zero"))
    if kind == FREEZE and to_day is None:
        found.append(problem("freeze_needs_end"))
    if kind == PLAN and (missed_limit is None or missed_limit < 1):
        found.append(problem("plan_needs_limit"))
    if kind == SHARE and not (percent is not None and 1 <= percent <= 100):
        found.append(problem("share_needs_percent"))
    if ended_on is None and kind in others:
        found.append(problem("measure_already"))
    return found


# ----------------------------------------------------------------------------------------------------------------- income


@dataclass(frozen=True)
class IncomeSide:
    """The months before or after a cause: how many of twelve are known, their sum in cents."""

    known: int
    cents: int


@dataclass(frozen=True)
class Income:
    """What is known of both sides. `drop`: by how many whole percent the monthly mean fell, None where it cannot be said;
    `whole`: whether all months of both sides are known.
    """

    before: IncomeSide
    after: IncomeSide
    drop: int | None
    whole: bool


def income_months(cause_on: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The months (`2026-03`) before the month of the cause, and from that month on: twelve each."""
    count = int(rows("arrears", "income_months"))
    months = [add_months(cause_on.replace(day=1), at).isoformat()[:7] for at in range(-count, count)]
    return tuple(months[:count]), tuple(months[count:])


def check_income(income: Mapping[str, Any], cause_on: date | None) -> list[Problem]:
    """Why an income table may not stand so: months around the cause only, whole cents, none below zero."""
    sides = {name: months for name in ("before", "after") if (months := income.get(name))}
    if set(income) - {"before", "after"} or any(not isinstance(months, Mapping) for months in sides.values()):
        return [problem("wrong_type", field="income")]
    if sides and cause_on is None:
        return [problem("arrears_needs_cause")]
    windows = dict(zip(("before", "after"), income_months(cause_on), strict=True)) if cause_on is not None else {}
    for name, months in sides.items():
        if not set(months) <= set(windows[name]):
            return [problem("income_month_out")]
        if any(not isinstance(cents, int) or isinstance(cents, bool) or cents < 0 for cents in months.values()):
            return [problem("income_amount")]
    return []


def income_of(income: Mapping[str, Mapping[str, int]]) -> Income:
    """Both sides and the drop of the monthly mean; of twelve and twelve months it is the drop of the sums."""
    count = int(rows("arrears", "income_months"))
    before, after = (
        IncomeSide(len(months), sum(months.values()))
        for months in (income.get("before") or {}, income.get("after") or {})
    )
    drop = income_drop(before.cents * after.known, after.cents * before.known) if before.known and after.known else None
    return Income(before, after, drop, before.known == after.known == count)


# -------------------------------------------------------------------------------------------------------------- monitoring


def reviews_due(since: date, done: int) -> tuple[date, ...]:
    """The days, after six and twelve months, on which a case with measures since a day is still to be looked at."""
    return tuple(add_months(since, months) for months in rows("arrears", "review_months"))[done:]


def _choice(name: str, code: str | None, field: str) -> list[Problem]:
    return [] if code is None or code in codes(name) else [problem("choice_unknown", text=code, field=field)]
