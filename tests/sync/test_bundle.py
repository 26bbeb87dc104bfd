"""Work that travels on a stick: nothing lost, nothing done twice, whatever the network, the stick and its answer do meanwhile (G14)."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import update

import app.server.bundles
import app.server.pull
import app.sync.bundle
from app.errors import Notice
from app.models.local import BundleOpen, Desk, SyncState
from app.models.people import Person
from app.security.bundle_file import Way, close_envelope
from app.store.line import renew
from app.sync.bundle import AnswerRead, Carried, Prepared, bundles_made, carry, learn_box_key, prepare, read_answer
from app.sync.messages import BundleReply
from app.sync.outbox import give_up
from app.sync.protocol import ExchangeAnswer, encode
from tests.helpers.world import SyncedDesk, World, add_person, agree, edit
from tests.sync.test_stories_restored import surnames, twin_of


def export(desk: SyncedDesk, folder: Path | None = None) -> Prepared:
    """A stick prepared on a desk; the witness that it bears is another test's."""
    return prepare(desk.worker, desk.clock, lambda standing: None, folder or desk.path.parent)


def bring(carrier: SyncedDesk, stick: Prepared) -> Carried:
    return carry(carrier.client, stick.path)


def read(desk: SyncedDesk, carried: Carried | Path) -> AnswerRead:
    path = carried if isinstance(carried, Path) else carried.path
    return read_answer(desk.worker, desk.clock, lambda standing: None, path)


def refused(code: str, act: Any, *args: Any) -> str:
    with pytest.raises(Notice) as caught:
        act(*args)
    assert caught.value.code == code
    assert str(caught.value).endswith(".")
    return str(caught.value)


def sync_row(desk: SyncedDesk) -> Any:
    return desk.rows("SELECT made, acked, turn, nonce, cursor, more, last_answer, clock_offset FROM sync")[0]


@pytest.fixture
def pair(world: World) -> tuple[SyncedDesk, SyncedDesk]:
    """A desk without a network, aligned once, and a colleague who has one."""
    away, colleague = world.desk(), world.desk()
    world.settle()
    return away, colleague


def test_weeks_of_work_go_by_stick_and_come_back_answered(world: World, pair: tuple[SyncedDesk, SyncedDesk]) -> None:
    away, colleague = pair
    known = colleague.run(add_person, "Nota", phone1="0")
    colleague.sync()
    people = [away.run(add_person, f"Lontana {at}") for at in range(3)]
    away.run(edit, Person, people[0], phone1="1")
    before = sync_row(away)
    stick = export(away)
    assert (stick.changes, stick.left) == (4, 0)
    assert stick.size == stick.path.stat().st_size
    assert not away.is_synced()

    carried = bring(colleague, stick)
    assert not carried.again
    assert surnames(world) == ["Lontana 0", "Lontana 1", "Lontana 2", "Nota"]
    told = read(away, carried)
    assert told.decided == {"ok": 4}
    assert (told.received, told.pending, told.sentence) == (1, 0, None)
    assert away.value(Person, known, "surname") == "Nota"
    assert away.is_synced(), "every change was answered, and nothing was left to receive"
    after = sync_row(away)
    assert (after.turn, after.nonce, after.clock_offset) == (before.turn, before.nonce, before.clock_offset)
    [made] = away.run(bundles_made)
    assert (made.changes, made.size) == (4, stick.size)
    assert made.answered_at is not None

    # The exchange goes on as if nothing had been: no alarm, nothing sent twice.
    colleague.sync()
    colleague.run(edit, Person, people[0], email="a@esempio.it")
    colleague.sync()
    away.run(edit, Person, people[1], phone1="2")
    report = away.sync()
    assert (report.outcome, report.decided) == ("ok", {"ok": 1})
    assert away.line == world.centre.scalar("SELECT id FROM line WHERE device_id = :d", d=away.who.device_id)
    world.settle()
    agree(world)


def test_more_than_a_batch_goes_in_one_file_and_is_answered_in_pages(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    away, colleague = pair
    for at in range(7):
        colleague.run(add_person, f"Qui {at}")
    colleague.sync()
    for at in range(10):
        away.run(add_person, f"Lontana {at}")
    monkeypatch.setattr(app.server.bundles, "BATCH_CHANGES", 3)
    monkeypatch.setattr(app.server.pull, "PAGE_ROWS", 2)
    told = read(away, bring(colleague, export(away)))
    assert told.decided == {"ok": 10}
    assert told.received >= 7
    assert away.is_synced()
    agree(world)


def test_an_answer_without_room_for_all_rows_still_has_every_verdict(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    away, colleague = pair
    person = colleague.run(add_person, "Nota", phone1="0")
    world.settle()
    for at in range(30):
        colleague.run(add_person, f"Qui {at}")
    colleague.run(edit, Person, person, phone1="1")
    colleague.sync()
    away.run(edit, Person, person, phone1="2")
    for at in range(9):
        away.run(add_person, f"Lontana {at}")
    monkeypatch.setattr(app.server.bundles, "BATCH_CHANGES", 2)
    monkeypatch.setattr(app.server.pull, "PAGE_ROWS", 4)
    monkeypatch.setattr(app.server.bundles, "ANSWER_BYTES", 4_000)
    told = read(away, bring(colleague, export(away)))
    assert told.decided == {"clash": 1, "ok": 9}
    assert told.pending == 0
    assert 0 < told.received < 31
    assert not away.is_synced(), "rows are missing, so it is not said"
    agree(world)


def test_the_first_word_of_a_desk_may_be_a_stick(world: World) -> None:
    away, colleague = world.desk(), world.desk()
    colleague.run(add_person, "Qui")
    colleague.sync()
    away.run(add_person, "Lontana")
    told = read(away, bring(colleague, export(away)))
    assert told.decided == {"ok": 1}
    assert not away.is_synced(), "what its outposts have comes with the network"
    assert away.sync().outcome == "ok"
    assert away.is_synced()
    agree(world)


def test_delivered_twice_has_one_effect_and_says_when_it_came(
    world: World, pair: tuple[SyncedDesk, SyncedDesk]
) -> None:
    away, colleague = pair
    away.run(add_person, "Lontana")
    stick = export(away)
    first = bring(colleague, stick)
    first.path.unlink()
    world.centre.clock.advance(hours=3)
    second = bring(colleague, stick)
    assert (second.again, second.received_at) == (True, first.received_at)
    assert surnames(world) == ["Lontana"]
    log = "SELECT count(*) FROM change_log WHERE company_id = :c AND kind = 'person'"
    assert world.centre.scalar(log, c=world.company) == 1
    assert read(away, second).decided == {"ok": 1}
    assert "già stata letta" in refused("answer_read", read, away, second)
    agree(world)


def test_overtaken_by_the_network_it_comes_late_and_changes_nothing(
    world: World, pair: tuple[SyncedDesk, SyncedDesk]
) -> None:
    """The desk has been online since: neither its turn nor its place go back, and nobody cries of a copy."""
    away, colleague = pair
    person = away.run(add_person, "Lontana", phone1="0")
    stick = export(away)
    away.run(edit, Person, person, phone1="1")
    assert away.sync().decided == {"ok": 2}
    place = "SELECT turn, nonce, cursor_seq, high FROM line WHERE id = :l"
    before = world.centre.rows(place, l=away.line)
    here = sync_row(away)
    carried = bring(colleague, stick)
    assert world.centre.rows(place, l=away.line) == before
    told = read(away, carried)
    assert (told.decided, told.received) == ({}, 0)
    assert sync_row(away)[:7] == here[:7]
    assert away.value(Person, person, "phone1") == "1"
    assert away.is_synced()
    line = away.line
    away.run(edit, Person, person, phone1="2")
    assert away.sync().decided == {"ok": 1}
    assert away.line == line, "no false alarm"
    agree(world)


@pytest.mark.parametrize("carried_in_order", [True, False])
def test_two_sticks_of_one_desk_in_the_wrong_order(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], carried_in_order: bool
) -> None:
    """The older answer is read last; it knows of less, and that is no reason to send again."""
    away, colleague = pair
    person = away.run(add_person, "Lontana", phone1="0")
    first = export(away)
    away.run(edit, Person, person, phone1="1")
    second = export(away)
    assert (first.changes, second.changes) == (1, 2)
    sticks = [first, second] if carried_in_order else [second, first]
    answers = {stick.path: bring(colleague, stick) for stick in sticks}
    assert read(away, answers[second.path]).decided == {"ok": 2}
    assert read(away, answers[first.path]).decided == {}
    assert sync_row(away).acked == 2
    assert away.value(Person, person, "phone1") == "1"
    assert away.is_synced()
    agree(world)


def test_of_an_old_answer_only_the_verdicts_are_taken(world: World, pair: tuple[SyncedDesk, SyncedDesk]) -> None:
    """The answer was made before a colleague wrote on; the desk has heard of that by the network. Its rows would go back."""
    away, colleague = pair
    shared = colleague.run(add_person, "Nota", phone1="0")
    world.settle()
    away.run(edit, Person, shared, phone1="1")
    stick = export(away)
    carried = bring(colleague, stick)
    world.settle()
    colleague.run(edit, Person, shared, phone1="2")
    world.settle()
    assert read(away, carried).received == 0
    assert away.value(Person, shared, "phone1") == "2"
    assert away.is_synced()
    agree(world)


def test_a_first_verdict_may_come_by_an_answer_whose_rows_are_old(
    world: World, pair: tuple[SyncedDesk, SyncedDesk]
) -> None:
    """One change went online since and moved the desk's place; the others are told of by the stick first."""
    away, colleague = pair
    colleague.run(add_person, "Qui")
    colleague.sync()
    people = [away.run(add_person, f"Lontana {at}") for at in range(3)]
    stick = export(away)
    carried = bring(colleague, stick)
    # As an exchange that was cut down to one change: its place is newer, two verdicts are still to come.
    request = away.read(lambda s: app.sync.outbox.seal(s, limit=1))
    answer = away.client.exchange(request)
    short = msgspec.structs.replace(answer, verdicts=answer.verdicts[:1])
    away.read(lambda s: app.sync.inbox.apply(s, request, short, away.clock()))
    assert sync_row(away).acked == 1
    assert read(away, carried).decided == {"ok": 2}
    assert [away.value(Person, one, "surname") for one in people] == [f"Lontana {at}" for at in range(3)]
    assert not away.is_synced(), "what came with those verdicts is fetched first"
    assert away.sync().outcome == "ok"
    agree(world)


def test_what_is_written_between_stick_and_answer_stays_and_goes_later(
    world: World, pair: tuple[SyncedDesk, SyncedDesk]
) -> None:
    away, colleague = pair
    person = away.run(add_person, "Lontana", phone1="0")
    carried = bring(colleague, export(away))
    away.run(edit, Person, person, phone1="1")
    told = read(away, carried)
    assert (told.decided, told.pending) == ({"ok": 1}, 1)
    assert away.value(Person, person, "phone1") == "1"
    assert not away.is_synced()
    assert read(away, bring(colleague, export(away))).decided == {"ok": 1}
    agree(world)


def test_a_refusal_and_a_clash_come_back_by_stick(world: World, pair: tuple[SyncedDesk, SyncedDesk]) -> None:
    away, colleague = pair
    person = colleague.run(add_person, "Nota", phone1="0")
    world.settle()
    away.run(edit, Person, person, phone1="1")
    lost = away.run(add_person, "Lontana", deleted_at=None)
    away.read(lambda s: s.connection().exec_driver_sql("UPDATE outbox SET kind = 'nessuno' WHERE rid = ?", (lost,)))
    colleague.run(edit, Person, person, phone1="2")
    colleague.sync()
    told = read(away, bring(colleague, export(away)))
    assert told.decided == {"clash": 1, "refused": 1}
    assert away.value(Person, person, "phone1") == "2"
    assert away.rows("SELECT count(*) FROM conflict")[0][0] == 1


def test_story_13_a_create_that_lies_in_a_lost_outpost_does_not_stay(world: World) -> None:
    world.outposts.append(world.centre.outpost(world.company, "LOD", "Lodi"))
    first, second = world.outposts
    away, colleague = world.desk([first, second]), world.desk([first])
    away.who = away.who.at_outpost(second)
    person = away.run(add_person, "Lontana")
    carried = bring(colleague, export(away))
    world.centre.unassign(world.company, away.who.operator_id, second)
    told = read(away, carried)
    assert told.decided == {"ok": 1}
    assert away.sync().outcome == "ok"
    assert away.value(Person, person, "surname") is None
    agree(world)


def test_story_13_by_the_network_first(world: World) -> None:
    world.outposts.append(world.centre.outpost(world.company, "LOD", "Lodi"))
    first, second = world.outposts
    away, colleague = world.desk([first, second]), world.desk([first])
    away.who = away.who.at_outpost(second)
    person = away.run(add_person, "Lontana")
    carried = bring(colleague, export(away))
    world.centre.unassign(world.company, away.who.operator_id, second)
    assert away.sync().outcome == "ok"
    assert away.value(Person, person, "surname") is None
    assert read(away, carried).received == 0
    assert away.value(Person, person, "surname") is None
    agree(world)


def test_story_12_an_old_page_of_a_copy_does_not_end_a_newer_one(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.outposts.append(world.centre.outpost(world.company, "LOD", "Lodi"))
    first, second = world.outposts
    away, colleague = world.desk([first]), world.desk([first, second])
    colleague.who = colleague.who.at_outpost(second)
    world.settle()
    people = [colleague.run(add_person, f"Là {at}") for at in range(6)]
    world.settle()
    world.centre.assign(world.company, away.who.operator_id, second)
    monkeypatch.setattr(app.server.pull, "PAGE_ROWS", 2)
    monkeypatch.setattr(app.server.bundles, "ANSWER_BYTES", 200)
    assert read(away, bring(colleague, export(away))).received <= 2
    stick = export(away)
    carried = bring(colleague, stick)
    world.centre.unassign(world.company, away.who.operator_id, second)
    away.sync()
    world.centre.assign(world.company, away.who.operator_id, second)
    away.sync()
    read(away, carried)
    away.sync()
    assert all(away.value(Person, one, "surname") for one in people)
    agree(world)


def test_story_21_an_answer_after_the_rewind_is_dropped_whole(
    world: World, pair: tuple[SyncedDesk, SyncedDesk]
) -> None:
    """A rewind forgets the bundles under way: what they were answered may not be so any more."""
    away, colleague = pair
    away.run(add_person, "Lontana")
    carried = bring(colleague, export(away))
    away.read(lambda s: s.query(BundleOpen).delete())
    before = sync_row(away)
    refused("answer_not_ours", read, away, carried)
    assert sync_row(away) == before
    assert away.states() == [("person", "pending")]


def test_an_answer_that_leaves_out_verdicts_is_dropped(world: World, pair: tuple[SyncedDesk, SyncedDesk]) -> None:
    """The desk went back to before the number that the answer begins after."""
    away, colleague = pair
    for at in range(2):
        away.run(add_person, f"Lontana {at}")
    assert away.sync().decided == {"ok": 2}
    away.run(add_person, "Ultima")
    carried = bring(colleague, export(away))
    away.read(lambda s: s.execute(update(SyncState).values(acked=0)))
    told = read(away, carried)
    assert (told.decided, told.received) == ({}, 0)
    assert sync_row(away).acked == 0


def test_an_answer_for_an_earlier_line_is_dropped_and_the_work_goes_again_without_doubling(
    world: World, pair: tuple[SyncedDesk, SyncedDesk]
) -> None:
    away, colleague = pair
    away.run(add_person, "Lontana")
    carried = bring(colleague, export(away))
    away.read(renew)
    refused("answer_not_ours", read, away, carried)
    # The new line makes itself known by a stick too, with its own code.
    told = read(away, bring(colleague, export(away)))
    assert told.decided == {"ok": 1}
    assert surnames(world) == ["Lontana"]
    assert len(world.centre.rows("SELECT id FROM line WHERE device_id = :d", d=away.who.device_id)) == 2
    agree(world)


@pytest.mark.parametrize("online_first", [True, False])
def test_story_25_a_perfect_copy_sends_by_stick(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], online_first: bool
) -> None:
    """A bundle has no turn: two files on one line are told by two changes under one number. Both works are kept."""
    away, colleague = pair
    twin = twin_of(world, away)
    away.run(add_person, "Uno")
    twin.run(add_person, "Due")
    line = away.line
    if online_first:
        away.sync()
        told = read(twin, bring(colleague, export(twin)))
        assert told.sentence is not None
        assert (told.decided, told.pending) == ({}, 1)
        assert twin.line != line
        assert read(twin, bring(colleague, export(twin))).decided == {"ok": 1}
    else:
        assert read(twin, bring(colleague, export(twin))).decided == {"ok": 1}
        assert away.sync().outcome == "ok"
        assert away.line != line
    assert surnames(world) == ["Due", "Uno"]
    world.settle()
    agree(world)


def test_a_number_that_went_empty_meanwhile_is_no_copy(world: World, pair: tuple[SyncedDesk, SyncedDesk]) -> None:
    """Given up online after the stick was made: the centre has the number empty, the stick has it whole."""
    away, colleague = pair
    away.run(add_person, "Lontana")
    carried_late = export(away)
    line = away.line
    away.read(lambda s: give_up(s, line, 1))
    assert away.sync().decided == {"refused": 1}
    told = read(away, bring(colleague, carried_late))
    assert told.sentence is None
    assert away.line == line
    assert surnames(world) == []
    assert away.states() == [("person", "refused")]


def test_a_device_that_was_cut_off_leaves_its_work_in_the_tray_and_gets_no_answer(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    away, colleague = pair
    for at in range(5):
        away.run(add_person, f"Lontana {at}")
    stick = export(away)
    with world.centre.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE device SET state = 'revocato' WHERE id = %s", (away.who.device_id,))
    monkeypatch.setattr(app.server.bundles, "BATCH_CHANGES", 2)
    for _ in range(2):
        assert "consegnato a chi coordina" in refused("bundle_cut_off", bring, colleague, stick)
        assert world.centre.scalar("SELECT count(*) FROM tray WHERE company_id = :c", c=world.company) == 5
    assert not list(stick.path.parent.glob("*.risposta"))
    refused("not_allowed", carry, away.client, stick.path)


def test_a_reader_killed_half_way_reads_again(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    away, colleague = pair
    for at in range(6):
        away.run(add_person, f"Lontana {at}")
    monkeypatch.setattr(app.server.bundles, "BATCH_CHANGES", 2)
    carried = bring(colleague, export(away))
    whole = app.sync.bundle._apply
    left = [1]

    def dies(session: Any, **given: Any) -> Any:
        if not left:
            raise SystemExit
        left.pop()
        return whole(session, **given)

    monkeypatch.setattr(app.sync.bundle, "_apply", dies)
    with pytest.raises(SystemExit):
        read(away, carried)
    assert sync_row(away).acked == 2
    monkeypatch.setattr(app.sync.bundle, "_apply", whole)
    assert read(away, carried).decided == {"ok": 4}
    assert away.is_synced()
    agree(world)


def test_an_exchange_under_way_while_an_answer_is_read(world: World, pair: tuple[SyncedDesk, SyncedDesk]) -> None:
    """The page moves the desk's place: the exchange's own answer is for another place, is dropped, and asked again."""
    away, colleague = pair
    colleague.run(add_person, "Qui")
    colleague.sync()
    away.run(add_person, "Lontana")
    carried = bring(colleague, export(away))
    line = away.line
    away.proxy.during = lambda: read(away, carried) if sync_row(away).acked == 0 else None
    assert away.sync().outcome == "ok"
    away.proxy.during = None
    assert away.sync().outcome == "ok"
    assert away.line == line
    assert away.is_synced()
    agree(world)


# ----------------------------------------------------------------------------------------------------------------- sticks


def test_a_full_stick_keeps_no_half_of_a_file(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    away, colleague = pair
    away.run(add_person, "Lontana")
    stick = tmp_path / "stick"
    stick.mkdir()
    write = app.sync.bundle.write_whole

    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(app.sync.bundle, "write_whole", full)
    assert "servono 1 kB" in refused("stick_full", export, away, stick)
    assert list(stick.iterdir()) == []
    assert away.run(bundles_made) == ()
    monkeypatch.setattr(app.sync.bundle, "write_whole", write)
    refused("stick_unwritable", export, away, tmp_path / "gone")
    prepared = export(away, stick)
    monkeypatch.setattr(app.sync.bundle, "write_whole", full)
    refused("stick_full", bring, colleague, prepared)
    assert [one.name for one in stick.iterdir()] == [prepared.path.name]
    monkeypatch.setattr(app.sync.bundle, "write_whole", write)
    carried = bring(colleague, prepared)
    assert carried.again
    assert read(away, carried).decided == {"ok": 1}


def test_files_that_are_something_else_are_told_apart(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], tmp_path: Path
) -> None:
    away, colleague = pair
    away.run(add_person, "Lontana")
    prepared = export(away)
    carried = bring(colleague, prepared)
    other = tmp_path / "altro.txt"
    for content in (b"", b"PORTINERIA-B", b"testo qualunque"):
        other.write_bytes(content)
        refused("bundle_strange", carry, colleague.client, other)
        refused("bundle_strange", read, away, other)
    refused("answer_not_bundle", carry, colleague.client, carried.path)
    refused("bundle_not_answer", read, away, prepared.path)
    refused("stick_unreadable", read, away, tmp_path / "manca")
    refused("stick_unreadable", read, away, tmp_path)
    with other.open("wb") as stream:
        stream.truncate(60_000_000)
    refused("bundle_too_large", carry, colleague.client, other)


def test_an_answer_is_read_only_where_it_belongs(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], tmp_path: Path
) -> None:
    away, colleague = pair
    away.run(add_person, "Lontana")
    prepared = export(away)
    carried = bring(colleague, prepared)
    before = sync_row(away)
    refused("answer_not_ours", read, colleague, carried)
    whole = carried.path.read_bytes()
    broken = tmp_path / "rotta.risposta"
    for end in range(len(whole)):
        broken.write_bytes(whole[:end])
        with pytest.raises(Notice):
            read(away, broken)
    for at in range(0, len(whole), 3):
        broken.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(Notice):
            read(away, broken)
    # Somebody who is not the centre answers; and the centre's own answer to another bundle under this one's id.
    reply = encode(BundleReply(bytes(16), [ExchangeAnswer("fork", line=away.line)]))
    sign_seed, box = away.read(lambda s: s.query(Desk.sign_key, Desk.box_key).one())
    box_key = app.security.signing.box_public(box)
    id = bytes.fromhex(away.run(bundles_made)[0].id)
    for seed, code in ((sign_seed, "answer_not_genuine"), (world.centre.keys.sign_seed, "answer_damaged")):
        broken.write_bytes(close_envelope(Way.BACK, box_key, seed, id, reply))
        refused(code, read, away, broken)
    broken.write_bytes(close_envelope(Way.BACK, box_key, world.centre.keys.sign_seed, id, b"niente"))
    refused("answer_damaged", read, away, broken)
    assert sync_row(away) == before
    assert read(away, carried).decided == {"ok": 1}


def test_a_desk_of_an_earlier_version_learns_where_to_seal_to(
    world: World, pair: tuple[SyncedDesk, SyncedDesk], monkeypatch: pytest.MonkeyPatch
) -> None:
    away, _ = pair
    away.read(lambda s: s.execute(update(Desk).values(centre_box_key=None)))
    refused("bundle_no_key", export, away)
    hello = away.client.hello()
    for wrong in (
        msgspec.structs.replace(hello, box_key=bytes(32)),
        msgspec.structs.replace(hello, sign_key=bytes(32)),
        msgspec.structs.replace(hello, box_key=None),
    ):
        monkeypatch.setattr(away.client, "hello", lambda wrong=wrong: wrong)
        assert not learn_box_key(away.worker, away.client)
        refused("bundle_no_key", export, away)
    monkeypatch.undo()
    assert learn_box_key(away.worker, away.client)
    assert export(away).changes == 0


def test_numbers_are_witnessed_before_they_leave(world: World, pair: tuple[SyncedDesk, SyncedDesk]) -> None:
    away, _ = pair
    away.run(add_person, "Lontana")
    seen = []
    prepare(away.worker, away.clock, lambda standing: seen.append(standing.made), away.path.parent)
    assert seen == [1]

    def refuses(standing: Any) -> None:
        raise Notice("witness_refused", "Non si scrive.")

    away.run(add_person, "Altra")
    kept = sorted(away.path.parent.glob("*.busta"))
    with pytest.raises(Notice):
        prepare(away.worker, away.clock, refuses, away.path.parent)
    assert sorted(away.path.parent.glob("*.busta")) == kept
    assert len(away.run(bundles_made)) == 1
