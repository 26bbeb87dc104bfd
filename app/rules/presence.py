"""Presence of operators: intervals that never overlap (INV-01). The log feeds the time sheets. Knows no record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.rules.clock import utc_text
from app.rules.problem import Problem, problem

_LONG = timedelta(hours=14)


@dataclass(frozen=True)
class Interval:
    """One presence, aware UTC times; `end` None while it goes on. The end itself no longer belongs to it."""

    id: str
    start: datetime
    end: datetime | None


def overlapping(start: datetime, end: datetime | None, others: Iterable[Interval]) -> list[Interval]:
    """The other intervals that share a moment with this one; touching ends do not, an open one lasts for ever."""
    return [
        other for other in others if (other.end is None or start < other.end) and (end is None or other.start < end)
    ]


def check_presence(
    start: datetime, end: datetime | None, others: Iterable[Interval], *, own_id: str | None = None
) -> list[Problem]:
    """Why this presence of one operator cannot stand beside the others of the same operator (INV-01).

    `own_id` leaves the presence itself out when it is being ended or corrected.
    """
    if end is not None and end <= start:
        return [problem("presence_end_before_start")]
    clashes = overlapping(start, end, (other for other in others if other.id != own_id))
    found = [problem("presence_overlap", start=utc_text(other.start), other=other.id) for other in clashes]
    if end is not None and end - start > _LONG:
        found.append(problem("presence_long", hours=int(_LONG.total_seconds() // 3600)))
    return found
