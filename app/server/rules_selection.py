"""The centre's word on selection rounds: what is published stands, a draw is what its seed gives, the ranking is made here again."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from app.rules import training
from app.rules.problem import Problem, problem
from app.rules.project_list import indemnity_max
from app.rules.selection import Placed, check_draw, check_round, criteria_of, rank, to_draw
from app.server.scene import Row, Scene, day_of, text_of

_PUBLISHED = ("project_id", "fund_id", "criteria", "places", "indemnity_cents", "published_on")
_ROUND_FIELDS = ("criteria", "places", "indemnity_cents", "fund_id", "published_on", "closes_on", "name", "number")


def _round(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    found = check_round(
        json_of(row["criteria"]),
        number_of(row["places"]),
        number_of(row["indemnity_cents"]),
        indemnity_max(),
        day_of(row["published_on"]),
    )
    fund = scene.board.get("fund", text_of(row["fund_id"]))
    if row["fund_id"] is not None and (
        fund is None or fund.row["kind"] != "indennita" or fund.row["project_id"] != row["project_id"]
    ):
        found.append(problem("round_fund"))
    gone = row.get("deleted_at") is not None
    if before is not None and before["published_on"] is not None:
        found += [problem("round_fixed")] if gone or any(before[name] != row[name] for name in _PUBLISHED) else []
    if before is not None and before["closed_on"] is not None:
        if any(before[name] != row[name] for name in ("closed_on", "draw", *_ROUND_FIELDS)):
            found.append(problem("round_closed"))
    elif not found and (row["closed_on"] is not None or _drawn(row)):
        found += _closing(scene, row)
    return found


def _closing(scene: Scene, row: Row) -> list[Problem]:
    """A draw is made of those who tie and of nobody else; a round is closed once all have their place."""
    if row["published_on"] is None:
        return [problem("round_not_published")]
    ties = to_draw(ranking_of(scene, scene.id, row, drawn=()))
    kept = _drawn(row)
    if kept:
        return check_draw(kept, ties)
    return [problem("round_needs_draw")] if ties else []


def ranking_of(scene: Scene, round_id: str, row: Row, *, drawn: tuple[str, ...] | None = None) -> tuple[Placed, ...]:
    """The ranking of a round: everybody found fit, whatever became of them since."""
    ids = scene.board.load_where("training_path", round_id=round_id)
    paths = {id: scene.board.records[("training_path", id)].row for id in ids}
    scores = {
        id: scores_of(path)
        for id, path in paths.items()
        if path.get("deleted_at") is None and path["state"] not in (training.FIRST_STATE, "non_idoneo")
    }
    order = _drawn(row).get("order", ()) if drawn is None else drawn
    return rank(criteria_of(json_of(row["criteria"])), scores, tuple(order))


def scores_of(path: Row) -> Mapping[str, int]:
    """The points of a candidate, criterion by criterion."""
    read = json_of(path["scores"])
    return {str(code): one for code, one in read.items() if type(one) is int} if isinstance(read, dict) else {}


def _drawn(row: Row) -> Mapping[str, Any]:
    read = json_of(row["draw"])
    return read if isinstance(read, dict) else {}


def json_of(stored: object) -> Any:
    """A stored JSON value; None for text that is none."""
    try:
        return json.loads(str(stored)) if stored is not None else None
    except json.JSONDecodeError:
        return None


def number_of(value: object) -> int:
    """A stored number; 0 for none."""
    return value if isinstance(value, int) else 0


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {"selection_round": _round}
