"""Activities, meetings, enrolments, attendance and groups from JSON: added and edited through their use-cases."""

from sqlalchemy.orm import Session

from app.models.activities import ActivityEnrolment, ActivitySession, Attendance, GroupMember
from app.models.activities import SelfManagementGroup as Group
from app.models.base import Record
from app.models.registry import Kind
from app.models.who import Who
from app.rules.activities import CANCELLED, HELD
from app.rules.problem import problem
from app.services import activities, attendance, enrolments, groups, meetings
from app.services.checks import refuse
from app.services.record_acts import Values, adds, edits
from app.services.record_values import only, required, typed


@adds("activity")
def _add_activity(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "kind", "title")
    only(values, *activities.NewActivity.__dataclass_fields__)
    return activities.add_activity(session, who, activities.NewActivity(**typed(kind, who, values))).id


@edits("activity")
def _edit_activity(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    activities.edit_activity(session, who, record.id, typed(kind, who, changes))


@adds("activity_session")
def _add_session(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "activity_id", "starts_at", "ends_at", "place", "leader")
    required(values, "activity_id", "starts_at", "ends_at")
    return meetings.add_session(session, who, **typed(kind, who, values)).id


@edits("activity_session")
def _edit_session(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    assert isinstance(record, ActivitySession)
    only(changes, "state", "reason", "starts_at", "ends_at", "place", "guests")
    ready = typed(kind, who, changes)
    if ready.keys() & {"starts_at", "ends_at", "place"}:
        start, end = ready.get("starts_at", record.starts_at), ready.get("ends_at", record.ends_at)
        meetings.move_session(session, who, record.id, start, end, place=ready.get("place"))
    state = ready.get("state", HELD if "guests" in ready else None)
    if state == CANCELLED:
        meetings.cancel_session(session, who, record.id, ready.get("reason") or "")
    elif state == HELD:
        attendance.close_register(session, who, record.id, (), guests=ready.get("guests", record.guests))
    elif state is not None or "reason" in ready:
        refuse([problem("choice_unknown", text=str(state), field="stato")])


@adds("activity_enrolment")
def _add_enrolment(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "activity_id", "person_id", "enrolled_on")
    required(values, "activity_id", "person_id")
    ready = typed(kind, who, values)
    return enrolments.enrol(session, who, ready["activity_id"], ready["person_id"], ready.get("enrolled_on"))[0].id


@edits("activity_enrolment")
def _edit_enrolment(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    assert isinstance(record, ActivityEnrolment)
    only(changes, "withdrawn_on")
    enrolments.withdraw(session, who, record.id, typed(kind, who, changes).get("withdrawn_on"))


@adds("attendance")
def _add_attendance(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "session_id", "person_id", "present", "in_at", "out_at", "signed", "late_note")
    required(values, "session_id", "person_id")
    ready = typed(kind, who, {"present": True} | dict(values))
    note = ready.pop("late_note", None)
    return attendance.add_attendance(session, who, ready.pop("session_id"), attendance.Mark(**ready), late_note=note)


@edits("attendance")
def _edit_attendance(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    assert isinstance(record, Attendance)
    only(changes, "present", "in_at", "out_at", "signed", "late_note")
    ready = typed(kind, who, changes)
    note = ready.pop("late_note", None)
    now = {name: getattr(record, name) for name in ("present", "in_at", "out_at", "signed")}
    mark = attendance.Mark(record.person_id, **(now | ready))
    attendance.mark_person(session, who, record.session_id, mark, late_note=note)


@adds("self_management_group")
def _add_group(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "name", "service", "building_id", "started_on")
    required(values, "name", "service", "building_id")
    return groups.add_group(session, who, **typed(kind, who, values)).id


@edits("self_management_group")
def _edit_group(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    assert isinstance(record, Group)
    only(changes, "ended_on")
    groups.end_group(session, who, record.id, typed(kind, who, changes).get("ended_on"))


@adds("group_member")
def _add_member(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "group_id", "person_id", "role", "from_day")
    required(values, "group_id", "person_id")
    return groups.add_member(session, who, **typed(kind, who, values)).id


@edits("group_member")
def _edit_member(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    assert isinstance(record, GroupMember)
    only(changes, "to_day")
    groups.end_member(session, who, record.id, typed(kind, who, changes).get("to_day"))


@adds("group_minutes")
def _add_minutes(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "group_id", "held_on", "text", "decisions")
    required(values, "group_id", "text")
    return groups.add_minutes(session, who, **typed(kind, who, values)).id
