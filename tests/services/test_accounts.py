"""The account of a tenancy on a desk: lines apart, up to the day it tells, orders on their way, whoever's it is."""

from datetime import UTC, date, datetime

import pytest

from app.errors import Notice
from app.models.accounts import AccountImport, AccountMovement, AccountOrder
from app.models.people import HouseholdMember
from app.models.tenancies import Tenancy
from app.services import accounts
from tests.helpers.desk import make_desk
from tests.helpers.household import add, add_company, add_lease, add_person, add_place

UPTO = date(2026, 2, 28)


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    add_company(desk)
    yield desk
    desk.worker.close()


def moved(desk, tenancy, cents, posted, line="canone", **fields):
    reference = fields.pop("reference", f"R{posted:%m%d}{line}{cents}")
    return add(
        desk, AccountMovement, tenancy_id=tenancy, line=line, posted_on=posted, amount_cents=cents,
        reference=reference, due_on=fields.pop("due_on", posted if cents > 0 else None), **fields,
    )  # fmt: skip


def ordered(desk, tenancy, cents, reference, **fields):
    whole = {"line": "canone", "cause_kind": "grant_request", "cause_id": desk.who.new_id()} | fields
    return add(desk, AccountOrder, tenancy_id=tenancy, amount_cents=cents, reference=reference, **whole)


@pytest.fixture
def lease(desk):
    """A person with a household and a lease whose account is told up to the end of February; its id with theirs."""
    unit = add_place(desk)
    person, home = add_person(desk, unit=unit, since=date(2009, 10, 1))
    tenancy = add_lease(desk, unit, person, home)

    def told(session, who):
        row = session.get(Tenancy, tenancy)
        row.code, row.account_on = "C1", UPTO

    desk.run(told)
    moved(desk, tenancy, 10_000, date(2025, 12, 5))
    moved(desk, tenancy, 10_000, date(2026, 2, 5))
    moved(desk, tenancy, -4_000, date(2026, 2, 10))
    moved(desk, tenancy, 3_000, date(2026, 2, 5), "spese")
    return person, home, tenancy


def test_lines_stand_apart_up_to_the_day_that_the_file_tells(desk, lease):
    (one,) = desk.run(accounts.accounts_of_person, lease[0])
    assert (one.code, one.upto_on, one.day) == ("C1", UPTO, UPTO)
    rent, service = one.lines
    assert (rent.line, rent.balance_cents, rent.overdue) == ("canone", 16_000, ((2025, 6_000), (2026, 10_000)))
    assert (service.line, service.balance_cents, one.months_late, one.residual_cents) == ("spese", 3_000, 2, 19_000)
    assert [(row.posted_on, row.amount_cents) for row in one.movements][:2] == [
        (date(2026, 2, 10), -4_000), (date(2026, 2, 5), 3_000),
    ]  # fmt: skip
    earlier = desk.run(accounts.account_view, lease[2], day=date(2025, 12, 31))
    assert (earlier.day, earlier.lines[0].balance_cents) == (date(2025, 12, 31), 10_000)


def test_orders_are_on_their_way_until_the_account_says_so(desk, lease):
    _, _, tenancy = lease
    ordered(desk, tenancy, 5_000, "ORD-1")
    ordered(desk, tenancy, 2_000, "ORD-2", exported_at=datetime(2026, 2, 1, 9, tzinfo=UTC), booked_on=date(2026, 2, 20))
    ordered(desk, tenancy, 1_000, "ORD-3", line="spese", cause_kind="indemnity_act")
    moved(desk, tenancy, -2_000, date(2026, 2, 20), order_reference="ORD-2")
    moved(desk, tenancy, -999, date(2026, 2, 21), "spese", order_reference="ORD-3")
    one = desk.run(accounts.account_view, tenancy)
    assert [(row.reference, row.standing, row.booked_on) for row in one.orders] == [
        ("ORD-1", "in_attesa", None), ("ORD-2", "contabilizzato", date(2026, 2, 20)), ("ORD-3", "da_verificare", None),
    ]  # fmt: skip
    assert (one.orders[1].exported_on, one.orders[2].cause_words) == (
        date(2026, 2, 1), "Trattenuta sull'indennità di formazione",
    )  # fmt: skip
    assert [(line.balance_cents, line.pending_cents, line.residual_cents) for line in one.lines] == [
        (14_000, 5_000, 9_000), (2_001, 0, 2_001),
    ]  # fmt: skip
    owed = desk.read(lambda session: accounts.lines_on(session, tenancy, UPTO))
    assert owed == {line.line: line for line in one.lines}
    words = desk.read(lambda session: accounts.owed_words(session, tenancy, date(2026, 3, 12)))
    assert words == "Da pagare sul conto al 28/02/2026, tolti gli ordini in attesa: canone 90,00 €, spese 20,01 €."


def test_a_debt_outlives_its_lease_and_nobody_elses_is_shown(desk, lease):
    person, home, tenancy = lease
    old = add(
        desk, Tenancy, unit_id=add_place(desk, number="1"), household_id=home, code="C0", ended_on=date(2020, 1, 1)
    )
    add(desk, Tenancy, unit_id=add_place(desk, number="3"), household_id=desk.who.new_id(), code="C9")
    assert [one.tenancy_id for one in desk.run(accounts.accounts_of_person, person)] == [tenancy, old]
    alone, _ = add_person(desk, "Galli", "Rosa")
    assert desk.run(accounts.accounts_of_person, alone) == ()


def test_a_lease_that_no_file_has_named_has_no_cut_off(desk):
    unit = add_place(desk)
    person, home = add_person(desk, unit=unit)
    add_lease(desk, unit, person, home)
    (one,) = desk.run(accounts.accounts_of_person, person)
    assert (one.upto_on, one.movements, one.months_late) == (None, (), 0)


def test_an_account_is_found_by_code_by_tenancy_and_by_person(desk, lease):
    person, _, tenancy = lease
    for text in (" C1 ", tenancy, person):
        assert [one.tenancy_id for one in desk.run(accounts.find_accounts, text)] == [tenancy]
    with pytest.raises(Notice) as caught:
        desk.run(accounts.find_accounts, "C2")
    assert caught.value.code == "not_found"


def test_who_works_with_the_funds_has_the_orders_and_no_figures(desk):
    elsewhere = desk.who.new_id()
    ordered(desk, elsewhere, 5_000, "ORD-1")
    add(desk, AccountImport, file_hash="00", upto_on=UPTO, movements=1)
    one = desk.run(accounts.account_view, elsewhere)
    assert (one.code, one.upto_on, [row.standing for row in one.orders]) == (None, None, ["in_attesa"])
    assert desk.read(lambda session: accounts.owed_words(session, elsewhere, UPTO)) is None


def test_a_household_that_took_over_a_dwelling_does_not_see_the_account_of_who_was_there(desk, lease):
    _, _, tenancy = lease
    unit = desk.read(lambda session: session.get(Tenancy, tenancy).unit_id)
    newcomer, home = add_person(desk, "Galli", "Rosa", unit=unit, since=date(2026, 3, 1))
    assert desk.read(lambda session: session.query(HouseholdMember).filter_by(household_id=home).count()) == 1
    assert desk.run(accounts.accounts_of_person, newcomer) == ()
    # Nor that of a lease without a household, unless it is the one that runs.
    add(desk, Tenancy, unit_id=unit, household_id=None, code="C7", ended_on=date(2026, 3, 11))
    running = add(desk, Tenancy, unit_id=unit, household_id=None, code="C8", contract_on=date(2026, 3, 1))
    assert [one.tenancy_id for one in desk.run(accounts.accounts_of_person, newcomer)] == [running]
