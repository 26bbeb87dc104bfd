"""Portineria: a server process on a durable PostgreSQL, and desks that are the program's own engine on encrypted files.

Everything is on that is on in use: encryption at rest, history, conflict detection, the safe cursor, authentication, the witness
outside the file, durable commits at both ends. What the records have of the other contestants' and what they have not:

- the 14 fields and their values are the same, as columns of `contact`; `person_id` points at a real person;
- besides them travels what every record carries (outpost, operator, device, time, readers), and columns left at their defaults;
- every change is judged by the rules of its kind, and the desk keeps its searchable text up to date;
- desks of a crowd belong to one company, each to an outpost of its own, so that each receives nothing of the others'.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.server.db import open_engine
from app.server.postgres import EmbeddedPostgres
from tests.bench.peers.contest import Stage, python_host
from tests.bench.peers.counting import counted as through
from tests.bench.peers.host import ask_all
from tests.helpers.centre import CentreForTests, _template
from tests.helpers.desk import TickingClock
from tests.helpers.postgres import fresh_database
from tests.helpers.processes import data_folders, plain, server_process


class Portineria:
    """Each round has a database and a server process of its own."""

    def __init__(self, postgres: EmbeddedPostgres, *, tls: bool = False) -> None:
        self.name = "portineria_tls" if tls else "portineria"
        self.brief = tls
        self._postgres, self._tls = postgres, tls

    @contextmanager
    def stage(self, folder: Path, *, counted: bool) -> Iterator[Stage]:
        with ExitStack() as held:
            database = held.enter_context(fresh_database(self._postgres, _template(self._postgres)))
            (data,), keys = data_folders(folder, 1, plain(database), tls=self._tls)
            engine = open_engine(database)
            centre = CentreForTests(engine, keys, TickingClock())
            company = centre.company()
            outpost = centre.outpost(company)
            engine.dispose()
            url, server = held.enter_context(server_process(data))
            counter = None
            if counted:
                url, counter = held.enter_context(through(url))
            where = {
                "dsn": database.render_as_string(hide_password=False),
                "data": str(data),
                "url": url,
                "ca": (data / "tls" / "ca.pem").read_text() if self._tls else None,
                "company": company,
                "outpost": outpost,
            }
            first, second = (held.enter_context(python_host("portineria_desks")) for _ in range(2))
            ask_all((first, second), [("begin", {**where, "folder": str(folder), "number": one}) for one in (0, 1)])
            yield Stage(
                (first, second), [server.pid, int(self._postgres.server_pid() or 0), first.pid, second.pid], counter
            )


def contestants(postgres: EmbeddedPostgres) -> list[Portineria]:
    """Over plain HTTP, and over TLS."""
    return [Portineria(postgres), Portineria(postgres, tls=True)]
