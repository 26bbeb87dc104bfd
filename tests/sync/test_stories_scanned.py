"""Signed papers that were scanned, through the centre: as reserved as they were printed, to whoever may see them, once."""

import pytest

from app.models.documents import Attachment, PrintedDocument
from app.models.intake import IntakeForm, IntakeHealth
from app.models.visits import Visit, VisitNote
from app.printing import filling
from app.services import blank_forms, documents, intake, notes, scan_pages, scanning, visits
from app.services.attachments import list_attachments
from tests.helpers.carrier import Carrier
from tests.helpers.scans import read_here, scan, sheets
from tests.helpers.world import World, add_person, agree


@pytest.fixture
def three(world: World) -> tuple[Carrier, Carrier, Carrier, str]:
    """Whoever writes, a colleague who follows the case, one who does not; and a person all know."""
    author, reader, other = (Carrier(world.desk()) for _ in range(3))
    person = author.desk.run(add_person, "Rossi")
    world.settle()
    return author, reader, other, person


def printed(carrier: Carrier, form: str, record: str | None = None, **how):
    paper = carrier.desk.run(documents.gather, form, record, **how)
    return paper.document, scan(sheets(filling.render_paper(paper), 130))


def bring(carrier: Carrier, data: bytes):
    desk = carrier.desk
    return scanning.import_scan(desk.worker, desk.who, carrier.files, data, "scansione.pdf", read=read_here)


def seen(carrier: Carrier, model) -> list[str]:
    return carrier.desk.read(lambda s: [row.id for row in s.query(model).all()])


def test_a_sensitive_sheet_reaches_its_readers_and_nobody_else(world: World, three) -> None:
    author, reader, other, person = three
    visit = author.desk.run(visits.start_visit, person).id
    readers = [reader.desk.who.operator_id]
    note = author.desk.run(notes.add_note, "Referto.", visit_id=visit, visibility="R2", readers=readers).id
    author.desk.run(notes.close_note, note)
    author.desk.run(visits.close_visit, visit)
    document, data = printed(author, "MOD-03-S", visit)
    author.desk.run(lambda s, who: setattr(s.get(PrintedDocument, document.id), "readers", readers))
    [filed] = bring(author, data).filed
    author.carry()
    for one in (reader, other):
        one.carry()
        one.carry()
    assert seen(other, Visit) == seen(reader, Visit) == [visit]
    assert (seen(reader, Attachment), seen(other, Attachment)) == ([filed.attachment.id], [])
    assert (seen(reader, VisitNote), seen(other, VisitNote)) == ([note], [])
    [shown] = reader.desk.run(list_attachments, "printed_document", document.id)
    assert (shown.visibility, shown.place, shown.file_name) == ("R2", "qui", None)
    agree(world)


def test_a_blank_form_that_becomes_reserved_leaves_the_colleagues(world: World, three) -> None:
    author, _, other, person = three
    document, data = printed(author, "MOD-02-L", blank=True)
    author.desk.sync()
    other.desk.sync()
    assert seen(other, PrintedDocument) == [document.id]
    form = author.desk.run(intake.start_intake, person).id
    author.desk.run(intake.save_section, form, "l", {"what_helps": "Una mano."})
    sheet = author.desk.read(lambda s: s.query(IntakeHealth).one().id)
    author.desk.run(blank_forms.join_code, document.local_number, sheet)
    [filed] = bring(author, data).filed
    author.carry()
    other.carry()
    assert author.state(filed.attachment.id) == "arrivato"
    assert (seen(other, PrintedDocument), seen(other, Attachment)) == ([], [])
    assert seen(other, IntakeForm) == [form]
    agree(world)


def test_two_desks_scan_the_same_paper_and_no_signature_is_lost(world: World, three) -> None:
    first, second, _, person = three
    document, data = printed(first, "MOD-00", person)
    world.settle()
    assert [len(bring(one, data).filed) for one in (first, second)] == [1, 1]
    for one in (first, second, first, second):
        one.carry()
    world.settle()
    for one in (first, second):
        assert one.desk.value(PrintedDocument, document.id, "signed_how") == "scansione"
        assert len(one.desk.run(list_attachments, "person", person)) == 2
        assert one.desk.run(scan_pages.waiting_papers) == ()
    agree(world)
