"""A small world for sync tests: a real centre, and desks of several operators, each the real engine over HTTP."""

import secrets
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.local import Desk, Outbox, SyncState
from app.models.people import Person
from app.models.who import Who
from app.rules.clock import new_id_maker
from app.security.signing import box_public, new_key, sign_public
from app.services.stamps import stamp
from app.store.worker import Worker
from app.sync import outbox
from app.sync.bases import checksums
from app.sync.client import CentreClient, connect
from app.sync.cycle import Cycle, Progress, Report
from app.sync.pace import Pace
from tests.helpers.centre import CentreForTests
from tests.helpers.desk import TickingClock, migrated
from tests.helpers.proxy import FaultProxy

_codes = count(1)


@dataclass
class SyncedDesk:
    """One operator's desk, enrolled at a centre. `answered` counts the verdicts it was ever told of.

    It speaks to the centre itself until something is asked of its proxy, and through the proxy from then on.
    """

    path: Path
    worker: Worker
    who: Who
    clock: TickingClock
    centre_urls: tuple[str, ...]
    token: str
    pace: Pace = field(default_factory=Pace)
    answered: Counter[str] = field(default_factory=Counter)
    _proxy: FaultProxy | None = None

    @cached_property
    def client(self) -> CentreClient:
        """Its way to the centre; a test may put another in its place."""
        return connect(self.centre_urls[0], None, self.token)

    @property
    def proxy(self) -> FaultProxy:
        """What stands between this desk and its centre, and can break what passes."""
        if self._proxy is None:
            self._hang_up()
            self._proxy = FaultProxy(*self.centre_urls)
            self.client = connect(self._proxy.url, None, self.token)
        return self._proxy

    def _hang_up(self) -> None:
        client: CentreClient | None = self.__dict__.pop("client", None)
        if client is not None:
            client.close()

    def run(self, use_case: Any, *args: Any, **kwargs: Any) -> Any:
        return self.worker.run(use_case, self.who, *args, **kwargs)

    def read(self, work: Any) -> Any:
        return self.worker.transact(work).result()

    def sync(self, *faults: str, check: bool = False) -> Report:
        """One alignment; with `faults` through the proxy, which breaks its first exchanges with them."""
        if faults:
            self.proxy.faults = list(faults)
        seen = [0]

        def told(progress: Progress) -> None:
            self.answered["all"] += progress.answered - seen[0]
            seen[0] = progress.answered

        cycle = Cycle(self.worker, self.client, self.clock, on_progress=told, pace=self.pace, fetch_ahead=False)
        try:
            return cycle.run(check=check)
        finally:
            if self._proxy is not None:
                self._proxy.faults.clear()

    def value(self, model: Any, id: str, name: str) -> Any:
        return self.read(lambda s: value(s, model, id, name))

    def sums(self) -> dict[str, tuple[int, int]]:
        return self.read(checksums)

    def states(self) -> list[tuple[str, str]]:
        return self.read(lambda s: [(o.kind, o.state) for o in s.scalars(select(Outbox).order_by(Outbox.row))])

    def rows(self, sql: str, *values: Any) -> list[Any]:
        return self.read(lambda s: list(s.connection().exec_driver_sql(sql, values)))

    def is_synced(self) -> bool:
        return self.read(outbox.is_synced)

    @property
    def line(self) -> str:
        return self.rows("SELECT line FROM sync")[0][0]

    def close(self) -> None:
        self._hang_up()
        self.worker.close()
        if self._proxy is not None:
            self._proxy.stop()


@dataclass
class World:
    """A company with outposts and desks. `durable`: their commits wait for the disk."""

    centre: CentreForTests
    folder: Path
    company: str = ""
    outposts: list[str] = field(default_factory=list)
    desks: list[SyncedDesk] = field(default_factory=list)
    durable: bool = False

    def __post_init__(self) -> None:
        self.company = self.centre.company(f"C{next(_codes)}")
        self.outposts = [self.centre.outpost(self.company)]

    @property
    def code(self) -> str:
        """The code by which an administrator names the company."""
        return self.centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=self.company)

    def desk(
        self,
        outposts: list[str] | None = None,
        *,
        role: str = "community_manager",
        clock: TickingClock | None = None,
        operator: str | None = None,
    ) -> SyncedDesk:
        """A new operator with a desk, behind a proxy of its own; or a further desk of an operator there is."""
        places = outposts if outposts is not None else self.outposts
        operator = operator or self.centre.operator(self.company, places, role=role)
        line = secrets.token_hex(16)
        sign_seed, box_private = new_key(), new_key()
        device, token, code = self.centre.device(
            self.company,
            operator,
            line,
            places[0] if places else None,
            sign_key=sign_public(sign_seed),
            box_key=box_public(box_private),
        )
        clock = clock or TickingClock()
        who = Who(self.company, operator, device, places[0] if places else None, role, clock, new_id_maker(clock))
        path = self.folder / f"{device}.db"
        worker = Worker(migrated(path, durable=self.durable))
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
                    centre_sign_key=self.centre.keys.sign_public,
                    centre_box_key=self.centre.keys.box_public,
                    sign_key=sign_seed,
                    box_key=box_private,
                )
            )
            session.add(
                SyncState(id=1, line=line, line_code=code, nonce=secrets.token_bytes(8), cursor=start, top=start)
            )

        worker.transact(enrol).result()
        urls = (self.centre.url, *self.centre.also)
        desk = SyncedDesk(path, worker, who, clock, urls, token)
        if self.centre.also:
            desk.proxy  # noqa: B018  # the balancer
        self.desks.append(desk)
        return desk

    def settle(self) -> None:
        """Who has something to send aligns, then everybody, until nobody sends any more; three rounds at most."""
        unsent = [desk for desk in self.desks if not desk.is_synced()]
        for desk in unsent:
            desk.sync()
        others = [desk for desk in self.desks if desk not in unsent[-1:]]  # who aligned last has nothing new to hear
        for round_of in (others, self.desks, self.desks):
            if sum(desk.sync().sent for desk in round_of) == 0:
                return

    def close(self) -> None:
        for desk in self.desks:
            desk.close()


def agree(world: World) -> None:
    """Every desk is synced, and its sums equal the centre's over what it may see."""
    for desk in world.desks:
        report = desk.sync(check=True)
        assert report.outcome == "ok"
        assert report.check is not None
        assert report.mended == 0, "the centre and the desk differed"
        assert desk.sums() == {one.kind: (one.count, one.digest) for one in report.check}
        assert desk.is_synced()


def add_person(session: Session, who: Who, surname: str, **fields: Any) -> str:
    return add(session, who, Person, surname=surname, **fields)


def add(
    session: Session, who: Who, model: Any, visibility: str = "R0", readers: list[str] | None = None, **fields: Any
) -> str:
    """A new record of any kind, stamped."""
    record = model(**stamp(who, visibility=visibility, readers=readers), **fields)
    session.add(record)
    return record.id


def edit(session: Session, who: Who, model: Any, id: str, **fields: Any) -> None:
    record = session.get(model, id)
    for name, value in fields.items():
        setattr(record, name, value)


def value(session: Session, model: Any, id: str, name: str) -> Any:
    record = session.get(model, id)
    return getattr(record, name) if record is not None else None
