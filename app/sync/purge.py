"""Removes from this desk whoever was legally erased (protocol 8.3): records, what tells of them, and every word of them in the
outbox, drafts, salvage, search, sheets that wait for a printer and scans that wait for a place. In the transaction that moves the
cursor; the ids stay, so that nobody comes back.
"""

import json
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection

from app.models.local import RETURNED, UNANSWERED, in_sql
from app.models.registry import KINDS, Kind
from app.models.types import canonical_json
from app.rules.scan_codes import ids_named
from app.security.signing import verify
from app.store import contents
from app.store.capture import Changed
from app.sync.bases import Key
from app.sync.changes import Row, body_without, written
from app.sync.protocol import ERASURE_PURPOSE, Body, ErasureOrder

_read_body = msgspec.json.Decoder(Body).decode

_SAYING_MORE = tuple(kind for kind in KINDS.values() if kind.sync.goes_with or kind.sync.lists)
"""Kinds of which a record that stays may say more of one that goes than its id."""

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
    _forget_scans(db, changed, {id for (id,) in ids})
    contents.forget(db, changed, [id for (id,) in ids])
    named = [(f"%{id}%",) for (id,) in ids]
    for one in named:
        if db.exec_driver_sql("DELETE FROM draft WHERE key LIKE ?1 OR body LIKE ?1", one).rowcount:
            changed.setdefault("draft", set())
    db.exec_driver_sql("DELETE FROM postponed WHERE item LIKE ?", named)
    # A sheet that waits for a printer is kept under the id of its print.
    db.exec_driver_sql("DELETE FROM setting WHERE key LIKE ?", named)
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


def _forget_scans(db: Connection, changed: Changed, gone: set[str]) -> None:
    """Pages that name a print which goes, and the names of their files."""
    pages = [
        (file_hash, id)
        for id, file_hash, document_id, codes in db.exec_driver_sql(
            "SELECT id, file_hash, document_id, codes FROM scanned_page"
        )
        if not gone.isdisjoint({document_id, *ids_named(json.loads(codes))})
    ]
    if pages:
        db.exec_driver_sql("DELETE FROM scanned_page WHERE id = ?", [(id,) for _, id in pages])
        db.exec_driver_sql("DELETE FROM scanned_file WHERE hash = ?", [(file_hash,) for file_hash, _ in pages])
        changed.setdefault("scanned_page", set()).update(id for _, id in pages)


def let_go(db: Connection, gone: set[Key]) -> set[Key]:
    """Take out of the changes of this desk, to records that stay, what they say of those that go; answer these records.

    The records themselves the centre sends anew.
    """
    if not gone:
        return set()
    ids = {id for _, id in gone}
    stay: dict[Key, set[str]] = {}
    for kind in _SAYING_MORE:
        for id, row in (*_rows_naming(db, kind, gone), *_written_in(db, kind)):
            less = kind.without(row, ids)
            hidden = less.keys() - kind.references
            if hidden and (kind.name, id) not in gone:
                stay.setdefault((kind.name, id), set()).update(hidden)
    for (name, id), hidden in stay.items():
        kind = KINDS[name]
        bodies = db.exec_driver_sql("SELECT body, row FROM outbox WHERE kind = ? AND rid = ?", (name, id)).all()
        for body, place in bodies:
            text = canonical_json(body_without(kind, _read_body(body), ids, hidden))
            db.exec_driver_sql("UPDATE outbox SET body = ? WHERE row = ?", (text, place))
        lost = db.exec_driver_sql("SELECT row FROM salvage WHERE kind = ? AND id = ?", (name, id)).one_or_none()
        if lost is not None:
            row = json.loads(lost.row)
            row |= kind.without(row, ids) | dict.fromkeys(hidden - kind.sync.lists.keys())
            db.exec_driver_sql("UPDATE salvage SET row = ? WHERE kind = ? AND id = ?", (canonical_json(row), name, id))
    return set(stay)


def _rows_naming(db: Connection, kind: Kind, gone: set[Key]) -> Iterable[tuple[str, Row]]:
    """Records of this desk that name one of these in a reference with more to it, or in a list."""
    fields = (*kind.references, *kind.sync.lists, *(more for fields in kind.sync.goes_with.values() for more in fields))
    listed = ", ".join(f'"{name}"' for name in fields)
    for reference in kind.sync.goes_with:
        ids = json.dumps([id for target, id in gone if target == kind.target(reference)])
        where = f'"{reference}" IN (SELECT value FROM json_each(?))'
        for id, *values in db.exec_driver_sql(f'SELECT id, {listed} FROM "{kind.name}" WHERE {where}', (ids,)):
            yield id, dict(zip(fields, values, strict=True))
    for field, key in kind.sync.lists.items():
        for id in (id for target, id in gone if target == kind.target(key)):
            found = db.exec_driver_sql(f'SELECT id, {listed} FROM "{kind.name}" WHERE "{field}" LIKE ?', (f"%{id}%",))
            for rid, *values in found:
                yield rid, dict(zip(fields, values, strict=True))


def _written_in(db: Connection, kind: Kind) -> Iterable[tuple[str, Row]]:
    """What the changes of this desk wrote in records of a kind."""
    for rid, body in db.exec_driver_sql("SELECT rid, body FROM outbox WHERE kind = ?", (kind.name,)).all():
        pairs = _read_body(body)
        for place in (0, 1):
            yield rid, written(pairs, place)
