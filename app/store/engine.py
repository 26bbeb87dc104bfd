"""Opens the encrypted database of one operator on one laptop.

The only module that speaks to SQLCipher. A raw 256-bit key is used, so opening costs a fraction of a millisecond; where it
comes from is `app.security.vault`'s business. Also says what SQLite's refusals mean to a person: a full disk is no bug.
"""

import logging
import re
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import Dialect
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlcipher3 import dbapi2

from app.errors import Notice

_KEY = re.compile(r"[0-9a-f]{64}\Z")

_log = logging.getLogger("portineria.store")

_SAFE = "Quello che era già salvato è intatto, l'ultimo salvataggio non è riuscito"
_CENTRE_SAFE = "Quello che era già al centro è al sicuro. Chiamare la sede."
_BUSY = ("database_busy", f"L'archivio su questo computer è occupato da un altro programma. {_SAFE}: riprovare.")
_READ_ONLY = ("database_read_only", f"L'archivio su questo computer non si può scrivere. {_SAFE}: chiamare la sede.")
_FAILED = (
    "disk_failed",
    f"Il disco di questo computer non accetta la scrittura o la lettura. {_SAFE}: controllare lo spazio libero e riprovare.",
)
_UNREADABLE = (
    "database_unreadable",
    f"L'archivio su questo computer non si apre: il file è danneggiato o appartiene a un'altra chiave. {_CENTRE_SAFE}",
)
_FULL = ("disk_full", f"Il disco è pieno. {_SAFE}: liberare spazio e salvare di nuovo.")
_MISSING = ("database_missing", f"L'archivio su questo computer manca o non si può aprire. {_CENTRE_SAFE}")

# SQLite's primary result codes that are the machine's doing and not ours: PERM, BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL,
# CANTOPEN, AUTH, NOTADB (what a wrong key looks like).
_REFUSALS = {
    3: _READ_ONLY,
    5: _BUSY,
    6: _BUSY,
    8: _READ_ONLY,
    10: _FAILED,
    11: _UNREADABLE,
    13: _FULL,
    14: _MISSING,
    23: _READ_ONLY,
    26: _UNREADABLE,
}


def open_engine(path: Path, key: str) -> Engine:
    """An engine on the encrypted file at `path`, made if missing. `key` is exactly 64 lower-case hex digits.

    Raises the Notices of `notice_of`, such as `database_unreadable` for another key or a damaged file.
    """
    if not _KEY.match(key):
        raise ValueError("the database key is not 64 hex digits")
    url = URL.create("sqlite", database=str(path))  # never pasted into a text: a folder's name may hold a `?`
    engine = create_engine(url, module=dbapi2, hide_parameters=True, pool_size=1, max_overflow=2)

    @event.listens_for(engine, "do_connect")
    def _connect(dialect: Dialect, record: ConnectionPoolEntry, args: Any, kwargs: dict[str, Any]) -> DBAPIConnection:
        connection: Any = dbapi2.connect(str(path), timeout=10.0, check_same_thread=False)
        connection.isolation_level = None
        try:
            for pragma in (
                "cipher_log_level = NONE",
                f"key = \"x'{key}'\"",
                "journal_mode = WAL",
                "synchronous = FULL",
                "secure_delete = ON",
                "temp_store = MEMORY",
                "mmap_size = 0",
                # 16 MB instead of 2: a page that is read again is decrypted and authenticated again.
                "cache_size = -16000",
            ):
                connection.execute(f"PRAGMA {pragma}")
        except dbapi2.Error:
            connection.close()  # Windows lets nobody move or delete a file that is open
            raise
        result: DBAPIConnection = connection
        return result

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    except DBAPIError as error:
        engine.dispose()
        notice = notice_of(error)
        if notice is None:
            raise
        raise notice from None
    return engine


def faults_in(path: Path, key: str) -> list[str]:
    """What is wrong with the file: the refusal of SQLCipher, pages that are not what was written, or that make no sense together."""
    try:
        engine = open_engine(path, key)
    except Notice as notice:
        return [notice.code]
    try:
        with engine.connect() as connection:
            return integrity(connection)
    except DBAPIError as error:
        return [str(getattr(error.orig, "sqlite_errorcode", "unreadable"))]
    finally:
        engine.dispose()


def integrity(connection: Connection) -> list[str]:
    """What SQLCipher and SQLite find wrong in an open file; nothing when it is whole."""
    faults = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA cipher_integrity_check")]
    if not faults:  # the pages are those that were written; do they make sense together?
        faults = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    return [one for one in faults if one != "ok"]


def drop_copies(engine: Engine) -> None:
    """Delete what else holds what the file holds: copies that were made before a migration, and damaged files that it replaced."""
    path = Path(str(engine.url.database))
    for pattern in ("before-*.db", "damaged-*.db*"):
        for copy in path.parent.glob(f"{path.stem}.{pattern}"):
            copy.unlink(missing_ok=True)


def fold(engine: Engine) -> None:
    """Fold the write-ahead log into the file and empty it."""
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        connection.rollback()
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def notice_of(error: DBAPIError) -> Notice | None:
    """What a person is told when it is the machine that refused (disk full or failing, file damaged, missing, taken); None
    when the error is ours.
    """
    code = getattr(error.orig, "sqlite_errorcode", None)
    # The low byte is the primary code; above it SQLite says more.
    known = _REFUSALS.get(code & 0xFF) if isinstance(code, int) else None
    if known is None:
        return None
    _log.error("database_refused code=%d", code)
    return Notice(*known)
