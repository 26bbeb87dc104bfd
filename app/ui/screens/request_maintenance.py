"""*Manutenzione*, a panel of *Richieste*: the CSV that leaves, the CSV that comes back, read before anything is recorded."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.services.maintenance import SENT_TO, AnswerReport, ExportPlan
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.screens.parts import grouped
from app.ui.viewmodels.maintenance import MaintenanceModel
from app.ui.widgets import Button, ButtonRow, NoticeBox, Panel, Row, RowList, Text, TextField

FILE_NAME = "richieste-manutenzione.csv"


class MaintenancePanel(Panel):
    """Open technical requests out, tickets in."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Manutenzione"), "tool", usable=True)
        self._bridge = bridge
        self.model = MaintenanceModel(bridge, background, self)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self._what = Text("")
        self.to = TextField(self.tr("A chi si inviano"), self.tr("se vuoto: Manutenzione"))
        self.out = Button(self.tr("Scrivi il CSV"), "download")
        self.out.clicked.connect(self._write)
        self.back = Button(self.tr("Leggi i ticket"), "file-text")
        self.back.clicked.connect(self._choose)
        self.apply = Button(self.tr("Registra le righe"), "check")
        self.apply.clicked.connect(self.model.apply)
        self.apply.hide()
        self.list = RowList(self.tr("Righe"), letters="T")
        self.list.letter_pressed.connect(lambda _letter, row: self.model.leave_out(row))
        self.list.hide()
        for part in (self.notice, self._what, self.to, ButtonRow(self.out, self.back, self.apply), self.list):
            self.add(part)
        self.model.planned.connect(self._planned)
        self.model.read.connect(self._read)
        self.model.said.connect(self.notice.say)
        self.hide()

    def begin(self) -> None:
        """Show it, with what would leave now."""
        self.show()
        self.notice.hide()
        self.apply.hide()
        self.model.look()
        self.out.setFocus(Qt.FocusReason.OtherFocusReason)

    def _planned(self, plan: ExportPlan | None) -> None:
        self.out.setEnabled(plan is not None)
        self.to.setVisible(plan is not None)
        self.list.setVisible(plan is not None)
        if plan is None:
            self._what.setText(self.tr("Nessuna richiesta tecnica da inviare ora."))
            if self.out.hasFocus():
                self.back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        count = len(plan.rows)
        many = self.tr("{n} richieste tecniche da inviare: luogo, categoria, descrizione, accesso. Nessun nome.")
        one = self.tr("1 richiesta tecnica da inviare: luogo, categoria, descrizione, accesso. Nessun nome.")
        self._what.setText(one if count == 1 else many.format(n=count))
        hints = (("T", self.tr("togli")),)
        self.list.set_rows(
            [Row(one.id, one.number, f"– {one.title}", second=one.where, icon="tool", hints=hints) for one in plan.rows]
        )

    def _write(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Scrivi il CSV"), FILE_NAME, "CSV (*.csv)")
        if chosen:
            to = self.to.value()
            self.model.write(Path(chosen), to if isinstance(to, str) else SENT_TO)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Il CSV che è tornato"), "", "CSV (*.csv)")
        if chosen:
            self.model.read_file(Path(chosen))

    def _read(self, report: AnswerReport) -> None:
        """Each row: what it does, or why it is not taken, with its line."""
        line = self.tr("riga {n}")
        taken = [
            Row(f"t{one.line}", one.number, f"– {one.what}", line.format(n=one.line), icon="check")
            for one in report.taken
        ]
        refused = [
            Row(f"r{one.line}", one.number or "—", line.format(n=one.line), second=one.reason, icon="ban")
            for one in report.refused
        ]
        done = self.tr("Registrate") if report.applied else self.tr("Da registrare")
        entries = grouped(((done, "check", taken), (self.tr("Rifiutate"), "ban", refused)))
        self.list.set_rows(entries)
        self.list.setVisible(bool(entries))
        self.apply.setVisible(bool(taken) and not report.applied)
        if report.applied:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = self.tr("Righe da registrare: {n}. Rifiutate: {m}. Già note: {k}. Non è ancora scritto niente.")
        self.notice.say("info", words.format(n=len(taken), m=len(refused), k=report.unchanged))
        (self.apply if taken else self.back).setFocus(Qt.FocusReason.OtherFocusReason)
