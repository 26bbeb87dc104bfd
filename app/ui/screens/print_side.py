"""Beside the preview: how to print, sheets that wait for a signature, sheets that wait for a printer."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.printing.forms import FORMS
from app.rules.courtesy import NONE, CourtesyLanguage, offered
from app.rules.local_numbers import short_tail
from app.services.blank_forms import MOST_COPIES
from app.services.documents import DocumentView
from app.services.print_queue import Queued
from app.ui.inner_words import words
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.screens.parts import near_moment
from app.ui.viewmodels.printing import NEEDS_RECORD, RESERVED, Job
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckField,
    ChoiceField,
    NumberField,
    Panel,
    Row,
    RowList,
    Text,
    TextField,
    column,
)

_LANGUAGES = {
    "ar": QT_TRANSLATE_NOOP("printing", "arabo"),
    "en": QT_TRANSLATE_NOOP("printing", "inglese"),
    "es": QT_TRANSLATE_NOOP("printing", "spagnolo"),
    "fr": QT_TRANSLATE_NOOP("printing", "francese"),
    "ro": QT_TRANSLATE_NOOP("printing", "romeno"),
}
"""As the window says them; one that was added as data alone keeps its Italian name."""


def sheet_words(document: DocumentView) -> str:
    """`MOD-01 n. …-000123`."""
    number = f" n. {short_tail(document.local_number)}" if document.local_number else ""
    return words(f"{document.form_code}{number}")


def _language(one: CourtesyLanguage) -> str:
    known = _LANGUAGES.get(one.code)
    return QCoreApplication.translate("printing", known) if known is not None else one.name


class HowToPrint(Panel):
    """Form, printer, size, filled or blank, translation. Signals: form_chosen(code), large(bool), blank(bool), courtesy(code)."""

    form_chosen = Signal(str)
    large = Signal(bool)
    blank = Signal(bool)
    courtesy = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Come stampare"), "printer")
        forms = [(one.code, f"{one.code} {words(one.title)}") for one in FORMS.values() if one.code != RESERVED]
        self.form = ChoiceField(self.tr("Modulo"), forms, prompt=self.tr("Scegliere un modulo"))
        self.form.changed.connect(lambda code: self.form_chosen.emit(str(code or "")))
        self.add(self.form)
        self.printer = ChoiceField(self.tr("Stampante"), prompt=self.tr("Nessuna: il PDF resta in coda"))
        self.add(self.printer)
        self.text_size = CheckField(self.tr("Testo grande"))
        self.text_size.toggled.connect(self.large)
        self.add(self.text_size)
        self.fill = CheckField(self.tr("Modulo vuoto, da compilare a penna"))
        self.fill.toggled.connect(self.blank)
        self.add(self.fill)
        self.language = ChoiceField(self.tr("Traduzione di cortesia"), hint=self.tr("dietro il modulo, da approvare"))
        self.language.changed.connect(lambda code: self.courtesy.emit(str(code or NONE)))
        self.language.hide()
        self.add(self.language)
        self.copies = NumberField(self.tr("Quanti"), self.tr("ognuno con il suo numero"), 1, MOST_COPIES)
        self.copies.set_value(1)
        self.copies.hide()
        self.add(self.copies)

    def set_job(self, job: Job, courtesy: str | None = None) -> None:
        """Show the job in hand; `courtesy` is the language of the translation behind it."""
        self.form.set_value(job.form)
        there = offered(job.form)
        self.language.set_options([(NONE, self.tr("nessuna")), *((one.code, _language(one)) for one in there)])
        self.language.set_value(courtesy or NONE)
        self.language.setVisible(bool(there))
        for check, on in ((self.text_size, job.large), (self.fill, job.blank)):
            check.blockSignals(True)
            check.setChecked(on)
            check.blockSignals(False)
        self.fill.setEnabled(bool(job.record_id) or job.form not in NEEDS_RECORD)
        self.copies.setVisible(job.blank)

    def how_many(self) -> int:
        """Blank forms to print at once."""
        chosen = self.copies.value()
        return chosen if isinstance(chosen, int) and self.fill.isChecked() else 1

    def set_printers(self, names: Sequence[str], chosen: str) -> None:
        """The printers there are; the one of the last print is chosen."""
        self.printer.set_options([(name, name) for name in names])
        if self.printer.value() is None and names:
            self.printer.set_value(chosen if chosen in names else names[0])


class Signatures(Panel):
    """Sheets without a signature. Signals: signed(id, how); code_read(text); code_typed(): by hand, not read yet."""

    signed = Signal(str, str)
    code_read = Signal(str)
    code_typed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Da firmare"), "writing-sign", flush=True)
        above = QWidget()
        lines = column(above, gap=6)
        lines.setContentsMargins(14, 4, 14, 10)
        self._none = Text(self.tr("Nessun foglio aspetta una firma."), "muted")
        lines.addWidget(self._none)
        self.code = TextField(self.tr("Codice letto dal foglio"), self.tr("Invio registra la firma"))
        self.code.next_wanted.connect(self._read)
        self.code.changed.connect(lambda _code: self.code_typed.emit())
        lines.addWidget(self.code)
        self.add(above)
        self.list = RowList(self.tr("Fogli da firmare"), letters="FR")
        self.list.letter_pressed.connect(self._pressed)
        self.add(self.list, 1)

    def set_sheets(self, sheets: Sequence[DocumentView], now: datetime) -> None:
        """Show these, newest first."""
        self.list.set_rows(
            [
                Row(
                    one.id,
                    sheet_words(one),
                    second=near_moment(one.printed_at, now),
                    hints=(("F", self.tr("firmato")), ("R", self.tr("rifiuta"))),
                )
                for one in sheets
            ]
        )
        self.list.setVisible(bool(sheets))
        self._none.setVisible(not sheets)
        self.set_note(str(len(sheets)) if sheets else "")

    def _pressed(self, letter: str, document_id: str) -> None:
        self.signed.emit(document_id, "sul_posto" if letter == "F" else "rifiuta_di_firmare")

    def _read(self) -> None:
        code = self.code.value()
        if isinstance(code, str):
            self.code.set_value(None)
            self.code_read.emit(code)


class PrintQueue(Panel):
    """Sheets that found no printer. Signals: retry(id), drop(id)."""

    retry = Signal(str)
    drop = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("In coda"), "history", flush=True)
        self.list = RowList(self.tr("Fogli in coda"))
        self.list.fit_content()
        self.list.opened.connect(self.retry)
        self.add(self.list)
        again = Button(self.tr("Riprova"), "printer", small=True)
        again.clicked.connect(lambda: self.retry.emit(self.list.current_id()))
        away = Button(self.tr("Togli dalla coda"), small=True)
        away.clicked.connect(lambda: self.drop.emit(self.list.current_id()))
        below = QWidget()
        lines = column(below)
        lines.setContentsMargins(14, 4, 14, 10)
        lines.addWidget(ButtonRow(again, away))
        self.add(below)

    def set_sheets(self, waiting: Sequence[Queued]) -> None:
        """Show these; the panel hides when there are none."""
        why = self.tr("nessuna stampante: PDF pronto")
        self.list.set_rows([Row(one.document.id, sheet_words(one.document), second=why) for one in waiting])
        self.set_note(str(len(waiting)))
        self.setVisible(bool(waiting))
