"""The centre's connections: who opens them, with which limits and isolation."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, ColumnElement, Connection, Engine, Text, any_, bindparam, create_engine, text
from sqlalchemy.dialects.postgresql import ARRAY

STATEMENT_MS = 20_000
LOCK_MS = 5_000


def open_engine(url: URL | str, *, pool_size: int = 8) -> Engine:
    """An engine that works behind PgBouncer in transaction mode: no prepared statements, no session settings."""
    return create_engine(
        url, pool_size=pool_size, pool_pre_ping=True, hide_parameters=True, connect_args={"prepare_threshold": None}
    )


def one_of(column: ColumnElement[str], parameter: str) -> ColumnElement[bool]:
    """Whether the column holds one of the texts of a parameter: the same SQL for any number of them."""
    return column == any_(bindparam(parameter, type_=ARRAY(Text)))


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One READ COMMITTED transaction with bounded waits."""
    with engine.connect() as connection, connection.begin():
        connection.execute(
            text("SELECT set_config('lock_timeout', :lock, true), set_config('statement_timeout', :statement, true)"),
            {"lock": str(LOCK_MS), "statement": str(STATEMENT_MS)},
        )
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One REPEATABLE READ, READ ONLY transaction: everything in it is one snapshot."""
    with engine.connect() as plain:
        connection = plain.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection
