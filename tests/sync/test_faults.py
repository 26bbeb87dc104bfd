"""Kills, bad lines and wrong clocks among real processes, in small (`./portineria soak --faults` plays them at length)."""

import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.rules.clock import system_clock
from app.sync.client import connect
from tests.helpers.bad_line import BadLine

if sys.platform == "win32":
    pytest.skip("these processes are forked", allow_module_level=True)

from tests.helpers.nursery import Nursery, has_faketime
from tests.soak import faults

RUNS = 6
SEED = 20_260_312


def test_real_processes_killed_on_a_bad_line_lose_and_double_nothing(private_folder: Path) -> None:
    """Desks, the centre and PostgreSQL struck at random moments: what was said to be saved is at the centre, once, and all agree."""
    told = faults.Told()
    with faults.premises(private_folder) as on:
        for _ in faults.play(on, seed=SEED, runs=RUNS, size=faults.SMALL, told=told):
            pass
    assert told.runs == RUNS
    assert told.saves > RUNS
    assert {"desk", "centre"} <= told.kills.keys()
    assert sum(told.fates.values()) - told.fates["sound"] > 0
