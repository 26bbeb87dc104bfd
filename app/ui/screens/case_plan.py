"""The simulator of a repayment plan: instalments or a share of the income, what it weighs, what it leaves open. Nothing is saved until
the draft is written.
"""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.money import format_cents
from app.rules.repayment import Simulation
from app.ui.inner_words import words
from app.ui.screens.parts import fill
from app.ui.viewmodels.cases import CaseModel, CaseState
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckGroup,
    DateField,
    Form,
    MoneyField,
    NoticeBox,
    NumberField,
    Panel,
    Row,
    RowList,
    Text,
)

_FIRST = "spese"


class PlanPanel(Panel):
    """Signal: write(values): the plan shown is to be written as a draft."""

    write = Signal(object)

    def __init__(self, model: CaseModel, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Simulatore del piano di rientro"), "adjustments", usable=True, parent=parent)
        self._model = model
        self.form = Form()
        self.form.add_row(
            {
                "count": NumberField(self.tr("Numero di rate"), self.tr("oppure"), 1, 999),
                "share": NumberField(self.tr("Parte delle entrate, %"), self.tr("1-100"), 1, 100),
            }
        )
        self.form.add_row(
            {
                "income_cents": MoneyField(self.tr("Entrate al mese"), "€"),
                "first_due": DateField(self.tr("Prima rata"), model.bridge.who.today, self.tr("+30, 10/5")),
            }
        )
        self.form.add_row({name: MoneyField(words, "€") for name, words in self._debts().items()})
        first = CheckGroup(self.tr("Ordine"), ((_FIRST, self.tr("prima le spese, poi il canone")),))
        first.set_value((_FIRST,))
        self.form.add("services_first", first)
        self.form.finished.connect(self.simulate)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.said = Text("")
        self.rates = RowList(self.tr("Rate del piano provato"))
        self.rates.fit_content()
        self.try_it = Button(self.tr("Prova il piano"), "arrow-right")
        self.try_it.clicked.connect(self.simulate)
        self.draft = Button(self.tr("Scrivi la bozza del piano"), "check")
        self.draft.clicked.connect(lambda: self.write.emit(self.values()))
        for one in (self.form, ButtonRow(self.try_it, self.draft), self.notice, self.said, self.rates):
            self.add(one)
        self.rates.hide()
        self.draft.hide()
        model.simulated.connect(self._show)
        model.not_simulated.connect(self._refused)

    def _debts(self) -> dict[str, str]:
        """What is typed where the account is not on this computer."""
        return {"rent_debt_cents": self.tr("Debito di canone"), "charges_debt_cents": self.tr("Debito di spese")}

    def values(self) -> dict[str, Any]:
        """What is asked, as the simulator takes it."""
        given = self.form.values()
        chosen = given.pop("services_first")
        return {**given, "services_first": isinstance(chosen, tuple | list) and _FIRST in chosen}

    def simulate(self) -> None:
        """Try it."""
        problems = self.form.problems()
        if problems:
            self.form.set_errors(problems)
            return
        self._model.simulate(self.values())

    def show_case(self, state: CaseState) -> None:
        """The income that is known stands there already; nothing that was typed is touched. A debt is typed only where none is known."""
        for name in self._debts():
            self.form.field(name).setVisible(not state.view.debt.known)
        field = self.form.field("income_cents")
        if field.value() is None and state.view.income_cents is not None:
            field.set_value(state.view.income_cents)

    def _show(self, found: Simulation) -> None:
        self.notice.hide()
        self.said.setText(" ".join(words(one) for one in found.weight.words))
        self.rates.show()
        self.draft.show()
        fill(
            self.rates,
            [
                Row(
                    str(one.position), f"{one.position}. {show_day(one.due_on)}", muted=format_cents(one.cents),
                    second=self.tr("spese {charges}, canone {rent}").format(
                        charges=format_cents(one.charges_cents), rent=format_cents(one.rent_cents)
                    ),
                )
                for one in (found.rates if len(found.rates) <= _SHOWN else (*found.rates[: _SHOWN - 1], found.rates[-1]))
            ],
        )  # fmt: skip

    def _refused(self, notice: Notice) -> None:
        self.said.setText("")
        self.rates.hide()
        self.draft.hide()
        self.notice.say("err", str(notice))


_SHOWN = 6
"""Instalments of a tried plan that are listed: the first and the last. The words say how many there are."""
