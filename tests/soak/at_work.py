"""What the processes of a soak with faults do until they are killed: a desk at work, and the centre that it aligns with."""

import contextlib
import os
import random
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import app.server.command_work  # noqa: F401 - loaded before the fork
from app.errors import Notice, Retry
from app.models.contacts import Appointment, Contact
from app.models.people import Household, HouseholdMember, Person
from app.models.requests import Request
from app.models.visits import VisitNote
from app.models.who import Who
from app.rules.clock import new_id_maker, rome_day, system_clock
from app.rules.requests import allowed
from app.server.commands import main as command
from app.services import grants
from app.services.requests import advance
from app.store.engine import open_engine
from app.store.worker import Worker
from app.sync.client import connect
from app.sync.cycle import Cycle
from tests.helpers.desk import make_desk
from tests.helpers.world import add, edit

LONGEST_PAUSE = 0.02
"""Seconds between two saves, and between two alignments."""


def rehearse() -> None:
    """Before the first fork: do everything once, so that no child has to load or to map anything."""
    with tempfile.TemporaryDirectory() as folder:
        made = make_desk(Path(folder))
        day = Day(made.worker, made.who, random.Random(0))
        for act in day.acts:
            with contextlib.suppress(Notice):
                act()
        made.worker.close()


def centre(data: str) -> None:
    """`portineria server serve`, again and again, as a service manager does: it ends when it finds its database down."""
    while True:
        command(["server", "serve", "--data", data])
        threading.Event().wait(LONGEST_PAUSE)


def desk(path: str, key: str, url: str, ca: str, token: str, who: list[str], seed: int, said: str) -> None:
    """Save and align, each on a thread of its own; every save that returned is noted in the file `said`, which outlives us.

    A line of it: the id of the change, what this process's clock said, and a full stop: a kill may cut a line too.
    """
    worker = Worker(open_engine(Path(path), key))
    client = connect(url, ca, token)
    pause = threading.Event().wait
    failed: list[BaseException] = []

    def align() -> None:
        drawn = random.Random(seed + 1)
        try:
            while True:
                try:
                    report = Cycle(worker, client, system_clock).run(check=drawn.random() < 0.1)
                    assert report.outcome in ("ok", "later"), f"an alignment ended with {report.outcome}"
                except Retry:
                    pass
                pause(drawn.random() * LONGEST_PAUSE)
        except BaseException as error:  # noqa: BLE001 - handed to the thread that can end the process
            failed.append(error)

    threading.Thread(target=align, name="sync", daemon=True).start()
    day = Day(worker, Who(*who, "community_manager", system_clock, new_id_maker(system_clock)), random.Random(seed))
    note = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    last = day.rows("SELECT coalesce(max(row), 0) FROM outbox")[0][0]
    while not failed:
        day.save()
        now = system_clock().isoformat()
        for row, cid in day.rows("SELECT row, cid FROM outbox WHERE row > ? ORDER BY row", last):
            os.write(note, f"\n{cid} {now} .\n".encode())
            last = row
        pause(day.drawn.random() * LONGEST_PAUSE)
    raise failed[0]


class Day:
    """An operator's acts, drawn at random; what the desk's own rules refuse is not saved."""

    def __init__(self, worker: Worker, who: Who, drawn: random.Random) -> None:
        self.worker, self.who, self.drawn = worker, who, drawn
        self.acts: tuple[Callable[[], Any], ...] = (
            self._person, self._edit_person, self._edit_person, self._edit_person, self._contact, self._request,
            self._advance, self._misclassify, self._note, self._appointment, self._move, self._delete, self._household,
            self._grant, self._grant, self._promise,
        )  # fmt: skip

    def save(self) -> None:
        try:
            self.drawn.choice(self.acts)()
        except Notice as notice:
            if notice.code.startswith("disk"):
                raise

    def rows(self, sql: str, *values: Any) -> list[Any]:
        return self.worker.transact(lambda s: list(s.connection().exec_driver_sql(sql, values))).result()

    def _one(self, kind: str) -> str | None:
        shown = [id for (id,) in self.rows(f'SELECT id FROM "{kind}" ORDER BY id')]
        return self.drawn.choice(shown) if shown else None

    def _add(self, model: Any, **fields: Any) -> str:
        return self.worker.run(add, self.who, model, **fields)

    def _edit(self, model: Any, **fields: Any) -> None:
        id = self._one(model.__tablename__)
        if id is not None:
            self.worker.run(edit, self.who, model, id, **fields)

    def _person(self) -> None:
        self._add(
            Person, surname="Prova", phone1=str(self.drawn.randrange(9)), domicile="x" * self.drawn.randrange(300)
        )

    def _edit_person(self) -> None:
        value = str(self.drawn.randrange(9))
        self._edit(
            Person,
            **self.drawn.choice(({"email": value}, {"language": value}, {"phone1": value, "phone1_e164": value})),
        )

    def _contact(self) -> None:
        now = self.who.now()
        self._add(Contact, channel="sportello", person_id=self._one("person"), minutes=5, started_at=now)

    def _request(self) -> None:
        made = self._add(
            Request, area="tecnica", category="infiltrazioni", opened_at=self.who.now(), description="muffa"
        )
        self.worker.run(advance, self.who, made, "aperta")

    def _advance(self) -> None:
        id = self._one("request")
        if id is None:
            return
        step = self.drawn.choice(allowed(self.rows("SELECT state FROM request WHERE id = ?", id)[0][0]))
        ending = {"outcome": "intervento_eseguito", "outcome_day": rome_day(self.who.now())} if step == "chiusa" else {}
        self.worker.run(advance, self.who, id, step, reason="fuori zona" if step == "respinta" else None, **ending)

    def _misclassify(self) -> None:
        self._edit(Request, category=self.drawn.choice(("nessuna", "ascensore")))  # the centre refuses the first

    def _note(self) -> None:
        self._add(VisitNote, person_id=self._one("person"), body="nota", visibility=self.drawn.choice(("R0", "R2")))

    def _appointment(self) -> None:
        self._add(Appointment, person_id=self._one("person"), at=self.who.now(), minutes=15)

    def _move(self) -> None:
        self._edit(Appointment, at=self.who.now(), minutes=self.drawn.randrange(60))

    def _delete(self) -> None:
        self._edit(Appointment, deleted_at=self.drawn.choice((self.who.now(), None)))

    def _grant(self) -> None:
        """A bill that is asked for and, inside the envelope of this desk, promised: one transaction with the local number it takes."""
        fund = self._one("fund")
        homes = self.rows(
            "SELECT m.household_id, m.person_id, t.id FROM household_member m JOIN tenancy t ON t.household_id = m.household_id"
        )
        if fund is None or not homes:
            return
        household, person, tenancy = homes[0]
        new = grants.NewGrant(
            fund, person, "luce", 100 * self.drawn.randrange(1, 9), "fornitore", household_id=household, tenancy_id=tenancy,
            supplier="Luce di prova", document_number=f"N {self.drawn.randrange(10**6)}", documents=["fattura"],
        )  # fmt: skip

        def ask(session: Any, who: Who) -> None:
            grants.promise(session, who, grants.draft(session, who, new).id)

        self.worker.run(ask, self.who)

    def _promise(self) -> None:
        grant = self._one("grant_request")
        if grant is not None:
            self.worker.run(grants.promise, self.who, grant)

    def _household(self) -> None:
        """Two records in one save."""
        person, today = self._one("person"), rome_day(self.who.now())
        if person is None:
            return

        def make(session: Any, who: Who) -> None:
            household = add(session, who, Household, from_day=today)
            add(session, who, HouseholdMember, household_id=household, person_id=person, from_day=today)

        self.worker.run(make, self.who)
