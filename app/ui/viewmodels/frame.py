"""What the frame says around every page: outpost and shift, who works, how much is to be reviewed, search results, drafts."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from sqlalchemy.orm import Session

from app.models.registry import KINDS
from app.models.who import Who
from app.rules.dates import show_near_day
from app.rules.roles import is_office, roles
from app.rules.searching import Hit
from app.services.blank_forms import join_code, records_in_front
from app.services.checks import found
from app.services.documents import DocumentView, mark_signed
from app.services.drafts import DraftView, list_drafts
from app.services.find_paper import paper_read
from app.services.names import load_names
from app.services.opening import public_hours
from app.services.people import PersonRow, search_all
from app.services.reminders import Reminder, reminders_due
from app.services.review import review_count
from app.services.staff import ShiftView, current_shift, end_shift, guess_outpost, start_shift
from app.store.same_person import face_of
from app.ui.bridge import Bridge
from app.ui.inner_words import words as inner
from app.ui.role_words import no_shifts
from app.ui.viewmodels.base import ViewModel
from app.ui.viewmodels.people import recent_people

REMIND_MS = 30_000
"""How often reminders are looked at."""

_SHOWN_BY = {
    "presence": "shift",
    "roster_slot": "shift",
    "closure": "shift",
    "outpost": "shift",
    "operator": "shift",
    "conflict": "review",
    "outbox": "review",
    "postponed": "review",
    "variation": "review",
    "scanned_page": "review",
}
_HOURS = frozenset({"company", "outpost", "opening_slot", "closure"})
_RECORD_PAGES = {
    "persona": "person", "visita": "visit", "scheda": "intake_form", "richiesta": "request", "contributo": "grant_request",
}  # fmt: skip
"""Pages of one record, and its kind."""


@dataclass(frozen=True)
class FrameState:
    """`shift_since` is UTC, None off shift; `outpost_id` is where the operator is, or is guessed to be."""

    outpost: str
    outpost_id: str | None
    shift_since: datetime | None
    initials: str
    role: str
    to_review: int


def frame_state(session: Session, who: Who) -> FrameState:
    """Read all of it."""
    names = load_names(session)
    shift = current_shift(session, who)
    guess = None if is_office(who.role) else guess_outpost(session, who) or who.outpost_id
    place = shift.outpost_id if shift is not None else guess
    return FrameState(
        outpost=names.outpost(place),
        outpost_id=place,
        shift_since=shift.started_at if shift is not None else None,
        initials=names.operator(who.operator_id),
        role=roles()[who.role].label if who.role in roles() else who.role,
        to_review=review_count(session, who),
    )


def reminder_words(one: Reminder, today: date) -> str:
    """`Appuntamento oggi alle 11:00.`"""
    words = QCoreApplication.translate("frame", "Appuntamento {day} alle {time}.")
    return words.format(day=inner(show_near_day(one.day, today)), time=one.time)


@dataclass(frozen=True)
class Found:
    """Persons dressed for a list (age, what tells homonyms apart), and the other hits in the order of their groups."""

    people: tuple[PersonRow, ...]
    hits: tuple[Hit, ...]
    paper: DocumentView | None = None
    """The print whose code or number was read into the box."""
    joins: tuple[tuple[str, str], ...] = ()
    """If it is a blank form: the records in front that may have been made of it, id and words."""


def search_everything(session: Session, who: Who, text: str, front: str = "") -> Found:
    """What the text typed so far finds; with nothing typed, the persons opened last. `front` is the page in front (`visita:<id>`)."""
    if not text.strip():
        return Found(recent_people(session, who), ())
    paper = paper_read(session, who, text)
    if paper is not None:
        page, _, id = front.partition(":")
        return Found((), (), paper, records_in_front(session, who, paper, _RECORD_PAGES.get(page), id))
    return Found(*search_all(session, who, text))


def person_of(session: Session, who: Who, kind: str, record_id: str) -> str | None:
    """Whom a note or a conversation is about."""
    record = found(session, who, KINDS[kind].model, record_id, "La scheda trovata")
    person_id = getattr(record, "person_id", None)
    return face_of(session, person_id) if isinstance(person_id, str) else None


class FrameModel(ViewModel):
    """State of the frame, read again when something it shows changed.

    Signals:
        moved(FrameState), results(query, Found), draft_found(kind, id), person_found(id): see the names.
        hours(PublicHours): for the covered screen.
    """

    moved = Signal(object)
    hours = Signal(object)
    results = Signal(str, object)
    draft_found = Signal(str, str)
    person_found = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.state: FrameState | None = None
        self._announced: set[tuple[str, datetime]] = set()
        self._tick = QTimer(self, interval=REMIND_MS)
        self._tick.timeout.connect(self._look_again)
        self._tick.start()

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if anything shown may have changed ({}: all)."""
        if not changed or any(table in _SHOWN_BY for table in changed):
            self.bridge.call(frame_state, self._read)()
        if not changed or _HOURS.intersection(changed):
            self.bridge.call(public_hours, self.hours.emit)()
        if not changed or "appointment" in changed:
            self.remind()

    def _look_again(self) -> None:
        if self.bridge.is_closed:
            self._tick.stop()
        else:
            self.remind()

    def remind(self) -> None:
        """Say in the foot which appointments have come so near that somebody wanted to be told: each once, and nobody's name."""
        self.bridge.call(reminders_due, self._reminded)()

    def _reminded(self, due: tuple[Reminder, ...]) -> None:
        fresh = [one for one in due if (one.id, one.at) not in self._announced]
        self._announced |= {(one.id, one.at) for one in fresh}
        for one in fresh:
            self.bridge.notice.emit("info", reminder_words(one, self.bridge.who.today()))
        if fresh:
            self.bridge.changed.emit({"reminder": frozenset(one.id for one in fresh)})

    def _read(self, state: FrameState) -> None:
        self.state = state
        self.bridge.at_outpost(state.outpost_id)
        self.moved.emit(state)

    def toggle_shift(self) -> None:
        """F2: begin the shift at the guessed outpost, or end it. Head office has none, and is told so."""
        refusal = no_shifts(self.bridge.who.role)
        if refusal:
            self.bridge.notice.emit("info", refusal)
            return
        if self.state is not None and self.state.shift_since is not None:
            self.bridge.call(end_shift, self._ended)()
        else:
            self.bridge.call(start_shift, self._started)()

    def _started(self, shift: ShiftView) -> None:
        words = QCoreApplication.translate("frame", "Turno iniziato: {outpost}.")
        self.bridge.notice.emit("ok", words.format(outpost=shift.outpost))

    def _ended(self, _shift: ShiftView) -> None:
        self.bridge.notice.emit("ok", QCoreApplication.translate("frame", "Turno terminato."))

    def search(self, text: str, front: str = "") -> None:
        """Look for what was typed; the answer names the text it belongs to. `front`: the page in front."""
        self.bridge.call(search_everything, partial(self._found, text))(text, front)

    def _found(self, query: str, results: Found) -> None:
        self.results.emit(query, results)

    def find_person(self, kind: str, record_id: str) -> None:
        """Whose card shows this note or conversation; an anonymous one has none."""
        self.bridge.call(person_of, self._person)(kind, record_id)

    def _person(self, person_id: str | None) -> None:
        if person_id is None:
            words = QCoreApplication.translate("frame", "È di una persona anonima: non c'è una scheda da aprire.")
            self.bridge.notice.emit("info", words)
        else:
            self.person_found.emit(person_id)

    def sign(self, document_id: str) -> None:
        """The paper whose code was read is signed."""

        def signed(_view: DocumentView) -> None:
            self.bridge.notice.emit("ok", QCoreApplication.translate("frame", "Firma registrata."))

        self.bridge.call(mark_signed, signed)(document_id)

    def join(self, document_id: str, record_id: str) -> None:
        """The record in front was made of the blank form whose code was read."""

        def joined(view: DocumentView) -> None:
            words = QCoreApplication.translate("frame", "Il modulo {number} è collegato alla scheda.")
            self.bridge.notice.emit("ok", words.format(number=view.local_number or view.form_code))

        self.bridge.call(join_code, joined)(document_id, record_id)

    def find_drafts(self) -> None:
        """What was being typed when the program ended: the newest draft comes back to the front."""
        self.bridge.call(list_drafts, self._drafts)()

    def _drafts(self, drafts: tuple[DraftView, ...]) -> None:
        if drafts:
            kind, _, id = drafts[0].key.partition(":")
            self.draft_found.emit(kind, id)
