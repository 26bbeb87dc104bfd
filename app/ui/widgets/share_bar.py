"""A bar of parts of a whole, told apart by their fill and not by colour alone, with every figure in words below. Knows no record."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import look
from app.ui.widgets.base import Flow, Text, clear_layout, column, plain, row, strong

SOLID, HATCHED, EMPTY = "solid", "hatched", "empty"


@dataclass(frozen=True)
class Share:
    """A part: its size in any unit (the same for all, never negative), its figure, what it is, and its fill."""

    size: int
    figure: str
    words: str
    fill: str


def _paint(painter: QPainter, box: QRectF, fill: str) -> None:
    accent = look().colour("accent")
    painter.fillRect(box, look().colour("surface"))
    if fill == SOLID:
        painter.fillRect(box, accent)
    elif fill == HATCHED:
        painter.save()
        painter.setClipRect(box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 2))
        step, x = 6, int(box.left() - box.height())
        while x < box.right():
            painter.drawLine(x, int(box.bottom()) + 1, x + int(box.height()) + 1, int(box.top()))
            x += step
        painter.restore()
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    painter.setPen(QPen(look().colour("control"), look().line))
    painter.drawRect(box)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line high."""
        return QSize(120, look().text_height())

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the bar's."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The parts, one beside the other."""
        painter = QPainter(self)
        whole = sum(one.size for one in self.shares)
        left = 0.5
        for one in self.shares:
            width = (self.width() - 1) * one.size / whole if whole else 0.0
            if width:
                _paint(painter, QRectF(left, 0.5, width, self.height() - 1), one.fill)
            left += width
        painter.end()


class _Swatch(QWidget):
    def __init__(self, fill: str) -> None:
        super().__init__()
        self._fill = fill
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A small square."""
        side = max(12, look().text_height() // 2)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The fill."""
        painter = QPainter(self)
        _paint(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._fill)
        painter.end()


class ShareBar(QWidget):
    """The bar and its words. Its accessible name is all of them."""

    def __init__(self) -> None:
        super().__init__()
        lines = column(self, gap=8)
        self._bar = _Bar()
        lines.addWidget(self._bar)
        self._legend = QWidget()
        self._flow = Flow(self._legend, gap=20)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._legend.setSizePolicy(policy)
        lines.addWidget(self._legend)

    def set_shares(self, shares: Sequence[Share]) -> None:
        """Show these parts, in this order."""
        self._bar.shares = tuple(shares)
        self._bar.update()
        clear_layout(self._flow)
        for one in shares:
            holder = QWidget()
            line = row(holder, gap=6)
            line.addWidget(_Swatch(one.fill), 0, Qt.AlignmentFlag.AlignVCenter)
            words = Text("", "body", wrap=False)
            words.set_rich(f"{strong(one.figure)} {plain(one.words)}")
            line.addWidget(words)
            self._flow.addWidget(holder)
        spoken = ", ".join(f"{one.figure} {one.words}" for one in shares)
        self.setAccessibleName(spoken)
        self._bar.setAccessibleName(spoken)
