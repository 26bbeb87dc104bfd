"""Where a company, a device and a line stand, and what that says of whoever calls: whether the places a desk holds are places
that this centre gave out, and whether two desks share a line (protocol 4.3, 4.4).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, bindparam, select

from app.security.signing import open_token
from app.server.caller import Caller
from app.server.tables import counter, device, line, mark
from app.sync.protocol import ExchangeRequest


@dataclass(frozen=True)
class Place:
    """The newest place of a company's order, and whether the company waits for desks to bring back what a restore lost."""

    seq: int
    mark: bytes
    reconciling: bool
    erased_seq: int
    """Place of the newest order of erasure; 0 when there is none."""


@dataclass(frozen=True)
class Standing:
    """What the centre knows of a device and of the line it calls on; `line` None when it knows no such line."""

    active: bool
    seen_at: str | None
    line: Mapping[str, Any] | None


# Statements of every exchange are built once: SQLAlchemy takes longer to put them together than PostgreSQL to answer.
_NEWEST = select(counter.c.seq, counter.c.mark, counter.c.reconciling, counter.c.erased_seq).where(
    counter.c.company_id == bindparam("company")
)
_NEWEST_LOCKED = _NEWEST.with_for_update()
_MARK_AT = (
    select(mark.c.mark)
    .where(mark.c.company_id == bindparam("company"), mark.c.upto_seq >= bindparam("seq"))
    .order_by(mark.c.upto_seq)
    .limit(1)
)
_STANDING = (
    select(device.c.state.label("device_state"), device.c.seen_at, line)
    .join(line, and_(line.c.company_id == device.c.company_id, line.c.id == bindparam("line")), isouter=True)
    .where(device.c.company_id == bindparam("company"), device.c.id == bindparam("device"))
)


def newest(connection: Connection, caller: Caller, *, lock: bool = False) -> Place:
    """Where the company's order has come to. `lock` takes the company's lock, before anything that will be judged is read."""
    found = connection.execute(_NEWEST_LOCKED if lock else _NEWEST, {"company": caller.company_id}).one()
    return Place(found.seq, bytes(found.mark), bool(found.reconciling), found.erased_seq)


def mark_at(connection: Connection, caller: Caller, seq: int) -> bytes | None:
    """The mark under which a place of the company's order was given out."""
    drawn = connection.scalar(_MARK_AT, {"company": caller.company_id, "seq": seq})
    return bytes(drawn) if drawn is not None else None


def standing_of(connection: Connection, caller: Caller, line_id: str) -> Standing:
    """Where this device and this line stand."""
    who = {"company": caller.company_id, "device": caller.device_id, "line": line_id}
    found = connection.execute(_STANDING, who).mappings().one()
    return Standing(found["device_state"] == "attivo", found["seen_at"], dict(found) if found["id"] else None)


def stop_of(
    connection: Connection,
    keys: Sequence[bytes],
    caller: Caller,
    request: ExchangeRequest,
    standing: Standing,
    company: Place,
) -> str | None:
    """What stops a desk: `rewound` when it holds places this centre has not, `fork` when it shares its line; None for an honest one."""
    if not all(
        token_stands(connection, keys, caller, t, company) for t in (request.cursor, request.top) if t is not None
    ):
        return "rewound"
    if standing.line is None:
        return "rewound" if request.acked > 0 else None
    if standing.line["device_id"] != caller.device_id or _is_copy(standing.line, request):
        return "fork"
    return None


def token_stands(connection: Connection, keys: Sequence[bytes], caller: Caller, token: bytes, company: Place) -> bool:
    """Whether a place that the desk holds is one that this centre gave out and still has (protocol 4.3)."""
    place = open_token(keys, caller.company_id, token)
    if place is None or place[0] > company.seq:
        return False
    seq, drawn = place
    if seq in (0, company.seq):
        return seq == 0 or drawn == company.mark
    return mark_at(connection, caller, seq) == drawn


def _is_copy(known: Mapping[str, Any], request: ExchangeRequest) -> bool:
    """Two files on one line: a turn that is neither the next nor a repetition of the last (protocol 4.4)."""
    if request.turn is None:
        return False
    repeated = (
        request.turn == known["turn"] - 1 and known["nonce"] is not None and bytes(known["nonce"]) == request.nonce
    )
    return not (request.turn >= known["turn"] or repeated)
