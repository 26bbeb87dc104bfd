"""Where a record stands on its way to the centre, as the state chips say it.

Reads the outbox; knows nothing of the exchange itself.
"""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.local import UNDECIDED, Outbox

ONLY_HERE, WAITING, REFUSED, RECEIVED = "solo_qui", "in_attesa", "rifiutata", "ricevuta"
_LOST = ("refused", "bounced", "trayed")


def standings(session: Session, kind: str, ids: Iterable[str]) -> dict[str, str]:
    """Id -> `solo_qui` (not sent yet), `in_attesa` (the centre holds it for others), `rifiutata`, else `ricevuta`."""
    wanted = list(ids)
    found = dict.fromkeys(wanted, RECEIVED)
    rows = session.execute(
        select(Outbox.rid, Outbox.state)
        .where(Outbox.kind == kind, Outbox.rid.in_(wanted), Outbox.settled_at.is_(None))
        .order_by(Outbox.row)
    )
    for rid, state in rows:
        if state == "held":
            found[rid] = WAITING
        elif state in UNDECIDED:
            found[rid] = ONLY_HERE
        elif state in _LOST and found[rid] == RECEIVED:
            found[rid] = REFUSED
    return found


def is_provisional(session: Session, kind: str, record_id: str, seq: int) -> bool:
    """Is any of this record not yet at the centre? Then its paper says *provvisorio*."""
    return seq == 0 or standings(session, kind, [record_id])[record_id] != RECEIVED
