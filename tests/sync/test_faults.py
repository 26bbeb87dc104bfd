"""Kills, bad lines and wrong clocks among real processes, in small (`./portineria soak --faults` plays them at length)."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.rules.clock import system_clock

if sys.platform == "win32":
    pytest.skip("these processes are forked", allow_module_level=True)

from tests.helpers.nursery import has_faketime
from tests.soak import faults

RUNS = 15
"""Of each half: two workers play thirty at the same time."""
SEED = 20_260_312


@pytest.fixture(scope="module")
def on() -> Iterator[faults.Premises]:
    folder = Path(tempfile.mkdtemp(prefix="portineria-test-"))
    with faults.premises(folder) as made:
        yield made
    shutil.rmtree(folder, ignore_errors=True)


@pytest.mark.parametrize("seed", [SEED, SEED + RUNS])
def test_real_processes_killed_on_a_bad_line_lose_and_double_nothing(on: faults.Premises, seed: int) -> None:
    """Desks, the centre and PostgreSQL struck at random moments: what was said to be saved is at the centre, once, and all agree."""
    told = faults.Told()
    assert len(list(faults.play(on, seed=seed, runs=RUNS, size=faults.SMALL, told=told))) == RUNS
    assert told.saves > RUNS
    assert told.promised > 0
    assert {"desk", "centre"} <= told.kills.keys()
    assert sum(told.fates.values()) > told.fates["sound"]


@pytest.mark.skipif(not has_faketime(), reason="needs libfaketime")
@pytest.mark.parametrize(("clock", "shift"), [("-3h", timedelta(hours=-3)), ("+1y", timedelta(days=365))])
def test_desks_whose_clock_is_wrong_work_and_align(
    on: faults.Premises, monkeypatch: pytest.MonkeyPatch, clock: str, shift: timedelta
) -> None:
    """G15: the processes' own clocks, before and after the days that the centre's certificate is for."""
    monkeypatch.setattr(on, "nurseries", [one for one in on.nurseries if one.clock == clock])
    told, size = faults.Told(), replace(faults.SMALL, line_is_bad=False)
    seed = SEED + abs(shift.days) * 100
    assert list(faults.play(on, seed=seed, runs=1, size=size, told=told)) == [seed]
    assert set(told.clocks) == {clock}
    said = [at for one in (on.folder / f"run-{seed}").glob("*.said") for at in faults.read_said(one).values()]
    assert said
    for moment in said:
        assert abs(datetime.fromisoformat(moment) - shift - system_clock()) < timedelta(minutes=30)
