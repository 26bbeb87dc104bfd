"""G26: a person is erased everywhere (protocol 8, 19.14-16): at the centre at once, on each desk with its next exchange."""

import json
from pathlib import Path

import pytest

from app.errors import Notice
from app.models.contacts import Appointment, Contact
from app.models.local import SyncState
from app.models.people import Person, PersonMerge
from app.models.registry import KINDS
from app.models.requests import Request
from app.models.visits import VisitNote
from app.server.erasure import confirmations, erase_person, replay_register, what_goes
from app.server.office import Hand
from app.server.reconciliation_end import close_reconciliation
from app.services.drafts import save_draft
from app.services.requests import advance
from tests.helpers.past import go_back, keep
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit

WORD = "Xantippe"
"""Stands in every text about the person who is erased."""


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return tmp_path / "erasures.register"


def erase(world: World, person: str, register: Path, ground: str = "richiesta") -> None:
    hand = Hand(world.centre.clock, world.centre.new_id)
    erase_person(world.centre.engine, hand, world.centre.keys.sign_seed, world.company, person, ground, register)


def told_of(desk: SyncedDesk, person: str) -> None:
    """A contact, a note, an appointment of the contact, a request of the flat and one of the building, with its step."""
    now = desk.who.now()
    contact = desk.run(add, Contact, channel="sportello", person_id=person, started_at=now, note=WORD)
    desk.run(add, VisitNote, person_id=person, body=f"{WORD} racconta")
    desk.run(add, Appointment, contact_id=contact, at=now, place=WORD)
    desk.run(
        add, Request, area="tecnica", category="infiltrazioni", opened_at=now, description=WORD, reporter_id=person
    )
    stairs = desk.run(
        add, Request, area="tecnica", category="ascensore", opened_at=now, description="fermo", reporter_id=person, place="stabile"
    )  # fmt: skip
    desk.run(advance, stairs, "aperta")


def traces(world: World, word: str = WORD) -> list[str]:
    """Tables of the centre in which the word can still be read."""
    tables = world.centre.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return [
        name
        for (name,) in tables
        if world.centre.scalar(f'SELECT count(*) FROM "{name}" t WHERE t::text LIKE :w', w=f"%{word}%")
    ]


def on_disk(desk: SyncedDesk, word: str = WORD) -> list[str]:
    """Tables of a desk in which the word can still be read."""
    tables = [name for (name,) in desk.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = []
    for name in tables:
        columns = [one[1] for one in desk.rows(f'PRAGMA table_info("{name}")')]
        text = " || ' ' || ".join(f"coalesce(CAST(\"{column}\" AS TEXT), '')" for column in columns)
        if desk.rows(f'SELECT count(*) FROM "{name}" WHERE {text} LIKE ?', f"%{word}%")[0][0]:
            found.append(name)
    return found


def test_a_person_goes_everywhere_at_once(world: World, register: Path) -> None:
    one, two = world.desk(), world.desk()
    person = one.run(add_person, WORD)
    other = one.run(add_person, "Rossi")
    told_of(one, person)
    world.settle()
    two.run(edit, Person, person, phone1="1")
    two.run(save_draft, f"contatto:{person}", "contatto", "Nuovo contatto", {"summary": WORD})
    goes = what_goes(world.centre.engine, world.company, person, "richiesta", one.who.today()).goes
    assert {kind: len(ids) for kind, ids in goes.items()} == {
        "appointment": 1, "contact": 1, "person": 1, "request": 1, "visit_note": 1
    }  # fmt: skip
    erase(world, person, register)
    assert traces(world) == []
    assert confirmations(world.centre.engine, world.company)[0].missing == tuple(
        sorted(
            world.centre.scalar("SELECT code FROM device WHERE id = :d", d=desk.who.device_id) for desk in (one, two)
        )
    )
    two.run(edit, Person, person, email=f"{WORD}@esempio.it")
    for _ in range(2):  # with their next alignment they say that it is done
        world.settle()
    for desk in (one, two):
        assert on_disk(desk) == []
        assert desk.is_synced()
        assert desk.value(Person, other, "surname") == "Rossi"
    (building,) = one.rows("SELECT reporter_id, description FROM request")
    assert building == (None, "fermo")
    assert WORD.encode() not in register.read_bytes()
    assert confirmations(world.centre.engine, world.company)[0].missing == ()
    agree(world)


def test_unsent_children_and_grandchildren_on_a_desk_that_lost_the_outpost(world: World, register: Path) -> None:
    """Story 14."""
    other = world.centre.outpost(world.company, "LOD", "Lodi")
    one, two = world.desk(), world.desk([world.outposts[0], other])
    person = one.run(add_person, WORD)
    world.settle()
    contact = two.run(add, Contact, channel="sportello", person_id=person, started_at=two.who.now(), note=WORD)
    two.run(add, Appointment, contact_id=contact, at=two.who.now(), place=WORD)
    two.run(add_person, "Che resta")
    world.centre.unassign(world.company, two.who.operator_id, world.outposts[0])
    erase(world, person, register)
    two.sync()
    assert on_disk(two) == []
    assert traces(world) == []
    assert two.is_synced()
    agree(world)


def test_what_arrives_later_is_taken_as_erased_with_all_that_hangs_on_it(world: World, register: Path) -> None:
    """A desk that was off for weeks: its creates that tell of the person, their edits and children, keep no content."""
    one, two = world.desk(), world.desk()
    person = one.run(add_person, WORD)
    world.settle()
    erase(world, person, register)
    contact = two.run(add, Contact, channel="sportello", person_id=person, started_at=two.who.now(), note=WORD)
    two.run(edit, Contact, contact, note=f"{WORD} e {WORD}")
    two.run(add, Appointment, contact_id=contact, at=two.who.now(), place=WORD)
    two.run(
        add, Request, area="tecnica", category="ascensore", opened_at=two.who.now(), reporter_id=person, place="stabile"
    )
    report = two.sync()
    assert report.decided["erased"] == 3
    assert report.decided["ok"] == 1
    assert traces(world) == []
    assert on_disk(two) == []
    agree(world)


def test_a_backup_brings_nobody_back(world: World, register: Path) -> None:
    """The register outside the database is replayed; without it, a desk that applied the order presents it (protocol 8.5)."""
    one, two = world.desk(), world.desk()
    person = one.run(add_person, WORD)
    told_of(one, person)
    world.settle()
    kept = keep(world.centre, world.company)
    erase(world, person, register)
    world.settle()
    hand = Hand(world.centre.clock, world.centre.new_id)
    go_back(world.centre, world.company, kept, announced=True)
    assert traces(world)
    assert replay_register(world.centre.engine, hand, world.centre.keys.sign_public, register) == 1
    assert replay_register(world.centre.engine, hand, world.centre.keys.sign_public, register) == 0
    assert traces(world) == []
    go_back(world.centre, world.company, kept, announced=True)
    one.sync()
    assert traces(world) == []
    two.sync()
    close_reconciliation(world.centre.engine, hand, world.company, ())
    world.settle()
    assert traces(world) == [] == on_disk(one) == on_disk(two)
    agree(world)


@pytest.mark.parametrize("author_comes", [True, False])
def test_salvage_brings_back_no_child_of_an_erased_person(world: World, register: Path, author_comes: bool) -> None:
    """Story 16: the lost future held a child of a person who is erased while the centre waits for its desks.

    Whether its author sends it again, or only a reader still knows it.
    """
    one, two = world.desk(), world.desk()
    person = one.run(add_person, WORD)
    world.settle()
    kept = keep(world.centre, world.company)
    one.run(add, VisitNote, person_id=person, body=WORD)
    world.settle()
    go_back(world.centre, world.company, kept, announced=True)
    erase(world, person, register)
    two.sync()
    if author_comes:
        one.sync()
    hand = Hand(world.centre.clock, world.centre.new_id)
    absent = () if author_comes else (one.read(lambda s: s.get_one(SyncState, 1).line_code),)
    assert close_reconciliation(world.centre.engine, hand, world.company, absent).made == {}
    world.settle()
    assert traces(world) == [] == on_disk(one) == on_disk(two)
    agree(world)


def test_erased_while_held(world: World, register: Path) -> None:
    """Story 15: B's change waits for A's lost one when the person is erased."""
    one, two = world.desk(), world.desk()
    person = one.run(add_person, "Rossi")
    world.settle()
    kept = keep(world.centre, world.company)
    one.run(edit, Person, person, domicile="prima")
    world.settle()
    two.run(edit, Person, person, domicile=WORD)
    two.sync()
    go_back(world.centre, world.company, kept, announced=True)
    two.sync()
    assert {state for _, state in two.states()} == {"held"}
    erase(world, person, register)
    two.sync()
    one.sync()
    hand = Hand(world.centre.clock, world.centre.new_id)
    close_reconciliation(world.centre.engine, hand, world.company, ())
    world.settle()
    assert traces(world) == [] == on_disk(one) == on_disk(two)
    assert two.is_synced()
    agree(world)


def test_every_card_of_a_merged_person_goes(world: World, register: Path) -> None:
    one, two = world.desk(), world.desk()
    cards = [one.run(add_person, f"{WORD} {place}") for place in range(3)]
    for card, other in ((cards[0], cards[1]), (cards[1], cards[2])):
        one.run(add, PersonMerge, card_a=card, card_b=other, face=card)
    told_of(one, cards[2])
    world.settle()
    erase(world, cards[0], register)
    world.settle()
    assert traces(world) == [] == on_disk(one) == on_disk(two)
    assert two.rows("SELECT id FROM person_merge") == []
    agree(world)


def test_an_order_that_the_centre_did_not_sign_erases_nobody(world: World, register: Path) -> None:
    one, two = world.desk(), world.desk()
    person = one.run(add_person, "Rossi")
    world.settle()
    erase(world, person, register)
    world.settle()
    other = one.run(add_person, "Bianchi")
    world.settle()
    forged = json.loads(world.centre.rows("SELECT body FROM erasure_order")[0].body)
    forged["ids"], forged["order"] = {"person": [other]}, "falso"
    with world.centre.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE erasure_order SET id = 'falso', body = %s, seq = (SELECT seq FROM counter WHERE company_id = %s) "
            "WHERE company_id = %s",
            (json.dumps(forged), world.company, world.company),
        )
    two.rows("UPDATE sync SET cursor = cursor RETURNING 1")
    two.sync()
    assert two.value(Person, other, "surname") == "Bianchi"


def test_a_ground_or_a_person_that_is_not_there_changes_nothing(world: World, register: Path) -> None:
    with pytest.raises(Notice) as told:
        erase(world, "nessuno", register)
    assert told.value.code == "person_unknown"
    assert not register.exists()


def test_every_reference_to_a_person_is_about_them_or_let_go(world: World) -> None:
    """A kind that a later version adds must say what happens to it."""
    for kind in KINDS.values():
        columns = kind.model.__table__.columns
        for name, target in kind.sync.refs.items():
            if target == "person" and name not in kind.sync.about:
                assert columns[name].nullable, f"{kind.name}.{name} can neither go nor be let go of"
