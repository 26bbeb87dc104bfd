"""What steps and acts of training paths are judged against on this desk, as far as it knows. The centre judges with all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.accounts import AccountMovement, AccountOrder
from app.models.arrears import ArrearsCase
from app.models.base import Record
from app.models.documents import PrintedDocument
from app.models.funds import Fund
from app.models.projects import ProjectTarget
from app.models.tenancies import Tenancy
from app.models.training import IndemnityAct, SelectionRound, Trainee, TrainingHours, TrainingPath, TrainingStep
from app.models.who import Who
from app.rules import training as rules
from app.rules.accounts import Movement, Order, account, residual
from app.rules.clock import rome_day
from app.rules.indemnities import WITHHOLDING, Earned, Indemnity, indemnity_of
from app.rules.problem import problem
from app.rules.project_list import indemnity_max
from app.rules.roles import roles
from app.rules.selection import Placed, criteria_of, rank
from app.rules.training import Acceptance, Standing
from app.services.checks import found, refuse
from app.services.readings import may_open
from app.store.same_person import cards_of

PATH, ROUND = "Il percorso di formazione", "La selezione"
TRAINEES = "tirocinanti"

R = TypeVar("R", bound=Record)
P = TypeVar("P", TrainingPath, Trainee)


def works_with_funds(who: Who) -> bool:
    """Whether this role sees funds, paths and accounts everywhere."""
    role = roles().get(who.role)
    return role is not None and "fondi" in role.sees


def is_tutor(who: Who) -> bool:
    """Whether this operator certifies by signing in, and is sent name, hours and outcome alone."""
    return who.role in rules.parameter("hours_tutors")


def path_here(session: Session, who: Who, path_id: str) -> TrainingPath:
    """A path that this operator follows. Raises `Notice` (`not_found`, `not_for_reader`)."""
    return _seen(session, who, TrainingPath, path_id)


def followed(session: Session, who: Who, path_id: str) -> TrainingPath | Trainee:
    """The same, or what a tutor is shown of it."""
    if not is_tutor(who):
        return path_here(session, who, path_id)
    shown = session.scalars(select(Trainee.id).where(Trainee.path_id == path_id)).first()
    return _seen(session, who, Trainee, shown or "")


def _seen(session: Session, who: Who, model: type[P], id: str) -> P:
    row = found(session, who, model, id, PATH)
    if not may_open(who, row):
        raise Notice("not_for_reader", f"{PATH} è visibile solo a chi lo segue.")
    return row


def children(session: Session, model: type[R], path_id: str) -> list[R]:
    """The records of a kind that hang on a path, in their order."""
    query = select(model).where(model.path_id == path_id, model.deleted_at.is_(None))  # type: ignore[attr-defined]
    return sorted(session.scalars(query), key=lambda one: (one.recorded_at, one.id))


def indemnity_here(session: Session, path_id: str) -> Indemnity:
    """What a path was granted and what became of it, acts that the centre has not decided yet included."""
    steps = children(session, TrainingStep, path_id)
    granted = sum(one.amount_cents or 0 for one in steps if one.to_state == rules.SELECTED)
    return indemnity_of(granted, [(one.kind, one.amount_cents) for one in children(session, IndemnityAct, path_id)])


def earned_here(session: Session, path: TrainingPath, upto: date | None = None) -> Earned:
    """What the amounts of a path are computed from. The debt is None until the centre has the outcome, with what was owed then."""
    hours = [one for one in children(session, TrainingHours, path.id) if one.confirmed_at is not None]
    steps = children(session, TrainingStep, path.id)
    debt = next((one.debt for one in steps if one.to_state == rules.OUTCOME), None)
    return Earned(
        state=path.state,
        minutes=rules.minutes_upto([(one.to_day, one.minutes) for one in hours], upto),
        planned=path.minutes_planned or 0,
        began=began(steps),
        outcome=path.outcome,
        debt=None if debt is None else sum(debt.values()),
    )


def acceptances_here(session: Session, path_id: str) -> tuple[Acceptance, ...]:
    """The prints of MOD-13 of a path that are on this desk."""
    query = select(PrintedDocument).where(
        PrintedDocument.record_id == path_id,
        PrintedDocument.form_code == rules.ACCEPTANCE,
        PrintedDocument.deleted_at.is_(None),
    )
    return tuple(
        Acceptance(one.local_number, rome_day(one.signed_at) if one.signed_at is not None else None, one.signed_how)
        for one in session.scalars(query)
    )


def check_signature_free(session: Session, document: PrintedDocument) -> None:
    """A signed MOD-13 on which a pact or a withholding stands stays signed. Raises `Notice` (`acceptance_in_use`)."""
    if document.form_code != rules.ACCEPTANCE or document.record_id is None:
        return
    steps = children(session, TrainingStep, document.record_id)
    acts = children(session, IndemnityAct, document.record_id)
    stands = any(one.to_state == rules.PACT and one.proof == document.local_number for one in steps)
    if stands or any(one.kind == WITHHOLDING and one.reference == document.local_number for one in acts):
        refuse([problem("acceptance_in_use")])


def began(steps: Sequence[TrainingStep]) -> bool:
    """Whether a path with these steps began."""
    return any(one.to_state == rules.RUNNING for one in steps)


def owed_here(session: Session, path: TrainingPath, day: date) -> dict[str, int] | None:
    """What the household's own tenancy still owes as of a day, line by line; None where this desk does not know."""
    tenancy = session.get(Tenancy, path.tenancy_id) if path.tenancy_id else None
    if tenancy is None or tenancy.household_id != path.household_id:
        return None
    moved = [
        Movement(one.line, one.posted_on, one.due_on, one.amount_cents, one.order_reference)
        for one in _of_tenancy(session, AccountMovement, tenancy.id)
    ]
    orders = [
        Order(one.reference, one.line, one.amount_cents, one.booked_on)
        for one in _of_tenancy(session, AccountOrder, tenancy.id)
    ]
    return residual(account(moved, orders, day))


def _of_tenancy(session: Session, model: type[R], tenancy_id: str) -> list[R]:
    query = select(model).where(model.tenancy_id == tenancy_id, model.deleted_at.is_(None))  # type: ignore[attr-defined]
    return list(session.scalars(query))


def standing_here(session: Session, path: TrainingPath, to_state: str) -> Standing:
    """What a step is judged against, as far as this desk knows."""
    steps = children(session, TrainingStep, path.id)
    tenancy = session.get(Tenancy, path.tenancy_id) if path.tenancy_id else None
    # Who works at head office is not sent tenancies and cases: the centre knows them.
    own = path.tenancy_id is not None and (tenancy is None or tenancy.household_id == path.household_id)
    now = Standing(
        state=path.state,
        author_id=str(path.operator_id),
        began=began(steps),
        open_cents=indemnity_here(session, path.id).open,
        unemployed_on=path.unemployed_on,
        unemployment_proof=path.unemployment_proof,
        own_tenancy=own,
        case_open=True if _case_open(session, path.household_id) else None,
        planned=path.minutes_planned,
        provider=path.provider_id is not None and path.course is not None,
        start_on=path.start_on,
        end_on=path.end_on,
        outcome=path.outcome,
        hours_waiting=any(one.confirmed_at is None for one in children(session, TrainingHours, path.id)),
        papers=acceptances_here(session, path.id),
    )
    round_ = session.get(SelectionRound, path.round_id) if path.round_id else None
    if to_state != rules.SELECTED or round_ is None:
        return now
    fund = session.get(Fund, round_.fund_id) if round_.fund_id else None
    paths = paths_of(session, path.project_id)
    ranked = [one.id for one in ranking_here(session, round_)]
    ahead = ranked[: ranked.index(path.id)] if path.id in ranked else ranked
    by_id = {one.id: one for one in paths}
    mine = cards_of(session, path.person_id)
    others = [one for one in paths if one.person_id in mine and one.id != path.id]
    return replace(
        now,
        round_closed=round_.closed_on is not None,
        ahead=sum(not has_left(session, by_id[one]) for one in ahead if one in by_id),
        places=round_.places,
        selected=sum(rules.holds_place(one.state, left=has_left(session, one)) for one in paths),
        places_target=places_target(session, path.project_id),
        full_cents=round_.indemnity_cents,
        most_cents=indemnity_max(),
        free_cents=free_of(session, fund),
        another=any((got := indemnity_here(session, one.id)).granted > got.released for one in others),
    )


def free_of(session: Session, fund: Fund | None) -> int:
    """What is free in a fund: what the centre last said, less what this desk has selected since and the centre has not decided."""
    if fund is None:
        return 0
    waiting = session.scalars(
        select(TrainingStep.amount_cents)
        .join(TrainingPath, TrainingPath.id == TrainingStep.path_id)
        .join(SelectionRound, SelectionRound.id == TrainingPath.round_id)
        .where(
            SelectionRound.fund_id == fund.id,
            TrainingStep.to_state == rules.SELECTED,
            TrainingStep.seq == 0,
            TrainingStep.deleted_at.is_(None),
        )
    )
    return fund.cap_cents - fund.committed_cents - fund.leased_cents - sum(one or 0 for one in waiting)


def paths_of(session: Session, project_id: str) -> list[TrainingPath]:
    """Every path of a project that is on this desk."""
    query = select(TrainingPath).where(TrainingPath.project_id == project_id, TrainingPath.deleted_at.is_(None))
    return list(session.scalars(query))


def has_left(session: Session, path: TrainingPath) -> bool:
    """Whether a path went through a withdrawal or an exclusion."""
    if path.state not in (rules.OUTCOME, rules.CLOSED):
        return path.state in rules.LEFT
    return any(one.to_state in rules.LEFT for one in children(session, TrainingStep, path.id))


def trainees(session: Session, project_id: str) -> int:
    """How many hold a place in a project (INV-33), of what is on this desk: the fact of its target `tirocinanti`."""
    return sum(rules.holds_place(one.state, left=has_left(session, one)) for one in paths_of(session, project_id))


def places_target(session: Session, project_id: str) -> int | None:
    """How many trainees a project has at most; None where nothing says so."""
    query = select(ProjectTarget.value).where(
        ProjectTarget.project_id == project_id,
        ProjectTarget.metric == TRAINEES,
        ProjectTarget.binding == "limite",
        ProjectTarget.deleted_at.is_(None),
    )
    return session.scalars(query).first()


def ranking_here(session: Session, round_: SelectionRound, drawn: Sequence[str] | None = None) -> tuple[Placed, ...]:
    """The ranking of a round: everybody found fit, whatever became of them since. Read on head office's desks."""
    query = select(TrainingPath).where(
        TrainingPath.round_id == round_.id,
        TrainingPath.deleted_at.is_(None),
        TrainingPath.state.not_in((rules.FIRST_STATE, rules.UNFIT)),
    )
    scores: Mapping[str, Mapping[str, int]] = {one.id: dict(one.scores) for one in session.scalars(query)}
    order = round_.draw.get("order", ()) if drawn is None else drawn
    return rank(criteria_of(round_.criteria), scores, tuple(order))


def _case_open(session: Session, household_id: str | None) -> bool:
    if household_id is None:
        return False
    closed = rules.parameter("cases_without_indemnity")
    query = select(ArrearsCase).where(ArrearsCase.household_id == household_id, ArrearsCase.deleted_at.is_(None))
    return any(one.state not in closed and one.outcome not in closed for one in session.scalars(query))
