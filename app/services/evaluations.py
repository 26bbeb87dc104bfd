"""Evaluations: a record's household asked by the rules of a track as of a day, kept whole, and asked again years later (G19).

An evaluation decides nothing and puts no label on anybody: it says what is met, what is not and what to bring.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.eligibility import Evaluation
from app.models.types import canonical_json
from app.models.who import Who
from app.rules.eligibility import ENGINE, OUTCOMES, Fact, check_fact, evaluate
from app.services.care_team import stamp_at_home
from app.services.checks import found, refuse
from app.services.facts import Balance, gather_facts, read_facts, subject_of
from app.services.names import load_names
from app.services.rule_sets import rules_for, rules_named
from app.services.staff import check_assigned

WHAT = "La valutazione"


@dataclass(frozen=True)
class CriterionView:
    """A criterion and what came out: `outcome` is one of the five of domain 4.6, `text` its explanation, `bring` what proves it,
    `lacks` the facts it asks about that are not known.
    """

    code: str
    label: str
    kind: str
    outcome: str
    text: str
    bring: tuple[str, ...]
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True)
class EvaluationView:
    """An evaluation as it was made. `notices` are about the rules themselves; `waiting`: the centre has not answered yet."""

    id: str
    track: str
    track_name: str
    rule_set: str
    reference_on: date
    outcome: str
    outcome_words: str
    text: tuple[str, ...]
    criteria: tuple[CriterionView, ...]
    notices: tuple[str, ...]
    author: str
    waiting: bool


@dataclass(frozen=True)
class Repeated:
    """An evaluation made again from what it kept. `same`: byte for byte; `engine` is the one it was made with."""

    same: bool
    engine: str
    stored: str
    again: str


def try_evaluation(
    session: Session,
    who: Who,
    kind: str,
    record_id: str,
    track: str,
    day: date,
    *,
    stated: Mapping[str, Fact] | None = None,
    balance: Balance | None = None,
) -> dict[str, Any]:
    """What the rules would say, nothing kept. Arguments and refusals as of `make_evaluation`."""
    rules = rules_for(session, who, track, day)
    return evaluate(rules, _facts(session, who, kind, record_id, day, stated, balance), day)


def make_evaluation(
    session: Session,
    who: Who,
    kind: str,
    record_id: str,
    track: str,
    day: date,
    *,
    stated: Mapping[str, Fact] | None = None,
    balance: Balance | None = None,
) -> EvaluationView:
    """Ask the rules of a track that count on `day` about a record, and keep what was asked and what came out.

    `stated` are facts that no record on this desk holds; those of the last evaluation of the record hold on until stated anew.
    `balance` is the tenancy's debt. Raises `Notice` (`not_found`, `evaluation_kind`, `rules_none`, `fact_*`, `assignment_*`).
    """
    check_assigned(session, who)
    subject = subject_of(session, who, kind, record_id)
    rules = rules_for(session, who, track, day)
    facts = _facts(session, who, kind, record_id, day, stated, balance)
    result = evaluate(rules, facts, day)
    row = Evaluation(
        **stamp_at_home(who, subject),
        record_kind=kind,
        record_id=record_id,
        track=track,
        reference_on=day,
        facts={name: fact.stored() for name, fact in facts.items()},
        rule_set=rules.id,
        rules_sha256=rules.sha256,
        engine=ENGINE,
        outcome=result["outcome"],
        result=result,
    )
    session.add(row)
    session.flush()
    return _view(row, load_names(session).operators)


def evaluations_of(session: Session, who: Who, record_id: str) -> tuple[EvaluationView, ...]:
    """The evaluations of a record, the last first."""
    names = load_names(session).operators
    return tuple(_view(row, names) for row in _rows(session, who, record_id))


def latest_evaluation(session: Session, who: Who, record_id: str, track: str) -> EvaluationView | None:
    """The last evaluation of a record by the rules of a track; None when there is none."""
    return next((one for one in evaluations_of(session, who, record_id) if one.track == track), None)


def repeat_evaluation(session: Session, who: Who, evaluation_id: str) -> Repeated:
    """Make an evaluation again from the facts and the rules that it kept, and compare. Raises `Notice` (`rules_not_here`)."""
    row = found(session, who, Evaluation, evaluation_id, WHAT)
    rules = rules_named(session, who, row.rule_set, row.rules_sha256)
    again = canonical_json(evaluate(rules, read_facts(row.facts), row.reference_on))
    stored = canonical_json(row.result)
    return Repeated(stored == again, row.engine, stored, again)


def _facts(
    session: Session,
    who: Who,
    kind: str,
    record_id: str,
    day: date,
    stated: Mapping[str, Fact] | None,
    balance: Balance | None,
) -> dict[str, Fact]:
    told = dict(stated or {})
    refuse(one for name, fact in told.items() for one in check_fact(name, fact))
    gathered = gather_facts(session, who, kind, record_id, day, balance=balance)
    before = next(iter(_rows(session, who, record_id)), None)
    kept = {name: fact for name, fact in read_facts(before.facts).items() if not fact.evidence} if before else {}
    return kept | told | gathered


def _rows(session: Session, who: Who, record_id: str) -> list[Evaluation]:
    query = (
        select(Evaluation)
        .where(
            Evaluation.record_id == record_id,
            Evaluation.company_id == who.company_id,
            Evaluation.deleted_at.is_(None),
        )
        .order_by(Evaluation.recorded_at.desc(), Evaluation.id.desc())
    )
    return list(session.scalars(query))


def _view(row: Evaluation, names: Mapping[str, str]) -> EvaluationView:
    result = row.result
    return EvaluationView(
        row.id,
        row.track,
        result.get("name", row.track),
        row.rule_set,
        row.reference_on,
        row.outcome,
        OUTCOMES.get(row.outcome, row.outcome),
        tuple(result.get("text", ())),
        tuple(
            CriterionView(
                one["code"],
                one["label"],
                one["kind"],
                one["outcome"],
                one["text"],
                tuple(one["evidence"]),
                tuple(fact["name"] for fact in one.get("facts", ()) if fact["state"] != "noto"),
            )
            for one in result.get("criteria", ())
        ),
        tuple(result.get("notices", ())),
        names.get(row.operator_id or "", "—"),
        row.seq == 0,
    )
