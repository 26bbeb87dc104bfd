"""The table of planted bugs (`python -m tests.mutants`) follows the code: each still has its place."""

from tests.mutants.__main__ import MUTANTS, ROOT


def test_every_planted_bug_has_its_place():
    lost = [one.name for one in MUTANTS if (ROOT / one.file).read_text("utf-8").count(one.old) != 1]
    assert lost == []
