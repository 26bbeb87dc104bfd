"""Notices at start that the database went back in time, whoever put it back and however (a restored dump, a disk image, a replica
that lagged): the newest place of each company is kept in a file outside the database, and must still be there.

Desks notice by themselves too, each when it comes; this is for the hours before the first one does.
"""

import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import OperationalError

from app.rules.clock import Clock
from app.security.files import write_whole
from app.server.db import reading, writing
from app.server.reconciling import begin_reconciling
from app.server.tables import counter, mark

_log = logging.getLogger("portineria.exchange")

EVERY_SECONDS = 60.0

Places = dict[str, tuple[int, str]]
"""Company id -> newest place, and its mark in hex."""


@contextmanager
def watched(engine: Engine, file: Path, clock: Clock) -> Iterator[None]:
    """Compare the database with `file`, then keep the file up to date until the end."""
    look(engine, file, clock)
    stop = threading.Event()
    thread = threading.Thread(target=_keep, args=(engine, file, stop), name="sentinel", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def look(engine: Engine, file: Path, clock: Clock) -> list[str]:
    """Ids of the companies whose last known place is gone: they begin to reconcile. A file that cannot be read says nothing."""
    lost = []
    with writing(engine) as connection:
        for company, (seq, drawn) in _read(file).items():
            there = connection.scalar(select(mark.c.mark).where(mark.c.company_id == company, mark.c.upto_seq == seq))
            if seq and (there is None or bytes(there).hex() != drawn) and _exists(connection, company):
                begin_reconciling(connection, company, clock())
                lost.append(company)
    return lost


def write(engine: Engine, file: Path) -> None:
    """Keep the newest place of each company."""
    with reading(engine) as connection:
        places = {
            one.company_id: (one.seq, bytes(one.mark).hex())
            for one in connection.execute(select(counter.c.company_id, counter.c.seq, counter.c.mark))
        }
    if places != _read(file):
        write_whole(file, json.dumps(places).encode())


def _keep(engine: Engine, file: Path, stop: threading.Event) -> None:
    while True:
        try:
            write(engine, file)
        except (OSError, OperationalError):
            _log.error("sentinel_not_written")
        if stop.is_set():
            return
        stop.wait(EVERY_SECONDS)


def _read(file: Path) -> Places:
    try:
        found = json.loads(file.read_bytes())
        return {str(company): (int(seq), str(drawn)) for company, (seq, drawn) in found.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, AttributeError):
        _log.error("sentinel_unreadable")
        return {}


def _exists(connection: Connection, company: str) -> bool:
    return connection.scalar(select(counter.c.company_id).where(counter.c.company_id == company)) is not None
