"""Conflicts between neighbours. Each side is followed by its own people; its notes are seen by nobody who follows the other.

All of it is class R1 and `apart`: a coordinator, who otherwise sees R1 of their outposts, may follow a side like anybody else and
must then not see the other; so they see of a mediation what they are named on, and nothing else.
"""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record, Sync


class MediationCase(Record):
    """A conflict of at least two sides, of class R1. States: `aperta` -> `accordo` | `senza_accordo` | `interrotta`."""

    __tablename__ = "mediation_case"
    __sync__ = Sync(
        numbered="number",
        refs={"request_id": "request", "building_id": "building"},
        groups=(("state", "closed_on", "agreement"),),
        searched=("number",),
        apart=True,
        since=3,
    )

    number: Mapped[str | None]
    request_id: Mapped[str | None] = mapped_column(index=True)
    building_id: Mapped[str | None] = mapped_column(index=True)
    subject: Mapped[str]
    opened_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="aperta")
    closed_on: Mapped[date | None]
    agreement: Mapped[str | None]


class MediationSide(Record):
    """One side: `letter` A, B, ... Its `readers` follow this side and are sent its notes; it inherits nothing from the case.

    Whoever opened the case made the record of every side, and follows one of them at most (`apart`).
    """

    __tablename__ = "mediation_side"
    __sync__ = Sync(
        refs={"case_id": "mediation_case", "person_id": "person"},
        about=("person_id", "case_id"),
        keeps="case_id",
        apart=True,
        since=3,
    )

    case_id: Mapped[str] = mapped_column(index=True)
    letter: Mapped[str]
    person_id: Mapped[str | None] = mapped_column(index=True)
    household_id: Mapped[str | None]


class MediationNote(Record):
    """What one side said in confidence. Once written it is not changed: a correction is another note."""

    __tablename__ = "mediation_note"
    __sync__ = Sync(
        refs={"side_id": "mediation_side"},
        inherits="side_id",
        about=("side_id",),
        append_only=True,
        apart=True,
        since=3,
    )

    side_id: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]
    body: Mapped[str]


class MediationMeeting(Record):
    """Both sides at one table: what was said before all and agreed, readable by all who follow the case."""

    __tablename__ = "mediation_meeting"
    __sync__ = Sync(refs={"case_id": "mediation_case"}, inherits="case_id", about=("case_id",), apart=True, since=3)

    case_id: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]
    place: Mapped[str | None]
    summary: Mapped[str | None]
    agreed: Mapped[str | None]
