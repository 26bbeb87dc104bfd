"""*Stampa*: what would come out, what came out, what waits for a printer or a signature. Bytes of PDF never touch a file."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.rules.courtesy import AUTO
from app.services.documents import DocumentView, Paper, gather, list_documents, mark_signed, undo_signed
from app.services.find_paper import find_document
from app.services.paper_sources import RECORDS, SHEETS
from app.services.previews import SENSITIVE, preview, preview_needs_reason
from app.services.print_queue import Queued, leave_queue, queue_pdf, queued, queued_pdf
from app.services.settings import all_settings, set_setting
from app.store.contents import Written
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel

RESERVED = "NOTA-R3"
NEEDS_RECORD = frozenset({*RECORDS, *SHEETS}) - {"MOD-00"}
"""Forms that are filled from one record; the others are filled without."""


@dataclass(frozen=True)
class Job:
    """What is in hand: a form, its record, and how it is to come out."""

    form: str
    record_id: str = ""
    blank: bool = False
    large: bool = False
    reason: str | None = None
    confirmed: bool = False
    courtesy: str = AUTO

    @property
    def reading(self) -> bool:
        """Whether looking at it is a reading of class R2 or R3."""
        return self.form in SENSITIVE and not self.blank


@dataclass(frozen=True)
class Made:
    """A sheet drawn: what it is and its PDF."""

    paper: Paper
    pdf: bytes


@dataclass(frozen=True)
class Desk:
    """Beside the preview: sheets to sign, sheets without a printer, and the settings of the last print."""

    unsigned: tuple[DocumentView, ...]
    waiting: tuple[Queued, ...]
    printer: str
    large: bool


def read_desk(session: Session, who: Who) -> Desk:
    """Everything beside the preview."""
    settings = all_settings(session, who)
    return Desk(
        list_documents(session, who, unsigned=True),
        queued(session, who),
        settings.get("printer", ""),
        settings.get("print_large") == "1",
    )


def draw(paper: Paper, read: Callable[[Written], bytes | None] | None = None) -> Made:
    """The PDF of a gathered paper, its photographs read with `read`; slow, so never on the window's thread."""
    from app.printing.filling import render_paper

    return Made(paper, render_paper(paper, read))


class PrintModel(ReadModel):
    """Signals: desk_moved(Desk); shown(Made): the preview; made(Made): recorded, to be put on paper;
    reason_wanted(); confirm_wanted(); refused(Notice); done(kind, sentence); taken(document, pdf): a sheet out of the queue.
    """

    shown_by = frozenset({"printed_document", "setting"})
    desk_moved = Signal(object)
    shown = Signal(object)
    made = Signal(object)
    reason_wanted = Signal()
    confirm_wanted = Signal()
    refused = Signal(object)
    done = Signal(str, str)
    taken = Signal(object, bytes)

    def __init__(self, bridge: Bridge, background: Background, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._background = background
        self.job: Job | None = None
        self.desk: Desk | None = None
        self._undo: list[str] = []
        self._round = 0

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(read_desk, self._read)()

    def _read(self, desk: Desk) -> None:
        self.desk = desk
        self.desk_moved.emit(desk)

    # --------------------------------------------------------------------------------------------------------- preview

    def take(self, job: Job) -> None:
        """Have this in hand: ask what must be asked, then show it."""
        self.job = job
        self._round += 1
        if job.form in NEEDS_RECORD and not job.record_id and not job.blank:
            self.job = replace(job, blank=True)
            self.look()
        elif job.form == RESERVED and not job.blank and not job.confirmed:
            self.confirm_wanted.emit()
        elif job.reading and job.reason is None:
            self.bridge.call(preview_needs_reason, self._asked, self.refused.emit)(job.form, job.record_id)
        else:
            self.look()

    def _asked(self, needed: bool) -> None:
        if needed:
            self.reason_wanted.emit()
        else:
            self.look()

    def change(self, **changes: object) -> None:
        """The same in another way (large, blank, a reason given, confirmed)."""
        if self.job is not None:
            self.take(replace(self.job, **changes))  # type: ignore[arg-type]  # fields of Job by name

    def look(self) -> None:
        """Draw the preview; nothing is numbered or recorded."""
        if self.job is None:
            return
        job, at = self.job, self._round

        def drawn(made: Made) -> None:
            # An older preview that comes late is dropped.
            if at == self._round:
                self.shown.emit(made)

        self.bridge.call(preview, lambda paper: self._draw(paper, drawn), self.refused.emit)(
            job.form,
            job.record_id or None,
            blank=job.blank,
            large=job.large,
            reason=job.reason,
            confirmed=job.confirmed,
            courtesy=job.courtesy,
        )

    def _draw(self, paper: Paper, then: object) -> None:
        self._background.start(lambda: draw(paper, self.bridge.desk.files.read), then)  # type: ignore[arg-type]  # a callable of Made

    # -------------------------------------------------------------------------------------------------------- printing

    def print_job(self, job: Job) -> None:
        """Number and record the sheet, then draw it."""
        self.bridge.call(gather, lambda paper: self._draw(paper, self.made.emit), self.refused.emit)(
            job.form,
            job.record_id or None,
            blank=job.blank,
            large=job.large,
            reason=job.reason,
            confirmed=job.confirmed,
            courtesy=job.courtesy,
        )

    def queue(self, made: Made) -> None:
        """No printer took it: the PDF waits in the encrypted database."""
        words = _tr("Nessuna stampante risponde. Il PDF è in coda su questo computer: si riprova da Stampa.")
        self.bridge.call(queue_pdf, lambda _queued: self.done.emit("info", words), self.refused.emit)(
            made.paper.document.id, made.pdf
        )

    def retry(self, document_id: str) -> None:
        """Take a sheet out of the queue, to be put on paper."""

        def found(pdf: bytes | None) -> None:
            waiting = self.desk.waiting if self.desk is not None else ()
            one = next((w.document for w in waiting if w.document.id == document_id), None)
            if pdf is not None and one is not None:
                self.taken.emit(one, pdf)

        self.bridge.call(queued_pdf, found, self.refused.emit)(document_id)

    def drop(self, document_id: str) -> None:
        """A sheet left the queue: printed, or not wanted any more."""
        self.bridge.call(leave_queue, None, self.refused.emit)(document_id)

    def remember(self, printer: str, large: bool) -> None:
        """The settings of this print are those of the next."""
        self.bridge.call(set_setting)("printer", printer or None)
        self.bridge.call(set_setting)("print_large", "1" if large else "0")

    # ------------------------------------------------------------------------------------------------------- signatures

    def sign(self, document_id: str, how: str = "sul_posto") -> None:
        """Record the signature of a sheet."""

        def signed(document: DocumentView) -> None:
            self._undo.append(document.id)
            self.done.emit("ok", _tr("Firma registrata. Ctrl+Z annulla."))

        self.bridge.call(mark_signed, signed, self.refused.emit)(document_id, how=how)

    def sign_code(self, code: str) -> None:
        """The code read from a sheet, or its number typed."""

        def found(document: DocumentView) -> None:
            self.sign(document.id, "scansione")

        self.bridge.call(find_document, found, self.refused.emit)(code)

    def undo(self) -> None:
        """Take the last signature back."""
        if not self._undo:
            self.refused.emit(Notice("nothing_to_undo", _tr("Niente da annullare.")))
            return
        self.bridge.call(
            undo_signed, lambda _document: self.done.emit("ok", _tr("Firma annullata.")), self.refused.emit
        )(self._undo.pop())


def _tr(text: str) -> str:
    return QCoreApplication.translate("printing", text)
