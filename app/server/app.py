"""The centre's routes: thin, each reads a message, runs one function in a thread and answers a message."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

import msgspec
from sqlalchemy import URL, Connection, Engine, text
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from app.rules.clock import Clock, NewId
from app.server.db import reading, writing
from app.server.devices import caller_of, enrol, keep_deposit
from app.server.exchange import exchange
from app.server.keys import CentreKeys
from app.server.news import News
from app.server.problems import OFTEN, Guard, Problem, exception_handlers, read_payload
from app.server.push import Caller
from app.server.receipts import give_receipt
from app.sync.protocol import (
    MEDIA_TYPE,
    Deposit,
    Done,
    EnrolRequest,
    ExchangeRequest,
    Hello,
    NewsRequest,
    ReceiptRequest,
    Unreadable,
    decode_plain,
    encode,
)

T = TypeVar("T")


@dataclass(frozen=True)
class Centre:
    """What the routes stand on. `ca` is the house CA in PEM, None on plain HTTP over loopback.

    `direct` leads to PostgreSQL itself, for the connection that listens, where `engine` goes through a pooler.
    """

    engine: Engine
    keys: CentreKeys
    ca: str | None
    clock: Clock
    new_id: NewId
    direct: URL | None = None


def create_app(centre: Centre) -> Guard:
    """The ASGI application of one centre. It listens for news between the server's start and its end."""
    news = News(centre.engine, centre.direct, centre.keys.token)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        async with news.listening():
            yield

    async def ready(request: Request) -> Response:
        def look() -> None:
            with centre.engine.connect() as connection:
                connection.execute(text("SELECT 1"))

        await run_in_threadpool(look)
        return PlainTextResponse("pronto\n")

    async def hello(request: Request) -> Response:
        return _answer(Hello(centre.ca, centre.keys.sign_public))

    async def enrol_desk(request: Request) -> Response:
        asked = await _read(request, EnrolRequest)

        def work() -> msgspec.Struct:
            with writing(centre.engine) as connection:
                return enrol(connection, centre.keys.token[0], asked, centre.clock(), centre.new_id)

        return _answer(await run_in_threadpool(work))

    async def run_exchange(request: Request) -> Response:
        asked = await _read(request, ExchangeRequest)
        caller = await run_in_threadpool(_caller, centre, request)
        return _answer(
            await run_in_threadpool(exchange, centre.engine, centre.keys.token, caller, asked, centre.clock())
        )

    async def receipt(request: Request) -> Response:
        asked = await _read(request, ReceiptRequest)
        caller = await run_in_threadpool(_caller, centre, request)

        def work() -> msgspec.Struct:
            with writing(centre.engine) as connection:
                given = give_receipt(connection, centre.keys.sign_seed, caller, asked, centre.clock())
            if given is None:
                raise Problem(404, "line_unknown", "Il centro non conosce questa linea. Fare prima un allineamento.")
            return given

        return _answer(await run_in_threadpool(work))

    async def deposit(request: Request) -> Response:
        given = await _read(request, Deposit)
        caller = await run_in_threadpool(_caller, centre, request)

        def work() -> msgspec.Struct:
            with writing(centre.engine) as connection:
                keep_deposit(connection, caller, given.sealed, centre.clock())
            return Done()

        return _answer(await run_in_threadpool(work))

    async def wait_for_news(request: Request) -> Response:
        request.scope[OFTEN] = True
        asked = await _read(request, NewsRequest)
        waiting = await news.begin(lambda connection: _caller_on(connection, request), asked.cursor, centre.clock())

        async def answer() -> AsyncIterator[bytes]:
            yield encode(await news.wait(waiting))

        # The head goes at once, so that the desk knows it is waited for; the body comes with the news.
        return StreamingResponse(answer(), media_type=MEDIA_TYPE)

    routes = [
        Route("/v1/ready", ready),
        Route("/v1/hello", hello),
        Route("/v1/enrol", enrol_desk, methods=["POST"]),
        Route("/v1/deposit", deposit, methods=["POST"]),
        Route("/v1/exchange", run_exchange, methods=["POST"]),
        Route("/v1/receipt", receipt, methods=["POST"]),
        Route("/v1/news", wait_for_news, methods=["POST"]),
    ]
    return Guard(
        Starlette(routes=routes, exception_handlers=dict(exception_handlers()), lifespan=life), on_ending=news.end
    )


async def _read(request: Request, shape: type[T]) -> T:
    try:
        return decode_plain(await read_payload(request), shape)
    except Unreadable:
        raise Problem(400, "malformed", "Il contenuto della richiesta non è nel formato previsto.") from None


def _answer(message: msgspec.Struct) -> Response:
    return Response(encode(message), media_type=MEDIA_TYPE)


def _caller(centre: Centre, request: Request) -> Caller:
    with reading(centre.engine) as connection:
        return _caller_on(connection, request)


def _caller_on(connection: Connection, request: Request) -> Caller:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Problem(401, "not_authenticated", "Il portatile non è riconosciuto dal centro.")
    caller = caller_of(connection, token)
    if caller is None:
        raise Problem(401, "not_authenticated", "Il portatile non è riconosciuto dal centro.")
    return caller
