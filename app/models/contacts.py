"""Conversations of every channel, and what was promised in them."""

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonList, Record, Sync


class Contact(Record):
    """One conversation. `household_id` is the person's household on the day of the contact (INV-04), never today's.

    `topics` lists `{area, category, request_id}`; a topic that joined a request which was there before is marked `joined`
    and keeps what was `said`. An anonymous contact may be promoted to a person once.

    A letter has the day it came (`received_on`), who answers it (`assigned_to`) and by when (`answer_due_on`); its answer is
    another contact, outgoing, that names it (`answers_id`). `handed_over` lists `{kind, what}`: things given against a receipt.
    """

    __tablename__ = "contact"
    # The letters, and those in one's hand: asked after each save by *Oggi*.
    __table_args__ = (Index("contact_letters", "channel", "assigned_to"),)
    __sync__ = Sync(
        refs={"person_id": "person", "household_id": "household", "answers_id": "contact"},
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
    handed_over: Mapped[JsonList | None]
    received_on: Mapped[date | None]
    answer_due_on: Mapped[date | None]
    assigned_to: Mapped[str | None]
    answers_id: Mapped[str | None] = mapped_column(index=True)


class Appointment(Record):
    """A time agreed with somebody. States: `fissato` -> `fatto` | `annullato`; postponing sets a new `at`.

    `remind_minutes` before it the desk says so; `case_id` is the case whose number, and nothing else, a calendar shows.
    """

    __tablename__ = "appointment"
    __sync__ = Sync(
        refs={"person_id": "person", "contact_id": "contact", "case_id": "case_opening", "pathway_id": "pathway"},
        about=("person_id", "contact_id", "case_id", "pathway_id"),
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
    case_id: Mapped[str | None]
    pathway_id: Mapped[str | None]
    remind_minutes: Mapped[int | None]


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


class Information(Record):
    """Who was told what, when, and on which slip they signed for it: proof that a tenant was properly informed (L.R. 16/2016).

    `topic` is a code of the catalogue `information`. `rent_paid` says whether the current rent was paid in the six months after
    (`si`, `in_parte`, `no`), as somebody found on `rent_checked_on`; None while nobody looked.
    """

    __tablename__ = "information"
    __sync__ = Sync(
        refs={"person_id": "person", "contact_id": "contact", "document_id": "printed_document"},
        about=("person_id",),
        groups=(("rent_paid", "rent_checked_on"),),
        since=3,
    )

    person_id: Mapped[str] = mapped_column(index=True)
    household_id: Mapped[str | None]
    contact_id: Mapped[str | None]
    document_id: Mapped[str | None]
    topic: Mapped[str]
    told_on: Mapped[date] = mapped_column(index=True)
    explained: Mapped[str | None]
    deadline_on: Mapped[date | None]
    to_bring: Mapped[JsonList] = mapped_column(default=list)
    where: Mapped[str | None]
    rent_paid: Mapped[str | None]
    rent_checked_on: Mapped[date | None]


class Publication(Record):
    """A letter and its answer as others may read them: words of their own, in which nobody is named. It is about no person.

    States: `bozza` -> `pubblicata` -> `ritirata`.
    """

    __tablename__ = "publication"
    __sync__ = Sync(refs={"letter_id": "contact"}, groups=(("state", "published_on", "published_in"),), since=3)

    letter_id: Mapped[str | None] = mapped_column(index=True)
    title: Mapped[str]
    question: Mapped[str]
    answer: Mapped[str]
    state: Mapped[str] = mapped_column(default="bozza")
    published_on: Mapped[date | None]
    published_in: Mapped[str | None]
