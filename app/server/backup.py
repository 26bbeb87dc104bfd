"""Backup and restore of the whole centre, by the database's own COPY: no tool to be found, any PostgreSQL from 15 to 18.

A backup is one snapshot, read again and compared before it counts; only then do desks hear (`safe`) that their journal up
to there may go. A restore fills an empty database with the schema of the backup's day, brings it up to date, and marks
every company as reconciling, since desks may know of later things. Migrations do the schema; knows no record.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from alembic.script import ScriptDirectory
from psycopg import sql
from sqlalchemy import Connection, text

from app.errors import Notice
from app.rules.clock import Clock, utc_text
from app.server.backup_file import BEGIN, DATA, END, WHOLE, BackupHead, BackupWriter, frames, read_head
from app.server.db import reading, writing
from app.server.installation import Installation
from app.server.migrate import downgrade, upgrade
from app.server.receipts import leave_room

_PIECE = 256 * 1024
_VERSION_TABLE = "alembic_version"
_MIGRATIONS = Path(__file__).parent / "migrations"


@dataclass(frozen=True)
class BackupReport:
    """A verified backup: its file, size in bytes, rows by table."""

    file: Path
    made_at: str
    size: int
    rows: dict[str, int]


def make_backup(centre: Installation, clock: Clock, target: Path | None = None) -> BackupReport:
    """Write a backup to `target` (default: a dated file in the backups' folder), verify it, and tell desks what is safe.

    Raises Notice `backup_exists`, `backup_not_written`, `backup_damaged`.
    """
    now = clock()
    file = target or centre.config.backups / f"portineria-{now:%Y%m%dT%H%M%SZ}.backup"
    if file.exists():
        raise Notice(
            "backup_exists", f"Il file {file} c'è già e non viene sostituito. Indicare un altro nome.", file=str(file)
        )
    part = file.with_name(file.name + ".part")
    with reading(centre.engine) as connection:
        high = {
            (row.company_id, row.id): row.high
            for row in connection.execute(text("SELECT company_id, id, high FROM line"))
        }
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            _write(connection, centre.keys.box_public, part, utc_text(now))
        except OSError as error:
            with suppress(OSError):
                part.unlink()
            raise Notice(
                "backup_not_written",
                f"La copia non è stata scritta in {file} ({error.strerror}). Il centro è intatto. "
                "Controllare spazio e permessi, o indicare un altro posto.",
                file=str(file),
            ) from None
    rows = verify_backup(part, centre.keys.box)
    part.rename(file)
    _sync_folder(file.parent)
    with writing(centre.engine) as connection:
        for (company_id, line_id), n in high.items():
            connection.execute(
                text("UPDATE line SET safe = greatest(safe, :n) WHERE company_id = :company AND id = :line"),
                {"n": n, "company": company_id, "line": line_id},
            )
    return BackupReport(file, utc_text(now), file.stat().st_size, rows)


def verify_backup(file: Path, box_keys: tuple[bytes, ...]) -> dict[str, int]:
    """Read a backup to its end; rows by table. Raises Notice `backup_damaged` when anything in it does not agree."""
    return {table.name: table.rows for table in _tables(file, box_keys, _Nowhere())}


def restore_backup(centre: Installation, clock: Clock, file: Path) -> BackupReport:
    """Fill this centre's empty database from a backup, in one transaction. Nothing changes unless all of it arrived.

    Raises Notice `restore_not_empty`, `backup_newer`, and those of reading a backup.
    """
    head = read_head(file)
    # All of it is read once before the database is touched: a cut file is known before anything is dropped.
    verify_backup(file, centre.keys.box)
    known = {one.revision for one in ScriptDirectory(str(_MIGRATIONS)).walk_revisions()}
    if head.revision not in known:
        raise Notice(
            "backup_newer",
            f"La copia {file} viene da una versione più recente del programma. Nulla è cambiato. "
            "Aggiornare il programma e ripetere.",
            file=str(file),
        )
    with centre.engine.begin() as connection:
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('portineria restore'))"))
        full = [name for name in _table_names(connection) if name != "centre" and _has_rows(connection, name)]
        if full:
            raise Notice(
                "restore_not_empty",
                "Questo centro contiene già dei dati, che restano come sono. Una copia si ripristina solo in un centro "
                "nuovo: prepararlo in un'altra cartella con «portineria server init».",
            )
        downgrade(connection, "base")
        upgrade(connection, head.revision)
        rows = {table.name: table.rows for table in _tables(file, centre.keys.box, _Into(connection))}
        upgrade(connection)
        connection.execute(text("DELETE FROM calendar_feed"))  # one that was revoked since would be open again
        connection.execute(
            text("UPDATE counter SET reconciling = 1, reconciling_since = :now"),
            {"now": utc_text(clock())},
        )
        leave_room(connection)
    return BackupReport(file, head.made_at, file.stat().st_size, rows)


# -- writing ------------------------------------------------------------------------------------------------------------


def _write(connection: Connection, box_public: bytes, part: Path, made_at: str) -> None:
    revision = connection.scalar(text(f"SELECT version_num FROM {_VERSION_TABLE}"))
    postgres = connection.scalar(text("SHOW server_version"))
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as out:
        writer = BackupWriter(out, box_public, BackupHead(made_at, str(revision), str(postgres)))
        names = _table_names(connection)
        for name in names:
            _write_table(connection, writer, name)
        writer.frame(WHOLE, json.dumps({"tables": len(names)}).encode())
        writer.finish()
        out.flush()
        os.fsync(out.fileno())


def _write_table(connection: Connection, writer: BackupWriter, name: str) -> None:
    columns = list(
        connection.scalars(
            text(
                "SELECT column_name FROM information_schema.columns "
                "WHERE table_schema = current_schema() AND table_name = :name ORDER BY ordinal_position"
            ),
            {"name": name},
        )
    )
    writer.frame(BEGIN, json.dumps({"table": name, "columns": columns}).encode())
    digest, rows, waiting = hashlib.blake2b(digest_size=32), 0, bytearray()
    with _driver(connection).cursor().copy(_copy(name, columns, "TO STDOUT")) as copy:
        for piece in copy:
            data = bytes(piece)
            digest.update(data)
            rows += data.count(b"\n")
            waiting += data
            if len(waiting) > _PIECE:
                writer.frame(DATA, bytes(waiting))
                waiting.clear()
    if waiting:
        writer.frame(DATA, bytes(waiting))
    writer.frame(END, json.dumps({"rows": rows, "digest": digest.hexdigest()}).encode())


# -- reading ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Table:
    name: str
    rows: int


class _Nowhere:
    """Takes rows and keeps none: for verifying."""

    def begin(self, name: str, columns: list[str]) -> None:
        """A table begins."""

    def data(self, piece: bytes) -> None:
        """Some of its rows."""

    def end(self) -> None:
        """It ends."""


class _Into(_Nowhere):
    """Copies rows into the tables of a connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._open: Any = None
        self._copy: psycopg.Copy | None = None

    def begin(self, name: str, columns: list[str]) -> None:
        cursor = _driver(self._connection).cursor()
        self._open = cursor.copy(_copy(name, columns, "FROM STDIN"))
        self._copy = self._open.__enter__()

    def data(self, piece: bytes) -> None:
        assert self._copy is not None
        self._copy.write(piece)

    def end(self) -> None:
        self._open.__exit__(None, None, None)
        self._copy = None


def _tables(file: Path, box_keys: tuple[bytes, ...], sink: _Nowhere) -> Iterator[_Table]:
    """Each table of a backup once its rows have gone to `sink` and agree with what the backup says of them."""
    name, digest, rows, seen, whole = "", hashlib.blake2b(digest_size=32), 0, 0, False
    for kind, content in frames(file, box_keys):
        if kind == BEGIN:
            told = json.loads(content)
            name, digest, rows = told["table"], hashlib.blake2b(digest_size=32), 0
            sink.begin(name, told["columns"])
        elif kind == DATA:
            digest.update(content)
            rows += content.count(b"\n")
            sink.data(content)
        elif kind == END:
            sink.end()
            if json.loads(content) != {"rows": rows, "digest": digest.hexdigest()}:
                raise _disagrees(file)
            seen += 1
            yield _Table(name, rows)
        elif kind == WHOLE:
            whole = json.loads(content) == {"tables": seen}
    if not whole:
        raise _disagrees(file)


def _disagrees(file: Path) -> Notice:
    return Notice(
        "backup_damaged",
        f"La copia {file} non corrisponde a ciò che dichiara e non si può usare. Nulla è cambiato. Usarne un'altra.",
        file=str(file),
    )


def _table_names(connection: Connection) -> list[str]:
    found = connection.scalars(
        text(
            "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> :version ORDER BY 1"
        ),
        {"version": _VERSION_TABLE},
    )
    return list(found)


def _has_rows(connection: Connection, name: str) -> bool:
    quoted = connection.dialect.identifier_preparer.quote_identifier(name)
    return connection.scalar(text(f"SELECT EXISTS (SELECT 1 FROM {quoted})")) is True


def _copy(name: str, columns: list[str], way: str) -> sql.Composed:
    listed = sql.SQL(", ").join(sql.Identifier(column) for column in columns)
    return sql.SQL("COPY {} ({}) {}").format(sql.Identifier(name), listed, sql.SQL(way))


def _driver(connection: Connection) -> psycopg.Connection[Any]:
    driver = connection.connection.driver_connection
    assert isinstance(driver, psycopg.Connection)
    return driver


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where folders can be synced."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
