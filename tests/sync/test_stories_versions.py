"""G12: desks and centres of different versions. The centre is updated first; until then a newer desk holds back what it cannot take."""

import dataclasses

import msgspec
import pytest

from app.models.activities import Activity
from app.models.contacts import Appointment, Contact
from app.models.people import Person
from app.models.registry import KINDS, SCHEMA, Kind, newer_than
from app.rules.sentences import newer_centre_words
from app.services.centre import sync_facts
from app.store import migrate
from app.store.engine import open_engine
from app.sync import inbox
from app.sync.cycle import CENTRE_TOO_OLD
from app.sync.outbox import seal
from app.sync.protocol import VERSION, unpack_change
from app.sync.receipt import ask_receipt
from tests.helpers.desk import KEY
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.migrations.make_desk_file import a_row_of_each_kind, filled


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


def test_what_waits_for_the_update_of_the_centre_is_said_to(world: World, newer_kind: None) -> None:
    """In *Oggi*, on the page of the alignment and on the evening receipt; what the network takes is told apart."""
    desk = world.desk()
    person = desk.run(add_person, "Rossi")
    contact = desk.run(add, Contact, channel="sportello", person_id=person, started_at=desk.who.now())
    assert desk.run(sync_facts).for_newer_centre == 0, "it has not said anything yet"
    desk.sync()
    desk.run(edit, Contact, contact, note="dopo")
    desk.run(edit, Person, person, phone1="1")
    facts = desk.run(sync_facts)
    assert (facts.unsent, facts.for_newer_centre) == (3, 2)
    assert facts.sentences[1:] == (newer_centre_words(2), "Avvisare la sede.")
    waiting = [(one.kind, one.sentence) for one in ask_receipt(desk.worker, desk.client).waiting]
    now = "Non ancora inviata: parte al prossimo allineamento."
    assert waiting == [("contact", newer_centre_words(1)), ("contact", newer_centre_words(1)), ("person", now)]
    desk.sync()
    assert desk.run(sync_facts).unsent == 2


@pytest.mark.parametrize("schema", range(1, SCHEMA))
def test_to_a_centre_of_each_earlier_registry_go_the_kinds_that_it_knows(world: World, schema: int) -> None:
    """A record of every kind there is; the centre answers as one that knows those of `schema`, until it is updated."""
    desk = world.desk()
    desk.run(a_row_of_each_kind)
    real, sent = desk.client.exchange, []

    def older(request):
        sent.extend(unpack_change(raw).kind for raw in request.changes)
        return msgspec.structs.replace(real(request), schema=schema)

    desk.client.exchange = older
    report = desk.sync()
    newer = newer_than(schema)
    assert newer
    assert set(sent) == KINDS.keys() - newer
    assert report.pending == 2 * len(newer)
    desk.client.exchange = real
    assert desk.sync().pending == 0


def test_what_names_a_record_that_the_centre_does_not_know_waits_with_it(world: World) -> None:
    """A centre of the second registry: cases came with the third, and older kinds that may name one wait for it."""
    desk = world.desk()
    case, person = desk.run(add, KINDS["case_opening"].model, **filled("case_opening")), desk.run(add_person, "Rossi")
    naming = {"appointment": "case_id", "attachment": "owner", "printed_document": "record", "reading": "record"}
    for kind, name in naming.items():
        for of, id in (("case_opening", case), ("person", person)):
            names = {f"{name}_kind": of, f"{name}_id": id} if name != "case_id" else {name: id}
            desk.run(add, KINDS[kind].model, **filled(kind) | names)
    desk.read(lambda s: s.connection().exec_driver_sql("UPDATE sync SET centre_schema = 2"))
    sent = [unpack_change(raw) for raw in desk.read(seal).changes]
    assert [one.kind for one in sent] == ["person", *naming]
    assert case not in {one.rid for one in sent}
    assert case not in {value for one in sent for _, value in one.body.values()}


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


def as_an_earlier_version(desk: SyncedDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Take what the centre has as a version would that knows neither activities nor reminders of appointments."""
    request = desk.read(seal)
    answer = desk.client.exchange(request)
    with monkeypatch.context() as earlier:
        kind = KINDS["appointment"]
        older = Kind(kind.name, kind.model, kind.sync)
        older.__dict__["fields"] = tuple(name for name in kind.fields if name != "remind_minutes")
        earlier.setitem(KINDS, "appointment", older)
        earlier.delitem(KINDS, "activity")
        desk.read(lambda s: inbox.apply(s, request, answer, desk.clock()))


def upgraded(desk: SyncedDesk) -> None:
    """The desk's file as the seventh schema had it, and then this program."""
    engine = open_engine(desk.path, KEY)
    with engine.begin() as connection:
        migrate.downgrade(connection, "0007")
    migrate.bring_up_to_date(engine, desk.path)
    engine.dispose()


def test_what_an_earlier_version_kept_unknown_is_in_its_place_after_the_upgrade(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a network, too; and what is then written on it is no clash with what was there all the time."""
    desk, old = world.desk(), world.desk()
    old.sync()
    appointment = desk.run(add, Appointment, at=desk.who.now(), remind_minutes=30)
    activity = desk.run(add, Activity, kind="corso", title="Orto comune")
    desk.sync()
    as_an_earlier_version(old, monkeypatch)
    assert old.value(Appointment, appointment, "remind_minutes") is None
    assert old.value(Activity, activity, "title") is None
    old.run(edit, Appointment, appointment, place="cortile")  # a base stands under it
    upgraded(old)
    assert old.value(Appointment, appointment, "remind_minutes") == 30
    assert old.value(Appointment, appointment, "extra") == {}
    assert old.value(Activity, activity, "title") == "Orto comune"
    old.run(edit, Appointment, appointment, remind_minutes=60)
    old.run(edit, Activity, activity, title="Orto")
    report = old.sync()
    assert (report.decided, report.mended) == ({"ok": 3}, 0)
    assert old.rows("SELECT * FROM unknown_record") == []
    world.settle()
    agree(world)


def test_unknown_records_go_with_a_scope_and_come_back_with_the_upgrade(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody at this desk can tell in which scope they lie: none may stay where one may be lost."""
    lodi = world.centre.outpost(world.company, "LOD", "Lodi")
    there, here, old = world.desk([lodi]), world.desk(), world.desk([*world.outposts, lodi])
    old.sync()
    kept = here.run(add, Activity, kind="corso", title="Codogno")
    there.run(add, Activity, kind="corso", title="Lodi")
    here.sync()
    there.sync()
    as_an_earlier_version(old, monkeypatch)
    assert len(old.rows("SELECT id FROM unknown_record")) == 2
    world.centre.unassign(world.company, old.who.operator_id, lodi)
    as_an_earlier_version(old, monkeypatch)
    assert old.rows("SELECT id FROM unknown_record") == []
    upgraded(old)
    old.sync()
    assert old.rows("SELECT id FROM activity") == [(kept,)]
    agree(world)
