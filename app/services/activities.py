"""Laboratories: activities with their next and last meeting. Meetings are in `meetings`, who enrolled in `enrolments`.

A list says numbers, never a household or a telephone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.activities import Activity, ActivityEnrolment, ActivitySession
from app.models.places import Building
from app.models.projects import Project
from app.models.who import Who
from app.rules.activities import HELD, PLANNED, check_activity, check_capacity
from app.rules.dates import day_edges
from app.rules.problem import Problem, problem
from app.services.checks import found, refuse
from app.services.meetings import ACTIVITY, SessionView, sessions_by_id
from app.services.names import by_id
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.same_person import person_of_cards

_EDITABLE = frozenset(
    {
        "project_id", "kind", "title", "place", "building_id", "capacity", "recurring", "from_day", "to_day", "leader",
        "ended_on",
    }
)  # fmt: skip


@dataclass(frozen=True)
class NewActivity:
    """What a laboratory offers. `kind` is a code of `activity_kinds`; `capacity` None is without limit."""

    kind: str
    title: str
    project_id: str | None = None
    place: str | None = None
    building_id: str | None = None
    capacity: int | None = None
    recurring: bool = False
    from_day: date | None = None
    to_day: date | None = None
    leader: str | None = None


@dataclass(frozen=True)
class ActivityView:
    """An activity with its next and last meeting and how many are enrolled. `warnings` are said and stop nothing."""

    id: str
    kind: str
    title: str
    project_id: str | None
    project: str | None
    place: str | None
    building_id: str | None
    capacity: int | None
    recurring: bool
    from_day: date | None
    to_day: date | None
    leader: str | None
    ended_on: date | None
    enrolled: int
    next_session: SessionView | None
    last_session: SessionView | None
    warnings: tuple[Problem, ...] = ()


def add_activity(session: Session, who: Who, new: NewActivity) -> ActivityView:
    """Record an activity. Raises `Notice` for what the rules refuse, and for a project or building that is not here."""
    check_assigned(session, who)
    refuse(check_activity(new.kind, new.title, new.capacity, new.from_day, new.to_day))
    _check_references(session, who, new.project_id, new.building_id)
    row = Activity(**stamp(who), **(vars(new) | {"title": new.title.strip()}))
    session.add(row)
    session.flush()
    return activity_view(session, who, row.id)


def edit_activity(session: Session, who: Who, activity_id: str, changes: Mapping[str, Any]) -> ActivityView:
    """Change fields of an activity; `ended_on` ends it. Raises `Notice`; then nothing changes."""
    row = found(session, who, Activity, activity_id, ACTIVITY)
    unknown = sorted(set(changes) - _EDITABLE)
    if unknown:
        refuse([problem("immutable_field", field=unknown[0])])
    whole = {name: getattr(row, name) for name in _EDITABLE} | dict(changes)
    refuse(check_activity(whole["kind"], whole["title"], whole["capacity"], whole["from_day"], whole["to_day"]))
    _check_references(session, who, changes.get("project_id"), changes.get("building_id"))
    for name, value in changes.items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    session.flush()
    return activity_view(session, who, row.id)


def list_activities(session: Session, who: Who, *, ended: bool = False) -> tuple[ActivityView, ...]:
    """Activities by title: those that go on, or (`ended`) all."""
    query = select(Activity).where(Activity.deleted_at.is_(None), Activity.visibility.in_(("R0", "R1")))
    rows = [row for row in session.scalars(query) if ended or row.ended_on is None or row.ended_on >= who.today()]
    return _views(session, who, sorted(rows, key=lambda row: (row.title.casefold(), row.id)))


def activity_view(session: Session, who: Who, activity_id: str) -> ActivityView:
    """One activity. Raises `Notice` when it is not on this desk."""
    return _views(session, who, [found(session, who, Activity, activity_id, ACTIVITY)])[0]


def projects_to_choose(session: Session, who: Who) -> tuple[tuple[str, str], ...]:
    """`(id, name)` of the projects on this desk, for a form."""
    rows = session.scalars(select(Project).where(Project.deleted_at.is_(None)))
    return tuple(sorted(((row.id, row.name) for row in rows), key=lambda pair: pair[1].casefold()))


# ------------------------------------------------------------------------------------------------------------------ pieces


def _check_references(session: Session, who: Who, project_id: str | None, building_id: str | None) -> None:
    if project_id is not None:
        found(session, who, Project, project_id, "Il progetto")
    if building_id is not None:
        found(session, who, Building, building_id, "Lo stabile")


def _views(session: Session, who: Who, rows: Sequence[Activity]) -> tuple[ActivityView, ...]:
    """All at once: the list has one query for the meetings of every activity, and reads only those that it shows."""
    near = _next_and_last(session, who, [row.id for row in rows])
    shown = {one.id: one for one in sessions_by_id(session, who, [id for pair in near.values() for id in pair if id])}
    enrolled = _enrolled(session, [row.id for row in rows])
    projects = by_id(session, Project, [row.project_id for row in rows])
    views = []
    for row in rows:
        coming, past = near.get(row.id, ("", ""))
        project = projects.get(row.project_id or "")
        people = enrolled.get(row.id, 0)
        views.append(
            ActivityView(
                row.id, row.kind, row.title, row.project_id, project.name if project else None, row.place,
                row.building_id, row.capacity, row.recurring, row.from_day, row.to_day, row.leader, row.ended_on, people,
                shown.get(coming), shown.get(past), tuple(check_capacity(row.capacity, people)),
            )
        )  # fmt: skip
    return tuple(views)


def _next_and_last(session: Session, who: Who, ids: list[str]) -> dict[str, tuple[str, str]]:
    """Activity -> ids of the meeting that comes next and of the last one held, "" for none."""
    start, _ = day_edges(who.today())
    found: dict[str, tuple[str, str]] = {}
    rows = session.execute(
        select(ActivitySession.id, ActivitySession.activity_id, ActivitySession.starts_at, ActivitySession.state)
        .where(ActivitySession.activity_id.in_(ids), ActivitySession.deleted_at.is_(None))
        .order_by(ActivitySession.starts_at, ActivitySession.id)
    )
    for id, activity_id, starts_at, state in rows:
        coming, past = found.get(activity_id, ("", ""))
        if state == PLANNED and starts_at >= start and not coming:
            coming = id
        found[activity_id] = (coming, id if state == HELD else past)
    return found


def _enrolled(session: Session, ids: list[str]) -> dict[str, int]:
    """Activity -> distinct persons enrolled now."""
    rows = session.execute(
        select(ActivityEnrolment.activity_id, ActivityEnrolment.person_id).where(
            ActivityEnrolment.activity_id.in_(ids),
            ActivityEnrolment.withdrawn_on.is_(None),
            ActivityEnrolment.deleted_at.is_(None),
        )
    ).all()
    person = person_of_cards(session, [one.person_id for one in rows])
    people: dict[str, set[str]] = {}
    for one in rows:
        people.setdefault(one.activity_id, set()).add(person[one.person_id])
    return {activity: len(persons) for activity, persons in people.items()}
