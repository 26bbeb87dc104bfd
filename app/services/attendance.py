"""The register of a meeting: who is expected, who was there and how long, how many heads nobody knows (INV-60, INV-61, INV-62).

A register is closed in one act: everything or nothing. Nothing here says a telephone, a household or why somebody was absent.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.activities import Activity, ActivitySession, Attendance
from app.models.documents import PrintedDocument
from app.models.people import Person
from app.models.who import Who
from app.rules.activities import (
    HELD,
    PLANNED,
    check_attendance,
    check_capacity,
    check_once,
    check_session,
    check_session_state,
    is_late,
    minutes_between,
)
from app.rules.clock import rome_day
from app.rules.problem import Problem
from app.services.centre import centre_states
from app.services.checks import found, refuse
from app.services.enrolments import enrolled_rows
from app.services.meetings import FORM, SESSION, SessionView, at_home, session_view
from app.services.names import list_name, people_by_id
from app.services.stamps import stamp
from app.store.same_person import cards_of, person_of_cards


@dataclass(frozen=True)
class Mark:
    """What the register says of one person. Without times somebody present was there from the beginning to the end."""

    person_id: str
    present: bool
    in_at: datetime | None = None
    out_at: datetime | None = None
    signed: bool = False


@dataclass(frozen=True)
class RegisterRow:
    """A line of the register. `present` None is not marked yet; `attendance_id` None is not written down yet."""

    person_id: str
    name: str
    present: bool | None = None
    in_at: datetime | None = None
    out_at: datetime | None = None
    minutes: int = 0
    signed: bool = False
    attendance_id: str | None = None
    standing: str = ""


@dataclass(frozen=True)
class RegisterView:
    """A meeting with its lines by name. `from_number` is the meeting whose list was taken over, None for no earlier one.

    `late` says that writing now asks for the supervisor's note, `printed` that its MOD-09 was printed on this desk, `signed_at` when
    a signed one came back.
    """

    session: SessionView
    rows: tuple[RegisterRow, ...]
    guests: int
    from_number: int | None
    late: bool
    begun: bool
    printed: bool
    signed_at: datetime | None = None
    warnings: tuple[Problem, ...] = ()

    @property
    def minutes(self) -> int:
        """Minutes of the meeting."""
        return minutes_between(self.session.starts_at, self.session.ends_at)


def register_view(session: Session, who: Who, session_id: str) -> RegisterView:
    """The register: those written down, those of the last meeting before it, those enrolled on its day; each person once."""
    meeting = session_view(session, who, session_id)
    activity = session.get(Activity, meeting.activity_id)
    own = _written(session, meeting.id)
    before = _meeting_before(session, meeting)
    expected = [row.person_id for row in enrolled_rows(session, meeting.activity_id, rome_day(meeting.starts_at))]
    if before is not None:
        expected += [row.person_id for row in _written(session, before.id) if row.present]
    if meeting.state != PLANNED:
        expected = []
    person = person_of_cards(session, [*expected, *(row.person_id for row in own)])
    lines: dict[str, Attendance | None] = {}
    for one in expected:
        lines.setdefault(person[one], None)
    for row in own:
        # What the centre has stands before what waits here to be sent.
        kept = lines.get(person[row.person_id])
        if kept is None or (kept.seq == 0 and row.seq > 0):
            lines[person[row.person_id]] = row
    people = people_by_id(session, lines)
    standing = centre_states(session, "attendance", [row.id for row in lines.values() if row is not None])
    rows = [_row(meeting, one, list_name(people.get(one)), row, standing) for one, row in lines.items()]
    sheets = _sheets(session, meeting.id)
    counted = len(rows) if meeting.state == PLANNED else sum(1 for row in rows if row.present)
    return RegisterView(
        meeting,
        tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.person_id))),
        meeting.guests,
        before.number if before is not None else None,
        is_late(meeting.ends_at, who.now()),
        who.now() >= meeting.starts_at,
        bool(sheets),
        max((one for one in sheets if one is not None), default=None),
        tuple(check_capacity(activity.capacity if activity else None, counted)),
    )


def close_register(
    session: Session,
    who: Who,
    session_id: str,
    marks: Sequence[Mark],
    *,
    guests: int = 0,
    late_note: str | None = None,
) -> RegisterView:
    """Write down who was there and that the meeting was held; closing again corrects what changed. All of it or nothing.

    Raises `Notice` with `person_id` in its values where one line is wrong: `attendance_*`, `session_cancelled`, a person
    twice, `guests_wrong`.
    """
    meeting = found(session, who, ActivitySession, session_id, SESSION)
    at_home(session, who, meeting)
    refuse(check_session_state(meeting.state, HELD, reason=None, attended=True))
    refuse(check_session(meeting.starts_at, meeting.ends_at, from_day=None, to_day=None, guests=guests))
    person = person_of_cards(session, [mark.person_id for mark in marks])
    seen: set[str] = set()
    for mark in marks:
        _refuse_line(mark, check_once((person[mark.person_id],), seen))
        seen.add(person[mark.person_id])
        mark_person(session, who, session_id, mark, late_note=late_note)
    if not marks and who.now() < meeting.starts_at:
        refuse(_problems(who, meeting, Mark("", present=True), None))
    if meeting.guests != guests:
        meeting.guests = guests
    if meeting.state != HELD:
        meeting.state = HELD
    session.flush()
    return register_view(session, who, session_id)


def mark_person(session: Session, who: Who, session_id: str, mark: Mark, *, late_note: str | None = None) -> str:
    """Write down one person at a meeting, or correct what is written of them; the id of the attendance.

    Raises `Notice`: `attendance_*`, `session_cancelled`, `not_found`.
    """
    meeting = found(session, who, ActivitySession, session_id, SESSION)
    there = at_home(session, who, meeting)
    found(session, who, Person, mark.person_id, "La persona")
    cards = cards_of(session, mark.person_id)
    rows = [row for row in _written(session, session_id) if row.person_id in cards]
    row = next((one for one in rows if one.seq > 0), rows[0] if rows else None)
    values = _values(meeting, mark)
    changed = row is None or {name: getattr(row, name) for name in values} != values
    if not changed and row is not None:
        return row.id
    _refuse_line(mark, _problems(who, meeting, mark, late_note))
    note = (late_note or "").strip() or None if is_late(meeting.ends_at, who.now()) else None
    if row is None:
        row = Attendance(**stamp(there), session_id=session_id, person_id=mark.person_id, late_note=note, **values)
        session.add(row)
        session.flush()
        return row.id
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    if note is not None:
        row.late_note = note
    session.flush()
    return row.id


def add_attendance(session: Session, who: Who, session_id: str, mark: Mark, *, late_note: str | None = None) -> str:
    """Write down one person who is not yet at this meeting. Raises `attendance_twice` when they are, and as `mark_person`."""
    found(session, who, ActivitySession, session_id, SESSION)
    written = {row.person_id for row in _written(session, session_id)}
    refuse(check_once(cards_of(session, mark.person_id), written))
    return mark_person(session, who, session_id, mark, late_note=late_note)


# ------------------------------------------------------------------------------------------------------------------ pieces


def _refuse_line(mark: Mark, problems: list[Problem]) -> None:
    blocking = [one for one in problems if one.blocks]
    if blocking:
        first = blocking[0]
        raise Notice(first.code, first.sentence, person_id=mark.person_id)


def _problems(who: Who, meeting: ActivitySession, mark: Mark, late_note: str | None) -> list[Problem]:
    values = _values(meeting, mark)
    return check_attendance(
        meeting.starts_at,
        meeting.ends_at,
        meeting.state,
        present=mark.present,
        in_at=mark.in_at,
        out_at=mark.out_at,
        minutes=values["minutes"] if mark.present else None,
        written_at=who.now(),
        late_note=late_note,
        role=who.role,
    )


def _values(meeting: ActivitySession, mark: Mark) -> dict[str, Any]:
    if not mark.present:
        return {"present": False, "in_at": mark.in_at, "out_at": mark.out_at, "minutes": None, "signed": False}
    begun, gone = mark.in_at or meeting.starts_at, mark.out_at or meeting.ends_at
    return {
        "present": True,
        "in_at": mark.in_at,
        "out_at": mark.out_at,
        "minutes": max(minutes_between(begun, gone), 0),
        "signed": mark.signed,
    }


def _written(session: Session, session_id: str) -> list[Attendance]:
    return list(
        session.scalars(
            select(Attendance)
            .where(Attendance.session_id == session_id, Attendance.deleted_at.is_(None))
            .order_by(Attendance.recorded_at, Attendance.id)
        )
    )


def _sheets(session: Session, session_id: str) -> Sequence[datetime | None]:
    """When each printed MOD-09 of a meeting was signed; None for one that did not come back."""
    query = select(PrintedDocument.signed_at).where(
        PrintedDocument.form_code == FORM, PrintedDocument.record_id == session_id, PrintedDocument.deleted_at.is_(None)
    )
    return session.scalars(query).all()


def _meeting_before(session: Session, meeting: SessionView) -> ActivitySession | None:
    return session.scalars(
        select(ActivitySession)
        .where(
            ActivitySession.activity_id == meeting.activity_id,
            ActivitySession.starts_at < meeting.starts_at,
            ActivitySession.state == HELD,
            ActivitySession.deleted_at.is_(None),
        )
        .order_by(ActivitySession.starts_at.desc(), ActivitySession.id.desc())
    ).first()


def _row(
    meeting: SessionView, person_id: str, name: str, row: Attendance | None, standing: dict[str, str]
) -> RegisterRow:
    if row is None:
        return RegisterRow(person_id, name)
    if not row.present:
        return RegisterRow(person_id, name, present=False, attendance_id=row.id, standing=standing[row.id])
    begun, gone = row.in_at or meeting.starts_at, row.out_at or meeting.ends_at
    minutes = row.minutes if row.minutes is not None else minutes_between(begun, gone)
    return RegisterRow(
        person_id, name, present=True, in_at=row.in_at, out_at=row.out_at, minutes=minutes, signed=row.signed,
        attendance_id=row.id, standing=standing[row.id],
    )  # fmt: skip
