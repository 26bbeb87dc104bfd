"""Households as they were on a day (INV-04): who is in them, who comes, who leaves.

A membership is never rewritten: who moves has the old one closed the day before and a new one opened.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.people import Household, HouseholdMember, Person
from app.models.places import Unit
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.contacts import Membership, household_members_on
from app.rules.dates import age_on, show_day
from app.services.checks import found
from app.services.names import list_name, people_by_id
from app.services.people import households_of
from app.services.stamps import stamp

WHAT = "Il nucleo"
_HEAD = ("intestatario", "assegnatario", "assegnataria")


@dataclass(frozen=True)
class MemberView:
    """A member as of the day asked: age in completed years on that day."""

    person_id: str
    name: str
    relation: str | None
    birth_date: date | None
    age: int | None
    from_day: date | None
    to_day: date | None


@dataclass(frozen=True)
class HouseholdView:
    """A household as of `day`, the assignee first, then the eldest."""

    id: str
    unit_id: str | None
    day: date
    from_day: date | None
    to_day: date | None
    members: tuple[MemberView, ...]


def household_as_of(session: Session, who: Who, household_id: str, day: date) -> HouseholdView:
    """Who made up a household on a day. Raises `Notice` when it is not on this desk."""
    household = found(session, who, Household, household_id, WHAT)
    rows = _memberships(session, household_id=household_id)
    members = [Membership(row.household_id, row.person_id, row.from_day, row.to_day) for row in rows]
    present = set(household_members_on(members, household_id, day))
    people = people_by_id(session, present)
    shown: dict[str, MemberView] = {}
    for row, member in zip(rows, members, strict=True):
        if row.person_id not in present or not member.covers(day):
            continue
        person = people.get(row.person_id)
        birth = person.birth_date if person else None
        age = age_on(birth, day) if birth and birth <= day else None
        relation = label("kinships", row.relation) if row.relation else None
        shown[row.person_id] = MemberView(
            row.person_id, list_name(person), relation, birth, age, row.from_day, row.to_day
        )
    heads = {row.person_id for row in rows if (row.relation or "").lower() in _HEAD}
    order = sorted(
        shown.values(),
        key=lambda one: (one.person_id not in heads, one.birth_date or date.max, one.name, one.person_id),
    )
    return HouseholdView(household.id, household.unit_id, day, household.from_day, household.to_day, tuple(order))


def household_of_person(session: Session, who: Who, person_id: str, day: date) -> HouseholdView | None:
    """The household a person belonged to on a day, never today's unless that is the day (INV-04)."""
    household_id = households_of(session, [person_id], day)[person_id]
    if household_id is None or session.get(Household, household_id) is None:
        return None
    return household_as_of(session, who, household_id, day)


def create_household(session: Session, who: Who, *, unit_id: str | None, from_day: date | None = None) -> HouseholdView:
    """A new household in a dwelling. Raises `Notice` when the unit is not one that has a household."""
    if unit_id is not None and found(session, who, Unit, unit_id, "L'unità").kind != "alloggio":
        raise Notice("not_a_dwelling", "Un nucleo abita in un alloggio: questa unità è di altro tipo.")
    day = from_day or who.today()
    _not_ahead(who, day)
    household = Household(**stamp(who), unit_id=unit_id, from_day=day)
    session.add(household)
    session.flush()
    return HouseholdView(household.id, unit_id, day, day, None, ())


def add_member(
    session: Session, who: Who, household_id: str, person_id: str, *, relation: str | None, from_day: date | None = None
) -> HouseholdView:
    """Put a person who is in no household on that day into one. Raises `Notice` when they are in one: use `move_member`."""
    found(session, who, Household, household_id, WHAT)
    found(session, who, Person, person_id, "La persona")
    day = from_day or who.today()
    _not_ahead(who, day)
    if any(row.to_day is None or row.to_day >= day for row in _memberships(session, person_id=person_id)):
        raise Notice(
            "already_in_household",
            f"Al {show_day(day)} la persona risulta già in un nucleo. Si può spostarla da quello.",
        )
    _join(session, who, household_id, person_id, relation, day)
    return household_as_of(session, who, household_id, day)


def move_member(
    session: Session, who: Who, person_id: str, to_household_id: str | None, *, day: date, relation: str | None = None
) -> HouseholdView | None:
    """From `day` on the person is in another household, or in none (None): the old membership ends the day before.

    Raises `Notice` when the person has no open membership, is already there, or joined on that day or later.
    """
    found(session, who, Person, person_id, "La persona")
    if to_household_id is not None:
        found(session, who, Household, to_household_id, WHAT)
    _not_ahead(who, day)
    rows = [row for row in _memberships(session, person_id=person_id) if row.to_day is None]
    if not rows:
        raise Notice("in_no_household", "La persona non risulta in un nucleo: si può aggiungerla a uno.")
    if any(row.household_id == to_household_id for row in rows):
        raise Notice("already_in_household", "La persona è già in questo nucleo.")
    if any(row.from_day is not None and row.from_day >= day for row in rows):
        raise Notice(
            "move_too_early", f"Il {show_day(day)} la persona non era ancora in quel nucleo. Scegliere un altro giorno."
        )
    for row in rows:
        row.to_day = day - timedelta(days=1)
    if to_household_id is None:
        session.flush()
        return None
    _join(session, who, to_household_id, person_id, relation, day)
    return household_as_of(session, who, to_household_id, day)


def _memberships(
    session: Session, *, household_id: str | None = None, person_id: str | None = None
) -> list[HouseholdMember]:
    query = select(HouseholdMember).where(HouseholdMember.deleted_at.is_(None)).order_by(HouseholdMember.id)
    if household_id is not None:
        query = query.where(HouseholdMember.household_id == household_id)
    if person_id is not None:
        query = query.where(HouseholdMember.person_id == person_id)
    return list(session.scalars(query))


def _join(session: Session, who: Who, household_id: str, person_id: str, relation: str | None, day: date) -> None:
    session.add(
        HouseholdMember(**stamp(who), household_id=household_id, person_id=person_id, relation=relation, from_day=day)
    )
    session.flush()


def _not_ahead(who: Who, day: date) -> None:
    if day > who.today():
        raise Notice("day_ahead", "Il giorno non può essere nel futuro.", day=day.isoformat())
