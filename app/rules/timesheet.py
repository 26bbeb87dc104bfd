"""The time sheet: minutes by operator, project line and kind over a span of Rome days, and what they cost. Knows no record.

Half a cent is rounded up, once for each row of equal rate; minutes are whole, the rest of a minute is dropped for each stretch.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.rules.clock import rome_day
from app.rules.dates import day_edges
from app.rules.problem import Problem, problem
from app.rules.roster import check_days

LONGEST_SPAN = 366
"""Days that one sheet may cover."""
MOST_HOUR_CENTS = 50_000
"""An hour never costs more than 500 euro: more is a slip of the hand."""


@dataclass(frozen=True)
class Stretch:
    """A presence: aware times, `end` None while it goes on."""

    operator_id: str
    line_id: str | None
    kind: str
    start: datetime
    end: datetime | None


@dataclass(frozen=True)
class Rate:
    """What an hour of an operator costs, in cents, from a day to a day, both included."""

    operator_id: str
    hour_cents: int
    from_day: date
    to_day: date | None

    def covers(self, day: date) -> bool:
        """Does it hold on this day?"""
        return self.from_day <= day and (self.to_day is None or day <= self.to_day)


@dataclass(frozen=True)
class Row:
    """Minutes of one operator on one line in one kind of work. `cents` None where a part of them has no rate."""

    operator_id: str
    line_id: str | None
    kind: str
    minutes: int
    cents: int | None


@dataclass(frozen=True)
class Sheet:
    """The rows in order of operator, line and kind; `running` counts presences that are not ended and are left out."""

    rows: tuple[Row, ...]
    running: int


def check_span(first: date, last: date) -> list[Problem]:
    """Why these days make no sheet: the last before the first, out of range, or more than a year."""
    found = check_days(first, last)
    return found or ([problem("span_long", days=LONGEST_SPAN)] if (last - first).days >= LONGEST_SPAN else [])


def check_rate(rate: Rate, others: Iterable[Rate]) -> list[Problem]:
    """Why a rate cannot stand beside the others of the same operator: out of range, or two for one day."""
    found = check_days(rate.from_day, rate.to_day)
    if not 0 < rate.hour_cents <= MOST_HOUR_CENTS:
        found.append(problem("rate_out_of_range", most=MOST_HOUR_CENTS // 100))
    for other in others:
        starts = max(rate.from_day, other.from_day)
        if other.operator_id == rate.operator_id and all(
            end is None or starts <= end for end in (rate.to_day, other.to_day)
        ):
            found.append(problem("rate_overlap", day=other.from_day.isoformat()))
            break
    return found


def cost_cents(minutes: int, hour_cents: int) -> int:
    """What minutes cost at a rate, rounded half up to a cent."""
    return (minutes * hour_cents * 2 + 60) // 120


def sheet(stretches: Iterable[Stretch], first: date, last: date, rates: Iterable[Rate] = ()) -> Sheet:
    """Add up what falls between two Rome days, both included; a stretch over midnight counts on each of its days."""
    known = list(rates)
    minutes: dict[tuple[str, str | None, str], dict[int | None, int]] = {}
    running = 0
    for one in stretches:
        if one.end is None:
            running += first <= rome_day(one.start) <= last
            continue
        for day, spent in _by_day(one.start, one.end):
            if first <= day <= last and spent:
                rate = next((r.hour_cents for r in known if r.operator_id == one.operator_id and r.covers(day)), None)
                at = minutes.setdefault((one.operator_id, one.line_id, one.kind), {})
                at[rate] = at.get(rate, 0) + spent
    rows = (Row(*key, sum(at.values()), _cents(at)) for key, at in minutes.items())
    return Sheet(tuple(sorted(rows, key=lambda row: (row.operator_id, row.line_id or "", row.kind))), running)


def _cents(minutes: Mapping[int | None, int]) -> int | None:
    total = 0
    for rate, spent in minutes.items():
        if rate is None:
            return None
        total += cost_cents(spent, rate)
    return total


def _by_day(start: datetime, end: datetime) -> list[tuple[date, int]]:
    """Whole minutes of each Rome day, which add up to those of the stretch: a day ends in the midst of no minute."""
    found, day, edge, given = [], rome_day(start), start, 0
    while edge < end:
        edge = min(day_edges(day)[1], end)
        until = int((edge - start).total_seconds() // 60)
        found.append((day, until - given))
        day, given = day + timedelta(days=1), until
    return found
