"""The loss of the primary: PostgreSQL killed in the middle of a burst, its synchronous standby promoted, the same centre goes on
there. What a desk was told is done is done.
"""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.errors import Retry
from app.security.signing import new_key
from app.server import db
from app.server.app import Centre, create_app
from app.server.db import open_engine
from app.server.installation import read_dsn
from app.server.keys import CentreKeys
from app.server.migrate import bring_up_to_date
from app.server.postgres import EmbeddedPostgres
from app.server.serve import start_in_thread
from app.sync import outbox
from tests.helpers.centre import CentreForTests
from tests.helpers.desk import TickingClock
from tests.helpers.processes import Standby, plain
from tests.helpers.world import SyncedDesk, World, add_person, agree

BEFORE = 12
"""Alignments that went well before the primary is killed; it dies under those that are on their way."""


@pytest.fixture
def pair(private_folder: Path) -> Iterator[tuple[EmbeddedPostgres, Standby]]:
    primary = EmbeddedPostgres(private_folder, durable=False).start()
    standby = Standby(primary)
    yield primary, standby
    standby.remove()
    primary.stop()


@pytest.fixture
def world(pair: tuple[EmbeddedPostgres, Standby], tmp_path: Path) -> Iterator[World]:
    """A centre whose settings name both, as `docs/scaling.md` says."""
    _, standby = pair
    engine = open_engine(read_dsn(plain(standby.url)))
    bring_up_to_date(engine)
    keys = CentreKeys(sign=(new_key(),), box=(new_key(),), token=(new_key(),))
    centre = CentreForTests(engine, keys, TickingClock())
    with start_in_thread(create_app(Centre(engine, keys, None, centre.clock, centre.new_id))) as running:
        centre.url = running.url
        made = World(centre, tmp_path)
        yield made
        made.close()
    engine.dispose()


def done(desk: SyncedDesk) -> set[str]:
    return {cid for (cid,) in desk.rows("SELECT cid FROM outbox WHERE state = 'done'")}


def test_the_primary_dies_and_no_acknowledged_change_is_lost(
    world: World, pair: tuple[EmbeddedPostgres, Standby]
) -> None:
    primary, standby = pair
    desks = [world.desk() for _ in range(3)]
    passed, killed = threading.Semaphore(0), threading.Event()

    def burst(desk: SyncedDesk) -> str:
        number = 0
        while True:
            desk.run(add_person, f"Prova {number}")
            number += 1
            try:
                outcome = desk.sync().outcome
            except Retry as error:
                return str(error)
            if outcome != "ok":
                return outcome
            passed.release()

    with ThreadPoolExecutor(3) as pool:
        ends = [pool.submit(burst, desk) for desk in desks]
        for _ in range(BEFORE):
            assert passed.acquire(timeout=60)
        os.kill(int(primary.server_pid() or 0), signal.SIGKILL)
        killed.set()
        assert {end.result(60) for end in ends} == {"later"}
    acknowledged = set().union(*map(done, desks))
    assert len(acknowledged) >= BEFORE
    # Nobody can write as long as the standby is one: each desk is told to come later, and keeps its work.
    for desk in desks:
        assert desk.sync().outcome == "later"
        assert not desk.is_synced()
    standby.promote()
    for desk in desks:
        desk.run(add_person, "Dopo")
    world.settle()
    agree(world)
    logged = {cid for (cid,) in world.centre.rows("SELECT cid FROM change_log")}
    assert acknowledged <= logged
    assert world.centre.scalar("SELECT count(*) FROM person WHERE surname = 'Dopo'") == 3


def test_a_commit_that_the_standby_has_not_is_not_acknowledged(
    world: World, pair: tuple[EmbeddedPostgres, Standby], monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL then commits all the same, and says so in a warning alone (which an acknowledgement must not follow)."""
    _, standby = pair
    desk = world.desk()
    desk.sync()
    standby.stop()
    monkeypatch.setattr(db, "STATEMENT_MS", 200)
    desk.run(add_person, "Rossi")
    assert desk.sync().outcome == "later"
    assert not desk.is_synced()
    assert not done(desk)
    assert world.centre.scalar("SELECT count(*) FROM person WHERE surname = 'Rossi'") == 1  # here, and here alone
    assert desk.sync().outcome == "later", "sent again, it must not be answered from what was committed alone"
    standby.start()
    monkeypatch.undo()
    assert desk.sync().decided == {"ok": 1}
    assert desk.read(outbox.is_synced)
    agree(world)
