"""The daily comparison (protocol 7): what differs is found part by part, mended, and told."""

from datetime import timedelta

import pytest

from app.models.people import Person
from app.services.centre import sync_facts
from app.sync import checking
from app.sync.bases import checksums
from app.sync.cycle import COMPARE_EVERY
from tests.helpers.world import SyncedDesk, World, add_person, agree, edit


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
