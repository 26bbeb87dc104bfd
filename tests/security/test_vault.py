"""The vault: what opens it, what does not, and what is said."""

import json
import os
import pickle
import stat
import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import Notice
from app.security.attempts import Attempts
from app.security.keys import DatabaseKey
from app.security.passwords import MODERATE
from app.security.vault import change_pin, create_vault, destroy_vault, open_vault, vault_status
from app.security.vault_file import encode, keyring_tag, open_slot, read_vault, seal_slot, write_vault
from tests.helpers.memory_keyring import MemoryKeyring, memory_store
from tests.helpers.vaults import CHEAP, OTHER_PIN, PHRASE, PIN, Uptime

# One vault for many hypothesis examples: each example leaves the file as it found it.
SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def backend():
    return MemoryKeyring()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "profile" / "operator.vault"


def _code(act):
    with pytest.raises(Notice) as caught:
        act()
    return caught.value.code


def test_the_right_pin_gives_the_same_key_each_time(path, backend):
    store = memory_store(backend)
    made = create_vault(path, PIN, store, cost=CHEAP)
    assert len(made.database_key.hex) == 64
    assert open_vault(path, PIN, store) == made
    assert open_vault(path, f" {PIN} ", memory_store(backend)) == made


def test_two_vaults_share_no_key_and_no_keyring_entry(tmp_path, backend):
    store = memory_store(backend)
    first = create_vault(tmp_path / "a.vault", PIN, store, cost=CHEAP)
    second = create_vault(tmp_path / "b.vault", PIN, store, cost=CHEAP)
    assert first.database_key != second.database_key
    assert first.vault_id != second.vault_id
    assert len(backend.entries) == 2
    assert open_vault(tmp_path / "a.vault", PIN, store) == first


def test_nothing_secret_stands_in_the_file_and_only_its_owner_reads_it(path, backend):
    made = create_vault(path, PIN, memory_store(backend), cost=CHEAP)
    [secret] = backend.entries.values()
    data = path.read_bytes()
    for value in (made.database_key.raw, made.seed, bytes.fromhex(secret), PIN.encode()):
        for form in (value, value.hex().encode(), msgspec.json.encode(value).strip(b'"')):
            assert form not in data
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(data)["pin"]["cost"] == {"passes": 1, "memory_kib": 8}


def test_the_cost_of_a_real_vault_is_the_moderate_one(path, backend):
    create_vault(path, PIN, memory_store(backend))
    vault = read_vault(path)
    assert vault.pin.cost == vault.recovery.cost == MODERATE


def test_the_key_hides_itself(path, backend):
    made = create_vault(path, PIN, memory_store(backend), cost=CHEAP)
    shown = f"{made!r} {made} {made.database_key!r} {made.database_key} {[made.database_key]}"
    assert made.database_key.hex not in shown
    assert repr(made.seed) not in shown
    with pytest.raises(TypeError):
        pickle.dumps(made.database_key)


@pytest.mark.parametrize("text", ["", "0" * 63, "0" * 65, "A" * 64, "g" * 64, "0" * 64 + "\n"])
def test_a_key_of_another_shape_is_never_made(text):
    with pytest.raises(ValueError, match="64"):
        DatabaseKey(text)


@SHARED
@given(pin=st.text(max_size=20))
def test_no_other_pin_opens_it(path, backend, pin):
    store = memory_store(backend)
    if not path.exists():
        create_vault(path, PIN, store, cost=CHEAP)
    data = path.read_bytes()
    if pin.strip() != PIN:
        assert _code(lambda: open_vault(path, pin, store)) == "wrong_pin"
    path.write_bytes(data)


@SHARED
@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_any_flipped_bit_is_damage_and_never_a_wrong_code(path, backend, place, bit):
    store = memory_store(backend)
    if not path.exists():
        create_vault(path, PIN, store, cost=CHEAP)
    data = path.read_bytes()
    changed = bytearray(data)
    changed[place % len(data)] ^= 1 << bit
    path.write_bytes(changed)
    assert _code(lambda: open_vault(path, PIN, store)) in {"vault_damaged", "vault_too_new"}
    assert path.read_bytes() == changed, "a damaged file is left for head office as it is"
    path.write_bytes(data)


@SHARED
@given(length=st.integers(0, 10_000), tail=st.binary(max_size=20))
def test_a_cut_or_lengthened_file_is_damage(path, backend, length, tail):
    store = memory_store(backend)
    if not path.exists():
        create_vault(path, PIN, store, cost=CHEAP)
    data = path.read_bytes()
    changed = data[: length % len(data)] + tail
    path.write_bytes(changed)
    assert _code(lambda: open_vault(path, PIN, store)) == "vault_damaged"
    path.write_bytes(data)


@SHARED
@given(data=st.one_of(st.binary(), st.text().map(str.encode), st.just(b"[" * 100_000), st.just(b"{" * 9_000)))
def test_any_bytes_at_all_are_damage(tmp_path, data):
    path = tmp_path / "operator.vault"
    path.write_bytes(data)
    assert _code(lambda: open_vault(path, PIN, memory_store())) == "vault_damaged"


def test_a_file_made_over_with_a_good_checksum_still_does_not_open(path, backend):
    """The checksum is for damage; against a forger stands the authenticated header."""
    store = memory_store(backend)
    create_vault(path, PIN, store, cost=CHEAP)
    vault = read_vault(path)
    other = create_vault(path.with_name("other.vault"), PIN, store, cost=CHEAP)
    stolen = read_vault(path.with_name("other.vault"))
    for forged in (
        msgspec.structs.replace(vault, pin=stolen.pin),
        msgspec.structs.replace(vault, pin=vault.recovery),
        msgspec.structs.replace(vault, pin=msgspec.structs.replace(vault.pin, nonce=bytes(24))),
        msgspec.structs.replace(vault, pin=msgspec.structs.replace(vault.pin, box=vault.pin.box[:-1])),
        msgspec.structs.replace(vault, pin=msgspec.structs.replace(vault.pin, nonce=b"short", box=b"")),
    ):
        write_vault(path, forged)
        assert _code(lambda: open_vault(path, PIN, store)) == "wrong_pin"
    write_vault(path, msgspec.structs.replace(vault, vault_id=other.vault_id))
    assert _code(lambda: open_vault(path, PIN, store)) == "keyring_secret_missing"
    write_vault(path, vault)
    open_vault(path, PIN, store)


def test_a_vault_of_a_newer_portineria_says_so(path, backend):
    create_vault(path, PIN, memory_store(backend), cost=CHEAP)
    newer = {**json.loads(encode(read_vault(path))), "format": 2, "something": "new"}
    path.write_text(json.dumps(newer))
    assert _code(lambda: open_vault(path, PIN, memory_store(backend))) == "vault_too_new"


def test_an_absurd_cost_is_damage_not_a_machine_brought_to_its_knees(path, backend):
    create_vault(path, PIN, memory_store(backend), cost=CHEAP)
    vault = read_vault(path)
    greedy = msgspec.structs.replace(vault.pin.cost, memory_kib=2**34)
    write_vault(path, msgspec.structs.replace(vault, pin=msgspec.structs.replace(vault.pin, cost=greedy)))
    assert _code(lambda: open_vault(path, PIN, memory_store(backend))) == "vault_damaged"


def test_a_missing_or_existing_vault(path, backend):
    store = memory_store(backend)
    assert _code(lambda: open_vault(path, PIN, store)) == "vault_missing"
    assert _code(lambda: change_pin(path, PIN, OTHER_PIN, store)) == "vault_missing"
    made = create_vault(path, PIN, store, cost=CHEAP)
    assert _code(lambda: create_vault(path, OTHER_PIN, store, cost=CHEAP)) == "vault_exists"
    assert open_vault(path, PIN, store) == made


# ---------------------------------------------------------------------------------------------------------------- keyring


def test_the_pin_alone_is_not_enough(path, backend):
    """A thief with the file and the PIN, on another machine or account."""
    made = create_vault(path, PIN, memory_store(backend), cost=CHEAP)
    assert _code(lambda: open_vault(path, PIN, memory_store())) == "keyring_secret_missing"
    assert _code(lambda: open_vault(path, PIN, None)) == "keyring_absent"
    for wrong in ("00" * 32, "zz", "", "00" * 31):
        [entry] = backend.entries
        kept = backend.entries[entry]
        backend.entries[entry] = wrong
        assert _code(lambda: open_vault(path, PIN, memory_store(backend))) == "keyring_secret_missing"
        backend.entries[entry] = kept
    assert vault_status(path).failures == 0, "a keyring without its half is no wrong PIN"
    assert open_vault(path, PIN, memory_store(backend)) == made


def test_a_forger_of_file_and_keyring_entry_gains_nothing_by_the_pin(path, backend):
    """The keyring's half is part of the key itself, not only compared with a tag."""
    create_vault(path, PIN, memory_store(backend), cost=CHEAP)
    vault = read_vault(path)
    for secret in (bytes(32), b"f" * 32):
        [entry] = backend.entries
        backend.entries[entry] = secret.hex()
        write_vault(path, msgspec.structs.replace(vault, keyring_tag=keyring_tag(secret, vault.vault_id)))
        assert _code(lambda: open_vault(path, PIN, memory_store(backend))) == "wrong_pin"
    write_vault(path, msgspec.structs.replace(vault, keyring_entry=None, keyring_tag=b""))
    assert _code(lambda: open_vault(path, PIN, memory_store(backend))) == "wrong_pin"


def test_a_slot_opens_only_as_what_it_was_sealed(path, backend):
    made = create_vault(path, PIN, memory_store(backend), cost=CHEAP)
    key, salt = b"k" * 32, b"s" * 16
    slot = seal_slot("pin", made, key, salt, CHEAP, bound="entry")
    assert open_slot("pin", made.vault_id, slot, key, "entry") == made
    assert open_slot("recovery", made.vault_id, slot, key, "entry") is None
    assert open_slot("pin", "0" * 32, slot, key, "entry") is None
    assert open_slot("pin", made.vault_id, slot, key, "another") is None
    assert open_slot("pin", made.vault_id, slot, b"x" * 32, "entry") is None
    assert open_slot("pin", made.vault_id, msgspec.structs.replace(slot, salt=b"t" * 16), key, "entry") is None
    assert open_slot("pin", made.vault_id, msgspec.structs.replace(slot, cost=MODERATE), key, "entry") is None


def test_a_locked_keyring_is_said_and_not_counted(path, backend):
    made = create_vault(path, PIN, memory_store(backend), cost=CHEAP)
    backend.locked = True
    assert _code(lambda: open_vault(path, PIN, memory_store(backend))) == "keyring_locked"
    backend.locked = False
    assert open_vault(path, PIN, memory_store(backend)) == made


def test_a_keyring_that_keeps_nothing_makes_no_vault(path, backend):
    backend.forgetful = True
    assert _code(lambda: create_vault(path, PIN, memory_store(backend), cost=CHEAP)) == "keyring_failed"
    assert not path.exists()


def test_without_a_keyring_a_long_phrase_opens_it(path):
    assert _code(lambda: create_vault(path, PIN, None, cost=CHEAP)) == "passphrase_short"
    made = create_vault(path, PHRASE, None, cost=CHEAP)
    assert vault_status(path).passphrase_alone
    assert open_vault(path, PHRASE, None) == made
    assert open_vault(path, PHRASE, memory_store()) == made
    assert _code(lambda: open_vault(path, PHRASE + "o", None)) == "wrong_pin"


# ------------------------------------------------------------------------------------------------------------- change PIN


def test_changing_the_pin_keeps_the_key_and_ends_the_old_pin(path, backend):
    store = memory_store(backend)
    made = create_vault(path, PIN, store, cost=CHEAP)
    assert change_pin(path, PIN, OTHER_PIN, store) == made
    assert _code(lambda: open_vault(path, PIN, store)) == "wrong_pin"
    assert open_vault(path, OTHER_PIN, store) == made
    assert len(backend.entries) == 1


def test_an_old_copy_of_the_file_does_not_open_with_the_old_pin(path, backend):
    """The old PIN was perhaps seen; the keyring's half changes with it."""
    store = memory_store(backend)
    create_vault(path, PIN, store, cost=CHEAP)
    old = path.read_bytes()
    change_pin(path, PIN, OTHER_PIN, store)
    path.write_bytes(old)
    assert _code(lambda: open_vault(path, PIN, store)) == "keyring_secret_missing"


def test_a_refused_new_pin_changes_nothing(path, backend):
    store = memory_store(backend)
    create_vault(path, PIN, store, cost=CHEAP)
    before = path.read_bytes()
    assert _code(lambda: change_pin(path, PIN, "111111", store)) == "pin_trivial"
    assert path.read_bytes() == before
    assert _code(lambda: change_pin(path, OTHER_PIN, "905117", store)) == "wrong_pin"
    open_vault(path, PIN, store)


def test_a_machine_that_got_a_keyring_takes_it_into_use(path, backend):
    made = create_vault(path, PHRASE, None, cost=CHEAP)
    store = memory_store(backend)
    assert change_pin(path, PHRASE, PIN, store) == made
    assert not vault_status(path).passphrase_alone
    assert open_vault(path, PIN, store) == made


def test_a_destroyed_vault_opens_nothing_not_even_from_a_copy(path, backend):
    store = memory_store(backend)
    create_vault(path, PIN, store, cost=CHEAP)
    copy = path.read_bytes()
    destroy_vault(path, store)
    destroy_vault(path, store)
    assert not path.exists()
    assert backend.entries == {}
    path.write_bytes(copy)
    assert _code(lambda: open_vault(path, PIN, store)) == "keyring_secret_missing"


# ------------------------------------------------------------------------------------------------------------------ waits


def _wrong(path: Path, store, uptime) -> Notice:
    with pytest.raises(Notice) as caught:
        open_vault(path, OTHER_PIN, store, uptime=uptime)
    return caught.value


def test_wrong_pins_lengthen_the_wait_and_wipe_nothing(path, backend):
    store, uptime = memory_store(backend), Uptime()
    made = create_vault(path, PIN, store, cost=CHEAP)
    sentences = []
    for _ in range(12):
        notice = _wrong(path, store, uptime)
        assert notice.code == "wrong_pin"
        sentences.append(str(notice))
        uptime.seconds += notice.values["wait"]
    assert sentences[0] == "Codice sbagliato. Si può riprovare subito. Niente viene cancellato."
    assert sentences[3] == "Codice sbagliato. Si può riprovare tra 30 secondi. Niente viene cancellato."
    assert sentences[-1] == "Codice sbagliato. Si può riprovare tra 15 minuti. Niente viene cancellato."
    assert vault_status(path, uptime=uptime).failures == 12
    assert open_vault(path, PIN, store, uptime=uptime) == made
    assert vault_status(path, uptime=uptime).failures == 0
    assert _wrong(path, store, uptime).values == {"failures": 1, "wait": 0}


def test_during_the_wait_not_even_the_right_pin_is_looked_at(path, backend):
    store, uptime = memory_store(backend), Uptime()
    made = create_vault(path, PIN, store, cost=CHEAP)
    for _ in range(3):
        _wrong(path, store, uptime)
    uptime.seconds += 4.5
    with pytest.raises(Notice) as caught:
        open_vault(path, PIN, store, uptime=uptime)
    assert caught.value.code == "wait_before_retry"
    assert caught.value.values == {"wait": 1}
    assert str(caught.value) == "Si può riprovare tra 1 secondo. Niente viene cancellato."
    assert vault_status(path, uptime=uptime).failures == 3
    uptime.seconds += 0.5
    assert open_vault(path, PIN, store, uptime=uptime) == made


def test_a_restart_neither_ends_the_wait_nor_makes_it_eternal(path, backend):
    store, uptime = memory_store(backend), Uptime()
    made = create_vault(path, PIN, store, cost=CHEAP)
    _tried(path, Attempts(failures=7, uptime=3_000_000.0))
    uptime.seconds = 20.0
    assert vault_status(path, uptime=uptime).wait == 880
    assert _wrong(path, store, uptime).code == "wait_before_retry"
    uptime.seconds = 899.0
    assert _wrong(path, store, uptime).values == {"wait": 1}
    uptime.seconds = 900.0
    assert open_vault(path, PIN, store, uptime=uptime) == made


@pytest.mark.parametrize("date", [0.0, 4e9])
def test_the_date_plays_no_part(path, backend, monkeypatch, date):
    create_vault(path, PIN, memory_store(backend), cost=CHEAP)
    _tried(path, Attempts(failures=7, uptime=time.monotonic()))
    monkeypatch.setattr("time.time", lambda: date)
    os.utime(path, (date, date))
    assert 800 < vault_status(path).wait <= 900


def _tried(path, attempts):
    write_vault(path, msgspec.structs.replace(read_vault(path), attempts=attempts))
