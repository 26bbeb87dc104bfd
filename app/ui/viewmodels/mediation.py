"""*Mediazione*: a case as this operator sees it, one side at most; opened here, noted, met, closed."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

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
from app.services.mediation_views import CaseView, NewCase, NoteView
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel, RecordModel

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


class MediationsModel(ReadModel):
    """Signals: moved(rows): the mediations that this operator follows or opened."""

    shown_by = TABLES
    moved = Signal(object)

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(list_cases, self.moved.emit)()


class MediationModel(RecordModel[CaseState]):
    """Signals: known(colleagues): before it is opened. opened(case id). noted(): the note is saved. met(): the meeting is.
    ended(): it is closed. said(kind, sentence).
    """

    known = Signal(object)
    opened = Signal(str)
    noted = Signal()
    met = Signal()
    ended = Signal()
    said = Signal(str, str)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        new = id.startswith(FROM_REQUEST) or not id
        super().__init__(bridge, "" if new else id, read_case, TABLES, parent=parent)
        self.request_id = id.removeprefix(FROM_REQUEST) if id.startswith(FROM_REQUEST) else None

    def read(self) -> None:
        """Read it; of a new one, who may follow a side."""
        if self.id:
            super().read()
        else:
            self.bridge.call(colleagues_at, self.known.emit)(self.bridge.who.outpost_id)

    def today(self) -> date:
        """The Rome day."""
        return self.bridge.who.today()

    # ---------------------------------------------------------------------------------------------------------- acts

    def open(self, new: NewCase) -> None:
        """Open it with all its sides."""
        self.bridge.call(open_case, self._opened, self.refused.emit)(new)

    def _opened(self, case: CaseView) -> None:
        self.opened.emit(case.row.id)

    def note(self, text: str) -> None:
        """Write down what the side said."""
        side = self.state.case.side if self.state is not None else None
        if side is not None:
            self.bridge.call(add_note, self._noted, self.refused.emit)(side.id, text)

    def _noted(self, _note: NoteView) -> None:
        self.noted.emit()
        self.said.emit("ok", _tr("Nota salvata su questo computer. La legge solo chi segue questa parte."))

    def join(self, operator_id: str) -> None:
        """One more operator for this side."""
        side = self.state.case.side if self.state is not None else None
        if side is not None:
            self.bridge.call(add_followers, self._joined, self.refused.emit)(side.id, [operator_id])

    def _joined(self, _case: CaseView) -> None:
        self.said.emit("ok", _tr("Operatore aggiunto a questa parte: riceve anche le note di prima."))

    def meet(self, place: str | None, summary: str | None, agreed: str | None) -> None:
        """A joint meeting, today."""
        self.bridge.call(hold_meeting, self._met, self.refused.emit)(
            self.id, place=place, summary=summary, agreed=agreed
        )

    def _met(self, _case: CaseView) -> None:
        self.met.emit()
        self.said.emit("ok", _tr("Incontro salvato su questo computer. Lo legge chi segue la mediazione."))

    def close(self, state: str, closed_on: date | None, agreement: str | None) -> None:
        """End it."""
        self.bridge.call(close_case, self._closed, self.refused.emit)(
            self.id, state, closed_on=closed_on, agreement=agreement
        )

    def _closed(self, _case: CaseView) -> None:
        self.ended.emit()
        self.said.emit("ok", _tr("Mediazione chiusa. L'accordo si stampa da qui."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("mediation", text)
