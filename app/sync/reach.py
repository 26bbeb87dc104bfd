"""What this desk may see, as the centre says it in scopes: what comes into reach is copied whole, what leaves it is removed.

Unsent work holds a record back, hidden, until the centre has decided on it (G8). Below the ORM, in the transaction of the
answer that said so.
"""

import json
from collections.abc import Collection, Iterable

import msgspec
from sqlalchemy import Connection

from app.models.local import UNDECIDED, in_sql
from app.models.registry import KINDS, Kind
from app.rules.visibility import OFFICE_SCOPE, R0, session_scope, tutor_scope
from app.store.capture import Changed
from app.sync.bases import Key, keys_of
from app.sync.changes import written
from app.sync.protocol import Body

_read_body = msgspec.json.Decoder(Body).decode


class Reach:
    """Comings and goings of one answer."""

    def __init__(self, db: Connection, changed: Changed) -> None:
        self.db = db
        self.changed = changed

    def begin_copies(self, won: Iterable[str], lost: Collection[str]) -> None:
        """Begin the bulk copy of each scope won, forget that of each lost.

        Of records of kinds that this version does not know nobody here can tell in which scopes they lie: with a scope all of
        them go, and the version that knows them has them sent again (`store.known_now`).
        """
        begun = (
            "INSERT INTO fill (scope, position, stored) VALUES (?, NULL, 0) "
            "ON CONFLICT (scope) DO UPDATE SET position = NULL, stored = 0, expected = NULL"
        )
        for scope in won:
            self.db.exec_driver_sql(begun, (scope,))
        for scope in lost:
            self.db.exec_driver_sql("DELETE FROM fill WHERE scope = ?", (scope,))
        if lost:
            self.db.exec_driver_sql("DELETE FROM unknown_record")

    def only_in(self, lost: Iterable[str], held: Iterable[str]) -> list[Key]:
        """The records that the lost scopes gave and none of those still held gives."""
        if not lost:
            return []
        lists = json.dumps([*held]), json.dumps([*lost])
        return [key for kind in KINDS.values() for key in self._unseen(kind, _lies_in(kind, "?2"), *lists)]

    def outside(self, touched: Iterable[Key], held: Iterable[str]) -> list[Key]:
        """Touched records that lie in none of these scopes: the centre took what was written where one is no more."""
        scopes = json.dumps([*held])
        by_kind = {kind: ids for kind, ids in keys_of(touched).items() if kind in KINDS}
        among = "r.id IN (SELECT value FROM json_each(?2))"
        return [key for name, ids in by_kind.items() for key in self._unseen(KINDS[name], among, scopes, ids)]

    def _unseen(self, kind: Kind, which: str, held: str, list_: str) -> list[Key]:
        """Records of a kind in none of the `held` scopes, of those that `which` says of the parameter `list_`; both are JSON."""
        found = f'SELECT r.id FROM "{kind.name}" AS r WHERE {which} AND NOT {_lies_in(kind, "?1")}'
        return [(kind.name, id) for (id,) in self.db.exec_driver_sql(found, (held, list_))]

    def let_go(self, gone: Iterable[Key]) -> int:
        """Remove what left this desk's scopes, but not while undecided work stands on it: that is hidden until decided."""
        waiting = [(kind, id) for kind, id in self.db.exec_driver_sql("SELECT kind, id FROM leaving")]
        leaving = dict.fromkeys([*waiting, *gone])
        if not leaving:
            return 0
        held = self._stood_on()
        self.db.exec_driver_sql("DELETE FROM leaving")
        removed = 0
        for kind, id in leaving:
            if (kind, id) in held:
                self.db.exec_driver_sql("INSERT INTO leaving (kind, id) VALUES (?, ?)", (kind, id))
                continue
            if kind in KINDS:
                self.remove(kind, id)
            for table in ("base", "unknown_record"):
                self.db.exec_driver_sql(f"DELETE FROM {table} WHERE kind = ? AND id = ?", (kind, id))
            removed += 1
        return removed

    def remove(self, kind: str, id: str) -> None:
        """Take a record out of the view."""
        self.db.exec_driver_sql(f'DELETE FROM "{kind}" WHERE id = ?', (id,))
        self.changed.setdefault(kind, set()).add(id)

    def come_back(self, kind: str, ids: Collection[str]) -> None:
        """A record that was leaving is sent again: it lies in one of my scopes."""
        self.db.exec_driver_sql(
            "DELETE FROM leaving WHERE kind = ? AND id IN (SELECT value FROM json_each(?))", (kind, json.dumps([*ids]))
        )

    def _stood_on(self) -> set[Key]:
        """Records that undecided changes edit or point at."""
        held: set[Key] = set()
        for kind, rid, body in self.db.exec_driver_sql(
            f"SELECT kind, rid, body FROM outbox WHERE state IN {in_sql(UNDECIDED)}"
        ):
            held |= {(kind, rid), *KINDS[kind].points_at(written(_read_body(body)))}
        return held


def _lies_in(kind: Kind, scopes: str) -> str:
    """SQL for "record `r` lies in one of these scopes" (a parameter that is a JSON list), as `rules.visibility.scopes_of` has it.

    Most records are operative and lie in one scope: that is one look-up in a list read once, and the rest is not looked at.
    """
    held = f"(SELECT value FROM json_each({scopes}))"
    if kind.sync.part_of is not None:
        return f"EXISTS (SELECT 1 FROM json_each(r.readers) WHERE '{tutor_scope('')}' || value IN {held})"
    shared = (
        f"'{kind.sync.scope}'"
        if kind.sync.scope
        else f"coalesce({_of_owner(kind)}'o:' || r.outpost_id, '{OFFICE_SCOPE}')"
    )
    people = f"{_named('u:')} {_to_tutors(kind)} {_supervised(kind)}"
    ways = [
        f"(r.visibility = '{R0}' AND {shared} IN {held})",
        f"(r.visibility <> '{R0}' AND EXISTS (SELECT 1 FROM ({people}) WHERE scope IN {held}))",
        *(f"{scope} IN {held} AND {where}" for scope, where in _also(kind)),
    ]
    return f"({' OR '.join(ways)})"


def _named(scope: str, where: str = "") -> str:
    """SQL for the scopes of author and readers of record `r`."""
    return f"SELECT '{scope}' || r.operator_id AS scope {where} UNION ALL SELECT '{scope}' || value FROM json_each(r.readers) {where}"


def _to_tutors(kind: Kind) -> str:
    """SQL for the scopes of tutors in which record `r` lies: `Kind.is_for_tutors`."""
    if kind.sync.tutors:
        return f"UNION ALL {_named(tutor_scope(''))}"
    if kind.names not in kind.fields:
        return ""
    shown = ", ".join(f"'{name}'" for name, one in KINDS.items() if one.sync.tutors)
    return f"UNION ALL {_named(tutor_scope(''), f'WHERE r.{kind.names} IN ({shown})')}"


def _also(kind: Kind) -> list[tuple[str, str]]:
    """SQL for the scopes in which record `r` lies whatever its class, each with its condition, which is never null."""
    found = [(f"'{scope}'", "TRUE") for scope in kind.sync.also]
    if kind.sync.session is not None:
        column = f"r.{kind.sync.session}"
        found.append((f"coalesce('{session_scope('')}' || {column}, '')", f"{column} IS NOT NULL"))
    if kind.sync.with_owner:
        for scope in sorted({scope for one in KINDS.values() for scope in one.sync.also}):
            owners = ", ".join(f"'{name}'" for name, one in KINDS.items() if scope in one.sync.also)
            found.append((f"'{scope}'", f"r.{kind.names} IS NOT NULL AND r.{kind.names} IN ({owners})"))
    return found


def _of_owner(kind: Kind) -> str:
    """SQL for the scope of the record that file `r` belongs to, where all of its kind share one: `Kind.scope_of`."""
    if kind.names not in kind.fields:
        return ""
    shared = " ".join(f"WHEN '{name}' THEN '{scope}'" for name in KINDS if (scope := kind.scope_of(name)) is not None)
    return f"CASE r.{kind.names} {shared} END, " if shared else ""


def _supervised(kind: Kind) -> str:
    """SQL for the scope of whoever supervises the outpost of record `r`; nothing where it is kept apart from them."""
    if kind.sync.apart:
        return ""
    about = ""
    if kind.names in kind.fields:
        apart = ", ".join(f"'{name}'" for name, one in KINDS.items() if one.sync.apart)
        about = f" WHERE coalesce(r.{kind.names}, '') NOT IN ({apart})"
    return f"UNION ALL SELECT 's:' || r.outpost_id{about}"
