"""Rule sets (domain 4.4): the rules of one track between two days, as data. Read, checked, hashed, chosen by a day.

A criterion is a fact, an operator and a threshold, joined by all, any and not; there is no expression language. How a file is written:
`docs/eligibility.md`. What a set says about facts is `eligibility`'s work. Knows no record.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from hashlib import sha256
from typing import Any

from app.rules.canonical import canonical_json
from app.rules.problem import Problem, problem

Value = int | str | bool | tuple[str, ...]

DRAFT, IN_FORCE, RETIRED = "bozza", "in_vigore", "ritirato"
BLOCKING, PREFERENCE, NOTE = "bloccante", "preferenziale", "informativo"


@dataclass(frozen=True)
class Parameter:
    """A named figure with its operator and unit. `value` None: head office has not loaded it, and whatever needs it stays open."""

    key: str
    label: str
    op: str
    value: Value | None
    unit: str
    to_confirm: bool


@dataclass(frozen=True)
class Leaf:
    """A fact against a threshold; `parameter` names the one it comes from."""

    fact: str
    op: str
    threshold: Value | None
    unit: str
    parameter: str | None = None


@dataclass(frozen=True)
class Joined:
    """Tests joined by `all`, `any`, or one under `not`."""

    how: str
    tests: "tuple[Test, ...]"


@dataclass(frozen=True)
class Same:
    """What another criterion asks."""

    criterion: str


Test = Leaf | Joined | Same


@dataclass(frozen=True)
class Criterion:
    """One thing that is asked. `unless` makes it not applicable; `evidence` is what proves it, and where it is empty a declaration is
    enough. Messages are Italian with gaps.
    """

    code: str
    label: str
    kind: str
    test: Test
    unless: Test | None
    evidence: tuple[str, ...]
    ok: str
    ko: str
    missing: str


@dataclass(frozen=True)
class Turn:
    """A test of the whole track with what is said when it holds: not applicable at all, or to be weighed by the body."""

    test: Test
    message: str


@dataclass(frozen=True)
class RuleSet:
    """A version of a track's rules. `body` is the file's content in plain JSON values: what is hashed, stored and sent.

    `asks` maps a criterion to the facts that it and those it points at ask about; `funded` maps a year to whether there is money in it
    (None: not known). `yearly`: each year's
    notice has figures of its own, so that those of another year are used with a warning (Q7).
    """

    track: str
    name: str
    version: int
    valid_from: date
    valid_to: date | None
    legal_ref: str
    source: str
    to_confirm: bool
    parameters: Mapping[str, Parameter]
    criteria: tuple[Criterion, ...]
    asks: Mapping[str, tuple[str, ...]]
    not_applicable: Turn | None
    to_weigh: Turn | None
    funded: Mapping[str, bool | None]
    yearly: bool
    body: Mapping[str, Any]

    @property
    def id(self) -> str:
        """`T-CRS-B/1`."""
        return f"{self.track}/{self.version}"

    @cached_property
    def sha256(self) -> str:
        """The hash of the canonical form: what an evaluation names its rules by."""
        return body_hash(self.body)

    def leaves(self, test: Test) -> Iterator[Leaf]:
        """The facts and thresholds that a test asks, those of a criterion that it points at too."""
        match test:
            case Leaf():
                yield test
            case Same():
                yield from self.leaves(next(one.test for one in self.criteria if one.code == test.criterion))
            case Joined():
                for one in test.tests:
                    yield from self.leaves(one)

    def unset(self, *tests: Test | None) -> tuple[str, ...]:
        """The labels of the figures that head office has not set, of those that these tests ask for."""
        leaves = (leaf for test in tests if test is not None for leaf in self.leaves(test))
        keys = dict.fromkeys(leaf.parameter for leaf in leaves if leaf.threshold is None)
        return tuple(self.parameters[key].label for key in keys if key is not None)

    def figure(self, key: str) -> Value | None:
        """The value of a parameter; None when it is not set. KeyError for one that the set does not have."""
        return self.parameters[key].value


@dataclass(frozen=True)
class Standing:
    """A version as it stands: its status, who wrote it, and on which record (None: it came with the program)."""

    rules: RuleSet
    status: str
    record_id: str | None = None
    author_id: str | None = None


def body_hash(body: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical form of a body, in hex."""
    return sha256(canonical_json(body).encode()).hexdigest()


# ------------------------------------------------------------------------------------------------------------ which one counts


def last_day(rules: RuleSet, versions: Iterable[RuleSet]) -> date | None:
    """The last day on which a version counts: one without an end gives way the day before a later one begins."""
    if rules.valid_to is not None:
        return rules.valid_to
    later = [one.valid_from for one in versions if one.track == rules.track and one.valid_from > rules.valid_from]
    return min(later) - timedelta(days=1) if later else None


def rules_on(versions: Iterable[RuleSet], track: str, day: date) -> RuleSet | None:
    """The version of a track that counts on a day, of those in force; None when none does. Never asked with today for another day."""
    known = [one for one in versions if one.track == track]
    for one in known:
        end = last_day(one, known)
        if one.valid_from <= day and (end is None or day <= end):
            return one
    return None


def check_no_overlap(rules: RuleSet, in_force: Iterable[RuleSet]) -> list[Problem]:
    """Two versions of a track never count on the same day: a new one begins after the last that is open, and outside closed ones."""
    for one in in_force:
        if one.track != rules.track or one.version == rules.version:
            continue
        open_before = one.valid_to is None and one.valid_from < rules.valid_from
        open_after = rules.valid_to is None and rules.valid_from < one.valid_from
        apart = (one.valid_to is not None and one.valid_to < rules.valid_from) or (
            rules.valid_to is not None and rules.valid_to < one.valid_from
        )
        if not (open_before or open_after or apart):
            return [problem("rules_overlap", text=one.id, day=one.valid_from.isoformat())]
    return []


# ---------------------------------------------------------------------------------------------------------------- two persons


def check_draft_edit(status: str, *, author_id: str | None, editor_id: str) -> list[Problem]:
    """A draft is written on, or thrown away, by who began it; what is in force, or was, is never changed."""
    if status != DRAFT:
        return [problem("rules_fixed")]
    return [] if author_id == editor_id else [problem("rules_draft_of_other")]


def check_status(before: str, after: str, *, author_id: str | None, by: str) -> list[Problem]:
    """`bozza` -> `in_vigore` -> `ritirato` (or straight to the end), each step by a second person: never by who wrote the version."""
    if (before, after) not in ((DRAFT, IN_FORCE), (IN_FORCE, RETIRED), (DRAFT, RETIRED)):
        return [problem("rules_step", from_state=before, to_state=after)]
    return [problem("rules_second_person")] if author_id == by else []


def current(shipped: Iterable[RuleSet], stored: Iterable[Standing]) -> tuple[Standing, ...]:
    """Every version there is, by track and version: those that came with the program are in force until a record of the same
    version, with the same content, retires them; until then that record only asks for it.
    """
    found = {one.id: Standing(one, IN_FORCE) for one in shipped}
    for one in stored:
        asks = one.rules.id in found and one.status != RETIRED
        found[one.rules.id] = replace(one, status=IN_FORCE) if asks else one
    return tuple(sorted(found.values(), key=lambda one: (one.rules.track, one.rules.version)))


def in_force(standings: Iterable[Standing]) -> tuple[RuleSet, ...]:
    """The rule sets in force among these."""
    return tuple(one.rules for one in standings if one.status == IN_FORCE)


def check_version(rules: RuleSet, shipped: Iterable[RuleSet], taken: Iterable[str]) -> list[Problem]:
    """A version is one thing: `taken` are the ids of other records' versions; what came with the program keeps its content."""
    brought = {one.id: one.sha256 for one in shipped}
    if rules.id in set(taken) or brought.get(rules.id, rules.sha256) != rules.sha256:
        return [problem("rules_version_taken", text=rules.id)]
    return []
