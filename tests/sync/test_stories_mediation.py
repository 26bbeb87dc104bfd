"""A mediation between two desks and the centre: what one side says never reaches whoever follows the other, by any way."""

import json

import pytest

from app.errors import Notice
from app.models.documents import Attachment, PrintedDocument
from app.models.local import Outbox
from app.models.mediation import MediationCase, MediationMeeting, MediationSide
from app.models.requests import AccessAttempt, Request
from app.rules.files import PDF
from app.services import follow, mediation, merges, records
from app.services.attachments import add_attachment
from app.services.documents import gather
from app.services.mediation_views import NewCase, NewSide
from app.services.requests import NewRequest, open_request
from app.services.scan_pages import owner_of
from app.store.contents import Written
from app.store.search import find
from app.sync.bundle import carry, prepare, read_answer
from tests.helpers.world import SyncedDesk, World, add, add_person, agree, edit
from tests.sync.test_stories_judged import last_reasons
from tests.sync.test_stories_seen import holds, was_sent

SAID_A, SAID_B = "la nonna ha paura di scendere", "il cane abbaia per dispetto"
TOGETHER = "silenzio dalle ventidue"


def two_sides(world: World) -> tuple[SyncedDesk, SyncedDesk, SyncedDesk, str]:
    """One opens the case and follows side A, a colleague side B; somebody coordinates their outpost."""
    first, second, coordinator = world.desk(), world.desk(), world.desk(role="coordinatore")
    people = [first.run(add_person, name) for name in ("Rossi", "Bianchi")]
    sides = tuple(
        NewSide(person, (desk.who.operator_id,)) for person, desk in zip(people, (first, second), strict=True)
    )
    case = first.run(mediation.open_case, NewCase("Rumori sulla scala", sides)).row.id
    world.settle()
    return first, second, coordinator, case


def side_of(desk: SyncedDesk, case: str) -> str:
    side = desk.run(mediation.case_view, case).side
    assert side is not None
    return side.id


def test_what_a_side_says_reaches_its_own_people_only(world: World) -> None:
    first, second, coordinator, case = two_sides(world)
    first.run(mediation.add_note, side_of(first, case), SAID_A)
    second.run(mediation.add_note, side_of(second, case), SAID_B)
    second.run(mediation.hold_meeting, case, summary="Tutti al tavolo", agreed=TOGETHER)
    paper = second.run(gather, "MEDIAZIONE-P", side_of(second, case))
    world.settle()
    for desk, own, other in ((first, SAID_A, SAID_B), (second, SAID_B, SAID_A)):
        assert holds(desk, own)
        assert holds(desk, TOGETHER)
        assert not holds(desk, other), "not in any table of the file, search index and journal included"
        assert not was_sent(desk, other), "not in the bytes of any answer"
        view = desk.run(mediation.case_view, case)
        assert own in str(view)
        assert other not in str(view)
        listed = [one for kind in ("mediation_note", "mediation_side") for one in desk.run(records.list_records, kind)]
        assert other not in str(listed)
        assert desk.read(lambda s, words=other: find(s, words.split()[1])) == []
    assert not holds(first, paper.document.id), (
        "whoever opened the case made the record of side B, and is not let in for that"
    )
    assert not was_sent(first, paper.document.id)
    for text in (SAID_A, SAID_B, TOGETHER, case, paper.document.id):
        assert not holds(coordinator, text), "a coordinator is nobody here unless named"
        assert not was_sent(coordinator, text)
    letters = [
        [row[0] for row in one.rows("SELECT letter FROM mediation_side ORDER BY letter")] for one in (first, second)
    ]
    assert letters == [["A", "B"], ["B"]]
    other = first.rows("SELECT id FROM mediation_side WHERE letter = 'B'")[0][0]
    with pytest.raises(Notice):
        first.run(mediation.side_view, other)
    agree(world)


def test_who_joins_a_side_later_reads_what_it_said_and_whoever_opened_the_case_still_does_not(world: World) -> None:
    """The record of side B was made by who follows A: letting somebody into B never lets its maker in."""
    first, second, _, case = two_sides(world)
    third = world.desk()
    second.run(mediation.add_note, side_of(second, case), SAID_B)
    second.sync()
    second.run(mediation.add_followers, side_of(second, case), [third.who.operator_id])
    world.settle()
    assert third.run(mediation.case_view, case).side.notes[0].body == SAID_B
    assert not holds(first, SAID_B)
    assert not was_sent(first, SAID_B)
    agree(world)


def test_nobody_crosses_over_whatever_their_desk_says(world: World) -> None:
    """A desk that was tampered with asks for the notes of the other side in every way there is."""
    first, second, _, case = two_sides(world)
    second.run(mediation.add_note, side_of(second, case), SAID_B)
    second.sync()
    me, her = first.who.operator_id, second.who.operator_id
    own, other = side_of(first, case), first.rows("SELECT id FROM mediation_side WHERE letter = 'B'")[0][0]
    first.run(edit, MediationSide, other, readers=sorted([me, her]))
    first.run(edit, MediationSide, own, readers=[])
    first.run(edit, MediationSide, other, readers=[me])
    assert first.sync().decided == {"refused": 3}
    assert last_reasons(first) == ["mediation_two_sides", "mediation_side_unfollowed", "mediation_followers_stay"]
    first.sync()
    first.run(edit, MediationSide, own, deleted_at=first.who.now())
    first.run(edit, MediationSide, other, readers=sorted([me, her]))
    assert first.sync().decided == {"refused": 2}
    assert last_reasons(first)[3:] == ["immutable_field", "mediation_two_sides"], "nor is the own side given up for it"
    first.sync()
    assert not holds(first, SAID_B)
    assert not was_sent(first, SAID_B)
    agree(world)


def test_the_centre_refuses_a_note_for_the_other_side_and_readers_from_outside(world: World) -> None:
    first, second, coordinator, case = two_sides(world)
    other = first.rows("SELECT id FROM mediation_side WHERE letter = 'B'")[0][0]
    own = side_of(first, case)
    note = first.run(mediation.add_note, own, SAID_A)
    spoiled = first.run(mediation.add_note, own, "per altri")
    wide = first.run(mediation.add_note, own, "per tutti")

    def spoil(session) -> None:
        for rid, field, value in (
            (note.id, "side_id", other),
            (spoiled.id, "readers", json.dumps([second.who.operator_id])),
            (wide.id, "visibility", "R3"),
        ):
            row = session.query(Outbox).filter_by(rid=rid).one()
            row.body = row.body | {field: [None, value]}

    first.read(spoil)
    assert first.sync().decided == {"refused": 3}
    assert last_reasons(first) == ["mediation_not_follower", "mediation_not_follower", "mediation_class"]
    world.settle()
    for desk in (second, coordinator):
        for text in (SAID_A, "per altri", "per tutti"):
            assert not was_sent(desk, text)


def test_the_answer_of_a_stick_holds_nothing_of_the_other_side(world: World) -> None:
    first, second, coordinator, case = two_sides(world)
    second.run(mediation.add_note, side_of(second, case), SAID_B)
    second.sync()
    first.run(mediation.add_note, side_of(first, case), SAID_A)
    stick = prepare(first.worker, first.clock, lambda standing: None, first.path.parent)
    carried = carry(coordinator.client, stick.path)
    for file in (stick.path, carried.path):
        assert SAID_A.encode() not in file.read_bytes()
    assert read_answer(first.worker, first.clock, lambda standing: None, carried.path).decided == {"ok": 1}
    assert holds(first, SAID_A)
    assert not holds(first, SAID_B)
    assert not holds(coordinator, SAID_A)


def test_a_meeting_and_the_end_reach_those_on_the_case_and_nobody_else(world: World) -> None:
    first, second, coordinator, case = two_sides(world)
    second.run(mediation.hold_meeting, case, summary=TOGETHER)
    world.settle()
    assert first.run(mediation.case_view, case).meetings[0].summary == TOGETHER
    assert coordinator.rows("SELECT count(*) FROM mediation_meeting")[0][0] == 0
    made = second.rows("SELECT id FROM mediation_meeting")[0][0]
    second.run(edit, MediationMeeting, made, readers=[coordinator.who.operator_id])
    assert second.sync().decided == {"refused": 1}
    second.sync()
    first.run(mediation.close_case, case, "accordo", agreement=TOGETHER)
    second.run(mediation.close_case, case, "interrotta")
    assert first.sync().decided == {"ok": 1}
    assert second.sync().decided.get("ok", 0) == 0, "the end that came first stands, whole"
    world.settle()
    for desk in (first, second):
        ended = [desk.value(MediationCase, case, name) for name in ("state", "agreement")]
        assert ended == ["accordo", TOGETHER]


def test_escalations_and_calls_are_judged_at_the_centre_too(world: World) -> None:
    desk, colleague, coordinator = world.desk(), world.desk(), world.desk(role="coordinatore")
    world.settle()
    one = desk.run(open_request, NewRequest("tecnica", "ascensore", place="stabile")).id
    world.settle()
    desk.run(follow.escalate, one, coordinator.who.operator_id, "Fermo da una settimana")
    assert desk.sync().decided == {"ok": 1}
    coordinator.sync()
    (row,) = coordinator.run(follow.due_today)
    assert (row.id, row.asked) == (one, True)
    day = coordinator.who.today()
    colleague.sync()
    colleague.run(edit, Request, one, escalated_on=day, escalated_to=colleague.who.operator_id, escalation_reason="x")
    assert colleague.sync().decided == {"refused": 1}
    assert last_reasons(colleague) == ["escalation_needs_coordinator"]
    coordinator.run(follow.take_back, one)
    world.settle()
    assert desk.value(Request, one, "escalated_to") is None
    for by in (desk, colleague, desk):
        by.run(follow.record_attempt, one)
    world.settle()
    assert {by.run(follow.follow_of, one).missed for by in (desk, colleague)} == {3}
    attempt = desk.rows("SELECT id FROM access_attempt")[0][0]
    desk.run(edit, AccessAttempt, attempt, outcome="entrato")
    assert desk.sync().decided == {"refused": 1}
    agree(world)


def test_a_coordinator_who_follows_a_side_is_a_follower_like_any_other(world: World) -> None:
    """They see R1 of their outposts (decision 0022), and of a mediation only the side they follow, papers and files included."""
    first, second, coordinator = world.desk(), world.desk(), world.desk(role="coordinatore")
    sides = (NewSide(None, (coordinator.who.operator_id,)), NewSide(None, (second.who.operator_id,)))
    case = first.run(mediation.open_case, NewCase("Rumori", sides)).row.id
    world.settle()
    second.run(mediation.add_note, side_of(second, case), SAID_B)
    coordinator.run(mediation.add_note, side_of(coordinator, case), SAID_A)
    paper = second.run(gather, "MEDIAZIONE-P", side_of(second, case))
    world.settle()
    assert coordinator.run(mediation.case_view, case).side.letter == "A"
    for text in (SAID_B, paper.document.id, side_of(second, case)):
        assert not holds(coordinator, text)
        assert not was_sent(coordinator, text)
    assert not holds(second, SAID_A)
    agree(world)


def test_a_file_on_the_paper_of_a_side_belongs_to_the_side(world: World) -> None:
    """A scan of the signed sheet hangs on the side it is about; on the sheet itself it would be seen for supervising."""
    first, second, coordinator, case = two_sides(world)
    side = side_of(second, case)
    paper = second.run(gather, "MEDIAZIONE-P", side).document
    assert second.read(lambda s: owner_of(s, s.get_one(PrintedDocument, paper.id))) == ("mediation_side", side)
    with pytest.raises(Notice, match="Un file su questo foglio"):
        second.run(add_attachment, "printed_document", paper.id, "foglio.pdf", PDF, Written("x", "x", b"", 1, 1))
    file = dict.fromkeys(("file_name", "media_type", "content_hash"), "x")
    second.run(add, Attachment, visibility="R1", owner_kind="printed_document", owner_id=paper.id, size=1, **file)
    second.sync()
    assert last_reasons(second) == ["not_allowed"]
    second.run(add_attachment, "mediation_side", side, "foglio.pdf", PDF, Written("x", "x", b"", 1, 1))
    second.sync()
    assert [state for kind, state in second.states() if kind == "attachment"] == ["refused", "done"]
    first.sync()
    coordinator.sync()
    assert first.rows("SELECT id FROM attachment") == coordinator.rows("SELECT id FROM attachment") == []


def test_one_person_is_not_two_sides_under_two_cards(world: World) -> None:
    """Neither on a desk that knows of the merge, nor at the centre for a desk that did not."""
    one, two = world.desk(), world.desk()
    a, b = one.run(add_person, "Rossi"), one.run(add_person, "Rossi")
    world.settle()
    two.run(merges.merge_cards, a, b)
    two.sync()
    sides = (NewSide(a, (one.who.operator_id,)), NewSide(b, (two.who.operator_id,)))
    one.run(mediation.open_case, NewCase("Rumori", sides))
    one.sync()
    assert "mediation_same_person" in last_reasons(one)
    with pytest.raises(Notice) as caught:
        two.run(mediation.open_case, NewCase("Rumori", sides))
    assert caught.value.code == "mediation_same_person"
