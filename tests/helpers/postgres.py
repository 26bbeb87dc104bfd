"""A real PostgreSQL for the tests: one cluster a test process, one database a test.

The cluster is the product's own embedded one, with durability off, in a private folder directly below the temporary
folder (pytest's own folders cannot be entered by the unprivileged account that PostgreSQL runs under as root). With
pytest-xdist each worker has its own; nothing is shared, nothing needs a lock.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL

from app.server.postgres import EmbeddedPostgres

# Several conftests may import the fixture, and pytest then keeps one instance for each: they share the first's cluster.
_users: list[EmbeddedPostgres] = []
_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[EmbeddedPostgres]:
    """The cluster of this test process, started at first use."""
    if _users:
        server = _users[0]
    else:
        folder = Path(tempfile.mkdtemp(prefix="portineria-test-"))
        folder.chmod(0o711)
        server = EmbeddedPostgres(folder, durable=False).start()
    _users.append(server)
    yield server
    _users.pop()
    if not _users:
        server.stop()
        shutil.rmtree(server.cluster.parent, ignore_errors=True)


@contextmanager
def fresh_database(server: EmbeddedPostgres, template: str | None = None) -> Iterator[URL]:
    """A database of one's own, empty or a copy of `template`, gone afterwards."""
    name = f"test_{next(_numbers)}"
    server.create_database(name, template)
    try:
        yield server.connect_info(name)
    finally:
        server.drop_database(name)


@pytest.fixture
def database(postgres_server: EmbeddedPostgres) -> Iterator[URL]:
    """The address of an empty database for one test."""
    with fresh_database(postgres_server) as url:
        yield url


@pytest.fixture
def private_folder() -> Iterator[Path]:
    """A data folder that PostgreSQL's own account can enter, for tests that start clusters themselves."""
    folder = Path(tempfile.mkdtemp(prefix="portineria-test-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
