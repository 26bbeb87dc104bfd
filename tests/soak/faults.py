"""Kills, bad lines and wrong clocks among real processes: desks at work and their centre, each as a process that is killed
and started again while the line between them misbehaves and PostgreSQL crashes. At rest nothing is lost, nothing doubled,
and all agree.

A run's seed draws what is done, to whom and after how long; where in its work a process is struck is the machine's affair,
so a seed repeats a run closely and not exactly.
"""

import os
import random
import select
import signal
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg

from app.errors import Retry
from app.rules.clock import system_clock
from app.server.certificates import make_server_certificate
from app.server.installation import Installation, Wishes, open_centre, set_up
from app.server.postgres import EmbeddedPostgres
from app.server.serve import tls_of
from app.store.engine import open_engine
from app.store.worker import Worker
from app.sync.client import connect
from tests.helpers.bad_line import BadLine
from tests.helpers.centre import CentreForTests
from tests.helpers.desk import KEY, TickingClock
from tests.helpers.grants import a_household, book, lend
from tests.helpers.nursery import Child, Nursery, has_faketime
from tests.helpers.postgres import fresh_database
from tests.helpers.world import SyncedDesk, World, agree
from tests.sync import oracle

CLOCKS = ("", "-3h", "+1y")
CERTIFICATE_DAYS = 30
AT_ONCE = 25
"""Runs on one database, each a company of its own."""
WHOLE_SECONDS = 30
"""Within which a centre that was started answers."""
MOMENT = 0.05
"""Seconds after a save within which a strike comes at the latest: an exchange and a start are that long."""
CAP, LEASED = 10_000, 1_500
"""Cents of a run's fund and of the envelope of each desk: soon more is asked for than an envelope holds."""
_ACTS = ("desk", "desk", "desk", "desk", "desk", "centre", "centre", "database")


@dataclass(frozen=True)
class Size:
    """How long a run is: how often something is struck, and how many saves there are between two strikes at the most."""

    strikes: int = 12
    saves: int = 60
    desks: int = 3
    line_is_bad: bool = True


SMALL = Size(strikes=3, saves=10, desks=2)


@dataclass
class Told:
    """What was done in a number of runs."""

    runs: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    fates: Counter[str] = field(default_factory=Counter)
    clocks: Counter[str] = field(default_factory=Counter)
    saves: int = 0
    given_up: int = 0
    promised: int = 0

    def __str__(self) -> str:
        struck, fates, clocks = (
            ", ".join(f"{what or 'giusto'} {count}" for what, count in sorted(counted.items()))
            for counted in (self.kills, self.fates, self.clocks)
        )
        return (
            f"{self.runs} prove: {self.saves} salvataggi, {self.given_up} lasciati, {self.promised} contributi promessi; "
            f"colpiti: {struck}; linea: {fates}; orologi: {clocks}"
        )


class Premises:
    """What all runs stand on: a PostgreSQL that may crash, and a nursery for each clock."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        folder.chmod(0o711)
        self.folder = folder
        self.postgres = stack.enter_context(EmbeddedPostgres(folder, durable=False))
        # Nobody pulls the plug here, so nothing need reach the disk; but what was committed must survive a crash.
        with psycopg.connect(_plain(self.postgres), autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET synchronous_commit = on")
            connection.execute("SELECT pg_reload_conf()")
        clocks = CLOCKS if has_faketime() else CLOCKS[:1]
        self.nurseries = [stack.enter_context(Nursery("tests.soak.at_work", folder, clock=clock)) for clock in clocks]
        """Of desks: each start draws one."""
        self.of_centre = self.nurseries[0]

    def crash_database(self) -> None:
        """PostgreSQL dies without a word to anybody, and is started again."""
        pid = self.postgres.server_pid()
        assert pid is not None
        handle = os.pidfd_open(pid)
        signal.pidfd_send_signal(handle, signal.SIGQUIT)
        _gone(handle)
        self.postgres.start()


@contextmanager
def premises(folder: Path) -> Iterator[Premises]:
    """Everything that stands below `folder`, which PostgreSQL's own account must be able to enter."""
    with ExitStack() as stack:
        yield Premises(folder, stack)


def play(on: Premises, *, seed: int, runs: int, size: Size, told: Told) -> Iterator[int]:
    """Play this many runs and give each one's seed when it is through. Raises AssertionError, with the seed in a note."""
    for begun in range(0, runs, AT_ONCE):
        with (
            fresh_database(on.postgres) as dsn,
            _installed(on, dsn.render_as_string(hide_password=False)) as (centre, office),
        ):
            for number in range(begun, min(runs, begun + AT_ONCE)):
                try:
                    with ExitStack() as stack:
                        Run(
                            on,
                            centre,
                            World(office, _new(on.folder / f"run-{seed + number}")),
                            seed + number,
                            size,
                            told,
                            stack,
                        ).play()
                except BaseException as error:
                    error.add_note(f"portineria soak --faults --runs 1 --seed {seed + number}")
                    raise
                told.runs += 1
                yield seed + number


@contextmanager
def _installed(on: Premises, dsn: str) -> Iterator[tuple[Installation, CentreForTests]]:
    """A centre as `portineria server init` makes it.

    Its certificate begins today and ends within the month: to one desk's clock it is of the future, to another's long over.
    """
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    data = on.folder / f"centre-{port}"
    address = f"https://127.0.0.1:{port}"
    # What is made is valid from two days before.
    now = system_clock() + timedelta(days=2)
    wishes = Wishes(address=address, host="127.0.0.1", port=port, names=("127.0.0.1",), dsn=dsn)
    config = set_up(data, wishes, lambda: now)
    make_server_certificate(config.tls_folder, config.names, now, days=CERTIFICATE_DAYS)
    with open_centre(data) as centre:
        yield centre, CentreForTests(centre.engine, centre.keys, TickingClock(system_clock()), config.address)


class Run:
    """One centre, a few desks, and what befalls them."""

    def __init__(
        self,
        on: Premises,
        centre: Installation,
        world: World,
        seed: int,
        size: Size,
        told: Told,
        stack: ExitStack,
    ) -> None:
        self._on, self._centre, self._size, self._told = on, centre, size, told
        self._drawn = random.Random(seed)
        self._world = world
        self._folder = world.folder
        self._line = stack.enter_context(
            BadLine(centre.config.port, tls_of(centre.config.tls_folder), centre.ca or "", seed)
        )
        self._line.is_sound = True
        stack.callback(world.close)
        for _ in range(size.desks):
            self._hire()
        _lease(world)
        self._lines = [desk.line for desk in self._world.desks]
        self._children: dict[Any, Child] = {}
        stack.callback(self._kill_all)

    def _hire(self) -> None:
        """A desk whose way to the centre is the bad line."""
        desk = self._world.desk()
        desk.client = connect(self._line.url, self._centre.ca, desk.token)

    def play(self) -> None:
        """Strike, then let all come to rest, then look. Raises AssertionError for a promise that is broken."""
        self._start("centre")
        self._wait_for_centre()
        for desk in self._world.desks:  # each has its envelope before the line goes bad
            _settle(desk)
            desk.worker.close()
        self._line.is_sound = not self._size.line_is_bad
        for place in range(self._size.desks):
            self._start(place)
        for _ in range(self._size.strikes):
            self._wait()
            self._strike(self._drawn.choice(_ACTS))
        self._wait()
        if not self._size.line_is_bad:
            self._see_all_align()
        self._come_to_rest()
        self._look()

    def _wait(self) -> None:
        """Until so many saves more, and a moment on: work is what is waited for, so that a busy machine strikes no less of it.

        Sometimes until none, which strikes a process that has hardly begun.
        """
        more = self._drawn.choice((0, 1, 1, 1)) * self._drawn.randrange(1, self._size.saves)
        moment = self._drawn.random() * MOMENT
        enough, pause = self._saves() + more, threading.Event().wait
        for _ in range(WHOLE_SECONDS * 200):
            if self._saves() >= enough:
                break
            pause(0.005)
        pause(moment)

    def _see_all_align(self) -> None:
        """On a sound line the work of every desk's process comes to the centre without our help."""
        for _ in range(WHOLE_SECONDS * 50):
            [(lines,)] = self._world.centre.rows(
                "SELECT count(DISTINCT line) FROM change_log WHERE company_id = :c", c=self._world.company
            )
            if lines == self._size.desks:
                return
            threading.Event().wait(0.02)
        raise AssertionError("a desk on a sound line does not align")

    def _saves(self) -> int:
        return sum(len(self.said(place)) for place in range(self._size.desks))

    def _strike(self, what: str) -> None:
        self._told.kills[what] += 1
        if what == "database":
            self._on.crash_database()
            return
        whom = self._drawn.randrange(self._size.desks) if what == "desk" else what
        self._children.pop(whom).kill()
        self._start(whom)

    def _start(self, whom: int | str) -> None:
        name = f"{self._folder.name}/{whom}"
        if isinstance(whom, str):
            self._children[whom] = self._on.of_centre.start("centre", name, data=str(self._centre.config.data))
            return
        desk, nursery = self._world.desks[whom], self._drawn.choice(self._on.nurseries)
        self._told.clocks[nursery.clock] += 1
        who = desk.who
        self._children[whom] = nursery.start(
            "desk",
            name,
            path=str(desk.path),
            key=KEY,
            url=self._line.url,
            ca=self._centre.ca,
            token=desk.token,
            who=[who.company_id, who.operator_id, who.device_id, who.outpost_id],
            seed=self._drawn.randrange(2**32),
            said=str(self._said(whom)),
        )

    def _said(self, place: int) -> Path:
        return self._folder / f"{place}.said"

    def _come_to_rest(self) -> None:
        """The desks are killed a last time, the line is mended, the centre answers; the files are opened here."""
        for place in range(self._size.desks):
            self._children.pop(place).kill()
        self._line.mend()
        self._told.fates += self._line.met
        for desk in self._world.desks:
            desk.worker = Worker(open_engine(desk.path, KEY))
        self._wait_for_centre()
        for desk in self._world.desks:
            _settle(desk)
        self._world.settle()

    def _wait_for_centre(self) -> None:
        for _ in range(WHOLE_SECONDS * 50):
            if self._world.desks[0].client.is_ready():
                break
            threading.Event().wait(0.02)

    def _look(self) -> None:
        agree(self._world)
        for place, (desk, line) in enumerate(zip(self._world.desks, self._lines, strict=True)):
            assert desk.line == line, "a desk took itself for a copy"
            held = {cid for (cid,) in desk.rows("SELECT cid FROM outbox")}
            said = self.said(place)
            assert said.keys() <= held, "a save that had returned is gone"
            # Of those who died nobody counted what they were told.
            desk.answered["all"] = len(held)
            oracle.everything_decided_once(self._world, desk, held)
            self._told.saves += len(said)
            self._told.given_up += desk.rows(f"SELECT coalesce(sum({oracle.GIVEN_UP}), 0) FROM outbox")[0][0]
        oracle.log_explains_rows(self._world)
        oracle.losers_are_kept(self._world)
        oracle.requests_follow_transitions(self._world)
        oracle.steps_lead(self._world)
        oracle.money_adds_up(self._world)
        oracle.promises_are_kept(self._world)
        for desk in self._world.desks:
            oracle.promised_within_envelopes(desk)
        self._told.promised += self._world.centre.scalar(
            "SELECT count(*) FROM grant_request WHERE company_id = :c AND state = 'coperta'", c=self._world.company
        )

    def said(self, place: int) -> dict[str, str]:
        """What a desk's processes said they had saved, and when by their clocks: id of the change -> time."""
        return read_said(self._said(place))

    def _kill_all(self) -> None:
        for child in self._children.values():
            child.kill()


def _lease(world: World) -> None:
    """A fund, a household that asks for grants, and an envelope of the fund open on each desk."""
    fund = world.centre.put(world.company, "fund", code="L1-LO-2025", name="Prova", cap_cents=CAP)
    book(world, fund, f"cap:{fund}", f"fund:{fund}", CAP)
    for desk in world.desks:
        lend(world, fund, desk, LEASED)
    a_household(world)


def read_said(file: Path) -> dict[str, str]:
    """The whole lines of such a file: one may be half written at this moment, or for ever."""
    lines = (line.split(" ") for line in file.read_text("utf-8").splitlines()) if file.exists() else ()
    return {line[0]: line[1] for line in lines if len(line) == 3 and line[2] == "."}


def _settle(desk: SyncedDesk) -> None:
    """Align with a centre that was struck a moment ago: its first connections to the database may be dead ones."""
    for last in (False, False, True):
        try:
            desk.sync()
        except Retry:
            if last:
                raise
        else:
            return


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _gone(handle: int) -> None:
    """Wait for the end of a process."""
    select.select([handle], [], [])
    os.close(handle)


def _plain(server: EmbeddedPostgres) -> str:
    return server.connect_info().render_as_string(hide_password=False).replace("+psycopg", "")
