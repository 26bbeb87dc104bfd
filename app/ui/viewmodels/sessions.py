"""*Sedute*: sessions and bodies, one session, and a dossier opened at its table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.services.bodies import BodyView, commissioners, list_bodies
from app.services.decisions import DossierView, cast_vote, decide, look_again, open_dossier, reading_reason_needed
from app.services.seats import prepares
from app.services.sessions import SessionRow, list_sessions, session_detail
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ListModel, ReadModel

_SHOWN_BY = frozenset(
    {
        "decision_body",
        "body_member",
        "decision_session",
        "dossier",
        "vote",
        "decision",
        "outbox",
        "operator",
        "evaluation",
    }
)

Overview = tuple[tuple[SessionRow, ...], tuple[BodyView, ...], tuple[tuple[str, str], ...]]


def overview(session: Session, who: Who) -> Overview:
    """The sessions; for who prepares them also the bodies, and who may sit on one."""
    may = prepares(who)
    people = commissioners(session, who) if may else ()
    return list_sessions(session, who), list_bodies(session, who) if may else (), people


class SessionsModel(ListModel):
    """Lists an `Overview`. Signals: done(): an act is saved. refused(Notice)."""

    shown_by = _SHOWN_BY
    done = Signal()
    refused = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, session_detail, parent)

    def read_list(self) -> None:
        """The sessions, the bodies."""
        self.bridge.call(overview, self.listed.emit)()

    def act(self, use_case: Any, *args: Any) -> None:
        """Do something by its use-case; the lists follow by themselves."""
        self.bridge.call(use_case, lambda _id: self.done.emit(), self.refused.emit)(*args)


class DossierModel(ReadModel):
    """Signals: reason_wanted(): why it is opened. shown(DossierView). closed(Notice): it may not be open. done(). refused(Notice)."""

    shown_by = _SHOWN_BY
    reason_wanted = Signal()
    shown = Signal(object)
    closed = Signal(object)
    done = Signal()
    refused = Signal(object)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.id = id
        self.view: DossierView | None = None

    def open(self) -> None:
        """Open it, if a reason was given for its session; else ask for one."""
        self.bridge.call(reading_reason_needed, self._asked, self.closed.emit)(self.id)

    def _asked(self, needed: bool) -> None:
        if needed:
            self.reason_wanted.emit()
        else:
            self.give(None)

    def give(self, reason: str | None) -> None:
        """Open it with this reason; the reading is written down."""
        self.bridge.call(open_dossier, self._shown, self.closed.emit)(self.id, reason)

    def cover(self) -> None:
        """It is on the screen no more: to see it again is a new reading."""
        self.view = None

    def read(self) -> None:
        """Read again what is open."""
        if self.view is not None:
            self.bridge.call(look_again, self._again, self._lost)(self.id)

    def _shown(self, view: DossierView) -> None:
        self.view = view
        self.shown.emit(view)

    def _again(self, view: DossierView) -> None:
        if self.view is not None:
            self._shown(view)

    def _lost(self, notice: Notice) -> None:
        self.view = None
        self.closed.emit(notice)

    def vote(self, vote: str, reason: str | None) -> None:
        """Vote on it."""
        self.bridge.call(cast_vote, lambda _id: self.done.emit(), self.refused.emit)(self.id, vote, reason)

    def decide(self, reasons: str, measures: Sequence[str]) -> None:
        """Write down what the votes decided."""
        if self.view is not None and self.view.asked is not None:
            act = self.bridge.call(decide, lambda _id: self.done.emit(), self.refused.emit)
            act(self.id, self.view.asked, reasons, measures)
