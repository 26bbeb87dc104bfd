"""The centre's word on laboratories: meetings and their registers, who was there, enrolments, self-management groups.

Two desks that write down one person at one meeting: the first stands, the other goes back with its reason (INV-60).
"""

from collections.abc import Callable
from datetime import date

from app.rules.activities import (
    HELD,
    PLANNED,
    check_activity,
    check_attendance,
    check_enrolment,
    check_group,
    check_group_member,
    check_group_minutes,
    check_late,
    check_once,
    check_register_number,
    check_session,
    check_session_state,
    days_overlap,
)
from app.rules.clock import rome_day
from app.rules.problem import Problem, problem
from app.server.cards import cards_of
from app.server.scene import Row, Scene, day_of, text_of, time_of


def _activity(scene: Scene) -> list[Problem]:
    row = scene.after
    places = row["capacity"]
    return check_activity(
        str(row["kind"]),
        text_of(row["title"]),
        places if isinstance(places, int) else None,
        day_of(row["from_day"]),
        day_of(row["to_day"]),
    )


def _session(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    fixed = [name for name in ("activity_id", "register_number") if before is not None and before[name] != row[name]]
    if fixed:
        return [problem("immutable_field", field=fixed[0])]
    start, end = time_of(row["starts_at"]), time_of(row["ends_at"])
    if start is None or end is None:
        return [problem("wrong_type", field="starts_at")]
    number, found = text_of(row["register_number"]), []
    if before is None and number is not None:
        others = scene.board.load_where("activity_session", register_number=number)
        found += check_register_number(number, taken=any(id != scene.id for id in others))
    # Its activity may have got another period meanwhile: a meeting is held against it only when it is put down or moved.
    moved = before is None or (before["starts_at"], before["ends_at"]) != (row["starts_at"], row["ends_at"])
    activity = scene.board.get("activity", text_of(row["activity_id"])) if moved else None
    span = activity.row if activity is not None else {}
    guests = row["guests"]
    found += check_session(
        start,
        end,
        from_day=day_of(span.get("from_day")),
        to_day=day_of(span.get("to_day")),
        guests=guests if isinstance(guests, int) else -1,
        today=rome_day(scene.received_at) if moved else None,
    )
    state = PLANNED if before is None else str(before["state"])
    attended = (
        state == PLANNED and str(row["state"]) not in (PLANNED, HELD) and bool(_at(scene, scene.id, present=True))
    )
    return found + check_session_state(state, str(row["state"]), reason=text_of(row["reason"]), attended=attended)


def _attendance(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    fixed = [name for name in ("session_id", "person_id") if before is not None and before[name] != row[name]]
    if fixed:
        return [problem("immutable_field", field=fixed[0])]
    meeting = scene.board.get("activity_session", text_of(row["session_id"]))
    start, end = (time_of(meeting.row[name]) if meeting else None for name in ("starts_at", "ends_at"))
    if meeting is None or start is None or end is None:
        return [problem("reference_missing", field="session_id")]
    minutes = row["minutes"]
    found = check_attendance(
        start,
        end,
        str(meeting.row["state"]),
        present=bool(row["present"]),
        in_at=time_of(row["in_at"]),
        out_at=time_of(row["out_at"]),
        minutes=minutes if isinstance(minutes, int) else None,
        # When a later correction was written is not in its row: the desk has asked that.
        written_at=time_of(row["recorded_at"]) if before is None else None,
        late_note=text_of(row["late_note"]),
        role=scene.role,
    )
    if before is not None and before["late_note"] != row["late_note"]:
        found += check_late(scene.role, text_of(row["late_note"]))
    if before is None:
        others = {card for id, card in _at(scene, str(row["session_id"])) if id != scene.id}
        found += check_once(cards_of(scene, str(row["person_id"])), others)
    return found


def _at(scene: Scene, session_id: str, *, present: bool = False) -> list[tuple[str, str]]:
    """`(id, card)` of the attendances of a meeting."""
    return [
        (id, str(one["person_id"]))
        for id in scene.board.load_where("attendance", session_id=session_id)
        if _lives(one := scene.board.records[("attendance", id)].row) and (one["present"] or not present)
    ]


def _enrolment(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    fixed = [name for name in ("activity_id", "person_id") if before is not None and before[name] != row[name]]
    if fixed:
        return [problem("immutable_field", field=fixed[0])]
    enrolled = day_of(row["enrolled_on"])
    if enrolled is None:
        return [problem("wrong_type", field="enrolled_on")]
    already = False
    if before is None:
        cards = cards_of(scene, str(row["person_id"]))
        others = _others(scene, "activity_enrolment", activity_id=str(row["activity_id"]))
        already = any(one["person_id"] in cards and one["withdrawn_on"] is None for one in others)
    activity = scene.board.get("activity", text_of(row["activity_id"])) if before is None else None
    last = day_of(activity.row["to_day"]) if activity is not None else None
    return check_enrolment(enrolled, day_of(row["withdrawn_on"]), to_day=last, already=already)


def _group(scene: Scene) -> list[Problem]:
    row = scene.after
    started = day_of(row["started_on"])
    if started is None:
        return [problem("wrong_type", field="started_on")]
    return check_group(text_of(row["name"]), str(row["service"]), started, day_of(row["ended_on"]))


def _member(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    fixed = [name for name in ("group_id", "person_id") if before is not None and before[name] != row[name]]
    if fixed:
        return [problem("immutable_field", field=fixed[0])]
    begun, gone = day_of(row["from_day"]), day_of(row["to_day"])
    if begun is None:
        return [problem("wrong_type", field="from_day")]
    already = False
    if before is None:
        cards = cards_of(scene, str(row["person_id"]))
        already = any(
            one["person_id"] in cards
            and days_overlap((day_of(one["from_day"]) or date.min, day_of(one["to_day"])), (begun, gone))
            for one in _others(scene, "group_member", group_id=str(row["group_id"]))
        )
    return check_group_member(str(row["role"]), begun, gone, started_on=_begun(scene) or begun, already=already)


def _minutes(scene: Scene) -> list[Problem]:
    row = scene.after
    held = day_of(row["held_on"])
    if held is None:
        return [problem("wrong_type", field="held_on")]
    return check_group_minutes(held, text_of(row["text"]), started_on=_begun(scene) or held, today=None)


def _begun(scene: Scene) -> date | None:
    """When the group of this record began; None when that is not to be known."""
    group = scene.board.get("self_management_group", text_of(scene.after["group_id"]))
    return day_of(group.row["started_on"]) if group is not None and scene.before is None else None


def _others(scene: Scene, kind: str, **equal: str) -> list[Row]:
    held = [scene.board.records[(kind, id)].row for id in scene.board.load_where(kind, **equal) if id != scene.id]
    return [row for row in held if _lives(row)]


def _lives(row: Row) -> bool:
    return row.get("deleted_at") is None


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "activity": _activity,
    "activity_session": _session,
    "attendance": _attendance,
    "activity_enrolment": _enrolment,
    "self_management_group": _group,
    "group_member": _member,
    "group_minutes": _minutes,
}
