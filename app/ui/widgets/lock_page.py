"""The lock: operator, code, the wait after a wrong code in words, change of operator; nothing else.

Also the cover (F12), which shows opening hours to who is in front. Both know no database: they emit what is typed.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.ui.style import OWN_RING
from app.ui.theme import look
from app.ui.widgets.base import Icon, Line, Text, clear_layout, column, ground, row
from app.ui.widgets.buttons import Button
from app.ui.widgets.choices import ChoiceField
from app.ui.widgets.code_wait import CodeWait
from app.ui.widgets.fields import CodeField
from app.ui.widgets.messages import NoticeBox
from app.ui.widgets.panel import ButtonRow
from app.ui.widgets.scroll import Scroll

MOST_WIDE = 1260


class CentredCard(QWidget):
    """A bordered card in the middle of an empty page; `inside` is its column. Scrolls when the text is large."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "window")
        outer = column(self)
        scroll = Scroll(margin=8, gap=0)
        outer.addWidget(scroll)
        self._card = QFrame()
        ground(self._card, "card")
        self._width = width
        self.inside = column(self._card, margin=30, gap=12)
        scroll.inner.addStretch(1)
        # Not placed by alignment: that would ignore the height that wrapped words need.
        middle = row(gap=0)
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        scroll.inner.addLayout(middle)
        scroll.inner.addStretch(1)
        look().changed.connect(self._size)
        self._size()

    def _size(self) -> None:
        # Grows with the text, so that lines keep about as many words.
        self._card.setFixedWidth(min(round(self._width * look().appearance.percent / 100), MOST_WIDE))


class LockPage(CentredCard):
    """Portineria is locked.

    Signals:
        unlock_wanted(operator_id, code): the code was given. Answer with `refuse`, or show the work.
        operator_change_wanted(): *Cambia operatore*.
        help_wanted(): how to recover a forgotten code.
        renewal_wanted(): the store of this operator is damaged and is to be made anew.
    """

    unlock_wanted = Signal(str, str)
    operator_change_wanted = Signal()
    help_wanted = Signal()
    renewal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(430, parent)
        head = row(gap=10)
        head.addWidget(Icon("lock", role="panel_title"))
        self._title = Text(self.tr("Portineria è bloccata"), "page_title")
        head.addWidget(self._title, 1)
        self.inside.addLayout(head)
        self._saved = Text(
            self.tr("Il lavoro in corso è salvo su questo computer. Con il codice si riprende da dove si era.")
        )
        self.inside.addWidget(self._saved)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.inside.addWidget(self.notice)
        self.operator = ChoiceField(self.tr("Operatore"))
        self.inside.addWidget(self.operator)
        self.code = CodeField(self.tr("Codice"), self.tr("almeno 6 cifre"))
        self.inside.addWidget(self.code)
        self._keys = Text("", "note_muted")
        self._keys.hide()
        self.inside.addWidget(self._keys)
        self.unlock = Button(self.tr("Sblocca"), "lock-open", "next", kind="primary")
        self.change = Button(self.tr("Cambia operatore"), "users")
        self.inside.addWidget(ButtonRow(self.unlock, self.change))
        self.inside.addWidget(Line())
        help_line = self.tr("Si sblocca anche senza rete. Codice dimenticato: si telefona alla sede.")
        self.inside.addWidget(Text(help_line, "note_muted"))
        self.help = Button(self.tr("Come si recupera il codice"), key="help", kind="link", small=True)
        self.inside.addWidget(self.help, 0, Qt.AlignmentFlag.AlignLeft)
        self.renewal = Button(self.tr("L'archivio è danneggiato"), kind="link", small=True)
        self.inside.addWidget(self.renewal, 0, Qt.AlignmentFlag.AlignLeft)
        self._wait = CodeWait(self.code, self.unlock)
        self.code.next_wanted.connect(self._ask)
        self.unlock.clicked.connect(self._ask)
        self.change.clicked.connect(self.operator_change_wanted)
        self.help.clicked.connect(self.help_wanted)
        self.renewal.clicked.connect(self.renewal_wanted)
        self.operator.next_wanted.connect(lambda: self.code.setFocus(Qt.FocusReason.TabFocusReason))

    def set_first(self, first: bool) -> None:
        """Before the first unlock of the day there is no work in progress to speak of."""
        self._title.setText(self.tr("Portineria") if first else self.tr("Portineria è bloccata"))
        self._saved.setVisible(not first)
        self.renewal.setVisible(first)  # a store that is open behind the lock is not made anew under it

    def set_operators(self, operators: Sequence[tuple[str, str]], current: str) -> None:
        """(id, "M. F., operatrice") of who works on this computer; initials, never full names."""
        self.operator.set_options(operators)
        self.operator.set_value(current)

    def set_code_hint(self, hint: str) -> None:
        """What a code looks like ("almeno 6 cifre"), or the words for a passphrase."""
        self.code.set_hint(hint)

    def set_keyboard_words(self, words: str) -> None:
        """What the keyboard would do to the code ("Il blocco maiuscole è attivo."), or ""."""
        self._keys.setText(words)
        self._keys.setVisible(bool(words))

    def refuse(self, sentence: str, seconds: int) -> None:
        """A wrong code: the sentence, and the wait. It goes by itself; nothing is ever wiped.

        `sentence` may hold {seconds}, which counts down.
        """
        self._wait.refuse(sentence, seconds)

    def waiting(self) -> int:
        """Seconds still to wait."""
        return self._wait.left()

    def first_focus(self) -> QWidget:
        """The code, or the operator when none is chosen."""
        return self.code if self.operator.value() else self.operator

    def _ask(self) -> None:
        code, operator = self.code.value(), self.operator.value()
        if self._wait.holds():
            return
        if not isinstance(operator, str):
            self.operator.set_error(self.tr("Scegliere chi sblocca."))
        elif not isinstance(code, str):
            self.code.set_error(self.tr("Manca il codice."))
        else:
            self.unlock_wanted.emit(operator, code)

    def hideEvent(self, event: QHideEvent) -> None:
        """The code does not stay behind."""
        self.code.clear()
        self.code.set_error("")
        super().hideEvent(event)


class CoverPage(QWidget):
    """F12: public opening hours; any key but the code or F12 does nothing; after two minutes it becomes the lock.

    F12 again is the window's. Signals:
        lock_wanted(): two minutes went by, or somebody begins to type the code (a digit).
    """

    lock_wanted = Signal()
    SECONDS = 120

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty(OWN_RING, True)
        outer = column(self, margin=20, gap=18)
        outer.addStretch(1)
        self._title = Text("", "page_title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self._title)
        self._box = QFrame()
        self._box.hide()
        ground(self._box, "panel")
        self._grid = QGridLayout(self._box)
        self._grid.setContentsMargins(24, 6, 24, 6)
        self._grid.setHorizontalSpacing(40)
        self._grid.setVerticalSpacing(0)
        outer.addWidget(self._box, 0, Qt.AlignmentFlag.AlignHCenter)
        self._foot = Text(self.tr("Per un’emergenza chiamare il 112"), "muted")
        self._foot.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer.addWidget(self._foot)
        outer.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(self.SECONDS * 1000)
        self._timer.timeout.connect(self.lock_wanted)

    def set_hours(self, title: str, outposts: Sequence[tuple[str, str, str]]) -> None:
        """Title and (outpost, address, opening hours) rows."""
        self._title.setText(title)
        self.setAccessibleName(title)
        clear_layout(self._grid)
        self._box.setVisible(bool(outposts))
        for at, (name, place, hours) in enumerate(outposts):
            if at:
                self._grid.addWidget(Line(), at * 2 - 1, 0, 1, 3)
            for n, (words, role) in enumerate(((name, "strong"), (place, "body"), (hours, "body"))):
                text = Text(words, role, wrap=False)
                text.setContentsMargins(0, 10, 0, 10)
                self._grid.addWidget(text, at * 2, n)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit begins the code; every other key does nothing."""
        if event.text().isdigit():
            self.lock_wanted.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Two minutes begin; the clipboard is emptied; reserved content is taken off the page behind."""
        QGuiApplication.clipboard().clear()
        look().concealed.emit()
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The wait ends."""
        self._timer.stop()
        super().hideEvent(event)
