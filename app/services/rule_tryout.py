"""A version of the rules asked about every past evaluation of its track that this computer holds, before it takes effect."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.eligibility import Evaluation
from app.models.who import Who
from app.rules.eligibility import OUTCOMES, evaluate
from app.rules.rule_sets import RuleSet
from app.services.facts import read_facts
from app.services.rule_sets import standing_of, standings

_OF_THE_TRACK = {"non_applicabile", "da_valutare"}
"""Outcomes that no single criterion makes."""


@dataclass(frozen=True)
class Changed:
    """A past evaluation that a version would answer otherwise, and the criteria that make the difference: `(label, before, after)`."""

    evaluation_id: str
    record_kind: str
    record_id: str
    reference_on: date
    before: str
    after: str
    why: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class TryOut:
    """A version asked about every past evaluation of its track on this computer, each with its own facts and day."""

    rule_set: str
    asked: int
    changed: tuple[Changed, ...]


def try_out(session: Session, who: Who, id: str) -> TryOut:
    """Ask a version about every past evaluation of its track: which outcomes would change, and why. Raises `Notice` (`not_found`)."""
    return try_rules(session, who, standing_of(standings(session, who), id).rules)


def try_rules(session: Session, who: Who, rules: RuleSet) -> TryOut:
    """`try_out` of rules that are not kept here, as those of a file."""
    rows = session.scalars(
        select(Evaluation)
        .where(
            Evaluation.track == rules.track,
            Evaluation.company_id == who.company_id,
            Evaluation.deleted_at.is_(None),
        )
        .order_by(Evaluation.reference_on, Evaluation.id)
    ).all()
    changed = []
    for row in rows:
        result = evaluate(rules, read_facts(row.facts), row.reference_on)
        if result["outcome"] != row.outcome:
            changed.append(_changed(row, result))
    return TryOut(rules.id, len(rows), tuple(changed))


def _changed(row: Evaluation, result: Mapping[str, Any]) -> Changed:
    before = {one["code"]: one for one in row.result["criteria"]}
    after = {one["code"]: one for one in result["criteria"]}
    why = tuple(
        (
            (after.get(code) or before[code])["label"],
            before[code]["text"] if code in before else "—",
            after[code]["text"] if code in after else "—",
        )
        for code in dict.fromkeys((*after, *before))
        if before.get(code, {}).get("outcome") != after.get(code, {}).get("outcome")
    )
    if {row.outcome, result["outcome"]} & _OF_THE_TRACK:
        why = ((result["name"], " ".join(row.result["text"]), " ".join(result["text"])), *why)
    before_words, after_words = (OUTCOMES.get(one, one) for one in (row.outcome, result["outcome"]))
    return Changed(row.id, row.record_kind, row.record_id, row.reference_on, before_words, after_words, why)
