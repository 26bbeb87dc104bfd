"""Fixed stories of the network: each the real desk engine against the real centre over HTTP, through a proxy that breaks it."""

import threading

import pytest

import app.server.pull
from app.errors import Retry
from app.models.contacts import Contact
from app.models.people import Person
from app.models.review import Conflict
from app.sync import outbox
from app.sync.client import connect
from app.sync.outbox import seal
from tests.helpers.desk import TickingClock
from tests.helpers.proxy import FAULTS
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.sync import oracle


def shared_person(world: World, *desks: SyncedDesk, **fields: str) -> str:
    """A person that all these desks have from the centre."""
    person = desks[0].run(add_person, "Rossi", **fields)
    for desk in desks:
        desk.sync()
    return person


def test_a_record_reaches_the_colleague(world: World) -> None:
    first, second = world.desk(), world.desk()
    person = first.run(add_person, "Rossi", phone1="333")
    report = first.sync()
    assert report.decided == {"ok": 1}
    second.sync()
    assert second.value(Person, person, "surname") == "Rossi"
    agree(world)


def test_different_fields_merge_and_the_same_field_clashes(world: World) -> None:
    first, second = world.desk(), world.desk()
    person = shared_person(world, first, second, phone1="333", email="a@esempio.it")
    first.run(edit, Person, person, phone1="111", email="nuova@esempio.it")
    second.run(edit, Person, person, phone1="222", language="ar")
    assert first.sync().decided == {"ok": 1}
    assert second.sync().decided == {"clash": 1}
    world.settle()
    for desk in world.desks:
        assert desk.value(Person, person, "phone1") == "111"
        assert desk.value(Person, person, "email") == "nuova@esempio.it"
        assert desk.value(Person, person, "language") == "ar"
        assert desk.sums()["conflict"][0] == 1
    agree(world)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_exchange_changes_nothing(world: World, fault: str) -> None:
    """Story 1: answer lost after the commit, request cut half-way, delivered twice; then the same again, with more behind it."""
    first, second = world.desk(), world.desk()
    person = shared_person(world, first, second)
    first.run(edit, Person, person, phone1="111")
    if fault == "twice":
        first.sync(fault)
    else:
        before = first.rows("SELECT last_ok_at FROM sync")
        with pytest.raises(Retry):
            first.sync(fault)
        assert first.rows("SELECT last_ok_at FROM sync") == before, "the last alignment moved on a failure"
        assert not first.is_synced()
        oracle.view_shows_own_work(first)
    first.run(edit, Person, person, email="a@esempio.it")
    first.sync()
    assert first.answered["all"] == 3
    agree(world)
    assert second.value(Person, person, "phone1") == "111"
    assert world.centre.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=world.company) == 3


def test_the_same_batch_eight_times_at_once(world: World) -> None:
    """Story 2: eight deliveries of one request meet at the centre; one has an effect, all get the same verdicts."""
    desk = world.desk()
    for place in range(44):
        desk.run(add_person, f"Prova {place}")
    request = desk.read(seal)
    answers = []

    def deliver() -> None:
        with connect(world.centre.url, None, desk.token) as client:
            answers.append(client.exchange(request))

    threads = [threading.Thread(target=deliver) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [a.kind for a in answers] == ["ok"] * 8
    assert len({tuple((v.n, v.verdict, v.seq) for v in a.verdicts) for a in answers}) == 1
    assert world.centre.scalar("SELECT count(*) FROM person WHERE company_id = :c", c=world.company) == 44
    desk.sync()
    assert desk.states() == [("person", "done")] * 44
    agree(world)


def test_an_edit_between_seal_and_answer(world: World) -> None:
    """Story 3: typed on while the exchange is on its way; the newer text stays, and follows."""
    desk, other = world.desk(), world.desk()
    person = shared_person(world, desk, other, phone1="0")
    desk.run(edit, Person, person, phone1="1")
    desk.proxy.during = lambda: desk.run(edit, Person, person, phone1="2")
    assert desk.sync().decided == {"ok": 1}
    assert desk.value(Person, person, "phone1") == "2"
    assert not desk.is_synced()
    assert desk.sync().decided == {"ok": 1}
    other.sync()
    assert other.value(Person, person, "phone1") == "2"
    agree(world)


def test_the_same_field_twice_offline(world: World) -> None:
    desk, other = world.desk(), world.desk()
    person = shared_person(world, desk, other, phone1="0")
    for text in ("1", "2", "3"):
        desk.run(edit, Person, person, phone1=text)
    assert desk.sync().decided == {"ok": 3}
    agree(world)
    assert other.value(Person, person, "phone1") == "3"


def test_a_b_a(world: World) -> None:
    """Story 4: mine is accepted, a colleague sets it back, my batch comes again: the colleague's value stands."""
    desk, other = world.desk(), world.desk()
    person = shared_person(world, desk, other, phone1="A")
    desk.run(edit, Person, person, phone1="B")
    with pytest.raises(Retry):
        desk.sync("no_answer")
    other.sync()
    other.run(edit, Person, person, phone1="A")
    assert other.sync().decided == {"ok": 1}
    desk.sync()
    agree(world)
    assert desk.value(Person, person, "phone1") == "A"
    assert world.centre.scalar("SELECT count(*) FROM conflict WHERE company_id = :c", c=world.company) == 0


def test_both_set_the_same_value(world: World) -> None:
    """Story 5: no clash; then one changes another field, and the other desk must show it."""
    desk, other = world.desk(), world.desk()
    person = shared_person(world, desk, other, phone1="0")
    desk.run(edit, Person, person, phone1="1")
    other.run(edit, Person, person, phone1="1")
    assert desk.sync().decided == {"ok": 1}
    desk.run(edit, Person, person, email="a@esempio.it")
    desk.sync()
    assert other.sync().decided == {"ok": 1}
    assert other.value(Person, person, "email") == "a@esempio.it"
    agree(world)


def test_two_pages_behind_the_field_never_blinks(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Story 7: my change is accepted, its row would come on a later page; my value is shown at every step between."""
    monkeypatch.setattr(app.server.pull, "PAGE_ROWS", 2)
    desk, other = world.desk(), world.desk()
    person = shared_person(world, desk, other, phone1="0")
    other.run(edit, Person, person, email="a@esempio.it")  # so that my change is not clean and its row must come
    for place in range(8):
        other.run(add_person, f"Prova {place}")
    other.sync()
    desk.run(edit, Person, person, phone1="1")
    seen = []
    desk.worker.on_changed = seen.append
    shown = []
    real = desk.client.exchange

    def exchange(request):
        shown.append(desk.value(Person, person, "phone1"))
        return real(request)

    desk.client.exchange = exchange
    desk.sync()
    assert len(shown) > 3, "there were several pages"
    assert {*shown, desk.value(Person, person, "phone1")} == {"1"}
    assert any("person" in changes for changes in seen), "screens are told"
    agree(world)


def test_a_conflict_is_settled_by_an_ordinary_edit(world: World) -> None:
    desk, other = world.desk(), world.desk()
    person = shared_person(world, desk, other, phone1="0")
    desk.run(edit, Person, person, phone1="1")
    other.run(edit, Person, person, phone1="2")
    world.settle()
    found = other.read(lambda s: [(c.id, c.value, c.standing, c.before, c.field) for c in s.query(Conflict)])
    assert [f[1:] for f in found] == [("2", "1", "0", "phone1")]

    def choose(session, who):
        edit(session, who, Person, person, phone1="2")
        edit(
            session, who, Conflict, found[0][0], settled_at=who.now(), settled_by=who.operator_id, settled_choice="mia"
        )

    other.run(choose)
    assert other.sync().decided == {"ok": 2}
    agree(world)
    assert desk.value(Person, person, "phone1") == "2"
    assert desk.value(Conflict, found[0][0], "settled_choice") == "mia"


def test_a_pair_is_never_torn(world: World) -> None:
    """Story 10 for an edited pair: outcome and its detail come from one hand, whoever comes second."""
    desk, other = world.desk(), world.desk()
    now = desk.who.now()
    contact = desk.run(add, Contact, channel="sportello", started_at=now, outcome="a", outcome_detail="a")
    world.settle()
    desk.run(edit, Contact, contact, outcome="b")
    other.run(edit, Contact, contact, outcome_detail="c")  # to what they saw: a
    desk.sync()
    assert other.sync().decided == {"clash": 1}
    for one in world.desks:
        one.sync()
        assert (one.value(Contact, contact, "outcome"), one.value(Contact, contact, "outcome_detail")) == ("b", "a")
    agree(world)


@pytest.mark.parametrize("off", [{"hours": -3}, {"days": 365}])
def test_a_wrong_clock_loses_and_reorders_nothing(world: World, off: dict[str, int]) -> None:
    """G15: the desk's clock takes part in no decision; its error is told."""
    clock = TickingClock()
    clock.advance(**off)
    wrong, right = world.desk(clock=clock), world.desk()
    person = shared_person(world, wrong, right, phone1="0")
    wrong.run(edit, Person, person, phone1="1")
    wrong.sync()
    right.sync()
    right.run(edit, Person, person, phone1="2")
    right.sync()
    wrong.run(edit, Person, person, email="a@esempio.it")
    wrong.run(add, Contact, channel="telefono", person_id=person, started_at=wrong.who.now())
    assert wrong.sync().decided == {"ok": 2}
    agree(world)
    assert wrong.value(Person, person, "phone1") == "2"
    offset = wrong.rows("SELECT clock_offset FROM sync")[0][0]
    asked = -(off.get("hours", 0) * 3_600 + off.get("days", 0) * 86_400)
    assert abs(offset - asked) < 60


def test_synced_is_never_said_with_one_change_unanswered(world: World) -> None:
    """G11, at every moment of an alignment in small batches."""
    desk = world.desk()
    assert not desk.is_synced(), "never aligned"
    desk.sync()
    assert desk.is_synced()
    for place in range(5):
        desk.run(add_person, f"Prova {place}")
    assert not desk.is_synced()
    desk.pace.batch = 1
    told = []
    real = desk.client.exchange

    def exchange(request):
        answer = real(request)
        told.append(desk.is_synced())
        return answer

    desk.client.exchange = exchange
    desk.sync()
    assert len(told) >= 3
    assert not any(told)
    assert desk.is_synced()
    assert desk.read(outbox.undecided) == 0
