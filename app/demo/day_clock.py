"""The demo's own time: one clock for the centre and both laptops, moved from hour to hour of one working day.

Every reading is a millisecond after the last, so that nothing happens at the same instant. Once the day is played it can be
let run, for the person who then looks around in the window.
"""

import threading
import time as machine
from datetime import date, datetime, time, timedelta

from app.rules.clock import ROME
from app.rules.dates import rome_moment
from app.rules.problem import Problem


class DayClock:
    """A `Clock` (app.rules.clock) that only moves forward."""

    def __init__(self, day: date, at: time) -> None:
        self._lock = threading.Lock()
        self._moment = _moment(day, at)
        self._running_since: float | None = None

    def __call__(self) -> datetime:
        """The time now, aware UTC."""
        with self._lock:
            self._moment += timedelta(milliseconds=1)
            if self._running_since is None:
                return self._moment
            return self._moment + timedelta(seconds=machine.monotonic() - self._running_since)

    def move_to(self, day: date, at: time) -> None:
        """Go on to a local time; one that has passed already changes nothing."""
        with self._lock:
            self._moment = max(self._moment, _moment(day, at))

    def run(self) -> None:
        """From now on time passes as on the wall."""
        with self._lock:
            if self._running_since is None:
                self._running_since = machine.monotonic()

    def shown(self) -> str:
        """`09:40`, Rome's time, without moving the clock."""
        with self._lock:
            return f"{self._moment.astimezone(ROME):%H:%M}"


def _moment(day: date, at: time) -> datetime:
    moment = rome_moment(day, at)
    assert not isinstance(moment, Problem), "a working hour exists on every day"
    return moment
