"""Beside a register: heads that nobody knows, counted apart; totals; the sheet of paper and its scan."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.rules.activities import LATE_DAYS, MOST_GUESTS, show_hours
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.services.attendance import RegisterView
from app.ui.screens.attachment_list import AttachmentsPanel
from app.ui.viewmodels.attachments import AttachmentsModel
from app.ui.viewmodels.register import RegisterModel
from app.ui.widgets import Button, CheckField, Facts, NoteField, NumberField, Panel, Text, column, row


class RegisterSide(QWidget):
    """Signals: guests(by): one more or one less; counted(number): typed; signed(on); typed(): the note of who coordinates changed."""

    guests = Signal(int)
    counted = Signal(int)
    signed = Signal(bool)
    typed = Signal()

    def __init__(self, files: AttachmentsModel) -> None:
        super().__init__()
        lines = column(self, gap=12)
        guests = Panel(self.tr("Ospiti non registrati"), "users-group")
        holder = QWidget()
        line = row(holder)
        self.less = Button.icon_only(self.tr("Un ospite in meno"), "minus", kind="plain")
        self.less.clicked.connect(lambda: self.guests.emit(-1))
        self.number = NumberField(self.tr("Quanti ospiti"), "", 0, MOST_GUESTS)
        self.number.changed.connect(self._counted)
        self.more = Button.icon_only(self.tr("Un ospite in più"), "plus", kind="plain")
        self.more.clicked.connect(lambda: self.guests.emit(1))
        line.addWidget(self.number, 1)
        for widget in (self.less, self.more):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        guests.add(holder)
        guests.add(Text(self.tr("Si contano a parte: non entrano tra le persone coinvolte."), "note_muted"))
        totals = Panel(self.tr("Totali"), "clock")
        self.totals = Facts()
        totals.add(self.totals)
        paper = Panel(self.tr("Registro su carta"), "printer")
        self.paper = Text("", "note")
        self.sign = CheckField(self.tr("Le firme sono sul foglio"))
        self.sign.toggled.connect(self.signed)
        paper.add(self.paper)
        paper.add(self.sign)
        self.late = NoteField(self.tr("Nota di chi coordina"), self.tr("oltre 7 giorni dall'incontro"), lines=2)
        self.late.changed.connect(lambda _value: self.typed.emit())
        self.late_panel = Panel()
        self.not_now = Text(
            self.tr("Sono passati più di {days} giorni: le presenze le registra chi coordina.").format(days=LATE_DAYS),
            "note",
        )
        self.late_panel.add(self.late)
        self.late_panel.add(self.not_now)
        self.files = AttachmentsPanel(files)
        for panel in (guests, totals, self.late_panel, paper, self.files):
            lines.addWidget(panel)
        lines.addStretch(1)

    def _counted(self, value: object) -> None:
        if not self.number.problem():
            self.counted.emit(value if isinstance(value, int) else 0)

    def show_model(self, model: RegisterModel, view: RegisterView) -> None:
        """Counts and sentences of now."""
        shown = self.number.value() if self.number.draft_text() else 0
        if shown != model.guests and not self.number.problem():
            self.number.set_value(model.guests)
        lines = model.lines()
        wrong = sum(1 for one in lines if one.problem)
        held = self.tr("rispettata per tutti") if not wrong else self.tr("da correggere: {n}").format(n=wrong)
        lasts = show_hours(view.minutes)
        self.totals.set_facts(
            [
                (self.tr("Durata"), self.tr("1 ora") if lasts == "1" else self.tr("{n} ore").format(n=lasts)),
                (self.tr("Ore di presenza"), show_hours(sum(one.minutes for one in lines))),
                (self.tr("Durata massima"), held),
            ],
            strong=[self.tr("Ore di presenza")],
        )
        taken = self.tr("Primo incontro: aggiungere le persone o contare gli ospiti.")
        if view.from_number is not None:
            taken = self.tr("Elenco ripreso dall'incontro {n}.").format(n=view.from_number)
        elif view.rows:
            taken = self.tr("Elenco degli iscritti.")
        same = self.tr("Il foglio bianco stampato e la sua copia qui hanno lo stesso numero.")
        back = ""
        if view.signed_at is not None:
            back = self.tr("Il registro è firmato: il foglio è tornato il {day}.").format(
                day=show_day(rome_day(view.signed_at))
            )
        self.paper.setText(" ".join(part for part in (taken, same, back) if part))
        self.sign.blockSignals(True)
        self.sign.setChecked(model.signed)
        self.sign.blockSignals(False)
        self.late_panel.setVisible(view.late)
        self.late.setVisible(model.supervises)
        self.not_now.setVisible(not model.supervises)
        for widget in (self.number, self.less, self.more, self.sign, self.late):
            widget.setEnabled(model.usable)
