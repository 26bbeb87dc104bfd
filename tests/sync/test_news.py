"""News: a desk that is connected hears of what it may see at once, and of nothing else; nothing is missed, nobody is in the way."""

import asyncio
import queue
import random
import socket
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import psycopg
import pytest

from app.errors import Notice, Retry
from app.models.people import Person
from app.security.signing import open_token, seal_token
from app.server import news as news_of_centre
from app.server.app import Centre, create_app
from app.server.caller import Caller
from app.server.db import writing
from app.server.devices import caller_of, revoke
from app.server.news import SPREAD_SECONDS, News, Waiting
from app.server.office import Hand, office_act
from app.server.serve import start_in_thread, tls_of
from app.sync import news as news_of_desk
from app.sync.client import CentreClient, connect
from app.sync.messages import NewsAnswer, NewsRequest
from app.sync.news import NewsWatch
from app.sync.protocol import MEDIA_TYPE, encode
from app.sync.state import Phase, wait_seconds
from tests.helpers.engine import PATIENCE, engine_of
from tests.helpers.processes import data_folders
from tests.helpers.world import SyncedDesk, World, add_person, edit


def cursor(desk: SyncedDesk) -> bytes:
    return desk.rows("SELECT cursor FROM sync")[0][0]


def asked(desk: SyncedDesk, url: str) -> NewsAnswer:
    with connect(url, None, desk.token) as client:
        return client.wait_for_news(NewsRequest(cursor(desk)), lambda connection: None)


def at_centre(world: World, play: Callable[[News], Awaitable[Any]]) -> Any:
    """Play a story on the event loop with a listening `News` on the world's database."""
    centre = world.centre
    news = News(centre.engine, None, centre.keys.token)

    async def run() -> Any:
        async with asyncio.timeout(PATIENCE), news.listening():
            await seen(lambda: news._opened > 0)
            return await play(news)

    return asyncio.run(run())


async def seen(condition: Callable[[], bool]) -> None:
    while not condition():  # noqa: ASYNC110 - nothing in the product sets an event for a test
        await asyncio.sleep(0.005)


async def begun(news: News, world: World, desk: SyncedDesk) -> Waiting:
    def who(connection: Any) -> Caller:
        caller = caller_of(connection, desk.token)
        assert caller is not None
        return caller

    return await news.begin(who, cursor(desk), world.centre.clock())


# -- the desk's side ------------------------------------------------------------------------------------------------------


def test_a_colleagues_change_comes_without_being_asked_for(world: World) -> None:
    desk, other = world.desk(), world.desk()
    with engine_of(desk, world.centre.url) as watched:
        watched.engine.start()
        watched.until(lambda status: status.phase is Phase.RESTING)
        person = other.run(add_person, "Rossi")
        other.sync()
        watched.until(lambda status: status.phase is Phase.RUNNING)
        watched.until(lambda status: status.phase is Phase.RESTING)
        assert desk.value(Person, person, "surname") == "Rossi"


def test_a_desk_is_not_woken_by_what_it_sends(world: World) -> None:
    """Three alignments in all: the first, the one that sends, and the one for the colleague's change."""
    desk, other = world.desk(), world.desk()
    with engine_of(desk, world.centre.url) as watched:
        watched.engine.start()
        watched.until(lambda status: status.phase is Phase.RESTING)
        watched.until_waiting()
        person = desk.run(add_person, "Rossi")
        watched.engine.sync_now()
        watched.until(lambda status: status.phase is Phase.RESTING and status.synced)
        watched.until_waiting()
        other.sync()
        other.run(edit, Person, person, phone1="1")
        other.sync()
        for _ in range(3):
            watched.until(lambda status: status.phase is Phase.RESTING)
            if desk.value(Person, person, "phone1") == "1":
                break
        assert desk.value(Person, person, "phone1") == "1"
        assert watched.alignments == 3


def test_a_revoked_desk_is_told_at_once(world: World) -> None:
    desk = world.desk()
    with engine_of(desk, world.centre.url) as watched:
        watched.engine.start()
        watched.until(lambda status: status.phase is Phase.RESTING)
        watched.until_waiting()
        with writing(world.centre.engine) as connection:
            assert revoke(connection, world.company, desk.who.device_id)
        assert watched.until(lambda status: status.phase is Phase.STOPPED).problem == "cut_off"


def test_a_waiting_desk_stops_at_once(world: World) -> None:
    with engine_of(world.desk(), world.centre.url) as watched:
        watched.engine.start()
        watched.until_waiting()
        watched.engine.stop()
        # Without the hanging up it would go on for the rest of the fifty seconds.
        watched.engine._watch._thread.join(PATIENCE)
        assert not watched.engine._watch._thread.is_alive()


def test_the_desk_is_quiet_while_the_centre_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wait that breaks is followed by one alignment; until one goes well nobody knocks again."""
    knocks, aligned = [], threading.Semaphore(0)

    def away() -> CentreClient:
        knocks.append(1)
        raise Retry("ConnectError")

    monkeypatch.setattr(random, "random", lambda: 0.0)
    watch = NewsWatch(away, aligned.release)
    watch.start()
    for times in (1, 2):
        watch.watch_from(b"here")
        assert aligned.acquire(timeout=PATIENCE)
        assert len(knocks) == times
        assert not watch.listening
    watch.stop()
    watch._thread.join(PATIENCE)
    assert len(knocks) == 2


def test_pauses_after_a_broken_wait_grow_and_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, pauses = random.Random(7), []
    monkeypatch.setattr(news_of_desk.random, "random", drawn.random)
    watch = NewsWatch(lambda: pytest.fail("not connected here"), lambda: None)
    monkeypatch.setattr(watch._moved, "wait_for", lambda until, seconds=None: pauses.append(seconds) or False)
    for _ in range(12):
        watch._failed(b"here")
    asked_for = [pause for pause in pauses if pause is not None]
    assert len(set(asked_for)) == len(asked_for) == 12
    assert asked_for[0] <= 10
    assert 60 < max(asked_for) <= 375


def test_news_of_an_alignment_under_way_ask_for_nothing(world: World) -> None:
    """The answer came while the desk was sending: the place has moved, there is nothing to align for."""
    aligned: list[int] = []
    watch = NewsWatch(lambda: pytest.fail("not connected here"), lambda: aligned.append(1))
    watch.watch_from(b"before")
    watch.hold()
    thread = threading.Thread(target=watch._answered, args=(b"before", NewsAnswer(news=True)))
    thread.start()
    watch.watch_from(b"after")
    thread.join(PATIENCE)
    assert not aligned
    watch._answered(b"after", NewsAnswer(news=True))
    assert aligned == [1]


# -- on the wire ----------------------------------------------------------------------------------------------------------


def test_what_came_between_exchange_and_wait_is_told_at_once(world: World) -> None:
    desk, other = world.desk(), world.desk()
    world.settle()
    other.run(add_person, "Rossi")
    other.sync()
    assert asked(desk, world.centre.url).news


def test_a_place_that_this_centre_never_gave_is_news(world: World) -> None:
    """After a restore the desk is to learn of it by an exchange, now and not in a quarter of an hour."""
    desk, other = world.desk(), world.desk()
    world.settle()
    other.run(add_person, "Rossi")
    world.settle()
    keys = world.centre.keys.token
    seq, _ = open_token(keys, world.company, cursor(desk))
    with connect(world.centre.url, None, desk.token) as client:
        for place in (b"", bytes(24), seal_token(keys[0], world.company, seq, b"\xff" * 8)):
            assert client.wait_for_news(NewsRequest(place), lambda connection: None).news


def test_nobody_waits_without_a_name(world: World) -> None:
    desk = world.desk()
    with connect(world.centre.url, None, "somebody") as client, pytest.raises(Notice) as refused:
        client.wait_for_news(NewsRequest(cursor(desk)), lambda connection: pytest.fail("let in"))
    assert refused.value.code == "not_authenticated"
    headers = {"authorization": f"Bearer {desk.token}", "content-type": MEDIA_TYPE}
    for body in (b"", b"nonsense", encode(NewsRequest(bytes(65)))):
        answer = httpx2.post(
            f"{world.centre.url}/v1/news", content=body, headers=headers, verify=False, trust_env=False
        )
        assert answer.status_code == 400


def test_a_wait_over_tls_is_ended_from_another_thread(world: World, tmp_path: Path) -> None:
    """What the desk does to stop at once, on a connection as it really is."""
    desk, centre = world.desk(), world.centre
    (data,), _ = data_folders(tmp_path, 1, "postgresql://unused/unused", tls=True)
    ca = (data / "tls" / "ca.pem").read_text()
    application = create_app(Centre(centre.engine, centre.keys, ca, centre.clock, centre.new_id))
    world.settle()
    opened: queue.Queue[socket.socket] = queue.Queue()

    def wait(url: str) -> None:
        with connect(url, ca, desk.token) as client, pytest.raises(Retry):
            client.wait_for_news(NewsRequest(cursor(desk)), opened.put)

    with start_in_thread(application, tls=tls_of(data / "tls")) as running, ThreadPoolExecutor(1) as pool:
        ended = pool.submit(wait, running.url)
        opened.get(timeout=PATIENCE).shutdown(socket.SHUT_RDWR)
        ended.result(PATIENCE)


def test_a_centre_that_ends_sends_its_desks_away_spread_in_time(world: World) -> None:
    """It does not wait for them, and says to each when to ask again."""
    centre = world.centre
    desks = [world.desk() for _ in range(3)]
    application = create_app(Centre(centre.engine, centre.keys, None, centre.clock, centre.new_id))
    running = start_in_thread(application)
    world.settle()
    waiting = threading.Semaphore(0)

    def wait(desk: SyncedDesk) -> NewsAnswer:
        with connect(running.url, None, desk.token) as client:
            return client.wait_for_news(NewsRequest(cursor(desk)), lambda connection: waiting.release())

    with ThreadPoolExecutor(3) as pool:
        answers = [pool.submit(wait, desk) for desk in desks]
        for _ in desks:
            assert waiting.acquire(timeout=PATIENCE)
        running.stop()
        told = [answer.result(PATIENCE) for answer in answers]
    assert not any(one.news for one in told)
    assert len({one.seconds for one in told}) == 3


# -- at the centre --------------------------------------------------------------------------------------------------------


def test_only_who_may_see_a_change_is_woken(world: World) -> None:
    """The colleague of the same outpost is told; one of another outpost, and the author's private note, wake nobody else."""
    elsewhere = world.centre.outpost(world.company, "LOD", "Lodi")
    author, colleague, stranger = world.desk(), world.desk(), world.desk([elsewhere])
    world.settle()

    async def story(news: News) -> None:
        waits = [await begun(news, world, desk) for desk in (colleague, stranger)]
        tasks = [asyncio.create_task(news.wait(one)) for one in waits]
        await asyncio.to_thread(lambda: (author.run(add_person, "Privata", visibility="R2"), author.sync()))
        await asyncio.to_thread(lambda: (author.run(add_person, "Rossi"), author.sync()))
        assert (await tasks[0]).news
        newest = open_token(world.centre.keys.token, world.company, cursor(author))[0]
        await seen(lambda: waits[1].upto >= newest)
        assert not tasks[1].done()
        tasks[1].cancel()

    at_centre(world, story)


def test_an_office_act_is_news(world: World) -> None:
    desk = world.desk()
    world.settle()

    async def story(news: News) -> NewsAnswer:
        waiting = await begun(news, world, desk)
        task = asyncio.create_task(news.wait(waiting))

        def act() -> None:
            with office_act(
                world.centre.engine, world.company, Hand(world.centre.clock, world.centre.new_id)
            ) as office:
                office.edit("outpost", world.outposts[0], {"name": "Casale"})

        await asyncio.to_thread(act)
        return await task

    assert at_centre(world, story).news


def test_what_is_announced_between_look_and_wait_is_heard(world: World) -> None:
    desk, other = world.desk(), world.desk()
    world.settle()

    async def story(news: News) -> NewsAnswer:
        waiting = await begun(news, world, desk)
        await asyncio.to_thread(lambda: (other.run(add_person, "Rossi"), other.sync()))
        await seen(lambda: world.company in news._heard_of and world.company not in news._looks)  # nobody was waiting
        return await news.wait(waiting)

    assert at_centre(world, story).news


def test_what_is_announced_while_nobody_listens_is_looked_at_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The listening connection breaks, a change comes, and it listens again only later."""
    desk, other = world.desk(), world.desk()
    world.settle()
    address = world.centre.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")

    async def story(news: News) -> NewsAnswer:
        waiting = await begun(news, world, desk)
        task = asyncio.create_task(news.wait(waiting))
        reopen, real = asyncio.Event(), psycopg.AsyncConnection.connect
        loop = asyncio.get_running_loop()

        async def later(*args: Any, **kwargs: Any) -> Any:
            await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(reopen.wait(), loop))
            return await real(*args, **kwargs)

        monkeypatch.setattr(news_of_centre.psycopg.AsyncConnection, "connect", later)

        def cut() -> None:
            with psycopg.connect(address, autocommit=True) as admin:
                admin.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE application_name = 'portineria-news' AND datname = current_database()"
                )
                while admin.execute(
                    "SELECT count(*) FROM pg_stat_activity "
                    "WHERE application_name = 'portineria-news' AND datname = current_database()"
                ).fetchone() != (0,):
                    pass
            other.run(add_person, "Rossi")
            other.sync()

        await asyncio.to_thread(cut)
        assert not task.done()
        reopen.set()
        return await task

    assert at_centre(world, story).news


def test_waiting_holds_neither_thread_nor_connection(world: World) -> None:
    desks = [world.desk() for _ in range(3)]
    world.settle()

    async def story(news: News) -> None:
        waits = [await begun(news, world, desk) for desk in desks]
        # Many of each: a device's newer wait takes the older one's place, so that nobody can pile them up.
        tasks = [asyncio.create_task(news.wait(one)) for one in waits]
        await asyncio.sleep(0)
        assert news.count == 3
        assert world.centre.engine.pool.checkedout() == 0
        again = await begun(news, world, desks[0])
        tasks.append(asyncio.create_task(news.wait(again)))
        assert not (await tasks[0]).news
        assert news.count == 3
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        assert news.count == 0

    at_centre(world, story)


def test_many_who_are_woken_are_told_one_after_the_other(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(news: News) -> list[float]:
        loop = asyncio.get_running_loop()
        caller = Caller(world.company, "device", "operator", "A1")
        waits = [Waiting(caller, frozenset({"c"}), 1, 0, loop.create_future()) for _ in range(500)]
        delays: list[float] = []
        monkeypatch.setattr(loop, "call_later", lambda delay, *rest: delays.append(delay))
        news._wake(waits, 2, {"c": 2}, set())
        monkeypatch.undo()
        return delays

    delays = at_centre(world, story)
    assert len(set(delays)) == 500
    assert max(delays) <= SPREAD_SECONDS


def test_a_wait_ends_by_itself_and_leaves_no_line_in_the_log(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    desk = world.desk()
    world.settle()
    monkeypatch.setattr(news_of_centre, "WAIT_SECONDS", 0.01)
    caplog.set_level("INFO")
    caplog.clear()
    assert asked(desk, world.centre.url) == NewsAnswer(news=False)
    desk.token = "somebody"
    with pytest.raises(Notice):
        asked(desk, world.centre.url)
    assert [text for text in caplog.messages if "v1_news" in text and "status=200" in text] == []
    # The line is written after the answer has gone.
    pause = threading.Event()
    for _ in range(1_000):
        if any("v1_news" in text and "status=401" in text for text in caplog.messages):
            break
        pause.wait(0.01)
    else:
        raise AssertionError("a refusal leaves a line")


def test_a_desk_that_listens_looks_less_often_by_itself() -> None:
    assert [wait_seconds(0, jitter, listening=True) for jitter in (0.0, 0.5, 1.0)] == [675, 900, 1125]
    assert wait_seconds(0, 1.0) == 120
    assert wait_seconds(1, 0.5, listening=True) == wait_seconds(1, 0.5) == 5
