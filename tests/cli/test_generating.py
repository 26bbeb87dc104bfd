"""`generate`: the same command gives the same bytes, and leaves what is there alone."""

import json
from pathlib import Path

import pytest

from app.cli import main
from app.models.registry import KINDS


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_set_is_the_same_each_time_and_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["generate", "--size", "XS", "--seed", "7", "--json", "--out"]
    assert main([*words, str(tmp_path / "uno")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert main([*words, str(tmp_path / "due")]) == 0
    made = files(tmp_path / "uno")
    assert made == files(tmp_path / "due")
    summary = json.loads(made["set.json"])
    assert summary["counts"] == told["counts"]
    assert set(summary["companies"].values()) == {"PVLO", "MI"}
    for kind, count in summary["counts"].items():
        rows = [json.loads(line) for line in made[f"records/{kind}.jsonl"].splitlines()]
        assert len(rows) == count
        assert set(KINDS[kind].fields) <= set(rows[0])
    assert {"registers/units.csv", "registers/persons.yaml", "registers/tenancies.csv"} <= set(made)
    assert main(["generate", "--size", "XS", "--seed", "8", "--out", str(tmp_path / "tre")]) == 0
    assert files(tmp_path / "tre")["records/person.jsonl"] != made["records/person.jsonl"]
    # Nothing is ever written over.
    assert main([*words, str(tmp_path / "uno")]) == 5
    assert files(tmp_path / "uno") == made
