"""The centre's connections: who opens them, with which limits and isolation.

A commit is believed only when PostgreSQL did all it was asked to. With a synchronous standby it waits for it, without end and
whatever the statement's time-out; asked to wait no longer, it says in a mere warning that it has committed here alone. Such
a commit is an `OperationalError`: the desk is told `later`, asks again, and is answered only by a commit that the standby has.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Dialect,
    Engine,
    RootTransaction,
    Text,
    TypeDecorator,
    any_,
    bindparam,
    create_engine,
    event,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

STATEMENT_MS = 20_000
LOCK_MS = 5_000
COMMIT_SECONDS = 10.0
"""How long a commit may wait for the standby."""
PATIENCE = {
    "connect_timeout": 5,
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
"""How long a PostgreSQL that has vanished without a word is waited for: seconds, and the last in milliseconds."""

POOL_SECONDS = 10.0
"""How long a request waits for one of the process's connections before it is told to come later."""

_ALONE = "portineria_committed_alone"


def open_engine(url: URL | str, *, pool_size: int = 8) -> Engine:
    """An engine that works behind PgBouncer in transaction mode: no prepared statements, no session settings."""
    engine = create_engine(
        url,
        pool_size=pool_size,
        pool_pre_ping=True,
        pool_timeout=POOL_SECONDS,
        hide_parameters=True,
        connect_args={"prepare_threshold": None, **PATIENCE},
    )
    event.listen(engine, "connect", _mind_warnings)
    return engine


def _mind_warnings(connection: psycopg.Connection[Any], record: ConnectionPoolEntry) -> None:
    def noted(said: psycopg.errors.Diagnostic) -> None:
        # 01000 is the class of "canceling wait for synchronous replication"; nothing else that we do is warned of so.
        if said.severity_nonlocalized == "WARNING" and said.sqlstate == "01000":
            record.info[_ALONE] = True

    connection.add_notice_handler(noted)


class _Texts(TypeDecorator[list[str]]):
    """A list of texts, written as PostgreSQL reads it: the driver would look at each of a batch's ids with four functions."""

    impl = ARRAY(Text)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Sequence[str] | None], str]:
        return _array_text


def _array_text(texts: Sequence[str] | None) -> str:
    joined = "\x00".join(texts or ())
    if "\\" in joined or '"' in joined:
        joined = joined.replace("\\", "\\\\").replace('"', '\\"')
    return '{"' + joined.replace("\x00", '","') + '"}' if texts else "{}"


def one_of(column: ColumnElement[str], parameter: str) -> ColumnElement[bool]:
    """Whether the column holds one of the texts of a parameter: the same SQL for any number of them."""
    return column == any_(bindparam(parameter, type_=_Texts()))


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One READ COMMITTED transaction with bounded waits. Raises `OperationalError` when the standby does not have it."""
    with engine.connect() as connection:
        connection.info.pop(_ALONE, None)
        with connection.begin() as transaction:
            connection.execute(
                text(
                    "SELECT set_config('lock_timeout', :lock, true), set_config('statement_timeout', :statement, true)"
                ),
                {"lock": str(LOCK_MS), "statement": str(STATEMENT_MS)},
            )
            yield connection
            if transaction.is_active:
                _commit(connection, transaction)


def _commit(connection: Connection, transaction: RootTransaction) -> None:
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    too_long = threading.Event()

    def stop_waiting() -> None:
        too_long.set()
        with suppress(psycopg.Error):  # it is away itself, and `PATIENCE` ends the commit
            driver.cancel_safe(timeout=PATIENCE["connect_timeout"])

    watch = threading.Timer(COMMIT_SECONDS, stop_waiting)
    watch.start()
    try:
        transaction.commit()
    finally:
        watch.cancel()
        watch.join()
    alone = connection.info.pop(_ALONE, False)
    if too_long.is_set():
        connection.invalidate()  # the request to stop may have come late, and would hit whoever is next on this connection
    if alone:
        raise OperationalError("COMMIT", None, psycopg.OperationalError("committed here, but not on the standby"))


@contextmanager
def asking(engine: Engine) -> Iterator[Connection]:
    """A connection without a transaction around what is asked: for single questions, which then cost one way and back each."""
    with engine.connect() as plain:
        yield plain.execution_options(isolation_level="AUTOCOMMIT")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One REPEATABLE READ, READ ONLY transaction: everything in it is one snapshot."""
    with engine.connect() as plain:
        connection = plain.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection
