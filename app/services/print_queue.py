"""Sheets that found no printer: the PDF waits inside the encrypted database, never in a file, until it is printed or dropped.

A sheet is already numbered and recorded when it comes here, so that a second print is the same sheet.
"""

import base64
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.documents import PrintedDocument
from app.models.local import Setting
from app.models.who import Who
from app.services.documents import DocumentView, document_view
from app.services.settings import get_setting, set_setting

PREFIX = "coda:"


@dataclass(frozen=True)
class Queued:
    """A sheet that waits for a printer. `size` is in bytes of PDF."""

    document: DocumentView
    size: int


def queue_pdf(session: Session, who: Who, document_id: str, pdf: bytes) -> Queued:
    """Keep the PDF of a recorded print until a printer takes it."""
    set_setting(session, who, f"{PREFIX}{document_id}", base64.b64encode(pdf).decode("ascii"))
    return Queued(document_view(session, who, document_id), len(pdf))


def queued(session: Session, who: Who) -> tuple[Queued, ...]:
    """What waits, oldest first."""
    rows = session.scalars(select(Setting).where(Setting.key.startswith(PREFIX), Setting.value.is_not(None)))
    waiting = []
    for row in rows:
        document_id = row.key.removeprefix(PREFIX)
        if session.get(PrintedDocument, document_id) is not None:
            waiting.append(Queued(document_view(session, who, document_id), len(row.value or "") * 3 // 4))
    return tuple(sorted(waiting, key=lambda one: (one.document.printed_at, one.document.id)))


def queued_pdf(session: Session, who: Who, document_id: str) -> bytes | None:
    """The PDF that waits, None when it was printed meanwhile."""
    kept = get_setting(session, who, f"{PREFIX}{document_id}")
    return None if kept is None else base64.b64decode(kept)


def leave_queue(session: Session, who: Who, document_id: str) -> None:
    """The sheet was printed, or is not wanted on paper any more; its record stays."""
    set_setting(session, who, f"{PREFIX}{document_id}", None)
