"""File and witness are compared before a number is issued: a database put back, carried or copied begins a new line (G10)."""

import shutil

import pytest

from app.errors import Notice
from app.models.local import SyncState
from app.security import machine
from app.security.witness import Finding, WitnessPlaces, forget_witness, read_witness
from app.store import profile as profiles
from app.store.numbers import next_number
from app.store.profile import OpenDesk, open_desk
from tests.helpers.desk import TickingClock
from tests.helpers.vaults import PIN


@pytest.fixture
def begun(profile):
    """The profile after a first opening, which found no witness and left one."""
    folder, operator, store = profile
    desk = open_desk(folder, operator, PIN, store, TickingClock())
    assert desk.finding is Finding.NO_WITNESS
    desk.close()
    return profile


def opened(profile) -> OpenDesk:
    folder, operator, store = profile
    return open_desk(folder, operator, PIN, store, TickingClock())


def line(desk: OpenDesk) -> str:
    return desk.worker.transact(lambda s: s.query(SyncState).one().line).result()


def take_number(desk: OpenDesk) -> tuple[str, str, int]:
    return desk.worker.run(lambda session, who: next_number(session, "modulo", 2026), desk.who)


def put_back(profile) -> None:
    folder, operator, _ = profile
    place = folder.place(operator)
    for one in place.glob("desk.db*"):
        one.unlink()
    shutil.copy(place / "kept.db", place / "desk.db")


def keep_copy(profile) -> None:
    folder, operator, _ = profile
    shutil.copy(folder.place(operator) / "desk.db", folder.place(operator) / "kept.db")


def test_the_same_file_goes_on_with_its_line(begun):
    first = opened(begun)
    take_number(first)
    before = line(first)
    first.close()
    again = opened(begun)
    assert again.finding is Finding.SAME
    assert line(again) == before
    assert take_number(again)[2] == 2
    again.close()


def test_a_file_from_before_a_number_was_given_out_begins_anew(begun):
    """Without network, before anything is printed: the number on paper is never printed twice."""
    keep_copy(begun)
    desk = opened(begun)
    before, given = line(desk), take_number(desk)
    desk.close()
    put_back(begun)
    restored = opened(begun)
    assert restored.finding is Finding.BEHIND
    assert line(restored) != before
    assert take_number(restored) != given
    restored.close()
    later = opened(begun)
    assert later.finding is Finding.SAME, "a line is left once for each restore"
    later.close()


def test_every_series_counts(begun):
    desk = opened(begun)
    for _ in range(3):
        take_number(desk)
    desk.close()
    keep_copy(begun)
    desk = opened(begun)
    desk.worker.run(lambda session, who: next_number(session, "richiesta", 2026), desk.who)
    desk.close()
    put_back(begun)
    restored = opened(begun)
    assert restored.finding is Finding.BEHIND
    restored.close()


def test_another_machine_and_a_lost_witness_begin_anew(begun, monkeypatch):
    folder, _, store = begun
    desk = opened(begun)
    places, before = desk.places, line(desk)
    desk.close()
    monkeypatch.setattr(profiles, "machine_id", lambda: machine.hashed("un altro computer"))
    carried = opened(begun)
    assert carried.finding is Finding.OTHER_MACHINE
    second = line(carried)
    assert second != before
    carried.close()
    forget_witness(WitnessPlaces(places.vault_id, store, folder.witnesses))
    forgotten = opened(begun)
    assert forgotten.finding is Finding.NO_WITNESS
    assert line(forgotten) not in (before, second)
    forgotten.close()


def test_a_number_that_cannot_be_witnessed_is_not_given_out(begun, monkeypatch):
    """It is spent in the file, so nobody gets it later; who waited for it is told, and nothing is printed."""
    desk = opened(begun)

    def full(places: object, witness: object) -> None:
        raise Notice("witness_refused", "pieno")

    with monkeypatch.context() as broken:
        broken.setattr(profiles, "write_witness", full)
        with pytest.raises(Notice) as caught:
            take_number(desk)
    assert caught.value.code == "witness_refused"
    assert take_number(desk)[2] == 2
    kept = read_witness(desk.places)
    assert kept is not None
    assert kept.local_number == 2
    desk.close()
