from dataclasses import replace
from datetime import date, timedelta

import pypdfium2
import pytest
from sqlalchemy import select

from app.errors import Notice
from app.models.documents import PrintedDocument
from app.models.intake import IntakeForm
from app.models.local import LocalNumber, Outbox, Receipt
from app.models.requests import Request
from app.models.visits import Reading
from app.printing import filling
from app.services import contacts, documents, intake, notes, people, visits
from app.services.find_paper import find_document
from app.services.paper_receipt import evening_receipt
from tests.helpers.desk import make_desk
from tests.helpers.household import add, add_company, add_lease, add_person, add_place, count, known_at_centre


@pytest.fixture
def desk(tmp_path):
    desk = make_desk(tmp_path)
    add_company(desk)
    yield desk
    desk.worker.close()


@pytest.fixture
def person(desk):
    unit = add_place(desk)
    person, home = add_person(
        desk, unit=unit, birth_date=date(1947, 6, 4), sex="F", phone1="333 000 4127", phone1_e164="+393330004127",
        since=date(2009, 10, 1),
    )  # fmt: skip
    add_lease(desk, unit, person, home)
    return person


def talk(desk, person, *topics, **fields):
    fields.setdefault("outcome", "segnalazione_aperta")
    return desk.run(
        contacts.save_contact,
        contacts.NewContact(channel="sportello", topics=list(topics), person_id=person, minutes=6, **fields),
    )


LEAK = contacts.Topic("tecnica", "infiltrazioni", "urgente", "Macchia sul soffitto del bagno.")


def words(paper):
    """All the text of the PDF, page after page."""
    document = pypdfium2.PdfDocument(filling.render_paper(paper))
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def refused(desk, code, use_case, *args, **kwargs):
    with pytest.raises(Notice) as caught:
        desk.run(use_case, *args, **kwargs)
    assert caught.value.code == code, str(caught.value)


def test_mod01_is_numbered_recorded_and_says_what_was_talked_about(desk, person):
    contact = talk(desk, person, LEAK, information_given=["informativa_privacy"])
    paper = desk.run(documents.gather, "MOD-01", contact.id)
    assert paper.header.local_number == "PVLO-COD-A3-2026-000001"
    assert paper.header.record_id == contact.id
    text = words(paper)
    for word in ("Brambati", "Adele", "333 000 4127", "via delle Robinie", "Macchia sul soffitto", "A3-0001", "M. F."):
        assert word in text
    again = desk.run(documents.gather, "MOD-01", contact.id, large=True)
    assert again.header.local_number == "PVLO-COD-A3-2026-000002"
    assert [one.local_number for one in desk.run(documents.list_documents, person_id=person)] == [
        "PVLO-COD-A3-2026-000002", "PVLO-COD-A3-2026-000001",
    ]  # fmt: skip


def test_a_record_not_yet_at_the_centre_prints_as_provisional(desk, person):
    contact = talk(desk, person, LEAK)
    assert desk.run(documents.gather, "MOD-01", contact.id).header.provisional
    known_at_centre(desk, "contact", contact.id)
    assert not desk.run(documents.gather, "MOD-01", contact.id).header.provisional

    def edit(session, who):
        from app.models.contacts import Contact

        session.get(Contact, contact.id).note = "altro"

    desk.run(edit)
    assert desk.run(documents.gather, "MOD-01", contact.id).header.provisional


def test_a_blank_form_takes_its_number_and_is_recorded(desk):
    paper = desk.run(documents.gather, "MOD-02", blank=True)
    assert paper.header.local_number == paper.document.local_number == "PVLO-COD-A3-2026-000001"
    assert count(desk, LocalNumber, series="modulo") == 1
    assert count(desk, PrintedDocument, blank=True) == 1
    assert "Scheda di accesso" in words(paper)
    assert "Alla trascrizione indicare il numero PVLO-COD-A3-2026-000001" in words(paper)
    refused(desk, "blank_unsigned", documents.mark_signed, paper.document.id)


def test_a_refused_print_takes_no_number_and_leaves_no_trace(desk, person):
    refused(desk, "not_found", documents.gather, "MOD-01", desk.who.new_id())
    refused(desk, "choice_unknown", documents.gather, "MOD-99")
    refused(desk, "required", documents.gather, "MOD-03")
    assert count(desk, PrintedDocument) == 0
    assert count(desk, LocalNumber, series="modulo") == 0


@pytest.mark.parametrize(
    "form_code", ["MOD-00", "MOD-01", "MOD-02", "MOD-02-L", "MOD-02-P", "MOD-03", "MOD-03-S", "MOD-14"]
)
def test_every_form_prints_blank(desk, form_code):
    assert len(words(desk.run(documents.gather, form_code, blank=True))) > 100


def test_mod02_prints_what_was_filled_and_gives_the_form_its_number(desk, person):
    form = desk.run(intake.start_intake, person)
    desk.run(intake.save_section, form.id, "e", {"isee_cents": 612540, "incomes": {"pensione": 81000}})
    desk.run(intake.save_section, form.id, "h", [{"kind": "luce", "unpaid_cents": 21450}])
    desk.run(intake.save_section, form.id, "m", {"request": "Capire che cosa pagare per primo."})
    desk.run(intake.save_section, form.id, "o", {"guardian_kind": "tutore", "guardian_name": "Galli Rosa"})
    paper = desk.run(documents.gather, "MOD-02", form.id)
    text = words(paper)
    for word in ("6.125,40 €", "810,00 €", "214,50 €", "Capire che cosa pagare", "LO-COD-12-7", "Galli Rosa"):
        assert word in text
    assert desk.run(intake.intake_view, form.id).number == paper.header.local_number


def test_the_sheets_apart_are_logged_readings_and_carry_the_number_of_the_case(desk, person):
    form = desk.run(intake.start_intake, person)
    refused(desk, "sheet_empty", documents.gather, "MOD-02-L", form.id)
    desk.run(intake.save_section, form.id, "l", {"needs": ["ausili"], "what_helps": "Appuntamenti al piano terra."})
    desk.run(intake.save_section, form.id, "p", {"disability": "rifiuta", "education": "2"})
    case = desk.run(documents.gather, "MOD-02", form.id)
    sheet = desk.run(documents.gather, "MOD-02-L", form.id)
    assert (sheet.document.visibility, sheet.document.record_kind) == ("R2", "intake_health")
    text = words(sheet)
    assert "Appuntamenti al piano terra" in text
    assert case.header.local_number in text
    assert "Brambati Adele" in words(desk.run(documents.gather, "MOD-02-L", form.id))
    assert count(desk, Reading, record_kind="intake_health") == 2
    assert "Brambati" in words(desk.run(documents.gather, "MOD-02-P", form.id))
    other = replace(desk.who, operator_id=desk.who.new_id())
    with pytest.raises(Notice) as caught:
        desk.worker.run(documents.gather, other, "MOD-02-L", form.id, reason="altro")
    assert caught.value.code == "not_for_reader"


def test_signing_mod02_of_a_complete_form_closes_it_and_can_be_undone_the_same_day(desk, person):
    form = desk.run(intake.start_intake, person)
    early = desk.run(documents.gather, "MOD-02", form.id)
    desk.run(documents.mark_signed, early.document.id)
    assert desk.run(intake.intake_view, form.id).state == "in_compilazione"
    desk.run(intake.save_section, form.id, "m", {"request": "x"})
    desk.run(intake.complete_intake, form.id)
    paper = desk.run(documents.gather, "MOD-02", form.id)
    signed = desk.run(documents.mark_signed, paper.document.id)
    assert signed.signed_how == "sul_posto"
    assert desk.run(intake.intake_view, form.id).state == "firmata"
    refused(desk, "intake_signed", intake.save_section, form.id, "m", {"request": "y"})
    refused(desk, "already_signed", documents.mark_signed, paper.document.id)
    desk.run(documents.undo_signed, paper.document.id)
    assert count(desk, IntakeForm, state="completa") == 1
    desk.run(documents.mark_signed, paper.document.id, how="rifiuta_di_firmare")
    desk.clock.advance(days=1)
    refused(desk, "too_late_to_undo", documents.undo_signed, paper.document.id)


def test_papers_wait_for_a_signature_until_marked(desk, person):
    contact = talk(desk, person, LEAK)
    paper = desk.run(documents.gather, "MOD-01", contact.id)
    desk.run(documents.gather, "MOD-14")
    desk.run(documents.gather, "MOD-01", blank=True)
    (waiting,) = desk.run(documents.list_documents, unsigned=True)
    assert waiting.id == paper.document.id
    for code in (contact.id, paper.header.local_number.lower(), paper.document.id):
        assert desk.run(find_document, code).id == paper.document.id
    refused(desk, "document_unknown", find_document, "PVLO-COD-A3-2026-009999")
    desk.run(documents.mark_signed, waiting.id)
    assert desk.run(documents.list_documents, unsigned=True) == ()


def test_mod00_names_the_company_and_mod14_nobody(desk, person):
    text = words(desk.run(documents.gather, "MOD-00", person))
    assert "ALER Pavia-Lodi" in text
    assert "Brambati" in text
    talk(desk, person, LEAK)
    summary = words(desk.run(documents.gather, "MOD-14"))
    assert "sportello" in summary
    assert "Brambati" not in summary
    assert "Macchia" not in summary


def test_a_wrong_clock_is_said_before_printing(desk):
    from app.models.local import SyncState

    desk.read(lambda session: setattr(session.query(SyncState).one(), "clock_offset", -301))
    (warning,) = desk.run(documents.gather, "MOD-14").warnings
    assert warning.code == "clock_wrong"
    assert "avanti" in warning.sentence


# ------------------------------------------------------------------------- INV-09: no R2 or R3 text but in the named forms


def test_no_sensitive_word_reaches_a_form_that_is_not_made_for_it(desk, person):
    visit = desk.run(visits.start_visit, person)
    desk.run(notes.add_note, "operativa in chiaro", visit_id=visit.id)
    desk.run(notes.add_note, "zzdicaso", visit_id=visit.id, visibility="R1")
    desk.run(notes.add_note, "zzsensibile", visit_id=visit.id, visibility="R2")
    desk.run(notes.add_note, "zzriservata", visit_id=visit.id, visibility="R3")
    reserved = add(
        desk, Request, visibility="R3", number="A3-0666", area="sociale", category="violenza", reporter_id=person,
        description="zzviolenza", opened_at=desk.clock(),
    )  # fmt: skip
    desk.run(visits.add_request, visit.id, reserved)
    form = desk.run(intake.start_intake, person)
    desk.run(intake.save_section, form.id, "l", {"other": "zzsalute"})
    contact = talk(desk, person, LEAK)
    papers = {
        code: words(desk.run(documents.gather, code, record))
        for code, record in (
            ("MOD-00", person),
            ("MOD-01", contact.id),
            ("MOD-02", form.id),
            ("MOD-03", visit.id),
            ("MOD-14", None),
        )
    }
    for text in papers.values():
        for word in ("zzsensibile", "zzriservata", "zzviolenza", "zzsalute", "zzdicaso", "A3-0666", "iolenza"):
            assert word not in text
    assert "operativa in chiaro" in papers["MOD-03"]
    talked = words(desk.run(documents.gather, "MOD-03", visit.id, interview=True))
    assert "zzdicaso" in talked
    assert "zzsensibile" not in talked
    apart = words(desk.run(documents.gather, "MOD-03-S", visit.id))
    assert "zzsensibile" in apart
    assert "zzriservata" not in apart


def test_a_reserved_contact_prints_on_no_form(desk, person):
    contact = talk(desk, person, contacts.Topic("sociale", "violenza", "urgente", "zzviolenza"))
    assert contact.visibility == "R3"
    refused(desk, "print_reserved", documents.gather, "MOD-01", contact.id)
    sensitive = add(
        desk, type_of("contact"), visibility="R2", channel="telefono", started_at=desk.clock() - timedelta(minutes=5)
    )
    refused(desk, "print_reserved", documents.gather, "MOD-01", sensitive)


def type_of(kind):
    from app.models.registry import KINDS

    return KINDS[kind].model


def test_a_reserved_note_prints_alone_after_confirmation_and_is_logged(desk, person):
    note = desk.run(notes.add_note, "zzriservata", person_id=person, visibility="R3")
    refused(desk, "print_needs_confirmation", documents.gather, "NOTA-R3", note.id)
    paper = desk.run(documents.gather, "NOTA-R3", note.id, confirmed=True)
    assert "zzriservata" in words(paper)
    assert paper.document.visibility == "R3"
    assert count(desk, Reading, record_id=note.id) == 1
    assert desk.run(documents.list_documents, person_id=person) == ()
    plain = desk.run(notes.add_note, "operativa", person_id=person)
    refused(desk, "not_reserved", documents.gather, "NOTA-R3", plain.id, confirmed=True)


def test_a_visit_without_sensitive_notes_has_no_sheet_apart(desk, person):
    visit = desk.run(visits.start_visit, person)
    desk.run(notes.add_note, "zzriservata", visit_id=visit.id, visibility="R3")
    refused(desk, "no_sensitive_notes", documents.gather, "MOD-03-S", visit.id)
    assert count(desk, PrintedDocument) == 0


def test_the_receipt_prints_from_what_was_kept(desk):
    def keep(session):
        session.add(
            Receipt(
                number="PVLO-COD-A3-2026-R0417", at=desk.clock(), body={"line": "x", "high": 44, "verdicts": {"ok": 39, "refused": 2}},
                signed=b"\x01\x02",
            )
        )  # fmt: skip

    refused(desk, "receipt_missing", documents.gather, "RICEVUTA")
    desk.read(keep)
    paper = desk.run(documents.gather, "RICEVUTA")
    assert paper.header.local_number == "PVLO-COD-A3-2026-R0417"
    text = words(paper)
    assert "39" in text
    assert count(desk, LocalNumber, series="modulo") == 0


def test_what_the_centre_received_is_listed_in_the_order_of_its_words(desk):
    """Not of the names in the code: who looks for *Visita* finds it at the end."""
    kinds = [["activity", 1, 0], ["appointment", 1, 0], ["person", 1, 1], ["visit", 2, 0]]
    desk.read(
        lambda s: s.add(
            Receipt(number="1", at=desk.clock(), body={"verdicts": {"ok": 6}, "kinds": kinds}, signed=b"\x01")
        )
    )
    listed = [one["kind"] for one in desk.run(evening_receipt, "1")["kinds"]]
    assert listed == ["Appuntamento", "Attività", "Scheda della persona", "Visita"]


def test_a_translation_goes_behind_when_it_is_asked_for_or_is_the_persons(desk, person):
    def printed(wanted, form="MOD-00"):
        return desk.run(documents.gather, form, person if form == "MOD-00" else None, courtesy=wanted).courtesy

    assert (printed(None), printed("no"), printed("auto"), printed("ar")) == (None, None, None, "ar")
    desk.run(people.edit_person, person, {"language": "arabo"})
    assert (printed(None), printed("auto"), printed("en"), printed("auto", "MOD-14")) == (None, "ar", "en", None)
    # It is said when the print is recorded, not as a change after it.
    changes = desk.read(
        lambda s: [row.body for row in s.scalars(select(Outbox).where(Outbox.kind == "printed_document"))]
    )
    assert sum("courtesy" in one for one in changes) == 3
    assert len(changes) == count(desk, PrintedDocument)
    before = count(desk, PrintedDocument)
    with pytest.raises(Notice) as caught:
        printed("tedesco")
    assert caught.value.code == "courtesy_unknown"
    assert "ar (arabo)" in str(caught.value)
    with pytest.raises(Notice) as caught:
        printed("en", "MOD-14")
    assert "non ne ha" in str(caught.value)
    assert count(desk, PrintedDocument) == before
