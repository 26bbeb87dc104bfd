"""Conversations of every channel, and what was promised in them."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonList, Record, Sync


class Contact(Record):
    """One conversation. `household_id` is the person's household on the day of the contact (INV-04), never today's.

    `topics` lists `{area, category, request_id}`; a topic that joined a request which was there before is marked `joined`
    and keeps what was `said`. An anonymous contact may be promoted to a person once.
    """

    __tablename__ = "contact"
    __sync__ = Sync(
        refs={"person_id": "person", "household_id": "household"},
        about=("person_id",),
        groups=(("anonymous", "person_id", "household_id", "promoted_at"), ("outcome", "outcome_detail")),
        searched=("note",),
    )

    channel: Mapped[str]
    direction: Mapped[str] = mapped_column(default="entrata")
    started_at: Mapped[datetime] = mapped_column(index=True)
    minutes: Mapped[int | None]
    anonymous: Mapped[bool] = mapped_column(default=False)
    person_id: Mapped[str | None] = mapped_column(index=True)
    household_id: Mapped[str | None]
    promoted_at: Mapped[datetime | None]
    caller_role: Mapped[str | None]
    building_id: Mapped[str | None]
    unit_id: Mapped[str | None]
    place: Mapped[str | None]
    topics: Mapped[JsonList] = mapped_column(default=list)
    note: Mapped[str | None]
    outcome: Mapped[str | None]
    outcome_detail: Mapped[str | None]
    information_given: Mapped[JsonList] = mapped_column(default=list)
    received_on: Mapped[date | None]
    answer_due_on: Mapped[date | None]


class Appointment(Record):
    """A time agreed with somebody. States: `fissato` -> `fatto` | `annullato`; postponing sets a new `at`."""

    __tablename__ = "appointment"
    __sync__ = Sync(
        refs={"person_id": "person", "contact_id": "contact"},
        about=("person_id", "contact_id"),
        groups=(("state", "done_at"), ("at", "minutes")),
    )

    kind: Mapped[str] = mapped_column(default="colloquio")
    at: Mapped[datetime] = mapped_column(index=True)
    minutes: Mapped[int | None]
    person_id: Mapped[str | None] = mapped_column(index=True)
    contact_id: Mapped[str | None]
    place: Mapped[str | None]
    subject: Mapped[str | None]
    assigned_to: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="fissato")
    done_at: Mapped[datetime | None]


class Callback(Record):
    """A promised call-back: to whom, by which day, kept or not."""

    __tablename__ = "callback"
    __sync__ = Sync(
        refs={"person_id": "person", "contact_id": "contact"},
        about=("person_id", "contact_id"),
        groups=(("done_at", "outcome"),),
    )

    person_id: Mapped[str | None] = mapped_column(index=True)
    contact_id: Mapped[str | None]
    phone: Mapped[str | None]
    subject: Mapped[str | None]
    promised_at: Mapped[datetime]
    due_on: Mapped[date] = mapped_column(index=True)
    assigned_to: Mapped[str | None]
    done_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
