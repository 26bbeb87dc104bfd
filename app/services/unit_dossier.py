"""The dossier of an application to the solidarity contribution, made ready for the evaluation unit (INV-42), and the application as its
page shows it.

Complete only where the rules of the notice's measure miss nothing that blocks; where there are no rules of that year yet there is
nothing to check it by, and it goes on an agenda with a waiver alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import SolidarityApplication, SolidarityNotice
from app.models.decisions import DecisionSession, Dossier
from app.models.eligibility import Evaluation
from app.models.who import Who
from app.rules.dates import show_day
from app.rules.decisions import INCOME, SUBMITTED
from app.rules.eligibility import DECLARED, DOCUMENTED, Fact
from app.rules.problem import problem
from app.rules.rule_reading import known_facts
from app.rules.rule_sets import RuleSet, in_force, rules_on
from app.rules.visibility import R2
from app.services.care_team import followed, stamp_below, words
from app.services.checks import found, refuse
from app.services.decisions import letter_for
from app.services.evaluations import EvaluationView, latest_evaluation, make_evaluation
from app.services.facts import gather_facts, read_facts
from app.services.households import household_as_of
from app.services.paper_arrears import CRITERION_WORDS
from app.services.rule_sets import standings
from app.services.sessions import decisions_on, missing_of, waits
from app.services.solidarity import APPLICATION, NOTICE, SolidarityView, application_of
from app.store.numbers import next_number

KIND = SolidarityApplication.__tablename__
SERIES = "domanda"
_NO_YEAR = 0
_ASKED_UNITS = ("flag", "eurocent")
"""Facts that a person can be asked for at the desk: yes or no, an amount. Others come from records."""


@dataclass(frozen=True)
class AskedFact:
    """A fact that the rules ask and no record here holds: it is said by the person, or stands on a paper. `value` None: not known."""

    name: str
    label: str
    unit: str
    value: int | bool | None


@dataclass(frozen=True)
class ApplicationSheet:
    """An application with what the rules say of it and how its dossier stands (`none`, `lacking`, `ready`, `waits`, `decided`).

    `rules`: there are rules for this notice; `seen` is the last check by them. `missing` are labels of blocking criteria without an
    answer; `session` is the number of the session on whose agenda the dossier is; `letter` the decision that a letter tells.
    """

    view: SolidarityView
    rules: bool
    seen: EvaluationView | None
    asked: tuple[AskedFact, ...]
    dossier: str
    missing: tuple[str, ...]
    session: str
    may_prepare: bool
    letter: str | None


def application_sheet(session: Session, who: Who, application_id: str) -> ApplicationSheet:
    """What the page of an application shows. Raises `Notice` (`not_found`, `not_for_reader`)."""
    view = application_of(session, who, application_id)
    row, notice = _both(session, who, application_id)
    rules = rules_on(in_force(standings(session, who)), notice.measure, _day(who, row))
    seen = latest_evaluation(session, who, application_id, notice.measure)
    dossier, standing, number = _standing(session, who, application_id)
    return ApplicationSheet(
        view,
        rules is not None,
        seen,
        _asked(session, who, row, rules, seen) if rules is not None else (),
        standing,
        missing_of(session, dossier) if dossier is not None else (),
        number,
        row.state == SUBMITTED and standing != "waits",
        letter_for(session, who, application_id=application_id),
    )


def check_application_now(
    session: Session, who: Who, application_id: str, stated: Mapping[str, Fact] | None = None
) -> EvaluationView:
    """Ask the rules of the notice's measure about an application, as of the day it was handed in, else today.

    Raises `Notice` (`rules_none`, `fact_*`, `not_found`, `not_for_reader`).
    """
    row, notice = _both(session, who, application_id)
    return make_evaluation(session, who, KIND, application_id, notice.measure, _day(who, row), stated=stated)


def state_fact(session: Session, who: Who, application_id: str, name: str, value: Any, document: str | None) -> str:
    """Write what somebody said, or what a paper says, and check the application with it; the evaluation's id. Raises `Notice`."""
    source = DOCUMENTED if words(document) else DECLARED
    fact = Fact(value, who.today(), source, (), None, words(document))
    return check_application_now(session, who, application_id, {name: fact}).id


def prepare_unit_dossier(session: Session, who: Who, application_id: str) -> Dossier:
    """Make an application that was handed in ready for the unit; checked first, if there are rules. What is not on an agenda yet is
    made anew in place.

    Raises `Notice` (`unit_dossier_state`, `dossier_on_agenda`, `not_found`, `not_for_reader`).
    """
    row, notice = _both(session, who, application_id)
    if row.state != SUBMITTED:
        refuse([problem("unit_dossier_state")])
    dossier, standing, _number = _standing(session, who, application_id)
    if standing == "waits":
        refuse([problem("dossier_on_agenda")])
    known = rules_on(in_force(standings(session, who)), notice.measure, _day(who, row)) is not None
    seen = check_application_now(session, who, application_id) if known else None
    if dossier is None or dossier.session_id is not None:
        _, line_code, number = next_number(session, SERIES, _NO_YEAR)
        dossier = Dossier(
            **stamp_below(who, row) | {"visibility": R2}, application_id=application_id, case_operator_id=row.operator_id,
            number=f"{line_code}-S{number:04d}", content={},
        )  # fmt: skip
        session.add(dossier)
    dossier.content = _content(session, who, row, notice, seen)
    dossier.evaluation_id = seen.id if seen is not None else None
    dossier.complete = seen is not None and not missing_of(session, dossier)
    session.flush()
    return dossier


def _both(session: Session, who: Who, application_id: str) -> tuple[SolidarityApplication, SolidarityNotice]:
    row = followed(session, who, SolidarityApplication, application_id, APPLICATION)
    return row, found(session, who, SolidarityNotice, row.notice_id, NOTICE)


def _day(who: Who, row: SolidarityApplication) -> date:
    return row.submitted_on or who.today()


def _standing(session: Session, who: Who, application_id: str) -> tuple[Dossier | None, str, str]:
    """The dossier that counts, how it stands, and the number of its session."""
    query = select(Dossier).where(Dossier.application_id == application_id, Dossier.deleted_at.is_(None))
    rows = list(session.scalars(query.order_by(Dossier.recorded_at.desc(), Dossier.id.desc())))
    for one in rows:
        if waits(session, who, one):
            sitting = session.get(DecisionSession, one.session_id)
            return one, "waits", (sitting.number or "") if sitting is not None else ""
    last = next((one for one in rows if one.session_id is None), None) or next(iter(rows), None)
    if last is None:
        return None, "none", ""
    if last.session_id is not None:
        return last, "decided" if decisions_on(session, last.id) else "none", ""
    return last, "ready" if last.complete else "lacking", ""


def _asked(
    session: Session, who: Who, row: SolidarityApplication, rules: RuleSet, seen: EvaluationView | None
) -> tuple[AskedFact, ...]:
    gathered = gather_facts(session, who, KIND, row.id, _day(who, row))
    evaluation = session.get(Evaluation, seen.id) if seen is not None else None
    kept = read_facts(evaluation.facts) if evaluation is not None else {}
    names = dict.fromkeys(name for one in rules.criteria for name in rules.asks[one.code])
    specs = (known_facts()[name] for name in names if name not in gathered)
    return tuple(
        AskedFact(one.name, one.label, one.unit, _plain_value(kept.get(one.name)))
        for one in specs
        if one.unit in _ASKED_UNITS and not one.derived
    )


def _plain_value(fact: Fact | None) -> int | bool | None:
    return fact.value if fact is not None and isinstance(fact.value, int) else None


def _content(
    session: Session, who: Who, row: SolidarityApplication, notice: SolidarityNotice, seen: EvaluationView | None
) -> dict[str, Any]:
    """What the unit reads: area and band as codes, and the sections in words."""
    view = application_of(session, who, row.id)
    facts = gather_facts(session, who, KIND, row.id, _day(who, row))
    sections: tuple[tuple[str, list[list[str]]], ...] = (
        (
            "Domanda",
            [
                ["Avviso", str(notice.year)],
                ["Misura", view.measure_words],
                *([["Presentata il", show_day(row.submitted_on)]] if row.submitted_on else []),
                *([["Protocollo", row.protocol]] if row.protocol else []),
            ],
        ),
        (
            "Nucleo",
            [
                [one.name, ", ".join(part for part in (one.relation, _born(one.birth_date)) if part)]
                for one in household_as_of(session, who, row.household_id, _day(who, row)).members
            ],
        ),
        ("Documenti", [[name, "portato" if got else "manca"] for name, got in view.documents]),
        (
            "Verifica dei criteri",
            [
                ["Esito", seen.outcome_words],
                ["Regole", seen.rule_set],
                *([one.label, f"{CRITERION_WORDS.get(one.outcome, one.outcome)}: {one.text}"] for one in seen.criteria),
            ]
            if seen is not None
            else [["Regole", "per quest'avviso non ci sono ancora"]],
        ),
    )
    return {
        "person": view.name,
        "address": view.place,
        **{name: fact.value for name in INCOME if (fact := facts.get(name)) is not None},
        "sections": [{"title": title, "rows": rows} for title, rows in sections if rows],
    }


def _born(birth: date | None) -> str:
    return f"nascita {show_day(birth)}" if birth is not None else ""
