"""*Nuovo contatto*: who is in front and what is open around them, the emergency script, and the one save of it all."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.rules.searching import Hit
from app.services.buildings import StairView, building_panel, stair_view
from app.services.colleagues import colleagues_at
from app.services.contacts import NewContact, SavedContact, Topic, place_for, save_contact, script_for
from app.services.letters import letter_detail
from app.services.names import load_names, unit_place
from app.services.people import PersonRow, search_people
from app.services.person_card import person_card
from app.services.reporters import Joinable, joinable, joinable_request
from app.services.timeline import TimelineEntry
from app.store.search import find
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

LAST_CONTACTS = 3


@dataclass(frozen=True)
class Around:
    """Where the conversation's topics happen unless said otherwise, and what is known around there.

    `words` is what the field shows for the person or place; ids are None where there is no such thing.
    """

    words: str
    building_id: str | None
    building: str
    stair: str | None
    unit_id: str | None
    unit: str
    open_there: StairView | None
    joinable: tuple[Joinable, ...] = ()
    last: tuple[TimelineEntry, ...] = ()


@dataclass(frozen=True)
class Desk:
    """Who writes and where, for the line under the title, and who may answer a letter (id, words)."""

    initials: str
    outpost: str
    colleagues: tuple[tuple[str, str], ...] = ()


def around_person(session: Session, who: Who, person_id: str) -> Around:
    """A person's dwelling, what is open on its stair, the last contacts."""
    card = person_card(session, who, person_id)
    place = place_for(session, who, person_id)
    short = f" – {card.dwelling.short}" if card.dwelling else ""
    building = f"{card.dwelling.street} {card.dwelling.house_number}" if card.dwelling else ""
    apartment = card.dwelling.apartment_no if card.dwelling else None
    unit = ", ".join(
        part
        for part in (
            f"sc. {place.stair}" if place and place.stair else "",
            f"int. {apartment}" if apartment else "",
        )
        if part
    )
    there = stair_view(session, who, place.building_id, place.stair) if place and place.building_id else None
    last = tuple(one for one in card.timeline if one.kind in ("contact", "visit"))[:LAST_CONTACTS]
    joins = joinable(session, who, place.building_id, place.stair) if place and place.building_id else ()
    return Around(
        f"{card.name}{short}",
        place.building_id if place else None,
        building,
        place.stair if place else None,
        place.unit_id if place else None,
        unit,
        there,
        joins,
        last,
    )


def around_place(session: Session, who: Who, kind: str, record_id: str) -> Around:
    """The same for an address, when nobody says who they are. `kind` is `building` or `unit`."""
    if kind == "unit":
        place = unit_place(session, record_id)
        if place is None or place.building_id is None:
            raise Notice("not_found", "L'alloggio non è su questo computer.")
        there = stair_view(session, who, place.building_id, place.stair)
        title = building_panel(session, who, place.building_id).title
        joins = joinable(session, who, place.building_id, place.stair)
        return Around(place.text, place.building_id, title, place.stair, place.unit_id, place.text, there, joins)
    title = building_panel(session, who, record_id).title
    return Around(title, record_id, title, None, None, "", None, joinable(session, who, record_id, None))


def desk_words(session: Session, who: Who) -> Desk:
    """Initials, outpost, colleagues."""
    names = load_names(session)
    people = tuple((one.id, one.words) for one in colleagues_at(session, who, who.outpost_id))
    return Desk(names.operator(who.operator_id), names.outpost(who.outpost_id), people)


def find_places(session: Session, who: Who, text: str) -> list[Hit]:
    """Buildings and dwellings by address."""
    return find(session, text, limit=8, groups=("indirizzi",))


class ContactModel(ViewModel):
    """Signals:
    people(query, rows), places(query, hits): answers to what was typed in a search field.
    around(Around): the person or place chosen.
    script(lines): the lines to show before saving, empty when no topic asks for them.
    script_first(): a save waits, because these lines had not been shown yet.
    saved(SavedContact, print): on disk. refused(Notice): nothing was saved.
    desk(Desk): who writes and where. joining(Joinable): the request that this conversation begins with.
    answering(LetterDetail): the letter that it answers.
    """

    people = Signal(str, object)
    places = Signal(str, object)
    around = Signal(object)
    script = Signal(object)
    script_first = Signal()
    saved = Signal(object, bool)
    refused = Signal(object)
    desk = Signal(object)
    joining = Signal(object)
    answering = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.saving = False
        self._shown: tuple[str, ...] = ()
        self._wanted: tuple[NewContact, bool] | None = None
        bridge.call(desk_words, self.desk.emit)()

    def search_people(self, text: str) -> None:
        """Look for a person."""
        self.bridge.call(search_people, partial(self._people, text))(text, limit=8)

    def _people(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.people.emit(query, rows)

    def search_places(self, text: str) -> None:
        """Look for a building or a dwelling."""
        self.bridge.call(find_places, partial(self._places, text))(text)

    def _places(self, query: str, hits: list[Hit]) -> None:
        self.places.emit(query, hits)

    def choose_person(self, person_id: str) -> None:
        """A person was chosen."""
        self.bridge.call(around_person, self.around.emit)(person_id)

    def choose_place(self, kind: str, record_id: str) -> None:
        """A place was chosen."""
        self.bridge.call(around_place, self.around.emit)(kind, record_id)

    def join_request(self, request_id: str) -> None:
        """One more person comes for a request that is there."""
        self.bridge.call(joinable_request, self.joining.emit)(request_id)

    def answer(self, letter_id: str) -> None:
        """The conversation answers this letter."""
        self.bridge.call(letter_detail, self.answering.emit)(letter_id)

    def ask_script(self, topics: Sequence[Topic]) -> None:
        """Topics changed: the lines that belong to them now."""
        self.bridge.call(script_for, self._script)(topics)

    def _script(self, lines: tuple[str, ...]) -> None:
        self._shown = lines
        self.script.emit(lines)

    def save(self, new: NewContact, *, and_print: bool) -> None:
        """Save, once the emergency lines that belong to the topics are on screen."""
        if self.saving:
            return
        self.saving = True
        self._wanted = (new, and_print)
        self.bridge.call(script_for, self._checked)(new.topics)

    def _checked(self, lines: tuple[str, ...]) -> None:
        new, _ = self._wanted or (None, False)
        if new is None:
            return
        if lines and lines != self._shown:
            self.saving = False
            self._script(lines)
            self.script_first.emit()
            return
        self.bridge.call(save_contact, self._saved, self._refused)(new)

    def _saved(self, contact: SavedContact) -> None:
        self.saving = False
        _, and_print = self._wanted or (None, False)
        self.saved.emit(contact, and_print)

    def _refused(self, notice: Notice) -> None:
        self.saving = False
        self.refused.emit(notice)
