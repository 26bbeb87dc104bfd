"""Operators, where they are assigned, and when they were there."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record, Sync
from app.rules.visibility import COMPANY_SCOPE, INTERNAL_SCOPE


class Operator(Record):
    """A person who works for the company. `role` is one of `domain` 2.16 (`community_manager`, `coordinatore`, ...)."""

    __tablename__ = "operator"
    __sync__ = Sync(reference=True, scope=COMPANY_SCOPE)

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
        reference=True, scope=COMPANY_SCOPE, refs={"assigned_operator_id": "operator", "outpost_id": "outpost"}
    )

    assigned_operator_id: Mapped[str] = mapped_column(index=True)
    from_day: Mapped[date]
    to_day: Mapped[date | None]


class Presence(Record):
    """A stretch of work of this record's operator at this record's outpost. INV-01: never two at a time.

    `project_line_id` is the line of a funded project that the hours are charged to on the time sheet. Like the roster it is seen by
    the company's own people: head office and reporting make the time sheet, and none of it is about a tenant.
    """

    __tablename__ = "presence"
    __sync__ = Sync(scope=INTERNAL_SCOPE, refs={"outpost_id": "outpost", "project_line_id": "project_line"})

    kind: Mapped[str] = mapped_column(default="sportello")
    started_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]
    project_line_id: Mapped[str | None]


class RosterSlot(Record):
    """Where an operator is expected, each week on `weekday` (1 is Monday) from a day to a day; times are local `HH:MM`.

    One day only when `from_day` is `to_day`: an exception, which stands before the weekly slots of that operator and day.
    """

    __tablename__ = "roster_slot"
    __sync__ = Sync(
        scope=INTERNAL_SCOPE,
        refs={"rostered_operator_id": "operator", "outpost_id": "outpost"},
        groups=(("weekday", "from_time", "to_time", "from_day", "to_day"),),
        since=3,
    )

    rostered_operator_id: Mapped[str] = mapped_column(index=True)
    weekday: Mapped[int]
    from_time: Mapped[str]
    to_time: Mapped[str]
    kind: Mapped[str] = mapped_column(default="sportello")
    from_day: Mapped[date]
    to_day: Mapped[date | None]


class CostRate(Record):
    """What an hour of an operator costs, in cents, from a day to a day. Class R2: its author and head office's named readers."""

    __tablename__ = "cost_rate"
    __sync__ = Sync(refs={"rated_operator_id": "operator"}, groups=(("hour_cents", "from_day", "to_day"),), since=3)

    rated_operator_id: Mapped[str] = mapped_column(index=True)
    hour_cents: Mapped[int]
    from_day: Mapped[date]
    to_day: Mapped[date | None]


class Closure(Record):
    """Days on which an outpost (or, without one, all of them) does not open: a patron saint, a closing. `kind`: `patrono`, `chiusura`."""

    __tablename__ = "closure"
    __sync__ = Sync(scope=COMPANY_SCOPE, refs={"outpost_id": "outpost"}, since=3)

    kind: Mapped[str] = mapped_column(default="chiusura")
    from_day: Mapped[date]
    to_day: Mapped[date]
    reason: Mapped[str]
