"""The centre that figures of many desks are taken of: server processes of their own over TLS on one durable PostgreSQL, and the
processor time that each of them takes."""

import os
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.server import certificates
from app.server.db import open_engine
from app.server.postgres import EmbeddedPostgres
from tests.helpers.centre import CentreForTests, _template
from tests.helpers.desk import TickingClock
from tests.helpers.processes import data_folders, plain, server_process

_TICKS = os.sysconf("SC_CLK_TCK")
MACHINES = 2
"""Data folders that are made: as many server processes as there may be."""


@dataclass(frozen=True)
class Serving:
    """Server processes that answer, and the PostgreSQL behind them."""

    addresses: tuple[str, ...]
    processes: tuple[int, ...]
    postgres: int

    def cpu(self) -> tuple[float, float]:
        """Seconds of processor so far: of the server processes, and of PostgreSQL with all of its own."""
        return sum(cpu(one) for one in self.processes), cpu_of_family(self.postgres)


class BenchCentre:
    """A centre on a database of its own. `office` is what its administration does, without a process in between."""

    def __init__(self, folder: Path, postgres: EmbeddedPostgres) -> None:
        self.folder = folder
        folder.mkdir(mode=0o711, exist_ok=True)
        self._postgres = postgres
        name = f"bench_{secrets.token_hex(4)}"
        postgres.create_database(name, _template(postgres))
        self.url = postgres.connect_info(name)
        self.data, keys = data_folders(folder, MACHINES, plain(self.url), tls=True)
        self.ca = certificates.ca_pem(self.data[0] / "tls").decode()
        self.office = CentreForTests(open_engine(self.url), keys, TickingClock())

    @contextmanager
    def serving(self, processes: int = 1) -> Iterator[Serving]:
        """While so many server processes run."""
        with ExitStack() as held:
            begun = [held.enter_context(server_process(data)) for data in self.data[:processes]]
            yield Serving(
                tuple(address for address, _ in begun),
                tuple(process.pid for _, process in begun),
                int(self._postgres.server_pid() or 0),
            )

    def close(self) -> None:
        self.office.engine.dispose()


@contextmanager
def bench_centre(folder: Path) -> Iterator[BenchCentre]:
    """A centre below `folder`, which PostgreSQL's own account must be able to enter, with a cluster to itself."""
    with EmbeddedPostgres(folder / "postgres") as postgres:
        centre = BenchCentre(folder / "centre", postgres)
        try:
            yield centre
        finally:
            centre.close()


def cpu(pid: int, *, ended_children: bool = False) -> float:
    """Seconds of processor of a process so far, and of those it has begun and seen end."""
    parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(part) for part in parts[11 : 15 if ended_children else 13]) / _TICKS


def cpu_of_family(pid: int) -> float:
    """The same for a process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    total = cpu(pid, ended_children=True)
    for one in map(int, children):
        try:
            total += cpu(one)
        except FileNotFoundError:
            continue
    return total
