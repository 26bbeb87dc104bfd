"""Who a project reached, by two definitions that are never mixed (INV-61, domain 0.2 fact 6).

*Persone coinvolte*: distinct persons with at least one contact, request, pathway or attendance in the project's window. Guests
and anonymous contacts are counted apart. *Partecipanti* (domain 5.1): identified, asked for their characteristics, with
expenditure earmarked for them. Both count what is on this desk; R3 records are in no count.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.activities import Activity, ActivityEnrolment, ActivitySession, Attendance
from app.models.base import Record
from app.models.contacts import Contact
from app.models.intake import IntakeEsf, IntakeForm
from app.models.pathways import Pact, Pathway
from app.models.people import Person
from app.models.projects import Project
from app.models.requests import Request
from app.rules.dates import day_edges
from app.rules.requests import FIRST_STATE
from app.rules.visibility import R3
from app.store.same_person import person_of_cards

_Card = InstrumentedAttribute[str | None]
PATHWAY_ENDS = ("concluso", "interrotto")
PACT_ACTION = "K1"
"""The action that pays for pathways with a pact (domain 5.1)."""
ENROLMENT_ACTION = "9.4.2"
"""The action that pays for laboratories with enrolment (domain 5.1)."""


@dataclass(frozen=True)
class Window:
    """A project's days, both included, and the outposts that work for it."""

    project_id: str
    first: date
    last: date
    outposts: tuple[str, ...]

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """First moment, and the first that no longer belongs, in UTC."""
        return day_edges(self.first)[0], day_edges(self.last)[1]


@dataclass(frozen=True)
class Reached:
    """The counts of one project. `persons` never holds `guests` or `anonymous`.

    `earmarked` are persons for whom expenditure is earmarked; `participants` those of them who were also identified and asked.
    """

    persons: int
    guests: int
    anonymous: int
    earmarked: int
    participants: int


def reached(session: Session, window: Window, actions: Iterable[str]) -> Reached:
    """Count what is on this desk. `actions` are the codes of the project's lines."""
    paid = _earmarked(session, window, frozenset(actions))
    return Reached(
        persons=len(involved(session, window)),
        guests=_guests(session, window),
        anonymous=_anonymous(session, window),
        earmarked=len(paid),
        participants=len(paid & _identified(session, paid) & _asked(session)),
    )


def involved(session: Session, window: Window) -> frozenset[str]:
    """The persons involved (INV-61), each by one id whatever cards they have."""
    cards: set[str] = set()
    if window.outposts:
        for model, column, condition in (
            (Contact, Contact.person_id, and_(_within(Contact.started_at, window), _of(Contact, window))),
            (Request, Request.reporter_id, _requests(window)),
            (Request, Request.on_behalf_of_id, _requests(window)),
            (Pathway, Pathway.person_id, and_(_pathways(window), _of(Pathway, window))),
        ):
            cards |= _cards(session, model, column, condition)
    attended = (
        select(Attendance.person_id)
        .join(ActivitySession, ActivitySession.id == Attendance.session_id)
        .join(Activity, Activity.id == ActivitySession.activity_id)
        .where(Attendance.present, _kept(Attendance), _sessions(window))
    )
    return _persons(session, cards | set(session.scalars(attended)))


def _earmarked(session: Session, window: Window, actions: frozenset[str]) -> frozenset[str]:
    """Persons whose pathway with a signed pact, or whose enrolment in a laboratory, a line of the project pays for."""
    cards: set[str] = set()
    if PACT_ACTION in actions and window.outposts:
        signed = select(Pact.pathway_id).where(
            Pact.signed_on.is_not(None), Pact.signed_on <= window.last, Pact.deleted_at.is_(None)
        )
        cards |= _cards(
            session, Pathway, Pathway.person_id, and_(_pathways(window), _of(Pathway, window), Pathway.id.in_(signed))
        )
    if ENROLMENT_ACTION in actions:
        enrolled = (
            select(ActivityEnrolment.person_id)
            .join(Activity, Activity.id == ActivityEnrolment.activity_id)
            .where(
                _kept(ActivityEnrolment),
                _kept(Activity),
                Activity.project_id == window.project_id,
                ActivityEnrolment.enrolled_on <= window.last,
                or_(ActivityEnrolment.withdrawn_on.is_(None), ActivityEnrolment.withdrawn_on >= window.first),
            )
        )
        cards |= set(session.scalars(enrolled))
    return _persons(session, cards)


def _identified(session: Session, persons: frozenset[str]) -> frozenset[str]:
    """Those of them one of whose cards on this desk has name, surname and a birth date or codice fiscale."""
    of = person_of_cards(session, persons)
    known = session.scalars(
        select(Person.id).where(
            Person.id.in_(of),
            Person.deleted_at.is_(None),
            Person.surname.is_not(None),
            Person.name.is_not(None),
            or_(Person.birth_date.is_not(None), Person.fiscal_code.is_not(None)),
        )
    )
    return frozenset(of[card] for card in known)


def _asked(session: Session) -> frozenset[str]:
    """Persons whose ESF sheet (MOD-02 P) is on this desk: it is R2, so a colleague's is not."""
    cards = session.scalars(
        select(func.coalesce(IntakeEsf.person_id, IntakeForm.person_id))
        .outerjoin(IntakeForm, IntakeForm.id == IntakeEsf.intake_id)
        .where(IntakeEsf.deleted_at.is_(None))
    )
    return frozenset(person_of_cards(session, (one for one in cards if one)).values())


def _guests(session: Session, window: Window) -> int:
    rows = session.execute(
        select(ActivitySession.id, ActivitySession.guests)
        .join(Activity, Activity.id == ActivitySession.activity_id)
        .where(_sessions(window), ActivitySession.state == "svolta")
    )
    return sum(guests for _, guests in rows)


def _anonymous(session: Session, window: Window) -> int:
    if not window.outposts:
        return 0
    nobody = and_(Contact.anonymous, Contact.person_id.is_(None))
    return int(
        session.scalar(
            select(func.count())
            .select_from(Contact)
            .where(nobody, _kept(Contact), _within(Contact.started_at, window), _of(Contact, window))
        )
        or 0
    )


def _persons(session: Session, cards: set[str]) -> frozenset[str]:
    """One id for each person of these cards; a card that was deleted stands for nobody."""
    gone = set(session.scalars(select(Person.id).where(Person.deleted_at.is_not(None))))
    return frozenset(person_of_cards(session, cards - gone).values())


def _cards(session: Session, model: type[Record], column: _Card, condition: ColumnElement[bool]) -> set[str]:
    rows = session.scalars(select(column).where(column.is_not(None), condition, _kept(model)).distinct())
    return {one for one in rows if one is not None}


def _kept(model: type[Record]) -> ColumnElement[bool]:
    return and_(model.deleted_at.is_(None), model.visibility != R3)


def _of(model: type[Record], window: Window) -> ColumnElement[bool]:
    return model.outpost_id.in_(window.outposts)


def _within(moment: InstrumentedAttribute[datetime], window: Window) -> ColumnElement[bool]:
    first, after = window.moments
    return and_(moment >= first, moment < after)


def _requests(window: Window) -> ColumnElement[bool]:
    return and_(_within(Request.opened_at, window), Request.state != FIRST_STATE, _of(Request, window))


def _pathways(window: Window) -> ColumnElement[bool]:
    """Walked in the window: begun before its end, and not ended before its start."""
    ended_before = and_(Pathway.state.in_(PATHWAY_ENDS), Pathway.state_at < window.moments[0])
    return and_(Pathway.start_on <= window.last, or_(Pathway.state_at.is_(None), ~ended_before))


def _sessions(window: Window) -> ColumnElement[bool]:
    """Meetings of the project's activities; of activities that name no project, those of its outposts."""
    own = Activity.project_id == window.project_id
    if window.outposts:
        own = or_(own, and_(Activity.project_id.is_(None), _of(Activity, window)))
    return and_(
        own,
        _kept(Activity),
        _kept(ActivitySession),
        ActivitySession.state != "annullata",
        _within(ActivitySession.starts_at, window),
    )


def window_of(project: Project, last: date | None) -> Window | None:
    """The days in which the project counts; None while its first or last day is not known."""
    if project.start_on is None or last is None:
        return None
    return Window(project.id, project.start_on, last, tuple(str(one) for one in project.outposts))
