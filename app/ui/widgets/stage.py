"""Rail and pages side by side. The rail is placed by hand, since it may lie over the page when narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.ui.theme import look
from app.ui.widgets.rail import Rail


class Stage(QWidget):
    """`stack` holds the page in front, `second` the one beside it (hidden when there is none)."""

    def __init__(self, rail: Rail) -> None:
        super().__init__()
        self._rail = rail
        rail.setParent(self)
        self.stack = QStackedWidget()
        self.second = QStackedWidget()
        self.second.hide()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.stack, 1)
        self._layout.addWidget(self.second, 1)
        rail.opened_over.connect(lambda _over: self.place())
        look().changed.connect(self.place)
        self.place()

    def place(self) -> None:
        """Put the rail at the left, over the page while it is opened over."""
        self._layout.setContentsMargins(self._rail.width_wanted(), 0, 0, 0)
        self._rail.setGeometry(0, 0, self._rail.width_wanted(over=self._rail.over()), self.height())
        self._rail.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the window."""
        super().resizeEvent(event)
        self.place()
