"""Laboratories: activities, their meetings, who enrolled and who was there; groups that run a common service themselves."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonList, Record, Sync


class Activity(Record):
    """Something a laboratory offers. `kind` is a code of the catalogue `activity_kinds`; `capacity` None is without limit."""

    __tablename__ = "activity"
    __sync__ = Sync(refs={"project_id": "project", "building_id": "building"}, searched=("title",), since=3)

    project_id: Mapped[str | None] = mapped_column(index=True)
    kind: Mapped[str]
    title: Mapped[str]
    place: Mapped[str | None]
    building_id: Mapped[str | None]
    capacity: Mapped[int | None]
    recurring: Mapped[bool] = mapped_column(default=False)
    from_day: Mapped[date | None]
    to_day: Mapped[date | None]
    leader: Mapped[str | None]
    ended_on: Mapped[date | None]


class ActivitySession(Record):
    """One dated meeting. `register_number` is that of its MOD-09, printed blank or not (INV-62). `guests` counts unknown heads.

    States: `prevista` -> `svolta` | `annullata`.
    """

    __tablename__ = "activity_session"
    __sync__ = Sync(
        numbered="register_number",
        refs={"activity_id": "activity"},
        groups=(("starts_at", "ends_at"), ("state", "reason")),
        searched=("register_number",),
        since=3,
    )

    activity_id: Mapped[str] = mapped_column(index=True)
    number: Mapped[int] = mapped_column(default=1)
    register_number: Mapped[str | None] = mapped_column(index=True)
    starts_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    place: Mapped[str | None]
    leader: Mapped[str | None]
    guests: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default="prevista")
    reason: Mapped[str | None]
    note: Mapped[str | None]


class ActivityEnrolment(Record):
    """A person enrolled in an activity."""

    __tablename__ = "activity_enrolment"
    __sync__ = Sync(refs={"activity_id": "activity", "person_id": "person"}, about=("person_id",), since=3)

    activity_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    enrolled_on: Mapped[date]
    withdrawn_on: Mapped[date | None]


class Attendance(Record):
    """One person at one meeting, once (INV-60). `minutes` are those attended, at most the meeting's.

    `late_note` is the supervisor's word for one written down more than seven days after.
    """

    __tablename__ = "attendance"
    __sync__ = Sync(
        refs={"session_id": "activity_session", "person_id": "person"},
        about=("person_id",),
        groups=(("present", "in_at", "out_at", "minutes"),),
        since=3,
    )

    session_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    present: Mapped[bool] = mapped_column(default=True)
    in_at: Mapped[datetime | None]
    out_at: Mapped[datetime | None]
    minutes: Mapped[int | None]
    signed: Mapped[bool] = mapped_column(default=False)
    late_note: Mapped[str | None]


class SelfManagementGroup(Record):
    """Tenants who run a common service of their building themselves (*autogestione*): cleaning, greens, heating."""

    __tablename__ = "self_management_group"
    __sync__ = Sync(refs={"building_id": "building"}, searched=("name",), since=3)

    building_id: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    service: Mapped[str]
    started_on: Mapped[date]
    ended_on: Mapped[date | None]


class GroupMember(Record):
    """A person in a self-management group from a day to a day. `role`: `referente` or `componente`."""

    __tablename__ = "group_member"
    __sync__ = Sync(refs={"group_id": "self_management_group", "person_id": "person"}, about=("person_id",), since=3)

    group_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    role: Mapped[str] = mapped_column(default="componente")
    from_day: Mapped[date]
    to_day: Mapped[date | None]


class GroupMinutes(Record):
    """What a self-management group said and decided on a day. `decisions` lists texts."""

    __tablename__ = "group_minutes"
    __sync__ = Sync(refs={"group_id": "self_management_group"}, since=3)

    group_id: Mapped[str] = mapped_column(index=True)
    held_on: Mapped[date]
    text: Mapped[str]
    decisions: Mapped[JsonList] = mapped_column(default=list)
