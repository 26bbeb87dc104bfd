"""A small world for tests of use-cases: a building in Codogno, dwellings, persons with households and leases. All invented."""

from datetime import date

from app.models.people import Household, HouseholdMember, Person
from app.models.places import Building, Company, Outpost, Unit
from app.models.staff import Operator
from app.models.tenancies import MeansTest, Tenancy, TenancyParty
from app.services.stamps import stamp


def add(desk, model, *, visibility="R0", who=None, **fields):
    """A record on the desk, through the worker; its id."""

    def use_case(session, who):
        record = model(**(stamp(who, visibility=visibility) | fields))
        session.add(record)
        return record.id

    return desk.worker.run(use_case, who or desk.who)


def add_place(desk, *, street="via delle Robinie", number="12", stair="B", floor="2", apartment="7", kind="alloggio"):
    building = add(
        desk, Building, street=street, house_number=number, municipality="Codogno", postal_code="26845", province="LO"
    )
    return add(
        desk,
        Unit,
        building_id=building,
        code=f"LO-COD-{number}-{apartment}",
        stair=stair,
        floor=floor,
        apartment_no=apartment,
        kind=kind,
    )


def add_person(
    desk, surname="Brambati", name="Adele", *, unit=None, household=None, since=None, relation=None, **fields
):
    person = add(desk, Person, surname=surname, name=name, **fields)
    if unit is not None and household is None:
        household = add(desk, Household, unit_id=unit, from_day=since)
    if household is not None:
        add(desk, HouseholdMember, household_id=household, person_id=person, from_day=since, relation=relation)
    return person, household


def add_lease(desk, unit, person, household, *, role="assegnatario"):
    tenancy = add(
        desk,
        Tenancy,
        unit_id=unit,
        household_id=household,
        assigned_on=date(2009, 9, 1),
        contract_on=date(2009, 10, 1),
        income_area="protezione",
        income_band="A3",
        rent_cents=9812,
        charges_cents=13450,
        census_on=date(2024, 6, 30),
    )
    add(desk, TenancyParty, tenancy_id=tenancy, person_id=person, role=role)
    add(
        desk, MeansTest, household_id=household, kind="isee", value_cents=612540, issued_on=date(2026, 1, 20),
        expires_on=date(2026, 12, 31), dsu_protocol="INPS-ISEE-2026-0-00",
    )  # fmt: skip
    return tenancy


def add_company(desk, *, r3_enabled=True):
    """The company, the desk's outpost and its operator, with the ids the desk was made with."""
    who = desk.who
    add(
        desk, Company, id=who.company_id, code="PVLO", name="ALER Pavia-Lodi", r3_enabled=r3_enabled,
        privacy_contact="privacy@aler.example", data_protection_officer="dpo@aler.example", address="Pavia",
    )  # fmt: skip
    add(
        desk, Outpost, id=who.outpost_id, outpost_id=who.outpost_id, code="COD", name="Codogno", street="viale Cairo",
        house_number="15", postal_code="26845", municipality="Codogno", province="LO",
        programme="PR FSE+ 2021-2027", funding_action="Priorità 3, azione K.1",
    )  # fmt: skip
    add(desk, Operator, id=who.operator_id, surname="Ferri", name="Marta", initials="M. F.")


def known_at_centre(desk, table, record_id, seq=7):
    """As after an exchange: the record has its place at the centre and nothing of it waits here."""

    def work(session):
        connection = session.connection()
        connection.exec_driver_sql(f'UPDATE "{table}" SET seq = ? WHERE id = ?', (seq, record_id))
        connection.exec_driver_sql("UPDATE outbox SET state = 'done' WHERE rid = ?", (record_id,))

    desk.read(work)


def count(desk, model, **equal):
    """How many records of a model have these values."""
    return desk.read(lambda session: session.query(model).filter_by(**equal).count())
