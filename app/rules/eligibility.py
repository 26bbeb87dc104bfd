"""Asks the facts of a household by a rule set, as of a day, and says what came out and why (domain 4.6). Knows no record.

Each criterion has one of five outcomes and an Italian sentence with value, threshold, date and source. The same facts, rules and day
give the same result, byte for byte (G19): whatever changes a result raises `ENGINE`. A result never grants anything: a person decides.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.rules.canonical import canonical_json
from app.rules.dates import show_day
from app.rules.derived_facts import DERIVED, holds_on
from app.rules.problem import Problem, problem
from app.rules.rule_reading import known_facts, value_fits
from app.rules.rule_sets import BLOCKING, Criterion, Joined, Leaf, RuleSet, Same, Test
from app.rules.rule_words import against, figure_text, show

ENGINE = "2"

DECLARED, DOCUMENTED, ARCHIVE, SOCIAL_SERVICES = "dichiarato", "documentato", "archivio_ALER", "servizi_sociali"
SOURCES = (SOCIAL_SERVICES, ARCHIVE, DOCUMENTED, DECLARED)
"""From the strongest: what is worked out from several facts is as strong as the weakest of them."""

EVALUATED = ("arrears_case", "grant_request", "training_path", "solidarity_application")
"""The kinds of records that can be evaluated."""

MET, NOT_MET, TO_DOCUMENT, MISSING, NOT_APPLICABLE = (
    "SODDISFATTO", "NON_SODDISFATTO", "DA_DOCUMENTARE", "DATO_MANCANTE", "NON_APPLICABILE",
)  # fmt: skip
"""Outcomes of a criterion. A declaration is enough to fail, never to be proved by what asks for a paper."""

OUTCOMES = {
    "non_applicabile": "Non applicabile",
    "non_ammissibile": "Non ammissibile",
    "incompleta": "Incompleta",
    "da_valutare": "Da valutare",
    "ammissibile_se_documentata": "Ammissibile se documentata",
    "ammissibile_al_vaglio": "Ammissibile al vaglio",
}
"""Outcomes of a track. None of them says that something is granted."""

_FEMININE = ("attestazione", "dichiarazione", "lettera", "intimazione")
_GAP = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Fact:
    """What is known of one thing: a whole number, a flag, a word or a day as ISO text; since when, from where, proved by what.

    `document` is the Italian word of the paper it stands on; after `valid_until` it counts as not known.
    """

    value: int | str | bool
    as_of: date
    source: str
    evidence: tuple[str, ...] = ()
    valid_until: date | None = None
    document: str | None = None

    def stored(self) -> dict[str, Any]:
        """As an evaluation keeps it."""
        return {
            "value": self.value,
            "as_of": self.as_of.isoformat(),
            "source": self.source,
            "evidence": list(self.evidence),
            "valid_until": self.valid_until.isoformat() if self.valid_until else None,
            "document": self.document,
        }


def fact_from(row: Any) -> Fact | Problem:
    """A fact from its stored form; a problem for anything else. Whether the value is of its unit `check_fact` says."""
    try:
        until = row.get("valid_until")
        return Fact(
            row["value"],
            date.fromisoformat(row["as_of"]),
            str(row["source"]),
            tuple(map(str, row.get("evidence") or ())),
            date.fromisoformat(until) if until else None,
            row.get("document"),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return problem("fact_wrong", field=str(row)[:40])


def check_fact(name: str, fact: Fact) -> list[Problem]:
    """Why a fact cannot be taken: a name no rule knows, a value of another type, a source that is none."""
    spec = known_facts().get(name)
    if spec is None:
        return [problem("fact_unknown", field=name)]
    if not value_fits(fact.value, spec.unit) or fact.source not in SOURCES:
        return [problem("fact_wrong", field=spec.label)]
    return []


def evaluate(rules: RuleSet, facts: Mapping[str, Fact], day: date) -> dict[str, Any]:
    """What the rules say of these facts on a day, as plain JSON values. Facts that no criterion asks about play no part.

    Raises ValueError for a fact that `check_fact` refuses: whoever gathers facts asks it first.
    """
    for name, fact in facts.items():
        if check_fact(name, fact):
            raise ValueError(f"not a fact that can be asked about: {name}")
    return _Evaluation(rules, facts, day).result()


def result_text(result: Mapping[str, Any]) -> str:
    """The bytes of a result as text: what two evaluations are compared by."""
    return canonical_json(result)


class _Evaluation:
    def __init__(self, rules: RuleSet, facts: Mapping[str, Fact], day: date) -> None:
        self._rules, self._day = rules, day
        self._facts = dict(facts)
        for name, derived in DERIVED.items():
            # What was stated of it stands, but not past its end where it can still be worked out.
            if name not in facts or not holds_on(facts[name].valid_until, day):
                self._derive(name, derived.needs)
        self._criteria = {one.code: one for one in rules.criteria}
        self._known: dict[tuple[str, bool], bool | None] = {}

    def _derive(self, name: str, needs: tuple[str, ...]) -> None:
        given = [fact for need in needs if (fact := self._facts.get(need)) is not None]
        if len(given) < len(needs):
            return
        value = DERIVED[name].work(self._day, *(fact.value for fact in given))
        if value is not None:
            ends = [fact.valid_until for fact in given if fact.valid_until is not None]
            self._facts[name] = Fact(
                value,
                max(fact.as_of for fact in given),
                max((fact.source for fact in given), key=SOURCES.index),
                tuple(sorted({one for fact in given for one in fact.evidence})),
                min(ends) if ends else None,
                given[0].document if len(given) == 1 else None,
            )

    def result(self) -> dict[str, Any]:
        rows = [self._criterion(one) for one in self._rules.criteria]
        outcome, said = self._whole(rows)
        return {
            "engine": ENGINE,
            "track": self._rules.track,
            "name": self._rules.name,
            "rule_set": self._rules.id,
            "sha256": self._rules.sha256,
            "reference_on": self._day.isoformat(),
            "to_confirm": self._rules.to_confirm,
            "outcome": outcome,
            "outcome_words": OUTCOMES[outcome],
            "text": said,
            "notices": self._notices(),
            "criteria": rows,
        }

    def _notices(self) -> list[str]:
        """What has to be known of the rules themselves before anybody relies on the outcome."""
        rules, year = self._rules, self._day.year
        said = []
        if rules.yearly and year != rules.valid_from.year:
            said.append(
                f"Per il {year} non è caricato un avviso proprio: valgono le regole dal {show_day(rules.valid_from)}."
            )
        if rules.funded:
            known = rules.funded.get(str(year))
            words = {None: "non si sa se ci sono fondi", True: "ci sono fondi", False: "non ci sono fondi"}[known]
            said.append(f"Per il {year} {words}.")
        if rules.to_confirm:
            said.append("Le cifre di queste regole sono da confermare dalla sede.")
        return said

    # ----------------------------------------------------------------------------------------------------- three-valued logic

    def _fact(self, name: str, *, proved: bool = False) -> Fact | None:
        """A fact that still holds on the day; with `proved` only one that is not just declared."""
        fact = self._facts.get(name)
        if fact is None or not holds_on(fact.valid_until, self._day) or (proved and fact.source == DECLARED):
            return None
        return fact

    def _holds(self, test: Test, *, proved: bool = False) -> bool | None:
        """Kleene's logic: None is not known."""
        match test:
            case Leaf():
                fact = self._fact(test.fact, proved=proved)
                return None if fact is None or test.threshold is None else compare(fact.value, test.op, test.threshold)
            case Same():
                key = (test.criterion, proved)
                if key not in self._known:
                    self._known[key] = self._holds(self._criteria[test.criterion].test, proved=proved)
                return self._known[key]
            case Joined():
                return join(test.how, [self._holds(one, proved=proved) for one in test.tests])

    def _outcome(self, one: Criterion) -> str:
        tests = (one.test,) if one.unless is None else (one.unless, one.test)
        whole = Joined("any", tests)
        if one.unless is not None and self._holds(one.unless, proved=bool(one.evidence)):
            return NOT_APPLICABLE
        held = self._holds(whole)
        if held is None:
            return MISSING
        if not held:
            return NOT_MET
        return MET if not one.evidence or self._holds(whole, proved=True) else TO_DOCUMENT

    def _whole(self, rows: list[dict[str, Any]]) -> tuple[str, list[str]]:
        """The track's outcome (domain 4.6) and the sentences that say why. A cause that no list has is weighed by the body."""
        turn = self._rules.not_applicable
        if turn is not None and self._holds(turn.test):
            return "non_applicabile", [self._said(turn.message)]
        blocking = [row for row in rows if row["kind"] == BLOCKING]

        def those(outcome: str) -> list[str]:
            return [row["text"] for row in blocking if row["outcome"] == outcome]

        if refused := those(NOT_MET):
            return "non_ammissibile", refused
        if missing := those(MISSING):
            return "incompleta", missing
        if self._rules.to_weigh is not None and self._holds(self._rules.to_weigh.test):
            return "da_valutare", [self._said(self._rules.to_weigh.message), *those(TO_DOCUMENT)]
        if bring := those(TO_DOCUMENT):
            return "ammissibile_se_documentata", bring
        return "ammissibile_al_vaglio", ["Tutte le condizioni risultano: decide chi ne ha il compito."]

    # ------------------------------------------------------------------------------------------------------------ explaining

    def _criterion(self, one: Criterion) -> dict[str, Any]:
        outcome = self._outcome(one)
        # Where only a figure of head office is missing there is nothing to bring.
        bring = () if outcome == MISSING and not self._lacking(one) else one.evidence
        return {
            "code": one.code,
            "label": one.label,
            "kind": one.kind,
            "outcome": outcome,
            "text": self._text(one, outcome),
            "evidence": list(bring),
            "facts": [self._fact_row(name) for name in self._rules.asks[one.code]],
        }

    def _text(self, one: Criterion, outcome: str) -> str:
        if outcome == NOT_APPLICABLE:
            return f"{one.label}: non si applica."
        if outcome == TO_DOCUMENT:
            return f"{self._said(one.ok)} Da documentare: {', '.join(one.evidence)}."
        if outcome != MISSING:
            return self._said(one.ok if outcome == MET else one.ko)
        # What head office has not set is never said to be missing at the household.
        unset = ", ".join(f"«{label}»" for label in self._rules.unset(one.test, one.unless))
        lacking = self._lacking(one)
        if not lacking:
            return f"Non manca niente del nucleo: la sede deve ancora fissare {unset}."
        expired = [self._expired(self._facts[name]) for name in lacking if name in self._facts]
        waits = [f"La sede deve ancora fissare {unset}."] if unset else []
        return " ".join((self._said(one.missing), *expired, *waits))

    def _lacking(self, one: Criterion) -> list[str]:
        """The facts it asks about that are not known, or not any more."""
        return [name for name in self._rules.asks[one.code] if self._fact(name) is None]

    def _expired(self, fact: Fact) -> str:
        return f"Non vale più il {show_day(self._day)}: {origin(fact)}."

    def _fact_row(self, name: str) -> dict[str, Any]:
        fact, unit = self._facts.get(name), known_facts()[name].unit
        state = "manca" if fact is None else "scaduto" if self._fact(name) is None else "noto"
        shown = {"shown": None} if fact is None else {**fact.stored(), "shown": show(fact.value, unit)}
        return {"name": name, "unit": unit, "state": state, **shown}

    def _said(self, message: str) -> str:
        return _GAP.sub(lambda found: self._gap(found[1]), message)

    def _gap(self, gap: str) -> str:
        if gap == "day":
            return show_day(self._day)
        if gap == "year":
            return str(self._day.year)
        if gap in self._rules.parameters:
            return figure_text(self._rules.parameters[gap])
        name, _, part = gap.partition(".")
        fact, unit = self._facts.get(name), known_facts()[name].unit
        if fact is None:
            return "—"
        match part:
            case "":
                return show(fact.value, unit)
            case "origin":
                return origin(fact)
            case "as_of":
                return show_day(fact.as_of)
            case "valid_until":
                return show_day(fact.valid_until) if fact.valid_until else "—"
            case "source":
                return fact.source.replace("_", " ")
        return against(fact.value, self._rules.parameters[part.removeprefix("against.")])


def compare(value: Any, op: str, threshold: Any) -> bool:
    """A value against a threshold. ISO days compare as their text does."""
    match op:
        case "<":
            return bool(value < threshold)
        case "<=":
            return bool(value <= threshold)
        case ">=":
            return bool(value >= threshold)
        case ">":
            return bool(value > threshold)
        case "==":
            return bool(value == threshold)
        case "!=":
            return bool(value != threshold)
        case "in":
            return value in threshold
    raise ValueError(f"not an operator: {op!r}")


def join(how: str, held: list[bool | None]) -> bool | None:
    """Kleene's `all`, `any` and `not`: None is not known, and one that decides is enough."""
    if how == "not":
        return None if held[0] is None else not held[0]
    deciding = how == "any"
    if deciding in held:
        return deciding
    return None if None in held else not deciding


def origin(fact: Fact) -> str:
    """Where a fact comes from: `attestazione del 12/02/2026, valida fino al 31/12/2026`."""
    day = show_day(fact.as_of)
    match fact.source:
        case "dichiarato":
            said = f"dichiarato il {day}"
        case "archivio_ALER":
            said = f"archivio ALER al {day}"
        case "servizi_sociali":
            said = f"servizi sociali, {day}"
        case _:
            said = f"{fact.document or 'documento'} del {day}"
    if fact.valid_until is None:
        return said
    valid = "valida" if fact.source == DOCUMENTED and fact.document in _FEMININE else "valido"
    return f"{said}, {valid} fino al {show_day(fact.valid_until)}"
