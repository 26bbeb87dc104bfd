"""A desk that was dismissed and something else befell it too: nothing of its work is lost, and each change is told once (G8, G21)."""

import pytest

from app.models.contacts import Contact
from app.models.local import Outbox
from app.models.people import Person
from app.models.requests import Request
from app.server.db import writing
from app.server.devices import revoke
from app.server.dismissal import list_handed_over
from app.server.office import Hand
from app.server.reconciliation_end import close_reconciliation
from app.sync.parting import has_nothing_left
from tests.helpers.past import go_back, keep
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.sync.test_stories_restored import surnames, twin_of


def dismiss(world: World, desk: SyncedDesk) -> None:
    with writing(world.centre.engine) as connection:
        assert revoke(connection, world.company, desk.who.device_id)


def handed_over(world: World) -> list[str]:
    """Kinds of the changes that wait for a coordinator."""
    return [str(one["kind"]) for one in list_handed_over(world.centre.engine, world.code)]


def shown(desk: SyncedDesk) -> list[str]:
    """Values that stand beside records that are here."""
    return sorted(
        value for (value,) in desk.rows("SELECT value FROM conflict WHERE deleted_at IS NULL AND field <> ''")
    )


def close(world: World, *without: str) -> None:
    close_reconciliation(world.centre.engine, Hand(world.centre.clock, world.centre.new_id), world.company, without)


@pytest.fixture
def held(world: World):
    """What `here` wrote on a value that only `author` had written waits for it, after a restore; then `here` is dismissed."""
    author, here, colleague = world.desk(), world.desk(), world.desk()
    person = author.run(add_person, "Rossi")
    contact = author.run(add, Contact, channel="sportello", started_at=author.who.now())
    world.settle()
    kept = keep(world.centre, world.company)
    author.run(edit, Person, person, phone1="di A")
    author.run(edit, Contact, contact, note="di A")
    world.settle()
    here.run(edit, Person, person, phone1="di B")
    here.run(edit, Contact, contact, note="testo riservato")
    here.run(edit, Contact, contact, visibility="R2")
    here.sync()
    go_back(world.centre, world.company, kept, announced=True)
    here.sync()
    assert {state for _, state in here.states()} == {"held"}
    dismiss(world, here)
    return author, here, colleague


@pytest.mark.parametrize("way", ["its own contact", "somebody's push", "the end of the wait"])
def test_what_is_held_of_a_dismissed_device_is_handed_over(world: World, held, way: str) -> None:
    """It is judged late, by whoever its author is then; what was to be reserved is shown to nobody."""
    author, here, colleague = held
    if way == "its own contact":
        here.sync()
        assert {state for _, state in here.states()} == {"trayed"}
    elif way == "somebody's push":
        colleague.run(add_person, "Altra")
        colleague.sync()
    else:
        code = world.centre.scalar("SELECT code FROM device WHERE id = :d", d=here.who.device_id)
        author.sync()
        colleague.sync()
        close(world, code)
    assert handed_over(world) == ["person", "contact", "contact"]
    author.sync()
    colleague.sync()
    assert shown(colleague) == ["di B"]
    here.sync()
    assert {state for _, state in here.states()} == {"trayed"}
    assert handed_over(world) == ["person", "contact", "contact"]


def test_two_perfect_copies_that_were_dismissed_both_hand_over_what_they_wrote(world: World) -> None:
    here, colleague = world.desk(), world.desk()
    here.run(add_person, "Prima")
    world.settle()
    twin, idle = twin_of(world, here), twin_of(world, here)
    here.run(add_person, "Uno")
    twin.run(add_person, "Due")
    dismiss(world, here)
    for desk in (here, twin, idle):
        report = desk.sync()
        assert (report.outcome, report.pending) == ("cut_off", 0)
    assert handed_over(world) == ["person", "person"]
    assert surnames(world) == ["Prima"]
    for desk in (here, twin, idle):
        world.desks.remove(desk)
        desk.close()
    agree(world)
    assert colleague.run(lambda s, who: s.query(Person).count()) == 1


@pytest.mark.parametrize("announced", [True, False])
def test_a_dismissed_desk_sends_again_what_a_restore_lost(world: World, announced: bool) -> None:
    """The centre has nothing of it any more: it is handed over whole, though it had been taken, and all of it is heard."""
    here, colleague = world.desk(), world.desk()
    person = here.run(add_person, "Rossi")
    world.settle()
    kept = keep(world.centre, world.company)
    here.run(edit, Person, person, phone1="perduto")
    here.sync()
    go_back(world.centre, world.company, kept, announced=announced)
    dismiss(world, here)
    here.run(edit, Person, person, email="nuova@esempio.it")
    for _ in range(2):
        report = here.sync()
        assert (report.outcome, report.pending) == ("cut_off", 0)
    assert handed_over(world) == ["person", "person"]
    colleague.sync()
    assert shown(colleague) == ["nuova@esempio.it", "perduto"]


def test_a_desk_with_nothing_new_sends_again_what_a_restore_lost(world: World) -> None:
    """It had been told that all was taken. The centre that went back does not even know its line."""
    here, colleague = world.desk(), world.desk()
    person = colleague.run(add_person, "Rossi")
    colleague.sync()
    kept = keep(world.centre, world.company)
    here.sync()
    here.run(edit, Person, person, phone1="perduto")
    here.sync()
    go_back(world.centre, world.company, kept, announced=False)
    dismiss(world, here)
    assert here.sync().outcome == "cut_off"
    colleague.sync()
    assert shown(colleague) == ["perduto"]


def test_what_was_refused_and_nobody_dealt_with_is_handed_over_too(world: World) -> None:
    """It waits in *Da rivedere* of a laptop that is to be erased; who has the record now decides about it in its author's place."""
    here, colleague = world.desk(), world.desk()
    request = here.run(add, Request, area="tecnica", category="ascensore", opened_at=here.who.now())
    world.settle()
    here.run(edit, Request, request, category="nessuna", description="porta bloccata")
    here.run(add, Request, area="tecnica", category="nessuna", opened_at=here.who.now())
    here.run(edit, Request, request, category="neanche")
    here.sync()
    assert here.read(lambda s: [o.state for o in s.query(Outbox).order_by(Outbox.row)]) == ["done", *["refused"] * 3]
    here.read(lambda s: setattr(s.query(Outbox).order_by(Outbox.row.desc()).first(), "settled_at", here.who.now()))
    dismiss(world, here)
    for _ in range(2):
        report = here.sync()
        assert (report.outcome, report.pending) == ("cut_off", 0)
    assert here.read(has_nothing_left)
    assert handed_over(world) == ["request", "request"], "what its author dealt with is not brought up again"
    colleague.sync()
    assert shown(colleague) == ["nessuna", "porta bloccata"]
    world.desks.remove(here)
    agree(world)
    here.close()
