"""docs/guarantees.md names the tests that hold each promise: they must be there."""

import re
from pathlib import Path

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs" / "guarantees.md").read_text(encoding="utf-8")


def named() -> list[tuple[str, str]]:
    """`(file, test)` as the page names them: a test belongs to the file before it."""
    found, file = [], ""
    for word in re.findall(r"`((?:\w+/)*test_\w+(?:\.py)?)`", PAGE):
        if word.endswith(".py"):
            file = word
        else:
            found.append((file, word))
    return found


def test_every_named_test_exists():
    assert len(named()) > 50
    missing = [
        f"{file}: {test}"
        for file, test in named()
        if not (TESTS / file).is_file() or f"def {test}(" not in (TESTS / file).read_text(encoding="utf-8")
    ]
    assert missing == []


def test_every_promise_is_answered_for():
    rows = set(re.findall(r"^\| ([GP]\d+) \|", PAGE, re.M))
    assert {f"G{n}" for n in range(1, 27)} - rows == {"G16", "G17", "G18", "G19"}  # told in one sentence: not yet
    assert {f"P{n}" for n in range(1, 11)} == {row for row in rows if row.startswith("P")}
