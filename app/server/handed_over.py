"""Work by somebody who might no longer write there (decision 0016): as it was sent, in the table `tray`; what may show of it,
beside the record.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select

from app.models.types import canonical_json
from app.rules.clock import utc_text
from app.rules.visibility import R0, is_class, stricter
from app.server.board import Board, Held
from app.server.tables import tray
from app.sync.changes import Row
from app.sync.protocol import Body, Change

HANDED_OVER = "consegna"
"""Why a conflict stands beside a record: whoever wrote this may no longer write there."""


def reserves(body: Body) -> bool:
    """Whether a change says who may see its record."""
    return not body.keys().isdisjoint(("visibility", "readers"))


def tray_row(
    board: Board,
    operator_id: str,
    outpost_id: str | None,
    change: Change,
    reason: dict[str, Any] | None,
    at: str,
) -> dict[str, Any]:
    """The row of a change that was handed over; `outpost_id` is its device's, for a record that the centre does not have."""
    held = board.get(change.kind, change.rid)
    return {
        "company_id": board.company_id,
        "cid": change.cid,
        "operator_id": operator_id,
        "outpost_id": held.row.get("outpost_id") if held else outpost_id,
        "kind": change.kind,
        "rid": change.rid,
        "body": canonical_json(change.body),
        "reason": canonical_json(reason),
        "received_at": at,
    }


def was_to_be_reserved(board: Board, operator_id: str, change: Change) -> bool:
    """Whether its author meant to reserve the record in a change that was handed over before, from whatever device."""
    of, mine = tray.c, tray.c.operator_id == operator_id
    query = select(of.body).where(of.company_id == board.company_id, of.kind == change.kind, of.rid == change.rid, mine)
    return any(reserves(json.loads(body)) for body in board.connection.scalars(query))


def withdrawn(board: Board, operator_id: str, change: Change, now: datetime) -> Iterator[tuple[Held, Row]]:
    """What its author handed over, from whatever device, before they meant to reserve the record, each with the row under which it
    leaves the desks that show it: reserved as was asked, and empty, since whoever is let in later was not meant to read it either.
    The tray keeps it.
    """
    asked = str(change.body.get("visibility", [None, R0])[1])
    if not is_class(asked):
        return
    for id in board.load_where("conflict", record_id=change.rid, operator_id=operator_id, reason=HANDED_OVER):
        held = board.records[("conflict", id)]
        strict = stricter(str(held.row["visibility"]), asked)
        if strict != R0 and held.row["deleted_at"] is None:
            empty: Row = {"before": None, "value": None, "standing": None, "deleted_at": utc_text(now)}
            yield held, held.row | empty | {"visibility": strict, "readers": "[]"}
