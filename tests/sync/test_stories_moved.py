"""Operators move, outposts close: what comes into reach arrives whole, what leaves goes after the unsent work on it (G8, G13)."""

from pathlib import Path

import pytest
from sqlalchemy import select

import app.server.fill
import app.server.pull
from app.errors import Retry
from app.models.contacts import Contact
from app.models.local import SyncState
from app.models.people import Person
from app.models.review import Conflict
from app.server.db import writing
from app.server.devices import revoke
from app.server.erasure import erase_person
from app.server.office import Hand
from app.services.conflicts import compare, settle_conflict
from app.services.review import list_review
from app.sync.client import CentreClient
from app.sync.cycle import Cycle, Progress
from app.sync.protocol import FILL_ROWS, FILL_ROWS_AT_WORK, FillPage, FillRequest
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit


@pytest.fixture
def lodi(world: World) -> str:
    """A second outpost."""
    world.outposts.append(world.centre.outpost(world.company, "LOD", "Lodi"))
    return world.outposts[1]


def people(desk: SyncedDesk) -> list[str]:
    return sorted(surname for (surname,) in desk.rows("SELECT surname FROM person"))


def operator(desk: SyncedDesk) -> str:
    return desk.who.operator_id


def test_who_comes_to_an_outpost_gets_what_it_has(world: World, lodi: str) -> None:
    """The records are older than the desk's cursor: they come as a copy, beside what is new."""
    there, here = world.desk([lodi]), world.desk([world.outposts[0]])
    for place in range(5):
        there.run(add_person, f"Lodi {place}")
    here.run(add_person, "Codogno")
    world.settle()
    assert people(here) == ["Codogno"]
    world.centre.assign(world.company, operator(here), lodi)
    report = here.sync()
    assert report.outcome == "ok"
    assert people(here) == ["Codogno", *(f"Lodi {place}" for place in range(5))]
    assert here.is_synced()
    agree(world)


def test_a_copy_goes_on_where_it_was_cut(world: World, lodi: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.server.fill, "FILL_ROWS", 2)
    there, here = world.desk([lodi]), world.desk([world.outposts[0]])
    for place in range(17):
        there.run(add_person, f"Lodi {place}")
    world.settle()
    world.centre.assign(world.company, operator(here), lodi)
    positions = []
    for fault in ("no_answer", "cut_answer", "cut_request", "busy"):
        with pytest.raises(Retry):
            here.sync("", "", fault)  # two pages pass, the third does not
        assert not here.is_synced()
        positions += [position for (position,) in here.rows("SELECT position FROM fill")]
    assert positions == sorted(positions)
    assert len(set(positions)) == len(positions), "a cut began the copy again"
    here.sync()
    assert len(people(here)) == 17
    assert here.rows("SELECT scope FROM fill") == []
    agree(world)


def test_a_new_desk_copies_in_large_pages_and_one_in_use_in_small_ones(
    world: World, lodi: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody works yet on a desk that is being made; on one in use no page keeps a save waiting."""
    asked: list[int] = []
    fill = CentreClient.fill

    def noted(client: CentreClient, request: FillRequest) -> FillPage:
        asked.append(request.rows)
        return fill(client, request)

    monkeypatch.setattr(CentreClient, "fill", noted)
    there, here = world.desk([lodi]), world.desk([world.outposts[0]])
    there.run(add_person, "Lodi")
    there.sync()
    asked.clear()
    here.sync()
    assert set(asked) == {FILL_ROWS}
    asked.clear()
    world.centre.assign(world.company, operator(here), lodi)
    here.sync()
    assert set(asked) == {FILL_ROWS_AT_WORK}
    agree(world)


def test_what_changes_during_a_copy_is_neither_old_nor_lost(
    world: World, lodi: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row copied and then edited comes again by the tail; one edited before its page comes new and is not overwritten."""
    monkeypatch.setattr(app.server.fill, "FILL_ROWS", 2)
    there, here = world.desk([lodi]), world.desk([world.outposts[0]])
    ids = [there.run(add_person, f"Lodi {place}", phone1="0") for place in range(6)]
    world.settle()
    world.centre.assign(world.company, operator(here), lodi)
    with pytest.raises(Retry):
        here.sync("", "", "no_answer")
    for id in ids:
        there.run(edit, Person, id, phone1="1")
    there.sync()
    here.sync()
    assert {phone for (phone,) in here.rows("SELECT phone1 FROM person")} == {"1"}
    agree(world)


def test_what_only_a_lost_outpost_gave_goes(world: World, lodi: str) -> None:
    """What the operator wrote in person with a class of its own stays theirs."""
    there, here = world.desk([lodi]), world.desk()
    there.run(add_person, "Lodi")
    here.run(add_person, "Codogno")
    mine = here.run(add, Contact, "R2", channel="sportello", started_at=here.who.now())
    world.settle()
    assert people(here) == ["Codogno", "Lodi"]
    world.centre.unassign(world.company, operator(here), lodi)
    here.sync()
    assert people(here) == ["Codogno"]
    world.centre.unassign(world.company, operator(here), world.outposts[0])
    here.sync()
    assert people(here) == []
    assert here.rows("SELECT id FROM contact") == [(mine,)]
    assert here.rows("SELECT kind, id FROM search_text WHERE kind = 'person'") == []
    agree(world)


def test_unsent_work_on_a_lost_outpost_reaches_the_tray_first(world: World, lodi: str) -> None:
    """Story 11: reassigned while the answer is on its way and one is still typing."""
    there, here = world.desk([lodi]), world.desk()
    person = there.run(add_person, "Lodi")
    world.settle()
    here.run(edit, Person, person, phone1="1")

    def moved() -> None:
        world.centre.unassign(world.company, operator(here), lodi)
        here.run(edit, Person, person, phone1="2")

    here.proxy.during = moved
    here.sync()
    here.sync()
    here.sync()
    assert people(here) == []
    assert here.rows("SELECT * FROM leaving") == []
    assert [state for _, state in here.states()] == ["done", "trayed"]
    kept = world.centre.rows("SELECT body FROM tray WHERE company_id = :c", c=world.company)
    assert len(kept) == 1
    assert '"2"' in kept[0].body
    world.settle()
    agree(world)


def test_lost_and_won_again_in_mid_copy(world: World, lodi: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Story 12: a copy of the earlier life of the scope is not gone on with; the new one is whole."""
    monkeypatch.setattr(app.server.fill, "FILL_ROWS", 2)
    there, here = world.desk([lodi]), world.desk([world.outposts[0]])
    for place in range(6):
        there.run(add_person, f"Lodi {place}")
    world.settle()
    world.centre.assign(world.company, operator(here), lodi)
    with pytest.raises(Retry):
        here.sync("", "", "no_answer")
    assert here.rows("SELECT count(*) FROM fill WHERE position IS NOT NULL") == [(1,)]
    world.centre.unassign(world.company, operator(here), lodi)
    here.sync()
    assert people(here) == []
    assert here.rows("SELECT * FROM fill") == []
    world.centre.assign(world.company, operator(here), lodi)
    here.sync()
    assert len(people(here)) == 6
    agree(world)


def test_a_copy_is_never_asked_of_a_scope_one_has_not(world: World, lodi: str) -> None:
    """A desk that asks for another outpost's records is told nothing, and its alignment ends."""
    there, here = world.desk([lodi]), world.desk([world.outposts[0]])
    there.run(add_person, "Lodi")
    world.settle()
    here.read(lambda s: s.connection().exec_driver_sql("INSERT INTO fill VALUES (?, NULL, 0, NULL)", (f"o:{lodi}",)))
    assert here.sync().outcome == "ok"
    assert people(here) == []
    assert not here.is_synced()


def test_a_new_desk_copies_its_scopes_and_goes_on_from_there(world: World) -> None:
    """Everything comes once: a page for each scope in which something lies, then what changed meanwhile."""
    author = world.desk()
    for place in range(5):
        author.run(add_person, f"Prova {place}")
    author.sync()
    newcomer = world.desk()
    report = newcomer.sync()
    assert people(newcomer) == [f"Prova {place}" for place in range(5)]
    assert report.received == sum(one.count for one in report.check or ())
    lies_in = {"c", f"o:{world.outposts[0]}"}
    assert lies_in < set(newcomer.read(lambda s: s.scalars(select(SyncState)).one().scopes))
    assert report.round_trips == len(lies_in) + 2
    agree(world)


def test_a_centre_of_before_that_calls_no_scope_bare_is_asked_for_each(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.server.pull, "bare_of", lambda *_: [])
    author = world.desk()
    author.run(add_person, "Prova")
    author.sync()
    newcomer = world.desk()
    report = newcomer.sync()
    assert people(newcomer) == ["Prova"]
    scopes = newcomer.read(lambda s: s.scalars(select(SyncState)).one().scopes)
    assert report.round_trips == len(scopes) + 2
    agree(world)


def test_a_scope_in_which_nothing_lies_is_not_copied(world: World, lodi: str) -> None:
    """The centre says so with the scope; what comes to lie in it, and what had left it before, is told by the exchanges."""
    there, here = world.desk([lodi]), world.desk([world.outposts[0]])
    moved = there.run(add_person, "Lodi")
    world.settle()
    there.run(edit, Person, moved, outpost_id=world.outposts[0])
    there.sync()
    world.centre.assign(world.company, operator(here), lodi)
    assert here.sync().round_trips == 1
    assert here.is_synced()
    assert people(here) == ["Lodi"]
    there.run(add_person, "Codogno")
    there.sync()
    assert here.sync().round_trips == 1
    assert people(here) == ["Codogno", "Lodi"]
    agree(world)


def test_a_copy_goes_on_while_its_next_page_is_fetched(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """G13 as the program does it, and the progress that it tells: it never goes back, never past all there is."""
    monkeypatch.setattr(app.server.fill, "FILL_ROWS", 3)
    author = world.desk()
    for place in range(40):
        author.run(add_person, f"Prova {place}")
    author.sync()
    newcomer = world.desk()
    told: list[Progress] = []
    Cycle(newcomer.worker, newcomer.client, newcomer.clock, on_progress=told.append).run()
    copied = [one.copied / one.to_copy for one in told if one.to_copy]
    assert (len(copied) > 10, copied) == (True, sorted(copied))
    assert copied[-1] <= 1
    assert len(people(newcomer)) == 40
    agree(world)


@pytest.mark.parametrize("told", ["with the verdict", "before"])
def test_what_is_taken_where_one_serves_no_more_does_not_stay(world: World, lodi: str, told: str) -> None:
    """Story 13: dated when one served there, sent after: the centre takes it, and it is the colleagues' from then on."""
    there, here = world.desk([lodi]), world.desk([lodi, world.outposts[0]])
    here.sync()
    if told == "before":  # a clock that is days behind
        world.centre.unassign(world.company, operator(here), lodi)
        here.sync()
    here.clock.advance(days=-3)
    person = here.run(add_person, "Lodi")
    here.clock.advance(days=3)
    if told == "with the verdict":
        world.centre.unassign(world.company, operator(here), lodi)
    assert here.sync().decided == {"ok": 1}
    assert people(here) == []
    there.sync()
    assert there.value(Person, person, "surname") == "Lodi"
    agree(world)


@pytest.mark.parametrize("cut_off", [False, True], ids=["moved", "dismissed"])
def test_what_one_may_no_longer_write_is_shown_beside_the_record_and_can_be_taken(
    world: World, lodi: str, cut_off: bool
) -> None:
    """G8: whoever has the record now, and its coordinator, decide on it as on any other losing value."""
    coordinator = world.desk([lodi], role="coordinatore")
    there, here = world.desk([lodi]), world.desk([world.outposts[0], lodi])
    person = there.run(add_person, "Lodi", phone1="0")
    world.settle()
    here.run(edit, Person, person, phone1="da chi è andato", surname="Lodi")
    here.run(edit, Person, person, email="a@esempio.it")
    if cut_off:
        with writing(world.centre.engine) as connection:
            assert revoke(connection, world.company, here.who.device_id)
    else:
        world.centre.unassign(world.company, operator(here), lodi)
    here.sync()
    for desk in (there, coordinator):
        desk.sync()
        told = desk.read(lambda s: s.scalars(select(Conflict).order_by(Conflict.field)).all())
        assert [(one.field, one.reason, one.value) for one in told] == [
            ("email", "consegna", "a@esempio.it"),
            ("phone1", "consegna", "da chi è andato"),
        ]
    (item,) = coordinator.run(list_review).items
    assert item.subtitle == "Due campi scritti da chi non segue più questa scheda"
    rows = coordinator.run(compare, item.key).rows
    coordinator.run(settle_conflict, item.key, {row.field: row.others[0].choice for row in rows})
    coordinator.sync()
    there.sync()
    assert there.value(Person, person, "phone1") == "da chi è andato"
    assert there.value(Person, person, "email") == "a@esempio.it"
    assert here.rows("SELECT * FROM conflict") == []
    world.desks.remove(here)
    agree(world)
    here.close()


def test_work_of_a_dismissed_device_on_an_erased_person_keeps_no_content(world: World, tmp_path: Path) -> None:
    here, there = world.desk(), world.desk()
    person = there.run(add_person, "Rossi")
    world.settle()
    here.run(edit, Person, person, email="segreta@esempio.it")
    hand = Hand(world.centre.clock, world.centre.new_id)
    seed = world.centre.keys.sign_seed
    erase_person(world.centre.engine, hand, seed, world.company, person, "richiesta", tmp_path / "register")
    with writing(world.centre.engine) as connection:
        assert revoke(connection, world.company, here.who.device_id)
    here.sync()
    for table in ("change_log", "tray", "conflict"):
        found = world.centre.scalar(f"SELECT count(*) FROM {table} t WHERE t::text LIKE '%segreta%'")
        assert found == 0, table


@pytest.mark.parametrize("later", [False, True], ids=["in one change", "in a later change"])
def test_what_one_meant_to_reserve_is_shown_to_nobody(world: World, lodi: str, later: bool) -> None:
    """G22: an edit that would have reserved the record, and what was written after it, wait for a coordinator apart."""
    there, here = world.desk([lodi]), world.desk([world.outposts[0], lodi])
    contact = there.run(add, Contact, channel="sportello", started_at=there.who.now())
    world.settle()
    reserved = {"visibility": "R2", "readers": [operator(here)]}
    if later:
        here.run(edit, Contact, contact, **reserved)
        here.run(edit, Contact, contact, note="testo riservato")
    else:
        here.run(edit, Contact, contact, note="testo riservato", **reserved)
    world.centre.unassign(world.company, operator(here), lodi)
    here.sync()
    there.sync()
    assert there.rows("SELECT value FROM conflict") == []
    assert world.centre.scalar("SELECT count(*) FROM tray WHERE company_id = :c", c=world.company) == 1 + later


def test_an_erasure_reaches_what_was_handed_over_before(world: World, tmp_path: Path) -> None:
    here, there = world.desk(), world.desk()
    person = there.run(add_person, "Rossi")
    world.settle()
    here.run(edit, Person, person, email="segreta@esempio.it")
    here.run(add, Contact, channel="sportello", person_id=person, started_at=here.who.now(), note="segreta")
    with writing(world.centre.engine) as connection:
        assert revoke(connection, world.company, here.who.device_id)
    here.sync()
    hand = Hand(world.centre.clock, world.centre.new_id)
    seed = world.centre.keys.sign_seed
    erase_person(world.centre.engine, hand, seed, world.company, person, "richiesta", tmp_path / "register")
    for table in ("change_log", "tray", "conflict"):
        assert world.centre.scalar(f"SELECT count(*) FROM {table} t WHERE t::text LIKE '%segreta%'") == 0, table


def test_a_dismissed_desk_is_told_what_became_of_each_change(world: World) -> None:
    """What the centre had taken before is taken, what it cannot take is refused: only the rest was handed over."""
    here = world.desk()
    here.sync()
    person = here.run(add_person, "Rossi")
    with pytest.raises(Retry):
        here.sync("no_answer")
    here.run(edit, Person, person, phone1="1")
    with writing(world.centre.engine) as connection:
        assert revoke(connection, world.company, here.who.device_id)
    assert here.sync().outcome == "cut_off"
    assert [state for _, state in here.states()] == ["done", "trayed"]
