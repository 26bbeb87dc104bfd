"""The centre's word on rosters, closures, hourly costs, and what a shift or an appointment may say."""

from collections.abc import Callable

from app.rules.assignments import covers_outpost
from app.rules.catalogues import codes
from app.rules.closures import check_closure
from app.rules.problem import Problem, problem
from app.rules.reminders import check_reminder
from app.rules.roster import Slot, check_slot
from app.rules.timesheet import Rate, check_rate
from app.rules.visibility import R2, stricter
from app.server.scene import Row, Scene, day_of, text_of

PLANS = frozenset({"roster_slot", "closure"})
"""Kinds whose outpost is where others will be, or what is closed, not where their author is at work."""


def _roster(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    if before is not None and row.get("deleted_at") is not None:
        return []
    slot = _slot(scene.id, row)
    if slot is None:
        return [problem("wrong_type", field="from_day")]
    if slot.kind not in codes("roster_kinds"):
        return [problem("choice_unknown", text=slot.kind, field="kind")]
    others = [
        other
        for id in scene.board.load_where("roster_slot", rostered_operator_id=slot.operator_id)
        if (held := scene.board.records[("roster_slot", id)].row).get("deleted_at") is None
        and (other := _slot(id, held)) is not None
    ]
    found = check_slot(slot, others)
    moved = before is None or any(
        before.get(f) != row.get(f) for f in ("outpost_id", "rostered_operator_id", "from_day")
    )
    if slot.outpost_id is not None and moved and not found:
        spans = scene.board.staff.at(slot.operator_id, slot.outpost_id)
        if not covers_outpost(slot.from_day, spans):
            found.append(problem("slot_not_assigned", day=slot.from_day.isoformat()))
    return found


def _closure(scene: Scene) -> list[Problem]:
    row = scene.after
    if row.get("deleted_at") is not None:
        return []
    first, last = day_of(row["from_day"]), day_of(row["to_day"])
    if first is None or last is None:
        return [problem("wrong_type", field="from_day")]
    return check_closure(str(row["kind"]), first, last, text_of(row["reason"]))


def _cost_rate(scene: Scene) -> list[Problem]:
    row = scene.after
    own = str(row["visibility"])
    if stricter(R2, own) != own:
        return [problem("visibility_too_wide", required=R2, found=own)]
    if row.get("deleted_at") is not None:
        return []
    rate = _rate(row)
    if rate is None:
        return [problem("wrong_type", field="hour_cents")]
    others = [
        other
        for id in scene.board.load_where("cost_rate", rated_operator_id=rate.operator_id)
        if id != scene.id
        and (held := scene.board.records[("cost_rate", id)].row).get("deleted_at") is None
        and (other := _rate(held)) is not None
    ]
    return check_rate(rate, others)


def _appointment(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before or {}
    if before and all(before.get(f) == row.get(f) for f in ("remind_minutes", "minutes")):
        return []
    return check_reminder(_number(row["remind_minutes"]), _number(row["minutes"]))


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _slot(id: str, row: Row) -> Slot | None:
    first, last, weekday = day_of(row["from_day"]), day_of(row["to_day"]), row["weekday"]
    if first is None or not isinstance(weekday, int) or (last is None and row["to_day"] is not None):
        return None
    return Slot(
        id,
        str(row["rostered_operator_id"]),
        weekday,
        str(row["from_time"]),
        str(row["to_time"]),
        first,
        last,
        str(row["kind"]),
        text_of(row.get("outpost_id")),
    )


def _rate(row: Row) -> Rate | None:
    first, last, cents = day_of(row["from_day"]), day_of(row["to_day"]), row["hour_cents"]
    if first is None or not isinstance(cents, int) or (last is None and row["to_day"] is not None):
        return None
    return Rate(str(row["rated_operator_id"]), cents, first, last)


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "roster_slot": _roster,
    "closure": _closure,
    "cost_rate": _cost_rate,
    "appointment": _appointment,
}
