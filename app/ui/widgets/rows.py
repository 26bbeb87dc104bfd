"""The list: rows with a lead, a name, words, a chip and keys, in groups. Used for every list and for the timeline.

One delegate lays out and paints all of them, so rows wrap rather than cut and the ring lies inside the row. Screens give
`Row` and `Group` values; knows no record.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.theme import look
from app.ui.widgets.chips import ChipSpec
from app.ui.widgets.row_paint import RowDelegate
from app.ui.widgets.scroll import show_current
from app.ui.widgets.type_ahead import TypeAhead

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """One row. Shown in this order: lead (a time), icon or letter, **title**, text, muted; chip and hints right; second below.

    `marks` and `second_marks` are (start, length) spans of title and second to underline and embolden (found letters).
    `hints` are (key, words) shown while the row is current. `letter` is T, A or S.
    """

    id: str
    title: str
    text: str = ""
    muted: str = ""
    second: str = ""
    lead: str = ""
    icon: str = ""
    letter: str = ""
    chip: ChipSpec | None = None
    marks: tuple[tuple[int, int], ...] = ()
    second_marks: tuple[tuple[int, int], ...] = ()
    hints: tuple[tuple[str, str], ...] = ()

    def spoken(self) -> str:
        """All the words, for screen readers."""
        parts = (self.lead, self.title, self.text, self.muted, self.second, self.chip.text if self.chip else "")
        return ", ".join(p.strip(" –·") for p in parts if p)


@dataclass(frozen=True)
class Group:
    """A heading between rows, with an icon and a count at the right ("" for none)."""

    title: str
    icon: str = ""
    count: str = ""


Entry = Row | Group
MOST_FITTED = 40
ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1


class RowModel(QAbstractListModel):
    """Rows and groups in order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Replace all."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entries(self) -> list[Entry]:
        """All, in order."""
        return self._entries

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many entries."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be current."""
        if index.isValid() and isinstance(self._entries[index.row()], Group):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, the entry itself for the delegate, all words for screen readers."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken() if isinstance(entry, Row) else entry.title
        return None


class RowList(QListView):
    """A list of rows. `name` is its accessible name. `timeline` joins the icons with a line and puts chips below.

    Signals:
        opened(id): Invio, or double click.
        opened_beside(id): Ctrl+Invio.
        current_changed(id): another row is current ("" for none).
        letter_pressed(letter, id): a letter of `letters` was pressed on a row.
    """

    opened = Signal(str)
    opened_beside = Signal(str)
    current_changed = Signal(str)
    letter_pressed = Signal(str, str)

    def __init__(self, name: str, timeline: bool = False, letters: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self._letters = letters.upper()
        self._fit = False
        self._narrow = False
        self._wanted = ""
        self._rows = RowModel(self)
        self.setModel(self._rows)
        self._delegate = RowDelegate(self, timeline)
        self.setItemDelegate(self._delegate)
        self._ahead = TypeAhead(lambda: [e.title if isinstance(e, Row) else "" for e in self._rows.entries()], self)
        self.doubleClicked.connect(lambda index: self._open(index.row(), beside=False))

    def set_rows(self, entries: Sequence[Entry]) -> None:
        """Show these rows and groups. The current row stays if its id is still there, else the first is current."""
        kept, at = self.current_id(), self.currentIndex().row()
        self._rows.set_entries(entries)
        self._delegate.measure(entries)
        there = entries[at] if 0 <= at < len(entries) else None
        if self._wanted and self.select(self._wanted):
            self._wanted = ""
        elif isinstance(there, Row) and there.id == kept:
            self._go(at)  # several rows may open the same thing
        elif not self.select(kept):
            rows = [n for n, e in enumerate(entries) if isinstance(e, Row)]
            near = [n for n in rows if n >= at] or rows[-1:]
            self._go((near if kept else rows or [-1])[0] if rows else -1)
        if self._fit or self._narrow:
            self.updateGeometry()

    def rows(self) -> list[Row]:
        """The rows shown, without headings."""
        return [e for e in self._rows.entries() if isinstance(e, Row)]

    def current_id(self) -> str:
        """Id of the current row, "" for none."""
        at = self.currentIndex().row()
        entries = self._rows.entries()
        entry = entries[at] if 0 <= at < len(entries) else None
        return entry.id if isinstance(entry, Row) else ""

    def select(self, row_id: str) -> bool:
        """Make a row current; False when it is not there."""
        for at, entry in enumerate(self._rows.entries()):
            if isinstance(entry, Row) and entry.id == row_id:
                self._go(at)
                return True
        return False

    def want(self, row_id: str) -> None:
        """Make a row current, now or as soon as the rows that hold it are read."""
        self._wanted = "" if self.select(row_id) else row_id

    def step(self, steps: int) -> None:
        """Make the row `steps` further down (or up) current."""
        rows = [n for n, e in enumerate(self._rows.entries()) if isinstance(e, Row)]
        if not rows:
            return
        at = self.currentIndex().row()
        place = rows.index(at) if at in rows else (-1 if steps > 0 else len(rows))
        self._go(rows[min(max(place + steps, 0), len(rows) - 1)])

    def fit_content(self) -> None:
        """Ask for the height of all rows: for a short list in a panel. Narrow pages do this by themselves."""
        self._fit = True
        self.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:
        """In a narrow page the page scrolls, so the list asks for its whole height (up to MOST_FITTED rows)."""
        self._narrow = narrow
        self.updateGeometry()

    def height_in(self, width: int) -> int:
        """Height in px of all rows (up to MOST_FITTED) in `width` px."""
        entries = self._rows.entries()
        height = sum(self._delegate.height_of(e, width, False) for e in entries[:MOST_FITTED])
        # The current row of a narrow list grows by a line for its keys.
        spare = look().text_height() + 10 if look().narrow and any(r.hints for r in self.rows()) else 0
        return max(height + spare, self._delegate.row_height()) + 2

    def _wide(self) -> int:
        return max(self.viewport().width(), 200)

    def sizeHint(self) -> QSize:
        """A handful of rows, or all of them when fitted."""
        height = self.height_in(self._wide()) if self._fit or self._narrow else 4 * self._delegate.row_height()
        return QSize(300, height)

    def minimumSizeHint(self) -> QSize:
        """Two rows, or all of them when fitted."""
        height = self.height_in(self._wide()) if self._fit or self._narrow else 2 * self._delegate.row_height()
        return QSize(160, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps differently."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()
            if self._fit or self._narrow:
                self.updateGeometry()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell, and in narrow pages make room for the keys of the row."""
        super().currentChanged(current, previous)
        if look().narrow:
            self.scheduleDelayedItemsLayout()
        if self.hasFocus():
            QTimer.singleShot(0, self, self._show_current)  # once the row has its place and height
        self.current_changed.emit(self.current_id())

    def _show_current(self) -> None:
        show_current(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Something is always current in a list with the focus."""
        super().focusInEvent(event)
        if not self.current_id():
            self.step(1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, ends, Invio, letters, type-ahead. Anything else goes on to the page."""
        page = max(self.viewport().height() // max(self._delegate.row_height(), 1) - 1, 1)
        count = len(self._rows.entries())
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Home: -count,
            Qt.Key.Key_End: count,
        }
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        bare = modifiers in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if key in steps and modifiers == Qt.KeyboardModifier.NoModifier:
            self.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self._open(self.currentIndex().row(), modifiers == Qt.KeyboardModifier.ControlModifier)
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

    def _go(self, at: int) -> None:
        index = self._rows.index(at, 0) if at >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if at >= 0:
            self.scrollTo(index)

    def _open(self, at: int, beside: bool) -> None:
        entries = self._rows.entries()
        entry = entries[at] if 0 <= at < len(entries) else None
        if isinstance(entry, Row):
            (self.opened_beside if beside else self.opened).emit(entry.id)


class Timeline(RowList):
    """What happened, newest first: icon, what and when, result, chip. `opened(id)` on Invio.

    R3 entries must not be given to it; R2 only as "1 nota sensibile (nascosta)".
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, timeline=True, parent=parent)
