"""The network's pages: lists of the rail's page, one record at a time with its acts, and what a new referral asks on the way."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.pathways import Pathway
from app.models.people import Person
from app.models.requests import Request
from app.models.who import Who
from app.services.board_meetings import MeetingView, list_meetings
from app.services.checks import found
from app.services.names import person_name
from app.services.partners import PartnerFilter, PartnerRow, list_partners, partner_card
from app.services.partnerships import CallView, PartnershipView, list_calls, list_partnerships
from app.services.people import search_people
from app.services.referral_views import (
    ReferralRow,
    chosen_data,
    grounds,
    list_referrals,
)
from app.services.referrals import advance
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel, ViewModel

TABLES = frozenset(
    {
        "partner", "partner_contact", "partner_call", "partnership", "partnership_member", "partnership_deed", "referral",
        "referral_step", "board_meeting", "project", "authorisation", "outbox", "conflict",
    }
)  # fmt: skip
"""What these pages are made of."""


@dataclass(frozen=True)
class NetworkState:
    """All four lists of *Rete*; `every` are all bodies, for the filter's choices."""

    partners: tuple[PartnerRow, ...]
    every: tuple[PartnerRow, ...]
    referrals: tuple[ReferralRow, ...]
    partnerships: tuple[PartnershipView, ...]
    calls: tuple[CallView, ...]
    meetings: tuple[MeetingView, ...]


def network_state(session: Session, who: Who, wanted: PartnerFilter) -> NetworkState:
    """What *Rete* shows."""
    return NetworkState(
        list_partners(session, who, wanted),
        list_partners(session, who),
        list_referrals(session, who),
        list_partnerships(session, who),
        list_calls(session, who),
        list_meetings(session, who),
    )


class NetworkModel(ReadModel):
    """Signals: listed(NetworkState). refused(Notice), advanced(): a referral's step."""

    shown_by = TABLES
    listed = Signal(object)
    refused = Signal(object)
    advanced = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.filter = PartnerFilter()
        self.state: NetworkState | None = None

    def read(self) -> None:
        """Read the lists."""
        self.bridge.call(network_state, self._listed)(self.filter)

    def narrow_to(self, wanted: PartnerFilter) -> None:
        """Other bodies."""
        self.filter = wanted
        self.read()

    def _listed(self, state: NetworkState) -> None:
        self.state = state
        self.listed.emit(state)

    def advance(self, referral_id: str, to_state: str) -> None:
        """One step of a referral."""
        self.bridge.call(advance, self._advanced, self.refused.emit)(referral_id, to_state)

    def _advanced(self, _saved: object) -> None:
        self.advanced.emit()


@dataclass(frozen=True)
class Origin:
    """Where a new referral begins: the person, and the request or pathway it comes from."""

    person_id: str
    person: str
    request_id: str | None = None
    pathway_id: str | None = None


def origin_of(session: Session, who: Who, place: str) -> Origin:
    """The origin that an id names: `persona:…`, `richiesta:…` or `percorso:…`. Raises `Notice`."""
    kind, _, id = place.partition(":")
    request_id = pathway_id = None
    person_id: str | None = id
    if kind == "richiesta":
        request = found(session, who, Request, id, "La richiesta")
        request_id, person_id = id, request.reporter_id or request.on_behalf_of_id
    elif kind == "percorso":
        pathway = found(session, who, Pathway, id, "Il percorso")
        pathway_id, person_id = id, pathway.person_id
    if not person_id:
        raise Notice("no_person", "Qui non c'è una persona da inviare. Si comincia dalla sua scheda.")
    person = found(session, who, Person, person_id, "La persona")
    return Origin(person_id, person_name(person), request_id, pathway_id)


def partners_found(session: Session, who: Who, text: str) -> tuple[PartnerRow, ...]:
    """Bodies for a search field."""
    return list_partners(session, who, PartnerFilter(text))[:12]


class NewReferralModel(ViewModel):
    """Signals: begun(Origin), gone(Notice). people(query, rows), partners(query, rows): answers to search fields.
    body(PartnerCard): the one chosen. known(Grounds): what lets data go there. preview(data): exactly what will be printed.
    """

    begun = Signal(object)
    gone = Signal(object)
    people = Signal(str, object)
    partners = Signal(str, object)
    body = Signal(object)
    known = Signal(object)
    preview = Signal(object)

    def begin(self, place: str) -> None:
        """Find out who is sent."""
        self.bridge.call(origin_of, self.begun.emit, self.gone.emit)(place)

    def search_people(self, text: str) -> None:
        """For the person, when the page began with nobody."""
        self.bridge.call(search_people, partial(self._people, text))(text)

    def _people(self, query: str, rows: object) -> None:
        self.people.emit(query, rows)

    def search_partners(self, text: str) -> None:
        """For the body."""
        self.bridge.call(partners_found, partial(self._partners, text))(text)

    def _partners(self, query: str, rows: object) -> None:
        self.partners.emit(query, rows)

    def choose(self, partner_id: str, person_id: str) -> None:
        """A body was chosen: its services and people, and what lets this person's data go there."""
        self.bridge.call(partner_card, self.body.emit)(partner_id)
        if person_id:
            self.bridge.call(grounds, self.known.emit)(person_id, partner_id)

    def look(self, person_id: str, fields: tuple[str, ...]) -> None:
        """What a letter with these fields prints."""
        self.bridge.call(chosen_data, self.preview.emit)(person_id, fields)
