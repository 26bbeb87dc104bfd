"""Opens the encrypted database of one operator on one laptop.

The only module that speaks to SQLCipher. A raw 256-bit key is used, so opening costs a fraction of a millisecond; where it
comes from is `app.security.vault`'s business.
"""

import re
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry
from sqlcipher3 import dbapi2

from app.errors import Notice

_KEY = re.compile(r"[0-9a-f]{64}\Z")


def open_engine(path: Path, key: str) -> Engine:
    """An engine on the encrypted file at `path`, made if missing. `key` is exactly 64 lower-case hex digits.

    Raises `Notice` when the file is not a database under that key, or damaged.
    """
    if not _KEY.match(key):
        raise ValueError("the database key is not 64 hex digits")
    engine = create_engine(f"sqlite:///{path}", module=dbapi2, hide_parameters=True, pool_size=1, max_overflow=2)

    @event.listens_for(engine, "do_connect")
    def _connect(dialect: Dialect, record: ConnectionPoolEntry, args: Any, kwargs: dict[str, Any]) -> DBAPIConnection:
        connection: Any = dbapi2.connect(str(path), timeout=10.0, check_same_thread=False)
        connection.isolation_level = None
        for pragma in (
            "cipher_log_level = NONE",
            f"key = \"x'{key}'\"",
            "journal_mode = WAL",
            "synchronous = FULL",
            "secure_delete = ON",
            "temp_store = MEMORY",
            "mmap_size = 0",
        ):
            connection.execute(f"PRAGMA {pragma}")
        result: DBAPIConnection = connection
        return result

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except Exception as error:
        engine.dispose()
        if "not a database" in str(error) or "malformed" in str(error):
            raise Notice(
                "database_unreadable",
                "L'archivio su questo computer non si apre: il file è danneggiato o appartiene a un'altra chiave. "
                "Quello che era già al centro è al sicuro. Chiamare la sede.",
            ) from None
        raise
    return engine
