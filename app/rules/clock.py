"""Time and identity, handed to use-cases and never taken from the air.

The only module that reads the system's clock or draws an id (ruff bans both elsewhere), so that a test can shift either.
"""

import re
import secrets
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
NewId = Callable[[], str]

ROME = ZoneInfo("Europe/Rome")

_UTC_TEXT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", re.ASCII)


def system_clock() -> datetime:
    """The machine's clock as an aware UTC time."""
    return datetime.now(UTC)


def new_id_maker(clock: Clock) -> NewId:
    """A maker of UUIDv7 ids (RFC 9562, method 3), 36 lower-case characters, whose time part comes from `clock`.

    Ids of one maker rise strictly, even within one tick or when the clock steps back, so that their order is the order of
    birth: a parent's id is always below its child's.
    """
    lock = threading.Lock()
    last = 0

    def new_id() -> str:
        nonlocal last
        with lock:
            ticks = int(clock().timestamp() * 1_000_000) * 4096 // 1000
            last = max(ticks, last + 1)
            milliseconds, fraction = divmod(last, 4096)
        value = milliseconds << 80 | 7 << 76 | fraction << 64 | 2 << 62 | secrets.randbits(62)
        return str(UUID(int=value))

    return new_id


def rome_day(moment: datetime) -> date:
    """The Europe/Rome calendar day of an aware time."""
    return moment.astimezone(ROME).date()


def utc_text(moment: datetime) -> str:
    """The one text form of a time, on disk, on the wire and at the centre: `2026-03-12T08:40:00.000000Z`."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_utc_text(text: str) -> datetime:
    """Read `utc_text`. Raises ValueError for any other form."""
    if not _UTC_TEXT.fullmatch(text):
        raise ValueError("not a time in UTC text")
    return datetime.fromisoformat(text)


def offset_minutes(moment: datetime) -> int:
    """Minutes east of UTC that Rome's clocks showed at `moment` (60 in winter, 120 in summer)."""
    offset = moment.astimezone(ROME).utcoffset()
    assert offset is not None
    return int(offset.total_seconds() // 60)
