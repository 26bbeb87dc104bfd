"""The card of a record: name, one line of place, actions, tabs, and a page for each tab. Knows no record."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from app.ui.theme import look
from app.ui.widgets.base import Icon, Text, column, row
from app.ui.widgets.buttons import Button
from app.ui.widgets.panel import ButtonRow, Tabs
from app.ui.widgets.scroll import Scroll

ROOM_FOR_NAME = 8  # lines of text, as width: what a name has beside the actions


class RecordCard(QWidget):
    """A card. Give each tab its content with `add_tab`; panels inside scroll down on their own.

    Signals:
        tab_chosen(id): another tab is shown. Reserved content has been hidden before.
    """

    tab_chosen = Signal(str)

    def __init__(self, name: str = "", place: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = column(self, gap=6)
        self._beside = row(gap=12)
        self._name = Text(name, "page_title")
        self._beside.addWidget(self._name, 1)
        outer.addLayout(self._beside)
        where = row(gap=6)
        self._lock = Icon("shield-lock", "muted")
        self._lock.hide()
        self._place = Text(place, "muted")
        where.addWidget(self._lock)
        where.addWidget(self._place, 1)
        outer.addLayout(where)
        self._below = column(gap=0)
        outer.addLayout(self._below)
        self._actions = ButtonRow()
        self._below.addWidget(self._actions)
        self.tabs = Tabs()
        outer.addWidget(self.tabs)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack, 1)
        self._pages: dict[str, Scroll] = {}
        self._words: dict[str, str] = {}
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
        (self._beside if self._beside.indexOf(old) >= 0 else self._below).replaceWidget(old, self._actions)
        old.deleteLater()
        self._place_actions()

    def _place_actions(self) -> None:
        # Beside the name as long as all of them and a name of ordinary length fit on one line, else below its place.
        room = self.width() - self._actions.sizeHint().width() >= look().text_height() * ROOM_FOR_NAME
        where = self._beside if room else self._below
        if where.indexOf(self._actions) < 0:
            (self._below if room else self._beside).removeWidget(self._actions)
            where.addWidget(self._actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for the actions, or no more."""
        super().resizeEvent(event)
        self._place_actions()

    def set_narrow(self, narrow: bool) -> None:
        """A narrow page scrolls down: the tab shown is as high as its content instead of scrolling inside."""
        for page in self._pages.values():
            page.set_whole(narrow)
        self._place_actions()

    def add_tab(self, tab_id: str, words: str, content: QWidget) -> None:
        """Add a tab with its content."""
        page = Scroll(margin=6, gap=12)
        page.inner.addWidget(content, 1)
        self._pages[tab_id] = page
        self._words[tab_id] = words
        self._stack.addWidget(page)
        self._only(self._pages[self.current() or tab_id])
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
        self._only(self._pages[tab_id])
        self._stack.setCurrentWidget(self._pages[tab_id])
        self.tab_chosen.emit(tab_id)

    def _only(self, shown: Scroll) -> None:
        # Qt's stack asks for the tallest of all its pages, unless the others say that they want nothing.
        for page in self._pages.values():
            policy = QSizePolicy.Policy.Expanding if page is shown else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Expanding, policy)

    def first_focus(self) -> QWidget:
        """The tabs."""
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return self.tabs
