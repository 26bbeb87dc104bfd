"""The smallest parts: texts, icons, lines, spacing, columns, spoken announcements.

Screens are laid out with these alone and style nothing themselves. Knows no record.
"""

import html
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.ui.icons import paint_icon
from app.ui.theme import look


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` politely, without moving the focus (draft saved, sync done)."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


def column(parent: QWidget | None = None, margin: int = 0, gap: int = 8) -> QVBoxLayout:
    """A vertical layout with even margins (px) and gaps (px)."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(gap)
    return made


def row(parent: QWidget | None = None, margin: int = 0, gap: int = 8) -> QHBoxLayout:
    """A horizontal layout with even margins (px) and gaps (px)."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(gap)
    return made


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


def ground(widget: QWidget, name: str) -> None:
    """Give a widget one of the grounds of the sheet: window, surface, panel, card, bar, rail, foot, line."""
    widget.setProperty("ground", name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)


def strong(text: str) -> str:
    """Markup for SemiBold inside `Text.set_rich`; the text is escaped."""
    return f'<span style="font-weight:600">{html.escape(text)}</span>'


def plain(text: str) -> str:
    """Escaped text for `Text.set_rich`."""
    return html.escape(text)


def marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Markup with the (start, length) spans bold and underlined, for found or differing letters."""
    out, at = "", 0
    for start, length in sorted(spans):
        out += html.escape(text[at:start])
        out += f'<u style="font-weight:600">{html.escape(text[start : start + length])}</u>'
        at = start + length
    return out + html.escape(text[at:])


class Text(QLabel):
    """Words on the page. Roles: body, strong, muted, note, note_muted, label, group, error, panel_title, page_title.

    Plain text unless `set_rich` is used, so a name with `<` in it stays a name.
    """

    def __init__(self, text: str = "", role: str = "body", wrap: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def set_rich(self, markup: str) -> None:
        """Show markup made with `strong`, `plain` and `marked`."""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(markup)

    def set_role(self, role: str) -> None:
        """Change the role."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)

    def set_selectable(self) -> None:
        """Let the text be selected and copied with mouse and keyboard."""
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )


class Icon(QWidget):
    """An icon in a token's colour, as high as text of `role`. Decoration: no name for screen readers."""

    def __init__(self, name: str, ink: str = "text", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._ink = ink
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, name: str, ink: str | None = None) -> None:
        """Show another icon, perhaps in another colour."""
        self._name = name
        self._ink = ink or self._ink
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = look().icon_size(self._role)
        return QSize(side, look().text_height(self._role))

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the icon's."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tinted outline."""
        if not self._name:
            return
        side = look().icon_size(self._role)
        painter = QPainter(self)
        paint_icon(painter, self._name, look().colour(self._ink), 0, (self.height() - side) / 2, side)
        painter.end()


class Line(QFrame):
    """A hairline. Decoration only."""

    def __init__(self, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "line")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Columns(QWidget):
    """Two or more columns that become one, in order, when the page is narrow."""

    def __init__(self, *columns: QWidget, shares: Sequence[int] = (), gap: int = 12) -> None:
        super().__init__()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        self._shares = tuple(shares) or (1,) * len(columns)
        for widget, share in zip(columns, self._shares, strict=True):
            self._layout.addWidget(widget, share)

    def set_narrow(self, narrow: bool) -> None:
        """One column or several."""
        down = QBoxLayout.Direction.TopToBottom
        self._layout.setDirection(down if narrow else QBoxLayout.Direction.LeftToRight)
        for at, share in enumerate(self._shares):
            self._layout.setStretch(at, 0 if narrow else share)


class Flow(QLayout):
    """Lays its widgets in lines, as words: what does not fit goes to the next line. For buttons, chips, hints."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._gap = gap

    def addItem(self, item: QLayoutItem) -> None:
        """Qt hands over an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """More lines when narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px for a width in px."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """All on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(s.width() for s in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width, max((s.height() for s in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest item alone."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [i for i in self._items if not i.isEmpty()]

    def _place(self, rect: QRect, move: bool) -> int:
        x, y, tall = rect.x(), rect.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._shown():
            size = item.sizeHint()
            wide = min(size.width(), max(rect.width(), 1))
            if x > rect.x() and x + wide > rect.x() + rect.width():
                self._put(line, tall, move)
                x, y, tall = rect.x(), y + tall + self._gap, 0
            high = size.height()
            if item.hasHeightForWidth():
                high = max(item.heightForWidth(wide), item.minimumSize().height())
            line.append((item, QRect(x, y, wide, high)))
            x += wide + self._gap
            tall = max(tall, high)
        self._put(line, tall, move)
        return y + tall - rect.y()

    def _put(self, line: list[tuple[QLayoutItem, QRect]], tall: int, move: bool) -> None:
        # Things of different height stand on one middle line.
        for item, where in line:
            if move:
                item.setGeometry(where.translated(0, (tall - where.height()) // 2))
        line.clear()


def first_stop(parent: QObject) -> QWidget | None:
    """The first widget inside `parent` that takes the focus with Tab, in layout order."""
    if isinstance(parent, QWidget):
        candidates = [parent, *parent.findChildren(QWidget)]
        for widget in candidates:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(parent) and widget.isEnabled():
                return widget
    return None


def next_pane_stop(panes: Sequence[QWidget], step: int) -> QWidget | None:
    """The stop that F6 goes to: the first of the next pane that has one, from the pane that holds the focus.

    A pane may have a `first_focus()` of its own.
    """
    focus = QApplication.focusWidget()
    inside = [n for n, p in enumerate(panes) if focus is not None and (p is focus or p.isAncestorOf(focus))]
    at = inside[-1] if inside else 1
    for n in range(1, len(panes) + 1):
        pane = panes[(at + step * n) % len(panes)]
        own = getattr(pane, "first_focus", None)
        target = own() if callable(own) else first_stop(pane)
        if isinstance(target, QWidget):
            return target
    return None
