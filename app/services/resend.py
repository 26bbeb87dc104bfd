"""*Correggi e rimanda*, *Tieni da parte*: what is done with changes that the centre refused (protocol 6, *Chains*), and *Riprendi*,
*Lascia* with those that others left (decision 0016).

A refused create goes again as ONE new create of the same record with the later values folded in, and its children anew;
a refused edit goes again as one edit. The old changes stay in the outbox, settled, until the centre's backup covers them.
What others left becomes the record of whoever takes it over; the conflict keeps whose it was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.local import Outbox
from app.models.registry import KINDS, Kind
from app.models.requests import Request, RequestTransition
from app.models.review import WHOLE, Conflict
from app.models.staff import Presence
from app.models.types import Stored
from app.models.who import Who
from app.rules.clock import rome_day
from app.rules.presence import Interval, check_presence
from app.rules.requests import check_classification, check_transition
from app.services.checks import found, refuse
from app.services.conflicts import CENTRE, CHOSEN
from app.services.refusals import (
    LEFT,
    Change,
    Group,
    Key,
    Left,
    folded,
    group_of,
    instead_of,
    is_create,
    passes,
    python_values,
)
from app.services.requests import WHAT
from app.services.stamps import stamp
from app.services.steps import apply_step

ASIDE, RESENT = "da_parte", "rimandata"

_BIRTH = frozenset(
    {"id", "company_id", "operator_id", "device_id", "recorded_at", "recorded_offset", "received_at", "seq"}
)


_BY_WHOM = frozenset({"operator_id", "device_id", "recorded_at", "recorded_offset"})
_OF_THEIR_AUTHOR = frozenset({"presence", "reading"})
"""Kinds that say what their author did, and nothing that another could go on with."""


def may_take(group: Group) -> bool:
    """Whether somebody else can go on with what was left: all of it is there from the beginning, and it is not about its author."""
    return all(
        kind in KINDS and kind not in _OF_THEIR_AUTHOR and _is_whole(KINDS[kind], folded(group.rows, (kind, rid)))
        for kind, rid in {(row.kind, row.rid) for row in group.rows}
    )


def _is_whole(kind: Kind, values: Mapping[str, Stored]) -> bool:
    return all(values.get(name) is not None for name in kind.required & kind.editable)


@dataclass(frozen=True)
class Settled:
    """What was done with a group: `how` is `da_parte` or `rimandata`, `records` the `(kind, id)` written again."""

    key: str
    how: str
    records: tuple[Key, ...]


def keep_aside(session: Session, who: Who, key: str) -> Settled:
    """Nobody will send this again; the text stays on this laptop. Raises `Notice` (`item_settled`)."""
    group = _group(session, key)
    _settle(who, group.rows, ASIDE)
    return Settled(key, ASIDE, ())


def take_back(session: Session, who: Who, key: str) -> None:
    """Undo `keep_aside`: the group stands in the list again. Raises `Notice` (`not_found`)."""
    prefix, _, cid = key.partition(":")
    if prefix == LEFT:
        mine = (Conflict.settled_by == who.operator_id, Conflict.settled_choice == CENTRE)
        left = session.scalars(
            select(Conflict).where(Conflict.cid == cid, Conflict.field == WHOLE, *mine)
        ).one_or_none()
        if left is None:
            raise _nothing_to_open()
        for conflict in session.scalars(
            select(Conflict).where(Conflict.settled_at == left.settled_at, Conflict.field == WHOLE, *mine)
        ):
            conflict.settled_at = conflict.settled_by = conflict.settled_choice = None
        return
    root = session.scalars(select(Outbox).where(Outbox.cid == cid)).one_or_none()
    if root is None or root.settled_how != ASIDE:
        raise _nothing_to_open()
    settled_at = root.settled_at
    for row in session.scalars(select(Outbox).where(Outbox.settled_at == settled_at, Outbox.settled_how == ASIDE)):
        row.settled_at = row.settled_how = None


def _nothing_to_open() -> Notice:
    return Notice("not_found", "Non c'è niente da riaprire: la scheda non era stata messa da parte.")


def correct_and_resend(session: Session, who: Who, key: str, corrections: Mapping[str, Any] | None = None) -> Settled:
    """Write a group anew, with `corrections` (fields of its first record, Python values) over what was written.

    Raises `Notice`: `item_settled`, `not_to_take`, `field_not_editable`, `record_gone`, and what the rules refuse on this laptop
    already.
    """
    group = _group(session, key)
    if group.left is not None and not may_take(group):
        raise Notice(
            "not_to_take", "Questa scheda non si può riprendere: dice solo di chi l'ha scritta, o non è intera."
        )
    kind = KINDS[group.root.kind]
    wanted = dict(corrections or {})
    for name in wanted:
        if name not in kind.editable or name in _BIRTH:
            raise Notice("field_not_editable", f"Il campo «{name}» non si può correggere qui.")
    written = _keys(group.rows)
    for record_key in written:
        rows = [row for row in group.rows if (row.kind, row.rid) == record_key]
        values = python_values(record_key[0], folded(rows, record_key))
        if record_key == (group.root.kind, group.root.rid):
            values |= wanted
        if group.left is not None:
            values |= {name: value for name, value in stamp(who).items() if name in _BY_WHOM}
        _write_again(session, who, record_key, rows, values)
    _settle(who, group.rows, RESENT)
    return Settled(key, RESENT, written)


def pass_on(session: Session, who: Who, key: str) -> Settled:
    """What hung on a refused case goes again as part of the one that its household has; the refused case itself is kept aside, with
    its own steps.

    Raises `Notice` (`item_settled`, `nothing_instead`).
    """
    group = _group(session, key)
    other, refused = instead_of(group), (group.root.kind, group.root.rid)
    if other is None:
        raise Notice("nothing_instead", "Qui non c'è niente da passare a un'altra scheda. Nulla è cambiato.")
    hung = [row for row in group.rows if passes(group, row)]
    own = [row for row in group.rows if row not in hung]
    for record_key in _keys(hung):
        rows = [row for row in hung if (row.kind, row.rid) == record_key]
        values = python_values(record_key[0], folded(rows, record_key))
        values |= {
            name: other.id
            for name, target in KINDS[record_key[0]].sync.refs.items()
            if (target, values.get(name)) == refused
        }
        named = KINDS[record_key[0]]
        if (values.get(named.names), values.get(named.named_id)) == refused:
            values[named.named_id] = other.id
        _write_again(session, who, record_key, rows, values)
    _settle(who, own, ASIDE)
    _settle(who, hung, RESENT)
    return Settled(key, RESENT, _keys(hung))


def _keys(rows: Iterable[Change]) -> tuple[Key, ...]:
    return tuple(dict.fromkeys((row.kind, row.rid) for row in rows))


def _write_again(session: Session, who: Who, key: Key, rows: Iterable[Change], values: Mapping[str, Any]) -> None:
    if any(is_create(row) for row in rows):
        _create_again(session, who, key, values)
    else:
        _edit_again(session, key, values)
    # One flush a record: in the line to the centre a parent comes before its children.
    session.flush()


def _group(session: Session, key: str) -> Group:
    group = group_of(session, key)
    if group is None:
        raise Notice("item_settled", "La cosa da rivedere è già stata decisa. L'elenco è aggiornato.")
    return group


def _settle(who: Who, rows: Iterable[Change], how: str) -> None:
    moment = who.now()
    for row in rows:
        if isinstance(row, Left):
            row.conflict.settled_at, row.conflict.settled_by = moment, who.operator_id
            row.conflict.settled_choice = CHOSEN if how == RESENT else CENTRE
        else:
            row.settled_at, row.settled_how = moment, how


def _create_again(session: Session, who: Who, key: Key, values: Mapping[str, Any]) -> None:
    model = KINDS[key[0]].model
    record = model(id=key[1], company_id=who.company_id, **values)
    _check(session, who, record)
    shown = session.get(model, key[1])
    if shown is not None:
        # Still in the view: it leaves below the ORM, which never deletes a record, and comes back as a new one.
        session.expunge(shown)
        session.connection().execute(delete(model).where(model.id == key[1]))
    session.add(record)
    kind = KINDS[key[0]]
    if kind.moves is not None and kind.sync.moves is not None:
        apply_step(found(session, who, kind.moves.model, getattr(record, kind.sync.moves), "La scheda"), record)


def _edit_again(session: Session, key: Key, values: Mapping[str, Any]) -> None:
    record = session.get(KINDS[key[0]].model, key[1])
    if record is None:
        raise Notice("record_gone", "La scheda non è più su questo computer: il testo si può copiare in una nuova.")
    for name, value in values.items():
        if name not in _BIRTH:
            setattr(record, name, value)


def _check(session: Session, who: Who, record: Record) -> None:
    """The rules that this laptop can ask before the centre does: what cannot be taken is not sent a second time."""
    if isinstance(record, Request):
        refuse(check_classification(record.area, record.category, record.visibility))
    elif isinstance(record, Presence):
        rows: Iterable[Presence] = session.scalars(
            select(Presence).where(Presence.operator_id == record.operator_id, Presence.deleted_at.is_(None))
        )
        others = [Interval(row.id, row.started_at, row.ended_at) for row in rows]
        refuse(check_presence(record.started_at, record.ended_at, others, own_id=record.id))
    elif isinstance(record, RequestTransition):
        request = found(session, who, Request, record.request_id, WHAT)
        record.from_state = request.state
        refuse(
            check_transition(
                request.state,
                record.to_state,
                outcome=record.outcome,
                outcome_day=record.outcome_day,
                duplicate_of=record.duplicate_of_id,
                reason=record.reason,
                sent_to=record.sent_to,
                request_id=request.id,
                duplicates=lambda other: getattr(session.get(Request, other), "duplicate_of_id", None),
                opened_on=rome_day(request.opened_at),
                today=who.today(),
            )
        )
