"""The centre's word on what follows a request: its day, who was asked for help, who came to the dwelling and found nobody."""

from collections.abc import Callable

from app.rules.clock import rome_day
from app.rules.problem import Problem, problem
from app.rules.requests import OPEN_STATES, check_attempt, check_due, check_escalation
from app.server.scene import Scene, day_of, text_of, time_of

_ESCALATION = ("escalated_on", "escalated_to", "escalation_reason")


def follow_problems(scene: Scene) -> list[Problem]:
    """Day and escalation of a request, judged only where this change touches them: what stood before stays."""
    row, before = scene.after, scene.before or {}
    found: list[Problem] = []
    opened = time_of(row["opened_at"])
    if row.get("due_on") != before.get("due_on") and opened is not None:
        found += check_due(day_of(row.get("due_on")), rome_day(opened), rome_day(scene.received_at))
    if any(row.get(name) != before.get(name) for name in _ESCALATION):
        found += check_escalation(
            day_of(row.get("escalated_on")),
            text_of(row.get("escalated_to")),
            text_of(row.get("escalation_reason")),
            state=str(row["state"]),
            coordinators=scene.board.staff.coordinators_of(text_of(row.get("outpost_id"))),
        )
    return found


def _attempt(scene: Scene) -> list[Problem]:
    row = scene.after
    request = scene.board.get("request", text_of(row["request_id"]))
    if request is None:
        return [problem("reference_missing", field="request_id")]
    found = check_attempt(str(row["outcome"]), str(row["who"]))
    if request.row["state"] not in OPEN_STATES:
        found.append(problem("attempt_ended"))
    return found


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {"access_attempt": _attempt}
