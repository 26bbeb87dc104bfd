"""What the search offers for a paper whose code a bar code reader typed: *segna come firmato*, its record, its scan."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.rules.local_numbers import short_tail
from app.services.documents import DocumentView
from app.ui.inner_words import words
from app.ui.kind_looks import THINGS
from app.ui.viewmodels.frame import FrameModel
from app.ui.widgets.rows import Row

SIGN, PAPER, JOIN = "firma", "foglio", "collega"
"""Kinds of the rows' ids: "firma:<print>", "foglio:<page>:<id>", "collega:<print>:<record>"."""
PAPERS = (SIGN, PAPER, JOIN)

REGISTER = "MOD-09"
"""The form whose record is opened first: a register comes back to be transcribed."""


def do_with_paper(frame: FrameModel, open_thing: Callable[[str, str], None], kind: str, rest: str) -> None:
    """What a row chosen in the search stands for."""
    first, _, second = rest.partition(":")
    if kind == SIGN:
        frame.sign(first)
    elif kind == JOIN:
        frame.join(first, second)
    else:
        open_thing(first, second)


def paper_rows(document: DocumentView, joins: Sequence[tuple[str, str]] = ()) -> list[Row]:
    """The first is what Invio does: sign what waits for a signature, open the record of what is signed, join a blank form.

    `joins` are the records in front that may have been made of a blank form.
    """
    number = f" n. {short_tail(document.local_number)}" if document.local_number else ""
    title = words(f"{document.form_code}{number}")
    rows = []
    if document.blank and document.record_id is None:
        rows = [
            Row(
                f"{JOIN}:{document.id}:{id}",
                title,
                second=_tr("collega a: {record}").format(record=words(said)),
                icon="link",
            )
            for id, said in joins
        ]
        return [
            *rows,
            Row(f"{PAPER}:fogli:", title, second=_tr("modulo vuoto, da collegare alla sua scheda"), icon="pencil"),
        ]
    if document.signed_at is None and document.signed_how is None:
        rows.append(Row(f"{SIGN}:{document.id}", title, second=_tr("segna come firmato"), icon="writing-sign"))
    opens = _opens(document)
    if opens is not None:
        record = Row(f"{PAPER}:{opens}", title, second=_tr("apri la scheda"), icon="file-text")
        rows.insert(0 if document.form_code == REGISTER else len(rows), record)
    return rows or [Row(f"{PAPER}:fogli:", title, second=_tr("firma già registrata"), icon="check")]


def _opens(document: DocumentView) -> str | None:
    if document.record_kind in THINGS and document.record_id:
        return f"{THINGS[document.record_kind]}:{document.record_id}"
    if document.person_id:
        return f"persona:{document.person_id}"
    return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("papers", text)
