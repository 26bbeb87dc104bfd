"""Leases of invented households: area, rent, arrears and means with the distributions of the domain reference (7.5)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from app.rules.dates import age_on
from app.synthetic.places import Dwelling
from app.synthetic.rows import Dice, Made, Row, imported, milliseconds

_ADULT = 18


@dataclass(slots=True)
class Resident:
    """A person as operators meet them."""

    id: str
    household_id: str
    dwelling: Dwelling
    surname: str | None
    name: str | None
    sex: str
    birth: date
    fiscal_code: str | None
    origin: str
    language: str
    phone: str | None
    relation: str


@dataclass(slots=True)
class Family:
    """A household of today and what a lease needs of it. Money in cents."""

    id: str
    dwelling: Dwelling
    members: list[Resident] = field(default_factory=list)
    area: str = "protezione"
    band: str = "A1"
    contract_on: date = date.min
    rent: int = 0
    charges: int = 0
    isee: int | None = None
    debt: int = 0
    tenancy: str = ""


def account_day(as_of: date) -> date:
    """The day up to which the accounts were read: the end of the month before."""
    return as_of.replace(day=1) - timedelta(days=1)


def make_lease(dice: Dice, family: Family, company_id: str, as_of: date, since: datetime) -> Iterator[Made]:
    """The lease of a household, its parties and, for most, what they declared of their means."""
    throw = dice.unit()
    family.area, bands = (
        ("protezione", 5) if throw < 0.55 else ("accesso", 5) if throw < 0.80 else ("permanenza", 6) if throw < 0.95
        else ("decadenza", 1)
    )  # fmt: skip
    family.band = (
        f"{'ABCD'[('protezione', 'accesso', 'permanenza', 'decadenza').index(family.area)]}{dice.between(1, bands)}"
    )
    low, high = {"protezione": (20, 60), "accesso": (60, 180)}.get(family.area, (150, 350))
    family.rent = dice.between(low * 100, high * 100)
    family.charges = dice.between(8_000, 16_000)
    if dice.chance(0.25):
        family.debt = int(dice.lognormal(280_000, 1.27))
    outpost_id = family.dwelling.outpost.id
    late = dice.chance(0.1)
    tenancy: Row = {
        **imported(dice.new_id(milliseconds(since)), company_id, outpost_id, since),
        "unit_id": family.dwelling.id,
        "household_id": family.id,
        "code": f"C{family.id[-10:]}",
        "assigned_on": family.contract_on.isoformat(),
        "contract_on": family.contract_on.isoformat(),
        "ended_on": None,
        "service": "sap",
        "income_area": family.area,
        "income_band": family.band,
        "income_band_from": date(as_of.year - 1, 1, 1).isoformat(),
        "rent_cents": family.rent,
        "charges_cents": family.charges,
        "title": "decadenza" if family.area == "decadenza" else None,
        "account_on": account_day(as_of).isoformat()
        if family.contract_on < account_day(as_of).replace(day=1)
        else None,
        "census_on": (as_of - timedelta(days=dice.between(900, 1600) if late else dice.between(30, 700))).isoformat(),
    }
    family.tenancy = str(tenancy["id"])
    yield "tenancy", tenancy
    yield (
        "tenancy_party",
        _party(dice, tenancy, family.members[0], "assegnatario", family.contract_on, company_id, since),
    )
    for member in family.members[1:2]:
        renewed = date(2026, 1, 1)
        if as_of > renewed and age_on(member.birth, renewed) >= _ADULT and dice.chance(0.2):
            yield "tenancy_party", _party(dice, tenancy, member, "coobbligato", renewed, company_id, since)
    yield from _means_test(dice, family, company_id, as_of, since)


def _party(
    dice: Dice, tenancy: Row, resident: Resident, role: str, from_day: date, company_id: str, since: datetime
) -> Row:
    return {
        **imported(dice.new_id(milliseconds(since)), company_id, resident.dwelling.outpost.id, since),
        "tenancy_id": tenancy["id"],
        "person_id": resident.id,
        "role": role,
        "from_day": from_day.isoformat(),
        "to_day": None,
    }


def _means_test(dice: Dice, family: Family, company_id: str, as_of: date, since: datetime) -> Iterator[Made]:
    throw = dice.unit()
    if throw >= 0.95:
        return  # half of those without a valid one have none at all
    bands = ((0.12, 0, 3_000), (0.50, 3_000, 9_360), (0.80, 9_360, 16_000), (1.0, 16_000, 28_000))
    low, high = next((low, high) for limit, low, high in bands if throw < limit)
    family.isee = dice.between(low * 100, high * 100)
    year = as_of.year - (2 if throw >= 0.90 else 0 if as_of.month > 1 else 1)
    issued = min(date(year, 1, 10) + timedelta(days=dice.below(80)), as_of - timedelta(days=1))
    yield (
        "means_test",
        {
            **imported(dice.new_id(milliseconds(since)), company_id, family.dwelling.outpost.id, since),
            "household_id": family.id,
            "person_id": family.members[0].id,
            "kind": "isee_corrente" if dice.chance(0.04) else "isee",
            "value_cents": family.isee,
            "dsu_protocol": f"INPS-ISEE-{issued.year}-{dice.between(1_000_000, 9_999_999)}X-00",
            "issued_on": issued.isoformat(),
            "expires_on": date(issued.year, 12, 31).isoformat(),
            "household_size": len(family.members),
        },
    )
