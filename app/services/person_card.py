"""The card of a person: data, household as of a day, dwelling and lease, timeline. Money is asked for apart.

Nothing of class R2 or R3 is on it; those are opened through `readings`, with a reason.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.people import Person
from app.models.places import Building, Unit
from app.models.tenancies import MeansTest, Tenancy, TenancyParty
from app.models.who import Who
from app.rules.addresses import long_place, short_place
from app.rules.catalogues import label
from app.rules.dates import age_on
from app.services.centre import centre_states
from app.services.checks import found
from app.services.households import HouseholdView, household_of_person
from app.services.merges import MergeView, merges_of
from app.services.names import list_name
from app.services.people import PersonRow
from app.services.timeline import TimelineEntry, timeline_of
from app.services.variations import VariationView, open_variations
from app.store.same_person import cards_of, face_of


@dataclass(frozen=True)
class PersonData:
    """Data and contacts of a person, as stored; `fiscal_code_state` is `valido`, `da_verificare`, `cf_provvisorio`, `assente`."""

    surname: str | None
    name: str | None
    sex: str | None
    birth_date: date | None
    birth_place: str | None
    birth_code: str | None
    fiscal_code: str | None
    fiscal_code_state: str | None
    fiscal_code_reason: str | None
    citizenship: str | None
    residence_permit: str | None
    residence_permit_expires: date | None
    document_type: str | None
    document_number: str | None
    document_expires: date | None
    marital_status: str | None
    phone1: str | None
    phone1_e164: str | None
    phone2: str | None
    phone2_e164: str | None
    email: str | None
    pec: str | None
    preferred_channel: str | None
    preferred_time: str | None
    language: str | None
    needs_interpreter: bool
    contact_name: str | None
    contact_relation: str | None
    contact_phone: str | None
    domicile: str | None
    deceased_on: date | None


@dataclass(frozen=True)
class DwellingView:
    """Where a household lives. `line` is for the card, `short` for a list."""

    unit_id: str
    unit_code: str
    building_id: str
    line: str
    short: str
    street: str
    house_number: str
    stair: str | None
    floor: str | None
    apartment_no: str | None
    postal_code: str | None
    municipality: str
    province: str | None


@dataclass(frozen=True)
class TenancyView:
    """The lease of the dwelling without its money. `role` is the person's own: `assegnatario`, `coobbligato`, `componente`."""

    id: str
    code: str | None
    assigned_on: date | None
    contract_on: date | None
    ended_on: date | None
    role: str
    income_area: str | None
    income_band: str | None
    census_on: date | None


@dataclass(frozen=True)
class MoneyView:
    """What the button *Mostra* shows: rent and charges a month, and the last means test, in cents."""

    rent_cents: int | None
    charges_cents: int | None
    means_kind: str | None
    means_cents: int | None
    means_expires: date | None


@dataclass(frozen=True)
class PersonCard:
    """All of the card but money and what is sensitive. `role_line` is `Assegnataria · via delle Robinie 12, …`.

    `id` is the card that stands for the person, `cards` are all that were merged.
    """

    id: str
    cards: tuple[str, ...]
    name: str
    role_line: str
    age: int | None
    data: PersonData
    standing: str
    household: HouseholdView | None
    dwelling: DwellingView | None
    tenancy: TenancyView | None
    timeline: tuple[TimelineEntry, ...]
    contacts: int
    requests: int
    papers: int
    variations: tuple[VariationView, ...]
    merges: tuple[MergeView, ...]


def person_card(session: Session, who: Who, person_id: str, *, day: date | None = None) -> PersonCard:
    """The card as of `day` (today), whichever card of the person is asked for. Raises `Notice` when none is on this desk."""
    person_id = face_of(session, person_id)
    person = found(session, who, Person, person_id, "La persona")
    on = day or who.today()
    household = household_of_person(session, who, person_id, on)
    dwelling = dwelling_view(session, household.unit_id if household else None)
    tenancy = tenancy_on(session, person_id, dwelling.unit_id if dwelling else None, on)
    timeline = timeline_of(session, who, person_id)
    role = label("tenancy_roles", tenancy.role if tenancy else "componente") if household else ""
    parts = [_gendered(role, person.sex), dwelling.line if dwelling else person.domicile]
    return PersonCard(
        person.id,
        cards_of(session, person.id),
        list_name(person),
        " · ".join(part for part in parts if part),
        age_on(person.birth_date, on) if person.birth_date else None,
        PersonData(**{field: getattr(person, field) for field in PersonData.__dataclass_fields__}),
        centre_states(session, "person", [person.id])[person.id],
        household,
        dwelling,
        tenancy,
        timeline,
        sum(entry.kind == "contact" for entry in timeline),
        sum(entry.kind == "request" for entry in timeline),
        sum(entry.kind in ("printed_document", "intake_form") for entry in timeline),
        open_variations(session, who, person_id=person_id),
        merges_of(session, who, person_id),
    )


def row_of_person(session: Session, who: Who, person_id: str) -> PersonRow:
    """The person as in a list, whichever of their cards is asked for: name, where they live today, age. Raises `Notice` as the card."""
    person = found(session, who, Person, face_of(session, person_id), "La persona")
    household = household_of_person(session, who, person.id, who.today())
    dwelling = dwelling_view(session, household.unit_id if household else None)
    age = age_on(person.birth_date, who.today()) if person.birth_date else None
    return PersonRow(person.id, list_name(person), "", dwelling.short if dwelling else "", age)


def show_money(session: Session, who: Who, person_id: str, *, day: date | None = None) -> MoneyView:
    """Rent, charges and means of the person's household as of `day`: only when asked for."""
    found(session, who, Person, person_id, "La persona")
    on = day or who.today()
    household = household_of_person(session, who, person_id, on)
    tenancy = _tenancy(session, household.unit_id if household else None, on)
    means = means_test_on(session, household.id if household else None, on)
    return MoneyView(
        tenancy.rent_cents if tenancy else None,
        tenancy.charges_cents if tenancy else None,
        means.kind if means else None,
        means.value_cents if means else None,
        means.expires_on if means else None,
    )


def dwelling_view(session: Session, unit_id: str | None) -> DwellingView | None:
    """A unit with its address; None when it or its building is not on this desk."""
    unit = session.get(Unit, unit_id) if unit_id else None
    building = session.get(Building, unit.building_id) if unit else None
    if unit is None or building is None:
        return None
    place = (building.street, building.house_number)
    return DwellingView(
        unit.id,
        unit.code,
        building.id,
        long_place(
            *place,
            stair=unit.stair,
            floor=unit.floor,
            apartment_no=unit.apartment_no,
            municipality=building.municipality,
        ),
        short_place(*place, unit.stair, unit.apartment_no),
        building.street,
        building.house_number,
        unit.stair,
        unit.floor,
        unit.apartment_no,
        building.postal_code,
        building.municipality,
        building.province,
    )


def tenancy_on(session: Session, person_id: str, unit_id: str | None, day: date) -> TenancyView | None:
    """The lease of a unit on a day, with the person's role in it."""
    tenancy = _tenancy(session, unit_id, day)
    if tenancy is None:
        return None
    parties = session.scalars(
        select(TenancyParty).where(
            TenancyParty.tenancy_id == tenancy.id,
            TenancyParty.person_id.in_(cards_of(session, person_id)),
            TenancyParty.deleted_at.is_(None),
        )
    )
    role = next(
        (one.role for one in parties if (one.from_day or date.min) <= day <= (one.to_day or date.max)), "componente"
    )
    return TenancyView(
        tenancy.id,
        tenancy.code,
        tenancy.assigned_on,
        tenancy.contract_on,
        tenancy.ended_on,
        role,
        tenancy.income_area,
        tenancy.income_band,
        tenancy.census_on,
    )


def means_test_on(session: Session, household_id: str | None, day: date) -> MeansTest | None:
    """The last means test of a household issued by `day`; None when there is none."""
    if household_id is None:
        return None
    tests = session.scalars(
        select(MeansTest).where(MeansTest.household_id == household_id, MeansTest.deleted_at.is_(None))
    )
    issued = [one for one in tests if (one.issued_on or date.min) <= day]
    return max(issued, key=lambda one: (one.issued_on or date.min, one.id), default=None)


def _tenancy(session: Session, unit_id: str | None, day: date) -> Tenancy | None:
    if unit_id is None:
        return None
    rows = session.scalars(select(Tenancy).where(Tenancy.unit_id == unit_id, Tenancy.deleted_at.is_(None)))
    running = [
        one for one in rows if (one.contract_on or one.assigned_on or date.min) <= day <= (one.ended_on or date.max)
    ]
    return max(running, key=lambda one: (one.contract_on or date.min, one.id), default=None)


def _gendered(role: str, sex: str | None) -> str:
    """`Assegnatario/a` as the person's document says; both when it is not known."""
    if not role.endswith("o/a") or sex not in ("F", "M"):
        return role
    return role[:-3] + ("a" if sex == "F" else "o")
