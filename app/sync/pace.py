"""How much goes out at once, and which change the centre seems unable to take (protocol 5.8). Kept from one alignment to the next.

A batch that fails is halved, one that passes doubles: on a line that breaks less is lost each time, and a change that makes
the centre fail is soon alone. Alone and failed five times while the centre says it is ready, its number goes out empty.
"""

from dataclasses import dataclass

from app.sync.protocol import BATCH_CHANGES, ExchangeRequest

GIVE_UP_AFTER = 5
"""Failures of one single change, each in an alignment of its own."""


@dataclass
class Pace:
    """`batch` is in changes. Lives as long as the program: what it forgets costs a few more tries."""

    batch: int = BATCH_CHANGES
    _until: int = 0
    """Last number of a stretch that did not pass; 0 when all passed."""
    _alone: int = 0
    _failures: int = 0

    def passed(self, request: ExchangeRequest) -> None:
        """The centre answered."""
        self.batch = min(BATCH_CHANGES, self.batch * 2)
        if _last(request) >= self._until:
            self._until = 0

    def slower(self) -> bool:
        """Less at once from now on; False when it is one change already."""
        before = self.batch
        self.batch = max(1, before // 2)
        return self.batch < before

    def failed(self, request: ExchangeRequest, *, ready: bool) -> bool:
        """A batch did not pass: a smaller one is next. Whether the line is not to blame: the centre is `ready`, as it was when
        part of this batch failed before.
        """
        self.slower()
        again = ready and request.first <= self._until
        if ready:
            self._until = max(self._until, _last(request))
        return again

    def failed_alone(self, request: ExchangeRequest) -> bool:
        """The one change of `request` failed once more; whether it has now failed often enough to be given up."""
        self._failures = self._failures + 1 if request.first == self._alone else 1
        self._alone = request.first
        return self._failures >= GIVE_UP_AFTER


def _last(request: ExchangeRequest) -> int:
    return request.first + len(request.changes) - 1
