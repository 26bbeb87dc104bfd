"""A forgotten code: head office, by telephone, reads out one that opens once, and a new personal code is chosen with it.

Shows the challenge to read aloud and takes what is dictated. Knows no vault: it emits what is typed.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.ui.widgets import Button, ButtonRow, CodeField, NoticeBox, Text, TextField
from app.ui.widgets.lock_page import CentredCard


class RecoveryPage(CentredCard):
    """Signals: given(code, new_pin): both were typed. left(): back to the lock."""

    given = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(560, parent)
        self.inside.addWidget(Text(self.tr("Recuperare il codice"), "page_title"))
        self.inside.addWidget(
            Text(
                self.tr(
                    "Telefonare alla sede e leggere queste lettere. La sede detta un codice che vale una volta sola."
                )
            )
        )
        self.challenge = Text("", "page_title")
        self.challenge.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.inside.addWidget(self.challenge)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.inside.addWidget(self.notice)
        self.code = TextField(self.tr("Codice dettato dalla sede"), self.tr("cinque gruppi di cinque"), upper=True)
        self.pin = CodeField(self.tr("Nuovo codice personale"), self.tr("almeno 6 cifre, oppure una frase"))
        self.inside.addWidget(self.code)
        self.inside.addWidget(self.pin)
        self.open = Button(self.tr("Apri"), "lock-open", "next", kind="primary")
        leave = Button(self.tr("Indietro"), key="back")
        self.inside.addWidget(ButtonRow(self.open, leave))
        self.inside.addWidget(
            Text(self.tr("Niente viene cancellato: il lavoro su questo computer resta."), "note_muted")
        )
        self.code.next_wanted.connect(lambda: self.pin.setFocus(Qt.FocusReason.TabFocusReason))
        self.pin.next_wanted.connect(self._give)
        self.open.clicked.connect(self._give)
        leave.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def begin(self, challenge: str) -> None:
        """Show the letters to read aloud; nothing is typed yet."""
        self.challenge.setText(challenge)
        self.code.set_value(None)
        self.pin.clear()
        self.notice.hide()
        self.open.setEnabled(True)

    def refuse(self, code: str, sentence: str) -> None:
        """Say beside which field it is wrong; what was dictated stays."""
        self.open.setEnabled(True)
        field = {"pin": self.pin, "pas": self.pin, "cod": self.code}.get(code[:3])
        if field is None:
            self.notice.say("err", sentence)
        else:
            field.set_error(sentence)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        """The code that is dictated."""
        return self.code

    def _give(self) -> None:
        code, pin = self.code.value(), self.pin.value()
        if not isinstance(code, str):
            self.code.set_error(self.tr("Manca il codice dettato dalla sede."))
        elif not isinstance(pin, str):
            self.pin.set_error(self.tr("Manca il nuovo codice personale."))
        elif self.open.isEnabled():
            self.open.setEnabled(False)
            self.given.emit(code, pin)
