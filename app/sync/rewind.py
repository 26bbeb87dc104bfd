"""A desk whose centre went back in time (protocol section 9.1): it steps back to the last place both agree on.

What the centre has forgotten is sent again, under the same identities; what only the lost future held is kept as salvage
until the centre has it. Nothing that was saved here is dropped.
"""

import json

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from app.models.local import Checkpoint, SyncState
from app.models.registry import KINDS
from app.models.types import canonical_json
from app.sync.attachments import unsay_arrived
from app.sync.protocol import CHECKPOINTS, ORDERS, PRESENTED, ErasureOrder, ExchangeAnswer, Salvaged, place_of

LOST = -1
"""The place of a row whose own place belongs to a future that the centre lost: whatever the centre says of it is newer."""

_DEALT_WITH = "state IN ('refused', 'bounced') AND settled_at IS NOT NULL"


def note(session: Session) -> bool:
    """The centre does not know our place: the next request says where we have been. False when there is no place to tell."""
    state = session.get_one(SyncState, 1)
    state.after_rewind = bool(places(session))
    return state.after_rewind


def places(session: Session) -> list[bytes]:
    """The newest places this desk was at, by what they name: by its clock a day of last year may be the newest."""
    tokens = session.scalars(select(Checkpoint.token).order_by(Checkpoint.token.desc()).limit(CHECKPOINTS))
    return list(tokens)


def step_back(session: Session, answer: ExchangeAnswer) -> None:
    """Go back to the place that both know."""
    session.flush()
    state = session.get_one(SyncState, 1)
    db = session.connection()
    common = place_of(answer.common or b"")
    unsay_arrived(session, common)
    _keep_salvage(db, common)
    for table in (*KINDS, "base", "unknown_record"):
        db.exec_driver_sql(f'UPDATE "{table}" SET seq = {LOST} WHERE seq > ?', (common,))
    send_again(db, state, answer.high)
    _send_earlier_lines(db, state)
    # A place in the lost future names something else by now.
    db.exec_driver_sql("UPDATE outbox SET base_seq = NULL WHERE base_seq > ? OR state = 'again'", (common,))
    lost = [(token,) for token in session.scalars(select(Checkpoint.token)) if place_of(token) > common]
    if lost:
        db.exec_driver_sql("DELETE FROM checkpoint WHERE token = ?", lost)
    db.exec_driver_sql("DELETE FROM bundle_open")
    db.exec_driver_sql("UPDATE fill SET position = NULL, stored = 0")
    db.exec_driver_sql("UPDATE erasure_order SET told = 0")
    state.cursor, state.top = answer.common or b"", answer.now
    state.after_rewind, state.need_check, state.safe = False, True, min(state.safe, answer.high)


def to_present(session: Session) -> list[Salvaged]:
    """Some of what only the lost future held."""
    found = session.connection().exec_driver_sql(
        "SELECT kind, id, seq, row FROM salvage ORDER BY kind, id LIMIT ?", (PRESENTED,)
    )
    return [Salvaged(kind, id, seq, json.loads(row)) for kind, id, seq, row in found]


def send_again(db: Connection, state: SyncState, high: int) -> None:
    """What the centre does not have above `high` goes out again; what a person has dealt with since keeps its number, empty."""
    db.exec_driver_sql(
        f"UPDATE outbox SET state = iif({_DEALT_WITH}, 'void', 'again'), vseq = NULL "
        "WHERE line = ? AND n > ? AND state NOT IN ('pending', 'held', 'void')",
        (state.line, high),
    )
    db.exec_driver_sql(
        "UPDATE outbox SET state = 'pending' WHERE line = ? AND n > ? AND state = 'held'", (state.line, high)
    )
    kept = {n for (n,) in db.exec_driver_sql("SELECT n FROM outbox WHERE line = ? AND n > ?", (state.line, high))}
    empty = [(state.line, n) for n in range(high + 1, state.made + 1) if n not in kept]
    if empty:
        # A backup older than the one that was called safe: what it lacks is lost, and the row of numbers stays whole.
        db.exec_driver_sql(
            "INSERT INTO outbox (cid, made_on, kind, rid, body, recorded_at, recorded_offset, line, n, state) "
            "SELECT ?1 || '/' || ?2, ?1, '', '', '{}', '1970-01-01T00:00:00.000000Z', 0, ?1, ?2, 'void'",
            empty,
        )
    state.acked = high


def _send_earlier_lines(db: Connection, state: SyncState) -> None:
    """Earlier lines may be unknown by now: what they carried gets new numbers, and keeps its identity."""
    db.exec_driver_sql(
        "UPDATE outbox SET state = iif(state = 'held', 'pending', 'again'), vseq = NULL, line = NULL, n = NULL "
        f"WHERE line <> ? AND state NOT IN ('pending', 'void') AND NOT ({_DEALT_WITH})",
        (state.line,),
    )


def orders(session: Session) -> list[ErasureOrder]:
    """Orders of erasure that the centre may have forgotten."""
    found = session.connection().exec_driver_sql(
        "SELECT body, signature FROM erasure_order WHERE NOT told ORDER BY id LIMIT ?", (ORDERS,)
    )
    return [ErasureOrder(body, signature) for body, signature in found]


def _keep_salvage(db: Connection, common: int) -> None:
    """Copy every row that is newer than the common place, as the centre said it."""
    kept = "INSERT OR REPLACE INTO salvage (kind, id, seq, row) VALUES (?, ?, ?, ?)"
    for kind in KINDS.values():
        listed = ", ".join(f'"{name}"' for name in kind.fields)
        newer = db.exec_driver_sql(
            f'SELECT id, seq, {listed} FROM "{kind.name}" WHERE seq > ?1 AND id NOT IN (SELECT id FROM base WHERE kind = ?2)',
            (common, kind.name),
        ).all()
        rows = [
            (kind.name, id, seq, canonical_json(dict(zip(kind.fields, values, strict=True))))
            for id, seq, *values in newer
        ]
        if rows:
            db.exec_driver_sql(kept, rows)
    for source, body in (("base", "row"), ("unknown_record", "body")):
        db.exec_driver_sql(
            f"INSERT OR REPLACE INTO salvage (kind, id, seq, row) SELECT kind, id, seq, {body} FROM {source} "
            f"WHERE seq > ? AND {body} IS NOT NULL",
            (common,),
        )
