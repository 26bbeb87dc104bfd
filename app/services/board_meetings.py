"""Local boards (*tavoli territoriali*): who came, the agenda, minutes that freeze when they are approved, decisions with a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.network import BoardMeeting
from app.models.who import Who
from app.rules.network import check_approval
from app.rules.problem import Problem, problem
from app.services.checks import found, refuse
from app.services.staff import check_assigned
from app.services.stamps import stamp

WHAT = "Il tavolo"
FIELDS = ("title", "held_at", "place", "attendees", "agenda", "minutes", "decisions", "approved_on")


@dataclass(frozen=True)
class MeetingView:
    """A meeting: `attendees` are (body, name), `decisions` (text, who, day)."""

    id: str
    title: str
    held_at: datetime
    place: str | None
    attendees: tuple[tuple[str | None, str], ...]
    agenda: str | None
    minutes: str | None
    decisions: tuple[tuple[str, str | None, date | None], ...]
    approved_on: date | None


def write_meeting(session: Session, who: Who, values: Mapping[str, Any], meeting_id: str | None = None) -> str:
    """Record a meeting, or change one whose minutes are not approved yet; its id. Raises `Notice`, and then nothing changed."""
    check_assigned(session, who)
    record = found(session, who, BoardMeeting, meeting_id, WHAT) if meeting_id else None
    if record is not None and record.approved_on is not None:
        refuse([problem("meeting_approved")])
    ready = {name: _clean(values[name]) for name in FIELDS if name in values}
    after = {name: ready.get(name, getattr(record, name) if record else None) for name in FIELDS}
    refuse(_problems(who, after))
    if record is None:
        record = BoardMeeting(**stamp(who), **{name: value for name, value in ready.items() if value is not None})
        session.add(record)
        return record.id
    for name, value in ready.items():
        setattr(record, name, value)
    return record.id


def list_meetings(session: Session, who: Who) -> tuple[MeetingView, ...]:
    """Meetings, the last one first."""
    rows = session.scalars(
        select(BoardMeeting)
        .where(BoardMeeting.deleted_at.is_(None), BoardMeeting.company_id == who.company_id)
        .order_by(BoardMeeting.held_at.desc(), BoardMeeting.id.desc())
        .limit(200)
    )
    return tuple(_view(one) for one in rows)


def meeting_view(session: Session, who: Who, meeting_id: str) -> MeetingView:
    """One meeting."""
    return _view(found(session, who, BoardMeeting, meeting_id, WHAT))


def _problems(who: Who, after: Mapping[str, Any]) -> list[Problem]:
    problems = [
        problem("required", field=words)
        for name, words in (("title", "titolo"), ("held_at", "quando"))
        if not after[name]
    ]
    if problems:
        return problems
    if not all(isinstance(one, Mapping) and str(one.get("name") or "").strip() for one in after["attendees"] or []):
        problems.append(problem("wrong_type", field="presenti"))
    for one in after["decisions"] or []:
        if not isinstance(one, Mapping) or not str(one.get("text") or "").strip() or not _is_day(one.get("due_on")):
            problems.append(problem("wrong_type", field="decisioni"))
            break
    if after["approved_on"] is not None and after["approved_on"] > who.today():
        problems.append(problem("day_in_future", day=after["approved_on"].isoformat()))
    return [*problems, *check_approval(after["minutes"], after["held_at"], after["approved_on"])]


def _is_day(value: Any) -> bool:
    try:
        return value is None or bool(date.fromisoformat(str(value)))
    except ValueError:
        return False


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return value.strip() or None
    return list(value) if isinstance(value, Sequence) else value


def _view(record: BoardMeeting) -> MeetingView:
    return MeetingView(
        record.id, record.title, record.held_at, record.place,
        tuple((one.get("body"), str(one.get("name") or "")) for one in record.attendees),
        record.agenda, record.minutes,
        tuple(
            (str(one.get("text") or ""), one.get("who"), date.fromisoformat(one["due_on"]) if one.get("due_on") else None)
            for one in record.decisions
        ),
        record.approved_on,
    )  # fmt: skip
