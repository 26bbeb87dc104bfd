"""Brings the centre's database to this version's schema, one process at a time; refuses one from a newer version.

Alembic is imported only when there is something to do, which is not the case at most starts.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, select, text

from app.errors import Notice
from app.models.registry import KINDS
from app.server.tables import RECORDS

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0011"
"""The revision this version works on; a test compares it with the newest migration."""

_SCRIPTS = Path(__file__).parent / "migrations"
_LOCK = 7_206_011_927_402_301


def bring_up_to_date(engine: Engine) -> None:
    """Migrate under an advisory lock, so that two processes that start together do not meet.

    Raises `Notice` (`database_newer`) when the database is newer than this program; then nothing was touched.
    """
    with engine.begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        stored = _stored(connection)
        if stored is not None and stored > HEAD:
            raise Notice(
                "database_newer",
                "La base dati del centro è stata aperta con una versione più recente di Portineria. "
                "I dati sono intatti: aggiornare il programma del centro e riprovare.",
            )
        if stored != HEAD:
            upgrade(connection)
            if stored is not None:
                _bring_home(connection)


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run migrations up to `revision` on `connection`."""
    from alembic import command

    command.upgrade(_config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Undo migrations down to `revision`; for tests of the migrations, never at work."""
    from alembic import command

    command.downgrade(_config(connection), revision)


def _bring_home(connection: Connection) -> None:
    """Fields that newer desks wrote here before this version knew them lie in `extra`: put them where rules look for them.

    What the centre says of a row does not change by it, nor does its hash.
    """
    for name, table in RECORDS.items():
        key = (table.c.company_id, table.c.id)
        for company, id, extra in connection.execute(select(*key, table.c.extra).where(table.c.extra != "{}")).all():
            found, left = KINDS[name].known_in(extra)
            if found:
                place = (table.c.company_id == company) & (table.c.id == id)
                connection.execute(table.update().where(place).values(**found, extra=left))


def _stored(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS))
    config.attributes["connection"] = connection
    return config
