"""Any kind of record by name, for the command line: listed, shown, added, edited through the same rules as the screens.

Where a use-case exists for an act it is called; what is left (means tests, authorisations, dates of a membership) is checked
field by field. Reserved text is opened through `readings` here as everywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.people import Person
from app.models.registry import KINDS, Kind, kind_of
from app.models.types import Stored
from app.models.visits import Reading
from app.models.who import Who
from app.rules.roles import audits
from app.rules.searching import Hit, fold
from app.rules.visibility import R3, read_is_logged
from app.services import (  # noqa: F401 (each declares how its kinds are added and edited)
    adders_activities,
    adders_arrears,
    adders_decisions,
    adders_eligibility,
    adders_funds,
    adders_listening,
    adders_network,
    adders_pathways,
    adders_presence,
    adders_projects,
    adders_requests,
    adders_training,
    record_adders,
    record_editors,
)
from app.services.centre import centre_states
from app.services.checks import found
from app.services.readings import open_text
from app.services.record_acts import ADDERS, EDITORS, Values
from app.services.record_adders import STAMPS
from app.store import search
from app.store.same_person import cards_behind
from app.store.search_entries import SOURCES


@dataclass(frozen=True)
class RecordView:
    """A record in stored forms (None, integers, text). `covered` is true when its text was left out (R2 not opened)."""

    kind: str
    id: str
    standing: str
    covered: bool
    values: Mapping[str, Stored]


# ---------------------------------------------------------------------------------------------------------------- reading


def list_records(
    session: Session, who: Who, kind_name: str, search_text: str | None = None, *, limit: int = 200
) -> tuple[RecordView, ...]:
    """Records of a kind, newest first, or those found by `search_text`. R3 is in no list; of R2 only that it is there.

    Of persons whose cards were merged only the card that stands for them is listed. Who read what, when and why is listed whole
    for auditors: nothing of what was read is in it.
    """
    kind = _kind(kind_name)
    model = kind.model
    log = model is Reading and audits(who.role)
    query = select(model).where(model.deleted_at.is_(None), *(() if log else (model.visibility != R3,)))
    if search_text and kind_name in SOURCES:
        hits = [hit.id for hit in _hits(session, kind_name, search_text, limit)]
        rows = {row.id: row for row in session.scalars(query.where(model.id.in_(hits)))}
        shown = [rows[one] for one in hits if one in rows]
    else:
        shown, behind = [], cards_behind(session) if model is Person else frozenset()
        for row in session.scalars(query.order_by(model.recorded_at.desc(), model.id.desc())):
            if len(shown) == limit:
                break
            if (not search_text or _speaks_of(kind, row, search_text)) and row.id not in behind:
                shown.append(row)
    states = centre_states(session, kind.name, [row.id for row in shown])
    return tuple(_view(kind, row, states[row.id], covered=not log and read_is_logged(row.visibility)) for row in shown)


def show(session: Session, who: Who, record_id: str, *, reason: str | None = None) -> RecordView:
    """One record of any kind. R2 and R3 are logged readings with a reason, as on the screens. Raises `Notice`."""
    record = _any(session, who, record_id)
    kind = kind_of(record)
    if read_is_logged(record.visibility):
        open_text(session, who, record, reason)
    return _view(kind, record, centre_states(session, kind.name, [record.id])[record.id], covered=False)


# ---------------------------------------------------------------------------------------------------------- adding, editing


def add(session: Session, who: Who, kind_name: str, values: Values) -> RecordView:
    """Add a record from JSON values, through the use-case of its kind. Raises `Notice` with every reason."""
    kind = _kind(kind_name)
    adder = ADDERS.get(kind_name)
    if adder is None:
        raise Notice(
            "kind_not_added", f"Un record «{kind_name}» non si aggiunge da questo computer a mano.", kind=kind_name
        )
    record_id = adder(session, who, kind, values)
    session.flush()
    return _after(session, who, kind, record_id)


def edit(session: Session, who: Who, record_id: str, changes: Values) -> RecordView:
    """Change fields of a record, through the use-case of its kind. Raises `Notice`; then nothing changes."""
    record = _any(session, who, record_id)
    kind = kind_of(record)
    if not changes:
        raise Notice("nothing_changes", "Nessun campo da cambiare.")
    editor = EDITORS.get(kind.name)
    if editor is None or kind.sync.reference:
        raise Notice("kind_not_edited", f"Un record «{kind.name}» non si modifica da questo computer.", kind=kind.name)
    editor(session, who, kind, record, changes)
    session.flush()
    return _after(session, who, kind, record_id)


# ------------------------------------------------------------------------------------------------------------------ pieces


def _kind(name: str) -> Kind:
    kind = KINDS.get(name)
    if kind is None:
        raise Notice("kind_unknown", f"«{name}» non è un tipo di scheda. I tipi sono: {', '.join(KINDS)}.", kind=name)
    return kind


def _any(session: Session, who: Who, record_id: str) -> Record:
    for kind in KINDS.values():
        if session.get(kind.model, record_id) is not None:
            return found(session, who, kind.model, record_id, "La scheda")
    raise Notice("not_found", "La scheda non è su questo computer. Può essere di un altro presidio.")


def _hits(session: Session, kind_name: str, text: str, limit: int) -> list[Hit]:
    group = SOURCES[kind_name].group
    return [hit for hit in search.find(session, text, limit=limit, groups=(group,)) if hit.kind == kind_name]


def _speaks_of(kind: Kind, row: Record, text: str) -> bool:
    if read_is_logged(row.visibility):
        return False
    said = fold(" ".join(str(value) for field in kind.fields if isinstance(value := getattr(row, field), str)))
    return all(word in said for word in fold(text).split())


def _after(session: Session, who: Who, kind: Kind, record_id: str) -> RecordView:
    """The record after an act on it: what is R2 or R3 is covered from the moment it is saved."""
    record = found(session, who, kind.model, record_id, "La scheda")
    state = centre_states(session, kind.name, [record.id])[record.id]
    return _view(kind, record, state, covered=read_is_logged(record.visibility))


_SHOWN_OF_COVERED = (*sorted(STAMPS - {"readers"}), "visit_id", "person_id", "intake_id", "signed_at")


def _view(kind: Kind, record: Record, standing: str, *, covered: bool) -> RecordView:
    names = [name for name in kind.fields if not covered or name in _SHOWN_OF_COVERED]
    values = {name: kind.stored(name, getattr(record, name)) for name in names}
    return RecordView(kind.name, record.id, standing, covered, values)
