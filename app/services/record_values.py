"""Values typed on a command line or read from JSON, turned into what a field of a record holds.

A day is ISO text or any form `parse_day` reads, a time ISO with its offset, a flag `sì`/`no`/`true`/`false`, a JSON field JSON.
Refusals name the field and show how to write it.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, NoReturn

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.registry import KINDS, Kind
from app.models.types import Day, Flag, Json, UtcTime
from app.models.who import Who
from app.rules.dates import is_possible, parse_day, show_day
from app.rules.problem import problem
from app.services.checks import refuse

_YES = frozenset({"si", "sì", "true", "vero", "1"})
_NO = frozenset({"no", "false", "falso", "0"})


def typed(kind: Kind, who: Who, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of fields of a kind, as Python values. Raises `Notice` (`field_unknown`, `wrong_type`, `day_*`)."""
    unknown = sorted(set(values) - kind.editable)
    if unknown:
        raise Notice(
            "field_unknown", f"«{kind.name}» non ha un campo «{unknown[0]}» che si possa scrivere.", field=unknown[0]
        )
    return {field: _value(kind, who, field, value) for field, value in values.items()}


def given(kind: Kind, who: Who, values: Mapping[str, Any], *names: str) -> dict[str, Any]:
    """The values of these fields, typed; empty ones are left out. Raises `Notice` for a field that is not one of them."""
    only(values, *names)
    return {name: value for name, value in typed(kind, who, values).items() if value is not None}


def required(values: Mapping[str, Any], *names: str) -> None:
    """Refuse when one of these is missing or empty."""
    refuse([problem("required", field=name) for name in names if values.get(name) in (None, "")])


def only(values: Mapping[str, Any], *names: str) -> None:
    """Refuse a field that is not one of these."""
    unknown = sorted(set(values) - set(names))
    if unknown:
        raise Notice("field_unknown", f"Il campo «{unknown[0]}» non si scrive qui.", field=unknown[0])


def references(session: Session, kind: Kind, values: Mapping[str, Any]) -> None:
    """Refuse a reference to a record that is not on this desk."""
    for field, target in kind.sync.refs.items():
        if values.get(field) is not None and session.get(KINDS[target].model, values[field]) is None:
            refuse([problem("reference_missing", field=field)])


def _value(kind: Kind, who: Who, field: str, value: Any) -> Any:
    if value is None or value == "":
        if field in kind.required:
            refuse([problem("required", field=field)])
        return None
    column = kind.model.__table__.columns[field].type
    if isinstance(column, Day):
        return _day(who, field, value)
    if isinstance(column, UtcTime):
        return _moment(field, value)
    if isinstance(column, Flag):
        return _flag(field, value)
    if isinstance(column, Json):
        return _json(field, value)
    if field in kind.integers:
        return _integer(field, value)
    if not isinstance(value, str):
        _wrong(field, "testo")
    return value


def _day(who: Who, field: str, value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        _wrong(field, "2026-03-12")
    found = parse_day(value, who.today())
    if isinstance(found, date):
        return found
    refuse([found])
    raise Notice(found.code, found.sentence, field=field)


def _moment(field: str, value: Any) -> datetime:
    moment = value
    if isinstance(value, str):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            _wrong(field, "2026-03-12T10:00:00+01:00")
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        _wrong(field, "2026-03-12T10:00:00+01:00")
    if not is_possible(moment.date()):
        refuse([problem("day_unknown", text=show_day(moment.date()))])
    return moment.astimezone(UTC)


def _flag(field: str, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word not in _YES | _NO:
        _wrong(field, "sì o no")
    return word in _YES


def _json(field: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        _wrong(field, "JSON")


def _integer(field: str, value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    try:
        return int(str(value).strip())
    except ValueError:
        _wrong(field, "un numero intero")


def _wrong(field: str, example: str) -> NoReturn:
    raise Notice("wrong_type", f"Il valore di «{field}» non è del tipo giusto. Si scrive così: {example}.", field=field)
