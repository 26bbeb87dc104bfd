"""Everybody who reported one request: the conversation it came from, and those that joined it afterwards.

A conversation joins a request through one of its topics, so each reporter stands in a record of their own: two desks that
add a neighbour each have nothing to settle (domain 2.3, 2.15). What is reserved joins nothing and shows nobody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Text, func, literal, or_, select
from sqlalchemy.orm import Session

from app.models.contacts import Contact
from app.models.places import Building, Unit
from app.models.requests import Request
from app.models.who import Who
from app.rules.catalogues import choices, label
from app.rules.clock import rome_day
from app.rules.companies import check_same_company
from app.rules.problem import Problem, problem
from app.rules.requests import OPEN_STATES, category, in_lists
from app.rules.visibility import R0
from app.services.checks import found, refuse
from app.services.names import person_name, place_text, street_text, the_person

JOINED = "joined"
"""Marks a topic whose request was there before: `{area, category, request_id, joined, said, on_behalf_of_id}`."""


@dataclass(frozen=True)
class ReporterView:
    """Who reported, when and how. `number` is that of a grouped request; `person_id` and `name` None: an anonymous person.

    `said` is what they added to a request that was there before.
    """

    id: str
    person_id: str | None
    name: str | None
    on_behalf_of: str | None
    at: datetime
    channel: str | None
    said: str | None
    number: str | None


@dataclass(frozen=True)
class Joinable:
    """An open request that a conversation may join."""

    request_id: str
    number: str
    area: str
    category: str
    title: str
    where: str
    days: int


def join_problems(session: Session, who: Who, request_id: str, visibility: str) -> list[Problem]:
    """Why a topic of this class may not join a request."""
    row = session.get(Request, request_id)
    if row is None or row.deleted_at is not None:
        return [problem("reference_missing", field="richiesta")]
    found_problems = check_same_company(who.company_id, row.company_id)
    if visibility != R0 or not in_lists(row.category, row.visibility):
        return [*found_problems, problem("join_reserved")]
    if row.state not in OPEN_STATES:
        found_problems.append(problem("join_ended", number=row.number, state=row.state))
    return found_problems


def join(session: Session, request_id: str, urgency: str) -> Request:
    """A topic checked with `join_problems` joins: who finds a request more urgent makes it so, nobody makes it less."""
    row = session.get_one(Request, request_id)
    order = [one.code for one in choices("urgencies")]
    if order.index(urgency) > order.index(row.urgency):
        row.urgency = urgency
    return row


def joined_requests(topics: Iterable[dict[str, Any]]) -> list[str]:
    """The requests that a conversation joined."""
    return [str(topic["request_id"]) for topic in topics if topic.get(JOINED) and topic.get("request_id")]


def conversations_on(session: Session, request_ids: Sequence[str]) -> list[Contact]:
    """Every conversation with a topic of one of these requests, oldest first."""
    mentions = [func.instr(Contact.topics, literal(one, Text)) > 0 for one in request_ids]
    query = select(Contact).where(or_(*mentions), Contact.deleted_at.is_(None))
    return list(session.scalars(query.order_by(Contact.started_at, Contact.id)))


def reporters_of(session: Session, row: Request, grouped: Sequence[Request] = ()) -> tuple[ReporterView, ...]:
    """Everybody who reported a request, the first one first, then whoever reported those grouped with it."""
    requests = [row, *grouped]
    told: dict[str, list[tuple[Contact, dict[str, Any]]]] = {one.id: [] for one in requests}
    for contact in conversations_on(session, list(told)):
        if contact.visibility == R0:
            for topic in contact.topics:
                if topic.get("request_id") in told:
                    told[str(topic["request_id"])].append((contact, topic))
    views: list[ReporterView] = []
    for one in requests:
        number = None if one is row else one.number
        views += _of(session, one, told[one.id], number)
    return tuple(views)


def _of(
    session: Session, row: Request, told: Sequence[tuple[Contact, dict[str, Any]]], number: str | None
) -> list[ReporterView]:
    views = []
    own = next((contact for contact, topic in told if not topic.get(JOINED)), None)
    if own is not None or row.reporter_id is not None or row.on_behalf_of_id is not None:
        at = own.started_at if own is not None else row.opened_at
        channel = own.channel if own is not None else None
        views.append(_view(session, row.id, row.reporter_id, row.on_behalf_of_id, at, channel, None, number))
    for contact, topic in told:
        if topic.get(JOINED):
            helped, said = topic.get("on_behalf_of_id"), topic.get("said")
            views.append(
                _view(session, contact.id, contact.person_id, helped, contact.started_at, contact.channel, said, number)
            )
    return views


def _view(
    session: Session,
    id: str,
    person_id: str | None,
    helped: str | None,
    at: datetime,
    channel: str | None,
    said: str | None,
    number: str | None,
) -> ReporterView:
    name = person_name(the_person(session, person_id)) if person_id else None
    on_behalf_of = person_name(the_person(session, helped)) if helped else None
    return ReporterView(
        id, person_id, name, on_behalf_of, at, label("channels", channel) if channel else None, said, number
    )


# --------------------------------------------------------------------------------------------------------- before joining


def joinable(session: Session, who: Who, building_id: str, stair: str | None) -> tuple[Joinable, ...]:
    """Open requests of a building that one more person may have come for: of this stair first, the newest first."""
    rows = session.scalars(
        select(Request)
        .where(Request.building_id == building_id, Request.state.in_(OPEN_STATES), Request.deleted_at.is_(None))
        .order_by(Request.opened_at.desc(), Request.id.desc())
    )
    shown = [row for row in rows if in_lists(row.category, row.visibility)]
    shown.sort(key=lambda row: row.stair != stair)
    return tuple(_joinable(session, who, row) for row in shown)


def joinable_request(session: Session, who: Who, request_id: str) -> Joinable:
    """One request, to be joined. Raises `Notice` when it may not be."""
    row = found(session, who, Request, request_id, "La richiesta")
    refuse(join_problems(session, who, request_id, R0))
    return _joinable(session, who, row, whole=True)


def _joinable(session: Session, who: Who, row: Request, *, whole: bool = False) -> Joinable:
    known = category(row.area, row.category)
    building = session.get(Building, row.building_id) if row.building_id else None
    unit = session.get(Unit, row.unit_id) if row.unit_id else None
    where = place_text(row.place, building, row.stair, unit)
    if whole and building is not None:
        where = f"{street_text(building)}, {where}"
    title = known.label if known else row.category
    days = max(0, (who.today() - rome_day(row.opened_at)).days)
    return Joinable(row.id, row.number or "", row.area, row.category, title, where, days)
