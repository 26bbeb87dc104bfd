"""Households as they were on a day (INV-04): who is in them, who comes, who leaves.

Who moves has the old membership ended the day before and a new one begun, so that past compositions stay readable and
nobody is in two at once. A new household and a new membership are recorded at once, as a new person is. A membership that
the centre has is changed (ended, corrected, left for another) only by a proposal that somebody else decides, as the name
of a person is (domain 2.15): all that one act changes is one proposal, and until it is accepted nothing has moved.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.people import Household, HouseholdMember, Person
from app.models.places import Unit
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.contacts import household_members_on
from app.rules.dates import age_on, show_day
from app.rules.problem import problem
from app.services.checks import found, refuse
from app.services.memberships import HOUSEHOLD as WHAT
from app.services.memberships import Stay, check_stays, memberships, stay_of, write_stays
from app.services.names import households_of, list_name, people_by_id
from app.services.people import Duplicate, create_person, edit_person
from app.services.stamps import stamp
from app.services.variations import propose_stays
from app.store.same_person import faces

_HEAD = ("intestatario", "assegnatario", "assegnataria")


@dataclass(frozen=True)
class MemberView:
    """A member as of the day asked: age in completed years on that day. `id` is the membership's."""

    id: str
    person_id: str
    name: str
    relation: str | None
    relation_code: str | None
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


@dataclass(frozen=True)
class MemberSaved:
    """After an act on a member. With a `variation_id` the household is still as it was: somebody else decides.

    `duplicates`: persons that may be the one just added.
    """

    person_id: str
    household_id: str
    variation_id: str | None = None
    duplicates: tuple[Duplicate, ...] = ()


# --------------------------------------------------------------------------------------------------------------- as of a day


def household_as_of(session: Session, who: Who, household_id: str, day: date) -> HouseholdView:
    """Who made up a household on a day. Raises `Notice` when it is not on this desk."""
    household = found(session, who, Household, household_id, WHAT)
    known = [stay_of(row) for row in memberships(session, household_id=household_id)]
    face = faces(session, (stay.person_id for stay in known))
    stays = [replace(stay, person_id=face[stay.person_id]) for stay in known]
    present = set(household_members_on([stay.span() for stay in stays], household_id, day))
    people = people_by_id(session, present)
    shown = {
        stay.person_id: member_view(stay, people.get(stay.person_id), day)
        for stay in stays
        if stay.person_id in present and stay.span().covers(day)
    }
    heads = {stay.person_id for stay in stays if (stay.relation or "").lower() in _HEAD}
    order = sorted(
        shown.values(),
        key=lambda one: (one.person_id not in heads, one.birth_date or date.max, one.name, one.person_id),
    )
    return HouseholdView(household.id, household.unit_id, day, household.from_day, household.to_day, tuple(order))


def member_view(stay: Stay, person: Person | None, day: date) -> MemberView:
    """A membership as it is read on a day."""
    birth = person.birth_date if person else None
    age = age_on(birth, day) if birth and birth <= day else None
    relation = label("kinships", stay.relation) if stay.relation else None
    return MemberView(
        stay.id, stay.person_id, list_name(person), relation, stay.relation, birth, age, stay.from_day, stay.to_day
    )


def household_of_person(session: Session, who: Who, person_id: str, day: date) -> HouseholdView | None:
    """The household a person belonged to on a day, never today's unless that is the day (INV-04)."""
    household_id = households_of(session, [person_id], day)[person_id]
    if household_id is None or session.get(Household, household_id) is None:
        return None
    return household_as_of(session, who, household_id, day)


def household_in(session: Session, who: Who, unit_id: str, day: date) -> HouseholdView | None:
    """The household that lives in a dwelling on a day: of several the one that came last; None when nobody is known there."""
    rows = session.scalars(select(Household).where(Household.unit_id == unit_id, Household.deleted_at.is_(None)))
    for row in sorted(rows, key=lambda one: (one.from_day or date.min, one.id), reverse=True):
        view = household_as_of(session, who, row.id, day)
        if view.members:
            return view
    return None


# ---------------------------------------------------------------------------------------------------------------------- acts


def create_household(session: Session, who: Who, *, unit_id: str | None, from_day: date | None = None) -> HouseholdView:
    """A new household in a dwelling. Raises `Notice` when the unit is not one that has a household."""
    if unit_id is not None and found(session, who, Unit, unit_id, "L'unità").kind != "alloggio":
        raise Notice("not_a_dwelling", "Un nucleo abita in un alloggio: questa unità è di altro tipo.")
    day = from_day or who.today()
    if day > who.today():
        refuse([problem("day_in_future", day=day.isoformat())])
    household = Household(**stamp(who), unit_id=unit_id, from_day=day)
    session.add(household)
    session.flush()
    return HouseholdView(household.id, unit_id, day, day, None, ())


def add_member(
    session: Session, who: Who, household_id: str, person_id: str, *, relation: str | None, from_day: date | None = None
) -> MemberSaved:
    """Put a person who is in no household from that day on into one.

    Raises `Notice`: `already_in_household` (use `move_member`), or what `rules.households` says of the days.
    """
    joined = Stay(who.new_id(), household_id, person_id, relation, from_day or who.today())
    return _change(session, who, person_id, household_id, [joined])


def add_new_member(
    session: Session,
    who: Who,
    household_id: str,
    values: Mapping[str, Any],
    *,
    relation: str | None,
    from_day: date | None = None,
) -> MemberSaved:
    """A person whom nobody had recorded, with their place in the household. Raises what `create_person` raises too."""
    person = create_person(session, who, values)
    saved = add_member(session, who, household_id, person.id, relation=relation, from_day=from_day)
    return replace(saved, duplicates=person.duplicates)


def move_member(
    session: Session,
    who: Who,
    person_id: str,
    to_household_id: str,
    *,
    day: date,
    relation: str | None = None,
    reason: str | None = None,
) -> MemberSaved:
    """From `day` on the person is in another household: the old membership ends the day before.

    Raises `Notice` when the person has no membership to leave, is already there, or joined on that day or later.
    """
    rows = [row for row in memberships(session, person_id=person_id) if row.to_day is None or row.to_day >= day]
    if not rows:
        raise Notice("in_no_household", "La persona non risulta in un nucleo: si può aggiungerla a uno.")
    if any(row.household_id == to_household_id for row in rows):
        raise Notice("already_in_household", "La persona è già in questo nucleo.")
    if any(row.from_day is not None and row.from_day >= day for row in rows):
        raise Notice(
            "move_too_early", f"Il {show_day(day)} la persona non era ancora in quel nucleo. Scegliere un altro giorno."
        )
    left = [replace(stay_of(row), to_day=day - timedelta(days=1)) for row in rows]
    joined = Stay(who.new_id(), to_household_id, person_id, relation, day)
    return _change(session, who, person_id, to_household_id, [*left, joined], reason)


def move_in(
    session: Session,
    who: Who,
    person_id: str,
    unit_id: str,
    *,
    day: date,
    relation: str | None = None,
    apart: bool = False,
    reason: str | None = None,
) -> MemberSaved:
    """The person lives in a dwelling from `day` on: with who is there, or as a household of their own (`apart`, or nobody is).

    Whoever was in another household leaves it the day before. A new household stays, empty, when that move is then rejected.
    """
    there = None if apart else household_in(session, who, unit_id, day)
    household_id = there.id if there else create_household(session, who, unit_id=unit_id, from_day=day).id
    return bring_in(session, who, household_id, person_id, day=day, relation=relation, reason=reason)


def bring_in(
    session: Session,
    who: Who,
    household_id: str,
    person_id: str,
    *,
    day: date,
    relation: str | None = None,
    reason: str | None = None,
) -> MemberSaved:
    """The person is in this household from `day` on, whether they were in another until then or in none."""
    if any(row.to_day is None or row.to_day >= day for row in memberships(session, person_id=person_id)):
        return move_member(session, who, person_id, household_id, day=day, relation=relation, reason=reason)
    return add_member(session, who, household_id, person_id, relation=relation, from_day=day)


def end_membership(
    session: Session, who: Who, member_id: str, last_day: date, *, died: bool = False, reason: str | None = None
) -> MemberSaved:
    """`last_day` is the last in the household. Of who `died` that day the card says so at once, whoever decides the rest."""
    row = found(session, who, HouseholdMember, member_id, "Il componente")
    if died:
        edit_person(session, who, row.person_id, {"deceased_on": last_day})
    return _change(session, who, row.person_id, row.household_id, [replace(stay_of(row), to_day=last_day)], reason)


def correct_membership(
    session: Session, who: Who, member_id: str, changes: Mapping[str, Any], *, reason: str | None = None
) -> MemberSaved:
    """Set right what was written wrongly: `relation`, `from_day`, `to_day`."""
    row = found(session, who, HouseholdMember, member_id, "Il componente")
    return _change(session, who, row.person_id, row.household_id, [replace(stay_of(row), **changes)], reason)


def _change(
    session: Session, who: Who, person_id: str, household_id: str, stays: Sequence[Stay], reason: str | None = None
) -> MemberSaved:
    """Write memberships of a person, or propose them all when one of those they change is known at the centre."""
    check_stays(session, who, person_id, stays)
    rows = [session.get(HouseholdMember, stay.id) for stay in stays]
    if any(row is not None and row.seq != 0 for row in rows):
        return MemberSaved(person_id, household_id, propose_stays(session, who, person_id, stays, reason=reason).id)
    write_stays(session, who, stays)
    return MemberSaved(person_id, household_id)
