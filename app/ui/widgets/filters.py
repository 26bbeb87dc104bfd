"""Filters as removable chips above a table, with the count of what is left. Knows no record."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.base import Flow, Text, clear_layout, row
from app.ui.widgets.buttons import Button


class _FilterChip(Button):
    """One filter: pressing it, Canc or Backspace takes it away."""

    gone = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words, "x", small=True)
        self.setToolTip(self.tr("Togli il filtro"))
        self.clicked.connect(self.gone)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Canc and Backspace remove."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.gone.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Removable filters and "7 di 23".

    Signals:
        removed(code): a filter was taken away.
    """

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, gap=10)
        layout.setContentsMargins(14, 8, 14, 8)
        self._chips = QWidget()
        self._flow = Flow(self._chips)
        self._count = Text("", "note_muted", wrap=False)
        layout.addWidget(self._chips, 1)
        layout.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self.set_filters(())

    def set_filters(self, filters: Sequence[tuple[str, str]]) -> None:
        """Show (code, words) as chips."""
        had_focus = any(c.hasFocus() for c in self._chips.findChildren(_FilterChip))
        clear_layout(self._flow)
        words = self.tr("Filtri:") if filters else self.tr("Nessun filtro")
        self._flow.addWidget(Text(words, "muted", wrap=False))
        for code, label in filters:
            chip = _FilterChip(label)
            chip.gone.connect(lambda c=code: self.removed.emit(c))
            self._flow.addWidget(chip)
            if had_focus:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
                had_focus = False
        self._chips.updateGeometry()

    def set_count(self, words: str) -> None:
        """What is left, in words: "7 di 23"."""
        self._count.setText(words)

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
