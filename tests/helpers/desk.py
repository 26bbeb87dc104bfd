"""A desk for tests: a real encrypted database in a temporary folder, with its worker and an operator at work."""

import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.orm import Session
from sqlalchemy.util import LRUCache

from app.models.local import Desk, SyncState
from app.models.who import Who
from app.rules.clock import new_id_maker
from app.store.engine import open_engine
from app.store.migrate import bring_up_to_date
from app.store.worker import Worker

KEY = "ab" * 32
_HASTY = "PRAGMA synchronous = OFF"

SQLiteDialect_pysqlite.__eq__ = lambda self, other: type(self) is type(other)
SQLiteDialect_pysqlite.__hash__ = lambda self: hash(type(self))
_compiled = LRUCache(2_000)
MORNING = datetime(2026, 3, 12, 8, 40, tzinfo=UTC)


class TickingClock:
    """A clock that tests move: each reading is a millisecond after the last."""

    def __init__(self, start: datetime = MORNING) -> None:
        self.moment = start

    def __call__(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment

    def advance(self, **delta: float) -> None:
        self.moment += timedelta(**delta)


@dataclass
class DeskForTests:
    path: Path
    engine: Engine
    worker: Worker
    who: Who
    clock: TickingClock

    def run(self, use_case: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self.worker.run(use_case, self.who, *args, **kwargs)

    def read(self, work: Callable[[Session], Any]) -> Any:
        return self.worker.transact(work).result()


def frozen(path: Path, engine: Engine) -> bytes:
    """The bytes of a desk's database, whole in one file; the engine is closed."""
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
    return path.read_bytes()


@cache
def _template() -> bytes:
    """A migrated database, made once for each test process: migrating costs more than most tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "template.db"
        engine = open_engine(path, KEY)
        bring_up_to_date(engine, path)
        return frozen(path, engine)


def migrated(path: Path, *, durable: bool = False) -> Engine:
    """An engine on a new database of today's schema at `path`."""
    return thawed(path, _template(), durable=durable)


def thawed(path: Path, content: bytes, *, durable: bool = False) -> Engine:
    """An engine on a copy of a frozen database."""
    path.write_bytes(content)
    return opened(path, durable=durable)


def opened(path: Path, *, durable: bool = False) -> Engine:
    """An engine on a test desk's database. `durable`: each commit waits for the disk, as in the program; figures ask for it."""
    engine = open_engine(path, KEY)
    # SQLAlchemy compiles each statement anew for each engine, which in tests that open a desk apiece is a sixth of their
    # time. These engines differ in nothing but the file: what one compiled serves all.
    engine._compiled_cache = _compiled
    if not durable:
        # No test cuts the power: a killed process loses nothing that it wrote, synchronised or not.
        event.listen(engine, "connect", lambda connection, _record: connection.execute(_HASTY))
        with closing(engine.raw_connection()) as first:  # which the opening made
            first.cursor().execute(_HASTY)
    return engine


def make_desk(
    folder: Path,
    *,
    name: str = "desk",
    clock: TickingClock | None = None,
    operator_id: str | None = None,
    outpost_id: str | None = None,
    company_id: str | None = None,
    line_code: str = "A3",
) -> DeskForTests:
    clock = clock or TickingClock()
    new_id = new_id_maker(clock)
    who = Who(
        company_id=company_id or new_id(),
        operator_id=operator_id or new_id(),
        device_id=new_id(),
        outpost_id=outpost_id or new_id(),
        role="community_manager",
        clock=clock,
        new_id=new_id,
    )
    path = folder / f"{name}.db"
    engine = migrated(path)
    worker = Worker(engine)

    def enrol(session: Session, who: Who) -> None:
        session.add(
            Desk(
                id=1,
                company_id=who.company_id,
                company_code="PVLO",
                operator_id=who.operator_id,
                role=who.role,
                device_id=who.device_id,
                outpost_id=who.outpost_id,
            )
        )
        session.add(SyncState(id=1, line=new_id(), line_code=line_code, nonce=b"", cursor=b"", top=b""))

    worker.run(enrol, who)
    return DeskForTests(path, engine, worker, who, clock)
