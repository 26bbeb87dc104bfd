"""A desk database with a whole synthetic company in it, put there below the ORM as a first provisioning would."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from app.models.local import Desk, SyncState
from app.models.registry import KINDS
from app.models.who import Who
from app.rules.clock import new_id_maker, system_clock
from app.security.keyring_store import KeyringStore
from app.security.vault import create_vault
from app.store import search
from app.store.engine import open_engine
from app.store.migrate import bring_up_to_date
from app.store.profile import Label, Profile
from app.store.worker import Worker
from app.synthetic.generator import SyntheticSet
from app.synthetic.staff import Worker as Operator

AS_OF = date(2026, 3, 31)
SEED = 1
_CHUNK = 10_000


@dataclass
class Loaded:
    """A profile whose only operator has the set in their database, closed, and what it took to fill it."""

    profile: Profile
    operator_id: str
    company_id: str
    outpost_id: str
    key: str
    rows: int
    load_seconds: float
    index_seconds: float

    @property
    def path(self) -> Path:
        return self.profile.place(self.operator_id) / "desk.db"

    def open(self) -> tuple[Worker, Who]:
        """The database's own thread, and the operator at work."""
        new_id = new_id_maker(system_clock)
        who = Who(
            self.company_id, self.operator_id, new_id(), self.outpost_id, "community_manager", system_clock, new_id
        )
        return Worker(open_engine(self.path, self.key)), who


@dataclass
class CompanyRows:
    """All records of a set's main company, kind by kind: `rows[kind]` in order of `columns[kind]`, each row's place last.

    `total` is the last place; `workers` are the set's operators.
    """

    company_id: str
    columns: dict[str, tuple[str, ...]]
    rows: dict[str, list[tuple[Any, ...]]]
    total: int
    workers: list[Operator]


def company_rows(size: str) -> CompanyRows:
    """Generate a set, without its second company."""
    made = SyntheticSet(size, SEED, AS_OF)
    found = CompanyRows("", {}, {}, 0, made.workers)
    for kind, row in made.rows():
        if kind == "company":
            if found.company_id:
                break  # the second company begins
            found.company_id = str(row["id"])
        found.total += 1
        names = found.columns.setdefault(kind, (*row, "seq"))
        found.rows.setdefault(kind, []).append((*row.values(), found.total))
        assert len(row) + 1 == len(names)
    return found


def load_set(size: str, folder: Path, pin: str, store: KeyringStore | None) -> Loaded:
    """Generate a set and load its main company into a new desk of its first operator."""
    made = company_rows(size)
    first = made.workers[0]
    profile = Profile(folder / "profile", folder / "witnesses")
    place = profile.place(first.id)
    place.mkdir(parents=True)
    opened = create_vault(place / "vault.json", pin, store)
    key = opened.database_key.hex
    engine = open_engine(place / "desk.db", key)
    bring_up_to_date(engine, place / "desk.db")
    begun = time.perf_counter()
    insert(engine, made)
    between = time.perf_counter()
    with engine.begin() as connection:
        search.rebuild(connection)
    done = time.perf_counter()
    engine.dispose()
    outpost = first.outposts[0].id
    _enrol(place / "desk.db", key, made.company_id, first.id, outpost)
    profile.write_label(Label(first.id, first.initials, "Azienda di prova"))
    return Loaded(profile, first.id, made.company_id, outpost, key, made.total, between - begun, done - between)


def insert(engine: Engine, made: CompanyRows) -> None:
    """Put the rows into a desk's database, in one transaction."""
    with engine.begin() as connection:
        for kind in KINDS:
            names = made.columns.get(kind, ())
            marks = ", ".join("?" * len(names))
            quoted = ", ".join(f'"{name}"' for name in names)
            for chunk in _chunks(made.rows.get(kind, [])):
                connection.exec_driver_sql(f'INSERT INTO "{kind}" ({quoted}) VALUES ({marks})', chunk)


def _chunks(rows: list[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    source = iter(rows)
    while chunk := list(islice(source, _CHUNK)):
        yield chunk


def _enrol(path: Path, key: str, company_id: str, operator_id: str, outpost_id: str) -> None:
    worker = Worker(open_engine(path, key))
    new_id = new_id_maker(system_clock)

    def write(session: Any) -> None:
        session.add(
            Desk(
                id=1,
                company_id=company_id,
                company_code="MI",
                operator_id=operator_id,
                role="community_manager",
                device_id=new_id(),
                outpost_id=outpost_id,
            )
        )
        session.add(SyncState(id=1, line=new_id(), line_code="A1", nonce=b"", cursor=b"", top=b"", last_answer="ok"))

    worker.transact(write).result()
    worker.close()
