"""Brings a desk's database to this version's schema, after copying the file; refuses one from a newer version.

Alembic is imported only when there is something to do, which is not the case at most starts.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from app.errors import Notice
from app.store.engine import notice_of
from app.store.known_now import bring_home
from app.store.search import rebuild

HEAD = "0011"
"""The revision this version works on; a test compares it with the newest migration."""

_SCRIPTS = Path(__file__).parent / "migrations"


def bring_up_to_date(engine: Engine, path: Path) -> None:
    """Migrate the open database at `path`, in one transaction. Raises `Notice` when it is newer than this program, when
    there is no room for the copy, and those of `engine.notice_of`; then nothing was touched.
    """
    try:
        with engine.connect() as connection:
            stored = _stored(connection)
        if stored == HEAD:
            return
        if stored is not None and stored > HEAD:
            raise Notice(
                "database_newer",
                "Questo archivio è stato aperto con una versione più recente di Portineria. "
                "I dati sono intatti: aggiornare il programma e riprovare.",
            )
        if stored is not None:
            _copy(engine, path, stored)
        with engine.begin() as connection:
            upgrade(connection)
            if stored is not None:
                bring_home(connection)
                rebuild(connection)  # a version may find more than the one before, or say less in a row
    except DBAPIError as error:
        notice = notice_of(error)
        if notice is None:
            raise
        raise notice from None


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run migrations up to `revision` on `connection`."""
    from alembic import command

    command.upgrade(_config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Undo migrations down to `revision`; for tests of the migrations, never at work."""
    from alembic import command

    command.downgrade(_config(connection), revision)


def _config(connection: Connection):  # type: ignore[no-untyped-def]  # Alembic's Config, imported only when needed
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    return config


def _stored(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _copy(engine: Engine, path: Path, revision: str) -> None:
    # The write-ahead log is folded into the file first, so that one copy is the whole database.
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        connection.rollback()
        busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise Notice(
            "database_busy",
            "L'archivio su questo computer è occupato da un altro programma e non si può aggiornare. "
            "I dati sono intatti: chiudere l'altro programma e riprovare.",
        )
    copy = path.with_suffix(f".before-{revision}.db")
    beside = copy.with_suffix(".tmp")
    try:
        shutil.copy2(path, beside)
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(copy)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise Notice(
            "no_room_for_copy",
            "Prima di aggiornare l'archivio ne va fatta una copia, e il disco non la accetta. "
            "I dati sono intatti: liberare spazio e riprovare.",
        ) from None
