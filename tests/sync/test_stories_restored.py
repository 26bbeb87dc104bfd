"""A desk goes back to a copy of itself, or is copied: a line of its own, and nothing of either is lost or done twice (G10)."""

import secrets
import shutil
from pathlib import Path

import pytest

from app.models.people import Person
from app.models.registry import KINDS
from app.server.db import writing
from app.server.numbers import list_doubled
from app.services.documents import gather
from app.store.engine import open_engine
from app.store.line import renew, standing
from app.store.numbers import next_number
from app.store.worker import Worker
from app.sync.receipt import ask_receipt
from tests.helpers.centre import defaults, put_rows
from tests.helpers.desk import KEY
from tests.helpers.world import SyncedDesk, World, add_person, agree, edit


def keep_copy(desk: SyncedDesk) -> Path:
    """A backup of the file, as a careful person makes one."""
    copy = desk.path.with_suffix(f".copy-{secrets.token_hex(2)}")
    desk.read(lambda s: None)
    desk.worker.close()
    shutil.copy(desk.path, copy)
    desk.worker = Worker(open_engine(desk.path, KEY))
    return copy


def put_back(desk: SyncedDesk, copy: Path, *, noticed: bool = True) -> None:
    """The backup in place of the file. `noticed`: the line begins anew, as an opening does that finds the witness ahead."""
    desk.worker.close()
    for leftover in desk.path.parent.glob(f"{desk.path.name}-*"):
        leftover.unlink()
    shutil.copy(copy, desk.path)
    desk.worker = Worker(open_engine(desk.path, KEY))
    if noticed:
        desk.read(renew)


def twin_of(world: World, desk: SyncedDesk) -> SyncedDesk:
    """A perfect copy: file, keyring and machine."""
    path = keep_copy(desk)
    worker = Worker(open_engine(path, KEY))
    twin = SyncedDesk(path, worker, desk.who, desk.clock, desk.centre_urls, desk.token)
    world.desks.append(twin)
    return twin


def lines(world: World, desk: SyncedDesk) -> list[tuple[str, str | None]]:
    return [
        (row.id, row.continues)
        for row in world.centre.rows(
            "SELECT id, continues FROM line WHERE company_id = :c AND device_id = :d ORDER BY made_at",
            c=world.company,
            d=desk.who.device_id,
        )
    ]


def company_code(world: World) -> str:
    return str(world.centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=world.company))


def surnames(world: World) -> list[str]:
    return sorted(
        r.surname for r in world.centre.rows("SELECT surname FROM person WHERE company_id = :c", c=world.company)
    )


def test_a_restored_desk_does_nothing_twice_and_loses_nothing(world: World) -> None:
    """Story 23: the copy holds work that the lost future had sent, sealed and not; what came after it comes down again."""
    desk, other = world.desk(), world.desk()
    person = desk.run(add_person, "Prima", phone1="0")
    world.settle()
    desk.run(edit, Person, person, phone1="1")
    desk.run(add_person, "In copia")
    copy = keep_copy(desk)
    desk.sync()
    desk.run(add_person, "Dopo la copia")
    desk.sync()
    other.sync()
    other.run(edit, Person, person, phone1="2")
    other.sync()
    before = desk.line
    put_back(desk, copy)
    assert desk.line != before
    assert desk.sync().outcome == "ok"
    assert desk.is_synced()
    assert surnames(world) == ["Dopo la copia", "In copia", "Prima"]
    assert desk.value(Person, person, "phone1") == "2", "what a colleague wrote on it stands: it was sent once"
    assert lines(world, desk) == [(before, None), (desk.line, before)]
    assert world.centre.scalar("SELECT count(*) FROM conflict WHERE company_id = :c", c=world.company) == 0
    world.settle()
    agree(world)


def test_an_edit_made_after_the_copy_was_put_back_is_no_clash_with_oneself(world: World) -> None:
    desk = world.desk()
    person = desk.run(add_person, "Prova", phone1="0")
    desk.sync()
    copy = keep_copy(desk)
    desk.run(edit, Person, person, email="a@esempio.it")
    desk.sync()
    put_back(desk, copy)
    desk.run(edit, Person, person, phone1="1")
    assert desk.sync().decided == {"ok": 1}
    assert (desk.value(Person, person, "email"), desk.value(Person, person, "phone1")) == ("a@esempio.it", "1")
    agree(world)


def test_two_perfect_copies_part_at_the_centre(world: World) -> None:
    """The later one is told, goes on under a line of its own in the same alignment, and both keep all they wrote."""
    desk = world.desk()
    desk.run(add_person, "Prima")
    desk.sync()
    twin = twin_of(world, desk)
    desk.run(add_person, "Uno")
    twin.run(add_person, "Due")
    assert desk.sync().outcome == "ok"
    told = twin.sync()
    assert told.outcome == "ok"
    assert told.decided == {"ok": 1}
    assert twin.line != desk.line
    assert surnames(world) == ["Due", "Prima", "Uno"]
    world.settle()
    assert len(lines(world, desk)) == 2
    agree(world)


@pytest.mark.parametrize("answered", [False, True], ids=["in its first exchange", "in its second exchange"])
def test_a_perfect_copy_that_only_reads_goes_on_under_a_line_of_its_own(world: World, answered: bool) -> None:
    """Story 24: it is told of a number that it never gave out. Nothing is lost, and nobody is called."""
    desk = world.desk()
    person = desk.run(add_person, "Prima", phone1="0")
    desk.sync()
    twin = twin_of(world, desk)
    if answered:
        twin.sync()
    desk.run(edit, Person, person, phone1="1")
    desk.sync()
    before = twin.line
    assert twin.sync().outcome == "ok"
    assert twin.line not in (before, desk.line)
    assert twin.value(Person, person, "phone1") == "1"
    twin.run(edit, Person, person, email="a@esempio.it")
    world.settle()
    assert len(lines(world, desk)) == 2
    assert desk.value(Person, person, "email") == "a@esempio.it"
    agree(world)


def test_numbers_of_a_new_line_are_never_those_of_the_old(world: World) -> None:
    desk = world.desk()

    def take(session, who):
        return next_number(session, "modulo", 2026)

    copy = keep_copy(desk)
    first = {desk.run(take) for _ in range(3)}
    at = desk.read(standing)
    assert (at.year, at.numbers) == (2026, 3)
    put_back(desk, copy)
    again = {desk.run(take) for _ in range(3)}
    assert not first & again
    desk.run(add_person, "Prova")
    desk.sync()
    code = world.centre.scalar("SELECT code FROM line WHERE id = :l", l=desk.line)
    assert {device for _, device, _ in again} == {code}


def test_numbers_that_two_perfect_copies_printed_are_listed(world: World) -> None:
    """G10: nothing is merged; who decides sees both papers, also two of the same form about the same person."""
    desk = world.desk()
    person, other = desk.run(add_person, "Prima"), desk.run(add_person, "Seconda")
    desk.sync()
    twin = twin_of(world, desk)
    numbers = [desk.run(gather, "MOD-00", one).header.local_number for one in (person, person, other)]
    assert [twin.run(gather, "MOD-00", one).header.local_number for one in (other, person)] == numbers[:2]
    world.settle()
    found = list_doubled(world.centre.engine, company_code(world))
    assert [(one["number"], one["kind"], one["initials"]) for one in found] == [
        (number, "printed_document", "M. F.") for number in numbers[:2] for _ in (desk, twin)
    ]
    own = world.centre.scalar("SELECT code FROM device WHERE id = :d", d=desk.who.device_id)
    assert {one["device"] for one in found} == {own}
    assert len({one["line"] for one in found}) == 2, "the two lives of that device"
    assert all(one["at"] for one in found)


OTHERS = {
    "dossier", "decision_session", "intake_form", "partner", "partnership_deed", "project_extension", "trainee", "training_hours",
}  # fmt: skip
"""Kinds with a number that no desk gives out: of an office, of the case or the paper that it is of."""


def test_a_number_of_any_series_that_came_out_twice_is_listed(world: World) -> None:
    """Cases, pathways, grants, referrals, registers: whatever a desk numbers."""
    names = {"number", "register_number", "local_number"}
    numbered = {kind.name: kind.sync.numbered for kind in KINDS.values() if kind.sync.numbered is not None}
    with_text = {one.name for one in KINDS.values() if (names & {*one.fields}) - one.integers}
    assert with_text - numbered.keys() == OTHERS
    made = []
    for kind, field in numbered.items():
        stamps = {"recorded_at": "2026-03-12T08:00:00.000000Z", "outpost_id": world.outposts[0]}
        needed = {name: 0 if name in KINDS[kind].integers else "2026-03-12" for name in KINDS[kind].required}
        row = dict(KINDS[kind].fresh) | needed | defaults(kind) | stamps
        made += [(kind, world.centre.new_id(), row | {str(field): number}) for number in ("A-1", "A-1", "A-2")]
    with writing(world.centre.engine) as connection:
        put_rows(connection, world.company, made)
    found = [(one["kind"], one["number"]) for one in list_doubled(world.centre.engine, company_code(world))]
    assert sorted(found) == sorted((kind, "A-1") for kind in numbered for _ in range(2))


def test_a_receipt_that_was_printed_again_is_no_double(world: World) -> None:
    """Its number is the centre's, and stands on every print of it."""
    desk = world.desk()
    desk.run(add_person, "Prova")
    desk.sync()
    ask_receipt(desk.worker, desk.client)
    assert len({desk.run(gather, "RICEVUTA").header.local_number for _ in range(2)}) == 1
    desk.sync()
    assert list_doubled(world.centre.engine, company_code(world)) == []


def test_a_code_that_is_taken_is_not_given_twice(world: World) -> None:
    """A line born offline draws its code by lot: should it be another's, the centre keeps the two apart."""
    desk, other = world.desk(), world.desk()
    world.settle()
    desk.read(renew)
    taken = other.rows("SELECT line_code FROM sync")[0][0]
    desk.read(lambda s: s.connection().exec_driver_sql("UPDATE sync SET line_code = ?", (taken,)))
    desk.run(add_person, "Prova")
    assert desk.sync().outcome == "ok"
    codes = [row.code for row in world.centre.rows("SELECT code FROM line WHERE company_id = :c", c=world.company)]
    assert len(set(codes)) == len(codes) == 3
