"""Fields that choose: combo, radio marks, check marks, segments.

Values are the stored codes; options are (code, words). Knows no record.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from app.ui.icons import paint_icon
from app.ui.theme import look
from app.ui.widgets.base import Flow
from app.ui.widgets.fields import Field

Options = Sequence[tuple[str, str]]


class Combo(QComboBox):
    """A combo box with our arrow; the wheel never changes a value that the page only scrolls past."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """The current words in full, or a few letters of a long list."""
        words = self.fontMetrics().horizontalAdvance(self.currentText())
        height = super().minimumSizeHint().height()
        return QSize(max(words, look().text_height() * 3) + 4 + round(look().text_height() * 0.62) + 30, height)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Spazio, F4 and Alt+arrow open the list; Invio is the form's; letters choose."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fusion and the sheet, then a chevron in the token's colour."""
        super().paintEvent(event)
        side = round(look().text_height() * 0.72)
        painter = QPainter(self)
        ink = look().colour("text" if self.isEnabled() else "muted")
        paint_icon(painter, "chevron-down", ink, self.width() - side - 10, (self.height() - side) / 2, side)
        painter.end()


class ChoiceField(Field):
    """One of a list, in a combo. The value is the code or None; `prompt` is shown while nothing is chosen."""

    def __init__(
        self,
        label: str,
        options: Options = (),
        hint: str = "",
        prompt: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, hint, parent)
        self.combo = Combo()
        self._prompt = prompt or self.tr("Scegliere")
        self._codes: list[str | None] = []
        self._install(self.combo)
        self.set_options(options)
        self.combo.currentIndexChanged.connect(self._chosen)

    def set_options(self, options: Options) -> None:
        """Change the list; the present value stays if it is in it."""
        kept = self.value()
        self.combo.blockSignals(True)
        self.combo.clear()
        self._codes = [None, *(code for code, _ in options)]
        self.combo.addItem(self._prompt)
        for _, words in options:
            self.combo.addItem(words)
        self.combo.setCurrentIndex(self._codes.index(kept) if kept in self._codes else 0)
        self.combo.blockSignals(False)

    def value(self) -> object:
        """The code or None."""
        at = self.combo.currentIndex() if self._codes else -1
        return self._codes[at] if 0 <= at < len(self._codes) else None

    def set_value(self, value: object) -> None:
        """Choose a code; one that is not in the list shows the prompt."""
        self.combo.blockSignals(True)
        at = next((n for n, code in enumerate(self._codes) if code == value), 0)
        self.combo.setCurrentIndex(at)
        self.combo.blockSignals(False)
        self.set_error("")

    def _chosen(self, at: int) -> None:
        if self.error():
            self.set_error("")
        self.changed.emit(self.value())


class RadioField(Field):
    """One of a few, all in view. The value is the code or None; arrows move, Spazio chooses."""

    def __init__(self, label: str, options: Options, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        holder = QWidget()
        flow = Flow(holder, gap=16)
        self._group = QButtonGroup(self)
        self._buttons = {code: QRadioButton(words.replace("&", "&&")) for code, words in options}
        for button in self._buttons.values():
            self._group.addButton(button)
            flow.addWidget(button)
        self._install(holder, *self._buttons.values())
        self._name()
        self._group.buttonToggled.connect(self._toggled)

    def _name(self) -> None:
        for button in self._buttons.values():
            button.setAccessibleName(button.text().replace("&&", "&"))
            button.setAccessibleDescription(self.label())

    def value(self) -> object:
        """The code or None."""
        return next((code for code, b in self._buttons.items() if b.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Choose a code, or none."""
        self._group.blockSignals(True)
        self._group.setExclusive(False)
        for code, button in self._buttons.items():
            button.setChecked(code == value)
        self._group.setExclusive(True)
        self._group.blockSignals(False)
        self._aim()
        self.set_error("")

    def _aim(self) -> None:
        """The focus comes to what is chosen, as Tab does: an arrow would else begin at the first."""
        self.setFocusProxy(self._group.checkedButton() or next(iter(self._buttons.values())))

    def _toggled(self, button: QAbstractButton, on: bool) -> None:
        if on:
            self._aim()
            self.set_error("")
            self.changed.emit(self.value())


class CheckField(QCheckBox):
    """One check mark with its words. Not a Field: its label is its own. Signal: `toggled(bool)`."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label.replace("&", "&&"), parent)
        self.setAccessibleName(label)


class CheckGroup(Field):
    """Several check marks. The value is a tuple of codes in the order of the options (empty when none)."""

    def __init__(self, label: str, options: Options, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        holder = QWidget()
        self._flow = Flow(holder, gap=18)
        self._boxes = {code: QCheckBox(words.replace("&", "&&")) for code, words in options}
        for box in self._boxes.values():
            self._flow.addWidget(box)
            box.toggled.connect(lambda _on: self.changed.emit(self.value()))
        self._install(holder, *self._boxes.values())
        for box in self._boxes.values():
            box.setAccessibleName(box.text().replace("&&", "&"))
            box.setAccessibleDescription(label)

    def value(self) -> object:
        """The codes chosen."""
        return tuple(code for code, box in self._boxes.items() if box.isChecked())

    def offer(self, codes: Sequence[str]) -> None:
        """Show these of the options alone; what is chosen already stays."""
        for code, box in self._boxes.items():
            box.setVisible(code in codes or box.isChecked())

    def set_value(self, value: object) -> None:
        """Choose codes (any iterable of str, or None)."""
        chosen = set(value) if isinstance(value, list | tuple | set | frozenset) else set()
        for code, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(code in chosen)
            box.blockSignals(False)
        self.set_error("")

    def draft_text(self) -> str:
        """The codes, with commas."""
        return ",".join(code for code, box in self._boxes.items() if box.isChecked())

    def set_draft_text(self, text: str) -> None:
        """Put them back."""
        self.set_value(tuple(text.split(",")))


class _Segment(QAbstractButton):
    """One segment of a SegmentedChoice."""

    def __init__(self, words: str, first: bool, last: bool) -> None:
        super().__init__()
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self._ends = (first, last)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the words in SemiBold and for the tick."""
        words = QFontMetrics(look().font(strong=True)).horizontalAdvance(self.text())
        tick = look().icon_size("note") + 6 if self.isChecked() else 0
        return QSize(words + tick + 22, look().control_height() - 1)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chosen: tick, SemiBold, tint, thick border. Else a plain cell."""
        painter = QPainter(self)
        chosen = self.isChecked()
        edge = 2.0 if chosen else float(look().line)
        painter.setPen(QPen(look().colour("accent" if chosen else "control"), edge))
        painter.setBrush(look().colour("select" if chosen else "surface"))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        if not chosen and not self._ends[1]:
            box.setRight(box.right() + 1)
        painter.drawRect(box)
        font = look().font(strong=chosen)
        metrics = QFontMetrics(font)
        side = look().icon_size("note")
        width = metrics.horizontalAdvance(self.text()) + (side + 6 if chosen else 0)
        x = (self.width() - width) / 2
        ink = look().colour("on_select" if chosen else "text")
        if chosen:
            paint_icon(painter, "check", ink, x, (self.height() - side) / 2, side)
            x += side + 6
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(round(x), round(self.height() / 2 + (metrics.ascent() - metrics.descent()) / 2), self.text())
        painter.end()


class SegmentedChoice(Field):
    """One of a few, side by side (channel, state of a room); a combo when narrow. `←→` choose. Value: code or None."""

    def __init__(self, label: str, options: Options, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint, parent)
        self._codes = [code for code, _ in options]
        self._value: str | None = None
        self._strip = QWidget()
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(0, 0, 0, 0)
        strip.setSpacing(0)
        self._segments: dict[str, _Segment] = {}
        for at, (code, words) in enumerate(options):
            segment = _Segment(words, at == 0, at == len(options) - 1)
            segment.clicked.connect(lambda _on=False, c=code: self._choose(c))
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus if at == 0 else Qt.FocusPolicy.ClickFocus)
            segment.setAccessibleDescription(label)
            self._segments[code] = segment
            strip.addWidget(segment)
        strip.addStretch(1)
        self.combo = Combo()
        self.combo.addItem(self.tr("Scegliere"))
        for _, words in options:
            self.combo.addItem(words)
        self.combo.currentIndexChanged.connect(self._from_combo)
        self.combo.hide()
        holder = QWidget()
        both = QHBoxLayout(holder)
        both.setContentsMargins(0, 0, 0, 0)
        both.addWidget(self._strip)
        both.addWidget(self.combo)
        self._install(holder, self.combo, *self._segments.values())
        for segment in self._segments.values():
            segment.setAccessibleName(segment.text())
        self.setFocusProxy(self._segments[self._codes[0]])

    def value(self) -> object:
        """The code or None."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose a code, or none."""
        self._value = str(value) if value in self._codes else None
        self._show()
        self.set_error("")

    def set_narrow(self, narrow: bool) -> None:
        """Segments or combo."""
        self._strip.setVisible(not narrow)
        self.combo.setVisible(narrow)
        self._show()

    def _choose(self, code: str) -> None:
        changed = code != self._value
        self.set_value(code)
        if changed:
            self.changed.emit(self._value)

    def _from_combo(self, at: int) -> None:
        self._value = self._codes[at - 1] if at > 0 else None
        self._show()
        self.changed.emit(self._value)

    def _show(self) -> None:
        for code, segment in self._segments.items():
            segment.setChecked(code == self._value)
            segment.updateGeometry()
            on = code == (self._value or self._codes[0])
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.ClickFocus)
        self.combo.blockSignals(True)
        self.combo.setCurrentIndex(self._codes.index(self._value) + 1 if self._value else 0)
        self.combo.blockSignals(False)
        stop: QWidget = self._segments[self._value or self._codes[0]]
        self.setFocusProxy(self.combo if not self.combo.isHidden() else stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the segments and choose."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is not self.combo:
            step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
            if step is not None:
                here = next(c for c, s in self._segments.items() if s is watched)
                at = min(max(self._codes.index(here) + step, 0), len(self._codes) - 1)
                self._choose(self._codes[at])
                self._segments[self._codes[at]].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
