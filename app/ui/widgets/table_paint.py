"""How a cell of a Table is sized and painted. Knows cells by their column's kind only."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.ui.theme import look
from app.ui.widgets.chips import ChipSpec, badge_size, chip_size, paint_badge, paint_chip
from app.ui.widgets.row_paint import needs_hairline, text_layout

PAD = 10
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of one table; the ring goes round the whole row."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def _kind(self, index: Index) -> str:
        columns = getattr(index.model(), "columns", ())
        return str(columns[index.column()].kind) if columns else "text"

    def _font(self, kind: str) -> QFont:
        return look().font(strong=kind == "strong")

    def width_of(self, index: Index) -> int:
        """Width in px that the cell's content needs on one line."""
        kind = self._kind(index)
        value = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(value, ChipSpec):
            return chip_size(value).width() + 2 * PAD
        if kind == "letter":
            return badge_size().width() + 2 * PAD
        words = str(index.data() or "")
        return QFontMetrics(self._font(kind)).horizontalAdvance(words) + 2 * PAD + 1

    def longest_word(self, index: Index) -> int:
        """Width in px below which a word of the cell would break in two."""
        metrics = QFontMetrics(self._font(self._kind(index)))
        words = str(index.data() or "").split()
        return max((metrics.horizontalAdvance(one) for one in words), default=0) + 2 * PAD + 1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words need at the column's width."""
        one_line = look().text_height() + 13
        if look().appearance.comfortable:
            one_line = max(one_line, 44)
        kind = self._kind(index)
        words = str(index.data() or "")
        width = self._view.columnWidth(index.column()) - 2 * PAD
        if kind in ("chip", "letter", "number") or not words:
            return QSize(width, one_line)
        made = text_layout([(words, kind == "strong", "")], (), width, "body")
        return QSize(width, max(round(made.boundingRect().height()) + 13, one_line))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, content, hairline, and this cell's part of the ring."""
        rect = QRectF(option.rect)
        current = self._view.currentIndex().row() == index.row()
        kind = self._kind(index)
        painter.save()
        painter.setClipRect(rect)
        if current:
            painter.fillRect(rect, look().colour("select"))
        line = look().line
        if needs_hairline(self._view, rect.bottom()):
            painter.fillRect(QRectF(rect.left(), rect.bottom() - line, rect.width(), line), look().colour("line"))
        value = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(value, ChipSpec):
            top = rect.top() + (rect.height() - chip_size(value).height()) / 2
            paint_chip(painter, rect.left() + PAD, top, value)
        elif kind == "letter" and value:
            top = rect.top() + (rect.height() - badge_size().height()) / 2
            paint_badge(painter, rect.left() + PAD, top, str(value))
        else:
            self._paint_words(painter, rect, str(index.data() or ""), kind, current)
        if current and self._view.hasFocus():
            self._paint_ring(painter, rect, index)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, words: str, kind: str, current: bool) -> None:
        token = "on_select" if current else "muted" if kind == "muted" else "text"
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        if kind == "number":
            painter.setFont(self._font(kind))
            painter.setPen(look().colour(token))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
            return
        made = text_layout([(words, kind == "strong", token)], (), inner.width(), "body")
        if made.boundingRect().height() > rect.height():
            metrics = QFontMetrics(self._font(kind))
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(inner.width()))
            made = text_layout([(words, kind == "strong", token)], (), inner.width(), "body")
        made.draw(painter, QPointF(inner.left(), rect.top() + (rect.height() - made.boundingRect().height()) / 2))

    def _paint_ring(self, painter: QPainter, rect: QRectF, index: Index) -> None:
        header = self._view.horizontalHeader()
        shown = [n for n in range(header.count()) if not self._view.isColumnHidden(header.logicalIndex(n))]
        ring, ink = look().ring, look().colour("focus_on_select")
        bottom = rect.bottom() - look().line
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), ring), ink)
        painter.fillRect(QRectF(rect.left(), bottom - ring, rect.width(), ring), ink)
        place = header.visualIndex(index.column())
        if shown and place == shown[0]:
            painter.fillRect(QRectF(rect.left(), rect.top(), ring, bottom - rect.top()), ink)
        if shown and place == shown[-1]:
            painter.fillRect(QRectF(rect.right() - ring, rect.top(), ring, bottom - rect.top()), ink)
