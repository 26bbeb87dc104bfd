"""The column types that make a value the same on the desk, on the wire and at the centre.

Every stored value is None, an integer or text, so that rows can be compared, hashed and sent without conversion on either
side: times and days are ISO text, flags are 0 or 1, JSON is canonical text (sorted keys, no spaces).
"""

import json
from datetime import date, datetime
from typing import Any, TypeAlias

from sqlalchemy import Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from app.rules.canonical import canonical_json as canonical_json  # noqa: PLC0414  its own form of JSON is also known from here
from app.rules.clock import from_utc_text, utc_text

Stored: TypeAlias = str | int | None


class UtcTime(TypeDecorator[datetime]):
    """An aware time, stored as UTC text with microseconds."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else utc_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else from_utc_text(value)


class Day(TypeDecorator[date]):
    """A Europe/Rome calendar day, stored as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """Yes or no, stored as 1 or 0; None is "not known"."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class Json(TypeDecorator[Any]):
    """A small JSON value, stored as canonical text. Assign a new value to change it: edits in place are not seen."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else canonical_json(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)
