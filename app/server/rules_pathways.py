"""The centre's word on assessments, cases and pathways: INV-08 and INV-11 to INV-13, in its order of arrival."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from app.rules.assessments import already_open, check_assessment, check_case_closing, check_opening
from app.rules.catalogues import codes
from app.rules.clock import rome_day
from app.rules.pathways import (
    RUNNING,
    Standing,
    check_goals,
    check_housing,
    check_new_on,
    check_pathway,
    check_review,
    check_rewritten,
    check_signature,
    check_step,
    check_unsigned,
    goal_signed,
)
from app.rules.problem import Problem, problem
from app.server.board import Held
from app.server.scene import Row, Scene, day_of, text_of, time_of


def _assessment(scene: Scene) -> list[Problem]:
    row = scene.after
    domains, flags = _read(row["domains"], dict), _read(row["risk_flags"], list)
    if domains is None or flags is None:
        return [problem("wrong_type", field="domains")]
    return check_assessment(domains, [str(one) for one in flags], text_of(row["outcome"]))


def _case(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    opened = day_of(row["opened_on"])
    if opened is None:
        return [problem("wrong_type", field="opened_on")]
    found = []
    if before is None or any(
        before.get(name) != row.get(name) for name in ("assessment_id", "opened_on", "household_id")
    ):
        held = scene.board.get("needs_assessment", text_of(row["assessment_id"]))
        of_it = held is not None and held.row["household_id"] == row["household_id"]
        found = check_opening(day_of(held.row["assessed_on"]) if held is not None and of_it else None, opened)
    return [
        *found,
        *_alone(scene),
        *check_case_closing(opened, day_of(row["closed_on"]), text_of(row["closing_reason"])),
    ]


def _alone(scene: Scene) -> list[Problem]:
    """One open case a household: of two that were opened apart the second to come is told whose the first is."""
    row, before = scene.after, scene.before
    was_open = before is not None and _is_open(before) and before["household_id"] == row["household_id"]
    if was_open or not _is_open(row):
        return []
    for one in scene.board.load_where("case_opening", household_id=str(row["household_id"])):
        other = scene.board.records[("case_opening", one)].row
        if one != scene.id and _is_open(other):
            who = scene.board.get("operator", text_of(other["referent_id"]) or text_of(other["operator_id"]))
            holder = text_of(who.row["initials"]) if who is not None else None
            return already_open(one, text_of(other["number"]), holder)
    return []


def _is_open(row: Row) -> bool:
    return row["closed_on"] is None and row.get("deleted_at") is None


def _pathway(scene: Scene) -> list[Problem]:
    row = scene.after
    start = day_of(row["start_on"])
    if start is None:
        return [problem("wrong_type", field="start_on")]
    continued = scene.board.get("pathway", text_of(row["follows_id"])) if scene.before is None else None
    return check_pathway(
        str(row["type"]),
        start,
        day_of(row["planned_end_on"]),
        household_id=str(row["household_id"]),
        follows_state=text_of(continued.row["state"]) if continued else None,
        follows_household=text_of(continued.row["household_id"]) if continued else None,
    )


def _step(scene: Scene) -> list[Problem]:
    row = scene.after
    pathway = scene.board.get("pathway", text_of(row["pathway_id"]))
    if pathway is None:
        return [problem("reference_missing", field="pathway_id")]
    at = time_of(row["at"]) or scene.received_at
    return check_step(
        str(pathway.row["state"]),
        str(row["to_state"]),
        _standing(scene, str(row["pathway_id"]), pathway),
        day=rome_day(at),
        outcome=text_of(row["outcome"]),
        reason=text_of(row["reason"]),
    )


def _standing(scene: Scene, id: str, pathway: Held) -> Standing:
    pacts, goals, reviews = (_live(scene, kind, pathway_id=id) for kind in ("pact", "pathway_goal", "pathway_review"))
    siblings = scene.board.load_where(
        "pathway", household_id=str(pathway.row["household_id"]), type=str(pathway.row["type"])
    )
    others = [scene.board.records[("pathway", one)].row for one in siblings if one != id]
    return Standing(
        pact_signed=any(row["signed_on"] is not None for row in pacts),
        goals=len(goals),
        reviews_due=tuple(
            due for row in reviews if row["done_on"] is None and (due := day_of(row["due_on"])) is not None
        ),
        another_running=any(row["state"] in RUNNING and row.get("deleted_at") is None for row in others),
    )


def _part(scene: Scene) -> list[Problem]:
    """INV-13, for whatever hangs on a pathway and is new."""
    pathway = scene.board.get("pathway", text_of(scene.after.get("pathway_id")))
    moved = scene.before is not None and scene.before.get("pathway_id") != scene.after.get("pathway_id")
    return check_new_on(str(pathway.row["state"])) if pathway is not None and (scene.before is None or moved) else []


def _goal(scene: Scene) -> list[Problem]:
    row, found = scene.after, _part(scene)
    if scene.before is None:
        found += check_goals(len(_live(scene, "pathway_goal", pathway_id=str(row["pathway_id"]))) + 1)
    else:
        pacts = _live(scene, "pact", pathway_id=str(row["pathway_id"]))
        written = time_of(row.get("recorded_at")) or scene.received_at
        signed = goal_signed(rome_day(written), (day_of(one["signed_on"]) for one in pacts))
        found += check_rewritten(scene.before, row, signed=signed)
    return [*found, *_choice("goal_results", text_of(row["result"]), "risultato")]


def _review(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    due = day_of(row["due_on"])
    if due is None:
        return [problem("wrong_type", field="due_on")]
    recorded = time_of(row.get("recorded_at"))
    moved = before is not None and before.get("due_on") != row.get("due_on")
    set_on = _set_on(
        due, rome_day(scene.received_at if moved or recorded is None else recorded), before is None or moved
    )
    return [
        *_part(scene),
        *check_review(due, set_on, done_on=day_of(row["done_on"]), summary=text_of(row["summary"])),
    ]


def _set_on(due: date, day: date, judged: bool) -> date:
    """The day from which a review's distance counts: one that was judged when it was set is not judged again."""
    return day if judged else due


def _pact(scene: Scene) -> list[Problem]:
    signed = scene.before is not None and scene.before["signed_on"] is not None
    return [
        *_part(scene),
        *_signature(scene, text_of(scene.after["paper_number"])),
        *_unsigned(scene),
        *check_rewritten(scene.before, scene.after, signed=signed),
    ]


def _unsigned(scene: Scene) -> list[Problem]:
    """Why a signature may not be taken back (INV-11)."""
    row, before = scene.after, scene.before
    if before is None or before["signed_on"] is None or row["signed_on"] is not None:
        return []
    pathway = scene.board.get("pathway", text_of(row["pathway_id"]))
    others = [
        scene.board.records[("pact", id)].row
        for id in scene.board.load_where("pact", pathway_id=str(row["pathway_id"]))
        if id != scene.id
    ]
    signed = any(one["signed_on"] is not None and one.get("deleted_at") is None for one in others)
    return check_unsigned(str(pathway.row["state"]), another_signed=signed) if pathway is not None else []


def _plan(scene: Scene) -> list[Problem]:
    """Signed as a pact is; on paper without a number, since each revision is printed and signed anew."""
    signed = scene.after["signed_on"] is not None or scene.after["signed_how"] is not None
    return [*_part(scene), *_signature(scene, "-" if signed else None)]


def _signature(scene: Scene, paper_number: str | None) -> list[Problem]:
    row = scene.after
    scans = _live(scene, "attachment", owner_id=scene.id) if row["signed_how"] == "scansione" else []
    return check_signature(
        day_of(row["signed_on"]), text_of(row["signed_how"]), paper_number=paper_number, scanned=bool(scans)
    )


def _task(scene: Scene) -> list[Problem]:
    return [*_part(scene), *_choice("task_who", text_of(scene.after["who"]), "chi")]


def _housing(scene: Scene) -> list[Problem]:
    row = scene.after
    return [
        *_part(scene),
        *check_housing(
            str(row["state"]), day_of(row["outcome_on"]), day_of(row["submitted_on"]), text_of(row["reason"])
        ),
    ]


def _choice(name: str, code: str | None, field: str) -> list[Problem]:
    return [] if code is None or code in codes(name) else [problem("choice_unknown", text=code, field=field)]


def _live(scene: Scene, kind: str, **equal: str) -> list[Any]:
    held = [scene.board.records[(kind, id)] for id in scene.board.load_where(kind, **equal)]
    return [one.row for one in held if one.row.get("deleted_at") is None]


def _read(stored: object, kind: type[Any]) -> Any:
    """A stored JSON value of the type it should be; None for anything else."""
    try:
        value = json.loads(str(stored)) if stored is not None else kind()
    except json.JSONDecodeError:
        return None
    return value if isinstance(value, kind) else None


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "needs_assessment": _assessment,
    "case_opening": _case,
    "pathway": _pathway,
    "pathway_step": _step,
    "pathway_goal": _goal,
    "pathway_review": _review,
    "individual_plan": _plan,
    "pact": _pact,
    "care_team_member": _part,
    "task": _task,
    "housing_application": _housing,
}
