"""The selection: the ranking explains itself, does not depend on the order of anything, and its draw can be made again by anybody."""

import random
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.selection import (
    Criterion,
    check_draw,
    check_round,
    check_scores,
    criteria_of,
    draw,
    rank,
    to_draw,
)

CRITERIA = (
    Criterion("morosita", "Durata della morosità", 3),
    Criterion("carico", "Persone a carico", 2, ties=1),
    Criterion("motivazione", "Motivazione", 1, ties=2),
)
POINTS = st.tuples(*(st.integers(0, 3) for _ in CRITERIA))
SCORES = st.lists(POINTS, max_size=12).map(
    lambda rows: {
        f"{at * 7 % 13:02d}": dict(zip((c.code for c in CRITERIA), row, strict=True)) for at, row in enumerate(rows)
    }
)


def codes(problems: list) -> list[str]:
    return [one.code for one in problems]


def test_a_ranking_says_what_each_criterion_gave_and_what_settled_a_tie() -> None:
    scores = {
        "anna": {"morosita": 2, "carico": 1, "motivazione": 2},
        "bea": {"morosita": 2, "carico": 2, "motivazione": 0},
        "carla": {"morosita": 3, "carico": 3, "motivazione": 3},
        "dina": {"morosita": 0, "carico": 0},
    }
    ranked = rank(CRITERIA, scores)
    assert [(one.id, one.place, one.total, one.settled_by) for one in ranked] == [
        ("carla", 1, 18, "punteggio"),
        ("bea", 2, 10, "carico"),
        ("anna", 3, 10, "carico"),
        ("dina", 4, 0, "punteggio"),
    ]
    assert [(part.label, part.points, part.weight, part.product) for part in ranked[1].parts] == [
        ("Durata della morosità", 2, 3, 6), ("Persone a carico", 2, 2, 4), ("Motivazione", 0, 1, 0),
    ]  # fmt: skip


def test_who_is_still_equal_shares_a_place_until_the_draw() -> None:
    same = {"morosita": 1, "carico": 1, "motivazione": 1}
    scores = {"a": same, "b": same, "c": same, "d": {"morosita": 3}}
    before = rank(CRITERIA, scores)
    assert [(one.id, one.place, one.settled_by) for one in before] == [
        ("d", 1, "punteggio"), ("a", 2, "da_sorteggiare"), ("b", 2, "da_sorteggiare"), ("c", 2, "da_sorteggiare"),
    ]  # fmt: skip
    assert to_draw(before) == ("a", "b", "c")
    kept = draw("ruota di Milano 12 45 78", to_draw(before))
    after = rank(CRITERIA, scores, kept["order"])
    assert [one.id for one in after[1:]] == kept["order"]
    assert [one.place for one in after] == [1, 2, 3, 4]
    assert to_draw(after) == ()


def test_anybody_makes_the_draw_again_with_any_tool_for_sha_256() -> None:
    kept = draw("seme pubblico", ["c", "a", "b"])
    by_hand = sorted("abc", key=lambda one: sha256(f"seme pubblico/{one}".encode()).hexdigest())
    assert kept == {"seed": "seme pubblico", "candidates": ["a", "b", "c"], "order": by_hand}
    assert check_draw(kept, ["b", "c", "a"]) == []
    assert codes(check_draw({**kept, "order": by_hand[::-1]}, ["a", "b", "c"])) == ["draw_differs"]
    assert codes(check_draw(kept, ["a", "b"])) == ["draw_differs"]
    assert codes(check_draw(draw("corto", ["a", "b"]), ["a", "b"])) == ["draw_seed"]
    assert codes(check_draw({}, ["a", "b"])) == ["draw_seed"]


@given(SCORES, st.integers(0, 1_000_000))
def test_the_ranking_does_not_depend_on_any_order(scores: dict, seed: int) -> None:
    shuffle = random.Random(seed)
    names = list(scores)
    shuffle.shuffle(names)
    criteria = list(CRITERIA)
    shuffle.shuffle(criteria)
    before = rank(CRITERIA, scores)
    kept = draw("un seme per tutti", to_draw(before))
    other = rank(CRITERIA, {name: scores[name] for name in names}, kept["order"])
    assert rank(CRITERIA, scores, kept["order"]) == other
    assert [(one.id, one.place, one.total) for one in rank(criteria, scores, kept["order"])] == [
        (one.id, one.place, one.total) for one in other
    ]
    assert [one.place for one in other] == list(range(1, len(scores) + 1))
    totals = [one.total for one in other]
    assert totals == sorted(totals, reverse=True)
    # A draw moves nobody past somebody with another total, or another rule for ties.
    groups = {one.id: one.place for one in before}
    assert [groups[one.id] for one in other] == sorted(groups.values())


@given(SCORES)
def test_a_further_candidate_changes_nobody_elses_order(scores: dict) -> None:
    before = [one.id for one in rank(CRITERIA, scores)]
    more = rank(CRITERIA, {**scores, "~": {"morosita": 1, "carico": 2}})
    assert [one.id for one in more if one.id != "~"] == before


GOOD = [{"code": "a", "label": "A", "weight": 2, "ties": 1}, {"code": "b", "label": "B", "weight": 1}]


@pytest.mark.parametrize(
    ("criteria", "places", "cents", "said"),
    [
        (GOOD, 10, 200_000, []),
        ([], 10, 200_000, ["round_criteria"]),
        ([{**GOOD[0], "weight": 0}], 10, 200_000, ["round_criteria"]),
        ([{**GOOD[0], "weight": "2"}], 10, 200_000, ["round_criteria"]),
        ([GOOD[0], GOOD[0]], 10, 200_000, ["round_criteria"]),
        ([GOOD[0], {**GOOD[1], "ties": 1}], 10, 200_000, ["round_criteria"]),
        ("testo", 10, 200_000, ["round_criteria"]),
        (GOOD, 0, 200_000, ["round_places"]),
        (GOOD, 10, 200_001, ["round_indemnity"]),
        (GOOD, 10, 0, ["round_indemnity"]),
    ],
)
def test_a_round_that_is_published_is_whole(criteria: object, places: int, cents: int, said: list[str]) -> None:
    assert codes(check_round(criteria, places, cents, 200_000, date(2026, 1, 1))) == said


def test_points_are_of_published_criteria_and_whole() -> None:
    criteria = criteria_of(GOOD)
    assert check_scores({"a": 10, "b": 0}, criteria) == []
    for wrong in ({"a": 11}, {"a": -1}, {"c": 1}, {"a": 1.5}, {"a": True}):
        assert codes(check_scores(wrong, criteria)) == ["scores_wrong"]
