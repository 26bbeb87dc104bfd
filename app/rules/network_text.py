"""What a person types in one field and a record keeps as a list: opening hours, who came to a meeting, what was decided."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app.rules.dates import parse_day, parse_time, show_day
from app.rules.problem import Problem, problem
from app.rules.searching import fold

WEEKDAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")
_SLOT = re.compile(r"\s*(?P<day>[^\W\d]+)\.?\s+(?P<start>[\d:.]+)\s*[-–]\s*(?P<end>[\d:.]+)\s*")


def split_list(text: str | None) -> list[str]:
    """Entries between commas, semicolons or line ends, each once."""
    return list(dict.fromkeys(one.strip() for one in re.split(r"[,;\n]", text or "") if one.strip()))


def parse_hours(text: str | None) -> list[dict[str, Any]] | Problem:
    """`lunedì 9-12:30, mer 14-16` as `{weekday, from_time, to_time}`; a problem when a part is not understood."""
    hours = []
    for part in split_list(text):
        match = _SLOT.fullmatch(part)
        day = _weekday(match["day"]) if match else None
        start, end = (parse_time(match["start"]), parse_time(match["end"])) if match else (None, None)
        if day is None or start is None or end is None or isinstance(start, Problem) or isinstance(end, Problem):
            return problem("partner_hours")
        if start >= end:
            return problem("partner_hours")
        hours.append({"weekday": day, "from_time": f"{start:%H:%M}", "to_time": f"{end:%H:%M}"})
    return hours


def _weekday(text: str) -> int | None:
    begun = fold(text)
    found = [at for at, name in enumerate(WEEKDAYS, start=1) if len(begun) >= 3 and fold(name).startswith(begun)]
    return found[0] if len(found) == 1 else None


def show_hours(hours: Sequence[Any]) -> str:
    """`lunedì 09:00–12:30, mercoledì 14:00–16:00`."""
    rows = sorted(
        (one for one in hours if isinstance(one, Mapping) and one.get("weekday") in range(1, 8)),
        key=lambda one: (one["weekday"], str(one.get("from_time"))),
    )
    return ", ".join(f"{WEEKDAYS[one['weekday'] - 1]} {one.get('from_time')}–{one.get('to_time')}" for one in rows)


def parse_attendees(text: str | None) -> list[dict[str, Any]]:
    """One each line, `ente: nome` or a name alone."""
    rows = []
    for line in (text or "").splitlines():
        body, colon, name = line.partition(":")
        if line.strip():
            rows.append({"body": (body.strip() or None) if colon else None, "name": (name if colon else body).strip()})
    return rows


def show_attendees(rows: Sequence[tuple[str | None, str]]) -> str:
    """As they are typed."""
    return "\n".join(f"{body}: {name}" if body else name for body, name in rows)


def parse_decisions(text: str | None, today: date) -> list[dict[str, Any]] | Problem:
    """One each line, `che cosa | chi | giorno`; who and day may be left out."""
    rows = []
    for line in (text or "").splitlines():
        if not line.strip():
            continue
        what, who, day = [*(part.strip() for part in line.split("|", 2)), "", ""][:3]
        due = parse_day(day, today) if day else None
        if isinstance(due, Problem):
            return due
        rows.append({"text": what, "who": who or None, "due_on": due.isoformat() if due else None})
    return rows


def read_decisions(rows: Sequence[tuple[str, str | None, date | None]]) -> str:
    """To be read: a line each, its parts between points."""
    lines = ((what, who, due and show_day(due)) for what, who, due in rows)
    return "\n".join(" · ".join(part for part in line if part) for line in lines)


def show_decisions(rows: Sequence[tuple[str, str | None, date | None]]) -> str:
    """As they are typed."""
    lines = []
    for what, who, due in rows:
        parts = [what, who or "", show_day(due) if due else ""]
        lines.append(" | ".join(parts).rstrip(" |"))
    return "\n".join(lines)
