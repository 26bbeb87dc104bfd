"""The random world, the same eighty examples each time; `./portineria soak` plays thousands of others."""

from pathlib import Path

import pytest

import app.server.pull
import app.sync.pace
from tests.helpers.centre import CentreForTests
from tests.sync.machine import play

EXAMPLES = 40
STEPS = 10


@pytest.mark.parametrize("seed", [1, 2])  # two halves, for two cores
def test_worlds_of_three_desks(
    centre: CentreForTests, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(app.server.pull, "PAGE_ROWS", app.server.pull.PAGE_ROWS)  # the machine shrinks pages
    monkeypatch.setattr(app.sync.pace, "GIVE_UP_AFTER", app.sync.pace.GIVE_UP_AFTER)  # and patience
    play(centre, tmp_path, seed=seed, examples=EXAMPLES, steps=STEPS)
