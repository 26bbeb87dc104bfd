"""What this desk may see, as the centre says it in scopes: what comes into reach is copied whole, what leaves it is removed.

Unsent work holds a record back, hidden, until the centre has decided on it (G8). Below the ORM, in the transaction of the
answer that said so.
"""

import json
from collections.abc import Collection, Iterable

import msgspec
from sqlalchemy import Connection

from app.models.local import UNDECIDED, in_sql
from app.models.registry import KINDS
from app.rules.visibility import R0, outpost_of
from app.store.capture import Changed
from app.sync.bases import Key, keys_of
from app.sync.protocol import Body

_read_body = msgspec.json.Decoder(Body).decode


class Reach:
    """Comings and goings of one answer."""

    def __init__(self, db: Connection, changed: Changed) -> None:
        self.db = db
        self.changed = changed

    def begin_copies(self, won: Iterable[str], lost: Iterable[str]) -> None:
        """Begin the bulk copy of each scope won, forget that of each lost."""
        begun = (
            "INSERT INTO fill (scope, position, stored) VALUES (?, NULL, 0) "
            "ON CONFLICT (scope) DO UPDATE SET position = NULL, stored = 0"
        )
        for scope in won:
            self.db.exec_driver_sql(begun, (scope,))
        for scope in lost:
            self.db.exec_driver_sql("DELETE FROM fill WHERE scope = ?", (scope,))

    def only_in(self, lost: Iterable[str]) -> list[Key]:
        """The records that only these scopes gave."""
        left: list[Key] = []
        for scope in lost:
            for kind in _BY_OUTPOST:
                found = f'SELECT id FROM "{kind}" WHERE visibility = ? AND outpost_id = ?'
                left += [(kind, id) for (id,) in self.db.exec_driver_sql(found, (R0, outpost_of(scope)))]
        return left

    def outside(self, touched: Iterable[Key], scopes: Iterable[str]) -> list[Key]:
        """Touched records that lie in none of these scopes: the centre took what was written where one is no more."""
        outposts = json.dumps([outpost for scope in scopes if (outpost := outpost_of(scope)) is not None])
        return [
            (kind, id)
            for kind, ids in keys_of(key for key in touched if key[0] in _BY_OUTPOST).items()
            for (id,) in self.db.exec_driver_sql(
                f'SELECT id FROM "{kind}" WHERE id IN (SELECT value FROM json_each(?)) AND visibility = ? '
                "AND outpost_id NOT IN (SELECT value FROM json_each(?))",
                (ids, R0, outposts),
            )
        ]

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
            held.add((kind, rid))
            for name, pair in _read_body(body).items():
                target = KINDS[kind].sync.refs.get(name)
                if target is not None and pair[1] is not None:
                    held.add((target, str(pair[1])))
        return held


_BY_OUTPOST = frozenset(kind.name for kind in KINDS.values() if not kind.sync.company_wide)
"""Kinds whose operative records lie with an outpost."""
