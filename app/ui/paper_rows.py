"""What the search offers for a paper whose code a bar code reader typed: *segna come firmato*, its record, its scan."""

from PySide6.QtCore import QCoreApplication

from app.rules.local_numbers import short_tail
from app.services.documents import DocumentView
from app.ui.inner_words import words
from app.ui.widgets.rows import Row

SIGN, PAPER = "firma", "foglio"
"""Kinds of the rows' ids: "firma:<print>", "foglio:<page>:<id>"."""

_THINGS = {"visit": "visita", "intake_form": "scheda", "request": "richiesta"}


def paper_rows(document: DocumentView) -> list[Row]:
    """The first is what Invio does: sign what waits for a signature, open the record of what is signed."""
    number = f" n. {short_tail(document.local_number)}" if document.local_number else ""
    title = words(f"{document.form_code}{number}")
    rows = []
    if document.blank and document.record_id is None:
        return [Row(f"{PAPER}:fogli:", title, second=_tr("modulo vuoto, da collegare alla sua scheda"), icon="pencil")]
    if document.signed_at is None and document.signed_how is None:
        rows.append(Row(f"{SIGN}:{document.id}", title, second=_tr("segna come firmato"), icon="writing-sign"))
    opens = _opens(document)
    if opens is not None:
        rows.append(Row(f"{PAPER}:{opens}", title, second=_tr("apri la scheda"), icon="file-text"))
    return rows or [Row(f"{PAPER}:fogli:", title, second=_tr("firma già registrata"), icon="check")]


def _opens(document: DocumentView) -> str | None:
    if document.record_kind in _THINGS and document.record_id:
        return f"{_THINGS[document.record_kind]}:{document.record_id}"
    if document.person_id:
        return f"persona:{document.person_id}"
    return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("papers", text)
