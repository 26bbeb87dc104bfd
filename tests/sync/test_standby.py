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
    with EmbeddedPostgres(private_folder, durable=False) as primary:
        standby = Standby(primary)
        yield primary, standby
        standby.remove()


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


def told_later(desk: SyncedDesk) -> bool:
    """Align; whether the centre said that it cannot now, in its own words or as HTTP has them. Nothing else may go wrong."""
    try:
        outcome = desk.sync().outcome
    except Retry as error:
        outcome = str(error)
    assert outcome in ("ok", "later", "status 503")
    return outcome != "ok"


def done(desk: SyncedDesk) -> set[str]:
    return {cid for (cid,) in desk.rows("SELECT cid FROM outbox WHERE state = 'done'")}


def test_the_primary_dies_and_no_acknowledged_change_is_lost(
    world: World, pair: tuple[EmbeddedPostgres, Standby]
) -> None:
    primary, standby = pair
    desks = [world.desk() for _ in range(3)]
    passed = threading.Semaphore(0)

    def burst(desk: SyncedDesk) -> None:
        desk.run(add_person, "Prova")
        while not told_later(desk):
            passed.release()
            desk.run(add_person, "Prova")

    with ThreadPoolExecutor(3) as pool:
        ends = [pool.submit(burst, desk) for desk in desks]
        for _ in range(BEFORE):
            assert passed.acquire(timeout=60)
        os.kill(int(primary.server_pid() or 0), signal.SIGKILL)
        for end in ends:
            end.result(60)
    acknowledged = set().union(*map(done, desks))
    assert len(acknowledged) >= BEFORE
    # Nobody can write as long as the standby is one: each desk is told to come later, and keeps its work.
    for desk in desks:
        assert told_later(desk)
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
    """PostgreSQL waits without end; asked to stop, it has committed all the same and says so in a warning alone."""
    _, standby = pair
    desk = world.desk()
    desk.sync()
    standby.stop()
    monkeypatch.setattr(db, "COMMIT_SECONDS", 0.2)
    desk.run(add_person, "Rossi")
    assert told_later(desk)
    assert not desk.is_synced()
    assert not done(desk)
    assert world.centre.scalar("SELECT count(*) FROM person WHERE surname = 'Rossi'") == 1  # here, and here alone
    assert told_later(desk), "sent again, it must not be answered from what was committed alone"
    standby.start()
    monkeypatch.undo()
    assert desk.sync().decided == {"ok": 1}
    assert desk.read(outbox.is_synced)
    agree(world)
