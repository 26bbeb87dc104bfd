"""What the inbox does with answers that an honest centre gives seldom or never: guards that the random world cannot reach."""

import msgspec
import pytest

from app.errors import Notice
from app.models.people import Person
from app.models.requests import Request
from app.sync import inbox
from app.sync.outbox import seal
from app.sync.protocol import ExchangeAnswer, FillRequest, Rows, Verdict
from tests.helpers.world import SyncedDesk, World, add_person, agree, edit
from tests.sync.test_stories_judged import open_request


def answered(desk: SyncedDesk) -> tuple[object, ExchangeAnswer]:
    """A request of this desk and the centre's answer to it, not applied."""
    request = desk.read(seal)
    return request, desk.client.exchange(request)


def apply(desk: SyncedDesk, request: object, answer: ExchangeAnswer) -> inbox.Applied:
    return desk.read(lambda s: inbox.apply(s, request, answer, desk.clock()))


@pytest.fixture
def known(world: World) -> str:
    """A person that two desks have from the centre."""
    world.desk()
    world.desk()
    person = world.desks[0].run(add_person, "Rossi", phone1="0")
    world.settle()
    return person


def test_an_older_row_never_replaces_a_newer_one(world: World, known: str) -> None:
    desk, other = world.desks
    other.run(edit, Person, known, phone1="1")
    other.sync()
    request, first = answered(desk)
    other.run(edit, Person, known, phone1="2")
    other.sync()
    request, second = answered(desk)
    assert second.rows
    late = msgspec.structs.replace(second, rows=[*second.rows, *first.rows])
    apply(desk, request, late)
    assert desk.value(Person, known, "phone1") == "2"
    agree(world)


def test_an_older_row_never_replaces_a_newer_base(world: World, known: str) -> None:
    desk, other = world.desks
    other.run(edit, Person, known, phone1="1")
    other.sync()
    request, first = answered(desk)
    other.run(edit, Person, known, phone1="2")
    other.sync()
    request, second = answered(desk)
    desk.run(edit, Person, known, email="a@esempio.it")
    apply(desk, request, msgspec.structs.replace(second, rows=[*second.rows, *first.rows]))
    assert desk.value(Person, known, "phone1") == "2"
    assert desk.value(Person, known, "email") == "a@esempio.it"
    agree(world)


def test_a_verdict_that_does_not_fit_the_base_waits_for_the_row(world: World, known: str) -> None:
    """The desk never makes up what the centre has: a change is put on the base it was judged on, or not at all."""
    desk, other = world.desks
    desk.run(edit, Person, known, phone1="1")
    request, answer = answered(desk)
    (verdict,) = answer.verdicts
    assert verdict.clean
    assert verdict.prev_seq is not None
    moved = Verdict(verdict.n, "ok", verdict.prev_seq - 1, verdict.seq, True, None, verdict.received_at)
    before = desk.rows("SELECT seq FROM person WHERE id = ?", known)
    apply(desk, request, msgspec.structs.replace(answer, verdicts=[moved]))
    assert desk.rows("SELECT seq FROM person WHERE id = ?", known) == before
    other.sync()
    other.run(edit, Person, known, language="it")
    other.sync()
    agree(world)
    assert desk.value(Person, known, "phone1") == "1"


def test_what_waited_for_a_place_ends_when_the_place_is_passed(world: World, known: str) -> None:
    """A decided change is shown while its row may still come; once nothing is missing, the centre has said what it had to say."""
    desk = world.desks[0]
    desk.run(edit, Person, known, phone1="1")
    request, answer = answered(desk)
    (verdict,) = answer.verdicts
    assert verdict.prev_seq is not None
    moved = Verdict(verdict.n, "ok", verdict.prev_seq - 1, verdict.seq, True, None, verdict.received_at)
    apply(desk, request, msgspec.structs.replace(answer, verdicts=[moved], rows=[], to=answer.from_, more=True))
    assert desk.value(Person, known, "phone1") == "1"
    request, last = answered(desk)
    apply(desk, request, msgspec.structs.replace(last, verdicts=[], rows=[]))
    assert desk.value(Person, known, "phone1") == "0"
    assert desk.rows("SELECT count(*) FROM base")[0][0] == 0


def test_an_answer_to_another_place_or_line_is_dropped_whole(world: World, known: str) -> None:
    desk, other = world.desks
    desk.run(edit, Person, known, phone1="1")
    other.run(edit, Person, known, email="a@esempio.it")
    other.sync()
    request, answer = answered(desk)
    desk.sync()
    state = desk.rows("SELECT acked, turn, hex(cursor) FROM sync")
    assert apply(desk, request, answer).decided == {}
    assert apply(desk, request, msgspec.structs.replace(answer, line="ab")).decided == {}
    assert desk.rows("SELECT acked, turn, hex(cursor) FROM sync") == state
    agree(world)


def test_verdicts_on_numbers_never_issued_stop_and_change_nothing(world: World, known: str) -> None:
    desk = world.desks[0]
    desk.run(edit, Person, known, phone1="1")
    request, answer = answered(desk)
    (verdict,) = answer.verdicts
    foreign = Verdict(99, "ok", 0, 5, True, None, None)
    state = desk.rows("SELECT acked, turn, hex(cursor) FROM sync")
    with pytest.raises(Notice) as told:
        apply(desk, request, msgspec.structs.replace(answer, verdicts=[verdict, foreign]))
    assert told.value.code == "numbers_unknown"
    assert desk.rows("SELECT acked, turn, hex(cursor) FROM sync") == state
    agree(world)


def test_a_centre_that_knows_less_gets_everything_above_again(world: World, known: str) -> None:
    """Protocol 5.6: `high` below what was decided; the rows go out again under their numbers, and none has a second effect."""
    desk = world.desks[0]
    for place in range(3):
        desk.run(edit, Person, known, phone1=f"{place + 1}")
    desk.sync()
    request, answer = answered(desk)
    assert desk.is_synced()
    apply(desk, request, msgspec.structs.replace(answer, high=2))
    assert not desk.is_synced()
    desk.sync()
    assert world.centre.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=world.company) == 4
    agree(world)


def test_kinds_of_a_newer_version_are_kept(world: World, known: str) -> None:
    desk = world.desks[0]
    request, answer = answered(desk)
    rows = Rows("nuova_specie", ["testo"], [["id-1", 7, None, 0, "ciao"]])
    apply(desk, request, msgspec.structs.replace(answer, rows=[rows]))
    assert desk.rows("SELECT kind, id, seq, body FROM unknown_record") == [
        ("nuova_specie", "id-1", 7, '{"testo":"ciao"}')
    ]


def test_a_page_of_an_earlier_copy_does_not_end_the_new_one(world: World, known: str) -> None:
    """A scope was lost and won again: its copy begins anew, whatever an old answer says of the first one."""
    desk, _ = world.desks
    scope = f"o:{world.outposts[0]}"
    desk.read(lambda s: s.connection().exec_driver_sql("INSERT INTO fill VALUES (?, NULL, 0, NULL)", (scope,)))
    page = desk.client.fill(FillRequest(scope))
    stored = desk.read(lambda s: inbox.apply_fill(s, msgspec.structs.replace(page, position="person/1"), desk.clock()))
    assert stored == 0
    assert desk.rows("SELECT scope, position FROM fill") == [(scope, None)]
    assert not desk.is_synced()
    desk.sync()
    assert desk.rows("SELECT scope FROM fill") == []
    agree(world)


def test_what_a_new_desk_wrote_stands_until_its_copy_is_whole(world: World) -> None:
    """Its first exchange decides its work and brings no rows, which only the copy will: till then nothing may look undone."""
    world.desk().run(add_person, "Rossi")
    world.settle()
    desk = world.desk()
    request = open_request(desk)
    sent, answer = answered(desk)
    assert [verdict.verdict for verdict in answer.verdicts] == ["ok", "ok"]
    apply(desk, sent, answer)
    assert desk.value(Request, request, "state") == "aperta"
    desk.sync()
    assert desk.value(Request, request, "state") == "aperta"
    agree(world)
