"""Things to do by a day: actions of a pathway, or things of their own; and what is due, for *Oggi*: these, reviews, notices
for a dwelling that close.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.network import Partner
from app.models.pathways import HousingApplication, Pathway, PathwayGoal, PathwayReview, Task
from app.models.people import Person
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.dates import show_near_day
from app.rules.pathways import CLOSED
from app.rules.problem import problem
from app.rules.visibility import R1
from app.services.care_team import check_on_team, followed, open_pathway, stamp_below, words
from app.services.checks import check_choice, found, refuse
from app.services.names import people_by_id, person_name
from app.services.readings import may_open
from app.services.staff import check_assigned
from app.services.stamps import stamp

WHAT = "La cosa da fare"
AHEAD = 1
"""Days ahead for which something due already shows in *Oggi*."""

DEADLINE_AHEAD = 7
"""Days ahead for which the end of a notice shows: documents that are missing need a week, not a day."""

TASK, REVIEW, APPLICATION = "compito", "verifica", "domanda"
_EDITABLE = frozenset({"subject", "due_on", "who", "assigned_to", "goal_id", "partner_id"})

Due = Task | PathwayReview | HousingApplication


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
    """What is due. `kind` is `compito`, `verifica` or `domanda` (the notice closes), `id` its record, `when` how the day reads
    from today.
    """

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
        check_on_team(pathway, assigned)
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


def edit_task(session: Session, who: Who, task_id: str, changes: Mapping[str, Any]) -> Task:
    """Change a thing still to do. Raises `Notice` (`task_done`, `pathway_closed`, `not_on_team`, `field_not_editable`)."""
    row = followed(session, who, Task, task_id, WHAT)
    if row.done_at is not None:
        raise Notice("task_done", "È già fatta.")
    pathway = open_pathway(session, who, row.pathway_id) if row.pathway_id is not None else None
    unknown = sorted(set(changes) - _EDITABLE)
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» non si cambia a mano.")
    after = {name: changes.get(name, getattr(row, name)) for name in _EDITABLE}
    _check(session, who, row.pathway_id, after["subject"], after["who"], after["goal_id"], after["partner_id"])
    if pathway is not None and changes.get("assigned_to") is not None:
        check_on_team(pathway, changes["assigned_to"])
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
    """Tasks of this operator, reviews of the pathways they refer for, due within `ahead` days, and applications still to be
    handed in whose notice closes within a week; in order of day.
    """
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
    applications = session.execute(
        select(HousingApplication, Pathway)
        .outerjoin(Pathway, Pathway.id == HousingApplication.pathway_id)
        .where(
            HousingApplication.state == "in_preparazione",
            HousingApplication.deleted_at.is_(None),
            HousingApplication.deadline_on <= who.today() + timedelta(days=max(ahead, DEADLINE_AHEAD)),
            or_(
                and_(Pathway.id.is_(None), HousingApplication.operator_id == who.operator_id),
                and_(
                    Pathway.state.not_in(CLOSED),
                    or_(Pathway.referent_id == who.operator_id, Pathway.referent_id.is_(None)),
                ),
            ),
        )
    ).all()
    seen: list[tuple[Due, Pathway | None]] = []
    for dated in (tasks, reviews, applications):
        seen += [(row, pathway) for row, pathway in dated if may_open(who, row)]
    persons = people_by_id(session, [_person_of(row, pathway) for row, pathway in seen])
    rows = [_row(who, row, pathway, persons) for row, pathway in seen]
    return tuple(sorted(rows, key=lambda one: (one.due_on, one.kind, one.id)))


def _row(who: Who, row: Due, pathway: Pathway | None, persons: dict[str, Person]) -> DueRow:
    person_id = _person_of(row, pathway)
    name = person_name(persons.get(person_id or "")) if person_id else "—"
    if isinstance(row, Task):
        text = row.subject if row.who == "operatore" else f"{label('task_who', row.who)}: {row.subject}"
        kind, day = TASK, row.due_on
    elif isinstance(row, PathwayReview):
        number = f" {pathway.number}" if pathway is not None and pathway.number else ""
        text, kind, day = f"verifica del percorso{number}", REVIEW, row.due_on
    else:
        lacking = ", ".join(str(one["name"]) for one in row.documents if not one.get("got"))
        text = f"domanda di alloggio, {row.notice}" + (f": manca {lacking}" if lacking else "")
        kind, day = APPLICATION, row.deadline_on
    assert day is not None  # only what has a day was read
    when = show_near_day(day, who.today())
    return DueRow(kind, row.id, row.pathway_id, person_id, day, when, name, text, day < who.today())


def _person_of(row: Due, pathway: Pathway | None) -> str | None:
    own = None if isinstance(row, PathwayReview) else row.person_id
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
