"""The lines of a register, marked from the keyboard: `Spazio` present and down, `A` absent and down, digits set a time."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.rules.activities import show_hours
from app.rules.dates import show_time
from app.services.meetings import SessionView
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.viewmodels.register import Line
from app.ui.widgets import Column, Table, TableRow, TextField, announce, column
from app.ui.widgets.chips import ChipSpec

_DIGITS = "0123456789"
_CHIPS = {
    True: ChipSpec(QT_TRANSLATE_NOOP("register", "Presente"), "check", "ok"),
    False: ChipSpec(QT_TRANSLATE_NOOP("register", "Assente"), "minus", "neutral"),
    None: ChipSpec(QT_TRANSLATE_NOOP("register", "Da segnare"), "", "plain"),
}
_WRONG = ChipSpec(QT_TRANSLATE_NOOP("register", "Presente"), "alert-triangle", "warn")


class RegisterTable(QWidget):
    """Signals: marked(id, present); unmarked(id); guests(by): one more or one less; timed(id, text): an hour was typed;
    typing(): it is being typed.
    """

    typing = Signal()
    marked = Signal(str, bool)
    unmarked = Signal(str)
    guests = Signal(int)
    timed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        lines = column(self, gap=6)
        self.table = Table(
            _tr("Presenze"),
            (
                Column("n", _tr("N.")),
                Column("name", _tr("Cognome e nome"), "strong", 3),
                Column("state", _tr("Presenza"), "chip", 1),
                Column("in", _tr("Entra")),
                Column("out", _tr("Esce")),
                Column("hours", _tr("Ore"), "number"),
                Column("sign", _tr("Firma"), "muted", 2),
            ),
            letters=f" AD+-{_DIGITS}",
        )
        self.table.fit_content()
        self.table.letter_pressed.connect(self._pressed)
        self.times = TextField(
            _tr("Ora di entrata e di uscita"), _tr("1445, 1445-1600, -1600; Invio conferma, Esc lascia")
        )
        self.times.changed.connect(lambda _value: self.typing.emit())
        self.times.next_wanted.connect(self._timed)
        self.times.hide()
        lines.addWidget(self.table)
        lines.addWidget(self.times)
        self._person = ""

    def show_lines(self, meeting: SessionView, shown: Sequence[Line]) -> None:
        """Show these; the current line stays."""
        self.table.set_rows([_row(at, meeting, one) for at, one in enumerate(shown, 1)])

    def go_to_first(self, shown: Sequence[Line]) -> None:
        """The first line that is not marked yet."""
        first = next((one.person_id for one in shown if one.present is None), "")
        if first:
            self.table.select(first)

    def say(self, person_id: str, sentence: str) -> None:
        """What is wrong with the hour just typed."""
        self.times.set_error(sentence)
        if not sentence:
            self.leave_times()
            self._down()

    def leave_times(self) -> bool:
        """Close the field of the hours; False when it was closed."""
        if self.times.isHidden():
            return False
        self.times.hide()
        self.times.set_value(None)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def ask_time(self, person_id: str, text: str) -> None:
        """Open the field of the hours for this line."""
        self._person = person_id
        self.times.set_draft_text(text)
        self.times.show()
        self.times.setFocus(Qt.FocusReason.OtherFocusReason)

    def asked(self) -> tuple[str, str] | None:
        """Whose hours are being typed, and what stands there."""
        return None if self.times.isHidden() else (self._person, self.times.draft_text())

    def current(self) -> str:
        """The person of the current line."""
        return self.table.current_id()

    def mark_current(self, present: bool) -> None:
        """Mark the current line and go down."""
        if self.current():
            self._pressed(" " if present else "A", self.current())

    def _pressed(self, letter: str, person_id: str) -> None:
        if letter in "+-":
            self.guests.emit(1 if letter == "+" else -1)
        elif letter == "D":
            self.unmarked.emit(person_id)
        elif letter in _DIGITS:
            self.ask_time(person_id, letter)
        else:
            present = letter == " "
            self.marked.emit(person_id, present)
            announce(self.table, _tr("presente") if present else _tr("assente"))
            self._down()

    def _down(self) -> None:
        model = self.table.model()
        at = self.table.currentIndex().row() + 1
        if at < model.rowCount():
            self.table.setCurrentIndex(model.index(at, 0))

    def _timed(self) -> None:
        self.timed.emit(self._person, self.times.draft_text())


def _row(at: int, meeting: SessionView, one: Line) -> TableRow:
    chip = _WRONG if one.problem else _CHIPS[one.present]
    cells: dict[str, object] = {
        "n": str(at),
        "name": one.name,
        "state": ChipSpec(_tr(chip.text), chip.icon, chip.kind),
        "sign": one.problem or (_tr("sul foglio") if one.signed and one.present else ""),
    }
    if one.present:
        cells |= {
            "in": show_time(one.in_at or meeting.starts_at),
            "out": show_time(one.out_at or meeting.ends_at),
            "hours": "" if one.problem else show_hours(one.minutes),
        }
    return TableRow(one.person_id, cells)


def _tr(text: str) -> str:
    return QCoreApplication.translate("register", text)
