"""Chips: the state of a record as icon + word + border, never colour alone; and letter badges T, A, S.

The table of states is the design's; codes are the Italian words stored, without accents. Knows no record.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.theme import look


@dataclass(frozen=True)
class ChipSpec:
    """What a chip shows. `kind`: plain, neutral, ok, info, warn or err."""

    text: str
    icon: str = ""
    kind: str = "plain"


STATES: dict[str, ChipSpec] = {
    "bozza": ChipSpec(QT_TRANSLATE_NOOP("chips", "Bozza"), "pencil", "plain"),
    "solo_qui": ChipSpec(QT_TRANSLATE_NOOP("chips", "Solo qui"), "device-floppy", "neutral"),
    "in_attesa": ChipSpec(QT_TRANSLATE_NOOP("chips", "In attesa"), "clock", "neutral"),
    "ricevuta": ChipSpec(QT_TRANSLATE_NOOP("chips", "Ricevuta"), "check", "ok"),
    "consegnata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Consegnata"), "arrows-exchange", "info"),
    "in_conflitto": ChipSpec(QT_TRANSLATE_NOOP("chips", "In conflitto"), "git-compare", "warn"),
    "rifiutata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Rifiutata"), "ban", "err"),
    "proposta": ChipSpec(QT_TRANSLATE_NOOP("chips", "Proposta"), "hourglass", "info"),
    "coperta": ChipSpec(QT_TRANSLATE_NOOP("chips", "Coperta"), "shield-check", "ok"),
    "impegnata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Impegnata"), "check", "ok"),
    "pagata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Pagata"), "check", "ok"),
    "in_istruttoria": ChipSpec(QT_TRANSLATE_NOOP("chips", "In istruttoria"), "hourglass", "info"),
    "da_integrare": ChipSpec(QT_TRANSLATE_NOOP("chips", "Da integrare"), "alert-triangle", "warn"),
    "ammessa": ChipSpec(QT_TRANSLATE_NOOP("chips", "Ammessa"), "hourglass", "info"),
    "non_ammessa": ChipSpec(QT_TRANSLATE_NOOP("chips", "Non ammessa"), "ban", "err"),
    "liquidata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Liquidata"), "check", "ok"),
    "rendicontata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Rendicontata"), "check", "ok"),
    "disimpegnata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Disimpegnata"), "arrow-back-up", "plain"),
    "ritirata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Ritirata"), "arrow-back-up", "plain"),
    "riservata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Riservata"), "shield-lock", "plain"),
    "diverso": ChipSpec(QT_TRANSLATE_NOOP("chips", "Diverso"), "arrows-join", "warn"),
    "proposta_identita": ChipSpec(QT_TRANSLATE_NOOP("chips", "Diventa proposta"), "hourglass", "info"),
    "fatto": ChipSpec(QT_TRANSLATE_NOOP("chips", "Fatto"), "check", "ok"),
    "da_fare": ChipSpec(QT_TRANSLATE_NOOP("chips", "Da fare"), "", "plain"),
    "da_firmare": ChipSpec(QT_TRANSLATE_NOOP("chips", "Da firmare"), "writing-sign", "plain"),
    "firmata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Firmata"), "writing-sign", "ok"),
    "immediata": ChipSpec(QT_TRANSLATE_NOOP("chips", "Immediata"), "alert-triangle", "warn"),
    "urgente": ChipSpec(QT_TRANSLATE_NOOP("chips", "Urgente"), "clock", "plain"),
}

LETTERS = {
    "T": QT_TRANSLATE_NOOP("chips", "tecnica"),
    "A": QT_TRANSLATE_NOOP("chips", "amministrativa"),
    "S": QT_TRANSLATE_NOOP("chips", "sociale"),
}


def state_chip(code: str) -> ChipSpec:
    """The chip of a state code, in the language of the window; KeyError for an unknown code."""
    spec = STATES[code]
    return ChipSpec(QCoreApplication.translate("chips", spec.text), spec.icon, spec.kind)


def letter_word(letter: str) -> str:
    """What T, A and S stand for."""
    return QCoreApplication.translate("chips", LETTERS[letter])


def _font(spec: ChipSpec) -> QFont:
    return look().font("note", strong=spec.kind != "plain")


def chip_size(spec: ChipSpec) -> QSize:
    """Size in px."""
    metrics = QFontMetrics(_font(spec))
    icon = look().icon_size("note") + 6 if spec.icon else 0
    return QSize(metrics.horizontalAdvance(spec.text) + icon + 15, max(metrics.height() + 2, 22))


def paint_chip(painter: QPainter, x: float, y: float, spec: ChipSpec) -> None:
    """Draw a chip with its top left at (x, y)."""
    size = chip_size(spec)
    edge = look().line
    ink = "text" if spec.kind == "plain" else spec.kind
    border = {"plain": "control", "neutral": "control"}.get(spec.kind, spec.kind)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look().colour(border), edge))
    painter.setBrush(look().colour("surface" if spec.kind == "plain" else f"{spec.kind}_bg"))
    box = QRectF(x + edge / 2, y + edge / 2, size.width() - edge, size.height() - edge)
    painter.drawRoundedRect(box, look().tokens.radius, look().tokens.radius)
    colour = look().colour(ink)
    left = x + 7
    if spec.icon:
        side = look().icon_size("note")
        paint_icon(painter, spec.icon, colour, left, y + (size.height() - side) / 2, side)
        left += side + 6
    painter.setFont(_font(spec))
    painter.setPen(colour)
    text = QRectF(left, y, size.width() - (left - x), size.height())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, spec.text)
    painter.restore()


def badge_size() -> QSize:
    """Size in px of a letter badge."""
    side = look().text_height("key_hint")
    return QSize(side, side)


def paint_badge(painter: QPainter, x: float, y: float, letter: str) -> None:
    """Draw a letter (T, A, S) or small number in its box, top left at (x, y)."""
    size = badge_size()
    edge = look().line
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look().colour("control"), edge))
    painter.setBrush(look().colour("surface"))
    box = QRectF(x + edge / 2, y + edge / 2, size.width() - edge, size.height() - edge)
    painter.drawRoundedRect(box, look().tokens.hint_radius, look().tokens.hint_radius)
    painter.setPen(look().colour("text"))
    painter.setFont(look().font("key_hint", strong=True))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
    painter.restore()


class Chip(QWidget):
    """Any chip. Its accessible name is its word."""

    def __init__(self, spec: ChipSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spec.text)

    def set_spec(self, spec: ChipSpec) -> None:
        """Show another chip."""
        self._spec = spec
        self.setAccessibleName(spec.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon and word in full."""
        return chip_size(self._spec)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the chip's."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chip."""
        painter = QPainter(self)
        paint_chip(painter, 0, 0, self._spec)
        painter.end()


class StateChip(Chip):
    """The chip of a state code of STATES."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(state_chip(code), parent)

    def set_state(self, code: str) -> None:
        """Show another state."""
        self.set_spec(state_chip(code))


class LetterBadge(QWidget):
    """T, A or S in a box, named in full for screen readers."""

    def __init__(self, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self.setAccessibleName(letter_word(letter) if letter in LETTERS else letter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A small square."""
        return badge_size()

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return badge_size()

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the badge's."""
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The badge."""
        painter = QPainter(self)
        paint_badge(painter, 0, 0, self._letter)
        painter.end()
