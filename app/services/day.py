"""*Chiudi giornata*: the four steps of the evening, and the numbers of MOD-14.

The summary holds counts, catalogue words and local numbers, never a name, and nothing reserved (INV-06, INV-09). No step
blocks the next.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.contacts import Appointment, Contact
from app.models.documents import PrintedDocument
from app.models.requests import Request, RequestTransition
from app.models.visits import Visit
from app.models.who import Who
from app.rules.catalogues import areas, choices
from app.rules.clock import ROME, rome_day
from app.rules.dates import day_edges
from app.rules.visibility import R3
from app.services import review
from app.services.centre import SyncFacts, sync_facts
from app.services.drafts import DraftView, list_drafts
from app.services.meetings import MeetingNumbers, meetings_held, meetings_of_today
from app.services.names import load_names
from app.services.request_views import listed_only
from app.services.settings import get_setting, set_setting
from app.services.staff import ShiftView, current_shift, shifts_on
from app.services.today import AgendaRow, PaperRow, appointments_due, callbacks_due, long_day, unsigned_papers

STEPS = ("bozze", "fogli", "riepilogo", "allineamento")
MEETING = "activity_session"
_DONE = "fatto"


@dataclass(frozen=True)
class AreaNumbers:
    """Requests of one area that day."""

    area: str
    opened: int
    closed: int


@dataclass(frozen=True)
class FormNumbers:
    """Sheets of one form: printed and signed that day, and the local numbers of those still to sign."""

    form: str
    printed: int
    signed: int
    to_sign: tuple[str, ...]


@dataclass(frozen=True)
class DayNumbers:
    """MOD-14 in numbers, field by field what the form prints. `field_minutes` is the part of the shift on the territory."""

    day: date
    operator: str
    outpost: str
    shift_start: time | None
    shift_end: time | None
    field_minutes: int | None
    contacts: tuple[tuple[str, int], ...]
    anonymous: int
    requests: tuple[AreaNumbers, ...]
    visits: tuple[tuple[str, int], ...]
    reports_signed: int
    activities: tuple[MeetingNumbers, ...]
    forms: tuple[FormNumbers, ...]
    drafts: int
    conflicts: int
    refused: int
    to_send: int
    last_sync_at: datetime | None
    receipt_number: str | None


@dataclass(frozen=True)
class OpenThing:
    """Something of today without an outcome: a visit not closed, an appointment not marked. `text` names nobody."""

    kind: str
    id: str
    text: str


@dataclass(frozen=True)
class StepView:
    """One of the four steps: its code, the line under it, whether it was ticked today."""

    code: str
    title: str
    text: str
    done: bool


@dataclass(frozen=True)
class DayView:
    """The page. `shift` is the open one, `shifts` all of today."""

    day: date
    subtitle: str
    steps: tuple[StepView, ...]
    drafts: tuple[DraftView, ...]
    papers: tuple[PaperRow, ...]
    without_outcome: tuple[OpenThing, ...]
    appointments: tuple[AgendaRow, ...]
    callbacks: tuple[AgendaRow, ...]
    shift: ShiftView | None
    shifts: tuple[ShiftView, ...]
    numbers: DayNumbers
    sync: SyncFacts


def close_day(session: Session, who: Who) -> DayView:
    """What is left to do this evening. Read only."""
    drafts, papers = list_drafts(session, who), unsigned_papers(session, who)
    loose = without_outcome(session, who)
    numbers, sync = day_numbers(session, who), sync_facts(session, who)
    return DayView(
        day=who.today(),
        subtitle=f"{long_day(who.today()).capitalize()}, {numbers.outpost} · quattro passi, si può lasciare a metà e riprendere",
        steps=_steps(session, who, len(drafts), papers, len(loose), sync),
        drafts=drafts,
        papers=papers,
        without_outcome=loose,
        appointments=appointments_due(session, who),
        callbacks=callbacks_due(session, who),
        shift=current_shift(session, who),
        shifts=shifts_on(session, who, who.today()),
        numbers=numbers,
        sync=sync,
    )


def mark_step(session: Session, who: Who, step: str, *, done: bool = True) -> None:
    """Tick a step of today's evening, or open it again. Raises ValueError for what is no step."""
    if step not in STEPS:
        raise ValueError(f"not a step: {step!r}")
    set_setting(session, who, _step_key(who, step), _DONE if done else None)


def without_outcome(session: Session, who: Who) -> tuple[OpenThing, ...]:
    """Visits and registers not closed, contacts without an outcome, appointments of today whose hour has passed unmarked."""
    start, end = day_edges(who.today())
    visits = session.scalars(
        select(Visit.id).where(
            Visit.operator_id == who.operator_id, Visit.state == "aperta", Visit.deleted_at.is_(None)
        )
    )
    contacts = session.scalars(
        select(Contact.id).where(
            Contact.operator_id == who.operator_id,
            Contact.outcome.is_(None),
            Contact.started_at >= start,
            Contact.started_at < end,
            Contact.deleted_at.is_(None),
        )
    )
    appointments = session.scalars(
        select(Appointment.id).where(
            Appointment.assigned_to == who.operator_id,
            Appointment.state == "fissato",
            Appointment.at >= start,
            Appointment.at < min(end, who.now()),
            Appointment.deleted_at.is_(None),
        )
    )
    meetings = meetings_of_today(session, who)
    return (
        *(OpenThing("visit", one, "Visita non ancora chiusa") for one in visits),
        *(OpenThing("contact", one, "Contatto senza esito") for one in contacts),
        *(OpenThing("appointment", one, "Appuntamento di oggi senza esito") for one in appointments),
        *(OpenThing(MEETING, one.id, "Registro di un incontro da chiudere") for one in meetings if one.due),
    )


def day_numbers(session: Session, who: Who, day: date | None = None) -> DayNumbers:
    """The day of this operator in numbers (MOD-14). Contacts are counted by channel, so a reserved one tells nothing."""
    day = day or who.today()
    start, end = day_edges(day)
    shifts = shifts_on(session, who, day)
    names = load_names(session)
    listed = review.list_review(session, who)
    sync = sync_facts(session, who)
    mine = (
        Contact.operator_id == who.operator_id,
        Contact.started_at >= start,
        Contact.started_at < end,
        Contact.deleted_at.is_(None),
    )
    channels = Counter(session.scalars(select(Contact.channel).where(*mine)))
    anonymous = session.scalar(select(func.count()).select_from(Contact).where(*mine, Contact.anonymous.is_(True)))
    outpost_id = shifts[-1].outpost_id if shifts else who.outpost_id
    return DayNumbers(
        day=day,
        operator=names.operator(who.operator_id),
        outpost=names.outpost(outpost_id),
        shift_start=_local(shifts[0].started_at) if shifts else None,
        shift_end=_local(shifts[-1].ended_at) if shifts else None,
        field_minutes=_field_minutes(shifts, who.now()) if shifts else None,
        contacts=tuple((one.label.lower(), channels[one.code]) for one in choices("channels") if channels[one.code]),
        anonymous=anonymous or 0,
        requests=_requests(session, who, start, end),
        visits=_visits(session, who, start, end),
        reports_signed=_signed_reports(session, who, start, end),
        activities=meetings_held(session, who, day),
        forms=_forms(session, who, start, end),
        drafts=len(list_drafts(session, who)),
        conflicts=sum(1 for item in listed.items if item.kind == review.CONFLICT),
        refused=sum(1 for item in listed.items if item.kind == review.REFUSAL),
        to_send=sync.unsent,
        last_sync_at=sync.last_full_at,
        receipt_number=sync.receipt_number if sync.receipt_at and rome_day(sync.receipt_at) == day else None,
    )


def _steps(
    session: Session, who: Who, drafts: int, papers: tuple[PaperRow, ...], loose: int, sync: SyncFacts
) -> tuple[StepView, ...]:
    first = "nessuna bozza" if not drafts else "1 bozza da guardare" if drafts == 1 else f"{drafts} bozze da guardare"
    second = []
    if papers:
        what = "1 foglio stampato" if len(papers) == 1 else f"{len(papers)} fogli stampati"
        shown = ", ".join(paper.text for paper in papers[:3]) + (", …" if len(papers) > 3 else "")
        second.append(f"{what} senza firma registrata: {shown}")
    if loose:
        second.append("1 cosa senza esito" if loose == 1 else f"{loose} cose senza esito")
    changes = "1 modifica" if sync.unsent == 1 else f"{sync.unsent} modifiche"
    last = f"{changes} da inviare · si può interrompere" if sync.unsent else "niente da inviare"
    texts = {
        "bozze": ("Bozze", first),
        "fogli": ("Fogli e cose senza esito", " · ".join(second) or "niente in sospeso"),
        "riepilogo": ("Riepilogo MOD-14", "solo numeri, nessun nome · pronto da stampare"),
        "allineamento": ("Allineamento e ricevuta", last),
    }
    return tuple(
        StepView(code, *texts[code], done=get_setting(session, who, _step_key(who, code)) == _DONE) for code in STEPS
    )


def _step_key(who: Who, step: str) -> str:
    return f"chiudi_giornata:{who.today().isoformat()}:{step}"


def _requests(session: Session, who: Who, start: datetime, end: datetime) -> tuple[AreaNumbers, ...]:
    opened = Counter(
        session.scalars(
            select(Request.area).where(
                *listed_only(),
                Request.operator_id == who.operator_id,
                Request.opened_at >= start,
                Request.opened_at < end,
                Request.state != "bozza",
            )
        )
    )
    # Each request once, however often it was closed and opened again that day.
    ended = session.execute(
        select(Request.id, Request.area)
        .join(RequestTransition, RequestTransition.request_id == Request.id)
        .where(
            *listed_only(),
            RequestTransition.operator_id == who.operator_id,
            RequestTransition.to_state == "chiusa",
            RequestTransition.at >= start,
            RequestTransition.at < end,
        )
        .distinct()
    )
    closed = Counter(found_area for _, found_area in ended)
    return tuple(AreaNumbers(one.label.lower(), opened[one.code], closed[one.code]) for one in areas())


def _visits(session: Session, who: Who, start: datetime, end: datetime) -> tuple[tuple[str, int], ...]:
    kinds = Counter(
        session.scalars(
            select(Visit.kind).where(
                Visit.operator_id == who.operator_id,
                Visit.started_at >= start,
                Visit.started_at < end,
                Visit.deleted_at.is_(None),
            )
        )
    )
    return tuple((kind, kinds[kind]) for kind in sorted(kinds))


def _signed_reports(session: Session, who: Who, start: datetime, end: datetime) -> int:
    return (
        session.scalar(
            select(func.count())
            .select_from(PrintedDocument)
            .where(
                PrintedDocument.form_code == "MOD-03",
                PrintedDocument.operator_id == who.operator_id,
                PrintedDocument.signed_at >= start,
                PrintedDocument.signed_at < end,
            )
        )
        or 0
    )


def _forms(session: Session, who: Who, start: datetime, end: datetime) -> tuple[FormNumbers, ...]:
    rows = session.scalars(
        select(PrintedDocument)
        .where(
            PrintedDocument.operator_id == who.operator_id,
            PrintedDocument.printed_at >= start,
            PrintedDocument.printed_at < end,
            PrintedDocument.deleted_at.is_(None),
        )
        .order_by(PrintedDocument.form_code, PrintedDocument.printed_at)
    )
    by_form: dict[str, list[PrintedDocument]] = {}
    for row in rows:
        by_form.setdefault(row.form_code, []).append(row)
    return tuple(
        FormNumbers(
            form,
            len(sheets),
            sum(1 for sheet in sheets if sheet.signed_at is not None),
            tuple(
                sheet.local_number
                for sheet in sheets
                if sheet.local_number and _waits(sheet) and sheet.visibility != R3
            ),
        )
        for form, sheets in by_form.items()
    )


def _waits(sheet: PrintedDocument) -> bool:
    about_something = not sheet.blank or sheet.record_id is not None
    return sheet.signed_at is None and sheet.signed_how is None and about_something


def _local(moment: datetime | None) -> time | None:
    return None if moment is None else moment.astimezone(ROME).time().replace(second=0, microsecond=0)


def _field_minutes(shifts: tuple[ShiftView, ...], now: datetime) -> int:
    spans = [(one.ended_at or now) - one.started_at for one in shifts if one.kind == "territorio"]
    return sum(int(span.total_seconds() // 60) for span in spans)
