"""The table of planted bugs (`python -m tests.mutants`) follows the code: each still has its place."""

from tests.mutants.__main__ import MUTANTS, NEAR, ROOT, near


def test_every_planted_bug_has_its_place():
    lost = [one.name for one in MUTANTS if (ROOT / one.file).read_text("utf-8").count(one.old) != 1]
    assert lost == []


def test_every_file_with_planted_bugs_has_tests_that_are_asked_first():
    assert {one.file for one in MUTANTS} == NEAR.keys()
    assert [path for one in MUTANTS for path in near(one) if not (ROOT / path).is_file()] == []
