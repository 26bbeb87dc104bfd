"""The centre's word on milestones of projects and on the acts that extend them (INV-14)."""

from collections.abc import Callable

from app.rules.clock import rome_day
from app.rules.problem import Problem, problem
from app.rules.projects import check_extension, check_milestone
from app.server.scene import Scene, day_of, text_of


def _milestone(scene: Scene) -> list[Problem]:
    found = check_milestone(scene.role or "", day_of(scene.after["done_on"]), rome_day(scene.received_at))
    if not str(scene.after["name"] or "").strip():
        found.append(problem("required", field="name"))
    if scene.before is not None and scene.before["project_id"] != scene.after["project_id"]:
        found.append(problem("immutable_field", field="project_id"))
    return found


def _extension(scene: Scene) -> list[Problem]:
    """An act is written once, whole, and taken away if it was a mistake; it is judged beside what the project would last without."""
    row, before = scene.after, scene.before
    if before is not None:
        changed = [
            name for name in ("project_id", "number", "act_on", "until_on", "file_hash") if before[name] != row[name]
        ]
        return [problem("immutable_field", field=changed[0])] if changed else []
    project = scene.board.get("project", text_of(row["project_id"]))
    act_on, until_on = day_of(row["act_on"]), day_of(row["until_on"])
    if project is None or act_on is None or until_on is None:
        return [problem("wrong_type", field="until_on")]
    start, end, stop = (day_of(project.row[name]) for name in ("start_on", "end_on", "hard_stop_on"))
    return check_extension(
        str(row["number"]), text_of(row["file_hash"]), act_on, until_on,
        start=start, end=end, hard_stop=stop, today=rome_day(scene.received_at),
    )  # fmt: skip


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {"milestone": _milestone, "project_extension": _extension}
