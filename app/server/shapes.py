"""Whether a value that arrives is one that this field can hold: what passes here, every desk can read back.

A time that is no time, or a list that is no list, would sit in a row and stop each desk that opens it; so the change that
carries it is refused by itself (G6). Unknown codes of an enumeration pass: a newer desk may know them.
"""

import json
import re
from collections.abc import Callable
from datetime import date, datetime
from functools import cache

from app.models.registry import KINDS, Kind
from app.models.types import Day, Flag, Json, Stored, UtcTime, canonical_json
from app.sync.protocol import Change

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_OUTSIDE_BODY = frozenset({"id", "company_id", "seq", "received_at", "row_hash", "extra"})
_LARGEST = 2**63


def well_formed(kind: Kind, change: Change) -> bool:
    """Whether a change says only what its kind can hold: pairs of stored values in the form of their fields."""
    if not change.body or not is_time(change.recorded_at):
        return False
    checks, barred = _checks(kind.name), _barred(kind.name)
    for name, pair in change.body.items():
        if len(pair) != 2 or name in barred or "\x00" in name:
            return False
        shape = (int if name in kind.integers else str) if name in kind.fields else None
        for value in pair:
            if value is not None and not _fits(value, shape):
                return False
        # The old value is only compared and shown; the new one is what desks will have to read.
        check = checks.get(name)
        if check is not None and pair[1] is not None and not check(pair[1]):
            return False
    return True


def _fits(value: Stored, shape: type | None) -> bool:
    if shape is not None and type(value) is not shape:
        return False
    if isinstance(value, str):
        return "\x00" not in value
    return type(value) is int and -_LARGEST <= value < _LARGEST


def is_time(value: Stored) -> bool:
    """Whether a value is a time in the one text form that times have."""
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value[:-1])
    except ValueError:
        return False
    return True


@cache
def _barred(kind: str) -> frozenset[str]:
    return _OUTSIDE_BODY.union(KINDS[kind].sync.derived)


@cache
def _checks(kind: str) -> dict[str, Callable[[Stored], bool]]:
    found: dict[str, Callable[[Stored], bool]] = {}
    for column in KINDS[kind].model.__table__.columns:
        match column.type:
            case UtcTime():
                found[column.key] = is_time
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


def _is_day(value: Stored) -> bool:
    try:
        return isinstance(value, str) and bool(_DAY.fullmatch(value)) and date.fromisoformat(value) is not None
    except ValueError:
        return False


def _is_flag(value: Stored) -> bool:
    return value in (0, 1)


def _json_check(container: type | None) -> Callable[[Stored], bool]:
    def check(value: Stored) -> bool:
        try:
            found = json.loads(str(value))
            return (container is None or isinstance(found, container)) and canonical_json(found) == value
        except (ValueError, RecursionError):
            return False

    return check


def _are_readers(value: Stored) -> bool:
    if value == "[]":
        return True
    return _json_check(list)(value) and all(isinstance(one, str) for one in json.loads(str(value)))
