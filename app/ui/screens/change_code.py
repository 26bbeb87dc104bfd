"""*Cambia il codice*: the present code, the new one twice. The desk stays open, the work stays where it is; works without a
network. A wrong present code lengthens the wait as on the lock page, and nothing is wiped.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.viewmodels.change_code import ChangeCodeModel
from app.ui.widgets import Button, ButtonRow, CodeField, CodeWait, Columns, Form, NoticeBox, Panel, Text

OLD, NEW, AGAIN = "old", "new", "again"


class ChangeCodePage(Page):
    """Three codes and one button. What is typed is forgotten on leaving, on F12 and on lock."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__("")
        self._model = ChangeCodeModel(bridge, background, self)
        self._model.changed.connect(self._changed)
        self._model.refused.connect(self._refused)
        phrase = self._model.phrase
        self.set_title(
            self.tr("Cambia la frase") if phrase else self.tr("Cambia il codice"),
            self.tr("Vale su questo computer, da subito e anche senza rete"),
        )
        self.old = CodeField(self.tr("Frase attuale") if phrase else self.tr("Codice attuale"))
        self.new = CodeField(self.tr("Frase nuova") if phrase else self.tr("Codice nuovo"))
        self.again = CodeField(self.tr("Di nuovo la frase nuova") if phrase else self.tr("Di nuovo il codice nuovo"))
        self.form = Form()
        for name, field in ((OLD, self.old), (NEW, self.new), (AGAIN, self.again)):
            self.form.add(name, field)
        self.form.finished.connect(self.change)
        self.button = Button(self.tr("Cambia"), "key", "save", kind="primary")
        self.button.clicked.connect(self.change)
        self._wait = CodeWait(self.old, self.button)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        panel = Panel()
        panel.add(self.notice)
        panel.add(self.form)
        panel.add(ButtonRow(self.button))
        panel.add_stretch()
        self.add(Columns(panel, self._beside(), shares=(3, 2)), 1)

    def _beside(self) -> QWidget:
        panel = Panel(self.tr("Come si sceglie"), "info-circle")
        for sentence in self._model.rules():
            panel.add(Text(sentence))
        panel.add(Text(self.tr("Non si scrive da nessuna parte e non si dice a nessuno, nemmeno alla sede.")))
        if self._model.phrase:
            forgotten = self.tr("Frase dimenticata: si blocca lo schermo e si telefona alla sede, come prima.")
        else:
            forgotten = self.tr("Codice dimenticato: si blocca lo schermo e si telefona alla sede, come prima.")
        panel.add(Text(forgotten, "note_muted"))
        panel.add_stretch()
        return panel

    # ------------------------------------------------------------------------------------------------------------ acts

    def change(self) -> None:
        """Check what can be checked here, then ask the vault."""
        if self._wait.holds() or not self.button.isEnabled():
            return  # too early, or the answer to the last try is on its way
        empty = self.tr("È vuoto. Scrivere anche qui.")
        errors = {name: empty for name, value in self.form.values().items() if value is None}
        if not errors and self.new.value() != self.again.value():
            errors[AGAIN] = self.tr("Non è uguale a quanto scritto sopra. Riscrivere.")
        self.form.set_errors(errors)
        if not errors:
            self.notice.hide()
            self.button.setEnabled(False)
            self._model.change(str(self.old.value()), str(self.new.value()))

    def _changed(self) -> None:
        self.button.setEnabled(True)
        for field in (self.old, self.new, self.again):
            field.clear()
        self.old.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._model.phrase:
            self.notice.say("ok", self.tr("La frase è cambiata. Da ora si apre con quella nuova."))
        else:
            self.notice.say("ok", self.tr("Il codice è cambiato. Da ora si apre con quello nuovo."))

    def _refused(self, field: str, sentence: str, wait: int) -> None:
        self.button.setEnabled(True)
        if field == NEW:
            self.form.set_errors({NEW: sentence})
        elif field == OLD:
            self._wait.refuse(sentence, wait)
            self.old.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.notice.say("err", sentence)

    def leave(self) -> None:
        """What was typed, and what was said about it, does not stay behind."""
        super().leave()
        self.form.set_errors({})
        self.notice.hide()

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Next, back, change."""
        return [
            PageKey("next", self.tr("campo dopo")),
            PageKey("back", self.tr("indietro")),
            PageKey("save", self.tr("cambia"), self.change),
        ]

    def first_focus(self) -> QWidget:
        """The present code."""
        return self.old
