"""Selections, training paths, hours and indemnities from JSON: each kind through the use-case that guards it."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.registry import Kind
from app.models.training import TrainingStep
from app.models.who import Who
from app.rules.training import Said
from app.services import indemnities, selection, training
from app.services.record_values import only, required, typed
from app.services.selection import NewRound
from app.services.training import NewCandidate, NewHours
from app.services.training_standing import children

Values = Mapping[str, Any]


def _given(kind: Kind, who: Who, values: Values, *names: str) -> dict[str, Any]:
    """The values of these fields, typed; empty ones are left out."""
    only(values, *names)
    return {name: value for name, value in typed(kind, who, values).items() if value is not None}


def _of(cls: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls))


def _round(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "project_id", "name", "places")
    return selection.add_round(session, who, NewRound(**_given(kind, who, values, *_of(NewRound)))).id


def _path(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "project_id", "person_id", "source")
    return training.add_candidate(session, who, NewCandidate(**_given(kind, who, values, *_of(NewCandidate)))).id


def _step(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "path_id", "to_state")
    ready = _given(kind, who, values, "path_id", *_of(Said))
    path_id = ready.pop("path_id")
    training.advance(session, who, path_id, Said(**ready))
    return children(session, TrainingStep, path_id)[-1].id


def _hours(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "path_id", "from_day", "to_day", "minutes", "how")
    return training.certify_hours(session, who, NewHours(**_given(kind, who, values, *_of(NewHours)))).id


def _act(session: Session, who: Who, kind: Kind, values: Values) -> str:
    """The amount is computed: it is not given."""
    required(values, "path_id", "kind")
    ready = _given(kind, who, values, "path_id", "kind", "upto_on", "reference", "paid_on", "acceptance_on", "reason")
    path_id, act = ready.pop("path_id"), ready.pop("kind")
    return indemnities.act(session, who, path_id, act, **ready).id


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


def _edit_path(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    training.edit_path(session, who, record.id, typed(kind, who, changes))


ADDERS: dict[str, Callable[[Session, Who, Kind, Values], str]] = {
    "selection_round": _round,
    "training_path": _path,
    "training_step": _step,
    "training_hours": _hours,
    "indemnity_act": _act,
}

EDITORS: dict[str, Callable[[Session, Who, Kind, Record, Values], None]] = {
    "selection_round": _edit_round,
    "training_path": _edit_path,
}
