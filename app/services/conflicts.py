"""Conflicts: two people wrote the same field. Compared side by side, settled with an ordinary edit (G5).

One value stands at the centre, the others are kept in `Conflict` records seen by both people. Fields of one group are
chosen together. Nobody's text is thrown away by choosing: the conflict keeps it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.people import IDENTITY_FIELDS, MEMBER_FIELDS, HouseholdMember, Variation
from app.models.registry import KINDS, Kind
from app.models.review import WHOLE, Conflict
from app.models.types import Stored
from app.models.visits import VisitNote
from app.models.who import Who
from app.rules.problem import problem
from app.rules.variations import member_field
from app.services.checks import found, refuse, same_day
from app.services.field_words import HIDDEN
from app.services.labels import field_label, in_our_words, python_value, shown, title_of
from app.services.names import Names, load_names
from app.services.stamps import stamp

CENTRE = "centro"
"""The choice that leaves what stands; any other choice is the `choice` of a `Side`."""
CHOSEN = "scelta"
"""What is noted of a conflict whose value was taken."""

_FIELD, _DELETION = "campo", "eliminazione"


@dataclass(frozen=True)
class Side:
    """One value and who wrote it, where and when (UTC). `before` is what its author had in view.

    `ours`: the value is in words of ours, none that a person typed.
    """

    choice: str
    text: str
    author: str
    at: datetime | None
    before: str | None
    ours: bool = False


@dataclass(frozen=True)
class ComparisonRow:
    """One field, or one group of fields, with what stands and what was written instead. `identity` ones make a proposal."""

    field: str
    label: str
    standing: Side
    others: tuple[Side, ...]
    identity: bool


@dataclass(frozen=True)
class Comparison:
    """A record whose fields differ. `same` are the labels of the fields that nobody disputes and that hold something."""

    key: str
    record_kind: str
    record_id: str
    title: str
    rows: tuple[ComparisonRow, ...]
    same: tuple[str, ...]


@dataclass(frozen=True)
class ConflictUndo:
    """How a record and its conflicts were before they were settled."""

    key: str
    at: datetime
    values: Mapping[str, Stored]
    conflict_ids: tuple[str, ...]
    variation_id: str | None


_UNSETTLED = (
    select(Conflict)
    .where(Conflict.settled_at.is_(None), Conflict.deleted_at.is_(None), Conflict.field != WHOLE)
    .order_by(Conflict.recorded_at, Conflict.id)
)


def conflict_key(record_kind: str, record_id: str) -> str:
    """The key of the item of *Da rivedere* that holds a record's conflicts."""
    return f"conflitto:{record_kind}:{record_id}"


def unsettled(session: Session) -> dict[tuple[str, str], list[Conflict]]:
    """Fields that wait, by record, oldest first. Whole records are in `refusals.left_groups`."""
    by_record: dict[tuple[str, str], list[Conflict]] = {}
    for row in session.scalars(_UNSETTLED):
        by_record.setdefault((row.record_kind, row.record_id), []).append(row)
    return by_record


def compare(session: Session, who: Who, key: str) -> Comparison:
    """The disputed fields side by side. Raises `Notice` (`item_settled`)."""
    kind_name, record_id, rows = _waiting(session, key)
    kind, names = KINDS[kind_name], load_names(session)
    record = session.get(kind.model, record_id)
    values = {} if record is None else {name: getattr(record, name) for name in kind.fields}
    groups = _groups(kind, rows)
    disputed = {name for group in groups for name in kind.group_of(group)}
    same = [
        field_label(name)
        for name in kind.fields
        if name not in disputed
        and name not in HIDDEN
        and name != "visibility"
        and values.get(name) not in (None, "", [], {})
    ]
    return Comparison(
        key,
        kind_name,
        record_id,
        title_of(session, kind_name, values or {"visibility": rows[0].visibility}),
        tuple(_row(session, names, kind, record, group, mine) for group, mine in groups.items()),
        tuple(dict.fromkeys(same)),
    )


def settle_conflict(session: Session, who: Who, key: str, choices: Mapping[str, str]) -> ConflictUndo:
    """Settle every disputed field of a record: `choices` says for each row's `field` `centro` or the `choice` of a side.

    Rows left out stay open. A chosen value is written as an ordinary edit; for identity fields of a person, and for a
    membership, it becomes a proposal of variation. Raises `Notice`: `item_settled`, `choice_unknown`, `record_gone`, `note_signed`.
    """
    kind_name, record_id, rows = _waiting(session, key)
    kind = KINDS[kind_name]
    record = session.get(kind.model, record_id)
    proposed: dict[str, list[Stored]] = {}
    before: dict[str, Stored] = {}
    settled: list[str] = []
    for field, mine in _groups(kind, rows).items():
        choice = choices.get(field)
        if choice is None:
            continue
        chosen = [row for row in mine if row.cid == choice]
        if choice != CENTRE and not chosen:
            refuse([problem("choice_unknown", text=choice, field=field_label(field))])
        for row in chosen:
            _take(record, kind, row, before, proposed)
        for row in mine:
            row.settled_at, row.settled_by = who.now(), who.operator_id
            row.settled_choice = CHOSEN if row.cid == choice else CENTRE
            settled.append(row.id)
    if not settled:
        raise Notice("nothing_chosen", "Nessun campo è stato scelto. Si può decidere domani.")
    variation_id = None
    if proposed:
        person_id = record.person_id if isinstance(record, HouseholdMember) else record_id
        variation = Variation(**stamp(who), person_id=person_id, changes=proposed, reason="scelta tra due versioni")
        session.add(variation)
        variation_id = variation.id
    return ConflictUndo(key, who.now(), before, tuple(settled), variation_id)


def undo_settle(session: Session, who: Who, act: ConflictUndo) -> None:
    """Open settled conflicts again and put the record back as it was. Same day only."""
    same_day(who, act.at)
    _, kind_name, record_id = act.key.split(":", 2)
    record = found(session, who, KINDS[kind_name].model, record_id, "La scheda")
    for name, value in act.values.items():
        setattr(record, name, python_value(kind_name, name, value))
    for conflict_id in act.conflict_ids:
        row = session.get(Conflict, conflict_id)
        if row is not None:
            row.settled_at = row.settled_by = row.settled_choice = None
    if act.variation_id is not None:
        variation = found(session, who, Variation, act.variation_id, "La proposta di variazione")
        variation.state, variation.decided_at, variation.decided_by = "respinta", who.now(), who.operator_id
        variation.decision_note = "annullata da chi l'ha proposta"


def stored_value(row: Conflict) -> Stored:
    """The losing value in its stored form."""
    return int(row.value) if row.value_is_int and row.value is not None else row.value


def _waiting(session: Session, key: str) -> tuple[str, str, Sequence[Conflict]]:
    begins, _, record = key.partition(":")
    kind, _, id = record.partition(":")
    of_record = _UNSETTLED.where(Conflict.record_kind == kind, Conflict.record_id == id)
    rows = session.scalars(of_record).all() if begins == "conflitto" else ()
    if rows and kind not in KINDS:
        raise _newer()
    if not rows:
        raise Notice("item_settled", "La cosa da rivedere è già stata decisa. L'elenco è aggiornato.")
    return kind, id, rows


def _newer() -> Notice:
    """What is disputed was written by a newer version, and this one has no place for it."""
    return Notice(
        "newer_version",
        "Per decidere questo serve un aggiornamento di Portineria. Nulla è cambiato: può decidere anche un collega.",
    )


def _groups(kind: Kind, rows: Sequence[Conflict]) -> dict[str, list[Conflict]]:
    """Conflicts by the first field of their group: what travels together is chosen together."""
    groups: dict[str, list[Conflict]] = {}
    for row in rows:
        field = "deleted_at" if row.reason == _DELETION else kind.group_of(row.field)[0]
        groups.setdefault(field, []).append(row)
    return groups


def _row(
    session: Session, names: Names, kind: Kind, record: Record | None, field: str, mine: Sequence[Conflict]
) -> ComparisonRow:
    newest = mine[-1]
    identity = _by_proposal(kind.name, field)
    stands = {name: _current(kind, record, name) for name in _said(kind, mine)}
    if field not in kind.fields:  # of a newer version
        stands = {field: _like(newest, newest.standing)}
    standing = Side(
        CENTRE,
        _text(session, names, kind, stands),
        names.author(newest.standing_operator_id, newest.standing_outpost_id),
        newest.standing_at,
        None,
        _ours(kind, stands),
    )
    others = []
    for cid in dict.fromkeys(row.cid for row in mine):
        wrote = [row for row in mine if row.cid == cid]
        kept = {row.field: stored_value(row) for row in wrote}
        had = {row.field: _like(row, row.before) for row in wrote}
        others.append(
            Side(
                cid,
                _text(session, names, kind, kept),
                names.author(wrote[0].operator_id, wrote[0].outpost_id),
                wrote[0].recorded_at,
                _text(session, names, kind, had),
                _ours(kind, kept),
            )
        )
    return ComparisonRow(field, field_label(field), standing, tuple(others), identity)


def _by_proposal(kind_name: str, field: str) -> bool:
    """Whether choosing here only proposes (domain 2.15)."""
    return field in {"person": IDENTITY_FIELDS, "household_member": MEMBER_FIELDS}.get(kind_name, ())


def _said(kind: Kind, mine: Sequence[Conflict]) -> list[str]:
    return [name for name in kind.fields if any(row.field == name for row in mine)]


def _ours(kind: Kind, values: Mapping[str, Stored]) -> bool:
    return all(in_our_words(kind.name, name, value) for name, value in values.items())


def _text(session: Session, names: Names, kind: Kind, values: Mapping[str, Stored]) -> str:
    """The readable fields of a group in one line; the hidden ones only when there is nothing else."""
    readable = {name: value for name, value in values.items() if name not in HIDDEN} or dict(values)
    return ", ".join(shown(session, names, kind.name, name, value) for name, value in readable.items())


def _current(kind: Kind, record: Record | None, name: str) -> Stored:
    return None if record is None else kind.stored(name, getattr(record, name))


def _like(row: Conflict, text: str | None) -> Stored:
    return int(text) if row.value_is_int and text is not None and text.lstrip("-").isdigit() else text


def _take(
    record: Record | None, kind: Kind, row: Conflict, before: dict[str, Stored], proposed: dict[str, list[Stored]]
) -> None:
    if record is None:
        raise Notice("record_gone", "La scheda non è più su questo computer: la scelta spetta a chi la vede.")
    if isinstance(record, VisitNote) and record.signed_at is not None and row.field == "body":
        refuse([problem("note_signed")])
    field = "deleted_at" if row.reason == _DELETION else row.field
    if field not in kind.fields:
        raise _newer()
    value = None if row.reason == _DELETION else stored_value(row)
    current = kind.stored(field, getattr(record, field))
    if _by_proposal(kind.name, field):
        if current != value:
            name = member_field(record.id, field) if isinstance(record, HouseholdMember) else field
            proposed[name] = [current, value]
        return
    before[field] = current
    setattr(record, field, python_value(kind.name, field, value))
