"""A support fund: under which actions it may be, its cap and dates, the year in which a household's total is counted (domain 2.8).

Knows no record.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from app.rules.catalogues import codes, rows
from app.rules.funds import ADMITTED
from app.rules.money import MAX_CENTS, format_cents
from app.rules.problem import Problem, problem


def fund_actions(kind: str) -> tuple[str, ...]:
    """Codes of the actions under which a fund of this kind may be; none for an unknown kind."""
    return tuple(str(one) for one in rows("funds", "fund_actions").get(kind, ()))


def fund_year(valid_from: date | None, day: date) -> tuple[date, date]:
    """The year of a fund in which a day falls, as first and last day: from its first day on, twelve months each; of a fund without
    a first day the calendar year.
    """
    start = valid_from or date(day.year, 1, 1)
    begun = _same_day(start, day.year)
    if begun > day:
        begun = _same_day(start, day.year - 1)
    return begun, _same_day(start, begun.year + 1) - timedelta(days=1)


def _same_day(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)


def check_fund(
    kind: str,
    cap_cents: int,
    *,
    household_cap_cents: int | None = None,
    action: str | None,
    line_cents: int | None,
    taken_cents: int = 0,
    purposes: Sequence[str] = (),
    valid_from: date | None = None,
    valid_to: date | None = None,
) -> list[Problem]:
    """Why a fund may not stand so. `action` and `line_cents` are of the project line that its money is from, `taken_cents` what is
    committed and leased already: a cap is never set below it.
    """
    if kind not in codes("fund_kinds"):
        return [problem("choice_unknown", text=kind, field="tipo di fondo")]
    found = []
    if action not in fund_actions(kind):
        found.append(problem("fund_not_spendable", text=action or "—"))
    if not 0 < cap_cents <= MAX_CENTS:
        found.append(problem("fund_cap_wrong"))
    elif line_cents is not None and cap_cents > line_cents:
        found.append(problem("fund_over_line", asked=format_cents(cap_cents), available=format_cents(line_cents)))
    if cap_cents < taken_cents:
        found.append(problem("fund_cap_below", asked=format_cents(cap_cents), available=format_cents(taken_cents)))
    if household_cap_cents is not None and not 0 < household_cap_cents <= MAX_CENTS:
        found.append(problem("fund_household_cap_wrong"))
    found += [
        problem("choice_unknown", text=one, field="finalità") for one in purposes if one not in codes("grant_purposes")
    ]
    if valid_from and valid_to and valid_to < valid_from:
        found.append(problem("period_reversed"))
    return found


def check_open_fund(valid_from: date | None, valid_to: date | None, day: date) -> list[Problem]:
    """Why nothing is asked of a fund on this day."""
    if (valid_from and day < valid_from) or (valid_to and day > valid_to):
        return [problem("fund_not_valid", day=day.isoformat())]
    return []


def others_total(grants: Iterable[tuple[str, int, date]], valid_from: date | None, day: date) -> int:
    """What a household was admitted in the year of the fund in which `day` falls. `grants`: state, cents and day of admission."""
    first, last = fund_year(valid_from, day)
    return sum(cents for state, cents, on in grants if state in ADMITTED and first <= on <= last)
