"""The centre's word on cases of innocent arrears and on the solidarity contribution, in its order of arrival.

What a body does with a case is never a desk's: what follows from the body's own records writes it.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from app.models.registry import KINDS
from app.rules import arrears, repayment, solidarity
from app.rules.arrears import CLOSED, FREEZE, PLAN, RECOGNISED, SHARE, TRACK, Standing
from app.rules.clock import rome_day
from app.rules.problem import Problem, problem
from app.server.cards import cards_of
from app.server.scene import Row, Scene, day_of, text_of

_SCAFFOLD = frozenset({"outpost_id", "readers", "visibility", "deleted_at"})


def _case(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    changed = _changed(scene)
    if before is not None and before["state"] in CLOSED and changed:
        return [problem("arrears_closed")]
    opened, income = day_of(row["opened_on"]), read_map(row["income"])
    if opened is None or income is None or read_map(row["facts"]) is None:
        return [problem("wrong_type", field="opened_on" if opened is None else "income")]
    found = _alone(scene)
    if before is None or {"household_id", "person_id", "tenancy_id"} & changed:
        lease = scene.board.get("tenancy", text_of(row["tenancy_id"]))
        if lease is not None and lease.row["household_id"] not in (None, row["household_id"]):
            found.append(problem("arrears_other_household"))
    return found + arrears.check_case(
        text_of(row["cause"]),
        day_of(row["cause_on"]),
        income,
        opened_on=opened,
        today=rome_day(scene.received_at),
        chosen=before is None or "cause" in changed,
    )


def _alone(scene: Scene) -> list[Problem]:
    """One open case a household: of two that were opened apart the second to come is told whose the first is."""
    row, before = scene.after, scene.before
    was_open = before is not None and _is_open(before) and before["household_id"] == row["household_id"]
    if was_open or not _is_open(row):
        return []
    for one in _live(scene, "arrears_case", household_id=str(row["household_id"])):
        if one["id"] != scene.id and _is_open(one):
            who = scene.board.get("operator", text_of(one["operator_id"]))
            holder = text_of(who.row["initials"]) if who is not None else None
            return arrears.already_open(str(one["id"]), text_of(one["number"]), holder)
    return []


def _is_open(row: Mapping[str, Any]) -> bool:
    return row["state"] not in CLOSED and row.get("deleted_at") is None


def _step(scene: Scene) -> list[Problem]:
    row = scene.after
    held = scene.board.get("arrears_case", text_of(row["case_id"]))
    if held is None:
        return [problem("reference_missing", field="case_id")]
    return arrears.check_step(
        standing_of(scene, str(row["case_id"]), held.row),
        str(row["to_state"]),
        outcome=text_of(row["outcome"]),
        reason=text_of(row["reason"]),
    )


def standing_of(scene: Scene, id: str, case: Row) -> Standing:
    """What a step of this case is judged against, as the centre has it."""
    held = [scene.board.records[("evaluation", one)] for one in scene.board.load_where("evaluation", record_id=id)]
    asked = [one.row for one in held if one.row["track"] == TRACK and one.row.get("deleted_at") is None]
    last = max(asked, key=lambda one: str(one["recorded_at"]), default=None)
    result = read_map(last["result"]) if last is not None else None
    return Standing(
        str(case["state"]),
        text_of(case["outcome"]),
        text_of(case["cause"]),
        day_of(case["cause_on"]),
        tuple(result.get("criteria", ())) if result is not None else None,
        frozenset(
            str(one["kind"])
            for one in _live(scene, "arrears_measure", case_id=id)
            if one["ended_on"] is None and (one["kind"] != PLAN or one["accepted_on"] is not None)
        ),
    )


def _part(scene: Scene) -> list[Problem]:
    """Nothing new hangs on a case that is closed."""
    case = scene.board.get("arrears_case", text_of(scene.after["case_id"]))
    return [problem("arrears_closed")] if case is not None and case.row["state"] in CLOSED and _changed(scene) else []


def _evidence(scene: Scene) -> list[Problem]:
    row = scene.after
    return [
        *_part(scene),
        *arrears.check_evidence(
            str(row["kind"]),
            day_of(row["issued_on"]),
            day_of(row["valid_until"]),
            seen_original=bool(row["seen_original"]),
            checked_by=text_of(row["checked_by"]),
            today=rome_day(scene.received_at),
        ),
    ]


def _notice(scene: Scene) -> list[Problem]:
    row = scene.after
    dated = day_of(row["dated_on"])
    if dated is None:
        return [problem("wrong_type", field="dated_on")]
    today = rome_day(scene.received_at)
    return [*_part(scene), *arrears.check_notice(str(row["kind"]), dated, number(row["amount_cents"]), today=today)]


def _measure(scene: Scene) -> list[Problem]:
    row, before, id = scene.after, scene.before, str(scene.after["case_id"])
    start = day_of(row["from_day"])
    if start is None:
        return [problem("wrong_type", field="from_day")]
    found = _part(scene)
    case = scene.board.get("arrears_case", id)
    if before is None and case is not None and row["kind"] in (FREEZE, SHARE) and case.row["outcome"] != RECOGNISED:
        found.append(problem("measure_not_decided"))
    running = [
        str(one["kind"])
        for one in _live(scene, "arrears_measure", case_id=id)
        if one["ended_on"] is None and one["id"] != scene.id
    ]
    return found + arrears.check_measure(
        str(row["kind"]),
        start,
        day_of(row["to_day"]),
        amount_cents=number(row["amount_cents"]),
        percent=number(row["percent"]),
        missed_limit=number(row["missed_limit"]),
        ended_on=day_of(row["ended_on"]),
        end_reason=text_of(row["end_reason"]),
        others=running,
    )


def _instalment(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    measure = scene.board.get("arrears_measure", text_of(row["measure_id"]))
    if measure is None or measure.row["kind"] != PLAN:
        return [problem("instalment_of_plan")]
    fixed = ("measure_id", "position", "due_on", "rent_cents", "charges_cents")
    if before is not None and any(before[name] != row[name] for name in fixed):
        return [problem("instalment_fixed")]
    rent, charges = number(row["rent_cents"]) or 0, number(row["charges_cents"]) or 0
    found = repayment.check_instalment(
        rent,
        charges,
        paid_on=day_of(row["paid_on"]),
        paid_cents=number(row["paid_cents"]),
        today=rome_day(scene.received_at),
    )
    others = [one for one in _live(scene, "instalment", measure_id=str(row["measure_id"])) if one["id"] != scene.id]
    planned = sum((number(one["rent_cents"]) or 0) + (number(one["charges_cents"]) or 0) for one in others)
    if before is None and planned + rent + charges > (number(measure.row["amount_cents"]) or 0):
        found.append(problem("instalment_over_debt"))
    return found


def _solidarity_notice(scene: Scene) -> list[Problem]:
    row = scene.after
    others = [
        (number(one["year"]) or 0, str(one["measure"]))
        for one in _live(scene, "solidarity_notice", measure=str(row["measure"]))
        if one["id"] != scene.id
    ]
    return solidarity.check_notice(
        number(row["year"]) or 0, str(row["measure"]), day_of(row["opens_on"]), day_of(row["closes_on"]), others=others
    )


def _application(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    notice = scene.board.get("solidarity_notice", text_of(row["notice_id"]))
    if notice is None:
        return [problem("reference_missing", field="notice_id")]
    mine = _live(scene, "solidarity_application", household_id=str(row["household_id"]))
    for card in cards_of(scene, str(row["person_id"])):  # a household written down anew is known by who asks
        mine += _live(scene, "solidarity_application", person_id=card)
    submitted = day_of(row["submitted_on"])
    moved = before is None or before["submitted_on"] != row["submitted_on"]
    return solidarity.check_application(
        str(row["state"]),
        before=str(before["state"]) if before is not None else None,
        submitted_on=submitted,
        outcome_on=day_of(row["outcome_on"]),
        granted_cents=number(row["granted_cents"]),
        reason=text_of(row["reason"]),
        today=rome_day(scene.received_at),
        opens_on=day_of(notice.row["opens_on"]) if moved else None,
        closes_on=day_of(notice.row["closes_on"]) if moved else None,
        another=any(
            one["id"] != scene.id and one["notice_id"] == row["notice_id"] and one["state"] != "ritirata"
            for one in mine
        ),
    )


def _changed(scene: Scene) -> set[str]:
    """The fields that this change gives another value, without those that say who sees it; all of a new record."""
    names = set(KINDS[scene.kind.name].fields) - _SCAFFOLD
    before = scene.before
    return names if before is None else {name for name in names if before.get(name) != scene.after.get(name)}


def _live(scene: Scene, kind: str, **equal: str) -> list[Mapping[str, Any]]:
    held = [(id, scene.board.records[(kind, id)].row) for id in scene.board.load_where(kind, **equal)]
    return [{**row, "id": id} for id, row in held if row.get("deleted_at") is None]


def number(value: object) -> int | None:
    """A stored whole number; None for none, and for what is none."""
    return value if isinstance(value, int) else None


def read_map(value: object) -> dict[str, Any] | None:
    """A stored JSON object; None for anything else."""
    try:
        read = json.loads(str(value)) if value is not None else {}
    except json.JSONDecodeError:
        return None
    return read if isinstance(read, dict) else None


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "arrears_case": _case,
    "arrears_step": _step,
    "arrears_evidence": _evidence,
    "debt_notice": _notice,
    "arrears_measure": _measure,
    "instalment": _instalment,
    "solidarity_notice": _solidarity_notice,
    "solidarity_application": _application,
}
