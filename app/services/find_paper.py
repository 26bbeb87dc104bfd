"""Which print a code belongs to: read from paper by a bar code reader, or its number typed."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.documents import PrintedDocument
from app.models.who import Who
from app.rules.scan_codes import read_code
from app.services.documents import DocumentView, document_view
from app.services.readings import may_open


def find_document(session: Session, who: Who, code: str) -> DocumentView:
    """The print a scanned code (`rules.scan_codes`) or a typed local number belongs to; the newest one.

    Raises `Notice` when none is on this desk.
    """
    read = read_code(code)
    wanted = code.strip().lower() if read is None else read.document_id or read.number or read.any_id
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
    return document_view(session, who, row.id)


def paper_read(session: Session, who: Who, text: str) -> DocumentView | None:
    """The print whose code a bar code reader typed, or whose whole number was; None for any other words and for what is not here."""
    read = read_code(text)
    if read is None or read.form_code is not None:
        return None
    try:
        document = find_document(session, who, text)
    except Notice:
        return None
    return document if may_open(who, session.get_one(PrintedDocument, document.id)) else None
