"""The random world, the same hundred examples each time; `./portineria soak` plays thousands of others."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

import app.server.pull
from app.server.postgres import EmbeddedPostgres
from tests.helpers.centre import running_centre
from tests.sync.machine import SyncWorld

EXAMPLES = 100
STEPS = 25


def test_a_hundred_worlds_of_three_desks(
    postgres_server: EmbeddedPostgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.server.pull, "PAGE_ROWS", app.server.pull.PAGE_ROWS)  # the machine shrinks pages
    with running_centre(postgres_server) as centre:
        SyncWorld.centre, SyncWorld.folder, SyncWorld.template = centre, tmp_path, tmp_path / "template.db"
        run_state_machine_as_test(
            SyncWorld,
            settings=settings(
                max_examples=EXAMPLES,
                stateful_step_count=STEPS,
                derandomize=True,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
