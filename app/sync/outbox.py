"""Collects a bounded batch of changes and numbers it, in milliseconds, so that the database is free while the network is waited for."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from app.models.local import UNANSWERED, BaseRow, Fill, Outbox, SyncState, in_sql
from app.models.registry import KINDS, SCHEMA, newer_than
from app.sync import rewind
from app.sync.protocol import (
    BATCH_BYTES,
    BATCH_CHANGES,
    FILL_ROWS,
    FILL_ROWS_AT_WORK,
    PRESENTED,
    VERSION,
    VOID,
    Body,
    Bucket,
    Change,
    ExchangeRequest,
    FillRequest,
    pack_change,
)

_GIVEN_UP = "state = 'void' OR (state = 'pending' AND reason IS NOT NULL)"
_COLUMNS = f"row, n, cid, kind, rid, body, base_seq, made_on, recorded_at, recorded_offset, {_GIVEN_UP} AS given_up"

POISON = "poison"
"""Why a change was given up: the centre could not take it."""

_read_body: Callable[[str], Body] = msgspec.json.Decoder(Body).decode


def seal(
    session: Session,
    *,
    limit: int = BATCH_CHANGES,
    largest: int = BATCH_BYTES,
    check: Sequence[Bucket] = (),
    mend: Sequence[Bucket] = (),
) -> ExchangeRequest:
    """Give the next unsealed changes their numbers and build the request that carries all that is not yet decided.

    Sent again after a crash or a lost answer, the same changes have the same numbers. `limit` is in changes, `largest` in
    bytes. A centre that went back in time is first told where this desk has been, and nothing else.
    """
    state = session.get_one(SyncState, 1)
    if state.after_rewind:
        return _request(session, state, checkpoints=rewind.places(session))
    db = session.connection()
    waiting = db.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM outbox WHERE line = ? AND n > ? ORDER BY n LIMIT ?", (state.line, state.acked, limit)
    ).all()
    first = waiting[0].n if waiting else state.made + 1
    later = json.dumps(sorted(held_back(db, state.centre_schema)))
    unsealed = db.exec_driver_sql(
        f"SELECT {_COLUMNS} FROM outbox WHERE n IS NULL AND state IN {in_sql(UNANSWERED)} "
        "AND row NOT IN (SELECT value FROM json_each(?)) ORDER BY row LIMIT ?",
        (later, limit - len(waiting)),
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
    return _request(
        session,
        state,
        first=first if changes else 0,
        changes=changes,
        check=list(check),
        mend=list(mend),
        open=_held(session),
        salvage=rewind.to_present(session),
        erased=rewind.orders(session),
    )


def _request(session: Session, state: SyncState, **more: Any) -> ExchangeRequest:
    """Where this desk stands, and what it has to say."""
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
        scopes_version=state.scopes_version,
        code=state.line_code if state.acked == 0 else None,
        **more,
    )


def _held(session: Session) -> list[str]:
    """Changes that the centre keeps until another desk has come: their answers are asked for by name."""
    query = "SELECT cid FROM outbox WHERE state = 'held' ORDER BY row LIMIT ?"
    return list(session.connection().exec_driver_sql(query, (PRESENTED,)).scalars())


def give_up(session: Session, line: str, n: int) -> None:
    """Send this number empty from now on (protocol 5.8).

    The change stays undecided until the centre has answered for the number: it may have been taken after all.
    """
    row = session.scalars(select(Outbox).where(Outbox.line == line, Outbox.n == n)).one()
    row.reason = {"code": POISON}


def newest(session: Session) -> int:
    """The last row of the outbox."""
    return _number(session.connection(), "SELECT coalesce(max(row), 0) FROM outbox")


def to_send(session: Session, upto: int) -> int:
    """Changes that can go out now, up to this row."""
    db = session.connection()
    query = "SELECT count(*) FROM outbox WHERE state IN ('pending', 'again') AND row <= ?"
    later = sum(row <= upto for row in held_back(db, session.get_one(SyncState, 1).centre_schema))
    return _number(db, query, upto) - later


def held_back(db: Connection, centre_schema: int | None) -> set[int]:
    """Rows that a centre of this registry version cannot take: kinds it does not know, and what refers to their records.

    They go out once the centre is updated; the rest does not wait for them. A centre that has not said is of the first version.
    """
    unknown = newer_than(centre_schema or 1)
    if not unknown:
        return set()
    rows: set[int] = set()
    records: set[tuple[str, str]] = set()
    for row, kind, rid, text in db.exec_driver_sql(
        "SELECT row, kind, rid, body FROM outbox WHERE n IS NULL ORDER BY row"
    ):
        body = _read_body(text)
        names = {name: pair[1] for name, pair in body.items()}
        refers = {(KINDS[kind].target(name), str(names[name])) for name in KINDS[kind].sync.refs if names.get(name)}
        refers.update(KINDS[kind].told_of(names))
        if kind in unknown or (kind, rid) in records or not records.isdisjoint(refers):
            rows.add(row)
            if "recorded_at" in body:
                records.add((kind, rid))
    return rows


def undecided(session: Session) -> int:
    """Changes that the centre has not answered for."""
    query = f"SELECT count(*) FROM outbox WHERE state IN {in_sql(UNANSWERED)}"
    return _number(session.connection(), query)


def next_fill(session: Session) -> FillRequest | None:
    """The bulk copy that goes on, if any: what this desk came to see and has not whole.

    In large pages until everything was there once: nobody works yet on a desk that is being made.
    """
    query = (
        "SELECT scope, position, iif(last_ok_at IS NULL, ?, ?) FROM fill, sync WHERE sync.id = 1 ORDER BY scope LIMIT 1"
    )
    rows = (FILL_ROWS, FILL_ROWS_AT_WORK)
    going_on = session.connection().exec_driver_sql(query, rows).one_or_none()
    return FillRequest(*going_on) if going_on is not None else None


def copies(session: Session) -> dict[str, tuple[int, int]]:
    """The bulk copies that go on, by scope: records stored, and how many the centre said there are (0: not said yet)."""
    return {one.scope: (one.stored, one.expected or 0) for one in session.scalars(select(Fill))}


def is_synced(session: Session) -> bool:
    """Whether *Sincronizzato* may be said (protocol 5.7): every change answered, nothing missing, the last answer good."""
    state = session.get_one(SyncState, 1)
    answered = undecided(session) == 0 and state.made == state.acked
    return answered and not state.more and next_fill(session) is None and state.last_answer == "ok"


def is_provisional(session: Session, kind: str, id: str) -> bool:
    """Whether the centre does not yet have the record as this desk shows it."""
    return session.get(BaseRow, (kind, id)) is not None


def _number(db: Connection, query: str, *values: int) -> int:
    return int(db.exec_driver_sql(query, values).scalar_one())
