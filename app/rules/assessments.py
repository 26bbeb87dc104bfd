"""Needs assessment and the taking in charge of a household (domain 2.4, INV-08). Knows no record.

The seven scores stand side by side. Nothing here or elsewhere adds them up or orders people by them (GDPR, art. 22).
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from app.rules.catalogues import choices, codes, label, pathway_parameter
from app.rules.problem import Problem, problem

DOMAINS = tuple(choice.code for choice in choices("need_domains"))
LEAST, MOST = 0, 4
CASE_OPEN = "case_open"
"""Said of a case whose household has an open one already, with its number, its id and the initials of whoever holds it."""


def check_assessment(
    domains: Mapping[str, Any],
    risk_flags: Iterable[Any],
    outcome: str | None,
    *,
    assessed_on: date | None = None,
    today: date | None = None,
) -> list[Problem]:
    """Why an assessment may not be kept: a domain, score, flag or outcome that does not exist, or a day still to come."""
    found = []
    for name, entry in domains.items():
        if name not in DOMAINS:
            found.append(problem("choice_unknown", text=str(name), field="area"))
            continue
        if not isinstance(entry, Mapping) or not _is_score(entry.get("score")):
            found.append(problem("score_out_of_range", field=label("need_domains", name)))
    known = codes("risk_flags")
    found += [
        problem("choice_unknown", text=str(one), field="segnali di rischio") for one in risk_flags if one not in known
    ]
    if outcome is not None and outcome not in codes("assessment_outcomes"):
        found.append(problem("choice_unknown", text=outcome, field="esito"))
    if assessed_on is not None and today is not None and assessed_on > today:
        found.append(problem("day_in_future", day=assessed_on.isoformat()))
    return found


def _is_score(score: object) -> bool:
    """0 to 4, or None for not asked."""
    return score is None or (isinstance(score, int) and not isinstance(score, bool) and LEAST <= score <= MOST)


def check_opening(assessed_on: date | None, opened_on: date) -> list[Problem]:
    """Why a household may not be taken in charge on this day (INV-08). `assessed_on` None: no assessment of this household."""
    if assessed_on is None:
        return [problem("assessment_missing")]
    if assessed_on > opened_on:
        return [problem("assessment_after_opening", day=assessed_on.isoformat())]
    days = pathway_parameter("assessment_days")
    if opened_on - assessed_on > timedelta(days=days):
        return [problem("assessment_too_old", day=assessed_on.isoformat(), days=days)]
    return []


def already_open(id: str, number: str | None, holder: str | None) -> list[Problem]:
    """Why a household is not taken in charge a second time: it has this open case."""
    return [problem(CASE_OPEN, id=id, number=number, holder=holder)]


def check_case_closing(opened_on: date, closed_on: date | None, reason: str | None) -> list[Problem]:
    """Why a case may not be closed so: day and reason stand together, and not before the opening."""
    if closed_on is None and not reason:
        return []
    if closed_on is None or not (reason or "").strip():
        return [problem("case_closing_incomplete")]
    if closed_on < opened_on:
        return [problem("case_closed_before_opening", opened=opened_on.isoformat())]
    return []
