"""Fixed stories of judgement: refused, bridged, trayed; poison alone; states that race; fields of another version."""

import json
from datetime import date

import msgspec
import pytest

from app.models.contacts import Appointment, Contact
from app.models.local import Outbox
from app.models.people import Person
from app.models.requests import Request, RequestTransition
from app.models.review import Conflict
from app.server import pull
from app.server.db import writing
from app.server.devices import revoke
from app.server.dismissal import list_handed_over
from app.services.requests import advance
from app.sync import pace
from app.sync.protocol import ROW_HEAD, ExchangeRequest, decode, encode
from app.sync.receipt import ask_receipt
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.sync.test_stories_receipts import evening

CLOSED = {"outcome": "intervento_eseguito", "outcome_day": date(2026, 3, 12)}


def open_request(desk: SyncedDesk, **fields: object) -> str:
    request = desk.run(add, Request, area="tecnica", category="ascensore", opened_at=desk.who.now(), **fields)
    desk.run(advance, request, "aperta")
    return request


def last_reasons(desk: SyncedDesk) -> list[str]:
    return [
        json.loads(r)["code"] for (r,) in desk.rows("SELECT reason FROM outbox WHERE reason IS NOT NULL ORDER BY row")
    ]


def test_a_refused_value_corrected_before_any_answer(world: World) -> None:
    """Story 8: a -> b is refused, b -> c stands on it and is taken without a clash."""
    desk, other = world.desk(), world.desk()
    request = open_request(desk)
    desk.sync()
    desk.run(edit, Request, request, category="nessuna")
    desk.run(edit, Request, request, category="riscaldamento")
    assert desk.sync().decided == {"refused": 1, "ok": 1}
    agree(world)
    assert other.value(Request, request, "category") == "riscaldamento"
    assert last_reasons(desk) == ["category_unknown"]


def test_a_refused_value_corrected_after_its_answer(world: World) -> None:
    desk, other = world.desk(), world.desk()
    request = open_request(desk)
    desk.run(edit, Request, request, category="nessuna")
    assert desk.sync().decided == {"ok": 2, "refused": 1}
    assert desk.value(Request, request, "category") == "ascensore", "a refused value is not shown as if it stood"
    desk.run(edit, Request, request, category="riscaldamento")
    assert desk.sync().decided == {"ok": 1}
    agree(world)
    assert other.value(Request, request, "category") == "riscaldamento"


def test_a_refused_create_takes_its_edits_and_children(world: World) -> None:
    """Story 9: the create is refused; edits and child depend on it; what comes behind goes on."""
    desk = world.desk()
    request = desk.run(add, Request, area="tecnica", category="nessuna", opened_at=desk.who.now())
    for text in ("uno", "due", "tre"):
        desk.run(edit, Request, request, description=text)
    desk.run(advance, request, "aperta")
    person = desk.run(add_person, "Rossi")
    report = desk.sync()
    assert report.decided == {"refused": 5, "ok": 1}
    assert last_reasons(desk) == ["category_unknown", "depends", "depends", "depends", "depends"]
    assert world.centre.scalar("SELECT count(*) FROM person WHERE id = :i", i=person) == 1
    assert desk.is_synced(), "all was answered"
    bodies = [json.loads(b) for (b,) in desk.rows("SELECT body FROM outbox WHERE state = 'refused' ORDER BY row")]
    assert bodies[0]["category"] == [None, "nessuna"], "what was refused is still here, whole"
    agree(world)


def test_transitions_race_and_the_invalid_one_is_refused(world: World) -> None:
    """Story 10: closed here, rejected there: the order of arrival decides, and state and outcome are of one hand."""
    desk, other = world.desk(), world.desk()
    request = open_request(desk)
    desk.run(advance, request, "assegnata")
    desk.run(advance, request, "in_lavorazione")
    desk.run(advance, request, "risolta")
    world.settle()
    desk.run(advance, request, "chiusa", **CLOSED)
    other.run(advance, request, "riaperta", reason="Il guasto è tornato")
    assert other.sync().decided == {"ok": 1}
    assert desk.sync().decided == {"refused": 1}
    assert last_reasons(desk) == ["transition_not_allowed"]
    world.settle()
    for one in world.desks:
        state = [one.value(Request, request, name) for name in ("state", "outcome", "outcome_day")]
        assert state == ["riaperta", None, None]
    agree(world)


def test_compatible_transitions_both_stand(world: World) -> None:
    desk, other = world.desk(), world.desk()
    request = open_request(desk)
    desk.run(advance, request, "assegnata")
    world.settle()
    desk.run(advance, request, "in_lavorazione")
    other.run(advance, request, "in_attesa_inquilino")
    assert desk.sync().decided == {"ok": 1}
    assert other.sync().decided == {"ok": 1}
    world.settle()
    assert desk.value(Request, request, "state") == "in_attesa_inquilino"
    assert desk.sums()["request_transition"][0] == 4
    agree(world)


POISON = {
    "a time that is none": {"started_at": [None, "ieri"]},
    "a list that is none": {"topics": [None, "[1,"]},
    "a number for a text": {"note": [None, 7]},
    "a flag past one": {"anonymous": [None, 2]},
    "no class of visibility": {"visibility": [None, "R9"]},
    "a derived field": {"seq": [None, 1]},
    "readers that are no names": {"readers": [None, "[1]"]},
}


@pytest.mark.parametrize("name", POISON)
def test_poison_is_refused_alone(world: World, name: str) -> None:
    """G6: one change that nobody can take, in the middle of a batch; those before and behind it stand."""
    desk, other = world.desk(), world.desk()
    desk.run(add_person, "Prima")
    spoiled = desk.run(add, Contact, channel="sportello", started_at=desk.who.now())
    last = desk.run(add_person, "Dopo")

    def spoil(session):
        row = session.query(Outbox).filter_by(rid=spoiled).one()
        row.body = row.body | POISON[name]

    desk.read(spoil)
    assert desk.sync().decided == {"ok": 2, "refused": 1}
    agree(world)
    assert other.value(Person, last, "surname") == "Dopo"
    assert other.value(Contact, spoiled, "channel") is None
    assert [state for _, state in desk.states()] == ["done", "refused", "done"]


def test_a_change_the_database_cannot_take_is_refused_alone(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever breaks inside the judging of one change ends with that change."""
    from app.server import judge

    real = judge.born

    def breaks(row, body):
        if body.get("surname") == [None, "Veleno"]:
            raise KeyError("veleno")
        return real(row, body)

    monkeypatch.setattr(judge, "born", breaks)
    desk = world.desk()
    for surname in ("Uno", "Due", "Veleno", "Tre", "Quattro"):
        desk.run(add_person, surname)
    assert desk.sync().decided == {"ok": 4, "refused": 1}
    assert last_reasons(desk) == ["internal"]
    agree(world)


def test_bytes_that_are_no_change_are_refused_alone(world: World) -> None:
    desk = world.desk()
    for surname in ("Uno", "Due", "Tre"):
        desk.run(add_person, surname)
    real = desk.client.exchange

    def exchange(request: ExchangeRequest):
        if len(request.changes) == 3:
            request.changes[1] = msgspec.Raw(msgspec.msgpack.encode(["che", "cosa"]))
        return real(request)

    desk.client.exchange = exchange
    assert desk.sync().decided == {"ok": 2, "refused": 1}
    assert last_reasons(desk) == ["malformed"]
    agree(world)


def test_fields_of_a_newer_version_survive(world: World) -> None:
    """G12: a desk that does not know a field keeps it, and edits around it."""
    desk, old = world.desk(), world.desk()
    person = desk.run(add_person, "Rossi", phone1="0")

    def newer(session):
        row = session.query(Outbox).filter_by(rid=person).one()
        row.body = row.body | {"soprannome": [None, "il Rosso"]}

    desk.read(newer)
    desk.sync()
    old.sync()
    assert old.value(Person, person, "extra") == {"soprannome": "il Rosso"}
    old.run(edit, Person, person, phone1="1")
    assert old.sync().decided == {"ok": 1}
    desk.sync()
    assert desk.value(Person, person, "extra") == {"soprannome": "il Rosso"}
    assert desk.value(Person, person, "phone1") == "1"
    agree(world)


def test_a_field_that_an_older_centre_kept_apart_comes_home(world: World) -> None:
    """G12: what an older centre put into `extra` is a field again for the desk that knows it."""
    desk = world.desk()
    person = desk.run(add_person, "Rossi")
    desk.sync()
    real = desk.client.exchange
    other = world.desk()
    other.sync()
    other.run(edit, Person, person, email="b@esempio.it")
    other.sync()

    def exchange(request):
        answer = decode(encode(real(request)), type(real(request)))
        for rows in answer.rows:
            if rows.kind == "person":
                place, extra = rows.fields.index("email") + ROW_HEAD, rows.fields.index("extra") + ROW_HEAD
                for row in rows.rows:
                    row[extra] = json.dumps({"email": row[place]})
                    row[place] = None
        return answer

    desk.client.exchange = exchange
    desk.sync()
    assert desk.value(Person, person, "email") == "b@esempio.it"
    assert desk.value(Person, person, "extra") == {}


def test_a_dismissed_device_hands_over_all_its_batches(world: World) -> None:
    """G21: everything unsent is taken before the desk is told for good; what is saved later goes with the next contact."""
    desk = world.desk()
    desk.sync()
    desk.pace.batch = 2
    for place in range(7):
        desk.run(add_person, f"Prova {place}")
    with writing(world.centre.engine) as connection:
        assert revoke(connection, world.company, desk.who.device_id)
    report = desk.sync()
    assert (report.outcome, report.pending) == ("cut_off", 0)
    assert desk.states() == [("person", "trayed")] * 7
    assert not desk.is_synced()
    desk.run(add_person, "Dopo")
    assert desk.sync().pending == 0
    code = world.centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=world.company)
    assert len(list_handed_over(world.centre.engine, code)) == 8


def test_a_revoked_device_leaves_its_work_in_the_tray(world: World) -> None:
    """G8, G11: the coordinator sees all of it, the desk never says it is synced."""
    desk = world.desk()
    desk.sync()
    person = desk.run(add_person, "Rossi", phone1="1")
    desk.run(edit, Person, person, phone1="2")
    with writing(world.centre.engine) as connection:
        assert revoke(connection, world.company, desk.who.device_id)
    assert desk.sync().outcome == "cut_off"
    assert desk.sync().outcome == "cut_off"
    kept = world.centre.rows("SELECT kind, rid, body FROM tray WHERE company_id = :c ORDER BY cid", c=world.company)
    assert [(k.kind, k.rid) for k in kept] == [("person", person)] * 2
    assert json.loads(kept[1].body)["phone1"] == ["1", "2"]
    code = world.centre.scalar("SELECT code FROM counter WHERE company_id = :c", c=world.company)
    assert [(one["kind"], one["rid"]) for one in list_handed_over(world.centre.engine, code)] == [
        ("person", person)
    ] * 2
    assert world.centre.scalar("SELECT count(*) FROM person WHERE id = :i", i=person) == 0
    assert not desk.is_synced()


def test_the_receipt_counts_what_the_centre_has(world: World) -> None:
    """G11: received, refused and pending add up to what was written."""
    desk = evening(world)
    given = ask_receipt(desk.worker, desk.client)
    assert (given.written, given.received, given.verdicts) == (4, 2, {"ok": 2, "refused": 1})
    assert sorted(w.state for w in given.waiting) == ["pending", "refused"]
    desk.sync()
    again = ask_receipt(desk.worker, desk.client)
    assert (again.written, again.received, again.verdicts) == (1, 1, {"ok": 1})
    assert int(again.number) == int(given.number) + 1


def test_nothing_is_counted_twice_when_the_centre_asks_for_less(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A centre that finds a batch too big gets smaller ones, and all of it."""
    from app.server import push

    monkeypatch.setattr(push, "BATCH_CHANGES", 60)
    monkeypatch.setattr(pace, "BATCH_CHANGES", 200)
    desk = world.desk()
    for place in range(150):
        desk.run(add_person, f"Prova {place}")
    desk.pace.batch = 200
    assert desk.sync().decided == {"ok": 150}
    assert desk.answered["all"] == 150
    agree(world)


def test_transitions_are_never_edited(world: World) -> None:
    desk = world.desk()
    request = open_request(desk)
    desk.sync()
    step = desk.rows("SELECT id FROM request_transition WHERE request_id = ?", request)[0][0]
    desk.run(edit, RequestTransition, step, to_state="chiusa")
    assert desk.sync().decided == {"refused": 1}
    agree(world)


def test_the_longest_text_that_can_be_saved_is_taken(world: World) -> None:
    """What the desk lets one save, the centre takes, whatever its letters weigh."""
    desk, other = world.desk(), world.desk()
    text = "\U0001f3e0" * 250_000
    contact = desk.run(add, Contact, channel="sportello", started_at=desk.who.now(), note=text)
    assert desk.sync().decided == {"ok": 1}
    agree(world)
    assert other.value(Contact, contact, "note") == text


def test_one_save_that_turns_back_to_its_first_record_keeps_its_order(world: World) -> None:
    """An appointment is written, then a person, then the appointment points at the person: all in one transaction."""
    desk = world.desk()

    def save(session, who):
        appointment = add(session, who, Appointment, at=who.now())
        session.flush()
        person = add_person(session, who, "Rossi")
        session.flush()
        edit(session, who, Appointment, appointment, person_id=person, place="casa")

    desk.run(save)
    assert desk.sync().decided == {"ok": 3}
    agree(world)


def test_a_request_never_blinks_between_pages(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A transition and the request it moves stand on one place, so that no page ends between them."""
    monkeypatch.setattr(pull, "PAGE_ROWS", 1)
    desk, other = world.desk(), world.desk()
    request = open_request(desk)
    world.settle()
    other.run(add_person, "Rossi")
    other.sync()
    desk.run(advance, request, "assegnata")
    desk.run(add_person, "Bianchi")
    shown = []
    real = desk.client.exchange

    def exchange(sent: ExchangeRequest):
        shown.append(desk.value(Request, request, "state"))
        return real(sent)

    desk.client.exchange = exchange
    desk.sync()
    assert len(shown) > 2, "there were several pages"
    assert {*shown, desk.value(Request, request, "state")} == {"assegnata"}
    agree(world)


def test_a_deletion_by_who_had_not_seen_the_last_edit_stands_and_is_told(world: World) -> None:
    """Protocol 6.9: a tombstone keeps its fields, whoever edits it later is refused, and it can be undeleted."""
    one, two = world.desk(), world.desk()
    visit = one.run(add, Appointment, at=one.who.now(), subject="prima")
    world.settle()
    two.run(edit, Appointment, visit, subject="dopo")
    one.run(edit, Appointment, visit, deleted_at=one.who.now())
    two.sync()
    one.sync()
    two.sync()
    assert two.value(Appointment, visit, "deleted_at") is not None
    assert one.value(Appointment, visit, "subject") == "dopo"
    told = two.read(lambda s: s.query(Conflict).one())
    assert (told.reason, told.field) == ("eliminazione", "deleted_at")
    one.run(edit, Appointment, visit, subject="troppo tardi")
    one.sync()
    assert one.states()[-1] == ("appointment", "refused")
    two.run(edit, Appointment, visit, deleted_at=None)
    world.settle()
    assert one.value(Appointment, visit, "deleted_at") is None
    agree(world)


def test_a_deletion_of_what_one_has_seen_asks_nobody(world: World) -> None:
    one, two = world.desk(), world.desk()
    visit = one.run(add, Appointment, at=one.who.now())
    one.run(edit, Appointment, visit, subject="mia")
    one.run(edit, Appointment, visit, deleted_at=one.who.now())
    world.settle()
    assert two.value(Appointment, visit, "deleted_at") is not None
    assert two.rows("SELECT count(*) FROM conflict") == [(0,)]
    agree(world)
