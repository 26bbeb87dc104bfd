"""Operators, where they are assigned, and when they were there."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record, Sync


class Operator(Record):
    """A person who works for the company. `role` is one of `domain` 2.16 (`community_manager`, `coordinatore`, ...)."""

    __tablename__ = "operator"
    __sync__ = Sync(reference=True, company_wide=True)

    surname: Mapped[str]
    name: Mapped[str]
    initials: Mapped[str]
    role: Mapped[str] = mapped_column(default="community_manager")
    active_from: Mapped[date | None]
    active_to: Mapped[date | None]


class OperatorAssignment(Record):
    """An operator serves the outpost of this record from a day to a day (both included)."""

    __tablename__ = "operator_assignment"
    __sync__ = Sync(
        reference=True, company_wide=True, refs={"assigned_operator_id": "operator", "outpost_id": "outpost"}
    )

    assigned_operator_id: Mapped[str] = mapped_column(index=True)
    from_day: Mapped[date]
    to_day: Mapped[date | None]


class Presence(Record):
    """A stretch of work of this record's operator at this record's outpost. INV-01: never two at a time."""

    __tablename__ = "presence"
    __sync__ = Sync(refs={"outpost_id": "outpost"})

    kind: Mapped[str] = mapped_column(default="sportello")
    started_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
