"""When the company's outposts receive the public, for whoever stands before a covered screen. Holds no personal data."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.places import Company, OpeningSlot, Outpost
from app.models.who import Who
from app.rules.addresses import short_place
from app.services.roster import closed_outposts

DAYS_AHEAD = 14
"""How far ahead a closure is told to whoever stands before a covered screen."""


@dataclass(frozen=True)
class Opening:
    """One span a week; `weekday` 1 is Monday, times are local `HH:MM`."""

    weekday: int
    from_time: str
    to_time: str
    by_appointment: bool


@dataclass(frozen=True)
class PublicClosure:
    """A day of the next two weeks on which the outpost would open and does not, and why."""

    day: date
    reason: str


@dataclass(frozen=True)
class PublicOutpost:
    """An outpost and its hours in order of the week; `address` empty for one on wheels. `closures`: what is not as every week."""

    name: str
    address: str
    openings: tuple[Opening, ...]
    closures: tuple[PublicClosure, ...] = ()


@dataclass(frozen=True)
class PublicHours:
    """The company's name and its outposts, by name."""

    company: str
    outposts: tuple[PublicOutpost, ...]


def public_hours(session: Session, who: Who) -> PublicHours:
    """The outposts that are open today or later, with their weekly hours and the closures of the next two weeks."""
    openings: dict[str, list[Opening]] = {}
    for slot in session.scalars(select(OpeningSlot).where(OpeningSlot.deleted_at.is_(None))):
        one = Opening(slot.weekday, slot.from_time, slot.to_time, slot.by_appointment)
        openings.setdefault(slot.outpost_id or "", []).append(one)
    ahead = [who.today() + timedelta(days=step) for step in range(DAYS_AHEAD)]
    closed = {day: closed_outposts(session, day) for day in ahead}
    outposts = [
        PublicOutpost(
            one.name,
            short_place(one.street, one.house_number),
            tuple(sorted(openings.get(one.id, ()), key=lambda slot: (slot.weekday, slot.from_time))),
            tuple(
                PublicClosure(day, closed[day][one.id])
                for day in ahead
                if one.id in closed[day] and any(slot.weekday == day.isoweekday() for slot in openings.get(one.id, ()))
            ),
        )
        for one in session.scalars(select(Outpost).where(Outpost.deleted_at.is_(None)).order_by(Outpost.name))
        if one.closed_on is None or one.closed_on > who.today()
    ]
    company = session.get(Company, who.company_id)
    return PublicHours(company.name if company is not None else "", tuple(outposts))
