"""One alignment from start to end: exchanges until everything is sent, decided and received. No database is held meanwhile."""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.orm import Session

from app.errors import Notice, Retry
from app.models.local import SyncState
from app.rules.clock import Clock
from app.store.line import Standing, renew, standing
from app.store.worker import Worker
from app.sync import inbox, outbox, rewind
from app.sync.checking import Difference
from app.sync.client import CentreClient
from app.sync.pace import Pace
from app.sync.parting import give_refused
from app.sync.protocol import (
    BUCKETS,
    EVERYTHING,
    MENDED,
    VERSION,
    Bucket,
    ExchangeAnswer,
    ExchangeRequest,
    FillPage,
    FillRequest,
    Sum,
)

_log = logging.getLogger("portineria.sync")

CENTRE_TOO_OLD = "centre_too_old"
"""What an alignment ends with when it is the centre that must be updated."""
REWINDS = 3
"""Times that one alignment steps back with its centre: a centre that forgets each time is not one."""
COMPARE_EVERY = timedelta(days=1)
COMPARISONS = 3
"""Comparisons of one alignment: what still differs after them is told, and looked at again next time."""


@dataclass(frozen=True)
class Progress:
    """How far an alignment is: changes answered of those that were to be sent, records received, and of a bulk copy those stored."""

    answered: int
    to_send: int
    received: int
    copied: int = 0
    to_copy: int = 0


@dataclass(frozen=True)
class Report:
    """What an alignment did. `outcome` is `ok`, `stopped` or the centre's word (`fork`, `rewound`, `cut_off`, `too_old`, `later`).

    `check` are the centre's sums of the first comparison, if there was one, `mended` the records that differed.
    """

    outcome: str
    sent: int = 0
    decided: dict[str, int] = field(default_factory=dict)
    received: int = 0
    pending: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    round_trips: int = 0
    seconds: float = 0.0
    check: tuple[Sum, ...] | None = None
    mended: int = 0


Sealed = tuple[ExchangeRequest, Standing]
"""A request, and where the desk stands once its numbers are given: what the witness outside the file is told."""


Differences = tuple[Difference, ...] | None


@dataclass(frozen=True)
class Left:
    """What an exchange leaves to do, read in the transaction that stored its answer.

    `different` is what it found to differ, None when it compared nothing; `following` the request that follows.
    """

    to_send: int = 0
    undecided: int = 0
    copying: bool = False
    uncompared: bool = False
    different: Differences = None
    following: Sealed | None = None


NOTHING_LEFT = Left()


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
    fetch_ahead: bool = True
    """Whether a page of a bulk copy is fetched while the one before is stored; tests that break chosen exchanges do without."""
    _renewed: bool = False
    _rewinds: int = 0

    def run(self, *, check: bool = False) -> Report:
        """Exchange until all that was saved before the start is answered and nothing is left to receive.

        What is saved meanwhile goes along where there is room, and makes no alignment endless. Once a day, or when `check`
        asks, the records are then compared with the centre's, and made equal where they are not. Raises `Retry` when the
        centre is away: what was answered before stays done.
        """
        begun = time.monotonic()
        up, down, trips = self.client.bytes_up, self.client.bytes_down, self.client.round_trips
        to_send, newest, everything, first = self.worker.transact(lambda s: self._begin(s, check=check)).result()
        sealed: Sealed | None = first
        report, left = Report("stopped"), NOTHING_LEFT
        while not self.stop():
            sealed = sealed or self.worker.transact(lambda s: self._seal(s, everything)).result()
            report, go_on, left = self._once(report, newest, sealed, everything)
            sealed = left.following
            self.on_progress(Progress(sum(report.decided.values()), max(to_send, report.sent), report.received))
            if not go_on:
                if not left.copying:
                    break
                report, copied = self._copy(report)
                if not copied:
                    break
        if report.outcome == "ok" and not left.copying and (everything or left.uncompared):
            report = self._compare(report, left.different)
        return replace(
            report,
            pending=left.undecided if report.outcome == "ok" else self.worker.transact(outbox.undecided).result(),
            bytes_up=self.client.bytes_up - up,
            bytes_down=self.client.bytes_down - down,
            round_trips=self.client.round_trips - trips,
            seconds=time.monotonic() - begun,
        )

    def _begin(self, session: Session, *, check: bool) -> tuple[int, int, list[Bucket], Sealed]:
        """How much there is to send and up to where, what is to be compared, and the first request."""
        state = session.get_one(SyncState, 1)
        # A day that is still to come was told by a clock that was ahead: it puts nothing off.
        recently = state.checked_at is not None and timedelta(0) <= self.clock() - state.checked_at < COMPARE_EVERY
        due = state.need_check or not recently
        everything = [EVERYTHING] if check or due else []
        return outbox.undecided(session), outbox.newest(session), everything, self._seal(session, everything)

    def _seal(self, session: Session, check: Sequence[Bucket]) -> Sealed:
        return outbox.seal(session, limit=self.pace.batch, check=check), standing(session)

    def _store(
        self, session: Session, request: ExchangeRequest, answer: ExchangeAnswer, newest: int, check: Sequence[Bucket]
    ) -> tuple[inbox.Applied, Left]:
        state = session.get_one(SyncState, 1)
        applied = inbox.apply(session, request, answer, self.clock())
        waiting = outbox.to_send(session, newest) + rewind.left(session)
        undecided = outbox.undecided(session)
        copying = outbox.next_fill(session) is not None
        following = self._seal(session, check) if applied.more or waiting else None
        return applied, Left(waiting, undecided, copying, state.need_check, applied.different, following)

    def _once(self, report: Report, newest: int, sealed: Sealed, check: Sequence[Bucket]) -> tuple[Report, bool, Left]:
        """One exchange: the report after it, whether another follows, and what is left to do if all went its way."""
        request, witness = sealed
        if request.changes:
            self.bear_witness(witness)
        try:
            answer = self._exchange(request)
        except Retry:
            if not self._passes_by(request):
                raise
            return report, True, NOTHING_LEFT
        if answer.kind == "cut_off":
            heard = self.worker.transact(lambda s: inbox.apply_cut_off(s, answer, self.clock())).result()
            refused, unsent = self.worker.transact(lambda s: (give_refused(s), outbox.to_send(s, newest))).result()
            return (
                replace(report, outcome="cut_off"),
                bool(answer.verdicts or refused or heard) and unsent > 0,
                NOTHING_LEFT,
            )
        if answer.kind != "ok":
            return (*self._heed(report, request, answer), NOTHING_LEFT)
        self.pace.passed(request)
        if inbox.erases(answer):
            self.worker.drop_copies()
        applied, left = self.worker.transact(lambda s: self._store(s, request, answer, newest, check)).result()
        report = _with(report, answer, applied)
        if applied.erased:
            self.worker.fold()
        progressed = bool(applied.decided) or applied.more or not request.changes
        if left.to_send and not progressed:
            raise Retry("no change was decided")
        if left.to_send and not applied.more and left.following is not None and not _carries(left.following[0]):
            raise Retry("what is left to send does not go out")  # without this it would be asked for ever
        return report, applied.more or left.to_send > 0, left

    def _exchange(self, request: ExchangeRequest) -> ExchangeAnswer:
        """Ask the centre. A line on which it has more than this desk ever numbered is another's too: that is a `fork`.

        So it meets a perfect copy that only read; one that wrote is told by the centre.
        """
        answer = self.client.exchange(request)
        if answer.kind in ("ok", "cut_off") and answer.line == request.line and answer.high > request.made:
            return ExchangeAnswer("fork", line=request.line)
        return answer

    def _copy(self, report: Report) -> tuple[Report, bool]:
        """Copy what this desk came to see, page by page, each fetched while the one before is stored; whether any came.

        The exchange rests meanwhile.
        """
        came, copied, of = False, 0, 0
        wanted = self.worker.transact(outbox.next_fill).result()
        with ThreadPoolExecutor(1, "fill") as fetching:
            ahead: Future[FillPage] | None = None
            while wanted is not None and not self.stop():
                page = ahead.result() if ahead is not None else self.client.fill(wanted)
                ahead = None
                if not page.mine or (page.scope, page.position) != (wanted.scope, wanted.position):
                    break
                if page.next is not None and page.position is not None and self.fetch_ahead:
                    ahead = fetching.submit(self.client.fill, FillRequest(page.scope, page.next, wanted.rows))
                storing = self.worker.transact(partial(_store_page, page=page, now=self.clock()))
                stored, going_on, following = storing.result()
                came = True
                report = replace(report, received=report.received + stored)
                copied, of = going_on or (of, of)
                self.on_progress(Progress(sum(report.decided.values()), report.sent, report.received, copied, of))
                wanted = following if following != wanted else None  # None: whole, or not going on
        return report, came

    def _heed(self, report: Report, request: ExchangeRequest, answer: ExchangeAnswer) -> tuple[Report, bool]:
        """The centre did not take the exchange: do what it says, and whether to go on at once."""
        match answer.kind:
            case "gap":
                self.worker.transact(lambda s: _step_back(s, answer.high)).result()
                return report, True
            case "too_big" if self.pace.slower():
                return report, True
            case "fork" if not self._renewed:
                self._begin_anew()
                return report, True
            case "too_old" if answer.v < VERSION:
                answer.kind = CENTRE_TOO_OLD
            case "rewound" if self._rewinds < REWINDS:
                if request.checkpoints or not self.worker.transact(rewind.note).result():
                    self._rewinds += 1
                    self.worker.transact(lambda s: rewind.step_back(s, answer)).result()
                return report, True
        self.worker.transact(lambda s: _note_answer(s, answer.kind)).result()
        return replace(report, outcome=answer.kind), False

    def _compare(self, report: Report, different: Differences) -> Report:
        """Compare all records with the centre's, part by part, and make those equal that differ."""
        for _ in range(COMPARISONS):
            if different is None:
                report, different = self._ask(report, check=[EVERYTHING])
            differed = bool(different)
            while different and not self.stop():
                report, different = self._narrow(report, different)
            if different is not None and not differed:
                break
            different = None
        self.worker.transact(lambda s: _compared(s, report.mended)).result()
        return report

    def _narrow(self, report: Report, different: tuple[Difference, ...]) -> tuple[Report, Differences]:
        """Take small parts that differ whole, and compare the parts of the large ones: these, and what of them differs."""
        small = [one.bucket for one in different if one.is_small]
        large = [one.bucket for one in different if not one.is_small]
        for at in range(0, len(small), MENDED):
            report, _ = self._ask(report, mend=small[at : at + MENDED])
        parts: list[Difference] = []
        for at in range(0, len(large), BUCKETS):
            report, found = self._ask(report, check=large[at : at + BUCKETS])
            parts += found or ()
        return report, tuple(parts)

    def _ask(
        self, report: Report, *, check: Sequence[Bucket] = (), mend: Sequence[Bucket] = ()
    ) -> tuple[Report, Differences]:
        request = self.worker.transact(lambda s: outbox.seal(s, limit=0, check=check, mend=mend)).result()
        answer = self._exchange(request)
        if answer.kind != "ok":
            raise Retry(f"compared: {answer.kind}")
        applied = self.worker.transact(lambda s: inbox.apply(s, request, answer, self.clock())).result()
        return _with(report, answer, applied), applied.different

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


def _carries(request: ExchangeRequest) -> bool:
    """Whether a request has anything to say but where the desk stands."""
    return bool(request.changes or request.salvage or request.erased or request.checkpoints)


def _with(report: Report, answer: ExchangeAnswer, applied: inbox.Applied) -> Report:
    """The report with what one more answer did."""
    decided = dict(report.decided)
    for verdict, count in applied.decided.items():
        decided[verdict] = decided.get(verdict, 0) + count
    return replace(
        report,
        outcome="ok",
        sent=report.sent + sum(applied.decided.values()),
        decided=decided,
        received=report.received + applied.received,
        check=report.check if report.check is not None or applied.different is None else tuple(answer.check or ()),
        mended=report.mended + applied.mended,
    )


def _store_page(
    session: Session, page: FillPage, now: datetime
) -> tuple[int, tuple[int, int] | None, FillRequest | None]:
    """Store a page of a bulk copy: its records, how far the copies are that still go on, and the page that follows."""
    stored, following = inbox.apply_fill(session, page, now), outbox.next_fill(session)
    return stored, outbox.copied(session) if following is not None else None, following


def _step_back(session: Session, high: int) -> None:
    state = session.get_one(SyncState, 1)
    if high >= state.acked:
        raise Notice(
            "gap",
            "Il centro e questo computer non concordano su cosa è stato inviato. Il lavoro resta qui. Chiamare la sede.",
        )
    session.flush()
    rewind.send_again(session.connection(), state, high)


def _compared(session: Session, mended: int) -> None:
    state = session.get_one(SyncState, 1)
    state.need_check, state.mended = False, mended
    if mended:
        _log.warning("rows_mended records=%d", mended)


def _note_answer(session: Session, kind: str) -> None:
    session.get_one(SyncState, 1).last_answer = kind
