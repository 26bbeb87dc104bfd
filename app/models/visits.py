"""Home visits and their notes, each note with its own class of visibility."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import ANY, JsonList, Record, Sync
from app.rules.visibility import REGISTER_SCOPE


class Visit(Record):
    """A home visit. `rooms` lists `{room, state, note}` with state `buono`, `da_riparare` or `pericolo`."""

    __tablename__ = "visit"
    __sync__ = Sync(
        refs={"person_id": "person", "unit_id": "unit", "contact_id": "contact"},
        about=("person_id",),
        groups=(("state", "ended_at", "signature"), ("agreement", "next_on")),
        searched=("agreement",),
    )

    kind: Mapped[str] = mapped_column(default="programmata")
    person_id: Mapped[str | None] = mapped_column(index=True)
    household_id: Mapped[str | None]
    unit_id: Mapped[str | None]
    contact_id: Mapped[str | None]
    appointment_id: Mapped[str | None]
    started_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    entry_consent: Mapped[bool | None]
    people_present: Mapped[str | None]
    rooms: Mapped[JsonList] = mapped_column(default=list)
    systems: Mapped[JsonList] = mapped_column(default=list)
    request_ids: Mapped[JsonList] = mapped_column(default=list)
    agreement: Mapped[str | None]
    next_on: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="aperta")
    signature: Mapped[str | None]


class VisitNote(Record):
    """Free text of class R0-R3. Its author edits it until `signed_at`; after that a correction is a new note (`corrects_id`)."""

    __tablename__ = "visit_note"
    __sync__ = Sync(
        refs={"visit_id": "visit", "person_id": "person"},
        about=("visit_id", "person_id"),
        groups=(("body", "signed_at"),),
        searched=("body",),
    )

    visit_id: Mapped[str | None] = mapped_column(index=True)
    person_id: Mapped[str | None] = mapped_column(index=True)
    body: Mapped[str]
    signed_at: Mapped[datetime | None]
    corrects_id: Mapped[str | None]


class NoteVersion(Record):
    """What an unsigned note said before it was saved again; kept for auditors."""

    __tablename__ = "note_version"
    __sync__ = Sync(
        refs={"note_id": "visit_note"}, inherits="note_id", about=("note_id",), append_only=True, also=(REGISTER_SCOPE,)
    )

    note_id: Mapped[str] = mapped_column(index=True)
    body: Mapped[str]
    saved_at: Mapped[datetime]


class Reading(Record):
    """Somebody opened an R2 or R3 record: who (the operator), when, and the reason given (INV-10)."""

    __tablename__ = "reading"
    __sync__ = Sync(append_only=True, about=(ANY,), also=(REGISTER_SCOPE,))

    record_kind: Mapped[str]
    record_id: Mapped[str] = mapped_column(index=True)
    read_at: Mapped[datetime]
    reason: Mapped[str]
