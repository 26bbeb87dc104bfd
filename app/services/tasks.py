"""Things to do by a day: actions of a pathway, or things of their own; and what is due, for *Oggi*."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.network import Partner
from app.models.pathways import Pathway, PathwayGoal, PathwayReview, Task
from app.models.people import Person
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.dates import show_near_day
from app.rules.pathways import CLOSED
from app.rules.problem import problem
from app.rules.visibility import R1
from app.services.care_team import followed, open_pathway, stamp_below, words
from app.services.checks import check_choice, found, refuse
from app.services.names import people_by_id, person_name
from app.services.readings import may_open
from app.services.staff import check_assigned
from app.services.stamps import stamp

WHAT = "La cosa da fare"
AHEAD = 1
"""Days ahead for which something due already shows in *Oggi*."""

TASK, REVIEW = "compito", "verifica"
_EDITABLE = frozenset({"subject", "due_on", "who", "assigned_to", "goal_id", "partner_id"})


@dataclass(frozen=True)
class NewTask:
    """What is to be done. `who`: `operatore`, `nucleo`, `partner` (with `partner_id`)."""

    subject: str
    due_on: date | None = None
    who: str = "operatore"
    pathway_id: str | None = None
    goal_id: str | None = None
    person_id: str | None = None
    partner_id: str | None = None
    assigned_to: str | None = None


@dataclass(frozen=True)
class DueRow:
    """A task or review due. `kind` is `compito` or `verifica`, `id` its record, `when` how the day reads from today."""

    kind: str
    id: str
    pathway_id: str | None
    person_id: str | None
    due_on: date
    when: str
    name: str
    text: str
    late: bool


def add_task(session: Session, who: Who, new: NewTask) -> Task:
    """Record a thing to do. Raises `Notice` (`required`, `pathway_closed`: INV-13, `choice_unknown`, `goal_elsewhere`)."""
    pathway = open_pathway(session, who, new.pathway_id) if new.pathway_id else None
    check_assigned(session, who)
    person_id = new.person_id or (pathway.person_id if pathway is not None else None)
    if new.person_id is not None:
        found(session, who, Person, new.person_id, "La persona")
    _check(session, who, new.pathway_id, new.subject, new.who, new.goal_id, new.partner_id)
    assigned = new.assigned_to or who.operator_id
    if pathway is not None:
        stamps = stamp_below(who, pathway)
        if assigned not in {*pathway.readers, pathway.operator_id}:
            raise Notice("not_on_team", "Chi se ne occupa non è nell'équipe del percorso: prima si aggiunge.")
    else:
        stamps = stamp(who, visibility=R1, readers=sorted({assigned} - {who.operator_id}))
    row = Task(
        **stamps,
        pathway_id=new.pathway_id,
        goal_id=new.goal_id,
        person_id=person_id,
        partner_id=new.partner_id,
        who=new.who,
        subject=words(new.subject),
        due_on=new.due_on,
        assigned_to=assigned,
    )
    session.add(row)
    session.flush()
    return row


def edit_task(session: Session, who: Who, task_id: str, **changes: Any) -> Task:
    """Change a thing still to do. Raises `Notice` (`task_done`, `pathway_closed`, `field_not_editable`)."""
    row = followed(session, who, Task, task_id, WHAT)
    if row.done_at is not None:
        raise Notice("task_done", "È già fatta.")
    if row.pathway_id is not None:
        open_pathway(session, who, row.pathway_id)
    unknown = sorted(set(changes) - _EDITABLE)
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» non si cambia a mano.")
    after = {name: changes.get(name, getattr(row, name)) for name in _EDITABLE}
    _check(session, who, row.pathway_id, after["subject"], after["who"], after["goal_id"], after["partner_id"])
    for name, value in changes.items():
        setattr(row, name, words(value) if name == "subject" else value)
    session.flush()
    return row


def do_task(session: Session, who: Who, task_id: str, outcome: str | None = None, at: datetime | None = None) -> Task:
    """It is done. Raises `Notice` (`task_done`, `not_found`)."""
    row = followed(session, who, Task, task_id, WHAT)
    if row.done_at is not None:
        raise Notice("task_done", "È già fatta.")
    row.done_at, row.outcome = at or who.now(), words(outcome)
    session.flush()
    return row


def undo_task(session: Session, who: Who, task_id: str) -> Task:
    """It is not done after all. Raises `Notice` (`not_found`)."""
    row = followed(session, who, Task, task_id, WHAT)
    row.done_at, row.outcome = None, None
    session.flush()
    return row


def due(session: Session, who: Who, *, ahead: int = AHEAD) -> tuple[DueRow, ...]:
    """Tasks of this operator and reviews of the pathways they refer for, due within `ahead` days, in order of day."""
    last = who.today() + timedelta(days=ahead)
    tasks = session.execute(
        select(Task, Pathway)
        .outerjoin(Pathway, Pathway.id == Task.pathway_id)
        .where(
            Task.done_at.is_(None),
            Task.deleted_at.is_(None),
            Task.due_on <= last,
            or_(Task.assigned_to == who.operator_id, Task.assigned_to.is_(None)),
            or_(Task.pathway_id.is_(None), Pathway.state.not_in(CLOSED)),
        )
    ).all()
    reviews = session.execute(
        select(PathwayReview, Pathway)
        .join(Pathway, Pathway.id == PathwayReview.pathway_id)
        .where(
            PathwayReview.done_on.is_(None),
            PathwayReview.deleted_at.is_(None),
            PathwayReview.due_on <= last,
            Pathway.state.not_in(CLOSED),
            Pathway.deleted_at.is_(None),
            or_(Pathway.referent_id == who.operator_id, Pathway.referent_id.is_(None)),
        )
    ).all()
    seen: list[tuple[Task | PathwayReview, Pathway | None]] = []
    seen += [(task, pathway) for task, pathway in tasks if may_open(who, task)]
    seen += [(review, pathway) for review, pathway in reviews if may_open(who, review)]
    persons = people_by_id(session, [_person_of(row, pathway) for row, pathway in seen])
    rows = [_row(who, row, pathway, persons) for row, pathway in seen]
    return tuple(sorted(rows, key=lambda one: (one.due_on, one.kind, one.id)))


def _row(who: Who, row: Task | PathwayReview, pathway: Pathway | None, persons: dict[str, Person]) -> DueRow:
    person_id = _person_of(row, pathway)
    name = person_name(persons.get(person_id or "")) if person_id else "—"
    if isinstance(row, Task):
        text = row.subject if row.who == "operatore" else f"{label('task_who', row.who)}: {row.subject}"
        kind, pathway_id = TASK, row.pathway_id
    else:
        number = f" {pathway.number}" if pathway is not None and pathway.number else ""
        text, kind, pathway_id = f"verifica del percorso{number}", REVIEW, row.pathway_id
    day = row.due_on
    assert day is not None
    return DueRow(
        kind, row.id, pathway_id, person_id, day, show_near_day(day, who.today()), name, text, day < who.today()
    )


def _person_of(row: Task | PathwayReview, pathway: Pathway | None) -> str | None:
    own = row.person_id if isinstance(row, Task) else None
    return own or (pathway.person_id if pathway is not None else None)


def _check(
    session: Session, who: Who, pathway_id: str | None, subject: Any, by: Any, goal_id: Any, partner_id: Any
) -> None:
    refuse(
        [
            *([] if words(subject) else [problem("required", field="che cosa")]),
            *check_choice("task_who", by, "chi"),
        ]
    )
    if partner_id is not None:
        found(session, who, Partner, partner_id, "L'ente")
    if goal_id is not None:
        goal = found(session, who, PathwayGoal, goal_id, "L'obiettivo")
        if goal.pathway_id != pathway_id:
            raise Notice("goal_elsewhere", "L'obiettivo è di un altro percorso.")
