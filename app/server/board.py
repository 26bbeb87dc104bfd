"""The records that one push touches: read in bulk, judged in memory, written in bulk (below the ORM).

The company's lock is held meanwhile, so what was read is what still stands. A row here is flat: fields that this version
does not know stand beside the others and go back into `extra` when written.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, or_, select

from app.models.registry import KINDS, PARTS, Kind
from app.models.types import Stored, canonical_json
from app.rules.clock import utc_text
from app.server.bulk import write_rows
from app.server.db import one_of
from app.server.scopes import Staff, scopes_of_row
from app.server.tables import RECORDS, erasure, sees
from app.sync.changes import Row, hash_of, signed64


@dataclass
class Held:
    """One record as it stands, and as it stood when it was read. `was` is None for one that did not exist.

    A row is replaced, never edited in place.
    """

    row: Row
    was: Row | None = None
    seq: int = 0
    received_at: str | None = None
    by_line: str | None = None
    by_n: int | None = None
    clean_base: int | None = None
    dirty: bool = False


@dataclass
class Board:
    """Records of one company on the table of one push."""

    connection: Connection
    company_id: str
    staff: Staff
    records: dict[tuple[str, str], Held] = field(default_factory=dict)
    erased: dict[str, str] = field(default_factory=dict)
    """Ids among those read that were legally erased, and by which order; what is found to hang on one is added."""
    _known: set[tuple[str, str]] = field(default_factory=set)
    _erased_before: set[str] = field(default_factory=set)
    _looked_up: set[tuple[object, ...]] = field(default_factory=set)
    _scopes: dict[tuple[Stored, ...], tuple[str, ...]] = field(default_factory=dict)

    def load(self, wanted: Iterable[tuple[str, str]]) -> None:
        """Read these records, kind by kind, unless they were."""
        by_kind: dict[str, set[str]] = {}
        for kind, id in wanted:
            if (kind, id) not in self._known and kind in RECORDS:
                by_kind.setdefault(kind, set()).add(id)
        for kind, ids in by_kind.items():
            self._known.update((kind, id) for id in ids)
            asked: dict[str, Any] = {"company": self.company_id, "ids": list(ids)}
            for found in self.connection.execute(_by_id(kind), asked).all():
                self._hold(KINDS[kind], found)

    def load_erased(self, ids: Iterable[str]) -> None:
        """Learn which of these ids were erased."""
        asked: dict[str, Any] = {"company": self.company_id, "ids": list(ids)}
        found: dict[str, str] = {one.rid: one.order_id for one in self.connection.execute(_ERASED, asked)}
        self.erased |= found
        self._erased_before |= found.keys()

    def load_where(self, kind: str, since: tuple[str, str] | None = None, /, **equal: str) -> list[str]:
        """Read the records of a kind whose fields have these values, once; answer their ids, those only on the table included.

        `since` names a field that is null or has at least this value, so that not a whole history is read: of what is on the
        table already it leaves nothing out.
        """
        asked = (kind, since, *equal.items())
        if asked not in self._looked_up:
            self._looked_up.add(asked)
            query = _by_fields(kind, tuple(equal), since[0] if since is not None else None)
            values = {"company": self.company_id, **{f"is_{name}": value for name, value in equal.items()}}
            if since is not None:
                values["since"] = since[1]
            for found in self.connection.execute(query, values).all():
                if (kind, found.id) not in self._known:
                    self._known.add((kind, found.id))
                    self._hold(KINDS[kind], found)
        return [
            id
            for (k, id), held in self.records.items()
            if k == kind and all(held.row.get(name) == value for name, value in equal.items())
        ]

    def _hold(self, kind: Kind, found: Sequence[Any]) -> None:
        id, seq, received_at, by_line, by_n, clean_base, *values = found
        row: Row = dict(zip(kind.fields, values, strict=True))
        if row["extra"] != "{}":
            row.update(json.loads(str(row["extra"])))
            row["extra"] = "{}"
        self.records[(kind.name, id)] = Held(row, row, seq, received_at, by_line, by_n, clean_base)

    def get(self, kind: str, id: str | None) -> Held | None:
        """The record, read now if it was not."""
        if id is None:
            return None
        key = (kind, id)
        if key not in self._known:
            self.load([key])
        return self.records.get(key)

    def put(self, kind: str, id: str, held: Held) -> None:
        """Place a new record on the table."""
        held.dirty = True
        self._known.add((kind, id))
        self.records[(kind, id)] = held

    def scopes(self, kind: str, row: Mapping[str, Stored]) -> tuple[str, ...]:
        """The scopes that a row lies in. Nearly all rows of a push lie in the same."""
        by = (kind, *map(row.get, KINDS[kind].placed_by))
        found = self._scopes.get(by)
        if found is None:
            found = self._scopes[by] = scopes_of_row(KINDS[kind], row, readers_of(row))
        return found

    def write(self, moment: datetime | None = None) -> None:
        """Write every record that changed, who sees it from which seq, and what was found to be erased at this `moment`."""
        self._write_parts()
        by_kind: dict[str, list[dict[str, Any]]] = {}
        places: list[dict[str, Any]] = []
        for (kind, id), held in self.records.items():
            if not held.dirty:
                continue
            stored = self._stored(KINDS[kind], id, held)
            by_kind.setdefault(kind, []).append(stored)
            now = self.scopes(kind, held.row)
            before = self.scopes(kind, held.was) if held.was is not None else ()
            places.extend(_place(scope, kind, id, held.seq, gone=0) for scope in now)
            if before != now:
                places.extend(_place(scope, kind, id, held.seq, gone=1) for scope in before if scope not in now)
        of = {"company_id": self.company_id}
        for kind, rows in by_kind.items():
            write_rows(self.connection, RECORDS[kind], rows, of, upsert=True)
        write_rows(self.connection, sees, places, of, upsert=True)
        at = utc_text(moment) if moment is not None else ""
        more = [(rid, order) for rid, order in self.erased.items() if rid not in self._erased_before]
        write_rows(self.connection, erasure, [{"rid": rid, "order_id": order} for rid, order in more], of | {"at": at})

    def _write_parts(self) -> None:
        """What tutors are shown of a record follows it, at the same place, where that moved."""
        wholes = [(PARTS[kind], id, held) for (kind, id), held in self.records.items() if held.dirty and kind in PARTS]
        parts = [(kind.name, *kind.part(id, held.row), held) for kind, id, held in wholes]
        self.load((kind, id) for kind, id, _, _ in parts)
        for kind, id, row, held in parts:
            known = self.get(kind, id)
            if known is None:
                self.put(kind, id, Held(row, None, held.seq, held.received_at))
            elif known.row != row:
                known.row, known.seq, known.dirty = row, held.seq, True

    def _stored(self, kind: Kind, id: str, held: Held) -> dict[str, Any]:
        said: Row = {name: value for name, value in held.row.items() if value is not None and name != "extra"}
        hashed = signed64(hash_of(kind.name, id, said))
        said["extra"] = "{}"
        if not kind.known.issuperset(said):
            said["extra"] = canonical_json({name: said.pop(name) for name in said.keys() - kind.known})
        return {
            **said,
            "id": id,
            "received_at": held.received_at,
            "seq": held.seq,
            "by_line": held.by_line,
            "by_n": held.by_n,
            "clean_base": held.clean_base,
            "row_hash": hashed,
        }


def _place(scope: str, kind: str, id: str, seq: int, *, gone: int) -> dict[str, Any]:
    return {"scope": scope, "kind": kind, "id": id, "seq": seq, "gone": gone}


_ERASED = select(erasure.c.rid, erasure.c.order_id).where(
    erasure.c.company_id == bindparam("company"), one_of(erasure.c.rid, "ids")
)


@cache
def _rows_of(kind: str) -> Select[Any]:
    of = RECORDS[kind].c
    fields = (of[name] for name in KINDS[kind].fields)
    return select(of.id, of.seq, of.received_at, of.by_line, of.by_n, of.clean_base, *fields)


@cache
def _by_id(kind: str) -> Select[Any]:
    of = RECORDS[kind].c
    return _rows_of(kind).where(of.company_id == bindparam("company"), one_of(of.id, "ids"))


@cache
def _by_fields(kind: str, names: tuple[str, ...], since: str | None) -> Select[Any]:
    of = RECORDS[kind].c
    query = _rows_of(kind).where(of.company_id == bindparam("company"))
    query = query.where(*(of[name] == bindparam(f"is_{name}") for name in names))
    return query if since is None else query.where(or_(of[since].is_(None), of[since] >= bindparam("since")))


def readers_of(row: Mapping[str, Stored]) -> list[str]:
    """The operators named in a row's `readers`; none when it is not the list it should be."""
    text = row.get("readers")
    if not text or text == "[]":
        return []
    try:
        found = json.loads(str(text))
    except json.JSONDecodeError:
        return []
    return [str(one) for one in found] if isinstance(found, list) else []


def readers_text(readers: Iterable[str]) -> str:
    """The stored form of a list of readers."""
    return canonical_json(sorted(set(readers)))
