"""What opens reserved words: the question why, asked once, and the cover over what was typed.

The answer goes to `app.services.readings`; nothing of what is opened stays here.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.inner_words import choices
from app.ui.theme import look
from app.ui.widgets import Button, ButtonRow, ChoiceField, NoteField, Text, TextField, column

OTHER = "altro"


class ReasonBox(QWidget):
    """Why a sensitive text is opened: picked, or typed when none fits. It hides once answered.

    Signals:
        given(reason): the code of `read_reasons`, or the words typed.
        left(): Esc, or the button: nothing is opened.
    """

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(self, gap=8)
        self.what = Text("", "strong")
        lines.addWidget(self.what)
        lines.addWidget(Text(self.tr("La lettura viene registrata con il motivo."), "note_muted"))
        self.reason = ChoiceField(self.tr("Motivo della lettura"), [(c.code, c.label) for c in choices("read_reasons")])
        self.words = TextField(self.tr("Quale motivo"))
        self.words.hide()
        self.reason.changed.connect(self._chosen)
        self.reason.next_wanted.connect(self._give)
        self.words.next_wanted.connect(self._give)
        lines.addWidget(self.reason)
        lines.addWidget(self.words)
        give = Button(self.tr("Apri"), "eye", "next")
        give.clicked.connect(self._give)
        leave = Button(self.tr("Lascia"))
        leave.clicked.connect(self.leave)
        lines.addWidget(ButtonRow(give, leave))
        self.hide()

    def ask(self, what: str) -> None:
        """Ask the reason for `what` ("Per leggere la nota sensibile serve un motivo.")."""
        self.what.setText(what)
        self.reason.set_value(None)
        self.words.set_value(None)
        self.words.hide()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Nothing is opened."""
        self.hide()
        self.left.emit()

    def _chosen(self, code: object) -> None:
        self.words.setVisible(code == OTHER)

    def _give(self) -> None:
        code = self.reason.value()
        if code is None:
            self.reason.set_error(self.tr("Scegliere il motivo. Senza motivo il testo resta coperto."))
            return
        if code == OTHER and self.words.value() is None:
            self.words.set_error(self.tr("Scrivere il motivo in poche parole."))
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.given.emit(str(self.words.value() if code == OTHER else code))


class CoveredNote(QStackedWidget):
    """A note field for sensitive words that covers itself on F12, on lock and on leaving; a button shows it again.

    Signals: `changed()` with every keystroke.
    """

    changed = Signal()

    def __init__(self, field: NoteField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.button = Button(self.tr("Testo scritto, coperto: mostra"), "eye-off", small=True)
        self.button.clicked.connect(self.uncover)
        cover = QWidget()
        lines = column(cover)
        lines.addWidget(Text(field.label(), "label"))
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        self.addWidget(field)
        self.addWidget(cover)
        field.changed.connect(lambda _value: self.changed.emit())
        look().concealed.connect(self.cover)

    def covered(self) -> bool:
        """True while the words are not on screen."""
        return self.currentWidget() is not self.field

    def cover(self) -> None:
        """Take the words off the screen; an empty field stays open."""
        if self.field.value() is not None:
            self.setCurrentIndex(1)

    def uncover(self) -> None:
        """Show the words again, to go on writing."""
        self.setCurrentIndex(0)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty and open."""
        self.field.set_value(None)
        self.setCurrentIndex(0)
