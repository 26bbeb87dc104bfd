"""The frame around the pages: top bar and foot. The rail is in `rail`. They say what they are told and emit what is pressed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.style import OWN_RING, paint_ring
from app.ui.theme import look
from app.ui.widgets.base import Icon, ground, row
from app.ui.widgets.key_hint import HintLine, hint_size, paint_hint
from app.ui.widgets.search import SearchBox


@dataclass(frozen=True)
class BarWords:
    """A block of the top bar: a fact, its consequence, and the one line that says both from 150 %."""

    icon: str
    fact: str
    consequence: str = ""
    short: str = ""


LEAST_WORDS = 3
"""Line heights of words that a block of the narrow bar keeps when there is no room for all."""


class BarBlock(QAbstractButton):
    """A button of the top bar: icon and two lines, or icon and key. Signal: `clicked`."""

    def __init__(self, words: BarWords, key: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._key = key
        self._own_name = name
        self.setProperty(OWN_RING, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.set_words(words)

    def words(self) -> BarWords:
        """What is said."""
        return self._words

    def set_words(self, words: BarWords) -> None:
        """Say something else."""
        self._words = words
        self.setAccessibleName(self._own_name or ", ".join(w for w in (words.fact, words.consequence) if w))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def _lines(self) -> tuple[str, str]:
        if look().narrow:
            return (self._words.short or self._words.fact, "") if not self._key else ("", "")
        return self._words.fact, self._words.consequence

    def _hint(self) -> str:
        shown = self._key and look().appearance.key_hints and not look().narrow
        return look().keys.text(self._key) if shown else ""

    def sizeHint(self) -> QSize:
        """Icon, words and key in full."""
        first, second = self._lines()
        wide = max(
            QFontMetrics(look().font()).horizontalAdvance(first),
            QFontMetrics(look().font("note")).horizontalAdvance(second),
        )
        side = look().icon_size()
        width = 16 + side + (9 + wide if wide else 0)
        if self._hint():
            width += hint_size(self._hint()).width() + 8
        height = look().text_height() + (look().text_height("note") - 6 if second else 4)
        return QSize(width, max(height, look().control_height()))

    def minimumSizeHint(self) -> QSize:
        """Never cut; in large text a long name may end in …, for a window is never wider than its screen."""
        size = self.sizeHint()
        if look().narrow:
            size.setWidth(min(size.width(), 25 + look().icon_size() + look().text_height() * LEAST_WORDS))
        return size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Invio presses the block, as Spazio does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the block's."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon, one or two lines, key, ring inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = look().colour("on_bar")
        if self.underMouse() or self.isDown():
            painter.setPen(QPen(look().colour("on_bar_muted"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        side = look().icon_size()
        middle = self.height() / 2
        paint_icon(painter, self._words.icon, ink, 8, middle - side / 2, side)
        x = 8 + side + 9
        first, second = self._lines()
        if look().narrow:
            room = self.width() - round(x) - 7
            first = QFontMetrics(look().font()).elidedText(first, Qt.TextElideMode.ElideRight, room)
        body, note = QFontMetrics(look().font()), QFontMetrics(look().font("note"))
        painter.setPen(ink)
        painter.setFont(look().font())
        if second:
            # The two lines stand closer than two paragraphs would.
            painter.drawText(round(x), round(middle - body.descent() + 4), first)
            painter.setFont(look().font("note"))
            painter.setPen(look().colour("on_bar_muted"))
            painter.drawText(round(x), round(middle + note.ascent() - 1), second)
        elif first:
            painter.drawText(round(x), round(middle + (body.ascent() - body.descent()) / 2), first)
        if self._hint():
            paint_hint(
                painter, x if not first else x + body.horizontalAdvance(first) + 8, middle, self._hint(), ink, ink
            )
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), look(), "on_bar")
        painter.end()


class _Name(QWidget):
    """The door and "Portineria"; the door alone when narrow."""

    WIDE = 196

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Portineria")

    def sizeHint(self) -> QSize:
        """As wide as the rail below."""
        words = QFontMetrics(look().font("panel_title")).horizontalAdvance("Portineria")
        side = look().icon_size("panel_title")
        width = side + 40 if look().narrow else max(self.WIDE, side + words + 40)
        return QSize(width, look().control_height())

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes it."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and name."""
        painter = QPainter(self)
        ink = look().colour("on_bar")
        side = look().icon_size("panel_title")
        paint_icon(painter, "door", ink, 18, (self.height() - side) / 2, side)
        if not look().narrow:
            painter.setPen(ink)
            painter.setFont(look().font("panel_title"))
            where = QRectF(18 + side + 9, 0, self.width(), self.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "Portineria")
        painter.end()


class _BarLine(QWidget):
    """The thin line between two blocks."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line in the muted ink of the bar."""
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 6, 1, self.height() - 12), look().colour("on_bar_muted"))
        painter.end()


class TopBar(QFrame):
    """Search box; outpost and shift; sync in words; operator; cover; lock. Always there.

    Signals:
        outpost_pressed(), sync_pressed(), operator_pressed(), cover_pressed(), lock_pressed().
    """

    outpost_pressed = Signal()
    sync_pressed = Signal()
    operator_pressed = Signal()
    cover_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "bar")
        layout = row(self, gap=6)
        layout.setContentsMargins(0, 9, 8, 9)
        self.search = SearchBox()
        self.outpost = BarBlock(BarWords("map-pin", ""))
        self.sync = BarBlock(BarWords("cloud-off", ""))
        self.operator = BarBlock(BarWords("user", ""))
        self.cover = BarBlock(BarWords("eye-off", ""), "cover", self.tr("Schermo riservato"))
        self.lock = BarBlock(BarWords("lock", ""), "lock", self.tr("Blocca"))
        layout.addWidget(_Name())
        layout.addSpacing(6)
        layout.addWidget(self.search, 1)
        layout.addSpacing(10)
        layout.addWidget(self.outpost)
        self._after_outpost = _BarLine()
        layout.addWidget(self._after_outpost)
        layout.addWidget(self.sync)
        layout.addWidget(_BarLine())
        layout.addWidget(self.operator)
        layout.addWidget(self.cover)
        layout.addWidget(self.lock)
        self.outpost.clicked.connect(self.outpost_pressed)
        self.sync.clicked.connect(self.sync_pressed)
        self.operator.clicked.connect(self.operator_pressed)
        self.cover.clicked.connect(self.cover_pressed)
        self.lock.clicked.connect(self.lock_pressed)

    def show_outpost(self, *, shown: bool) -> None:
        """With the block of outpost and shift, or without: head office has neither."""
        self.outpost.setVisible(shown)
        self._after_outpost.setVisible(shown)

    def set_narrow(self, narrow: bool) -> None:
        """One line a block."""
        self.search.set_narrow(narrow)


class _Sentence(QWidget):
    """One line that ends in … only when there is really no room; the whole is its tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What is said."""
        return self._text

    def sizeHint(self) -> QSize:
        """All words."""
        metrics = QFontMetrics(look().font("note"))
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """A sentence of ordinary length: keys leave the foot before the time of the last save does."""
        return QSize(min(self.sizeHint().width(), look().text_height("note") * 18), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes it."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words."""
        painter = QPainter(self)
        font = look().font("note")
        painter.setFont(font)
        painter.setPen(look().colour("text"))
        words = QFontMetrics(font).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


class Foot(QFrame):
    """Left, where the work is; right, the keys that work here."""

    MOST_KEYS = 4

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "foot")
        layout = row(self, gap=9)
        layout.setContentsMargins(17, 4, 16, 4)
        self._icon = Icon("check", role="note")
        self._words = _Sentence()
        self._keys = HintLine()
        layout.addWidget(self._icon)
        layout.addWidget(self._words)
        layout.addStretch(1)
        layout.addWidget(self._keys)

    def say(self, icon: str, sentence: str) -> None:
        """Where the work is. Not read out: drafts are announced at most once a minute by who saves them."""
        self._icon.set_icon(icon)
        self._words.set_text(sentence)

    def sentence(self) -> str:
        """The words at the left."""
        return self._words.text()

    def set_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """The three or four keys worth showing, as (action id or literal keys, words)."""
        self._keys.set_items(tuple(keys)[-self.MOST_KEYS :])

    def keys(self) -> tuple[tuple[str, str], ...]:
        """What is shown at the right."""
        return self._keys.items()
