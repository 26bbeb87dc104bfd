"""*Sedute*: sessions and bodies, one session, and a dossier opened at its table."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.services.bodies import BodyView, commissioners, list_bodies
from app.services.decisions import DossierView, cast_vote, decide, look_again, open_dossier, reading_reason_needed
from app.services.seats import prepares
from app.services.sessions import SessionDetail, SessionRow, list_sessions, session_detail
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

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


class SessionsModel(ViewModel):
    """Signals: listed(Overview). shown(SessionDetail or None): the current session's. done(): an act is saved. refused(Notice)."""

    listed = Signal(tuple)
    shown = Signal(object)
    done = Signal()
    refused = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.current = ""

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if what is shown may have changed."""
        if not changed or _SHOWN_BY.intersection(changed):
            self.bridge.call(overview, self.listed.emit)()
            if self.current:
                self._read()

    def choose(self, session_id: str) -> None:
        """Another session is current ("" for none)."""
        self.current = session_id
        if session_id:
            self._read()
        else:
            self.shown.emit(None)

    def act(self, use_case: Any, *args: Any) -> None:
        """Do something by its use-case; the lists follow by themselves."""
        self.bridge.call(use_case, lambda _id: self.done.emit(), self.refused.emit)(*args)

    def _read(self) -> None:
        self.bridge.call(session_detail, self._detailed, self._gone)(self.current)

    def _detailed(self, detail: SessionDetail) -> None:
        if detail.row.id == self.current:
            self.shown.emit(detail)

    def _gone(self, _notice: Notice) -> None:
        self.shown.emit(None)


class DossierModel(ViewModel):
    """Signals: reason_wanted(): why it is opened. shown(DossierView). closed(Notice): it may not be open. done(). refused(Notice)."""

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

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again what is open."""
        if self.view is not None and (not changed or _SHOWN_BY.intersection(changed)):
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
