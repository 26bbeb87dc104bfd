"""The rows of *Agenda*: a day's heading, why it is closed, hours, who is expected, what is to be done. Words only."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.rules.dates import show_time
from app.services.today import long_day
from app.services.week import Week, WeekDay, WeekShift, WeekThing
from app.ui.inner_words import label, words
from app.ui.widgets import Group, Row, state_chip
from app.ui.widgets.rows import Entry

CLOSURE = "closure"


def _tr(text: str) -> str:
    return QCoreApplication.translate("agenda", text)


def entries(week: Week, today: date, *, may_plan: bool) -> list[Entry]:
    """Groups and rows of a week. The id of a row ends with its day."""
    found: list[Entry] = []
    for day in week.days:
        title = words(long_day(day.day))
        waiting = sum(one.state != "fatto" for one in day.things)
        heading = _tr("{day} – oggi").format(day=title) if day.day == today else title
        found.append(Group(heading, "calendar", str(waiting) if waiting else ""))
        rows = _rows(day, may_plan=may_plan)
        found += rows or [Row(f"day::{day.day}", _tr("Niente in agenda"))]
    return found


def day_of_row(row_id: str) -> date | None:
    """The day that a row stands on."""
    try:
        return date.fromisoformat(row_id.rpartition(":")[2])
    except ValueError:
        return None


def split_row(row_id: str) -> tuple[str, str]:
    """`appointment:<id>:<day>` as kind and id."""
    kind, _, rest = row_id.partition(":")
    return kind, rest.rpartition(":")[0]


def _rows(day: WeekDay, *, may_plan: bool) -> list[Entry]:
    rows: list[Entry] = []
    if day.closed is not None:
        hints = (("X", _tr("riapri")),) if may_plan and day.closure_id else ()
        id = f"{CLOSURE}:{day.closure_id or ''}:{day.day}"
        rows.append(Row(id, _tr("Chiuso"), f"– {day.closed}", icon="lock", hints=hints))
    if day.patron is not None:
        rows.append(Row(f"patron::{day.day}", _tr("Patrono da confermare"), f"– {day.patron}", icon="info-circle"))
    for number, hours in enumerate(day.hours):
        muted = _tr("· su appuntamento") if hours.by_appointment else ""
        text = f"{hours.from_time}–{hours.to_time}"
        rows.append(Row(f"hours:{number}:{day.day}", _tr("Aperto"), text, muted, icon="door"))
    rows += [_shift_row(one, day.day, may_plan=may_plan) for one in day.shifts]
    rows += [_thing_row(one) for one in day.things]
    return rows


def _shift_row(one: WeekShift, day: date, *, may_plan: bool) -> Row:
    kind = label("roster_kinds", one.kind).lower()
    only = _tr("· solo questo giorno") if one.exception else ""
    hints = (("T", _tr("termina")),) if may_plan else ()
    text = f"{one.from_time}–{one.to_time}, {kind}"
    return Row(f"roster_slot:{one.id}:{day}", one.initials, text, only, icon="user", hints=hints)


def _thing_row(one: WeekThing) -> Row:
    chip = state_chip("riservata") if one.reserved else state_chip("fatto") if one.state == "fatto" else None
    notes = [one.place or "", "" if one.mine else _tr("segue {initials}").format(initials=one.initials)]
    if one.late:
        notes.append(_tr("da chiudere"))
    if one.remind_minutes is not None:
        notes.append(reminder_words(one.remind_minutes))
    muted = " ".join(f"· {part}" for part in notes if part)
    hints: tuple[tuple[str, str], ...] = ()
    if one.state != "fatto":
        hints = (("F", _tr("fatto")), ("R", _tr("rimanda")))
        hints += (("A", _tr("avviso")), ("X", _tr("disdici"))) if one.at is not None else ()
    if one.person_id is not None:
        hints = (("Return", _tr("apri")), *hints)
    lead = show_time(one.at) if one.at is not None else ""
    icon = "" if one.at is not None else "phone"
    return Row(
        f"{one.kind}:{one.id}:{one.day}", one.name, f"– {one.what}", muted, lead=lead, icon=icon, chip=chip, hints=hints
    )


def reminder_words(minutes: int) -> str:
    """`avviso 30 minuti prima`, `avviso 1 ora prima`."""
    if minutes == 0:
        return _tr("avviso all'ora")
    if minutes % 1440 == 0:
        days = minutes // 1440
        return _tr("avviso 1 giorno prima") if days == 1 else _tr("avviso {n} giorni prima").format(n=days)
    if minutes % 60 == 0:
        hours = minutes // 60
        return _tr("avviso 1 ora prima") if hours == 1 else _tr("avviso {n} ore prima").format(n=hours)
    return _tr("avviso {n} minuti prima").format(n=minutes)
