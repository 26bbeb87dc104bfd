"""Laboratories: meetings, who was there and who enrolled, groups that run a service themselves (INV-60, INV-62).

The desk asks before it saves and the centre before it accepts. Times are aware UTC, days are Rome's. Knows no record.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from app.rules.catalogues import codes
from app.rules.clock import rome_day
from app.rules.problem import Problem, problem
from app.rules.roles import LATE_REGISTERS, may

PLANNED, HELD, CANCELLED = "prevista", "svolta", "annullata"
_NEXT: dict[str, tuple[str, ...]] = {PLANNED: (HELD, CANCELLED), HELD: (), CANCELLED: ()}
LATE_DAYS = 7
"""So many days after a meeting an attendance is written down without the supervisor's note (INV-60)."""
MOST_GUESTS = 2_000
FARTHEST_DAYS = 732
MOST_PLACES = 500
_LONGEST = timedelta(hours=12)


def check_activity(
    kind: str, title: str | None, capacity: int | None, from_day: date | None, to_day: date | None
) -> list[Problem]:
    """Why an activity may not be so: an unknown kind, no title, a strange capacity, an end before its beginning."""
    found = []
    if kind not in codes("activity_kinds"):
        found.append(problem("choice_unknown", text=kind, field="tipo di attività"))
    if not (title or "").strip():
        found.append(problem("required", field="titolo"))
    if capacity is not None and not 1 <= capacity <= MOST_PLACES:
        found.append(problem("capacity_wrong", most=MOST_PLACES))
    if from_day is not None and to_day is not None and to_day < from_day:
        found.append(problem("activity_ends_first", start=from_day.isoformat()))
    return found


def check_session(
    starts_at: datetime,
    ends_at: datetime,
    *,
    from_day: date | None,
    to_day: date | None,
    guests: int = 0,
    today: date | None = None,
) -> list[Problem]:
    """Why a meeting may not be at these times; `from_day` and `to_day` are its activity's. Meetings may overlap each other.

    With `today` a day more than `FARTHEST_DAYS` away, before or after, is a slip of the pen.
    """
    found = []
    if ends_at <= starts_at:
        found.append(problem("session_ends_first"))
    elif ends_at - starts_at > _LONGEST:
        found.append(problem("session_too_long", hours=int(_LONGEST.total_seconds()) // 3600))
    day = rome_day(starts_at)
    if (from_day is not None and day < from_day) or (to_day is not None and day > to_day):
        found.append(problem("session_outside", day=day.isoformat()))
    if today is not None and abs((day - today).days) > FARTHEST_DAYS:
        found.append(problem("session_far", day=day.isoformat()))
    if not 0 <= guests <= MOST_GUESTS:
        found.append(problem("guests_wrong", most=MOST_GUESTS))
    return found


def check_session_state(before: str, after: str, *, reason: str | None, attended: bool) -> list[Problem]:
    """Why a meeting may not go from one state to another. `attended`: somebody is written down as present at it."""
    if before == after:
        return []
    if after not in _NEXT:
        return [problem("state_unknown", to_state=after)]
    if after not in _NEXT.get(before, ()):
        return [problem("session_step", from_state=before, to_state=after)]
    if after == CANCELLED and not (reason or "").strip():
        return [problem("session_cancel_reason")]
    if after == CANCELLED and attended:
        return [problem("session_attended")]
    return []


def check_register_number(number: str | None, *, taken: bool) -> list[Problem]:
    """A register's number belongs to one meeting (INV-62): a blank print and its transcription share it."""
    return [problem("register_taken", number=number)] if number is not None and taken else []


def is_late(ends_at: datetime, written_at: datetime) -> bool:
    """Is this more than `LATE_DAYS` days of Rome after the meeting?"""
    return (rome_day(written_at) - rome_day(ends_at)).days > LATE_DAYS


def check_attendance(
    starts_at: datetime,
    ends_at: datetime,
    state: str,
    *,
    present: bool,
    in_at: datetime | None,
    out_at: datetime | None,
    minutes: int | None,
    written_at: datetime | None,
    late_note: str | None,
    role: str | None,
) -> list[Problem]:
    """Why an attendance may not stand (INV-60, but for the second one of a person). `written_at` None leaves its day alone.

    More than `LATE_DAYS` days after, it is written by who coordinates (`role` of who writes), with a note.
    """
    if state == CANCELLED:
        return [problem("session_cancelled")]
    if written_at is not None and written_at < starts_at:
        return [problem("attendance_early", day=rome_day(starts_at).isoformat())]
    found = []
    if written_at is not None and is_late(ends_at, written_at):
        found += check_late(role, late_note)
    if not present:
        if in_at is not None or out_at is not None or minutes:
            found.append(problem("attendance_absent"))
        return found
    return found + check_hours(starts_at, ends_at, in_at, out_at, minutes)


def check_late(role: str | None, late_note: str | None) -> list[Problem]:
    """Why this role may not write down so late who was there, with this note."""
    if not may(role, LATE_REGISTERS):
        return [problem("attendance_late_role", days=LATE_DAYS)]
    return [] if (late_note or "").strip() else [problem("attendance_late", days=LATE_DAYS)]


def check_hours(
    starts_at: datetime, ends_at: datetime, in_at: datetime | None, out_at: datetime | None, minutes: int | None
) -> list[Problem]:
    """Why the hours of somebody present do not fit the meeting: outside it, backwards, or longer than it."""
    inside = all(starts_at <= one <= ends_at for one in (in_at, out_at) if one is not None)
    if not inside:
        return [problem("attendance_outside")]
    begun, gone = in_at or starts_at, out_at or ends_at
    if gone <= begun:
        return [problem("attendance_backwards")]
    if minutes is not None and not 0 <= minutes <= minutes_between(begun, gone):
        return [problem("attendance_too_long", minutes=minutes_between(begun, gone))]
    return []


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from one time to another."""
    return int((end - start).total_seconds()) // 60


def check_once(person_cards: Collection[str], written: Collection[str]) -> list[Problem]:
    """One attendance for a person and a meeting (INV-60): `written` are the cards that have one, `person_cards` all of theirs."""
    return [problem("attendance_twice")] if not set(person_cards).isdisjoint(written) else []


def check_enrolment(
    enrolled_on: date, withdrawn_on: date | None, *, to_day: date | None, already: bool
) -> list[Problem]:
    """Why a person may not be enrolled so. `to_day` is the activity's last day, `already` another enrolment that goes on."""
    found = []
    if already and withdrawn_on is None:
        found.append(problem("enrolled_twice"))
    if withdrawn_on is not None and withdrawn_on < enrolled_on:
        found.append(problem("withdrawn_first", start=enrolled_on.isoformat()))
    if to_day is not None and enrolled_on > to_day:
        found.append(problem("enrolment_outside", day=to_day.isoformat()))
    return found


def check_capacity(capacity: int | None, people: int) -> list[Problem]:
    """A warning, which stops nothing, when an activity holds more people than its places."""
    over = capacity is not None and people > capacity
    return [problem("activity_full", places=capacity, people=people)] if over else []


def check_group(name: str | None, service: str, started_on: date, ended_on: date | None) -> list[Problem]:
    """Why a self-management group may not be so."""
    found = []
    if not (name or "").strip():
        found.append(problem("required", field="nome del gruppo"))
    if service not in codes("group_services"):
        found.append(problem("choice_unknown", text=service, field="servizio"))
    if ended_on is not None and ended_on < started_on:
        found.append(problem("group_ends_first", start=started_on.isoformat()))
    return found


def check_group_member(
    role: str, from_day: date, to_day: date | None, *, started_on: date, already: bool
) -> list[Problem]:
    """Why a person may not be in a group so. `already`: another membership of theirs overlaps these days."""
    found = []
    if role not in codes("group_roles"):
        found.append(problem("choice_unknown", text=role, field="ruolo nel gruppo"))
    if from_day < started_on:
        found.append(problem("group_member_early", start=started_on.isoformat()))
    if to_day is not None and to_day < from_day:
        found.append(problem("group_member_ends_first", start=from_day.isoformat()))
    if already:
        found.append(problem("group_member_twice"))
    return found


def check_group_minutes(held_on: date, text: str | None, *, started_on: date, today: date | None) -> list[Problem]:
    """Why minutes of a group may not be so. `today` None leaves days to come to the side that knows the date."""
    found = []
    if not (text or "").strip():
        found.append(problem("required", field="testo del verbale"))
    if today is not None and held_on > today:
        found.append(problem("day_in_future", day=held_on.isoformat()))
    if held_on < started_on:
        found.append(problem("group_minutes_early", start=started_on.isoformat()))
    return found


def days_overlap(first: tuple[date, date | None], second: tuple[date, date | None]) -> bool:
    """Do two spans of days, both ends included, share a day? None goes on without end."""
    return first[0] <= (second[1] or date.max) and second[0] <= (first[1] or date.max)


def show_hours(minutes: int) -> str:
    """Minutes as hours with a comma: `2`, `1,75`, `0,33`."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".").replace(".", ",")
