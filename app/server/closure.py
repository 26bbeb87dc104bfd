"""What an erasure reaches at the centre: the records that tell of a person, of those, and so on; and what others let go of.

Each kind says it beside its fields (`Sync.about`, `keeps`, `shared`, `goes_with`, `lists`). What was sent and never became a record
(refused, held, handed over, salvaged) tells of whom it tells as a record would.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, or_, select, update

from app.models.base import ANY
from app.models.registry import KINDS, Kind
from app.models.types import Stored, canonical_json
from app.rules.clock import utc_text
from app.rules.merging import SAME
from app.server.office import Office
from app.server.tables import RECORDS, change_log, salvage, tray
from app.sync.changes import body_without, written

Ids = dict[str, list[str]]
"""Ids by kind."""

_NEVER_TAKEN = ("refused", "bounced", "held")
"""Verdicts whose changes are kept whole in the log and stand in no record. Handed-over ones are in the tray."""


@dataclass(frozen=True)
class Written:
    """A new record that was sent and did not become one, or of which nobody knows yet; `cid` of the change, None for salvage."""

    cid: str | None
    kind: str
    rid: str
    tells: frozenset[tuple[str, str]]


def written_elsewhere(connection: Connection, company_id: str) -> list[Written]:
    """Everything of a known kind that the centre keeps outside its records: in the tray, the log, and the salvage.

    It goes through the whole log of the company once.
    """
    log = change_log.c
    never_taken = select(log.cid, log.kind, log.rid, log.body).where(
        log.company_id == company_id, log.verdict.in_(_NEVER_TAKEN), log.body.is_not(None)
    )
    handed_over = select(tray.c.cid, tray.c.kind, tray.c.rid, tray.c.body).where(tray.c.company_id == company_id)
    found = [
        Written(cid, kind, rid, _tells(kind, written(json.loads(body))))
        for cid, kind, rid, body in [*connection.execute(handed_over), *connection.execute(never_taken)]
        if kind in KINDS
    ]
    lost = select(salvage.c.kind, salvage.c.id, salvage.c.row).where(salvage.c.company_id == company_id)
    return found + [
        Written(None, kind, rid, _tells(kind, json.loads(row)))
        for kind, rid, row in connection.execute(lost)
        if kind in KINDS
    ]


def _tells(kind: str, row: Mapping[str, Stored]) -> frozenset[tuple[str, str]]:
    return frozenset(KINDS[kind].told_of(row))


def cards_of(connection: Connection, company_id: str, person_id: str) -> list[str]:
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


def closure(
    connection: Connection, company_id: str, start: Mapping[str, Sequence[str]], elsewhere: Iterable[Written]
) -> Ids:
    """These records and all that tell of them, of those, and so on, `written_elsewhere` included."""
    found: dict[str, set[str]] = {kind: set(ids) for kind, ids in start.items()}
    newest: dict[str, list[str]] = {kind: list(ids) for kind, ids in start.items()}
    while newest:
        following: dict[str, list[str]] = {}
        for kind, id in (
            *_telling_of(connection, company_id, newest),
            *_only_written(connection, company_id, newest, elsewhere),
            *_kept_by_nobody(connection, company_id, newest, found),
        ):
            if id not in found.setdefault(kind, set()):
                found[kind].add(id)
                following.setdefault(kind, []).append(id)
        newest = following
    return {kind: sorted(ids) for kind, ids in sorted(found.items()) if ids}


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


def _points_at(kind: Kind, name: str, target: str, ids: Sequence[str]) -> ColumnElement[bool] | None:
    """Whether a row tells, by this field, of one of these records; None when the field points at another kind."""
    columns = RECORDS[kind.name].c
    if name == ANY:
        return and_(columns[kind.names] == target, columns[kind.named_id].in_(ids))
    return columns[name].in_(ids) if kind.target(name) == target else None


def _only_written(
    connection: Connection, company_id: str, of: Mapping[str, Sequence[str]], elsewhere: Iterable[Written]
) -> Iterable[tuple[str, str]]:
    """What was written and is no record, and tells of one of these: desks show it whole, and its author may send it again."""
    gone = {(kind, id) for kind, ids in of.items() for id in ids}
    for one in elsewhere:
        if gone.isdisjoint(one.tells):
            continue
        table = RECORDS[one.kind]
        here = select(table.c.id).where(table.c.company_id == company_id, table.c.id == one.rid)
        if connection.scalar(here) is None:
            yield one.kind, one.rid


def _kept_by_nobody(
    connection: Connection, company_id: str, newest: Mapping[str, Sequence[str]], found: Mapping[str, Collection[str]]
) -> Iterable[tuple[str, str]]:
    """Records that stood only while one of these did: a household of whose members none is left."""
    for name, ids in newest.items():
        kind = KINDS.get(name)
        if kind is None or kind.sync.keeps is None:
            continue
        table, reference = RECORDS[name], kind.sync.keeps
        mine = table.c.company_id == company_id
        touched = set(connection.scalars(select(table.c[reference]).where(mine, table.c.id.in_(ids))))
        standing = mine, table.c.deleted_at.is_(None), table.c.id.not_in(found[name])
        kept = set(connection.scalars(select(table.c[reference]).where(*standing, table.c[reference].in_(touched))))
        yield from ((kind.target(reference), id) for id in touched - kept)


def let_go(office: Office, ids: Ids) -> None:
    """Records that stay no longer name those that go, and neither does what the log and the tray keep of them."""
    gone = {id for members in ids.values() for id in members}
    for kind in KINDS.values():
        for id in _naming(office, kind, ids):
            if id in ids.get(kind.name, ()):
                continue
            row = office.row(kind.name, id)
            changed = kind.without(row, gone) if row is not None else {}
            office.edit_stored(kind.name, id, changed)
            hidden = changed.keys() - kind.references
            if hidden:
                _forget_fields(office, kind, id, gone, hidden)


def _naming(office: Office, kind: Kind, ids: Ids) -> list[str]:
    """The records of a kind that name one of these in a reference or a list."""
    columns = RECORDS[kind.name].c
    targets = [(columns[reference], ids.get(kind.target(reference))) for reference in kind.references]
    names: list[ColumnElement[bool]] = [column.in_(members) for column, members in targets if members]
    for field, key in kind.sync.lists.items():
        names += [columns[field].contains(id, autoescape=True) for id in ids.get(kind.target(key), ())]
    if not names:
        return []
    found = select(columns.id).where(columns.company_id == office.company_id, or_(*names))
    return list(office.connection.scalars(found))


def _forget_fields(office: Office, kind: Kind, id: str, gone: Collection[str], hidden: Collection[str]) -> None:
    """Take out of the history of a record that stays what it said of those that go, and what clashed there."""
    for conflict in office.board.load_where("conflict", record_kind=kind.name, record_id=id):
        row = office.row("conflict", conflict)
        if row is not None and row["field"] in hidden:
            empty: dict[str, Stored] = {"before": None, "value": None, "standing": None}
            office.edit_stored("conflict", conflict, empty | {"deleted_at": utc_text(office.hand.clock())})
    for table in (change_log, tray):
        of = table.c
        mine = (of.company_id == office.company_id, of.kind == kind.name, of.rid == id, of.body.is_not(None))
        for cid, body in office.connection.execute(select(of.cid, of.body).where(*mine)).all():
            values: dict[str, str | None] = {"body": canonical_json(body_without(kind, json.loads(body), gone, hidden))}
            if table is change_log:
                values["taken"] = None
            office.connection.execute(
                update(table).where(of.company_id == office.company_id, of.cid == cid).values(values)
            )
    lost = salvage.c
    kept = (lost.company_id == office.company_id, lost.kind == kind.name, lost.id == id)
    for line, text in office.connection.execute(select(lost.from_line, lost.row).where(*kept)).all():
        row = json.loads(text)
        row |= kind.without(row, gone) | {name: None for name in hidden if name not in kind.sync.lists}
        office.connection.execute(update(salvage).where(*kept, lost.from_line == line).values(row=canonical_json(row)))
