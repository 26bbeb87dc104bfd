"""The rail: new contact, the pages, what is open, end of day, help. Knows ids and words only.

From 150 % it shows icons alone, and opens over the page with its words while it has the focus or Alt is held.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.keys import CLOSE_DAY, NEW_CONTACT
from app.ui.style import OWN_RING, paint_ring
from app.ui.theme import look
from app.ui.widgets.base import Line, Text, clear_layout, column, ground
from app.ui.widgets.scroll import Scroll

MOST_OPEN = 6


@dataclass(frozen=True)
class RailEntry:
    """A page in the rail: id, words, icon, key action."""

    id: str
    words: str
    icon: str
    key: str = ""


@dataclass(frozen=True)
class OpenThing:
    """Something open: id, icon, words without anything reserved ("Nuovo contatto (bozza)"), whether it is a draft."""

    id: str
    icon: str
    words: str
    draft: bool = False


class RailButton(QAbstractButton):
    """One line of the rail. Signal: `clicked`."""

    def __init__(self, words: str, icon: str, key: str = "", filled: bool = False, small: bool = False) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self._icon = icon
        self._key = key
        self._filled = filled
        self._role = "note" if small else "body"
        self._badge = 0
        self._current = False
        self._words_shown = True
        self.setProperty(OWN_RING, True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setToolTip(words)

    def set_badge(self, number: int) -> None:
        """How many things a person must decide; 0 shows nothing."""
        self._badge = number
        words = self.tr("{words}, {count} da decidere").format(words=self.text(), count=number)
        self.setAccessibleName(words if number else self.text())
        self.update()

    def badge(self) -> int:
        """The number shown."""
        return self._badge

    def set_current(self, current: bool) -> None:
        """Mark the place where the person is."""
        self._current = current
        self.update()

    def is_current(self) -> bool:
        """True for the place where the person is."""
        return self._current

    def show_words(self, shown: bool) -> None:
        """Words or icon alone."""
        self._words_shown = shown
        self.updateGeometry()
        self.update()

    def words_width(self) -> int:
        """Width in px with words, badge and key."""
        words = QFontMetrics(look().font(self._role, strong=True)).horizontalAdvance(self.text())
        key = QFontMetrics(look().font("key_hint")).horizontalAdvance(look().keys.text(self._key)) if self._key else 0
        badge = look().text_height() + 8 if self._badge else 0
        return 18 + look().icon_size(self._role) + 10 + words + 16 + max(key, badge) + 14

    def sizeHint(self) -> QSize:
        """A line; a little higher when filled."""
        height = look().text_height(self._role) + (13 if self._filled else 3)
        width = self.words_width() if self._words_shown else look().icon_size() + 40
        return QSize(width, max(height, self._least_height()))

    def minimumSizeHint(self) -> QSize:
        """A line high; in a narrow window an icon high, where more pages than fit would scroll."""
        height = self._least_height() if look().narrow and not self._filled else self.sizeHint().height()
        return QSize(look().icon_size(self._role) + 20, height)

    def _least_height(self) -> int:
        return 44 if look().appearance.comfortable else max(look().icon_size() if look().narrow else 0, 24)

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the line's."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _tokens(self) -> tuple[str, str]:
        if self._filled:
            return ("accent_strong" if self.underMouse() else "accent"), "on_accent"
        if self._current:
            return "select", "on_select"
        return ("sunken" if self.underMouse() else "surface"), "text"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, mark of the current place, icon, words, key or badge, ring inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = self._tokens()
        box = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour(fill))
        radius = look().tokens.radius if self._filled else 0
        painter.drawRoundedRect(box, radius, radius)
        if self._current:
            painter.fillRect(QRectF(0, 0, 4, self.height()), look().colour("accent"))
        side = look().icon_size(self._role)
        middle = self.height() / 2
        x = 18 if self._words_shown else (self.width() - side) / 2
        if self._filled and self._words_shown:
            x = 15
        colour = look().colour(ink)
        paint_icon(painter, self._icon, colour, x, middle - side / 2, side)
        if self._words_shown:
            font = look().font(self._role, strong=self._current or self._filled)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(colour)
            left = x + side + 10
            words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, round(self.width() - left - 6))
            painter.drawText(round(left), round(middle + (metrics.ascent() - metrics.descent()) / 2), words)
        if self._badge:
            self._paint_badge(painter)
        elif self._key and self._words_shown and look().appearance.key_hints:
            painter.setFont(look().font("key_hint"))
            painter.setPen(look().colour(ink if self._current or self._filled else "muted"))
            where = box.adjusted(0, 0, -12, 0)
            text = look().keys.text(self._key)
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        if self.hasFocus():
            token = "on_accent" if self._filled else "focus_on_select" if self._current else "focus"
            paint_ring(painter, box.adjusted(1, 1, -1, -1), look(), token, square=not self._filled)
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        font = look().font("note" if self._words_shown else "key_hint", strong=True)
        metrics = QFontMetrics(font)
        height = metrics.height() if self._words_shown else round(metrics.height() * 0.72)
        width = max(metrics.horizontalAdvance(str(self._badge)) + 8, height if self._words_shown else 16)
        right = 12 if self._words_shown else 3
        top = (self.height() - height) / 2 if self._words_shown else 0
        where = QRectF(self.width() - width - right + 0.5, top + 0.5, width - 1, height - 1)
        painter.setPen(QPen(look().colour("control"), look().line))
        painter.setBrush(look().colour("surface"))
        painter.drawRoundedRect(where, 3, 3)
        painter.setPen(look().colour("text"))
        painter.setFont(font)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, str(self._badge))


class Rail(QFrame):
    """The rail at the left. One stop for Tab; arrows walk.

    Signals:
        page_pressed(id), thing_pressed(id), new_contact_pressed(), close_day_pressed(), help_pressed().
        opened_over(bool): in a narrow window, the words are shown over the page (or no longer).
    """

    page_pressed = Signal(str)
    thing_pressed = Signal(str)
    new_contact_pressed = Signal()
    close_day_pressed = Signal()
    help_pressed = Signal()
    opened_over = Signal(bool)

    def __init__(self, entries: Sequence[RailEntry]) -> None:
        super().__init__()
        ground(self, "rail")
        self.setAccessibleName(self.tr("Pagine"))
        self._narrow = False
        self._over = False
        self._alt = False
        outer = column(self, gap=0)
        outer.setContentsMargins(0, 12, 0, 8)
        self.new_contact = RailButton(self.tr("Nuovo contatto"), "message-plus", filled=True)
        self.new_contact.clicked.connect(self.new_contact_pressed)
        top = column(gap=0)
        top.setContentsMargins(12, 0, 12, 10)
        top.addWidget(self.new_contact)
        self._top = top
        outer.addLayout(top)
        self._scroll = Scroll(margin=0, gap=0)
        self._scroll.verticalScrollBar().setProperty("slim", True)
        # One more open thing makes the rail longer after it was made current.
        self._scroll.verticalScrollBar().rangeChanged.connect(self._bring_current)
        self._pages: dict[str, RailButton] = {}
        for entry in entries:
            button = RailButton(entry.words, entry.icon, entry.key)
            button.clicked.connect(lambda _on=False, i=entry.id: self.page_pressed.emit(i))
            self._pages[entry.id] = button
            self._scroll.inner.addWidget(button)
        self._open_part = QWidget()
        part = column(self._open_part, gap=0)
        part.addSpacing(4)
        part.addWidget(Line())
        heading = Text(self.tr("Aperti"), "group", wrap=False)
        heading.setContentsMargins(18, 4, 8, 2)
        part.addWidget(heading)
        self._open_list = column(gap=0)
        part.addLayout(self._open_list)
        self._open_part.hide()
        self._scroll.inner.addWidget(self._open_part)
        self._scroll.inner.addStretch(1)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(Line())
        outer.addSpacing(6)
        self.close_day = RailButton(self.tr("Chiudi giornata"), "sunset-2", "close_day")
        self.help = RailButton(self.tr("Aiuto e tasti"), "help", "help")
        self.close_day.clicked.connect(self.close_day_pressed)
        self.help.clicked.connect(self.help_pressed)
        outer.addWidget(self.close_day)
        outer.addWidget(self.help)
        self._things: dict[str, RailButton] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self._watch()

    def show_acts(self, acts: Collection[str]) -> None:
        """With the buttons of these acts of the frame only: a role is not offered what it does not do."""
        self.new_contact.setVisible(NEW_CONTACT in acts)
        self.close_day.setVisible(CLOSE_DAY in acts)
        self._watch()

    def _buttons(self) -> list[RailButton]:
        buttons = (self.new_contact, *self._pages.values(), *self._things.values(), self.close_day, self.help)
        return [one for one in buttons if one.isVisibleTo(self)]

    def _watch(self) -> None:
        buttons = self._buttons()
        current = next((b for b in buttons if b.is_current()), buttons[0])
        for button in buttons:
            button.installEventFilter(self)
            on = button is current
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def first_focus(self) -> QWidget:
        """The current place, or new contact."""
        buttons = self._buttons()
        return next((b for b in buttons if b.is_current()), buttons[0])

    def set_current(self, place: str) -> None:
        """Mark a page or an open thing, by id; "" for none."""
        for name, button in (*self._pages.items(), *self._things.items()):
            button.set_current(name == place)
        self._watch()
        QTimer.singleShot(0, self, self._bring_current)

    def _bring_current(self) -> None:
        """The place where the person is stands in view, also where the rail scrolls."""
        for button in (*self._pages.values(), *self._things.values()):
            if button.is_current():
                self._scroll.ensureWidgetVisible(button, 0, button.height())

    def set_badge(self, page_id: str, number: int) -> None:
        """The number of a page (only *Da rivedere* carries one)."""
        self._pages[page_id].set_badge(number)

    def badge(self, page_id: str) -> int:
        """The number shown."""
        return self._pages[page_id].badge()

    def set_open(self, things: Sequence[OpenThing]) -> None:
        """Show up to six open things."""
        current = next((name for name, b in self._things.items() if b.is_current()), "")
        clear_layout(self._open_list)
        self._things = {}
        for thing in tuple(things)[:MOST_OPEN]:
            button = RailButton(thing.words, "pencil" if thing.draft else thing.icon, small=True)
            button.clicked.connect(lambda _on=False, i=thing.id: self.thing_pressed.emit(i))
            button.set_current(thing.id == current)
            self._things[thing.id] = button
            self._open_list.addWidget(button)
        self._show_words()
        self._watch()

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, or words."""
        self._narrow = narrow
        self._show_words()

    def hold_alt(self, held: bool) -> None:
        """Alt shows the words while it is held."""
        self._alt = held
        self._update_over()

    def width_wanted(self, over: bool = False) -> int:
        """Width in px: icons alone, or words when wide or `over` the page."""
        if self._narrow and not over:
            return look().icon_size() + 46
        return max(204, *(b.words_width() + 4 for b in (self.new_contact, *self._pages.values(), self.close_day)))

    def over(self) -> bool:
        """True while the words lie over the page."""
        return self._over

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        self._update_over(new)

    def _update_over(self, focus: QWidget | None = None) -> None:
        inside = focus if focus is not None else QApplication.focusWidget()
        over = self._narrow and (self._alt or (inside is not None and self.isAncestorOf(inside)))
        if over != self._over:
            self._over = over
            self._show_words()
            self.opened_over.emit(over)

    def _show_words(self) -> None:
        shown = not self._narrow or self._over
        self._top.setContentsMargins(12 if shown else 10, 0, 12 if shown else 10, 10)
        for button in (self.new_contact, *self._pages.values(), *self._things.values(), self.close_day, self.help):
            button.show_words(shown)
        self._open_part.setVisible(bool(self._things) and shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk, Invio presses."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, RailButton):
            buttons = self._buttons()
            at = buttons.index(watched) if watched in buttons else 0
            target = {
                Qt.Key.Key_Down: at + 1,
                Qt.Key.Key_Up: at - 1,
                Qt.Key.Key_Home: 0,
                Qt.Key.Key_End: len(buttons) - 1,
            }.get(Qt.Key(event.key()))
            if target is not None:
                buttons[min(max(target, 0), len(buttons) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                watched.click()
                return True
        return super().eventFilter(watched, event)
