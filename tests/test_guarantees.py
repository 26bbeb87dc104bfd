"""docs/guarantees.md and docs/sync.md name the tests that hold each promise: they must be there."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PAGE, SYNC = ((TESTS.parent / "docs" / name).read_text(encoding="utf-8") for name in ("guarantees.md", "sync.md"))


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


@pytest.mark.parametrize("page", [PAGE, SYNC], ids=["guarantees", "sync"])
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
    assert {f"G{n}" for n in range(1, 27)} - rows == {"G16", "G17", "G18", "G19"}  # told in one sentence: not yet
    assert {f"P{n}" for n in range(1, 11)} == {row for row in rows if row.startswith("P")}
