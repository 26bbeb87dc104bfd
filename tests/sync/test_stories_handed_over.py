"""What is handed over shows no more than its author meant to show, and makes no work about work (G8, G22)."""

import pytest

from app.models.contacts import Contact
from app.models.people import Person
from app.models.review import Conflict
from app.server.db import writing
from app.server.devices import revoke
from app.services.conflicts import compare, settle_conflict
from app.services.review import list_review
from app.sync.protocol import ExchangeAnswer, ExchangeRequest
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit

WAYS = pytest.mark.parametrize("way", ["moved", "dismissed"])


@pytest.fixture
def lodi(world: World) -> str:
    """A second outpost."""
    world.outposts.append(world.centre.outpost(world.company, "LOD", "Lodi"))
    return world.outposts[1]


def lose_rights(world: World, desk: SyncedDesk, outpost: str, way: str) -> None:
    if way == "moved":
        world.centre.unassign(world.company, desk.who.operator_id, outpost)
        return
    with writing(world.centre.engine) as connection:
        assert revoke(connection, world.company, desk.who.device_id)


@WAYS
def test_what_was_written_first_and_reserved_afterwards_is_shown_to_nobody(world: World, lodi: str, way: str) -> None:
    """Had its author stayed, no colleague would have seen it: both changes leave in one push."""
    colleague, author = world.desk([lodi]), world.desk([lodi, world.outposts[0]])
    contact = author.run(add, Contact, channel="sportello", started_at=author.who.now())
    world.settle()
    author.run(edit, Contact, contact, note="testo riservato")
    author.run(edit, Contact, contact, visibility="R2")
    lose_rights(world, author, lodi, way)
    author.sync()
    colleague.sync()
    assert colleague.rows("SELECT value FROM conflict") == []
    kept = world.centre.scalar("SELECT count(*) FROM tray WHERE company_id = :c", c=world.company)
    assert kept == 2, "both wait for a coordinator apart"


@WAYS
def test_a_settling_that_is_handed_over_leaves_the_conflict_open(world: World, lodi: str, way: str) -> None:
    """The value that was chosen stands beside the record; whoever has the record now settles once, on one item."""
    coordinator = world.desk([lodi], role="coordinatore")
    there, here = world.desk([lodi]), world.desk([lodi, world.outposts[0]])
    person = there.run(add_person, "Prova", phone1="0")
    world.settle()
    there.run(edit, Person, person, phone1="1")
    here.run(edit, Person, person, phone1="2")
    world.settle()
    (item,) = here.run(list_review).items
    rows = here.run(compare, item.key).rows
    here.run(settle_conflict, item.key, {row.field: row.others[0].choice for row in rows})
    lose_rights(world, here, lodi, way)
    here.sync()
    coordinator.sync()
    assert coordinator.read(lambda s: {one.record_kind for one in s.query(Conflict)}) == {"person"}
    (item,) = coordinator.run(list_review).items
    (row,) = coordinator.run(compare, item.key).rows
    coordinator.run(settle_conflict, item.key, {row.field: row.others[0].choice})
    coordinator.sync()
    there.sync()
    assert there.value(Person, person, "phone1") == "2"
    assert not there.run(list_review).items
    world.desks.remove(here)
    agree(world)
    here.close()


@WAYS
def test_what_is_reserved_in_a_later_push_shows_no_longer(world: World, lodi: str, way: str) -> None:
    """Until then nobody knew: the text leaves the colleagues' desks with the change that was to reserve it."""
    colleague, author = world.desk([lodi]), world.desk([lodi, world.outposts[0]])
    contact = author.run(add, Contact, channel="sportello", started_at=author.who.now())
    world.settle()
    author.run(edit, Contact, contact, note="testo riservato")
    author.run(edit, Contact, contact, visibility="R2")
    lose_rights(world, author, lodi, way)
    author.pace.batch = 1
    seen: list[str] = []
    exchange = author.client.exchange

    def one_push_and_a_look(request: ExchangeRequest) -> ExchangeAnswer:
        answer = exchange(request)
        colleague.sync()
        seen.append(str(colleague.rows("SELECT value FROM conflict")))
        return answer

    author.client.exchange = one_push_and_a_look  # type: ignore[method-assign]
    author.sync()
    assert seen[:2] == ["[('testo riservato',)]", "[]"]
    assert not colleague.run(list_review).items
    colleague.run(edit, Contact, contact, visibility="R1", readers=[author.who.operator_id])
    colleague.sync()
    assert [value for (value,) in colleague.rows("SELECT value FROM conflict")] in ([], [None])
    kept = world.centre.scalar("SELECT count(*) FROM tray WHERE company_id = :c", c=world.company)
    assert kept == 2, "both wait for a coordinator apart"
    world.desks.remove(author)
    agree(world)
    author.close()


@pytest.mark.parametrize("first", ["the text", "the reservation"])
def test_what_was_reserved_on_the_other_laptop_of_its_author_is_not_shown(world: World, lodi: str, first: str) -> None:
    """Whoever leaves is dismissed with all their laptops, which hand over one after the other."""
    colleague, author = world.desk([lodi]), world.desk([lodi, world.outposts[0]])
    other = world.desk([lodi], operator=author.who.operator_id)
    contact = author.run(add, Contact, channel="sportello", started_at=author.who.now())
    world.settle()
    author.run(edit, Contact, contact, note="testo riservato")
    other.run(edit, Contact, contact, visibility="R2")
    for desk in (author, other):
        lose_rights(world, desk, lodi, "dismissed")
    for desk in (author, other) if first == "the text" else (other, author):
        desk.sync()
        colleague.sync()
    assert colleague.rows("SELECT value FROM conflict") == []
    assert not colleague.run(list_review).items
    kept = world.centre.scalar("SELECT count(*) FROM tray WHERE company_id = :c", c=world.company)
    assert kept == 2, "both wait for a coordinator apart"
