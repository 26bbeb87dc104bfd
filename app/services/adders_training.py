"""Selections, training paths, hours and indemnities from JSON: each kind through the use-case that guards it."""

from dataclasses import fields
from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.registry import Kind
from app.models.training import TrainingStep
from app.models.who import Who
from app.rules.training import Said
from app.services import indemnities, selection, training
from app.services.record_acts import Values, adds, edits
from app.services.record_values import given, required, typed
from app.services.selection import NewRound
from app.services.training import NewCandidate, NewHours
from app.services.training_standing import children


def _of(cls: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))


@adds("selection_round")
def _round(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "project_id", "name", "places")
    return selection.add_round(session, who, NewRound(**given(kind, who, values, *_of(NewRound)))).id


@adds("training_path")
def _path(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "project_id", "person_id", "source")
    return training.add_candidate(session, who, NewCandidate(**given(kind, who, values, *_of(NewCandidate)))).id


@adds("training_step")
def _step(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "path_id", "to_state")
    ready = given(kind, who, values, "path_id", *_of(Said))
    path_id = ready.pop("path_id")
    training.advance(session, who, path_id, Said(**ready))
    return children(session, TrainingStep, path_id)[-1].id


@adds("training_hours")
def _hours(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "path_id", "from_day", "to_day", "minutes", "how")
    return training.certify_hours(session, who, NewHours(**given(kind, who, values, *_of(NewHours)))).id


@adds("indemnity_act")
def _act(session: Session, who: Who, kind: Kind, values: Values) -> str:
    """The amount is computed: it is not given."""
    required(values, "path_id", "kind")
    ready = given(kind, who, values, "path_id", "kind", "upto_on", "reference", "paid_on", "reason")
    path_id, act = ready.pop("path_id"), ready.pop("kind")
    return indemnities.act(session, who, path_id, act, **ready).id


@edits("selection_round")
def _edit_round(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    """`published_on` publishes and `closed_on` closes, today; other fields are edited."""
    changes = dict(changes)
    published, closed = changes.pop("published_on", None), changes.pop("closed_on", None)
    if changes:
        selection.edit_round(session, who, record.id, typed(kind, who, changes))
    if published is not None:
        selection.publish(session, who, record.id)
    if closed is not None:
        selection.close_round(session, who, record.id)


@edits("training_path")
def _edit_path(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    training.edit_path(session, who, record.id, typed(kind, who, changes))
