"""The keys of the window: shortcuts for the table, shortcuts of the page in front, and their right of way.

Knows the key table and whom to call; not what an act does.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.keys import ACTIONS
from app.ui.page import PageKey
from app.ui.theme import look


class FrameKeys(QObject):
    """Listens for a window. `act(action id)` for the table, `press(PageKey)` for literal keys of the page."""

    def __init__(
        self,
        window: QWidget,
        act: Callable[[str], object],
        press: Callable[[PageKey], object],
        capturing: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._act = act
        self._press = press
        self._capturing = capturing
        self._table: list[QShortcut] = []
        self._page: list[QShortcut] = []
        look().keys.changed.connect(self.bind_table)
        self.bind_table()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        # Only the focused widget is watched: a filter on the application would see every event of the program.
        self._watched: QWidget | None = None
        app.focusChanged.connect(self._watch)

    def _watch(self, old: QWidget | None, new: QWidget | None) -> None:
        # A control that has the focus while its window is deleted loses it before it says `destroyed`.
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._forget)
        self._watched = new if new is not None and new.window() is self._window else None
        if self._watched is not None:
            self._watched.installEventFilter(self)
            self._watched.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._watched = None

    def bind_table(self) -> None:
        """Listen to the table as it stands."""
        self._drop(self._table)
        for action in ACTIONS:
            for sequence in () if action.fixed else look().keys.sequences(action.id):
                self._table.append(self._shortcut(sequence, self._caller(action.id)))

    def bind_page(self, keys: Sequence[PageKey]) -> None:
        """Listen to the literal keys of the page in front, and no longer to those of the last one."""
        self._drop(self._page)
        for key in keys:
            if key.act is not None and not look().keys.knows(key.key):
                self._page.append(self._shortcut(key.key, self._presser(key)))

    def _caller(self, action_id: str) -> Callable[[], object]:
        return lambda: self._act(action_id)

    def _presser(self, key: PageKey) -> Callable[[], object]:
        return lambda: self._press(key)

    def _drop(self, shortcuts: list[QShortcut]) -> None:
        for old in shortcuts:
            old.setEnabled(False)
            old.deleteLater()
        shortcuts.clear()

    def _shortcut(self, sequence: str, act: Callable[[], object]) -> QShortcut:
        keys = QKeySequence.fromString(sequence, QKeySequence.SequenceFormat.PortableText)
        made = QShortcut(keys, self._window)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        made.activated.connect(act)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Our keys win over those that text fields have by themselves (Ctrl+K and Ctrl+E delete and jump on X11)."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self._capturing():
            keys = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
            owner = look().keys.owner(keys) if keys else None
            # A text field keeps its own undo; everything else of the table is ours.
            if owner is not None and not owner.fixed and owner.id not in ("undo", "redo"):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
