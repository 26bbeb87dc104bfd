"""The conflicts that the centre makes: what a change said and the record does not, kept as a record of its own (protocol section 6.8)."""

import json
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import select

from app.models.registry import KINDS, Kind
from app.models.review import WHOLE
from app.models.types import Stored, canonical_json
from app.rules.visibility import R0
from app.server.board import Board, Held, readers_of, readers_text
from app.server.caller import Author
from app.server.tables import change_log
from app.sync.changes import Row, fresh_row
from app.sync.protocol import Change


class Losers:
    """Makes conflicts about the changes of one author, on the board; whoever asked gives them their place."""

    def __init__(self, board: Board, author: Author, received_at: str) -> None:
        self._board = board
        self._author = author
        self._received_at = received_at

    def beside(self, kind: Kind, change: Change, held: Held, name: str, pair: list[Stored], reason: str) -> Held:
        """The value of one field, seen by whoever sees the record and by its author."""
        old, new = pair
        row = held.row
        who, at = self._last_writer(kind.name, change.rid, name)
        shared = row["visibility"] == R0
        told: Row = {
            "reason": reason,
            "before": _plain(old),
            "value": _plain(new),
            "value_is_int": int(isinstance(new, int)),
            "standing": _plain(row.get(name)),
            "standing_operator_id": who,
            "standing_outpost_id": row.get("outpost_id"),
            "standing_at": at,
            "outpost_id": row.get("outpost_id"),
            "visibility": row["visibility"],
            "readers": readers_text(
                [] if shared else [*readers_of(row), str(row["operator_id"]), self._author.operator_id]
            ),
        }
        return self._made(kind, change, name, told)

    def whole(self, kind: Kind, change: Change, outpost_id: str, reason: str) -> Held:
        """All that a change says of a record that the centre does not have, seen by an outpost."""
        values = {name: pair[1] for name, pair in change.body.items()}
        told: Row = {
            "reason": reason,
            "value": canonical_json(values),
            "value_is_int": 0,
            "outpost_id": outpost_id,
            "visibility": R0,
            "readers": "[]",
        }
        return self._made(kind, change, WHOLE, told)

    def _made(self, kind: Kind, change: Change, name: str, told: Row) -> Held:
        conflict = fresh_row(KINDS["conflict"]) | {
            "record_kind": kind.name,
            "record_id": change.rid,
            "field": name,
            "cid": change.cid,
            "operator_id": self._author.operator_id,
            "device_id": self._author.device_id,
            "recorded_at": change.recorded_at,
            "recorded_offset": change.recorded_offset,
            **told,
        }
        made = Held(conflict, received_at=self._received_at)
        self._board.put("conflict", str(uuid5(NAMESPACE_OID, f"{change.cid}/{name}")), made)
        return made

    def _last_writer(self, kind: str, rid: str, name: str) -> tuple[str | None, str | None]:
        log = change_log.c
        for author, taken, recorded_at in self._board.connection.execute(
            select(log.author, log.taken, log.recorded_at)
            .where(
                log.company_id == self._board.company_id,
                log.kind == kind,
                log.rid == rid,
                log.taken.is_not(None),
                log.line != self._author.line,
            )
            .order_by(log.seq.desc())
        ):
            if name in json.loads(taken):
                return author, recorded_at
        held = self._board.records[(kind, rid)]
        return (str(held.row["operator_id"]), str(held.row["recorded_at"]))


def _plain(value: Stored) -> str | None:
    return None if value is None else str(value)
