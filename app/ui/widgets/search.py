"""Finding: the list of results under a line of text, the search box of the top bar, and the field that picks a person.

Typing never waits: the box says what is typed, whoever searches answers with `set_results` when ready, and the old
results stay until then. Knows no record.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QSizePolicy, QWidget
from shiboken6 import isValid

from app.ui.style import OWN_RING, paint_ring
from app.ui.theme import look
from app.ui.widgets.base import Icon, Text, column, ground, row
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import Field
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.rows import Entry, Row, RowList


class SearchList(QFrame):
    """Results in groups, floating under the box that asks for them. The focus stays in the box."""

    def __init__(self, name: str, box: QWidget) -> None:
        super().__init__(box.window())
        ground(self, "card")
        self._box = box
        self._query = ""
        layout = column(self, margin=1, gap=0)
        self.list = RowList(name)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.fit_content()
        self._none = Text("", "muted")
        self._none.setContentsMargins(14, 10, 14, 10)
        layout.addWidget(self.list)
        layout.addWidget(self._none)
        self.hide()

    def set_results(self, entries: Sequence[Entry], nothing: str) -> None:
        """Show groups and rows; the first row is current. `nothing` is said when there are none."""
        self.list.set_rows(entries)
        first = next((e.id for e in entries if isinstance(e, Row)), "")
        self.list.select(first)
        self.list.setVisible(bool(first))
        self._none.setText(nothing)
        self._none.setVisible(not first and bool(nothing))
        if self.isVisible():
            self.place()

    def count(self) -> int:
        """How many rows."""
        return len(self.list.rows())

    def place(self) -> None:
        """Under the box, as wide as it or as its words need, within the window."""
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        under = self._box.mapTo(window, QPoint(0, self._box.height() + 2))
        width = max(self._box.width(), min(look().text_height() * 26, window.width() - under.x() - 8))
        inner = width - 2 - 2 * look().line
        self.list.setFixedWidth(inner)
        # Not its size hint: as long as it is hidden that speaks of the width it had before.
        wanted = self.list.height_in(inner) if not self.list.isHidden() else self._none.heightForWidth(width) + 24
        height = min(wanted + 4, window.height() - under.y() - 8)
        left = min(under.x(), window.width() - width - 4)
        self.setGeometry(QRect(max(left, 0), under.y(), width, max(height, 40)))
        self.raise_()

    def open(self) -> None:
        """Show the list under its box, when it has something to say."""
        if self.count() or self._none.text():
            # Placed first: taking another parent hides a widget.
            self.place()
            self.show()


class _Suggest(QObject):
    """Joins a line edit and a SearchList: arrows, Invio, Esc, and answers that come late."""

    typed = Signal(str)
    picked = Signal(str, bool)
    given_up = Signal()
    escaped = Signal()

    def __init__(self, edit: QLineEdit, results: SearchList) -> None:
        super().__init__(edit)
        self._edit = edit
        self._results = results
        self._answered: str | None = None
        self._enter_waits = False
        edit.installEventFilter(self)
        edit.textEdited.connect(self._edited)
        results.list.clicked.connect(lambda _index: self._pick(beside=False))

    def answer(self, query: str, entries: Sequence[Entry], nothing: str) -> None:
        """Results for a query; those of an older query are dropped."""
        if query.strip() != self._edit.text().strip():
            return
        self._answered = query.strip()
        self._results.set_results(entries, nothing)
        if self._edit.hasFocus():
            self._results.open()
        if self._enter_waits:
            self._enter_waits = False
            # A scanner types a code and Invio faster than the search answers: a single match opens by itself.
            if self._results.count() == 1:
                self._pick(beside=False)

    def _edited(self, text: str) -> None:
        self._enter_waits = False
        self.typed.emit(text)

    def _pick(self, beside: bool) -> None:
        chosen = self._results.list.current_id()
        if chosen:
            self._results.hide()
            self.picked.emit(chosen, beside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list while the focus is in the box; opening and closing with the focus."""
        if event.type() == QEvent.Type.FocusOut:
            self._results.hide()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
            self._results.open()
            self._results.list.step(steps[Qt.Key(key)])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._results.isVisible() and self._answered == self._edit.text().strip():
                self._pick(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
            elif self._edit.text().strip():
                self._enter_waits = True
            else:
                self.given_up.emit()
            return True
        if key == Qt.Key.Key_Escape:
            if self._edit.text():
                self._edit.clear()
                self.typed.emit("")
            else:
                self._results.hide()
                self.escaped.emit()
            return True
        return False


class SearchBox(QFrame):
    """The search of the top bar: icon, text, count, key.

    Signals:
        query_changed(text): with every keystroke, and "" when the empty box gets the focus (the last opened things).
        opened(id, beside): a result was chosen with Invio, Ctrl+Invio or the mouse.
    """

    query_changed = Signal(str)
    opened = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "card")
        self._before: QWidget | None = None
        layout = row(self, gap=8)
        layout.setContentsMargins(12, 2, 8, 2)
        self.edit = QLineEdit()
        self.edit.setProperty("inside", True)
        self.edit.setAccessibleName(self.tr("Cerca"))
        self.edit.setMinimumWidth(60)
        self._count = Text("", "note_muted", wrap=False)
        self._key = KeyHint("search")
        self._icon = Icon("search")
        layout.addWidget(self._icon)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._key)
        # The ring goes round the whole box, inside: outside it would be dark on the dark bar.
        self.edit.setProperty(OWN_RING, True)
        self.setFocusProxy(self.edit)
        self.results = SearchList(self.tr("Risultati"), self)
        self._suggest = _Suggest(self.edit, self.results)
        self._suggest.typed.connect(self._typed)
        self._suggest.picked.connect(self._picked)
        self._suggest.escaped.connect(self._go_back)
        self.edit.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_narrow(look().narrow)

    def set_results(self, query: str, entries: Sequence[Entry]) -> None:
        """Answer a query; an answer to an older one is dropped."""
        nothing = self.tr("Nessuno con «{query}». Si può aggiungere o registrare un contatto anonimo.")
        self._suggest.answer(query, entries, nothing.format(query=query.strip()) if query.strip() else "")
        count = self.results.count()
        words = self.tr("{count} risultati").format(count=count) if count != 1 else self.tr("1 risultato")
        self._count.setText(words if query.strip() and not look().narrow else "")

    def begin(self) -> None:
        """Ctrl+K: the focus comes here, the old text selected; remembers where it was."""
        focus = QApplication.focusWidget()
        if focus is not self.edit:
            self._before = focus
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def set_narrow(self, narrow: bool) -> None:
        """A shorter prompt."""
        long = self.tr("Persona, via, telefono, codice fiscale, n. modulo…")
        self.edit.setPlaceholderText(self.tr("Cerca…") if narrow else long)

    def sizeHint(self) -> QSize:
        """As high as a field."""
        width = QFontMetrics(look().font()).horizontalAdvance(self.edit.placeholderText())
        return QSize(width + 150, look().control_height())

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        return QSize(look().text_height() * 7, look().control_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ring, while the text has the focus."""
        super().paintEvent(event)
        if self.edit.hasFocus():
            painter = QPainter(self)
            paint_ring(painter, QRectF(self.rect()), look())
            painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An empty box that gets the focus asks for the last opened things."""
        if event.type() == QEvent.Type.FocusIn:
            self.update()
            self.query_changed.emit(self.edit.text())
        elif event.type() == QEvent.Type.FocusOut:
            self.update()
        return super().eventFilter(watched, event)

    def _typed(self, text: str) -> None:
        if not text:
            self._count.setText("")
        self._key.set_items((("back" if text else "search", ""),))
        self.query_changed.emit(text)

    def _picked(self, chosen: str, beside: bool) -> None:
        self._go_back()
        self.opened.emit(chosen, beside)

    def _go_back(self) -> None:
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            # What had the focus is gone (a list that emptied, a page that closed); nowhere would be worse than beside.
            self.focusNextChild()


class PickField(Field):
    """A field that picks something by searching (a person, a building). Value: id or None.

    Signals:
        query_changed(text): answer with `set_results(query, entries)`.
        changed(id or None): something was picked, or taken away with the cross.
    """

    query_changed = Signal(str)

    def __init__(
        self, label: str, hint: str = "", icon: str = "user", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(label, hint, parent)
        self._value: str | None = None
        self._words = ""
        holder = QFrame()
        inside = row(holder, gap=0)
        inside.setContentsMargins(0, 0, 0, 0)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder or self.tr("Cognome, via o codice fiscale"))
        inside.addWidget(self.edit)
        over = row(self.edit, gap=0)
        over.setContentsMargins(9, 0, 5, 0)
        over.addWidget(Icon(icon, "muted"))
        over.addStretch(1)
        self._cross = Button.icon_only(self.tr("Togli"), "x", kind="link")
        self._cross.hide()
        self._cross.clicked.connect(self._take_away)
        over.addWidget(self._cross)
        self.results = SearchList(label, self.edit)
        self._suggest = _Suggest(self.edit, self.results)
        self._suggest.typed.connect(self._typed)
        self._suggest.picked.connect(self._picked)
        self._suggest.given_up.connect(self.next_wanted)
        self._suggest.escaped.connect(self.next_wanted)
        self._install(holder, self.edit)
        self._margins()
        look().changed.connect(self._margins)

    def _margins(self) -> None:
        self.edit.setTextMargins(look().icon_size() + 8, 0, look().icon_size() + 14, 0)

    def value(self) -> object:
        """The id picked, or None."""
        return self._value

    def words(self) -> str:
        """What is shown for it."""
        return self._words if self._value else ""

    def set_value(self, value: object) -> None:
        """None takes the choice away; to show one use `set_pick`."""
        self.set_pick(str(value) if value else None, self._words if value else "")

    def set_pick(self, picked: str | None, words: str) -> None:
        """Show what is picked, with its words."""
        self._value = picked
        self._words = words
        self.edit.setText(words)
        self._cross.setVisible(picked is not None)
        self.set_error("")

    def set_results(self, query: str, entries: Sequence[Entry]) -> None:
        """Answer a query; an answer to an older one is dropped."""
        nothing = self.tr("Nessun risultato con «{query}».")
        self._suggest.answer(query, entries, nothing.format(query=query.strip()) if query.strip() else "")

    def draft_text(self) -> str:
        """Id and words, so that a draft comes back without a search."""
        return f"{self._value}\n{self._words}" if self._value else ""

    def set_draft_text(self, text: str) -> None:
        """Put it back."""
        picked, _, words = text.partition("\n")
        self.set_pick(picked or None, words)

    def _typed(self, text: str) -> None:
        if self._value is not None:
            self._value = None
            self._cross.hide()
            self.changed.emit(None)
        self.query_changed.emit(text)

    def _picked(self, chosen: str, beside: bool) -> None:
        found = next((r for r in self.results.list.rows() if r.id == chosen), None)
        if found is not None:
            self.set_pick(chosen, f"{found.title} {found.text or found.second}".strip())
            self.changed.emit(chosen)
            self.next_wanted.emit()

    def _take_away(self) -> None:
        self.set_pick(None, "")
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(None)

    def _after_leaving(self) -> None:
        # Words without a choice would look like one.
        if self._value is None and self.edit.text().strip():
            self.set_error(self.tr("Scegliere dall’elenco, oppure lasciare vuoto."))
        else:
            super()._after_leaving()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Invio belongs to the list of results, which then asks for the next field."""
        enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.KeyPress and enter:
            if self._value is not None:
                self.next_wanted.emit()
                return True
            return QObject.eventFilter(self, watched, event)
        return super().eventFilter(watched, event)
