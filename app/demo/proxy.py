"""A TCP proxy between the laptops and the centre, which can be the bad line of an outpost: away, or cut in the middle.

TLS passes through untouched: this proxy has no key, reads nothing, and counts bytes only.
"""

import contextlib
import socket
import threading
from dataclasses import dataclass
from typing import Literal, Self

Way = Literal["up", "down"]

_PIECE = 16_384
_CONNECT_SECONDS = 10.0


@dataclass(frozen=True)
class Cut:
    """A line that was cut: which way the bytes went, and how many of that exchange had passed."""

    way: Way
    passed: int


class CuttingProxy:
    """Listens on a free port of loopback. `up` and `down` count the bytes that passed; `cuts` are those that were made."""

    def __init__(self) -> None:
        self.up = self.down = 0
        self.cuts: list[Cut] = []
        self._target: int | None = None
        self._away = False
        self._left: dict[Way, int | None] = {"up": None, "down": None}
        self._promised: dict[Way, int] = {"up": 0, "down": 0}
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._start(self._accept, "proxy")

    def lead_to(self, port: int) -> None:
        """From now on connections go to this port of loopback."""
        self._target = port

    def go_away(self) -> None:
        """No network: what is open is cut, what comes is hung up on."""
        self._away = True
        self._hang_up(self._open)

    def come_back(self) -> None:
        """The network is there again."""
        self._away = False

    def cut_after(self, way: Way, count: int) -> None:
        """Let `count` more bytes pass this way, then cut every connection, once."""
        with self._lock:
            self._left[way] = self._promised[way] = count

    def close(self) -> None:
        """Hang up and end."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits in `accept`
        self._listener.close()
        self.go_away()
        for thread in self._threads:
            thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _start(self, work: object, *arguments: object) -> None:
        assert callable(work)
        thread = threading.Thread(target=work, args=arguments[1:], name="proxy", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                desk, _ = self._listener.accept()
            except OSError:
                return
            if self._away or self._target is None:
                desk.close()
                continue
            try:
                centre = socket.create_connection(("127.0.0.1", self._target), _CONNECT_SECONDS)
            except OSError:
                desk.close()
                continue
            centre.settimeout(None)
            for one in (desk, centre):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self._open.update((desk, centre))
            self._start(self._pass_on, "up", desk, centre, "up")
            self._start(self._pass_on, "down", centre, desk, "down")

    def _pass_on(self, source: socket.socket, sink: socket.socket, way: Way) -> None:
        try:
            while piece := source.recv(_PIECE):
                allowed, cut = self._allow(way, len(piece))
                sink.sendall(piece[:allowed])
                if cut:
                    self.go_away()
                    self.come_back()
                    return
        except OSError:
            pass  # the other side hung up, or the line was cut
        finally:
            self._hang_up((source, sink))
            with self._lock:
                self._open.discard(source)
            source.close()

    def _allow(self, way: Way, size: int) -> tuple[int, bool]:
        """How many of these bytes may pass, and whether the line is to be cut after them."""
        with self._lock:
            left = self._left[way]
            allowed = size if left is None else min(size, left)
            if way == "up":
                self.up += allowed
            else:
                self.down += allowed
            if left is None:
                return allowed, False
            self._left[way] = left - allowed
            if left > allowed:
                return allowed, False
            self._left[way] = None
            self.cuts.append(Cut(way, self._promised[way]))
            return allowed, True

    def _hang_up(self, sockets: "set[socket.socket] | tuple[socket.socket, ...]") -> None:
        for one in tuple(sockets):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
