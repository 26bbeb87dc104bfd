"""Ends the wait after a restore (protocol 9.4): when every desk has come or been given up, an administrator closes it.

Held changes are judged as they stand. Records that no desk sent again, because whoever wrote them is gone, are made from what
other desks still had of them; where a record is there and says something else, the lost value is kept beside it for a person.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import Connection, Engine, Row, delete, select, update

from app.errors import Notice
from app.models.registry import KINDS
from app.models.types import Stored
from app.server import acts
from app.server.account_orders import doubt_orders, keep_marks
from app.server.acts_again import do_again, put_on_agenda_again
from app.server.board import readers_of, readers_text
from app.server.db import reading
from app.server.office import Hand, Office, office_act
from app.server.reconciling import Reconciliation
from app.server.tables import change_log, counter, device, erasure, held, salvage
from app.sync.changes import fresh_row
from app.sync.protocol import Change

REASON = "ripristino"
"""Why a conflict stands beside a record: a restore lost this value."""

Key = tuple[str, str]
"""Kind and id of a record."""

Lost = Mapping[Key, Row[Any]]
"""What desks still had of the lost future: of each record the newest word."""

_LED_BY_ACTS = frozenset(moves.name for kind in acts.ACTS if (moves := KINDS[kind].moves) is not None)
"""Kinds whose state is what acts of the centre made it: it is worth as much as they are."""


@dataclass(frozen=True)
class Waiting:
    """A reconciling company: since when, its held changes and salvaged rows, and the codes of desks that came and that did not."""

    since: str
    held: int
    salvaged: int
    came: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass
class Closed:
    """What closing did: held changes judged, records made again by kind, lost values left for a person.

    `undone` are acts of laptops that are gone which no longer fit what stands now, by kind: money, above all. `orders` are the
    references of credits that may have left for the housing company in the future that was lost.
    """

    judged: int = 0
    made: dict[str, int] = field(default_factory=dict)
    to_settle: int = 0
    undone: dict[str, int] = field(default_factory=dict)
    orders: tuple[str, ...] = ()


@contextmanager
def _part(office: Office) -> Iterator[Office]:
    """A part of the act with a board of its own, written before what comes next is judged."""
    part = Office(office.connection, office.company_id, office.hand, office.seq)
    yield part
    part.board.write()
    office.seq = part.seq


def waiting_company(engine: Engine, company_id: str) -> Waiting | None:
    """Where a company's reconciliation stands; None when it has none."""
    with reading(engine) as connection:
        return _waiting(connection, company_id)


def close_reconciliation(engine: Engine, hand: Hand, company_id: str, without: Iterable[str]) -> Closed:
    """End the wait. `without` are the codes of desks that are given up: none may be missing that is not named.

    Raises Notice `not_reconciling`, `desks_missing`.
    """
    closed = Closed()
    with office_act(engine, company_id, hand) as office:
        connection = office.connection
        waiting = _waiting(connection, company_id)
        if waiting is None:
            raise Notice(
                "not_reconciling", "Il centro non aspetta nessuno per questa azienda: non c'è nulla da chiudere."
            )
        missing = sorted(set(waiting.missing) - {code.upper() for code in without})
        if missing:
            raise Notice(
                "desks_missing",
                f"Questi portatili non si sono ancora allineati dopo il ripristino: {', '.join(missing)}. Nulla è cambiato. "
                "Aspettarli, oppure chiudere senza di loro indicandoli uno per uno con «--without».",
                missing=missing,
            )
        closed.judged = waiting.held
        held_changes = Reconciliation(connection, company_id)
        with _part(office) as ground:
            _put_ground(ground, held_changes.waiting(), waiting.since, closed)
        office.seq = held_changes.retry(office.seq, hand.clock())
        # What was leased then: promises that wait for it were given out on paper, and money that is free now was not then. And
        # what a body had before it, which it may have voted on.
        with _part(office) as opened:
            _open_again(opened, closed)
            _put_on_agenda(opened)
        office.seq = held_changes.retry(office.seq, hand.clock(), closing=True)
        _put_back(office, waiting.since, closed)
        closed.orders = doubt_orders(office)
        connection.execute(delete(salvage).where(salvage.c.company_id == company_id))
        connection.execute(
            update(counter).where(counter.c.company_id == company_id).values(reconciling=0, reconciling_since=None)
        )
    return closed


def _waiting(connection: Connection, company_id: str) -> Waiting | None:
    found = connection.execute(
        select(counter.c.reconciling, counter.c.reconciling_since).where(counter.c.company_id == company_id)
    ).one()
    if not found.reconciling:
        return None
    since = found.reconciling_since or ""
    desks = connection.execute(
        select(device.c.code, device.c.seen_at)
        .where(device.c.company_id == company_id, device.c.state == "attivo")
        .order_by(device.c.code)
    ).all()
    came = {one.code for one in desks if one.seen_at is not None and one.seen_at > since}

    def count(table: Any) -> int:
        return len(connection.execute(select(table.c.company_id).where(table.c.company_id == company_id)).all())

    return Waiting(
        since,
        count(held),
        count(salvage),
        tuple(one.code for one in desks if one.code in came),
        tuple(one.code for one in desks if one.code not in came),
    )


def _put_ground(office: Office, waiting: Sequence[Change], since: str, closed: Closed) -> None:
    """Records that nobody sent again, before what is held is judged: it may stand on them.

    What is held is left to its author's own words: a record that it makes is not made here, and one that it edits stands as it
    stood before. Steps never change, so whoever sends one again finds it here. Of acts only those that make what other acts are
    about: a fund, a dossier.
    """
    lost = _salvaged(office)
    made = {(one.kind, one.rid) for one in waiting if "recorded_at" in one.body}
    absent = [key for key in _in_order(lost) if key[0] not in acts.FOLLOWING and office.row(*key) is None]
    for kind, id in absent:
        append_only = KINDS[kind].sync.append_only
        if kind not in acts.ACTS and (append_only or (kind, id) not in made):
            edits = [one for one in waiting if (one.kind, one.rid) == (kind, id) and (kind, id) not in made]
            row = _before(json.loads(lost[(kind, id)].row), edits)
            _adopt(office, kind, id, row, closed)
    _move_all(office, absent, lost, since)
    for kind, id in absent:
        if kind in acts.ACTS and not KINDS[kind].sync.append_only and (kind, id) not in made:
            _do_again(office, kind, id, json.loads(lost[(kind, id)].row), closed)


def _before(row: dict[str, Stored], changes: Iterable[Change]) -> dict[str, Stored]:
    """A record as it stood before these changes, as far as they still show in it: each is judged on it again."""
    pairs = [(name, pair) for one in changes for name, pair in one.body.items() if pair[0] != pair[1]]
    while (shown := next(((name, pair) for name, pair in pairs if row.get(name) == pair[1]), None)) is not None:
        pairs.remove(shown)
        row = row | {shown[0]: shown[1][0]}
    return row


def _open_again(office: Office, closed: Closed) -> None:
    """Envelopes that a laptop opened which is gone, and nobody else has sent again: before the promises in them are judged."""
    lost = _salvaged(office)
    for kind, id in _in_order(lost):
        row: dict[str, Stored] = json.loads(lost[(kind, id)].row)
        opens = kind == "envelope_step" and row["to_state"] == "aperta" and office.row(kind, id) is None
        if (
            opens
            and office.row("fund_envelope", str(row["envelope_id"])) is not None
            and do_again(office, kind, id, row)
        ):
            closed.made[kind] = closed.made.get(kind, 0) + 1


def _put_on_agenda(office: Office) -> None:
    """Dossiers that stood on an agenda and stand on none now: who put them there is gone."""
    for (kind, id), one in _salvaged(office).items():
        lost = json.loads(one.row) if kind == "dossier" else {}
        if lost.get("session_id") is not None and office.row("decision_session", lost["session_id"]) is not None:
            put_on_agenda_again(office, id, lost)


def _put_back(office: Office, since: str, closed: Closed) -> None:
    """What is still missing once all was judged, parents first; of each record the newest word that any desk had."""
    newest = _salvaged(office)
    absent = []
    for kind, id in _in_order(newest):
        row: dict[str, Stored] = json.loads(newest[(kind, id)].row)
        held_row = office.row(kind, id)
        if kind in acts.FOLLOWING:
            continue
        if held_row is None:
            absent.append((kind, id))
            (_do_again if kind in acts.ACTS else _adopt)(office, kind, id, row, closed)
        elif not KINDS[kind].sync.reference and kind != "conflict":
            closed.to_settle += _keep_lost_values(office, kind, id, row)
    _move_all(office, absent, newest, since)
    for (kind, id), one in newest.items():
        if kind == "account_order":
            keep_marks(office, id, json.loads(one.row))


def _salvaged(office: Office) -> dict[Key, Row[Any]]:
    """What desks still had, of nobody who was erased: the newest word on each record."""
    connection, company_id = office.connection, office.company_id
    rows = connection.execute(select(salvage).where(salvage.c.company_id == company_id)).all()
    erased = set(connection.scalars(select(erasure.c.rid).where(erasure.c.company_id == company_id)))
    newest: dict[Key, Row[Any]] = {}
    for one in rows:
        key = (one.kind, one.id)
        if one.kind in KINDS and one.id not in erased and (key not in newest or one.seq > newest[key].seq):
            newest[key] = one
    office.board.load(newest)
    return newest


def _in_order(newest: Lost) -> list[Key]:
    """Parents first; acts of one kind as they followed one another."""
    order = {kind: place for place, kind in enumerate(KINDS)}
    return sorted(newest, key=lambda key: (order[key[0]], newest[key].seq if key[0] in acts.ACTS else 0, key[1]))


def _adopt(office: Office, kind: str, id: str, row: dict[str, Stored], closed: Closed) -> None:
    """A record as a desk had it; where acts lead it from state to state it begins anew, and they are judged after it."""
    if kind in _LED_BY_ACTS:
        row = row | {name: KINDS[kind].fresh[name] for name in KINDS[kind].sync.derived}
    office.adopt(kind, id, row)
    closed.made[kind] = closed.made.get(kind, 0) + 1


def _do_again(office: Office, kind: str, id: str, row: dict[str, Stored], closed: Closed) -> None:
    done = closed.made if do_again(office, kind, id, row) else closed.undone
    done[kind] = done.get(kind, 0) + 1


def _keep_lost_values(office: Office, kind: str, id: str, lost: dict[str, Stored]) -> int:
    """Fields in which a desk knew something that nobody sent again and that no later change replaced knowingly."""
    row = office.row(kind, id)
    assert row is not None, "only a record that is there is compared"
    differing = [
        name
        for name in KINDS[kind].fields
        if name in KINDS[kind].editable and lost.get(name) is not None and lost.get(name) != row.get(name)
    ]
    if not differing:
        return 0
    known = _known_values(office, kind, id)
    kept = [name for name in differing if (name, lost[name]) not in known]
    for name in kept:
        _conflict(office, kind, id, name, lost[name])
    return len(kept)


def _known_values(office: Office, kind: str, id: str) -> set[tuple[str, Stored]]:
    """Values that the log has seen a field hold: whoever replaced them saw them."""
    known: set[tuple[str, Stored]] = set()
    for (body,) in office.connection.execute(
        select(change_log.c.body).where(
            change_log.c.company_id == office.company_id,
            change_log.c.kind == kind,
            change_log.c.rid == id,
            change_log.c.body.is_not(None),
        )
    ):
        for name, pair in json.loads(body).items():
            known.update((name, value) for value in pair)
    return known


def _conflict(office: Office, kind: str, id: str, name: str, value: Stored) -> None:
    row = office.row(kind, id)
    assert row is not None, "the record was found"
    made = str(uuid5(NAMESPACE_OID, f"{REASON}/{kind}/{id}/{name}/{value}"))
    if office.row("conflict", made) is not None:
        return
    readers = [] if row["visibility"] == "R0" else [*readers_of(row), str(row["operator_id"])]
    office.adopt(
        "conflict",
        made,
        fresh_row(KINDS["conflict"])
        | {
            "record_kind": kind,
            "record_id": id,
            "field": name,
            "reason": REASON,
            "cid": made,
            "before": None,
            "value": None if value is None else str(value),
            "value_is_int": int(isinstance(value, int)),
            "standing": None if row.get(name) is None else str(row.get(name)),
            "standing_operator_id": row.get("operator_id"),
            "standing_outpost_id": row.get("outpost_id"),
            "standing_at": row.get("recorded_at"),
            "outpost_id": row.get("outpost_id"),
            "operator_id": row.get("operator_id"),
            "device_id": row.get("device_id"),
            "recorded_at": row.get("recorded_at"),
            "recorded_offset": row.get("recorded_offset"),
            "visibility": row["visibility"],
            "readers": readers_text(readers),
        },
    )


def _move_all(office: Office, put_back: Iterable[Key], lost: Lost, since: str) -> None:
    """Records whose steps were put back stand where the last of them led, unless they have been moved on since the restore."""
    moved = {
        (kind, str(json.loads(lost[(kind, id)].row)[KINDS[kind].sync.moves or ""]))
        for kind, id in put_back
        if KINDS[kind].sync.moves is not None and kind not in acts.ACTS
    }
    for kind, id in sorted(moved):
        step = KINDS[kind]
        if step.moves is None or office.row(step.moves.name, id) is None:
            continue
        steps = office.board.load_where(kind, **{step.sync.moves or "": id})
        if any(
            (kind, one) not in lost and (office.board.records[(kind, one)].received_at or "") > since for one in steps
        ):
            continue
        # In the order of the centre that was lost: clocks of desks say nothing. What it lost is younger than what it kept.
        last = max(steps, key=lambda one: lost[(kind, one)].seq if (kind, one) in lost else 0)
        row = office.row(kind, last)
        assert row is not None, "a step that was found"
        office.edit_stored(step.moves.name, id, step.state_after(row))
