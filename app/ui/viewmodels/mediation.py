"""*Mediazione*: a case as this operator sees it, one side at most; opened here, noted, met, closed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.services.colleagues import Colleague, colleagues_at
from app.services.mediation import (
    add_followers,
    add_note,
    case_view,
    close_case,
    hold_meeting,
    list_cases,
    open_case,
)
from app.services.mediation_views import CaseRow, CaseView, NewCase, NoteView
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

FROM_REQUEST = "richiesta:"
"""Before the id of the request that a new mediation is opened from."""

TABLES = frozenset(
    {
        "mediation_case",
        "mediation_side",
        "mediation_note",
        "mediation_meeting",
        "outbox",
        "conflict",
        "operator_assignment",
    }
)


@dataclass(frozen=True)
class CaseState:
    """The case, and whoever may still join its side."""

    case: CaseView
    colleagues: tuple[Colleague, ...]


def read_case(session: Session, who: Who, case_id: str) -> CaseState:
    """Everything in one transaction."""
    return CaseState(case_view(session, who, case_id), colleagues_at(session, who, who.outpost_id))


class MediationsModel(ViewModel):
    """Signals: moved(rows): the mediations that this operator follows or opened."""

    moved = Signal(object)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        if not changed or TABLES.intersection(changed):
            self.bridge.call(list_cases, self._read)()

    def _read(self, rows: tuple[CaseRow, ...]) -> None:
        self.moved.emit(rows)


class MediationModel(ViewModel):
    """Signals: moved(CaseState): read again. known(colleagues): before it is opened. opened(case id). noted(): the note is saved.
    met(): the meeting is. ended(): it is closed. said(kind, sentence). refused(Notice). gone(): it is not this operator's.
    """

    moved = Signal(object)
    known = Signal(object)
    opened = Signal(str)
    noted = Signal()
    met = Signal()
    ended = Signal()
    said = Signal(str, str)
    refused = Signal(object)
    gone = Signal()

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        new = id.startswith(FROM_REQUEST) or not id
        self.id = "" if new else id
        self.request_id = id.removeprefix(FROM_REQUEST) if id.startswith(FROM_REQUEST) else None
        self.state: CaseState | None = None

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        if changed and not TABLES.intersection(changed):
            return
        if self.id:
            self.bridge.call(read_case, self._read, self._not_here)(self.id)
        else:
            self.bridge.call(colleagues_at, self._known)(self.bridge.who.outpost_id)

    def _read(self, state: CaseState) -> None:
        self.state = state
        self.moved.emit(state)

    def _not_here(self, _notice: Notice) -> None:
        self.state = None
        self.gone.emit()

    def _known(self, found: tuple[Colleague, ...]) -> None:
        self.known.emit(found)

    def today(self) -> date:
        """The Rome day."""
        return self.bridge.who.today()

    # ---------------------------------------------------------------------------------------------------------- acts

    def open(self, new: NewCase) -> None:
        """Open it with all its sides."""
        self.bridge.call(open_case, self._opened, self._refused)(new)

    def _opened(self, case: CaseView) -> None:
        self.opened.emit(case.row.id)

    def note(self, text: str) -> None:
        """Write down what the side said."""
        side = self.state.case.side if self.state is not None else None
        if side is not None:
            self.bridge.call(add_note, self._noted, self._refused)(side.id, text)

    def _noted(self, _note: NoteView) -> None:
        self.noted.emit()
        self.said.emit("ok", _tr("Nota salvata su questo computer. La legge solo chi segue questa parte."))

    def join(self, operator_id: str) -> None:
        """One more operator for this side."""
        side = self.state.case.side if self.state is not None else None
        if side is not None:
            self.bridge.call(add_followers, self._joined, self._refused)(side.id, [operator_id])

    def _joined(self, _case: CaseView) -> None:
        self.said.emit("ok", _tr("Operatore aggiunto a questa parte: riceve anche le note di prima."))

    def meet(self, place: str | None, summary: str | None, agreed: str | None) -> None:
        """A joint meeting, today."""
        self.bridge.call(hold_meeting, self._met, self._refused)(self.id, place=place, summary=summary, agreed=agreed)

    def _met(self, _case: CaseView) -> None:
        self.met.emit()
        self.said.emit("ok", _tr("Incontro salvato su questo computer. Lo legge chi segue la mediazione."))

    def close(self, state: str, closed_on: date | None, agreement: str | None) -> None:
        """End it."""
        self.bridge.call(close_case, self._closed, self._refused)(
            self.id, state, closed_on=closed_on, agreement=agreement
        )

    def _closed(self, _case: CaseView) -> None:
        self.ended.emit()
        self.said.emit("ok", _tr("Mediazione chiusa. L'accordo si stampa da qui."))

    def _refused(self, notice: Notice) -> None:
        self.refused.emit(notice)


def _tr(text: str) -> str:
    return QCoreApplication.translate("mediation", text)
