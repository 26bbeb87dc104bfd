"""G12: desks and centres of different versions. The centre is updated first; until then a newer desk holds back what it cannot take."""

import dataclasses

import msgspec
import pytest

from app.models.contacts import Appointment, Contact
from app.models.people import Person
from app.models.registry import KINDS
from app.store import migrate
from app.store.engine import open_engine
from app.sync.cycle import CENTRE_TOO_OLD
from app.sync.outbox import seal
from app.sync.protocol import VERSION
from tests.helpers.desk import KEY
from tests.helpers.world import World, add, add_person, agree, edit


@pytest.fixture
def newer_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if contacts were a kind that only this version knows."""
    kind = KINDS["contact"]
    monkeypatch.setitem(KINDS, "contact", dataclasses.replace(kind, sync=dataclasses.replace(kind.sync, since=99)))


def test_a_kind_that_the_centre_does_not_know_waits_with_what_refers_to_it(world: World, newer_kind: None) -> None:
    desk, other = world.desk(), world.desk()
    person = desk.run(add_person, "Rossi")
    contact = desk.run(add, Contact, channel="sportello", person_id=person, started_at=desk.who.now())
    desk.run(add, Appointment, contact_id=contact, at=desk.who.now())
    desk.run(edit, Contact, contact, note="dopo")
    desk.run(edit, Person, person, phone1="1")
    report = desk.sync()
    assert (report.outcome, report.decided, report.pending) == ("ok", {"ok": 2}, 3)
    assert not desk.is_synced()
    other.sync()
    assert other.value(Person, person, "phone1") == "1"
    KINDS["contact"] = dataclasses.replace(KINDS["contact"], sync=dataclasses.replace(KINDS["contact"].sync, since=1))
    assert desk.sync().decided == {"ok": 3}
    agree(world)


def test_a_centre_that_is_older_than_the_desk_is_said_to_be_so(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = world.desk()
    desk.run(add_person, "Rossi")
    real = desk.client.exchange

    def older(request):
        return msgspec.structs.replace(real(msgspec.structs.replace(request, v=VERSION + 1)), v=VERSION - 1)

    desk.client.exchange = older
    report = desk.sync()
    assert (report.outcome, report.pending) == (CENTRE_TOO_OLD, 1)
    desk.client.exchange = real
    assert desk.sync().decided == {"ok": 1}


def test_a_desk_that_is_too_old_is_told_keeps_working_and_keeps_its_outbox(world: World) -> None:
    desk = world.desk()
    desk.run(add_person, "Rossi")
    real = desk.client.exchange
    desk.client.exchange = lambda request: real(msgspec.structs.replace(request, v=VERSION + 1))
    for _ in range(2):
        report = desk.sync()
        assert (report.outcome, report.pending) == ("too_old", 1)
    desk.run(add_person, "Bianchi")
    desk.client.exchange = real
    assert desk.sync().decided == {"ok": 2}
    agree(world)


@pytest.mark.parametrize("version", [f"{number:04}" for number in range(1, int(migrate.HEAD))])
def test_an_outbox_of_every_earlier_version_is_sent_after_the_upgrade(world: World, version: str) -> None:
    """Saved under that schema, sealed once without an answer, then the program was updated."""
    desk = world.desk()
    person = desk.run(add_person, "Rossi", phone1="1")
    desk.read(seal)
    desk.run(edit, Person, person, phone1="2")
    engine = open_engine(desk.path, KEY)
    with engine.begin() as connection:
        migrate.downgrade(connection, version)
    migrate.bring_up_to_date(engine, desk.path)
    engine.dispose()
    assert desk.sync().decided == {"ok": 2}
    agree(world)
