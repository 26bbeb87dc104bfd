"""Fixtures of the sync tests: one real centre for all, and for each test a company of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.server.postgres import EmbeddedPostgres
from tests.helpers.centre import CentreForTests, running_centre
from tests.helpers.postgres import database, postgres_server, private_folder
from tests.helpers.world import World

__all__ = ["centre", "database", "postgres_server", "private_folder", "world"]


@pytest.fixture(scope="session")
def centre(postgres_server: EmbeddedPostgres) -> Iterator[CentreForTests]:
    """The real application on a real PostgreSQL, for the whole test process."""
    with running_centre(postgres_server) as made:
        yield made


@pytest.fixture
def world(centre: CentreForTests, tmp_path: Path) -> Iterator[World]:
    """A company with one outpost and no desks yet. The centre's clock, which all tests share, is set right again after it."""
    made = World(centre, tmp_path)
    begun = centre.clock.moment
    yield made
    made.close()
    centre.clock.moment = begun
