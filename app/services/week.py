"""The week of an outpost, shared by all who serve it: hours, roster, closures, appointments and call-backs. Read only.

Of what is reserved only the hour is said. Done things stay, so that the week can be read back; cancelled ones go.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.contacts import Appointment, Callback
from app.models.places import OpeningSlot, Outpost
from app.models.who import Who
from app.rules.clock import rome_day
from app.rules.closures import closed_because, closing_on, unconfirmed_patron
from app.rules.dates import day_edges
from app.rules.ical import Event, calendar
from app.rules.visibility import read_is_logged
from app.services import agenda, staff
from app.services.cases import appointment_cases
from app.services.colleagues import Colleague, all_colleagues
from app.services.names import Names, load_names, people_by_id, person_name
from app.services.roster import expected_among, known_closings, known_slots

WEEK = 7
EXPORTED_DAYS = 180
"""How far ahead the calendar written to a file goes."""


@dataclass(frozen=True)
class WeekHours:
    """Opening hours of the outpost on one day."""

    from_time: str
    to_time: str
    by_appointment: bool


@dataclass(frozen=True)
class WeekShift:
    """Who is expected there on one day: initials, local times, the kind of work."""

    id: str
    initials: str
    from_time: str
    to_time: str
    kind: str
    mine: bool
    exception: bool


@dataclass(frozen=True)
class WeekThing:
    """An appointment (`at`) or a call-back (the whole day). `state`: `fissato`, `fatto`, `da_fare`; `late`: its day has passed."""

    kind: str
    id: str
    day: date
    at: datetime | None
    minutes: int | None
    person_id: str | None
    name: str
    what: str
    place: str | None
    initials: str
    mine: bool
    state: str
    late: bool
    reserved: bool
    remind_minutes: int | None


@dataclass(frozen=True)
class WeekDay:
    """One day: `closed` says why the outpost does not open, `patron` names a saint that nobody has confirmed.

    `closure_id` is the recorded closure, where it is no holiday.
    """

    day: date
    closed: str | None
    patron: str | None
    hours: tuple[WeekHours, ...]
    shifts: tuple[WeekShift, ...]
    things: tuple[WeekThing, ...]
    closure_id: str | None = None


@dataclass(frozen=True)
class Week:
    """The page. `outposts` are those the operator may turn to, as `(id, name)`; `colleagues` whom something may be given to."""

    outpost_id: str | None
    outpost: str
    days: tuple[WeekDay, ...]
    outposts: tuple[tuple[str, str], ...]
    colleagues: tuple[Colleague, ...]


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def week(session: Session, who: Who, first: date, outpost_id: str | None = None) -> Week:
    """Seven days from `first` of an outpost: the one named, else where the operator is or would begin a shift now."""
    place_id = outpost_id or who.outpost_id or staff.guess_outpost(session, who)
    place = session.get(Outpost, place_id) if place_id else None
    days = [first + timedelta(days=step) for step in range(WEEK)]
    names = load_names(session)
    closings = known_closings(session, days[0], days[-1])
    slots = [slot for slot in known_slots(session) if slot.outpost_id == place_id or slot.is_exception]
    hours = list(
        session.scalars(
            select(OpeningSlot)
            .where(OpeningSlot.outpost_id == place_id, OpeningSlot.deleted_at.is_(None))
            .order_by(OpeningSlot.from_time)
        )
    )
    things = _things(session, who, names, days, place_id)
    town = place.municipality if place is not None else None
    out = []
    for day in days:
        closed, closing = closed_because(day, place_id, town, closings), closing_on(day, place_id, closings)
        out.append(
            WeekDay(
                day,
                closed,
                unconfirmed_patron(day, town),
                ()
                if closed
                else tuple(
                    WeekHours(one.from_time, one.to_time, one.by_appointment)
                    for one in hours
                    if one.weekday == day.isoweekday()
                ),
                tuple(
                    WeekShift(
                        one.id,
                        names.operator(one.operator_id),
                        one.from_time,
                        one.to_time,
                        one.kind,
                        one.operator_id == who.operator_id,
                        one.exception,
                    )
                    for one in expected_among(slots, day)
                    if one.outpost_id == place_id
                ),
                tuple(one for one in things if one.day == day),
                closing.id if closing is not None else None,
            )
        )
    places = [(one.id, one.name) for one in staff.operator_outposts(session, who)]
    return Week(place_id, names.outpost(place_id), tuple(out), tuple(places), all_colleagues(session, who))


def export_calendar(session: Session, who: Who, first: date, last: date) -> str:
    """The operator's own appointments between two Rome days as iCalendar: time, outpost and case number, never a name."""
    names = load_names(session)
    rows = list(
        session.scalars(
            select(Appointment)
            .where(
                Appointment.state == "fissato",
                Appointment.deleted_at.is_(None),
                Appointment.at >= day_edges(first)[0],
                Appointment.at < day_edges(last)[1],
                Appointment.assigned_to == who.operator_id,
            )
            .order_by(Appointment.at, Appointment.id)
        )
    )
    cases = appointment_cases(session, who, [row for row in rows if not read_is_logged(row.visibility)])
    events = [
        Event(
            row.id,
            row.at,
            row.minutes,
            names.outpost(row.outpost_id),
            cases.get(row.id),
            row.remind_minutes,
        )
        for row in rows
    ]
    return calendar("Portineria", events, who.now())


def _things(session: Session, who: Who, names: Names, days: list[date], place_id: str | None) -> list[WeekThing]:
    start, end = day_edges(days[0])[0], day_edges(days[-1])[1]
    appointments = list(
        session.scalars(
            select(Appointment)
            .where(
                Appointment.deleted_at.is_(None),
                Appointment.state != "annullato",
                Appointment.at >= start,
                Appointment.at < end,
                or_(Appointment.outpost_id == place_id, Appointment.assigned_to == who.operator_id),
            )
            .order_by(Appointment.at, Appointment.id)
        )
    )
    today = who.today()
    overdue = today in days
    callbacks = list(
        session.scalars(
            select(Callback)
            .where(
                Callback.deleted_at.is_(None),
                Callback.due_on <= days[-1],
                or_(Callback.due_on >= days[0], Callback.done_at.is_(None)) if overdue else Callback.due_on >= days[0],
                or_(Callback.outpost_id == place_id, Callback.assigned_to == who.operator_id),
            )
            .order_by(Callback.due_on, Callback.promised_at, Callback.id)
        )
    )
    named = [*(row.person_id for row in appointments), *(row.person_id for row in callbacks)]
    people = people_by_id(session, named)

    def called(row: Appointment | Callback, what: str) -> str:
        if read_is_logged(row.visibility):
            return what
        return person_name(people.get(row.person_id)) if row.person_id else row.subject or what

    found = []
    for row in appointments:
        reserved = read_is_logged(row.visibility)
        kind = agenda.KINDS.get(row.kind, row.kind.replace("_", " "))
        found.append(
            WeekThing(
                agenda.APPOINTMENT, row.id, rome_day(row.at), row.at, row.minutes, None if reserved else row.person_id,
                called(row, "appuntamento"), "riservato" if reserved else kind, None if reserved else row.place,
                names.operator(row.assigned_to), _is_mine(who, row.assigned_to), row.state,
                row.state == "fissato" and row.at + timedelta(minutes=row.minutes or 0) < who.now(), reserved,
                row.remind_minutes,
            )
        )  # fmt: skip
    for one in callbacks:
        reserved = read_is_logged(one.visibility)
        waiting = one.done_at is None
        found.append(
            WeekThing(
                agenda.CALLBACK, one.id, today if waiting and overdue and one.due_on < days[0] else one.due_on, None, None,
                None if reserved else one.person_id, called(one, "richiamata"), "richiamata", None,
                names.operator(one.assigned_to), _is_mine(who, one.assigned_to), "da_fare" if waiting else "fatto",
                waiting and one.due_on < today, reserved, None,
            )
        )  # fmt: skip
    return found


def _is_mine(who: Who, assigned_to: str | None) -> bool:
    return assigned_to in (None, who.operator_id)
