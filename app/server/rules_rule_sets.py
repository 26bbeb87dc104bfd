"""The centre's word on rule sets (they read, the hash is theirs, no overlap, two persons) and on evaluations (they repeat)."""

import json
from collections.abc import Callable
from typing import Any

from app.models.types import canonical_json
from app.rules.eligibility import ENGINE, EVALUATED, Fact, check_fact, evaluate, fact_from
from app.rules.problem import Problem, problem
from app.rules.rule_reading import read_body, shipped
from app.rules.rule_sets import (
    DRAFT,
    IN_FORCE,
    RuleSet,
    Standing,
    check_draft_edit,
    check_no_overlap,
    check_status,
    check_version,
    current,
    in_force,
)
from app.server.scene import Row, Scene, day_of, text_of

_OF_STATUS = {"status", "status_by"}


def _rule_set(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    rules = _read(row)
    if isinstance(rules, Problem):
        return [rules]
    stored = _others(scene, str(row["track"]))
    found = [*_agrees(rules, row), *check_version(rules, shipped(), [one.rules.id for one in stored])]
    if before is None:
        return found + ([] if row["status"] == DRAFT and row["status_by"] is None else [problem("not_allowed")])
    changed = {name for name in row if before.get(name) != row.get(name)}
    author, status = text_of(before["operator_id"]), str(before["status"])
    if changed - _OF_STATUS:
        found += check_draft_edit(status, author_id=author, editor_id=scene.author)
    if changed & _OF_STATUS:
        found += check_status(status, str(row["status"]), author_id=author, by=scene.author)
        if changed - _OF_STATUS or row["status_by"] != scene.author:
            found.append(problem("not_allowed"))
        if row["status"] == IN_FORCE:
            found += check_no_overlap(rules, in_force(current(shipped(), stored)))
    return found


def _read(row: Row) -> RuleSet | Problem:
    try:
        return read_body(json.loads(str(row["body"])))
    except (json.JSONDecodeError, RecursionError):
        return problem("wrong_type", field="body")


def _agrees(rules: RuleSet, row: Row) -> list[Problem]:
    """The fields that a database is asked by say what the body says, and the hash is its hash."""
    said = {
        "track": rules.track,
        "version": rules.version,
        "valid_from": rules.valid_from.isoformat(),
        "valid_to": rules.valid_to.isoformat() if rules.valid_to else None,
    }
    found = [problem("rules_differ", field=name) for name, value in said.items() if row[name] != value]
    return found if row["sha256"] == rules.sha256 else [*found, problem("rules_hash")]


def _others(scene: Scene, track: str) -> list[Standing]:
    """The other versions of a track that the centre holds."""
    found = []
    for id in scene.board.load_where("rule_set", track=track):
        row = scene.board.records[("rule_set", id)].row
        rules = _read(row)
        if id != scene.id and row.get("deleted_at") is None and isinstance(rules, RuleSet):
            found.append(Standing(rules, str(row["status"]), id, text_of(row["operator_id"])))
    return found


def _evaluation(scene: Scene) -> list[Problem]:
    row = scene.after
    kind = str(row["record_kind"])
    record = scene.board.get(kind, text_of(row["record_id"])) if kind in EVALUATED else None
    if record is None:
        return [problem("reference_missing", field="record_id")]
    day, name = day_of(row["reference_on"]), str(row["rule_set"])
    known = [one.rules for one in current(shipped(), _others(scene, str(row["track"]))) if one.status != DRAFT]
    rules = next((one for one in known if (one.id, one.sha256) == (name, row["rules_sha256"])), None)
    if rules is None or rules.track != row["track"]:
        return [problem("rules_unknown", text=name)]
    if day is None or not rules.valid_from <= day <= (rules.valid_to or day):
        return [problem("rules_none", text=rules.track, day=text_of(row["reference_on"]))]
    # What another engine said is kept as it was said: this one cannot make it again.
    return [] if row["engine"] != ENGINE or _repeats(rules, row) else [problem("evaluation_differs")]


def _repeats(rules: RuleSet, row: Row) -> bool:
    facts = _facts(row)
    day = day_of(row["reference_on"])
    if facts is None or day is None:
        return False
    result = evaluate(rules, facts, day)
    return canonical_json(result) == row["result"] and result["outcome"] == row["outcome"]


def _facts(row: Row) -> dict[str, Fact] | None:
    try:
        stored: Any = json.loads(str(row["facts"]))
    except (json.JSONDecodeError, RecursionError):
        return None
    facts = {}
    for name, one in stored.items() if isinstance(stored, dict) else ():
        fact = fact_from(one)
        if isinstance(fact, Problem) or check_fact(name, fact):
            return None
        facts[name] = fact
    return facts


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {"rule_set": _rule_set, "evaluation": _evaluation}
