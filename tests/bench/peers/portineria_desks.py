"""Desks of Portineria in a process of their own: the engine of the program, asked for one alignment at a time."""

import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.collector import settle_collector
from app.models.contacts import Contact
from app.models.people import Person
from app.models.who import Who
from app.security.keys import DatabaseKey, Opened
from app.security.witness import WitnessPlaces
from app.server.config import load_config
from app.server.db import open_engine
from app.server.keys import load_keys
from app.services.stamps import stamp
from app.store.profile import DeskFacts, OpenDesk
from app.sync.engine import SyncEngine
from tests.bench.peers import work
from tests.bench.peers.host import at_once, serve
from tests.helpers.centre import CentreForTests
from tests.helpers.desk import KEY, TickingClock
from tests.helpers.world import SyncedDesk, World

_AT_ONCE = 500
_DEVICES = 1_000
"""The names of devices that one process has for its own."""


class _Branch(World):
    """A part of a company that is there already."""

    def __post_init__(self) -> None:
        """Nothing is made."""


@dataclass
class _Desk:
    desk: SyncedDesk
    engine: SyncEngine
    people: list[str] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)

    def align(self) -> float:
        begun = time.perf_counter()
        report = self.engine.run_once()
        seconds = time.perf_counter() - begun
        if report.outcome != "ok" or report.pending:
            raise RuntimeError(f"not aligned: {report}")
        return seconds


class Desks:
    """What `contest.Stage` asks of a process of desks."""

    def begin(
        self, dsn: str, data: str, url: str, ca: str | None, company: str, outpost: str, folder: str, number: int
    ):
        """Where the centre is, and who its devices are."""
        place = Path(folder) / f"desks{number}"
        place.mkdir()
        keys = load_keys(load_config(Path(data)).keys)
        centre = CentreForTests(open_engine(dsn), keys, TickingClock(), url, devices=number * _DEVICES)
        self._world = _Branch(centre, place, company, [outpost], durable=True)
        self._url, self._ca = url, ca
        self._desks: dict[str, _Desk] = {}

    def open(self, name: str, account: str) -> None:
        """Enrol a desk: at the company's first outpost, or at one of its own."""
        world = self._world
        at = world.outposts if account == "main" else [world.centre.outpost(world.company, code=account, name=account)]
        desk = world.desk(at)
        self._desks[name] = _Desk(desk, self._engine(desk))

    def prepare(self, name: str, people: int = work.PEOPLE) -> None:
        """The people that its conversations will be with; everything else of the company is there too."""
        one = self._desks[name]
        one.people = one.desk.run(_add_people, people)
        one.align()

    def write(self, name: str, first: int, count: int) -> None:
        """Save conversations as a use-case does, some hundred in a transaction."""
        one = self._desks[name]
        for start in range(first, first + count, _AT_ONCE):
            numbers = range(start, min(start + _AT_ONCE, first + count))
            one.contacts += one.desk.run(_add_contacts, numbers, one.people)

    def change(self, name: str, first: int, count: int, turn: int) -> None:
        """Edit that many of them, from the `first` saved on."""
        one = self._desks[name]
        for start in range(first, first + count, _AT_ONCE):
            chosen = one.contacts[start : min(start + _AT_ONCE, first + count)]
            one.desk.run(_edit_contacts, chosen, start, turn)

    def align(self, name: str) -> float:
        """One alignment, both ways, as the program does it; its seconds."""
        return self._desks[name].align()

    push = pull = align

    def count(self, name: str) -> int:
        """Conversations on this desk."""
        return self._desks[name].desk.rows("SELECT count(*) FROM contact")[0][0]

    def make_crowd(self, numbers: list[int], count: int) -> list[str]:
        """Desks that know each their own outpost, with work that waits; their names."""
        names = []
        for number in numbers:
            name = f"crowd{number}"
            self.open(name, name)
            self.prepare(name, work.FEW_PEOPLE)
            self.write(name, number * count, count)
            names.append(name)
        return names

    def push_all(self, names: list[str]) -> list[float]:
        """All at once; the seconds after which each was done."""
        return at_once(self.push, names)

    def _engine(self, desk: SyncedDesk) -> SyncEngine:
        who, place = desk.who, desk.path.with_suffix("")
        place.mkdir()
        places = WitnessPlaces("0" * 32, None, place / "witness")
        facts = DeskFacts(
            who.company_id, "PVLO", who.operator_id, who.role, who.device_id, who.outpost_id, "A1", self._url, self._ca,
            desk.token,
        )  # fmt: skip
        opened = Opened(places.vault_id, DatabaseKey(KEY), bytes(32))
        return SyncEngine(OpenDesk(desk.worker, who, facts, opened, places, place / "vault.json"))


def _add_people(session: Session, who: Who, count: int) -> list[str]:
    people = [
        Person(**stamp(who), surname=f"Prova {number}", name="Persona", phone1=f"0377 {number:06d}")
        for number in range(count)
    ]
    session.add_all(people)
    return [one.id for one in people]


def _add_contacts(session: Session, who: Who, numbers: range, people: list[str]) -> list[str]:
    contacts = []
    for number in numbers:
        fields: dict[str, Any] = work.record(number, people[number % len(people)])
        fields["started_at"] = datetime.fromisoformat(fields["started_at"])
        contacts.append(Contact(**stamp(who), **fields))
    session.add_all(contacts)
    return [one.id for one in contacts]


def _edit_contacts(session: Session, who: Who, ids: list[str], first: int, turn: int) -> None:
    by_id = {one.id: one for one in session.scalars(select(Contact).where(Contact.id.in_(ids)))}
    for number, id in enumerate(ids, start=first):
        for name, value in work.changed(number, turn).items():
            setattr(by_id[id], name, value)


if __name__ == "__main__":
    settle_collector()
    serve(Desks())
