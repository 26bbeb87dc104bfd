"""What a dismissed device had begun waits for whoever coordinates its outpost, in *Da rivedere*: taken over, or left (G8, G21)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import Notice
from app.models.contacts import Contact
from app.models.documents import Attachment
from app.models.people import Person
from app.models.requests import Request, RequestTransition
from app.models.staff import Presence
from app.models.visits import NoteVersion, VisitNote
from app.rules.files import ARRIVED
from app.services import review, review_details
from app.services.contacts import NewContact, Topic, save_contact
from app.services.refusals import left_groups
from app.services.resend import correct_and_resend, keep_aside, take_back
from tests.helpers.carrier import Carrier, failing_at
from tests.helpers.pictures import pdf
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.sync.test_stories_dismissed import dismiss, handed_over
from tests.sync.test_stories_erased import WORD, erase, told_of, traces

SECRET = "Melanippe"


def waiting(desk: SyncedDesk) -> list[tuple[str, ...]]:
    """The kinds of each group that others left."""
    return [tuple(row.kind for row in group.rows) for group in desk.read(left_groups)]


def keys(desk: SyncedDesk) -> list[str]:
    return [group.key for group in desk.read(left_groups)]


def gone(world: World, desk: SyncedDesk) -> None:
    """Its laptop is dismissed, says what it still had, and is put away."""
    dismiss(world, desk)
    assert desk.sync().outcome == "cut_off"
    world.desks.remove(desk)
    desk.close()


def test_what_a_dismissed_device_had_begun_is_taken_over_whole(world: World) -> None:
    """A whole conversation, with the request that it opened and the person it was with, becomes the coordinator's."""
    author, coordinator = world.desk(), world.desk(role="coordinatore")
    topic = Topic("tecnica", "ascensore", opens_request=True, description="fermo al terzo piano")
    person = author.run(add_person, "Rossi")
    author.run(
        save_contact, NewContact("sportello", (topic,), "segnalazione_aperta", person_id=person, note="passa domani")
    )
    gone(world, author)
    coordinator.sync()
    (item,) = [one for one in coordinator.run(review.list_review).items if one.title == "Rossi"]
    assert (item.kind, item.chip) == (review.HANDED_OVER, "Consegnata")
    for _ in range(4):
        for key in keys(coordinator)[:1]:
            coordinator.run(correct_and_resend, key)
    assert waiting(coordinator) == []
    world.settle()
    agree(world)
    assert coordinator.value(Person, person, "operator_id") == coordinator.who.operator_id
    (request,) = coordinator.read(lambda s: s.query(Request).all())
    assert (request.description, request.state) == ("fermo al terzo piano", "aperta")
    (contact,) = coordinator.read(lambda s: s.query(Contact).all())
    assert contact.topics[0]["request_id"] == request.id
    assert coordinator.read(lambda s: s.query(RequestTransition).count()) > 0
    assert coordinator.run(review.review_count) == 0


def test_later_edits_of_what_was_begun_go_with_it(world: World) -> None:
    author, coordinator = world.desk(), world.desk(role="coordinatore")
    person = author.run(add_person, "Rosi")
    author.run(edit, Person, person, surname="Rossi", phone1="02 123456")
    gone(world, author)
    coordinator.sync()
    (key,) = keys(coordinator)
    coordinator.run(correct_and_resend, key, {"surname": "Rossini"})
    world.settle()
    agree(world)
    assert coordinator.read(lambda s: [(p.surname, p.phone1) for p in s.query(Person)]) == [("Rossini", "02 123456")]


@pytest.mark.parametrize("corrected", [None, "Rossini"])
def test_two_who_take_the_same_over_make_it_once(world: World, corrected: str | None) -> None:
    """Both offline. The second finds it made; where they wrote differently, both see it as they always do."""
    author, one, two = world.desk(), world.desk(), world.desk()
    author.run(add_person, "Rossi")
    gone(world, author)
    world.settle()
    one.run(correct_and_resend, *keys(one))
    two.run(correct_and_resend, *keys(two), {"surname": corrected} if corrected else None)
    world.settle()
    agree(world)
    assert two.read(lambda s: [(p.surname, p.operator_id) for p in s.query(Person)]) == [("Rossi", one.who.operator_id)]
    assert {state for _, state in two.states()} == {"done"}
    assert [i.kind for i in two.run(review.list_review).items] == ([review.CONFLICT] if corrected else [])
    assert waiting(one) == waiting(two) == []


def test_who_leaves_it_is_asked_no_more_and_may_open_it_again(world: World) -> None:
    author, coordinator, colleague = world.desk(), world.desk(role="coordinatore"), world.desk()
    author.run(add_person, "Rossi")
    gone(world, author)
    world.settle()
    (key,) = keys(coordinator)
    coordinator.run(keep_aside, key)
    world.settle()
    assert waiting(coordinator) == waiting(colleague) == []
    coordinator.run(take_back, key)
    world.settle()
    assert waiting(colleague) == [("person",)]
    with pytest.raises(Notice) as raised:
        coordinator.run(take_back, key)
    assert raised.value.code == "not_found"
    agree(world)


@pytest.mark.parametrize("kind", ["contact", "request", "visit_note"])
def test_what_no_rule_would_let_pass_is_shown_all_the_same_and_harms_no_list(world: World, kind: str) -> None:
    """A stolen laptop may send anything that has the right shape: what is not whole is seen, and not taken."""
    author, coordinator = world.desk(), world.desk(role="coordinatore")
    now = author.who.now()
    made = {
        "contact": (Contact, {"channel": "sportello", "started_at": now}),
        "request": (Request, {"area": "tecnica", "category": "ascensore", "opened_at": now}),
        "visit_note": (VisitNote, {"body": "testo"}),
    }
    model, fields = made[kind]
    author.run(add, model, **fields)
    gone_fields = ", ".join(f"'$.{name}'" for name in fields)
    author.rows(f"UPDATE outbox SET body = json_remove(body, {gone_fields}) RETURNING rid")
    gone(world, author)
    coordinator.sync()
    (item,) = coordinator.run(review.list_review).items
    assert item.kind == review.HANDED_OVER
    detail = coordinator.run(review_details.refusal_detail, item.key)
    assert [one.code for one in detail.actions] == ["metti_da_parte", "decido_domani"]
    with pytest.raises(Notice) as raised:
        coordinator.run(correct_and_resend, item.key)
    assert raised.value.code == "not_to_take"
    coordinator.run(keep_aside, item.key)
    assert waiting(coordinator) == []
    agree(world)


def test_the_hours_of_somebody_else_are_seen_and_not_taken(world: World) -> None:
    author, coordinator = world.desk(), world.desk(role="coordinatore")
    start = author.who.now()
    author.run(add, Presence, started_at=start - timedelta(hours=2), ended_at=start)
    gone(world, author)
    coordinator.sync()
    (key,) = keys(coordinator)
    with pytest.raises(Notice) as raised:
        coordinator.run(correct_and_resend, key)
    assert raised.value.code == "not_to_take"
    coordinator.run(keep_aside, key)
    assert waiting(coordinator) == []


@pytest.mark.parametrize("when", ["at once", "later in the same push", "in a later push"])
def test_what_was_to_be_reserved_is_left_to_nobody_nor_what_hangs_on_it(world: World, when: str) -> None:
    """A note, and what it said before."""
    author, colleague = world.desk(), world.desk(role="coordinatore")
    person = colleague.run(add_person, "Rossi")
    world.settle()
    visibility = "R2" if when == "at once" else "R0"
    note = author.run(add, VisitNote, visibility, person_id=person, body=SECRET)
    author.run(add, NoteVersion, visibility, note_id=note, body=SECRET, saved_at=author.who.now())
    if when != "at once":
        author.run(edit, VisitNote, note, visibility="R2")
    if when == "in a later push":
        author.pace.batch = 2
    dismiss(world, author)
    author.sync()
    colleague.sync()
    assert waiting(colleague) == []
    assert not colleague.rows("SELECT id FROM conflict WHERE value LIKE ?", f"%{SECRET}%")
    assert handed_over(world)[:2] == ["visit_note", "note_version"], "the tray keeps it"
    world.desks.remove(author)
    author.close()
    agree(world)


@pytest.mark.parametrize("named", [False, True])
def test_another_outpost_is_not_told(world: World, named: bool) -> None:
    """Not even when the device names it: its operator never was there."""
    lodi = world.centre.outpost(world.company)
    author, other = world.desk(), world.desk([lodi], role="coordinatore")
    add_there = replace(author.who, outpost_id=lodi) if named else author.who
    author.worker.run(add_person, add_there, "Rossi")
    gone(world, author)
    other.sync()
    assert waiting(other) == []
    assert handed_over(world) == ["person"]


def test_who_is_erased_goes_with_what_was_left_about_them(world: World, tmp_path: Path) -> None:
    author, coordinator = world.desk(), world.desk(role="coordinatore")
    person = coordinator.run(add_person, WORD)
    world.settle()
    told_of(author, person)
    gone(world, author)
    coordinator.sync()
    assert len(waiting(coordinator)) > 2
    erase(world, person, tmp_path / "erasures.register")
    coordinator.sync()
    assert not coordinator.rows("SELECT id FROM conflict WHERE value LIKE ?", f"%{WORD}%")
    assert traces(world) == []
    agree(world)


def test_beyond_measure_the_tray_alone_keeps_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stolen laptop fills nobody's list; what it sent is not lost either."""
    monkeypatch.setattr("app.server.handed_over.SHOWN_AT_MOST", 3)
    author, coordinator = world.desk(), world.desk(role="coordinatore")
    for at in range(5):
        author.run(add_person, f"Persona {at}")
    gone(world, author)
    coordinator.sync()
    assert len(waiting(coordinator)) == 3
    assert len(handed_over(world)) == 5
    coordinator.run(keep_aside, keys(coordinator)[0])
    agree(world)


def test_a_file_that_was_left_is_taken_over_with_its_bytes(world: World) -> None:
    author, coordinator = Carrier(world.desk()), Carrier(world.desk(role="coordinatore"))
    person = author.desk.run(add_person, "Rossi")
    world.settle()
    author.attach(person, pdf())
    dismiss(world, author.desk)
    author.desk.sync()
    author.courier.hand_over(author.desk.client, lambda: False)
    coordinator.desk.sync()
    (key,) = keys(coordinator.desk)
    coordinator.desk.run(correct_and_resend, key)
    coordinator.desk.sync()
    coordinator.courier.carry(coordinator.desk.client)
    assert coordinator.desk.read(lambda s: s.query(Attachment).one().content_state) == ARRIVED
    assert coordinator.on_disk() == 1
    world.desks.remove(author.desk)
    author.desk.close()
    agree(world)


def test_of_files_that_are_left_one_at_which_the_centre_fails_holds_up_no_other(world: World) -> None:
    author = Carrier(world.desk())
    person = author.desk.run(add_person, "Rossi")
    world.settle()
    poison = author.attach(person, pdf(words="primo"))
    author.attach(person, pdf(words="secondo"))
    dismiss(world, author.desk)
    author.desk.sync()
    with failing_at(poison):
        assert not author.courier.hand_over(author.desk.client, lambda: False)
    arrived = "SELECT DISTINCT id FROM content_piece WHERE company_id = :c"
    assert len(world.centre.rows(arrived, c=world.company)) == 1
    assert author.courier.hand_over(author.desk.client, lambda: False)
    assert len(world.centre.rows(arrived, c=world.company)) == 2
    world.desks.remove(author.desk)
    author.desk.close()
