"""Who lives with whom: one household at a time, within a person's own life, never ahead of today. Knows no record."""

from collections.abc import Iterable
from datetime import date

from app.rules.contacts import Membership
from app.rules.problem import Problem, problem


def check_membership(
    member: Membership,
    others: Iterable[Membership],
    *,
    today: date,
    born: date | None = None,
    died: date | None = None,
) -> list[Problem]:
    """Why somebody may not be in a household from a day to a day, both included. `others` are all their memberships but this.

    Two on one day are one too many, even in the same household: who moves leaves the day before.
    """
    start, end = member.valid_from, member.valid_to
    found = [problem("day_in_future", day=day.isoformat()) for day in (start, end) if day is not None and day > today]
    if start is not None and end is not None and end < start:
        found.append(problem("member_ends_first", day=start.isoformat()))
    if start is not None and born is not None and start < born:
        found.append(problem("member_before_birth", day=start.isoformat()))
    if died is not None and max(start or died, end or died) > died:
        found.append(problem("member_after_death", day=died.isoformat()))
    if not found:
        found += [problem("already_in_household", day=day.isoformat()) for day in _days_of_two(member, others)][:1]
    return found


def _days_of_two(member: Membership, others: Iterable[Membership]) -> list[date]:
    """The first day of two of each that shares days with this one."""
    starts = []
    for one in others:
        first = max(member.valid_from or date.min, one.valid_from or date.min)
        if first <= min(member.valid_to or date.max, one.valid_to or date.max):
            starts.append(first)
    return sorted(starts)
