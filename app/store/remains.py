"""What a damaged database still gives of what exists nowhere else: the work of its operator, row by row (G13).

SQLCipher refuses every page that is not what was written, and the connection that met one is of no further use: after each
refusal a new one goes on behind the gap. Records are not read: the centre has them. Writes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError

from app.errors import Notice
from app.store.engine import open_engine

ONLY_HERE = (
    "desk", "sync", "outbox", "content", "draft", "setting", "postponed", "receipt", "erasure_order", "erased",
    "scanned_file", "scanned_page",
)  # fmt: skip
"""Tables that no centre can give again."""

_AT_ONCE = 200
_PROBED = 200
"""Places looked for behind the last row that was read, when neither the end of a table nor an index can be."""

Rows = list[dict[str, Any]]


@dataclass
class Remains:
    """Rows by table, and the tables of which something could not be read."""

    rows: dict[str, Rows] = field(default_factory=dict)
    damaged: list[str] = field(default_factory=list)

    def one(self, table: str) -> dict[str, Any] | None:
        """The only row of a table that has one."""
        found = self.rows.get(table, [])
        return found[0] if found else None


def read_remains(path: Path, key: str) -> Remains:
    """All that can still be read of the file at `path`; a file that does not open at all gives nothing."""
    remains = Remains()
    reader = _Reader(path, key)
    try:
        for table in ONLY_HERE:
            rows, whole = _rows_of(reader, table)
            remains.rows[table] = rows
            if not whole:
                remains.damaged.append(table)
    finally:
        reader.close()
    return remains


def write_remains(db: Connection, remains: Remains, tables: Sequence[str]) -> None:
    """Put rows into tables of a sound database, unless they are there: columns that this version does not have are left out."""
    for table in tables:
        known = {column["name"] for column in inspect(db).get_columns(table)}
        for row in remains.rows.get(table, []):
            names = [name for name in row if name in known]
            listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
            db.exec_driver_sql(
                f'INSERT OR IGNORE INTO "{table}" ({listed}) VALUES ({marks})', tuple(row[name] for name in names)
            )


class _Reader:
    """Asks the file, through a new connection after each refusal."""

    def __init__(self, path: Path, key: str) -> None:
        self._path, self._key = path, key
        self._engine: Engine | None = None

    def ask(self, sql: str, *values: Any) -> Rows | None:
        """The rows; None when a page that is needed cannot be read."""
        try:
            if self._engine is None:
                self._engine = open_engine(self._path, self._key)
            with self._engine.connect() as connection:
                return [dict(row) for row in connection.exec_driver_sql(sql, values).mappings()]
        except (DBAPIError, Notice):
            self.close()
            return None

    def close(self) -> None:
        """Close the connection; the next question opens another."""
        if self._engine is not None:
            self._engine.dispose()


def _rows_of(reader: _Reader, table: str) -> tuple[Rows, bool]:
    """The rows of a table in order, and whether those are all: from the front, from the back, and one by one in between."""
    front, whole = _walk(reader, table, ">", "ASC", -1)
    if whole:
        return [_plain(row) for row in front], True
    back, _ = _walk(reader, table, "<", "DESC", 2**62)
    if not front and not back:
        return [], False  # the way into the table is gone
    last = front[-1]["_place"] if front else 0
    end = back[-1]["_place"] if back else _end(reader, table, last)
    between: Rows = []
    for place in range(last + 1, end):
        between += reader.ask(f'SELECT rowid AS _place, * FROM "{table}" WHERE rowid = ?', place) or []
    return [_plain(row) for row in (*front, *between, *reversed(back))], False


def _end(reader: _Reader, table: str, last: int) -> int:
    """Behind the last place that an index names, which lies on pages of its own; where none can be read, far behind `last`."""
    # With a plus SQLite does not look at the end of the table itself.
    named = reader.ask(f'SELECT coalesce(max(+rowid), 0) AS _place FROM "{table}"')
    place: int = named[0]["_place"] if named else 0
    return place + 1 if place >= last else last + _PROBED


def _walk(reader: _Reader, table: str, past: str, order: str, start: int) -> tuple[Rows, bool]:
    """Rows from one end up to the first that cannot be read; whether the other end was reached."""
    found: Rows = []
    place, limit = start, _AT_ONCE
    while True:
        page = reader.ask(
            f'SELECT rowid AS _place, * FROM "{table}" WHERE rowid {past} ? ORDER BY rowid {order} LIMIT ?',
            place,
            limit,
        )
        if page is None:
            if limit == 1:
                return found, False
            limit = max(1, limit // 8)
            continue
        found += page
        if len(page) < limit:
            return found, True
        place = page[-1]["_place"]


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "_place"}
