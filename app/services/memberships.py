"""Memberships of households as they are and as they are to be: read, checked together, written.

Shared by `households`, which changes them at once, and `variations`, which changes them when a proposal is accepted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.people import MEMBER_FIELDS, Household, HouseholdMember, Person
from app.models.who import Who
from app.rules.contacts import Membership
from app.rules.households import check_membership
from app.services.checks import found, refuse
from app.services.stamps import stamp
from app.store.same_person import cards_of, face_of

HOUSEHOLD = "Il nucleo"


@dataclass(frozen=True)
class Stay:
    """A person in a household, both days included; `id` is the membership's, new or known."""

    id: str
    household_id: str
    person_id: str
    relation: str | None = None
    from_day: date | None = None
    to_day: date | None = None

    def span(self) -> Membership:
        """As rules take it."""
        return Membership(self.household_id, self.person_id, self.from_day, self.to_day)


def stay_of(row: HouseholdMember) -> Stay:
    """A membership as it stands."""
    return Stay(row.id, row.household_id, row.person_id, row.relation, row.from_day, row.to_day)


def memberships(
    session: Session, *, household_id: str | None = None, person_id: str | None = None
) -> list[HouseholdMember]:
    """All memberships of a household, or of a person under any of their cards, of every time."""
    query = select(HouseholdMember).where(HouseholdMember.deleted_at.is_(None)).order_by(HouseholdMember.id)
    if household_id is not None:
        query = query.where(HouseholdMember.household_id == household_id)
    if person_id is not None:
        query = query.where(HouseholdMember.person_id.in_(cards_of(session, person_id)))
    return list(session.scalars(query))


def check_stays(session: Session, who: Who, person_id: str, stays: Sequence[Stay]) -> None:
    """Refuse memberships of one person that cannot be, beside those that stay as they are.

    Raises `Notice`: what `rules.households` says, `not_found`.
    """
    person = found(session, who, Person, face_of(session, person_id), "La persona")
    known = {row.id: stay_of(row) for row in memberships(session, person_id=person_id)}
    after = known | {stay.id: stay for stay in stays}
    problems = []
    for stay in stays:
        found(session, who, Household, stay.household_id, HOUSEHOLD)
        problems += check_membership(
            stay.span(),
            [one.span() for one in after.values() if one.id != stay.id and _weighs(one, stay, known)],
            today=who.today(),
            born=person.birth_date,
            died=person.deceased_on,
        )
    refuse(problems)


def _weighs(other: Stay, stay: Stay, known: Mapping[str, Stay]) -> bool:
    """Whether a stay may not share a day with another. Two cards that were merged may each have brought a household: that is
    set right by ending one of the two, which must not be refused because there are two.
    """
    return stay.id not in known or other.person_id == stay.person_id


def write_stays(session: Session, who: Who, stays: Sequence[Stay]) -> None:
    """Write memberships already checked: known ones are edited, others born with the id they were given."""
    for stay in stays:
        row = session.get(HouseholdMember, stay.id)
        if row is None:
            born = {field: getattr(stay, field) for field in ("household_id", "person_id", *MEMBER_FIELDS)}
            session.add(HouseholdMember(**(stamp(who) | {"id": stay.id}), **born))
            continue
        for field in MEMBER_FIELDS:
            if getattr(row, field) != getattr(stay, field):
                setattr(row, field, getattr(stay, field))
    session.flush()
