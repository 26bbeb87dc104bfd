"""Signed papers that come back: our own prints, scanned and filed on their records; what is not clear waits, nothing is lost."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from app.errors import Notice
from app.models.documents import Attachment, PrintedDocument
from app.models.intake import IntakeForm
from app.models.local import Content, Erased, ScannedPage
from app.models.people import Person
from app.printing import filling
from app.services import attachments, blank_forms, documents, intake, notes, scan_pages, scanning, visits
from app.services.contacts import NewContact, Topic, save_contact
from app.services.scan_lookup import MISSING, NO_CODE, SEVERAL, SIGNED, UNKNOWN, UNWRITTEN
from app.services.stamps import stamp
from app.store.capture import changed
from app.store.contents import ContentFiles, forget
from tests.helpers.scans import picture, read_here, scan, sheets, skewed
from tests.helpers.small_disk import small_disk

LEAK = Topic("tecnica", "infiltrazioni", "urgente", "Macchia sul soffitto del bagno.")


@pytest.fixture
def files(tmp_path: Path) -> ContentFiles:
    return ContentFiles(tmp_path / "files")


@pytest.fixture
def person(town):
    return town.people["Brambati"]


def talk(desk, person):
    return desk.run(
        save_contact,
        NewContact(channel="sportello", topics=[LEAK], person_id=person, minutes=6, outcome="segnalazione_aperta"),
    ).id


def printed(desk, form, record=None, **how):
    """The print, and its pages as a scanner sees them."""
    paper = desk.run(documents.gather, form, record, **how)
    return paper.document, sheets(filling.render_paper(paper), 130)


def bring(desk, files, pages, name="scansione.pdf", who=None):
    data = pages if isinstance(pages, bytes) else scan(pages)
    return scanning.import_scan(desk.worker, who or desk.who, files, data, name, read=read_here)


def waiting(desk):
    return [(one.reason, len(one.page_ids)) for one in desk.run(scan_pages.waiting_papers)]


def hanging(desk, kind, owner):
    return desk.run(attachments.list_attachments, kind, owner)


def content(desk, files, attachment):
    opened = desk.run(attachments.open_attachment, attachment.id)
    document = pypdfium2.PdfDocument(attachments.bytes_of(opened, files))
    try:
        return [page.render(scale=1).to_pil().convert("L") for page in document]
    finally:
        document.close()


def signature(desk, document):
    return desk.read(
        lambda s: (s.get(PrintedDocument, document.id).signed_how, s.get(PrintedDocument, document.id).signed_at)
    )


def test_a_signed_paper_is_filed_on_its_record(desk, person, files, tmp_path):
    contact = talk(desk, person)
    document, pages = printed(desk, "MOD-01", contact)
    report = bring(desk, files, [skewed(page, 182) for page in pages])
    assert [one.document.id for one in report.filed] == [document.id]
    assert "Un foglio archiviato come firmato" in report.sentence
    how, when = signature(desk, document)
    assert (how, when is not None) == ("scansione", True)
    (one,) = hanging(desk, "contact", contact)
    assert one.file_name == f"MOD-01 {document.local_number} firmato.pdf"
    assert len(content(desk, files, one)) == len(pages)
    assert waiting(desk) == []
    # The pictures of single pages are gone with their rows: one content is left, that of the attachment.
    assert desk.read(lambda s: s.query(Content).count()) == len(list((tmp_path / "files").iterdir())) == 1


def test_pages_of_several_papers_in_any_order_go_each_to_its_own(desk, person, files):
    first, second = talk(desk, person), desk.run(intake.start_intake, person).id
    contact, contact_pages = printed(desk, "MOD-01", first)
    form, form_pages = printed(desk, "MOD-02", second)
    assert len(form_pages) >= 3
    report = bring(desk, files, [form_pages[-1], *contact_pages, *form_pages[:-1]])
    assert {one.document.id for one in report.filed} == {contact.id, form.id}
    (one,) = hanging(desk, "intake_form", second)
    shown = content(desk, files, one)
    assert len(shown) == len(form_pages)
    for kept, page in zip(shown, form_pages, strict=True):
        ink = [sum(image.convert("L").resize((30, 42)).tobytes()) / 1260 for image in (kept, page)]
        assert abs(ink[0] - ink[1]) < 6, "the pages are in the paper's own order"


def test_a_complete_intake_form_is_signed_by_its_scan(desk, person, files):
    form = desk.run(intake.start_intake, person)
    desk.run(lambda s, who: setattr(s.get(IntakeForm, form.id), "state", intake.COMPLETE))
    _, pages = printed(desk, "MOD-02", form.id)
    bring(desk, files, pages)
    assert desk.read(lambda s: s.get(IntakeForm, form.id).state) == intake.SIGNED


def test_the_same_file_twice_changes_nothing(desk, person, files):
    contact = talk(desk, person)
    _, pages = printed(desk, "MOD-01", contact)
    data = scan(pages)
    bring(desk, files, data)
    before = desk.read(lambda s: (s.query(Attachment).count(), s.query(ScannedPage).count(), s.query(Content).count()))
    report = bring(desk, files, data, "di nuovo.pdf")
    assert (report.pages, report.filed, report.before is not None) == (0, (), True)
    assert "già stato letto" in report.sentence
    assert (
        desk.read(lambda s: (s.query(Attachment).count(), s.query(ScannedPage).count(), s.query(Content).count()))
        == before
    )


def test_a_paper_signed_already_is_offered_and_never_overwritten(desk, person, files):
    contact = talk(desk, person)
    document, pages = printed(desk, "MOD-01", contact)
    desk.run(documents.mark_signed, document.id, how="sul_posto")
    before = signature(desk, document)
    assert bring(desk, files, pages).filed == ()
    (offered,) = desk.run(scan_pages.waiting_papers)
    assert (offered.reason, offered.document.id) == (SIGNED, document.id)
    assert hanging(desk, "contact", contact) == ()
    desk.run(scan_pages.file_anyway, offered.page_ids)
    scanning.file_ready(desk.worker, desk.who, files)
    assert signature(desk, document) == before
    assert len(hanging(desk, "contact", contact)) == 1


def test_a_page_that_is_missing_is_waited_for(desk, person, files):
    form = desk.run(intake.start_intake, person).id
    document, pages = printed(desk, "MOD-02", form)
    bring(desk, files, [pages[0], *pages[2:]])
    (one,) = desk.run(scan_pages.waiting_papers)
    assert (one.reason, one.missing) == (MISSING, (2,))
    assert "Manca la pagina 2" in one.sentence
    assert signature(desk, document) == (None, None)
    bring(desk, files, picture(pages[1]), "pagina.jpg")
    assert waiting(desk) == []
    assert len(content(desk, files, hanging(desk, "intake_form", form)[0])) == len(pages)


def test_a_page_that_came_twice_is_filed_once_and_the_other_is_offered(desk, person, files):
    contact = talk(desk, person)
    _, pages = printed(desk, "MOD-01", contact)
    bring(desk, files, [pages[0], skewed(pages[0], 3), *pages[1:]])
    assert waiting(desk) == [(SIGNED, 1)]
    assert len(content(desk, files, hanging(desk, "contact", contact)[0])) == len(pages)


# ------------------------------------------------------------------------------------------------------------ not recognised


def test_what_has_no_code_waits_until_somebody_says_what_it_is(desk, person, files):
    contact = talk(desk, person)
    document, _ = printed(desk, "MOD-01", contact)
    stray = Image.new("L", (600, 800), 230)
    report = bring(desk, files, picture(stray), "foto.jpg")
    assert (report.filed, report.waiting) == ((), 1)
    (one,) = desk.run(scan_pages.waiting_papers)
    assert (one.reason, one.document, one.file_name) == (NO_CODE, None, "foto.jpg")
    (shown,) = desk.run(scan_pages.pictures_of, one.page_ids)
    assert files.read(shown).startswith(b"\xff\xd8")
    with pytest.raises(Notice, match="Nessun foglio con questo codice"):
        desk.run(scan_pages.choose_paper, one.page_ids, "PVLO-COD-A3-2026-000999")
    desk.run(scan_pages.choose_paper, one.page_ids, document.local_number.lower())
    assert [done.document.id for done in scanning.file_ready(desk.worker, desk.who, files)] == [document.id]
    assert waiting(desk) == []


def test_what_is_discarded_is_gone_and_its_file_may_be_read_again(desk, files, tmp_path):
    data = picture(Image.new("L", (600, 800), 230))
    bring(desk, files, data)
    (one,) = desk.run(scan_pages.waiting_papers)
    scanning.discard(desk.worker, desk.who, files, one.page_ids)
    assert waiting(desk) == []
    assert list((tmp_path / "files").iterdir()) == []
    with pytest.raises(Notice, match="non aspettano più"):
        desk.run(scan_pages.discard_pages, one.page_ids)
    assert bring(desk, files, data).pages == 1


def test_pages_of_an_erased_print_go_with_it(desk, person, files, tmp_path):
    document, pages = printed(desk, "MOD-00", person)
    desk.run(documents.mark_signed, document.id)
    bring(desk, files, pages)
    bring(desk, files, picture(Image.new("L", (600, 800), 230)), "altro.jpg")
    desk.run(lambda s, who: s.add(Erased(rid=document.id, order="x")))
    scanning.file_ready(desk.worker, desk.who, files)
    assert waiting(desk) == [(NO_CODE, 1)]
    assert len(list((tmp_path / "files").iterdir())) == 1


def test_waiting_pages_lie_encrypted_and_no_sweep_takes_them(desk, files, tmp_path):
    data = picture(Image.new("L", (600, 800), 230))
    bring(desk, files, data)
    (on_disk,) = (tmp_path / "files").iterdir()
    assert b"\xff\xd8\xff" not in on_disk.read_bytes()[:64]
    assert desk.read(lambda s: forget(s.connection(), changed(s))) == ()
    assert files.sweep(desk.read(lambda s: [row.file for row in s.query(Content).all()])) == 0


def test_a_paper_of_another_desk_waits_and_goes_to_its_place_when_it_comes(desk, person, files, tmp_path):
    contact = talk(desk, person)
    document, pages = printed(desk, "MOD-01", contact)

    def leave(session, who):
        session.get(PrintedDocument, document.id).deleted_at = who.now()

    def come(session, who):
        session.get(PrintedDocument, document.id).deleted_at = None

    desk.run(leave)
    bring(desk, files, pages)
    (one,) = desk.run(scan_pages.waiting_papers)
    assert one.reason == UNKNOWN
    assert document.local_number in one.sentence
    desk.run(come)
    assert len(scanning.file_ready(desk.worker, desk.who, files)) == 1


def test_papers_of_earlier_versions_are_still_read(desk, person, files):
    """They hold the plain id of the record: enough where it was printed once, a question where it was printed twice."""
    contact = talk(desk, person)
    paper = desk.run(documents.gather, "MOD-01", contact)
    old = sheets(filling.render_paper(replace(paper, header=replace(paper.header, document_id=None))), 130)
    assert [one.document.id for one in bring(desk, files, old).filed] == [paper.document.id]
    visit = desk.run(visits.start_visit, person).id
    desk.run(notes.close_note, desk.run(notes.add_note, "Referto.", visit_id=visit, visibility="R2").id)
    desk.run(visits.close_visit, visit)
    paper = desk.run(documents.gather, "MOD-03", visit)
    desk.run(documents.gather, "MOD-03-S", visit)
    old = sheets(filling.render_paper(replace(paper, header=replace(paper.header, document_id=None))), 130)
    assert bring(desk, files, old, "b.pdf").filed == ()
    assert {reason for reason, _ in waiting(desk)} == {SEVERAL}


# --------------------------------------------------------------------------------------------------------- reserved papers


def test_a_sensitive_sheet_keeps_its_class(desk, person, town, files):
    visit = desk.run(visits.start_visit, person).id
    note = desk.run(notes.add_note, "Referto.", visit_id=visit, visibility="R2", readers=[town.colleague]).id
    desk.run(notes.close_note, note)
    desk.run(visits.close_visit, visit)
    document, pages = printed(desk, "MOD-03-S", visit)
    bring(desk, files, pages)
    assert hanging(desk, "visit", visit) == ()
    (one,) = hanging(desk, "printed_document", document.id)
    assert (one.visibility, one.file_name) == ("R2", None)
    record = desk.read(lambda s: s.get(Attachment, one.id))
    assert (record.visibility, record.readers) == (
        "R2",
        desk.read(lambda s: s.get(PrintedDocument, document.id).readers),
    )


# ------------------------------------------------------------------------------------------------------------ blank forms


def test_a_form_filled_by_pen_finds_its_record_later(desk, person, files):
    document, pages = printed(desk, "MOD-02", blank=True)
    bring(desk, files, pages)
    assert waiting(desk) == [(UNWRITTEN, len(pages))]
    form = desk.run(intake.start_intake, person).id
    desk.run(blank_forms.join_blank, document.local_number, "intake_form", form)
    assert [one.document.id for one in scanning.file_ready(desk.worker, desk.who, files)] == [document.id]
    assert len(hanging(desk, "intake_form", form)) == 1
    assert signature(desk, document)[0] == "scansione"
    record = desk.read(lambda s: s.get(PrintedDocument, document.id))
    assert (record.record_kind, record.record_id, record.person_id) == ("intake_form", form, person)
    assert desk.read(lambda s: s.get(IntakeForm, form).number) == document.local_number


def test_a_blank_form_of_the_sensitive_sheet_becomes_as_reserved_as_its_record(desk, person, files):
    document, pages = printed(desk, "MOD-02-L", blank=True)
    form = desk.run(intake.start_intake, person).id
    desk.run(intake.save_section, form, "l", {"what_helps": "Una mano."})
    record = desk.read(lambda s: intake.sensitive_record(s, form, "l"))
    desk.run(blank_forms.join_blank, document.local_number, "intake_health", record.id)
    bring(desk, files, pages)
    (one,) = hanging(desk, "printed_document", document.id)
    assert one.visibility == "R2"


@pytest.mark.parametrize("wrong", ["of another form", "twice", "a print that is not blank", "unknown"])
def test_a_number_joins_only_what_it_may(desk, person, wrong):
    form, contact = desk.run(intake.start_intake, person).id, talk(desk, person)
    blank, _ = printed(desk, "MOD-02", blank=True)
    filled, _ = printed(desk, "MOD-01", contact)
    code, kind, record, said = {
        "of another form": (blank.local_number, "contact", contact, "blank_other_form"),
        "twice": (blank.local_number, "intake_form", form, "blank_joined"),
        "a print that is not blank": (filled.local_number, "contact", contact, "not_blank"),
        "unknown": ("PVLO-COD-A3-2026-000999", "contact", contact, "document_unknown"),
    }[wrong]
    if wrong == "twice":
        desk.run(blank_forms.join_blank, code, kind, form)
        record = desk.run(intake.start_intake, desk.run(_somebody)).id
    with pytest.raises(Notice) as caught:
        desk.run(blank_forms.join_blank, code, kind, record)
    assert caught.value.code == said


def _somebody(session, who):
    one = Person(**stamp(who), surname="Altra", name="Persona")
    session.add(one)
    return one.id


# ------------------------------------------------------------------------------------------------------ killed, no room


@pytest.mark.parametrize("where", ["take_pages", "ready_papers", "file_paper", "waiting_count"])
def test_killed_anywhere_nothing_is_half_filed_and_the_next_run_completes(desk, person, files, monkeypatch, where):
    contact = talk(desk, person)
    document, pages = printed(desk, "MOD-01", contact)
    data = scan(pages)

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(scanning, where, die)
        with pytest.raises(KeyboardInterrupt):
            bring(desk, files, data)
    filed = bool(hanging(desk, "contact", contact))
    assert filed == (signature(desk, document)[0] == "scansione") == (where == "waiting_count")
    bring(desk, files, data)
    assert len(hanging(desk, "contact", contact)) == 1
    assert signature(desk, document)[0] == "scansione"
    assert waiting(desk) == []


@pytest.mark.parametrize("writes", [0, 1, 2])
def test_a_full_disk_files_nothing_and_leaves_nothing(desk, person, files, tmp_path, monkeypatch, writes):
    form = desk.run(intake.start_intake, person).id
    document, pages = printed(desk, "MOD-02", form)
    real, done = files.write, []

    def write(data):
        if len(done) == writes:
            raise Notice("disk_refused", "Il disco di questo computer non accetta il file.")
        done.append(data)
        return real(data)

    monkeypatch.setattr(files, "write", write)
    with pytest.raises(Notice, match="disco"):
        bring(desk, files, pages)
    assert waiting(desk) == []
    assert not (tmp_path / "files").exists() or list((tmp_path / "files").iterdir()) == []
    assert signature(desk, document) == (None, None)
    monkeypatch.undo()
    assert len(bring(desk, files, pages).filed) == 1


def test_a_disk_that_is_really_full_files_nothing_and_the_same_file_goes_on_after(desk, person):
    document, pages = printed(desk, "MOD-00", person)
    with small_disk(1) as disk:
        files = ContentFiles(disk.path / "files")
        disk.fill(but=60_000)
        with pytest.raises(Notice, match="disco"):
            bring(desk, files, pages)
        assert (waiting(desk), signature(desk, document)) == ([], (None, None))
        assert list((disk.path / "files").iterdir()) == []
        disk.clear()
        assert len(bring(desk, files, pages).filed) == 1
        assert len(hanging(desk, "person", person)) == 1
