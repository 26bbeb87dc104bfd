"""Home visits: started from a person, rooms and systems marked `+`, `-`, `!`, closed with an agreement and a next date.

A danger proposes an urgent request and never opens it alone. Notes are in `notes`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.people import Person
from app.models.places import Unit
from app.models.requests import Request
from app.models.visits import Visit, VisitNote
from app.models.who import Who
from app.rules.dates import day_edges
from app.rules.problem import problem
from app.services.centre import centre_states
from app.services.checks import found, refuse
from app.services.names import dwelling_on
from app.services.notes import NoteView, close_note, notes_of
from app.services.person_card import dwelling_view
from app.services.requests import NewRequest, RequestState, open_request
from app.services.staff import check_assigned
from app.services.stamps import stamp

WHAT = "La visita"
OPEN, CLOSED = "aperta", "chiusa"
KINDS_OF_VISIT = ("programmata", "richiesta", "urgenza")
STATES = ("buono", "da_riparare", "pericolo")
SIGNATURES = ("letto", "letto_da_operatore", "rifiuta_di_firmare")
"""How a report was signed: the person read it, it was read to them, they refused."""

ROOMS = ("Ingresso", "Cucina", "Soggiorno", "Bagno", "Camera 1")
SYSTEMS = ("Impianto elettrico", "Riscaldamento", "Acqua e scarichi", "Serramenti")
_CATEGORIES = {
    "Impianto elettrico": "impianto_elettrico",
    "Riscaldamento": "riscaldamento",
    "Acqua e scarichi": "infiltrazioni",
    "Serramenti": "serramenti",
}
_EDITABLE = frozenset({"kind", "entry_consent", "people_present", "agreement", "next_on", "signature"})


@dataclass(frozen=True)
class PartView:
    """A room or a system: `state` is `buono`, `da_riparare`, `pericolo`, or None for not seen yet."""

    name: str
    state: str | None
    note: str


@dataclass(frozen=True)
class VisitView:
    """A visit as its page shows it. `line` is the place, never the name; notes of R2 and R3 come without text."""

    id: str
    kind: str
    state: str
    person_id: str | None
    household_id: str | None
    unit_id: str | None
    line: str
    started_at: datetime
    ended_at: datetime | None
    entry_consent: bool | None
    people_present: str | None
    rooms: tuple[PartView, ...]
    systems: tuple[PartView, ...]
    request_ids: tuple[str, ...]
    agreement: str | None
    next_on: date | None
    signature: str | None
    standing: str
    notes: tuple[NoteView, ...]


@dataclass(frozen=True)
class UrgentProposal:
    """What `!` proposes: an urgent technical request about this part. Nothing is open until somebody says so."""

    visit_id: str
    part: str
    category: str
    description: str


def start_visit(
    session: Session,
    who: Who,
    person_id: str | None = None,
    *,
    unit_id: str | None = None,
    kind: str = "programmata",
    contact_id: str | None = None,
    appointment_id: str | None = None,
) -> VisitView:
    """Start a visit now, to a person at the dwelling of their household of today (INV-04), or to a unit."""
    check_assigned(session, who)
    household_id = None
    if person_id is not None:
        found(session, who, Person, person_id, "La persona")
        household_id, place = dwelling_on(session, person_id, who.today())
        unit_id = unit_id or (place.unit_id if place else None)
    if person_id is None and unit_id is None:
        refuse([problem("required", field="persona o alloggio")])
    if unit_id is not None:
        found(session, who, Unit, unit_id, "L'alloggio")
    _check_kind(kind)
    visit = Visit(
        **stamp(who),
        kind=kind,
        person_id=person_id,
        household_id=household_id,
        unit_id=unit_id,
        contact_id=contact_id,
        appointment_id=appointment_id,
        started_at=who.now(),
        rooms=[_part(name) for name in ROOMS],
        systems=[_part(name) for name in SYSTEMS],
    )
    session.add(visit)
    session.flush()
    return visit_view(session, who, visit.id)


def visit_view(session: Session, who: Who, visit_id: str) -> VisitView:
    """The visit with the notes this operator may know of. Raises `Notice` when it is not on this desk."""
    return _view(session, who, found(session, who, Visit, visit_id, WHAT))


def list_visits(
    session: Session, who: Who, *, day: date | None = None, open_only: bool = False
) -> tuple[VisitView, ...]:
    """Visits, newest first: of a Rome day, or those still open."""
    query = select(Visit).where(Visit.deleted_at.is_(None), Visit.visibility.in_(("R0", "R1")))
    if day is not None:
        start, end = day_edges(day)
        query = query.where(Visit.started_at >= start, Visit.started_at < end)
    if open_only:
        query = query.where(Visit.state == OPEN)
    return tuple(
        _view(session, who, one) for one in session.scalars(query.order_by(Visit.started_at.desc()).limit(200))
    )


def mark_part(
    session: Session, who: Who, visit_id: str, name: str, *, state: str | None, note: str | None = None
) -> tuple[VisitView, UrgentProposal | None]:
    """Mark a room or a system; `pericolo` answers a proposal of an urgent request, to be accepted or left.

    `note` None keeps the words there are. Raises `Notice`: the visit is closed, or the part or state unknown.
    """
    visit = _open(session, who, visit_id)
    if state is not None and state not in STATES:
        refuse([problem("choice_unknown", text=state, field="stato")])
    field = "rooms" if any(part["room"] == name for part in visit.rooms) else "systems"
    parts = [dict(part) for part in getattr(visit, field)]
    marked = next((part for part in parts if part["room"] == name), None)
    if marked is None:
        raise Notice("part_unknown", f"«{name}» non è tra gli ambienti di questa visita. Si può aggiungere.")
    marked["state"] = state
    if note is not None:
        marked["note"] = note.strip()
    setattr(visit, field, parts)
    session.flush()
    proposal = None
    if state == "pericolo":
        words = f"{name}: pericolo." + (f" {marked['note']}" if marked["note"] else "")
        proposal = UrgentProposal(visit.id, name, _CATEGORIES.get(name, "sicurezza"), words)
    return _view(session, who, visit), proposal


def add_room(session: Session, who: Who, visit_id: str, name: str) -> VisitView:
    """One more room (`Camera 2`). Raises `Notice` when there is one of that name."""
    visit = _open(session, who, visit_id)
    if not name.strip():
        refuse([problem("required", field="ambiente")])
    if any(part["room"] == name.strip() for part in (*visit.rooms, *visit.systems)):
        raise Notice("part_known", f"«{name.strip()}» c'è già.")
    visit.rooms = [*visit.rooms, _part(name.strip())]
    session.flush()
    return _view(session, who, visit)


def accept_proposal(session: Session, who: Who, proposal: UrgentProposal) -> RequestState:
    """Open the urgent request that `!` proposed; the visit's report lists it."""
    visit = _open(session, who, proposal.visit_id)
    request = open_request(
        session,
        who,
        NewRequest(
            area="tecnica",
            category=proposal.category,
            urgency="urgente",
            description=proposal.description,
            unit_id=visit.unit_id,
            reporter_id=visit.person_id,
        ),
    )
    visit.request_ids = [*visit.request_ids, request.id]
    session.flush()
    return request


def add_request(session: Session, who: Who, visit_id: str, request_id: str) -> VisitView:
    """List an existing request in the report of the visit."""
    visit = _open(session, who, visit_id)
    found(session, who, Request, request_id, "La richiesta")
    if request_id not in visit.request_ids:
        visit.request_ids = [*visit.request_ids, request_id]
    session.flush()
    return _view(session, who, visit)


def edit_visit(session: Session, who: Who, visit_id: str, **changes: Any) -> VisitView:
    """Edit an open visit: `kind`, `entry_consent`, `people_present`, `agreement`, `next_on`, `signature`."""
    visit = _open(session, who, visit_id)
    _apply(who, visit, changes)
    session.flush()
    return _view(session, who, visit)


def close_visit(
    session: Session, who: Who, visit_id: str, *, ended_at: datetime | None = None, **changes: Any
) -> VisitView:
    """Close the visit and sign its author's open notes: from here on both stay as they are.

    `changes` as in `edit_visit`. A next date is not before today. Raises `Notice` when it is already closed.
    """
    visit = _open(session, who, visit_id)
    _apply(who, visit, changes)
    ended = ended_at or who.now()
    if ended < visit.started_at:
        raise Notice("visit_ends_before_start", "La fine della visita non può venire prima dell'inizio.")
    for note_id in session.scalars(
        select(VisitNote.id).where(
            VisitNote.visit_id == visit.id,
            VisitNote.operator_id == who.operator_id,
            VisitNote.signed_at.is_(None),
            VisitNote.deleted_at.is_(None),
        )
    ).all():
        close_note(session, who, note_id)
    visit.state = CLOSED
    visit.ended_at = ended
    session.flush()
    return _view(session, who, visit)


def _apply(who: Who, visit: Visit, changes: dict[str, Any]) -> None:
    for field, value in changes.items():
        if field not in _EDITABLE:
            raise Notice("field_unknown", f"Una visita non ha il campo «{field}».", field=field)
        ready = (value.strip() or None) if isinstance(value, str) else value
        if field == "kind":
            _check_kind(str(ready))
        if field == "signature" and ready is not None and ready not in SIGNATURES:
            refuse([problem("choice_unknown", text=str(ready), field="firma")])
        if field == "next_on" and isinstance(ready, date) and ready < who.today():
            raise Notice("next_in_past", "La prossima data è già passata. Scegliere un giorno da oggi in poi.")
        setattr(visit, field, ready)


def _check_kind(kind: str) -> None:
    if kind not in KINDS_OF_VISIT:
        refuse([problem("choice_unknown", text=kind, field="motivo")])


def _open(session: Session, who: Who, visit_id: str) -> Visit:
    visit = found(session, who, Visit, visit_id, WHAT)
    if visit.state == CLOSED:
        raise Notice(
            "visit_closed", "La visita è chiusa e non si modifica. Una correzione si scrive in una nuova nota."
        )
    return visit


def _part(name: str) -> dict[str, Any]:
    return {"room": name, "state": None, "note": ""}


def _parts(parts: Sequence[dict[str, Any]]) -> tuple[PartView, ...]:
    return tuple(PartView(str(part.get("room")), part.get("state"), part.get("note") or "") for part in parts)


def _view(session: Session, who: Who, visit: Visit) -> VisitView:
    dwelling = dwelling_view(session, visit.unit_id)
    return VisitView(
        visit.id,
        visit.kind,
        visit.state,
        visit.person_id,
        visit.household_id,
        visit.unit_id,
        dwelling.short if dwelling else "",
        visit.started_at,
        visit.ended_at,
        visit.entry_consent,
        visit.people_present,
        _parts(visit.rooms),
        _parts(visit.systems),
        tuple(visit.request_ids),
        visit.agreement,
        visit.next_on,
        visit.signature,
        centre_states(session, "visit", [visit.id])[visit.id],
        notes_of(session, who, visit_id=visit.id),
    )
