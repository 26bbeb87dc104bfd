"""*Laboratori*, one activity, one self-management group: what is read and what may be done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.models.who import Who
from app.rules.dates import rome_moment
from app.rules.problem import Problem
from app.rules.searching import Hit
from app.services import activities, enrolments, groups, meetings
from app.services.activities import ActivityView, NewActivity
from app.services.checks import refuse
from app.services.enrolments import EnrolmentView
from app.services.groups import GroupView
from app.services.meetings import SessionView
from app.services.people import PersonRow, search_people
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel
from app.ui.viewmodels.requests import find_building

_SHOWN_BY = frozenset(
    {
        "activity", "activity_session", "activity_enrolment", "attendance", "self_management_group", "group_member",
        "group_minutes", "person", "person_merge", "project", "building",
    }
)  # fmt: skip


@dataclass(frozen=True)
class LabsState:
    """Everything on *Laboratori*: registers still open, activities, groups."""

    due: tuple[SessionView, ...]
    activities: tuple[ActivityView, ...]
    groups: tuple[GroupView, ...]


@dataclass(frozen=True)
class ActivityState:
    """One activity (None: a new one) with its meetings and who enrolled; the projects it may belong to."""

    view: ActivityView | None
    sessions: tuple[SessionView, ...]
    enrolled: tuple[EnrolmentView, ...]
    projects: tuple[tuple[str, str], ...]
    place: str


@dataclass(frozen=True)
class Planned:
    """Meetings to put down: a day, from an hour to another, how many, how many days apart."""

    day: date
    start: time
    end: time
    count: int
    every_days: int
    place: str | None
    leader: str | None


def read_labs(session: Session, who: Who, *, ended: bool) -> LabsState:
    """The page of the rail."""
    due = tuple(reversed(meetings.list_sessions(session, who, due_only=True)))
    return LabsState(due, activities.list_activities(session, who, ended=ended), groups.list_groups(session, who))


def read_activity(session: Session, who: Who, activity_id: str) -> ActivityState:
    """One activity, or the beginning of a new one."""
    projects = activities.projects_to_choose(session, who)
    if not activity_id:
        return ActivityState(None, (), (), projects, "")
    view = activities.activity_view(session, who, activity_id)
    sessions = meetings.list_sessions(session, who, activity_id=activity_id)
    return ActivityState(view, sessions, enrolments.enrolments(session, who, activity_id), projects, view.place or "")


def plan(session: Session, who: Who, activity_id: str, planned: Planned) -> tuple[SessionView, ...]:
    """Put meetings down, from what is typed."""
    start, end = _edges(planned)
    return meetings.repeat_sessions(
        session, who, activity_id, start, end, count=planned.count, every_days=planned.every_days,
        place=planned.place, leader=planned.leader,
    )  # fmt: skip


def move(session: Session, who: Who, session_id: str, planned: Planned) -> SessionView:
    """Give a meeting another time, from what is typed."""
    start, end = _edges(planned)
    return meetings.move_session(session, who, session_id, start, end, place=planned.place)


def _edges(planned: Planned) -> tuple[datetime, datetime]:
    start, end = (rome_moment(planned.day, at) for at in (planned.start, planned.end))
    refuse([one for one in (start, end) if isinstance(one, Problem)])
    assert isinstance(start, datetime)
    assert isinstance(end, datetime)
    return start, end


class LaboratoriesModel(ReadModel):
    """Signals: moved(LabsState); register_found(SessionView); refused(Notice)."""

    shown_by = _SHOWN_BY
    moved = Signal(object)
    register_found = Signal(object)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.ended = False

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(read_labs, self.moved.emit)(ended=self.ended)

    def show_ended(self, ended: bool) -> None:
        """Activities that ended too, or not."""
        self.ended = ended
        self.read()

    def find_register(self, code: str) -> None:
        """The meeting of a register by its number or by the code in its corner."""
        self.bridge.call(meetings.find_register, self.register_found.emit, self.refused.emit)(code)


class _Thing(ReadModel):
    """What the pages of an activity and of a group share. Signals: refused(Notice); done(sentence code);
    people(query, rows); buildings(query, hits).
    """

    shown_by = _SHOWN_BY
    refused = Signal(object)
    done = Signal(str)
    people = Signal(str, tuple)
    buildings = Signal(str, list)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.id = id

    def search(self, text: str) -> None:
        """Persons for what is typed."""

        def answer(rows: tuple[PersonRow, ...]) -> None:
            self.people.emit(text, rows)

        self.bridge.call(search_people, answer)(text)

    def search_buildings(self, text: str) -> None:
        """Buildings for what is typed."""

        def answer(hits: list[Hit]) -> None:
            self.buildings.emit(text, hits)

        self.bridge.call(find_building, answer)(text)

    def _said(self, code: str, _answer: object) -> None:
        self.done.emit(code)


class ActivityModel(_Thing):
    """Signals: moved(ActivityState); made(id): a new activity has its record; enrolled(warning sentence or "")."""

    moved = Signal(object)
    made = Signal(str)
    enrolled = Signal(str)

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(read_activity, self.moved.emit, self.refused.emit)(self.id)

    def save(self, values: Mapping[str, Any]) -> None:
        """Record a new activity, or change this one."""

        def made(view: ActivityView) -> None:
            self.made.emit(view.id)

        if self.id:
            self.bridge.call(activities.edit_activity, partial(self._said, "saved"), self.refused.emit)(self.id, values)
        else:
            self.bridge.call(activities.add_activity, made, self.refused.emit)(NewActivity(**values))

    def end(self) -> None:
        """The activity ends today."""
        today = self.bridge.who.today()
        self.bridge.call(activities.edit_activity, partial(self._said, "ended"), self.refused.emit)(
            self.id, {"ended_on": today}
        )

    def plan(self, planned: Planned) -> None:
        """Put meetings down."""
        self.bridge.call(plan, partial(self._said, "planned"), self.refused.emit)(self.id, planned)

    def move(self, session_id: str, planned: Planned) -> None:
        """Another time for a meeting."""
        self.bridge.call(move, partial(self._said, "moved"), self.refused.emit)(session_id, planned)

    def cancel(self, session_id: str, reason: str) -> None:
        """Cancel a meeting."""
        self.bridge.call(meetings.cancel_session, partial(self._said, "cancelled"), self.refused.emit)(
            session_id, reason
        )

    def enrol(self, person_id: str) -> None:
        """Enrol a person from today."""

        def told(answer: tuple[EnrolmentView, tuple[Problem, ...]]) -> None:
            self.enrolled.emit(answer[1][0].sentence if answer[1] else "")

        self.bridge.call(enrolments.enrol, told, self.refused.emit)(self.id, person_id)

    def withdraw(self, enrolment_id: str) -> None:
        """An enrolment ends today."""
        self.bridge.call(enrolments.withdraw, partial(self._said, "withdrawn"), self.refused.emit)(enrolment_id)


class GroupModel(_Thing):
    """Signals: moved(GroupView); made(id): a new group has its record."""

    moved = Signal(object)
    made = Signal(str)

    def read(self) -> None:
        """Read what is shown."""
        if self.id:
            self.bridge.call(groups.group_view, self.moved.emit, self.refused.emit)(self.id)

    def save(self, values: Mapping[str, Any]) -> None:
        """Record a new group."""

        def made(view: GroupView) -> None:
            self.made.emit(view.id)

        self.bridge.call(groups.add_group, made, self.refused.emit)(**values)

    def end(self) -> None:
        """The group ends today."""
        self.bridge.call(groups.end_group, partial(self._said, "ended"), self.refused.emit)(self.id)

    def add_member(self, person_id: str, role: str) -> None:
        """Somebody joins today."""
        self.bridge.call(groups.add_member, partial(self._said, "joined"), self.refused.emit)(
            self.id, person_id, role=role
        )

    def end_member(self, member_id: str) -> None:
        """Somebody leaves today."""
        self.bridge.call(groups.end_member, partial(self._said, "left"), self.refused.emit)(member_id)

    def add_minutes(self, held_on: date | None, text: str, decisions: list[str]) -> None:
        """Record what was said and decided."""
        self.bridge.call(groups.add_minutes, partial(self._said, "minutes"), self.refused.emit)(
            self.id, text=text, decisions=decisions, held_on=held_on
        )
