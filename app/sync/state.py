"""What the sync badge says, as facts: the words are the screen's. A pure machine, so that each step can be read and tested."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum


class Phase(Enum):
    """Where the conversation with the centre stands."""

    RESTING = "riposo"
    RUNNING = "in corso"
    AWAY = "centro non raggiungibile"
    STOPPED = "fermo"


FIRST_WAIT = 5.0
LONGEST_WAIT = 300.0
IDLE_WAIT = 120.0
LISTENING_WAIT = 900.0
GATHER_SECONDS = 3.0
"""Seconds: the first wait after a failure, the longest one, between looks when all is well, the same while the centre would tell
of news, and for a second save after a first."""


@dataclass(frozen=True)
class SyncStatus:
    """The badge's facts. `pending` and `to_review` are counts of changes; `synced` only when every change was answered.

    `files` of attachments still travel: they come after the records and hold up none, so `synced` does not ask for them.
    `copied` of `to_copy` records of a copy that goes on, or was cut, are here. `problem` is a code: the centre's word (`fork`, `rewound`,
    `cut_off`, `too_old`, `later`) or a `Notice`'s.
    """

    phase: Phase = Phase.RESTING
    pending: int = 0
    to_review: int = 0
    synced: bool = False
    last_ok_at: datetime | None = None
    answered: int = 0
    to_send: int = 0
    received: int = 0
    copied: int = 0
    to_copy: int = 0
    failures: int = 0
    next_try_at: datetime | None = None
    problem: str | None = None
    sentence: str | None = None
    files: int = 0


def started(status: SyncStatus, pending: int) -> SyncStatus:
    """An alignment begins."""
    return replace(
        status,
        phase=Phase.RUNNING,
        pending=pending,
        answered=0,
        to_send=pending,
        received=0,
        next_try_at=None,
    )


def progressed(
    status: SyncStatus, answered: int, to_send: int, received: int, copied: int = 0, to_copy: int = 0
) -> SyncStatus:
    """An answer came. Never past what there was to send, nor past what there is to copy; how far a copy was stands while none goes on."""
    return replace(
        status,
        answered=min(answered, to_send),
        to_send=to_send,
        received=received,
        copied=min(copied, to_copy) if to_copy else status.copied,
        to_copy=to_copy or status.to_copy,
    )


def copied_percent(status: SyncStatus) -> int | None:
    """How much of a first copy is here, from 0 to 99: it is whole only when what changed meanwhile is here too. None: no copy."""
    return min(99, 100 * status.copied // status.to_copy) if status.to_copy else None


def finished(
    status: SyncStatus,
    *,
    pending: int,
    to_review: int,
    synced: bool,
    at: datetime | None,
    copied: tuple[int, int] = (0, 0),
) -> SyncStatus:
    """An alignment went through; `at` is when the last complete one was, `copied` how far a copy is that was cut."""
    here, of = copied
    at = at or status.last_ok_at
    return SyncStatus(Phase.RESTING, pending, to_review, synced, at, copied=here, to_copy=of)


def failed(status: SyncStatus, now_try_at: datetime) -> SyncStatus:
    """The centre is away. The time of the last alignment does not move."""
    return replace(
        status,
        phase=Phase.AWAY,
        synced=False,
        failures=status.failures + 1,
        next_try_at=now_try_at,
        answered=0,
        to_send=0,
    )


def stopped(status: SyncStatus, problem: str, sentence: str) -> SyncStatus:
    """The centre answered something that trying again does not change."""
    return replace(status, phase=Phase.STOPPED, synced=False, problem=problem, sentence=sentence)


def wait_seconds(failures: int, jitter: float, *, listening: bool = False) -> float:
    """How long to wait after this many failures in a row; `jitter` from 0 to 1 spreads desks that lost the centre together."""
    spread = 0.75 + 0.5 * jitter
    if failures == 0:
        return LISTENING_WAIT * spread if listening else IDLE_WAIT
    return min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** (failures - 1)) * spread
