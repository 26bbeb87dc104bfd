"""What the centre really sends: a layer around its application that keeps every body of an exchange, whom it was for.

The proxy sees TLS only. Here the bytes are as they leave the application, so that what is proved absent from a laptop can be
looked for in what it was ever sent.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass

import zstandard
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.sync.protocol import LARGEST_BODY, ExchangeAnswer, decode

EXCHANGE = "/v1/exchange"


@dataclass
class Heard:
    """One call: whose token, which route, how many bytes of the request came of how many announced, the answer's body."""

    token: str
    path: str
    announced: int
    came: int = 0
    answer: bytes = b""

    def unpacked(self) -> bytes:
        """The answer as msgpack, in which texts stand as they are."""
        if not self.answer:
            return b""
        return zstandard.ZstdDecompressor().decompress(self.answer, max_output_size=LARGEST_BODY)

    def exchanged(self) -> ExchangeAnswer:
        """The answer read as the desk reads it. Raises `Unreadable`."""
        return decode(self.answer, ExchangeAnswer)


class Tap:
    """Wraps the centre's application. `heard` grows with each call, in the order in which they came."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._lock = threading.Lock()
        self.heard: list[Heard] = []
        self.before_answer: Callable[[int], None] | None = None
        """Called once, with the length of the body, when the next exchange is about to be answered: all is committed."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        heard = _call(scope)
        with self._lock:
            self.heard.append(heard)

        async def hear() -> Message:
            message = await receive()
            heard.came += len(message.get("body", b""))
            return message

        async def say(message: Message) -> None:
            if message["type"] == "http.response.start" and heard.path == EXCHANGE:
                self._announce(_length(message["headers"]))
            heard.answer += message.get("body", b"")
            await send(message)

        await self._app(scope, hear, say)

    def told(self, token: str | None) -> list[Heard]:
        """The exchanges of the holder of this token."""
        with self._lock:
            return [one for one in self.heard if one.token == token and one.path == EXCHANGE]

    def _announce(self, length: int) -> None:
        act, self.before_answer = self.before_answer, None
        if act is not None:
            act(length)


def _call(scope: Scope) -> Heard:
    headers = scope["headers"]
    bearer = next((value for name, value in headers if name == b"authorization"), b"")
    return Heard(bearer.decode("latin-1").removeprefix("Bearer "), scope["path"], _length(headers))


def _length(headers: list[tuple[bytes, bytes]]) -> int:
    return next((int(value) for name, value in headers if name == b"content-length"), 0)
