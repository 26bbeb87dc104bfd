"""Running an ASGI application as the centre: TLS, or plain HTTP on this machine alone; one way for production and tests.

The application is not known here. Access is logged by `problems.Guard`, because uvicorn's own lines hold the query string.
"""

import asyncio
import signal
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import HANDLED_SIGNALS

from app.errors import Notice
from app.server.config import require_safe_transport
from app.server.problems import Guard

HEADER_SECONDS = 20.0
KEEP_ALIVE_SECONDS = 75
GRACE_SECONDS = 15
_MAX_CONNECTIONS = 2_500
"""Two for each of a thousand desks, one of which only waits for news, and room for those that come and go."""


@dataclass(frozen=True)
class Tls:
    """Paths of the certificate chain (PEM, server first) and of its key."""

    certificate: Path
    key: Path


def tls_of(folder: Path) -> Tls:
    """The pair that `certificates` keeps in `folder`."""
    return Tls(folder / "server.pem", folder / "server.key")


class _PatientProtocol(H11Protocol):
    """uvicorn's HTTP, which by itself waits for ever for the rest of a request's head: here it may take `HEADER_SECONDS`."""

    _head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        # `Config(access_log=False)` is forgotten as soon as the root logger has a handler, and these lines hold queries.
        self.access_log = False
        super().connection_made(transport)
        self._expect_head()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._between_requests():
            # Bytes have come, but no whole head: the clock runs from its first byte and is not wound up again.
            self._expect_head()
        else:
            self._head_has_come()

    def connection_lost(self, exc: Exception | None) -> None:
        self._head_has_come()
        super().connection_lost(exc)

    def _between_requests(self) -> bool:
        return self.conn.their_state is h11.IDLE

    def _expect_head(self) -> None:
        if self._head_timer is None:
            self._head_timer = self.loop.call_later(HEADER_SECONDS, self._give_up)

    def _head_has_come(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _give_up(self) -> None:
        self._head_timer = None
        if self._between_requests() and not self.transport.is_closing():
            self.transport.close()


class _Server(uvicorn.Server):
    """uvicorn's server, which says when it is ready and takes no signal when it runs in a thread."""

    def __init__(self, app: Guard, tls: Tls | None, on_started: Callable[[], None]) -> None:
        super().__init__(_configure(app, tls))
        self._on_started = on_started
        self._on_ending = app.on_ending

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stop gently on SIGINT and SIGTERM. uvicorn would then raise the signal again and the process would die of it,
        before whoever called us has stopped the database.
        """
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {one: signal.signal(one, self.handle_exit) for one in HANDLED_SIGNALS}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._on_ending()  # desks that wait for news would be waited for
        await super().shutdown(sockets)


class RunningServer:
    """A centre running in a thread of this process. `url` is what a desk calls."""

    def __init__(
        self, server: _Server, listener: socket.socket, ready: threading.Event, host: str, *, tls: bool
    ) -> None:
        self._server = server
        self.port: int = listener.getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        self.url = f"{'https' if tls else 'http'}://{shown}:{self.port}"
        self._thread = threading.Thread(target=self._run, args=(listener, ready), name="centre", daemon=True)
        self._thread.start()
        ready.wait()
        if not server.started:
            self._thread.join()
            raise RuntimeError("the application refused to start")

    def _run(self, listener: socket.socket, ready: threading.Event) -> None:
        try:
            self._server.run(sockets=[listener])
        except SystemExit:
            pass  # uvicorn's way to say that the application's start failed; `started` tells
        finally:
            ready.set()
            listener.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Finish the requests under way (15 s at most), then end the thread. May be called twice."""
        self._server.should_exit = True
        self._thread.join()


def serve(
    app: ASGIApp, host: str, port: int, tls: Tls | None, on_started: Callable[[str], None] = lambda url: None
) -> None:
    """Serve until SIGINT or SIGTERM, then finish what is under way. `on_started` gets the address listened on.

    Raises Notice: `plain_http_refused`, `port_taken`, `certificate_unusable`.
    """
    listener = _listen(host, port, tls)
    _allow_files()
    shown = f"[{host}]" if ":" in host else host
    url = f"{'https' if tls else 'http'}://{shown}:{listener.getsockname()[1]}"
    try:
        _Server(_guarded(app), tls, lambda: on_started(url)).run(sockets=[listener])
    finally:
        listener.close()


def start_in_thread(app: ASGIApp, host: str = "127.0.0.1", port: int = 0, tls: Tls | None = None) -> RunningServer:
    """Serve in a thread of this process, for tests and the demo; `port` 0 takes a free one. Same refusals as `serve`."""
    listener = _listen(host, port, tls)
    ready = threading.Event()
    return RunningServer(_Server(_guarded(app), tls, ready.set), listener, ready, host, tls=tls is not None)


def _allow_files() -> None:
    """Let this process hold a file for each connection: Linux gives 1,024 to whoever does not ask for more."""
    if sys.platform != "win32":
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = _MAX_CONNECTIONS + 500
        if soft != resource.RLIM_INFINITY and soft < wanted:
            allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
            resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, allowed), hard))


def _listen(host: str, port: int, tls: Tls | None) -> socket.socket:
    require_safe_transport(host, tls=tls is not None)
    if tls is not None:
        try:
            ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(tls.certificate, tls.key)
        except (OSError, ssl.SSLError):
            raise Notice(
                "certificate_unusable",
                f"Il certificato {tls.certificate} o la sua chiave mancano, sono rovinati o non vanno insieme. "
                "Rifarli con «portineria server init --renew».",
                file=str(tls.certificate),
            ) from None
    try:
        listener = socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=512
        )
    except OSError as error:
        raise Notice(
            "port_taken",
            f"Il centro non può mettersi in ascolto su {host} porta {port} ({error.strerror}). "
            "Forse è già avviato, o la porta è di un altro programma. Indicare un'altra porta con --port.",
            host=host,
            port=port,
        ) from None
    # Head and body of an answer are two writes: with Nagle the second waits 40 ms for the desk's delayed acknowledgement.
    # asyncio turns it off only on sockets made with an explicit protocol; accepted ones inherit this.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _guarded(app: ASGIApp) -> Guard:
    return app if isinstance(app, Guard) else Guard(app)


def _configure(app: Guard, tls: Tls | None) -> uvicorn.Config:
    config = uvicorn.Config(
        app,
        http=_PatientProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,  # the exchange says what time it is
        proxy_headers=False,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
        limit_concurrency=_MAX_CONNECTIONS,
        h11_max_incomplete_event_size=32 * 1024,
        ssl_certfile=str(tls.certificate) if tls else None,
        ssl_keyfile=str(tls.key) if tls else None,
    )
    config.load()
    if config.ssl is not None:
        config.ssl.minimum_version = ssl.TLSVersion.TLSv1_2
    return config
