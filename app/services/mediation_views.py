"""What goes into a mediation and what comes out of it, for screens, paper and the command line. Plain values."""

from dataclasses import dataclass
from datetime import date, datetime

from app.rules.mediation import OPEN

ENDED = {"accordo": "Accordo", "senza_accordo": "Senza accordo", "interrotta": "Interrotta"}
STATES = {OPEN: "Aperta", **ENDED}


@dataclass(frozen=True)
class NewSide:
    """One side: its person, if known, and the ids of the operators who follow it."""

    person_id: str | None
    followers: tuple[str, ...]


@dataclass(frozen=True)
class NewCase:
    """What a mediation begins with. Without a building it takes that of its request."""

    subject: str
    sides: tuple[NewSide, ...]
    request_id: str | None = None
    building_id: str | None = None


@dataclass(frozen=True)
class NoteView:
    """What a side said in confidence."""

    id: str
    at: datetime
    author: str
    body: str


@dataclass(frozen=True)
class SideView:
    """The side that this operator follows, with its notes, newest first."""

    id: str
    letter: str
    person_id: str | None
    name: str
    followers: tuple[str, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True)
class MeetingView:
    """Everybody at one table."""

    id: str
    at: datetime
    author: str
    place: str | None
    summary: str | None
    agreed: str | None


@dataclass(frozen=True)
class CaseRow:
    """A mediation in a list: no name, and not what it is about."""

    id: str
    number: str
    where: str
    opened_on: date
    state: str
    state_label: str
    side: str | None
    standing: str
    standing_label: str


@dataclass(frozen=True)
class CaseView:
    """A mediation as one operator sees it: the joint matters, and one side at most. `mine` says whether they opened it."""

    row: CaseRow
    subject: str
    request_id: str | None
    request_number: str | None
    closed_on: date | None
    agreement: str | None
    mine: bool
    side: SideView | None
    meetings: tuple[MeetingView, ...]
