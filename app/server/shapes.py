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
_UNKNOWN: tuple[None, None] = (None, None)


def well_formed(kind: Kind, change: Change) -> bool:
    """Whether a change says only what its kind can hold: pairs of stored values in the form of their fields."""
    if not change.body or not _is_time(change.recorded_at):
        return False
    shapes, barred = _shapes(kind.name), _barred(kind.name)
    for name, pair in change.body.items():
        if len(pair) != 2 or name in barred or "\x00" in name:
            return False
        old, new = pair
        shape, check = shapes.get(name, _UNKNOWN)
        # The old value is only compared and shown; the new one is what desks will have to read.
        if old is not None and not _fits(old, shape):
            return False
        if new is not None and not (_fits(new, shape) and (check is None or check(new))):
            return False
    return True


def _fits(value: str | int, shape: type | None) -> bool:
    if shape is not None and type(value) is not shape:
        return False
    if isinstance(value, str):
        return "\x00" not in value
    return type(value) is int and -_LARGEST <= value < _LARGEST


def _is_time(value: str | int) -> bool:
    """Whether a value is a time in the one text form that times have."""
    try:
        return isinstance(value, str) and from_utc_text(value) is not None
    except ValueError:
        return False


@cache
def _barred(kind: str) -> frozenset[str]:
    return _OUTSIDE_BODY.union(KINDS[kind].sync.derived)


@cache
def _shapes(kind: str) -> dict[str, tuple[type, Check | None]]:
    """By field: the type of what is stored, and what else its text must be."""
    of, checks = KINDS[kind], _checks(kind)
    return {name: (int if name in of.integers else str, checks.get(name)) for name in of.fields}


def _checks(kind: str) -> dict[str, Check]:
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
        return isinstance(value, str) and bool(_DAY.fullmatch(value)) and date.fromisoformat(value) is not None
    except ValueError:
        return False


def _is_flag(value: str | int) -> bool:
    return value in (0, 1)


def _json_check(container: type | None) -> Check:
    def check(value: str | int) -> bool:
        try:
            found = msgspec.json.decode(str(value))
            return (container is None or isinstance(found, container)) and canonical_json(found) == value
        except (msgspec.DecodeError, ValueError, RecursionError):
            return False

    return check


def _are_readers(value: str | int) -> bool:
    if value == "[]":
        return True
    return _json_check(list)(value) and all(isinstance(one, str) for one in json.loads(str(value)))
