"""The partner network: bodies with services and people, partnerships and their deeds, referrals, local boards."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonList, Record, Sync
from app.rules.visibility import INTERNAL_SCOPE


class Partner(Record):
    """A body that tenants can be sent to or that takes part in a project. `kind` is a code of the catalogue `partner_kinds`.

    `services` and `areas` list texts; `hours` lists `{weekday, from_time, to_time}` with weekday 1 for Monday.
    """

    __tablename__ = "partner"
    __sync__ = Sync(scope=INTERNAL_SCOPE, searched=("name",), since=3)

    name: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    tax_code: Mapped[str | None]
    register_number: Mapped[str | None]
    accredited: Mapped[bool] = mapped_column(default=False)
    services: Mapped[JsonList] = mapped_column(default=list)
    areas: Mapped[JsonList] = mapped_column(default=list)
    hours: Mapped[JsonList] = mapped_column(default=list)
    address: Mapped[str | None]
    municipality: Mapped[str | None]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    website: Mapped[str | None]
    note: Mapped[str | None]
    ended_on: Mapped[date | None]


class PartnerContact(Record):
    """A person who works for a partner, with the service they answer for."""

    __tablename__ = "partner_contact"
    __sync__ = Sync(scope=INTERNAL_SCOPE, refs={"partner_id": "partner"}, since=3)

    partner_id: Mapped[str] = mapped_column(index=True)
    surname: Mapped[str]
    name: Mapped[str | None]
    role: Mapped[str | None]
    service: Mapped[str | None]
    phone: Mapped[str | None]
    email: Mapped[str | None]
    ended_on: Mapped[date | None]


class PartnerCall(Record):
    """*Avviso per manifestazione di interesse*. `answers` lists `{partner_id, received_on, outcome, reason}`."""

    __tablename__ = "partner_call"
    __sync__ = Sync(scope=INTERNAL_SCOPE, refs={"project_id": "project"}, since=3)

    title: Mapped[str]
    project_id: Mapped[str | None]
    act_number: Mapped[str | None]
    published_on: Mapped[date | None]
    deadline_on: Mapped[date | None]
    closed_on: Mapped[date | None]
    answers: Mapped[JsonList] = mapped_column(default=list)


class Partnership(Record):
    """The bodies of one project. INV-50: one of its members leads."""

    __tablename__ = "partnership"
    __sync__ = Sync(scope=INTERNAL_SCOPE, refs={"project_id": "project"}, since=3)

    project_id: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    from_day: Mapped[date | None]
    to_day: Mapped[date | None]


class PartnershipMember(Record):
    """A body's part in a partnership. `partner_id` None is the housing company itself. `role`: `capofila` or `partner`."""

    __tablename__ = "partnership_member"
    __sync__ = Sync(scope=INTERNAL_SCOPE, refs={"partnership_id": "partnership", "partner_id": "partner"}, since=3)

    partnership_id: Mapped[str] = mapped_column(index=True)
    partner_id: Mapped[str | None] = mapped_column(index=True)
    role: Mapped[str] = mapped_column(default="partner")
    budget_share_cents: Mapped[int | None]
    tasks: Mapped[str | None]


class PartnershipDeed(Record):
    """*Scrittura privata* or data agreement; its file is an attachment. `kind`: `scrittura_privata`, `accordo_dati`.

    `signatories` lists `{body, name, role}`. INV-53: outside its days it allows no referral with data.
    """

    __tablename__ = "partnership_deed"
    __sync__ = Sync(scope=INTERNAL_SCOPE, refs={"partnership_id": "partnership", "partner_id": "partner"}, since=3)

    partnership_id: Mapped[str | None] = mapped_column(index=True)
    partner_id: Mapped[str | None] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(default="scrittura_privata")
    number: Mapped[str | None]
    signed_on: Mapped[date]
    from_day: Mapped[date]
    to_day: Mapped[date | None]
    signatories: Mapped[JsonList] = mapped_column(default=list)


class Referral(Record):
    """Somebody sent to a partner (*invio*), with MOD-11 and its answer. Its state moves only through `ReferralStep`.

    `fields` lists which data of the person the letter carries; `basis` says why they may go: `accordo` (with `deed_id`) or
    `autorizzazione` (with `authorisation_id`), None when the letter carries none (INV-52).
    """

    __tablename__ = "referral"
    __sync__ = Sync(
        numbered="number",
        refs={
            "person_id": "person",
            "partner_id": "partner",
            "partner_contact_id": "partner_contact",
            "pathway_id": "pathway",
            "request_id": "request",
            "deed_id": "partnership_deed",
            "authorisation_id": "authorisation",
        },
        about=("person_id",),
        groups=(("fields", "basis", "deed_id", "authorisation_id"),),
        derived=("state", "state_at", "outcome"),
        searched=("number",),
        since=3,
    )

    number: Mapped[str | None]
    person_id: Mapped[str] = mapped_column(index=True)
    household_id: Mapped[str | None]
    partner_id: Mapped[str] = mapped_column(index=True)
    partner_contact_id: Mapped[str | None]
    service: Mapped[str | None]
    pathway_id: Mapped[str | None] = mapped_column(index=True)
    request_id: Mapped[str | None]
    reason: Mapped[str | None]
    asked: Mapped[str | None]
    availability: Mapped[str | None]
    fields: Mapped[JsonList] = mapped_column(default=list)
    basis: Mapped[str | None]
    deed_id: Mapped[str | None]
    authorisation_id: Mapped[str | None]
    prepared_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="preparato", index=True)
    state_at: Mapped[datetime | None]
    outcome: Mapped[str | None]


class ReferralStep(Record):
    """One step of a referral's state (domain 2.11), appended and checked against the state that the centre finds."""

    __tablename__ = "referral_step"
    __sync__ = Sync(
        refs={"referral_id": "referral"},
        inherits="referral_id",
        about=("referral_id",),
        moves="referral_id",
        append_only=True,
        since=3,
    )

    referral_id: Mapped[str] = mapped_column(index=True)
    from_state: Mapped[str | None]
    to_state: Mapped[str]
    at: Mapped[datetime]
    outcome: Mapped[str | None]
    note: Mapped[str | None]


class BoardMeeting(Record):
    """A meeting of a local board (*tavolo territoriale*). `attendees` lists `{body, name}`, `decisions` `{text, who, due_on}`."""

    __tablename__ = "board_meeting"
    __sync__ = Sync(groups=(("minutes", "approved_on"),), since=3)

    title: Mapped[str]
    held_at: Mapped[datetime] = mapped_column(index=True)
    place: Mapped[str | None]
    attendees: Mapped[JsonList] = mapped_column(default=list)
    agenda: Mapped[str | None]
    minutes: Mapped[str | None]
    decisions: Mapped[JsonList] = mapped_column(default=list)
    approved_on: Mapped[date | None]
