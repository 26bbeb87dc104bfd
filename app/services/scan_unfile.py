"""A scan that was filed wrongly is taken back: the file leaves the record, what it signed is unsigned, its pages wait again.

Within its day it is undone; later it is corrected, with a reason that stands on the print. Both travel like any other change.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.documents import Attachment, PrintedDocument
from app.models.local import ScannedFile
from app.models.who import Who
from app.services.attachments import OpenAttachment, open_attachment
from app.services.care_team import words
from app.services.checks import found, same_day
from app.services.documents import WHAT, DocumentView, document_view, unmark_signed
from app.services.pacts import SCAN
from app.services.scan_acts import unsign_record
from app.services.scan_pages import StoredPage, add_pages, owner_of, scan_name
from app.store.capture import changed
from app.store.contents import forget

UNDONE = "scansione archiviata per errore"
"""The reason of what is undone within its day."""


@dataclass(frozen=True)
class TakenBack:
    """A scan that was taken back: its print as it stands now, its pages; `noise` are files to be unlinked."""

    document: DocumentView
    pages: int
    noise: tuple[str, ...]


def filed_scan(session: Session, who: Who, document_id: str, reason: str | None) -> OpenAttachment:
    """The file of a print's scan, to be read again. Raises `Notice` (`scan_not_filed`, `too_late_to_undo`, `attachment_*`)."""
    document = found(session, who, PrintedDocument, document_id, WHAT)
    scans = _scans(session, document)
    if not scans:
        raise Notice(
            "scan_not_filed", "Di questo foglio non c'è una scansione archiviata da togliere. Nulla è cambiato."
        )
    if words(reason) is None:
        same_day(who, scans[0].recorded_at)
    return open_attachment(session, who, scans[0].id, reason=reason)


def unfile(
    session: Session, who: Who, document_id: str, scan: OpenAttachment, pages: Sequence[StoredPage], reason: str | None
) -> TakenBack:
    """Take the scan back, all of it at once. Raises `Notice` (`scan_not_filed`, and what the pathway refuses)."""
    document = found(session, who, PrintedDocument, document_id, WHAT)
    scans = _scans(session, document)
    if not scans or scans[0].id != scan.view.id:
        raise Notice(
            "scan_not_filed", "La scansione di questo foglio è cambiata nel frattempo. Nulla è cambiato: riprovare."
        )
    if len(scans) == 1:
        unsign_record(session, who, document, words(reason) or UNDONE)
        if document.signed_how == SCAN:
            unmark_signed(session, document)
    document.correction = words(reason) or document.correction
    scans[0].deleted_at = who.now()
    hash = scan.content.hash
    if session.get(ScannedFile, hash) is None:
        session.add(ScannedFile(hash=hash, name=scan.file_name, at=who.now(), pages=len(pages)))
    add_pages(session, who, hash, scan.file_name, pages, taken_back=True)
    noise = forget(session.connection(), changed(session))
    return TakenBack(document_view(session, who, document_id), len(pages), noise)


def _scans(session: Session, document: PrintedDocument) -> list[Attachment]:
    """The scans of a print that hang on its record, newest first."""
    kind, owner = owner_of(session, document)
    rows = select(Attachment).where(
        Attachment.owner_kind == kind,
        Attachment.owner_id == owner,
        Attachment.file_name == scan_name(document),
        Attachment.deleted_at.is_(None),
    )
    return list(session.scalars(rows.order_by(Attachment.recorded_at.desc(), Attachment.id.desc())))
