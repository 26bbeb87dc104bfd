"""A small world for sync tests: a real centre, and desks of several operators, each the real engine over HTTP."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.local import Desk, Outbox, SyncState
from app.models.people import Person
from app.models.who import Who
from app.rules.clock import new_id_maker
from app.services.stamps import stamp
from app.store.engine import open_engine
from app.store.migrate import bring_up_to_date
from app.store.worker import Worker
from app.sync.client import CentreClient, connect
from app.sync.cycle import Cycle, Report
from app.sync.bases import checksums
from tests.helpers.centre import CentreForTests
from tests.helpers.desk import KEY, TickingClock


@dataclass
class SyncedDesk:
    """One operator's desk, enrolled at a centre."""

    path: Path
    worker: Worker
    who: Who
    clock: TickingClock
    client: CentreClient
    batch: int = 2_000

    def run(self, use_case: Any, *args: Any, **kwargs: Any) -> Any:
        return self.worker.run(use_case, self.who, *args, **kwargs)

    def read(self, work: Any) -> Any:
        return self.worker.transact(work).result()

    def sync(self, *, check: bool = False) -> Report:
        return Cycle(self.worker, self.client, self.clock, batch=self.batch).run(check=check)

    def sums(self) -> dict[str, tuple[int, int]]:
        return self.read(checksums)

    def states(self) -> list[tuple[str, str]]:
        return self.read(lambda s: [(o.kind, o.state) for o in s.scalars(select(Outbox).order_by(Outbox.row))])

    def close(self) -> None:
        self.client.close()
        self.worker.close()


@dataclass
class World:
    """A company with outposts and desks."""

    centre: CentreForTests
    folder: Path
    company: str = ""
    outposts: list[str] = field(default_factory=list)
    desks: list[SyncedDesk] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.company = self.centre.company()
        self.outposts = [self.centre.outpost(self.company)]

    def desk(
        self, outposts: list[str] | None = None, *, role: str = "community_manager", url: str | None = None
    ) -> SyncedDesk:
        """A new operator with a desk; `url` may lead through a proxy."""
        places = outposts if outposts is not None else self.outposts
        operator = self.centre.operator(self.company, places, role=role)
        line = secrets.token_hex(16)
        device, token, code = self.centre.device(self.company, operator, line, places[0] if places else None)
        clock = TickingClock()
        who = Who(self.company, operator, device, places[0] if places else None, role, clock, new_id_maker(clock))
        path = self.folder / f"{len(self.desks)}.db"
        engine = open_engine(path, KEY)
        bring_up_to_date(engine, path)
        worker = Worker(engine)
        start = self.centre.first_cursor(self.company)

        def enrol(session: Session) -> None:
            session.add(
                Desk(
                    id=1,
                    company_id=self.company,
                    company_code="PVLO",
                    operator_id=operator,
                    role=role,
                    device_id=device,
                    outpost_id=who.outpost_id,
                )
            )
            session.add(
                SyncState(id=1, line=line, line_code=code, nonce=secrets.token_bytes(8), cursor=start, top=start)
            )

        worker.transact(enrol).result()
        desk = SyncedDesk(path, worker, who, clock, connect(url or self.centre.url, None, token))
        self.desks.append(desk)
        return desk

    def settle(self) -> None:
        """Align every desk until nothing moves."""
        for _ in range(3):
            for desk in self.desks:
                desk.sync()

    def close(self) -> None:
        for desk in self.desks:
            desk.close()


def add_person(session: Session, who: Who, surname: str, **fields: Any) -> str:
    person = Person(**stamp(who), surname=surname, **fields)
    session.add(person)
    return person.id


def edit(session: Session, who: Who, model: Any, id: str, **fields: Any) -> None:
    record = session.get(model, id)
    for name, value in fields.items():
        setattr(record, name, value)


def value(session: Session, model: Any, id: str, name: str) -> Any:
    record = session.get(model, id)
    return getattr(record, name) if record is not None else None
