"""An outpost closes while its desks have work on it that nobody has yet; a coordinator is sent there when all was written (G8)."""

import pytest

from app.models.contacts import Contact
from app.models.people import Person
from app.models.requests import Request
from app.models.visits import VisitNote
from app.rules.clock import rome_day
from app.server import admin, dismissal
from app.server.office import Hand
from app.services.conflicts import compare, settle_conflict
from app.services.review import list_review
from app.sync.protocol import ExchangeAnswer, ExchangeRequest
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.sync.test_stories_dismissed import dismiss, handed_over, shown
from tests.sync.test_stories_moved import people


def hand(world: World) -> Hand:
    return Hand(world.centre.clock, world.centre.new_id)


def close(world: World) -> dismissal.Closed:
    """Today is the last day of the first outpost."""
    register = world.desks[0].path.with_name("dismissals.register")
    return dismissal.close_outpost(world.centre.engine, hand(world), world.code, "COD", register)


def next_day(world: World) -> None:
    for clock in (world.centre.clock, *(desk.clock for desk in world.desks)):
        clock.advance(days=1)


def coordinator_to_be(world: World) -> SyncedDesk:
    """The desk of a coordinator who is not sent anywhere yet."""
    operator = admin.add_operator(
        world.centre.engine, hand(world), world.code, "Prova", "Capo", "CC", "coordinatore", None
    )
    return world.desk([], role="coordinatore", operator=operator)


def send_to_outpost(world: World, desk: SyncedDesk) -> None:
    """The administrator's act, and the exchanges in which the desk hears of it."""
    day = rome_day(world.centre.clock())
    admin.assign(world.centre.engine, hand(world), world.code, "CC", "COD", day, None)
    desk.sync()


def take_all(desk: SyncedDesk) -> None:
    """Settle whatever was handed over in favour of who wrote it."""
    for item in desk.run(list_review).items:
        rows = desk.run(compare, item.key).rows
        desk.run(settle_conflict, item.key, {row.field: row.others[0].choice for row in rows})
    desk.sync()


def watch_what_leaves(desk: SyncedDesk) -> None:
    """Before each exchange every record that undecided work stands on must still be there."""
    exchange = desk.client.exchange

    def look(asked: ExchangeRequest) -> ExchangeAnswer:
        for kind, id in desk.rows("SELECT kind, rid FROM outbox WHERE state = 'pending'"):
            assert desk.rows(f"SELECT id FROM {kind} WHERE id = ?", id), (
                "a record left before the work on it was decided"
            )
        return exchange(asked)

    desk.client.exchange = look  # type: ignore[method-assign]


def at_centre(world: World, kind: str) -> list[str]:
    return [one.id for one in world.centre.rows(f"SELECT id FROM {kind} WHERE company_id = :c", c=world.company)]


def test_on_the_last_day_of_an_outpost_all_goes_on(world: World) -> None:
    """What is sent by the evening is taken as ever; the records leave with the day, and nobody has to say so again."""
    here, there = world.desk(), world.desk()
    person = here.run(add_person, "Rossi", phone1="0")
    world.settle()
    here.run(edit, Person, person, phone1="1")
    close(world)
    there.run(add_person, "Bianchi")
    world.settle()
    for desk in (here, there):
        assert people(desk) == ["Bianchi", "Rossi"]
        assert desk.value(Person, person, "phone1") == "1"
        assert {state for _, state in desk.states()} <= {"done"}
    next_day(world)
    world.settle()
    assert people(here) == people(there) == []
    assert handed_over(world) == []
    agree(world)


@pytest.mark.parametrize("batch", [1, 100], ids=["one change at a time", "all at once"])
def test_unsent_work_on_a_closed_outpost_is_taken_or_shown_to_its_coordinator(world: World, batch: int) -> None:
    """New records of its days are taken; edits stand beside the record; what is dated after its last day is refused, with its
    reason. No record leaves a desk before that.
    """
    coordinator, here, there = world.desk(role="coordinatore"), world.desk(), world.desk()
    person = there.run(add_person, "Rossi", phone1="0")
    request = there.run(add, Request, area="tecnica", category="ascensore", opened_at=there.who.now())
    world.settle()
    here.run(edit, Person, person, phone1="1")
    made = here.run(add_person, "Bianchi")
    contact = here.run(add, Contact, channel="sportello", person_id=made, started_at=here.who.now())
    there.run(edit, Request, request, description="porta bloccata")
    assert close(world) == dismissal.Closed(rome_day(world.centre.clock()), 2, ("M. F.",))
    next_day(world)
    here.run(edit, Person, person, email="a@esempio.it")
    late = here.run(add_person, "Verdi")
    for desk in (here, there):
        desk.pace.batch = batch
        watch_what_leaves(desk)
        desk.sync()
        assert people(desk) == []
        assert desk.rows("SELECT * FROM leaving") == []
    assert here.states() == [
        ("person", "trayed"),
        ("person", "done"),
        ("contact", "done"),
        ("person", "trayed"),
        ("person", "refused"),
    ]
    told = {item.record_id: item.subtitle for item in here.run(list_review).items}
    assert told.keys() == {person, late}
    assert told[late] == "L'assegnazione al presidio è finita il 12/03/2026: la scheda è di dopo."
    assert sorted(at_centre(world, "person")) == sorted([person, made])
    assert at_centre(world, "contact") == [contact]
    assert handed_over(world) == ["person", "person", "request"]
    coordinator.sync()
    assert people(coordinator) == ["Bianchi", "Rossi"]
    assert shown(coordinator) == ["1", "a@esempio.it", "porta bloccata"]
    take_all(coordinator)
    assert coordinator.value(Person, person, "email") == "a@esempio.it"
    world.settle()
    agree(world)


def test_a_coordinator_sent_later_sees_what_was_written_and_handed_over_before(world: World) -> None:
    """Nobody coordinated the outpost when it closed: the work waits at the centre, shown to nobody, and then to the newcomer."""
    newcomer, here, there = coordinator_to_be(world), world.desk(), world.desk()
    person = there.run(add_person, "Rossi", phone1="0")
    note = there.run(add, VisitNote, person_id=person, body="riservata", visibility="R3")
    world.settle()
    here.run(edit, Person, person, phone1="1")
    made = here.run(add_person, "Bianchi")
    private = here.run(add, VisitNote, person_id=made, body="mai inviata", visibility="R3")
    assert close(world).coordinators == ()
    next_day(world)
    world.settle()
    for desk in world.desks:
        assert people(desk) == []
        assert shown(desk) == []
    assert newcomer.rows("SELECT id FROM visit_note") == []
    agree(world)
    send_to_outpost(world, newcomer)
    assert people(newcomer) == ["Bianchi", "Rossi"]
    assert sorted(newcomer.rows("SELECT id FROM visit_note")) == sorted([(note,), (private,)])
    assert shown(newcomer) == ["1"]
    take_all(newcomer)
    assert newcomer.value(Person, person, "phone1") == "1"
    world.settle()
    agree(world)


def test_a_coordinator_sent_later_sees_what_a_dismissed_desk_handed_over(world: World) -> None:
    """The outpost is at work: what was handed over is decided once, whoever came first to it."""
    newcomer, here, there = coordinator_to_be(world), world.desk(), world.desk()
    person = there.run(add_person, "Rossi", phone1="0", email="0")
    world.settle()
    here.run(edit, Person, person, phone1="1", email="a@esempio.it")
    dismiss(world, here)
    here.sync()
    there.sync()
    assert shown(there) == ["1", "a@esempio.it"]
    send_to_outpost(world, newcomer)
    assert people(newcomer) == ["Rossi"]
    assert shown(newcomer) == ["1", "a@esempio.it"]
    take_all(newcomer)
    there.sync()
    assert there.value(Person, person, "phone1") == "1"
    assert not there.run(list_review).items
    world.desks.remove(here)
    agree(world)
    here.close()
