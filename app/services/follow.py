"""What keeps a request from being forgotten: its day, visits that found nobody, whoever coordinates asked for help (domain 2.3).

A request is brought to a coordinator of its outpost with a reason, and that can be taken back. Its age alone never does it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.requests import AccessAttempt, Request, RequestTransition
from app.models.staff import Operator, OperatorAssignment
from app.models.visits import Visit
from app.models.who import Who
from app.rules.catalogues import attempts_before_escalation
from app.rules.problem import problem
from app.rules.requests import (
    OPEN_STATES,
    THIRD_PARTY,
    WAITING,
    check_attempt,
    check_escalation,
    in_lists,
    is_overdue,
    missed_in_a_row,
    proposes_escalation,
)
from app.rules.roles import COORDINATOR
from app.rules.visibility import R0, check_r3_text
from app.services.checks import found, refuse
from app.services.names import load_names
from app.services.request_views import listed_only, rows_of
from app.services.requests import WHAT, r3_enabled
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.visits import OPEN, close_visit

NOBODY = "nessuno"


@dataclass(frozen=True)
class AttemptView:
    """Somebody came to the dwelling. `by` and `outcome` are codes of `app.rules.requests`."""

    id: str
    at: datetime
    by: str
    outcome: str
    operator: str
    note: str | None


@dataclass(frozen=True)
class FollowView:
    """Where a request stands in time. `waiting_for` is a third party's name, "" the tenant, None nobody; `waiting_since` UTC.

    `missed` counts the visits in a row that did not get in, `proposed` says that they are as many as the parameter asks.
    """

    due_on: date | None
    overdue: bool
    waiting_for: str | None
    waiting_since: datetime | None
    escalated_on: date | None
    escalated_to: str | None
    escalation_reason: str | None
    attempts: tuple[AttemptView, ...]
    missed: int
    limit: int
    proposed: bool
    can_escalate: bool


@dataclass(frozen=True)
class Coordinator:
    """Somebody who answers for an outpost."""

    id: str
    name: str


@dataclass(frozen=True)
class DueRequest:
    """A request that waits for this operator today. `asked` is true where it was brought to them, who coordinate."""

    id: str
    due_on: date | None
    overdue: bool
    asked: bool
    number: str
    title: str
    where: str


def follow_of(session: Session, who: Who, request_id: str) -> FollowView:
    """How the request stands. Raises `Notice` (`not_found`)."""
    row = found(session, who, Request, request_id, WHAT)
    names = load_names(session)
    attempts = _attempts(session, row.id)
    outcomes = [one.outcome for one in attempts]
    waiting = row.state in WAITING
    return FollowView(
        due_on=row.due_on,
        overdue=is_overdue(row.state, row.due_on, who.today()),
        waiting_for=_third_party(session, row) if waiting else None,
        waiting_since=row.state_at if waiting else None,
        escalated_on=row.escalated_on,
        escalated_to=names.operator(row.escalated_to) if row.escalated_to else None,
        escalation_reason=row.escalation_reason,
        attempts=tuple(
            AttemptView(one.id, one.at, one.who, one.outcome, names.operator(one.operator_id), one.note)
            for one in reversed(attempts)
        ),
        missed=missed_in_a_row(outcomes),
        limit=attempts_before_escalation(),
        proposed=row.state in OPEN_STATES and row.escalated_on is None and proposes_escalation(outcomes),
        can_escalate=row.state in OPEN_STATES and row.escalated_on is None,
    )


# ------------------------------------------------------------------------------------------------------------- escalation


def coordinators(session: Session, who: Who, request_id: str) -> tuple[Coordinator, ...]:
    """Who coordinates the outpost of a request today, in order of name."""
    row = found(session, who, Request, request_id, WHAT)
    today = who.today()
    rows = session.scalars(
        select(Operator)
        .join(OperatorAssignment, OperatorAssignment.assigned_operator_id == Operator.id)
        .where(
            Operator.role == COORDINATOR,
            Operator.deleted_at.is_(None),
            OperatorAssignment.outpost_id == row.outpost_id,
            OperatorAssignment.deleted_at.is_(None),
            OperatorAssignment.from_day <= today,
            OperatorAssignment.to_day.is_(None) | (OperatorAssignment.to_day >= today),
        )
        .order_by(Operator.surname, Operator.name)
        .distinct()
    )
    return tuple(Coordinator(one.id, f"{one.name} {one.surname}".strip()) for one in rows)


def escalate(session: Session, who: Who, request_id: str, to: str | None, reason: str | None) -> FollowView:
    """*Porta al coordinamento*: to a coordinator of the request's outpost, with a reason, today.

    Raises `Notice` (`escalation_*`, `escalation_known`); then nothing changes.
    """
    check_assigned(session, who)
    row = found(session, who, Request, request_id, WHAT)
    if row.escalated_on is not None:
        raise Notice("escalation_known", "La richiesta è già stata portata al coordinamento. Prima si può ritirare.")
    known = [one.id for one in coordinators(session, who, request_id)]
    words = (reason or "").strip()
    refuse(
        [
            *check_escalation(who.today(), to, words, state=row.state, coordinators=known),
            *check_r3_text(row.visibility, r3_enabled=r3_enabled(session, who), text=words),
        ]
    )
    row.escalated_on, row.escalated_to, row.escalation_reason = who.today(), to, words
    return follow_of(session, who, request_id)


def take_back(session: Session, who: Who, request_id: str) -> FollowView:
    """The request is no longer with the coordinator. Raises `Notice` (`not_escalated`)."""
    row = found(session, who, Request, request_id, WHAT)
    if row.escalated_on is None:
        raise Notice("not_escalated", "La richiesta non è al coordinamento.")
    row.escalated_on = row.escalated_to = row.escalation_reason = None
    return follow_of(session, who, request_id)


# --------------------------------------------------------------------------------------------------------- access attempts


def record_attempt(
    session: Session,
    who: Who,
    request_id: str,
    outcome: str = NOBODY,
    *,
    by: str = "operatore",
    note: str | None = None,
) -> FollowView:
    """Somebody came now: `outcome` and `by` as in `app.rules.requests`. Raises `Notice`; then nothing changes."""
    row = found(session, who, Request, request_id, WHAT)
    check_assigned(session, who)
    add_attempt(session, who, row, outcome, by=by, note=note)
    return follow_of(session, who, request_id)


def add_attempt(
    session: Session, who: Who, row: Request, outcome: str, *, by: str = "operatore", note: str | None = None
) -> AccessAttempt:
    """One attempt, checked; as reserved as its request."""
    words = (note or "").strip() or None
    refuse(
        [
            *check_attempt(outcome, by),
            *check_r3_text(row.visibility, r3_enabled=r3_enabled(session, who), text=words),
        ]
    )
    if row.state not in OPEN_STATES:
        refuse([problem("attempt_ended")])
    readers = [] if row.visibility == R0 else sorted({*row.readers, str(row.operator_id)} - {who.operator_id})
    attempt = AccessAttempt(
        **stamp(who, visibility=row.visibility, readers=readers),
        request_id=row.id,
        at=who.now(),
        who=by,
        outcome=outcome,
        note=words,
    )
    session.add(attempt)
    session.flush()
    return attempt


def nobody_home(session: Session, who: Who, visit_id: str) -> tuple[str, ...]:
    """A visit found nobody: it is closed so, and noted on every open technical request of that dwelling. Answers their numbers.

    Requests that the visit lists count too. Nothing reserved is touched. Raises `Notice` (`visit_closed`, `visit_was_in`).
    """
    visit = found(session, who, Visit, visit_id, "La visita")
    if visit.state == OPEN and any(part.get("state") for part in (*visit.rooms, *visit.systems)):
        raise Notice(
            "visit_was_in",
            "In questa visita è già segnato lo stato di un ambiente: qualcuno ha aperto. Si chiude come le altre.",
        )
    close_visit(session, who, visit_id, people_present="nessuno in casa")
    rows = session.scalars(
        select(Request)
        .where(*listed_only(), Request.state.in_(OPEN_STATES))
        .where(
            Request.id.in_(visit.request_ids)
            | ((Request.unit_id == visit.unit_id) & (Request.area == "tecnica") & Request.unit_id.is_not(None))
        )
        .order_by(Request.opened_at, Request.id)
    ).all()
    for row in rows:
        add_attempt(session, who, row, NOBODY)
    return tuple(row.number or "" for row in rows)


def _attempts(session: Session, request_id: str) -> Sequence[AccessAttempt]:
    return session.scalars(
        select(AccessAttempt)
        .where(AccessAttempt.request_id == request_id, AccessAttempt.deleted_at.is_(None))
        .order_by(AccessAttempt.at, AccessAttempt.id)
    ).all()


def _third_party(session: Session, row: Request) -> str:
    """Who has to act: the name said at the last step, "" for the tenant."""
    if row.state != THIRD_PARTY:
        return ""
    last = session.scalars(
        select(RequestTransition.sent_to)
        .where(RequestTransition.request_id == row.id, RequestTransition.to_state == THIRD_PARTY)
        .order_by(RequestTransition.at.desc(), RequestTransition.id.desc())
    ).first()
    return last or "terzi"


# ------------------------------------------------------------------------------------------------------------------- today


def due_today(session: Session, who: Who) -> tuple[DueRequest, ...]:
    """Requests that wait for this operator: theirs whose day is today or past, and those brought to them, in order of day.

    Nothing reserved: those are opened from *Riservato*.
    """
    mine = (Request.assigned_to == who.operator_id) & (Request.due_on <= who.today())
    rows = session.scalars(
        select(Request)
        .where(*listed_only(), Request.state.in_(OPEN_STATES), mine | (Request.escalated_to == who.operator_id))
        .order_by(Request.due_on, Request.opened_at, Request.id)
    )
    kept = [row for row in rows if in_lists(row.category, row.visibility)]
    asked = {row.id for row in kept if row.escalated_to == who.operator_id}
    return tuple(
        DueRequest(row.id, row.due_on, row.overdue, row.id in asked, row.number or "", row.title, row.where)
        for row in rows_of(session, who, kept)
    )
