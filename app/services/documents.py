"""Prints: what goes on paper is gathered here, numbered, recorded; the page is drawn elsewhere, without a database.

`gather` runs in the database thread and answers frozen plain data; `app.printing.filling.render_paper` makes the PDF of them in
any thread. What is not yet at the centre prints as *provvisorio*. A blank form takes no number: it gets one when it is
transcribed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.contacts import Contact
from app.models.documents import PrintedDocument
from app.models.intake import IntakeForm
from app.models.local import Desk, SyncState
from app.models.people import Person
from app.models.places import Company, Outpost
from app.models.visits import Visit, VisitNote
from app.models.who import Who
from app.rules.addresses import postal_address
from app.rules.local_numbers import LocalNumber, format_local_number, is_code, parse_local_number
from app.rules.problem import Problem, problem
from app.rules.provenance import clock_warning
from app.rules.visibility import R0, R3, exportable
from app.services import paper_facts, paper_pathways
from app.services.centre import RECEIVED, centre_states
from app.services.checks import found, refuse, same_day
from app.services.intake import COMPLETE, SIGNED
from app.services.names import load_names
from app.services.readings import open_text
from app.services.stamps import stamp
from app.store.numbers import next_number
from app.store.same_person import cards_of

WHAT = "Il foglio"
SERIES = "modulo"
SIGNED_HOW = ("sul_posto", "scansione", "rifiuta_di_firmare", "non_serve")
OFFICE = "SEDE"
"""What stands for the outpost in a number made at no outpost."""

_RECORDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "MOD-00": Person,
        "MOD-01": Contact,
        "MOD-02": IntakeForm,
        "MOD-03": Visit,
        "MOD-03-S": Visit,
        "NOTA-R3": VisitNote,
        **paper_pathways.RECORDS,
    }
)
_SHEETS = ("MOD-02-L", "MOD-02-P")
_PLAIN_FACTS: Mapping[str, Callable[[Session, Who, Record | None], dict[str, Any]]] = {
    "MOD-00": paper_facts.privacy_notice, "MOD-01": paper_facts.first_contact, "MOD-02": paper_facts.intake,
    "MOD-02-L": paper_facts.health_sheet, "MOD-02-P": paper_facts.participant_sheet, **paper_pathways.FACTS,
}  # fmt: skip
_UNSIGNED = ("MOD-14", "RICEVUTA", "NOTA-R3")
"""Forms that no person signs: nothing waits for them in *Oggi*."""

FORMS = (
    "MOD-00", "MOD-01", "MOD-02", *_SHEETS, "MOD-03", "MOD-03-S", *paper_pathways.FACTS, "MOD-14", "RICEVUTA", "NOTA-R3",
)  # fmt: skip
_SENSITIVE_FORMS = (*_SHEETS, "MOD-03-S", "NOTA-R3")


@dataclass(frozen=True)
class PaperHeader:
    """What stands around a form. `printed_at` is aware; without a `local_number` the prefix is printed with dots."""

    company_name: str | None
    outpost_name: str | None
    outpost_address: str | None
    local_number: str | None
    number_prefix: str
    record_id: str | None
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
) -> Paper:
    """Take the next number, record the print and answer what goes on paper.

    `record_id` is a contact (MOD-01), person (MOD-00, may be None), intake form (MOD-02, L, P), visit (MOD-03, S), pathway
    (MOD-06, 07), note (NOTA-R3) or receipt number (RICEVUTA, None: the last). `day` is MOD-14's. `interview` adds the R1 talk to
    MOD-03. Sheets of class R2 are logged readings: `reason` is asked as for any. A reserved note needs `confirmed`. Raises
    `Notice`, and then nothing was numbered or recorded.
    """
    if form_code not in FORMS:
        refuse([problem("choice_unknown", text=form_code, field="modulo")])
    record = None if blank else _record(session, who, form_code, record_id)
    if not blank:
        _check_class(form_code, record, confirmed=confirmed)
    if form_code in _SHEETS and record is not None:
        open_text(session, who, record, reason)
    facts = {} if blank else _facts(session, who, form_code, record, record_id, day, interview=interview, reason=reason)
    number, prefix = _number(session, who, form_code, facts, blank=blank)
    if isinstance(record, IntakeForm) and record.number is None:
        record.number = facts["number"] = number
    printed_at = who.now()
    document = _document(session, who, form_code, record, number, printed_at, blank=blank, large=large)
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
        programme=outpost.programme if outpost else None,
        action=outpost.funding_action if outpost else None,
        printed_at=printed_at,
        initials=load_names(session).operator(who.operator_id),
        computer=state.line_code,
        provisional=document.provisional,
        large=large,
    )
    return Paper(
        form_code, blank, header, MappingProxyType(facts), _view(session, document), _warnings(state, printed_at)
    )


def mark_signed(session: Session, who: Who, document_id: str, *, how: str = "sul_posto") -> DocumentView:
    """Record how a print was signed. A signed MOD-02 of a complete intake form closes the form.

    Raises `Notice`: a blank form, one already marked, or an unknown way.
    """
    document = found(session, who, PrintedDocument, document_id, WHAT)
    if how not in SIGNED_HOW:
        refuse([problem("choice_unknown", text=how, field="firma")])
    if document.blank:
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
    if document.form_code == "MOD-02" and document.record_id:
        form = session.get(IntakeForm, document.record_id)
        if form is not None and form.state == SIGNED and form.signed_at == document.signed_at:
            form.state, form.signed_at = COMPLETE, None
    document.signed_at = document.signed_how = None
    session.flush()
    return _view(session, document)


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
            PrintedDocument.blank.is_(False),
        )
    rows = session.scalars(query.order_by(PrintedDocument.printed_at.desc(), PrintedDocument.id.desc()).limit(500))
    return tuple(_view(session, row) for row in rows)


def find_document(session: Session, who: Who, code: str) -> DocumentView:
    """The print a scanned QR code (id of the record or of the print) or a typed local number belongs to; the newest one.

    Raises `Notice` when none is on this desk.
    """
    number = parse_local_number(code)
    wanted = str(number) if isinstance(number, LocalNumber) else code.strip().lower()
    row = session.scalars(
        select(PrintedDocument)
        .where(
            or_(
                PrintedDocument.local_number == wanted,
                PrintedDocument.record_id == wanted,
                PrintedDocument.id == wanted,
            ),
            PrintedDocument.deleted_at.is_(None),
        )
        .order_by(PrintedDocument.printed_at.desc(), PrintedDocument.id.desc())
    ).first()
    if row is None:
        raise Notice("document_unknown", "Nessun foglio con questo codice su questo computer.")
    return _view(session, row)


def document_view(session: Session, who: Who, document_id: str) -> DocumentView:
    """One recorded print."""
    return _view(session, found(session, who, PrintedDocument, document_id, WHAT))


# ------------------------------------------------------------------------------------------------------------------ pieces


def _record(session: Session, who: Who, form_code: str, record_id: str | None) -> Record | None:
    if form_code in ("MOD-14", "RICEVUTA"):
        return None
    if record_id is None:
        if form_code == "MOD-00":
            return None
        refuse([problem("required", field="scheda da stampare")])
        return None
    if form_code in _SHEETS:
        return paper_facts.sheet_of(session, who, form_code, record_id)
    return found(session, who, _RECORDS[form_code], record_id, "La scheda da stampare")


def _check_class(form_code: str, record: Record | None, *, confirmed: bool) -> None:
    """INV-09: R2 and R3 only in the forms made for them, R3 alone and after a confirmation."""
    if form_code == "NOTA-R3":
        if not confirmed:
            raise Notice(
                "print_needs_confirmation",
                "Una nota riservata si stampa da sola e dopo conferma. La stampa è registrata.",
            )
        return
    destination = "foglio_separato" if form_code in _SENSITIVE_FORMS else "modulo"
    if record is not None and not exportable(record.visibility, destination):
        raise Notice(
            "print_reserved",
            "Questa scheda è sensibile o riservata: il suo testo non va su questo modulo.",
            form=form_code,
        )


def _facts(
    session: Session,
    who: Who,
    form_code: str,
    record: Record | None,
    record_id: str | None,
    day: date | None,
    *,
    interview: bool,
    reason: str | None,
) -> dict[str, Any]:
    if form_code in _PLAIN_FACTS:
        return _PLAIN_FACTS[form_code](session, who, record)
    match form_code:
        case "MOD-03":
            return paper_facts.visit_report(session, who, record, interview=interview)
        case "MOD-03-S":
            return paper_facts.sensitive_observations(session, who, record, reason=reason)
        case "NOTA-R3":
            return paper_facts.reserved_note(session, who, record, reason=reason)
        case "MOD-14":
            return paper_facts.daily_summary(session, who, day)
        case _:
            return paper_facts.evening_receipt(session, who, record_id)


def _number(
    session: Session, who: Who, form_code: str, facts: Mapping[str, Any], *, blank: bool
) -> tuple[str | None, str]:
    """The number of this print (None on a blank form) and what stands before the dots without one."""
    year = who.today().year
    outpost = session.get(Outpost, who.outpost_id) if who.outpost_id else None
    place = outpost.code if outpost is not None and is_code(outpost.code) else OFFICE
    if blank or form_code == "RICEVUTA":
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
    *,
    blank: bool,
    large: bool,
) -> PrintedDocument:
    visibility, readers = R0, list[str]()
    if record is not None:
        visibility = "R2" if form_code == "MOD-03-S" else record.visibility
        readers = sorted({*record.readers, record.operator_id or who.operator_id} - {who.operator_id})
        if visibility in (R0, R3):
            readers = []
    provisional = False
    if record is not None:
        standing = centre_states(session, record.__tablename__, [record.id])[record.id]
        provisional = record.seq == 0 or standing != RECEIVED
    document = PrintedDocument(
        **stamp(who, visibility=visibility, readers=readers),
        form_code=form_code,
        local_number=number,
        record_kind=record.__tablename__ if record is not None else None,
        record_id=record.id if record is not None else None,
        person_id=record.id if isinstance(record, Person) else getattr(record, "person_id", None),
        printed_at=printed_at,
        blank=blank,
        large=large,
        provisional=provisional,
        signed_how="non_serve" if form_code in _UNSIGNED else None,
    )
    session.add(document)
    session.flush()
    return document


def _warnings(state: SyncState, now: datetime) -> tuple[Problem, ...]:
    if state.clock_offset is None:
        return ()
    warning = clock_warning(now, now + timedelta(seconds=state.clock_offset))
    return (warning,) if warning is not None else ()


def _address(outpost: Outpost | None) -> str | None:
    if outpost is None:
        return None
    at = outpost
    return postal_address(at.street, at.house_number, at.postal_code, at.municipality, at.province) or None


def _view(session: Session, document: PrintedDocument) -> DocumentView:
    return DocumentView(
        document.id, document.form_code, document.local_number, document.record_kind, document.record_id,
        document.person_id, document.printed_at, document.blank, document.large, document.provisional,
        document.signed_at, document.signed_how, document.visibility,
        centre_states(session, "printed_document", [document.id])[document.id],
    )  # fmt: skip
