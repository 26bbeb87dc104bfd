"""Writes down what changed, in the transaction that changes it: no use-case can forget the outbox.

Before each flush, every new or edited record becomes an outbox row `{field: [old, new]}` in stored forms. Edits of one
record within one transaction are one change. The first change on a record that the centre knows keeps what the centre
last said of it in `base`, so that the view can always be rebuilt as base + pending.
"""

from sqlalchemy import Engine, event, inspect, select
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from app.errors import Notice
from app.models.base import Record
from app.models.local import BaseRow, LocalBase, Outbox, SyncState
from app.models.registry import Kind, kind_of
from app.models.types import Stored
from app.rules.clock import offset_minutes
from app.rules.roles import check_write

MAX_CHANGE = 256_000
"""Characters of one change; a longer one is refused at save (protocol 14)."""

Changed = dict[str, set[str]]


class CapturingSession(Session):
    """A session that writes changes to the outbox and refuses whatever would bypass it."""

    def __init__(self, bind: Engine) -> None:
        super().__init__(bind, expire_on_commit=False, info={"changed": {}, "outbox": {}, "bases": {}})


def changed(session: Session) -> Changed:
    """Table -> ids touched so far in this transaction."""
    result: Changed = session.info["changed"]
    return result


def _refuse_bulk(state: ORMExecuteState) -> None:
    mapper = state.bind_mapper
    if (state.is_update or state.is_delete or state.is_insert) and mapper and issubclass(mapper.class_, Record):
        raise RuntimeError("a bulk statement on records bypasses the outbox")


def _before_flush(session: Session, context: UOWTransaction, instances: object) -> None:
    for record in session.deleted:
        if isinstance(record, Record):
            raise TypeError("records are never deleted, only marked with deleted_at")
    # New ones first and in the order of their making: an edit may point at them, and a child at its parent.
    born = sorted((r for r in session.new if isinstance(r, Record)), key=lambda r: inspect(r).insert_order or 0)
    edited = [r for r in session.dirty if isinstance(r, Record)]
    for record in (*born, *edited):
        body = _body(kind_of(record), record, is_new=record in session.new)
        if body:
            _write(session, record, body)
    for local in (*session.new, *session.dirty, *session.deleted):
        if isinstance(local, LocalBase):
            key = (
                local.rid
                if isinstance(local, Outbox)
                else str(inspect(local).mapper.primary_key_from_instance(local)[0])
            )
            changed(session).setdefault(local.__tablename__, set()).add(key)


def _body(kind: Kind, record: Record, *, is_new: bool) -> dict[str, list[Stored]]:
    if is_new:
        values = {f: kind.stored(f, getattr(record, f)) for f in kind.fields if f in kind.editable}
        return {f: [None, v] for f, v in values.items() if v is not None}
    attributes = inspect(record).attrs
    body: dict[str, list[Stored]] = {}
    for field in kind.fields:
        if field not in kind.editable:
            continue
        history = attributes[field].history
        if not history.has_changes():
            continue
        old = kind.stored(field, history.deleted[0] if history.deleted else None)
        new = kind.stored(field, getattr(record, field))
        if old != new:
            body[field] = [old, new]
    for field in tuple(body):
        for mate in kind.group_of(field):
            if mate not in body:
                value = kind.stored(mate, getattr(record, mate))
                body[mate] = [value, value]
    return body


def _write(session: Session, record: Record, body: dict[str, list[Stored]]) -> None:
    kind = kind_of(record)
    if not kind.sync.reference:
        for refusal in check_write(session.info["who"].role, kind.name, area=getattr(record, "area", None)):
            raise Notice(refusal.code, refusal.sentence)
    for pair in body.values():
        if any(isinstance(value, str) and not _storable(value) for value in pair):
            raise unstorable()
    changed(session).setdefault(kind.name, set()).add(record.id)
    key = (kind.name, record.id)
    row: Outbox | None = session.info["outbox"].get(key)
    if row is None or _points_past(session, kind, key, body):
        with session.no_autoflush:
            base_seq = _keep_base(session, kind, record)
        moment = session.info["who"].now()
        row = Outbox(
            cid=session.info["who"].new_id(),
            made_on=_line(session),
            kind=kind.name,
            rid=record.id,
            body=body,
            # Written on a row of a future that the centre lost: it has no place there now.
            base_seq=base_seq if base_seq >= 0 else None,
            recorded_at=moment,
            recorded_offset=offset_minutes(moment),
        )
        session.add(row)
        session.info["outbox"].pop(key, None)
        session.info["outbox"][key] = row
    else:
        merged = dict(row.body)
        for field, (old, new) in body.items():
            merged[field] = [merged[field][0] if field in merged else old, new]
        row.body = merged
    if sum(len(v) for pair in row.body.values() for v in pair if isinstance(v, str)) > MAX_CHANGE:
        raise Notice("too_long", "Il testo è troppo lungo per una sola scheda. Dividerlo in più note e salvare.")
    if kind.moves is not None:
        moved_base(session, kind.moves, getattr(record, kind.sync.moves or ""))


def _points_past(session: Session, kind: Kind, key: tuple[str, str], body: dict[str, list[Stored]]) -> bool:
    """Whether an edit points at a record that this transaction wrote after the edited one.

    Then it is a change of its own, behind both: the centre takes changes in order and refuses what points at nothing.
    """
    order = {written: place for place, written in enumerate(session.info["outbox"])}
    targets = [(kind.sync.refs[name], pair[1]) for name, pair in body.items() if name in kind.sync.refs]
    return any(order.get(target, -1) > order[key] for target in targets)


def unstorable() -> Notice:
    """What a person is told of text that no database keeps."""
    return Notice("unstorable_text", "Il testo contiene caratteri che non si possono conservare. Toglierli e salvare.")


def _storable(text: str) -> bool:
    # PostgreSQL stores neither NUL nor a lone surrogate.
    return "\x00" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)


def _line(session: Session) -> str:
    line: str | None = session.info.get("line")
    if line is None:
        line = session.info["line"] = session.scalars(select(SyncState.line)).one()
    return line


def _keep_base(session: Session, kind: Kind, record: Record) -> int:
    """Remember what the centre last said of `record`; answer the seq of that word, 0 when it never spoke."""
    key = (kind.name, record.id)
    # One flush may meet a record twice (edited, and moved by a transition): what is pending, `get` does not find.
    kept: dict[tuple[str, str], BaseRow] = session.info["bases"]
    with session.no_autoflush:
        known = kept.get(key) or session.get(BaseRow, key)
    if known is not None:
        return known.seq
    if inspect(record).persistent:
        base = BaseRow(kind=kind.name, id=record.id, seq=record.seq, row=_committed(kind, record))
    else:
        base = BaseRow(kind=kind.name, id=record.id, seq=0, row=None)
    session.add(base)
    kept[key] = base
    return base.seq


def _committed(kind: Kind, record: Record) -> dict[str, Stored]:
    """The row as the database has it, whatever the session changed since."""
    attributes = inspect(record).attrs
    row: dict[str, Stored] = {}
    for field in kind.fields:
        history = attributes[field].history
        value = history.deleted[0] if history.deleted else getattr(record, field)
        row[field] = kind.stored(field, value)
    return row


def moved_base(session: Session, kind: Kind, id: str) -> None:
    """Keep the base of the record that a new step will move: its state is derived, so no edit of its own would."""
    with session.no_autoflush:
        record = session.get(kind.model, id)
    if record is not None:
        _keep_base(session, kind, record)
        changed(session).setdefault(kind.name, set()).add(id)


event.listen(CapturingSession, "before_flush", _before_flush)
event.listen(CapturingSession, "do_orm_execute", _refuse_bulk)
