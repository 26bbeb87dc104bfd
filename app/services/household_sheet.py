"""The household page of a person: who is in it on a day, who was, where else the person lived, what waits for a decision.

Read only; what changes a household is in `households`.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.people import Person, Variation
from app.models.who import Who
from app.rules.variations import PROPOSED, split_field
from app.services.checks import found
from app.services.households import HouseholdView, MemberView, household_in, household_of_person, member_view
from app.services.labels import household_text, proposal_rows
from app.services.memberships import memberships, stay_of
from app.services.names import list_name, load_names, people_by_id, unit_place
from app.store.same_person import cards_of, face_of


@dataclass(frozen=True)
class StayView:
    """One household of a person's life, by where it lives."""

    id: str
    household_id: str
    where: str
    from_day: date | None
    to_day: date | None


@dataclass(frozen=True)
class WaitingChange:
    """A proposal about households that nobody has decided yet; `changes` are `(label, before, proposed)`, `own` made here."""

    variation_id: str
    name: str
    changes: tuple[tuple[str, str, str], ...]
    author: str
    own: bool


@dataclass(frozen=True)
class HouseholdSheet:
    """`household` as of `day`, None when the person was in none; `left` were in it and had gone by then, the last first."""

    person_id: str
    name: str
    day: date
    household: HouseholdView | None
    where: str
    left: tuple[MemberView, ...]
    stays: tuple[StayView, ...]
    waiting: tuple[WaitingChange, ...]


@dataclass(frozen=True)
class Destination:
    """A dwelling on a day, for whoever is about to live there: `head` leads the household that is there, if any."""

    unit_id: str
    where: str
    household_id: str | None
    head: str
    members: int


def household_sheet(session: Session, who: Who, person_id: str, *, day: date | None = None) -> HouseholdSheet:
    """The page as of `day` (today). Raises `Notice` when the person is not on this desk."""
    person_id = face_of(session, person_id)
    person = found(session, who, Person, person_id, "La persona")
    on = day or who.today()
    household = household_of_person(session, who, person_id, on)
    own = [
        StayView(row.id, row.household_id, household_text(session, row.household_id), row.from_day, row.to_day)
        for row in memberships(session, person_id=person_id)
    ]
    involved = {person_id, *(one.person_id for one in (household.members if household else ()))}
    return HouseholdSheet(
        person_id,
        list_name(person),
        on,
        household,
        household_text(session, household.id) if household else "",
        _left(session, household, on) if household else (),
        tuple(sorted(own, key=lambda one: (one.from_day or date.min, one.id), reverse=True)),
        _waiting(session, who, involved),
    )


def destination(session: Session, who: Who, unit_id: str, day: date) -> Destination:
    """What living in this dwelling from `day` on means."""
    place = unit_place(session, unit_id)
    there = household_in(session, who, unit_id, day)
    where = place.text if place else ""
    if there is None:
        return Destination(unit_id, where, None, "", 0)
    return Destination(unit_id, where, there.id, there.members[0].name, len(there.members))


def _left(session: Session, household: HouseholdView, day: date) -> tuple[MemberView, ...]:
    gone = [
        stay
        for stay in map(stay_of, memberships(session, household_id=household.id))
        if stay.to_day is not None and stay.to_day < day
    ]
    people = people_by_id(session, [stay.person_id for stay in gone])
    gone.sort(key=lambda stay: (stay.to_day or day, stay.id), reverse=True)
    return tuple(member_view(stay, people.get(stay.person_id), stay.to_day or day) for stay in gone)


def _waiting(session: Session, who: Who, person_ids: set[str]) -> tuple[WaitingChange, ...]:
    cards = [card for one in person_ids for card in cards_of(session, one)]
    rows = session.scalars(
        select(Variation)
        .where(Variation.person_id.in_(cards), Variation.state == PROPOSED, Variation.deleted_at.is_(None))
        .order_by(Variation.recorded_at, Variation.id)
    )
    names = load_names(session)
    of_households = [row for row in rows if any(split_field(name)[0] for name in row.changes)]
    people = people_by_id(session, [row.person_id for row in of_households])
    return tuple(
        WaitingChange(
            row.id,
            list_name(people.get(row.person_id)),
            proposal_rows(session, names, row.changes),
            names.operator(row.operator_id),
            row.operator_id == who.operator_id,
        )
        for row in of_households
    )
