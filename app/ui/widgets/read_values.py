"""Reading dates, times and money as they are typed, and writing them as they are read.

"-3" is three days ago, "12/3" this year's 12 March, "1430" half past two, "1.250,5" 125050 cents. Pure; no Qt.
"""

import re
from datetime import date, time, timedelta

WEEKDAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")
MONTHS = (
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
)
_NEAR = {"oggi": 0, "ieri": -1, "domani": 1, "today": 0, "yesterday": -1, "tomorrow": 1}


def read_day(typed: str, today: date) -> date | None:
    """The day meant, or None. Takes oggi, ieri, domani, +7, -3, a weekday (the next one), 12, 12/3, 12/3/26, 12032026."""
    text = typed.strip().lower().replace(".", "/").replace(" ", "/")
    if text in _NEAR:
        return today + timedelta(days=_NEAR[text])
    if re.fullmatch(r"[+-]\d{1,4}", text):
        return today + timedelta(days=int(text))
    for at, name in enumerate(WEEKDAYS):
        if len(text) >= 3 and (name.startswith(text) or name.replace("ì", "i").startswith(text)):
            return today + timedelta(days=(at - today.weekday() - 1) % 7 + 1)
    if re.fullmatch(r"\d{8}|\d{6}", text):
        text = f"{text[:2]}/{text[2:4]}/{text[4:]}"
    parts = re.split(r"[/-]", text)
    if not 1 <= len(parts) <= 3 or not all(p.isdigit() for p in parts):
        return None
    day = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else today.month
    year = _year(parts[2], today) if len(parts) > 2 else today.year
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str, today: date) -> int:
    if len(text) != 2:
        return int(text)
    century = today.year // 100 * 100
    # Two digits up to ten years ahead are this century, the others the last one (births).
    return century + int(text) if century + int(text) <= today.year + 10 else century - 100 + int(text)


def day_words(day: date) -> str:
    """A day in words: lunedì 9 marzo 2026."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def day_figures(day: date) -> str:
    """A day in figures: 09/03/2026."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def read_time(typed: str) -> time | None:
    """The time meant, or None: 9, 930, 14:30, 14.30, 14,30."""
    text = re.sub(r"[.,\s]", ":", typed.strip())
    if re.fullmatch(r"\d{3,4}", text):
        text = f"{text[:-2]}:{text[-2:]}"
    found = re.fullmatch(r"(\d{1,2})(?::(\d{2}))?", text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def read_cents(typed: str) -> int | None:
    """Cents meant, or None: 280, 280,5, 1.250,50, "1250.50 €". Never negative."""
    text = typed.replace("€", "").replace(" ", "").replace("\u00a0", "")
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d{1,2})?", text):
        text = text.replace(".", "")
    found = re.fullmatch(r"(\d{1,9})(?:[.,](\d{1,2}))?", text)
    if found is None:
        return None
    return int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0"))


def cents_figures(cents: int) -> str:
    """Cents in figures, without the sign of the euro: 1.250,50."""
    whole, part = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{whole:,}".replace(",", ".") + f",{part:02}"
