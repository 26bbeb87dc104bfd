"""docs/guarantees.md, sync.md and seeds.md name the tests that hold each promise: they must be there, as pictures must."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
DOCS = TESTS.parent / "docs"
PAGE, SYNC, SEEDS = ((DOCS / name).read_text(encoding="utf-8") for name in ("guarantees.md", "sync.md", "seeds.md"))

LATER = {"F13", "F34"}
"""Seed features of later issues: money, decisions, indemnities, reports."""

NEVER = "F18"
"""Taking people on: out of scope."""

NO_SCREEN = "F12"
"""Companies apart: a desk holds one."""


def named(page: str) -> list[tuple[str, str]]:
    """`(file, test)` as a page names them: a test belongs to the file before it; a file alone has an empty test."""
    found, file = [], ""
    for word in re.findall(r"`((?:\w+/)*test_\w+(?:\.py)?)`", page):
        if word.endswith(".py"):
            file = word
            found.append((file, ""))
        else:
            found.append((file, word))
    return found


@pytest.mark.parametrize("page", [PAGE, SYNC, SEEDS], ids=["guarantees", "sync", "seeds"])
def test_every_named_test_exists(page):
    assert len(named(page)) > 15
    missing = [
        f"{file}: {test}"
        for file, test in named(page)
        if not (TESTS / file).is_file() or (test and f"def {test}(" not in (TESTS / file).read_text(encoding="utf-8"))
    ]
    assert missing == []


def test_every_promise_of_sync_stands_on_the_page_of_sync():
    rows = set(re.findall(r"^\| ([GP]\d+) \|", SYNC, re.M))
    assert rows == {f"G{n}" for n in range(1, 16)} | {f"P{n}" for n in range(4, 8)}


def test_every_promise_is_answered_for():
    rows = set(re.findall(r"^\| ([GP]\d+) \|", PAGE, re.M))
    assert {f"G{n}" for n in range(1, 27)} <= rows
    assert {f"P{n}" for n in range(1, 11)} == {row for row in rows if row.startswith("P")}


def seed_rows() -> dict[str, list[str]]:
    """Feature -> the other cells of its row."""
    lines = re.findall(r"^\| (F\d\d) \|(.*)\|$", SEEDS, re.M)
    return {feature: [cell.strip() for cell in rest.split(" | ")] for feature, rest in lines}


def test_every_seed_feature_has_its_row_with_words_a_place_a_test_and_a_picture():
    rows = seed_rows()
    assert list(rows) == [f"F{n:02}" for n in range(1, 38)]
    for feature, (words, where, tests, screen) in rows.items():
        assert words, feature
        assert where.startswith("Not yet") == (feature in LATER), feature
        if feature not in LATER and feature != NEVER:
            assert named(tests), feature
            assert screen.startswith("[") or feature == NO_SCREEN, feature


def test_what_the_seeds_page_points_at_is_there():
    code = re.findall(r"`((?:\w+/)+\w+\.(?:py|yaml))`", re.sub(r"`(?:\w+/)*test_\w+\.py`", "", SEEDS))
    assert len(code) > 30
    root = TESTS.parent
    assert [one for one in code if not (root / "app" / one).is_file() and not (root / one).is_file()] == []
    assert [one for one in re.findall(r"\]\(([^)]+)\)", SEEDS) if not (DOCS / one).is_file()] == []


def test_every_picture_of_a_screen_is_shown_somewhere_and_is_modest():
    shown = SEEDS + (TESTS.parent / "README.md").read_text(encoding="utf-8")
    pictures = sorted((DOCS / "screens").glob("*.png"))
    assert [one.name for one in pictures if f"screens/{one.name}" not in shown] == []
    assert [one.name for one in pictures if one.stat().st_size > 130_000] == []
