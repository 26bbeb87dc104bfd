"""Facts that are worked out from others on the day that counts: each a named function of plain values. Knows no record.

Rules are data and hold no expressions: whatever must be calculated is here, has a name that a rule set can write, and a test. Days are
ISO text, as facts keep them; money is cents.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.rules.dates import add_months, age_on


def completed_months(start: date, end: date) -> int:
    """Whole months from one day to another, zero when the end is earlier.

    A month ends on the day with the same number; where the last month has no such day, on its last day (art. 2963 c.c.): two years
    from 29 February are over on 28 February.
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    last = monthrange(end.year, end.month)[1]
    return max(months - (end.day < min(start.day, last)), 0)


def begun_months(start: date, end: date) -> int:
    """Months that have at least begun: the day on which the 36th is complete is still in it, the next one is in the 37th."""
    whole = completed_months(start, end)
    return whole if start >= end or add_months(start, whole) == end else whole + 1


def residual_debt(debt: int, paid: int) -> int:
    """What is left of a debt, in cents, never below zero."""
    return max(debt - paid, 0)


def cap_margin(cap: int, granted: int, asked: int) -> int:
    """What is left of the household's cap after what was granted this year and what is asked now, in cents; below zero: too much."""
    return cap - granted - asked


def income_drop(before: int, after: int) -> int | None:
    """By how many whole percent an income fell, zero when it did not; None when there was none before.

    Cut and not rounded: at least 30 is never said of 29,9.
    """
    return max((before - after) * 100 // before, 0) if before > 0 else None


def holds_on(valid_until: date | None, day: date) -> bool:
    """Whether a paper still holds on a day; its last day is in, and one without an end holds."""
    return valid_until is None or day <= valid_until


@dataclass(frozen=True)
class Derived:
    """How a fact is worked out: the facts it needs, in the order in which `work` takes them after the day. None: it cannot be said."""

    needs: tuple[str, ...]
    work: Callable[..., int | None]


def _since(count: Callable[[date, date], int]) -> Callable[[date, Any], int]:
    return lambda day, start: count(date.fromisoformat(start), day)


DERIVED: dict[str, Derived] = {
    "assigned_months": Derived(("assigned_on",), _since(completed_months)),
    "contract_months_begun": Derived(("contract_on",), _since(begun_months)),
    "resident_months": Derived(("residence_since",), _since(completed_months)),
    "unemployed_months": Derived(("unemployed_on",), _since(completed_months)),
    "oldest_age": Derived(("oldest_birth_on",), _since(age_on)),
    "residual_debt": Derived(("debt", "debt_paid"), lambda _day, debt, paid: residual_debt(debt, paid)),
    "cap_margin": Derived(
        ("household_cap", "granted_this_year", "asked"),
        lambda _day, cap, granted, asked: cap_margin(cap, granted, asked),
    ),
    "income_drop": Derived(("income_before", "income_after"), lambda _day, before, after: income_drop(before, after)),
}
"""Name -> how it is worked out. What it is called and measured in stands in `resources/rules/facts.yaml`."""
