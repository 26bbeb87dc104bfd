"""How a row of a RowList is laid out and painted: one plan serves size and paint, so nothing is cut.

Knows rows by their attributes only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.icons import paint_icon
from app.ui.style import paint_ring
from app.ui.theme import look
from app.ui.widgets.chips import badge_size, chip_size, paint_badge, paint_chip
from app.ui.widgets.key_hint import hint_size, paint_hint

if TYPE_CHECKING:
    from app.ui.widgets.rows import Entry, Row

SIDE = 14
HINT_GAP = 12
AT_THE_END = 8  # px between a row and the end of its view within which the view's own edge closes the row


@dataclass
class Plan:
    """Where the parts of one row go, px from its top left. `title` and `second` are laid-out texts, `shown_hints` those with room."""

    height: int
    text_x: int
    title: QTextLayout
    title_y: float
    second: QTextLayout | None
    second_y: float
    chip: tuple[float, float] | None
    hints: tuple[float, float] | None
    shown_hints: Sequence[tuple[str, str]]


def text_layout(
    runs: Sequence[tuple[str, bool, str]], marks: Sequence[tuple[int, int]], width: float, role: str
) -> QTextLayout:
    """Lay out (words, strong, token) runs with marked spans, wrapped at `width` px."""
    words = "".join(text for text, _, _ in runs)
    made = QTextLayout(words, look().font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    formats: list[QTextLayout.FormatRange] = []
    at = 0
    for text, strong, token in runs:
        formats.append(_span(at, len(text), role, strong, False, token))
        at += len(text)
    for start, length in marks:
        formats.append(_span(start, length, role, True, True, ""))
    made.setFormats(formats)
    made.beginLayout()
    y = 0.0
    while (line := made.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        line.setPosition(QPointF(0, y))
        y += line.height()
    made.endLayout()
    return made


def _span(start: int, length: int, role: str, strong: bool, under: bool, token: str) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    made = QTextCharFormat()
    made.setFont(look().font(role, strong=strong, underlined=under))
    if token:
        made.setForeground(look().colour(token))
    span.format = made
    span.start = start
    span.length = length
    return span


def needs_hairline(view: QAbstractItemView, bottom: float) -> bool:
    """Whether a row that ends at `bottom` px needs a hairline below: one beside the panel's own edge would make it double."""
    return view.viewport().height() - bottom > AT_THE_END


def natural_width(layout: QTextLayout) -> float:
    """The widest line in px."""
    return max((layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())), default=0.0)


class RowDelegate(QStyledItemDelegate):
    """Paints rows and headings of one list."""

    def __init__(self, view: QListView, timeline: bool) -> None:
        super().__init__(view)
        self._view = view
        self._timeline = timeline
        self._leads: tuple[str, ...] = ()
        self._with_icon = False
        self._with_letter = False

    def measure(self, entries: Sequence[Entry]) -> None:
        """Learn which columns the rows need."""
        self._leads = tuple({getattr(e, "lead", "") for e in entries} - {""})
        rows = [e for e in entries if hasattr(e, "lead")]
        self._with_icon = any(r.icon for r in rows)
        self._with_letter = any(getattr(r, "letter", "") for r in rows)

    def row_height(self) -> int:
        """Height of a row with one line, px."""
        return max(look().text_height() + (10 if self._timeline else 15), 44 if look().appearance.comfortable else 24)

    def _text_x(self) -> int:
        metrics = QFontMetrics(look().font(strong=True))
        x = SIDE
        if self._leads:
            x += max(max(metrics.horizontalAdvance(lead) for lead in self._leads) + 12, 59)
        if self._with_icon:
            x += look().icon_size() + 12
        if self._with_letter:
            x += badge_size().width() + 12
        return x

    def plan(self, row: Row, width: int, current: bool) -> Plan:
        """Lay out one row in `width` px."""
        below = self._timeline or look().narrow
        text_x = self._text_x()
        room = width - text_x - SIDE
        chip_wide = chip_size(row.chip).width() if row.chip else 0
        hints = row.hints if current and look().appearance.key_hints else ()
        tokens = ("on_select", "on_select") if current else ("text", "muted")
        runs = [(row.title, True, tokens[0])]
        runs += [(f" {row.text}".removeprefix("" if row.title else " "), False, tokens[0])] if row.text else []
        runs += [(f" {row.muted}", False, tokens[1])] if row.muted else []
        beside = chip_wide + 12 if row.chip and not below else 0
        alone = natural_width(text_layout(runs, row.marks, 100_000, "body"))
        taken = 0 if below else alone + chip_wide + 24
        # The first is what Invio does everywhere: where not all fit, the ones of this list stay.
        while hints and taken + self._hints_width(hints) > room:
            hints = hints[1:]
        hint_wide = self._hints_width(hints)
        hints_right = bool(hints) and not below
        title = text_layout(runs, row.marks, room - beside - (hint_wide + 12 if hints_right else 0), "body")
        top = (self.row_height() - look().text_height()) / 2
        y = top + title.boundingRect().height()
        second, second_y = None, 0.0
        if row.second:
            second_token = tokens[0] if self._timeline else tokens[1]
            # Keys stand beside the title alone: a row is as high when it is current as when it is not.
            second = text_layout([(row.second, False, second_token)], row.second_marks, room - beside, "note")
            second_y = y + (1 if not self._timeline else 0)
            y = second_y + second.boundingRect().height()
        chip: tuple[float, float] | None = None
        if row.chip and below:
            chip = (text_x, y + 3)
            y += chip_size(row.chip).height() + 4
        elif row.chip:
            chip = (width - SIDE - chip_wide, 0)
        hint_at: tuple[float, float] | None = None
        if hints_right:
            hint_at = (width - SIDE - hint_wide - (chip_wide + 12 if row.chip else 0), 0)
        elif hints and below and not self._timeline:
            hint_at = (text_x, y + look().text_height("note") / 2 + 2)
            y += look().text_height("note") + 6
        height = max(round(y + top), self.row_height())
        if chip and not below and row.chip:
            chip = (chip[0], (height - chip_size(row.chip).height()) / 2)
        if hint_at and hints_right:
            hint_at = (hint_at[0], top + look().text_height() / 2 if row.second else height / 2)
        return Plan(height, text_x, title, top, second, second_y, chip, hint_at, hints)

    def _hints_width(self, hints: Sequence[tuple[str, str]]) -> int:
        metrics = QFontMetrics(look().font())
        widths = [hint_size(look().keys.text(k)).width() + 8 + metrics.horizontalAdvance(w) for k, w in hints]
        return sum(widths) + HINT_GAP * max(len(widths) - 1, 0)

    def height_of(self, entry: Entry, width: int, current: bool) -> int:
        """Height in px of a row or heading in `width` px."""
        row: Row | None = entry if hasattr(entry, "lead") else None  # type: ignore[assignment]  # rows.py imports this module
        if row is not None:
            return self.plan(row, width, current).height
        return look().text_height("note") + 10

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the words need."""
        width = self._view.viewport().width()
        entry = index.data(Qt.ItemDataRole.UserRole + 1)
        current = look().narrow and self._view.currentIndex() == index
        return QSize(width, self.height_of(entry, width, current))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, parts, hairline, ring."""
        entry = index.data(Qt.ItemDataRole.UserRole + 1)
        painter.save()
        painter.translate(option.rect.topLeft())
        width, height = option.rect.width(), option.rect.height()
        if hasattr(entry, "lead"):
            current = self._view.currentIndex() == index
            self._paint_row(painter, entry, width, height, current, index.row())
            if not self._timeline and needs_hairline(self._view, option.rect.bottom()):
                painter.fillRect(QRectF(0, height - look().line, width, look().line), look().colour("line"))
            if current and (self._view.hasFocus() or option.state & QStyle.StateFlag.State_HasFocus):
                paint_ring(painter, QRectF(0, 0, width, height - look().line), look(), "focus_on_select", square=True)
        else:
            self._paint_heading(painter, entry, width, height)
        painter.restore()

    def _paint_row(self, painter: QPainter, row: Row, width: int, height: int, current: bool, at: int) -> None:
        if current:
            painter.fillRect(0, 0, width, height, look().colour("select"))
        ink = look().colour("on_select" if current else "text")
        faint = look().colour("on_select" if current else "muted")
        plan = self.plan(row, width, current)
        line_height = look().text_height()
        x = SIDE
        if self._leads:
            painter.setFont(look().font(strong=True))
            painter.setPen(ink)
            painter.drawText(QPointF(x, plan.title_y + plan.title.lineAt(0).ascent()), row.lead)
            x = plan.text_x - (look().icon_size() + 12 if self._with_icon else 0)
            x -= badge_size().width() + 12 if self._with_letter else 0
        if self._with_icon:
            side = look().icon_size()
            if self._timeline:
                self._paint_thread(painter, x + side / 2, plan.title_y, side, height, at)
            if row.icon:
                paint_icon(painter, row.icon, faint, x, plan.title_y + (line_height - side) / 2, side)
            x += side + 12
        if self._with_letter and row.letter:
            paint_badge(painter, x, plan.title_y + (line_height - badge_size().height()) / 2, row.letter)
        plan.title.draw(painter, QPointF(plan.text_x, plan.title_y))
        if plan.second is not None:
            plan.second.draw(painter, QPointF(plan.text_x, plan.second_y))
        if plan.chip and row.chip:
            paint_chip(painter, *plan.chip, row.chip)
        if plan.hints:
            self._paint_hints(painter, plan.hints, plan.shown_hints)

    def _paint_thread(self, painter: QPainter, x: float, top: float, side: int, height: int, at: int) -> None:
        line_height = look().text_height()
        painter.setPen(QPen(look().colour("line"), look().line))
        if at > 0:
            painter.drawLine(QPointF(x, 0), QPointF(x, top + (line_height - side) / 2 - 2))
        if at < self._view.model().rowCount() - 1:
            painter.drawLine(QPointF(x, top + (line_height + side) / 2 + 2), QPointF(x, height))

    def _paint_hints(self, painter: QPainter, place: tuple[float, float], hints: Sequence[tuple[str, str]]) -> None:
        x, middle = place
        ink = look().colour("on_select")
        metrics = QFontMetrics(look().font())
        for keys, words in hints:
            x += paint_hint(painter, x, middle, look().keys.text(keys), ink, ink) + 8
            painter.setFont(look().font())
            painter.setPen(ink)
            painter.drawText(QPointF(x, middle + (metrics.ascent() - metrics.descent()) / 2), words)
            x += metrics.horizontalAdvance(words) + HINT_GAP

    def _paint_heading(self, painter: QPainter, entry: Entry, width: int, height: int) -> None:
        painter.fillRect(0, 0, width, height, look().colour("sunken"))
        ink = look().colour("muted")
        x = SIDE
        side = look().icon_size("note")
        icon = getattr(entry, "icon", "")
        if icon:
            paint_icon(painter, icon, ink, x, (height - side) / 2, side)
            x += side + 9
        painter.setFont(look().font("note", strong=True))
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(x, 0, width - x - SIDE, height), middle | Qt.AlignmentFlag.AlignLeft, entry.title)
        painter.setFont(look().font("note"))
        count = getattr(entry, "count", "")
        painter.drawText(QRectF(x, 0, width - x - SIDE, height), middle | Qt.AlignmentFlag.AlignRight, count)
        painter.fillRect(QRectF(0, height - look().line, width, look().line), look().colour("line"))
