"""The daily comparison (protocol 7): what differs is found part by part, mended, and told."""

import json
from datetime import timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.errors import Retry
from app.models.contacts import Contact
from app.models.people import Person
from app.models.registry import KINDS
from app.server.db import writing
from app.server.tables import sees
from app.services.centre import sync_facts
from app.sync import checking
from app.sync.bases import checksums
from app.sync.cycle import COMPARE_EVERY
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.sync.test_stories_roles import make_everything


def facts(desk: SyncedDesk):
    return desk.read(lambda s: sync_facts(s, desk.who))


@pytest.fixture
def filled(world: World) -> SyncedDesk:
    """A desk that has what another wrote."""
    author, desk = world.desk(), world.desk()
    for place in range(60):
        author.run(add_person, f"Prova {place}")
    world.settle()
    return desk


def test_what_lies_beside_the_rows_adds_up_to_what_they_hold(world: World, filled: SyncedDesk) -> None:
    filled.run(add_person, "Mia")
    filled.sync()
    filled.run(edit, Person, filled.rows("SELECT id FROM person LIMIT 1")[0][0], phone1="1")
    stored = filled.read(lambda s: checking._parts(s.connection(), checking.EVERYTHING))
    assert {kind: one for (kind, _), one in stored.items()} == filled.read(checksums)


@pytest.mark.parametrize("small", [200, 3], ids=["whole kinds", "part by part"])
def test_rows_that_differ_are_missing_or_too_many_are_mended(
    world: World, filled: SyncedDesk, monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    monkeypatch.setattr(checking, "SMALL", small)
    ids = [id for (id,) in filled.rows("SELECT id FROM person ORDER BY id")]
    filled.rows("UPDATE person SET surname = 'Altra', row_hash = 1 WHERE id = ? RETURNING 1", ids[0])
    filled.rows("DELETE FROM person WHERE id = ? RETURNING 1", ids[1])
    filled.rows("INSERT INTO person SELECT * FROM (SELECT * FROM person WHERE id = ?) WHERE 0 RETURNING 1", ids[2])
    columns = ", ".join(f'"{one[1]}"' for one in filled.rows("PRAGMA table_info(person)") if one[1] != "id")
    filled.rows(
        f"INSERT INTO person (id, {columns}) SELECT ?, {columns} FROM person WHERE id = ? RETURNING 1", "0" * 36, ids[2]
    )
    report = filled.sync(check=True)
    assert report.mended == 3
    assert filled.value(Person, ids[0], "surname") == "Prova 0"
    assert (facts(filled).mended, facts(filled).compared_at is not None) == (3, True)
    agree(world)


def test_a_difference_in_any_kind_is_mended(world: World) -> None:
    """Each kind there is, the part that tutors alone are shown included: one row stale, one missing, one too many."""
    desks = [world.desk(role=role) for role in ("community_manager", "tutor")]
    make_everything(world, *(desk.who.operator_id for desk in desks))
    kinds: set[str] = set()
    for desk in desks:
        desk.sync()
        spoilt = desk.read(lambda s: [kind for kind in KINDS for _ in range(spoil(s, kind))])
        kinds |= set(spoilt)
        assert desk.sync(check=True).mended == len(spoilt) == facts(desk).mended
    assert kinds == KINDS.keys()
    agree(world)


def spoil(session: Session, kind: str) -> int:
    """Make rows of a kind wrong behind everybody's back; how many."""
    db = session.connection()
    ids = db.exec_driver_sql(f'SELECT id FROM "{kind}" ORDER BY id LIMIT 2').scalars().all()
    if not ids:
        return 0
    columns = ", ".join(f'"{one[1]}"' for one in db.exec_driver_sql(f'PRAGMA table_info("{kind}")') if one[1] != "id")
    more = f'INSERT INTO "{kind}" (id, {columns}) SELECT ?, {columns} FROM "{kind}" WHERE id = ?'
    db.exec_driver_sql(more, ("0" * 36, ids[0]))
    db.exec_driver_sql(f"UPDATE \"{kind}\" SET recorded_at = '', row_hash = 1 WHERE id = ?", (ids[0],))
    db.exec_driver_sql(f'DELETE FROM "{kind}" WHERE id IN (SELECT value FROM json_each(?))', (json.dumps(ids[1:]),))
    return len(ids) + 1


def test_a_clock_that_was_ahead_puts_no_comparison_off(world: World, filled: SyncedDesk) -> None:
    """G15: compared on a day that was none, it is compared again once the clock is right."""
    filled.clock.advance(seconds=timedelta(days=365).total_seconds())
    assert filled.sync().check is not None
    filled.clock.advance(seconds=-timedelta(days=365).total_seconds())
    assert filled.sync().check is not None
    assert filled.sync().check is None


def test_a_copy_that_is_not_whole_is_not_compared(world: World, filled: SyncedDesk) -> None:
    """What is compared is what should be here; the first copy is followed by a comparison however often it was cut."""
    fresh = world.desk()
    with pytest.raises(Retry):
        fresh.sync("", "no_answer")
    assert facts(fresh).compared_at is None
    report = fresh.sync()
    assert (report.check is not None, report.mended) == (True, 0)
    assert facts(fresh).compared_at is not None


def test_it_is_done_once_a_day_and_costs_nothing_between(world: World, filled: SyncedDesk) -> None:
    assert facts(filled).mended == 0
    before = facts(filled).compared_at
    assert filled.sync().check is None
    filled.clock.advance(seconds=(COMPARE_EVERY + timedelta(minutes=1)).total_seconds())
    report = filled.sync()
    assert (report.check is not None, report.round_trips) == (True, 1)
    assert facts(filled).compared_at > before


def test_work_that_is_not_sent_yet_is_mended_underneath_and_stays(world: World, filled: SyncedDesk) -> None:
    id = filled.rows("SELECT id FROM person ORDER BY id LIMIT 1")[0][0]
    filled.rows("UPDATE person SET email = 'persa@esempio.it', row_hash = 1 WHERE id = ? RETURNING 1", id)
    real = filled.client.exchange

    def exchange(request):
        if request.mend:
            filled.run(edit, Person, id, phone1="mio")
        return real(request)

    filled.client.exchange = exchange
    filled.sync(check=True)
    assert filled.value(Person, id, "phone1") == "mio"
    assert filled.value(Person, id, "email") is None
    filled.client.exchange = real
    filled.sync()
    agree(world)


def test_what_leaves_stays_under_unsent_work_while_the_rest_is_mended(world: World, filled: SyncedDesk) -> None:
    """G8: neither counted nor removed by a comparison, until the centre has decided on the work."""
    stale, leaving = (id for (id,) in filled.rows("SELECT id FROM person ORDER BY id LIMIT 2"))
    filled.rows("UPDATE person SET email = 'persa@esempio.it', row_hash = 1 WHERE id = ? RETURNING 1", stale)
    real = filled.client.exchange

    def exchange(request):
        if request.mend and not filled.rows("SELECT id FROM leaving"):
            with writing(world.centre.engine) as connection:
                connection.execute(delete(sees).where(sees.c.id == leaving))
            filled.rows("INSERT INTO leaving (kind, id) VALUES ('person', ?) RETURNING 1", leaving)
            filled.run(add, Contact, channel="telefono", person_id=leaving, started_at=filled.who.now())
        return real(request)

    filled.client.exchange = exchange
    assert filled.sync(check=True).mended == 1
    assert filled.value(Person, leaving, "surname") is not None
