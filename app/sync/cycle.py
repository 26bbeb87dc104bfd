"""One alignment from start to end: exchanges until everything is sent, decided and received. No database is held meanwhile."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice, Retry
from app.models.local import Outbox, SyncState
from app.rules.clock import Clock
from app.store.line import Standing, renew, standing
from app.store.worker import Worker
from app.sync import inbox, outbox
from app.sync.client import CentreClient
from app.sync.pace import Pace
from app.sync.protocol import ExchangeRequest, KindSum


@dataclass(frozen=True)
class Progress:
    """How far an alignment is: changes answered of those that were to be sent, and rows received."""

    answered: int
    to_send: int
    received: int


@dataclass(frozen=True)
class Report:
    """What an alignment did. `outcome` is `ok`, `stopped` or the centre's word (`fork`, `rewound`, `cut_off`, `too_old`, `later`)."""

    outcome: str
    sent: int = 0
    decided: dict[str, int] = field(default_factory=dict)
    received: int = 0
    pending: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    round_trips: int = 0
    seconds: float = 0.0
    check: tuple[KindSum, ...] | None = None


@dataclass
class Cycle:
    """An alignment going on. `on_progress` is called after each answer; `stop` is asked between exchanges."""

    worker: Worker
    client: CentreClient
    clock: Clock
    bear_witness: Callable[[Standing], None] = lambda standing: None
    on_progress: Callable[[Progress], None] = lambda progress: None
    stop: Callable[[], bool] = lambda: False
    pace: Pace = field(default_factory=Pace)
    _renewed: bool = False

    def run(self, *, check: bool = False) -> Report:
        """Exchange until all that was saved before the start is answered and nothing is left to receive.

        What is saved meanwhile goes along where there is room, and makes no alignment endless. Raises `Retry` when the
        centre is away: what was answered before stays done.
        """
        begun = time.monotonic()
        up, down, trips = self.client.bytes_up, self.client.bytes_down, self.client.round_trips
        to_send, newest = self.worker.transact(lambda s: (outbox.undecided(s), outbox.newest(s))).result()
        report = Report("stopped")
        while not self.stop():
            report, go_on = self._once(report, newest, check=check)
            self.on_progress(Progress(sum(report.decided.values()), max(to_send, report.sent), report.received))
            if not go_on:
                break
        return replace(
            report,
            pending=self.worker.transact(outbox.undecided).result(),
            bytes_up=self.client.bytes_up - up,
            bytes_down=self.client.bytes_down - down,
            round_trips=self.client.round_trips - trips,
            seconds=time.monotonic() - begun,
        )

    def _once(self, report: Report, newest: int, *, check: bool) -> tuple[Report, bool]:
        request, witness = self.worker.transact(
            lambda s: (outbox.seal(s, limit=self.pace.batch, check=check), standing(s))
        ).result()
        if request.changes:
            self.bear_witness(witness)
        try:
            answer = self.client.exchange(request)
        except Retry:
            if not self._passes_by(request):
                raise
            return report, True
        if answer.kind == "gap":
            self.worker.transact(lambda s: _step_back(s, answer.high)).result()
            return report, True
        if answer.kind == "too_big" and self.pace.slower():
            return report, True
        if answer.kind == "fork" and not self._renewed:
            self._begin_anew()
            return report, True
        if answer.kind != "ok":
            self.worker.transact(lambda s: _note_answer(s, answer.kind)).result()
            return replace(report, outcome=answer.kind), False
        self.pace.passed(request)
        applied, waiting = self.worker.transact(
            lambda s: (inbox.apply(s, request, answer, self.clock()), outbox.to_send(s, newest))
        ).result()
        decided = dict(report.decided)
        for verdict, count in applied.decided.items():
            decided[verdict] = decided.get(verdict, 0) + count
        report = replace(
            report,
            outcome="ok",
            sent=report.sent + sum(applied.decided.values()),
            decided=decided,
            received=report.received + applied.received,
            check=tuple(answer.check) if answer.check is not None else report.check,
        )
        progressed = bool(applied.decided) or applied.more or not request.changes
        if waiting and not progressed:
            raise Retry("no change was decided")
        return report, applied.more or waiting > 0

    def _begin_anew(self) -> None:
        """Somebody else goes on with this line: a copy of these data. Go on with a line of one's own; nothing of either is lost."""
        self._renewed = True
        self.worker.transact(renew).result()
        self.bear_witness(self.worker.transact(standing).result())

    def _passes_by(self, request: ExchangeRequest) -> bool:
        """After a failure: whether to go on at once, because the centre is there and only these changes do not pass.

        A smaller batch then follows, down to a single change; one that fails alone too often goes out as an empty number.
        """
        if not request.changes:
            return False
        ready = self.client.is_ready()
        if len(request.changes) > 1:
            return self.pace.failed(request, ready=ready)
        if not (ready and self.pace.failed_alone(request)):
            return False
        self.worker.transact(lambda s: outbox.give_up(s, request.line, request.first)).result()
        return True


def _step_back(session: Session, high: int) -> None:
    state = session.scalars(select(SyncState)).one()
    if high >= state.acked:
        raise Notice(
            "gap",
            "Il centro e questo computer non concordano su cosa è stato inviato. Il lavoro resta qui. Chiamare la sede.",
        )
    for row in session.scalars(
        select(Outbox).where(Outbox.line == state.line, Outbox.n > high, Outbox.state == "done")
    ):
        row.state = "again"
    state.acked = high


def _note_answer(session: Session, kind: str) -> None:
    session.scalars(select(SyncState)).one().last_answer = kind
