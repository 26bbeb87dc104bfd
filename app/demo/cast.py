"""Who plays the day: living adults of the register, chosen on the laptop by what the scenes need, the same for the same set."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.people import HouseholdMember, Person
from app.models.places import Building, Unit
from app.models.tenancies import Tenancy, TenancyParty
from app.rules.dates import age_on
from app.services.names import dwelling_on

DAMP_FLATS = 4
_ADULT = 18


@dataclass(frozen=True)
class Resident:
    """A tenant at home: ids of the person, the dwelling and its building."""

    person_id: str
    unit_id: str
    building_id: str
    stair: str


@dataclass(frozen=True)
class Cast:
    """`damp` are tenants of one stair; `others` live elsewhere, each in a household of their own."""

    building_id: str
    stair: str
    damp: tuple[Resident, ...]
    others: tuple[Resident, ...]


def choose(session: Session, day: date) -> Cast:
    """Four tenants of one stair, and the others in the order of their codes."""
    residents = list(_residents(session, day).values())
    stairs: dict[tuple[str, str], list[Resident]] = {}
    for one in residents:
        stairs.setdefault((one.building_id, one.stair), []).append(one)
    codes = {row.id: str(row.code) for row in session.scalars(select(Building))}
    # The fullest stair; one with a name of its own rather than the only one of its building.
    crowded = sorted(
        stairs,
        key=lambda one: (len(stairs[one]) < DAMP_FLATS, one[1] == "—", -len(stairs[one]), codes[one[0]], one[1]),
    )
    damp = tuple(stairs[crowded[0]][:DAMP_FLATS])
    others = tuple(one for one in residents if one not in damp)
    return Cast(*crowded[0], damp, others)


def _residents(session: Session, day: date) -> dict[str, Resident]:
    """Living adult assignees at home today, one a dwelling, in the order of the dwellings' codes."""
    rows = session.execute(
        select(Person, Unit)
        .join(TenancyParty, TenancyParty.person_id == Person.id)
        .join(Tenancy, Tenancy.id == TenancyParty.tenancy_id)
        .join(Unit, Unit.id == Tenancy.unit_id)
        .join(HouseholdMember, HouseholdMember.person_id == Person.id)
        .where(
            TenancyParty.role == "assegnatario",
            Tenancy.ended_on.is_(None),
            HouseholdMember.to_day.is_(None),
            Person.deceased_on.is_(None),
            Person.fiscal_code.is_not(None),
        )
        .order_by(Unit.code, Person.external_code)
    )
    found: dict[str, Resident] = {}
    for person, unit in rows:
        adult = person.birth_date is not None and age_on(person.birth_date, day) >= _ADULT
        at_home = dwelling_on(session, person.id, day)[1]
        if adult and unit.stair and at_home is not None and at_home.unit_id == unit.id:
            found.setdefault(unit.id, Resident(person.id, unit.id, unit.building_id, unit.stair))
    return found
