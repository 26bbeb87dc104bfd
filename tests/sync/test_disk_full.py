"""Disks that are really full, a desk's and the centre's: each save and each exchange fails whole, is said, and goes through
once there is room. (`test_stories_killed.py` tells the desk's story where nothing can be mounted.)
"""

import secrets
import sys

import pytest

from app.errors import Notice, Retry
from app.models.people import Person
from app.server.postgres import EmbeddedPostgres
from app.store.engine import open_engine
from app.store.worker import Worker
from tests.helpers.centre import running_centre
from tests.helpers.desk import KEY
from tests.helpers.small_disk import small_disk
from tests.helpers.world import SyncedDesk, World, add_person, agree

if sys.platform == "win32":
    pytest.skip("nothing is mounted there", allow_module_level=True)

LONG = 100_000
"""Characters of a field that no disk compresses."""


def _long() -> str:
    return secrets.token_hex(LONG // 2)


def _save_for_ever(desk: SyncedDesk) -> None:
    while True:
        desk.run(add_person, "Forse", domicile=_long())


def test_a_desk_whose_disk_is_full_says_so_and_loses_nothing(world: World) -> None:
    desk, other = world.desk(), world.desk()
    desk.worker.close()
    with small_disk(16) as disk:
        path = disk.path / "desk.db"
        path.write_bytes(desk.path.read_bytes())
        desk.worker = Worker(open_engine(path, KEY))
        kept = desk.run(add_person, "Tenuta")
        for _ in range(6):
            other.run(add_person, "Prova", domicile=_long())
        other.sync()
        disk.fill(but=100_000)
        with pytest.raises(Notice) as save:
            _save_for_ever(desk)
        with pytest.raises(Notice) as sync:
            desk.sync()
        assert save.value.code == sync.value.code == "disk_full"
        assert desk.value(Person, kept, "surname") == "Tenuta"
        [(saved,)] = desk.rows("SELECT count(*) FROM person")
        disk.clear()
        desk.sync()
        agree(world)
        assert desk.sums()["person"][0] == saved + 6
        desk.worker.close()
        desk.worker = Worker(open_engine(desk.path, KEY))  # for whoever closes the world


def test_a_centre_whose_disk_is_full_takes_nothing_by_halves_and_goes_on(tmp_path) -> None:
    """The whole cluster, write-ahead log and all, on the full disk: PostgreSQL refuses a push, or dies of it and is started again."""
    with small_disk(160) as disk, EmbeddedPostgres(disk.path / "centre", durable=False) as server:
        with running_centre(server) as centre:
            world = World(centre, tmp_path)
            desk, other = world.desk(), world.desk()
            world.settle()
            disk.fill(but=300_000)
            outcome = "ok"
            for _ in range(400):
                desk.run(add_person, "Prova", domicile=_long())
                try:
                    outcome = desk.sync().outcome
                except Retry:
                    outcome = "away"
                if outcome != "ok":
                    break
            assert outcome in ("later", "away"), "the disk was not full"
            saved = desk.rows("SELECT cid FROM outbox")
            waiting = desk.rows("SELECT count(*) FROM outbox WHERE state = 'pending'")[0][0]
            assert waiting == 1
            assert not desk.is_synced()
            disk.clear()
            server.start()
            for last in (False, True):
                try:
                    desk.sync()
                except Retry:  # the first after a crash may meet dead connections
                    assert not last
            taken = centre.rows("SELECT cid FROM change_log WHERE company_id = :c", c=world.company)
            assert sorted(cid for (cid,) in taken) == sorted(cid for (cid,) in saved)
            agree(world)
            assert other.sums()["person"][0] == len(saved)
            world.close()
