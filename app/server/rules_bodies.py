"""The centre's word on bodies, their members and sessions: one president, a number of its own, a window that ends after it begins."""

from collections.abc import Callable
from datetime import date

from app.rules.decisions import check_body, check_minutes, check_seat, check_sitting, check_sitting_change
from app.rules.problem import Problem, problem
from app.server.scene import Row, Scene, day_of, text_of
from app.server.sittings import day_of_act, listed, rows_where, seat_of, sitting_of


def _body(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    if row.get("deleted_at") is not None:
        used = any(
            True for kind in ("decision_session", "body_member") for _ in rows_where(scene, kind, body_id=scene.id)
        )
        return [problem("body_used")] if used else []
    if before is not None and before["kind"] != row["kind"]:
        return [problem("body_fixed")]
    quorum = row["quorum"]
    number = quorum if isinstance(quorum, int) else 0
    return check_body(str(row["name"]), str(row["kind"]), number, str(row["tie"]), listed(row["measures"]))


def _member(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    if before is not None and any(before.get(name) != row.get(name) for name in row if name != "to_day"):
        return [problem("seat_fixed")]
    others = [seat_of(one) for _, one in rows_where(scene, "body_member", body_id=str(row["body_id"]))]
    return check_seat(seat_of(row), others)


def _session(scene: Scene) -> list[Problem]:
    before, row, day = scene.before, scene.after, day_of_act(scene)
    if before is not None and before["body_id"] != row["body_id"]:
        return [problem("session_fixed")]
    if row.get("deleted_at") is not None:
        used = any(
            True for kind in ("dossier", "vote", "decision") for _ in rows_where(scene, kind, session_id=scene.id)
        )
        return [problem("session_used")] if used else []
    taken = {str(one["number"]) for _, one in rows_where(scene, "decision_session", body_id=str(row["body_id"]))}
    now = sitting_of(row)
    found = check_sitting(text_of(row["number"]), now, taken)
    if before is not None:
        found += check_sitting_change(sitting_of(before), now, day)
    written = _minutes(before) if before is not None else (None, None)
    return [*found, *check_minutes(now, written, _minutes(row), day)]


def _minutes(row: Row) -> tuple[str | None, date | None]:
    return text_of(row["minutes"]), day_of(row["minutes_on"])


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "decision_body": _body,
    "body_member": _member,
    "decision_session": _session,
}
