"""*Chiudi giornata*: the four steps of the evening, none of which blocks the next."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.rules.clock import rome_day
from app.rules.dates import rome_moment
from app.rules.problem import Problem
from app.services.day import DayView, close_day, mark_step
from app.services.documents import DocumentView, mark_signed, undo_signed
from app.services.staff import ShiftView, correct_shift, end_shift
from app.sync.state import Phase, SyncStatus
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.viewmodels.base import ViewModel

DRAFTS, PAPERS, SUMMARY, SYNC = "bozze", "fogli", "riepilogo", "allineamento"


class CloseDayModel(ViewModel):
    """Signals: moved(DayView): read again. synced(SyncStatus): the alignment went on. said(kind, sentence).
    corrected(): the hours typed are the shift's.
    """

    moved = Signal(object)
    synced = Signal(object)
    said = Signal(str, str)
    corrected = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.view: DayView | None = None
        self._signed: list[str] = []
        self._started = False
        bridge.sync_moved.connect(self._sync_moved)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self.bridge.call(close_day, self._read)()

    def _read(self, view: DayView) -> None:
        self.view = view
        self.moved.emit(view)

    def current(self) -> str:
        """The first step not ticked yet, "" when all are."""
        steps = self.view.steps if self.view is not None else ()
        return next((one.code for one in steps if not one.done), "")

    def tick(self, step: str, *, done: bool = True) -> None:
        """Tick a step, or open it again."""
        self.bridge.call(mark_step, self._ticked)(step, done=done)

    def _ticked(self, _nothing: None) -> None:
        self.refresh({})

    # ------------------------------------------------------------------------------------------------------- papers

    def sign(self, document_id: str, how: str) -> None:
        """The sheet is signed, or the person refuses to."""
        self.bridge.call(mark_signed, self._was_signed)(document_id, how=how)

    def _was_signed(self, document: DocumentView) -> None:
        self._signed.append(document.id)
        self.said.emit("ok", _tr("Registrato. Ctrl+Z annulla."))

    def undo(self) -> None:
        """Take back the last signature recorded here."""
        if self._signed:
            self.bridge.call(undo_signed, self._unsigned)(self._signed.pop())
        else:
            self.said.emit("info", _tr("Niente da annullare."))

    def _unsigned(self, _document: DocumentView) -> None:
        self.said.emit("ok", _tr("Annullato."))

    # -------------------------------------------------------------------------------------------------------- shift

    def end_shift(self) -> None:
        """Now."""
        self.bridge.call(end_shift, self._ended)()

    def shift(self) -> ShiftView | None:
        """Today's last shift, the one whose hours can be corrected."""
        return self.view.shifts[-1] if self.view is not None and self.view.shifts else None

    def correct(self, start: time, end: time | None) -> None:
        """Correct the hours of today's last shift."""
        shift = self.shift()
        if shift is None:
            return
        day = rome_day(shift.started_at)
        begun, over = _moment(day, start), _moment(day, end) if end is not None else None
        for one in (begun, over):
            if isinstance(one, Problem):
                self.said.emit("err", words(one.sentence))
                return
        assert isinstance(begun, datetime)
        self.bridge.call(correct_shift, self._corrected)(shift.id, begun, over if isinstance(over, datetime) else None)

    def _corrected(self, shift: ShiftView) -> None:
        self.corrected.emit()
        self._ended(shift)

    def _ended(self, shift: ShiftView) -> None:
        self.said.emit("ok", " ".join((_tr("Orario del turno salvato."), *shift.warnings)))

    # --------------------------------------------------------------------------------------------------------- sync

    def align(self) -> None:
        """Begin the alignment; nobody has to wait for it."""
        self._started = True
        self.bridge.engine.sync_now()
        self.synced.emit(self.bridge.sync_status)

    def _sync_moved(self, status: SyncStatus) -> None:
        self.synced.emit(status)
        if self._started and status.phase is not Phase.RUNNING:
            self._started = False
            if status.synced:
                self.tick(SYNC)
            else:
                self.refresh({})


def _moment(day: date, at: time) -> datetime | Problem:
    return rome_moment(day, at)


def _tr(text: str) -> str:
    return QCoreApplication.translate("close_day", text)
