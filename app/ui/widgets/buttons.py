"""Buttons: a short verb, perhaps an icon before and its key after. Painted by hand so all three fit one tint.

At most one filled ("primary") button on a page. Knows nothing of what it does.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import look
from app.ui.widgets.key_hint import hint_size, paint_hint


class Button(QPushButton):
    """A button. `kind`: plain, primary (filled), link (words alone), bar (on the top bar).

    `key` is an action id of the key table or literal keys; it is only shown: the page or the window listens to it.
    The accessible name is the visible text. Signal: `clicked`.
    """

    def __init__(
        self,
        text: str,
        icon: str = "",
        key: str = "",
        kind: str = "plain",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._key = key
        self._kind = kind
        self._small = small
        self._name_of_icon = ""
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)

    @classmethod
    def icon_only(cls, name: str, icon: str, kind: str = "plain", small: bool = True) -> "Button":
        """A button without words: `name` is its tool tip and accessible name."""
        made = cls("", icon, kind=kind, small=small)
        made.setAccessibleName(name)
        made.setToolTip(name)
        return made

    def set_icon(self, icon: str) -> None:
        """Show another icon ("" for none)."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        """plain, primary, link or bar."""
        self._kind = kind
        self.update()

    def kind(self) -> str:
        """The present kind."""
        return self._kind

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Invio presses the button, as Spazio does: Qt leaves Invio to dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _hint(self) -> str:
        shown = self._key and look().appearance.key_hints and not look().narrow
        return look().keys.text(self._key) if shown else ""

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:
        """Text + 12 px high; every part has its room."""
        role = "note" if self._small else "body"
        bare = self._kind in ("link", "bar")
        side = 4 if bare else (10 if self._small else 15)
        width = 2 * side
        if self._icon:
            width += look().icon_size(role) + (9 if self._words() else 0)
        if self._words():
            width += QFontMetrics(look().font(role, strong=True)).horizontalAdvance(self._words()) + 1
        if self._hint():
            width += hint_size(self._hint()).width() + (8 if self._words() or self._icon else 0)
        height = look().text_height(role) + (6 if bare else 10 if self._small else 12)
        if look().appearance.comfortable:
            height = max(height, 44)
        return QSize(max(width, 24), max(height, 24))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the button's."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _tokens(self) -> tuple[str, str, str]:
        """Tokens of ground ("" for none), ink and border ("" for none)."""
        pressed = self.isDown() or self.underMouse() or self.isChecked()
        if not self.isEnabled():
            return ("sunken", "muted", "control") if self._kind in ("plain", "primary") else ("", "muted", "")
        if self._kind == "primary":
            fill = "accent_strong" if pressed else "accent"
            return fill, "on_accent", fill
        if self._kind == "link":
            return "", "accent", ""
        if self._kind == "bar":
            return "", "on_bar", ""
        return ("select", "on_select", "control") if pressed else ("surface", "text", "control")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, icon, words, key."""
        fill, ink, border = self._tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look().line
        if border:
            pen = QPen(look().colour(border), edge)
            if not self.isEnabled():
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(look().colour(fill))
            box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
            painter.drawRoundedRect(box, look().tokens.radius, look().tokens.radius)
        role = "note" if self._small else "body"
        font = look().font(role, strong=True)
        metrics = QFontMetrics(font)
        words, hint = self._words(), self._hint()
        parts = self.sizeHint().width()
        side = 4 if self._kind in ("link", "bar") else (10 if self._small else 15)
        x = (self.width() - parts) / 2 + side
        middle = self.height() / 2
        colour = look().colour(ink)
        if self._icon:
            icon_side = look().icon_size(role)
            paint_icon(painter, self._icon, colour, x, middle - icon_side / 2, icon_side)
            x += icon_side + 9
        if words:
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(round(x), round(middle + (metrics.ascent() - metrics.descent()) / 2), words)
            x += metrics.horizontalAdvance(words) + 8
        if hint:
            faint = border == "control" and self.isEnabled() and fill == "surface"
            hint_ink = look().colour("muted") if faint else colour
            paint_hint(painter, x, middle, hint, hint_ink, look().colour("control") if faint else colour)
        painter.end()
