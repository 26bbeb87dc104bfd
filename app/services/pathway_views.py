"""What screens read of pathways: the list of those one follows, and one pathway whole. Read only; R1 only for who may see it."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.documents import PrintedDocument
from app.models.pathways import CaseOpening, Pathway, PathwayGoal, PathwayReview, PathwayStep, Task
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.dates import show_day, show_moment
from app.rules.pathways import CLOSED, PACT_TEXTS, allowed, next_due
from app.services.care_team import PATHWAY, TeamMemberView, team_of
from app.services.checks import found
from app.services.housing import ApplicationView, applications_of
from app.services.labels import household_text
from app.services.names import load_names, people_by_id, person_name
from app.services.pacts import SCAN, is_scanned, pact_of, plan_of
from app.services.pathways import in_signed_pact, standing_of
from app.services.readings import may_open
from app.services.scan_acts import PACT, PLAN
from app.services.tasks import DueRow, due
from app.services.whose import Whose, of_household

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class PathwayRow:
    """A pathway in a list. `next_on` is the next review still to be done."""

    id: str
    number: str
    type: str
    type_words: str
    person_id: str | None
    household_id: str
    name: str
    place: str
    state: str
    state_words: str
    referent: str
    next_on: date | None
    late: bool
    closed: bool


@dataclass(frozen=True)
class GoalView:
    """A goal; `domain` is in words, `domain_code` as it is kept; `result_words` is empty while it is open.

    `signed`: it stands in the signed pact and is not rewritten.
    """

    id: str
    text: str
    domain: str
    domain_code: str | None
    indicator: str
    due_on: date | None
    result: str | None
    result_words: str
    signed: bool


@dataclass(frozen=True)
class TaskView:
    """An action of a pathway: who does it and who sees to it, in words and as they are kept."""

    id: str
    subject: str
    who_words: str
    assigned: str
    due_on: date | None
    done: bool
    late: bool
    outcome: str
    who: str
    assigned_to: str | None
    goal_id: str | None


@dataclass(frozen=True)
class ReviewView:
    """A review, done or still to be held."""

    id: str
    due_on: date
    done_on: date | None
    summary: str
    late: bool


@dataclass(frozen=True)
class PathwayStepView:
    """A step of the state in words: `12/03/2026 alle 10:06 – Attivo (M. F.)`."""

    id: str
    text: str


@dataclass(frozen=True)
class ScanView:
    """The print whose scan signs a pact or plan (`document_id`, empty for none), and why one was taken back last."""

    document_id: str
    corrected: str


@dataclass(frozen=True)
class PactView:
    """The pact. `texts` are (field, words) of what is written; `signed` says how and when, empty while unsigned."""

    id: str
    texts: tuple[tuple[str, str], ...]
    until_on: date | None
    signed: str
    scanned: bool
    scan: ScanView


@dataclass(frozen=True)
class PlanView:
    """The individual plan. `needs` are (domain, needs, resources)."""

    id: str
    needs: tuple[tuple[str, str, str], ...]
    indicators: str
    revise_on: date | None
    signed: str
    scanned: bool
    scan: ScanView


@dataclass(frozen=True)
class PathwayView:
    """A pathway whole. `next_states` may follow now, each with why not yet (empty: nothing in the way that is known here)."""

    row: PathwayRow
    case_id: str | None
    case_number: str
    follows_id: str | None
    follows_number: str
    referent_id: str | None
    start_on: date
    planned_end_on: date | None
    outcome_words: str
    reason: str
    next_states: tuple[str, ...]
    missing: tuple[str, ...]
    goals: tuple[GoalView, ...]
    tasks: tuple[TaskView, ...]
    reviews: tuple[ReviewView, ...]
    steps: tuple[PathwayStepView, ...]
    team: tuple[TeamMemberView, ...]
    operators: tuple[str, ...]
    """Ids of the operators who see it: who may be given something to do."""
    pact: PactView | None
    plan: PlanView | None
    applications: tuple[ApplicationView, ...]


@dataclass(frozen=True)
class FollowedView:
    """The page *Percorsi*: what is due, the pathways this operator sees, and the cases without any."""

    due: tuple[DueRow, ...]
    open: tuple[PathwayRow, ...]
    closed: tuple[PathwayRow, ...]
    cases: tuple[tuple[str, str, str, str], ...]
    """(case id, person id, number and name, place): taken in charge, no pathway yet."""


def followed_by(session: Session, who: Who) -> FollowedView:
    """Everything the page *Percorsi* shows."""
    rows = list_pathways(session, who)
    with_one = set(session.scalars(select(Pathway.case_id).where(Pathway.case_id.is_not(None))))
    bare = [
        case
        for case in session.scalars(
            select(CaseOpening).where(CaseOpening.closed_on.is_(None), CaseOpening.deleted_at.is_(None))
        )
        if case.id not in with_one and may_open(who, case)
    ]
    persons = people_by_id(session, [case.person_id for case in bare])
    cases = tuple(
        (
            case.id,
            case.person_id or "",
            f"{person_name(persons.get(case.person_id or ''))} – n. {case.number}",
            household_text(session, case.household_id),
        )
        for case in sorted(bare, key=lambda case: (case.opened_on, case.id))
    )
    return FollowedView(
        due(session, who, ahead=7),
        tuple(row for row in rows if not row.closed),
        tuple(row for row in rows if row.closed),
        cases,
    )


def list_pathways(session: Session, who: Who, whose: Whose | None = None) -> tuple[PathwayRow, ...]:
    """The pathways this operator may see, those with the nearest review first; closed ones last."""
    query = select(Pathway).where(Pathway.deleted_at.is_(None))
    if whose is not None:
        query = query.where(whose.of(Pathway))
    pathways = [row for row in session.scalars(query) if may_open(who, row)]
    persons = people_by_id(session, [row.person_id for row in pathways])
    names = load_names(session)
    views = []
    for row in pathways:
        known = person_name(persons.get(row.person_id or "")) if row.person_id else "nucleo"
        views.append(_row(session, who, row, known, names.operator(row.referent_id)))
    return tuple(sorted(views, key=lambda one: (one.closed, one.next_on or date.max, one.number)))


def pathway_view(session: Session, who: Who, pathway_id: str) -> PathwayView:
    """A pathway whole. Raises `Notice` (`not_found`, `not_for_reader`)."""
    row = found(session, who, Pathway, pathway_id, PATHWAY)
    if not may_open(who, row):
        raise Notice("not_for_reader", "Il percorso è visibile solo a chi segue il caso.")
    listed = next(one for one in list_pathways(session, who, of_household(row.household_id)) if one.id == row.id)
    case = session.get(CaseOpening, row.case_id) if row.case_id else None
    before = session.get(Pathway, row.follows_id) if row.follows_id else None
    names = load_names(session)
    steps = [
        PathwayStepView(
            step.id,
            f"{show_moment(step.at)} – {label('pathway_states', step.to_state)} ({names.operator(step.operator_id)})"
            + (f": {label('pathway_outcomes', step.outcome).lower()}" if step.outcome else "")
            + (f". {step.reason}" if step.reason else ""),
        )
        for step in sorted(_parts(session, PathwayStep, row.id), key=lambda one: (one.at, one.id))
    ]
    return PathwayView(
        row=listed,
        case_id=row.case_id,
        case_number=case.number or "" if case is not None else "",
        follows_id=row.follows_id,
        follows_number=before.number or "" if before is not None else "",
        referent_id=row.referent_id,
        start_on=row.start_on,
        planned_end_on=row.planned_end_on,
        outcome_words=label("pathway_outcomes", row.outcome) if row.outcome else "",
        reason=row.reason or "",
        next_states=allowed(row.state),
        missing=_missing(session, row),
        goals=_goals(session, row.id),
        tasks=_tasks(session, who, row.id),
        reviews=_reviews(session, who, row.id),
        steps=tuple(steps),
        team=team_of(session, row.id),
        operators=tuple(sorted({*row.readers, str(row.operator_id)})),
        pact=_pact(session, row.id),
        plan=_plan(session, row.id),
        applications=applications_of(session, who, pathway_id=row.id),
    )


def _missing(session: Session, row: Pathway) -> tuple[str, ...]:
    """What an active pathway of this household still lacks, in words (INV-11, INV-12)."""
    if row.state not in ("proposto", "concordato"):
        return ()
    standing = standing_of(session, row)
    lacks = (
        (standing.goals < 1, "almeno un obiettivo"),
        (not standing.reviews_due, "la data della prima verifica"),
        (not standing.pact_signed, "il patto firmato"),
        (standing.another_running, "la fine dell'altro percorso attivo di questo tipo"),
    )
    return tuple(words for lacking, words in lacks if lacking)


def _row(session: Session, who: Who, row: Pathway, name: str, referent: str) -> PathwayRow:
    reviews = _parts(session, PathwayReview, row.id)
    closed = row.state in CLOSED
    next_on = None if closed else next_due(one.due_on for one in reviews if one.done_on is None)
    return PathwayRow(
        row.id, row.number or "", row.type, label("pathway_types", row.type), row.person_id, row.household_id, name,
        household_text(session, row.household_id), row.state, label("pathway_states", row.state), referent, next_on,
        next_on is not None and next_on < who.today(), closed,
    )  # fmt: skip


def _parts(session: Session, model: type[R], pathway_id: str) -> list[R]:
    table = model.__table__.c
    return list(session.scalars(select(model).where(table.pathway_id == pathway_id, table.deleted_at.is_(None))))


def _goals(session: Session, pathway_id: str) -> tuple[GoalView, ...]:
    rows = sorted(_parts(session, PathwayGoal, pathway_id), key=lambda one: (one.position, one.id))
    return tuple(
        GoalView(
            row.id, row.text, label("need_domains", row.domain) if row.domain else "", row.domain, row.indicator or "",
            row.due_on, row.result, label("goal_results", row.result) if row.result else "",
            in_signed_pact(session, row),
        )
        for row in rows
    )  # fmt: skip


def _tasks(session: Session, who: Who, pathway_id: str) -> tuple[TaskView, ...]:
    names = load_names(session)
    rows = sorted(
        _parts(session, Task, pathway_id), key=lambda one: (one.done_at is not None, one.due_on or date.max, one.id)
    )
    return tuple(
        TaskView(
            row.id, row.subject, label("task_who", row.who), names.operator(row.assigned_to), row.due_on,
            row.done_at is not None,
            row.done_at is None and row.due_on is not None and row.due_on < who.today(), row.outcome or "", row.who,
            row.assigned_to, row.goal_id,
        )
        for row in rows
    )  # fmt: skip


def _reviews(session: Session, who: Who, pathway_id: str) -> tuple[ReviewView, ...]:
    rows = sorted(_parts(session, PathwayReview, pathway_id), key=lambda one: (one.due_on, one.id))
    return tuple(
        ReviewView(row.id, row.due_on, row.done_on, row.summary or "", row.done_on is None and row.due_on < who.today())
        for row in rows
    )


def _pact(session: Session, pathway_id: str) -> PactView | None:
    row = pact_of(session, pathway_id)
    if row is None:
        return None
    texts = tuple((name, getattr(row, name)) for name in PACT_TEXTS if getattr(row, name))
    return PactView(
        row.id,
        texts,
        row.until_on,
        _signed(row.signed_on, row.signed_how, row.paper_number),
        is_scanned(session, row.id),
        _scan(session, PACT, pathway_id, row.signed_how),
    )


def _plan(session: Session, pathway_id: str) -> PlanView | None:
    row = plan_of(session, pathway_id)
    if row is None:
        return None
    needs = tuple(
        (name, str(said.get("needs") or ""), str(said.get("resources") or "")) for name, said in row.needs.items()
    )
    signed = _signed(row.signed_on, row.signed_how, None)
    scan = _scan(session, PLAN, pathway_id, row.signed_how)
    return PlanView(row.id, needs, row.indicators or "", row.revise_on, signed, is_scanned(session, row.id), scan)


def _scan(session: Session, form: str, pathway_id: str, signed_how: str | None) -> ScanView:
    prints = session.scalars(
        select(PrintedDocument)
        .where(
            PrintedDocument.form_code == form,
            PrintedDocument.record_id == pathway_id,
            PrintedDocument.deleted_at.is_(None),
        )
        .order_by(PrintedDocument.printed_at.desc(), PrintedDocument.id.desc())
    ).all()
    signing = next((one.id for one in prints if one.signed_how == SCAN), "") if signed_how == SCAN else ""
    return ScanView(signing, next((one.correction for one in prints if one.correction), ""))


def _signed(on: date | None, how: str | None, number: str | None) -> str:
    if on is None or how is None:
        return ""
    paper = f", n. {number}" if number else ""
    return f"{label('pact_signatures', how).lower()}{paper}, {show_day(on)}"
