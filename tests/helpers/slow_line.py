"""A slow line before a server: every byte comes late, and no more of them a second than the line carries. A process of its own.

`python -m tests.helpers.slow_line PORT ROUND_TRIP_SECONDS BITS_A_SECOND` listens on loopback, passes all connections on to PORT
and prints where it listens. The bytes themselves are not looked at, so TLS is the desk's and the centre's own affair.

All connections share the line, each way has its own, as on a telephone: a chunk leaves once those before it have left, at
the line's rate, and arrives half a round trip later. What TCP adds is a round trip before the first byte; its slow start is left
out, which on lines as slow as these is one more round trip at the most. `tests.helpers.bad_line` is for lines that break.
"""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

_ROOT = Path(__file__).parents[2]
_CHUNK = 1_400
"""Bytes that leave together: a packet."""
_UNDER_WAY = 64
"""Packets of a connection that are between reading and arrival; no more are read until one has arrived. About a buffer's size."""


@dataclass
class Way:
    """One direction of the line. Times are those of the event loop."""

    half_trip: float
    bytes_a_second: float
    free_at: float = 0.0

    def arrival(self, now: float, size: int) -> float:
        """When what is handed over now will have arrived."""
        self.free_at = max(self.free_at, now) + size / self.bytes_a_second
        return self.free_at + self.half_trip


class SlowLine:
    """The line to one server."""

    def __init__(self, port: int, round_trip: float, bits_a_second: float) -> None:
        self._port = port
        self._round_trip = round_trip
        self._up, self._down = (Way(round_trip / 2, bits_a_second / 8) for _ in range(2))

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass one connection on until both sides have ended it."""
        with contextlib.suppress(OSError):
            # The desk's connection stood at once, on loopback; over the line its first byte would have come a round trip later.
            await asyncio.sleep(self._round_trip)
            up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self._port)
            await asyncio.gather(self._pass(reader, up_writer, self._up), self._pass(up_reader, writer, self._down))

    async def _pass(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, way: Way) -> None:
        loop = asyncio.get_running_loop()
        under_way: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(_UNDER_WAY)

        async def deliver() -> None:
            listening = True
            while True:
                at, data = await under_way.get()
                await asyncio.sleep(at - loop.time())
                if not data:
                    break
                try:
                    if listening:
                        sink.write(data)
                        await sink.drain()
                except OSError:
                    listening = False  # hung up: what is still under way arrives at nobody
            sink.close()

        delivering = asyncio.create_task(deliver())
        with contextlib.suppress(OSError):
            while data := await source.read(_CHUNK):
                await under_way.put((way.arrival(loop.time(), len(data)), data))
        await under_way.put((way.arrival(loop.time(), 0), b""))
        await delivering


@contextmanager
def slow_line(url: str, round_trip: float, bits_a_second: float) -> Iterator[str]:
    """While such a line lies before the server at `url`: the address that leads through it."""
    parts = urlsplit(url)
    command = [sys.executable, "-m", "tests.helpers.slow_line", str(parts.port), str(round_trip), str(bits_a_second)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"{parts.scheme}://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.terminate()
            process.wait(60)


async def _main(port: int, round_trip: float, bits_a_second: float) -> None:
    line = SlowLine(port, round_trip, bits_a_second)
    server = await asyncio.start_server(line.serve, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])))
