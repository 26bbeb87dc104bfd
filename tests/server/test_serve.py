"""The centre on the wire: TLS or loopback, clear problems for bad input, nothing personal in a log."""

import io
import json
import logging
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import msgspec
import pytest
import zstandard
from sqlalchemy.exc import IntegrityError, OperationalError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from app.errors import Notice
from app.rules.clock import system_clock
from app.security.redaction import PlainFormatter
from app.server import certificates, serve
from app.server.problems import Limits, Problem, exception_handlers, read_payload
from app.server.serve import RunningServer, Tls, start_in_thread, tls_of

MARKED = "MARCATO-CODICE-FISCALE"
SMALL = Limits(body=20_000, decoded=100_000, body_seconds=20, piece_seconds=0.2)


class Wanted(msgspec.Struct):
    """A body as a route may want it."""

    v: int


async def take(request: Request) -> Response:
    msgspec.msgpack.decode(await read_payload(request, SMALL), type=Wanted)
    return PlainTextResponse("preso")


async def fail(request: Request) -> Response:
    raise FAILURES[request.path_params["how"]]


async def break_off(request: Request) -> Response:
    async def pieces() -> Any:
        yield b"inizio"
        raise RuntimeError(MARKED)

    return StreamingResponse(pieces())


FAILURES = {
    "problem": Problem(409, "taken", "Già preso.", by="altri"),
    "notice": Notice("rule", "La data non torna.", field="from_day"),
    "database": OperationalError("SELECT :x", {"x": MARKED}, Exception(MARKED)),
    "duplicate": IntegrityError("INSERT :x", {"x": MARKED}, Exception(MARKED)),
    "bug": RuntimeError(MARKED),
    "group": ExceptionGroup(MARKED, [ValueError(MARKED)]),
}


def application() -> Starlette:
    return Starlette(
        routes=[
            Route("/v1/take", take, methods=["POST"]),
            Route("/v1/fail/{how}", fail),
            Route("/v1/break", break_off),
        ],
        exception_handlers=exception_handlers(),
    )


@pytest.fixture(scope="module")
def running() -> Iterator[RunningServer]:
    with start_in_thread(application()) as server:
        yield server


@pytest.fixture
def client(running: RunningServer) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=running.url, timeout=10, verify=False, trust_env=False) as caller:
        yield caller


def code_of(answer: httpx2.Response, status: int) -> str:
    assert answer.status_code == status
    said = answer.json()
    assert set(said) == {"code", "reason", "values"}
    assert said["reason"]
    code = said["code"]
    assert isinstance(code, str)
    return code


def test_good_bodies_are_taken_plain_and_compressed(client: httpx2.Client) -> None:
    body = msgspec.msgpack.encode({"v": 1})
    packed = zstandard.compress(body)
    assert client.post("/v1/take", content=body).text == "preso"
    assert client.post("/v1/take", content=packed, headers={"content-encoding": "zstd"}).text == "preso"
    assert client.post("/v1/take", content=packed, headers={"content-type": "application/zstd"}).text == "preso"


def test_bad_bodies_have_each_their_problem(client: httpx2.Client) -> None:
    zstd = {"content-encoding": "zstd"}
    packed = zstandard.compress(msgspec.msgpack.encode({"v": 1}))
    assert code_of(client.post("/v1/take", content=b""), 400) == "malformed"
    assert code_of(client.post("/v1/take", content=b"\xc1\xff"), 400) == "malformed"
    wrong = client.post("/v1/take", content=msgspec.msgpack.encode({"v": MARKED}))
    assert code_of(wrong, 400) == "malformed"
    assert wrong.json()["values"] == {"where": "$.v"}
    assert MARKED not in wrong.text
    assert code_of(client.post("/v1/take", content=b"not zstd", headers=zstd), 400) == "not_zstd"
    assert code_of(client.post("/v1/take", content=packed[:-3], headers=zstd), 400) == "not_zstd"
    assert code_of(client.post("/v1/take", content=packed + b"x", headers=zstd), 400) == "not_zstd"
    assert (
        code_of(client.post("/v1/take", content=b"x", headers={"content-encoding": "gzip"}), 415) == "encoding_unknown"
    )
    assert code_of(client.post("/v1/take", content=b"x" * 20_001), 413) == "too_large"
    assert code_of(client.get("/v1/take"), 405) == "method_not_allowed"
    assert code_of(client.get("/altro"), 404) == "not_found"


def test_a_body_without_a_length_is_bounded_too(client: httpx2.Client) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(30):
            yield b"x" * 1000

    assert code_of(client.post("/v1/take", content=pieces()), 413) == "too_large"


@pytest.mark.parametrize("with_size", [True, False])
def test_a_decompression_bomb_is_refused(client: httpx2.Client, with_size: bool) -> None:
    bomb = zstandard.ZstdCompressor(level=3, write_content_size=with_size).compress(bytes(60_000_000))
    assert len(bomb) < 20_000
    assert code_of(client.post("/v1/take", content=bomb, headers={"content-encoding": "zstd"}), 413) == "too_large"


def test_failures_become_problems_in_the_wanted_format(client: httpx2.Client) -> None:
    taken = client.get("/v1/fail/problem", headers={"accept": "application/msgpack"})
    assert taken.status_code == 409
    assert msgspec.msgpack.decode(taken.content) == {
        "code": "taken",
        "reason": "Già preso.",
        "values": {"by": "altri"},
    }
    assert code_of(client.get("/v1/fail/problem"), 409) == "taken"
    assert code_of(client.get("/v1/fail/notice"), 422) == "rule"
    away = client.get("/v1/fail/database")
    assert code_of(away, 503) == "later"
    assert away.headers["retry-after"] == "5"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that the process logs, as the centre's own log file would have it."""
    out = io.StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(PlainFormatter())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield out
    root.removeHandler(handler)
    root.setLevel(level)


@pytest.mark.parametrize("how", ["bug", "duplicate", "group", "database"])
def test_an_unexpected_failure_tells_a_number_and_logs_no_message(
    client: httpx2.Client, log: io.StringIO, how: str
) -> None:
    answer = client.get(f"/v1/fail/{how}?cf={MARKED}", headers={"connection": "close"})
    assert MARKED not in answer.text
    assert "Traceback" not in answer.text
    assert MARKED not in log.getvalue()
    assert "Error" in log.getvalue() or "Group" in log.getvalue()
    if how != "database":
        assert code_of(answer, 500) == "internal"
        assert log.getvalue().count(answer.json()["values"]["incident"]) == 1


def test_an_answer_that_breaks_off_is_not_taken_for_a_whole_one(client: httpx2.Client, log: io.StringIO) -> None:
    with pytest.raises(httpx2.RemoteProtocolError):
        client.get("/v1/break")
    assert MARKED not in log.getvalue()


def test_the_access_log_has_routes_without_queries_or_unknown_paths(log: io.StringIO) -> None:
    # A server of its own: a line is written after its answer has left, in no order with the next one's, and stopping waits for it.
    with start_in_thread(application()) as server:
        httpx2.get(f"{server.url}/v1/fail/problem?cognome={MARKED}", verify=False, trust_env=False)
        httpx2.get(f"{server.url}/mario-esempio", verify=False, trust_env=False)
    lines = [line.split("method=")[1].rsplit(" ", 1)[0] for line in log.getvalue().splitlines() if "answered" in line]
    assert sorted(lines) == ["get route=other status=404", "get route=v1_fail status=409"]
    assert MARKED not in log.getvalue()
    assert "mario" not in log.getvalue()


def test_a_slow_body_and_a_slow_head_are_let_go(running: RunningServer, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as slow:
        slow.sendall(b"POST /v1/take HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nx")
        assert b"408" in slow.recv(100)
    monkeypatch.setattr(serve, "HEADER_SECONDS", 0.1)
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as slow:
        slow.sendall(b"GET /v1/take HTTP/1.1\r\nhost:")
        assert slow.recv(100) == b""
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as silent:
        assert silent.recv(100) == b""


def test_what_is_not_http_is_answered_plainly(running: RunningServer) -> None:
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as stranger:
        stranger.sendall(b"\x16\x03\x01\x02\x00 hello\r\n\r\n")
        assert stranger.recv(1000).startswith(b"HTTP/1.1 400 ")


def test_tls_serves_those_who_trust_the_house(tmp_path: Path) -> None:
    certificates.make_ca(tmp_path, system_clock())
    certificates.make_server_certificate(tmp_path, ("127.0.0.1",), system_clock())
    ours = ssl.create_default_context(cadata=certificates.ca_pem(tmp_path).decode())
    with start_in_thread(application(), tls=tls_of(tmp_path)) as server:
        assert server.url.startswith("https://127.0.0.1:")
        with httpx2.Client(base_url=server.url, verify=ours, trust_env=False) as caller:
            assert caller.get("/v1/fail/problem").status_code == 409
        with httpx2.Client(base_url=server.url, trust_env=False) as stranger, pytest.raises(httpx2.ConnectError):
            stranger.get("/v1/fail/problem")


def test_a_start_that_cannot_be_is_said(tmp_path: Path, running: RunningServer) -> None:
    with pytest.raises(Notice) as refused:
        start_in_thread(application(), host="0.0.0.0")
    assert refused.value.code == "plain_http_refused"
    with pytest.raises(Notice) as refused:
        start_in_thread(application(), port=running.port)
    assert refused.value.code == "port_taken"
    with pytest.raises(Notice) as refused:
        start_in_thread(application(), tls=Tls(tmp_path / "none.pem", tmp_path / "none.key"))
    assert refused.value.code == "certificate_unusable"


def test_an_application_that_refuses_to_start_is_said() -> None:
    @asynccontextmanager
    async def refuse(_: Starlette) -> Any:
        raise RuntimeError("no")
        yield

    with pytest.raises(RuntimeError, match="refused"):
        start_in_thread(Starlette(lifespan=refuse))


def test_stopping_lets_the_request_under_way_finish() -> None:
    inside, go_on = threading.Event(), threading.Event()

    def slow(request: Request) -> Response:
        inside.set()
        go_on.wait()
        return Response(json.dumps("finito"))

    server = start_in_thread(Starlette(routes=[Route("/", slow)]))
    answers: list[str] = []
    caller = threading.Thread(
        target=lambda: answers.append(httpx2.get(server.url, verify=False, trust_env=False, timeout=20).json())
    )
    caller.start()
    inside.wait()
    stopper = threading.Thread(target=server.stop)
    stopper.start()
    go_on.set()
    stopper.join()
    caller.join()
    assert answers == ["finito"]
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(server.url, verify=False, trust_env=False)
