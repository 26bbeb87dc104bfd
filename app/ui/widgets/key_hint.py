"""Key hints: the small box that says which key does a thing, and lines of them.

Hidden everywhere by one setting. Knows only the table of keys.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import look

PAD = 5


def hint_size(text: str) -> QSize:
    """Size in px of the box around a key's words."""
    metrics = QFontMetrics(look().font("key_hint"))
    return QSize(max(metrics.horizontalAdvance(text) + 2 * PAD, metrics.height()), metrics.height() + 2)


def paint_hint(painter: QPainter, x: float, middle: float, text: str, colour: QColor, border: QColor) -> int:
    """Draw a key box at `x` centred on `middle`; returns its width in px."""
    size = hint_size(text)
    box = QRectF(round(x) + 0.5, round(middle - size.height() / 2) + 0.5, size.width() - 1, size.height() - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(border, look().line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, look().tokens.hint_radius, look().tokens.hint_radius)
    painter.setPen(colour)
    painter.setFont(look().font("key_hint"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return size.width()


class HintLine(QWidget):
    """Keys and their words in one line: `[Invio] apri  [F] fatto`. Items are (action id or literal keys, words).

    Items that do not fit are left out from the front, never cut: the last ones are the general ones.
    """

    GAP = 16

    def __init__(
        self, items: Sequence[tuple[str, str]] = (), ink: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items = tuple(items)
        self._ink = ink
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name()

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Show other keys."""
        self._items = tuple(items)
        self._name()
        self.updateGeometry()
        self.update()

    def items(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._items

    def _name(self) -> None:
        self.setAccessibleName(", ".join(f"{look().keys.text(k)} {w}".strip() for k, w in self._items))

    def _width(self, item: tuple[str, str]) -> int:
        words = QFontMetrics(look().font("note")).horizontalAdvance(item[1])
        return hint_size(look().keys.text(item[0])).width() + (4 + words if item[1] else 0)

    def _high(self) -> int:
        return max(look().text_height("note"), hint_size("F1").height() + 2)

    def sizeHint(self) -> QSize:
        """All items on one line."""
        if not look().appearance.key_hints or not self._items:
            return QSize(0, 0)
        width = sum(self._width(i) for i in self._items) + self.GAP * (len(self._items) - 1)
        return QSize(width + 2, self._high())

    def minimumSizeHint(self) -> QSize:
        """The last item alone."""
        if not look().appearance.key_hints or not self._items:
            return QSize(0, 0)
        return QSize(self._width(self._items[-1]) + 2, self._high())

    def changeEvent(self, event: QEvent) -> None:
        """Sizes and keys may have changed."""
        if event.type() == QEvent.Type.StyleChange:
            self._name()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Boxes and words, right to left until the room is used."""
        if not look().appearance.key_hints:
            return
        painter = QPainter(self)
        colour = look().colour(self._ink)
        border = look().colour("control" if self._ink == "muted" else self._ink)
        x = float(self.width())
        metrics = QFontMetrics(look().font("note"))
        for keys, words in reversed(self._items):
            x -= self._width((keys, words))
            if x < -1:
                break
            wide = paint_hint(painter, x, self.height() / 2, look().keys.text(keys), colour, border)
            painter.setFont(look().font("note"))
            painter.setPen(colour)
            baseline = self.height() / 2 + (metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(x + wide + 4, baseline), words)
            x -= self.GAP
        painter.end()


class KeyHint(HintLine):
    """One key box, for beside an action that is no button."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(((keys, ""),), parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
