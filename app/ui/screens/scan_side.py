"""Beside the list of *Fogli firmati*: where a page belongs, chosen by number or by person; and the scanner's folder."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.rules.local_numbers import short_tail
from app.services.documents import DocumentView
from app.services.people import PersonRow
from app.services.scan_folder import MOVE, REMOVE, FolderSetting
from app.services.scan_lookup import FOREIGN, MISSING, NO_CODE, NOT_NOW, SEVERAL, SIGNED, TAKEN_BACK, UNKNOWN, UNWRITTEN
from app.ui.inner_words import words
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.screens.people_rows import person_entries
from app.ui.widgets import Button, ButtonRow, ChoiceField, Panel, PickField, Text, TextField, column
from app.ui.widgets.chips import ChipSpec

CHIPS = {
    NO_CODE: ChipSpec(QT_TRANSLATE_NOOP("scans", "Senza codice"), "help", "neutral"),
    FOREIGN: ChipSpec(QT_TRANSLATE_NOOP("scans", "Altro codice"), "help", "neutral"),
    UNKNOWN: ChipSpec(QT_TRANSLATE_NOOP("scans", "Non è qui"), "hourglass", "neutral"),
    SEVERAL: ChipSpec(QT_TRANSLATE_NOOP("scans", "Più fogli"), "copy", "neutral"),
    UNWRITTEN: ChipSpec(QT_TRANSLATE_NOOP("scans", "Da trascrivere"), "pencil", "info"),
    SIGNED: ChipSpec(QT_TRANSLATE_NOOP("scans", "Già firmato"), "check", "info"),
    NOT_NOW: ChipSpec(QT_TRANSLATE_NOOP("scans", "Firma non ammessa"), "alert-triangle", "warn"),
    TAKEN_BACK: ChipSpec(QT_TRANSLATE_NOOP("scans", "Tolto da una scheda"), "arrow-back-up", "info"),
    MISSING: ChipSpec(QT_TRANSLATE_NOOP("scans", "Mancano pagine"), "alert-triangle", "warn"),
}


def chip_of(reason: str | None) -> ChipSpec | None:
    """Why pages wait, as a chip."""
    chip = CHIPS.get(reason or "")
    return None if chip is None else ChipSpec(_tr(chip.text), chip.icon, chip.kind)


def sheet_title(document: DocumentView) -> str:
    """`MOD-01 n. …-000123`."""
    number = f" n. {short_tail(document.local_number)}" if document.local_number else ""
    return words(f"{document.form_code}{number}")


class WhereTo(Panel):
    """Where what is in hand belongs. For a blank form: the record it was transcribed into.

    Signals: people_wanted(text); person_chosen(id); paper_chosen(number or id); record_chosen(id).
    """

    people_wanted = Signal(str)
    person_chosen = Signal(str)
    paper_chosen = Signal(str)
    record_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(_tr("Di quale foglio è"), "link")
        self._blank = False
        self.number = TextField(
            _tr("Numero del foglio"), _tr("scritto in alto a destra, o letto dal codice; Invio conferma")
        )
        self.number.next_wanted.connect(self._number_given)
        self.person = PickField(_tr("Persona"), _tr("se il numero non si legge"))
        self.person.query_changed.connect(self.people_wanted)
        self.person.changed.connect(self._picked)
        self.found = ChoiceField(_tr("Foglio"), prompt=_tr("Scegliere"))
        self.use = Button(_tr("È questo"), "check", "next")
        self.found.changed.connect(lambda code: self.use.setEnabled(bool(code)))
        self.use.clicked.connect(self._use)
        for part in (self.number, self.person, self.found):
            self.add(part)
        self.add(ButtonRow(self.use))
        self.reset(blank=False)

    def reset(self, *, blank: bool) -> None:
        """Nothing chosen yet; `blank` asks for a record instead of a paper."""
        self._blank = blank
        self.set_title(_tr("In quale scheda è trascritto") if blank else _tr("Di quale foglio è"))
        self.number.setVisible(not blank)
        self.number.set_value(None)
        self.number.set_error("")
        self.person.set_value(None)
        self.set_found(())
        self.found.hide()
        self.use.hide()

    def set_people(self, query: str, rows: Sequence[PersonRow]) -> None:
        """Answer what was typed for the person."""
        self.person.set_results(query, person_entries(rows))

    def set_papers(self, documents: Sequence[DocumentView]) -> None:
        """The papers of the person."""
        signed = _tr("già firmato")
        self.set_found([(one.id, sheet_title(one) + (f", {signed}" if one.signed_at else "")) for one in documents])

    def set_found(self, options: Sequence[tuple[str, str]]) -> None:
        """What may be chosen now."""
        self.found.set_options(options)
        self.found.set_value(options[0][0] if len(options) == 1 else None)
        none = _tr("Nessuna scheda di questa persona va bene per questo modulo.")
        self.found.set_error(none if self._blank and not options and self.person.value() else "")
        self.found.show()
        self.use.show()
        self.use.setEnabled(bool(self.found.value()))

    def first_focus(self) -> QWidget:
        """What one types first."""
        return self.person if self._blank else self.number

    def _picked(self, person_id: object) -> None:
        if isinstance(person_id, str) and person_id:
            self.person_chosen.emit(person_id)

    def _number_given(self) -> None:
        number = self.number.value()
        if isinstance(number, str):
            self.paper_chosen.emit(number)

    def _use(self) -> None:
        chosen = self.found.value()
        if isinstance(chosen, str):
            (self.record_chosen if self._blank else self.paper_chosen).emit(chosen)


class FolderPanel(Panel):
    """The folder a scanner writes to. Signals: chosen(folder or ""), after_chosen(code)."""

    chosen = Signal(str)
    after_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(_tr("Cartella dello scanner"), "download")
        self.place = Text("", "muted")
        self.stayed = Text("", "note")
        self.stayed.set_selectable()
        self.after = ChoiceField(
            _tr("Un file letto"), [(MOVE, _tr("va nella sottocartella Archiviati")), (REMOVE, _tr("si elimina"))]
        )
        self.after.changed.connect(lambda code: self.after_chosen.emit(str(code or MOVE)))
        pick = Button(_tr("Scegli cartella"), small=True)
        pick.clicked.connect(self._ask)
        self.stop = Button(_tr("Non guardarla più"), small=True)
        self.stop.clicked.connect(lambda: self.chosen.emit(""))
        for part in (self.place, self.stayed, self.after):
            self.add(part)
        self.add(ButtonRow(pick, self.stop))

    def set_folder(self, setting: FolderSetting) -> None:
        """Show the setting, and why files stayed."""
        none = _tr("Nessuna. I file che uno scanner lascia in una cartella si possono leggere da soli.")
        self.place.setText(str(setting.folder) if setting.folder else none)
        stayed = [
            f"{name}: {words(sentence)}" if name else words(sentence) for name, sentence in setting.stayed.items()
        ]
        self.stayed.setText("\n".join(stayed))
        self.stayed.setVisible(bool(stayed))
        self.after.setVisible(setting.folder is not None)
        self.stop.setVisible(setting.folder is not None)
        self.after.set_value(setting.after)

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, _tr("Cartella in cui scrive lo scanner"))
        if folder:
            self.chosen.emit(folder)


class Asked(QWidget):
    """Lines above the picture: what is known, and the acts."""

    def __init__(self) -> None:
        super().__init__()
        lines = column(self, gap=8)
        self.sentence = Text("", "body")
        self.sentence.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.anyway = Button(_tr("Archivia lo stesso"), "check", "Alt+L")
        self.away = Button(_tr("Scarta"), "trash", "Alt+X")
        lines.addWidget(self.sentence)
        lines.addWidget(ButtonRow(self.anyway, self.away))


def _tr(text: str) -> str:
    return QCoreApplication.translate("scans", text)
