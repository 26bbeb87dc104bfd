"""The building panel: stairs by floors, each dwelling a cell with its number and letters T A S of open requests.

A pattern has a thick border and a sentence. Arrows move from cell to cell, Invio chooses. Knows only the plan.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from app.ui.style import OWN_RING, paint_ring
from app.ui.theme import look
from app.ui.widgets.base import Text, clear_layout, column, row
from app.ui.widgets.building_plan import Dwelling, Pattern, Stair, WholeBuilding, levels, widest
from app.ui.widgets.chips import LETTERS, LetterBadge, badge_size, letter_word, paint_badge
from app.ui.widgets.messages import NoticeBox


class DwellingCell(QAbstractButton):
    """One dwelling. Its name says stair, number and areas in words."""

    arrow = Signal(int, int)

    def __init__(self, stair: str, dwelling: Dwelling) -> None:
        super().__init__()
        self.dwelling = dwelling
        areas = ", ".join(letter_word(one) for one in dwelling.letters)
        name = self.tr("Scala {stair}, interno {number}").format(stair=stair, number=dwelling.number)
        self.setAccessibleName(f"{name}: {areas}" if areas else name)
        self.setToolTip(self.accessibleName())
        self.setProperty(OWN_RING, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Number above, letters below."""
        number = QFontMetrics(look().font("key_hint"))
        letters = len(self.dwelling.letters) * (badge_size().width() + 3) + 6
        width = max(letters, number.horizontalAdvance(self.dwelling.number) + 10, 24)
        return QSize(width, number.height() + badge_size().height() + 7)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Invio and Spazio choose."""
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.arrow.emit(*step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Border, number, letters; pattern in warn, focus inside."""
        painter = QPainter(self)
        marked = self.dwelling.in_pattern
        edge = max(look().line + 1, 2) if marked else look().line
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        painter.setPen(QPen(look().colour("warn" if marked else "control"), edge))
        painter.setBrush(look().colour("warn_bg" if marked else "surface"))
        painter.drawRect(box)
        painter.setPen(look().colour("text"))
        painter.setFont(look().font("key_hint"))
        number = QFontMetrics(look().font("key_hint"))
        painter.drawText(5, 2 + number.ascent(), self.dwelling.number)
        x = 5.0
        for letter in self.dwelling.letters:
            paint_badge(painter, x, number.height() + 3, letter)
            x += badge_size().width() + 3
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), look(), square=True)
        painter.end()


class BuildingPanel(QWidget):
    """A whole building.

    Signals:
        dwelling_chosen(id): Invio, Spazio or click on a cell.
    """

    dwelling_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, gap=10)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(6)
        outer.addWidget(holder)
        self._pattern = NoticeBox("warn", icon="building")
        self._pattern.hide()
        outer.addWidget(self._pattern)
        legend = row(gap=6)
        for letter in LETTERS:
            legend.addWidget(LetterBadge(letter))
            legend.addWidget(Text(letter_word(letter), "note_muted", wrap=False))
        legend.addStretch(1)
        outer.addLayout(legend)
        self._cells: dict[tuple[int, int], DwellingCell] = {}

    def set_building(
        self, stairs: tuple[Stair, ...], pattern: Pattern | None = None, whole: WholeBuilding | None = None
    ) -> None:
        """Show a building; what is open in it as a whole and the pattern's sentence stand below."""
        clear_layout(self._grid)
        self._cells = {}
        floors = levels(stairs)
        x = 1
        for stair in stairs:
            width = widest(stair)
            head = Text(self.tr("Scala {code}").format(code=stair.code), "group", wrap=False)
            head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._grid.addWidget(head, 0, x, 1, width)
            for y, (level, _) in enumerate(floors):
                self._add_floor(stair, level, x, y)
            self._add_common(stair, x, len(floors) + 1, width)
            for at in range(width):
                self._grid.setColumnStretch(x + at, 1)
            self._grid.setColumnMinimumWidth(x + width, 8)
            x += width + 1
        for y, (_, label) in enumerate(floors):
            self._grid.addWidget(self._side_words(label), y + 1, 0)
        if any(s.common_letters or s.common_words for s in stairs):
            self._grid.addWidget(self._side_words(self.tr("comuni")), len(floors) + 1, 0)
        if whole is not None and whole.letters:
            self._grid.addWidget(self._side_words(self.tr("stabile")), len(floors) + 2, 0)
            self._grid.addWidget(self._open_there(whole.letters, whole.words, wrap=True), len(floors) + 2, 1, 1, -1)
        self._grid.setColumnMinimumWidth(0, 50)
        first = next(iter(self._cells.values()), None)
        for cell in self._cells.values():
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cell is first else Qt.FocusPolicy.ClickFocus)
        self._pattern.setVisible(pattern is not None)
        if pattern is not None:
            self._pattern.set_text(pattern.detail, pattern.sentence)

    def cell(self, dwelling_id: str) -> DwellingCell | None:
        """The cell of a dwelling."""
        return next((c for c in self._cells.values() if c.dwelling.id == dwelling_id), None)

    def first_focus(self) -> QWidget | None:
        """The cell that takes the focus with Tab."""
        tab = Qt.FocusPolicy.StrongFocus
        return next((c for c in self._cells.values() if c.focusPolicy() == tab), None)

    def _side_words(self, words: str) -> Text:
        made = Text(words, "note_muted", wrap=False)
        made.setContentsMargins(0, 0, 8, 0)
        return made

    def _add_floor(self, stair: Stair, level: int, x: int, y: int) -> None:
        floor = next((f for f in stair.floors if f.level == level), None)
        for at, dwelling in enumerate(floor.dwellings if floor else ()):
            cell = DwellingCell(stair.code, dwelling)
            self._cells[x + at, y] = cell
            self._grid.addWidget(cell, y + 1, x + at)
            cell.clicked.connect(lambda _on=False, d=dwelling.id: self.dwelling_chosen.emit(d))
            cell.arrow.connect(lambda dx, dy, p=(x + at, y): self._walk(p, dx, dy))

    def _add_common(self, stair: Stair, x: int, y: int, width: int) -> None:
        if not stair.common_letters and not stair.common_words:
            return
        self._grid.addWidget(self._open_there(stair.common_letters, stair.common_words), y, x, 1, width)

    def _open_there(self, letters: tuple[str, ...], words: str, *, wrap: bool = False) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=6)
        for letter in letters:
            line.addWidget(LetterBadge(letter))
        line.addWidget(Text(words, "note", wrap=wrap), int(wrap))
        if not wrap:
            line.addStretch(1)
        return holder

    def _walk(self, place: tuple[int, int], dx: int, dy: int) -> None:
        along = [p for p in self._cells if (p[1] == place[1] if dx else p[0] == place[0])]
        ahead = [p for p in along if (p[0] - place[0]) * dx > 0 or (p[1] - place[1]) * dy > 0]
        if not ahead:
            return
        target = min(ahead, key=lambda p: abs(p[0] - place[0]) + abs(p[1] - place[1]))
        self._cells[place].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._cells[target].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cells[target].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the cells'."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for cell in self._cells.values():
                cell.updateGeometry()
