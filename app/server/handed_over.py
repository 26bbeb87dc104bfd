"""The table `tray`: what somebody wrote where they might no longer write, as it was sent (decision 0016)."""

from datetime import datetime
from typing import Any

from app.models.types import canonical_json
from app.rules.clock import utc_text
from app.server.board import Board
from app.server.judge import Decision, body_text
from app.sync.protocol import Change


def tray_row(
    board: Board, operator_id: str, outpost_id: str | None, change: Change, decision: Decision, now: datetime
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
        "body": body_text(change),
        "reason": canonical_json(decision.reason),
        "received_at": utc_text(now),
    }
