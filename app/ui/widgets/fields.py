"""Form fields: label above, hint after it, editor, error sentence below with an icon.

A field holds a value of its own type and says when it changes; what is typed is never thrown away, even when it means
nothing yet (`draft_text` keeps it for drafts). Errors appear only after leaving the field or on save. Knows no record.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from app.ui.theme import look
from app.ui.widgets.base import Icon, Text, announce, column, row
from app.ui.widgets.buttons import Button


class Field(QWidget):
    """Base of all fields.

    Signals:
        changed(value): the value changed, with every keystroke.
        left(): the focus left the field; the time to check it.
        next_wanted(): Invio; the form goes on to the next field.
    """

    changed = Signal(object)
    left = Signal()
    next_wanted = Signal()

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_text = label
        self._outer = column(self, gap=3)
        head = row(gap=6)
        self._label = Text(label, "label", wrap=False)
        self._hint = Text(hint, "note_muted", wrap=False)
        head.addWidget(self._label)
        head.addWidget(self._hint, 1)
        self._outer.addLayout(head)
        self._error_line = QWidget()
        line = row(self._error_line, gap=6)
        line.addWidget(Icon("alert-circle", "err", "note"), 0, Qt.AlignmentFlag.AlignTop)
        self._error = Text("", "error")
        line.addWidget(self._error, 1)
        self._error_line.hide()
        self._stops: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def label(self) -> str:
        """The visible label, which is also the accessible name of the editor."""
        return self._label_text

    def set_label(self, label: str) -> None:
        """Change the label."""
        self._label_text = label
        self._label.setText(label)
        for stop in self._stops[:1]:
            stop.setAccessibleName(label)

    def hint(self) -> str:
        """The words after the label."""
        return self._hint.text()

    def set_hint(self, hint: str) -> None:
        """Change the words after the label ("obbligatorio", the date understood)."""
        self._hint.setText(hint)
        for stop in self._stops[:1]:
            stop.setAccessibleDescription(self.error() or hint)

    def value(self) -> object:
        """The present value; None when empty or not understood."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value; None empties the field. Does not emit `changed`."""
        raise NotImplementedError

    def draft_text(self) -> str:
        """What is typed, as it stands, for a draft."""
        value = self.value()
        return "" if value is None else str(value)

    def set_draft_text(self, text: str) -> None:
        """Put back what `draft_text` gave."""
        self.set_value(text or None)

    def problem(self) -> str:
        """A sentence with the remedy when what is typed means nothing; "" when it is fine or empty."""
        return ""

    def error(self) -> str:
        """The sentence shown below, "" for none."""
        return "" if self._error_line.isHidden() else self._error.text()

    def set_error(self, sentence: str) -> None:
        """Show a sentence with the remedy below the field, or "" to take it away."""
        self._error.setText(sentence)
        self._error_line.setVisible(bool(sentence))
        for stop in self._stops:
            stop.setProperty("wrong", bool(sentence))
            stop.style().unpolish(stop)
            stop.style().polish(stop)
        if self._stops:
            self._stops[0].setAccessibleDescription(sentence or self.hint())
        if sentence:
            announce(self, f"{self._label_text}: {sentence}")

    def set_narrow(self, narrow: bool) -> None:
        """Fields that look different in one column override this."""

    def _install(self, editor: QWidget, *stops: QWidget) -> None:
        """Place the editor and watch the widgets that take the focus (the editor itself when none are given)."""
        self._outer.addWidget(editor)
        self._outer.addWidget(self._error_line)
        self._stops = list(stops) or [editor]
        first = self._stops[0]
        first.setAccessibleName(self._label_text)
        first.setAccessibleDescription(self.hint())
        self._label.setBuddy(first)
        self.setFocusProxy(first)
        for stop in self._stops:
            stop.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Invio asks for the next field; leaving the last stop says `left`."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._asks_next(watched, event):
            self.next_wanted.emit()
            return True
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in kept and QApplication.focusWidget() not in self._stops:
                self._after_leaving()
                self.left.emit()
        return super().eventFilter(watched, event)

    def _asks_next(self, watched: QObject, event: QKeyEvent) -> bool:
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        return bare and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def _after_leaving(self) -> None:
        problem = self.problem()
        if problem or self.error():
            self.set_error(problem)


class TextField(Field):
    """One line of text; the value is a stripped str or None."""

    def __init__(
        self,
        label: str,
        hint: str = "",
        placeholder: str = "",
        most: int = 0,
        upper: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, parent)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        if most:
            self.edit.setMaxLength(most)
        self._upper = upper
        self.edit.textEdited.connect(self._edited)
        self._install(self.edit)

    def value(self) -> object:
        """The text or None."""
        return self.edit.text().strip() or None

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.edit.setText("" if value is None else str(value))
        self.set_error("")

    def draft_text(self) -> str:
        """What is typed."""
        return self.edit.text()

    def set_draft_text(self, text: str) -> None:
        """Put it back as typed."""
        self.edit.setText(text)

    def _edited(self, text: str) -> None:
        if self._upper and text != text.upper():
            at = self.edit.cursorPosition()
            self.edit.setText(text.upper())
            self.edit.setCursorPosition(at)
        if self.error() and not self.problem():
            self.set_error("")
        self.changed.emit(self.value())


class NoteField(Field):
    """Several lines. `paragraph`: Invio goes on, Maiusc+Invio makes a line; else Invio makes a line and Tab goes on.

    `lines` is its height; with `grow` it takes what room the page has.
    """

    def __init__(
        self,
        label: str,
        hint: str = "",
        placeholder: str = "",
        lines: int = 3,
        paragraph: bool = False,
        grow: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, parent)
        self._lines = lines
        self._paragraph = paragraph
        self._grow = grow
        self.edit = QPlainTextEdit()
        self.edit.setPlaceholderText(placeholder)
        self.edit.setTabChangesFocus(True)
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._install(self.edit)
        self._size()
        self.edit.textChanged.connect(self._edited)
        look().changed.connect(self._size)

    def value(self) -> object:
        """The text or None."""
        return self.edit.toPlainText().strip() or None

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.edit.blockSignals(True)
        self.edit.setPlainText("" if value is None else str(value))
        self.edit.blockSignals(False)
        self.set_error("")

    def draft_text(self) -> str:
        """What is typed."""
        return self.edit.toPlainText()

    def set_draft_text(self, text: str) -> None:
        """Put it back as typed."""
        self.edit.blockSignals(True)
        self.edit.setPlainText(text)
        self.edit.blockSignals(False)

    def _edited(self) -> None:
        if self.error() and not self.problem():
            self.set_error("")
        self.changed.emit(self.value())

    def _size(self) -> None:
        height = look().text_height() * self._lines + 20
        if self._grow:
            self.edit.setMinimumHeight(height)
        else:
            self.edit.setFixedHeight(height)

    def _asks_next(self, watched: QObject, event: QKeyEvent) -> bool:
        return self._paragraph and super()._asks_next(watched, event)


class CodeField(TextField):
    """A secret code: dots, and an eye that shows them while it is on. Not kept in drafts, not copied."""

    def __init__(self, label: str, hint: str = "", digits_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent=parent)
        self._digits = digits_only
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._eye = Button.icon_only(self.tr("Mostra il codice"), "eye", kind="link")
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        inside = row(self.edit, gap=0)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.addStretch(1)
        inside.addWidget(self._eye)
        self.edit.setTextMargins(0, 0, 34, 0)
        look().concealed.connect(self.clear)

    def clear(self) -> None:
        """Forget the code and hide it again."""
        self.edit.clear()
        self._eye.setChecked(False)

    def value(self) -> object:
        """The code exactly as typed, or None."""
        return self.edit.text() or None

    def draft_text(self) -> str:
        """Never in a draft."""
        return ""

    def set_draft_text(self, text: str) -> None:
        """Nothing to put back."""

    def _show(self, on: bool) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self._eye.set_icon("eye-off" if on else "eye")
        name = self.tr("Nascondi il codice") if on else self.tr("Mostra il codice")
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)

    def _edited(self, text: str) -> None:
        if self._digits and not text.isdigit():
            self.edit.setText("".join(c for c in text if c.isdigit()))
        super()._edited(self.edit.text())
