"""The real sync engine on a test's desk, calling a centre of the test's choice."""

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.security.keys import DatabaseKey, Opened
from app.security.witness import WitnessPlaces
from app.store.profile import DeskFacts, OpenDesk
from app.sync.engine import SyncEngine
from app.sync.state import Phase, SyncStatus
from tests.helpers.desk import KEY
from tests.helpers.world import SyncedDesk

PATIENCE = 20.0
"""Seconds after which a test gives up; nothing is judged by how much of it is used."""


@dataclass
class Watched:
    """An engine at work. `alignments` counts those begun; `said` are the statuses not yet looked at."""

    engine: SyncEngine = field(init=False)
    said: "queue.Queue[SyncStatus]" = field(default_factory=queue.Queue)
    alignments: int = 0
    phase: Phase = Phase.RESTING

    def take(self, status: SyncStatus) -> None:
        if status.phase is Phase.RUNNING and self.phase is not Phase.RUNNING:
            self.alignments += 1
        self.phase = status.phase
        self.said.put(status)

    def until(self, wanted: Callable[[SyncStatus], bool]) -> SyncStatus:
        """The first status from here on that is as wanted; a test that waits for ever fails with `queue.Empty`."""
        while not wanted(status := self.said.get(timeout=PATIENCE)):
            pass
        return status

    def until_waiting(self) -> None:
        """Until the centre lets it wait for news."""
        watch, pause = self.engine._watch, threading.Event()
        for _ in range(int(PATIENCE / 0.01)):
            if watch._waiting_on is not None:
                return
            pause.wait(0.01)
        raise AssertionError("the desk waits for no news")


@contextmanager
def engine_of(desk: SyncedDesk, url: str) -> Iterator[Watched]:
    """The desk's engine, made but not started; stopped at the end."""
    places = WitnessPlaces("0" * 32, None, desk.path.parent / "witness")
    places.folder.mkdir(exist_ok=True)
    facts = DeskFacts(
        desk.who.company_id, "PVLO", desk.who.operator_id, desk.who.role, desk.who.device_id, desk.who.outpost_id, "A1",
        url, None, desk.token,
    )  # fmt: skip
    opened = Opened(places.vault_id, DatabaseKey(KEY), bytes(32))
    open_desk = OpenDesk(desk.worker, desk.who, facts, opened, places, Path("vault.json"))
    watched = Watched()
    watched.engine = SyncEngine(open_desk, watched.take)
    try:
        yield watched
    finally:
        watched.engine.stop()
