"""Fixtures of the centre's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.rules.clock import new_id_maker
from app.server.config import CentreConfig
from app.server.db import open_engine
from app.server.installation import Installation
from app.server.keys import make_keys
from app.server.office import Hand
from app.server.postgres import EmbeddedPostgres
from tests.helpers.centre import _template
from tests.helpers.desk import TickingClock
from tests.helpers.postgres import database, fresh_database, postgres_server, private_folder

__all__ = ["database", "postgres_server", "private_folder"]


@pytest.fixture
def clock() -> TickingClock:
    return TickingClock()


@pytest.fixture
def hand(clock: TickingClock) -> Hand:
    return Hand(clock, new_id_maker(clock))


@pytest.fixture
def centre(postgres_server: EmbeddedPostgres, tmp_path: Path) -> Iterator[Installation]:
    """A centre on an empty database of its own, on plain loopback."""
    config = CentreConfig(tmp_path / "centre", "http://127.0.0.1:8080", "127.0.0.1", 8080, tls=False, names=())
    with fresh_database(postgres_server, _template(postgres_server)) as url:
        engine = open_engine(url)
        yield Installation(config, make_keys(config.keys), engine)
        engine.dispose()
