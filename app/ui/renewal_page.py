"""A damaged store is made anew: the personal code once more, an invitation where the old store does not even say whose it is.

Shows why and what became of it. Knows no database: it emits what is typed.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.ui.widgets import Button, ButtonRow, CodeField, NoticeBox, Text, TextField
from app.ui.widgets.code_wait import CodeWait
from app.ui.widgets.lock_page import CentredCard


class RenewalPage(CentredCard):
    """Signals: given(code, invitation): what was typed; the invitation may be empty. left(): back to the lock."""

    given = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(560, parent)
        self.inside.addWidget(Text(self.tr("Rifare l'archivio"), "page_title"))
        self.inside.addWidget(
            Text(
                self.tr(
                    "Il nuovo archivio nasce accanto a quello danneggiato. Riceve dal centro le schede, e dal vecchio il lavoro "
                    "non ancora inviato, per quanto si legge. Serve la rete; se si interrompe, riprende da dove era."
                )
            )
        )
        self.notice = NoticeBox("info")
        self.inside.addWidget(self.notice)
        self.pin = CodeField(self.tr("Codice personale"), self.tr("quello di sempre"))
        self.invitation = TextField(self.tr("Invito"), self.tr("solo se richiesto: lo prepara la sede"))
        self.inside.addWidget(self.pin)
        self.inside.addWidget(self.invitation)
        self.renew = Button(self.tr("Rifai l'archivio"), "refresh", "next", kind="primary")
        self.leave = Button(self.tr("Indietro"), key="back")
        self.inside.addWidget(ButtonRow(self.renew, self.leave))
        self.inside.addWidget(Text(self.tr("Il vecchio archivio non si cancella: resta qui, cifrato."), "note_muted"))
        self._wait = CodeWait(self.pin, self.renew)
        self.pin.next_wanted.connect(self._give)
        self.invitation.next_wanted.connect(self._give)
        self.renew.clicked.connect(self._give)
        self.leave.clicked.connect(self._leave)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._leave)

    def begin(self, why: str) -> None:
        """Ask; `why` is the refusal of the store, empty when nobody tried to open it."""
        self.pin.clear()
        self.invitation.set_value(None)
        self._rest()
        self.notice.setVisible(bool(why))
        if why:
            self.notice.say("info", why)

    def arrived(self, percent: int, here: int, all: int) -> None:
        """So many records of so many are in the new store."""
        if self.renew.isEnabled():
            return  # said late: it has ended
        words = self.tr("È arrivato il {percent} %: {n} schede di {all}.")
        counts = (f"{one:,}".replace(",", ".") for one in (here, all))
        self.notice.say("info", words.format(percent=percent, n=next(counts), all=next(counts)))

    def refuse(self, code: str, sentence: str, seconds: int | None) -> None:
        """Why it did not go on, beside its field. `seconds`: a wrong personal code, and how long to wait."""
        self._rest()
        if seconds is not None:
            self._wait.refuse(sentence, seconds)
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
        elif code.startswith("code_") or code in ("invitation_needed", "other_operator"):
            self.invitation.set_error(sentence)
            self.invitation.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.notice.say("err", sentence)

    def first_focus(self) -> QWidget:
        """The personal code."""
        return self.pin

    def _rest(self) -> None:
        self.notice.hide()
        self.renew.setEnabled(True)
        self.leave.setEnabled(True)

    def _leave(self) -> None:
        if self.leave.isEnabled():
            self.left.emit()

    def _give(self) -> None:
        code = self.pin.value()
        if self._wait.holds() or not self.renew.isEnabled():
            return
        if not isinstance(code, str):
            self.pin.set_error(self.tr("Manca il codice."))
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.renew.setEnabled(False)
        self.leave.setEnabled(False)
        self.notice.say(
            "info",
            self.tr("Si rilegge il vecchio archivio e si ricevono le schede dal centro. Può durare qualche minuto."),
        )
        self.given.emit(code, str(self.invitation.value() or ""))
