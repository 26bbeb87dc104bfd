"""How many requests work at the database at once. The others wait in line outside, where they hold no thread and no connection.

Without it five hundred desks at closing time take all connections and wait inside: for one another's lock, until PostgreSQL ends
that wait, or for a connection, until the pool does. Who is turned away then has done half its work for nothing.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.server.problems import Problem

LONGEST_WAIT = 40.0
"""Seconds in line, after which a desk is told to come later: its own patience ends after 60."""
LATER_SECONDS = 5


class Turns:
    """A line in which whoever comes first is first. For one event loop."""

    def __init__(self, at_once: int, longest_wait: float = LONGEST_WAIT) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._longest_wait = longest_wait

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """Wait for a turn and have it. Raises Problem 503 `later` when the line is too long."""
        try:
            async with asyncio.timeout(self._longest_wait):
                await self._free.acquire()
        except TimeoutError:
            raise Problem(
                503,
                "later",
                "Il centro ha molte richieste in questo momento. Riprovare fra poco.",
                seconds=LATER_SECONDS,
            ) from None
        try:
            yield
        finally:
            self._free.release()
