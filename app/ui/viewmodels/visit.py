"""*Visita*: rooms and systems, notes of each class, agreement, closing. A visit starts from a person, here or on their card."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.rules.visibility import R0, R1, read_is_logged
from app.services.follow import nobody_home
from app.services.households import household_of_person
from app.services.names import Names, load_names
from app.services.notes import NoteView, add_note, edit_note, open_note
from app.services.person_card import dwelling_view
from app.services.readings import reason_is_needed
from app.services.requests import r3_enabled
from app.services.visits import (
    CLOSED,
    UrgentProposal,
    VisitView,
    accept_proposal,
    add_room,
    close_visit,
    edit_visit,
    list_visits,
    mark_part,
    start_visit,
    visit_view,
)
from app.store.same_person import cards_of
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

PERSON = "persona:"
"""Before a person's id: a visit to start, instead of the id of a visit."""

_SHOWN_BY = frozenset({"visit", "visit_note", "outbox", "conflict", "person"})


@dataclass(frozen=True)
class VisitState:
    """A visit with what its page says around it. `own_note` is the operative note still open here, to be gone on with."""

    visit: VisitView
    names: Names
    r3_enabled: bool
    own_note: NoteView | None

    @property
    def closed(self) -> bool:
        return self.visit.state == CLOSED


@dataclass(frozen=True)
class StartState:
    """Where a visit to a person would go, and the one of theirs that is still open, if any."""

    person_id: str
    place: str
    open_visit: str | None


@dataclass(frozen=True)
class Closing:
    """What is written on the page when the visit is closed, or when a note is added to a closed one."""

    note: str
    note_class: str
    sensitive: str
    sensitive_class: str
    changes: Mapping[str, Any]


def read_visit(session: Session, who: Who, visit_id: str) -> VisitState:
    """The visit as its page shows it."""
    visit = visit_view(session, who, visit_id)
    own = [n for n in visit.notes if n.own and n.signed_at is None and n.visibility in (R0, R1)]
    return VisitState(visit, load_names(session), r3_enabled(session, who), own[-1] if own else None)


def read_start(session: Session, who: Who, person_id: str) -> StartState:
    """Before a visit is started."""
    household = household_of_person(session, who, person_id, who.today())
    dwelling = dwelling_view(session, household.unit_id if household else None)
    cards = cards_of(session, person_id)
    mine = (one for one in list_visits(session, who, open_only=True) if one.person_id in cards)
    return StartState(person_id, dwelling.short if dwelling else "", next((one.id for one in mine), None))


def finish_visit(session: Session, who: Who, visit_id: str, closing: Closing) -> VisitState:
    """Save both notes, then close the visit with them: all of it or nothing."""
    save_notes(session, who, visit_id, closing)
    close_visit(session, who, visit_id, **closing.changes)
    return read_visit(session, who, visit_id)


def finish_unmet(session: Session, who: Who, visit_id: str, closing: Closing) -> tuple[VisitState, tuple[str, ...]]:
    """Nobody was in: save both notes, close the visit so, and note it on the requests of the dwelling. Answers their numbers."""
    save_notes(session, who, visit_id, closing)
    numbers = nobody_home(session, who, visit_id)
    return read_visit(session, who, visit_id), numbers


def keep_visit(session: Session, who: Who, visit_id: str, closing: Closing) -> VisitState:
    """Save notes and fields; the visit stays open."""
    save_notes(session, who, visit_id, closing)
    edit_visit(session, who, visit_id, **closing.changes)
    return read_visit(session, who, visit_id)


def save_notes(session: Session, who: Who, visit_id: str, closing: Closing) -> VisitState:
    """Write the notes of the page. On a closed visit the operative one corrects the last signed note of its author."""
    state = read_visit(session, who, visit_id)
    own = state.own_note
    if closing.note.strip():
        if own is not None:
            edit_note(session, who, own.id, closing.note, visibility=closing.note_class)
        else:
            signed = [n for n in state.visit.notes if n.own and n.signed_at and n.visibility == closing.note_class]
            corrects = signed[-1].id if state.closed and signed else None
            add_note(session, who, closing.note, visit_id=visit_id, visibility=closing.note_class, corrects_id=corrects)
    if closing.sensitive.strip():
        add_note(session, who, closing.sensitive, visit_id=visit_id, visibility=closing.sensitive_class)
    return read_visit(session, who, visit_id)


class VisitModel(ViewModel):
    """Signals, besides the names: `saved` once the page's text is a record (the draft may go).

    unmet(numbers): nobody was in; on which requests that was noted.
    """

    unmet = Signal(object)

    moved = Signal(object)
    start_known = Signal(object)
    started = Signal(str)
    proposed = Signal(object)
    accepted = Signal(object)
    saved = Signal(bool)
    reason_wanted = Signal(str)
    opened = Signal(str, str)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.id = "" if id.startswith(PERSON) else id
        self.person_id = id.removeprefix(PERSON) if id.startswith(PERSON) else ""
        self.state: VisitState | None = None

    def today(self) -> date:
        """The Rome day."""
        return self.bridge.who.today()

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if what is shown may have changed."""
        if changed and not _SHOWN_BY.intersection(changed):
            return
        if self.id:
            self.bridge.call(read_visit, self._read, self.refused.emit)(self.id)
        elif self.person_id:
            self.bridge.call(read_start, self.start_known.emit, self.refused.emit)(self.person_id)

    def _read(self, state: VisitState) -> None:
        self.state = state
        self.moved.emit(state)

    def pick(self, person_id: str | None) -> None:
        """Another person to visit."""
        self.person_id = person_id or ""
        self.refresh({})

    def start(self, kind: str) -> None:
        """Start the visit now."""
        self.bridge.call(start_visit, lambda view: self.started.emit(view.id), self.refused.emit)(
            self.person_id or None, kind=kind
        )

    def mark(self, part: str, state: str | None, note: str | None = None) -> None:
        """Mark a room or system, with words perhaps."""
        self.bridge.call(mark_part, self._marked, self.refused.emit)(self.id, part, state=state, note=note)

    def _marked(self, answer: tuple[VisitView, UrgentProposal | None]) -> None:
        if answer[1] is not None:
            self.proposed.emit(answer[1])

    def add_room(self, name: str) -> None:
        """One more room."""
        self.bridge.call(add_room, None, self.refused.emit)(self.id, name)

    def accept(self, proposal: UrgentProposal) -> None:
        """Open the urgent request."""
        self.bridge.call(accept_proposal, self.accepted.emit, self.refused.emit)(proposal)

    def finish(self, closing: Closing) -> None:
        """Close the visit with what is on the page; a closed one takes new notes."""
        closed = self.state is not None and self.state.closed
        if closed and not closing.note.strip() and not closing.sensitive.strip():
            words = QCoreApplication.translate("visit", "Manca il testo. La visita è già chiusa: si aggiunge una nota.")
            self.refused.emit(Notice("note_empty", words))
            return
        self.bridge.call(save_notes if closed else finish_visit, self._finished, self.refused.emit)(self.id, closing)

    def nobody(self, closing: Closing) -> None:
        """Nobody was in."""
        self.bridge.call(finish_unmet, self._unmet, self.refused.emit)(self.id, closing)

    def _unmet(self, found: tuple[VisitState, tuple[str, ...]]) -> None:
        state, numbers = found
        self._finished(state)
        self.unmet.emit(numbers)

    def keep(self, closing: Closing) -> None:
        """Save notes and fields without closing, so that the paper says what is on the page."""
        closed = self.state is not None and self.state.closed
        self.bridge.call(save_notes if closed else keep_visit, self._finished, self.refused.emit)(self.id, closing)

    def _finished(self, state: VisitState) -> None:
        self.state = state
        self.saved.emit(state.closed)
        self._read(state)

    def ask_note(self, note_id: str) -> None:
        """Show a sensitive note: first its reason, unless one was given today or it is one's own."""
        self.bridge.call(reason_is_needed, lambda needed: self._asked(note_id, needed), self.refused.emit)(
            "visit_note", note_id
        )

    def _asked(self, note_id: str, needed: bool) -> None:
        if needed:
            self.reason_wanted.emit(note_id)
        else:
            self.open_note(note_id, None)

    def open_note(self, note_id: str, reason: str | None) -> None:
        """Open it; the reading is written down."""
        self.bridge.call(open_note, self._opened, self.refused.emit)(note_id, reason=reason)

    def _opened(self, note: NoteView) -> None:
        self.opened.emit(note.id, note.body or "")


def hidden(note: NoteView) -> bool:
    """A note whose text is behind the cover."""
    return read_is_logged(note.visibility)
