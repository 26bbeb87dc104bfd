"""The panel *Chiavetta* of *Allineamento*: what is on the stick, when it was made, whether an answer came; and its three acts."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from app.errors import Notice, Retry
from app.rules.sizes import show_size
from app.sync.bundle import AnswerRead, BundleFacts, Carried, Prepared
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.screens.parts import near_moment
from app.ui.viewmodels.bundles import BundlesModel
from app.ui.widgets import Button, ButtonRow, Facts, NoticeBox, Panel, Text


class BundlePanel(Panel):
    """For whoever has no network, and for the colleague who has."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Senza rete: la chiavetta"), "usb")
        self.model = BundlesModel(bridge, background, self)
        self.model.moved.connect(self._show)
        self.model.prepared.connect(self._prepared)
        self.model.carried.connect(self._carried)
        self.model.answer_read.connect(self._answer_read)
        self.model.failed.connect(self._failed)
        self.explanation = Text(
            self.tr(
                "Il lavoro va al centro in una busta chiusa che un collega con la rete porta senza poterla leggere."
            ),
            "note_muted",
        )
        self.add(self.explanation)
        self.facts = Facts()
        self.facts.hide()
        self.add(self.facts)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        self.prepare = Button(self.tr("Prepara la chiavetta"), "usb")
        self.prepare.clicked.connect(self._prepare)
        self.read = Button(self.tr("Leggi la risposta"), "download")
        self.read.clicked.connect(self._read)
        self.carry = Button(self.tr("Porta la chiavetta di un collega"), "cloud-up")
        self.carry.clicked.connect(self._carry)
        self.add(ButtonRow(self.prepare, self.read, self.carry))
        self.setFocusProxy(self.prepare)

    # --------------------------------------------------------------------------------------------------------- showing

    def _show(self, made: tuple[BundleFacts, ...]) -> None:
        self.facts.setVisible(bool(made))
        if not made:
            return
        last = made[0]
        answer = self.tr("non ancora letta")
        if last.answered_at is not None:
            answer = self.tr("letta {when}").format(when=self._when(last.answered_at))
        self.facts.set_facts(
            [
                (self.tr("Preparata"), self._when(last.made_at)),
                (self.tr("Contiene"), f"{changes_words(last.changes)}, {show_size(last.size)}"),
                (self.tr("Risposta"), answer),
            ]
        )

    def _when(self, moment: datetime) -> str:
        return near_moment(moment, self.model.bridge.who.now())

    # ------------------------------------------------------------------------------------------------------------ acts

    def _prepare(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Dove si scrive: la chiavetta"))
        if folder:
            self.model.prepare(Path(folder))

    def _read(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("La risposta del centro"), "", self.tr("Risposte (*.risposta)")
        )
        if chosen:
            self.model.read_answer(Path(chosen))

    def _carry(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("La busta del collega"), "", self.tr("Buste (*.busta)"))
        if chosen:
            self.model.carry(Path(chosen))

    # --------------------------------------------------------------------------------------------------------- telling

    def _prepared(self, made: Prepared) -> None:
        words = self.tr("{file}, {changes}. La porta un collega che ha la rete; il lavoro resta anche qui.")
        text = words.format(file=made.path.name, changes=changes_words(made.changes))
        if made.left:
            more = self.tr("Non ci stavano: {changes}. Dopo la risposta, preparare un'altra chiavetta.")
            text = f"{text} {more.format(changes=changes_words(made.left))}"
        self.notice.say("ok", text, self.tr("Chiavetta pronta."))

    def _carried(self, carried: Carried) -> None:
        back = self.tr("Accanto alla busta c'è la risposta: riportare la chiavetta al collega.")
        if carried.again:
            lead = self.tr("Busta già ricevuta {when}.").format(when=self._when(carried.received_at))
        else:
            lead = self.tr("Il centro ha ricevuto la busta.")
        self.notice.say("ok", back, lead)

    def _answer_read(self, told: AnswerRead) -> None:
        count = sum(told.decided.values())
        text = self.tr("Decise dal centro: {n}. Schede ricevute: {received}.").format(n=count, received=told.received)
        if told.pending:
            text = f"{text} {self.tr('Ancora da inviare: {n}.').format(n=told.pending)}"
        if told.sentence is not None:
            self.notice.say("warn", told.sentence)
        else:
            self.notice.say("info" if told.pending else "ok", text, self.tr("Risposta letta."))

    def _failed(self, error: Notice | Retry) -> None:
        away = self.tr("Il centro non risponde. La busta resta sulla chiavetta: riprovare quando c'è la rete.")
        self.notice.say(
            "err" if isinstance(error, Notice) else "info", str(error) if isinstance(error, Notice) else away
        )


def changes_words(count: int) -> str:
    """`1 modifica`, `44 modifiche`."""
    if count == 1:
        return QCoreApplication.translate("BundlePanel", "1 modifica")
    return QCoreApplication.translate("BundlePanel", "{n} modifiche").format(n=count)
