"""Dated meetings of an activity: put down one by one or in a row, moved, cancelled, found again by the number of their register.

Every meeting has the number of its register from birth (INV-62), so that a sheet printed blank finds it again whatever desk
reads it. Meetings may overlap. Who was there is in `attendance`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.activities import Activity, ActivitySession, Attendance
from app.models.base import Record
from app.models.documents import PrintedDocument
from app.models.who import Who
from app.rules.activities import CANCELLED, HELD, PLANNED, check_session, check_session_state
from app.rules.catalogues import label
from app.rules.clock import ROME, rome_day
from app.rules.dates import day_edges, rome_moment, show_day
from app.rules.problem import Problem
from app.rules.scan_codes import read_code
from app.services.checks import found, refuse
from app.services.names import NOT_VISIBLE, by_id
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.numbers import next_number
from app.store.same_person import person_of_cards

ACTIVITY, SESSION = "L'attività", "L'incontro"
SERIES = "registro"
MOST_REPEATED = 60
FORM = "MOD-09"
_NO_YEAR = 0


@dataclass(frozen=True)
class MeetingNumbers:
    """A meeting held on a day, by the name of its kind: persons present, and heads without a name apart."""

    meeting: str
    present: int
    guests: int


@dataclass(frozen=True)
class SessionView:
    """A meeting in a list. `present` and `guests` are two counts that are never added (INV-61)."""

    id: str
    activity_id: str
    title: str
    number: int
    register_number: str | None
    starts_at: datetime
    ends_at: datetime
    place: str | None
    leader: str | None
    state: str
    reason: str | None
    present: int
    guests: int
    due: bool
    """Whether it has begun and its register is still open."""


def add_session(
    session: Session,
    who: Who,
    activity_id: str,
    starts_at: datetime,
    ends_at: datetime,
    *,
    place: str | None = None,
    leader: str | None = None,
) -> SessionView:
    """Put a meeting down, with the next number of the activity and a register's number of its own (INV-62).

    Raises `Notice`: `session_ends_first`, `session_too_long`, `session_outside` (the activity's days), `not_found`.
    """
    activity = found(session, who, Activity, activity_id, ACTIVITY)
    there = at_home(session, who, activity)
    refuse(check_session(starts_at, ends_at, from_day=activity.from_day, to_day=last_day(activity), today=who.today()))
    row = _add_session(session, there, activity, starts_at, ends_at, place, leader)
    return session_view(session, who, row.id)


def repeat_sessions(
    session: Session,
    who: Who,
    activity_id: str,
    starts_at: datetime,
    ends_at: datetime,
    *,
    count: int,
    every_days: int = 7,
    place: str | None = None,
    leader: str | None = None,
) -> tuple[SessionView, ...]:
    """Put down `count` meetings at the same hour of Rome, `every_days` apart: all of them or none.

    Raises `Notice` as `add_session`, and `repeat_wrong` for a count or a step that cannot be meant.
    """
    if not 1 <= count <= MOST_REPEATED or not 1 <= every_days <= 366:
        raise Notice("repeat_wrong", f"Gli incontri da creare vanno da 1 a {MOST_REPEATED}, uno ogni 1-366 giorni.")
    made = []
    for step in range(count):
        days = timedelta(days=step * every_days)
        start, end = _shifted(starts_at, days), _shifted(ends_at, days)
        made.append(add_session(session, who, activity_id, start, end, place=place, leader=leader))
    return tuple(made)


def move_session(
    session: Session, who: Who, session_id: str, starts_at: datetime, ends_at: datetime, *, place: str | None = None
) -> SessionView:
    """Give a planned meeting other times, perhaps another place. Raises `Notice`; a held or cancelled one stays as it was."""
    row = _planned(session, who, session_id)
    activity = found(session, who, Activity, row.activity_id, ACTIVITY)
    refuse(check_session(starts_at, ends_at, from_day=activity.from_day, to_day=last_day(activity), today=who.today()))
    row.starts_at, row.ends_at = starts_at, ends_at
    row.place = place or row.place
    session.flush()
    return session_view(session, who, row.id)


def cancel_session(session: Session, who: Who, session_id: str, reason: str) -> SessionView:
    """Cancel a planned meeting. Raises `Notice`: no reason, people already written down at it, held or cancelled before."""
    row = found(session, who, ActivitySession, session_id, SESSION)
    attended = bool(present_at(session, [row.id]).get(row.id))
    refuse(check_session_state(row.state, CANCELLED, reason=reason, attended=attended))
    if row.state == CANCELLED:
        raise Notice("session_cancelled_already", "L'incontro è già annullato.")
    row.state, row.reason = CANCELLED, reason.strip()
    session.flush()
    return session_view(session, who, row.id)


def list_sessions(
    session: Session, who: Who, *, activity_id: str | None = None, due_only: bool = False
) -> tuple[SessionView, ...]:
    """Meetings, newest first: of an activity, or of all; `due_only` those that began and whose register is open."""
    query = select(ActivitySession).where(
        ActivitySession.deleted_at.is_(None), ActivitySession.visibility.in_(("R0", "R1"))
    )
    if activity_id is not None:
        query = query.where(ActivitySession.activity_id == activity_id)
    if due_only:
        query = query.where(ActivitySession.state == PLANNED, ActivitySession.starts_at <= who.now())
    rows = list(session.scalars(query.order_by(ActivitySession.starts_at.desc(), ActivitySession.id.desc()).limit(500)))
    return _session_views(session, who, rows)


def meetings_of_today(session: Session, who: Who) -> tuple[SessionView, ...]:
    """What *Oggi* asks: meetings of today at this outpost, and those before whose register is open; in order of time."""
    _, end = day_edges(who.today())
    rows = session.scalars(
        select(ActivitySession)
        .where(
            ActivitySession.state == PLANNED,
            ActivitySession.starts_at < end,
            ActivitySession.deleted_at.is_(None),
            (ActivitySession.outpost_id == who.outpost_id) | (ActivitySession.operator_id == who.operator_id),
        )
        .order_by(ActivitySession.starts_at, ActivitySession.id)
    )
    return _session_views(session, who, list(rows))


def meetings_held(session: Session, who: Who, day: date) -> tuple[MeetingNumbers, ...]:
    """What MOD-14 says of a day: the meetings held at this outpost, in order of time, without a name."""
    start, end = day_edges(day)
    rows = session.scalars(
        select(ActivitySession)
        .where(
            ActivitySession.state == HELD,
            ActivitySession.starts_at >= start,
            ActivitySession.starts_at < end,
            ActivitySession.outpost_id == who.outpost_id,
            ActivitySession.deleted_at.is_(None),
        )
        .order_by(ActivitySession.starts_at, ActivitySession.id)
    ).all()
    present = present_at(session, [row.id for row in rows])
    kinds = {one.id: one.kind for one in by_id(session, Activity, [row.activity_id for row in rows]).values()}
    return tuple(
        MeetingNumbers(
            label("activity_kinds", kinds.get(row.activity_id, "evento")), present.get(row.id, 0), row.guests
        )
        for row in rows
    )


def session_view(session: Session, who: Who, session_id: str) -> SessionView:
    """One meeting. Raises `Notice` when it is not on this desk."""
    return _session_views(session, who, [found(session, who, ActivitySession, session_id, SESSION)])[0]


def sessions_by_id(session: Session, who: Who, ids: Sequence[str]) -> tuple[SessionView, ...]:
    """These meetings, in no order."""
    return _session_views(session, who, list(by_id(session, ActivitySession, ids).values()))


def find_register(session: Session, who: Who, code: str) -> SessionView:
    """The meeting of a register: by its number (`A3-LAB-06`), the number of a print of it, or the code in its corner.

    Raises `Notice` (`register_unknown`): a register for a meeting that never was.
    """
    wanted = code.strip()
    read = read_code(wanted)
    named = {wanted.lower()} | ({read.document_id, read.any_id} - {None} if read is not None else set())
    number = read.number if read is not None and read.number else wanted.upper()
    by_code = ActivitySession.id.in_(named) | (ActivitySession.register_number == wanted.upper())
    row = session.scalars(select(ActivitySession).where(by_code, ActivitySession.deleted_at.is_(None))).first()
    if row is None and wanted:
        printed = session.scalars(
            select(PrintedDocument)
            .where(
                PrintedDocument.form_code == FORM,
                PrintedDocument.id.in_(named) | (PrintedDocument.local_number == number),
                PrintedDocument.deleted_at.is_(None),
            )
            .order_by(PrintedDocument.id.in_(named).desc(), PrintedDocument.printed_at.desc())
        ).first()
        row = session.get(ActivitySession, printed.record_id) if printed is not None and printed.record_id else None
    if row is None:
        raise Notice(
            "register_unknown",
            f"Su questo computer nessun incontro ha il registro «{wanted[:40]}». Niente è stato salvato. Controllare il "
            "numero sul foglio, o allineare.",
        )
    return session_view(session, who, row.id)


# ------------------------------------------------------------------------------------------------------------------ pieces


def called(session: Session, session_id: str) -> str:
    """`Cucito, incontro 1 del 12/03/2026`; what is not on this desk is said so."""
    row = session.get(ActivitySession, session_id)
    if row is None:
        return NOT_VISIBLE
    activity = session.get(Activity, row.activity_id)
    title = activity.title if activity is not None else NOT_VISIBLE
    return f"{title}, incontro {row.number} del {show_day(rome_day(row.starts_at))}"


def at_home(session: Session, who: Who, parent: Record) -> Who:
    """Who acts, at the outpost of the activity, meeting or group: what hangs on it is seen by whoever sees it.

    Raises `Notice` (`assignment_*`, INV-03) when they are not assigned there.
    """
    there = who.at_outpost(parent.outpost_id)
    check_assigned(session, there)
    return there


def last_day(activity: Activity) -> date | None:
    """The last day on which an activity may have a meeting; None for no end."""
    days = [day for day in (activity.to_day, activity.ended_on) if day is not None]
    return min(days, default=None)


def _shifted(moment: datetime, days: timedelta) -> datetime:
    local = moment.astimezone(ROME)
    shifted = rome_moment(local.date() + days, local.time())
    if isinstance(shifted, Problem):
        refuse([shifted])
        raise Notice(shifted.code, shifted.sentence)
    return shifted


def _add_session(
    session: Session,
    who: Who,
    activity: Activity,
    starts_at: datetime,
    ends_at: datetime,
    place: str | None,
    leader: str | None,
) -> ActivitySession:
    highest = session.scalar(
        select(func.max(ActivitySession.number)).where(
            ActivitySession.activity_id == activity.id, ActivitySession.deleted_at.is_(None)
        )
    )
    _, line, serial = next_number(session, SERIES, _NO_YEAR)
    row = ActivitySession(
        **stamp(who),
        activity_id=activity.id,
        number=(highest or 0) + 1,
        register_number=f"{line}-LAB-{serial:02d}",
        starts_at=starts_at,
        ends_at=ends_at,
        place=place or activity.place,
        leader=leader or activity.leader,
    )
    session.add(row)
    session.flush()
    return row


def _planned(session: Session, who: Who, session_id: str) -> ActivitySession:
    row = found(session, who, ActivitySession, session_id, SESSION)
    if row.state != PLANNED:
        words = {HELD: "già svolto", CANCELLED: "annullato"}[row.state]
        raise Notice("session_fixed", f"L'incontro è {words}: data e luogo non cambiano più.")
    return row


def present_at(session: Session, session_ids: list[str]) -> dict[str, int]:
    """Meeting -> distinct persons present; two cards of one person count once."""
    rows = session.execute(
        select(Attendance.session_id, Attendance.person_id).where(
            Attendance.session_id.in_(session_ids), Attendance.present.is_(True), Attendance.deleted_at.is_(None)
        )
    ).all()
    person = person_of_cards(session, [one.person_id for one in rows])
    at: dict[str, set[str]] = {}
    for one in rows:
        at.setdefault(one.session_id, set()).add(person[one.person_id])
    return {session_id: len(people) for session_id, people in at.items()}


def _session_views(session: Session, who: Who, rows: list[ActivitySession]) -> tuple[SessionView, ...]:
    present = present_at(session, [row.id for row in rows])
    titles = {one.id: one.title for one in by_id(session, Activity, [row.activity_id for row in rows]).values()}
    return tuple(
        SessionView(
            row.id, row.activity_id, titles.get(row.activity_id, "attività non visibile"), row.number,
            row.register_number, row.starts_at, row.ends_at, row.place, row.leader, row.state, row.reason,
            present.get(row.id, 0), row.guests, row.state == PLANNED and row.starts_at <= who.now(),
        )
        for row in rows
    )  # fmt: skip
