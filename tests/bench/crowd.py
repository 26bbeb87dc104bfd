"""Many desks at once: each has its device, its line, its encrypted file and its outbox; a few processes host them.

A desk is what it is in the program: use-cases through the database's own thread, `Cycle` over TLS, and when the centre is away
the waits of the sync engine.
"""

import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any, Self

from app.errors import Retry
from app.models.who import Who
from app.rules.clock import new_id_maker, system_clock
from app.store.worker import Worker
from app.sync import outbox
from app.sync.bases import checksums
from app.sync.client import CentreClient, connect
from app.sync.cycle import Cycle, Report
from app.sync.pace import Pace
from app.sync.state import wait_seconds
from tests.bench.centre import BenchCentre
from tests.bench.day import work_a_day
from tests.helpers.desk import opened
from tests.helpers.world import World

HOSTS = 2
DESKS_AN_OUTPOST = 2.5
MOST_FAILURES = 50
"""After which a desk gives up, and the bench with it."""


@dataclass(frozen=True)
class Enrolled:
    """A desk as its host is told of it."""

    number: int
    path: Path
    who: tuple[str, str, str, str | None]
    token: str


@dataclass
class Aligned:
    """One desk's alignment, from its first try to its last. Times in seconds; `exchanges` are single requests."""

    seconds: float = 0.0
    exchanges: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    sent: int = 0
    received: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    left: int = 0


class HostedDesk:
    """One desk at work."""

    def __init__(self, enrolled: Enrolled) -> None:
        self._enrolled = enrolled
        self.number = enrolled.number
        self.worker = Worker(opened(enrolled.path, durable=True))
        new_id = new_id_maker(system_clock)
        self.who = Who(*enrolled.who, "community_manager", system_clock, new_id)
        self.client: CentreClient | None = None
        self._pace = Pace()
        self._exchanges: list[float] = []
        self._days = 0

    def call(self, url: str, ca: str) -> None:
        """From now on the centre is there. A connection is made anew, as by a desk that was silent for more than a minute."""
        self.hang_up()
        self.client = connect(url, ca, self._enrolled.token)
        plain, times = self.client.exchange, self._exchanges

        def exchange(request: Any) -> Any:
            begun = time.perf_counter()
            try:
                return plain(request)
            finally:
                times.append(time.perf_counter() - begun)

        self.client.exchange = exchange  # type: ignore[method-assign]

    def hang_up(self) -> None:
        """Close the connection: a server that ends waits for desks that hold one."""
        if self.client is not None:
            self.client.close()

    def work(self, days: int) -> int:
        """Days of work, of which nothing is sent; how many changes then wait."""
        for _ in range(days):
            self._days += 1
            self.worker.run(work_a_day, self.who, self.number * 1_000 + self._days)
        return self.worker.transact(outbox.undecided).result()

    def align(self, *, check: bool = False) -> Aligned:
        """Align until all is sent and received, however often the centre says `later`."""
        done, begun = Aligned(), time.perf_counter()
        self._exchanges.clear()
        drawn = Random(self.number)
        while len(done.failures) < MOST_FAILURES:
            try:
                report = self.cycle(check=check)
                trouble = report.outcome
            except Retry as away:
                report, trouble = Report("away"), str(away)
            done.sent += report.sent
            done.received += report.received
            done.bytes_up += report.bytes_up
            done.bytes_down += report.bytes_down
            if trouble == "ok":
                break
            done.failures.append(trouble)
            time.sleep(wait_seconds(len(done.failures), drawn.random()))
        done.seconds = time.perf_counter() - begun
        done.exchanges = list(self._exchanges)
        done.left = self.worker.transact(outbox.undecided).result()
        return done

    def close(self) -> None:
        self.hang_up()
        self.worker.close()

    def cycle(self, *, check: bool = False) -> Report:
        assert self.client is not None
        return Cycle(self.worker, self.client, system_clock, pace=self._pace).run(check=check)

    def agrees(self) -> bool:
        """Whether this desk has exactly what the centre says it may see, each row hashed anew."""
        report = self.cycle(check=True)
        told = {one.kind: (one.count, one.digest) for one in report.check or ()}
        return report.outcome == "ok" and report.mended == 0 and told == self.worker.transact(checksums).result()


def enrol(world: World, number: int, *outposts: str) -> Enrolled:
    """A new desk of an operator of these outposts, closed, for a host to open."""
    made = world.desk(list(outposts))
    made.close()
    world.desks.remove(made)
    path = made.path.rename(made.path.with_name(f"desk{number}.db"))
    who = made.who
    return Enrolled(number, path, (who.company_id, who.operator_id, who.device_id, who.outpost_id), made.token)


_hosted: list[HostedDesk] = []
"""The desks of this process, where it is a host."""


def _open(desks: list[Enrolled]) -> None:
    _hosted.extend(HostedDesk(one) for one in desks)


def _call(addresses: tuple[str, ...], ca: str) -> None:
    for desk in _hosted:
        desk.call(addresses[desk.number % len(addresses)], ca)


def _each(work: str, *arguments: Any) -> list[Any]:
    return [getattr(desk, work)(*arguments) for desk in _hosted]


def _some_agree(every: int) -> list[bool]:
    return [desk.agrees() for desk in _hosted if desk.number % every == 0]


def _align_within(start: float, window: float, check: bool) -> list[Aligned]:
    """Each desk at a moment of its own within `window` seconds from `start`, a reading of the machine's monotonic clock."""

    def one(desk: HostedDesk) -> Aligned:
        at = start + Random(-desk.number).random() * window
        time.sleep(max(0.0, at - time.monotonic()))
        return desk.align(check=check)

    with ThreadPoolExecutor(len(_hosted)) as threads:
        return list(threads.map(one, _hosted))


class Crowd:
    """Desks enrolled at one company of a centre, two or three at each outpost, and the processes that host them."""

    def __init__(self, centre: BenchCentre, folder: Path, count: int, hosts: int = HOSTS) -> None:
        self._centre = centre
        self._world = World(centre.office, folder, durable=True)
        self.company = self._world.company
        desks = [enrol(self._world, number, self._outpost(number)) for number in range(count)]
        self._hosts = [ProcessPoolExecutor(1, get_context("spawn")) for _ in range(hosts)]
        shares = [desks[place::hosts] for place in range(hosts)]
        self._run(lambda host, place: host.submit(_open, shares[place]))

    def _outpost(self, number: int) -> str:
        outposts, place = self._world.outposts, int(number / DESKS_AN_OUTPOST)
        if place == len(outposts):
            outposts.append(self._centre.office.outpost(self.company, f"P{place}", f"Presidio {place}"))
        return outposts[place]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for host in self._hosts:
            host.shutdown()

    def call(self, addresses: tuple[str, ...]) -> None:
        """Where the centre is from now on: with several addresses each desk has one of them."""
        self._run(lambda host, _: host.submit(_call, addresses, self._centre.ca))

    def hang_up(self) -> None:
        self._run(lambda host, _: host.submit(_each, "hang_up"))

    def align_in_turn(self) -> list[Aligned]:
        """Every desk once, one after the other in each host."""
        return self._run(lambda host, _: host.submit(_each, "align"))

    def work(self, days: int) -> int:
        """So many days of work at every desk; how many changes then wait to be sent, all together."""
        return sum(self._run(lambda host, _: host.submit(_each, "work", days)))

    def align_within(self, window: float, *, check: bool = False) -> list[Aligned]:
        """Every desk once, at moments spread evenly over `window` seconds."""
        start = time.monotonic() + 1.0
        return self._run(lambda host, _: host.submit(_align_within, start, window, check))

    def some_agree(self, every: int) -> list[bool]:
        """Of every so-manieth desk, whether it has exactly what the centre says."""
        return self._run(lambda host, _: host.submit(_some_agree, every))

    def _run(self, order: Callable[[ProcessPoolExecutor, int], Any]) -> list[Any]:
        ordered = [order(host, place) for place, host in enumerate(self._hosts)]
        return [one for answer in ordered for one in answer.result() or ()]
