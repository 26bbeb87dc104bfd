"""The floor: what the bare machinery gives, with the same encryption at rest and the same durable commits and nothing else.

SQLCipher, MessagePack and zstd, one kept-alive HTTP client, uvicorn and Starlette, typed decoding, COPY and INSERT ... ON CONFLICT
on three indexes, and a mark in SQLCipher that the row was sent. No authentication, history, conflict detection or safe cursor.
"""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.server.postgres import EmbeddedPostgres
from tests.bench.peers.contest import Stage, python_host
from tests.bench.peers.counting import counted as through
from tests.bench.peers.host import ask_all, server
from tests.helpers.postgres import fresh_database
from tests.helpers.processes import plain


class Floor:
    """With batches of one size, one or more in flight; with more a pull fetches ahead too."""

    brief = False

    def __init__(self, postgres: EmbeddedPostgres, batch: int, in_flight: int = 1) -> None:
        self.name = f"floor_{in_flight}x{batch}" if in_flight > 1 else f"floor_{batch}"
        self._postgres, self._how = postgres, {"batch": batch, "in_flight": in_flight}

    @contextmanager
    def stage(self, folder: Path, *, counted: bool) -> Iterator[Stage]:
        with ExitStack() as held:
            database = held.enter_context(fresh_database(self._postgres))
            command = (sys.executable, "-m", "tests.bench.peers.floor_server", plain(database))
            port, pid = held.enter_context(server(*command))
            url, counter = f"http://127.0.0.1:{port}", None
            if counted:
                url, counter = held.enter_context(through(url))
            hosts = tuple(held.enter_context(python_host("floor_desks")) for _ in range(2))
            where = {"url": url, "folder": str(folder), **self._how}
            ask_all(hosts, [("begin", {**where, "number": one}) for one in (0, 1)])
            yield Stage(hosts, [pid, int(self._postgres.server_pid() or 0), *(host.pid for host in hosts)], counter)


def contestants(postgres: EmbeddedPostgres) -> list[Floor]:
    """The batchings that are compared."""
    return [Floor(postgres, 500), Floor(postgres, 2_000), Floor(postgres, 2_000, 2)]
