"""The centre's routes: thin, each reads a message, runs one function in a thread and answers a message."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlalchemy import URL, Connection, Engine, text
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from app.models.registry import SCHEMA
from app.rules import ical
from app.rules.clock import Clock, NewId, rome_day
from app.security.bundle_file import LARGEST_FILE
from app.security.signing import sign
from app.server import calendars
from app.server.bundles import require_carrier, take_bundle
from app.server.caller import Caller
from app.server.contents import give, receive
from app.server.db import asking, reading, writing
from app.server.devices import caller_of, enrol, keep_deposit
from app.server.erasure import genuine_orders
from app.server.exchange import exchange
from app.server.fill import fill_page
from app.server.keys import CentreKeys
from app.server.news import News
from app.server.office import Hand
from app.server.problems import OFTEN, Guard, Limits, Problem, exception_handlers, read_body, read_payload
from app.server.readmission import letter_of, readmit
from app.server.receipts import give_receipt
from app.server.turns import Turns
from app.sync.messages import (
    AttachmentFetch,
    AttachmentSend,
    CalendarAsk,
    Deposit,
    DeviceLetter,
    Done,
    EnrolRequest,
    Hello,
    NewsRequest,
    ReceiptRequest,
)
from app.sync.protocol import (
    BOX_KEY_PURPOSE,
    MEDIA_TYPE,
    ExchangeAnswer,
    ExchangeRequest,
    FillRequest,
    Unreadable,
    decode_plain,
    encode,
    is_other_version,
)

T = TypeVar("T")

EXCHANGES_AT_ONCE = 4
"""Of one process. Pushes of a company follow one another anyway: one has the lock, the others are read, judged or answered."""
OTHERS_AT_ONCE = 8
"""Bulk copies, pieces of files, receipts. Together fewer than the engine's connections, so that none is waited for inside."""

_BUNDLE_LIMITS = Limits(body=LARGEST_FILE, body_seconds=1_800.0)
"""A bundle comes over the line of whoever carries it: half an hour is enough for the largest at 30 KB/s."""


@dataclass(frozen=True)
class Centre:
    """What the routes stand on. `ca` is the house CA in PEM, None on plain HTTP over loopback.

    `direct` leads to PostgreSQL itself, for the connection that listens, where `engine` goes through a pooler. `dismissals` is the
    register of dismissed devices.
    """

    engine: Engine
    keys: CentreKeys
    ca: str | None
    clock: Clock
    new_id: NewId
    direct: URL | None = None
    dismissals: Path | None = None


class _Calls:
    """What desks may ask, each as a plain function that runs in a thread. `caller` is the device that asks."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre

    def exchange(self, caller: Caller, asked: ExchangeRequest) -> msgspec.Struct:
        if asked.turn is None or asked.nonce is None:  # only a bundle comes without: here a copy would go unnoticed
            raise _malformed()
        keys = self._centre.keys
        asked.erased = genuine_orders(keys.sign_public, caller.company_id, asked.erased)
        return exchange(self._centre.engine, keys.token, caller, asked, self._centre.clock())

    def fill(self, caller: Caller, asked: FillRequest) -> msgspec.Struct:
        with reading(self._centre.engine) as connection:
            return fill_page(connection, self._centre.keys.token, caller, asked, rome_day(self._centre.clock()))

    def receipt(self, caller: Caller, asked: ReceiptRequest) -> msgspec.Struct:
        with writing(self._centre.engine) as connection:
            given = give_receipt(connection, self._centre.keys.sign_seed, caller, asked, self._centre.clock())
        if given is None:
            raise Problem(404, "line_unknown", "Il centro non conosce questa linea. Fare prima un allineamento.")
        return given

    def deposit(self, caller: Caller, asked: Deposit) -> msgspec.Struct:
        with writing(self._centre.engine) as connection:
            keep_deposit(connection, caller, asked.sealed, self._centre.clock())
        return Done()

    def calendar(self, caller: Caller, asked: CalendarAsk) -> msgspec.Struct:
        with writing(self._centre.engine) as connection:
            return calendars.answer(connection, caller, asked, self._centre.clock())

    def take_attachment(self, caller: Caller, asked: AttachmentSend) -> msgspec.Struct:
        hand = Hand(self._centre.clock, self._centre.new_id)
        return receive(self._centre.engine, self._centre.keys, caller, asked, hand)

    def give_attachment(self, caller: Caller, asked: AttachmentFetch) -> msgspec.Struct:
        return give(self._centre.engine, self._centre.keys, caller, asked, self._centre.clock())


def create_app(centre: Centre) -> Guard:
    """The ASGI application of one centre. It listens for news between the server's start and its end."""
    news = News(centre.engine, centre.direct, centre.keys.token)
    calls = _Calls(centre)
    exchanges, others = Turns(EXCHANGES_AT_ONCE), Turns(OTHERS_AT_ONCE)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        async with news.listening():
            yield

    routes = [
        *_for_anybody(centre),
        _call(centre, exchanges, "exchange", ExchangeRequest, calls.exchange),
        _call(centre, others, "fill", FillRequest, calls.fill),
        _call(centre, others, "receipt", ReceiptRequest, calls.receipt),
        _call(centre, others, "deposit", Deposit, calls.deposit),
        _call(centre, others, "calendar", CalendarAsk, calls.calendar),
        _calendar(centre, others),
        _call(centre, others, "attachment/send", AttachmentSend, calls.take_attachment),
        _call(centre, others, "attachment/fetch", AttachmentFetch, calls.give_attachment),
        _bundles(centre),
        _news(centre, news),
    ]
    return Guard(
        Starlette(routes=routes, exception_handlers=dict(exception_handlers()), lifespan=life), on_ending=news.end
    )


def _call(
    centre: Centre, turns: Turns, name: str, shape: type[T], work: Callable[[Caller, T], msgspec.Struct]
) -> Route:
    """A route that reads a message of a known device and, when its turn comes, answers a message."""

    async def run(request: Request) -> Response:
        payload = await read_payload(request)
        try:
            asked = decode_plain(payload, shape)
        except Unreadable:
            if shape is ExchangeRequest and is_other_version(payload):  # what else it says may have another shape there
                return _answer(ExchangeAnswer("too_old", schema=SCHEMA))
            raise _malformed() from None
        async with turns.one():
            return await run_in_threadpool(lambda: _answer(work(_caller(centre, request), asked)))

    return Route(f"/v1/{name}", run, methods=["POST"])


def _for_anybody(centre: Centre) -> list[Route]:
    """What needs no token: whether the centre is there, who it is, and a first word with a code."""

    def look() -> None:
        with centre.engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    async def ready(request: Request) -> Response:
        await run_in_threadpool(look)
        return PlainTextResponse("pronto\n")

    async def hello(request: Request) -> Response:
        keys = centre.keys
        signed = sign(keys.sign_seed, BOX_KEY_PURPOSE, keys.box_public)
        return _answer(Hello(centre.ca, keys.sign_public, keys.box_public, signed))

    def begin(asked: EnrolRequest) -> msgspec.Struct:
        with writing(centre.engine) as connection:
            answer = enrol(connection, centre.keys.token[0], asked, centre.clock(), centre.new_id)
            answer.letter = letter_of(connection, centre.keys.sign_seed, answer.company_id, answer.device_id)
            return answer

    def know_again(letter: DeviceLetter) -> msgspec.Struct:
        with writing(centre.engine) as connection:
            if not readmit(connection, centre.keys.sign_public, letter, centre.dismissals, centre.clock()):
                raise Problem(401, "not_authenticated", "Il portatile non è riconosciuto dal centro.")
        return Done()

    async def readmit_desk(request: Request) -> Response:
        return _answer(await run_in_threadpool(know_again, await _read(request, DeviceLetter)))

    async def enrol_desk(request: Request) -> Response:
        return _answer(await run_in_threadpool(begin, await _read(request, EnrolRequest)))

    return [
        Route("/v1/ready", ready),
        Route("/v1/hello", hello),
        Route("/v1/enrol", enrol_desk, methods=["POST"]),
        Route("/v1/readmit", readmit_desk, methods=["POST"]),
    ]


def _calendar(centre: Centre, turns: Turns) -> Route:
    """What a phone or another program reads: known by the address alone, which is never logged."""

    def read(name: str) -> str:
        with reading(centre.engine) as connection:
            return calendars.feed(connection, name, centre.clock())

    async def give_calendar(request: Request) -> Response:
        async with turns.one():
            found = await run_in_threadpool(read, request.path_params["name"])
        kept = {"cache-control": "private, no-store", "x-robots-tag": "noindex"}
        return Response(found, media_type=ical.MEDIA_TYPE, headers=kept)

    return Route("/v1/calendar/{name}", give_calendar)


def _bundles(centre: Centre) -> Route:
    async def bundle(request: Request) -> Response:
        carrier = await run_in_threadpool(_caller, centre, request)
        await run_in_threadpool(require_carrier, centre.engine, carrier)
        data = await read_body(request, _BUNDLE_LIMITS)
        return _answer(await run_in_threadpool(take_bundle, centre.engine, centre.keys, carrier, data, centre.clock()))

    return Route("/v1/bundle", bundle, methods=["POST"])


def _news(centre: Centre, news: News) -> Route:
    async def wait_for_news(request: Request) -> Response:
        request.scope[OFTEN] = True
        asked = await _read(request, NewsRequest)
        waiting = await news.begin(lambda connection: _caller_on(connection, request), asked.cursor, centre.clock())

        async def answer() -> AsyncIterator[bytes]:
            yield encode(await news.wait(waiting))

        # The head goes at once, so that the desk knows it is waited for; the body comes with the news.
        return StreamingResponse(answer(), media_type=MEDIA_TYPE)

    return Route("/v1/news", wait_for_news, methods=["POST"])


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
    with asking(centre.engine) as connection:
        return _caller_on(connection, request)


def _caller_on(connection: Connection, request: Request) -> Caller:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Problem(401, "not_authenticated", "Il portatile non è riconosciuto dal centro.")
    caller = caller_of(connection, token)
    if caller is None:
        raise Problem(401, "not_authenticated", "Il portatile non è riconosciuto dal centro.")
    return caller
