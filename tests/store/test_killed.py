"""What was said to be saved is there after a power cut, and two programs never hold one database.

Real processes: the child saves, says on its output that it did, and is killed at once.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import Notice
from app.models.local import Outbox
from app.models.people import Person
from app.store.engine import open_engine
from app.store.profile import open_desk, read_facts
from app.store.worker import Worker
from tests.helpers.desk import KEY, DeskForTests, TickingClock, make_desk
from tests.helpers.vaults import PIN

ROOT = Path(__file__).parents[2]

SAVES = """
import sys
from pathlib import Path
from app.models.people import Person
from app.models.who import Who
from app.services.stamps import stamp
from app.store.engine import open_engine
from app.store.worker import Worker
from app.rules.clock import new_id_maker
from tests.helpers.desk import KEY, TickingClock

worker = Worker(open_engine(Path(sys.argv[1]), KEY))
clock = TickingClock()
who = Who("c", "o", "d", "p", "community_manager", clock, new_id_maker(clock))

def save(session, who, number):
    person = Person(**stamp(who), surname=f"Numero {number}", name="x" * 3000)
    session.add(person)
    return person.id

for number in range(1000):
    print(worker.call(save, who, number).result(), flush=True)
"""

DIES_INSIDE = (
    SAVES.partition("for number")[0]
    + """
import os, signal

def half(session, who):
    save(session, who, 1)
    session.flush()
    print("flushed", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

worker.run(save, who, 0)
worker.run(half, who)
"""
)


@pytest.fixture
def file(tmp_path):
    desk = make_desk(tmp_path)
    desk.worker.close()
    return desk.path


def _child(code: str, *arguments: object) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def _reopened(path: Path) -> DeskForTests:
    engine = open_engine(path, KEY)
    return DeskForTests(path, engine, Worker(engine), None, None)


def _saved(path: Path) -> tuple[list[str], list[str], str]:
    """Persons, records in the outbox, and what the database says of its own health."""
    desk = _reopened(path)
    try:
        people = desk.read(lambda s: [row[0] for row in s.execute(Person.__table__.select().order_by("id"))])
        pending = desk.read(lambda s: [row.rid for row in s.query(Outbox).order_by(Outbox.row)])
        health = desk.read(lambda s: s.connection().exec_driver_sql("PRAGMA integrity_check").scalar_one())
        return people, pending, health
    finally:
        desk.worker.close()


@pytest.mark.parametrize("after", [1, 4, 60])
def test_what_was_said_to_be_saved_survives_a_kill(file, after):
    with _child(SAVES, file) as child:
        told = [child.stdout.readline().strip() for _ in range(after)]
        child.kill()
    people, pending, health = _saved(file)
    # The child went on saving until the signal came: what it had said is a beginning of what is there.
    assert people[:after] == told
    assert pending == people
    assert health == "ok"


def test_killed_in_mid_transaction_nothing_of_it_is_there(file):
    with _child(DIES_INSIDE, file) as child:
        assert child.stdout.readline().strip() == "flushed"
        child.wait()
    people, pending, health = _saved(file)
    assert len(people) == 1
    assert pending == people
    assert health == "ok"


# ---------------------------------------------------------------------------------------------------------- two programs

HOLDS = """
import sys
from pathlib import Path
from app.store.sole import take_alone

held = take_alone(Path(sys.argv[1]))
print("held" if held is not None else "refused", flush=True)
sys.stdin.read()
"""


def test_two_programs_never_open_one_database(profile):
    folder, operator, store = profile
    lock = folder.place(operator) / "desk.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(lock)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline().strip() == "held"
        with pytest.raises(Notice) as caught:
            open_desk(folder, operator, PIN, store, TickingClock())
        assert caught.value.code == "already_open"
        other.kill()  # the system frees the lock of a program that died
        other.wait()
    desk = open_desk(folder, operator, PIN, store, TickingClock())
    with pytest.raises(Notice) as caught:
        open_desk(folder, operator, PIN, store, TickingClock())
    assert caught.value.code == "already_open"
    assert desk.worker.transact(read_facts).result().operator_id == operator
    desk.close()
    open_desk(folder, operator, PIN, store, TickingClock()).close()


def test_a_refused_code_frees_the_database_again(profile):
    folder, operator, store = profile
    for _ in range(2):
        with pytest.raises(Notice) as caught:
            open_desk(folder, operator, "111222", store, TickingClock())
        assert caught.value.code == "wrong_pin"
    open_desk(folder, operator, PIN, store, TickingClock()).close()


def test_a_lost_file_is_told_and_not_replaced_by_an_empty_one(profile):
    folder, operator, store = profile
    (folder.place(operator) / "desk.db").unlink()
    with pytest.raises(Notice) as caught:
        open_desk(folder, operator, PIN, store, TickingClock())
    assert caught.value.code == "database_missing"
    assert not (folder.place(operator) / "desk.db").exists()


def test_a_damaged_file_is_told_and_leaves_no_thread_behind(profile):
    folder, operator, store = profile
    (folder.place(operator) / "desk.db").write_bytes(bytes(8_192))
    with pytest.raises(Notice) as caught:
        open_desk(folder, operator, PIN, store, TickingClock())
    assert caught.value.code == "database_unreadable"
    (folder.place(operator) / "desk.db").rename(folder.place(operator) / "damaged.db")
