"""Help: the keys of this page and all keys, which can be changed here. A clash is refused with the other act's name."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.ui.keys import ACTIONS, display_keys, key_label
from app.ui.page import Page, PageKey
from app.ui.theme import look
from app.ui.widgets.base import Columns
from app.ui.widgets.buttons import Button
from app.ui.widgets.messages import NoticeBox
from app.ui.widgets.panel import Panel
from app.ui.widgets.table import Column, Table, TableRow

_MODIFIER_KEYS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class HelpPage(Page):
    """F1. `Invio` on a row takes the next key pressed as the new one; Esc gives up.

    Signals:
        keys_remapped(dict): what differs from the defaults now, to be kept.
    """

    keys_remapped = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Aiuto e tasti"), self.tr("I tasti di questa pagina e tutti gli altri"))
        self._listening = ""
        self._title = ""
        reset = self.header.add_action(Button(self.tr("Come all’inizio"), "arrow-back-up"))
        reset.clicked.connect(self._reset)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        columns = (Column("keys", self.tr("Tasti"), "strong"), Column("words", self.tr("Che cosa fa"), share=1))
        self.here = Table(self.tr("Tasti di questa pagina"), columns)
        self.all = Table(self.tr("Tutti i tasti"), columns)
        here = Panel(self.tr("In questa pagina"), "keyboard", flush=True)
        here.add(self.here, 1)
        every = Panel(self.tr("Tutti i tasti"), "keyboard", note=self.tr("Invio cambia il tasto"), flush=True)
        every.add(self.all, 1)
        self.add(Columns(here, every, shares=(2, 3)), 1)
        self.all.opened.connect(self._listen)
        self.all.installEventFilter(self)
        look().keys.changed.connect(self._fill)
        self._fill()

    def show_for(self, title: str, keys: Sequence[PageKey]) -> None:
        """Show help for a page."""
        self.set_title(self.tr("Aiuto: {page}").format(page=title) if title else self.tr("Aiuto e tasti"))
        rows = [TableRow(k.key, {"keys": look().keys.text(k.key), "words": k.words}) for k in keys]
        self.here.set_rows(rows)

    def first_focus(self) -> QWidget:
        """The list of all keys."""
        return self.all

    def panes(self) -> Sequence[QWidget]:
        """The two lists."""
        return [self.here, self.all]

    def keys(self) -> Sequence[PageKey]:
        """Remap and back."""
        return [PageKey("next", self.tr("cambia il tasto")), PageKey("back", self.tr("indietro"))]

    def _fill(self) -> None:
        rows = []
        for action in ACTIONS:
            shown: list[str] = []
            for one in look().keys.sequences(action.id):
                if display_keys(one) not in shown:
                    shown.append(display_keys(one))
            rows.append(TableRow(action.id, {"keys": "   ".join(shown), "words": key_label(action)}))
        self.all.set_rows(rows)

    def _listen(self, action_id: str) -> None:
        self._listening = action_id
        words = self.tr("Premere il nuovo tasto per «{action}». Esc lascia quello di prima.")
        label = next(key_label(a) for a in ACTIONS if a.id == action_id)
        self.notice.say("info", words.format(action=label))

    def _reset(self) -> None:
        look().keys.reset()
        self.notice.say("info", self.tr("I tasti sono quelli dell’inizio."))
        self.keys_remapped.emit(look().keys.settings())

    def listening(self) -> bool:
        """True while the next key pressed becomes a new one."""
        return bool(self._listening)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While listening, a pressed key is taken and works for nothing else."""
        if self._listening and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIER_KEYS:
            return
        action_id, self._listening = self._listening, ""
        if key == Qt.Key.Key_Escape:
            self.notice.hide()
            return
        pressed = QKeySequence(QKeyCombination(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, key))
        wanted = pressed.toString(QKeySequence.SequenceFormat.PortableText)
        try:
            look().keys.remap(action_id, wanted)
        except Notice as refused:
            self.notice.say("warn", str(refused))
            return
        self.notice.say("ok", self.tr("Il tasto è cambiato: {keys}.").format(keys=display_keys(wanted)))
        self.keys_remapped.emit(look().keys.settings())
