"""*Foglio ore*: hours by operator, project line and kind for a month or a span; paper, CSV, and costs behind their cover.

Never here: costs in the table; figures that compare operators. Who does not oversee sees their own hours only.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.services.colleagues import Colleague
from app.services.paper_presence import WITH_COSTS, span_text
from app.services.timesheet import TimeSheet, hours_words
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.parts import Numbers, OneOf, stack
from app.ui.screens.reserved import ReasonBox
from app.ui.screens.timesheet_rate import RateForm
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.timesheet import TimesheetModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    Column,
    Columns,
    DateField,
    EmptyPage,
    Form,
    NoticeBox,
    Panel,
    Reveal,
    Table,
    TableRow,
    Text,
    column,
)
from app.ui.widgets.read_values import cents_figures


class TimesheetPage(Page):
    """The hours of some days. `id` is "mese", or "costo" to go on with what an hour costs."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Foglio ore"))
        self._bridge = bridge
        self._model = TimesheetModel(bridge, self)
        self.print_button = Button(self.tr("Stampa"), "printer", "print")
        self.print_button.clicked.connect(self._print)
        self.csv = Button(self.tr("Salva CSV"), "download", "Ctrl+S")
        self.csv.clicked.connect(self._ask_file)
        self.new_rate = Button(self.tr("Costo orario"), "coin-euro", "new_row")
        self.new_rate.clicked.connect(self._rate)
        for one in (self.new_rate, self.csv, self.print_button):
            self.header.add_action(one)
        self.new_rate.setVisible(self._model.may_rate())
        self.rate = RateForm(self._model)
        self.draft = DraftKeeper(
            bridge, "ore:costo", "ore", lambda: self.tr("Costo orario"), self.rate.form.draft, self
        )
        self.draft.restored.connect(self._restore)
        self.rate.typed.connect(self.draft.typed)
        self.rate.left.connect(self._rate_left)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.reason = ReasonBox()
        self.reason.given.connect(self._model.price)
        self.add(self.notice)
        self.add(self.rate)
        self.add(self.reason)
        self.add(Columns(self._hours(), self._side(), shares=(7, 3)), 1)
        self._model.moved.connect(self._show)
        self._model.priced.connect(self._show_costs)
        self._model.reason_wanted.connect(
            lambda: self.reason.ask(self.tr("Per leggere quanto costano le ore serve un motivo."))
        )
        self._model.refused.connect(self._refused)
        self._model.people.connect(self._show_people)
        self._model.rated.connect(self._rated)
        self._model.rate_refused.connect(self.rate.refuse)
        self._resuming = id == "costo"
        if self._model.may_rate():
            self._model.find_people()

    def _hours(self) -> QWidget:
        panel = Panel(flush=True)
        holder = QWidget()
        lines = column(holder, margin=8, gap=8)
        self.form = Form()
        self.first = DateField(self.tr("Dal"), self._model.day)
        self.last = DateField(self.tr("Al"), self._model.day)
        self.form.add_row({"first": self.first, "last": self.last})
        self.form.finished.connect(self._choose)
        lines.addWidget(self.form)
        show = Button(self.tr("Mostra"), key="save", small=True)
        show.clicked.connect(self._choose)
        before = Button(self.tr("Mese prima"), "chevron-left", "Alt+PgUp", small=True)
        before.clicked.connect(lambda: self._model.turn(-1))
        after = Button(self.tr("Mese dopo"), "chevron-right", "Alt+PgDown", small=True)
        after.clicked.connect(lambda: self._model.turn(1))
        lines.addWidget(ButtonRow(show, before, after))
        panel.add(holder)
        self.table = Table(
            self.tr("Ore"),
            (
                Column("operator", self.tr("Operatore"), "strong", share=2),
                Column("line", self.tr("Linea"), "text", share=3),
                Column("kind", self.tr("Attività"), "text", share=2),
                Column("hours", self.tr("Ore"), "number"),
            ),
        )
        self.empty = EmptyPage("clock", self.tr("Nessuna ora in questi giorni."), self.tr("Le ore nascono dai turni."))
        self._stack = OneOf()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        panel.add(self._stack, 1)
        return panel

    def _side(self) -> QWidget:
        totals = Panel(self.tr("Per linea di progetto"), "clock")
        self.totals = Numbers()
        totals.add(self.totals)
        self._costs = Panel(self.tr("Costi"), "coin-euro")
        self.reveal = Reveal(self.tr("Mostra i costi"))
        self.reveal.wanted.connect(self._model.ask_costs)
        self._costs.add(self.reveal)
        self.costs_on_paper = Button(self.tr("Stampa con i costi"), "printer", small=True)
        self.costs_on_paper.clicked.connect(self._print_costs)
        self._costs.add(Text(self.tr("La lettura viene registrata."), "note_muted"))
        self._costs.add(ButtonRow(self.costs_on_paper))
        return stack(totals, self._costs)

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, sheet: TimeSheet) -> None:
        whose = self.tr("le proprie ore") if sheet.own_only else self.tr("tutti gli operatori visibili")
        self.header.set_subtitle(f"{show_day(sheet.first)} – {show_day(sheet.last)} · {whose}")
        self.form.set_values({"first": sheet.first, "last": sheet.last})
        self.table.set_rows(
            [
                TableRow(
                    str(at),
                    {"operator": one.operator, "line": one.line, "kind": one.kind, "hours": hours_words(one.minutes)},
                )
                for at, one in enumerate(sheet.rows)
            ]
        )
        self._stack.show_one(self.table if sheet.rows else self.empty)
        totals = [(one.line, hours_words(one.minutes)) for one in sheet.totals]
        self.totals.set_numbers([*totals, (self.tr("Totale"), hours_words(sheet.minutes))])
        self._costs.setVisible(sheet.costs_known)
        self.reveal.conceal()
        if sheet.running:
            self.notice.say("info", self.tr("Turni non terminati, non contati: {n}.").format(n=sheet.running))
        else:
            self.notice.hide()

    def _show_costs(self, sheet: TimeSheet) -> None:
        self.reveal.show_text("\n".join(cost_lines(sheet)))

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    # ---------------------------------------------------------------------------------------------------------- acts

    def _choose(self) -> None:
        errors = self.form.problems()
        first, last = self.first.value(), self.last.value()
        for name, value in (("first", first), ("last", last)):
            if name not in errors and not isinstance(value, date):
                errors[name] = self.tr("Manca il giorno.")
        self.form.set_errors(errors)
        if isinstance(first, date) and isinstance(last, date) and not errors:
            self._model.show(first, last)

    def _show_people(self, people: tuple[Colleague, ...]) -> None:
        self.rate.set_people([(one.id, one.words) for one in people])
        if self._resuming:
            self._resuming = False
            self._rate()

    def _rate(self) -> None:
        if self._model.may_rate() and self.rate.isHidden():
            self.rate.start()
            self.draft.restore()

    def _restore(self, body: dict[str, Any]) -> None:
        if not self.draft.pending():
            self.rate.form.set_draft(body)

    def _rated(self) -> None:
        self.rate.leave()
        self.notice.say("ok", self.tr("Costo orario salvato."))

    def _rate_left(self) -> None:
        self.draft.drop()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        if self.rate.isHidden():
            self._choose()
        else:
            self.rate.save()

    def _print(self) -> None:
        self._to_paper("FOGLIO-ORE")

    def _print_costs(self) -> None:
        self._to_paper(WITH_COSTS)

    def _to_paper(self, form: str) -> None:
        self._bridge.print_wanted.emit(form, span_text(self._model.first, self._model.last))
        self.go.emit("stampa")

    def _ask_file(self) -> None:
        name = f"ore-{self._model.first}-{self._model.last}.csv"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Salva le ore"), name, "CSV (*.csv)")
        if chosen:
            self._model.write_csv(Path(chosen), self._written, self._refused)

    def _written(self, path: Path) -> None:
        self.notice.say("ok", self.tr("Ore salvate: {file}.").format(file=path.name))

    def keys(self) -> Sequence[PageKey]:
        """Months, paper, file."""
        return [
            PageKey("Alt+PgUp", self.tr("mese prima"), lambda: self._model.turn(-1)),
            PageKey("Alt+PgDown", self.tr("mese dopo"), lambda: self._model.turn(1)),
            *(
                [PageKey("new_row", self.tr("costo orario"), self._rate, in_foot=False)]
                if self._model.may_rate()
                else []
            ),
            PageKey("save", self.tr("mostra"), self._save, in_foot=False),
            PageKey("Ctrl+S", self.tr("salva CSV"), self._ask_file),
            PageKey("print", self.tr("stampa"), self._print),
        ]

    def first_focus(self) -> QWidget | None:
        """The table; with nothing in it, the first day."""
        return self.table if self.table.isVisible() or self._model.sheet is None else self.first

    def panes(self) -> Sequence[QWidget]:
        """The days, the table, the right column."""
        return [self.form, *([self.table] if not self.table.isHidden() else []), *self._right_pane()]

    def _right_pane(self) -> list[QWidget]:
        return [self._costs] if not self._costs.isHidden() else []

    def back(self) -> bool:
        """Esc leaves what is asked."""
        if not self.rate.isHidden():
            self.rate.leave()
            return True
        if self.reason.isHidden():
            return False
        self.reason.leave()
        return True


def cost_lines(sheet: TimeSheet) -> list[str]:
    """`Lodi K1: 4.930,01 € di 494.414,00 €`, a line each; then the total, or what stands in its way."""
    found = []
    for one in sheet.totals:
        words = _tr("{line}: {cost}") if one.amount_cents is None else _tr("{line}: {cost} di {amount}")
        found.append(words.format(line=one.line, cost=_euro(one.cents), amount=_euro(one.amount_cents)))
    found.append(_tr("Totale: {cost}").format(cost=_euro(sheet.cents)))
    if sheet.unpriced:
        found.append(_tr("Righe con ore senza costo orario: {n}.").format(n=sheet.unpriced))
    return found


def _euro(cents: int | None) -> str:
    return "—" if cents is None else f"{cents_figures(cents)} €"


def _tr(text: str) -> str:
    return QCoreApplication.translate("timesheet", text)
