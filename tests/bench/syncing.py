"""Figures of sync, each with the real engine over HTTP against the real centre on PostgreSQL, all on this machine."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from sqlalchemy.orm import Session

from app.models.contacts import Contact
from app.models.people import Person
from app.models.who import Who
from app.server.postgres import EmbeddedPostgres
from app.services.contacts import save_contact
from app.services.stamps import stamp
from app.sync.cycle import Report
from tests.bench.day import WORDS
from tests.bench.desk import contact
from tests.bench.figures import say, spread, timed
from tests.helpers.centre import running_centre
from tests.helpers.world import SyncedDesk, World

_AT_ONCE = 500
_SAVES, _PAUSE = 400, 0.05


@contextmanager
def world(folder: Path) -> Iterator[World]:
    """A durable centre with one company, nobody enrolled yet. The proxy of the tests is not in the way."""
    postgres = EmbeddedPostgres(folder / "postgres").start()
    try:
        with running_centre(postgres) as centre:
            made = World(centre, folder, durable=True)
            yield made
            made.close()
    finally:
        postgres.stop()


def sync(folder: Path, *, quick: bool) -> None:
    """Thousands of records made offline go up; another desk receives them; then nothing is left to do."""
    count = 1_000 if quick else 10_000
    with world(folder) as made:
        first, second = made.desk(), made.desk()
        for desk in (first, second):
            _align(desk)
        _write(first, count)
        _say("sync_up", count, *_align(first))
        report, cpu = _align(second)
        assert report.received == count, report
        _say("sync_down", count, report, cpu)
        idle = [timed(lambda: _align(second)) for _ in range(5 if quick else 30)]
        report, _ = _align(second)
        say(
            "sync_idle",
            **spread(idle),
            bytes_up=report.bytes_up,
            bytes_down=report.bytes_down,
            round_trips=report.round_trips,
            stored=count,
            what="bodies; HTTP and TLS come on top",
        )
        empty = made.desk()
        _save_meanwhile(first, empty, count)


def _align(desk: SyncedDesk) -> tuple[Report, float]:
    """One alignment, and the CPU seconds it took this process: desk and centre together, PostgreSQL apart."""
    before = time.process_time()
    report = desk.sync()
    assert report.outcome == "ok", report
    assert report.pending == 0, report
    return report, time.process_time() - before


def _say(figure: str, count: int, report: Report, cpu: float) -> None:
    say(
        figure,
        records=count,
        seconds=round(report.seconds, 2),
        records_a_second=round(count / report.seconds),
        bytes_up=report.bytes_up,
        bytes_down=report.bytes_down,
        bytes_a_record=round((report.bytes_up + report.bytes_down) / count),
        round_trips=report.round_trips,
        cpu_seconds=round(cpu, 2),
        what="cpu: desk and centre in one process, PostgreSQL apart",
    )


def _write(desk: SyncedDesk, count: int) -> None:
    """One person for every four conversations, as many records as asked."""
    for start in range(0, count, _AT_ONCE):
        desk.run(_some, start, min(_AT_ONCE, count - start))


def _some(session: Session, who: Who, start: int, count: int) -> None:
    person, dice, words = "", Random(start), WORDS
    for number in range(start, start + count):
        if number % 5 == 0 or not person:
            one = Person(
                **stamp(who), surname=f"Prova {number}", name="Persona", domicile="via delle Robinie 12, Codogno",
                phone1=f"0377 {number:06d}",
            )  # fmt: skip
            person = one.id
            session.add(one)
        else:
            topics = [{"area": "tecnica", "category": "infiltrazioni", "request_id": None}]
            session.add(
                Contact(
                    **stamp(who), channel="sportello", started_at=who.now(), minutes=10, person_id=person,
                    topics=topics, note=" ".join(dice.choices(words, k=16)), outcome="informazione_data",
                )
            )  # fmt: skip


def _save_meanwhile(busy: SyncedDesk, empty: SyncedDesk, count: int) -> None:
    """Conversations saved on a desk that sends and receives thousands of records at the same time."""
    person = busy.rows("SELECT id FROM person LIMIT 1")[0][0]
    _write(busy, count)
    _write(empty, count)
    _align(empty)
    ended = threading.Event()

    def align() -> None:
        try:
            _align_all(busy)
        finally:
            ended.set()

    thread = threading.Thread(target=align)
    thread.start()
    times = []
    # A pause between two, and an end: what is saved joins the sync under way, which would never finish.
    while len(times) < _SAVES and not ended.wait(_PAUSE):
        times.append(timed(lambda: busy.run(save_contact, contact(person))))
    thread.join()
    say("save_while_syncing", **spread(times), sent=count, received=count, what="one every 50 ms while the sync runs")


def _align_all(desk: SyncedDesk) -> None:
    report = desk.sync()
    assert report.outcome == "ok", report
