"""How values read on paper: dates, times, money, codes, in the Italian way.

Every function takes None for "unknown" and gives None back, which the page draws as a dotted line.
"""

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, time

from app.rules.clock import ROME

_DAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")


def day_text(day: date | None) -> str | None:
    """`12/03/2026`."""
    return None if day is None else f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def weekday_text(day: date | None) -> str | None:
    """`giovedì 12/03/2026`."""
    return None if day is None else f"{_DAYS[day.weekday()]} {day_text(day)}"


def hour_text(hour: time | None) -> str | None:
    """`09:40`."""
    return None if hour is None else f"{hour.hour:02d}:{hour.minute:02d}"


def moment_text(moment: datetime | None, *, seconds: bool = False) -> str | None:
    """An aware time as Rome's clocks show it: `12/03/2026, 10:06`, or with seconds."""
    if moment is None:
        return None
    local = moment.astimezone(ROME)
    tail = f":{local.second:02d}" if seconds else ""
    return f"{day_text(local.date())}, {local.hour:02d}:{local.minute:02d}{tail}"


def money_text(cents: int | None) -> str | None:
    """Whole cents as `1.234,56 €`."""
    if cents is None:
        return None
    euros, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{euros:,}".replace(",", ".") + f",{rest:02d} €"


def birth_text(birth: date | int | None) -> str | None:
    """A full birth date, or the year alone when that is all that is known."""
    return str(birth) if isinstance(birth, int) else day_text(birth)


def hours_text(minutes: int | None) -> str | None:
    """Minutes as `2 h 10 min`."""
    if minutes is None:
        return None
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d} min" if hours else f"{rest} min"


def counted(count: int, one: str, many: str) -> str:
    """`1 scheda`, `3 schede`."""
    return f"{count} {one if count == 1 else many}"


def bare(code: str | None) -> str:
    """A code without case, accents or punctuation, so that `e-mail`, `e_mail` and `email` are the same channel."""
    if code is None:
        return ""
    plain = unicodedata.normalize("NFD", code.casefold())
    return "".join(c for c in plain if c.isalnum())


def choices(labels: Mapping[str, str], *chosen: str | None) -> list[tuple[str, bool]]:
    """Tick-box options in the order of `labels` (code -> words), with those chosen ticked.

    A chosen code that the form does not list (a retired one, one of a newer catalogue) gets a box of its own: it is
    never left out in silence.
    """
    wanted = {bare(code): code for code in chosen if code}
    options = [(words, bare(code) in wanted) for code, words in labels.items()]
    listed = {bare(code) for code in labels}
    return [*options, *[(code.replace("_", " "), True) for key, code in wanted.items() if key not in listed]]


def choices_or_other(
    labels: Mapping[str, str], chosen: str | None, others: Mapping[str, str] | None = None
) -> list[tuple[str, bool]]:
    """Like `choices`, with a last box `altro`: an unlisted code ticks it, and its words (from `others`) stand beside."""
    if bare(chosen) in {"", "altro", *map(bare, labels)}:
        return choices({**labels, "altro": "altro"}, chosen)
    words = {bare(code): words for code, words in (others or {}).items()}.get(bare(chosen))
    return [*choices(labels), (f"altro: {words or str(chosen).replace('_', ' ')}", True)]
