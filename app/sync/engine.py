"""The sync thread: aligns when woken, when asked, when the centre has news, and from time to time; says where it stands; waits
longer when the centre is away.

Everything waits for nothing here: the window asks and is told. Killed at any moment, the outbox is on disk.
"""

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import Notice, Retry
from app.models.local import RETURNED, Desk, Outbox, SyncState
from app.rules.sentences import cut_off_words
from app.security.redaction import Code
from app.store.profile import OpenDesk
from app.store.worker import Changes
from app.sync import outbox, state
from app.sync.attachments import Courier
from app.sync.bundle import learn_box_key
from app.sync.client import CentreClient, connect
from app.sync.cycle import CENTRE_TOO_OLD, Cycle, Progress, Report
from app.sync.messages import DeviceLetter
from app.sync.news import NewsWatch
from app.sync.pace import Pace
from app.sync.parting import has_nothing_left
from app.sync.receipt import EveningReceipt, ask_receipt
from app.sync.state import SyncStatus

_log = logging.getLogger("portineria.sync")

DISMISSED = "dismissed"
"""What a status says of a desk that is cut off and has nothing left to give: its copy is to be erased."""
NOT_KNOWN = "not_authenticated"
"""The centre's word to a device that it does not know, or not any more."""

_SENTENCES = {
    "too_old": "Serve un aggiornamento di Portineria. Si può continuare a lavorare: il lavoro resta qui e parte dopo.",
    CENTRE_TOO_OLD: "Il centro va aggiornato: questo programma è più recente. Il lavoro resta qui e parte dopo.",
    "fork": "Questi dati risultano usati anche altrove. Il lavoro è salvo: chiamare la sede.",
    "rewound": "Il centro è stato ripristinato da una copia. Il lavoro è salvo qui: chiamare la sede.",
}


class SyncEngine:
    """One desk's conversation with its centre. `on_status` is called on the sync thread."""

    def __init__(self, desk: OpenDesk, on_status: Callable[[SyncStatus], None] = lambda status: None) -> None:
        self._desk = desk
        self._on_status = on_status
        self._wake = threading.Event()
        self._asked = threading.Event()
        self._quit = threading.Event()
        self._client: CentreClient | None = None
        self._pace = Pace()
        self._courier = Courier(desk.worker, desk.files)
        self._files_moved = True
        """Whether attachments changed since they were last looked at: with nothing new nothing is asked, here or there."""
        self._files_left = 0
        desk.worker.after_commit = self._hearing(desk.worker.after_commit)
        self._can_seal = False
        self._watch = NewsWatch(self._connect, self.sync_now)
        self._thread = threading.Thread(target=self._loop, name="sync", daemon=True)
        self.status = desk.worker.transact(status_now).result()

    def _hearing(self, otherwise: Callable[[Changes], None]) -> Callable[[Changes], None]:
        def hear(changes: Changes) -> None:
            self._files_moved = self._files_moved or "attachment" in changes
            otherwise(changes)

        return hear

    def start(self) -> None:
        """Begin; the first alignment comes at once."""
        self.sync_now()
        self._thread.start()
        self._watch.start()

    def sync_now(self) -> None:
        """Align as soon as possible, whatever the wait."""
        self._asked.set()
        self._wake.set()

    def saved(self) -> None:
        """Something was saved on this desk: the badge counts it, and it leaves in a moment if the centre answered last time.

        Never waits: it is called on the database thread.
        """
        self._wake.set()

    def stop(self) -> None:
        """Finish the exchange under way, then end. A wait for news ends at once."""
        self._quit.set()
        self._watch.stop()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()
        if self._client is not None:
            self._client.close()

    def run_once(self, *, check: bool = False) -> Report:
        """One alignment on the caller's thread. Raises `Retry` when the centre is away, `Notice` for what needs a person."""
        if self._client is None:
            self._client = self._connect()
        try:
            report = self._align(self._client, check=check)
        except Notice as notice:
            if notice.code != NOT_KNOWN or not self._is_known_again(self._client):
                raise
            report = self._align(self._client, check=check)
        if report.outcome == "ok":
            self._carry_files(self._client)
        elif report.outcome == "cut_off":
            self._part(self._client)
        return report

    def _part(self, client: CentreClient) -> None:
        """Say that this copy is to be erased, once the centre has answered for all of it and has its files."""
        if not self._desk.worker.transact(has_nothing_left).result():
            return
        try:
            if not self._courier.hand_over(client, self._quit.is_set):
                return
        except Retry:
            _log.info("files_wait kind=%s", Code("retry"))
            return
        self._say(state.stopped(self.status, DISMISSED, cut_off_words(0)))

    @property
    def is_dismissed(self) -> bool:
        """Whether whoever runs this desk is to erase it now (`OpenDesk.erase`)."""
        return self.status.problem == DISMISSED

    def _is_known_again(self, client: CentreClient) -> bool:
        """A centre that was restored to before this desk's enrolment takes its letter; one that dismissed it does not."""
        letter = self._desk.worker.transact(_letter).result()
        if letter is None:
            return False
        try:
            client.readmit(letter)
        except Notice:
            return False
        _log.warning("known_again")
        return True

    def _align(self, client: CentreClient, *, check: bool = False) -> Report:
        self._watch.hold()
        cycle = Cycle(
            self._desk.worker,
            client,
            self._desk.who.clock,
            bear_witness=self._desk.bear_witness,
            on_progress=self._progress,
            stop=self._quit.is_set,
            pace=self._pace,
        )
        self._say(state.started(self.status, self._desk.worker.transact(outbox.undecided).result()))
        report = cycle.run(check=check)
        if report.outcome == "later":
            raise Retry("later")
        if report.outcome == "cut_off":
            self._say(state.stopped(self.status, "cut_off", cut_off_words(report.pending)))
        elif report.outcome in _SENTENCES:
            self._say(state.stopped(self.status, report.outcome, _SENTENCES[report.outcome]))
        else:
            if report.outcome == "ok" and not self._can_seal:
                self._can_seal = learn_box_key(self._desk.worker, client)
            self._say(self._desk.worker.transact(status_now).result())
            if report.outcome == "ok":
                self._watch.watch_from(self._desk.worker.transact(_place).result())
        return report

    def _carry_files(self, client: CentreClient) -> None:
        """The bytes of attachments, after the records. Whatever happens to them, the alignment went through."""
        if not self._files_moved and not self._files_left:
            return
        self._files_moved = False
        try:
            sent = self._courier.carry(client, self._files_must_wait, self._count_files)
            if sent and not self._files_must_wait():
                self._align(client)  # the centre's word on what came is in the records now
        except (Retry, Notice) as error:
            _log.info("files_wait kind=%s", Code(type(error).__name__.lower()))
        except Exception as error:  # noqa: BLE001 - a broken file never holds up records
            _log.error("files_failed", exc_info=error)
            self._files_moved = True
        if self.status.phase is state.Phase.RUNNING:
            self._say(self._desk.worker.transact(status_now).result())

    def _count_files(self, left: int) -> None:
        self._files_left = left
        self._say(self.status)

    def _files_must_wait(self) -> bool:
        """Whether a record wants to go first, or the program to end."""
        if self._quit.is_set() or self._asked.is_set():
            return True
        if not self._wake.is_set():
            return False
        # An answer that was applied wakes this thread too. Cleared before looking: what is saved meanwhile sets it again.
        self._wake.clear()
        if self._desk.worker.transact(outbox.undecided).result():
            self._wake.set()
            return True
        return False

    def receipt(self) -> EveningReceipt:
        """Ask for the evening receipt on the caller's thread. Raises `Retry` when the centre is away, `Notice` for a false one.

        On a connection of its own: the sync thread may be in the middle of an exchange.
        """
        client = self._connect()
        try:
            return ask_receipt(self._desk.worker, client)
        finally:
            client.close()

    def _connect(self) -> CentreClient:
        if self._desk.desk.centre_url is None:
            raise Notice("no_centre", "Questo computer non è ancora collegato a un centro.")
        return connect(self._desk.desk.centre_url, self._desk.desk.centre_ca, self._desk.desk.token)

    def _loop(self) -> None:
        jitter = random.random()  # noqa: S311 - spreads desks in time, hides nothing
        due = time.monotonic()
        while not self._quit.is_set():
            self._wake.wait(max(0.0, due - time.monotonic()))
            self._wake.clear()
            if self._quit.is_set():
                break
            if not self._asked.is_set() and time.monotonic() < due:
                due = self._count(due)
                continue
            self._asked.clear()
            try:
                self.run_once()
            except Retry:
                self._away(jitter)
            except Notice as notice:
                self._say(state.stopped(self.status, notice.code, str(notice)))
            except Exception as error:  # noqa: BLE001 - the thread's edge: a bug must not end sync for the day
                _log.error("sync_failed", exc_info=error)
                self._away(jitter)
            jitter = random.random()  # noqa: S311 - as above
            due = time.monotonic() + state.wait_seconds(self.status.failures, jitter, listening=self._watch.listening)

    def _count(self, due: float) -> float:
        """After a save: say how much waits; when to align next."""
        pending = self._desk.worker.transact(outbox.undecided).result()
        if pending != self.status.pending:
            self._say(replace(self.status, pending=pending, synced=self.status.synced and pending == 0))
        if pending and self.status.phase is state.Phase.RESTING:
            return min(due, time.monotonic() + state.GATHER_SECONDS)
        return due

    def _away(self, jitter: float) -> None:
        wait = state.wait_seconds(self.status.failures + 1, jitter)
        self._say(state.failed(self.status, self._desk.who.now() + timedelta(seconds=wait)))

    def _progress(self, progress: Progress) -> None:
        self._say(
            state.progressed(
                self.status,
                progress.answered,
                progress.to_send,
                progress.received,
                progress.copied,
                progress.to_copy,
            )
        )

    def _say(self, status: SyncStatus) -> None:
        self.status = replace(status, files=self._files_left)
        self._on_status(self.status)


def _place(session: Session) -> bytes:
    return session.scalars(select(SyncState.cursor)).one()


def _letter(session: Session) -> DeviceLetter | None:
    desk = session.scalars(select(Desk)).one()
    return DeviceLetter(desk.letter, desk.letter_signature) if desk.letter and desk.letter_signature else None


def status_now(session: Session) -> SyncStatus:
    """The badge's facts as the database has them, with nothing going on."""
    sync = session.get_one(SyncState, 1)
    return state.finished(
        SyncStatus(),
        pending=outbox.undecided(session),
        to_review=session.scalar(
            select(func.count()).select_from(Outbox).where(Outbox.state.in_(RETURNED), Outbox.settled_at.is_(None))
        )
        or 0,
        synced=outbox.is_synced(session),
        at=sync.last_ok_at,
        copied=outbox.copied(session),
    )
