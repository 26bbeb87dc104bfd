"""What of laboratories and groups stands on a person's timeline: meetings they were at, enrolments, groups. Never an absence."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.activities import (
    Activity,
    ActivityEnrolment,
    ActivitySession,
    Attendance,
    GroupMember,
    SelfManagementGroup,
)
from app.models.base import Record
from app.rules.activities import minutes_between, show_hours
from app.rules.catalogues import label
from app.rules.dates import day_edges, show_day
from app.services.names import by_id

Happened = tuple[Record, Record, datetime, str, str]
"""What was recorded of the person, the record to open, when, title, detail."""


def laboratories(session: Session, cards: tuple[str, ...]) -> list[Happened]:
    """Everything, in no order."""
    return [*_meetings(session, cards), *_enrolments(session, cards), *_groups(session, cards)]


def _meetings(session: Session, cards: tuple[str, ...]) -> list[Happened]:
    rows = session.scalars(
        select(Attendance).where(
            Attendance.person_id.in_(cards), Attendance.present.is_(True), Attendance.deleted_at.is_(None)
        )
    ).all()
    meetings = by_id(session, ActivitySession, [row.session_id for row in rows])
    activities = by_id(session, Activity, [one.activity_id for one in meetings.values()])
    found: list[Happened] = []
    for row in rows:
        meeting = meetings.get(row.session_id)
        activity = activities.get(meeting.activity_id) if meeting is not None else None
        if meeting is None or activity is None:
            continue
        minutes = row.minutes if row.minutes is not None else minutes_between(meeting.starts_at, meeting.ends_at)
        detail = f"incontro {meeting.number}, {show_hours(minutes)} ore"
        found.append((row, meeting, row.in_at or meeting.starts_at, f"Laboratorio: {activity.title}", detail))
    return found


def _enrolments(session: Session, cards: tuple[str, ...]) -> list[Happened]:
    rows = session.scalars(
        select(ActivityEnrolment).where(ActivityEnrolment.person_id.in_(cards), ActivityEnrolment.deleted_at.is_(None))
    ).all()
    activities = by_id(session, Activity, [row.activity_id for row in rows])
    return [
        (row, one, _on(row.enrolled_on), f"Iscrizione: {one.title}", _until("ritirata il", row.withdrawn_on))
        for row in rows
        if (one := activities.get(row.activity_id)) is not None
    ]


def _groups(session: Session, cards: tuple[str, ...]) -> list[Happened]:
    rows = session.scalars(
        select(GroupMember).where(GroupMember.person_id.in_(cards), GroupMember.deleted_at.is_(None))
    ).all()
    groups = by_id(session, SelfManagementGroup, [row.group_id for row in rows])
    found: list[Happened] = []
    for row in rows:
        one = groups.get(row.group_id)
        if one is not None:
            role = label("group_roles", row.role).lower()
            detail = ", ".join(part for part in (role, _until("fino al", row.to_day)) if part)
            found.append((row, one, _on(row.from_day), f"Gruppo di autogestione: {one.name}", detail))
    return found


def _on(day: date) -> datetime:
    return day_edges(day)[0]


def _until(words: str, day: date | None) -> str:
    return f"{words} {show_day(day)}" if day is not None else ""
