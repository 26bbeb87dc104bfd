"""G26: of whom was helped with public money, what proves how it was spent stays as long as the law asks; all else goes at once."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.models.contacts import Contact
from app.models.funds import GrantRequest
from app.models.people import Person
from app.server.erasure import what_goes
from app.services import grants
from tests.helpers.grants import Office, open_office
from tests.helpers.world import World, add, agree
from tests.sync.test_stories_erased import erase, on_disk, traces

TEN_YEARS = timedelta(days=11 * 366)


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return tmp_path / "erasures.register"


@pytest.fixture
def office(world: World) -> Office:
    return open_office(world)


@pytest.fixture
def word(world: World) -> str:
    """Stands in what tells of the person and proves nothing."""
    return f"Aspasia-{world.code}."


def test_a_grant_that_was_paid_stays_with_whom_it_was_paid_to(
    world: World, office: Office, register: Path, word: str
) -> None:
    desk, manager = world.desk(), office.manager
    home = office.household()
    grant = office.asked(desk, 28_000, household=home)
    desk.run(grants.propose, grant)
    desk.run(add, Contact, channel="sportello", person_id=home["person_id"], started_at=desk.who.now(), note=word)
    world.settle()
    office.decided(grant)
    manager.run(grants.settle, grant, 28_000)
    manager.run(grants.pay, grant, "CRO 1", manager.who.today())
    world.settle()
    found = what_goes(world.centre.engine, world.company, home["person_id"], "richiesta", desk.who.today())
    assert found.until == date(desk.who.today().year + 10, 12, 31)
    assert {"person", "household_member", "grant_request", "grant_step"} <= found.stays.keys()
    assert "contact" in found.goes
    erase(world, home["person_id"], register)
    world.settle()
    assert traces(world, word) == [] == on_disk(desk, word)
    assert desk.value(GrantRequest, grant, "state") == "pagata"
    assert desk.value(Person, home["person_id"], "surname") == "Prova"
    assert office.sums()["paid"] == 28_000
    agree(world)
    world.centre.clock.moment += TEN_YEARS
    erase(world, home["person_id"], register, "conservazione")
    world.settle()
    assert desk.value(GrantRequest, grant, "state") is None
    assert desk.value(Person, home["person_id"], "surname") is None
    assert office.sums()["paid"] == 28_000, "the books say how much, and no longer to whom"


def test_money_that_is_promised_is_never_orphaned(world: World, office: Office, register: Path) -> None:
    """Not even on the order of an authority: nobody could settle it any more. Once it is settled, that order takes all."""
    desk = world.desk()
    home = office.household()
    grant = office.asked(desk, 28_000, household=home)
    desk.run(grants.propose, grant)
    world.settle()
    office.decided(grant)
    world.settle()
    erase(world, home["person_id"], register, "autorita")
    world.settle()
    assert desk.value(GrantRequest, grant, "state") == "impegnata"
    office.manager.run(grants.settle, grant, 28_000)
    office.manager.run(grants.pay, grant, "CRO 1", office.manager.who.today())
    world.settle()
    erase(world, home["person_id"], register, "autorita")
    world.settle()
    assert desk.value(GrantRequest, grant, "state") is None
    assert desk.value(Person, home["person_id"], "surname") is None


@pytest.mark.parametrize("funded", [True, False])
def test_attendance_stays_where_a_project_paid_for_it(world: World, register: Path, funded: bool) -> None:
    put, outpost = world.centre.put, {"outpost_id": world.outposts[0]}
    world.desk()
    person = put(world.company, "person", surname="Prova", **outpost)
    project = put(world.company, "project", code="P", name="P", amount_cents=1) if funded else None
    activity = put(world.company, "activity", kind="corso", title="Sarta", project_id=project, **outpost)
    now = world.centre.clock()
    meeting = put(world.company, "activity_session", activity_id=activity, starts_at=now, ends_at=now, **outpost)
    there = put(world.company, "attendance", session_id=meeting, person_id=person, **outpost)
    erase(world, person, register)
    for kind, id in (("attendance", there), ("person", person)):
        found = world.centre.scalar(f"SELECT count(*) FROM {kind} WHERE id = :i", i=id)
        assert found == int(funded), kind
