"""Assignments of operators to outposts: none creates records dated after its end (INV-03). Knows no record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.rules.clock import rome_day
from app.rules.problem import Problem, problem


@dataclass(frozen=True)
class Assignment:
    """An operator at an outpost from a day to a day, both included; `valid_to` None while it lasts."""

    valid_from: date
    valid_to: date | None = None

    def covers(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def judged_day(recorded_at: datetime, received_at: datetime | None = None) -> date:
    """The Rome day by which a record is judged: as the desk's clock dated it, but never later than the centre received it.

    A desk a year ahead is not shut out by its clock; one behind is still read as it dated the record.
    """
    return rome_day(recorded_at if received_at is None else min(recorded_at, received_at))


def check_assignment(day: date, assignments: Iterable[Assignment]) -> list[Problem]:
    """Why an operator with these assignments (to the record's outpost) may not create a record of this day (INV-03).

    The last day still counts; records of days before the end are accepted however late they come.
    """
    known = sorted(assignments, key=lambda assignment: assignment.valid_from)
    if not known:
        return [problem("assignment_missing")]
    if any(assignment.covers(day) for assignment in known):
        return []
    ended = [
        assignment.valid_to for assignment in known if assignment.valid_to is not None and assignment.valid_to < day
    ]
    if ended:
        return [problem("assignment_ended", day=max(ended).isoformat())]
    return [problem("assignment_not_started", day=known[0].valid_from.isoformat())]


def covers_outpost(day: date, assignments: Iterable[Assignment]) -> bool:
    """Does one of the assignments cover the day?"""
    return any(assignment.covers(day) for assignment in assignments)
