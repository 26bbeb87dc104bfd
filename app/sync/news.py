"""Watching for news: a thread whose one request waits at the centre until there is something for this desk.

It knows no database and brings nothing itself: it asks for an alignment, and only when the place it waited at is still the
desk's. An alignment under way, the desk's own changes among it, moves the place, and then there is nothing to ask for. It
waits only after an alignment that went well: when the centre is away, the pauses are those of the alignments (`state`), and
this thread sleeps without a timer.
"""

import logging
import random
import socket
import threading
from collections.abc import Callable
from contextlib import suppress

from app.errors import Notice, Retry
from app.sync import state
from app.sync.client import CentreClient
from app.sync.messages import NewsAnswer, NewsRequest

_log = logging.getLogger("portineria.sync")


class NewsWatch:
    """`connect` makes a connection of its own; `align` is called, on the watching thread, when an alignment is worth while."""

    def __init__(self, connect: Callable[[], CentreClient], align: Callable[[], None]) -> None:
        self._connect = connect
        self._align = align
        self._moved = threading.Condition()
        self._place: bytes | None = None
        self._waiting_on: socket.socket | None = None
        self._quit = False
        self._failures = 0
        self._thread = threading.Thread(target=self._loop, name="news", daemon=True)

    @property
    def listening(self) -> bool:
        """Whether the centre tells of news, as far as is known: the last wait did not fail."""
        return self._failures == 0

    def start(self) -> None:
        """Begin; nothing happens before `watch_from`."""
        self._thread.start()

    def hold(self) -> None:
        """An alignment begins: news that come before its end are judged by the place it leads to."""
        with self._moved:
            self._place = None

    def watch_from(self, place: bytes) -> None:
        """An alignment went well and led here: wait for what comes after."""
        with self._moved:
            self._place = place
            self._moved.notify_all()

    def stop(self) -> None:
        """End at once, whatever is being waited for. A connection that is just being opened is left to end by itself."""
        with self._moved:
            self._quit = True
            self._moved.notify_all()
            self._hang_up()

    def _loop(self) -> None:
        client: CentreClient | None = None
        try:
            while (place := self._next_place()) is not None:
                try:
                    client = client or self._connect()
                    answer = client.wait_for_news(NewsRequest(place), self._waiting)
                except (Retry, Notice):
                    # The connection is not used again: whoever hung up on it, another process may answer better.
                    if client is not None:
                        client.close()
                        client = None
                    self._failed(place)
                except Exception as error:  # noqa: BLE001 - the thread's edge: a bug must not end the news for the day
                    _log.error("news_failed", exc_info=error)
                    self._failed(place)
                else:
                    self._answered(place, answer)
                finally:
                    with self._moved:
                        self._waiting_on = None
        finally:
            if client is not None:
                client.close()

    def _next_place(self) -> bytes | None:
        with self._moved:
            self._moved.wait_for(lambda: self._quit or self._place is not None)
            return None if self._quit else self._place

    def _waiting(self, connection: socket.socket) -> None:
        with self._moved:
            self._waiting_on = connection
            if self._quit:
                self._hang_up()

    def _hang_up(self) -> None:
        if self._waiting_on is not None:
            with suppress(OSError):  # it was closed from the other side in this moment
                self._waiting_on.shutdown(socket.SHUT_RDWR)

    def _answered(self, place: bytes, answer: NewsAnswer) -> None:
        self._failures = 0
        if answer.news:
            self._ask(place)
        elif answer.seconds > 0:
            with self._moved:
                self._moved.wait_for(lambda: self._quit, answer.seconds)

    def _failed(self, place: bytes) -> None:
        """The wait broke. Desks that broke together spread out; then an alignment shows whether the centre is there."""
        self._failures += 1
        pause = state.wait_seconds(self._failures + 1, 0.5) * random.random()  # noqa: S311 - spreads desks in time
        with self._moved:
            self._moved.wait_for(lambda: self._quit, pause)
        self._ask(place)

    def _ask(self, place: bytes) -> None:
        """Align, unless an alignment is under way or was since. Then wait until it has gone well."""
        with self._moved:
            still_there = self._moved.wait_for(lambda: self._quit or self._place is not None) and self._place == place
            if self._quit or not still_there:
                return
            self._place = None
        self._align()
