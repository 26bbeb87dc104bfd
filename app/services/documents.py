"""Prints: what goes on paper is gathered here, numbered, recorded; the page is drawn elsewhere, without a database.

`gather` runs in the database thread and answers frozen plain data; `app.printing.filling.render_paper` makes the PDF of them in
any thread. What is not yet at the centre prints as *provvisorio*. A blank form takes a number too: by it the form filled by pen finds
the record that is made of it later (`blank_forms`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.documents import PrintedDocument
from app.models.funds import GrantRequest
from app.models.intake import IntakeForm
from app.models.local import Desk, SyncState
from app.models.people import Person
from app.models.places import Company, Outpost
from app.models.registry import kind_of
from app.models.who import Who
from app.rules.addresses import postal_address
from app.rules.local_numbers import format_local_number, is_code
from app.rules.problem import Problem, problem
from app.rules.provenance import clock_warning
from app.rules.visibility import R0, R2, R3, exportable
from app.services import paper_facts, paper_grants, paper_presence
from app.services.centre import RECEIVED, centre_states
from app.services.checks import found, refuse, same_day
from app.services.intake import COMPLETE, SIGNED
from app.services.names import load_names
from app.services.paper_courtesy import courtesy_language
from app.services.paper_sources import (
    FORMS,
    RECORDS,
    SENSITIVE_FORMS,
    SHEETS,
    UNSIGNED,
    WITHOUT_RECORD,
    Asked,
    facts_of,
    mark_printed,
    pictures_of,
)
from app.services.readings import open_text
from app.services.stamps import stamp
from app.services.training_standing import check_signature_free
from app.store.contents import Written
from app.store.numbers import next_number
from app.store.same_person import cards_of

WHAT, SERIES = "Il foglio", "modulo"
SIGNED_HOW = ("sul_posto", "scansione", "rifiuta_di_firmare", "non_serve")
OFFICE = "SEDE"
"""What stands for the outpost in a number made at no outpost."""


TRANSCRIBED = or_(PrintedDocument.blank.is_(False), PrintedDocument.record_id.is_not(None))
"""Prints that are about a record: all but blank forms that nobody has transcribed."""


@dataclass(frozen=True)
class PaperHeader:
    """What stands around the body of a form. `printed_at` is aware; without a `local_number` the prefix is printed with dots."""

    company_name: str | None
    outpost_name: str | None
    outpost_address: str | None
    local_number: str | None
    number_prefix: str
    record_id: str | None
    document_id: str | None
    programme: str | None
    action: str | None
    printed_at: datetime
    initials: str
    computer: str
    provisional: bool
    large: bool


@dataclass(frozen=True)
class DocumentView:
    """A recorded print. `signed_how` is one of `SIGNED_HOW`, None while the signature is awaited."""

    id: str
    form_code: str
    local_number: str | None
    record_kind: str | None
    record_id: str | None
    person_id: str | None
    printed_at: datetime
    blank: bool
    large: bool
    provisional: bool
    signed_at: datetime | None
    signed_how: str | None
    visibility: str
    standing: str


@dataclass(frozen=True)
class Paper:
    """Everything a page needs and nothing else: drawn in any thread. `warnings` are said before printing, never block."""

    form_code: str
    blank: bool
    header: PaperHeader
    facts: Mapping[str, Any]
    document: DocumentView
    warnings: tuple[Problem, ...] = ()
    pictures: tuple[Written, ...] = ()
    courtesy: str | None = None


def gather(
    session: Session,
    who: Who,
    form_code: str,
    record_id: str | None = None,
    *,
    blank: bool = False,
    large: bool = False,
    day: date | None = None,
    interview: bool = False,
    reason: str | None = None,
    confirmed: bool = False,
    courtesy: str | None = None,
) -> Paper:
    """Take the next number, record the print and answer what goes on paper.

    `record_id` is a record of the kind that the form is about (`paper_sources`; MOD-05 also takes a person, a household or a request,
    MOD-10 a grant), a receipt number (RICEVUTA, None: the last) or a span of days (FOGLIO-ORE, None: the month). `day` is MOD-14's.
    `interview` adds the R1 talk to MOD-03. Sheets of class R2 are logged readings: `reason` is asked as for any. A reserved note
    needs `confirmed`.
    `courtesy` is the language of the translation behind the form, or `auto` (`paper_courtesy`). Raises `Notice`, and then nothing
    was numbered or recorded.
    """
    if form_code not in FORMS:
        refuse([problem("choice_unknown", text=form_code, field="modulo")])
    record = None if blank else _record(session, who, form_code, record_id)
    if not blank:
        _check_class(form_code, record, confirmed=confirmed)
    if form_code in SHEETS and record is not None:
        open_text(session, who, record, reason)
    facts = {}
    if not blank:
        asked = Asked(record_id, day, interview, reason)
        facts = facts_of(session, who, form_code, record, asked)
    number, prefix = _number(session, who, form_code, facts, blank=blank)
    if isinstance(record, IntakeForm) and record.number is None:
        record.number = facts["number"] = number
    printed_at = who.now()
    document = _document(session, who, form_code, record, number, printed_at, courtesy, blank=blank, large=large)
    mark_printed(session, record, document)
    state = session.get_one(SyncState, 1)
    company = session.get(Company, who.company_id)
    outpost = session.get(Outpost, who.outpost_id) if who.outpost_id else None
    header = PaperHeader(
        company_name=company.name if company else None,
        outpost_name=f"Presidio territoriale di {outpost.name}" if outpost else None,
        outpost_address=_address(outpost),
        local_number=number,
        number_prefix=prefix,
        record_id=record.id if record is not None else document.id,
        document_id=document.id,
        programme=outpost.programme if outpost else None,
        action=outpost.funding_action if outpost else None,
        printed_at=printed_at,
        initials=load_names(session).operator(who.operator_id),
        computer=state.line_code,
        provisional=document.provisional,
        large=large,
    )
    view, warnings = _view(session, document), _warnings(state, printed_at)
    pictures = pictures_of(session, form_code, record)
    return Paper(form_code, blank, header, MappingProxyType(facts), view, warnings, pictures, document.courtesy)


def mark_signed(session: Session, who: Who, document_id: str, *, how: str = "sul_posto") -> DocumentView:
    """Record how a print was signed. A signed MOD-02 of a complete intake form closes the form.

    Raises `Notice`: a blank form, one already marked, or an unknown way.
    """
    document = found(session, who, PrintedDocument, document_id, WHAT)
    if how not in SIGNED_HOW:
        refuse([problem("choice_unknown", text=how, field="firma")])
    if document.blank and document.record_id is None:
        raise Notice("blank_unsigned", "Un modulo vuoto si registra quando viene trascritto.")
    if document.signed_at is not None:
        raise Notice("already_signed", "La firma di questo foglio è già registrata.")
    document.signed_at = who.now()
    document.signed_how = how
    if document.form_code == "MOD-02" and how in ("sul_posto", "scansione") and document.record_id:
        form = session.get(IntakeForm, document.record_id)
        if form is not None and form.state == COMPLETE:
            form.state, form.signed_at = SIGNED, document.signed_at
    session.flush()
    return _view(session, document)


def undo_signed(session: Session, who: Who, document_id: str) -> DocumentView:
    """Take back a signature marked today by mistake; the intake form it closed is open again."""
    document = found(session, who, PrintedDocument, document_id, WHAT)
    if document.signed_at is None:
        raise Notice("not_signed", "Di questo foglio non è registrata una firma.")
    same_day(who, document.signed_at)
    unmark_signed(session, document)
    return _view(session, document)


def unmark_signed(session: Session, document: PrintedDocument) -> None:
    """The print waits for a signature again, and the intake form that it closed is open. Raises `Notice` (`acceptance_in_use`)."""
    check_signature_free(session, document)
    if document.form_code == "MOD-02" and document.record_id:
        form = session.get(IntakeForm, document.record_id)
        if form is not None and form.state == SIGNED and form.signed_at == document.signed_at:
            form.state, form.signed_at = COMPLETE, None
    document.signed_at = document.signed_how = None
    session.flush()


def list_documents(
    session: Session, who: Who, *, person_id: str | None = None, unsigned: bool = False
) -> tuple[DocumentView, ...]:
    """Prints, newest first, reserved ones left out: of a person, or those of this operator that wait for a signature."""
    query = select(PrintedDocument).where(PrintedDocument.deleted_at.is_(None), PrintedDocument.visibility != R3)
    if person_id is not None:
        query = query.where(PrintedDocument.person_id.in_(cards_of(session, person_id)))
    if unsigned:
        query = query.where(
            PrintedDocument.operator_id == who.operator_id,
            PrintedDocument.signed_at.is_(None),
            PrintedDocument.signed_how.is_(None),
            TRANSCRIBED,
        )
    rows = session.scalars(query.order_by(PrintedDocument.printed_at.desc(), PrintedDocument.id.desc()).limit(500))
    return tuple(_view(session, row) for row in rows)


def record_kind_of(form_code: str) -> str | None:
    """The kind of record that a form is about; None for a form that is about none."""
    if form_code in SHEETS:
        return "intake_health" if form_code == "MOD-02-L" else "intake_esf"
    model = RECORDS.get(form_code)
    return None if model is None else model.__tablename__


def document_view(session: Session, who: Who, document_id: str) -> DocumentView:
    """One recorded print."""
    return _view(session, found(session, who, PrintedDocument, document_id, WHAT))


# ------------------------------------------------------------------------------------------------------------------ pieces


def _record(session: Session, who: Who, form_code: str, record_id: str | None) -> Record | None:
    if form_code in WITHOUT_RECORD:
        return None
    if record_id is None:
        if form_code == "MOD-00":
            return None
        refuse([problem("required", field="scheda da stampare")])
        return None
    if form_code in SHEETS:
        return paper_facts.sheet_of(session, who, form_code, record_id)
    if form_code == paper_grants.FORM:
        return paper_grants.subject(session, who, record_id)
    if form_code == paper_grants.SLIP and (grant := session.get(GrantRequest, record_id)) is not None:
        return grant
    return found(session, who, RECORDS[form_code], record_id, "La scheda da stampare")


def _check_class(form_code: str, record: Record | None, *, confirmed: bool) -> None:
    """INV-09: R2 and R3 only in the forms made for them, R3 alone and after a confirmation."""
    if form_code == "NOTA-R3":
        if not confirmed:
            raise Notice(
                "print_needs_confirmation",
                "Una nota riservata si stampa da sola e dopo conferma. La stampa è registrata.",
            )
        return
    destination = "foglio_separato" if form_code in SENSITIVE_FORMS else "modulo"
    if record is not None and not exportable(record.visibility, destination):
        raise Notice(
            "print_reserved",
            "Questa scheda è sensibile o riservata: il suo testo non va su questo modulo.",
            form=form_code,
        )


def _number(
    session: Session, who: Who, form_code: str, facts: Mapping[str, Any], *, blank: bool
) -> tuple[str | None, str]:
    """The number of this print (None on a blank receipt) and what stands before the dots without one."""
    year = who.today().year
    outpost = session.get(Outpost, who.outpost_id) if who.outpost_id else None
    place = outpost.code if outpost is not None and is_code(outpost.code) else OFFICE
    if form_code == "RICEVUTA":
        company = session.scalars(select(Desk.company_code)).one()
        line = session.scalars(select(SyncState.line_code)).one()
        return (None if blank else facts["number"]), f"{company}-{place}-{line}-{year}-"
    company, line, serial = next_number(session, SERIES, year)
    return format_local_number(company, place, line, year, serial), f"{company}-{place}-{line}-{year}-"


def _document(
    session: Session,
    who: Who,
    form_code: str,
    record: Record | None,
    number: str | None,
    printed_at: datetime,
    courtesy: str | None,
    *,
    blank: bool,
    large: bool,
) -> PrintedDocument:
    visibility, readers = R2 if form_code == paper_presence.WITH_COSTS else R0, list[str]()
    if record is not None:
        visibility = "R2" if form_code == "MOD-03-S" else record.visibility
        author = [] if kind_of(record).sync.apart else [record.operator_id or who.operator_id]
        readers = sorted({*record.readers, *author} - {who.operator_id})
        if visibility in (R0, R3):
            readers = []
    standing = centre_states(session, record.__tablename__, [record.id])[record.id] if record is not None else RECEIVED
    provisional = record is not None and (record.seq == 0 or standing != RECEIVED)
    person_id = record.id if isinstance(record, Person) else getattr(record, "person_id", None)
    document = PrintedDocument(
        **stamp(who, visibility=visibility, readers=readers),
        form_code=form_code,
        local_number=number,
        record_kind=record.__tablename__ if record is not None else None,
        record_id=record.id if record is not None else None,
        person_id=person_id,
        printed_at=printed_at,
        blank=blank,
        large=large,
        provisional=provisional,
        signed_how="non_serve" if form_code in UNSIGNED else None,
        courtesy=courtesy_language(session, form_code, person_id, courtesy),
    )
    session.add(document)
    session.flush()
    return document


def _warnings(state: SyncState, now: datetime) -> tuple[Problem, ...]:
    if state.clock_offset is None:
        return ()
    warning = clock_warning(now, now + timedelta(seconds=state.clock_offset))
    return (warning,) if warning is not None else ()


def _address(at: Outpost | None) -> str | None:
    if at is None:
        return None
    return postal_address(at.street, at.house_number, at.postal_code, at.municipality, at.province) or None


def _view(session: Session, document: PrintedDocument) -> DocumentView:
    return DocumentView(
        document.id, document.form_code, document.local_number, document.record_kind, document.record_id,
        document.person_id, document.printed_at, document.blank, document.large, document.provisional,
        document.signed_at, document.signed_how, document.visibility,
        centre_states(session, "printed_document", [document.id])[document.id],
    )  # fmt: skip
