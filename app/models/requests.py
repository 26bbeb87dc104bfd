"""Requests (*segnalazioni*) and the transitions that alone move their state."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonList, Record, Sync

STATE_FIELDS = ("state", "state_at", "outcome", "outcome_day", "duplicate_of_id")
"""What a transition sets on its request (`registry.Kind.state_after`); derived on both sides, never sent as an edit of the request."""


class Request(Record):
    """Something reported or asked. `number` is local (`A3-0412`); `linked_to` lists ids of requests of one pattern.

    `due_on` is the day by which it should be settled; `escalated_*` say that somebody higher was asked, who, and why.
    For whoever repairs (MOD-04): `since_text` says since when it is so, `access_hours` when somebody is in (and of animals),
    `access_phone` whom to call there, only where that person agreed.
    """

    __tablename__ = "request"
    __sync__ = Sync(
        numbered="number",
        refs={
            "contact_id": "contact",
            "reporter_id": "person",
            "on_behalf_of_id": "person",
            "building_id": "building",
            "unit_id": "unit",
        },
        about=("reporter_id", "on_behalf_of_id"),
        shared=("place", ("scala", "stabile", "quartiere")),
        goes_with={"reporter_id": ("access_hours", "access_phone")},
        groups=(
            ("area", "category"),
            ("place", "building_id", "stair", "unit_id"),
            ("escalated_on", "escalated_to", "escalation_reason"),
        ),
        derived=STATE_FIELDS,
        searched=("number", "description"),
    )

    number: Mapped[str | None]
    area: Mapped[str]
    category: Mapped[str]
    urgency: Mapped[str] = mapped_column(default="ordinaria")
    place: Mapped[str] = mapped_column(default="alloggio")
    building_id: Mapped[str | None] = mapped_column(index=True)
    stair: Mapped[str | None]
    unit_id: Mapped[str | None]
    contact_id: Mapped[str | None] = mapped_column(index=True)
    reporter_id: Mapped[str | None] = mapped_column(index=True)
    on_behalf_of_id: Mapped[str | None]
    household_id: Mapped[str | None]
    description: Mapped[str | None]
    linked_to: Mapped[JsonList] = mapped_column(default=list)
    assigned_to: Mapped[str | None]
    external_ticket: Mapped[str | None]
    due_on: Mapped[date | None] = mapped_column(index=True)
    escalated_on: Mapped[date | None]
    escalated_to: Mapped[str | None]
    escalation_reason: Mapped[str | None]
    since_text: Mapped[str | None]
    access_hours: Mapped[str | None]
    access_phone: Mapped[str | None]
    opened_at: Mapped[datetime] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(default="bozza", index=True)
    state_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    outcome_day: Mapped[date | None]
    duplicate_of_id: Mapped[str | None]


class RequestTransition(Record):
    """One step of a request, appended and checked against the state that the centre finds (domain 2.3, 2.15)."""

    __tablename__ = "request_transition"
    __sync__ = Sync(
        refs={"request_id": "request"},
        inherits="request_id",
        about=("request_id",),
        moves="request_id",
        append_only=True,
    )

    request_id: Mapped[str] = mapped_column(index=True)
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    at: Mapped[datetime]
    outcome: Mapped[str | None]
    outcome_day: Mapped[date | None]
    reason: Mapped[str | None]
    duplicate_of_id: Mapped[str | None]
    sent_to: Mapped[str | None]


class AccessAttempt(Record):
    """Somebody came to a dwelling for a request. `who` came: `operatore`, `manutenzione`. `outcome`: `entrato`, `nessuno`, `rifiutato`."""

    __tablename__ = "access_attempt"
    __sync__ = Sync(
        refs={"request_id": "request"},
        inherits="request_id",
        about=("request_id",),
        append_only=True,
        since=3,
    )

    request_id: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]
    who: Mapped[str] = mapped_column(default="operatore")
    outcome: Mapped[str]
    note: Mapped[str | None]
