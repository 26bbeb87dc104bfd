"""Legal erasure (protocol section 8, GDPR art. 17): a person, and every record that tells of them, goes for good.

One transaction at the centre removes rows, conflicts, held and salvaged changes and the content of the log; what tells of
several people loses the reference only. The order, ids and a ground but never a name, goes to every desk of the company and
into a register outside the database, so that no backup brings anybody back. What arrives later is refused by the judge.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, select, update

from app.errors import Notice
from app.models.base import ANY
from app.models.registry import KINDS, Kind
from app.models.types import canonical_json
from app.rules.clock import utc_text
from app.rules.merging import SAME
from app.security.signing import sign, verify
from app.server import contents
from app.server.bulk import write_rows
from app.server.db import reading
from app.server.office import Hand, Office, office_act
from app.server.register import append
from app.server.tables import (
    RECORDS,
    change_log,
    counter,
    device,
    erasure,
    erasure_order,
    held,
    line,
    salvage,
    sees,
    tray,
)
from app.sync.protocol import ERASURE_PURPOSE, ErasureOrder

GROUNDS = {
    "richiesta": "richiesta della persona (art. 17 GDPR)",
    "conservazione": "fine del periodo di conservazione",
    "autorita": "ordine di un'autorità",
}

IDS_OF_AN_ORDER = 4_000

Ids = dict[str, list[str]]
"""Ids by kind."""


@dataclass(frozen=True)
class Confirmation:
    """An order, and the codes of the desks whose copy may still hold what it erases."""

    id: str
    at: str
    ground: str
    records: int
    missing: tuple[str, ...]


def person_named(engine: Engine, company_id: str, given: str) -> str:
    """The id of the one person with this id or codice fiscale. Raises Notice `person_unknown`, `person_ambiguous`."""
    person = RECORDS["person"]
    with reading(engine) as connection:
        found = connection.scalars(
            select(person.c.id).where(
                person.c.company_id == company_id, (person.c.id == given) | (person.c.fiscal_code == given.upper())
            )
        ).all()
    if not found:
        raise _unknown()
    if len(found) > 1:
        raise Notice(
            "person_ambiguous",
            f"Più schede hanno questo codice fiscale: {', '.join(found)}. Nulla è cambiato. Indicarne una.",
        )
    return str(found[0])


def what_goes(engine: Engine, company_id: str, person_id: str) -> Ids:
    """Everything that an erasure of this person would remove. Raises Notice `person_unknown`."""
    with reading(engine) as connection:
        return _closure(connection, company_id, _person(connection, company_id, person_id))


def erase_person(
    engine: Engine, hand: Hand, sign_seed: bytes, company_id: str, person_id: str, ground: str, register: Path
) -> list[ErasureOrder]:
    """Erase a person: one order, or several where there is much. They are in the register before anything is removed.

    Raises Notice `person_unknown`, `ground_unknown`, `register_not_written`.
    """
    if ground not in GROUNDS:
        raise Notice("ground_unknown", f"Il motivo «{ground}» non esiste. Ci sono: {', '.join(GROUNDS)}.", given=ground)
    with office_act(engine, company_id, hand) as office:
        ids = _closure(office.connection, company_id, _person(office.connection, company_id, person_id))
        at = utc_text(hand.clock())
        orders = []
        for part in _parts(ids):
            told = {"order": hand.new_id(), "company": company_id, "ground": ground, "at": at, "ids": part}
            body = canonical_json(told)
            orders.append(ErasureOrder(body, sign(sign_seed, ERASURE_PURPOSE, body.encode())))
        lines = (json.dumps({"body": one.body, "signature": one.signature.hex()}) + "\n" for one in orders)
        append(register, "".join(lines), "Nessuno è stato cancellato.")
        for order in orders:
            apply_order(office, order)
    return orders


def apply_order(office: Office, order: ErasureOrder) -> None:
    """Remove what an order names, wherever the centre has it, and tell every desk. Does nothing when it was done."""
    connection, company_id = office.connection, office.company_id
    told = json.loads(order.body)
    done = select(erasure_order.c.id).where(
        erasure_order.c.company_id == company_id, erasure_order.c.id == told["order"]
    )
    if connection.scalar(done) is not None:
        return
    ids: Ids = told["ids"]
    # What came since the order was written and hangs on it, after a restore, goes too.
    ids = _closure(connection, company_id, ids)
    gone = {id for members in ids.values() for id in members}
    _let_go(office, ids)
    at = utc_text(office.hand.clock())
    office.seq += 1
    for kind, members in ids.items():
        if kind in RECORDS:
            table = RECORDS[kind]
            connection.execute(delete(table).where(table.c.company_id == company_id, table.c.id.in_(members)))
        connection.execute(
            delete(sees).where(sees.c.company_id == company_id, sees.c.kind == kind, sees.c.id.in_(members))
        )
    forget_content(connection, company_id, gone)
    connection.execute(
        erasure_order.insert().values(
            company_id=company_id, id=told["order"], seq=office.seq, body=order.body, signature=order.signature
        )
    )
    write_rows(
        connection,
        erasure,
        [{"company_id": company_id, "rid": rid, "order_id": told["order"], "at": at} for rid in sorted(gone)],
        upsert=True,
    )
    connection.execute(update(counter).where(counter.c.company_id == company_id).values(erased_seq=office.seq))


def forget_content(connection: Connection, company_id: str, ids: Iterable[str]) -> None:
    """Take the content of these records out of the log, the held changes and the salvage; verdicts and identities stay."""
    wanted = list(ids)
    log = change_log.c
    of_them = (log.company_id == company_id, log.rid.in_(wanted))
    connection.execute(
        delete(held).where(held.c.company_id == company_id, held.c.cid.in_(select(log.cid).where(*of_them)))
    )
    connection.execute(update(change_log).where(*of_them, log.verdict == "held").values(verdict="erased"))
    connection.execute(update(change_log).where(*of_them).values(body=None, taken=None, reason=None))
    connection.execute(delete(salvage).where(salvage.c.company_id == company_id, salvage.c.id.in_(wanted)))
    contents.forget(connection, company_id, wanted)
    gone = set(wanted)
    lost = [
        cid
        for cid, kind, rid, body in connection.execute(
            select(tray.c.cid, tray.c.kind, tray.c.rid, tray.c.body).where(tray.c.company_id == company_id)
        )
        if rid in gone or (kind in KINDS and not gone.isdisjoint(id for _, id in _told_of(kind, body)))
    ]
    connection.execute(delete(tray).where(tray.c.company_id == company_id, tray.c.cid.in_(lost)))
    connection.execute(
        update(change_log)
        .where(log.company_id == company_id, log.cid.in_(lost))
        .values(body=None, taken=None, reason=None)
    )


def _told_of(kind: str, body: str) -> set[tuple[str, str]]:
    """The records that a handed-over change tells of."""
    return set(KINDS[kind].told_of({name: pair[1] for name, pair in json.loads(body).items()}))


def genuine_orders(public: bytes, company_id: str, orders: Sequence[ErasureOrder]) -> list[ErasureOrder]:
    """Those of these orders that this centre signed for this company."""
    return [
        one
        for one in orders
        if verify(public, ERASURE_PURPOSE, one.body.encode(), one.signature)
        and json.loads(one.body)["company"] == company_id
    ]


def replay_register(engine: Engine, hand: Hand, public: bytes, register: Path) -> int:
    """Apply the orders of the register that this database does not know, after a restore; how many those were."""
    applied = 0
    for order in read_register(register):
        company_id = json.loads(order.body)["company"]
        with reading(engine) as connection:
            here = connection.scalar(select(counter.c.company_id).where(counter.c.company_id == company_id))
            known = connection.scalar(
                select(erasure_order.c.id).where(
                    erasure_order.c.company_id == company_id, erasure_order.c.id == json.loads(order.body)["order"]
                )
            )
        if here is None or known is not None or not genuine_orders(public, company_id, [order]):
            continue
        with office_act(engine, company_id, hand) as office:
            apply_order(office, order)
        applied += 1
    return applied


def read_register(register: Path) -> list[ErasureOrder]:
    """The orders in the register, oldest first. Raises Notice `register_unreadable`."""
    try:
        lines = register.read_text("ascii").splitlines()
        found = [json.loads(one) for one in lines]
        return [ErasureOrder(one["body"], bytes.fromhex(one["signature"])) for one in found]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, KeyError, TypeError):
        raise Notice(
            "register_unreadable",
            f"Il registro delle cancellazioni {register} è rovinato. Nulla è cambiato. Rimetterne una copia e ripetere: "
            "senza il registro una copia ripristinata riporterebbe chi è stato cancellato.",
            file=str(register),
        ) from None


def confirmations(engine: Engine, company_id: str) -> list[Confirmation]:
    """Every order, and which desks have not passed it."""
    with reading(engine) as connection:
        desks = connection.execute(
            select(device.c.code, line.c.cursor_seq)
            .join(line, (line.c.company_id == device.c.company_id) & (line.c.device_id == device.c.id))
            .where(device.c.company_id == company_id, device.c.state == "attivo", line.c.state == "aperta")
        ).all()
        orders = connection.execute(
            select(erasure_order.c.body, erasure_order.c.seq)
            .where(erasure_order.c.company_id == company_id)
            .order_by(erasure_order.c.seq)
        ).all()
    passed: dict[str, int] = {}
    for code, seq in desks:
        passed[code] = max(passed.get(code, 0), seq)
    found = []
    for body, seq in orders:
        told = json.loads(body)
        missing = tuple(sorted(code for code, reached in passed.items() if reached < seq))
        count = sum(len(members) for members in told["ids"].values())
        found.append(Confirmation(told["order"], told["at"], told["ground"], count, missing))
    return found


def _person(connection: Connection, company_id: str, person_id: str) -> Ids:
    person = RECORDS["person"]
    found = connection.scalar(select(person.c.id).where(person.c.company_id == company_id, person.c.id == person_id))
    if found is None:
        raise _unknown()
    return {"person": _cards_of(connection, company_id, person_id)}


def _cards_of(connection: Connection, company_id: str, person_id: str) -> list[str]:
    """Every card of a person: those that were merged with this one, and so on."""
    edge = RECORDS["person_merge"].c
    live = (edge.company_id == company_id, edge.decision == SAME, edge.undone == 0, edge.deleted_at.is_(None))
    cards, newest = {person_id}, {person_id}
    while newest:
        met = connection.execute(
            select(edge.card_a, edge.card_b).where(*live, edge.card_a.in_(newest) | edge.card_b.in_(newest))
        )
        newest = {card for ends in met for card in ends} - cards
        cards |= newest
    return sorted(cards)


def _unknown() -> Notice:
    return Notice("person_unknown", "Nel centro non c'è una persona con questo identificativo. Nulla è cambiato.")


def _parts(ids: Ids) -> Iterable[Ids]:
    """The ids in lots that an order holds."""
    every = [(kind, id) for kind, members in ids.items() for id in members]
    for at in range(0, len(every), IDS_OF_AN_ORDER):
        part: Ids = {}
        for kind, id in every[at : at + IDS_OF_AN_ORDER]:
            part.setdefault(kind, []).append(id)
        yield part


def _closure(connection: Connection, company_id: str, start: Mapping[str, Sequence[str]]) -> Ids:
    """These records and all that tell of them, of those, and so on."""
    found: dict[str, set[str]] = {kind: set(ids) for kind, ids in start.items()}
    newest: dict[str, list[str]] = {kind: list(ids) for kind, ids in start.items()}
    while newest:
        following: dict[str, list[str]] = {}
        for kind, id in _telling_of(connection, company_id, newest):
            if id not in found.setdefault(kind, set()):
                found[kind].add(id)
                following.setdefault(kind, []).append(id)
        newest = following
    return {kind: sorted(ids) for kind, ids in sorted(found.items())}


def _telling_of(connection: Connection, company_id: str, of: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    for kind in KINDS.values():
        table = RECORDS[kind.name]
        mine: ColumnElement[bool] = table.c.company_id == company_id
        shared = kind.sync.shared
        if shared is not None:
            mine = and_(mine, table.c[shared[0]].not_in(shared[1]))
        for name in kind.sync.about:
            for target, ids in of.items():
                points = _points_at(kind, name, target, ids)
                if points is None:
                    continue
                for id in connection.scalars(select(table.c.id).where(mine, points)):
                    yield kind.name, id
    yield from _handed_over_about(connection, company_id, {(kind, id) for kind, ids in of.items() for id in ids})


def _handed_over_about(connection: Connection, company_id: str, of: set[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """Records that were handed over, that the centre does not have and that tell of one of these: desks show them whole."""
    for kind, rid, body in connection.execute(
        select(tray.c.kind, tray.c.rid, tray.c.body).where(tray.c.company_id == company_id)
    ).all():
        if kind not in KINDS or of.isdisjoint(_told_of(kind, body)):
            continue
        table = RECORDS[kind]
        here = select(table.c.id).where(table.c.company_id == company_id, table.c.id == rid)
        if connection.scalar(here) is None:
            yield kind, rid


def _points_at(kind: Kind, name: str, target: str, ids: Sequence[str]) -> ColumnElement[bool] | None:
    """Whether a row tells, by this field, of one of these records; None when the field points at another kind."""
    columns = RECORDS[kind.name].c
    if name == ANY:
        return and_(columns[kind.names] == target, columns[kind.named_id].in_(ids))
    return columns[name].in_(ids) if kind.target(name) == target else None


def _let_go(office: Office, ids: Ids) -> None:
    """Records that stay lose their references to those that go."""
    for kind in KINDS.values():
        table = RECORDS[kind.name]
        for name in {*kind.sync.refs, *(one for one in kind.sync.about if one != ANY)}:
            members = ids.get(kind.target(name))
            if not members:
                continue
            query = select(table.c.id).where(table.c.company_id == office.company_id, table.c[name].in_(members))
            for id in office.connection.scalars(query).all():
                if id not in ids.get(kind.name, ()):
                    office.edit_stored(kind.name, id, {name: None})
