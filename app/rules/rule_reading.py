"""From a YAML file or a stored body to a `RuleSet`, or to the one problem that stands in the way; nothing of it is kept then.

Knows no record. The files that come with the program are in `resources/rules`; one that does not read is a bug.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.rules.derived_facts import DERIVED
from app.rules.problem import Problem, problem
from app.rules.rule_sets import (
    BLOCKING,
    NOTE,
    PREFERENCE,
    Criterion,
    Joined,
    Leaf,
    Parameter,
    RuleSet,
    Same,
    Test,
    Turn,
    Value,
)

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "rules"
MOST_BYTES = 256 * 1024
_DEEPEST = 8

_NUMBERS = ("eurocent", "month", "year", "percent", "count")
_OPERATORS = {
    **dict.fromkeys(_NUMBERS, ("<", "<=", "==", "!=", ">=", ">")),
    # A worked-out percentage is cut to a whole one: the others would say more than it knows.
    "percent": ("<", "==", ">="),
    "day": ("<", "<=", "==", ">=", ">"),
    "flag": ("==",),
    "code": ("==", "!=", "in"),
}
_SET_KEYS = ("track", "name", "version", "valid_from", "valid_to", "legal_ref", "source", "to_confirm", "criteria")
_GAP = re.compile(r"\{([^{}]*)\}")
_PARTS = ("origin", "as_of", "valid_until", "source")


@dataclass(frozen=True)
class FactSpec:
    """A fact that rules can name: its Italian label and its unit. `derived`: worked out from others."""

    name: str
    label: str
    unit: str
    derived: bool


class _Wrong(Exception):
    def __init__(self, found: Problem) -> None:
        super().__init__(found.code)
        self.found = found


class _Plain(yaml.SafeLoader):
    """YAML of plain values: a name is written once, and nothing points at anything else (a file could run in a circle)."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            event: yaml.AliasEvent = self.get_event()  # type: ignore[no-untyped-call]
            raise _Wrong(problem("rules_alias", line=event.start_mark.line + 1 if event.start_mark else None))
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        keys = [one.value for one, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise _Wrong(problem("rules_key_twice", field=str(key), line=node.start_mark.line + 1))
        return super().construct_mapping(node, deep)


@cache
def known_facts() -> dict[str, FactSpec]:
    """The facts by name, in the order of their file."""
    rows = yaml.safe_load((FOLDER / "facts.yaml").read_text(encoding="utf-8"))["facts"]
    return {row["name"]: FactSpec(row["name"], row["label"], row["unit"], row["name"] in DERIVED) for row in rows}


@cache
def shipped() -> tuple[RuleSet, ...]:
    """The rule sets that come with the program, by file name. Raises ValueError for one that does not read."""
    read = {path.name: read_file(path.read_bytes()) for path in sorted(FOLDER.glob("T-*.yaml"))}
    wrong = {name: one.sentence for name, one in read.items() if isinstance(one, Problem)}
    if wrong:
        raise ValueError(f"rule sets that do not read: {wrong}")
    return tuple(one for one in read.values() if isinstance(one, RuleSet))


def read_file(data: bytes) -> RuleSet | Problem:
    """A rule set from the bytes of a YAML file."""
    if len(data) > MOST_BYTES:
        return problem("rules_too_large", limit=MOST_BYTES // 1024)
    try:
        content = yaml.load(data.decode("utf-8"), _Plain)  # noqa: S506  a safe loader that is stricter still
    except UnicodeDecodeError:
        return problem("rules_encoding")
    except yaml.MarkedYAMLError as error:
        return problem("rules_yaml", line=error.problem_mark.line + 1 if error.problem_mark else None)
    except (yaml.YAMLError, ValueError, RecursionError):
        return problem("rules_yaml")
    except _Wrong as wrong:
        return wrong.found
    return read_body(content)


def read_body(content: Any) -> RuleSet | Problem:
    """A rule set from plain values: a file that was read, or the body of a record."""
    try:
        body = _plain(content)
        return _Reader(_mapping(body, "file")).rule_set()
    except _Wrong as wrong:
        return wrong.found


def value_fits(value: object, unit: str) -> bool:
    """Whether a value of a fact is one of this unit: whole numbers, a day as ISO text, yes or no, a word."""
    if unit in _NUMBERS:
        return isinstance(value, int) and not isinstance(value, bool)
    if unit == "flag":
        return isinstance(value, bool)
    return isinstance(value, str) and (unit == "code" or _day(value) is not None)


def _plain(value: Any, depth: int = 0) -> Any:
    """A value as JSON has it: days become text; whatever a hash could not be sure of is refused."""
    if depth > 2 * _DEEPEST:
        raise _Wrong(problem("rules_deep"))
    if isinstance(value, Mapping):
        if not all(isinstance(key, str | int) and not isinstance(key, bool) for key in value):
            raise _Wrong(problem("rules_type", text="file", field="chiave"))
        return {str(key): _plain(one, depth + 1) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one, depth + 1) for one in value]
    if type(value) is date:
        return value.isoformat()
    if value is None or isinstance(value, str | bool) or (isinstance(value, int) and abs(value) < 2**53):
        return value
    raise _Wrong(problem("rules_value", text=str(value)[:40]))


def _mapping(value: Any, where: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise _Wrong(problem("rules_type", text=where, field="contenuto"))
    return value


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) and len(value) == 10 else None
    except ValueError:
        return None


class _Reader:
    def __init__(self, body: Mapping[str, Any]) -> None:
        self._body = body
        self._parameters: dict[str, Parameter] = {}
        self._criteria: dict[str, Criterion] = {}
        self._asks: dict[str, tuple[str, ...]] = {}

    def rule_set(self) -> RuleSet:
        body = self._body
        self._keys(body, "file", _SET_KEYS, ("parameters", "not_applicable", "to_weigh", "funded", "yearly"))
        self._parameters = {
            key: self._parameter(key, row) for key, row in self._of(body, "parameters", Mapping).items()
        }
        rows = self._of(body, "criteria", list)
        for row in rows:
            one = self._criterion(_mapping(row, "criteria"))
            if one.code in self._criteria:
                raise _Wrong(problem("rules_criterion_twice", text=one.code))
            self._criteria[one.code] = one
        if not rows:
            raise _Wrong(problem("rules_key_missing", text="file", field="criteria"))
        turns = {name: self._turn(name) for name in ("not_applicable", "to_weigh") if body.get(name) is not None}
        for code in self._criteria:
            self._facts_of(code, ())
        for one in self._criteria.values():
            self._messages(one.code, (one.ok, one.ko, one.missing), self._asks[one.code])
        for name, turn in turns.items():
            self._messages(name, (turn.message,), self._asked(turn.test, ()))
        start, end = self._date(body, "valid_from"), self._date(body, "valid_to", optional=True)
        if start is None or (end is not None and end < start):
            raise _Wrong(problem("rules_days", text=self._text(body, "track", "file")))
        return RuleSet(
            self._text(body, "track", "file"), self._text(body, "name", "file"), self._version(), start, end,
            self._text(body, "legal_ref", "file"), self._text(body, "source", "file"),
            self._flag(body, "to_confirm", "file"), self._parameters, tuple(self._criteria.values()),
            self._asks, turns.get("not_applicable"), turns.get("to_weigh"), self._funded(),
            "yearly" in body and self._flag(body, "yearly", "file"), body,
        )  # fmt: skip

    # ------------------------------------------------------------------------------------------------------------ plain pieces

    def _keys(self, row: Mapping[str, Any], where: str, needed: tuple[str, ...], others: tuple[str, ...] = ()) -> None:
        for key in row:
            if key not in (*needed, *others):
                raise _Wrong(problem("rules_key_unknown", text=where, field=key))
        for key in needed:
            if key not in row:
                raise _Wrong(problem("rules_key_missing", text=where, field=key))

    def _of(self, row: Mapping[str, Any], key: str, kind: type[Any]) -> Any:
        value = row.get(key)
        if value is None:
            return kind() if kind is list else {}
        if not isinstance(value, kind):
            raise _Wrong(problem("rules_type", text="file", field=key))
        return value

    def _text(self, row: Mapping[str, Any], key: str, where: str) -> str:
        value = row.get(key)
        if not isinstance(value, str) or not value.strip():
            raise _Wrong(problem("rules_type", text=where, field=key))
        return value

    def _flag(self, row: Mapping[str, Any], key: str, where: str) -> bool:
        value = row.get(key)
        if not isinstance(value, bool):
            raise _Wrong(problem("rules_type", text=where, field=key))
        return value

    def _date(self, row: Mapping[str, Any], key: str, *, optional: bool = False) -> date | None:
        value = row[key]
        found = _day(value)
        if found is None and not (optional and value is None):
            raise _Wrong(problem("rules_type", text="file", field=key))
        return found

    def _version(self) -> int:
        value = self._body["version"]
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise _Wrong(problem("rules_type", text="file", field="version"))
        return value

    def _funded(self) -> dict[str, bool | None]:
        found = self._of(self._body, "funded", Mapping)
        if not all(
            re.fullmatch("[0-9]{4}", year) and (one is None or one in (True, False)) for year, one in found.items()
        ):
            raise _Wrong(problem("rules_type", text="file", field="funded"))
        return dict(found)

    # ------------------------------------------------------------------------------------------------------ figures and tests

    def _parameter(self, key: str, row: Any) -> Parameter:
        row = _mapping(row, key)
        self._keys(row, key, ("label", "op", "value", "unit"), ("to_confirm", "source", "note"))
        unit = self._unit(row, key)
        if unit == "flag":  # a yes or no is a test, not a figure
            raise _Wrong(problem("rules_unit_unknown", text=key, field=unit))
        value = None if row["value"] is None else self._threshold(row["value"], row["op"], unit, key)
        self._operator(row["op"], unit, key)
        confirm = "to_confirm" in row and self._flag(row, "to_confirm", key)
        for name in ("source", "note"):
            if name in row:
                self._text(row, name, key)
        return Parameter(key, self._text(row, "label", key), row["op"], value, unit, confirm)

    def _unit(self, row: Mapping[str, Any], where: str) -> str:
        unit = row.get("unit")
        if not isinstance(unit, str) or unit not in _OPERATORS:
            raise _Wrong(problem("rules_unit_unknown", text=where, field=str(unit)))
        return unit

    def _operator(self, op: object, unit: str, where: str) -> None:
        if op not in _OPERATORS[unit]:
            raise _Wrong(problem("rules_operator", text=where, field=str(op)[:20], unit=unit))

    def _threshold(self, value: Any, op: object, unit: str, where: str) -> Value:
        many = value if op == "in" and isinstance(value, list) and value else None
        ones = many if many is not None else [value]
        if (op == "in") != (many is not None) or not all(value_fits(one, unit) for one in ones):
            raise _Wrong(problem("rules_threshold", text=where, unit=unit))
        return tuple(ones) if many is not None else value

    def _test(self, row: Any, where: str, depth: int = 0) -> Test:
        row = _mapping(row, where)
        if depth > _DEEPEST:
            raise _Wrong(problem("rules_deep"))
        for how in ("all", "any", "not"):
            if how in row:
                self._keys(row, where, (how,))
                inner = [row[how]] if how == "not" else row[how]
                if not isinstance(inner, list) or not inner:
                    raise _Wrong(problem("rules_type", text=where, field=how))
                return Joined(how, tuple(self._test(one, where, depth + 1) for one in inner))
        if "criterion" in row:
            self._keys(row, where, ("criterion",))
            return Same(self._text(row, "criterion", where))
        return self._leaf(row, where)

    def _leaf(self, row: Mapping[str, Any], where: str) -> Leaf:
        named = "parameter" in row
        self._keys(row, where, ("fact", "parameter") if named else ("fact", "op", "threshold", "unit"))
        fact = known_facts().get(self._text(row, "fact", where))
        if fact is None:
            raise _Wrong(problem("rules_fact_unknown", text=where, field=str(row["fact"])))
        if named:
            one = self._parameters.get(self._text(row, "parameter", where))
            if one is None:
                raise _Wrong(problem("rules_parameter_unknown", text=where, field=str(row["parameter"])))
            made = Leaf(fact.name, one.op, one.value, one.unit, one.key)
        else:
            unit = self._unit(row, where)
            self._operator(row["op"], unit, where)
            made = Leaf(fact.name, row["op"], self._threshold(row["threshold"], row["op"], unit, where), unit)
        if made.unit != fact.unit:
            raise _Wrong(problem("rules_unit", text=where, field=fact.name, unit=made.unit, expected=fact.unit))
        return made

    def _turn(self, name: str) -> Turn:
        row = _mapping(self._body[name], name)
        self._keys(row, name, ("if", "message"))
        return Turn(self._test(row["if"], name), self._text(row, "message", name))

    def _criterion(self, row: Mapping[str, Any]) -> Criterion:
        code = self._text(row, "code", "criteria")
        self._keys(
            row, code, ("code", "label", "kind", "test", "ok", "ko", "missing"), ("evidence", "not_applicable_if")
        )
        kind = row["kind"]
        if kind not in (BLOCKING, PREFERENCE, NOTE):
            raise _Wrong(problem("rules_kind", text=code, field=str(kind)[:20]))
        evidence = self._of(row, "evidence", list)
        if not all(isinstance(one, str) and one.strip() for one in evidence):
            raise _Wrong(problem("rules_type", text=code, field="evidence"))
        unless = row.get("not_applicable_if")
        return Criterion(
            code, self._text(row, "label", code), kind, self._test(row["test"], code),
            None if unless is None else self._test(unless, code), tuple(evidence),
            self._text(row, "ok", code), self._text(row, "ko", code), self._text(row, "missing", code),
        )  # fmt: skip

    def _facts_of(self, code: str, way: tuple[str, ...]) -> tuple[str, ...]:
        """The facts that a criterion asks about. It may point at another, and that at a third, but never back."""
        if code in way:
            raise _Wrong(problem("rules_cycle", text=" → ".join((*way[way.index(code) :], code))))
        if code not in self._criteria:
            raise _Wrong(problem("rules_criterion_unknown", text=code))
        if len(way) > _DEEPEST:
            raise _Wrong(problem("rules_deep"))
        if code not in self._asks:
            one = self._criteria[code]
            tests = [one.test] if one.unless is None else [one.test, one.unless]
            found = [name for test in tests for name in self._asked(test, (*way, code))]
            self._asks[code] = tuple(dict.fromkeys(found))
        return self._asks[code]

    def _asked(self, test: Test, way: tuple[str, ...]) -> tuple[str, ...]:
        match test:
            case Leaf():
                return (test.fact,)
            case Same():
                return self._facts_of(test.criterion, way)
            case Joined():
                return tuple(dict.fromkeys(name for one in test.tests for name in self._asked(one, way)))

    def _messages(self, where: str, messages: tuple[str, ...], facts: tuple[str, ...]) -> None:
        for text in messages:
            for gap in _GAP.findall(text):
                name, _, part = gap.partition(".")
                known = gap in ("day", "year", *self._parameters) or (
                    name in facts and (part in ("", *_PARTS) or self._compared(name, part))
                )
                if not known:
                    raise _Wrong(problem("rules_gap", text=where, field=gap))
            if "{" in _GAP.sub("", text) or "}" in _GAP.sub("", text):
                raise _Wrong(problem("rules_gap", text=where, field="{"))

    def _compared(self, fact: str, part: str) -> bool:
        against = self._parameters.get(part.removeprefix("against.")) if part.startswith("against.") else None
        return against is not None and against.unit == known_facts()[fact].unit
