"""Where operators are expected, and when outposts are open: the roster and the closures, read.

`app.services.planning` writes them. Holds no personal data of tenants.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.places import Outpost
from app.models.staff import Closure, RosterSlot
from app.rules.closures import Closing, closed_because
from app.rules.roster import ABSENT, Slot, slots_on


@dataclass(frozen=True)
class Expected:
    """An operator expected at an outpost (None: at the office) on a day, from a local time to a local time."""

    id: str
    operator_id: str
    outpost_id: str | None
    from_time: str
    to_time: str
    kind: str
    exception: bool


def known_slots(session: Session, *, operator_id: str | None = None) -> tuple[Slot, ...]:
    """Every slot of the roster on this desk, of one operator or of all."""
    query = select(RosterSlot).where(RosterSlot.deleted_at.is_(None))
    if operator_id is not None:
        query = query.where(RosterSlot.rostered_operator_id == operator_id)
    return tuple(slot_of(row) for row in session.scalars(query))


def slot_of(row: RosterSlot) -> Slot:
    """A record of the roster as the rules read it."""
    return Slot(
        row.id, row.rostered_operator_id, row.weekday, row.from_time, row.to_time, row.from_day, row.to_day, row.kind,
        row.outpost_id,
    )  # fmt: skip


def expected_on(session: Session, day: date, *, operator_id: str | None = None) -> tuple[Expected, ...]:
    """Who is expected where on a day, in order of time; closures are not taken off, since work goes on behind the counter."""
    return expected_among(known_slots(session, operator_id=operator_id), day)


def expected_among(slots: Iterable[Slot], day: date) -> tuple[Expected, ...]:
    """The same among slots already read."""
    return tuple(
        Expected(slot.id, slot.operator_id, slot.outpost_id, slot.from_time, slot.to_time, slot.kind, slot.is_exception)
        for slot in slots_on(day, slots)
        if slot.kind != ABSENT
    )


def known_closings(session: Session, first: date, last: date) -> tuple[Closing, ...]:
    """Closures that touch these days, both included."""
    rows = session.scalars(
        select(Closure)
        .where(Closure.deleted_at.is_(None), Closure.from_day <= last, Closure.to_day >= first)
        .order_by(Closure.from_day, Closure.id)
    )
    return tuple(Closing(row.outpost_id, row.from_day, row.to_day, row.reason, row.id) for row in rows)


def closed_outposts(session: Session, day: date, outpost_ids: Iterable[str] | None = None) -> dict[str, str]:
    """Outposts that do not open on a day, and why: a closure, a national holiday, the patron saint of the town."""
    closings = known_closings(session, day, day)
    query = select(Outpost).where(
        Outpost.deleted_at.is_(None), or_(Outpost.closed_on.is_(None), Outpost.closed_on > day)
    )
    if outpost_ids is not None:
        query = query.where(Outpost.id.in_(list(outpost_ids)))
    found = {one.id: closed_because(day, one.id, one.municipality, closings) for one in session.scalars(query)}
    return {id: why for id, why in found.items() if why is not None}
