"""The pieces every synthetic record is made of: chance, ids, times, stamps.

Rows are plain dictionaries in stored form (None, int, text; times and days as ISO text, lists and objects as canonical
JSON), with the same keys for every row of a kind, so that they can be inserted in bulk on either side. Knows no database.
"""

import json
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from typing import Any, TypeVar

from app.models.registry import KINDS
from app.rules.clock import ROME, offset_minutes, utc_text

T = TypeVar("T")
Value = str | int | None
Row = dict[str, Value]
Made = tuple[str, Row]
"""The kind of a record and its row."""

_EPOCH = date(1970, 1, 1)


def json_text(value: Any) -> str:
    """Canonical JSON, as records store it."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Dice:
    """All chance of a set: one seed, one order of throws, hence the same set each time."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)  # noqa: S311 - nothing secret: the same seed must give the same set
        self.unit = self._random.random
        self._bits = self._random.getrandbits

    def below(self, stop: int) -> int:
        """0 to `stop` - 1."""
        return int(self.unit() * stop)

    def between(self, first: int, last: int) -> int:
        """`first` to `last`, both included."""
        return first + int(self.unit() * (last - first + 1))

    def pick(self, items: Sequence[T]) -> T:
        """One of them."""
        return items[int(self.unit() * len(items))]

    def chance(self, probability: float) -> bool:
        """True this often."""
        return self.unit() < probability

    def lognormal(self, median: float, sigma: float) -> float:
        """A positive figure with a long tail."""
        return median * self._random.lognormvariate(0.0, sigma)

    def shuffle(self, items: list[T]) -> None:
        """In place."""
        self._random.shuffle(items)

    def hexadecimal(self, digits: int) -> str:
        """That many random digits."""
        return f"{self._bits(4 * digits):0{digits}x}"

    def new_id(self, milliseconds: int) -> str:
        """A UUIDv7 of this time (milliseconds since 1970)."""
        bits = self._bits(74)
        text = f"{milliseconds:012x}7{bits >> 62:03x}{(2 << 62) | (bits & 0x3FFFFFFFFFFFFFFF):016x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


class Weighted:
    """A choice with weights, prepared once."""

    def __init__(self, weights: dict[Any, float]) -> None:
        self._items = tuple(weights)
        self._steps = list(accumulate(weights.values()))

    def throw(self, dice: Dice) -> Any:
        return self._items[bisect(self._steps, dice.unit() * self._steps[-1])]


@dataclass(frozen=True, slots=True)
class RomeDay:
    """A working day, prepared for cheap times of it: text of the date, milliseconds and offset of its local midnight."""

    day: date
    text: str
    midnight_ms: int
    offset: int

    def at(self, minute: int, second: int = 0) -> tuple[str, int]:
        """Stored text and milliseconds of a local minute of the day (from 03:00 on, clear of the nights of DST)."""
        hour, rest = divmod(minute - self.offset, 60)
        return f"{self.text}T{hour:02d}:{rest:02d}:{second:02d}.000000Z", self.midnight_ms + (
            minute * 60 + second
        ) * 1000


def rome_day_of(day: date) -> RomeDay:
    """Prepare a day; its offset is the one of noon."""
    offset = offset_minutes(datetime(day.year, day.month, day.day, 12, tzinfo=ROME))
    return RomeDay(day, day.isoformat(), ((day - _EPOCH).days * 1440 - offset) * 60_000, offset)


def day_later(day: RomeDay, days: int, known: dict[date, RomeDay]) -> RomeDay:
    """The day that many days later, prepared once for all."""
    wanted = day.day + timedelta(days=days)
    if wanted not in known:
        known[wanted] = rome_day_of(wanted)
    return known[wanted]


def moment(day: date, hour: int, minute: int, *, fold: int = 0) -> datetime:
    """An exact local time as UTC; for the few that lie in odd hours."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ROME, fold=fold).astimezone(UTC)


def milliseconds(at: datetime) -> int:
    """Since 1970."""
    return int(at.timestamp() * 1000)


@dataclass(frozen=True, slots=True)
class Author:
    """Who records, where and on which device."""

    company_id: str
    outpost_id: str | None
    operator_id: str
    device_id: str
    line_code: str


def stamp(
    id: str, author: Author, at: str, offset: int, *, visibility: str = "R0", readers: str = "[]", received: str = ""
) -> Row:
    """The columns every record carries, for one made on a desk. `received` is the day's last minute unless given."""
    return {
        "id": id,
        "company_id": author.company_id,
        "outpost_id": author.outpost_id,
        "operator_id": author.operator_id,
        "device_id": author.device_id,
        "recorded_at": at,
        "recorded_offset": offset,
        "received_at": received or f"{at[:11]}17:30:00.000000Z",
        "visibility": visibility,
        "readers": readers,
        "deleted_at": None,
        "extra": "{}",
    }


def imported(id: str, company_id: str, outpost_id: str | None, at: datetime) -> Row:
    """The same for one imported at the centre, made by no operator."""
    text = utc_text(at)
    return {
        "id": id,
        "company_id": company_id,
        "outpost_id": outpost_id,
        "operator_id": None,
        "device_id": None,
        "recorded_at": text,
        "recorded_offset": offset_minutes(at),
        "received_at": text,
        "visibility": "R0",
        "readers": "[]",
        "deleted_at": None,
        "extra": "{}",
    }


@cache
def _empty(kind: str) -> Row:
    """Every field of a kind, with its default or nothing in it."""
    columns = KINDS[kind].model.__table__.columns
    row: Row = dict.fromkeys(KINDS[kind].fields)
    for name in row:
        default = columns[name].default
        if default is not None:
            value = default.arg if default.is_scalar else default.arg(None)
            row[name] = KINDS[kind].stored(name, value)
    return row


def made(of: str, stamped: Row, /, **values: Value) -> Made:
    """A record of a kind: what is not said is empty, or the kind's default."""
    return of, _empty(of) | stamped | values
