"""What keeps a request from being forgotten: its day, visits that found nobody, the coordinator, its mediation."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.models.who import Who
from app.services.follow import (
    Coordinator,
    FollowView,
    coordinators,
    escalate,
    follow_of,
    record_attempt,
    take_back,
)
from app.services.mediation import list_cases
from app.services.mediation_views import CaseRow
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

TABLES = frozenset({"request", "request_transition", "access_attempt", "mediation_case", "operator_assignment"})


@dataclass(frozen=True)
class Followed:
    """A request in time, who may be asked, and the mediations about it that this operator follows."""

    view: FollowView
    coordinators: tuple[Coordinator, ...]
    cases: tuple[CaseRow, ...]


def read_follow(session: Session, who: Who, request_id: str) -> Followed:
    """Everything in one transaction."""
    view = follow_of(session, who, request_id)
    return Followed(view, coordinators(session, who, request_id), list_cases(session, who, request_id=request_id))


class FollowModel(ViewModel):
    """Signals: moved(Followed): read again. done(kind, sentence): an act on it ended. refused(Notice): it did not."""

    moved = Signal(object)
    done = Signal(str, str)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.id = id
        self.state: Followed | None = None

    def refresh(self) -> None:
        """Read again; a request that is not here says so elsewhere on its page."""
        self.bridge.call(read_follow, self._read, lambda _notice: None)(self.id)

    def _read(self, state: Followed) -> None:
        self.state = state
        self.moved.emit(state)

    def attempt(self, outcome: str) -> None:
        """Somebody came to the dwelling now."""
        self.bridge.call(record_attempt, self._attempted, self.refused.emit)(self.id, outcome)

    def _attempted(self, view: FollowView) -> None:
        words = _tr("Passaggio annotato.")
        if view.missed:
            words = _tr("Passaggio annotato: {n} di seguito senza entrare.").format(n=view.missed)
        self.done.emit("ok", words)

    def escalate(self, to: str | None, reason: str | None) -> None:
        """Bring it to a coordinator."""
        self.bridge.call(escalate, self._escalated, self.refused.emit)(self.id, to, reason)

    def _escalated(self, _view: FollowView) -> None:
        self.done.emit("ok", _tr("Richiesta portata al coordinamento. La vede con il prossimo allineamento."))

    def take_back(self) -> None:
        """Not with the coordinator any more."""
        self.bridge.call(take_back, self._taken_back, self.refused.emit)(self.id)

    def _taken_back(self, _view: FollowView) -> None:
        self.done.emit("ok", _tr("Richiesta ritirata dal coordinamento."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("follow", text)
