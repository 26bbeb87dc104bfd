"""The one door to R2 and R3 text: who may open it, the reason asked once per case and day, every reading written down (INV-10).

A case is a person; of a record about nobody it is the visit, else the record itself; of what lies on the table of a session it is the
session. The reading is as reserved as what was read. Use-cases that show sensitive text call `open_text`; no other does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.contacts import Contact
from app.models.documents import Attachment
from app.models.intake import IntakeEsf, IntakeForm, IntakeHealth
from app.models.registry import KINDS
from app.models.requests import Request
from app.models.visits import NoteVersion, Reading, Visit, VisitNote
from app.models.who import Who
from app.rules.catalogues import areas, label
from app.rules.dates import day_edges
from app.rules.problem import Problem, problem
from app.rules.roles import scopes_of_operator, sits_on_bodies, supervises
from app.rules.visibility import R2, R3, check_read, read_is_logged, reason_needed
from app.services.checks import found, refuse
from app.services.seats import AT_TABLE, sits_now
from app.services.stamps import stamp
from app.store.same_person import cards_of, face_of

AUTHOR = "autore"
"""What stands as the reason of an author's own reading: it is logged, never asked."""

_SENSITIVE = (R2, R3)
_SESSION = "decision_session:"
"""All that lies on the table of a session is one case: why it is read is asked once."""


@dataclass(frozen=True)
class ReservedItem:
    """One R2 or R3 record of a person or of nobody, opened: `text` is shown behind the cover only."""

    kind: str
    id: str
    visibility: str
    at: datetime
    title: str
    text: str
    own: bool


def may_open(who: Who, record: Record) -> bool:
    """May this operator open the text at all? R0 always; R1 to R3 their author, the named and who supervises.

    Whoever works with what its kind lies in as well: auditors with registers, head office with funds and decisions, the members of a
    body with the dossiers of a session (they leave this desk with its window).
    """
    if record.visibility == "R0" or who.operator_id == record.operator_id or who.operator_id in record.readers:
        return True
    sync = KINDS[record.__tablename__].sync
    sits = sync.session is not None and getattr(record, sync.session) is not None and sits_on_bodies(who.role)
    return supervises(who.role) or sits or not scopes_of_operator(who.operator_id, who.role, ()).isdisjoint(sync.also)


def check_open(session: Session, who: Who, record: Record) -> list[Problem]:
    """Why this operator may not open a record at all.

    What lies on the table of a session is opened by its members in its window only, by the day: away from any network it is still on
    this desk when the window has closed.
    """
    if isinstance(record, AT_TABLE) and sits_on_bodies(who.role) and not sits_now(session, who, record):
        return [problem("dossier_not_visible")]
    return [] if may_open(who, record) else [problem("not_for_reader")]


def reason_is_needed(session: Session, who: Who, kind: str, record_id: str) -> bool:
    """Must a reason be asked before opening? Once per case and day, never of the author."""
    record = _record(session, who, kind, record_id)
    return reason_needed(
        record.visibility, is_author=_is_author(who, record), given_today=_given(session, who, record) is not None
    )


def open_text(session: Session, who: Who, record: Record, reason: str | None) -> None:
    """Let the caller show the text of `record`, and write the reading down. A reason given today for the case counts again.

    Raises `Notice`: not for this operator (`not_for_reader`, `dossier_not_visible`), or the reason is missing (`read_needs_reason`).
    """
    refuse(check_open(session, who, record))
    if not read_is_logged(record.visibility):
        return
    own = _is_author(who, record)
    given = _given(session, who, record)
    refuse(check_read(record.visibility, is_author=own, given_today=given is not None, reason=reason))
    said = AUTHOR if own else (reason or "").strip() or given or ""
    session.add(
        Reading(
            **stamp(who, visibility=record.visibility),
            record_kind=record.__tablename__,
            record_id=record.id,
            read_at=who.now(),
            reason=said,
        )
    )
    session.flush()


def reserved_reason_needed(session: Session, who: Who, person_id: str) -> bool:
    """Must a reason be asked before the *Riservato* tab opens? Says nothing of how much is behind it.

    Once per person and day; not of who wrote all that they would see. Where there is nothing it is asked all the same, so
    that the question gives nothing away.
    """
    return reason_needed(
        R2,
        is_author=_wrote_all(who, _openable(session, who, person_id)),
        given_today=_given_for_case(session, who, _person_case(session, person_id)) is not None,
    )


def open_reserved(session: Session, who: Who, person_id: str, *, reason: str | None = None) -> tuple[ReservedItem, ...]:
    """What is behind the *Riservato* tab and may be opened by this operator, newest first; each reading is logged.

    Raises `Notice` (`read_needs_reason`) when a reason is needed and none was given today for this person.
    """
    openable = _openable(session, who, person_id)
    given = _given_for_case(session, who, _person_case(session, person_id))
    own_only = _wrote_all(who, openable)
    refuse(check_read(R2, is_author=own_only, given_today=given is not None, reason=reason))
    if given is None and not own_only:
        # Opening the tab is written down too: the reason is asked once a day even where there was nothing to read.
        session.add(
            Reading(
                **stamp(who, visibility=R2),
                record_kind="person",
                record_id=person_id,
                read_at=who.now(),
                reason=(reason or "").strip(),
            )
        )
    return _opened(session, who, openable, reason or given)


def unnamed_reason_needed(session: Session, who: Who) -> bool:
    """The same of what is reserved and about nobody: asked also where there is nothing, so that the question gives nothing away."""
    openable = _openable_unnamed(session, who)
    return not openable or any(reason_is_needed(session, who, one.__tablename__, one.id) for one, *_ in openable)


def open_unnamed(session: Session, who: Who, *, reason: str | None = None) -> tuple[ReservedItem, ...]:
    """Reserved contacts and requests that name no person and that this operator may open, newest first; each reading is logged.

    Raises `Notice` (`read_needs_reason`).
    """
    refuse(check_read(R2, is_author=not unnamed_reason_needed(session, who), given_today=False, reason=reason))
    return _opened(session, who, _openable_unnamed(session, who), reason)


def _opened(
    session: Session, who: Who, openable: list[tuple[Record, datetime, str, str]], reason: str | None
) -> tuple[ReservedItem, ...]:
    items = []
    for record, at, title, text in openable:
        open_text(session, who, record, reason)
        own = _is_author(who, record)
        items.append(ReservedItem(record.__tablename__, record.id, record.visibility, at, title, text, own))
    session.flush()
    return tuple(sorted(items, key=lambda item: (item.at, item.id), reverse=True))


def _openable_unnamed(session: Session, who: Who) -> list[tuple[Record, datetime, str, str]]:
    nobody = Contact.person_id.is_(None), Request.reporter_id.is_(None) & Request.on_behalf_of_id.is_(None)
    return [one for one in _contacts_and_requests(session, *nobody) if may_open(who, one[0])]


def _openable(session: Session, who: Who, person_id: str) -> list[tuple[Record, datetime, str, str]]:
    return [one for one in _reserved(session, person_id) if may_open(who, one[0])]


def _wrote_all(who: Who, openable: list[tuple[Record, datetime, str, str]]) -> bool:
    return bool(openable) and all(_is_author(who, record) for record, *_ in openable)


def _reserved(session: Session, person_id: str) -> Iterable[tuple[Record, datetime, str, str]]:
    cards = cards_of(session, person_id)
    visits = select(Visit.id).where(Visit.person_id.in_(cards))
    for note in session.scalars(
        select(VisitNote).where(
            or_(VisitNote.person_id.in_(cards), VisitNote.visit_id.in_(visits)),
            VisitNote.visibility.in_(_SENSITIVE),
            VisitNote.deleted_at.is_(None),
        )
    ):
        yield note, note.recorded_at, "Nota", note.body
    named = Contact.person_id.in_(cards), or_(Request.reporter_id.in_(cards), Request.on_behalf_of_id.in_(cards))
    yield from _contacts_and_requests(session, *named)


def _contacts_and_requests(
    session: Session, of_contact: ColumnElement[bool], of_request: ColumnElement[bool]
) -> Iterable[tuple[Record, datetime, str, str]]:
    labels = {category.code: category.label for area in areas() for category in area.categories}
    for contact in session.scalars(
        select(Contact).where(of_contact, Contact.visibility.in_(_SENSITIVE), Contact.deleted_at.is_(None))
    ):
        topics = [labels.get(str(topic.get("category")), "") for topic in contact.topics]
        yield (
            contact,
            contact.started_at,
            f"Contatto: {', '.join(filter(None, topics)) or 'senza argomento'}",
            (contact.note or ""),
        )
    for request in session.scalars(
        select(Request).where(of_request, Request.visibility.in_(_SENSITIVE), Request.deleted_at.is_(None))
    ):
        state = label("states", request.state).lower()
        title = f"Richiesta {request.number or ''}: {labels.get(request.category, request.category)} ({state})"
        yield request, request.opened_at, title, request.description or ""


def _record(session: Session, who: Who, kind: str, record_id: str) -> Record:
    return found(session, who, KINDS[kind].model, record_id, "La nota")


def _is_author(who: Who, record: Record) -> bool:
    return record.operator_id == who.operator_id


def _given(session: Session, who: Who, record: Record) -> str | None:
    return _given_for_case(session, who, _case(session, record))


def _given_for_case(session: Session, who: Who, case: str) -> str | None:
    """The reason this operator already gave for the case: today, and for a session of a body at any time."""
    query = select(Reading).where(Reading.operator_id == who.operator_id, Reading.reason != AUTHOR)
    if case.startswith(_SESSION):
        query = query.where(Reading.record_kind.in_([one.__tablename__ for one in AT_TABLE]))
    else:
        start, end = day_edges(who.today())
        query = query.where(Reading.read_at >= start, Reading.read_at < end)
    for reading in session.scalars(query.order_by(Reading.read_at.desc())):
        kind = KINDS.get(reading.record_kind)
        record = session.get(kind.model, reading.record_id) if kind else None
        if record is not None and _case(session, record) == case:
            return reading.reason
    return None


def _person_case(session: Session, person_id: str) -> str:
    """All cards of one person are one case: whoever gave a reason for one gave it for them all."""
    return f"person:{face_of(session, person_id)}"


def _case(session: Session, record: Record) -> str:
    if record.__tablename__ == "person":
        return _person_case(session, record.id)
    if isinstance(record, AT_TABLE) and record.session_id:
        return f"{_SESSION}{record.session_id}"
    if isinstance(record, NoteVersion):
        note = session.get(VisitNote, record.note_id)
        return _case(session, note) if note is not None else record.id
    if isinstance(record, Attachment):
        owner = session.get(KINDS[record.owner_kind].model, record.owner_id) if record.owner_kind in KINDS else None
        return _case(session, owner) if owner is not None else f"{record.owner_kind}:{record.owner_id}"
    person_id: str | None = getattr(record, "person_id", None) or getattr(record, "reporter_id", None)
    if person_id is None and isinstance(record, VisitNote) and record.visit_id:
        visit = session.get(Visit, record.visit_id)
        person_id = visit.person_id if visit is not None else None
        if person_id is None:
            return f"visit:{record.visit_id}"
    if person_id is None and isinstance(record, IntakeHealth | IntakeEsf):
        form = session.get(IntakeForm, record.intake_id)
        person_id = form.person_id if form is not None else None
        if person_id is None:
            return f"intake:{record.intake_id}"
    return _person_case(session, person_id) if person_id else f"{record.__tablename__}:{record.id}"
