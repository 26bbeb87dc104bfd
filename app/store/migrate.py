"""Brings a desk's database to this version's schema, after copying the file; refuses one from a newer version.

Alembic is imported only when there is something to do, which is not the case at most starts.
"""

import shutil
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from app.errors import Notice

HEAD = "0001"
"""The revision this version works on; a test compares it with the newest migration."""

_SCRIPTS = Path(__file__).parent / "migrations"


def bring_up_to_date(engine: Engine, path: Path) -> None:
    """Migrate the open database at `path`. Raises `Notice` when it is newer than this program; then nothing was touched."""
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
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT 1")
        _copy(engine, path, stored)
    with engine.begin() as connection:
        upgrade(connection)


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
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy2(path, path.with_suffix(f".before-{revision}.db"))
