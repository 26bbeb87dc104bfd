"""Collects a bounded batch of changes and numbers it, in milliseconds, so that the database is free while the network is waited for."""

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.local import UNDECIDED, BaseRow, Outbox, SyncState
from app.models.registry import SCHEMA
from app.rules.clock import utc_text
from app.sync.protocol import BATCH_BYTES, BATCH_CHANGES, VERSION, Change, ExchangeRequest, pack_change

TO_SEND = ("pending", "held", "again")


def seal(session: Session, *, limit: int = BATCH_CHANGES, check: bool = False) -> ExchangeRequest:
    """Give the next unsealed changes their numbers and build the request that carries all that is not yet decided.

    Sent again after a crash or a lost answer, the same changes have the same numbers. `limit` is in changes.
    """
    state = session.scalars(select(SyncState)).one()
    waiting = _sealed(session, state, limit)
    room = limit - len(waiting)
    if room > 0:
        unsealed = session.scalars(
            select(Outbox).where(Outbox.n.is_(None), Outbox.state.in_(TO_SEND)).order_by(Outbox.row).limit(room)
        ).all()
        for row in unsealed:
            state.made += 1
            row.line, row.n = state.line, state.made
        waiting = [*waiting, *unsealed]
    changes: list[msgspec.Raw] = []
    size = 0
    for row in waiting:
        packed = pack_change(_change(row))
        size += len(packed)
        if changes and size > BATCH_BYTES:
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
        first=waiting[0].n or 0 if changes else 0,
        changes=changes,
        scopes_version=state.scopes_version,
        check=check,
    )


def _sealed(session: Session, state: SyncState, limit: int) -> list[Outbox]:
    query = select(Outbox).where(Outbox.line == state.line, Outbox.n > state.acked).order_by(Outbox.n).limit(limit)
    return list(session.scalars(query))


def _change(row: Outbox) -> Change:
    return Change(
        row.cid,
        row.kind,
        row.rid,
        row.body,
        row.base_seq,
        row.made_on,
        utc_text(row.recorded_at),
        row.recorded_offset,
    )


def undecided(session: Session) -> int:
    """Changes that the centre has not answered for."""
    query = select(func.count()).select_from(Outbox).where(Outbox.state.in_((*UNDECIDED, "again")))
    return session.scalar(query) or 0


def is_synced(session: Session) -> bool:
    """Whether *Sincronizzato* may be said (protocol 5.7): every change answered, no page missing, the last answer good."""
    state = session.scalars(select(SyncState)).one()
    return undecided(session) == 0 and state.made == state.acked and not state.more and state.last_answer == "ok"


def is_provisional(session: Session, kind: str, id: str) -> bool:
    """Whether the centre does not yet have the record as this desk shows it."""
    return session.get(BaseRow, (kind, id)) is not None
