"""A proxy between desk and centre that breaks one exchange in a chosen way, over real sockets.

`faults` is a queue: each exchange, or page of a bulk copy, takes the first word of it, none when it is empty. `cut_request`
passes half of the request on and hangs up on both; `cut_answer` lets the centre finish and gives the desk half of its answer;
`no_answer` hangs up after the centre finished; `twice` delivers the request two times and passes on the second answer; `busy`
answers 503.
`during` is called while the desk waits, after the centre has answered. `file_faults` is the same queue for pieces of attachments,
and `pieces` counts those that got through. `paths` is what was asked for, in order; `after_piece` is called once the centre has
answered the next piece, before the desk hears of it.
"""

import contextlib
import http.client
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle
from urllib.parse import urlsplit

BROKEN = ("/v1/exchange", "/v1/fill")
"""What faults fall on."""
FAULTS = ("cut_request", "cut_answer", "no_answer", "twice", "busy")


class FaultProxy:
    """Listens on loopback before a centre. `bodies` keeps what went each way: (request, answer) bytes.

    With several addresses it is the balancer of a centre of several processes: each request goes to the next of them.
    """

    def __init__(self, *centre_urls: str) -> None:
        self.places = [(str(parts.hostname), int(parts.port or 0)) for parts in map(urlsplit, centre_urls)]
        self._turns = cycle(self.places)
        self._turn = threading.Lock()
        self.faults: list[str] = []
        self.file_faults: list[str] = []
        self.pieces = 0
        self.paths: list[str] = []
        self.after_piece: Callable[[], None] | None = None
        self.during: Callable[[], None] | None = None
        self.bodies: list[tuple[bytes, bytes]] = []
        proxy = self

        class Handler(_Handler):
            owner = proxy

        self._server = _Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, name="proxy", daemon=True
        )
        self._thread.start()

    def next_place(self) -> tuple[str, int]:
        with self._turn:
            return next(self._turns)

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A desk or centre that hung up is what this proxy is for."""


class _Handler(BaseHTTPRequestHandler):
    owner: FaultProxy
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self._up: dict[tuple[str, int], http.client.HTTPConnection] = {}

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        self._pass_on()

    def do_POST(self) -> None:
        self._pass_on()

    def _pass_on(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        of_exchange = self.path == "/v1/exchange"
        of_file = self.path.startswith("/v1/attachment/")
        queue = self.owner.faults if self.path in BROKEN else self.owner.file_faults if of_file else []
        fault = queue.pop(0) if queue else None
        self.owner.paths.append(self.path)
        if fault == "busy":
            self._answer(503, "application/json", b'{"code":"later","reason":"","values":{}}')
            return
        if fault == "cut_request":
            self._send_half(body)
            self._hang_up()
            return
        status, kind, answer = self._ask(body)
        self.owner.pieces += of_file and status == 200
        if fault == "twice":
            status, kind, answer = self._ask(body)
        if of_exchange:
            self.owner.bodies.append((body, answer))
            during, self.owner.during = self.owner.during, None
            if during is not None:
                during()
        if of_file:
            after, self.owner.after_piece = self.owner.after_piece, None
            if after is not None:
                after()
        if fault == "no_answer":
            self._hang_up()
        elif fault == "cut_answer":
            self._answer(status, kind, answer, cut=len(answer) // 2)
            self._hang_up()
        else:
            self._answer(status, kind, answer)

    def _ask(self, body: bytes) -> tuple[int, str, bytes]:
        place = self.owner.next_place()
        if place not in self._up:
            up = http.client.HTTPConnection(*place, timeout=30)
            up.connect()
            up.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._up[place] = up
        self._up[place].request(self.command, self.path, body, self._headers())
        found = self._up[place].getresponse()
        return found.status, found.getheader("content-type") or "", found.read()

    def _headers(self) -> dict[str, str]:
        return {
            name: self.headers[name] for name in ("authorization", "content-type", "accept") if name in self.headers
        }

    def _send_half(self, body: bytes) -> None:
        place = self.owner.next_place()
        head = f"{self.command} {self.path} HTTP/1.1\r\nhost: {place[0]}\r\ncontent-length: {len(body)}\r\n"
        head += "".join(f"{name}: {value}\r\n" for name, value in self._headers().items())
        with socket.create_connection(place) as up:
            up.sendall(head.encode() + b"\r\n" + body[: len(body) // 2])

    def _answer(self, status: int, kind: str, answer: bytes, *, cut: int | None = None) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer if cut is None else answer[:cut])
        self.wfile.flush()

    def _hang_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def finish(self) -> None:
        for up in self._up.values():
            up.close()
        with contextlib.suppress(OSError):  # the desk is gone already
            super().finish()


@contextmanager
def fault_proxy(centre_url: str) -> Iterator[FaultProxy]:
    proxy = FaultProxy(centre_url)
    try:
        yield proxy
    finally:
        proxy.stop()
