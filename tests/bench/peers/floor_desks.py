"""The floor's desks: SQLCipher below the ORM, one kept-alive HTTP client, and a mark on each row that has not been sent."""

import json
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
from sqlcipher3 import dbapi2

from tests.bench.figures import timed
from tests.bench.peers import work
from tests.bench.peers.floor_wire import COLUMNS, Answer, Ask, pack, unpack
from tests.bench.peers.host import at_once, serve

_KEY = "ab" * 32
_PAGE = 2_000
_NAMES = ", ".join(COLUMNS)
_MARKS = ", ".join("?" * (len(COLUMNS) + 1))
_PUT = (
    f"INSERT INTO record (id, {_NAMES}, dirty) VALUES ({_MARKS}, 0) "
    f"ON CONFLICT (id) DO UPDATE SET dirty = 0, {', '.join(f'{name} = excluded.{name}' for name in COLUMNS)}"
)


class _Desk:
    def __init__(self, path: Path, url: str, account: str, batch: int, in_flight: int) -> None:
        self.account, self._url, self._batch, self._in_flight = account, url, batch, in_flight
        self.cursor = 0
        self.database = dbapi2.connect(str(path), check_same_thread=False)
        self.database.isolation_level = None
        for pragma in (f"key = \"x'{_KEY}'\"", "journal_mode = WAL", "synchronous = FULL"):
            self.database.execute(f"PRAGMA {pragma}")
        self.database.execute(f"CREATE TABLE record (id BLOB PRIMARY KEY, {_NAMES}, dirty INTEGER NOT NULL)")
        self.database.execute("CREATE INDEX unsent ON record (dirty) WHERE dirty = 1")
        self.database.execute("CREATE INDEX of_person ON record (person_id)")
        self._http = httpx2.Client(trust_env=False, timeout=60)
        self._lock = threading.Lock()

    def push(self) -> None:
        with ThreadPoolExecutor(self._in_flight) as threads:
            waiting: list[tuple[list[int], Future[Answer]]] = []
            for places, rows in self._unsent():
                if len(waiting) == self._in_flight:
                    self._sent(*waiting.pop(0))
                waiting.append((places, threads.submit(self._ask, Ask(self.account, 0, 0, rows))))
            for one in waiting:
                self._sent(*one)

    def pull(self) -> None:
        """With more than one in flight, a page is fetched while the one before is stored."""
        with ThreadPoolExecutor(1) as threads:
            ahead: Future[Answer] | None = None
            while True:
                answer = ahead.result() if ahead else self._ask(self._after(self.cursor))
                full = len(answer.rows) == self._page
                ahead = threads.submit(self._ask, self._after(answer.cursor)) if full and self._in_flight > 1 else None
                if answer.rows:
                    self.database.execute("BEGIN IMMEDIATE")
                    self.database.executemany(_PUT, [tuple(getattr(row, name) for name in _ALL) for row in answer.rows])
                    self.database.execute("COMMIT")
                self.cursor = answer.cursor
                if not full:
                    return

    def align(self) -> None:
        """Both ways in one request where all fits into it."""
        unsent = next(self._unsent(), None)
        if unsent is None:
            self.pull()
        else:
            self.push()

    @property
    def _page(self) -> int:
        return min(_PAGE, self._batch)

    def _after(self, cursor: int) -> Ask:
        return Ask(self.account, cursor, self._page, [])

    def _unsent(self) -> Iterator[tuple[list[int], list[Any]]]:
        last = 0
        while True:
            found = self.database.execute(
                f"SELECT rowid, id, {_NAMES} FROM record WHERE dirty = 1 AND rowid > ? ORDER BY rowid LIMIT ?",
                (last, self._batch),
            ).fetchall()
            if not found:
                return
            last = found[-1][0]
            yield [row[0] for row in found], [row[1:] for row in found]

    def _sent(self, places: list[int], answer: Future[Answer]) -> None:
        self.cursor = max(self.cursor, answer.result().cursor)
        self.database.execute("BEGIN IMMEDIATE")
        self.database.executemany("UPDATE record SET dirty = 0 WHERE rowid = ?", [(place,) for place in places])
        self.database.execute("COMMIT")

    def _ask(self, ask: Ask) -> Answer:
        answer = self._http.post(f"{self._url}/exchange", content=pack(ask))
        answer.raise_for_status()
        return unpack(answer.content, Answer)


_ALL = ("id", *COLUMNS)


class Desks:
    """What `contest.Stage` asks of a process of desks."""

    def begin(self, url: str, folder: str, number: int, batch: int, in_flight: int) -> None:
        """Where the server is, and how much goes at once."""
        self._place = Path(folder) / f"desks{number}"
        self._place.mkdir()
        self._how = url, batch, in_flight
        self._desks: dict[str, _Desk] = {}

    def open(self, name: str, account: str) -> None:
        url, batch, in_flight = self._how
        self._desks[name] = _Desk(self._place / f"{name}.db", url, account, batch, in_flight)

    def prepare(self, name: str) -> None:
        """Nothing is needed."""

    def write(self, name: str, first: int, count: int) -> None:
        desk = self._desks[name]
        rows = []
        for number in range(first, first + count):
            fields = work.record(number, work.identity("person", number % work.PEOPLE))
            fields["topics"] = json.dumps(fields["topics"])
            rows.append((_id(number), *fields.values()))
        desk.database.execute("BEGIN IMMEDIATE")
        desk.database.executemany(f"INSERT INTO record (id, {_NAMES}, dirty) VALUES ({_MARKS}, 1)", rows)
        desk.database.execute("COMMIT")

    def change(self, name: str, first: int, count: int, turn: int) -> None:
        desk = self._desks[name]
        edits = [(*work.changed(number, turn).values(), _id(number)) for number in range(first, first + count)]
        desk.database.execute("BEGIN IMMEDIATE")
        desk.database.executemany("UPDATE record SET minutes = ?, note = ?, dirty = 1 WHERE id = ?", edits)
        desk.database.execute("COMMIT")

    def push(self, name: str) -> float:
        return timed(self._desks[name].push)

    def pull(self, name: str) -> float:
        return timed(self._desks[name].pull)

    def align(self, name: str) -> float:
        return timed(self._desks[name].align)

    def count(self, name: str) -> int:
        return self._desks[name].database.execute("SELECT count(*) FROM record").fetchone()[0]

    def make_crowd(self, numbers: list[int], count: int) -> list[str]:
        names = [f"crowd{number}" for number in numbers]
        for name, number in zip(names, numbers, strict=True):
            self.open(name, name)
            self.write(name, number * count, count)
        return names

    def push_all(self, names: list[str]) -> list[float]:
        return at_once(self.push, names)


def _id(number: int) -> bytes:
    return bytes.fromhex(work.identity("record", number))


if __name__ == "__main__":
    serve(Desks())
