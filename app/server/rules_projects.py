"""The centre's word on milestones of projects: who writes them, and that they were not done in the future."""

from app.rules.clock import rome_day
from app.rules.problem import Problem, problem
from app.rules.projects import check_milestone
from app.server.scene import Scene, day_of


def _milestone(scene: Scene) -> list[Problem]:
    found = check_milestone(scene.role or "", day_of(scene.after["done_on"]), rome_day(scene.received_at))
    if not str(scene.after["name"] or "").strip():
        found.append(problem("required", field="name"))
    if scene.before is not None and scene.before["project_id"] != scene.after["project_id"]:
        found.append(problem("immutable_field", field="project_id"))
    return found


CHECKS = {"milestone": _milestone}
