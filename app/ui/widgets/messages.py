"""Words that tell: notices in the page, progress, pages with nothing on them.

No toast that vanishes by itself and no dialog. Knows no record.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.ui.theme import look
from app.ui.widgets.base import Flow, Icon, Text, announce, column, plain, row, strong
from app.ui.widgets.buttons import Button

KIND_ICONS = {
    "neutral": "cloud-off",
    "info": "info-circle",
    "warn": "alert-triangle",
    "err": "alert-circle",
    "ok": "circle-check",
}


class NoticeBox(QFrame):
    """A notice above what it is about: icon, sentence, at most two actions. It goes when its cause goes.

    Kinds: neutral, info, warn, err, ok. `lead` is a first sentence in SemiBold.
    """

    def __init__(
        self, kind: str = "info", text: str = "", icon: str = "", lead: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._spoken = ""
        layout = row(self, gap=10)
        layout.setContentsMargins(16, 8, 12, 8)
        self._icon = Icon(icon or KIND_ICONS[kind], self._ink())
        self._words = Text("", "body")
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        texts = column(gap=6)
        texts.addWidget(self._words)
        self._actions = QWidget()
        self._flow = Flow(self._actions)
        self._actions.hide()
        texts.addWidget(self._actions)
        layout.addLayout(texts, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text, lead)

    def _ink(self) -> str:
        return "text" if self._kind == "neutral" else self._kind

    def kind(self) -> str:
        """The present kind."""
        return self._kind

    def set_kind(self, kind: str, icon: str = "") -> None:
        """Change the kind and with it the icon."""
        self._kind = kind
        self._icon.set_icon(icon or KIND_ICONS[kind], self._ink())
        self.update()

    def set_text(self, text: str, lead: str = "") -> None:
        """Say something else."""
        self._spoken = f"{lead} {text}".strip()
        self._words.set_rich(f"{strong(lead)} {plain(text)}" if lead else plain(text))
        self._words.setAccessibleName(self._spoken)
        self.setAccessibleName(self._spoken)

    def text(self) -> str:
        """All that is said, in plain words."""
        return self._spoken

    def add_action(self, text: str, icon: str = "", key: str = "") -> Button:
        """Add one of at most two actions; returns the button. ValueError for a third."""
        if self._flow.count() >= 2:
            raise ValueError("a notice holds at most two actions")
        button = Button(text, icon, key, small=True)
        self._flow.addWidget(button)
        self._actions.show()
        return button

    def say(self, kind: str, text: str, lead: str = "") -> None:
        """Show the notice with these words and have them read out."""
        self.set_kind(kind)
        self.set_text(text, lead)
        self.show()
        announce(self, self._spoken)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tinted ground, border, and a thick edge at the left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, radius = look().line, look().tokens.radius
        neutral = self._kind == "neutral"
        border = look().colour("control" if neutral else self._kind)
        painter.setPen(QPen(border, edge))
        painter.setBrush(look().colour("surface" if neutral else f"{self._kind}_bg"))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.drawRoundedRect(box, radius, radius)
        painter.fillRect(QRectF(0, 1, 5, self.height() - 2), border)
        painter.end()


class _Bar(QWidget):
    """The plain bar of a Progress."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Half a line high."""
        return QSize(120, max(12, look().text_height() // 2))

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the bar's."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, done part, border."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(box, look().colour("sunken"))
        painter.fillRect(QRectF(0, 0, round(self.width() * self.share), self.height()), look().colour("accent"))
        painter.setPen(QPen(look().colour("control"), look().line))
        painter.drawRect(box)
        painter.end()


class Progress(QWidget):
    """A sentence with counts and a plain bar. Never full before `finish`: the answer may still not come.

    Signals:
        stop_wanted: the person pressed *Interrompi*.
    """

    stop_wanted = Signal()
    MOST_BEFORE_DONE = 0.97

    def __init__(self, stoppable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=8)
        self._words = Text("", "body")
        self._bar = _Bar()
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        self._stop = Button(self.tr("Interrompi"), small=True)
        self._stop.clicked.connect(self.stop_wanted)
        layout.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeft)
        self._stop.setVisible(stoppable)
        self._stoppable = stoppable

    def set_progress(self, done: int, total: int, sentence: str) -> None:
        """Show `done` of `total` with the sentence that says it."""
        share = done / total if total > 0 else 0.0
        self._show(min(max(share, 0.0), self.MOST_BEFORE_DONE), sentence)
        self._stop.setVisible(self._stoppable)

    def finish(self, sentence: str) -> None:
        """It is told done: the bar is full, the sentence is read out."""
        self._show(1.0, sentence)
        self._stop.hide()
        announce(self, sentence)

    def share(self) -> float:
        """The part shown, 0 to 1."""
        return self._bar.share

    def sentence(self) -> str:
        """The words shown."""
        return self._words.text()

    def _show(self, share: float, sentence: str) -> None:
        self._bar.share = share
        self._bar.update()
        self._words.setText(sentence)
        self.setAccessibleName(sentence)


class EmptyPage(QWidget):
    """Nothing here: icon, what is missing in one line, how it fills, the one action."""

    def __init__(
        self,
        icon: str,
        what: str,
        why: str = "",
        action: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        layout = column(self, margin=16, gap=10)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._icon = Icon(icon, "muted")
        self._what = Text(what, "strong")
        self._why = Text(why, "muted")
        self._what.setAlignment(centre)
        self._why.setAlignment(centre)
        layout.addStretch(1)
        layout.addWidget(self._icon, 0, centre)
        layout.addWidget(self._what)
        layout.addWidget(self._why)
        self._why.setVisible(bool(why))
        if action is not None:
            layout.addWidget(action, 0, centre)
        layout.addStretch(2)

    def set_words(self, what: str, why: str = "") -> None:
        """Say something else."""
        self._what.setText(what)
        self._why.setText(why)
        self._why.setVisible(bool(why))
