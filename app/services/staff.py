"""Shifts: where the operator is at work, since when, and whether they may be (INV-01, INV-03).

The outpost of a shift is guessed from the roster, then from the weekly hours, so that one key starts it. Knows no screen.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.places import OpeningSlot, Outpost
from app.models.projects import FundingAction, ProjectLine
from app.models.staff import OperatorAssignment, Presence
from app.models.who import Who
from app.rules.addresses import short_place
from app.rules.assignments import Assignment, check_assignment, covers_outpost
from app.rules.clock import ROME, rome_day
from app.rules.presence import Interval, check_presence
from app.rules.problem import Problem, problem
from app.rules.roles import is_office
from app.services.checks import check_choice, found, refuse
from app.services.names import load_names
from app.services.roster import closed_outposts, expected_on
from app.services.settings import get_setting, set_setting
from app.services.stamps import stamp

LAST_OUTPOST = "last_outpost"
LAST_LINE = "last_line"
SALARIES = "K1"
"""The action whose money is mostly staff: its line is what a shift is charged to unless another is chosen."""


@dataclass(frozen=True)
class ShiftView:
    """A presence; times are UTC, `ended_at` None while it goes on. `warnings` are sentences that stop nothing.

    `project_line_id` is the line that the hours are charged to.
    """

    id: str
    outpost_id: str | None
    outpost: str
    kind: str
    started_at: datetime
    ended_at: datetime | None
    warnings: tuple[str, ...] = ()
    project_line_id: str | None = None


@dataclass(frozen=True)
class LineView:
    """A line of a project that hours may be charged to; `usual` is the one that a shift takes by itself."""

    id: str
    words: str
    action: str
    usual: bool


@dataclass(frozen=True)
class HoursView:
    """Hours of an outpost on one day, `10:00` to `12:00`."""

    outpost_id: str | None
    from_time: str
    to_time: str
    kind: str
    by_appointment: bool


@dataclass(frozen=True)
class OutpostView:
    """An outpost the operator serves today; `guessed` is the one where a shift would start now."""

    id: str
    code: str
    name: str
    address: str
    hours: tuple[HoursView, ...]
    guessed: bool


def assignments_of(session: Session, operator_id: str) -> dict[str, list[Assignment]]:
    """Every assignment of an operator that this desk knows, by outpost, past ones too."""
    known: dict[str, list[Assignment]] = {}
    for row in session.scalars(
        select(OperatorAssignment).where(
            OperatorAssignment.assigned_operator_id == operator_id, OperatorAssignment.deleted_at.is_(None)
        )
    ):
        known.setdefault(row.outpost_id or "", []).append(Assignment(row.from_day, row.to_day))
    return known


def assignment_problems(session: Session, who: Who, day: date) -> list[Problem]:
    """Why `who` may not create a record of this day at their outpost (INV-03).

    A desk that has not received any assignment of the operator yet cannot judge and lets the centre do it: work is never
    turned away for data that are still on their way. Office work asks for an assignment to any outpost, as the centre does; who
    works at head office needs none.
    """
    known = assignments_of(session, who.operator_id)
    if not known or is_office(who.role):
        return []
    if who.outpost_id is None:
        return check_assignment(day, [span for spans in known.values() for span in spans])
    return check_assignment(day, known.get(who.outpost_id, []))


def check_assigned(session: Session, who: Who) -> None:
    """Refuse a record that `who` may not create today. Raises `Notice` (`assignment_*`)."""
    refuse(assignment_problems(session, who, who.today()))


def operator_outposts(session: Session, who: Who) -> tuple[OutpostView, ...]:
    """The outposts the operator is assigned to today, the guessed one first, then by name."""
    mine = _open_outposts(session, who)
    hours = hours_on(session, who.today())
    guess = _guess(session, who, {outpost.id for outpost in mine}, hours)
    views = []
    for outpost in mine:
        own = tuple(slot for slot in hours if slot.outpost_id == outpost.id)
        address = short_place(outpost.street, outpost.house_number)
        views.append(OutpostView(outpost.id, outpost.code, outpost.name, address, own, outpost.id == guess))
    return tuple(sorted(views, key=lambda view: (not view.guessed, view.name)))


def served_today(session: Session, who: Who) -> frozenset[str]:
    """The outposts the operator is assigned to today, closed ones too."""
    spans = assignments_of(session, who.operator_id)
    return frozenset(outpost for outpost, each in spans.items() if covers_outpost(who.today(), each))


def _open_outposts(session: Session, who: Who) -> list[Outpost]:
    """Where the operator serves today. A coordinator is assigned to closed ones too, and begins no shift there."""
    today, mine = who.today(), served_today(session, who)
    found = session.scalars(select(Outpost).where(Outpost.id.in_(mine), Outpost.deleted_at.is_(None)))
    return [outpost for outpost in found if outpost.closed_on is None or outpost.closed_on > today]


def hours_on(session: Session, day: date) -> tuple[HoursView, ...]:
    """The opening hours of all outposts on a day, in order of time; of those that are closed that day none."""
    rows = list(
        session.scalars(
            select(OpeningSlot).where(OpeningSlot.weekday == day.isoweekday(), OpeningSlot.deleted_at.is_(None))
        )
    )
    closed = closed_outposts(session, day, {row.outpost_id for row in rows if row.outpost_id}) if rows else {}
    rows = [row for row in rows if row.outpost_id not in closed]
    slots = [HoursView(row.outpost_id, row.from_time, row.to_time, row.kind, row.by_appointment) for row in rows]
    return tuple(sorted(slots, key=lambda slot: (slot.from_time, slot.to_time)))


def guess_outpost(session: Session, who: Who) -> str | None:
    """Where a shift would start now: as the roster says; else the assigned outpost that is open or opens next; else the last one."""
    mine = {outpost.id for outpost in _open_outposts(session, who)}
    return _guess(session, who, mine, hours_on(session, who.today()))


def current_shift(session: Session, who: Who) -> ShiftView | None:
    """The operator's open presence, on whichever laptop it was started."""
    row = _open_presence(session, who)
    return None if row is None else _view(session, row)


def shifts_on(session: Session, who: Who, day: date) -> tuple[ShiftView, ...]:
    """The operator's presences that began on a Rome day, in order."""
    rows = [row for row in _presences(session, who) if rome_day(row.started_at) == day]
    return tuple(_view(session, row) for row in sorted(rows, key=lambda row: row.started_at))


def project_lines(session: Session, who: Who) -> tuple[LineView, ...]:
    """The lines that hours may be charged to, by name; `usual` is the one chosen last, else the only one of action K1."""
    rows = session.execute(
        select(ProjectLine.id, ProjectLine.name, FundingAction.code)
        .join(FundingAction, FundingAction.id == ProjectLine.funding_action_id)
        .where(ProjectLine.deleted_at.is_(None))
        .order_by(ProjectLine.name, ProjectLine.id)
    ).all()
    ids = {row.id for row in rows}
    last = get_setting(session, who, LAST_LINE)
    salaries = [row.id for row in rows if row.code.replace(".", "") == SALARIES]
    usual = last if last in ids else salaries[0] if len(salaries) == 1 else None
    return tuple(LineView(row.id, row.name, row.code, row.id == usual) for row in rows)


def usual_line(session: Session, who: Who) -> str | None:
    """The line that a shift is charged to when nobody says otherwise."""
    return next((line.id for line in project_lines(session, who) if line.usual), None)


def start_shift(
    session: Session,
    who: Who,
    outpost_id: str | None = None,
    kind: str = "sportello",
    at: datetime | None = None,
    project_line_id: str | None = None,
) -> ShiftView:
    """Start a presence at `outpost_id` (guessed when not named), now or at a time typed by hand.

    Without a `project_line_id` it is charged to the usual line. Raises `Notice`: `presence_overlap` (INV-01), `assignment_*`
    (INV-03), `outpost_unknown`, `choice_unknown`, `shift_in_future`, `reference_missing`.
    """
    place = outpost_id or (None if kind == "ufficio" else guess_outpost(session, who))
    if place is None and kind != "ufficio":
        raise Notice("outpost_unknown", "Non si sa in quale presidio comincia il turno. Sceglierlo dall'elenco.")
    there = who.at_outpost(place)
    start = at or who.now()
    refuse(check_choice("presence_kinds", kind, "tipo di presenza"))
    _not_ahead(who, start)
    others = [_interval(row) for row in _presences(session, who)]
    refuse([*check_presence(start, None, others), *assignment_problems(session, there, rome_day(start))])
    row = Presence(**stamp(there), kind=kind, started_at=start, project_line_id=_line(session, who, project_line_id))
    session.add(row)
    if place is not None:
        set_setting(session, who, LAST_OUTPOST, place)
    return _view(session, row)


def end_shift(session: Session, who: Who, at: datetime | None = None) -> ShiftView:
    """End the open presence. Raises `Notice`: `no_shift`, `presence_end_before_start`, `shift_in_future`."""
    row = _open_presence(session, who)
    if row is None:
        raise Notice("no_shift", "Nessun turno è cominciato: non c'è niente da terminare.")
    return _change(session, who, row, row.started_at, at or who.now())


def correct_shift(
    session: Session, who: Who, presence_id: str, started_at: datetime, ended_at: datetime | None
) -> ShiftView:
    """Correct the times of one's own presence (a key forgotten). `ended_at` None opens it again.

    Raises `Notice`: `presence_overlap`, `presence_end_before_start`, `not_own_shift`, `shift_in_future`.
    """
    row = found(session, who, Presence, presence_id, "Il turno")
    if row.operator_id != who.operator_id:
        raise Notice("not_own_shift", "Il turno è di un'altra persona: lo corregge chi l'ha fatto.")
    refuse(assignment_problems(session, who.at_outpost(row.outpost_id), rome_day(started_at)))
    return _change(session, who, row, started_at, ended_at)


def charge_shift(session: Session, who: Who, presence_id: str, project_line_id: str | None) -> ShiftView:
    """Charge one's own presence to another line, or to none. Raises `Notice` (`not_own_shift`, `reference_missing`)."""
    row = found(session, who, Presence, presence_id, "Il turno")
    if row.operator_id != who.operator_id:
        raise Notice("not_own_shift", "Il turno è di un'altra persona: lo corregge chi l'ha fatto.")
    row.project_line_id = None if project_line_id is None else _line(session, who, project_line_id)
    return _view(session, row)


def _line(session: Session, who: Who, chosen: str | None) -> str | None:
    if chosen is None:
        return usual_line(session, who)
    line = session.get(ProjectLine, chosen)
    if line is None or line.deleted_at is not None:
        refuse([problem("reference_missing", field="linea di progetto")])
    set_setting(session, who, LAST_LINE, chosen)
    return chosen


def _change(session: Session, who: Who, row: Presence, start: datetime, end: datetime | None) -> ShiftView:
    _not_ahead(who, end or start)
    others = [_interval(other) for other in _presences(session, who)]
    problems = check_presence(start, end, others, own_id=row.id)
    refuse(problems)
    row.started_at, row.ended_at = start, end
    return _view(session, row, tuple(one.sentence for one in problems))


def _not_ahead(who: Who, moment: datetime) -> None:
    # A reading of the clock a moment ago is never ahead of the next one.
    if moment > who.now():
        raise Notice("shift_in_future", "L'ora del turno deve ancora venire. Controllarla.")


def _presences(session: Session, who: Who) -> list[Presence]:
    rows = session.scalars(
        select(Presence).where(Presence.operator_id == who.operator_id, Presence.deleted_at.is_(None))
    )
    return list(rows)


def _open_presence(session: Session, who: Who) -> Presence | None:
    return session.scalars(
        select(Presence)
        .where(Presence.operator_id == who.operator_id, Presence.ended_at.is_(None), Presence.deleted_at.is_(None))
        .order_by(Presence.started_at.desc())
    ).first()


def _interval(row: Presence) -> Interval:
    return Interval(row.id, row.started_at, row.ended_at)


def _guess(session: Session, who: Who, mine: set[str], hours: tuple[HoursView, ...]) -> str | None:
    now = f"{who.now().astimezone(ROME):%H:%M}"
    for planned in (expected_on(session, who.today(), operator_id=who.operator_id), hours):
        there = [slot for slot in planned if slot.outpost_id in mine and slot.to_time > now]
        for slot in sorted(there, key=lambda slot: (slot.from_time > now, slot.from_time)):
            return slot.outpost_id
    last = get_setting(session, who, LAST_OUTPOST)
    for candidate in (last, who.outpost_id, *sorted(mine)):
        if candidate and (candidate in mine or not mine):
            return candidate
    return None


def _view(session: Session, row: Presence, warnings: tuple[str, ...] = ()) -> ShiftView:
    outpost = load_names(session).outpost(row.outpost_id)
    return ShiftView(
        row.id, row.outpost_id, outpost, row.kind, row.started_at, row.ended_at, warnings, row.project_line_id
    )
