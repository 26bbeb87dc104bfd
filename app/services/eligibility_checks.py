"""The check of a record by the rules of a track, as its page does it: what is known, what can be stated, what came out last.

A fact that a record holds is never typed here: it is set right where it lies.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.models.arrears import ArrearsCase, SolidarityApplication, SolidarityNotice
from app.models.who import Who
from app.rules.derived_facts import DERIVED
from app.rules.eligibility import DECLARED, SOURCES, Fact, origin
from app.rules.problem import problem
from app.rules.rule_reading import known_facts
from app.rules.rule_sets import RuleSet, in_force
from app.rules.rule_words import show
from app.services.arrears import balance_of, evaluate_case
from app.services.care_team import followed
from app.services.checks import refuse
from app.services.evaluations import EvaluationView, last_stated, latest_evaluation, make_evaluation
from app.services.facts import SUBJECTS, Subject, gather_facts
from app.services.names import person_name, the_person
from app.services.rule_sets import rules_for, standings

OTHER = "altro"
"""A word of no list: what is neither this nor that."""

_TRACKS = {
    "arrears_case": ("T-SAP-COM", "T-CRS-B", "T-CRS-A", "T-NAZ"),
    "grant_request": ("T-L1",),
    "training_path": ("T-IND",),
}


@dataclass(frozen=True)
class OpenFact:
    """A fact that no record holds: what was stated of it last. `options` are the words that the rules know, of a word."""

    name: str
    label: str
    unit: str
    options: tuple[str, ...]
    value: int | str | bool | None
    source: str


@dataclass(frozen=True)
class CheckSheet:
    """A record and the rules of a track as of a day. `tracks` are (code, name); `known` (label, value and where it comes from)."""

    name: str
    tracks: tuple[tuple[str, str], ...]
    track: str
    day: date
    known: tuple[tuple[str, str], ...]
    open: tuple[OpenFact, ...]
    last: EvaluationView | None


def check_sheet(
    session: Session, who: Who, kind: str, record_id: str, track: str | None = None, day: date | None = None
) -> CheckSheet:
    """What can be asked of a record: by its first track and of its own day where none is named.

    Raises `Notice` (`not_found`, `not_for_reader`, `rules_none`).
    """
    subject = _subject(session, who, kind, record_id)
    tracks = _tracks(session, subject)
    track = track if track in tracks else tracks[0]
    day = day or _own_day(subject) or who.today()
    rules = rules_for(session, who, track, day)
    balance = balance_of(session, who, subject, day) if isinstance(subject, ArrearsCase) else None
    gathered = gather_facts(session, who, kind, record_id, day, balance=balance)
    stated = last_stated(session, who, record_id)
    asked = _asked(rules, gathered)
    names = {one.track: one.name for one in in_force(standings(session, who))}
    return CheckSheet(
        person_name(the_person(session, subject.person_id)),
        tuple((one, names.get(one, one)) for one in tracks),
        track,
        day,
        tuple((known_facts()[name].label, _known(name, gathered[name])) for name in asked if name in gathered),
        tuple(_open(rules, name, stated.get(name)) for name in asked if name not in gathered),
        latest_evaluation(session, who, record_id, track),
    )


def check_record(
    session: Session,
    who: Who,
    kind: str,
    record_id: str,
    track: str,
    day: date,
    stated: Mapping[str, tuple[int | str | bool | None, str]],
) -> EvaluationView:
    """Evaluate, with these facts stated today: `{name: (value, source)}`, None for one taken back. Raises `Notice` as
    `make_evaluation` does.
    """
    subject = _subject(session, who, kind, record_id)
    if track not in _tracks(session, subject):
        refuse([problem("choice_unknown", text=track, field="regole")])
    facts = {
        name: None if value is None else Fact(value, who.today(), source) for name, (value, source) in stated.items()
    }
    if isinstance(subject, ArrearsCase):
        return evaluate_case(session, who, record_id, track=track, day=day, stated=facts)
    return make_evaluation(session, who, kind, record_id, track, day, stated=facts)


def _subject(session: Session, who: Who, kind: str, record_id: str) -> Subject:
    model, name = SUBJECTS[kind]
    return followed(session, who, model, record_id, name)


def _tracks(session: Session, subject: Subject) -> tuple[str, ...]:
    if isinstance(subject, SolidarityApplication):
        return (session.get_one(SolidarityNotice, subject.notice_id).measure,)
    return _TRACKS[subject.__tablename__]


def _own_day(subject: Subject) -> date | None:
    return subject.submitted_on if isinstance(subject, SolidarityApplication) else None


def _asked(rules: RuleSet, gathered: Mapping[str, Fact]) -> tuple[str, ...]:
    """The facts that the track asks about; in place of one to be worked out what it is worked out from."""
    tests = [one.test for one in rules.criteria]
    tests += [turn.test for turn in (rules.not_applicable, rules.to_weigh) if turn is not None]
    found = [leaf.fact for test in tests for leaf in rules.leaves(test)]
    parts = [DERIVED[name].needs if name in DERIVED and name not in gathered else (name,) for name in found]
    return tuple(dict.fromkeys(name for part in parts for name in part))


def _known(name: str, fact: Fact) -> str:
    return f"{show(fact.value, known_facts()[name].unit)} ({origin(fact)})"


def _open(rules: RuleSet, name: str, stated: Fact | None) -> OpenFact:
    spec = known_facts()[name]
    words: tuple[str, ...] = ()
    if spec.unit == "code":
        leaves = [leaf for one in rules.criteria for leaf in rules.leaves(one.test) if leaf.fact == name]
        said = [leaf.threshold if isinstance(leaf.threshold, tuple) else (str(leaf.threshold),) for leaf in leaves]
        words = (*dict.fromkeys(word for many in said for word in many), OTHER)
    value, source = (None, DECLARED) if stated is None else (stated.value, stated.source)
    return OpenFact(name, spec.label, spec.unit, words, value, source if source in SOURCES else DECLARED)
