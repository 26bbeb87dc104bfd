"""Blank forms carry numbers that were given out in advance: a form filled by pen finds the record that is made of it later.

The number is of this desk's own series, so two desks without network never print the same. When the record is typed in, whoever
does it gives the number, or scans the code: the print is joined to the record, and pages scanned before or after go there.
"""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.documents import PrintedDocument
from app.models.intake import IntakeForm
from app.models.people import Person
from app.models.registry import KINDS
from app.models.who import Who
from app.rules.dates import show_moment
from app.rules.visibility import R0, R3
from app.services.checks import found
from app.services.documents import DocumentView, document_view, record_kind_of
from app.services.find_paper import find_document
from app.services.intake import sensitive_record
from app.services.labels import kind_label
from app.services.readings import may_open
from app.store.same_person import cards_of

MOST_COPIES = 50
"""Blank forms printed at once, each with its own number."""
_OFFERED = 5


def blanks_out(session: Session, who: Who) -> tuple[DocumentView, ...]:
    """Blank forms of this operator that no record was made of yet, newest first."""
    rows = session.scalars(
        select(PrintedDocument)
        .where(
            PrintedDocument.operator_id == who.operator_id,
            PrintedDocument.blank.is_(True),
            PrintedDocument.local_number.is_not(None),
            PrintedDocument.record_id.is_(None),
            PrintedDocument.deleted_at.is_(None),
        )
        .order_by(PrintedDocument.printed_at.desc(), PrintedDocument.id.desc())
        .limit(200)
    )
    return tuple(document_view(session, who, row.id) for row in rows)


def find_blank(session: Session, who: Who, code: str) -> DocumentView:
    """The blank form with this number or code, free to be joined to a record.

    Raises `Notice`: unknown here, not a blank form, or joined already (a photocopy has the number of its first).
    """
    document = find_document(session, who, code)
    if not document.blank:
        raise Notice(
            "not_blank", "Questo numero è di un foglio stampato già compilato. Serve il numero di un modulo vuoto."
        )
    if document.record_id is not None:
        raise Notice(
            "blank_joined",
            "Questo numero è già di un'altra scheda. Se il foglio è una fotocopia, la sua scansione si allega a mano.",
        )
    return document


def join_blank(session: Session, who: Who, code: str, kind: str, record_id: str) -> DocumentView:
    """The record was made of the blank form with this number or code. The print becomes as reserved as its record.

    Raises `Notice`: what `find_blank` raises, or the form is of another kind of record.
    """
    view = find_blank(session, who, code)
    wanted = record_kind_of(view.form_code)
    if wanted != kind:
        raise Notice(
            "blank_other_form",
            f"Il numero è di un modulo {view.form_code}, che si trascrive in un altro tipo di scheda. Non è stato collegato niente.",
        )
    record: Any = found(session, who, KINDS[kind].model, record_id, "La scheda")
    if not may_open(who, record):
        raise Notice("not_for_reader", "La scheda è riservata a chi l'ha scritta e a chi segue il caso.")
    document = session.get_one(PrintedDocument, view.id)
    document.record_kind, document.record_id = kind, record.id
    document.person_id = record.id if isinstance(record, Person) else getattr(record, "person_id", None)
    document.visibility = "R2" if view.form_code == "MOD-03-S" else record.visibility
    if document.visibility not in (R0, R3):
        authors = {*record.readers, record.operator_id or who.operator_id}
        document.readers = sorted(authors - {document.operator_id})
    if isinstance(record, IntakeForm) and record.number is None:
        record.number = document.local_number
    session.flush()
    return document_view(session, who, document.id)


def join_code(session: Session, who: Who, code: str, record_id: str) -> DocumentView:
    """`join_blank`: the kind of the record is that of the form."""
    kind = record_kind_of(find_blank(session, who, code).form_code)
    if kind is None:
        raise Notice(
            "blank_no_record", "Questo modulo non si trascrive in una scheda: la sua scansione si allega da sola."
        )
    return join_blank(session, who, code, kind, record_id)


def records_for(session: Session, who: Who, form_code: str, person_id: str) -> tuple[tuple[str, str], ...]:
    """The records of a person that a form of this code may have been transcribed into, newest first: (id, words)."""
    kind = record_kind_of(form_code)
    if kind is None:
        return ()
    label = kind_label(kind)
    if kind == "person":
        return ((person_id, label),)
    model: Any = KINDS[kind].model
    cards = cards_of(session, person_id)
    if "person_id" in KINDS[kind].fields:
        mine = model.person_id.in_(cards)
    elif "intake_id" in KINDS[kind].fields:
        mine = model.intake_id.in_(select(IntakeForm.id).where(IntakeForm.person_id.in_(cards)))
    else:
        return ()
    rows = session.scalars(
        select(model)
        .where(mine, model.deleted_at.is_(None))
        .order_by(model.recorded_at.desc(), model.id.desc())
        .limit(20)
    )
    return tuple((row.id, f"{label} del {show_moment(row.recorded_at)}") for row in rows if may_open(who, row))


def records_in_front(
    session: Session, who: Who, document: DocumentView, kind: str | None, id: str
) -> tuple[tuple[str, str], ...]:
    """The records that this blank form may have been transcribed into, given the record (or person) that is open in front."""
    wanted = record_kind_of(document.form_code)
    if not document.blank or document.record_id is not None or wanted is None or kind is None:
        return ()
    if kind == "person":
        return records_for(session, who, document.form_code, id)[:_OFFERED]
    if kind == wanted:
        record = session.get(KINDS[kind].model, id)
        return () if record is None else ((id, f"{kind_label(kind)} del {show_moment(record.recorded_at)}"),)
    if kind == "intake_form" and wanted in ("intake_health", "intake_esf"):
        sheet = sensitive_record(session, id, "l" if wanted == "intake_health" else "p")
        return () if sheet is None else ((sheet.id, f"{kind_label(wanted)} del {show_moment(sheet.recorded_at)}"),)
    return ()
