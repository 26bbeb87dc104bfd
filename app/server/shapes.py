"""Whether a value that arrives is one that this field can hold: what passes here, every desk can read back.

A time that is no time, or a list that is no list, would sit in a row and stop each desk that opens it; so the change that
carries it is refused by itself (G6). Unknown codes of an enumeration pass: a newer desk may know them.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache

import msgspec

from app.models.registry import KINDS, Kind
from app.models.types import Day, Flag, Json, UtcTime, canonical_json
from app.rules.clock import from_utc_text
from app.sync.protocol import Change

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_OUTSIDE_BODY = frozenset({"id", "company_id", "seq", "received_at", "row_hash", "extra"})
_LARGEST = 2**63

Check = Callable[[str | int], bool]
Form = tuple[Check, Check]
"""What the old value of a field may be, which is only compared and shown, and the new one, which desks will have to read."""


def well_formed(kind: Kind, change: Change) -> bool:
    """Whether a change says only what its kind can hold: pairs of stored values in the form of their fields."""
    if not change.body or not _is_time(change.recorded_at):
        return False
    forms = _forms(kind.name)
    for name, pair in change.body.items():
        form = forms.get(name, _UNKNOWN)
        if form is None or len(pair) != 2 or (form is _UNKNOWN and "\x00" in name):
            return False
        old, new = pair
        if (old is not None and not form[0](old)) or (new is not None and not form[1](new)):
            return False
    return True


@cache
def _forms(kind: str) -> dict[str, Form | None]:
    """The form of each field; None for those that no change carries."""
    of, checks = KINDS[kind], _checks(kind)
    forms: dict[str, Form | None] = {}
    for name in of.fields:
        stored = _is_number if name in of.integers else _is_text
        forms[name] = (stored, checks.get(name, stored))
    return {**forms, **dict.fromkeys(_OUTSIDE_BODY.union(of.sync.derived))}


def _is_text(value: str | int) -> bool:
    return type(value) is str and "\x00" not in value


def _is_number(value: str | int) -> bool:
    return type(value) is int and -_LARGEST <= value < _LARGEST


def _is_either(value: str | int) -> bool:
    return _is_text(value) or _is_number(value)


_UNKNOWN: Form = (_is_either, _is_either)


def _is_time(value: str | int) -> bool:
    """Whether a value is a time in the one text form that times have."""
    try:
        return type(value) is str and from_utc_text(value) is not None
    except ValueError:
        return False


def _checks(kind: str) -> dict[str, Check]:
    """What else than text or a number a new value must be, by field."""
    found: dict[str, Check] = {}
    for column in KINDS[kind].model.__table__.columns:
        match column.type:
            case UtcTime():
                found[column.key] = _is_time
            case Day():
                found[column.key] = _is_day
            case Flag():
                found[column.key] = _is_flag
            case Json():
                made = column.default.arg(None) if column.default is not None and column.default.is_callable else None
                found[column.key] = _json_check(type(made) if made is not None else None)
    if "readers" in found:
        found["readers"] = _are_readers
    return found


def _is_day(value: str | int) -> bool:
    try:
        return type(value) is str and bool(_DAY.fullmatch(value)) and date.fromisoformat(value) is not None
    except ValueError:
        return False


def _is_flag(value: str | int) -> bool:
    return type(value) is int and value in (0, 1)


def _json_check(container: type | None) -> Check:
    def check(value: str | int) -> bool:
        if type(value) is not str:
            return False
        try:
            found = msgspec.json.decode(value)
            return (container is None or isinstance(found, container)) and canonical_json(found) == value
        except (msgspec.DecodeError, ValueError, RecursionError):
            return False

    return check


def _are_readers(value: str | int) -> bool:
    if value == "[]":
        return True
    return _json_check(list)(value) and all(isinstance(one, str) for one in json.loads(str(value)))
