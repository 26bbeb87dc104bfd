"""Whatever goes wrong between a request and its answer becomes one clear problem: a status, a code, an Italian reason.

A problem is `{"code", "reason", "values"}`, in msgpack for whoever asked for it and in JSON otherwise. Nothing of an
unexpected error leaves the centre but a number to look for in the log, which (`app.security.redaction`) holds where it
happened and never its text: messages of libraries quote the data. Also here: bounded bodies, bounded decompression.
Knows no route and no table.
"""

import asyncio
import json
import logging
import re
import secrets
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
import zstandard
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import Notice
from app.security.redaction import Code

MAX_BODY = 4 * 1024 * 1024  # bytes on the wire: an exchange is 1 MB of changes at most, plus its lists
MAX_DECODED = 16 * 1024 * 1024  # bytes after decompression
BODY_SECONDS = 120.0  # for a whole body; 30 KB/s are enough for the largest
PIECE_SECONDS = 30.0  # between two pieces of it

MSGPACK = "application/msgpack"

_TOLD = "portineria.told"  # in a request's scope: the exception that was logged and answered already

OFTEN = "portineria.often"
"""In a request's scope: answered all day long, so that a line in the log for each good answer would drown the others."""

_access = logging.getLogger("portineria.access")
_log = logging.getLogger("portineria.server")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
_PLACE = re.compile(r"at `(\$[\w.\[\]]*)`")

_PLAIN = {
    400: ("bad_request", "La richiesta non è scritta come il centro si aspetta."),
    401: ("not_authenticated", "Il portatile non è riconosciuto dal centro."),
    403: ("not_allowed", "L'operazione non è permessa a questo portatile."),
    404: ("not_found", "A questo indirizzo il centro non ha nulla."),
    405: ("method_not_allowed", "A questo indirizzo il centro non accetta questo tipo di richiesta."),
}


class Problem(Exception):
    """An answer that is not the wanted one: HTTP `status`, stable `code`, Italian `reason`, plain `values`."""

    def __init__(self, status: int, code: str, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.status = status
        self.code = code
        self.reason = reason
        self.values = values


@dataclass(frozen=True)
class Limits:
    """How much and how long one request may take. Bytes and seconds."""

    body: int = MAX_BODY
    decoded: int = MAX_DECODED
    body_seconds: float = BODY_SECONDS
    piece_seconds: float = PIECE_SECONDS


async def read_body(request: Request, limits: Limits = Limits()) -> bytes:
    """The body as it arrived, never more than `limits.body` bytes, never waited for longer than the limits say.

    Raises Problem 413 `too_large`, 408 `too_slow`, 400 `bad_request` for a length that is no number.
    """
    announced = request.headers.get("content-length")
    if announced is not None:
        if not announced.isascii() or not announced.isdigit():
            raise Problem(400, *_PLAIN[400])
        if int(announced) > limits.body:
            raise _too_large(limits.body)
    pieces: list[bytes] = []
    size = 0
    stream = request.stream()
    try:
        async with asyncio.timeout(limits.body_seconds):
            while True:
                async with asyncio.timeout(limits.piece_seconds):
                    piece = await anext(stream, None)
                if piece is None:
                    return b"".join(pieces)
                size += len(piece)
                if size > limits.body:
                    raise _too_large(limits.body)
                pieces.append(piece)
    except TimeoutError:
        raise Problem(
            408, "too_slow", "La richiesta è arrivata troppo lentamente ed è stata lasciata cadere. Riprovare."
        ) from None


async def read_payload(request: Request, limits: Limits = Limits()) -> bytes:
    """The body, decompressed when it says it is zstd (`Content-Encoding: zstd`, or a type that ends in zstd).

    Raises what `read_body` and `decompress` raise, and 415 `encoding_unknown` for any other compression.
    """
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if encoding not in ("identity", "zstd"):
        raise Problem(415, "encoding_unknown", "La compressione della richiesta non è fra quelle note: serve zstd.")
    body = await read_body(request, limits)
    if encoding == "zstd" or kind.endswith(("/zstd", "+zstd")):
        return decompress(body, limits.decoded)
    return body


def decompress(data: bytes, limit: int = MAX_DECODED) -> bytes:
    """Undo zstd without ever holding more than `limit` bytes: a few kilobytes may claim to be gigabytes.

    Raises Problem 400 `not_zstd` for anything but whole zstd frames, 413 `too_large` past the limit.
    """
    out = bytearray()
    rest = data
    try:
        while rest:
            # The window is what the decompressor sets aside before the first byte comes out.
            one = zstandard.ZstdDecompressor(
                max_window_size=max(1 << 23, 1 << (limit - 1).bit_length())
            ).decompressobj()
            for at in range(0, len(rest), 1024):
                # A kilobyte of input makes at most a few megabytes of output, so that the limit is met in time.
                out += one.decompress(rest[at : at + 1024])
                if len(out) > limit:
                    raise _too_large(limit)
                if one.eof:
                    rest = one.unused_data + rest[at + 1024 :]
                    break
            else:
                raise Problem(400, "not_zstd", "Il contenuto compresso della richiesta è incompleto. Riprovare.")
    except zstandard.ZstdError:
        raise Problem(400, "not_zstd", "Il contenuto compresso della richiesta è rovinato. Riprovare.") from None
    return bytes(out)


def problem_response(problem: Problem, request: Request) -> Response:
    """The answer that carries a problem, in the format the caller asked for."""
    content = {"code": problem.code, "reason": problem.reason, "values": problem.values}
    headers = {"retry-after": "5"} if problem.status == 503 else {}
    if "msgpack" in request.headers.get("accept", ""):
        body, media = msgspec.msgpack.encode(content, enc_hook=str), MSGPACK
    else:
        body = json.dumps(content, ensure_ascii=False, default=str).encode()
        media = "application/json"
    return Response(body, status_code=problem.status, media_type=media, headers=headers)


def to_problem(error: Exception) -> Problem:
    """What an exception means to the caller. Unexpected ones are logged here, without their text, and become a 500."""
    match error:
        case Problem():
            return error
        case Notice():
            told = Problem(422, error.code, str(error))
            told.values = dict(error.values)  # not by keyword: a value may be named `status` or `reason`
            return told
        case HTTPException():
            code, reason = _PLAIN.get(error.status_code, _PLAIN[400 if error.status_code < 500 else 404])
            return Problem(error.status_code, code, reason)
        case msgspec.DecodeError() | UnicodeDecodeError():
            # `str(error)` may quote the value; the place alone does not.
            place = _PLACE.search(str(error))
            where = {"where": place.group(1)} if place else {}
            return Problem(400, "malformed", "Il contenuto della richiesta non è nel formato previsto.", **where)
        case OperationalError() | InterfaceError() | PoolTimeoutError():
            _log.error("database_unavailable", exc_info=error)
            return Problem(
                503, "later", "La base dati del centro non risponde in questo momento. Riprovare fra poco.", seconds=5
            )
        case DBAPIError() if error.connection_invalidated:
            _log.error("database_connection_lost", exc_info=error)
            return Problem(503, "later", "La base dati del centro si è interrotta. Riprovare fra poco.", seconds=5)
    number = f"e{secrets.token_hex(4)}"
    _log.error("request_failed incident=%s", Code(number), exc_info=error)
    return Problem(
        500,
        "internal",
        f"Il centro ha avuto un errore interno (numero {number}). Il lavoro resta sul portatile; riprovare più tardi e, "
        "se si ripete, comunicare il numero all'amministratore.",
        incident=number,
    )


ExceptionHandler = Callable[[Request, Exception], Awaitable[Response]]


async def _answer_problem(request: Request, error: Exception) -> Response:
    if isinstance(error, ClientDisconnect):
        raise error  # nobody is left to be answered; `Guard` logs it as the ordinary thing it is
    request.scope[_TOLD] = error
    return problem_response(to_problem(error), request)


def exception_handlers() -> Mapping[Any, ExceptionHandler]:
    """For Starlette's `exception_handlers=`: every failure becomes a problem. Wrap the application in `Guard` as well."""
    # Starlette raises again what only the handler of `Exception` takes, so that expected kinds are named one by one.
    kinds = (
        Problem,
        Notice,
        HTTPException,
        msgspec.DecodeError,
        OperationalError,
        InterfaceError,
        PoolTimeoutError,
        Exception,
    )
    return dict.fromkeys(kinds, _answer_problem)


class Guard:
    """The outermost ASGI layer: logs each request without its query, and lets no exception reach uvicorn's own log.

    `on_ending` is called when the server is about to end and lets go of requests that only wait.
    """

    def __init__(self, app: ASGIApp, on_ending: Callable[[], None] = lambda: None) -> None:
        self._app = app
        self.on_ending = on_ending

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = time.monotonic()
        status = 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except ClientDisconnect:
            status = status or 499
        except Exception as error:  # noqa: BLE001 - the last edge before uvicorn, which would log the message
            problem = None if scope.get(_TOLD) is error else to_problem(error)
            if status == 0 and problem is not None:
                await problem_response(problem, Request(scope))(scope, receive, sending)
            # Otherwise the answer had begun: uvicorn sees it unfinished and closes the connection, the caller retries.
        if status == 200 and scope.get(OFTEN):
            return
        milliseconds = int((time.monotonic() - begun) * 1000)
        method = Code(scope["method"].lower()) if scope["method"] in _METHODS else Code("other")
        _access.info(
            "request_answered method=%s route=%s status=%d milliseconds=%d",
            method,
            _route(scope["path"], status),
            status,
            milliseconds,
        )


def _route(path: str, status: int) -> Code:
    """`v1_exchange`: the part of a path that may be logged. What nobody serves may hold anything, a name too."""
    if status == 404:
        return Code("other")
    words = "_".join(re.findall(r"[a-z0-9]+", path)[:2])
    return Code(words) if re.fullmatch(r"[a-z][a-z0-9_]{0,40}", words) else Code("other")


def _too_large(limit: int) -> Problem:
    return Problem(
        413,
        "too_large",
        f"La richiesta supera il massimo che il centro accetta ({limit // (1024 * 1024)} MB). "
        "Va divisa in parti più piccole.",
        limit=limit,
    )
