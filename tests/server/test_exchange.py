"""The exchange under hostile and broken requests: each gets a clear answer with a reason, never a stack trace, and changes nothing."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import msgspec
import pytest
import zstandard

from app.security.signing import new_key, seal_token
from app.server.postgres import EmbeddedPostgres
from app.sync.outbox import seal
from app.sync.protocol import MEDIA_TYPE, VERSION, ExchangeAnswer, ExchangeRequest, decode, encode
from tests.helpers.centre import CentreForTests, running_centre
from tests.helpers.world import SyncedDesk, World, add_person, agree


@pytest.fixture(scope="module")
def centre(postgres_server: EmbeddedPostgres) -> Iterator[CentreForTests]:
    with running_centre(postgres_server) as made:
        yield made


@pytest.fixture
def world(centre: CentreForTests, tmp_path: Path) -> Iterator[World]:
    made = World(centre, tmp_path)
    made.desk()
    yield made
    made.close()


@pytest.fixture
def desk(world: World) -> SyncedDesk:
    return world.desks[0]


def post(desk: SyncedDesk, body: bytes, *, token: str | None = "", path: str = "/v1/exchange") -> httpx2.Response:
    headers = {"content-type": MEDIA_TYPE}
    if token is not None:
        headers["authorization"] = f"Bearer {token or desk.token}"
    with httpx2.Client(base_url=desk.proxy.url, verify=False, trust_env=False) as client:
        return client.post(path, content=body, headers=headers)


def ask(desk: SyncedDesk, **changed: Any) -> ExchangeAnswer:
    """An exchange as the desk would send it, with something wrong in it."""
    request = msgspec.structs.replace(desk.read(seal), **changed)
    response = post(desk, encode(request))
    assert response.status_code == 200
    return decode(response.content, ExchangeAnswer)


def is_clear_refusal(response: httpx2.Response, *statuses: int) -> str:
    assert response.status_code in (statuses or range(400, 500)), response.text
    told = json.loads(response.content)
    assert set(told) == {"code", "reason", "values"}
    assert told["code"]
    assert told["reason"].endswith(".")
    assert "Traceback" not in response.text
    return told["code"]


def packed(value: Any) -> bytes:
    return zstandard.ZstdCompressor().compress(msgspec.msgpack.encode(value))


def good(desk: SyncedDesk) -> dict[str, Any]:
    return msgspec.msgpack.decode(msgspec.msgpack.encode(desk.read(seal)))


def test_random_bytes_are_refused(desk: SyncedDesk) -> None:
    drawn = random.Random(20260312)
    for size in (0, 1, 4, 100, 5_000):
        is_clear_refusal(post(desk, drawn.randbytes(size)), 400)
        is_clear_refusal(post(desk, zstandard.ZstdCompressor().compress(drawn.randbytes(size))), 400)


def test_every_truncation_is_refused(desk: SyncedDesk) -> None:
    desk.run(add_person, "Rossi")
    body = encode(desk.read(seal))
    for end in range(0, len(body), 7):
        is_clear_refusal(post(desk, body[:end]), 400)
    assert desk.sync().decided == {"ok": 1}


def test_flipped_bytes_never_break_the_centre(world: World, desk: SyncedDesk) -> None:
    """A flip inside the compressed body is found by zstd or by the decoder; one that decodes is judged like any other."""
    desk.run(add_person, "Rossi")
    plain = msgspec.msgpack.encode(desk.read(seal))
    drawn = random.Random(7)
    for _ in range(60):
        broken = bytearray(plain)
        broken[drawn.randrange(len(broken))] ^= 1 << drawn.randrange(8)
        response = post(desk, zstandard.ZstdCompressor().compress(bytes(broken)), token="nessuno")
        is_clear_refusal(response, 400, 401)


def test_a_bomb_is_refused_before_it_grows(desk: SyncedDesk) -> None:
    bomb = zstandard.ZstdCompressor(level=19).compress(bytes(200_000_000))
    assert len(bomb) < 50_000
    assert is_clear_refusal(post(desk, bomb), 413) == "too_large"
    assert is_clear_refusal(post(desk, bytes(5_000_000)), 413) == "too_large"


DEEP: Any = []
for _ in range(5_000):
    DEEP = [DEEP]

ON_THE_WIRE = {field.name: field.encode_name for field in msgspec.structs.fields(ExchangeRequest)}
WRONG = {
    "v": ("1", -1, 2**70, None, 1.5),
    "schema": (None, -1, 2**63),
    "line": ("", "A" * 32, "a" * 65, "a\x00b", "../..", 7, None, b"ab"),
    "made": (-1, 2**62, "0"),
    "acked": (-1, 2**63, None),
    "turn": (-1, 2**62, 2**63 - 1, [], "1"),
    "nonce": (None, 7, bytes(65)),
    "cursor": (None, 7, "abc"),
    "first": (-1, 2**64 - 1),
    "changes": (7, {"a": 1}, "abc"),
    "scopes_version": (7, [1]),
    "check": (2, "si"),
}


@pytest.mark.parametrize(("name", "wrong"), [(n, w) for n, ws in WRONG.items() for w in ws], ids=repr)
def test_wrong_types_and_ranges_are_refused(desk: SyncedDesk, name: str, wrong: Any) -> None:
    said = ON_THE_WIRE[name]
    try:
        body = packed(good(desk) | {said: wrong})
    except OverflowError:
        body = packed(good(desk) | {said: 2**64 - 1})
    assert is_clear_refusal(post(desk, body), 400) == "malformed"


@pytest.mark.parametrize("shape", [7, None, [], {}, "testo", [1, 2, 3], {"v": VERSION}], ids=repr)
def test_what_is_no_request_is_refused(desk: SyncedDesk, shape: Any) -> None:
    for path in ("/v1/exchange", "/v1/receipt", "/v1/deposit", "/v1/enrol"):
        assert is_clear_refusal(post(desk, packed(shape), path=path), 400) == "malformed"


HOSTILE: list[Any] = [
    7,
    None,
    [],
    {},
    ["c"] * 3,
    ["c", "person", "r", {}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c\x00", "person", "r", {"surname": [None, "a"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "persona", "r", {"surname": [None, "a"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "person", "r", {"surname": [None]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "person", "r", {"surname": [None, "a\x00"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "person", "r", {"surname": [None, 2**64 - 1]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "person", "r", {"id": [None, "x"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "person", "r", {"company_id": [None, "x"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "person", "r", {"surname": [None, "a"]}, -1, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "person", "r", {"surname": [None, "a"]}, 0, "l", "oggi", 60],
    ["c", "person", "r", {"surname": [None, "a"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 10**9],
    ["c", "person", "r", {"surname": [None, "a"], "x" * 500: [None, "b"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "change_log", "r", {"verdict": [None, "ok"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "operator", "r", {"role": [None, "coordinatore"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "conflict", "r", {"value": [None, "x"]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
    ["c", "person", "r", {"surname": [None, "a" * 1_200_000]}, 0, "l", "2026-03-12T08:40:00.000000Z", 60],
]  # fmt: skip


def test_hostile_changes_are_refused_one_by_one(world: World, desk: SyncedDesk) -> None:
    """Each keeps its number, none has an effect, and an honest change behind them stands."""
    desk.run(add_person, "Rossi")
    honest = good(desk)["changes"][0]
    # The decoder refuses a cid twice as "known"; each hostile one gets its own.
    hostile = [[f"{c[0]}{n}", *c[1:]] if isinstance(c, list) and c else c for n, c in enumerate(HOSTILE)]
    request = good(desk) | {"first": 1, "changes": [*hostile, honest]}
    response = post(desk, packed(request))
    assert response.status_code == 200
    answer = decode(response.content, ExchangeAnswer)
    assert answer.kind == "ok"
    assert [v.n for v in answer.verdicts] == list(range(1, len(hostile) + 2))
    assert [v.verdict for v in answer.verdicts] == ["refused"] * len(hostile) + ["ok"]
    assert all(v.reason and v.reason["code"] for v in answer.verdicts[:-1])
    assert world.centre.scalar("SELECT count(*) FROM person WHERE company_id = :c", c=world.company) == 1


def test_deep_nesting_is_refused(desk: SyncedDesk) -> None:
    raw = bytes([0x91]) * 50_000 + bytes([0x90])
    is_clear_refusal(post(desk, zstandard.ZstdCompressor().compress(raw)), 400)
    body = msgspec.msgpack.encode({**good(desk), "first": 1, "changes": []})
    nested = body.replace(b"\xa7changes\x90", b"\xa7changes\x91" + bytes([0x91]) * 50_000 + b"\x90")
    assert nested != body
    response = post(desk, zstandard.ZstdCompressor().compress(nested))
    assert response.status_code in (200, 400)
    assert "Traceback" not in response.text


@pytest.mark.parametrize("token", [None, "nessuno", "x" * 5_000, "à"])
def test_a_bad_token_is_401(desk: SyncedDesk, token: str | None) -> None:
    body = encode(desk.read(seal))
    if token == "à":
        with httpx2.Client(base_url=desk.proxy.url, verify=False, trust_env=False) as client:
            response = client.post(
                "/v1/exchange",
                content=body,
                headers={"content-type": MEDIA_TYPE, "authorization": "Bearer à".encode()},
            )
    else:
        response = post(desk, body, token=token)
    assert is_clear_refusal(response, 401) == "not_authenticated"


def test_forged_places_are_never_honoured(world: World, desk: SyncedDesk) -> None:
    """A place that the centre did not give, or not to this company, or not yet, is `rewound`, and nothing is taken."""
    desk.run(add_person, "Rossi")
    keys = world.centre.keys.token
    cursor = desk.rows("SELECT cursor FROM sync")[0][0]
    flipped = bytes([*cursor[:-1], cursor[-1] ^ 1])
    for forged in (
        b"",
        bytes(24),
        b"x" * 1_000,
        flipped,
        seal_token(new_key(), world.company, 1, bytes(8)),
        seal_token(keys[0], "altra", 1, bytes(8)),
        seal_token(keys[0], world.company, 1, b"notdrawn"),
        seal_token(keys[0], world.company, 2**40, bytes(8)),
    ):
        assert ask(desk, cursor=forged).kind == "rewound"
        assert ask(desk, top=forged).kind == "rewound"
    assert world.centre.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=world.company) == 0
    assert desk.sync().decided == {"ok": 1}
    agree(world)


def test_a_gap_is_named(desk: SyncedDesk) -> None:
    desk.run(add_person, "Rossi")
    answer = ask(desk, first=5)
    assert (answer.kind, answer.high) == ("gap", 0)
    assert desk.sync().decided == {"ok": 1}


def test_a_number_that_comes_with_other_content_is_a_fork(world: World, desk: SyncedDesk) -> None:
    desk.run(add_person, "Rossi")
    other = good(desk)
    other["changes"][0][0] = "un-altro"
    desk.sync()
    state = good(desk)
    request = state | {"first": 1, "changes": other["changes"]}
    answer = decode(post(desk, packed(request)).content, ExchangeAnswer)
    assert answer.kind == "fork"
    assert world.centre.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=world.company) == 1


def test_an_old_turn_is_a_fork(desk: SyncedDesk) -> None:
    for surname in ("Uno", "Due", "Tre"):
        desk.run(add_person, surname)
        desk.sync()
    assert ask(desk, turn=0).kind == "fork"
    assert ask(desk).kind == "ok"


def test_another_devices_line_is_a_fork(world: World, desk: SyncedDesk) -> None:
    other = world.desk()
    assert ask(desk, line=other.line).kind == "fork"
    other.sync()
    agree(world)


def test_an_unknown_line_begins_or_is_rewound(world: World, desk: SyncedDesk) -> None:
    assert ask(desk, line="ab" * 16, acked=3).kind == "rewound"
    assert ask(desk, line="cd" * 16).kind == "ok"
    codes = world.centre.rows("SELECT code FROM line WHERE company_id = :c", c=world.company)
    assert len({c.code for c in codes}) == len(codes) == 2
    for place in range(30):
        last = post(desk, encode(msgspec.structs.replace(desk.read(seal), line=f"{place:032x}")))
    assert is_clear_refusal(last, 409) == "too_many_lines"


def test_another_version_is_too_old(desk: SyncedDesk) -> None:
    assert ask(desk, v=VERSION + 1).kind == "too_old"


def test_another_version_is_told_whatever_the_shape_of_its_request(desk: SyncedDesk) -> None:
    body = zstandard.compress(msgspec.msgpack.encode({"v": VERSION - 1, "line": "x" * 200, "made": "many"}))
    answer = decode(post(desk, body).content, ExchangeAnswer)
    assert (answer.kind, answer.v) == ("too_old", VERSION)


def test_too_many_changes_are_too_big(world: World, desk: SyncedDesk) -> None:
    desk.run(add_person, "Rossi")
    request = desk.read(seal)
    answer = decode(
        post(desk, encode(msgspec.structs.replace(request, changes=request.changes * 2_001))).content, ExchangeAnswer
    )
    assert answer.kind == "too_big"
    assert world.centre.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=world.company) == 0


def test_a_receipt_for_anothers_line_is_refused(world: World, desk: SyncedDesk) -> None:
    other = world.desk()
    other.sync()
    body = packed({"line": other.line, "since": 1})
    assert is_clear_refusal(post(desk, body, path="/v1/receipt"), 404) == "line_unknown"
