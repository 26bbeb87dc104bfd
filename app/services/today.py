"""*Oggi*: what the day asks of this operator, and where they stand. Read only.

Never here: topics of talks, language, balances, and nothing reserved but an hour. Counters count the day, not the person.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.models.contacts import Appointment, Callback, Contact
from app.models.documents import PrintedDocument
from app.models.places import Outpost
from app.models.requests import Request
from app.models.who import Who
from app.rules.addresses import short_place
from app.rules.clock import ROME, rome_day
from app.rules.dates import day_edges, show_near_day, show_time
from app.rules.local_numbers import short_tail
from app.rules.roles import is_office
from app.rules.visibility import R3
from app.services import agenda, desk_today, staff
from app.services.arrears_due import cases_due
from app.services.centre import SyncFacts, sync_facts
from app.services.day_rows import DayGroup, groups_of
from app.services.drafts import DraftView, list_drafts
from app.services.letters import LetterRow, letters_due
from app.services.names import people_by_id, person_name
from app.services.office_today import SOURCES
from app.services.reminders import Reminder, reminders_due
from app.services.request_views import listed_only
from app.services.solidarity import notices_due
from app.services.staff import ShiftView
from app.services.tasks import DueRow, due

WEEKDAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")
MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
    "novembre", "dicembre",
)  # fmt: skip

CALLBACKS_AHEAD = 1
"""Days ahead for which a promised call-back already shows: who is called tomorrow may be called today."""


@dataclass(frozen=True)
class AgendaRow:
    """An appointment or a call-back. `when` is its first column, `late` says that its moment has passed."""

    kind: str
    id: str
    when: str
    at: datetime | None
    person_id: str | None
    name: str
    text: str
    phone: str | None
    place: str | None
    late: bool
    reserved: bool


@dataclass(frozen=True)
class PaperRow:
    """A printed sheet whose signature is not recorded yet. `number` is the whole local number."""

    id: str
    when: str
    form_code: str
    number: str | None
    text: str


@dataclass(frozen=True)
class ShiftNumbers:
    """What was done in this shift, or today outside of one."""

    contacts: int
    requests_opened: int
    forms_printed: int


@dataclass(frozen=True)
class TodayView:
    """The page: what is `urgent`, then the agenda, what is due and papers to sign, which are done where they stand, then what is
    `following`. Whoever works `at_office` has no shift and no hours of an outpost.
    """

    day: date
    title: str
    subtitle: str
    shift: ShiftView | None
    guessed_outpost_id: str | None
    urgent: tuple[DayGroup, ...]
    appointments: tuple[AgendaRow, ...]
    callbacks: tuple[AgendaRow, ...]
    due: tuple[DueRow, ...]
    cases: tuple[DueRow, ...]
    """What is due of cases and of the solidarity contribution: numbers, no names."""
    papers: tuple[PaperRow, ...]
    letters: tuple[LetterRow, ...]
    following: tuple[DayGroup, ...]
    drafts: tuple[DraftView, ...]
    numbers: ShiftNumbers
    sync: SyncFacts
    things: int
    empty_text: str | None
    reminders: tuple[Reminder, ...]
    at_office: bool


def today(session: Session, who: Who) -> TodayView:
    """Everything the page shows."""
    shift, at_office = staff.current_shift(session, who), is_office(who.role)
    urgent = groups_of((*desk_today.URGENT, *SOURCES), session, who)
    appointments, callbacks = appointments_due(session, who), callbacks_due(session, who)
    papers, to_do, letters = unsigned_papers(session, who), due(session, who), letters_due(session, who)
    cases = (*cases_due(session, who), *notices_due(session, who))
    following = groups_of(desk_today.FOLLOWING, session, who)
    listed = (*(one.rows for one in (*urgent, *following)), appointments, callbacks, to_do, cases, papers, letters)
    things = sum(map(len, listed))
    guess = None if shift is not None or at_office else staff.guess_outpost(session, who)
    return TodayView(
        day=who.today(),
        title=f"Oggi, {long_day(who.today())}",
        subtitle=_subtitle(session, who, shift.outpost_id if shift is not None else guess, things),
        shift=shift,
        guessed_outpost_id=guess,
        urgent=urgent,
        appointments=appointments,
        callbacks=callbacks,
        due=to_do,
        cases=cases,
        papers=papers,
        letters=letters,
        following=following,
        drafts=list_drafts(session, who),
        numbers=shift_numbers(session, who, shift),
        sync=sync_facts(session, who),
        things=things,
        empty_text=_empty(session, who) if not things else None,
        reminders=reminders_due(session, who),
        at_office=at_office,
    )


def long_day(day: date) -> str:
    """`giovedì 12 marzo`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def appointments_due(session: Session, who: Who) -> tuple[AgendaRow, ...]:
    """Appointments still to keep: today's, and those of days before that nobody closed, in order of time."""
    _, end = day_edges(who.today())
    rows = list(
        session.scalars(
            select(Appointment)
            .where(
                Appointment.state == "fissato",
                Appointment.deleted_at.is_(None),
                Appointment.at < end,
                or_(Appointment.assigned_to == who.operator_id, Appointment.assigned_to.is_(None)),
            )
            .order_by(Appointment.at, Appointment.id)
        )
    )
    persons = people_by_id(session, (row.person_id for row in rows))
    now = who.now()
    views = []
    for row in rows:
        reserved = row.visibility == R3
        day = rome_day(row.at)
        when = show_time(row.at) if day == who.today() else f"{show_near_day(day, who.today())}, {show_time(row.at)}"
        kind = agenda.KINDS.get(row.kind, row.kind.replace("_", " "))
        known = row.person_id is not None and not reserved
        name = (
            person_name(persons.get(row.person_id or ""))
            if known
            else "appuntamento"
            if reserved
            else row.subject or kind
        )
        text = "riservato" if reserved else f"{kind}, circa {row.minutes} minuti" if row.minutes else kind
        views.append(
            AgendaRow(
                agenda.APPOINTMENT, row.id, when, row.at, None if reserved else row.person_id, name, text, None,
                None if reserved else row.place, row.at + timedelta(minutes=row.minutes or 0) < now, reserved,
            )
        )  # fmt: skip
    return tuple(views)


def callbacks_due(session: Session, who: Who) -> tuple[AgendaRow, ...]:
    """Promised call-backs not made yet that are due by tomorrow, in order of day."""
    rows = list(
        session.scalars(
            select(Callback)
            .where(
                Callback.done_at.is_(None),
                Callback.deleted_at.is_(None),
                Callback.due_on <= who.today() + timedelta(days=CALLBACKS_AHEAD),
                or_(Callback.assigned_to == who.operator_id, Callback.assigned_to.is_(None)),
            )
            .order_by(Callback.due_on, Callback.promised_at, Callback.id)
        )
    )
    persons = people_by_id(session, (row.person_id for row in rows))
    views = []
    for row in rows:
        reserved = row.visibility == R3
        promised = show_near_day(rome_day(row.promised_at), who.today())
        known = row.person_id is not None and not reserved
        name = (
            person_name(persons.get(row.person_id or "")) if known else "richiamata" if reserved else row.subject or "—"
        )
        text = "riservata" if reserved else f"promesso {promised} alle {show_time(row.promised_at)}"
        views.append(
            AgendaRow(
                agenda.CALLBACK, row.id, show_near_day(row.due_on, who.today()), None,
                None if reserved else row.person_id, name, text, None if reserved else row.phone, None,
                row.due_on < who.today(), reserved,
            )
        )  # fmt: skip
    return tuple(views)


def unsigned_papers(session: Session, who: Who) -> tuple[PaperRow, ...]:
    """Sheets this operator printed whose signature is not recorded, newest first; blank and reserved ones are left out."""
    rows = session.scalars(
        select(PrintedDocument)
        .where(
            PrintedDocument.operator_id == who.operator_id,
            PrintedDocument.signed_at.is_(None),
            PrintedDocument.signed_how.is_(None),
            or_(PrintedDocument.blank.is_(False), PrintedDocument.record_id.is_not(None)),
            PrintedDocument.visibility != R3,
            PrintedDocument.deleted_at.is_(None),
        )
        .order_by(PrintedDocument.printed_at.desc())
    )
    return tuple(
        PaperRow(
            row.id,
            show_near_day(rome_day(row.printed_at), who.today()),
            row.form_code,
            row.local_number,
            f"{row.form_code} n. {short_tail(row.local_number)}" if row.local_number else row.form_code,
        )
        for row in rows
    )


def shift_numbers(session: Session, who: Who, shift: ShiftView | None) -> ShiftNumbers:
    """Contacts, requests opened and forms printed since the shift began, or today without one. Nothing reserved is counted, nor
    what a wrong clock has dated in days to come.
    """
    start, end = day_edges(who.today())
    since = shift.started_at if shift is not None else start
    contacts = session.scalar(
        select(func.count())
        .select_from(Contact)
        .where(Contact.operator_id == who.operator_id, Contact.recorded_at >= since, Contact.recorded_at < end)
    )
    requests = session.scalar(
        select(func.count())
        .select_from(Request)
        .where(
            *listed_only(),
            Request.operator_id == who.operator_id,
            Request.opened_at >= since,
            Request.opened_at < end,
            Request.state != "bozza",
        )
    )
    forms = session.scalar(
        select(func.count())
        .select_from(PrintedDocument)
        .where(
            PrintedDocument.operator_id == who.operator_id,
            PrintedDocument.printed_at >= since,
            PrintedDocument.printed_at < end,
        )
    )
    return ShiftNumbers(contacts or 0, requests or 0, forms or 0)


def _subtitle(session: Session, who: Who, outpost_id: str | None, things: int) -> str:
    parts = []
    outpost = session.get(Outpost, outpost_id) if outpost_id else None
    if outpost is not None:
        address = short_place(outpost.street, outpost.house_number)
        parts.append(", ".join(part for part in (outpost.name, address) if part))
        hours: Counter[str] = Counter()
        for slot in staff.hours_on(session, who.today()):
            if slot.outpost_id == outpost_id:
                hours[f"{slot.kind} {slot.from_time}–{slot.to_time}"] += 1
        parts += list(hours)
    if things:
        parts.append("1 cosa da fare" if things == 1 else f"{things} cose da fare")
    return " · ".join(parts)


def _empty(session: Session, who: Who) -> str:
    """`Niente in agenda. Il prossimo appuntamento è martedì alle 10.`"""
    following = session.scalars(
        select(Appointment)
        .where(
            Appointment.state == "fissato",
            Appointment.deleted_at.is_(None),
            Appointment.at >= day_edges(who.today())[1],
            or_(Appointment.assigned_to == who.operator_id, Appointment.assigned_to.is_(None)),
        )
        .order_by(Appointment.at)
    ).first()
    if following is None:
        return "Niente in agenda."
    local = following.at.astimezone(ROME)
    hour = f"{local:%H:%M}".lstrip("0").removesuffix(":00")
    day = local.date()
    near = day - who.today() < timedelta(days=7)
    word = (
        show_near_day(day, who.today())
        if (day - who.today()).days == 1
        else WEEKDAYS[day.weekday()]
        if near
        else long_day(day)
    )
    return f"Niente in agenda. Il prossimo appuntamento è {word} alle {hour or '0'}."
