"""The random world, the same thirty examples each time; `./portineria soak` plays thousands of others."""

from pathlib import Path

import pytest

import app.server.pull
import app.sync.pace
from app.server.postgres import EmbeddedPostgres
from tests.helpers.centre import running_centre
from tests.sync.machine import play

EXAMPLES = 15
STEPS = 10


@pytest.mark.parametrize("seed", [1, 2])  # two halves, for two cores
def test_worlds_of_three_desks(
    postgres_server: EmbeddedPostgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(app.server.pull, "PAGE_ROWS", app.server.pull.PAGE_ROWS)  # the machine shrinks pages
    monkeypatch.setattr(app.sync.pace, "GIVE_UP_AFTER", app.sync.pace.GIVE_UP_AFTER)  # and patience
    with running_centre(postgres_server, servers=2) as centre:
        play(centre, tmp_path, seed=seed, examples=EXAMPLES, steps=STEPS)
