"""Self-management groups (*autogestione*): tenants who run a common service of their building, their minutes and decisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.activities import GroupMember, GroupMinutes, SelfManagementGroup
from app.models.people import Person
from app.models.places import Building
from app.models.who import Who
from app.rules.activities import check_group, check_group_member, check_group_minutes, days_overlap
from app.services.checks import found, refuse
from app.services.meetings import at_home
from app.services.names import list_name, people_by_id, street_text
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.same_person import cards_of

GROUP, MEMBER, MINUTES = "Il gruppo", "La persona nel gruppo", "Il verbale"


@dataclass(frozen=True)
class MemberView:
    """Somebody in a group; `to_day` None while they are."""

    id: str
    person_id: str
    name: str
    role: str
    from_day: date
    to_day: date | None


@dataclass(frozen=True)
class MinutesView:
    """What a group said and decided on a day."""

    id: str
    held_on: date
    text: str
    decisions: tuple[str, ...]


@dataclass(frozen=True)
class GroupView:
    """A group with its members (those who are first) and its minutes, newest first. `place` is its building."""

    id: str
    name: str
    service: str
    building_id: str
    place: str
    started_on: date
    ended_on: date | None
    members: tuple[MemberView, ...]
    minutes: tuple[MinutesView, ...]


def add_group(
    session: Session, who: Who, *, name: str, service: str, building_id: str, started_on: date | None = None
) -> GroupView:
    """Record a group of a building, begun today unless said. Raises `Notice` for what the rules refuse."""
    check_assigned(session, who)
    found(session, who, Building, building_id, "Lo stabile")
    day = started_on or who.today()
    refuse(check_group(name, service, day, None))
    row = SelfManagementGroup(**stamp(who), building_id=building_id, name=name.strip(), service=service, started_on=day)
    session.add(row)
    session.flush()
    return group_view(session, who, row.id)


def end_group(session: Session, who: Who, group_id: str, on: date | None = None) -> GroupView:
    """End a group, today unless said. Raises `Notice`: ended before, `group_ends_first`."""
    row = found(session, who, SelfManagementGroup, group_id, GROUP)
    if row.ended_on is not None:
        raise Notice("group_ended", "Il gruppo è già finito.")
    refuse(check_group(row.name, row.service, row.started_on, on or who.today()))
    row.ended_on = on or who.today()
    session.flush()
    return group_view(session, who, row.id)


def list_groups(session: Session, who: Who) -> tuple[GroupView, ...]:
    """Groups by name, those that go on first."""
    rows = session.scalars(select(SelfManagementGroup).where(SelfManagementGroup.deleted_at.is_(None)))
    ordered = sorted(rows, key=lambda row: (row.ended_on is not None, row.name.casefold(), row.id))
    return tuple(_view(session, row) for row in ordered)


def group_view(session: Session, who: Who, group_id: str) -> GroupView:
    """One group. Raises `Notice` when it is not on this desk."""
    return _view(session, found(session, who, SelfManagementGroup, group_id, GROUP))


def add_member(
    session: Session, who: Who, group_id: str, person_id: str, *, role: str = "componente", from_day: date | None = None
) -> MemberView:
    """Put a person into a group, from today unless said. Raises `Notice`: `group_member_twice` (any card counts), `group_*`."""
    group = found(session, who, SelfManagementGroup, group_id, GROUP)
    there = at_home(session, who, group)
    found(session, who, Person, person_id, "La persona")
    day = from_day or who.today()
    cards = cards_of(session, person_id)
    already = any(
        row.person_id in cards and days_overlap((row.from_day, row.to_day), (day, None))
        for row in _member_rows(session, group_id)
    )
    refuse(check_group_member(role, day, None, started_on=group.started_on, already=already))
    row = GroupMember(**stamp(there), group_id=group_id, person_id=person_id, role=role, from_day=day)
    session.add(row)
    session.flush()
    return _members(session, [row])[0]


def end_member(session: Session, who: Who, member_id: str, on: date | None = None) -> MemberView:
    """The last day of a person in a group, today unless said. Raises `Notice`: ended before, `group_member_ends_first`."""
    row = found(session, who, GroupMember, member_id, MEMBER)
    if row.to_day is not None:
        raise Notice("group_member_ended", "La persona è già uscita dal gruppo.")
    refuse(check_group_member(row.role, row.from_day, on or who.today(), started_on=row.from_day, already=False))
    row.to_day = on or who.today()
    session.flush()
    return _members(session, [row])[0]


def add_minutes(
    session: Session, who: Who, group_id: str, *, text: str, decisions: Sequence[str] = (), held_on: date | None = None
) -> MinutesView:
    """Record what a group said and decided, today unless said. Empty decisions are left out."""
    group = found(session, who, SelfManagementGroup, group_id, GROUP)
    there = at_home(session, who, group)
    day = held_on or who.today()
    refuse(check_group_minutes(day, text, started_on=group.started_on, today=who.today()))
    kept = [one.strip() for one in decisions if one.strip()]
    row = GroupMinutes(**stamp(there), group_id=group_id, held_on=day, text=text.strip(), decisions=kept)
    session.add(row)
    session.flush()
    return _minutes(row)


def members_on(session: Session, group_id: str, day: date) -> tuple[MemberView, ...]:
    """Who was in a group on a day, by name."""
    rows = [row for row in _member_rows(session, group_id) if row.from_day <= day <= (row.to_day or day)]
    return _members(session, rows)


# ------------------------------------------------------------------------------------------------------------------ pieces


def _view(session: Session, row: SelfManagementGroup) -> GroupView:
    minutes = session.scalars(
        select(GroupMinutes)
        .where(GroupMinutes.group_id == row.id, GroupMinutes.deleted_at.is_(None))
        .order_by(GroupMinutes.held_on.desc(), GroupMinutes.id.desc())
    )
    return GroupView(
        row.id, row.name, row.service, row.building_id, street_text(session.get(Building, row.building_id)),
        row.started_on, row.ended_on, _members(session, _member_rows(session, row.id)),
        tuple(_minutes(one) for one in minutes),
    )  # fmt: skip


def _member_rows(session: Session, group_id: str) -> list[GroupMember]:
    return list(
        session.scalars(select(GroupMember).where(GroupMember.group_id == group_id, GroupMember.deleted_at.is_(None)))
    )


def _members(session: Session, rows: Sequence[GroupMember]) -> tuple[MemberView, ...]:
    people = people_by_id(session, [row.person_id for row in rows])
    views = [
        MemberView(row.id, row.person_id, list_name(people.get(row.person_id)), row.role, row.from_day, row.to_day)
        for row in rows
    ]
    return tuple(sorted(views, key=lambda one: (one.to_day is not None, one.name.casefold(), one.id)))


def _minutes(row: GroupMinutes) -> MinutesView:
    return MinutesView(row.id, row.held_on, row.text, tuple(str(one) for one in row.decisions))
