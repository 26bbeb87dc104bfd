"""The centre's routes: thin, each reads a message, runs one function in a thread and answers a message."""

from dataclasses import dataclass
from typing import TypeVar

import msgspec
from sqlalchemy import Engine, text
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from app.rules.clock import Clock, NewId, rome_day
from app.security.bundle_file import LARGEST_FILE
from app.security.signing import sign
from app.server.bundles import require_carrier, take_bundle
from app.server.contents import give, receive
from app.server.db import reading, writing
from app.server.devices import caller_of, enrol, keep_deposit
from app.server.erasure import genuine_orders
from app.server.exchange import exchange
from app.server.fill import fill_page
from app.server.keys import CentreKeys
from app.server.office import Hand
from app.server.problems import Guard, Limits, Problem, exception_handlers, read_body, read_payload
from app.server.push import Caller
from app.server.receipts import give_receipt
from app.sync.protocol import (
    BOX_KEY_PURPOSE,
    MEDIA_TYPE,
    AttachmentFetch,
    AttachmentSend,
    Deposit,
    Done,
    EnrolRequest,
    ExchangeRequest,
    FillRequest,
    Hello,
    ReceiptRequest,
    Unreadable,
    decode_plain,
    encode,
)

T = TypeVar("T")

_BUNDLE_LIMITS = Limits(body=LARGEST_FILE, body_seconds=1_800.0)
"""A bundle comes over the line of whoever carries it: half an hour is enough for the largest at 30 KB/s."""


@dataclass(frozen=True)
class Centre:
    """What the routes stand on. `ca` is the house CA in PEM, None on plain HTTP over loopback."""

    engine: Engine
    keys: CentreKeys
    ca: str | None
    clock: Clock
    new_id: NewId


def create_app(centre: Centre) -> ASGIApp:
    """The ASGI application of one centre."""

    async def ready(request: Request) -> Response:
        def look() -> None:
            with centre.engine.connect() as connection:
                connection.execute(text("SELECT 1"))

        await run_in_threadpool(look)
        return PlainTextResponse("pronto\n")

    async def hello(request: Request) -> Response:
        keys = centre.keys
        signed = sign(keys.sign_seed, BOX_KEY_PURPOSE, keys.box_public)
        return _answer(Hello(centre.ca, keys.sign_public, keys.box_public, signed))

    async def enrol_desk(request: Request) -> Response:
        asked = await _read(request, EnrolRequest)

        def work() -> msgspec.Struct:
            with writing(centre.engine) as connection:
                return enrol(connection, centre.keys.token[0], asked, centre.clock(), centre.new_id)

        return _answer(await run_in_threadpool(work))

    async def run_exchange(request: Request) -> Response:
        asked = await _read(request, ExchangeRequest)
        if asked.turn is None or asked.nonce is None:  # only a bundle comes without: here a copy would go unnoticed
            raise _malformed()
        caller = await run_in_threadpool(_caller, centre, request)
        asked.erased = genuine_orders(centre.keys.sign_public, caller.company_id, asked.erased)
        return _answer(
            await run_in_threadpool(exchange, centre.engine, centre.keys.token, caller, asked, centre.clock())
        )

    async def fill(request: Request) -> Response:
        asked = await _read(request, FillRequest)
        caller = await run_in_threadpool(_caller, centre, request)

        def work() -> msgspec.Struct:
            with reading(centre.engine) as connection:
                return fill_page(connection, centre.keys.token, caller, asked, rome_day(centre.clock()))

        return _answer(await run_in_threadpool(work))

    async def bundle(request: Request) -> Response:
        carrier = await run_in_threadpool(_caller, centre, request)
        await run_in_threadpool(require_carrier, centre.engine, carrier)
        data = await read_body(request, _BUNDLE_LIMITS)
        return _answer(await run_in_threadpool(take_bundle, centre.engine, centre.keys, carrier, data, centre.clock()))

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

    async def take_attachment(request: Request) -> Response:
        asked = await _read(request, AttachmentSend)
        caller = await run_in_threadpool(_caller, centre, request)
        hand = Hand(centre.clock, centre.new_id)
        return _answer(await run_in_threadpool(receive, centre.engine, centre.keys, caller, asked, hand))

    async def give_attachment(request: Request) -> Response:
        asked = await _read(request, AttachmentFetch)
        caller = await run_in_threadpool(_caller, centre, request)
        return _answer(await run_in_threadpool(give, centre.engine, centre.keys, caller, asked, centre.clock()))

    routes = [
        Route("/v1/ready", ready),
        Route("/v1/hello", hello),
        Route("/v1/enrol", enrol_desk, methods=["POST"]),
        Route("/v1/deposit", deposit, methods=["POST"]),
        Route("/v1/exchange", run_exchange, methods=["POST"]),
        Route("/v1/fill", fill, methods=["POST"]),
        Route("/v1/receipt", receipt, methods=["POST"]),
        Route("/v1/attachment/send", take_attachment, methods=["POST"]),
        Route("/v1/attachment/fetch", give_attachment, methods=["POST"]),
        Route("/v1/bundle", bundle, methods=["POST"]),
    ]
    return Guard(Starlette(routes=routes, exception_handlers=dict(exception_handlers())))


async def _read(request: Request, shape: type[T]) -> T:
    try:
        return decode_plain(await read_payload(request), shape)
    except Unreadable:
        raise _malformed() from None


def _malformed() -> Problem:
    return Problem(400, "malformed", "Il contenuto della richiesta non è nel formato previsto.")


def _answer(message: msgspec.Struct) -> Response:
    return Response(encode(message), media_type=MEDIA_TYPE)


def _caller(centre: Centre, request: Request) -> Caller:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Problem(401, "not_authenticated", "Il portatile non è riconosciuto dal centro.")
    with reading(centre.engine) as connection:
        caller = caller_of(connection, token)
    if caller is None:
        raise Problem(401, "not_authenticated", "Il portatile non è riconosciuto dal centro.")
    return caller
