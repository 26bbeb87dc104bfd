"""*Scheda di accesso*: sections one after the other, in as many sittings as it takes; L and P apart, opened with a reason."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.rules.catalogues import choices
from app.rules.codice_fiscale import Decoded, decode, quick_check
from app.services.checks import refuse
from app.services.households import add_member, household_as_of, household_of_person
from app.services.intake import (
    SIGNED,
    IntakeView,
    SensitiveView,
    complete_intake,
    intake_view,
    open_intake_of,
    open_section,
    reopen_intake,
    save_section,
    sensitive_record,
    start_intake,
)
from app.services.intake_fields import SECTION_SPECS, SECTIONS_BY_CODE
from app.services.names import list_name, people_by_id
from app.services.people import edit_person
from app.services.person_card import dwelling_view
from app.services.readings import reason_is_needed
from app.store.same_person import face_of
from app.ui.bridge import Bridge
from app.ui.viewmodels.start import StartedModel
from app.ui.viewmodels.visit import StartState

_SHOWN_BY = frozenset({"intake_form", "intake_health", "intake_esf", "outbox", "conflict"})


@dataclass(frozen=True)
class IntakeState:
    """The form and whose it is."""

    view: IntakeView
    name: str

    @property
    def signed(self) -> bool:
        return self.view.state == SIGNED


@dataclass(frozen=True)
class Joined:
    """What *Stesso alloggio* did: who joined the household, and how many lines have no person behind them."""

    joined: int
    domiciles: int
    unknown: int


def read_intake(session: Session, who: Who, intake_id: str) -> IntakeState:
    """The form as its page shows it."""
    view = intake_view(session, who, intake_id)
    a = view.sections["a"]
    name = " ".join(part for part in (a.get("surname"), a.get("name")) if part)
    if not name and view.person_id:
        name = list_name(people_by_id(session, [view.person_id]).get(view.person_id))
    return IntakeState(view, name)


def read_intake_start(session: Session, who: Who, person_id: str) -> StartState:
    """Before a form is started."""
    household = household_of_person(session, who, person_id, who.today())
    dwelling = dwelling_view(session, household.unit_id if household else None)
    open_form = open_intake_of(session, who, person_id)
    return StartState(person_id, dwelling.short if dwelling else "", open_form.id if open_form else None)


def store_section(
    session: Session, who: Who, intake_id: str, section: str, values: Any, done: bool | None
) -> IntakeState:
    """Save a section and answer the page."""
    save_section(session, who, intake_id, section, values, done=done)
    return read_intake(session, who, intake_id)


def finish_intake(session: Session, who: Who, intake_id: str) -> IntakeState:
    """Complete: it may be printed and signed."""
    complete_intake(session, who, intake_id)
    return read_intake(session, who, intake_id)


def resume_intake(session: Session, who: Who, intake_id: str) -> IntakeState:
    """Go on with a complete form."""
    reopen_intake(session, who, intake_id)
    return read_intake(session, who, intake_id)


def section_needs_reason(session: Session, who: Who, intake_id: str, section: str) -> bool:
    """Must a reason be asked before L or P opens? Not while nobody began it."""
    record = sensitive_record(session, intake_id, section)
    return record is not None and reason_is_needed(session, who, record.__tablename__, record.id)


def same_dwelling(session: Session, who: Who, intake_id: str) -> Joined:
    """Every member who has a card comes to live in the dwelling of the form, with its domicile if it differs."""
    view = intake_view(session, who, intake_id)
    if view.household_id is None:
        raise Notice("no_household", "La persona non risulta in un nucleo: prima va aggiunta a un alloggio.")
    codes = {choice.label.lower(): choice.code for choice in choices("kinships")}
    present = {one.person_id for one in household_as_of(session, who, view.household_id, who.today()).members}
    domicile = view.sections["b"].get("domicile")
    joined = domiciles = unknown = 0
    for line in view.sections["d"]:
        person_id = line.get("person_id")
        if person_id is None:
            unknown += 1
            continue
        if face_of(session, person_id) not in present:
            relation = str(line.get("relation") or "")
            add_member(
                session, who, view.household_id, person_id, relation=codes.get(relation.lower(), relation or None)
            )
            joined += 1
        if domicile and edit_person(session, who, person_id, {"domicile": domicile}).edited:
            domiciles += 1
    return Joined(joined, domiciles, unknown)


def read_code(raw: str, today: date) -> Decoded:
    """What a codice fiscale says. Raises `Notice` with the remedy when it says nothing."""
    quick = quick_check(raw)
    refuse(quick.problems)
    said = decode(raw, today)
    if not isinstance(said, Decoded):
        raise Notice(said.code, said.sentence)
    return said


class IntakeModel(StartedModel[IntakeState]):
    """Signals: see the names. `stored(section)`: what was typed there is a record, its draft may go."""

    stored = Signal(str)
    reason_wanted = Signal(str)
    section_opened = Signal(str, object)
    joined = Signal(object)
    completed = Signal()

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, id, read_intake, read_intake_start, _SHOWN_BY, parent)

    def start(self, _kind: str = "") -> None:
        """Start the form, filled with what is known."""
        self.bridge.call(start_intake, self._started, self.refused.emit)(self.person_id)

    def _started(self, view: IntakeView) -> None:
        self.started.emit(view.id)

    def values_of(self, section: str) -> Any:
        """What the form holds in an ordinary section."""
        return self.state.view.sections[section] if self.state is not None else {}

    def store(self, section: str, values: Any, done: bool | None) -> None:
        """Save a section; `done` ticks it."""

        def kept(state: IntakeState) -> None:
            self._shown(state)
            self.stored.emit(section)

        self.bridge.call(store_section, kept, self.refused.emit)(self.id, section, values, done)

    def ask_section(self, section: str) -> None:
        """L or P: first the reason, unless it was given today, is one's own, or nothing was written yet."""
        self.bridge.call(section_needs_reason, lambda needed: self._asked(section, needed), self.refused.emit)(
            self.id, section
        )

    def _asked(self, section: str, needed: bool) -> None:
        if needed:
            self.reason_wanted.emit(section)
        else:
            self.open_sensitive(section, None)

    def open_sensitive(self, section: str, reason: str | None) -> None:
        """Open it; the reading is written down."""

        def opened(sheet: SensitiveView | None) -> None:
            self.section_opened.emit(section, dict(sheet.answers) if sheet is not None else {})

        self.bridge.call(open_section, opened, self.refused.emit)(self.id, section, reason=reason)

    def complete(self) -> None:
        """Say that the form is complete."""

        def done(state: IntakeState) -> None:
            self._shown(state)
            self.completed.emit()

        self.bridge.call(finish_intake, done, self.refused.emit)(self.id)

    def reopen(self) -> None:
        """Go on with a complete form."""
        self.bridge.call(resume_intake, self._shown, self.refused.emit)(self.id)

    def join_members(self) -> None:
        """*Stesso alloggio* for the members with a card."""
        self.bridge.call(same_dwelling, self.joined.emit, self.refused.emit)(self.id)


def section_codes() -> tuple[str, ...]:
    """A to P, in the order of the form."""
    return tuple(spec.code for spec in SECTION_SPECS)


def is_sensitive(section: str) -> bool:
    """L and P."""
    return SECTIONS_BY_CODE[section].sensitive
