"""The witness outside the database: a restored or carried file is noticed before a number is issued."""

import pytest

from app.errors import Notice
from app.security.machine import hashed, machine_id, platform_uuid
from app.security.witness import Finding, Witness, WitnessPlaces, compare, forget_witness, read_witness, write_witness
from tests.helpers.memory_keyring import MemoryKeyring, memory_store

LINE, MACHINE = "1f" * 16, hashed("questo computer")
NOW = Witness(line=LINE, machine=MACHINE, made=41, local_year=2026, local_number=7)


@pytest.fixture
def backend():
    return MemoryKeyring()


@pytest.fixture
def places(tmp_path, backend):
    return WitnessPlaces(vault_id="ab" * 16, store=memory_store(backend), folder=tmp_path / "testimoni")


def _numbers(witness):
    return None if witness is None else (witness.line, witness.made, witness.local_year, witness.local_number)


def test_what_is_written_comes_back(places):
    assert read_witness(places) is None
    write_witness(places, NOW)
    assert _numbers(read_witness(places)) == _numbers(NOW)


def test_either_place_alone_is_enough(places, backend):
    write_witness(places, NOW)
    kept = dict(backend.entries)
    backend.entries.clear()
    assert _numbers(read_witness(places)) == _numbers(NOW)
    backend.entries = kept
    for file in places.folder.iterdir():
        file.unlink()
    assert _numbers(read_witness(places)) == _numbers(NOW)
    no_keyring = WitnessPlaces(places.vault_id, None, places.folder)
    assert read_witness(no_keyring) is None
    write_witness(no_keyring, NOW)
    assert _numbers(read_witness(no_keyring)) == _numbers(NOW)


def test_a_place_that_failed_for_a_while_does_not_speak_for_the_past(places, backend):
    write_witness(places, NOW)
    backend.locked = True
    later = Witness(line="2e" * 16, machine=MACHINE, made=0)
    write_witness(places, later)
    assert _numbers(read_witness(places)) == _numbers(later)
    backend.locked = False
    assert _numbers(read_witness(places)) == _numbers(later)


def test_a_full_disk_leaves_it_to_the_keyring_and_no_place_at_all_is_said(places, backend):
    places.folder.write_text("a file where the folder should be")
    write_witness(places, NOW)
    assert _numbers(read_witness(places)) == _numbers(NOW)
    backend.locked = True
    with pytest.raises(Notice) as caught:
        write_witness(places, NOW)
    assert caught.value.code == "witness_refused"


def test_rubbish_in_a_place_is_no_witness(places, backend):
    write_witness(places, NOW)
    [file] = places.folder.iterdir()
    file.write_bytes(b"\xff{")
    [entry] = backend.entries
    backend.entries[entry] = "non JSON"
    assert read_witness(places) is None
    backend.entries[entry] = '{"line":1}'
    assert read_witness(places) is None


def test_two_vaults_have_two_witnesses_and_forgetting_leaves_none(places, backend):
    other = WitnessPlaces("cd" * 16, places.store, places.folder)
    write_witness(places, NOW)
    write_witness(other, Witness(line="3d" * 16, machine=MACHINE, made=9))
    assert _numbers(read_witness(places)) == _numbers(NOW)
    forget_witness(places)
    forget_witness(places)
    assert read_witness(places) is None
    assert read_witness(other) is not None
    assert len(backend.entries) == 1


@pytest.mark.parametrize(
    ("file", "finding"),
    [
        ({}, Finding.SAME),
        ({"made": 42}, Finding.SAME),  # killed between sealing and writing the witness
        ({"local_number": 8}, Finding.SAME),
        ({"local_year": 2027, "local_number": 1}, Finding.SAME),
        ({"made": 40}, Finding.BEHIND),
        ({"local_number": 6}, Finding.BEHIND),
        ({"made": 99, "local_number": 6}, Finding.BEHIND),
        ({"local_year": 2025, "local_number": 99}, Finding.BEHIND),
        ({"line": "2e" * 16, "made": 99}, Finding.OTHER_LINE),
        ({"machine": hashed("un altro")}, Finding.OTHER_MACHINE),
    ],
)
def test_what_the_numbers_of_the_file_say(file, finding):
    numbers = {"line": LINE, "machine": MACHINE, "made": 41, "local_year": 2026, "local_number": 7, **file}
    assert compare(NOW, **numbers) is finding
    assert compare(None, **numbers) is Finding.NO_WITNESS


def test_the_machine_is_the_same_each_time_and_its_own_id_is_not_shown(tmp_path, monkeypatch):
    assert machine_id() == machine_id()
    raw = tmp_path / "machine-id"
    raw.write_text("0123456789abcdef0123456789abcdef\n")
    monkeypatch.setattr("app.security.machine._LINUX_FILES", (tmp_path / "assente", raw))
    assert machine_id() == hashed("0123456789ABCDEF0123456789abcdef")
    assert "0123456789abcdef" not in machine_id()
    raw.write_bytes(b"\xff\n")
    assert machine_id() == hashed("unknown")


def test_the_id_in_what_macos_prints():
    printed = '  "IOPlatformSerialNumber" = "X"\n  "IOPlatformUUID" = "00000000-0000-1000-8000-001122334455"\n'
    assert platform_uuid(printed) == "00000000-0000-1000-8000-001122334455"
    assert platform_uuid("nothing of the kind") == ""
