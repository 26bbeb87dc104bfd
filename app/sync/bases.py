"""What the centre last said of the records that have undecided changes here: read for one page, moved, written back."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.models.registry import KINDS
from app.models.types import canonical_json
from app.sync.changes import MODULUS, Row, row_hash, signed64

_read_row: Callable[[str], Row] = msgspec.json.Decoder(Row).decode

Key = tuple[str, str]
"""`(kind, id)` of a record."""


@dataclass
class Base:
    """`row` None: the centre has not spoken of it yet, `seq` is 0. `received_at` is known only if it came in this page.

    `waits`: the place of the newest decided change that the base has not reached, once what is shown was made of them.
    """

    seq: int
    row: Row | None
    received_at: str | None = None
    waits: int | None = None

    def hash(self, kind: str, id: str) -> int | None:
        """What the centre's checksum of this row is; None while there is no row."""
        return signed64(row_hash(kind, id, self.row)) if self.row is not None else None


class Bases:
    """The bases that one page needs."""

    def __init__(self, db: Connection) -> None:
        self._db = db
        self._held: dict[Key, Base] = {}
        self._forgotten: list[Key] = []
        self._any = db.exec_driver_sql("SELECT 1 FROM base LIMIT 1").one_or_none() is not None

    def load(self, keys: Iterable[Key]) -> None:
        """Read those of these records that have one and were not read."""
        if not self._any:
            return
        for kind, ids in keys_of(key for key in keys if key not in self._held).items():
            for id, seq, row in self._db.exec_driver_sql(
                "SELECT id, seq, row FROM base WHERE kind = ? AND id IN (SELECT value FROM json_each(?))", (kind, ids)
            ).all():
                self._held[(kind, id)] = Base(seq, _read_row(row) if row is not None else None)

    def waiting(self, upto: int) -> list[Key]:
        """Records on which a decided change was waiting for this place."""
        found = self._db.exec_driver_sql("SELECT kind, id FROM base WHERE waits <= ?", (upto,))
        return [(kind, id) for kind, id in found]

    def get(self, key: Key) -> Base | None:
        """The base, if the record has one and it was loaded."""
        return self._held.get(key)

    def add(self, key: Key, base: Base) -> None:
        """A record begins to have undecided work."""
        self._any = True
        self._held[key] = base
        self._db.exec_driver_sql(
            "INSERT INTO base (kind, id, seq, row) VALUES (?, ?, ?, ?)", (*key, base.seq, _text(base.row))
        )

    def drop(self, keys: Iterable[Key]) -> None:
        """These records are gone, and their bases with them."""
        for key in keys:
            self._held.pop(key, None)

    def forget(self, key: Key) -> None:
        """Nothing stands on it any more: the record's own row says what the centre said."""
        self._forgotten.append(key)

    def store(self, moved: Mapping[Key, Base]) -> None:
        """Write back those that moved and delete the forgotten."""
        gone = set(self._forgotten)
        kept = [(one.seq, _text(one.row), one.waits, *k) for k, one in moved.items() if k not in gone]
        if self._forgotten:
            self._db.exec_driver_sql("DELETE FROM base WHERE kind = ? AND id = ?", self._forgotten)
        if kept:
            self._db.exec_driver_sql("UPDATE base SET seq = ?, row = ?, waits = ? WHERE kind = ? AND id = ?", kept)


def keys_of(keys: Iterable[Key]) -> dict[str, str]:
    """Ids by kind, as the JSON text that `json_each` takes."""
    by_kind: dict[str, list[str]] = {}
    for kind, id in keys:
        by_kind.setdefault(kind, []).append(id)
    return {kind: json.dumps(ids) for kind, ids in by_kind.items()}


def kinds_here(db: Connection) -> list[str]:
    """The kinds of which this desk has any row or base: most desks see a part of them only."""
    each = " UNION ALL ".join(f"SELECT '{kind}' WHERE EXISTS (SELECT 1 FROM \"{kind}\")" for kind in KINDS)
    found = {kind for (kind,) in db.exec_driver_sql(f"{each} UNION SELECT DISTINCT kind FROM base")}
    return [kind for kind in KINDS if kind in found]


def checksums(session: Session) -> dict[str, tuple[int, int]]:
    """Count and checksum per kind over this desk's rows as the centre said them, each row read and hashed anew.

    For `check` and the demo; the daily comparison (`checking`) adds up what is stored beside the rows.
    """
    db = session.connection()
    out: dict[str, tuple[int, int]] = {}
    based: dict[Key, Row | None] = {
        (kind, id): _read_row(row) if row is not None else None
        for kind, id, row in db.exec_driver_sql("SELECT kind, id, row FROM base")
    }
    for kind in map(KINDS.__getitem__, kinds_here(db)):
        names = ", ".join(f'"{f}"' for f in kind.fields)
        count = digest = 0
        for id, *values in db.exec_driver_sql(f'SELECT id, {names} FROM "{kind.name}"'):
            row = based.get((kind.name, id), dict(zip(kind.fields, values, strict=True)))
            if row is not None:
                count += 1
                digest += row_hash(kind.name, id, row)
        if count:
            out[kind.name] = (count, digest % MODULUS)
    return out


def _text(row: Row | None) -> str | None:
    return canonical_json(row) if row is not None else None
