"""What a page is made of: its header, panels, facts, tabs, content behind a deliberate key.

Knows no record; a screen fills these with words.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QSizePolicy, QTabBar, QVBoxLayout, QWidget

from app.ui.theme import look
from app.ui.widgets.base import Flow, Icon, Text, clear_layout, column, ground, row
from app.ui.widgets.buttons import Button
from app.ui.widgets.scroll import Scroll


class Panel(QFrame):
    """A white box with an optional head: icon, title, and at the right a note or small actions.

    `body` is its column layout. `flush` lets lists touch the edges. `usable` draws the border of usable things.
    """

    def __init__(
        self,
        title: str = "",
        icon: str = "",
        note: str = "",
        flush: bool = False,
        usable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        ground(self, "card" if usable else "panel")
        outer = column(self, 0, 0)
        self._head = QWidget()
        self._head_layout = row(self._head, 0, 8)
        self._head_layout.setContentsMargins(14, 8, 14, 6)
        self._icon = Icon(icon, role="panel_title")
        self._title = Text(title, "panel_title", wrap=True)
        self._note = Text(note, "note_muted", wrap=False)
        self._head_layout.addWidget(self._icon)
        # Only after it has a parent: showing a widget without one opens a window.
        self._icon.setVisible(bool(icon))
        self._head_layout.addWidget(self._title, 1)
        self._head_layout.addWidget(self._note)
        outer.addWidget(self._head)
        self._head.setVisible(bool(title))
        holder = QWidget()
        self.body: QVBoxLayout = column(holder, 0, 8)
        if not flush:
            self.body.setContentsMargins(14, 4 if title else 12, 14, 12)
        outer.addWidget(holder, 1)
        self.setAccessibleName(title)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the body."""
        self.body.addWidget(widget, stretch)

    def add_stretch(self) -> None:
        """Keep what is above at the top."""
        self.body.addStretch(1)

    def add_head(self, widget: QWidget) -> None:
        """Put a small action or hint at the right of the head."""
        self._head_layout.addWidget(widget)

    def set_title(self, title: str, icon: str | None = None) -> None:
        """Change the title, perhaps the icon."""
        self._title.setText(title)
        self._head.setVisible(bool(title))
        self.setAccessibleName(title)
        if icon is not None:
            self._icon.set_icon(icon)
            self._icon.setVisible(bool(icon))

    def set_note(self, note: str) -> None:
        """Change the words at the right of the head."""
        self._note.setText(note)


class PageHeader(QWidget):
    """Title, one line saying what is here and how much, actions at the right (at most one primary)."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        words = column(gap=0)
        self._title = Text(title, "page_title")
        self._subtitle = Text(subtitle, "muted")
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self._layout.addLayout(words, 1)
        self._subtitle.setVisible(bool(subtitle))
        self._actions = row(gap=10)
        self._layout.addLayout(self._actions)
        self._layout.setAlignment(self._actions, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)

    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_subtitle(self, subtitle: str) -> None:
        """Change the line under the title."""
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add_action(self, button: Button) -> Button:
        """Put a button at the right; returns it."""
        self._actions.addWidget(button)
        return button


class Facts(QWidget):
    """Label and value in two columns: "Telefono  333 000 4127". One column when narrow."""

    def __init__(self, facts: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._facts: tuple[tuple[str, str], ...] = ()
        self.set_facts(facts)

    def set_facts(self, facts: Sequence[tuple[str, str]], strong: Sequence[str] = ()) -> None:
        """Show these; labels in `strong` have a SemiBold value. A fact without value is left out."""
        clear_layout(self._grid)
        self._grid.setRowStretch(len(self._facts), 0)
        self._facts = tuple((label, value) for label, value in facts if value)
        for at, (label, value) in enumerate(self._facts):
            name = Text(label, "muted", wrap=False)
            words = Text(value, "strong" if label in strong else "body")
            words.setAccessibleName(f"{label}: {value}")
            self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, at, 1)
        self._grid.setRowStretch(len(self._facts), 1)

    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._facts


class Reveal(QWidget):
    """Reserved words (money, R2, R3) behind a button that says what it shows.

    Hides again when the widget leaves the screen, on F12 and on lock. The words are asked for at each showing and
    are not kept here after hiding.

    Signals:
        wanted: the button was pressed; answer with `show_text` (the screen may ask a reason first).
    """

    wanted = Signal()

    def __init__(self, text: str, hide_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=6)
        self._show_words = text
        self._hide_words = hide_text or self.tr("Nascondi")
        self._button = Button(text, "eye-off", small=True)
        self._words = Text("", "body")
        self._words.hide()
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._words)
        self._button.clicked.connect(self._toggle)
        look().concealed.connect(self.conceal)
        self.setFocusProxy(self._button)

    def shown(self) -> bool:
        """True while the words are on screen."""
        return not self._words.isHidden()

    def show_text(self, text: str) -> None:
        """Put the words on screen."""
        self._words.setText(text)
        self._words.show()
        self._button.setText(self._hide_words)
        self._button.set_icon("eye")
        # What was asked for may lie below the edge of the page: once it has its place it is brought into view.
        QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, Scroll):
                around.ensureWidgetVisible(self._words, 0, 12)
                around.ensureWidgetVisible(self._button, 0, 12)
            around = around.parentWidget()

    def conceal(self) -> None:
        """Take the words off the screen and forget them."""
        self._words.hide()
        self._words.setText("")
        self._button.setText(self._show_words)
        self._button.set_icon("eye-off")

    def _toggle(self) -> None:
        if self.shown():
            self.conceal()
        else:
            self.wanted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leaving the card hides the words."""
        self.conceal()
        super().hideEvent(event)


class Tabs(QTabBar):
    """Tabs of a card. `set_tabs` takes (id, words); `chosen` says the id."""

    chosen = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._ids: list[str] = []
        self.currentChanged.connect(self._tell)
        self.set_tabs(tabs)

    def set_tabs(self, tabs: Sequence[tuple[str, str]]) -> None:
        """Show these tabs; the current id stays current when it is still there."""
        kept = self.current()
        if [tab_id for tab_id, _ in tabs] == self._ids:
            for at, (_, words) in enumerate(tabs):
                self.setTabText(at, words.replace("&", "&&"))
            return
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        self._ids = [tab_id for tab_id, _ in tabs]
        for _, words in tabs:
            self.addTab(words.replace("&", "&&"))
        if kept in self._ids:
            self.setCurrentIndex(self._ids.index(kept))
        self.blockSignals(False)

    def current(self) -> str:
        """Id of the current tab, "" without tabs."""
        at = self.currentIndex()
        return self._ids[at] if 0 <= at < len(self._ids) else ""

    def set_current(self, tab_id: str) -> None:
        """Go to a tab."""
        self.setCurrentIndex(self._ids.index(tab_id))

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the words in SemiBold, so a tab keeps its width when it becomes current."""
        size = super().tabSizeHint(index)
        bold = self.fontMetrics().horizontalAdvance(self.tabText(index)) * 1.06
        return QSize(max(size.width(), round(bold) + 28), size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends; arrows as Qt."""
        if event.key() == Qt.Key.Key_Home:
            self.setCurrentIndex(0)
        elif event.key() == Qt.Key.Key_End:
            self.setCurrentIndex(self.count() - 1)
        else:
            super().keyPressEvent(event)

    def _tell(self, index: int) -> None:
        if 0 <= index < len(self._ids):
            self.chosen.emit(self._ids[index])

    def changeEvent(self, event: QEvent) -> None:
        """A new text size changes the tabs'."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


class ButtonRow(QWidget):
    """Buttons side by side that go to the next line when there is no room."""

    def __init__(self, *buttons: Button, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(self)
        if words:
            flow.addWidget(Text(words, "strong", wrap=False))
        for button in buttons:
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
