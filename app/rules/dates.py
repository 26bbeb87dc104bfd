"""Days and times as people type and read them, and the calendar of Europe/Rome.

A day is a `date`, a moment an aware UTC `datetime`. `today` is always handed in. Knows no record.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from app.rules.catalogues import fixed_holidays
from app.rules.clock import ROME, rome_day
from app.rules.problem import Problem, problem

_WORDS = {"oggi": 0, "ieri": -1, "domani": 1}
_SHIFT = re.compile(r"(?P<sign>[+-])(?P<days>[0-9]{1,3})")
_COMPACT = re.compile(r"(?P<day>[0-9]{2})(?P<month>[0-9]{2})(?P<year>[0-9]{2}|[0-9]{4})")
_PARTED = re.compile(r"(?P<day>[0-9]{1,2})[/.\- ](?P<month>[0-9]{1,2})[/.\- ](?P<year>[0-9]{4}|[0-9]{2})")
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_TIME = re.compile(r"(?P<hour>[0-9]{1,2})(?:[:.,]?(?P<minute>[0-9]{2}))?")
# Two figures of a year that may lie ahead (an appointment, the expiry of a document): up to this many years from now.
_YEARS_AHEAD = 20
_OLDEST_YEAR, _LATEST_YEAR = 1870, 2200
YEARS_APART = 5
"""A day to be kept that lies further from the day it belongs to is a slip of the hand."""


def parse_day(text: str, today: date, *, not_after: date | None = None) -> date | Problem:
    """A day from `ggmmaa`, `ggmmaaaa`, `gg/mm/aaaa`, `oggi`, `ieri`, `domani`, `-3` or `+3` (days); ISO text too.

    `not_after` is for births and things that have happened: later days are a problem, and two figures of a year mean the
    latest year not after it (`150370` is 1970, not 2070).
    """
    typed = text.strip().lower()
    shift = _SHIFT.fullmatch(typed.replace("−", "-").replace(" ", ""))
    found: date | Problem
    if typed in _WORDS:
        found = today + timedelta(days=_WORDS[typed])
    elif shift is not None:
        found = today + timedelta(days=int(shift["sign"] + shift["days"]))
    else:
        match = _ISO.fullmatch(typed) or _COMPACT.fullmatch(typed) or _PARTED.fullmatch(typed)
        if match is None:
            return problem("day_format", text=text.strip()[:40])
        found = _written_day(int(match["day"]), int(match["month"]), match["year"], today, not_after)
    if isinstance(found, date) and not_after is not None and found > not_after:
        return problem("day_in_future", day=found.isoformat())
    return found


def _written_day(day: int, month: int, year_text: str, today: date, not_after: date | None) -> date | Problem:
    year = int(year_text)
    if len(year_text) == 2:
        last = not_after.year if not_after is not None else today.year + _YEARS_AHEAD
        year += (last - year) // 100 * 100
        if not_after is not None and (month, day) > (not_after.month, not_after.day) and year == not_after.year:
            year -= 100
    try:
        found = date(year, month, day)
    except ValueError:
        return problem("day_unknown", text=f"{day:02d}/{month:02d}/{year:04d}")
    return found if is_possible(found) else problem("day_unknown", text=show_day(found))


def is_possible(day: date) -> bool:
    """Whether a day is near enough to have been meant, and to be reckoned with."""
    return _OLDEST_YEAR <= day.year <= _LATEST_YEAR


def check_ahead(day: date | None, of: date) -> list[Problem]:
    """Why a day to be kept (a deadline, an appointment) cannot be that of something of the day `of`: it is years ahead."""
    far = day is not None and day.year > of.year + YEARS_APART
    return [problem("day_out_of_range", day=day.isoformat())] if far and day is not None else []


def check_behind(day: date | None, today: date) -> list[Problem]:
    """Why something cannot have happened on this day: it is years ago."""
    far = day is not None and day.year < today.year - YEARS_APART
    return [problem("day_unknown", text=show_day(day))] if far and day is not None else []


def parse_time(text: str) -> time | Problem:
    """A time of day from `9`, `930`, `9:30`, `9.30` or `0930`."""
    typed = text.strip()
    match = _TIME.fullmatch(typed)
    if match is None or int(match["hour"]) > 23 or int(match["minute"] or "0") > 59:
        return problem("time_format", text=typed[:20])
    return time(int(match["hour"]), int(match["minute"] or "0"))


def rome_moment(day: date, at: time, *, second: bool = False) -> datetime | Problem:
    """The UTC moment at which Rome's clocks show this day and time.

    In the hour that comes twice (last Sunday of October) the first one is meant unless `second`; a time that the night of
    March skips is a problem.
    """
    local = datetime.combine(day, at.replace(tzinfo=None), tzinfo=ROME).replace(fold=1 if second else 0)
    moment = local.astimezone(UTC)
    if moment.astimezone(ROME).replace(tzinfo=None) != local.replace(tzinfo=None):
        return problem("time_skipped", day=day.isoformat(), time=f"{at:%H:%M}")
    return moment


def day_edges(day: date) -> tuple[datetime, datetime]:
    """First moment of a Rome day and first moment of the next, in UTC: 23, 24 or 25 hours apart."""
    start, end = (datetime.combine(edge, time(), tzinfo=ROME) for edge in (day, day + timedelta(days=1)))
    return start.astimezone(UTC), end.astimezone(UTC)


def show_day(day: date) -> str:
    """`gg/mm/aaaa`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def show_moment(moment: datetime) -> str:
    """`gg/mm/aaaa hh:mm` as Rome's clocks showed it."""
    local = moment.astimezone(ROME)
    return f"{show_day(local.date())} {local:%H:%M}"


def show_time(moment: datetime) -> str:
    """`hh:mm` as Rome's clocks showed it."""
    return f"{moment.astimezone(ROME):%H:%M}"


def show_near_day(day: date, today: date) -> str:
    """`oggi`, `ieri`, `domani`, else `gg/mm/aaaa`."""
    for word, days in _WORDS.items():
        if day == today + timedelta(days=days):
            return word
    return show_day(day)


def age_on(birth: date, day: date) -> int:
    """Completed years on a day; who was born on 29 February completes the year on 1 March of an ordinary one."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def add_months(day: date, months: int) -> date:
    """The same day so many months on (before, below zero), or the last day of a month that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@cache
def easter(year: int) -> date:
    """Easter Sunday of a year (Gregorian calendar, method of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    g = (8 * b + 13) // 25
    h = (19 * a + b - b // 4 - g + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 19 * i) // 433
    month = (h + i - 7 * m + 90) // 25
    return date(year, month, (h + i - 7 * m + 33 * month + 19) % 32)


def holiday_on(day: date, municipality: str | None = None) -> str | None:
    """The name of the holiday on a day: national, or the patron of the town with this Belfiore code. Sundays are none."""
    if day == easter(day.year):
        return "Pasqua"
    if day == easter(day.year) + timedelta(days=1):
        return "Lunedì dell'Angelo"
    for holiday in fixed_holidays():
        if (
            (holiday.month, holiday.day) == (day.month, day.day)
            and (holiday.from_year or day.year) <= day.year <= (holiday.to_year or day.year)
            and holiday.municipality in (None, municipality)
        ):
            return holiday.name
    return None


def is_working_day(day: date, municipality: str | None = None) -> bool:
    """Monday to Friday and no holiday there."""
    return day.weekday() < 5 and holiday_on(day, municipality) is None


def same_rome_day(first: datetime, second: datetime) -> bool:
    """Do two moments fall on one day of Rome?"""
    return rome_day(first) == rome_day(second)
