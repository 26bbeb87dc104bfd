"""Work by somebody who might no longer write there (decision 0016): as it was sent, in the table `tray`; what may show of it,
beside the record, or whole where the centre has no such record.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from app.models.registry import KINDS, Kind
from app.models.types import canonical_json
from app.rules.clock import utc_text
from app.rules.visibility import R0, is_class, stricter
from app.server.board import Board, Held
from app.server.caller import Author
from app.server.declined import Declined
from app.server.losers import Losers
from app.server.tables import RECORDS, tray
from app.sync.changes import Row, written
from app.sync.protocol import Body, Change

HANDED_OVER = "consegna"
"""Why a conflict stands beside a record: whoever wrote this may no longer write there."""

SHOWN_AT_MOST = 10_000
"""Handed-over things of a company that wait on desks at a time; what is more waits in the table `tray` alone."""

_OPEN: Body = {"visibility": [None, R0], "readers": [None, "[]"]}


def reserves(body: Body) -> bool:
    """Whether a change says who may see its record; of a new one that its whole outpost may see, none does."""
    asked = {name: body[name] for name in ("visibility", "readers") if name in body}
    return bool(asked) and asked != _OPEN


def tray_row(
    board: Board,
    author: Author,
    change: Change,
    reason: dict[str, Any] | None,
    at: str,
) -> dict[str, Any]:
    """The row of a change that was handed over, with the outpost of its device for a record that the centre does not have."""
    held = board.get(change.kind, change.rid)
    return {
        "company_id": board.company_id,
        "cid": change.cid,
        "operator_id": author.operator_id,
        "outpost_id": held.row.get("outpost_id") if held else author.outpost_id,
        "kind": change.kind,
        "rid": change.rid,
        "body": canonical_json(change.body),
        "reason": canonical_json(reason),
        "received_at": at,
    }


class HandedOver:
    """What one author hands over in one push, and what of it may be shown."""

    def __init__(self, board: Board, author: Author, declined: Declined, losers: Losers, received_at: datetime) -> None:
        self._board = board
        self._author = author
        self._declined = declined
        self._losers = losers
        self._received_at = received_at
        self._reserved: set[tuple[str, str]] = set()
        self._shown: int | None = None

    def prepare(self, changes: Sequence[Change]) -> None:
        """Note what this push reserves, now or later."""
        self._reserved = {(c.kind, c.rid) for c in changes if reserves(c.body)}

    def rows(self, kind: Kind, change: Change, held: Held | None) -> Iterator[tuple[Held, Row]]:
        """What is to be written for a change that is handed over.

        Each value that differs, beside the record, for whoever sees it now; of a record that the centre does not have, all of it, for
        those of its outpost. Not if its author meant to reserve it: it would show to whom it was hidden from. That waits in the
        tray alone, and what came in an earlier push shows no longer. Nor the settling of a conflict, which stays open, nor what
        is beyond measure.
        """
        if kind.name != "conflict" and not self._is_reserved(kind, change.rid, change.body):
            for made in self._made(kind, change, held) if self._may_show() else ():
                yield made, made.row
        if reserves(change.body):
            yield from self._withdrawn(change)

    def _made(self, kind: Kind, change: Change, held: Held | None) -> Iterator[Held]:
        if held is not None:
            for name, pair in change.body.items():
                if pair[1] != held.row.get(name):
                    yield self._losers.beside(kind, change, held, name, pair, HANDED_OVER)
            return
        outpost = change.body.get("outpost_id", (None, self._author.outpost_id))[1]
        if outpost is not None and self._board.staff.at(self._author.operator_id, str(outpost)):
            yield self._losers.whole(kind, change, str(outpost), HANDED_OVER)

    def _is_reserved(self, kind: Kind, rid: str, body: Body, below: tuple[str, ...] = ()) -> bool:
        """Whether its author meant to reserve the record, or what it hangs on: now, later in this push, or in a change that was
        not taken either, be it from another laptop of theirs. `below`: the ids that hang on it, which it never hangs on itself.
        """
        said = (body, *self._declined.on(kind.name, rid), *self._before(kind.name, rid))
        if (kind.name, rid) in self._reserved or any(map(reserves, said)):
            return True
        if self._board.get(kind.name, rid) is not None:
            return False  # what stands beside a record is as reserved as the record
        above = next((of for one in said if (of := kind.parent_of(written(one))) is not None), None)
        if above is None or above[0] not in KINDS or above[1] in (rid, *below):
            return False
        held = self._board.get(*above)
        return (
            held.row["visibility"] != R0
            if held is not None
            else self._is_reserved(KINDS[above[0]], above[1], {}, (rid, *below))
        )

    def _before(self, kind: str, rid: str) -> list[Body]:
        """What this author handed over of a record, from whatever device."""
        of = tray.c
        mine = (of.company_id == self._board.company_id, of.operator_id == self._author.operator_id)
        query = select(of.body).where(*mine, of.kind == kind, of.rid == rid)
        return [json.loads(body) for body in self._board.connection.scalars(query)]

    def _may_show(self) -> bool:
        """Whether desks are not full of handed-over things that nobody decides about."""
        if self._shown is None:
            of = RECORDS["conflict"].c
            waits = (of.reason == HANDED_OVER, of.settled_at.is_(None), of.deleted_at.is_(None))
            query = select(func.count()).select_from(RECORDS["conflict"])
            self._shown = (
                self._board.connection.scalar(query.where(of.company_id == self._board.company_id, *waits)) or 0
            )
        self._shown += 1
        return self._shown <= SHOWN_AT_MOST

    def _withdrawn(self, change: Change) -> Iterator[tuple[Held, Row]]:
        """What its author handed over, from whatever device, before they meant to reserve the record, and what hangs on it, each
        with the row under which it leaves the desks that show it: reserved as was asked, and empty, since whoever is let in later
        was not meant to read it either. The tray keeps it.
        """
        asked = str(change.body.get("visibility", [None, R0])[1])
        if not is_class(asked):
            return
        board, author = self._board, self._author.operator_id
        for rid in [change.rid, *self._hanging(change.kind, change.rid)]:
            for id in board.load_where("conflict", record_id=rid, operator_id=author, reason=HANDED_OVER):
                held = board.records[("conflict", id)]
                strict = stricter(str(held.row["visibility"]), asked)
                if strict != R0 and held.row["deleted_at"] is None:
                    empty: Row = {
                        "before": None,
                        "value": None,
                        "standing": None,
                        "deleted_at": utc_text(self._received_at),
                    }
                    yield held, held.row | empty | {"visibility": strict, "readers": "[]"}

    def _hanging(self, kind: str, rid: str, above: tuple[str, ...] = ()) -> Iterator[str]:
        """The records that this author handed over and that may never be laxer than this one, which none of those `above` is."""
        of = tray.c
        mine = (of.company_id == self._board.company_id, of.operator_id == self._author.operator_id)
        children = [child.name for child in KINDS.values() if child.hanging_on(kind, rid) is not None]
        query = select(of.kind, of.rid, of.body).where(*mine, of.kind.in_(children))
        for child, id, body in self._board.connection.execute(query).all():
            if id not in (rid, *above) and KINDS[child].parent_of(written(json.loads(body))) == (kind, rid):
                yield id
                yield from self._hanging(child, id, (rid, *above))
