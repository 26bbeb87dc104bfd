"""*Progetti*: what was given, until when, what was promised and how far it is. Only what this desk holds is counted, and it says so."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.places import Outpost
from app.models.projects import FundingAction, Milestone, Programme, Project, ProjectLine, ProjectTarget
from app.models.staff import OperatorAssignment
from app.models.who import Who
from app.rules.money import format_cents
from app.rules.project_list import indemnity_max
from app.rules.projects import (
    LEAD,
    MONTHS,
    check_indemnities,
    last_day,
    may_extend,
    may_write_milestones,
    months_elapsed,
)
from app.rules.roles import scopes_of_operator
from app.rules.visibility import outpost_scope
from app.services.checks import found
from app.services.extensions import ExtensionView, extended_to, extensions_of
from app.services.involved import Reached, reached, window_of
from app.services.projects import PROJECT, MilestoneView, view_of
from app.services.training_standing import trainees

R = TypeVar("R", ProjectLine, ProjectTarget)
TRAINEES, INVOLVED, DURATION = "tirocinanti", "persone_coinvolte", "durata_mesi"
INDEMNITY_ACTION = "9.1.3"


@dataclass(frozen=True)
class ProjectRow:
    """A project in the list. `months` elapsed of `of_months`; None while it has no first day."""

    id: str
    code: str
    name: str
    town: str | None
    role: str
    amount: str
    start_on: date | None
    last_on: date | None
    months: int | None
    of_months: int
    next_milestone: MilestoneView | None
    late_milestones: int


@dataclass(frozen=True)
class LineView:
    """A part of the amount. `to_confirm`: no act or public page states it."""

    action: str
    name: str
    amount: str
    act: str | None
    to_confirm: bool
    source: str | None


@dataclass(frozen=True)
class TargetView:
    """What was promised against what is known here; `fact` None where nothing of it is recorded in this version."""

    metric: str
    binding: str
    value: int
    fact: int | None
    by_on: date | None
    source: str | None


@dataclass(frozen=True)
class ProjectDetail:
    """Everything about one project. `said` are sentences that qualify the figures, `warnings` those about its money."""

    row: ProjectRow
    programme: str | None
    place: str | None
    end_on: date | None
    hard_stop_on: date | None
    extensions: tuple[ExtensionView, ...]
    source: str | None
    outposts: tuple[str, ...]
    lines: tuple[LineView, ...]
    targets: tuple[TargetView, ...]
    milestones: tuple[MilestoneView, ...]
    reached: Reached | None
    said: tuple[str, ...]
    warnings: tuple[str, ...]
    may_write: bool
    may_extend: bool


def list_projects(session: Session, who: Who) -> tuple[ProjectRow, ...]:
    """Every project of the company, those that the company leads first."""
    rows = session.scalars(
        select(Project).where(Project.deleted_at.is_(None), Project.company_id == who.company_id)
    ).all()
    steps = _milestones(session, who.today())
    ordered = sorted(rows, key=lambda one: (one.role != LEAD, one.name.casefold(), one.code))
    return tuple(_row(one, steps.get(one.id, ()), extensions_of(session, one.id), who.today()) for one in ordered)


def project_detail(session: Session, who: Who, project_id: str) -> ProjectDetail:
    """One project with its lines, targets against facts and milestones. Raises `Notice` (`not_found`)."""
    one = found(session, who, Project, project_id, PROJECT)
    today = who.today()
    actions = {row.id: row for row in session.scalars(select(FundingAction))}
    lines = _of(session, ProjectLine, project_id)
    codes = {line.id: actions[line.funding_action_id].code for line in lines if line.funding_action_id in actions}
    targets = _of(session, ProjectTarget, project_id)
    steps = _milestones(session, today).get(one.id, ())
    extensions = extensions_of(session, one.id)
    row = _row(one, steps, extensions, today)
    window = window_of(one, row.last_on)
    count = reached(session, window, codes.values()) if window is not None else None
    programme = session.get(Programme, one.programme_id) if one.programme_id else None
    places = {place.id: place.name for place in session.scalars(select(Outpost))}
    facts = {
        INVOLVED: count.persons if count is not None else None,
        DURATION: row.months,
        TRAINEES: trainees(session, one.id),
    }
    return ProjectDetail(
        row,
        programme.name if programme is not None else None,
        one.place,
        one.end_on,
        one.hard_stop_on,
        extensions,
        one.source,
        tuple(sorted(places.get(str(id), "—") for id in one.outposts)),
        tuple(
            LineView(codes.get(x.id, "—"), x.name, format_cents(x.amount_cents), x.act, x.to_confirm, x.source)
            for x in sorted(lines, key=lambda x: codes.get(x.id, ""))
        ),
        tuple(
            TargetView(x.metric, x.binding, x.value, facts.get(x.metric), x.by_on, x.source)
            for x in sorted(targets, key=lambda x: x.metric)
        ),
        steps,
        count,
        _said(session, who, one, count, places),
        _warnings(one, lines, codes, targets),
        may_write_milestones(who.role),
        may_extend(who.role),
    )


def _row(
    one: Project, steps: tuple[MilestoneView, ...], extensions: tuple[ExtensionView, ...], today: date
) -> ProjectRow:
    extended = extended_to(extensions)
    last = last_day(one.start_on, one.end_on, one.hard_stop_on, extended)
    until = today if last is None else min(today, last + timedelta(days=1))
    months = months_elapsed(one.start_on, until) if one.start_on is not None else None
    of_months = MONTHS
    if one.start_on is not None and last is not None and extended is not None:
        of_months = max(MONTHS, months_elapsed(one.start_on, last + timedelta(days=1)))
    waiting = [step for step in steps if step.done_on is None]
    return ProjectRow(
        one.id, one.code, one.name, one.town, one.role, format_cents(one.amount_cents), one.start_on, last, months, of_months,
        waiting[0] if waiting else None, sum(step.late for step in waiting),
    )  # fmt: skip


def _milestones(session: Session, today: date) -> Mapping[str, tuple[MilestoneView, ...]]:
    by_project: dict[str, tuple[MilestoneView, ...]] = {}
    rows = session.scalars(
        select(Milestone).where(Milestone.deleted_at.is_(None)).order_by(Milestone.due_on, Milestone.id)
    )
    for row in rows:
        by_project[row.project_id] = (*by_project.get(row.project_id, ()), view_of(row, today))
    return by_project


def _of(session: Session, model: type[R], project_id: str) -> list[R]:
    return list(session.scalars(select(model).where(model.project_id == project_id, model.deleted_at.is_(None))))


def _said(
    session: Session, who: Who, one: Project, count: Reached | None, places: Mapping[str, str]
) -> tuple[str, ...]:
    """What one must know to read the figures rightly."""
    if count is None:
        return ("La sede non ha ancora indicato il primo giorno del progetto: non si conta nulla.",)
    found = []
    if not one.outposts:
        found.append(
            "La sede non ha ancora indicato i presidi del progetto: contano solo le presenze alle sue attività."
        )
    away = sorted(places.get(str(id), "—") for id in one.outposts if str(id) not in _here(session, who))
    if away:
        found.append(f"Non sono su questo computer, e non contano, le schede di: {', '.join(away)}.")
    found.append(
        "Le cifre contano ciò che è su questo computer. Mancano le schede riservate di altri; quelle R3 non si contano mai."
    )
    missing = count.earmarked - count.participants
    if missing:
        found.append(
            f"Con spesa destinata {count.earmarked}, di cui {missing} senza dati anagrafici interi o senza foglio FSE su "
            "questo computer: non sono contate tra i partecipanti."
        )
    return tuple(found)


def _here(session: Session, who: Who) -> frozenset[str]:
    """Outposts whose records this desk holds: those the operator serves today, if the role sees any."""
    today = who.today()
    rows = session.scalars(
        select(OperatorAssignment).where(
            OperatorAssignment.assigned_operator_id == who.operator_id, OperatorAssignment.deleted_at.is_(None)
        )
    )
    served = [
        str(row.outpost_id)
        for row in rows
        if row.outpost_id and row.from_day <= today and (row.to_day is None or today <= row.to_day)
    ]
    held = scopes_of_operator(who.operator_id, who.role, served)
    return frozenset(one for one in served if outpost_scope(one) in held)


def _warnings(
    one: Project, lines: list[ProjectLine], codes: Mapping[str, str], targets: list[ProjectTarget]
) -> tuple[str, ...]:
    found = []
    if one.role != LEAD and not lines:
        found.append("L'importo è del partenariato: l'azienda non ha una quota propria finché un atto non la fissa.")
    for line in lines:
        for target in targets:
            if codes.get(line.id) == INDEMNITY_ACTION and target.metric == TRAINEES:
                found += [p.sentence for p in check_indemnities(target.value, indemnity_max(), line.amount_cents)]
    return tuple(found)
