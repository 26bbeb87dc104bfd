"""The card of a record: name, one line of place, actions, tabs, and a page for each tab. Knows no record."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.theme import look
from app.ui.widgets.base import Icon, Scroll, Text, column, row
from app.ui.widgets.buttons import Button
from app.ui.widgets.panel import ButtonRow, Tabs


class RecordCard(QWidget):
    """A card. Give each tab its content with `add_tab`; panels inside scroll down on their own.

    Signals:
        tab_chosen(id): another tab is shown. Reserved content has been hidden before.
    """

    tab_chosen = Signal(str)

    def __init__(self, name: str = "", place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, gap=6)
        head = row(gap=12)
        self._name = Text(name, "page_title")
        head.addWidget(self._name, 1)
        self._actions = ButtonRow()
        head.addWidget(self._actions, 2)
        outer.addLayout(head)
        where = row(gap=6)
        self._lock = Icon("shield-lock", "muted")
        self._lock.hide()
        self._place = Text(place, "muted")
        where.addWidget(self._lock)
        where.addWidget(self._place, 1)
        outer.addLayout(where)
        self.tabs = Tabs()
        outer.addWidget(self.tabs)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack, 1)
        self._pages: dict[str, Scroll] = {}
        self._words: dict[str, str] = {}
        self._head = head
        self.tabs.chosen.connect(self._show)

    def set_name(self, name: str, place: str, reserved: bool = False) -> None:
        """Who or what the card is about, and the one line of place; `reserved` shows a shield before it."""
        self._name.setText(name)
        self._place.setText(place)
        self._lock.setVisible(reserved)

    def set_actions(self, buttons: Sequence[Button]) -> None:
        """The actions at the right of the name."""
        old = self._actions
        self._actions = ButtonRow(*buttons)
        self._head.replaceWidget(old, self._actions)
        old.deleteLater()

    def add_tab(self, tab_id: str, words: str, content: QWidget) -> None:
        """Add a tab with its content."""
        page = Scroll(margin=6, gap=12)
        page.inner.addWidget(content, 1)
        self._pages[tab_id] = page
        self._words[tab_id] = words
        self._stack.addWidget(page)
        self.tabs.set_tabs(list(self._words.items()))

    def set_tab_words(self, tab_id: str, words: str) -> None:
        """Change the words of a tab ("Contatti 6"); the reserved tab shows no count."""
        self._words[tab_id] = words
        self.tabs.set_tabs(list(self._words.items()))

    def current(self) -> str:
        """Id of the tab shown."""
        return self.tabs.current()

    def set_current(self, tab_id: str) -> None:
        """Show a tab."""
        self.tabs.set_current(tab_id)

    def _show(self, tab_id: str) -> None:
        look().concealed.emit()
        self._stack.setCurrentWidget(self._pages[tab_id])
        self.tab_chosen.emit(tab_id)

    def first_focus(self) -> QWidget:
        """The tabs."""
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return self.tabs
