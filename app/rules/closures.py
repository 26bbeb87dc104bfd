"""When an outpost is open: weekly hours minus holidays and closures. Knows no record.

National holidays and patron saints are data (`resources/catalogues/holidays.yaml`). A patron saint that nobody has confirmed is
said, and closes nothing until a closure is recorded for the day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.rules.catalogues import fixed_holidays, municipalities
from app.rules.dates import holiday_on
from app.rules.problem import Problem, problem
from app.rules.roster import check_days

KINDS = ("chiusura", "patrono")
MOST_DAYS = 366


@dataclass(frozen=True)
class Closing:
    """Days on which an outpost (None: every one of them) does not open, both included, and why."""

    outpost_id: str | None
    from_day: date
    to_day: date
    reason: str
    id: str = ""


def check_closure(kind: str, from_day: date, to_day: date, reason: str | None) -> list[Problem]:
    """Why these days cannot be recorded as closed: an unknown kind, an end before the start, more than a year, no reason."""
    found = check_days(from_day, to_day)
    if kind not in KINDS:
        found.append(problem("choice_unknown", text=kind, field="tipo"))
    if not (reason or "").strip():
        found.append(problem("required", field="motivo"))
    if not found and (to_day - from_day).days >= MOST_DAYS:
        found.append(problem("closure_long", days=MOST_DAYS))
    return found


def town_code(town: str | None) -> str | None:
    """The Belfiore code of a town written by name or by code; None for one that is not served."""
    said = (town or "").strip().casefold()
    return next((one.code for one in municipalities() if said in (one.name.casefold(), one.code.casefold())), None)


def closing_on(day: date, outpost_id: str | None, closings: Iterable[Closing]) -> Closing | None:
    """The closure that keeps the outpost shut on a day; holidays aside."""
    shut = (one for one in closings if one.from_day <= day <= one.to_day and one.outpost_id in (None, outpost_id))
    return next(shut, None)


def closed_because(day: date, outpost_id: str | None, town: str | None, closings: Iterable[Closing]) -> str | None:
    """Why the outpost in this town (name or Belfiore code) does not open on a day; None when it may."""
    closing = closing_on(day, outpost_id, closings)
    return closing.reason if closing is not None else holiday_on(day, town_code(town))


def unconfirmed_patron(day: date, town: str | None) -> str | None:
    """The patron saint that falls on this day in the town and waits for somebody to confirm it."""
    code = town_code(town)
    for holiday in fixed_holidays(confirmed=False):
        if code is not None and holiday.municipality == code and (holiday.month, holiday.day) == (day.month, day.day):
            return holiday.name
    return None
