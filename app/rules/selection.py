"""Selection for a training project (domain 2.9): published weighted criteria, a ranking that explains itself, ties by rule, then by a
draw that anyone can make again. Knows no record.

Points are whole; a total is the sum of points times weight. Equal totals go by the points of the criteria that are named for ties, in
their order; who is still equal is drawn: the order of SHA-256 over `<seed>/<id of the candidacy>`, lowest first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from app.rules.problem import Problem, problem
from app.rules.training import parameter

BY_POINTS, BY_DRAW, TO_DRAW = "punteggio", "sorteggio", "da_sorteggiare"
SEED_LENGTH = 6


@dataclass(frozen=True)
class Criterion:
    """A published criterion. `ties`: its place among those that settle ties, None for none of them."""

    code: str
    label: str
    weight: int
    ties: int | None = None


@dataclass(frozen=True)
class Part:
    """What one criterion gave: points times weight."""

    code: str
    label: str
    points: int
    weight: int

    @property
    def product(self) -> int:
        return self.points * self.weight


@dataclass(frozen=True)
class Placed:
    """One candidate in the ranking. `settled_by`: `punteggio`, the code of the criterion that settled a tie, `sorteggio`, or
    `da_sorteggiare`.
    """

    id: str
    place: int
    total: int
    parts: tuple[Part, ...]
    settled_by: str


def criteria_of(stored: Any) -> tuple[Criterion, ...]:
    """Criteria as a round keeps them. ValueError for what is not a list of them."""
    found = []
    for row in stored if isinstance(stored, list) else [stored]:
        try:
            ties = row.get("ties")
            one = Criterion(str(row["code"]), str(row["label"]), row["weight"], ties)
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("not a criterion") from error
        if type(one.weight) is not int or (ties is not None and type(ties) is not int):
            raise ValueError("a weight or a place is a whole number")
        found.append(one)
    return tuple(found)


def rank(
    criteria: Sequence[Criterion], scores: Mapping[str, Mapping[str, int]], drawn: Sequence[str] = ()
) -> tuple[Placed, ...]:
    """The ranking of all candidates, best first; those who are equal and not drawn yet share a place, in order of id."""
    settling = [one.code for one in sorted((c for c in criteria if c.ties is not None), key=lambda c: c.ties or 0)]
    order = {id: at for at, id in enumerate(drawn)}
    parts = {
        id: tuple(Part(c.code, c.label, given.get(c.code, 0), c.weight) for c in criteria)
        for id, given in scores.items()
    }
    totals = {id: sum(part.product for part in own) for id, own in parts.items()}

    def points(id: str) -> tuple[int, ...]:
        return tuple(scores[id].get(code, 0) for code in settling)

    def key(id: str) -> tuple[Any, ...]:
        return (-totals[id], *(-one for one in points(id)), order.get(id, len(order)), id)

    ranked = sorted(scores, key=key)
    by_total: dict[int, list[str]] = {}
    for id in ranked:
        by_total.setdefault(totals[id], []).append(id)
    found: list[Placed] = []
    for at, id in enumerate(ranked):
        level = by_total[totals[id]]
        equal = [other for other in level if points(other) == points(id)]
        settled = BY_POINTS if len(level) == 1 else _settled(id, equal, level, settling, points, order)
        place = found[-1].place if settled == TO_DRAW and at and ranked[at - 1] in equal else at + 1
        found.append(Placed(id, place, totals[id], parts[id], settled))
    return tuple(found)


def _settled(
    id: str, equal: Sequence[str], level: Sequence[str], settling: Sequence[str], points: Any, order: Mapping[str, int]
) -> str:
    """What told this candidate apart from those with the same total."""
    if len(equal) > 1:
        return BY_DRAW if all(one in order for one in equal) else TO_DRAW
    own = points(id)
    others = [points(other) for other in level if other != id]
    return next(code for at, code in enumerate(settling) if all(own[: at + 1] != other[: at + 1] for other in others))


def to_draw(ranked: Iterable[Placed]) -> tuple[str, ...]:
    """The candidates that only a draw can put in order, by id."""
    return tuple(sorted(one.id for one in ranked if one.settled_by == TO_DRAW))


def draw(seed: str, candidates: Iterable[str]) -> dict[str, Any]:
    """A draw as the round keeps it: the seed, who stood in it in order of id, and the order that came of it."""
    stood = sorted(candidates)
    return {"seed": seed, "candidates": stood, "order": sorted(stood, key=lambda one: (_lot(seed, one), one))}


def _lot(seed: str, id: str) -> str:
    return sha256(f"{seed}/{id}".encode()).hexdigest()


def check_draw(kept: Mapping[str, Any], tied: Iterable[str]) -> list[Problem]:
    """Why a draw is not what it says: no seed, others than those who tie, or an order that the seed does not give."""
    seed = kept.get("seed")
    if not isinstance(seed, str) or len(seed.strip()) < SEED_LENGTH:
        return [problem("draw_seed", least=SEED_LENGTH)]
    return [] if dict(kept) == draw(seed, tied) else [problem("draw_differs")]


def check_round(
    criteria: Any, places: int, indemnity_cents: int, most_cents: int, published_on: date | None
) -> list[Problem]:
    """Why a round may not be written so; its criteria may be empty until it is published."""
    try:
        read = criteria_of(criteria)
    except ValueError:
        return [problem("round_criteria")]
    ties = [one.ties for one in read if one.ties is not None]
    wrong = (
        any(one.weight <= 0 or not one.code.strip() or not one.label.strip() for one in read)
        or len({one.code for one in read}) != len(read)
        or len(set(ties)) != len(ties)
    )
    found = [problem("round_criteria")] if wrong or (published_on is not None and not read) else []
    if places <= 0:
        found.append(problem("round_places"))
    if not 0 < indemnity_cents <= most_cents:
        found.append(problem("round_indemnity"))
    return found


def check_scores(scores: Mapping[str, Any], criteria: Sequence[Criterion]) -> list[Problem]:
    """Why these points may not be given: of a criterion that is not published, or outside 0 to `points_max`."""
    known, most = {one.code for one in criteria}, int(parameter("points_max"))
    wrong = any(code not in known or type(one) is not int or not 0 <= one <= most for code, one in scores.items())
    return [problem("scores_wrong", most=most)] if wrong else []
