"""iCalendar text (RFC 5545) of appointments that say a time, an outpost and a case number, and nothing else. Knows no record.

Whatever a field holds, it stays one field: line breaks and commas are escaped, other control characters dropped, long lines
folded at 75 bytes without cutting a letter.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

USUAL_MINUTES = 30
"""How long an appointment takes that does not say."""
MEDIA_TYPE = "text/calendar; charset=utf-8"

_FOLD = 75
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029]")
_BREAK = re.compile(r"\r\n|\r|\n")
_LONGEST_TEXT = 200


@dataclass(frozen=True)
class Event:
    """One appointment: an aware time, minutes, outpost, case number (None: not said), and how long before to be reminded."""

    id: str
    at: datetime
    minutes: int | None
    outpost: str
    case_number: str | None = None
    remind_minutes: int | None = None


Line = tuple[str, str]
"""A property and its value, escaped where it is text."""


def calendar(name: str, events: Iterable[Event], now: datetime) -> str:
    """The text of a calendar of this name, its lines ended as the standard asks. `now` is when it was made."""
    lines: list[Line] = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Portineria//Agenda//IT"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", _text(name)),
    ]
    for event in sorted(events, key=lambda one: (one.at, one.id)):
        lines += _event(event, now)
    lines.append(("END", "VCALENDAR"))
    return "".join(f"{_folded(f'{name}:{value}')}\r\n" for name, value in lines)


def _event(event: Event, now: datetime) -> list[Line]:
    summary = _text(", ".join(part for part in (event.outpost, event.case_number) if part))
    uid = hashlib.blake2b(event.id.encode(), digest_size=16, person=b"portineria-uid").hexdigest()
    lines = [
        ("BEGIN", "VEVENT"),
        ("UID", f"{uid}@portineria"),
        ("DTSTAMP", _moment(now)),
        ("DTSTART", _moment(event.at)),
        ("DTEND", _moment(event.at + timedelta(minutes=event.minutes or USUAL_MINUTES))),
        ("SUMMARY", summary),
        ("LOCATION", _text(event.outpost)),
        ("CLASS", "PRIVATE"),
    ]
    if event.remind_minutes is not None:
        before = f"-PT{max(0, event.remind_minutes)}M"
        lines += [("BEGIN", "VALARM"), ("ACTION", "DISPLAY"), ("TRIGGER", before), ("DESCRIPTION", summary)]
        lines.append(("END", "VALARM"))
    return [*lines, ("END", "VEVENT")]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    plain = _CONTROL.sub("", _BREAK.sub("\n", text))[:_LONGEST_TEXT]
    plain = plain.encode("utf-8", "ignore").decode()
    for special in ("\\", ";", ","):
        plain = plain.replace(special, f"\\{special}")
    return plain.replace("\n", "\\n").replace("\t", " ")


def _folded(line: str) -> str:
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _FOLD:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    return "\r\n".join([*pieces, piece])
