"""What *Agenda* asks about one row: to which day it moves, how long before one is reminded, how long a slot still holds."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import Qt, Signal

from app.rules.dates import rome_moment
from app.rules.problem import Problem
from app.rules.reminders import CHOICES
from app.services.agenda import APPOINTMENT
from app.ui.inner_words import words
from app.ui.screens.agenda_rows import reminder_words
from app.ui.viewmodels.agenda import AgendaModel
from app.ui.widgets import Button, ButtonRow, ChoiceField, DateField, Form, Panel, Text, TimeField

MOVE, REMIND, END = "rimanda", "avviso", "termina"
NEVER = "mai"


def reminder_options() -> list[tuple[str, str]]:
    """What may be chosen, as (code, words)."""
    return [(str(minutes), reminder_words(minutes)) for minutes in CHOICES]


class AskBox(Panel):
    """Hidden until `ask`. Signals: typed(): a keystroke. left(): answered or given up."""

    typed = Signal()
    left = Signal()

    def __init__(self, model: AgendaModel) -> None:
        super().__init__(usable=True)
        self._model = model
        self._mode = self._kind = self._id = ""
        self._what = Text("", "strong")
        self.add(self._what)
        self.form = Form()
        self.day = DateField(self.tr("Rimanda al"), model.day, self.tr("domani, +7, lunedì, 20/3"))
        self.hour = TimeField(self.tr("Ora"), self.tr("facoltativa: resta la stessa"))
        self.reminder = ChoiceField(
            self.tr("Avviso"), [*reminder_options(), (NEVER, self.tr("nessun avviso"))], prompt=self.tr("Scegliere")
        )
        self.form.add_row({"day": self.day, "hour": self.hour})
        self.form.add("reminder", self.reminder)
        self.form.changed.connect(lambda *_: self.typed.emit())
        self.form.finished.connect(self.answer)
        self.add(self.form)
        self.give = Button(self.tr("Conferma"), key="save")
        self.give.clicked.connect(self.answer)
        leave = Button(self.tr("Lascia"), key="back")
        leave.clicked.connect(self.leave)
        self.add(ButtonRow(self.give, leave))
        self.hide()

    def ask(self, mode: str, kind: str, record_id: str, title: str) -> None:
        """Ask about a row."""
        self._mode, self._kind, self._id = mode, kind, record_id
        verbs = {
            MOVE: self.tr("Rimanda: {what}"), REMIND: self.tr("Avviso: {what}"), END: self.tr("Ultimo giorno: {what}"),
        }  # fmt: skip
        self._what.setText(verbs[mode].format(what=title))
        self.day.set_label(self.tr("Ultimo giorno") if mode == END else self.tr("Rimanda al"))
        self.form.clear()
        self.day.setVisible(mode != REMIND)
        self.hour.setVisible(mode == MOVE and kind == APPOINTMENT)
        self.reminder.setVisible(mode == REMIND)
        self.show()
        (self.reminder if mode == REMIND else self.day).setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> Mapping[str, Any]:
        """What is asked and what was typed."""
        return {"ask": self._mode, "typed": self.form.draft()}

    def answer(self) -> None:
        """Do it, if it can be read."""
        errors = self.form.problems()
        day, hour = self.day.value(), self.hour.value()
        if self._mode != REMIND and "day" not in errors and not isinstance(day, date):
            errors["day"] = self.tr("Manca il giorno. Per esempio: domani, +7, lunedì.")
        if self._mode == REMIND and self.reminder.value() is None:
            errors["reminder"] = self.tr("Scegliere quando si vuole l'avviso.")
        at: datetime | None = None
        if isinstance(day, date) and isinstance(hour, time) and not self.hour.isHidden():
            moment = rome_moment(day, hour)
            if isinstance(moment, Problem):
                errors["hour"] = words(moment.sentence)
            else:
                at = moment
        self.form.set_errors(errors)
        if errors:
            return
        if self._mode == REMIND:
            chosen = str(self.reminder.value())
            self._model.remind(self._id, None if chosen == NEVER else int(chosen))
        elif isinstance(day, date):
            if self._mode == END:
                self._model.end_slot(self._id, day)
            else:
                self._model.postpone(self._kind, self._id, day, at)

    def refuse(self, sentence: str) -> None:
        """What was answered cannot be."""
        self.form.set_errors({"reminder" if self._mode == REMIND else "day": sentence})

    def leave(self) -> None:
        """Nothing more is asked."""
        if not self.isHidden():
            self.hide()
            self.left.emit()
