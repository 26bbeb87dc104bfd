"""Visit notes: written by one author, each save keeping the version before; closed by signing; corrected by new notes.

The class decides who reads: R0 the colleagues of the outpost; R1 and R2 their author and the named; R3 its author, and the
centre adds who supervises. Text of R2 and R3 leaves only through `open_note`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import false, func, or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.people import Person
from app.models.staff import Operator
from app.models.visits import NoteVersion, Visit, VisitNote
from app.models.who import Who
from app.rules.notes import check_correction, check_note_edit, check_signing
from app.rules.problem import problem
from app.rules.visibility import R0, R3, check_r3_text, is_class, read_is_logged, stricter
from app.services.checks import found, refuse
from app.services.readings import may_open, open_text
from app.services.requests import r3_enabled
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.same_person import cards_of

WHAT = "La nota"


@dataclass(frozen=True)
class NoteView:
    """A note in a list. `body` is None for R2 and R3 until it is opened; `versions` counts the texts before this one."""

    id: str
    visit_id: str | None
    person_id: str | None
    visibility: str
    readers: tuple[str, ...]
    author_id: str | None
    own: bool
    written_at: datetime
    signed_at: datetime | None
    corrects_id: str | None
    versions: int
    body: str | None


def add_note(
    session: Session,
    who: Who,
    body: str,
    *,
    visit_id: str | None = None,
    person_id: str | None = None,
    visibility: str = R0,
    readers: Sequence[str] = (),
    corrects_id: str | None = None,
) -> NoteView:
    """Write a note about a visit or a person. `readers` are operator ids named beside the author (R1, R2).

    The answer of an R2 or R3 note holds no text: it is covered from the moment it is saved. Raises `Notice`: empty, a class
    or reader unknown, R3 switched off, or a correction that the rules refuse.
    """
    check_assigned(session, who)
    if visit_id is None and person_id is None:
        refuse([problem("required", field="persona o visita")])
    if visit_id is not None:
        visit = found(session, who, Visit, visit_id, "La visita")
        person_id = person_id or visit.person_id
    if person_id is not None:
        found(session, who, Person, person_id, "La persona")
    if corrects_id is not None:
        corrected = found(session, who, VisitNote, corrects_id, WHAT)
        refuse(
            check_correction(
                corrected_signed_at=corrected.signed_at,
                corrected_visibility=corrected.visibility,
                visibility=visibility,
            )
        )
    _check_text(session, who, body, visibility)
    note = VisitNote(
        **stamp(who, visibility=visibility, readers=_named(session, who, visibility, readers)),
        visit_id=visit_id,
        person_id=person_id,
        body=body.strip(),
        corrects_id=corrects_id,
    )
    session.add(note)
    session.flush()
    return note_view(session, who, note)


def edit_note(
    session: Session,
    who: Who,
    note_id: str,
    body: str,
    *,
    visibility: str | None = None,
    readers: Sequence[str] | None = None,
) -> NoteView:
    """Save an unsigned note again: its author only, the version before is kept. The class may only become stricter.

    Raises `Notice` (`note_signed`, `note_not_author`, `note_empty`, `note_less_reserved`).
    """
    note = found(session, who, VisitNote, note_id, WHAT)
    refuse(check_note_edit(author_id=note.operator_id or "", editor_id=who.operator_id, signed_at=note.signed_at))
    wanted = visibility or note.visibility
    _check_text(session, who, body, wanted)
    if stricter(wanted, note.visibility) != wanted:
        raise Notice("note_less_reserved", "Una nota salvata non può diventare meno riservata.")
    if wanted != note.visibility or readers is not None:
        note.readers = _named(session, who, wanted, note.readers if readers is None else readers)
        _raise_versions(session, note, wanted)
        note.visibility = wanted
    text = body.strip()
    if text != note.body:
        session.add(
            NoteVersion(
                **stamp(who, visibility=note.visibility, readers=list(note.readers)),
                note_id=note.id,
                body=note.body,
                saved_at=who.now(),
            )
        )
        note.body = text
    session.flush()
    return note_view(session, who, note)


def close_note(session: Session, who: Who, note_id: str) -> NoteView:
    """*Chiudi nota*: sign it. From here on it never changes; corrections are new notes. Raises `Notice`."""
    note = found(session, who, VisitNote, note_id, WHAT)
    refuse(
        check_signing(
            author_id=note.operator_id or "", signer_id=who.operator_id, signed_at=note.signed_at, body=note.body
        )
    )
    note.signed_at = who.now()
    session.flush()
    return note_view(session, who, note)


def open_note(session: Session, who: Who, note_id: str, *, reason: str | None = None) -> NoteView:
    """The note with its text. R2 and R3: a reason, once per case and day, never of its author; each reading is logged."""
    note = found(session, who, VisitNote, note_id, WHAT)
    open_text(session, who, note, reason)
    return note_view(session, who, note, body=note.body)


def notes_of(
    session: Session, who: Who, *, visit_id: str | None = None, person_id: str | None = None
) -> tuple[NoteView, ...]:
    """The notes of a visit or a person that this operator may open, oldest first; R3 only one's own."""
    about = [VisitNote.visit_id == visit_id] if visit_id is not None else []
    if person_id is not None:
        about.append(VisitNote.person_id.in_(cards_of(session, person_id)))
    query = select(VisitNote).where(or_(false(), *about), VisitNote.deleted_at.is_(None))
    return tuple(
        note_view(session, who, note)
        for note in session.scalars(query.order_by(VisitNote.recorded_at, VisitNote.id))
        if may_open(who, note) and (note.visibility != R3 or note.operator_id == who.operator_id)
    )


def note_view(session: Session, who: Who, note: VisitNote, *, body: str | None = None) -> NoteView:
    """A note as a list shows it; text of R2 and R3 only where the caller opened it."""
    versions = session.scalar(select(func.count()).select_from(NoteVersion).where(NoteVersion.note_id == note.id))
    return NoteView(
        note.id,
        note.visit_id,
        note.person_id,
        note.visibility,
        tuple(note.readers),
        note.operator_id,
        note.operator_id == who.operator_id,
        note.recorded_at,
        note.signed_at,
        note.corrects_id,
        versions or 0,
        body if read_is_logged(note.visibility) else note.body,
    )


def _check_text(session: Session, who: Who, body: str, visibility: str) -> None:
    if not is_class(visibility):
        refuse([problem("choice_unknown", text=visibility, field="classe")])
    if not body.strip():
        refuse([problem("note_empty")])
    refuse(check_r3_text(visibility, r3_enabled=r3_enabled(session, who), text=body))


def _named(session: Session, who: Who, visibility: str, readers: Sequence[str]) -> list[str]:
    """The named readers of a class: nobody beside its author for R3, everybody for R0."""
    if visibility in (R0, R3):
        return []
    known = set(session.scalars(select(Operator.id).where(Operator.id.in_(list(readers)))))
    missing = [one for one in readers if one not in known and one != who.operator_id]
    if missing:
        raise Notice("reader_unknown", "Uno dei colleghi scelti non è su questo computer.")
    return sorted(set(readers) - {who.operator_id})


def _raise_versions(session: Session, note: VisitNote, visibility: str) -> None:
    """Earlier texts become as reserved as the note: they say the same."""
    for version in session.scalars(select(NoteVersion).where(NoteVersion.note_id == note.id)):
        if stricter(visibility, version.visibility) != version.visibility:
            version.visibility = visibility
            version.readers = list(note.readers)
