"""The rules that count on a day, and the versions of them as head office sees them.

What is in force is never changed: a change is a new version (`rule_drafts`), and evaluations keep pointing at the one they were made by.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import yaml
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.eligibility import RuleSet as RuleSetRow
from app.models.local import BaseRow
from app.models.who import Who
from app.rules.problem import problem
from app.rules.roles import check_write
from app.rules.rule_changes import Difference, differences
from app.rules.rule_reading import read_body, shipped
from app.rules.rule_sets import (
    DRAFT,
    IN_FORCE,
    RETIRED,
    RuleSet,
    Standing,
    current,
    in_force,
    last_day,
    rules_on,
)
from app.rules.rule_words import figure_words, test_words
from app.services.checks import refuse
from app.services.names import load_names

_ORDER = (
    "track", "name", "version", "valid_from", "valid_to", "legal_ref", "source", "to_confirm", "yearly", "parameters", "funded",
    "not_applicable", "to_weigh", "criteria",
)  # fmt: skip
_CRITERION_ORDER = ("code", "label", "kind", "test", "not_applicable_if", "evidence", "ok", "ko", "missing")


@dataclass(frozen=True)
class RuleSetView:
    """A version in the list. `id` is `T-CRS-B/2`; `last_on` the last day on which it counts, None while it has no end.

    `may_edit`: a draft of whoever looks; `may_decide`: a draft, or one in force, of somebody else. `wanted`: the status that the
    centre has not answered yet. `retiring`: somebody asked to retire what came with the program, and a second person has not done it yet.
    `unset`: figures that its criteria ask for and head office has not set.
    """

    id: str
    record_id: str | None
    track: str
    name: str
    version: int
    status: str
    valid_from: date
    last_on: date | None
    to_confirm: bool
    author: str | None
    status_by: str | None
    may_edit: bool
    may_decide: bool
    retiring: bool
    wanted: str | None
    unset: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """A parameter as it is shown (`words`) and typed: `unit` and `op` as the rules have them, `value` None while it is not set.

    `about`: where the figure was read, and what there is to say of it.
    """

    key: str
    label: str
    words: str
    op: str
    unit: str
    value: Any
    to_confirm: bool
    about: str


@dataclass(frozen=True)
class Asked:
    """A criterion as a list shows it: what it is called, whether it blocks, what it asks in words."""

    code: str
    label: str
    kind: str
    asks: str


@dataclass(frozen=True)
class RuleSheet:
    """A version whole. `against` is the id of the version in force that it is compared with (None: the track has none)."""

    row: RuleSetView
    legal_ref: str
    source: str
    note: str
    figures: tuple[Figure, ...]
    criteria: tuple[Asked, ...]
    text: str
    sha256: str
    against: str | None
    differences: tuple[Difference, ...]
    may_write: bool


# ------------------------------------------------------------------------------------------------------------ what counts when


def standings(session: Session, who: Who) -> tuple[Standing, ...]:
    """Every version that this desk knows, those of the program and those of head office, with the status that the centre last said: a
    version put in force here counts only when the centre has answered.

    One that a newer version of the program wrote may not read here: it is not used.
    """
    read = [(row, read_body(row.body)) for row in rule_rows(session, who)]
    stored = [
        Standing(rules, _said(session, row), row.id, row.operator_id)
        for row, rules in read
        if isinstance(rules, RuleSet)
    ]
    return current(shipped(), stored)


def rules_for(session: Session, who: Who, track: str, day: date) -> RuleSet:
    """The rules of a track that count on a day. Raises `Notice` (`rules_none`)."""
    rules = rules_on(in_force(standings(session, who)), track, day)
    if rules is None:
        refuse([problem("rules_none", text=track, day=day.isoformat())])
    assert rules is not None  # it was just refused
    return rules


def rules_named(session: Session, who: Who, id: str, sha256: str) -> RuleSet:
    """The rules that an evaluation was made by, whatever became of them since. Raises `Notice` (`rules_not_here`)."""
    for one in standings(session, who):
        if (one.rules.id, one.rules.sha256) == (id, sha256):
            return one.rules
    refuse([problem("rules_not_here", text=id)])
    raise AssertionError  # it was just refused


def _said(session: Session, row: RuleSetRow) -> str:
    base = session.get(BaseRow, (RuleSetRow.__tablename__, row.id))
    return row.status if base is None else DRAFT if base.row is None else str(base.row["status"])


# ---------------------------------------------------------------------------------------------------------------- looking


def list_rule_sets(session: Session, who: Who) -> tuple[RuleSetView, ...]:
    """Every version, by track, the last first."""
    known = standings(session, who)
    names = load_names(session).operators
    rows = {row.id: row for row in rule_rows(session, who)}
    views = [_view(who, one, known, rows.get(one.record_id or ""), names) for one in known]
    return tuple(sorted(views, key=lambda one: (one.track, -one.version)))


def rule_sheet(session: Session, who: Who, id: str) -> RuleSheet:
    """A version whole, beside the one in force. Raises `Notice` (`not_found`)."""
    known = standings(session, who)
    one = standing_of(known, id)
    rules = one.rules
    row = session.get(RuleSetRow, one.record_id) if one.record_id else None
    other = compared_with(known, rules)
    return RuleSheet(
        _view(who, one, known, row, load_names(session).operators),
        rules.legal_ref,
        rules.source,
        (row.note or "") if row is not None else "",
        tuple(_figure(rules, key) for key in rules.parameters),
        tuple(
            Asked(row["code"], row["label"], row["kind"], test_words(row["test"], rules.body.get("parameters") or {}))
            for row in rules.body["criteria"]
        ),
        rules_text(rules.body),
        rules.sha256,
        other.id if other is not None else None,
        differences(other.body, rules.body) if other is not None else (),
        _may_write(who),
    )


def _figure(rules: RuleSet, key: str) -> Figure:
    one, row = rules.parameters[key], rules.body["parameters"][key]
    about = " · ".join(row[name] for name in ("source", "note") if row.get(name))
    words = figure_words(one.op, one.value, one.unit)
    return Figure(key, one.label, words, one.op, one.unit, one.value, one.to_confirm, about)


def rules_text(body: Mapping[str, Any]) -> str:
    """A body as the YAML of a file, in the order in which the files of the program are written."""
    criteria = [_ordered(row, _CRITERION_ORDER) for row in body["criteria"]]
    return yaml.safe_dump(
        _ordered(body, _ORDER) | {"criteria": criteria}, allow_unicode=True, sort_keys=False, width=130
    )


def _ordered(row: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: row[name] for name in names if name in row}


# ----------------------------------------------------------------------------------------------------------------- pieces


def rule_rows(session: Session, who: Who) -> list[RuleSetRow]:
    """The records of head office, drafts and retired ones too."""
    query = select(RuleSetRow).where(RuleSetRow.company_id == who.company_id, RuleSetRow.deleted_at.is_(None))
    return list(session.scalars(query.order_by(RuleSetRow.id)))


def standing_of(known: tuple[Standing, ...], id: str) -> Standing:
    """The version with this id (`T-CRS-B/2`) among these. Raises `Notice` (`not_found`)."""
    for one in known:
        if one.rules.id == id:
            return one
    raise Notice("not_found", f"Non c'è nessuna versione «{id}» delle regole.")


def compared_with(known: tuple[Standing, ...], rules: RuleSet) -> RuleSet | None:
    """The version in force that this one is read beside: what counts the day before it begins, else the last in force."""
    others = [one for one in in_force(known) if one.track == rules.track and one.id != rules.id]
    before = rules_on(others, rules.track, rules.valid_from - timedelta(days=1))
    return before or max(others, key=lambda one: one.valid_from, default=None)


def _view(
    who: Who, one: Standing, known: tuple[Standing, ...], row: RuleSetRow | None, names: Mapping[str, str]
) -> RuleSetView:
    rules, mine, may = one.rules, one.author_id == who.operator_id, _may_write(who)
    waits = row is not None and (row.seq == 0 or row.status not in (one.status, DRAFT))
    end = last_day(rules, in_force(known)) if one.status == IN_FORCE else rules.valid_to
    return RuleSetView(
        rules.id,
        one.record_id,
        rules.track,
        rules.name,
        rules.version,
        one.status,
        rules.valid_from,
        end,
        rules.to_confirm,
        names.get(one.author_id or "", "—") if one.record_id else None,
        names.get(row.status_by or "", "—") if row is not None and row.status_by else None,
        may and one.status == DRAFT and mine,
        may and one.status != RETIRED and row is not None and not mine and not waits,
        one.status == IN_FORCE and row is not None and row.status == DRAFT,
        row.status if row is not None and waits else None,
        rules.unset(*(each.test for each in rules.criteria)),
    )


def _may_write(who: Who) -> bool:
    return not check_write(who.role, "rule_set")
