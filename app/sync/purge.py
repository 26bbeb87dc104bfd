"""Removes from this desk whoever was legally erased (protocol 8.3): records, what tells of them, and every word of them in the
outbox, drafts, salvage and search. In the transaction that moves the cursor; the ids stay, so that nobody comes back.
"""

import json
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection

from app.models.local import RETURNED, UNANSWERED, in_sql
from app.models.registry import KINDS
from app.security.signing import verify
from app.store import contents
from app.store.capture import Changed
from app.sync.bases import Key
from app.sync.protocol import ERASURE_PURPOSE, Body, ErasureOrder

_read_body = msgspec.json.Decoder(Body).decode

UNKNOWN_ORDER = ""
"""The order behind an id that the centre said is erased without sending the order: it came before this desk did."""


def take_orders(db: Connection, changed: Changed, orders: Iterable[ErasureOrder]) -> set[Key]:
    """Do what the centre ordered and signed; answer the records that are gone. An order that is not genuine does nothing."""
    company, key = db.exec_driver_sql("SELECT company_id, centre_sign_key FROM desk").one()
    gone: set[Key] = set()
    for order in orders:
        if key is None or not verify(key, ERASURE_PURPOSE, order.body.encode(), order.signature):
            continue
        told = json.loads(order.body)
        if told["company"] != company:
            continue
        db.exec_driver_sql(
            "INSERT OR IGNORE INTO erasure_order (id, body, signature, told) VALUES (?, ?, ?, 1)",
            (told["order"], order.body, order.signature),
        )
        keys = {(kind, id) for kind, ids in told["ids"].items() for id in ids}
        gone |= purge(db, changed, keys, told["order"])
    return gone


def purge(db: Connection, changed: Changed, keys: Iterable[Key], order_id: str = UNKNOWN_ORDER) -> set[Key]:
    """Remove these records, and new ones of this desk that tell of them; answer all that went."""
    ordered = set(keys)
    if not ordered:
        return ordered
    gone = _with_unsent(db, ordered)
    ids = [(id,) for _, id in gone]
    for kind, id in gone:
        if kind in KINDS:
            db.exec_driver_sql(f'DELETE FROM "{kind}" WHERE id = ?', (id,))
            changed.setdefault(kind, set()).add(id)
    for table in ("base", "unknown_record", "salvage", "leaving"):
        db.exec_driver_sql(f"DELETE FROM {table} WHERE id = ?", ids)
    db.exec_driver_sql("DELETE FROM outbox WHERE rid = ? AND n IS NULL", ids)
    # A number that was given stays in the row of numbers, empty.
    db.exec_driver_sql("UPDATE outbox SET state = 'void', body = '{}', reason = NULL WHERE rid = ?", ids)
    changed.setdefault("outbox", set()).update(id for (id,) in ids)
    contents.forget(db, changed, [id for (id,) in ids])
    named = [(f"%{id}%",) for (id,) in ids]
    for one in named:
        if db.exec_driver_sql("DELETE FROM draft WHERE key LIKE ?1 OR body LIKE ?1", one).rowcount:
            changed.setdefault("draft", set())
    db.exec_driver_sql("DELETE FROM postponed WHERE item LIKE ?", named)
    db.exec_driver_sql('INSERT OR IGNORE INTO erased (rid, "order") VALUES (?, ?)', [(id, order_id) for (id,) in ids])
    return gone


def _with_unsent(db: Connection, gone: set[Key]) -> set[Key]:
    """With the records that only this desk knows and that tell of one that goes, and so on."""
    unsent = [
        (kind, rid, {name: pair[1] for name, pair in _read_body(body).items()})
        for kind, rid, body in db.exec_driver_sql(
            f"SELECT kind, rid, body FROM outbox WHERE state IN {in_sql((*UNANSWERED, *RETURNED))}"
        )
    ]
    grown = True
    while grown:
        grown = False
        for kind, rid, row in unsent:
            if (kind, rid) in gone or kind not in KINDS or "recorded_at" not in row:
                continue
            if not gone.isdisjoint(KINDS[kind].told_of(row)):
                gone.add((kind, rid))
                grown = True
    return gone
