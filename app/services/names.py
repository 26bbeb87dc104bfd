"""How people, places and colleagues are called on screen and paper: one spelling for all use-cases.

Reads records and returns plain text. Must not decide who may see a name: the caller does.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.people import Household, HouseholdMember, Person
from app.models.places import Building, Outpost, Unit
from app.models.staff import Operator
from app.rules.contacts import Membership, household_on
from app.store.same_person import cards_of, faces

R = TypeVar("R", bound=Record)

UNKNOWN_OPERATOR = "operatore non visibile"
UNKNOWN_OUTPOST = "presidio non visibile"
NOT_VISIBLE = "riferimento non visibile"


@dataclass(frozen=True)
class Names:
    """Initials of operators and names of outposts by id."""

    operators: Mapping[str, str] = field(default_factory=dict)
    outposts: Mapping[str, str] = field(default_factory=dict)

    def operator(self, operator_id: str | None) -> str:
        """`M. F.`; a sentence for who is not on this desk, a dash for nobody."""
        return "—" if operator_id is None else self.operators.get(operator_id, UNKNOWN_OPERATOR)

    def outpost(self, outpost_id: str | None) -> str:
        """`Codogno`; the office where there is none."""
        return "ufficio" if outpost_id is None else self.outposts.get(outpost_id, UNKNOWN_OUTPOST)

    def author(self, operator_id: str | None, outpost_id: str | None) -> str:
        """`M. F., presidio di Codogno`."""
        place = "ufficio" if outpost_id is None else f"presidio di {self.outpost(outpost_id)}"
        return f"{self.operator(operator_id)}, {place}"


@dataclass(frozen=True)
class Place:
    """Where something is: `kind` is a code of the catalogue `places`, `text` what is read."""

    kind: str
    building_id: str | None
    stair: str | None
    unit_id: str | None
    text: str


def load_names(session: Session) -> Names:
    """All operators and outposts of the company: a few dozen rows."""
    operators = {row.id: row.initials for row in session.execute(select(Operator.id, Operator.initials))}
    outposts = {row.id: row.name for row in session.execute(select(Outpost.id, Outpost.name))}
    return Names(operators, outposts)


def person_name(person: Person | None) -> str:
    """`Samira Zouaoui`, as in a sentence; who has one name only is called by it."""
    return NOT_VISIBLE if person is None else " ".join(part for part in (person.name, person.surname) if part) or "—"


def list_name(person: Person | None) -> str:
    """`Zouaoui Samira`, as in a list."""
    return NOT_VISIBLE if person is None else " ".join(part for part in (person.surname, person.name) if part) or "—"


def by_id(session: Session, model: type[R], ids: Iterable[str | None]) -> dict[str, R]:
    """The records of one kind with these ids that are on this desk."""
    wanted = {one for one in ids if one}
    if not wanted:
        return {}
    return {record.id: record for record in session.scalars(select(model).where(model.id.in_(wanted)))}


def people_by_id(session: Session, ids: Iterable[str | None]) -> dict[str, Person]:
    """For each of these ids the person as they are shown: the card that stands for all cards merged with this one."""
    face = faces(session, ids)
    people = by_id(session, Person, face.values())
    return {one: people[card] for one, card in face.items() if card in people}


def the_person(session: Session, person_id: str | None) -> Person | None:
    """The person that a record names, as they are shown; None for nobody, and for who is not on this desk."""
    return people_by_id(session, [person_id]).get(person_id or "")


def street_text(building: Building | None) -> str:
    """`via delle Robinie 12`."""
    return NOT_VISIBLE if building is None else f"{building.street} {building.house_number}"


def unit_text(unit: Unit | None, stair: str | None = None) -> str:
    """`sc. B, int. 7`; the code of a unit without a number; the stair alone for its common parts."""
    parts = []
    stair = unit.stair if unit is not None else stair
    if stair:
        parts.append(f"sc. {stair}")
    if unit is not None:
        parts.append(f"int. {unit.apartment_no}" if unit.apartment_no else f"u.i. {unit.code}")
    return ", ".join(parts)


def place_text(kind: str, building: Building | None, stair: str | None, unit: Unit | None) -> str:
    """Inside a building: `sc. B, int. 7`, `sc. A, parti comuni`, `stabile`, `quartiere`."""
    if unit is not None:
        return unit_text(unit)
    if kind == "scala" and stair:
        return f"sc. {stair}, parti comuni"
    if kind == "quartiere":
        return "quartiere"
    return "stabile" if building is not None else "—"


def households_of(session: Session, person_ids: Iterable[str], day: date) -> dict[str, str | None]:
    """Person -> household on a day (INV-04), None for who was in none. What any card of the person says counts."""
    cards = {one: cards_of(session, one) for one in person_ids}
    person = {card: theirs[0] for theirs in cards.values() for card in theirs}
    rows = session.scalars(
        select(HouseholdMember).where(HouseholdMember.person_id.in_(person), HouseholdMember.deleted_at.is_(None))
    )
    members = [Membership(row.household_id, person[row.person_id], row.from_day, row.to_day) for row in rows]
    return {one: household_on(members, theirs[0], day) for one, theirs in cards.items()}


def dwelling_on(session: Session, person_id: str, day: date) -> tuple[str | None, Place | None]:
    """The household of a person on a day (INV-04) and the dwelling of that household, as a place for a request."""
    household_id = households_of(session, [person_id], day)[person_id]
    household = session.get(Household, household_id) if household_id else None
    if household is None or household.unit_id is None:
        return household_id, None
    return household_id, unit_place(session, household.unit_id)


def unit_place(session: Session, unit_id: str) -> Place | None:
    """A dwelling as a place; None when the unit is not on this desk."""
    unit = session.get(Unit, unit_id)
    if unit is None:
        return None
    building = session.get(Building, unit.building_id)
    text = ", ".join(part for part in (street_text(building), unit_text(unit)) if part)
    return Place("alloggio", unit.building_id, unit.stair, unit.id, text)
