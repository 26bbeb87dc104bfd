"""Roster, closures and hourly costs from JSON: through `planning`, so that a command line obeys the rules of the screens."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.registry import Kind
from app.models.who import Who
from app.services import planning, staff
from app.services.planning import NewSlot
from app.services.record_acts import Values, adds, edits
from app.services.record_values import only, required, typed


@adds("roster_slot")
def _add_slot(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(
        values, "rostered_operator_id", "outpost_id", "weekday", "from_time", "to_time", "kind", "from_day", "to_day"
    )  # fmt: skip
    required(values, "rostered_operator_id", "from_time", "to_time", "from_day")
    return planning.add_slot(session, who, NewSlot(**_given(typed(kind, who, values))))


@adds("closure")
def _add_closure(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "outpost_id", "from_day", "to_day", "reason", "kind")
    required(values, "from_day", "reason")
    return planning.add_closure(session, who, **({"to_day": None} | _given(typed(kind, who, values))))


@adds("cost_rate")
def _add_rate(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "rated_operator_id", "hour_cents", "from_day", "to_day", "readers")
    required(values, "rated_operator_id", "hour_cents", "from_day")
    ready = typed(kind, who, values)
    return planning.add_rate(
        session,
        who,
        ready["rated_operator_id"],
        ready["hour_cents"],
        ready["from_day"],
        ready.get("to_day"),
        _readers(ready.get("readers")),
    )


def _readers(given: Any) -> tuple[str, ...]:
    if given is None:
        return ()
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise Notice(
            "wrong_type", "Il valore di «readers» non è del tipo giusto: serve un elenco di operatori.", field="readers"
        )
    return tuple(given)


def _given(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


@edits("roster_slot")
def _edit_slot(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "to_day")
    last = typed(kind, who, changes)["to_day"]
    if not isinstance(last, date):
        required({}, "to_day")
    planning.end_slot(session, who, record.id, last)


@edits("presence")
def _edit_presence(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "started_at", "ended_at", "project_line_id")
    ready = typed(kind, who, changes)
    if "project_line_id" in ready:
        staff.charge_shift(session, who, record.id, ready["project_line_id"])
    if "started_at" in ready or "ended_at" in ready:
        started, ended = (ready.get(name, getattr(record, name)) for name in ("started_at", "ended_at"))
        staff.correct_shift(session, who, record.id, started, ended)
