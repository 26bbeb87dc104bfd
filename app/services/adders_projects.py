"""Milestones of projects from JSON: through their use-case, as on the screen."""

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.projects import Milestone
from app.models.registry import Kind
from app.models.who import Who
from app.services import projects
from app.services.record_acts import Values, adds, edits
from app.services.record_values import only, required, typed


@adds("milestone")
def _add_milestone(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "project_id", "name", "due_on", "note")
    required(values, "project_id", "name", "due_on")
    ready = typed(kind, who, values)
    return projects.add_milestone(
        session, who, ready["project_id"], ready["name"], ready["due_on"], note=ready.get("note")
    ).id


@edits("milestone")
def _edit_milestone(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "name", "due_on", "done_on", "note")
    assert isinstance(record, Milestone)
    as_it_is = {"done_on": record.done_on, "note": record.note}
    projects.edit_milestone(session, who, record.id, **(as_it_is | typed(kind, who, changes)))
