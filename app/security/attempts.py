"""Wrong PINs lengthen the wait; no clock anybody can set takes part.

The wait is counted in the machine's uptime (`time.monotonic`: the same for every process since the machine was started,
unmoved by the date). A stored uptime above the present one means a restart in between, and then at least the present
uptime has passed. So what we count is never more than what truly passed (a shifted clock or a restart shortens
nothing), and a machine left on for twice the wait always opens (nothing locks out for good). Nothing is ever wiped.

This holds back someone at the keyboard. Someone who can rewrite the file can undo it: against them stand Argon2id and
the keyring's secret.
"""

import math

import msgspec

WAITS = (0, 0, 0, 5, 30, 60, 300, 900)
"""Seconds of wait after so many wrong codes in a row; the last one holds from there on."""


class Attempts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Wrong codes since the last right one, and the uptime in seconds at which the last was tried."""

    failures: int = 0
    uptime: float = 0.0


def failed(attempts: Attempts, uptime: float) -> Attempts:
    """One more wrong code, now."""
    return Attempts(failures=attempts.failures + 1, uptime=uptime)


def full_wait(attempts: Attempts) -> int:
    """Seconds to wait after the last wrong code."""
    return WAITS[max(0, min(attempts.failures, len(WAITS) - 1))]


def anchored(attempts: Attempts, uptime: float) -> Attempts:
    """The same, told that the machine restarted when the stored uptime lies ahead."""
    return attempts if attempts.uptime <= uptime else Attempts(failures=attempts.failures, uptime=0.0)


def remaining(attempts: Attempts, uptime: float) -> int:
    """Whole seconds still to wait, rounded up; 0 when a code may be tried."""
    passed = uptime - anchored(attempts, uptime).uptime
    return max(0, math.ceil(full_wait(attempts) - passed))


def wait_words(seconds: int) -> str:
    """`30 secondi`, `1 minuto`, `5 minuti`: minutes from one minute up, rounded up."""
    if seconds < 60:
        return "1 secondo" if seconds == 1 else f"{seconds} secondi"
    minutes = math.ceil(seconds / 60)
    return "1 minuto" if minutes == 1 else f"{minutes} minuti"
