"""Appointments and promised call-backs: made, kept, moved to another day, and all of that undone within the day.

Every act answers with an `AgendaUndo`: the screen hands it back to `undo`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.contacts import Appointment, Callback
from app.models.people import Person
from app.models.staff import Operator
from app.models.who import Who
from app.rules.clock import ROME, rome_day
from app.rules.companies import check_same_company
from app.rules.dates import check_ahead, rome_moment
from app.rules.problem import Problem, problem
from app.rules.reminders import check_reminder
from app.services.checks import found, refuse, same_day
from app.services.names import the_person
from app.services.roster import closed_outposts
from app.services.staff import check_assigned
from app.services.stamps import stamp

APPOINTMENT, CALLBACK = "appointment", "callback"

KINDS = {
    "colloquio": "colloquio",
    "scheda_di_accesso": "scheda di accesso",
    "visita": "visita",
    "accompagnamento": "accompagnamento",
    "riunione": "riunione",
}
"""Kinds of appointment and how they are read; another code is read as it is."""

_WHAT = {APPOINTMENT: "L'appuntamento", CALLBACK: "La richiamata"}
_REMEMBERED: dict[str, tuple[str, ...]] = {
    APPOINTMENT: ("state", "done_at", "at", "minutes", "remind_minutes"),
    CALLBACK: ("done_at", "outcome", "due_on"),
}


@dataclass(frozen=True)
class NewAppointment:
    """A time to agree. `at` is an aware time, `minutes` how long; `visibility` is inherited from the contact it came from.

    `remind_minutes` before it the desk says so; `case_id` is the case whose number a calendar shows.
    """

    at: datetime
    kind: str = "colloquio"
    minutes: int | None = None
    person_id: str | None = None
    contact_id: str | None = None
    place: str | None = None
    subject: str | None = None
    assigned_to: str | None = None
    remind_minutes: int | None = None
    case_id: str | None = None
    pathway_id: str | None = None


@dataclass(frozen=True)
class NewCallback:
    """A call-back to promise, by a Rome day (None: tomorrow)."""

    due_on: date | None = None
    person_id: str | None = None
    contact_id: str | None = None
    phone: str | None = None
    subject: str | None = None
    assigned_to: str | None = None


@dataclass(frozen=True)
class AgendaUndo:
    """How a thing of the agenda was before an act on it. An empty `before` means that the act made it.

    `closed` says why the outpost does not open on the day of an appointment made or moved: nothing is refused for that.
    """

    kind: str
    id: str
    at: datetime
    before: Mapping[str, Any]
    closed: str | None = None


def add_appointment(session: Session, who: Who, new: NewAppointment) -> AgendaUndo:
    """Agree a time. Raises `Notice`: `appointment_in_past`, `day_out_of_range`, `minutes_out_of_range`, `reminder_out_of_range`,
    `other_company`, `assignment_*`.
    """
    check_assigned(session, who)
    refuse(appointment_problems(session, who, new))
    row = put_appointment(session, who, new)
    return replace(_made(who, APPOINTMENT, row.id), closed=_closed(session, row))


def add_callback(session: Session, who: Who, new: NewCallback) -> AgendaUndo:
    """Promise a call-back. Raises `Notice` (`day_past`, `other_company`, `assignment_*`)."""
    check_assigned(session, who)
    refuse(callback_problems(session, who, new))
    return _made(who, CALLBACK, put_callback(session, who, new).id)


def appointment_problems(session: Session, who: Who, new: NewAppointment) -> list[Problem]:
    """What stands against an appointment; one of a past day, or years ahead, is refused."""
    day = rome_day(new.at)
    if day < who.today():
        return [Problem("appointment_in_past", "Il giorno dell'appuntamento è già passato. Controllare la data.")]
    return [
        *check_ahead(day, who.today()),
        *check_reminder(new.remind_minutes, new.minutes),
        *_whom(session, who, new.person_id, new.assigned_to),
    ]


def callback_problems(session: Session, who: Who, new: NewCallback) -> list[Problem]:
    """What stands against a call-back; one due on a past day is refused."""
    if new.due_on is not None and new.due_on < who.today():
        return [_PAST]
    return [*check_ahead(new.due_on, who.today()), *_whom(session, who, new.person_id, new.assigned_to)]


_PAST = Problem("day_past", "Il giorno scelto è già passato. Scegliere oggi o un giorno dopo.")


def put_appointment(session: Session, who: Who, new: NewAppointment, visibility: str = "R0") -> Appointment:
    """Add an appointment already checked."""
    row = Appointment(
        **stamp(who, visibility=visibility),
        kind=new.kind,
        at=new.at,
        minutes=new.minutes,
        person_id=new.person_id,
        contact_id=new.contact_id,
        place=_clean(new.place),
        subject=_clean(new.subject),
        assigned_to=new.assigned_to or who.operator_id,
        remind_minutes=new.remind_minutes,
        case_id=new.case_id,
        pathway_id=new.pathway_id,
    )
    session.add(row)
    return row


def put_callback(session: Session, who: Who, new: NewCallback, visibility: str = "R0") -> Callback:
    """Add a call-back already checked."""
    person = the_person(session, new.person_id)
    row = Callback(
        **stamp(who, visibility=visibility),
        person_id=new.person_id,
        contact_id=new.contact_id,
        phone=_clean(new.phone) or (person.phone1 if person else None),
        subject=_clean(new.subject),
        promised_at=who.now(),
        due_on=new.due_on or who.today() + timedelta(days=1),
        assigned_to=new.assigned_to or who.operator_id,
    )
    session.add(row)
    return row


def mark_done(session: Session, who: Who, kind: str, record_id: str, outcome: str | None = None) -> AgendaUndo:
    """*Fatto*: the appointment took place, the call was made. `outcome` is plain words for a call.

    Raises `Notice` (`already_done`, `not_found`).
    """
    row = _row(session, who, kind, record_id)
    undo = _remember(who, kind, row)
    if isinstance(row, Appointment):
        if row.state != "fissato":
            raise Notice("already_done", f"L'appuntamento è già {row.state}. Si può annullare con Ctrl+Z.")
        row.state, row.done_at = "fatto", who.now()
    else:
        if row.done_at is not None:
            raise Notice("already_done", "La richiamata è già stata fatta. Si può annullare con Ctrl+Z.")
        row.done_at, row.outcome = who.now(), _clean(outcome)
    return undo


def set_reminder(session: Session, who: Who, record_id: str, remind_minutes: int | None) -> AgendaUndo:
    """Say so this many minutes before the appointment; None forgets it. Raises `Notice` (`reminder_out_of_range`, `already_done`)."""
    row = found(session, who, Appointment, record_id, _WHAT[APPOINTMENT])
    if row.state != "fissato":
        raise Notice("already_done", f"L'appuntamento è già {row.state}: non serve un avviso.")
    refuse(check_reminder(remind_minutes, None))
    undo = _remember(who, APPOINTMENT, row)
    row.remind_minutes = remind_minutes
    return undo


def cancel_appointment(session: Session, who: Who, record_id: str) -> AgendaUndo:
    """The appointment will not take place. Raises `Notice` (`already_done`)."""
    row = found(session, who, Appointment, record_id, _WHAT[APPOINTMENT])
    if row.state != "fissato":
        raise Notice("already_done", f"L'appuntamento è già {row.state}.")
    undo = _remember(who, APPOINTMENT, row)
    row.state = "annullato"
    return undo


def postpone(
    session: Session, who: Who, kind: str, record_id: str, day: date, at: datetime | None = None
) -> AgendaUndo:
    """*Rimanda* to a Rome day: an appointment keeps its hour unless `at` (aware) names another moment of that day.

    Raises `Notice` (`day_past`, `already_done`, `time_skipped`).
    """
    refuse([_PAST] if day < who.today() else check_ahead(day, who.today()))
    row = _row(session, who, kind, record_id)
    undo = _remember(who, kind, row)
    if isinstance(row, Appointment):
        if row.state != "fissato":
            raise Notice("already_done", f"L'appuntamento è già {row.state}: non si rimanda.")
        moment = at or rome_moment(day, row.at.astimezone(ROME).time())
        if isinstance(moment, Problem):
            refuse([moment])
        else:
            row.at = moment
        undo = replace(undo, closed=_closed(session, row))
    else:
        if row.done_at is not None:
            raise Notice("already_done", "La richiamata è già stata fatta: non si rimanda.")
        row.due_on = day
    return undo


def undo(session: Session, who: Who, act: AgendaUndo) -> AgendaUndo:
    """Put a thing of the agenda back as it was; answers what undoes that (*ripeti*). Same day only."""
    same_day(who, act.at)
    row = session.get(Appointment, act.id) if act.kind == APPOINTMENT else session.get(Callback, act.id)
    if row is None:
        raise Notice("not_found", f"{_WHAT[act.kind]} non è più su questo computer.")
    again = (
        _remember(who, act.kind, row) if act.before else AgendaUndo(act.kind, act.id, who.now(), {"deleted_at": None})
    )
    for name, value in (act.before or {"deleted_at": who.now()}).items():
        setattr(row, name, value)
    return again


def _made(who: Who, kind: str, record_id: str) -> AgendaUndo:
    return AgendaUndo(kind, record_id, who.now(), {})


def _closed(session: Session, row: Appointment) -> str | None:
    place = row.outpost_id
    return closed_outposts(session, rome_day(row.at), [place]).get(place) if place is not None else None


def _remember(who: Who, kind: str, row: Appointment | Callback) -> AgendaUndo:
    return AgendaUndo(kind, row.id, who.now(), {name: getattr(row, name) for name in _REMEMBERED[kind]})


def _row(session: Session, who: Who, kind: str, record_id: str) -> Appointment | Callback:
    if kind == APPOINTMENT:
        return found(session, who, Appointment, record_id, _WHAT[kind])
    return found(session, who, Callback, record_id, _WHAT[kind])


def _whom(session: Session, who: Who, person_id: str | None, assigned_to: str | None) -> list[Problem]:
    """Whom it is with and who sees to it, where either is not known here: nobody would ever be told of it."""
    found_problems = []
    if assigned_to not in (None, who.operator_id) and session.get(Operator, assigned_to) is None:
        found_problems.append(problem("reference_missing", field="chi se ne occupa"))
    person = session.get(Person, person_id) if person_id else None
    if person_id and person is None:
        found_problems.append(problem("reference_missing", field="persona"))
    return found_problems + check_same_company(who.company_id, person.company_id if person else None)


def _clean(text: str | None) -> str | None:
    return (text or "").strip() or None
