"""Looking for something in all that a laptop holds: every table of its opened database, the search index, the file itself.

Below the models on purpose: what must be absent must be absent from every table there is, also from those that no model names.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.demo.laptop import Laptop
from app.rules.searching import fold

_ID = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Holdings:
    """All that a laptop holds, in clear: how many tables and cells, their bytes, every record id among them."""

    tables: int
    cells: int
    content: bytes
    ids: frozenset[str]

    def hits(self, needles: Iterable[str]) -> int:
        """How many of these texts or ids are in there."""
        return sum(1 for one in needles if one.encode() in self.content)


def look_into(laptop: Laptop) -> Holdings:
    """Read every cell of every table, the index's own tables included."""
    return laptop.read(lambda session: _read_all(session.connection()))


def _read_all(connection: Connection) -> Holdings:
    names = [
        row[0]
        for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    ]
    pieces: list[bytes] = []
    for name in names:
        for row in connection.exec_driver_sql(f'SELECT * FROM "{name}"'):
            pieces += (cell if isinstance(cell, bytes) else str(cell).encode() for cell in row if cell is not None)
    content = b"\0".join(pieces)
    return Holdings(len(names), len(pieces), content, ids_in(content))


def ids_in(content: bytes) -> frozenset[str]:
    """Every record id that stands in these bytes."""
    return frozenset(found.decode() for found in _ID.findall(content))


def marker(text: str) -> str:
    """The last word of a text: each text of the demo ends with one that nobody else writes."""
    return text.rsplit(maxsplit=1)[-1].strip(".")


def indexed(laptop: Laptop, word: str) -> int:
    """How many rows the search index finds for a word, folded as the index folds."""

    def count(session: Session) -> int:
        found = session.connection().exec_driver_sql(
            "SELECT count(*) FROM search WHERE search MATCH ?", (f'"{fold(word)}"',)
        )
        return int(found.scalar_one())

    return laptop.read(count)


def raw_files(laptop: Laptop) -> bytes:
    """The database's files as they lie on the disk."""
    return b"".join(file.read_bytes() for file in sorted(laptop.database.parent.glob("desk.db*")))
