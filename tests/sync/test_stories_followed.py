"""Whoever follows a record later, or knows less of it than the centre, sees all that hangs on it and nothing more (G8, G22)."""

from datetime import timedelta
from typing import Any

import pytest

from app.models.arrears import DebtNotice, SolidarityApplication
from app.models.contacts import Contact
from app.models.documents import Attachment, PrintedDocument
from app.models.requests import Request
from app.models.visits import VisitNote
from app.services import arrears, solidarity
from app.services.care_team import NewMember, add_member, end_member
from app.services.documents import gather
from tests.helpers.carrier import Carrier
from tests.helpers.commission import Commission, commission
from tests.helpers.pictures import pdf
from tests.helpers.world import SyncedDesk, World, add, agree, edit
from tests.sync.test_stories_arrears import household, opened
from tests.sync.test_stories_dismissed import dismiss, handed_over
from tests.sync.test_stories_left import waiting
from tests.sync.test_stories_pathways import active, shared

SECRET = "Melanippe"


@pytest.fixture
def table(world: World) -> Commission:
    return commission(world)


def papers(desk: SyncedDesk) -> list[str]:
    return sorted(id for (id,) in desk.rows("SELECT id FROM printed_document"))


def file_of(hash: str = "0" * 64, **fields: Any) -> dict[str, Any]:
    return {"file_name": "x.pdf", "media_type": "application/pdf", "size": 9, "content_hash": hash} | fields


def test_the_papers_of_a_case_and_their_scans_reach_who_follows_it_later(table: Commission) -> None:
    home = household(table, {"canone": 100_000, "spese": 0})
    desk, other, outsider = table.operator, table.world.desk(), table.world.desk()
    case = opened(table, home)
    first = desk.run(gather, "MOD-08", case).document.id
    scan = Carrier(desk).attach(first, pdf(), "printed_document", "firmato.pdf")
    table.world.settle()
    assert papers(other) == []
    desk.run(arrears.share_case, case, other.who.operator_id)
    table.world.settle()
    assert papers(other) == [first]
    assert other.rows("SELECT id FROM attachment") == [(scan,)]
    # What is printed later by one of them is seen by all, and by nobody else.
    second = other.run(gather, "MOD-08", case).document.id
    table.world.settle()
    assert papers(desk) == papers(other) == sorted([first, second])
    assert papers(outsider) == outsider.rows("SELECT id FROM attachment") == []
    agree(table.world)


def test_the_papers_of_a_pathway_follow_its_team(world: World) -> None:
    """Printed by one who does not know yet that somebody joined and somebody left."""
    first, second, _, case = shared(world)
    joins, leaves = world.desk(), world.desk()
    world.settle()
    pathway = active(first, case)
    first.run(add_member, pathway, NewMember(member_operator_id=second.who.operator_id))
    member = first.run(add_member, pathway, NewMember(member_operator_id=leaves.who.operator_id)).id
    old = first.run(
        add,
        PrintedDocument,
        "R1",
        [],
        form_code="MOD-06",
        record_kind="pathway",
        record_id=pathway,
        printed_at=first.who.now(),
    )
    world.settle()
    first.run(add_member, pathway, NewMember(member_operator_id=joins.who.operator_id))
    first.run(end_member, member)
    knew = [first.who.operator_id, leaves.who.operator_id]
    new = second.run(
        add,
        PrintedDocument,
        "R1",
        knew,
        form_code="MOD-06",
        record_kind="pathway",
        record_id=pathway,
        printed_at=first.who.now(),
    )
    first.sync()
    second.sync()
    world.settle()
    for desk in (first, second, joins):
        assert papers(desk) == sorted([old, new])
    assert papers(leaves) == []
    agree(world)


def test_an_application_and_a_file_on_an_act_follow_their_case(table: Commission) -> None:
    """A solidarity application of the case, and the scan of a notice that somebody adds who does not know yet who joined."""
    home = household(table, {"canone": 100_000, "spese": 0})
    desk, other, joins = table.operator, table.world.desk(), table.world.desk()
    table.world.settle()
    case = opened(table, home)
    day = table.today
    notice = table.office.run(
        solidarity.add_solidarity_notice, day.year, "T-CRS-B", opens_on=day, closes_on=day + timedelta(days=30)
    ).id
    table.world.settle()
    desk.run(arrears.share_case, case, other.who.operator_id)
    desk.run(arrears.add_notice, case, "messa_in_mora", day, amount_cents=100_000)
    table.world.settle()
    application = desk.run(solidarity.add_application, notice, home["person"], case_id=case).id
    desk.sync()
    desk.run(arrears.share_case, case, joins.who.operator_id)
    act = other.read(lambda s: s.query(DebtNotice).one().id)
    file = other.run(add, Attachment, "R1", [desk.who.operator_id], owner_kind="debt_notice", owner_id=act, **file_of())
    desk.sync()
    other.sync()
    table.world.settle()
    for one in (desk, other, joins):
        assert one.value(SolidarityApplication, application, "case_id") == case
        assert one.value(Attachment, file, "owner_id") == act
    agree(table.world)


def test_a_paper_printed_before_its_record_was_reserved_is_taken_and_as_reserved(world: World) -> None:
    """On paper it exists, with its number: it is not refused, and shows to nobody who may not see the record."""
    author, printer, colleague = world.desk(), world.desk(), world.desk()
    request = author.run(add, Request, area="tecnica", category="ascensore", opened_at=author.who.now())
    world.settle()
    author.run(edit, Request, request, visibility="R2")
    author.sync()
    paper = printer.run(
        add,
        PrintedDocument,
        form_code="MOD-04",
        record_kind="request",
        record_id=request,
        printed_at=author.who.now(),
    )
    assert set(printer.sync().decided) == {"ok"}
    world.settle()
    assert papers(author) == papers(printer) == [paper]
    assert printer.value(PrintedDocument, paper, "visibility") == "R2"
    assert papers(colleague) == []
    printer.run(edit, PrintedDocument, paper, visibility="R0")
    printer.sync()
    world.settle()
    assert papers(colleague) == [], "nor is it opened afterwards"
    printer.run(edit, PrintedDocument, paper, signed_how="sul_posto", signed_at=printer.who.now())
    printer.sync()
    assert author.sync().outcome == "ok"
    assert author.value(PrintedDocument, paper, "signed_how") == "sul_posto"


@pytest.mark.parametrize("when", ["before", "later in the same push", "in a later push"])
def test_a_file_or_a_paper_of_what_was_to_be_reserved_is_left_to_nobody(world: World, when: str) -> None:
    """The name of a file says as much as a note."""
    author, colleague = world.desk(), world.desk(role="coordinatore")
    colleague.sync()
    note = author.run(add, VisitNote, "R2" if when == "before" else "R0", body=SECRET)
    author.run(add, Attachment, owner_kind="visit_note", owner_id=note, **file_of(file_name=f"{SECRET}.pdf"))
    author.run(
        add,
        PrintedDocument,
        form_code="MOD-03",
        record_kind="visit_note",
        record_id=note,
        printed_at=author.who.now(),
        local_number=SECRET,
    )
    if when != "before":
        author.run(edit, VisitNote, note, visibility="R2")
    if when == "in a later push":
        author.pace.batch = 3
    dismiss(world, author)
    author.sync()
    colleague.sync()
    assert waiting(colleague) == []
    assert not colleague.rows("SELECT id FROM conflict WHERE value LIKE ?", f"%{SECRET}%")
    assert handed_over(world)[:3] == ["visit_note", "attachment", "printed_document"], "the tray keeps it"
    world.desks.remove(author)
    author.close()
    agree(world)


def test_a_paper_that_was_left_stands_with_the_record_that_it_is_of(world: World) -> None:
    author, coordinator = world.desk(), world.desk(role="coordinatore")
    contact = author.run(add, Contact, channel="sportello", started_at=author.who.now())
    author.run(
        add, PrintedDocument, form_code="MOD-01", record_kind="contact", record_id=contact, printed_at=author.who.now()
    )
    dismiss(world, author)
    author.sync()
    coordinator.sync()
    assert waiting(coordinator) == [("contact", "printed_document")]


def test_files_that_name_each_other_break_nothing(world: World) -> None:
    """A stolen laptop may send any ring of owners."""
    author, coordinator = world.desk(), world.desk(role="coordinatore")
    one = author.run(add, Attachment, owner_kind="attachment", owner_id="?", **file_of())
    two = author.run(add, Attachment, owner_kind="attachment", owner_id=one, **file_of())
    author.rows(
        "UPDATE outbox SET body = json_set(body, '$.owner_id', json_array(NULL, ?)) WHERE rid = ? RETURNING 1", two, one
    )
    dismiss(world, author)
    assert author.sync().outcome == "cut_off"
    assert handed_over(world) == ["attachment", "attachment"]
    coordinator.sync()
    assert len(waiting(coordinator)) == 2, "each is seen, and can be put aside"
