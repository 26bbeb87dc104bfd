"""Fixed stories of sudden death (G3): a desk's process killed in the middle of an exchange, the centre killed between its
commit and its answer, a disk that fills up. What was saved is saved, and has one effect.
"""

import random
import subprocess
import sys
import threading
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

import app.server.exchange
from app.errors import Notice, Retry
from app.models.people import Person
from app.store.engine import open_engine
from app.store.worker import Worker
from app.sync import inbox, reach
from app.sync.arrival import Arrival
from tests.helpers.desk import KEY
from tests.helpers.world import World, add_person, agree, edit

KILLS = 6


def test_a_desk_killed_at_any_moment_goes_on_where_it_was(world: World) -> None:
    """SIGKILL at random places of save, seal, send and apply; each save that returned has one effect, none is doubled."""
    desk, other = world.desk(), world.desk()
    drawn = random.Random(20260312)
    desk.worker.close()
    said: list[str] = []
    arguments = (desk.path, KEY, desk.proxy.url, desk.token, world.company, *_names(desk))
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-m", "tests.sync.child", *map(str, arguments)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        ) as child:
            assert child.stdout is not None
            said += [child.stdout.readline().strip() for _ in range(drawn.randrange(1, 12))]
            # Not at the moment of a save, but somewhere in what comes after it: the exchange.
            threading.Event().wait(drawn.random() * 0.03)
            child.kill()
            said += child.stdout.read().split("\n")[:-1]
    desk.worker = Worker(open_engine(desk.path, KEY))
    desk.sync()
    held = {r.id: r.seq for r in world.centre.rows("SELECT id, seq FROM person WHERE company_id = :c", c=world.company)}
    assert set(said) <= set(held), "a save that had returned is gone"
    assert len(held) - len(said) <= KILLS, "more records than saves"
    log = world.centre.rows("SELECT rid, count(*) FROM change_log WHERE company_id = :c GROUP BY rid", c=world.company)
    assert {count for _, count in log} == {1}
    agree(world)
    assert other.sums()["person"][0] == len(held)


def _names(desk) -> tuple[str, str, str]:
    return desk.who.operator_id, desk.who.device_id, desk.who.outpost_id


def test_a_desk_that_dies_while_applying_applies_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The transaction of a page is whole or nothing, wherever in it one dies."""
    desk, other = world.desk(), world.desk()
    person = desk.run(add_person, "Rossi", phone1="0")
    world.settle()
    other.run(edit, Person, person, email="a@esempio.it")
    other.sync()
    steps = ((Arrival, "take_verdicts"), (Arrival, "take_rows"), (Arrival, "settle"))
    for part, step in (*steps, (reach.Reach, "let_go"), (inbox, "_drop_journal")):
        desk.run(edit, Person, person, phone1=step)
        other.run(edit, Person, person, language=step)  # so that a row comes down as well
        other.sync()
        with monkeypatch.context() as broken:
            real = getattr(part, step)

            def dies(self, *args, real=real):
                real(self, *args)
                raise MemoryError

            broken.setattr(part, step, dies)
            before = desk.rows("SELECT acked, cursor, turn FROM sync")
            with pytest.raises(MemoryError):
                desk.sync()
            assert desk.rows("SELECT acked, cursor, turn FROM sync") == before
        desk.sync()
        assert desk.value(Person, person, "phone1") == step
    agree(world)


def test_a_centre_that_dies_between_commit_and_answer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """T1 is committed, T2 never runs: the desk sends again and is told what was decided."""
    desk = world.desk()
    person = desk.run(add_person, "Rossi")
    with monkeypatch.context() as broken:

        def dies(*args: object) -> None:
            raise SystemError("the process is gone")

        broken.setattr(app.server.exchange, "pull", dies)
        with pytest.raises(Retry):
            desk.sync()
    assert world.centre.scalar("SELECT count(*) FROM person WHERE id = :i", i=person) == 1
    assert not desk.is_synced()
    assert desk.sync().decided == {"ok": 1}
    agree(world)


def test_a_database_that_hangs_up_in_the_middle(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL ends the connection under a push: nothing of it stands, the centre tries once more by itself."""
    desk = world.desk()
    desk.run(add_person, "Rossi")
    real, killed = app.server.exchange.push, []

    def push(connection, *args):
        result = real(connection, *args)
        if not killed:
            killed.append(connection.scalar(text("SELECT pg_backend_pid()")))
            url = world.centre.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
            with psycopg.connect(url, autocommit=True) as admin:
                admin.execute("SELECT pg_terminate_backend(%s)", killed)
        return result

    monkeypatch.setattr(app.server.exchange, "push", push)
    assert desk.sync().decided == {"ok": 1}
    assert killed
    assert world.centre.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=world.company) == 1
    agree(world)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
def test_a_full_disk_loses_nothing(world: World) -> None:
    """No room for a page or a save: each fails whole, is said, and goes through once there is room again."""
    import resource
    import signal

    desk, other = world.desk(), world.desk()
    for place in range(60):
        other.run(add_person, f"Prova {place}", domicile="x" * 4_000)
    other.sync()
    kept = desk.run(add_person, "Tenuta")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    wal = Path(f"{desk.path}-wal")
    try:
        size = wal.stat().st_size if wal.exists() else 0
        resource.setrlimit(resource.RLIMIT_FSIZE, (max(size, 64_000) + 64_000, hard))
        with pytest.raises((Notice, OSError)):
            desk.sync()
        refused = 0
        for _ in range(40):
            try:
                desk.run(add_person, "Forse", domicile="y" * 4_000)
            except (Notice, OSError):
                refused += 1
        assert refused
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert desk.value(Person, kept, "surname") == "Tenuta"
    desk.sync()
    agree(world)
    assert desk.path.stat().st_size > 0
    assert desk.sums()["person"][0] == 61 + 40 - refused
