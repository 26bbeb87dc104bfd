"""A line between desks and one centre that goes wrong at random bytes, over real sockets and TLS on both sides.

Each connection has a fate, drawn from the seed: it is sound, slow (400 ms each way, 256 kbit/s), stalls and is then lost,
is reset, is cut off in the middle of a message, or delivers twice, the second time on a connection of its own. The line
shows the centre's own certificate: to the desk it is the centre. `tests.helpers.proxy` breaks whole exchanges in a chosen
way instead.
"""

import asyncio
import contextlib
import random
import ssl
import threading
from collections import Counter
from typing import Self

from app.server.serve import Tls

FATES = ("sound", "slow", "stall", "reset", "cut", "twice")
DELAY_SECONDS = 0.4
BYTES_PER_SECOND = 256_000 / 8
STALL_SECONDS = 0.3
FARTHEST = 6_000
"""Bytes of one direction within which a connection meets its fate."""
_CHUNK = 4_096


class BadLine:
    """Listens on loopback before the centre at `port`. `met` counts the fates that connections had."""

    def __init__(self, port: int, tls: Tls, ca: str, seed: int) -> None:
        self.met: Counter[str] = Counter()
        self.is_sound = False
        self._to = port
        self._drawn = random.Random(seed)
        self._shown = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._shown.load_cert_chain(tls.certificate, tls.key)
        self._trusted = ssl.create_default_context(cadata=ca)
        self._trusted.check_hostname = False
        self._open: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        self._server = self._loop.run_until_complete(
            asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._shown, ssl_shutdown_timeout=1)
        )
        self.url = f"https://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        self._thread = threading.Thread(target=self._loop.run_forever, name="bad line", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def mend(self) -> None:
        """From now on everything passes; what was open is lost."""
        self.is_sound = True
        self._loop.call_soon_threadsafe(self._drop)

    def _drop(self) -> None:
        for writer in self._open:
            writer.transport.abort()

    async def _end(self) -> None:
        self._server.close()
        self._drop()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for one in others:
            one.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        fate = "sound" if self.is_sound else self._drawn.choice(FATES)
        upwards, place = self._drawn.random() < 0.5, self._drawn.randrange(FARTHEST)
        self.met[fate] += 1
        self._open.add(writer)
        up_writer = None
        # A desk or a centre that is killed under its connection is what this line is for.
        with contextlib.suppress(OSError, asyncio.CancelledError):
            up_reader, up_writer = await self._call()
            self._open.add(up_writer)
            said = bytearray()
            ways = (
                asyncio.create_task(self._pass(reader, up_writer, fate, place if upwards else None, said)),
                asyncio.create_task(self._pass(up_reader, writer, fate, None if upwards else place, None)),
            )
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            if fate == "twice" and said:
                await self._say_again(bytes(said))
        for one in (writer, up_writer):
            if one is not None:
                self._open.discard(one)
                (one.close if fate == "cut" else one.transport.abort)()

    async def _call(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection("127.0.0.1", self._to, ssl=self._trusted, ssl_shutdown_timeout=1)

    async def _pass(
        self,
        source: asyncio.StreamReader,
        sink: asyncio.StreamWriter,
        fate: str,
        left: int | None,
        said: bytearray | None,
    ) -> None:
        """Pass bytes on until one side is gone or, `left` bytes further on, the connection's fate strikes."""
        while data := await source.read(_CHUNK):
            if fate == "slow":
                await asyncio.sleep(DELAY_SECONDS + len(data) / BYTES_PER_SECOND)
            if said is not None:
                said += data
            strikes = left is not None and fate in ("stall", "reset", "cut", "twice") and len(data) > left
            sink.write(data[:left] if strikes and fate != "twice" else data)
            await sink.drain()
            if strikes and fate == "stall":
                await asyncio.sleep(STALL_SECONDS)
            if strikes:
                return
            if left is not None:
                left -= len(data)

    async def _say_again(self, said: bytes) -> None:
        """Everything this connection asked comes to the centre once more, when the desk may be further on already."""
        reader, writer = await self._call()
        self._open.add(writer)
        try:
            writer.write(said)
            async with asyncio.timeout(1):
                await reader.read(_CHUNK)
        except TimeoutError:
            pass  # half a request: no answer is due
        finally:
            self._open.discard(writer)
            writer.transport.abort()
