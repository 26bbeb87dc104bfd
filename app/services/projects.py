"""Milestones of projects (*iter organizzativo*): written by *Direzione Sociale* and coordinators; the projects come from the centre."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.projects import Milestone, Project
from app.models.who import Who
from app.rules.problem import problem
from app.rules.projects import check_milestone, may_write_milestones
from app.rules.roles import COORDINATOR
from app.services.checks import found, refuse
from app.services.staff import check_assigned, served_today
from app.services.stamps import stamp

WHAT = "La tappa"
PROJECT = "Il progetto"
AHEAD = 7
"""Days ahead for which a milestone already shows in *Oggi*."""


@dataclass(frozen=True)
class MilestoneView:
    """A milestone of a project. `late`: due before today and not done."""

    id: str
    project_id: str
    name: str
    due_on: date
    done_on: date | None
    note: str | None
    late: bool


@dataclass(frozen=True)
class MilestoneDue:
    """A milestone in *Oggi*."""

    id: str
    name: str
    project: str
    due_on: date
    late: bool


def add_milestone(
    session: Session, who: Who, project_id: str, name: str, due_on: date | None, *, note: str | None = None
) -> MilestoneView:
    """Write a milestone of a project. Raises `Notice` (`milestone_role`, `required`, `not_found`, `assignment_*`)."""
    check_assigned(session, who)
    found(session, who, Project, project_id, PROJECT)
    name = " ".join(name.split())
    missing = [problem("required", field=field) for field, value in (("name", name), ("due_on", due_on)) if not value]
    refuse([*check_milestone(who.role, None, who.today()), *missing])
    assert due_on is not None  # it was just asked for
    row = Milestone(**stamp(who), project_id=project_id, name=name, due_on=due_on, note=(note or "").strip() or None)
    session.add(row)
    return view_of(row, who.today())


def edit_milestone(
    session: Session,
    who: Who,
    milestone_id: str,
    *,
    name: str | None = None,
    due_on: date | None = None,
    done_on: date | None = None,
    note: str | None = None,
) -> MilestoneView:
    """Say anew what a milestone is, when it is due, when it was done (None: not yet). `name` and `due_on` None stay."""
    row = found(session, who, Milestone, milestone_id, WHAT)
    check_assigned(session, who)
    refuse(check_milestone(who.role, done_on, who.today()))
    row.name = " ".join((name or "").split()) or row.name
    row.due_on = due_on or row.due_on
    row.done_on = done_on
    row.note = (note or "").strip() or None
    return view_of(row, who.today())


def mark_done(session: Session, who: Who, milestone_id: str, done_on: date | None) -> MilestoneView:
    """A milestone was reached on a day; None takes that back."""
    row = found(session, who, Milestone, milestone_id, WHAT)
    return edit_milestone(session, who, milestone_id, done_on=done_on, note=row.note)


def delete_milestone(session: Session, who: Who, milestone_id: str) -> None:
    """A milestone that was written by mistake goes."""
    row = found(session, who, Milestone, milestone_id, WHAT)
    check_assigned(session, who)
    refuse(check_milestone(who.role, None, who.today()))
    row.deleted_at = who.now()


def milestones_due(session: Session, who: Who) -> tuple[MilestoneDue, ...]:
    """What *Oggi* asks of who writes milestones: those not done that are due within `AHEAD` days, late ones first.

    For who answers for outposts, of the projects there and of those of no outpost.
    """
    if not may_write_milestones(who.role):
        return ()
    rows = session.execute(
        select(Milestone, Project)
        .join(Project, Project.id == Milestone.project_id)
        .where(
            Milestone.done_on.is_(None),
            Milestone.deleted_at.is_(None),
            Project.deleted_at.is_(None),
            Milestone.due_on <= who.today() + timedelta(days=AHEAD),
        )
        .order_by(Milestone.due_on, Milestone.id)
    ).all()
    served = served_today(session, who) if who.role == COORDINATOR else None
    return tuple(
        MilestoneDue(row.id, row.name, project.name, row.due_on, row.due_on < who.today())
        for row, project in rows
        if served is None or not project.outposts or served.intersection(map(str, project.outposts))
    )


def view_of(row: Milestone, today: date) -> MilestoneView:
    """A milestone as it stands."""
    late = row.done_on is None and row.due_on < today
    return MilestoneView(row.id, row.project_id, row.name, row.due_on, row.done_on, row.note, late)
