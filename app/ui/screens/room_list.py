"""Rooms and systems of a visit: one line each, marked with `+`, `-` and `!` while the list has the focus.

The list is one stop for Tab; ↑↓ move, *Invio* opens the comment of the current line. Knows no record: it says what was pressed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QWidget

from app.ui import inner_words
from app.ui.style import OWN_RING, paint_ring
from app.ui.theme import look
from app.ui.widgets import Button, Line, Text, column, row
from app.ui.widgets.base import clear_layout, ground

SIGNS = {"+": "buono", "-": "da_riparare", "!": "pericolo"}
_SHOWN = {"buono": "+", "da_riparare": "–", "pericolo": "!"}


@dataclass(frozen=True)
class Part:
    """One line: `state` is a code of `SIGNS` or None, `note` the comment."""

    name: str
    state: str | None
    note: str


class _Line(QFrame):
    """One room: name, comment, three marks."""

    def __init__(self, part: Part, words: dict[str, str], unseen: str) -> None:
        super().__init__()
        ground(self, "surface")
        self.part = part
        self.current = False
        self.ring = False
        line = row(self, gap=10)
        line.setContentsMargins(14, 3, 14, 3)
        named = inner_words.words(part.name)
        self.name = Text(named, "strong")
        self.name.setFixedWidth(look().text_height() * 6)
        self.note = Text(part.note or ("" if part.state else unseen), "body" if part.note else "muted")
        self.edit = QLineEdit(part.note)
        self.edit.hide()
        line.addWidget(self.name)
        line.addWidget(self.note, 1)
        line.addWidget(self.edit, 1)
        self.marks: dict[str, Button] = {}
        holder = row(gap=0)
        for code, sign in _SHOWN.items():
            chosen = code == part.state
            button = Button(f"{sign} {words[code]}" if chosen else sign, small=True)
            button.setAccessibleName(f"{named}: {words[code]}")
            button.setCheckable(True)
            button.setChecked(chosen)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.marks[code] = button
            holder.addWidget(button)
        line.addLayout(holder)
        self.setAccessibleName(", ".join(p for p in (named, words.get(part.state or "", unseen), part.note) if p))

    def set_current(self, current: bool, ring: bool) -> None:
        """The ground of a current row, and the ring while the list has the focus."""
        self.current, self.ring = current, ring
        self.setProperty("ground", "chosen" if current else "surface")
        for widget in (self, self.name, self.note):
            if widget is not self:
                widget.setProperty("on", "select" if current else "")
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the ring inside."""
        super().paintEvent(event)
        if self.current and self.ring:
            painter = QPainter(self)
            paint_ring(painter, QRectF(self.rect()), look(), "focus_on_select", square=True)
            painter.end()


class RoomList(QWidget):
    """The lines.

    Signals:
        marked(name, state): a sign was pressed; the same sign again takes the mark away (state "").
        commented(name, words): a comment was finished.
        typing(name, words): a comment as it is typed, for the draft.
    """

    marked = Signal(str, str)
    commented = Signal(str, str)
    typing = Signal(str, str)

    def __init__(self, name: str, words: dict[str, str], unseen: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty(OWN_RING, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._words = words
        self._unseen = unseen
        self._column = column(self, gap=0)
        self._lines: list[_Line] = []
        self._at = 0
        self._editing: _Line | None = None
        self._usable = True

    def set_parts(self, parts: Sequence[Part], usable: bool = True) -> None:
        """Show these; what is being typed in a comment stays."""
        kept = (self._editing.part.name, self._editing.edit.text()) if self._editing is not None else None
        if [one.part for one in self._lines] == list(parts) and usable == self._usable:
            return
        focus = self.hasFocus() or self._editing is not None
        self._editing = None
        clear_layout(self._column)
        self._lines = []
        self._usable = usable
        for part in parts:
            line = _Line(part, self._words, self._unseen)
            for code, button in line.marks.items():
                button.setEnabled(usable)
                button.clicked.connect(lambda _on=False, n=part.name, c=code: self._mark(n, c))
            line.edit.installEventFilter(self)
            line.edit.textEdited.connect(lambda text, n=part.name: self.typing.emit(n, text))
            self._column.addWidget(line)
            self._column.addWidget(Line())
            self._lines.append(line)
        self._at = min(self._at, max(len(self._lines) - 1, 0))
        self._show_current()
        if kept is not None:
            self.edit_comment(*kept)
        elif focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> str:
        """The name of the current line."""
        return self._lines[self._at].part.name if self._lines else ""

    def state_of(self, name: str) -> str | None:
        """The mark of a line."""
        return next((one.part.state for one in self._lines if one.part.name == name), None)

    def edit_comment(self, name: str, words: str | None = None) -> None:
        """Open the comment of a line, with words typed before if any."""
        for at, line in enumerate(self._lines):
            if line.part.name == name and self._usable:
                self._at = at
                self._show_current()
                self._editing = line
                line.note.hide()
                line.edit.setAccessibleName(self.tr("Commento: {part}").format(part=name))
                line.edit.setText(line.part.note if words is None else words)
                line.edit.show()
                line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_comment(self, keep: bool) -> None:
        line = self._editing
        if line is None:
            return
        self._editing = None
        words = line.edit.text().strip()
        line.edit.hide()
        line.note.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep and words != line.part.note:
            self.commented.emit(line.part.name, words)
        else:
            self.typing.emit("", "")

    def _mark(self, name: str, code: str) -> None:
        if self._usable:
            at = next(n for n, one in enumerate(self._lines) if one.part.name == name)
            self._at = at
            self.marked.emit(name, "" if self._lines[at].part.state == code else code)
            self._show_current()

    def _show_current(self) -> None:
        for at, line in enumerate(self._lines):
            line.set_current(at == self._at, self.hasFocus())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Signs mark, arrows move, Invio comments; anything else goes on to the page."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Home: -99, Qt.Key.Key_End: 99}
        key = Qt.Key(event.key())
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = bare in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if key in steps and plain and self._lines:
            self._at = min(max(self._at + steps[key], 0), len(self._lines) - 1)
            self._show_current()
            self._scroll_to_current()
        elif event.text() in SIGNS and plain and self._lines:
            self._mark(self.current(), SIGNS[event.text()])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bare == Qt.KeyboardModifier.NoModifier and self._lines:
            self.edit_comment(self.current())
        else:
            event.ignore()

    def _scroll_to_current(self) -> None:
        area = self.parentWidget()
        while area is not None and not hasattr(area, "ensureWidgetVisible"):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self._lines[self._at], 0, 24)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes a line current; a double click comments."""
        for at, line in enumerate(self._lines):
            if line.geometry().contains(event.position().toPoint()):
                self._at = at
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._show_current()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Comment."""
        self.edit_comment(self.current())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self._show_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In a comment: Invio keeps it, Esc leaves it as it was, leaving the field keeps it."""
        if self._editing is not None and watched is self._editing.edit:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and bare:
                    self._end_comment(keep=True)
                    return True
                if event.key() == Qt.Key.Key_Escape:
                    self._end_comment(keep=False)
                    return True
            elif event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
                self._left(event.reason())
        return super().eventFilter(watched, event)

    def _left(self, reason: Qt.FocusReason) -> None:
        line = self._editing
        if line is None or reason in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            return
        self._editing = None
        words = line.edit.text().strip()
        line.edit.hide()
        line.note.show()
        if words != line.part.note:
            self.commented.emit(line.part.name, words)
