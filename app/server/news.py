"""News: desks ask to be told and wait here, each as a coroutine that holds neither a thread nor a pooled connection.

One connection of the process, straight to PostgreSQL, listens (`announcement`). At each announcement the scopes of those who
wait are looked at once for all of them, so that a change wakes only the desks that may see it; those it wakes are told one
after the other, because each answers with an exchange. Nothing is missed: who begins to wait is compared with the database
from the place it holds, and whatever was announced meanwhile, or while nobody listened, is looked at again.

Knows no route. What the news are the desk learns by an exchange.
"""

import asyncio
import logging
import random
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime

import psycopg
from sqlalchemy import URL, Connection, Engine, bindparam, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.concurrency import run_in_threadpool

from app.rules.clock import rome_day
from app.rules.visibility import COMPANY_SCOPE
from app.security.signing import open_token
from app.server.announcement import CHANNEL
from app.server.caller import Caller
from app.server.db import PATIENCE, one_of, reading
from app.server.scopes import scopes_held
from app.server.standing import mark_at, newest
from app.server.tables import counter, device, sees
from app.sync.messages import NewsAnswer

_log = logging.getLogger("portineria.news")

WAIT_SECONDS = 50.0
"""How long a desk waits before it is told that there is nothing: less than the minute after which proxies hang up."""
LOOK_EVERY = 0.2
"""Seconds between two looks at one company's changes, however fast they come."""
SPREAD_SECONDS, SPREAD_STEP = 1.5, 0.01
"""All who are woken by one change are told within this many seconds, one every `SPREAD_STEP` when they are few."""
RETURN_SECONDS = 10.0
"""When a process ends, its desks ask again within this time, each at its own moment."""
_AWAY_SECONDS = 2.0
_HEAR_AGAIN_SECONDS = (0.2, 5.0)  # the first wait after the listening connection broke, and the longest

_TOUCHED = (
    select(sees.c.scope, func.max(sees.c.seq).label("seq"))
    .where(sees.c.company_id == bindparam("company"), one_of(sees.c.scope, "scopes"), sees.c.seq > bindparam("after"))
    .group_by(sees.c.scope)
)
_ERASED = select(counter.c.erased_seq).where(counter.c.company_id == bindparam("company"))
_CUT_OFF = select(device.c.id).where(
    device.c.company_id == bindparam("company"), one_of(device.c.id, "devices"), device.c.state != "attivo"
)


@dataclass(eq=False)
class Waiting:
    """A desk that is to be told. `upto` is the place up to which there is nothing for it."""

    caller: Caller
    scopes: frozenset[str]
    upto: int
    since: int
    told: asyncio.Future[NewsAnswer]


class News:
    """The waiting desks of one process. All but `_read` runs on the event loop; use `listening` around the server's life."""

    def __init__(self, engine: Engine, direct: URL | None, token_keys: Sequence[bytes]) -> None:
        """`direct` leads to PostgreSQL itself where `engine` goes through a pooler; None when it is the same."""
        self._engine = engine
        self._ear = _Ear(engine, direct or engine.url)
        self._token_keys = token_keys
        self._waiting: dict[str, dict[str, Waiting]] = {}
        self._looks: dict[str, asyncio.Task[None]] = {}
        self._due: set[str] = set()
        # A count of all that was heard: tells whether something was said between a desk's look and its waiting.
        self._heard = self._opened = 0
        self._heard_of: dict[str, int] = {}
        self._ending = False

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Hear announcements until the end of the block."""
        loop = asyncio.get_running_loop()
        self._ending = False
        self._ear.start(
            lambda company: loop.call_soon_threadsafe(self._hear, company),
            lambda: loop.call_soon_threadsafe(self._hear_again),
        )
        try:
            yield
        finally:
            self.end()
            for look in self._looks.values():
                look.cancel()
            await run_in_threadpool(self._ear.stop)

    def end(self) -> None:
        """The process is about to end: everybody is told to ask again in a while, and nobody waits any more."""
        self._ending = True
        for company in self._waiting.values():
            for one in company.values():
                _tell(one, _later())

    @property
    def count(self) -> int:
        """How many desks are waiting."""
        return sum(len(company) for company in self._waiting.values())

    async def begin(self, who: Callable[[Connection], Caller], cursor: bytes, now: datetime) -> Waiting:
        """Look whether there is something already for a desk that holds `cursor`; it is then told as soon as it waits.

        `who` authenticates, and raises for nobody.
        """
        since = self._heard

        def look() -> tuple[Caller, frozenset[str], int, bool]:
            with reading(self._engine) as connection:
                caller = who(connection)
                return (caller, *self._standing(connection, caller, cursor, now))

        caller, scopes, upto, is_news = await run_in_threadpool(look)
        told = asyncio.get_running_loop().create_future()
        waiting = Waiting(caller, scopes, upto, since, told)
        if is_news:
            _tell(waiting, NewsAnswer(news=True))
        return waiting

    async def wait(self, waiting: Waiting) -> NewsAnswer:
        """The answer, when there is one. A later request of the same device takes the place of this one."""
        if self._ending:
            _tell(waiting, _later())
        company = self._waiting.setdefault(waiting.caller.company_id, {})
        before = company.get(waiting.caller.device_id)
        if before is not None:
            _tell(before, NewsAnswer(news=False))
        company[waiting.caller.device_id] = waiting
        if max(self._heard_of.get(waiting.caller.company_id, 0), self._opened) > waiting.since:
            self._look_soon(waiting.caller.company_id)
        try:
            async with asyncio.timeout(WAIT_SECONDS * random.uniform(0.8, 1.0)):  # noqa: S311 - spreads desks in time
                return await waiting.told
        except TimeoutError:
            return NewsAnswer(news=False)
        finally:
            if company.get(waiting.caller.device_id) is waiting:
                del company[waiting.caller.device_id]

    def _standing(
        self, connection: Connection, caller: Caller, cursor: bytes, now: datetime
    ) -> tuple[frozenset[str], int, bool]:
        """The desk's scopes, the company's place, and whether it has something to hear: a row, or that it is out of step."""
        company = newest(connection, caller)
        scopes = scopes_held(connection, caller.company_id, caller.operator_id, rome_day(now))
        place = open_token(self._token_keys, caller.company_id, cursor)
        if place is None or place[0] > company.seq:
            return scopes, company.seq, True
        seq, drawn = place
        known = company.mark if seq == company.seq else mark_at(connection, caller, seq)
        out_of_step = seq > 0 and drawn != known
        cut_off = bool(self._cut_off(connection, caller.company_id, [caller.device_id]))
        touched = self._touched(connection, caller.company_id, scopes, seq)
        return scopes, company.seq, out_of_step or cut_off or bool(touched)

    def _hear(self, company: str) -> None:
        self._heard += 1
        self._heard_of[company] = self._heard
        self._look_soon(company)

    def _hear_again(self) -> None:
        """The listening connection is open: what was said before, nobody heard."""
        self._heard += 1
        self._opened = self._heard
        for company in self._waiting:
            self._look_soon(company)

    def _look_soon(self, company: str) -> None:
        self._due.add(company)
        if company not in self._looks:
            self._looks[company] = asyncio.create_task(self._look(company))

    async def _look(self, company: str) -> None:
        """Wake whoever has news, as long as there is something to look at."""
        try:
            while company in self._due:
                self._due.discard(company)
                waiting = [one for one in self._waiting.get(company, {}).values() if not one.told.done()]
                if waiting:
                    try:
                        seq, touched, cut_off = await run_in_threadpool(self._read, company, waiting)
                    except (DBAPIError, PoolTimeoutError):
                        self._due.add(company)  # the database is away: what was announced is still to be looked at
                        await asyncio.sleep(_AWAY_SECONDS)
                    else:
                        self._wake(waiting, seq, touched, cut_off)
                await asyncio.sleep(LOOK_EVERY)
        finally:
            del self._looks[company]

    def _read(self, company: str, waiting: list[Waiting]) -> tuple[int, dict[str, int], set[str]]:
        with reading(self._engine) as connection:
            scopes = frozenset().union(*(one.scopes for one in waiting))
            return (
                newest(connection, waiting[0].caller).seq,
                self._touched(connection, company, scopes, min(one.upto for one in waiting)),
                self._cut_off(connection, company, [one.caller.device_id for one in waiting]),
            )

    def _wake(self, waiting: list[Waiting], seq: int, touched: dict[str, int], cut_off: set[str]) -> None:
        woken = []
        for one in waiting:
            if one.caller.device_id in cut_off or any(touched.get(scope, 0) > one.upto for scope in one.scopes):
                woken.append(one)
            else:
                one.upto = max(one.upto, seq)
        random.shuffle(woken)
        step = min(SPREAD_STEP, SPREAD_SECONDS / max(1, len(woken)))
        loop = asyncio.get_running_loop()
        for place, one in enumerate(woken):
            loop.call_later(place * step, _tell, one, NewsAnswer(news=True))

    @staticmethod
    def _touched(connection: Connection, company: str, scopes: frozenset[str], after: int) -> dict[str, int]:
        asked = {"company": company, "scopes": sorted(scopes), "after": after}
        found = {one.scope: one.seq for one in connection.execute(_TOUCHED, asked)}
        # An order of erasure is every desk's, whatever its scopes.
        erased = connection.scalar(_ERASED, {"company": company}) or 0
        if erased > after:
            found[COMPANY_SCOPE] = max(found.get(COMPANY_SCOPE, 0), erased)
        return found

    @staticmethod
    def _cut_off(connection: Connection, company: str, devices: list[str]) -> set[str]:
        return set(connection.scalars(_CUT_OFF, {"company": company, "devices": devices}))


def _tell(waiting: Waiting, answer: NewsAnswer) -> None:
    if not waiting.told.done():
        waiting.told.set_result(answer)


def _later() -> NewsAnswer:
    return NewsAnswer(news=False, seconds=random.uniform(0.5, RETURN_SECONDS))  # noqa: S311 - spreads desks in time


class _Ear:
    """The process's listening connection, in a thread and event loop of its own: psycopg cannot use Windows' usual loop."""

    def __init__(self, engine: Engine, url: URL) -> None:
        self._arguments = {**engine.dialect.create_connect_args(url)[1], **PATIENCE}
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None

    def start(self, heard: Callable[[str], object], opened: Callable[[], object]) -> None:
        begun = threading.Event()

        async def listen() -> None:
            self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
            begun.set()
            await self._listen(heard, opened)

        def run() -> None:
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                with suppress(asyncio.CancelledError):  # `stop` ends it so
                    runner.run(listen())

        self._thread = threading.Thread(target=run, name="news", daemon=True)
        self._thread.start()
        begun.wait()

    def stop(self) -> None:
        if self._thread is None or self._loop is None or self._task is None:
            return
        self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join()
        self._thread = None

    async def _listen(self, heard: Callable[[str], object], opened: Callable[[], object]) -> None:
        first, longest = _HEAR_AGAIN_SECONDS
        pause = first
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    **self._arguments, autocommit=True, application_name="portineria-news"
                ) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}".encode())
                    pause = first
                    opened()
                    async for one in connection.notifies():
                        heard(one.payload.partition(" ")[0])
            except psycopg.OperationalError:
                _log.warning("news_not_heard")
            await asyncio.sleep(pause * random.uniform(0.5, 1.0))  # noqa: S311 - spreads processes in time
            pause = min(longest, pause * 2)
