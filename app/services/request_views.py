"""What screens read of requests: the list, one request with its history and what may follow, the reserved ones apart.

A list holds no name of a person and nothing reserved (INV-06). A reserved request is opened one at a time, by a deliberate
act that is written down (INV-10).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.places import Building, Unit
from app.models.requests import Request, RequestTransition
from app.models.who import Who
from app.rules.catalogues import areas, label
from app.rules.clock import rome_day
from app.rules.dates import day_edges
from app.rules.requests import OPEN_STATES, THIRD_PARTY, allowed, area, category, in_lists, is_overdue
from app.rules.searching import words
from app.rules.visibility import R3
from app.services.centre import CHIPS, centre_states
from app.services.checks import found
from app.services.names import by_id, load_names, people_by_id, person_name, place_text, street_text
from app.services.readings import open_text
from app.services.reporters import ReporterView, reporters_of
from app.services.requests import WHAT

OPEN = "aperte"
"""The filter that stands for every state of work still to do."""

_VERBS = {
    "aperta": "Apri",
    "assegnata": "Prendi",
    "in_lavorazione": "In lavorazione",
    "inviata_a_terzi": "Invia a terzi",
    "in_attesa_inquilino": "Attende l'inquilino",
    "risolta": "Risolta",
    "chiusa": "Chiudi",
    "duplicata": "Duplicata di…",
    "respinta": "Respingi",
    "riaperta": "Riapri",
}
_KEYS = {"assegnata": "P", "inviata_a_terzi": "V", "duplicata": "D"}
_NEEDS = {
    "chiusa": ("outcome", "outcome_day"),
    "duplicata": ("duplicate_of_id",),
    "respinta": ("reason",),
    "riaperta": ("reason",),
    "inviata_a_terzi": ("sent_to",),
}


@dataclass(frozen=True)
class RequestFilter:
    """What a list shows. `states` are codes, or `aperte`; None fields do not filter. `text` is words of the description.

    `overdue` keeps those whose day has passed with work still to do, `escalated` those brought to a coordinator.
    """

    states: Sequence[str] = (OPEN,)
    building_id: str | None = None
    stair: str | None = None
    unit_id: str | None = None
    area: str | None = None
    category: str | None = None
    urgency: str | None = None
    assigned_to: str | None = None
    opened_on: date | None = None
    overdue: bool = False
    escalated: bool = False
    text: str | None = None
    limit: int = 500


@dataclass(frozen=True)
class RequestRow:
    """One line of the list. `days` since it was opened; `centre` is a chip code, `centre_label` its word."""

    id: str
    number: str | None
    area: str
    letter: str
    category: str
    title: str
    building_id: str | None
    unit_id: str | None
    where: str
    state: str
    state_label: str
    urgency: str
    urgency_label: str
    days: int
    centre: str
    centre_label: str
    due_on: date | None
    overdue: bool
    escalated: bool


@dataclass(frozen=True)
class RequestList:
    """`rows` newest first; `matching` counts what the filter lets through, the other two are of all that is listed."""

    rows: tuple[RequestRow, ...]
    matching: int
    open_count: int
    opened_today: int


@dataclass(frozen=True)
class NextState:
    """A state that may follow, the word of its button, its key, and what must be given with it."""

    state: str
    label: str
    verb: str
    key: str | None
    needs: tuple[str, ...]


@dataclass(frozen=True)
class StepView:
    """One transition: when (UTC), by whom, to what."""

    at: datetime
    operator: str
    to_state: str
    to_label: str
    outcome: str | None
    reason: str | None
    sent_to: str | None


@dataclass(frozen=True)
class RequestDetail:
    """One request as its page shows it. Names of persons are here because the page was opened on purpose."""

    row: RequestRow
    address: str
    description: str | None
    opened_at: datetime
    opened_by: str
    contact_id: str | None
    reporter_id: str | None
    reporter: str | None
    on_behalf_of: str | None
    assigned_to: str | None
    external_ticket: str | None
    since_text: str | None
    access_hours: str | None
    access_phone: str | None
    outcome: str | None
    outcome_day: date | None
    duplicate_of: str | None
    linked: tuple[RequestRow, ...]
    reporters: tuple[ReporterView, ...]
    steps: tuple[StepView, ...]
    next_states: tuple[NextState, ...]
    reserved: bool


def list_requests(session: Session, who: Who, wanted: RequestFilter = RequestFilter()) -> RequestList:
    """The requests of this desk that a list may show, filtered, newest first."""
    listed = listed_only()
    conditions = [*listed, *_conditions(wanted, who.today())]
    terms = words(wanted.text or "")
    query = select(Request).where(*conditions).order_by(Request.opened_at.desc(), Request.id.desc())
    if terms:
        rows = [row for row in session.scalars(query) if _speaks_of(row, terms)]
        matching = len(rows)
    else:
        matching = session.scalar(select(func.count()).select_from(Request).where(*conditions)) or 0
        rows = list(session.scalars(query.limit(wanted.limit)))
    start, end = day_edges(who.today())
    open_count = session.scalar(
        select(func.count()).select_from(Request).where(*listed, Request.state.in_(OPEN_STATES))
    )
    opened = session.scalar(
        select(func.count()).select_from(Request).where(*listed, Request.opened_at >= start, Request.opened_at < end)
    )
    return RequestList(rows_of(session, who, rows[: wanted.limit]), matching, open_count or 0, opened or 0)


def listed_only() -> list[ColumnElement[bool]]:
    """Conditions that keep out of any list what INV-06 keeps out."""
    reserved = [one.code for found_area in areas() for one in found_area.categories if one.reserved]
    return [Request.deleted_at.is_(None), Request.visibility != R3, Request.category.not_in(reserved)]


def request_detail(session: Session, who: Who, request_id: str) -> RequestDetail:
    """One request that is not reserved. Raises `Notice` (`request_reserved`: use `open_reserved`; `not_found`)."""
    row = found(session, who, Request, request_id, WHAT)
    if not in_lists(row.category, row.visibility):
        raise Notice("request_reserved", "La richiesta è riservata: si apre da Riservato, con il motivo della lettura.")
    return _detail(session, who, row)


def open_reserved(session: Session, who: Who, request_id: str, reason: str | None = None) -> RequestDetail:
    """Open a reserved request and write down who read it, when and why (INV-10).

    The reason is asked once per case and day, never of its author. Raises `Notice` (`read_needs_reason`, `not_for_reader`).
    """
    row = found(session, who, Request, request_id, WHAT)
    open_text(session, who, row, reason)
    return _detail(session, who, row)


def next_states(state: str) -> tuple[NextState, ...]:
    """The states the rules allow after this one, with the words and keys of their buttons.

    From `aperta` a request may also be sent on at once: `send_to_third_party` takes it first.
    """
    following = list(allowed(state))
    if "assegnata" in following and THIRD_PARTY not in following:
        following.insert(following.index("assegnata") + 1, THIRD_PARTY)
    return tuple(
        NextState(one, label("states", one), _VERBS.get(one, label("states", one)), _KEYS.get(one), _NEEDS.get(one, ()))
        for one in following
    )


def rows_of(session: Session, who: Who, rows: Iterable[Request]) -> tuple[RequestRow, ...]:
    """Requests as lines of a list."""
    kept = list(rows)
    buildings = by_id(session, Building, (row.building_id for row in kept))
    units = by_id(session, Unit, (row.unit_id for row in kept))
    chips = centre_states(session, "request", [row.id for row in kept])
    today = who.today()
    views = []
    for row in kept:
        building, unit = buildings.get(row.building_id or ""), units.get(row.unit_id or "")
        found_area, found_category = area(row.area), category(row.area, row.category)
        views.append(
            RequestRow(
                id=row.id,
                number=row.number,
                area=row.area,
                letter=found_area.letter if found_area else "?",
                category=row.category,
                title=found_category.row if found_category else row.category,
                building_id=row.building_id,
                unit_id=row.unit_id,
                where=place_text(row.place, building, row.stair, unit),
                state=row.state,
                state_label=label("states", row.state),
                urgency=row.urgency,
                urgency_label=label("urgencies", row.urgency),
                days=max(0, (today - rome_day(row.opened_at)).days),
                centre=chips[row.id],
                centre_label=CHIPS[chips[row.id]],
                due_on=row.due_on,
                overdue=is_overdue(row.state, row.due_on, today),
                escalated=row.escalated_on is not None,
            )
        )
    return tuple(views)


def _detail(session: Session, who: Who, row: Request) -> RequestDetail:
    names = load_names(session)
    people = people_by_id(session, (row.reporter_id, row.on_behalf_of_id))
    steps = session.scalars(
        select(RequestTransition)
        .where(RequestTransition.request_id == row.id)
        .order_by(RequestTransition.at, RequestTransition.id)
    )
    linked = [session.get(Request, one) for one in row.linked_to]
    shown = [one for one in linked if one is not None and in_lists(one.category, one.visibility)]
    original = session.get(Request, row.duplicate_of_id) if row.duplicate_of_id else None
    return RequestDetail(
        row=rows_of(session, who, [row])[0],
        address=street_text(session.get(Building, row.building_id)) if row.building_id else "—",
        description=row.description,
        opened_at=row.opened_at,
        opened_by=names.operator(row.operator_id),
        contact_id=row.contact_id,
        reporter_id=row.reporter_id,
        reporter=person_name(people.get(row.reporter_id)) if row.reporter_id else None,
        on_behalf_of=person_name(people.get(row.on_behalf_of_id)) if row.on_behalf_of_id else None,
        assigned_to=names.operator(row.assigned_to) if row.assigned_to else None,
        external_ticket=row.external_ticket,
        since_text=row.since_text,
        access_hours=row.access_hours,
        access_phone=row.access_phone,
        outcome=label("request_outcomes", row.outcome) if row.outcome else None,
        outcome_day=row.outcome_day,
        duplicate_of=original.number if original is not None else None,
        linked=rows_of(session, who, shown),
        reporters=reporters_of(session, row, shown),
        steps=tuple(
            StepView(
                step.at,
                names.operator(step.operator_id),
                step.to_state,
                label("states", step.to_state),
                label("request_outcomes", step.outcome) if step.outcome else None,
                step.reason,
                step.sent_to,
            )
            for step in steps
        ),
        next_states=next_states(row.state),
        reserved=not in_lists(row.category, row.visibility),
    )


def _conditions(wanted: RequestFilter, today: date) -> list[ColumnElement[bool]]:
    states: set[str] = set()
    for state in wanted.states:
        states |= OPEN_STATES if state == OPEN else {state}
    found_conditions: list[ColumnElement[bool]] = [Request.state.in_(states)] if states else []
    for column, value in (
        (Request.building_id, wanted.building_id),
        (Request.stair, wanted.stair),
        (Request.unit_id, wanted.unit_id),
        (Request.area, wanted.area),
        (Request.category, wanted.category),
        (Request.urgency, wanted.urgency),
        (Request.assigned_to, wanted.assigned_to),
    ):
        if value is not None:
            found_conditions.append(column == value)
    if wanted.opened_on is not None:
        start, end = day_edges(wanted.opened_on)
        found_conditions += [Request.opened_at >= start, Request.opened_at < end]
    if wanted.overdue:
        found_conditions += [Request.due_on < today, Request.state.in_(OPEN_STATES)]
    if wanted.escalated:
        found_conditions.append(Request.escalated_on.is_not(None))
    return found_conditions


def _speaks_of(row: Request, terms: list[str]) -> bool:
    found_category = category(row.area, row.category)
    own = words(f"{row.number or ''} {row.description or ''} {found_category.label if found_category else ''}")
    return all(any(word.startswith(term) for word in own) for term in terms)
