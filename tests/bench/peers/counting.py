"""A proxy that only counts: bytes each way, requests and connections. A process of its own, used in a round of its own, so that
neither the times nor the processor's hear of it.
"""

import asyncio
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from tests.bench.peers.host import Host, serve

_REQUEST = re.compile(rb"(?:GET|HEAD|POST|PUT|DELETE) /\S* HTTP/1\.1\r\n")
_OVERLAP = 2_000
"""Of the last bytes are looked at again: a request's first line may come in two pieces."""
_PIECE = 256 * 1024


class CountingProxy:
    """What went through since it was last asked. Requests are counted where they can be read: not through TLS."""

    def __init__(self, host: str, port: int) -> None:
        self._place = host, port
        self._port = 0
        self._forget()
        begun = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._run(begun)), daemon=True).start()
        begun.wait()

    def port(self) -> int:
        """Where it listens."""
        return self._port

    def take(self) -> dict[str, int]:
        """The counts, and begin again."""
        counts = {"up": self._up, "down": self._down, "requests": self._requests, "connections": self._connections}
        self._forget()
        return counts

    def _forget(self) -> None:
        self._up = self._down = self._requests = self._connections = 0

    async def _run(self, begun: threading.Event) -> None:
        server = await asyncio.start_server(self._pass_on, "127.0.0.1", 0)
        self._port = server.sockets[0].getsockname()[1]
        begun.set()
        await server.serve_forever()

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections += 1
        up = await asyncio.open_connection(*self._place)
        await asyncio.gather(self._carry_up(reader, up[1]), self._carry_down(up[0], writer), return_exceptions=True)

    async def _carry_up(self, source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        seen = b""
        while piece := await source.read(_PIECE):
            self._up += len(piece)
            seen += piece
            found = list(_REQUEST.finditer(seen))
            self._requests += len(found)
            seen = seen[found[-1].end() if found else 0 :][-_OVERLAP:]
            to.write(piece)
            await to.drain()
        to.close()

    async def _carry_down(self, source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        while piece := await source.read(_PIECE):
            self._down += len(piece)
            to.write(piece)
            await to.drain()
        to.close()


@contextmanager
def counted(url: str) -> Iterator[tuple[str, Host]]:
    """The address to use instead of `url`, and the proxy behind it."""
    parts = urlsplit(url)
    with Host(sys.executable, "-m", __name__, str(parts.hostname), str(parts.port)) as proxy:
        yield f"{parts.scheme}://127.0.0.1:{proxy.ask('port')}{parts.path}", proxy


if __name__ == "__main__":
    serve(CountingProxy(sys.argv[1], int(sys.argv[2])))
