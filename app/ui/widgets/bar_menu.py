"""The small menu under a block of the top bar. It lies in the window, as the results of the search do: the keys of the frame
(cover, lock) work while it is open, and every key pressed in it puts the automatic lock off.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.theme import look
from app.ui.widgets.base import column, ground
from app.ui.widgets.rows import Row, RowList


class BarMenu(QFrame):
    """Rows under `block`, asked for at each opening. Arrows walk, Invio chooses, Esc and leaving it close.

    Signals:
        chosen(id): a row was chosen; the menu is closed and the block has the focus.
    """

    chosen = Signal(str)

    def __init__(self, block: QWidget, name: str, rows: Callable[[], Sequence[Row]]) -> None:
        super().__init__(block.window())
        ground(self, "card")
        self._block = block
        self._rows = rows
        layout = column(self, margin=1, gap=0)
        self.list = RowList(name)
        self.list.fit_content()
        self.list.opened.connect(self._choose)
        self.list.clicked.connect(lambda _index: self._choose(self.list.current_id()))
        self.list.installEventFilter(self)
        layout.addWidget(self.list)
        look().concealed.connect(self.hide)
        look().changed.connect(self.hide)
        self.hide()

    def toggle(self) -> None:
        """Open with the focus in the list, or close."""
        if self.isVisible():
            self._close()
            return
        self.list.set_rows(self._rows())
        self.list.step(-len(self.list.rows()))
        window = self._block.window()
        under = self._block.mapTo(window, QPoint(0, self._block.height() + 2))
        width = min(look().text_height() * 16, window.width() - 8)
        left = max(min(under.x(), window.width() - width - 4), 0)
        self.setGeometry(left, under.y(), width, self.height())
        self.show()
        self.raise_()
        # Only a list that is shown knows how wide it is, and with that how high its rows are.
        self.resize(width, min(self.list.sizeHint().height() + 4, window.height() - under.y() - 8))
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _close(self) -> None:
        self._block.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _choose(self, row_id: str) -> None:
        self._close()
        self.chosen.emit(row_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; a key that the list does not take goes no further: the page behind is not meant."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The focus went elsewhere. A click on the block itself closes by `toggle`."""
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            clicked = event.reason() == Qt.FocusReason.MouseFocusReason and self._block.underMouse()
            if not clicked:
                self.hide()
        return super().eventFilter(watched, event)
