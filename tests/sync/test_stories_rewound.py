"""G9: the centre is restored from a backup. Every desk notices by itself and sends again what is missing (protocol 19.18-22)."""

from datetime import timedelta

import pytest

import app.server.pull
import app.server.push
import app.sync.rewind
from app.errors import Notice, Retry
from app.models.contacts import Contact
from app.models.people import Person
from app.models.requests import Request
from app.models.review import Conflict
from app.server.office import Hand
from app.server.reconciliation_end import close_reconciliation, waiting_company
from app.services.centre import sync_facts
from app.services.requests import advance
from app.store.line import renew
from app.sync import rewind
from app.sync.receipt import ask_receipt
from tests.helpers.past import go_back, keep
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.sync.test_bundle import bring, export


def close(world: World, *without: str):
    hand = Hand(world.centre.clock, world.centre.new_id)
    return close_reconciliation(world.centre.engine, hand, world.company, without)


def gone(world: World, desk: SyncedDesk) -> str:
    """A laptop that never comes back; its code."""
    code = world.centre.scalar("SELECT code FROM device WHERE id = :d", d=desk.who.device_id)
    world.desks.remove(desk)
    desk.close()
    return str(code)


def came(world: World) -> list[str]:
    waiting = waiting_company(world.centre.engine, world.company)
    assert waiting is not None
    return sorted(waiting.came)


def missing(world: World) -> list[str]:
    waiting = waiting_company(world.centre.engine, world.company)
    assert waiting is not None
    return sorted(waiting.missing)


def is_reconciling(world: World) -> bool:
    return waiting_company(world.centre.engine, world.company) is not None


def opened_request(desk: SyncedDesk) -> str:
    request = desk.run(
        add, Request, area="tecnica", category="infiltrazioni", opened_at=desk.who.now(), description="muffa"
    )
    desk.run(advance, request, "aperta")
    return request


@pytest.fixture
def met(world: World):
    """Two desks that both know one person."""
    one, two = world.desk(), world.desk()
    person = one.run(add_person, "Rossi")
    world.settle()
    return one, two, person


@pytest.mark.parametrize("announced", [True, False])
def test_what_a_restore_lost_is_sent_again(world: World, met, announced: bool) -> None:
    one, two, person = met
    kept = keep(world.centre, world.company)
    one.run(edit, Person, person, phone1="1")
    late = one.run(add_person, "Bianchi")
    world.settle()
    go_back(world.centre, world.company, kept, announced=announced)
    assert one.sync().outcome == "ok"
    assert is_reconciling(world)
    assert two.sync().outcome == "ok"
    close(world)
    world.settle()
    assert two.value(Person, person, "phone1") == "1"
    assert two.value(Person, late, "surname") == "Bianchi"
    agree(world)


def test_the_newest_places_are_told_whatever_the_clock_said(world: World, met, monkeypatch: pytest.MonkeyPatch) -> None:
    """G15: a clock that was a year ahead for a day. The places of that day are not the newest for the year that follows."""
    monkeypatch.setattr(rewind, "CHECKPOINTS", 2)
    one, _, person = met
    right = one.clock.moment
    for ahead in (365, 365, 0):
        one.clock.moment = right + timedelta(days=ahead)
        one.run(edit, Person, person, phone1=f"{one.clock.moment}")
        one.sync()
    told = one.read(rewind.places)
    assert len(told) == 2
    assert told[0] == one.rows("SELECT cursor FROM sync")[0][0]


def test_numbers_used_again_by_others_are_no_disguise(world: World, met) -> None:
    """Story 18: two other desks fill the restored centre with new changes under the same places; then the third comes."""
    one, two, person = met
    three = world.desk()
    three.sync()
    kept = keep(world.centre, world.company)
    for place in range(3):
        three.run(edit, Person, person, phone1=f"{place}")
        three.sync()
    go_back(world.centre, world.company, kept, announced=False)
    for place in range(5):
        one.run(add_person, f"Nuova {place}")
        two.run(add_person, f"Altra {place}")
        one.sync()
        two.sync()
    three.sync()
    assert is_reconciling(world)
    world.settle()
    close(world)
    world.settle()
    assert one.value(Person, person, "phone1") == "2"
    agree(world)


def test_a_desk_that_was_pages_behind_knows_of_a_newer_place_than_its_cursor(
    world: World, met, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its cursor is one that the restored centre still has; that its own change was taken behind it is what the centre forgot."""
    monkeypatch.setattr(app.server.pull, "PAGE_ROWS", 2)
    one, two, person = met
    for place in range(8):
        one.run(add_person, f"Prova {place}")
    one.sync()
    kept = keep(world.centre, world.company)
    two.run(edit, Person, person, phone1="di due")
    with pytest.raises(Retry):
        two.sync("", "no_answer")
    assert {state for _, state in two.states()} == {"done"}, "it was taken, and pages are still to come"
    go_back(world.centre, world.company, kept, announced=False)
    two.sync()
    assert is_reconciling(world)
    world.settle()
    close(world)
    world.settle()
    assert one.value(Person, person, "phone1") == "di due"
    agree(world)


def test_what_the_centre_says_now_is_newer_than_what_was_lost(world: World, met) -> None:
    """Story 18, seen from a desk that only reads: its rows of the lost future have greater numbers than what stands there now.

    They give way by themselves: the comparison that follows a restore has nothing left to mend.
    """
    one, two, person = met
    three = world.desk()
    three.sync()
    kept = keep(world.centre, world.company)
    for place in range(3):
        one.run(edit, Person, person, phone1=f"{place}")
        one.sync()
    three.sync()
    go_back(world.centre, world.company, kept, announced=False)
    two.run(edit, Person, person, phone1="di due")
    two.sync()
    three.sync()
    assert three.value(Person, person, "phone1") == "di due"
    assert three.read(lambda s: sync_facts(s, three.who)).mended == 0


def test_a_change_that_stands_on_a_lost_one_waits_for_it(world: World, met) -> None:
    """Story 19: B's change stands on A's lost one and B comes first: no clash, no refusal, B goes on seeing it."""
    one, two, person = met
    kept = keep(world.centre, world.company)
    one.run(edit, Person, person, phone1="di A")
    born = one.run(add_person, "Nata da A")
    world.settle()
    two.run(edit, Person, person, phone1="di B")
    two.run(edit, Person, born, email="b@esempio.it")
    two.sync()
    go_back(world.centre, world.company, kept, announced=True)
    two.sync()
    assert {state for _, state in two.states()} == {"held"}
    assert two.value(Person, person, "phone1") == "di B"
    assert not two.is_synced()
    one.sync()
    two.sync()
    assert {state for _, state in two.states()} == {"done"}
    close(world)
    world.settle()
    for desk in (one, two):
        assert desk.value(Person, person, "phone1") == "di B"
        assert desk.value(Person, born, "email") == "b@esempio.it"
    assert world.centre.scalar("SELECT count(*) FROM conflict WHERE company_id = :c", c=world.company) == 0
    agree(world)


def test_a_step_of_a_request_that_stands_on_a_lost_one_waits_too(world: World, met) -> None:
    one, two, _ = met
    request = opened_request(one)
    world.settle()
    kept = keep(world.centre, world.company)
    one.run(advance, request, "assegnata")
    world.settle()
    two.run(advance, request, "in_lavorazione")
    two.sync()
    go_back(world.centre, world.company, kept, announced=True)
    two.sync()
    one.sync()
    two.sync()
    close(world)
    world.settle()
    assert one.value(Request, request, "state") == two.value(Request, request, "state") == "in_lavorazione"
    agree(world)


def test_what_only_a_dead_laptop_had_written_is_made_from_what_others_saw(world: World, met) -> None:
    """Story 20: A died; only B has A's record."""
    one, two, person = met
    kept = keep(world.centre, world.company)
    born = one.run(add_person, "Di chi non torna", phone1="3")
    one.run(edit, Person, person, email="perduta@esempio.it")
    world.settle()
    code = world.centre.scalar("SELECT code FROM device WHERE id = :d", d=one.who.device_id)
    go_back(world.centre, world.company, kept, announced=True)
    world.desks.remove(one)
    one.close()
    two.sync()
    with pytest.raises(Notice, match=code) as refused:
        close(world)
    assert refused.value.code == "desks_missing"
    closed = close(world, code)
    assert closed.made == {"person": 1}
    assert closed.to_settle == 1
    world.settle()
    assert two.value(Person, born, "phone1") == "3"
    lost = two.read(lambda s: s.query(Conflict).one())
    assert (lost.field, lost.value, lost.reason) == ("email", "perduta@esempio.it", "ripristino")
    agree(world)


def test_what_stands_on_records_of_a_dead_laptop_is_taken_when_the_wait_ends(world: World, met) -> None:
    """A died with its person and its request; B had worked on both and goes on. Nothing of B's is refused, and no clock is asked."""
    one, two, _ = met
    kept = keep(world.centre, world.company)
    two.clock.advance(days=-1)  # B's clock is a day behind A's
    born = one.run(add_person, "Di chi non torna", phone1="1")
    request = opened_request(one)
    world.settle()
    for number in ("2", "3"):
        two.run(edit, Person, born, phone1=number)
    two.run(advance, request, "assegnata")
    contact = two.run(add, Contact, channel="sede", person_id=born, started_at=two.who.now())
    two.run(edit, Contact, contact, note="prima")
    world.settle()
    two.run(edit, Person, born, phone1="4")
    two.run(edit, Contact, contact, note="poi")
    two.run(advance, request, "in_lavorazione")
    go_back(world.centre, world.company, kept, announced=True)
    code = gone(world, one)
    two.sync()
    assert {state for _, state in two.states()} == {"held"}
    closed = close(world, code)
    assert closed.made == {"person": 1, "request": 1, "request_transition": 2}
    assert closed.to_settle == 0
    world.settle()
    assert {state for _, state in two.states()} == {"done"}
    assert two.value(Person, born, "phone1") == "4"
    assert two.value(Contact, contact, "note") == "poi"
    assert two.value(Request, request, "state") == "in_lavorazione"
    assert world.centre.scalar("SELECT count(*) FROM conflict WHERE company_id = :c", c=world.company) == 0
    agree(world)


def test_the_last_lost_step_and_not_the_latest_clock_says_where_a_request_stands(world: World, met) -> None:
    """Both who moved it are gone, and the second one's clock was behind."""
    one, two, _ = met
    other = world.desk()
    request = one.run(
        add, Request, area="tecnica", category="infiltrazioni", opened_at=one.who.now(), description="muffa"
    )
    world.settle()
    kept = keep(world.centre, world.company)
    other.clock.advance(days=-1)
    one.run(advance, request, "aperta")
    world.settle()
    other.run(advance, request, "assegnata")
    world.settle()
    go_back(world.centre, world.company, kept, announced=True)
    codes = [gone(world, one), gone(world, other)]
    two.sync()
    close(world, *codes)
    world.settle()
    assert two.value(Request, request, "state") == "assegnata"
    agree(world)


def test_a_new_step_on_a_lost_one_waits_too(world: World, met) -> None:
    """B had seen A's step and goes on from it after the restore, before A comes."""
    one, two, _ = met
    request = opened_request(one)
    world.settle()
    kept = keep(world.centre, world.company)
    one.run(advance, request, "assegnata")
    world.settle()
    go_back(world.centre, world.company, kept, announced=True)
    two.run(advance, request, "in_lavorazione")
    two.sync()
    assert [state for _, state in two.states() if state != "done"] == ["held"]
    one.sync()
    two.sync()
    close(world)
    world.settle()
    assert one.value(Request, request, "state") == two.value(Request, request, "state") == "in_lavorazione"
    agree(world)


@pytest.mark.parametrize("presented", [2, 500])
def test_a_desk_has_come_once_all_that_it_has_is_here(
    world: World, met, monkeypatch: pytest.MonkeyPatch, presented: int
) -> None:
    """Not with a stick written before it heard of the restore, not with a first batch, not with a first page of lost rows."""
    one, two, _ = met
    for module in (app.sync.rewind, app.server.push):
        monkeypatch.setattr(module, "PRESENTED", presented)
    stick = export(one)
    kept = keep(world.centre, world.company)
    born = [one.run(add_person, f"Nuova {place}") for place in range(25)]
    world.settle()
    codes = [world.centre.scalar("SELECT code FROM device WHERE id = :d", d=desk.who.device_id) for desk in (one, two)]
    go_back(world.centre, world.company, kept, announced=True)
    bring(two, stick)
    assert (came(world), missing(world)) == ([], sorted(codes)), "a carrier and a stick are no desk that has come"
    one.pace.batch = 2
    with pytest.raises(Retry):
        one.sync("pass", "pass", "pass", "cut_request")  # twice where it has been, then a first batch
    assert came(world) == []
    gone(world, one)
    two.sync()
    assert came(world) == [codes[1]]
    close(world, codes[0])
    world.settle()
    assert all(two.value(Person, id, "surname") for id in born)
    agree(world)


def test_a_desk_that_comes_after_the_end_opens_the_wait_again(world: World, met) -> None:
    """What it alone still has of those who are gone would be lost otherwise; it is ended once more."""
    one, two, person = met
    late = world.desk()
    world.settle()
    kept = keep(world.centre, world.company)
    born = one.run(add_person, "Di chi non torna")
    one.sync()
    late.run(edit, Person, person, phone1="2")
    late.sync()
    go_back(world.centre, world.company, kept, announced=True)
    codes = [gone(world, one), world.centre.scalar("SELECT code FROM device WHERE id = :d", d=late.who.device_id)]
    two.sync()
    close(world, *codes)
    assert not is_reconciling(world)
    assert late.sync().outcome == "ok"
    assert is_reconciling(world)
    two.sync()
    close(world, codes[0])
    world.settle()
    assert two.value(Person, born, "surname") == "Di chi non torna"
    assert two.value(Person, person, "phone1") == "2"
    agree(world)


def test_a_desk_that_renewed_its_line_sends_the_earlier_one_too(world: World, met) -> None:
    """Story 22: a desk renewed its line, then the centre is restored to before the renewal."""
    one, two, person = met
    kept = keep(world.centre, world.company)
    one.run(edit, Person, person, phone1="prima")
    one.sync()
    one.read(renew)
    one.run(edit, Person, person, email="dopo@esempio.it")
    one.sync()
    go_back(world.centre, world.company, kept, announced=False)
    one.sync()
    close(world, world.centre.scalar("SELECT code FROM device WHERE id = :d", d=two.who.device_id))
    world.settle()
    assert two.value(Person, person, "phone1") == "prima"
    assert two.value(Person, person, "email") == "dopo@esempio.it"
    agree(world)


def test_no_receipt_has_a_number_that_a_lost_one_had(world: World, met) -> None:
    one, two, person = met
    kept = keep(world.centre, world.company)
    one.run(edit, Person, person, phone1="1")
    world.settle()
    lost = {ask_receipt(desk.worker, desk.client).number for desk in (one, two)}
    go_back(world.centre, world.company, kept, announced=False)
    world.settle()
    assert lost.isdisjoint(ask_receipt(desk.worker, desk.client).number for desk in (two, one, two))


def test_an_edit_saved_after_the_step_back_loses_nothing(world: World, met) -> None:
    """While the centre waits, B edits what A's lost change had written."""
    one, two, person = met
    kept = keep(world.centre, world.company)
    one.run(edit, Person, person, phone1="di A")
    world.settle()
    go_back(world.centre, world.company, kept, announced=True)
    two.sync()
    two.run(edit, Person, person, phone1="di B")
    two.sync()
    one.sync()
    two.sync()
    close(world)
    world.settle()
    values = {desk.value(Person, person, "phone1") for desk in (one, two)}
    losers = {c.value for c in two.read(lambda s: s.query(Conflict).all())}
    assert len(values) == 1
    assert values | losers >= {"di B"}
    agree(world)


def test_refusals_that_were_dealt_with_are_not_asked_about_again(world: World, met) -> None:
    one, two, _ = met
    kept = keep(world.centre, world.company)
    request = one.run(add, Request, area="tecnica", category="nessuna", opened_at=one.who.now())
    one.sync()
    assert one.states()[-1] == ("request", "refused")
    one.rows(
        "UPDATE outbox SET settled_at = '2026-03-12T09:00:00.000000Z', settled_how = 'lasciata' WHERE state = 'refused' RETURNING 1"
    )
    go_back(world.centre, world.company, kept, announced=True)
    one.sync()
    assert ("request", "void") in one.states()
    assert world.centre.scalar("SELECT count(*) FROM request WHERE id = :i", i=request) == 0
    two.sync()
    close(world)
    agree(world)


def test_a_backup_older_than_what_was_called_safe_leaves_no_hole(world: World, met) -> None:
    """Named as loss: the numbers whose content the journal dropped go empty, and the desk goes on."""
    one, _, person = met
    old = keep(world.centre, world.company)
    one.run(edit, Person, person, phone1="1")
    one.sync()
    keep(world.centre, world.company)
    one.sync()
    assert one.rows("SELECT count(*) FROM outbox WHERE state = 'done'") == [(0,)]
    one.run(edit, Person, person, email="a@esempio.it")
    go_back(world.centre, world.company, old, announced=True)
    world.settle()
    close(world)
    world.settle()
    assert one.value(Person, person, "email") == "a@esempio.it"
    agree(world)


def test_a_restore_that_desks_never_saw_past_changes_nothing(world: World, met) -> None:
    one, _, person = met
    kept = keep(world.centre, world.company)
    go_back(world.centre, world.company, kept, announced=True)
    one.run(edit, Person, person, phone1="1")
    world.settle()
    assert {state for _, state in one.states()} == {"done"}
    close(world)
    agree(world)


def test_bytes_that_are_no_place_alarm_nobody(world: World, met) -> None:
    """A token that this centre never sealed is answered, and makes nobody wait."""
    one, _, _ = met
    one.rows("UPDATE sync SET top = x'00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff' RETURNING 1")
    one.sync()
    assert not is_reconciling(world)
    agree(world)
