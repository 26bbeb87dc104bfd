"""*Agenda*: the week in front, and the acts on it with their undo."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.errors import Notice
from app.rules.roles import check_write
from app.security.files import write_whole
from app.services import agenda, planning
from app.services.agenda import AgendaUndo, NewAppointment, NewCallback
from app.services.planning import NewSlot
from app.services.week import EXPORTED_DAYS, WEEK, Week, WeekDay, WeekShift, WeekThing, export_calendar, monday_of, week
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel


class AgendaModel(ReadModel):
    """Signals: moved(Week): read again. said(kind, sentence): what an act did. made(): what was typed is a record now.
    refused(Notice): what was typed cannot be.
    """

    shown_by = frozenset(
        {
            "appointment", "callback", "roster_slot", "closure", "opening_slot", "outpost", "operator", "operator_assignment",
            "presence", "person",
        }
    )  # fmt: skip
    moved = Signal(object)
    said = Signal(str, str)
    made = Signal()
    refused = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.first = monday_of(self.day())
        self.outpost_id: str | None = None
        self.week: Week | None = None
        self._undo: list[AgendaUndo] = []
        self._redo: list[AgendaUndo] = []

    def day(self) -> date:
        """Today in Rome."""
        return self.bridge.who.today()

    def may_plan(self) -> bool:
        """Whether this operator writes rosters and closures."""
        return not check_write(self.bridge.who.role, "roster_slot")

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(week, self._read)(self.first, self.outpost_id)

    def _read(self, found: Week) -> None:
        if found.days[0].day == self.first:
            self.week = found
            self.moved.emit(found)

    def turn(self, days: int) -> None:
        """So many days on, by whole weeks."""
        self.go_to(self.first + timedelta(days=days))

    def go_to(self, day: date) -> None:
        """The week of a day."""
        self.first = monday_of(day)
        self.read()

    def show_outpost(self, outpost_id: str | None) -> None:
        """The week of another outpost."""
        self.outpost_id = outpost_id
        self.read()

    def thing(self, kind: str, record_id: str) -> WeekThing | None:
        """An appointment or call-back of the week in front."""
        things = (one for day in self._days() for one in day.things)
        return next((one for one in things if (one.kind, one.id) == (kind, record_id)), None)

    def shift(self, slot_id: str) -> WeekShift | None:
        """A slot of the roster in the week in front."""
        return next((one for day in self._days() for one in day.shifts if one.id == slot_id), None)

    def _days(self) -> tuple[WeekDay, ...]:
        return () if self.week is None else self.week.days

    # ----------------------------------------------------------------------------------------------------------- acts

    def done(self, kind: str, record_id: str) -> None:
        """*Fatto*."""
        self.bridge.call(agenda.mark_done, self._acted)(kind, record_id)

    def postpone(self, kind: str, record_id: str, day: date, at: datetime | None) -> None:
        """To another day, perhaps at another hour."""
        self.bridge.call(agenda.postpone, self._settled, self.refused.emit)(kind, record_id, day, at)

    def cancel(self, record_id: str) -> None:
        """The appointment will not take place."""
        self.bridge.call(agenda.cancel_appointment, self._acted)(record_id)

    def remind(self, record_id: str, minutes: int | None) -> None:
        """Say so before the appointment."""
        self.bridge.call(agenda.set_reminder, self._settled, self.refused.emit)(record_id, minutes)

    def add_appointment(self, new: NewAppointment) -> None:
        """Agree a time."""
        self.bridge.call(agenda.add_appointment, self._settled, self.refused.emit)(new)

    def add_callback(self, new: NewCallback) -> None:
        """Promise a call-back."""
        self.bridge.call(agenda.add_callback, self._settled, self.refused.emit)(new)

    def add_slot(self, new: NewSlot) -> None:
        """Plan hours."""
        self.bridge.call(planning.add_slot, self._planned, self.refused.emit)(new)

    def add_closure(self, first: date, last: date | None, reason: str, outpost_id: str | None) -> None:
        """Record a closure."""
        self.bridge.call(planning.add_closure, self._planned, self.refused.emit)(first, last, reason, outpost_id)

    def reopen(self, closure_id: str) -> None:
        """The closure does not hold: the outpost opens."""
        self.bridge.call(planning.cancel_closure, self._planned)(closure_id)

    def end_slot(self, slot_id: str, last_day: date) -> None:
        """The slot holds until this day."""
        self.bridge.call(planning.end_slot, self._planned, self.refused.emit)(slot_id, last_day)

    def _planned(self, _id: object) -> None:
        self.made.emit()
        self.said.emit("ok", _tr("Programmato. Arriva ai colleghi con l'allineamento."))

    def _settled(self, act: AgendaUndo) -> None:
        self.made.emit()
        self._acted(act)

    def _acted(self, act: AgendaUndo) -> None:
        self._undo.append(act)
        self._redo.clear()
        if act.closed is None:
            self.said.emit("ok", _tr("Fatto. Ctrl+Z annulla."))
        else:
            shut = _tr("Fatto, ma quel giorno il presidio è chiuso: {why}. Ctrl+Z annulla.")
            self.said.emit("warn", shut.format(why=act.closed))

    def undo(self) -> None:
        """Take back the last act of this page."""
        self._back(self._undo, self._redo, _tr("Niente da annullare."), _tr("Annullato."))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._back(self._redo, self._undo, _tr("Niente da ripetere."), _tr("Ripetuto."))

    def _back(self, of: list[AgendaUndo], onto: list[AgendaUndo], nothing: str, sentence: str) -> None:
        if not of:
            self.said.emit("info", nothing)
            return

        def taken(again: AgendaUndo) -> None:
            onto.append(again)
            self.said.emit("ok", sentence)

        self.bridge.call(agenda.undo, taken)(of.pop())

    # --------------------------------------------------------------------------------------------------------- a file

    def export(self, path: Path, written: Callable[[Path], None], failed: Callable[[Notice], None]) -> None:
        """Write the operator's own appointments of the next months to a file: times, outposts, case numbers."""

        def write(text: str) -> None:
            try:
                write_whole(path, text.encode())
            except OSError:
                failed(Notice("file_trouble", _tr("Il file non si è potuto scrivere. Scegliere un'altra cartella.")))
            else:
                written(path)

        today = self.day()
        self.bridge.call(export_calendar, write)(today, today + timedelta(days=EXPORTED_DAYS))


def days_on(first: date) -> date:
    """The last day of a week that begins on `first`."""
    return first + timedelta(days=WEEK - 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("agenda", text)
