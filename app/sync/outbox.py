"""Collects a bounded batch of changes and numbers it, in milliseconds, so that the database is free while the network is waited for."""

from collections.abc import Callable

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.local import UNDECIDED, BaseRow, Fill, Outbox, SyncState
from app.models.registry import SCHEMA
from app.sync.protocol import (
    BATCH_BYTES,
    BATCH_CHANGES,
    VERSION,
    VOID,
    Body,
    Change,
    ExchangeRequest,
    FillWanted,
    pack_change,
)

_GIVEN_UP = "state = 'pending' AND reason IS NOT NULL"
_COLUMNS = f"row, n, cid, kind, rid, body, base_seq, made_on, recorded_at, recorded_offset, {_GIVEN_UP} AS given_up"

POISON = "poison"
"""Why a change was given up: the centre could not take it."""

_read_body: Callable[[str], Body] = msgspec.json.Decoder(Body).decode


def seal(
    session: Session, *, limit: int = BATCH_CHANGES, largest: int = BATCH_BYTES, check: bool = False
) -> ExchangeRequest:
    """Give the next unsealed changes their numbers and build the request that carries all that is not yet decided.

    Sent again after a crash or a lost answer, the same changes have the same numbers. `limit` is in changes, `largest` in bytes.
    """
    state = session.scalars(select(SyncState)).one()
    db = session.connection()
    waiting = db.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM outbox WHERE line = ? AND n > ? ORDER BY n LIMIT ?", (state.line, state.acked, limit)
    ).all()
    first = waiting[0].n if waiting else state.made + 1
    unsealed = db.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM outbox WHERE n IS NULL AND state IN ('pending', 'held', 'again') ORDER BY row LIMIT ?",
        (limit - len(waiting),),
    ).all()
    if unsealed:
        numbers = range(state.made + 1, state.made + 1 + len(unsealed))
        db.exec_driver_sql(
            "UPDATE outbox SET line = ?, n = ? WHERE row = ?",
            [(state.line, n, one.row) for n, one in zip(numbers, unsealed, strict=True)],
        )
        state.made = numbers[-1]
    changes: list[msgspec.Raw] = []
    size = 0
    for one in (*waiting, *unsealed):
        # cid, kind, rid, body, base_seq, made_on, recorded_at, recorded_offset: as stored, which is as they travel.
        packed = (
            VOID if one.given_up else pack_change(Change(one.cid, one.kind, one.rid, _read_body(one.body), *one[6:10]))
        )
        size += len(packed)
        if changes and size > largest:
            break
        changes.append(packed)
    return ExchangeRequest(
        v=VERSION,
        schema=SCHEMA,
        line=state.line,
        made=state.made,
        acked=state.acked,
        turn=state.turn,
        nonce=state.nonce,
        cursor=state.cursor,
        top=state.top if state.top != state.cursor else None,
        first=first if changes else 0,
        changes=changes,
        scopes_version=state.scopes_version,
        fill=next_fill(session),
        code=state.line_code if state.acked == 0 else None,
        check=check,
    )


def give_up(session: Session, line: str, n: int) -> None:
    """Send this number empty from now on (protocol 5.8).

    The change stays undecided until the centre has answered for the number: it may have been taken after all.
    """
    row = session.scalars(select(Outbox).where(Outbox.line == line, Outbox.n == n)).one()
    row.reason = {"code": POISON}


def newest(session: Session) -> int:
    """The last row of the outbox."""
    return session.scalar(select(func.max(Outbox.row))) or 0


def to_send(session: Session, upto: int) -> int:
    """Changes that can go out now, up to this row."""
    query = select(func.count()).select_from(Outbox).where(Outbox.state.in_(("pending", "again")), Outbox.row <= upto)
    return session.scalar(query) or 0


def undecided(session: Session) -> int:
    """Changes that the centre has not answered for."""
    query = select(func.count()).select_from(Outbox).where(Outbox.state.in_((*UNDECIDED, "again")))
    return session.scalar(query) or 0


def next_fill(session: Session) -> FillWanted | None:
    """The bulk copy that goes on, if any: what this desk came to see and has not whole."""
    going_on = session.scalars(select(Fill).order_by(Fill.scope).limit(1)).first()
    return FillWanted(going_on.scope, going_on.position) if going_on is not None else None


def is_synced(session: Session) -> bool:
    """Whether *Sincronizzato* may be said (protocol 5.7): every change answered, nothing missing, the last answer good."""
    state = session.scalars(select(SyncState)).one()
    answered = undecided(session) == 0 and state.made == state.acked
    return answered and not state.more and next_fill(session) is None and state.last_answer == "ok"


def is_provisional(session: Session, kind: str, id: str) -> bool:
    """Whether the centre does not yet have the record as this desk shows it."""
    return session.get(BaseRow, (kind, id)) is not None
