"""Bundles at the centre under hostile and broken files: each refused with a sentence, before anything is taken (G14, G25)."""

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2
import msgspec
import pytest
import zstandard

from app.errors import Notice
from app.models.local import Desk
from app.security.bundle_file import LARGEST_FILE, Way, close_envelope, file_name, read_envelope
from app.security.signing import box_public, new_key, sign, sign_public
from app.server.bundles import take_bundle
from app.server.devices import caller_of
from app.server.postgres import EmbeddedPostgres
from app.sync.bundle import prepare
from app.sync.messages import BundleLetter
from app.sync.outbox import seal
from app.sync.protocol import BUNDLE_CHANGES, encode
from tests.helpers.centre import CentreForTests, running_centre
from tests.helpers.world import SyncedDesk, World, add_person


@pytest.fixture(scope="module")
def centre(postgres_server: EmbeddedPostgres) -> Iterator[CentreForTests]:
    with running_centre(postgres_server) as made:
        yield made


@pytest.fixture
def world(centre: CentreForTests, tmp_path: Path) -> Iterator[World]:
    made = World(centre, tmp_path)
    made.desk()
    made.desk()
    yield made
    made.close()


def bundle_of(desk: SyncedDesk) -> bytes:
    return prepare(desk.worker, desk.clock, lambda standing: None, desk.path.parent).path.read_bytes()


_known: dict[str, Any] = {}


def deliver(world: World, data: bytes, carrier: SyncedDesk | None = None) -> Any:
    """As the route does, without the route: once a carrier is known, what is refused costs the database nothing."""
    token = (carrier or world.desks[1]).token
    if token not in _known:
        with world.centre.engine.connect() as connection:
            _known[token] = caller_of(connection, token)
    return take_bundle(world.centre.engine, world.centre.keys, _known[token], data, world.centre.clock())


def refusal(world: World, data: bytes, carrier: SyncedDesk | None = None) -> str:
    with pytest.raises(Notice) as caught:
        deliver(world, data, carrier)
    assert str(caught.value).endswith(".")
    return caught.value.code


def taken(world: World) -> int:
    return world.centre.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=world.company)


def letter_of(desk: SyncedDesk, bundle: bytes, **changed: Any) -> bytes:
    seed = desk.read(lambda s: s.query(Desk.sign_key).scalar())
    request = msgspec.structs.replace(desk.read(seal), turn=None, nonce=None)
    letter = BundleLetter(sign_public(seed), bundle, request)
    return encode(msgspec.structs.replace(letter, **changed))


def seed_of(desk: SyncedDesk) -> bytes:
    return desk.read(lambda s: s.query(Desk.sign_key).scalar())


def test_every_flipped_bit_is_refused(world: World) -> None:
    desk = world.desks[0]
    desk.run(add_person, "Rossi")
    whole = bundle_of(desk)
    for at in range(len(whole)):
        for bit in range(8):
            broken = bytearray(whole)
            broken[at] ^= 1 << bit
            assert refusal(world, bytes(broken)) in ("bundle_strange", "bundle_damaged"), (at, bit)
    assert taken(world) == 0
    deliver(world, whole)
    assert taken(world) == 1


def test_every_truncation_and_whatever_is_added_is_refused(world: World) -> None:
    desk = world.desks[0]
    desk.run(add_person, "Rossi")
    whole = bundle_of(desk)
    for end in range(len(whole)):
        assert refusal(world, whole[:end]) in ("bundle_strange", "bundle_damaged")
    for more in (b"\x00", whole, bytes(200)):
        assert refusal(world, whole + more) == "bundle_damaged"
    assert taken(world) == 0


def test_anothers_content_signed_anew_is_refused(world: World) -> None:
    """A thief takes a stick, keeps what he cannot read, and signs it with his own device: it is not his."""
    victim, thief = world.desks
    victim.run(add_person, "Rossi")
    stolen = read_envelope(Way.TO_CENTRE, bundle_of(victim))
    seed = seed_of(thief)
    for bundle in (stolen.bundle, bytes(16)):
        header = stolen.recipient + sign_public(seed) + bundle
        signed = len(header).to_bytes(4, "big") + header + stolen.sealed
        forged = Way.TO_CENTRE.mark + header + stolen.sealed + sign(seed, Way.TO_CENTRE.purpose, signed)
        read_envelope(Way.TO_CENTRE, forged)  # the signature is good: it is whose content it is that is not
        assert refusal(world, forged, thief) == "bundle_forged"
    assert taken(world) == 0


def test_a_bundle_within_another_one_s_name_is_refused(world: World) -> None:
    desk = world.desks[0]
    to = world.centre.keys.box_public
    inside = letter_of(desk, bytes(16))
    assert refusal(world, close_envelope(Way.TO_CENTRE, to, seed_of(desk), b"\1" * 16, inside)) == "bundle_forged"


def test_foreign_files_are_told_apart(world: World) -> None:
    desk = world.desks[0]
    desk.run(add_person, "Rossi")
    to, id = world.centre.keys.box_public, bytes(16)
    other_centre = close_envelope(Way.TO_CENTRE, box_public(new_key()), seed_of(desk), id, letter_of(desk, id))
    assert refusal(world, other_centre) == "bundle_foreign"
    seed = new_key()
    nobody = close_envelope(Way.TO_CENTRE, to, seed, id, letter_of(desk, id, device_key=sign_public(seed)))
    assert refusal(world, nobody) == "bundle_unknown"
    # Another company of the same centre: neither carries for the other.
    stranger = World(world.centre, world.folder / "altra")
    stranger.folder.mkdir()
    try:
        assert refusal(world, bundle_of(desk), stranger.desk()) == "bundle_other_company"
    finally:
        stranger.close()
    answer = deliver(world, bundle_of(desk)).answer
    assert refusal(world, answer) == "answer_not_bundle"
    assert taken(world) == 1


def test_a_key_that_was_enrolled_again_by_somebody_else_stays_its_owner_s(world: World) -> None:
    desk = world.desks[0]
    desk.run(add_person, "Rossi")
    world.centre.clock.advance(days=1)
    public = sign_public(seed_of(desk))
    world.centre.device(world.company, desk.who.operator_id, "ab" * 16, sign_key=public, box_key=box_public(new_key()))
    deliver(world, bundle_of(desk))
    assert (
        world.centre.scalar("SELECT device FROM change_log WHERE company_id = :c", c=world.company)
        == desk.who.device_id
    )


def test_old_box_keys_still_open(world: World) -> None:
    desk = world.desks[0]
    desk.run(add_person, "Rossi")
    data = bundle_of(desk)
    keys = world.centre.keys
    rotated = type(keys)(sign=keys.sign, box=(new_key(), *keys.box), token=keys.token)
    with world.centre.engine.connect() as connection:
        who = caller_of(connection, desk.token)
    assert not take_bundle(world.centre.engine, rotated, who, data, world.centre.clock()).again


def test_bombs_and_nonsense_inside_are_refused_at_a_bounded_cost(world: World) -> None:
    desk, to, id = world.desks[0], world.centre.keys.box_public, bytes(16)
    many = msgspec.msgpack.encode([None] * (BUNDLE_CHANGES + 1))
    whole = msgspec.msgpack.decode(zstandard.ZstdDecompressor().decompress(letter_of(desk, id)))
    crowd = whole | {"request": whole["request"] | {"changes": msgspec.Raw(many)}}
    insides = (
        b"",
        b"niente",
        zstandard.ZstdCompressor(level=19).compress(bytes(200_000_000)),
        zstandard.ZstdCompressor(write_content_size=False).compress(bytes(70_000_000)),
        zstandard.ZstdCompressor().compress(msgspec.msgpack.encode(crowd)),
        zstandard.ZstdCompressor().compress(msgspec.msgpack.encode({"device_key": 1})),
    )
    for inside in insides:
        data = close_envelope(Way.TO_CENTRE, to, seed_of(desk), id, inside)
        assert len(data) < 1_000_000
        assert refusal(world, data) == "bundle_unreadable"
    assert taken(world) == 0


def test_the_route_knows_its_carrier_and_bounds_its_body(world: World) -> None:
    desk = world.desks[0]
    desk.run(add_person, "Rossi")
    data = bundle_of(desk)

    def post(body: bytes, token: str | None, **headers: str) -> httpx2.Response:
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        with httpx2.Client(base_url=world.centre.url, verify=False, trust_env=False) as client:
            return client.post("/v1/bundle", content=body, headers=headers)

    for token in (None, "nessuno"):
        assert post(data, token).status_code == 401
    line = http.client.HTTPConnection(urlsplit(world.centre.url).netloc)
    line.putrequest("POST", "/v1/bundle")
    line.putheader("authorization", f"Bearer {desk.token}")
    line.putheader("content-length", str(LARGEST_FILE + 1))
    line.endheaders()
    assert line.getresponse().status == 413
    line.close()
    answer = post(data[:-1], desk.token)
    assert (answer.status_code, json.loads(answer.content)["code"]) == (422, "bundle_damaged")
    assert taken(world) == 0
    assert post(data, desk.token).status_code == 200
    assert taken(world) == 1


def test_an_exchange_without_turn_is_no_bundle(world: World) -> None:
    """Online, a request that says no turn would hide a copy."""
    desk = world.desks[0]
    request = msgspec.structs.replace(desk.read(seal), turn=None, nonce=None)
    with httpx2.Client(base_url=world.centre.url, verify=False, trust_env=False) as client:
        headers = {"content-type": "application/zstd", "authorization": f"Bearer {desk.token}"}
        assert client.post("/v1/exchange", content=encode(request), headers=headers).status_code == 400


def test_names_of_files_say_nothing() -> None:
    assert file_name(Way.TO_CENTRE, bytes(range(16))) == "portineria-000102030405.busta"
    assert file_name(Way.BACK, bytes(range(16))) == "portineria-000102030405.risposta"
