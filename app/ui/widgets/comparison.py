"""Two versions of the same fields side by side, and what will remain.

Only differing fields are rows; equal ones are counted and folded. Every version has who, where and when; nothing is
ever a third version typed by the program. `←→` choose, `↑↓` move. Knows no record: the screen gives words.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QWidget

from app.ui.theme import look
from app.ui.widgets.base import Text, clear_layout, column, ground, marked, plain, row, strong
from app.ui.widgets.buttons import Button
from app.ui.widgets.chips import StateChip
from app.ui.widgets.panel import Panel

LEFT, RIGHT = "left", "right"


@dataclass(frozen=True)
class Side:
    """Whose version a column holds: "Adesso al centro", "G. R., presidio di Casalpusterlengo", "oggi, 11:20"; short: "dal centro"."""

    title: str
    who: str
    when: str
    short: str


@dataclass(frozen=True)
class ComparedField:
    """A differing field. `before` is how it was, None where nothing was before.

    `chosen` is "left", "right" or "" (not yet); `identity` makes a proposal.
    """

    key: str
    label: str
    left: str
    right: str
    before: str | None = ""
    chosen: str = ""
    identity: bool = False


Spans = list[tuple[int, int]]


def _alike(one: str, other: str) -> int:
    """How many letters both begin with."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def differing_spans(one: str, other: str) -> tuple[Spans, Spans]:
    """The (start, length) spans of `one` and of `other` that differ: by words, and within a changed word by its middle."""
    mine: Spans = []
    theirs: Spans = []
    words, others = re.findall(r"\s+|\w+|.", one), re.findall(r"\s+|\w+|.", other)
    at, there = [0], [0]
    for word in words:
        at.append(at[-1] + len(word))
    for word in others:
        there.append(there[-1] + len(word))
    for tag, a, b, c, d in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        left, right = one[at[a] : at[b]], other[there[c] : there[d]]
        before = _alike(left, right)
        after = _alike(left[before:][::-1], right[before:][::-1])
        if len(left) > before + after:
            mine.append((at[a] + before, len(left) - before - after))
        if len(right) > before + after:
            theirs.append((there[c] + before, len(right) - before - after))
    return mine, theirs


class _Cell(QFrame):
    """One version of one field: a radio mark, the words, how it was before."""

    def __init__(self, field: ComparedField, side: str, whose: Side) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        value = field.left if side == LEFT else field.right
        layout = row(self, gap=8)
        layout.setContentsMargins(14, 9, 14, 9)
        self.radio = QRadioButton()
        self.radio.setAccessibleName(f"{field.label}: {value or self.tr('vuoto')}, {whose.short}")
        layout.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=2)
        both = bool(field.left and field.right)
        mine, theirs = differing_spans(field.left, field.right) if both else ([], [])
        shown = Text()
        shown.set_rich(marked(value, mine if side == LEFT else theirs) if value else plain(self.tr("vuoto")))
        words.addWidget(shown)
        if side == RIGHT and field.before is not None:
            before = field.before or self.tr("vuoto")
            words.addWidget(Text(self.tr("Come era prima: {value}").format(value=before), "note_muted"))
        words.addStretch(1)
        layout.addLayout(words, 1)

    def mousePressEvent(self, event: object) -> None:
        """The whole cell chooses."""
        self.radio.setChecked(True)
        self.radio.setFocus(Qt.FocusReason.MouseFocusReason)

    def tint(self, chosen: bool) -> None:
        """Chosen cells have the ground of a current row."""
        self.setProperty("ground", "chosen" if chosen else "surface")
        self.style().unpolish(self)
        self.style().polish(self)
        self.radio.setProperty("on", "select" if chosen else "")
        self.radio.update()
        for text in self.findChildren(Text):
            text.setProperty("on", "select" if chosen else "")
            text.style().unpolish(text)
            text.style().polish(text)


class Comparison(QWidget):
    """Two versions of some fields.

    Signals:
        chosen(key, side): a version was chosen ("left" or "right").
        all_chosen(bool): whether every field has a choice now.
    """

    chosen = Signal(str, str)
    all_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, gap=12)
        self._panel = Panel("", "git-compare", flush=True)
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._panel.add(self._holder)
        self._equal = Text("", "muted")
        self._show_equal = Button(self.tr("Mostra tutti"), key="U", kind="link")
        self._show_equal.clicked.connect(self.toggle_equal)
        self._equal_list = Text("", "note_muted")
        self._equal_list.hide()
        fold = QWidget()
        lines = column(fold, gap=4)
        lines.setContentsMargins(14, 8, 14, 8)
        line = row(gap=10)
        line.addWidget(self._equal, 1)
        line.addWidget(self._show_equal)
        lines.addLayout(line)
        lines.addWidget(self._equal_list)
        self._fold = fold
        self._panel.add(fold)
        outer.addWidget(self._panel)
        self._outcome = Panel(self.tr("Come resterà"), "check")
        self._outcome_words = Text()
        self._outcome.add(self._outcome_words)
        outer.addWidget(self._outcome)
        self._sides = (Side("", "", "", ""), Side("", "", "", ""))
        self._fields: dict[str, ComparedField] = {}
        self._cells: dict[tuple[str, str], _Cell] = {}
        self._groups: list[QButtonGroup] = []
        self._choices: dict[str, str] = {}
        self._narrow = look().narrow

    def show_versions(
        self,
        title: str,
        left: Side,
        right: Side,
        fields: Sequence[ComparedField],
        equal: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Show a comparison; `equal` are (label, value) of the folded fields."""
        self._panel.set_title(title)
        self._sides = (left, right)
        self._fields = {f.key: f for f in fields}
        self._choices = {f.key: f.chosen for f in fields}
        names = ", ".join(label for label, _ in equal[:3]) + ("…" if len(equal) > 3 else "")
        words = (
            self.tr("Un altro campo uguale: {names}")
            if len(equal) == 1
            else self.tr("Altri {count} campi uguali: {names}")
        )
        self._equal.setText(words.format(count=len(equal), names=names))
        self._equal_list.setText("\n".join(f"{label}: {value}" for label, value in equal))
        self._fold.setVisible(bool(equal))
        self._build()
        self._tell()

    def set_note(self, note: str) -> None:
        """What stands right in the head ("1 di 3")."""
        self._panel.set_note(note)

    def choices(self) -> Mapping[str, str]:
        """Key to "left" or "right"; "" where nothing is chosen yet."""
        return dict(self._choices)

    def choose(self, key: str, side: str) -> None:
        """Choose a version."""
        self._cells[key, side].radio.setChecked(True)

    def toggle_equal(self) -> None:
        """Unfold or fold the equal fields."""
        self._equal_list.setVisible(self._equal_list.isHidden())
        hidden = self._equal_list.isHidden()
        self._show_equal.setText(self.tr("Mostra tutti") if hidden else self.tr("Nascondi"))

    def first_focus(self) -> QWidget | None:
        """The chosen or first version of the first field."""
        for key in self._fields:
            return self._cells[key, self._choices[key] or LEFT].radio
        return None

    def set_narrow(self, narrow: bool) -> None:
        """The label above its two versions instead of beside them."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._build()

    def _build(self) -> None:
        clear_layout(self._grid)
        self._cells = {}
        self._groups = []
        for at, whose in enumerate(self._sides):
            self._grid.addWidget(self._heading(whose), 0, at + (0 if self._narrow else 1))
        if not self._narrow:
            empty = QFrame()
            ground(empty, "head")
            self._grid.addWidget(empty, 0, 0)
        for n, field in enumerate(self._fields.values()):
            self._add_field(field, 1 + n * (2 if self._narrow else 1))
        for at in range(3):
            self._grid.setColumnStretch(at, (1, 1, 0)[at] if self._narrow else (0, 1, 1)[at])

    def _heading(self, whose: Side) -> QWidget:
        made = QFrame()
        ground(made, "head")
        lines = column(made, gap=0)
        lines.setContentsMargins(14, 8, 14, 8)
        lines.addWidget(Text(whose.title, "strong"))
        lines.addWidget(Text(whose.who, "note"))
        lines.addWidget(Text(whose.when, "note"))
        lines.addStretch(1)
        return made

    def _add_field(self, field: ComparedField, at: int) -> None:
        name = QFrame()
        ground(name, "cell")
        lines = column(name, gap=4)
        lines.setContentsMargins(14, 9, 14, 9)
        lines.addWidget(Text(field.label, "strong"))
        lines.addWidget(StateChip("proposta_identita" if field.identity else "diverso"))
        lines.addStretch(1)
        if self._narrow:
            self._grid.addWidget(name, at, 0, 1, 2)
        else:
            self._grid.addWidget(name, at, 0)
        group = QButtonGroup(self)
        for n, side in enumerate((LEFT, RIGHT)):
            cell = _Cell(field, side, self._sides[n])
            self._cells[field.key, side] = cell
            group.addButton(cell.radio)
            self._grid.addWidget(cell, at + (1 if self._narrow else 0), n + (0 if self._narrow else 1))
            cell.tint(self._choices[field.key] == side)
            cell.radio.setChecked(self._choices[field.key] == side)
            cell.radio.toggled.connect(lambda on, k=field.key, s=side: self._toggled(k, s, on))
            cell.radio.installEventFilter(self)
        self._groups.append(group)

    def _toggled(self, key: str, side: str, on: bool) -> None:
        self._cells[key, side].tint(on)
        if on:
            self._choices[key] = side
            self._tell()
            self.chosen.emit(key, side)

    def _tell(self) -> None:
        parts = []
        for key, field in self._fields.items():
            side = self._choices[key]
            if not side:
                parts.append(f"{plain(field.label)} {strong(self.tr('da scegliere'))}")
                continue
            value = (field.left if side == LEFT else field.right) or self.tr("vuoto")
            whose = self._sides[0 if side == LEFT else 1].short
            parts.append(f"{plain(field.label)} {strong(value)} ({plain(whose)})")
        self._outcome_words.set_rich("<br>".join(parts))
        self.all_chosen.emit(bool(self._fields) and all(self._choices.values()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows: left and right choose, up and down go to another field."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            place = next((k for k, cell in self._cells.items() if cell.radio is watched), None)
            if place is not None and self._arrow(Qt.Key(event.key()), *place):
                return True
        return super().eventFilter(watched, event)

    def _arrow(self, key: Qt.Key, field: str, side: str) -> bool:
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            wanted = LEFT if key == Qt.Key.Key_Left else RIGHT
            self.choose(field, wanted)
            self._cells[field, wanted].radio.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            keys = list(self._fields)
            at = min(max(keys.index(field) + (1 if key == Qt.Key.Key_Down else -1), 0), len(keys) - 1)
            target = self._choices[keys[at]] or side
            self._cells[keys[at], target].radio.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return False
