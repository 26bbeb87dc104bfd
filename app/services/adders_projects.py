"""Milestones of projects from JSON: through their use-case, as on the screen."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.projects import Milestone
from app.models.registry import Kind
from app.models.who import Who
from app.services import projects
from app.services.record_values import only, required, typed

Values = Mapping[str, Any]


def _add_milestone(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "project_id", "name", "due_on", "note")
    required(values, "project_id", "name", "due_on")
    ready = typed(kind, who, values)
    return projects.add_milestone(
        session, who, ready["project_id"], ready["name"], ready["due_on"], note=ready.get("note")
    ).id


def _edit_milestone(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "name", "due_on", "done_on", "note")
    assert isinstance(record, Milestone)
    as_it_is = {"done_on": record.done_on, "note": record.note}
    projects.edit_milestone(session, who, record.id, **(as_it_is | typed(kind, who, changes)))


ADDERS: dict[str, Callable[[Session, Who, Kind, Values], str]] = {"milestone": _add_milestone}
EDITORS: dict[str, Callable[[Session, Who, Kind, Record, Values], None]] = {"milestone": _edit_milestone}
