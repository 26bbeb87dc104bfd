"""Requests (*segnalazioni*): opened, moved from state to state, edited, linked (INV-05, INV-06, INV-07).

`advance` is the one function that appends a transition, after the shared rules, and sets what a transition derives on its
request; the centre derives it again. What screens read is in `request_views`, buildings and patterns in `buildings`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.contacts import Contact
from app.models.people import Person
from app.models.places import Building, Company, Unit
from app.models.requests import Request, RequestTransition
from app.models.who import Who
from app.rules.clock import rome_day
from app.rules.companies import check_same_company
from app.rules.problem import Problem, problem
from app.rules.requests import (
    FIRST_STATE,
    THIRD_PARTY,
    allowed,
    check_classification,
    check_due,
    check_transition,
    due_day,
    in_lists,
    required_visibility,
)
from app.rules.visibility import R3, check_r3_text, stricter
from app.services.checks import check_choice, found, refuse
from app.services.names import dwelling_on
from app.services.reporters import conversations_on
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.steps import apply_step
from app.store.numbers import next_number

WHAT = "La richiesta"
_NO_YEAR = 0  # a request's number carries no year, so its series never starts again

EDITABLE = frozenset(
    {
        "area", "category", "urgency", "place", "building_id", "stair", "unit_id", "on_behalf_of_id", "description",
        "assigned_to", "external_ticket", "due_on", "since_text", "access_hours", "access_phone",
    }
)  # fmt: skip
"""Fields of a request that a person edits; its state moves through `advance` only."""

_FREE_TEXT = ("description", "since_text", "access_hours", "access_phone")


@dataclass(frozen=True)
class NewRequest:
    """What is reported or asked. `place` is a code of the catalogue `places`; None takes the person's dwelling.

    `due_on` None takes the day that head office's list proposes. `opened` false keeps it in `bozza`. `linked_to` are ids of
    requests of the same pattern.
    """

    area: str
    category: str
    urgency: str = "ordinaria"
    description: str | None = None
    place: str | None = None
    building_id: str | None = None
    stair: str | None = None
    unit_id: str | None = None
    reporter_id: str | None = None
    on_behalf_of_id: str | None = None
    contact_id: str | None = None
    due_on: date | None = None
    linked_to: Sequence[str] = ()
    opened: bool = True


@dataclass(frozen=True)
class RequestState:
    """A request after an act on it."""

    id: str
    number: str | None
    area: str
    category: str
    urgency: str
    visibility: str
    state: str
    state_at: datetime | None
    outcome: str | None
    outcome_day: date | None
    duplicate_of_id: str | None
    assigned_to: str | None
    linked_to: tuple[str, ...]


def r3_enabled(session: Session, who: Who) -> bool:
    """Does the company keep reserved notes at all (domain 2.5)? A company not on this desk yet has the default, yes."""
    company = session.get(Company, who.company_id)
    return company is None or company.r3_enabled


def new_request_problems(session: Session, who: Who, new: NewRequest, visibility: str) -> list[Problem]:
    """What the rules say against a request before it is opened."""
    return [
        *check_classification(new.area, new.category, visibility),
        *check_choice("urgencies", new.urgency, "urgenza"),
        *check_choice("places", new.place, "dove"),
        *check_r3_text(visibility, r3_enabled=r3_enabled(session, who), text=new.description),
        *check_due(new.due_on, who.today(), who.today()),
        *_company_problems(session, who, new),
    ]


def open_request(session: Session, who: Who, new: NewRequest) -> RequestState:
    """Record a request and, unless it is a draft, its first transition to `aperta`.

    Raises `Notice` for what the rules refuse, `other_company` (INV-07), `assignment_*` (INV-03).
    """
    check_assigned(session, who)
    visibility = required_visibility(new.area, new.category)
    refuse(new_request_problems(session, who, new, visibility))
    row = add_request(session, who, new, day_of=who.now(), visibility=visibility)
    if new.linked_to:
        link(session, who, (row.id, *new.linked_to))
    return state_of(row)


def add_request(
    session: Session, who: Who, new: NewRequest, *, day_of: datetime, visibility: str, request_id: str | None = None
) -> Request:
    """Add a request already checked, with its number and first transition. Household and place are of the day of `day_of`."""
    household_id, dwelling = None, None
    if new.reporter_id is not None:
        household_id, dwelling = dwelling_on(session, new.reporter_id, rome_day(day_of))
    kind, building_id, stair, unit_id = new.place, new.building_id, new.stair, new.unit_id
    if kind is None and unit_id is None and building_id is None and dwelling is not None:
        kind, building_id, stair, unit_id = dwelling.kind, dwelling.building_id, dwelling.stair, dwelling.unit_id
    unit = session.get(Unit, unit_id) if unit_id else None
    if unit is not None:
        building_id, stair = unit.building_id, unit.stair
    if kind is None:
        kind = "alloggio" if unit_id else "scala" if stair else "stabile" if building_id else "quartiere"
    _, line_code, number = next_number(session, "richiesta", _NO_YEAR)
    stamps = stamp(who, visibility=visibility)
    if request_id is not None:
        stamps["id"] = request_id
    row = Request(
        **stamps,
        number=f"{line_code}-{number:04d}",
        area=new.area,
        category=new.category,
        urgency=new.urgency,
        place=kind,
        building_id=building_id,
        stair=stair,
        unit_id=unit_id,
        contact_id=new.contact_id,
        reporter_id=new.reporter_id,
        on_behalf_of_id=new.on_behalf_of_id,
        household_id=household_id,
        description=(new.description or "").strip() or None,
        due_on=new.due_on or due_day(new.area, new.category, new.urgency, who.today()),
        opened_at=who.now(),
        state=FIRST_STATE,
    )
    session.add(row)
    if new.opened:
        _append(session, who, row, "aperta")
    return row


def advance(
    session: Session,
    who: Who,
    request_id: str,
    to_state: str,
    *,
    outcome: str | None = None,
    outcome_day: date | None = None,
    reason: str | None = None,
    duplicate_of_id: str | None = None,
    sent_to: str | None = None,
    assigned_to: str | None = None,
) -> RequestState:
    """Move a request one step, if the rules allow it from the state it is in here.

    `outcome` (catalogue `request_outcomes`) and `outcome_day` (Rome) close it, `reason` rejects or reopens it, `sent_to` says to
    which third party it goes. Becoming `assegnata` sets who follows it: `assigned_to`, or whoever acts. Raises `Notice`
    (`transition_not_allowed`, `close_needs_*`, `duplicate_*`, `reject_needs_reason`, `reopen_needs_reason`,
    `third_party_needs_name`, `other_company`, `not_found`); then nothing changes.
    """
    row = found(session, who, Request, request_id, WHAT)
    check_assigned(session, who)
    if duplicate_of_id is not None and duplicate_of_id != request_id:
        found(session, who, Request, duplicate_of_id, "La richiesta originale")

    def original_of(other_id: str) -> str | None:
        other = session.get(Request, other_id)
        return None if other is None else other.duplicate_of_id

    problems = check_transition(
        row.state,
        to_state,
        outcome=outcome,
        outcome_day=outcome_day,
        duplicate_of=duplicate_of_id,
        reason=reason,
        sent_to=sent_to,
        request_id=row.id,
        duplicates=original_of,
        opened_on=rome_day(row.opened_at),
        today=who.today(),
    )
    refuse([*problems, *_text_of_step(session, who, row, reason, sent_to)])
    _append(
        session,
        who,
        row,
        to_state,
        outcome=outcome,
        outcome_day=outcome_day,
        reason=(reason or "").strip() or None,
        duplicate_of_id=duplicate_of_id,
        sent_to=(sent_to or "").strip() or None,
    )
    if to_state == "assegnata":
        # The step is captured first, by itself: it already keeps the request's base, which this edit then finds.
        session.flush()
        row.assigned_to = assigned_to or who.operator_id
    return state_of(row)


def take(session: Session, who: Who, request_id: str) -> RequestState:
    """*Prendi*: whoever acts follows the request from now on."""
    return advance(session, who, request_id, "assegnata")


def send_to_third_party(session: Session, who: Who, request_id: str, sent_to: str | None = None) -> RequestState:
    """*Invia a terzi*: a request that nobody follows yet is taken first, as two steps of one act."""
    row = found(session, who, Request, request_id, WHAT)
    if not (sent_to or "").strip():
        refuse([problem("third_party_needs_name")])
    if THIRD_PARTY not in allowed(row.state) and "assegnata" in allowed(row.state):
        take(session, who, request_id)
    return advance(session, who, request_id, THIRD_PARTY, sent_to=sent_to)


def edit_request(session: Session, who: Who, request_id: str, **changes: Any) -> RequestState:
    """Change fields of a request (those of `EDITABLE`). A reserved category makes it, and its contact, R3 for good.

    Raises `Notice` (`field_not_editable`, `request_ended`, and what the rules refuse).
    """
    row = found(session, who, Request, request_id, WHAT)
    for name in changes:
        if name not in EDITABLE:
            raise Notice("field_not_editable", f"Il campo «{name}» di una richiesta non si cambia a mano.")
    after = {name: changes.get(name, getattr(row, name)) for name in EDITABLE}
    visibility = stricter(row.visibility, required_visibility(after["area"], after["category"]))
    refuse(
        [
            *check_classification(after["area"], after["category"], visibility),
            *check_choice("urgencies", str(after["urgency"]), "urgenza"),
            *check_choice("places", str(after["place"]), "dove"),
            *(
                one
                for name in _FREE_TEXT
                for one in check_r3_text(visibility, r3_enabled=r3_enabled(session, who), text=after[name])
            ),
            *(
                check_due(after["due_on"], rome_day(row.opened_at), who.today())
                if after["due_on"] != row.due_on
                else []
            ),
        ]
    )
    if after["unit_id"] != row.unit_id and after["unit_id"] is not None:
        unit = found(session, who, Unit, after["unit_id"], "L'alloggio")
        changes |= {"building_id": unit.building_id, "stair": unit.stair}
    for name, value in changes.items():
        setattr(row, name, value)
    if visibility != row.visibility:
        _reserve(session, row)
    return state_of(row)


def link(session: Session, who: Who, request_ids: Sequence[str]) -> tuple[RequestState, ...]:
    """*Raggruppa*: each of these requests points at all the others. Raises `Notice` (`link_needs_two`, `link_reserved`)."""
    rows = [found(session, who, Request, one, WHAT) for one in dict.fromkeys(request_ids)]
    if len(rows) < 2:
        raise Notice("link_needs_two", "Per raggruppare servono almeno due richieste.")
    if not all(in_lists(row.category, row.visibility) for row in rows):
        raise Notice("link_reserved", "Una richiesta riservata non si collega ad altre.")
    ids = {row.id for row in rows}
    for row in rows:
        row.linked_to = sorted({*row.linked_to, *ids} - {row.id})
    return tuple(state_of(row) for row in rows)


def unlink(session: Session, who: Who, request_ids: Sequence[str]) -> tuple[RequestState, ...]:
    """Undo `link`: these requests no longer point at each other; other links stay."""
    rows = [found(session, who, Request, one, WHAT) for one in dict.fromkeys(request_ids)]
    ids = {row.id for row in rows}
    for row in rows:
        row.linked_to = [one for one in row.linked_to if one not in ids]
    return tuple(state_of(row) for row in rows)


def state_of(row: Request) -> RequestState:
    """The request as an act on it leaves it."""
    return RequestState(
        row.id, row.number, row.area, row.category, row.urgency, row.visibility, row.state, row.state_at, row.outcome,
        row.outcome_day, row.duplicate_of_id, row.assigned_to, tuple(row.linked_to),
    )  # fmt: skip


def _append(session: Session, who: Who, row: Request, to_state: str, **said: Any) -> None:
    # A step of a reserved request is as reserved, and its author still sees what a coordinator does with it.
    readers = sorted({*row.readers, row.operator_id or who.operator_id} - {who.operator_id})
    if row.visibility == "R0":
        readers = []
    step = RequestTransition(
        **stamp(who, visibility=row.visibility, readers=readers),
        request_id=row.id,
        from_state=row.state,
        to_state=to_state,
        at=who.now(),
        **said,
    )
    session.add(step)
    apply_step(row, step)


def _reserve(session: Session, row: Request) -> None:
    """Make a request R3: every contact about it follows (INV-06), and nothing that others see points at it any more."""
    row.visibility = R3
    own = session.get(Contact, row.contact_id) if row.contact_id else None
    about = {one.id: one for one in (own, *conversations_on(session, [row.id])) if one is not None}
    for contact in about.values():
        contact.visibility = R3
        for sibling in session.scalars(select(Request).where(Request.contact_id == contact.id, Request.id != row.id)):
            if in_lists(sibling.category, sibling.visibility):
                sibling.contact_id = None
    for other_id in row.linked_to:
        other = session.get(Request, other_id)
        if other is not None:
            other.linked_to = [one for one in other.linked_to if one != row.id]
    row.linked_to = []


def _text_of_step(session: Session, who: Who, row: Request, reason: str | None, sent_to: str | None) -> list[Problem]:
    enabled = r3_enabled(session, who)
    return [one for text in (reason, sent_to) for one in check_r3_text(row.visibility, r3_enabled=enabled, text=text)]


def _company_problems(session: Session, who: Who, new: NewRequest) -> list[Problem]:
    pointed = (
        (Contact, new.contact_id, "contatto"), (Person, new.reporter_id, "chi segnala"),
        (Person, new.on_behalf_of_id, "per conto di"), (Building, new.building_id, "stabile"), (Unit, new.unit_id, "alloggio"),
    )  # fmt: skip
    known = [(session.get(model, one), field) for model, one, field in pointed if one]
    linked = [session.get(Request, one) for one in new.linked_to]
    companies = [one.company_id for one in (*(record for record, _ in known), *linked) if one is not None]
    return [
        *(problem("reference_missing", field=field) for record, field in known if record is None),
        *check_same_company(who.company_id, *companies),
    ]
