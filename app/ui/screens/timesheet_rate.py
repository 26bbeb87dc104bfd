"""What an hour of an operator costs, written by head office: on *Foglio ore*, for who may write it. Class R2 from the first save."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal

from app.errors import Notice
from app.ui.viewmodels.timesheet import TimesheetModel
from app.ui.widgets import Button, ButtonRow, CheckGroup, ChoiceField, DateField, Form, MoneyField, Panel

_FIELD_OF = {
    "rate_out_of_range": "cents",
    "rate_overlap": "from_day",
    "last_day_first": "to_day",
    "day_out_of_range": "from_day",
}


class RateForm(Panel):
    """Hidden until `start`. Signals: typed(): a keystroke. left(): saved or given up."""

    typed = Signal()
    left = Signal()

    def __init__(self, model: TimesheetModel) -> None:
        super().__init__(self.tr("Costo orario"), "coin-euro", usable=True)
        self._model = model
        self.form = Form()
        self.operator = ChoiceField(self.tr("Operatore"))
        self.cents = MoneyField(self.tr("Costo orario"), "24,50")
        self.first = DateField(self.tr("Dal"), model.day)
        self.last = DateField(self.tr("Al"), model.day, self.tr("facoltativo"))
        self.form.add_row({"operator": self.operator, "cents": self.cents})
        self.form.add_row({"from_day": self.first, "to_day": self.last})
        self.readers: CheckGroup | None = None
        self.form.changed.connect(lambda *_: self.typed.emit())
        self.form.finished.connect(self.save)
        self.add(self.form)
        self._people: tuple[tuple[str, str], ...] = ()
        keep = Button(self.tr("Salva"), "check", "save", kind="primary")
        keep.clicked.connect(self.save)
        leave = Button(self.tr("Lascia"), key="back")
        leave.clicked.connect(self.leave)
        self.add(ButtonRow(keep, leave))
        self.hide()

    def set_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Whose hours may be priced, and who may be named a reader."""
        if tuple(people) == self._people:
            return
        self._people = tuple(people)
        self.operator.set_options(people)
        if self.readers is None and people:
            own = self._model.bridge.who.operator_id
            others = [one for one in people if one[0] != own]
            self.readers = CheckGroup(self.tr("Lettori"), others, self.tr("chi altro lo legge, facoltativo"))
            self.readers.changed.connect(lambda _value: self.typed.emit())
            self.form.add("readers", self.readers)

    def start(self) -> None:
        """Show it empty."""
        self.form.clear()
        self.show()
        self.operator.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Record it, if it can be read."""
        errors = self.form.problems()
        operator, cents, first, last = (one.value() for one in (self.operator, self.cents, self.first, self.last))
        for name, value, sentence in (
            ("operator", operator, self.tr("Manca l'operatore.")),
            ("cents", cents, self.tr("Manca il costo. Per esempio: 24,50.")),
            ("from_day", first, self.tr("Manca il giorno.")),
        ):
            if value is None and name not in errors:
                errors[name] = sentence
        self.form.set_errors(errors)
        if errors or not isinstance(cents, int) or not isinstance(first, date):
            return
        readers = self.readers.value() if self.readers is not None else ()
        self._model.add_rate(
            str(operator),
            cents,
            first,
            last if isinstance(last, date) else None,
            tuple(str(one) for one in readers) if isinstance(readers, tuple) else (),
        )

    def refuse(self, notice: Notice) -> None:
        """It cannot be: said beside the field it is about."""
        self.form.set_errors({_FIELD_OF.get(notice.code, "operator"): str(notice)})

    def leave(self) -> None:
        """Saved, or given up."""
        if not self.isHidden():
            self.hide()
            self.left.emit()
