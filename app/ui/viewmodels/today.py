"""*Oggi*: what the day asks, the shift, and the small acts on it with their undo."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.models.pathways import Task
from app.models.who import Who
from app.services.agenda import AgendaUndo, mark_done, postpone, undo
from app.services.documents import DocumentView, mark_signed, undo_signed
from app.services.staff import (
    LineView,
    OutpostView,
    ShiftView,
    end_shift,
    operator_outposts,
    project_lines,
    start_shift,
)
from app.services.tasks import TASK, do_task, undo_task
from app.services.today import TodayView, today
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

PAPER = "printed_document"


@dataclass(frozen=True)
class TaskDone:
    """A thing to do that was marked done."""

    id: str


Act = AgendaUndo | TaskDone | str
"""What can be taken back: an act on the agenda, a task done, or the id of a sheet whose signature was recorded."""


@dataclass(frozen=True)
class TodayState:
    """The page, and where a shift may begin."""

    view: TodayView
    outposts: tuple[OutpostView, ...]
    lines: tuple[LineView, ...] = ()


def read_today(session: Session, who: Who) -> TodayState:
    """Everything in one transaction."""
    return TodayState(today(session, who), operator_outposts(session, who), project_lines(session, who))


class TodayModel(ViewModel):
    """Signals: moved(TodayState): read again. said(kind, sentence): what an act did, to be told."""

    moved = Signal(object)
    said = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.state: TodayState | None = None
        self._undo: list[Act] = []
        self._redo: list[Act] = []

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again; nearly every table counts somewhere on this page."""
        self.bridge.call(read_today, self._read)()

    def _read(self, state: TodayState) -> None:
        self.state = state
        self.moved.emit(state)

    def day(self) -> date:
        """Today in Rome."""
        return self.bridge.who.today()

    # ---------------------------------------------------------------------------------------------------------- shift

    def toggle_shift(self, outpost_id: str | None, kind: str, line_id: str | None = None) -> None:
        """Begin a shift there, charged to a line, or end the one that runs."""
        if self.state is not None and self.state.view.shift is not None:
            self.bridge.call(end_shift, self._ended)()
        else:
            self.bridge.call(start_shift, self._started)(outpost_id, kind, None, line_id)

    def _started(self, shift: ShiftView) -> None:
        self.bridge.at_outpost(shift.outpost_id)
        self.said.emit("ok", _tr("Turno iniziato: {outpost}.").format(outpost=shift.outpost))

    def _ended(self, shift: ShiftView) -> None:
        self.said.emit("ok", " ".join((_tr("Turno terminato."), *shift.warnings)))

    # ----------------------------------------------------------------------------------------------------------- acts

    def done(self, kind: str, record_id: str) -> None:
        """*Fatto*: kept, called, or signed on the spot."""
        if kind == PAPER:
            self.bridge.call(mark_signed, self._signed)(record_id)
        elif kind == TASK:
            self.bridge.call(do_task, self._task_done)(record_id)
        else:
            self.bridge.call(mark_done, self._acted)(kind, record_id)

    def postpone(self, kind: str, record_id: str, day: date) -> None:
        """Move an appointment or a call-back to another day."""
        self.bridge.call(postpone, self._acted)(kind, record_id, day)

    def _acted(self, act: AgendaUndo) -> None:
        self._did(act, _tr("Fatto. Ctrl+Z annulla."))

    def _signed(self, document: DocumentView) -> None:
        self._did(document.id, _tr("Firma registrata. Ctrl+Z annulla."))

    def _task_done(self, task: Task) -> None:
        self._did(TaskDone(task.id), _tr("Fatto. Ctrl+Z annulla."))

    def _task_undone(self, task: Task) -> None:
        self._redo.append(TaskDone(task.id))
        self.said.emit("ok", _tr("Annullato."))

    def _task_again(self, task: Task) -> None:
        self._undo.append(TaskDone(task.id))
        self.said.emit("ok", _tr("Ripetuto."))

    def _did(self, act: Act, sentence: str) -> None:
        self._undo.append(act)
        self._redo.clear()
        self.said.emit("ok", sentence)

    def undo(self) -> None:
        """Take back the last act of this page."""
        if not self._undo:
            self.said.emit("info", _tr("Niente da annullare."))
            return
        act = self._undo.pop()
        if isinstance(act, str):
            self.bridge.call(undo_signed, self._unsigned)(act)
        elif isinstance(act, TaskDone):
            self.bridge.call(undo_task, self._task_undone)(act.id)
        else:
            self.bridge.call(undo, self._taken_back)(act)

    def _unsigned(self, document: DocumentView) -> None:
        self._redo.append(document.id)
        self.said.emit("ok", _tr("Annullato."))

    def _taken_back(self, again: AgendaUndo) -> None:
        self._redo.append(again)
        self.said.emit("ok", _tr("Annullato."))

    def redo(self) -> None:
        """Do again what was taken back."""
        if not self._redo:
            self.said.emit("info", _tr("Niente da ripetere."))
            return
        act = self._redo.pop()
        if isinstance(act, str):
            self.bridge.call(mark_signed, self._signed_again)(act)
        elif isinstance(act, TaskDone):
            self.bridge.call(do_task, self._task_again)(act.id)
        else:
            self.bridge.call(undo, self._done_again)(act)

    def _signed_again(self, document: DocumentView) -> None:
        self._undo.append(document.id)
        self.said.emit("ok", _tr("Ripetuto."))

    def _done_again(self, back: AgendaUndo) -> None:
        self._undo.append(back)
        self.said.emit("ok", _tr("Ripetuto."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("today", text)


def split_row(row_id: str) -> tuple[str, str]:
    """`appointment:…` as kind and id."""
    kind, _, record = row_id.partition(":")
    return kind, record


def draft_of(view: Any) -> tuple[str, str]:
    """Kind and id of the thing that a draft reopens."""
    kind, _, record = str(view.key).partition(":")
    return kind, record
