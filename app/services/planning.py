"""Planning: the roster and the closures, written by whoever coordinates; what an hour costs, written by head office.

The same rules are asked by the centre. Nobody plans for an operator where they do not serve.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.places import Outpost
from app.models.staff import Closure, CostRate, Operator, OperatorAssignment, RosterSlot
from app.models.who import Who
from app.rules.assignments import Assignment, covers_outpost
from app.rules.closures import check_closure
from app.rules.problem import Problem, problem
from app.rules.roles import check_write
from app.rules.roster import check_slot
from app.rules.timesheet import Rate, check_rate
from app.services.checks import check_choice, found, refuse
from app.services.roster import known_slots, slot_of
from app.services.stamps import stamp


@dataclass(frozen=True)
class NewSlot:
    """A slot to plan. `to_day` equal to `from_day` makes an exception of one day, whose `weekday` follows from the day."""

    rostered_operator_id: str
    from_time: str
    to_time: str
    from_day: date
    to_day: date | None = None
    weekday: int | None = None
    outpost_id: str | None = None
    kind: str = "sportello"


def add_slot(session: Session, who: Who, new: NewSlot) -> str:
    """Plan a weekly slot, or an exception of one day; its id.

    Raises `Notice`: `not_allowed` (the role), `slot_*`, `time_format`, `weekday_*`, `day_out_of_range`, `last_day_first`,
    `reference_missing`, `choice_unknown`.
    """
    _planner(who, "roster_slot")
    refuse(check_choice("roster_kinds", new.kind, "tipo di turno"))
    if session.get(Operator, new.rostered_operator_id) is None:
        refuse([problem("reference_missing", field="operatore")])
    if new.outpost_id is not None and session.get(Outpost, new.outpost_id) is None:
        refuse([problem("reference_missing", field="presidio")])
    row = RosterSlot(
        **(stamp(who) | {"outpost_id": new.outpost_id}),
        rostered_operator_id=new.rostered_operator_id,
        weekday=new.weekday or new.from_day.isoweekday(),
        from_time=new.from_time,
        to_time=new.to_time,
        kind=new.kind,
        from_day=new.from_day,
        to_day=new.to_day,
    )
    others = known_slots(session, operator_id=new.rostered_operator_id)
    refuse([*check_slot(slot_of(row), others), *_assigned(session, row)])
    session.add(row)
    return row.id


def add_exception(
    session: Session, who: Who, operator_id: str, day: date, from_time: str, to_time: str, outpost_id: str | None = None,
    kind: str = "sportello",
) -> str:  # fmt: skip
    """Plan one day otherwise: it stands before the weekly slots of that operator and day. Raises like `add_slot`."""
    return add_slot(session, who, NewSlot(operator_id, from_time, to_time, day, day, None, outpost_id, kind))


def end_slot(session: Session, who: Who, slot_id: str, last_day: date) -> None:
    """The slot holds until this day, included; one that would end before it begins is struck out.

    Raises `Notice`: `not_allowed`, `not_found`, `day_out_of_range`.
    """
    _planner(who, "roster_slot")
    row = found(session, who, RosterSlot, slot_id, "Il turno previsto")
    if last_day < row.from_day:
        row.deleted_at = who.now()
        return
    row.to_day = last_day
    refuse(check_slot(slot_of(row), known_slots(session, operator_id=row.rostered_operator_id)))


def add_closure(
    session: Session, who: Who, from_day: date, to_day: date | None, reason: str, outpost_id: str | None = None,
    kind: str = "chiusura",
) -> str:  # fmt: skip
    """Record that an outpost (None: every one) does not open on these days; its id.

    Raises `Notice`: `not_allowed`, `last_day_first`, `day_out_of_range`, `closure_long`, `required`, `reference_missing`.
    """
    _planner(who, "closure")
    last = to_day or from_day
    refuse(check_closure(kind, from_day, last, reason))
    if outpost_id is not None and session.get(Outpost, outpost_id) is None:
        refuse([problem("reference_missing", field="presidio")])
    row = Closure(
        **(stamp(who) | {"outpost_id": outpost_id}), kind=kind, from_day=from_day, to_day=last, reason=reason.strip()
    )
    session.add(row)
    return row.id


def cancel_closure(session: Session, who: Who, closure_id: str) -> None:
    """The closure is struck out. Raises `Notice` (`not_allowed`, `not_found`)."""
    _planner(who, "closure")
    found(session, who, Closure, closure_id, "La chiusura").deleted_at = who.now()


def add_rate(
    session: Session, who: Who, operator_id: str, hour_cents: int, from_day: date, to_day: date | None = None,
    readers: tuple[str, ...] = (),
) -> str:  # fmt: skip
    """Record what an hour of an operator costs (class R2: the author and `readers`); its id.

    Raises `Notice`: `not_allowed`, `rate_out_of_range`, `rate_overlap`, `last_day_first`, `reference_missing`.
    """
    refuse(check_write(who.role, "cost_rate"))
    if session.get(Operator, operator_id) is None:
        refuse([problem("reference_missing", field="operatore")])
    rate = Rate(operator_id, hour_cents, from_day, to_day)
    refuse(check_rate(rate, known_rates(session, operator_id)))
    row = CostRate(
        **(stamp(who, visibility="R2", readers=list(readers)) | {"outpost_id": None}),
        rated_operator_id=operator_id,
        hour_cents=hour_cents,
        from_day=from_day,
        to_day=to_day,
    )
    session.add(row)
    return row.id


def known_rates(session: Session, operator_id: str | None = None) -> list[Rate]:
    """The rates that are on this desk, of one operator or of all. For rules only: who shows one opens it first."""
    query = select(CostRate).where(CostRate.deleted_at.is_(None))
    if operator_id is not None:
        query = query.where(CostRate.rated_operator_id == operator_id)
    return [Rate(row.rated_operator_id, row.hour_cents, row.from_day, row.to_day) for row in session.scalars(query)]


def _planner(who: Who, kind: str) -> None:
    if check_write(who.role, kind):
        raise Notice("not_allowed", "Turni previsti e chiusure sono scritti da chi coordina o dalla sede.")


def _assigned(session: Session, row: RosterSlot) -> list[Problem]:
    if row.outpost_id is None:
        return []
    spans = [
        Assignment(one.from_day, one.to_day)
        for one in session.scalars(
            select(OperatorAssignment).where(
                OperatorAssignment.assigned_operator_id == row.rostered_operator_id,
                OperatorAssignment.outpost_id == row.outpost_id,
                OperatorAssignment.deleted_at.is_(None),
            )
        )
    ]
    return [] if covers_outpost(row.from_day, spans) else [problem("slot_not_assigned", day=row.from_day.isoformat())]
