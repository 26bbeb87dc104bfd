"""Which appointments are to be announced now. Read only."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.contacts import Appointment
from app.models.who import Who
from app.rules.clock import rome_day
from app.rules.dates import show_time
from app.rules.reminders import is_due


@dataclass(frozen=True)
class Reminder:
    """An appointment to be announced: who it is with is not said here, since the foot of the window is read by anybody."""

    id: str
    at: datetime
    day: date
    time: str


def reminders_due(session: Session, who: Who) -> tuple[Reminder, ...]:
    """The operator's own appointments that are to be announced now, in order of time."""
    now = who.now()
    rows = session.scalars(
        select(Appointment)
        .where(
            Appointment.state == "fissato",
            Appointment.deleted_at.is_(None),
            Appointment.remind_minutes.is_not(None),
            Appointment.at >= now - timedelta(days=1),
            Appointment.at < now + timedelta(days=8),
            or_(Appointment.assigned_to == who.operator_id, Appointment.assigned_to.is_(None)),
        )
        .order_by(Appointment.at, Appointment.id)
    )
    return tuple(
        Reminder(row.id, row.at, rome_day(row.at), show_time(row.at))
        for row in rows
        if is_due(row.at, row.minutes, row.remind_minutes, now)
    )
