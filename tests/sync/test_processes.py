"""Two server processes on one database, PgBouncer in transaction mode before it, and a balancer that sends each request to the
other one: the processes keep nothing, so that it makes no difference which of them answers.
"""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from app.errors import Retry
from app.models.people import Person
from app.server.db import open_engine
from app.server.postgres import EmbeddedPostgres
from app.sync import outbox
from app.sync.client import connect
from app.sync.messages import NewsRequest
from tests.helpers.centre import CentreForTests, _template
from tests.helpers.desk import TickingClock
from tests.helpers.postgres import fresh_database
from tests.helpers.processes import data_folders, pgbouncer, plain, server_process
from tests.helpers.race import Race
from tests.helpers.world import SyncedDesk, World, add_person, agree, edit

SERVER = Path(__file__).parents[2] / "app" / "server"

# PgBouncer hands these on from a client to a connection by SET, and sets them anew for the next client.
OF_THE_POOLER = {
    "client_encoding",
    "DateStyle",
    "TimeZone",
    "IntervalStyle",
    "standard_conforming_strings",
    "application_name",
}


@dataclass
class Pair:
    """Two processes of one centre. `pooled` is an engine through PgBouncer, as theirs."""

    centre: CentreForTests
    pooled: Engine
    urls: tuple[str, str]
    spare: Path


@pytest.fixture(scope="module")
def pair(postgres_server: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    with ExitStack() as held:
        url = held.enter_context(fresh_database(postgres_server, _template(postgres_server)))
        through = held.enter_context(pgbouncer(postgres_server, url))
        folders, keys = data_folders(tmp_path_factory.mktemp("centre"), 3, plain(through), plain(url))
        with ThreadPoolExecutor(2) as starting:
            started = list(starting.map(lambda one: held.enter_context(server_process(one))[0], folders[:2]))
        engine, pooled = open_engine(url), open_engine(through)
        first, second = started
        yield Pair(CentreForTests(engine, keys, TickingClock(), first, (second,)), pooled, (first, second), folders[2])
        engine.dispose()
        pooled.dispose()


@pytest.fixture
def world(pair: Pair, tmp_path: Path) -> Iterator[World]:
    made = World(pair.centre, tmp_path)
    yield made
    made.close()


def test_a_day_between_two_processes(world: World) -> None:
    """Three desks write, edit one another's records and clash; each request goes to the other process than the one before."""
    desks = [world.desk() for _ in range(3)]
    person = desks[0].run(add_person, "Rossi", phone1="0")
    world.settle()
    for round in range(3):
        for place, desk in enumerate(desks):
            desk.run(edit, Person, person, phone1=f"{round}{place}")
            desk.run(add_person, f"Prova {round}{place}")
        for desk in desks:
            desk.sync()
    world.settle()
    agree(world)
    assert desks[0].sums()["person"][0] == 10


def test_an_answer_lost_at_one_process_comes_from_the_other(world: World) -> None:
    desk, other = world.desk(), world.desk()
    person = desk.run(add_person, "Rossi")
    with pytest.raises(Retry):
        desk.sync("no_answer")
    assert not desk.is_synced()
    assert desk.sync().decided == {"ok": 1}
    desk.run(edit, Person, person, phone1="1")
    desk.sync("twice")
    assert world.centre.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=world.company) == 2
    other.sync()
    agree(world)


def test_the_same_batch_at_both_processes_at_once(world: World, pair: Pair) -> None:
    """One of them decides; the other finds it decided and answers the same."""
    desk = world.desk()
    desk.sync()
    for number in range(20):
        desk.run(add_person, f"Prova {number}")
    request = desk.read(outbox.seal)
    clients = [connect(url, None, desk.token) for url in pair.urls]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda place: clients[place % 2].exchange(request), range(8)))
    for client in clients:
        client.close()
    assert {answer.kind for answer in answers} == {"ok"}
    assert len({tuple(answer.verdicts) for answer in map(_plain, answers)}) == 1
    assert len(answers[0].verdicts) == 20
    assert world.centre.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=world.company) == 20
    assert desk.sync().decided == {"ok": 20}
    agree(world)


def _plain(answer):
    answer.verdicts = [(v.n, v.verdict, v.prev_seq, v.seq, v.clean) for v in answer.verdicts]
    return answer


def test_two_desks_on_one_record_at_both_processes_at_once(world: World) -> None:
    """Each lands at another process in the same moment: one value stands, the other is kept."""
    desks = [world.desk(), world.desk()]
    person = desks[0].run(add_person, "Rossi", phone1="0")
    world.settle()
    for round in range(5):
        for place, desk in enumerate(desks):
            desk.run(edit, Person, person, phone1=f"{round}{place}")
        with ThreadPoolExecutor(2) as pool:
            decided = [report.decided for report in pool.map(SyncedDesk.sync, desks)]
        assert sorted(map(str, decided)) == ["{'clash': 1}", "{'ok': 1}"]
        world.settle()
    agree(world)


def test_news_cross_from_one_process_to_the_other(world: World, pair: Pair) -> None:
    """Written through PgBouncer at one, heard on the direct connection of the other."""
    desk, other = world.desk(), world.desk()
    world.settle()
    cursor = desk.rows("SELECT cursor FROM sync")[0][0]
    for place in (0, 1):
        with (
            connect(pair.urls[place], None, desk.token) as waits,
            connect(pair.urls[1 - place], None, other.token) as says,
        ):
            other.proxy.faults.clear()
            other.client.close()
            other.client = says
            other.run(add_person, "Rossi")
            told = waits.wait_for_news(NewsRequest(cursor), lambda connection: other.sync())
            assert told.news
            desk.sync()
            cursor = desk.rows("SELECT cursor FROM sync")[0][0]
    other.client = connect(other.proxy.url, None, other.token)
    agree(world)


def test_no_setting_outlives_its_transaction(world: World, pair: Pair) -> None:
    """Through a pooler in transaction mode a session's setting becomes a stranger's (seen: three clients of three)."""
    desks = [world.desk(), world.desk()]
    for desk in desks:
        desk.run(add_person, "Rossi")
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(SyncedDesk.sync, desks))
    assert _left_behind(pair.pooled) == set()
    with pair.pooled.connect() as connection, connection.begin():
        connection.execute(text("SELECT set_config('lock_timeout', '1234', false)"))
    try:
        assert _left_behind(pair.pooled) == {"lock_timeout"}, "this test would not see it"
    finally:
        with pair.pooled.connect() as connection, connection.begin():
            connection.execute(text("RESET lock_timeout"))


def _left_behind(pooled: Engine) -> set[str]:
    """Names of settings that somebody left in a connection of the pool. As many at once as it has, so that each is seen."""
    with ExitStack() as held:
        names: set[str] = set()
        for _ in range(4):
            connection = held.enter_context(pooled.connect())
            held.enter_context(connection.begin())
            names |= set(connection.scalars(text("SELECT name FROM pg_settings WHERE source = 'session'")))
        return names - OF_THE_POOLER


def test_every_setting_in_the_centres_code_is_the_transactions_own() -> None:
    """Settings of our own making show in no list of PostgreSQL's; so the code is read as well."""
    seen = 0
    for file in SERVER.rglob("*.py"):
        code = file.read_text("utf-8")
        for call in re.findall(r"set_config\(([^()]*)\)", code):
            seen += 1
            assert call.rstrip().endswith("true"), f"{file.name}: set_config({call})"
        assert not re.search(r"[\"'](SET|set) (?!LOCAL |TRANSACTION )", code), file.name
    assert seen >= 2


OF_A_SESSION = r"pg_(try_)?advisory_lock|\b(LISTEN|TEMP TABLE|TEMPORARY TABLE|DECLARE|PREPARE|DISCARD)\b|stream_results"
AT_POSTGRES_ITSELF = {"postgres.py", "news.py"}
"""The embedded cluster's own connections, and the one that listens: neither goes through a pooler."""


def test_nothing_in_the_centres_code_needs_a_session() -> None:
    """Locks, ears, tables and cursors of a session: in a pool of transactions the next statement may be another session's."""
    code = {file.name: file.read_text("utf-8") for file in SERVER.rglob("*.py") if file.parent.name != "versions"}
    found = {name for name, text in code.items() if re.search(OF_A_SESSION, text)}
    assert found == AT_POSTGRES_ITSELF
    assert "pg_advisory_xact_lock" in code["migrate.py"]


def test_a_process_that_is_killed_takes_nothing_with_it(world: World, pair: Pair) -> None:
    """A third one, killed between two requests of a desk; the others go on where it was."""
    desk = world.desk()
    with server_process(pair.spare) as (url, process):
        desk.client.close()
        desk.client = connect(url, None, desk.token)
        desk.run(add_person, "Rossi")
        desk.sync()
        process.kill()
        process.wait()
        desk.run(add_person, "Bianchi")
        with pytest.raises(Retry):
            desk.sync()
    desk.client.close()
    desk.client = connect(desk.proxy.url, None, desk.token)
    assert desk.sync().decided == {"ok": 1}
    agree(world)


def test_forty_desks_race_for_the_last_hundred_euros(pair: Pair) -> None:
    """G16: commitments and envelopes through both processes at once; exactly what the cap allows, and not a cent over.

    `./portineria bench race` does it with 500, and asserts the same.
    """
    outcome = Race(pair.centre, "CORSA", 10_000, 40).run(pair.urls)
    assert outcome.broken() == []
    assert (outcome.verdicts["ok"], outcome.sums["free"]) == (10, 0)
