"""The table: header that sticks, type-ahead, numbers right, chips, row in words for screen readers, widths kept.

Screens give columns and rows of plain values. Rows grow with wrapped words rather than cut them while they are few;
long tables keep one line and show the whole cell as a tool tip. Knows no record.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from app.ui.theme import look
from app.ui.widgets.chips import LETTERS, ChipSpec, letter_word
from app.ui.widgets.scroll import show_current
from app.ui.widgets.table_paint import CellDelegate
from app.ui.widgets.type_ahead import TypeAhead

Index = QModelIndex | QPersistentModelIndex
MOST_WRAPPED = 300
MOST_MEASURED = 200


@dataclass(frozen=True)
class Column:
    """One column. `kind`: text, strong, muted, number (right), chip (a ChipSpec), letter (T, A, S).

    `share` of the spare width (0: as wide as its words). `narrow=False` leaves it out from 150 %.
    """

    key: str
    title: str
    kind: str = "text"
    share: int = 0
    narrow: bool = True


@dataclass(frozen=True)
class TableRow:
    """One row: id and the cells by column key; a missing or None cell is empty."""

    id: str
    cells: Mapping[str, object] = field(default_factory=dict)


class TableModel(QAbstractTableModel):
    """Columns and rows."""

    def __init__(self, columns: Sequence[Column], parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[TableRow] = []

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Column titles; numbers' titles stand right too."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = self.columns[section].kind == "number"
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def words(self, row: int, column: int) -> str:
        """A cell in words."""
        value = self.rows[row].cells.get(self.columns[column].key)
        if isinstance(value, ChipSpec):
            return value.text
        return "" if value is None else str(value)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, the raw value for the delegate, and the row's words for screen readers."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self.rows[index.row()].cells.get(self.columns[index.column()].key)
        words = self.words(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            letter = self.columns[index.column()].kind == "letter" and words in LETTERS
            return f"{self.columns[index.column()].title}: {letter_word(words) if letter else words}"
        return None


class Table(QTableView):
    """A table of whole rows. `name` is its accessible name; `letters` act on the current row.

    Signals:
        opened(id), opened_beside(id): Invio or double click, Ctrl+Invio.
        current_changed(id): another row is current ("" for none).
        letter_pressed(letter, id): a letter of `letters`.
        widths_changed(dict): column key to px, after a person moved a border; to be kept.
    """

    opened = Signal(str)
    opened_beside = Signal(str)
    current_changed = Signal(str)
    letter_pressed = Signal(str, str)
    widths_changed = Signal(dict)

    def __init__(self, name: str, columns: Sequence[Column], letters: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._letters = letters.upper()
        self._kept: dict[str, int] = {}
        self._placing = False
        self._fit = False
        self._narrow = False
        self._rows = TableModel(columns, self)
        self.setModel(self._rows)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(24)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(32)
        header.setStretchLastSection(False)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header.sectionResized.connect(self._resized)
        self._ahead = TypeAhead(self._searchable, self)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._rows.rows[index.row()].id))
        look().changed.connect(self.place_columns)

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """Show these rows. The current one stays if its id is still there, else the first is current."""
        kept, at = self.current_id(), self.currentIndex().row()
        self._rows.set_rows(rows)
        self.place_columns()
        if not self.select(kept) and rows:
            self._go(min(max(at, 0), len(rows) - 1))
        if not rows:
            self.current_changed.emit("")
        self.updateGeometry()

    def current_id(self) -> str:
        """Id of the current row, "" for none."""
        at = self.currentIndex().row()
        return self._rows.rows[at].id if 0 <= at < len(self._rows.rows) else ""

    def select(self, row_id: str) -> bool:
        """Make a row current; False when it is not there."""
        for at, one in enumerate(self._rows.rows):
            if one.id == row_id:
                self._go(at)
                return True
        return False

    def widths(self) -> dict[str, int]:
        """Widths a person chose, column key to px."""
        return dict(self._kept)

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Put kept widths back."""
        self._kept = dict(widths)
        self.place_columns()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out the columns that say `narrow=False`; ask for the height of all rows."""
        self._narrow = narrow
        self.place_columns()
        self.updateGeometry()

    def fit_content(self) -> None:
        """Ask for the height of all rows and no more: for a short table in a panel."""
        self._fit = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.updateGeometry()

    def place_columns(self) -> None:
        """Give each column its width: kept, or its words', and the spare room in shares. Never wider than the view."""
        self._placing = True
        shown: list[int] = []
        for at, one in enumerate(self._rows.columns):
            self.setColumnHidden(at, self._narrow and not one.narrow)
            if not self.isColumnHidden(at):
                shown.append(at)
        room = self.viewport().width()
        wanted = {at: self._wanted(at) for at in shown}
        spare = room - sum(wanted.values())
        shares = {at: self._rows.columns[at].share for at in shown}
        if not sum(shares.values()) and shown:
            shares[shown[-1]] = 1
        if spare >= 0:
            for at in shown:
                wanted[at] += spare * shares[at] // max(sum(shares.values()), 1)
        else:
            self._squeeze(wanted, -spare)
        for at in shown:
            self.setColumnWidth(at, wanted[at])
        self._placing = False
        self._place_rows()

    def _squeeze(self, wanted: dict[int, int], lacking: int) -> None:
        # Text columns give way and wrap, the widest most, between words as long as that is enough; chips, letters and
        # numbers keep their room.
        soft = [at for at in wanted if self._rows.columns[at].kind in ("text", "strong", "muted")]
        give = {at: max(wanted[at] - self._longest_word(at), 0) for at in soft}
        if sum(give.values()) < lacking:
            give = {at: max(wanted[at] - look().text_height() * 3, 0) for at in soft}
        total = sum(give.values())
        for at in soft:
            if total:
                wanted[at] -= min(give[at], lacking * give[at] // total + 1)

    def _longest_word(self, at: int) -> int:
        delegate = self.itemDelegate()
        assert isinstance(delegate, CellDelegate)
        rows = range(min(len(self._rows.rows), MOST_MEASURED))
        header = self.horizontalHeader().sectionSizeFromContents(at).width() + 4
        return max((header, *(delegate.longest_word(self._rows.index(r, at)) for r in rows)))

    def _wanted(self, at: int) -> int:
        one = self._rows.columns[at]
        header = self.horizontalHeader().sectionSizeFromContents(at).width() + 4
        if one.key in self._kept:
            return max(self._kept[one.key], header)
        delegate = self.itemDelegate()
        assert isinstance(delegate, CellDelegate)
        widest = max(
            (delegate.width_of(self._rows.index(r, at)) for r in range(min(len(self._rows.rows), MOST_MEASURED))),
            default=0,
        )
        return max(header, min(widest, look().text_height() * 16))

    def _place_rows(self) -> None:
        one_line = max(look().text_height() + 13, 44 if look().appearance.comfortable else 24)
        self.verticalHeader().setDefaultSectionSize(one_line)
        if len(self._rows.rows) <= MOST_WRAPPED:
            self.resizeRowsToContents()
        else:
            for at in range(len(self._rows.rows)):
                self.setRowHeight(at, one_line)

    def _resized(self, section: int, old: int, new: int) -> None:
        if self._placing:
            return
        self._kept[self._rows.columns[section].key] = new
        self.widths_changed.emit(dict(self._kept))
        self._place_rows()

    def _all_height(self) -> int:
        rows = sum(self.rowHeight(n) for n in range(min(len(self._rows.rows), 40)))
        return self.horizontalHeader().sizeHint().height() + max(rows, look().text_height() + 13) + 4

    def sizeHint(self) -> QSize:
        """A handful of rows; all of them when fitted or narrow."""
        if self._fit or self._narrow:
            return QSize(300, self._all_height())
        return QSize(400, self.horizontalHeader().sizeHint().height() + 4 * (look().text_height() + 13))

    def minimumSizeHint(self) -> QSize:
        """Three rows; all of them when fitted or narrow."""
        if self._fit or self._narrow:
            return QSize(200, self._all_height())
        return QSize(240, self.horizontalHeader().sizeHint().height() + 3 * (look().text_height() + 13))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width shares out anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.place_columns()
            self.updateGeometry()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if self.hasFocus():
            show_current(self)
        if current.row() != previous.row() or not previous.isValid():
            self.current_changed.emit(self.current_id())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Some row is always current in a table with the focus."""
        super().focusInEvent(event)
        if not self.current_id() and self._rows.rows:
            self._go(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows, ends, Invio, letters, type-ahead. Anything else goes on to the page."""
        page = max(self.viewport().height() // max(self.verticalHeader().defaultSectionSize(), 1) - 1, 1)
        count = len(self._rows.rows)
        at = self.currentIndex().row()
        targets = {
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Up: at - 1,
            Qt.Key.Key_PageDown: at + page,
            Qt.Key.Key_PageUp: at - page,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        bare = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if key in targets and modifiers == Qt.KeyboardModifier.NoModifier:
            if count:
                self._go(min(max(targets[key], 0), count - 1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            beside = modifiers == Qt.KeyboardModifier.ControlModifier
            (self.opened_beside if beside else self.opened).emit(self.current_id())
        elif bare and event.text().isprintable() and event.text():
            self._typed(event.text())
        else:
            event.ignore()

    def _typed(self, text: str) -> None:
        acts = look().appearance.letters and not self._ahead.typing()
        if acts and text.upper() in self._letters and self.current_id():
            self.letter_pressed.emit(text.upper(), self.current_id())
            return
        found = self._ahead.typed(text, self.currentIndex().row())
        if found is not None:
            self._go(found)

    def _searchable(self) -> list[str]:
        kinds = [c.kind for c in self._rows.columns]
        at = next((n for n, kind in enumerate(kinds) if kind in ("text", "strong")), 0)
        return [self._rows.words(row, at) for row in range(len(self._rows.rows))]

    def _go(self, at: int) -> None:
        index = self._rows.index(at, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
