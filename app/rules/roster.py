"""The roster: where an operator is expected on which hours, by weekly slots and by exceptions of one day. Knows no record.

An exception stands before the weekly slots of that operator and day, all of them. Of one operator no two slots share a moment
of the same day; touching ends do not.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.rules.problem import Problem, problem

ABSENT = "assente"
"""The kind of a slot that says: not at work then. As an exception it takes the weekly slots of its day away."""

_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
FIRST_DAY = date(2018, 1, 1)
"""Nothing is planned before: the first project of the seeds is of 2018."""
YEARS_AHEAD = 10


@dataclass(frozen=True)
class Slot:
    """One slot of the roster: `weekday` 1 is Monday, times are local `HH:MM`, days are included, `to_day` None while it lasts."""

    id: str
    operator_id: str
    weekday: int
    from_time: str
    to_time: str
    from_day: date
    to_day: date | None
    kind: str = "sportello"
    outpost_id: str | None = None

    @property
    def is_exception(self) -> bool:
        """Does it hold for one day only?"""
        return self.from_day == self.to_day

    def holds_on(self, day: date) -> bool:
        """Does it hold on this day, exceptions of others aside?"""
        return day.isoweekday() == self.weekday and self.from_day <= day and (self.to_day is None or day <= self.to_day)


def check_times(from_time: str, to_time: str) -> list[Problem]:
    """Why these are not hours of one day: no time of day, or an end that does not come after the start."""
    for text in (from_time, to_time):
        if not _TIME.fullmatch(text):
            return [problem("time_format", text=text[:20])]
    return [] if from_time < to_time else [problem("slot_ends_first", start=from_time, end=to_time)]


def check_days(from_day: date, to_day: date | None) -> list[Problem]:
    """Why days cannot be planned: before 2018, more than ten years on from the first, or an end before the start."""
    if from_day < FIRST_DAY or from_day.year > FIRST_DAY.year + 60:
        return [problem("day_out_of_range", day=from_day.isoformat())]
    if to_day is None:
        return []
    if to_day < from_day:
        return [problem("last_day_first", day=from_day.isoformat())]
    return [problem("day_out_of_range", day=to_day.isoformat())] if to_day.year > from_day.year + YEARS_AHEAD else []


def check_slot(slot: Slot, others: Iterable[Slot]) -> list[Problem]:
    """Why a slot cannot stand beside the others of its operator; the slot itself may be among them."""
    found = check_times(slot.from_time, slot.to_time) + check_days(slot.from_day, slot.to_day)
    if not 1 <= slot.weekday <= 7:
        found.append(problem("weekday_unknown", text=str(slot.weekday)))
    elif not found and slot.is_exception and slot.from_day.isoweekday() != slot.weekday:
        found.append(problem("weekday_of_day", day=slot.from_day.isoformat()))
    if found:
        return found
    for other in others:
        if other.id != slot.id and other.operator_id == slot.operator_id and _clash(slot, other):
            return [problem("slot_overlap", start=other.from_time, end=other.to_time, other=other.id)]
    return []


def slots_on(day: date, slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """The slots that hold on a day, in order of time: each operator's exceptions, or their weekly slots where there are none."""
    holding = [slot for slot in slots if slot.holds_on(day)]
    excepted = {slot.operator_id for slot in holding if slot.is_exception}
    kept = (slot for slot in holding if slot.is_exception or slot.operator_id not in excepted)
    return tuple(sorted(kept, key=lambda slot: (slot.from_time, slot.to_time, slot.id)))


def _clash(one: Slot, other: Slot) -> bool:
    if one.is_exception != other.is_exception or one.weekday != other.weekday:
        return False  # an exception stands before the weekly ones
    if one.from_time >= other.to_time or other.from_time >= one.to_time:
        return False
    first = max(one.from_day, other.from_day)
    first += timedelta(days=(one.weekday - first.isoweekday()) % 7)
    return all(end is None or first <= end for end in (one.to_day, other.to_day))
