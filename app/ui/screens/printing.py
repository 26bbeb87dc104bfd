"""*Stampa*: the page as it will come out, drawn from memory, and the few choices there are. Never the system's dialog first.

A print asked anywhere (`Bridge.print_wanted`) comes out with the last settings, without coming here; what is reserved waits
here for its reason and, for R3, for a confirmation that names it.
"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import Notice
from app.printing.forms import FORMS
from app.security.files import write_whole
from app.services.documents import DocumentView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.page import Page, PageKey
from app.ui.screens.paper_view import PRINT_DPI, PaperView, page_images, printer_names, put_on_paper
from app.ui.screens.print_side import HowToPrint, PrintQueue, Signatures, sheet_words
from app.ui.screens.reserved import ReasonBox
from app.ui.theme import look
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.printing import Desk, Job, Made, PrintModel
from app.ui.widgets import Button, Columns, EmptyPage, NoticeBox, column


class PrintingPage(Page):
    """Preview, print, signatures, queue."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Stampa"))
        self._bridge = bridge
        self._background = background
        self._model = PrintModel(bridge, background, self)
        self._model.desk_moved.connect(self._show_desk)
        self._model.shown.connect(self._show_preview)
        self._model.made.connect(self._to_paper)
        self._model.reason_wanted.connect(self._ask_reason)
        self._model.confirm_wanted.connect(self._ask_confirm)
        self._model.refused.connect(self._refused)
        self._model.done.connect(self._done)
        self._model.taken.connect(self._retry)
        self._made: Made | None = None
        # While somebody chooses form and size, the focus stays there.
        self._choosing = False
        self._early: tuple[str, str] | None = None
        self.save = Button(self.tr("Salva PDF"), "file-text", "Ctrl+S")
        self.save.clicked.connect(self._save)
        self.print = Button(self.tr("Stampa"), "printer", "print", kind="primary")
        self.print.clicked.connect(self._print)
        self.header.add_action(self.save)
        self.header.add_action(self.print)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self.clock = NoticeBox("warn")
        self.clock.hide()
        self.add(self.clock)
        self.confirm = NoticeBox("warn")
        self.confirm.add_action(self.tr("Conferma")).clicked.connect(self._confirmed)
        self.confirm.add_action(self.tr("Lascia")).clicked.connect(self._forget)
        self.confirm.hide()
        self.add(self.confirm)
        self.reason = ReasonBox()
        self.reason.given.connect(lambda reason: self._model.change(reason=reason))
        self.reason.left.connect(self._forget)
        self.add(self.reason)
        self.add(Columns(self._left(), self._right(), shares=(2, 1)), 1)
        look().concealed.connect(self._conceal)
        bridge.print_wanted.connect(self._wanted)
        self.draft = DraftKeeper(
            bridge,
            "stampa:codice",
            "stampa",
            lambda: self.tr("Codice di un foglio da firmare"),
            self._typed_so_far,
            self,
        )
        self.signatures.code_typed.connect(self._code_typed)
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self.draft_kept)
        self.draft.restore()
        self._say_nothing()
        if bridge.wanted_print is not None:
            self._wanted(*bridge.wanted_print)

    def _left(self) -> QWidget:
        holder = QWidget()
        lines = column(holder)
        self.view = PaperView(self.tr("Anteprima"))
        self.empty = EmptyPage(
            "printer",
            self.tr("Nessun foglio scelto."),
            self.tr("Si sceglie un modulo vuoto in «Come stampare», oppure si preme Ctrl+P su una scheda."),
        )
        lines.addWidget(self.view, 1)
        lines.addWidget(self.empty, 1)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self.how = HowToPrint()
        self.how.form_chosen.connect(self._form_chosen)
        self.how.large.connect(lambda on: self._chosen(large=on))
        self.how.blank.connect(lambda on: self._chosen(blank=on))
        self.how.courtesy.connect(lambda code: self._chosen(courtesy=code))
        self.signatures = Signatures()
        self.signatures.signed.connect(self._model.sign)
        self.signatures.code_read.connect(self._code_read)
        self.queue = PrintQueue()
        self.queue.retry.connect(self._model.retry)
        self.queue.drop.connect(self._model.drop)
        self.queue.hide()
        lines.addWidget(self.how)
        lines.addWidget(self.queue)
        lines.addWidget(self.signatures, 1)
        return holder

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again what stands beside the preview."""
        self._model.refresh(changed)
        if not changed:
            self.how.set_printers(printer_names(), self._model.desk.printer if self._model.desk else "")

    def _show_desk(self, desk: Desk) -> None:
        at_list = self.signatures.list.hasFocus()
        self.signatures.set_sheets(desk.unsigned, self._bridge.who.now())
        if at_list and not desk.unsigned:
            self.how.form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.queue.set_sheets(desk.waiting)
        self.how.set_printers(printer_names(), desk.printer)
        if self._early is not None:
            early, self._early = self._early, None
            self._wanted(*early)

    def _say_nothing(self) -> None:
        self._made = None
        self.view.clear()
        self.view.hide()
        self.empty.show()
        self.set_title(self.tr("Stampa"), self.tr("Moduli vuoti, fogli da firmare e fogli in coda."))
        self.save.setEnabled(False)
        self.print.setEnabled(False)
        self.clock.hide()
        self.keys_changed.emit()

    def _show_preview(self, made: Made) -> None:
        self._background.start(lambda: page_images(made.pdf), lambda pages: self._show_pages(made, pages))

    def _show_pages(self, made: Made, pages: Sequence[QImage]) -> None:
        job = self._model.job
        if job is None or job.form != made.paper.form_code:
            return
        self._made = made
        self.empty.hide()
        self.view.show()
        self.view.set_pages(pages)
        form = FORMS[made.paper.form_code]
        title = words(form.title)
        self.how.set_job(job, made.paper.courtesy)
        number = made.paper.header.local_number
        parts = [f"{form.code} rev. {form.revision}"]
        parts.append(self.tr("numero {number}").format(number=number) if number else self.tr("senza numero"))
        parts.append(self.tr("{n} pagine").format(n=len(pages)) if len(pages) != 1 else self.tr("1 pagina"))
        if made.paper.header.provisional and not job.blank:
            parts.append(self.tr("provvisorio: non è ancora al centro"))
        self.set_title(self.tr("Stampa: {title}").format(title=title[0].lower() + title[1:]), " · ".join(parts))
        self.save.setEnabled(True)
        self.print.setEnabled(True)
        warnings = " ".join(words(one.sentence) for one in made.paper.warnings)
        self.clock.set_text(warnings)
        self.clock.setVisible(bool(warnings))
        self.set_work("check", self.tr("Anteprima pronta su questo computer"))
        self.keys_changed.emit()
        if self.isVisible() and not self._choosing:
            self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    # ----------------------------------------------------------------------------------------------------------- drafts

    def _code_typed(self) -> None:
        self.draft.typed()

    def _typed_so_far(self) -> Mapping[str, Any]:
        return {"code": self.signatures.code.draft_text()}

    def _restore(self, body: dict[str, Any]) -> None:
        self.signatures.code.set_draft_text(str(body["code"]))

    def _code_read(self, code: str) -> None:
        self._model.sign_code(code)
        self.draft.drop()

    # ------------------------------------------------------------------------------------------------------------- jobs

    def _form_chosen(self, code: str) -> None:
        self.notice.hide()
        self._choosing = True
        if code:
            self._model.take(Job(code, blank=True, large=self._large()))
        else:
            self._forget()

    def _chosen(self, **changes: bool | str) -> None:
        self._choosing = True
        self._model.change(**changes)

    def _wanted(self, form_code: str, record_id: str) -> None:
        """A screen asked for a print: with the last settings, here only for what is reserved."""
        self._bridge.wanted_print = None
        if self._model.desk is None:
            # The settings of the last print are not read yet.
            self._early = (form_code, record_id)
            self._model.refresh({})
            return
        self._choosing = False
        self.notice.hide()
        job = Job(form_code, record_id, large=self._large())
        if job.reading:
            self._model.take(job)
        else:
            self._model.job = job
            self._model.print_job(job)

    def _large(self) -> bool:
        return self._model.desk is not None and self._model.desk.large

    def _ask_reason(self) -> None:
        self.reason.ask(self.tr("Per vedere e stampare questo foglio serve un motivo."))

    def _ask_confirm(self) -> None:
        words = self.tr("La nota si stampa da sola, fuori dal fascicolo. La stampa resta registrata con chi la fa.")
        self.confirm.say("warn", words, self.tr("Nota riservata (R3)."))
        self.confirm.findChildren(Button)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirmed(self) -> None:
        self.confirm.hide()
        self._model.change(confirmed=True)

    def _forget(self) -> None:
        self.confirm.hide()
        self.reason.hide()
        self._model.job = None
        self.how.form.set_value(None)
        self._say_nothing()

    def _conceal(self) -> None:
        """F12, lock, leaving: a reserved page goes, and with it the job."""
        if self._model.job is not None and self._model.job.reading:
            self._forget()

    # -------------------------------------------------------------------------------------------------------- printing

    def _print(self) -> None:
        job = self._model.job
        if job is None:
            self._tell(
                "info", self.tr("Nessun foglio scelto. Si sceglie un modulo, oppure si preme Ctrl+P su una scheda.")
            )
        elif self.how.fill.isChecked() and self.how.copies.value() is None:
            self.how.copies.set_error(self.tr("Un numero da 1 a 50."))
        elif self._made is not None:
            for _ in range(self.how.how_many()):
                self._model.print_job(job)
            self.how.copies.set_value(1)

    def _printer(self) -> str:
        return str(self.how.printer.value() or "")

    def _to_paper(self, made: Made) -> None:
        if self._model.job is not None:
            self._model.remember(self._printer(), self._model.job.large)
        for one in made.paper.warnings:
            self._bridge.notice.emit("warn", words(one.sentence))
        printer = self._printer()
        if not printer:
            self._model.queue(made)
        else:
            self._background.start(
                lambda: page_images(made.pdf, PRINT_DPI),
                lambda pages: self._put(printer, pages, made.paper.document, made),
            )
        self._show_preview(made)

    def _put(self, printer: str, pages: Sequence[QImage], document: DocumentView, made: Made | None) -> None:
        if put_on_paper(printer, pages):
            self._model.drop(document.id)
            self._done("ok", self.tr("Stampato: {sheet}.").format(sheet=sheet_words(document)))
        elif made is not None:
            self._model.queue(made)
        else:
            self._tell("info", self.tr("La stampante non risponde. Il foglio resta in coda."))

    def _retry(self, document: DocumentView, pdf: bytes) -> None:
        printer = self._printer()
        if printer:
            self._background.start(
                lambda: page_images(pdf, PRINT_DPI), lambda pages: self._put(printer, pages, document, None)
            )
        else:
            self._tell("info", self.tr("Nessuna stampante su questo computer. Il foglio resta in coda."))

    def _save(self) -> None:
        """The PDF in a file: a person's own decision, where they say."""
        made = self._made
        if made is None:
            return
        name = made.paper.header.local_number or made.paper.form_code
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Salva PDF"), f"{name}.pdf", "PDF (*.pdf)")
        if chosen:
            try:
                write_whole(Path(chosen), made.pdf)
            except OSError:
                self._tell("err", self.tr("Il file non si può scrivere lì. Scegliere un'altra cartella."))
            else:
                words = self.tr("PDF salvato fuori dall'archivio cifrato. Cancellarlo quando non serve più.")
                self._tell("info", words)

    # --------------------------------------------------------------------------------------------------------- telling

    def _done(self, kind: str, sentence: str) -> None:
        self._tell(kind, sentence)

    def _refused(self, notice: Notice) -> None:
        self._tell("err", str(notice))

    def _tell(self, kind: str, sentence: str) -> None:
        self.notice.say(kind, sentence)
        if not self.isVisible():
            self._bridge.notice.emit(kind, sentence)

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Print, save, pages."""
        return [
            PageKey("undo", self.tr("annulla la firma"), self._model.undo, in_foot=False),
            PageKey("Ctrl+S", self.tr("salva PDF"), self._save, in_foot=False),
            PageKey("PgUp", self.tr("pagina prima"), lambda: self.view.page_down(-1), in_foot=False),
            PageKey("PgDown", self.tr("pagina dopo"), lambda: self.view.page_down(1)),
            PageKey("pane_next", self.tr("altro riquadro")),
            PageKey("print", self.tr("stampa"), self._print),
        ]

    def first_focus(self) -> QWidget | None:
        """*Stampa*, or the form to choose."""
        return self.print if self._made is not None else self.how.form

    def panes(self) -> Sequence[QWidget]:
        """How, queue, signatures."""
        return [self.how, *([self.queue] if self.queue.list.rows() else []), self.signatures]

    def set_narrow(self, narrow: bool) -> None:
        """In one column the preview keeps a height that can be read."""
        super().set_narrow(narrow)
        self.view.setMinimumHeight(look().text_height() * 9 if narrow else 0)

    def back(self) -> bool:
        """Esc leaves a question."""
        if not self.reason.isHidden():
            self.reason.leave()
            return True
        if not self.confirm.isHidden():
            self._forget()
            return True
        return False
