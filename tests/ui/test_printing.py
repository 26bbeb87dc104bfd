"""*Stampa*: the preview records nothing, a print is recorded once, no file is written, reserved sheets ask first."""

from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.documents import PrintedDocument
from app.models.local import LocalNumber, Outbox, SyncState
from app.models.visits import Reading
from app.services.documents import gather, list_documents
from app.services.intake import save_section, start_intake
from app.services.notes import add_note, close_note
from app.services.people import edit_person
from app.services.print_queue import queued, queued_pdf
from app.services.visits import close_visit, start_visit
from app.ui.screens.paper_view import page_images
from app.ui.theme import look
from app.ui.viewmodels.printing import Job
from tests.ui.seats import at_the_window, fits


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def a_visit(seat, town, sensitive="", visibility="R2"):
    view = seat.desk.run(start_visit, town.people["Brambati"])
    note = ""
    if sensitive:
        note = seat.desk.run(add_note, sensitive, visit_id=view.id, visibility=visibility).id
        seat.desk.run(close_note, note)
    seat.desk.run(close_visit, view.id)
    return view.id, note


def prints(seat):
    return seat.desk.read(lambda session: list(session.scalars(select(PrintedDocument).order_by(PrintedDocument.id))))


def files_of(seat):
    return sorted(one.name for one in Path(seat.desk.path).parent.rglob("*") if one.is_file())


def test_a_preview_is_drawn_from_memory_and_records_nothing(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    before = seat.desk.read(lambda s: (len(s.scalars(select(Outbox)).all()), len(s.scalars(select(LocalNumber)).all())))
    page = seat.show("stampa")
    files = files_of(seat)
    page._model.take(Job("MOD-03", visit))
    seat.until(page.view.count)
    seat.settle()
    assert "verbale di visita" in page.title()
    assert "000001" in page.header._subtitle.text()
    assert prints(seat) == []
    after = seat.desk.read(lambda s: (len(s.scalars(select(Outbox)).all()), len(s.scalars(select(LocalNumber)).all())))
    assert after == before
    assert files_of(seat) == files
    assert seat.focus() is page.print


def test_the_preview_is_the_sheet_that_comes_out(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    page = seat.show("stampa")
    shown = []
    page._model.shown.connect(shown.append)
    page._model.made.connect(shown.append)
    page._model.take(Job("MOD-03", visit))
    seat.until(page.view.count)
    seat.settle()
    seat.press("Ctrl+P")
    seat.until(lambda: len(shown) == 2)
    before, after = shown
    assert before.paper.header.local_number == after.paper.header.local_number
    assert before.paper.facts == after.paper.facts


def test_without_a_printer_the_pdf_waits_in_the_database(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    page = seat.show("stampa")
    files = files_of(seat)
    seat.bridge.print_wanted.emit("MOD-03", visit)
    seat.until(page.queue.list.rows)
    (sheet,) = prints(seat)
    assert (sheet.form_code, sheet.record_id, sheet.blank) == ("MOD-03", visit, False)
    (waiting,) = seat.desk.run(queued)
    assert waiting.document.id == sheet.id
    pdf = seat.desk.run(queued_pdf, sheet.id)
    assert len(page_images(pdf)) >= 1
    assert "in coda" in page.notice.text()
    assert files_of(seat) == files
    page.queue.drop.emit(sheet.id)
    seat.settle()
    assert seat.desk.run(queued) == ()
    assert page.queue.isHidden()


def test_a_print_asked_before_the_page_was_made_comes_out_when_it_is(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    seat.bridge.print_wanted.emit("MOD-03", visit)
    assert seat.bridge.wanted_print == ("MOD-03", visit)
    page = seat.show("stampa")
    seat.until(page.queue.list.rows)
    assert [one.form_code for one in prints(seat)] == ["MOD-03"]
    assert seat.bridge.wanted_print is None


def test_ctrl_p_elsewhere_prints_without_coming_here(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    seat.show("visite")
    # As the desktop does: the page is made, never shown.
    seat.bridge.print_wanted.connect(lambda *_: seat.window.page("stampa"))
    for count in (1, 2):
        seat.bridge.print_wanted.emit("MOD-03", visit)
        seat.until(lambda n=count: len(seat.desk.run(queued)) == n)
    assert len(prints(seat)) == 2
    assert seat.window.current() == "visite"
    seat.until(lambda: seat.notices)
    assert "in coda" in seat.notices[0][1]


def test_a_blank_form_has_its_number_and_needs_no_record(seated):
    seat, _town = seated
    page = seat.show("stampa")
    assert not page.print.isEnabled()
    page.how.form.combo.setCurrentIndex(2)
    seat.until(page.view.count)
    seat.settle()
    assert "numero PVLO-COD-A3-2026-000001" in page.header._subtitle.text()
    assert page.how.fill.isChecked()
    assert not page.how.fill.isEnabled()


def test_several_blank_forms_have_a_number_each(seated):
    seat, _town = seated
    page = seat.show("stampa")
    page._model.take(Job("MOD-01", blank=True))
    seat.until(page.view.count)
    seat.settle()
    page.how.copies.edit.setText("0")
    seat.press("Ctrl+P")
    assert "da 1 a 50" in page.how.copies.error()
    assert prints(seat) == []
    page.how.copies.set_value(3)
    seat.press("Ctrl+P")
    seat.until(lambda: len(page.queue.list.rows()) == 3)
    assert [one.local_number for one in prints(seat)] == [f"PVLO-COD-A3-2026-00000{n}" for n in (1, 2, 3)]
    assert page.how.copies.value() == 1


def test_large_print_is_another_sheet_and_the_choice_of_the_next(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    page = seat.show("stampa")
    made = []
    page._model.shown.connect(made.append)
    page._model.take(Job("MOD-03", visit))
    seat.until(lambda: len(made) == 1)
    seat.settle()
    page.how.text_size.setChecked(True)
    seat.until(lambda: len(made) == 2)
    seat.settle()
    assert made[1].paper.header.large
    seat.press("Ctrl+P")
    seat.until(page.queue.list.rows)
    seat.settle()
    page._wanted("MOD-03", visit)
    seat.until(lambda: len(prints(seat)) == 2)
    assert [one.large for one in prints(seat)] == [True, True]


def test_a_signature_is_recorded_with_one_key_and_taken_back(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    seat.desk.run(gather, "MOD-03", visit)
    page = seat.show("stampa")
    page.signatures.list.setFocus()
    seat.press("F")
    assert prints(seat)[0].signed_how == "sul_posto"
    assert page.signatures.list.rows() == []
    seat.press("Ctrl+Z")
    assert seat.desk.run(list_documents, unsigned=True)[0].signed_at is None
    assert len(page.signatures.list.rows()) == 1


def test_the_code_on_the_paper_records_the_signature(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    paper = seat.desk.run(gather, "MOD-03", visit)
    page = seat.show("stampa")
    page.signatures.code.setFocus()
    seat.type(paper.header.local_number)
    seat.press("Return")
    assert prints(seat)[0].signed_how == "scansione"
    page.signatures.code.setFocus()
    seat.type("PVLO-COD-A3-2026-999999")
    seat.press("Return")
    assert "Nessun foglio" in page.notice.text()


def test_a_sensitive_sheet_is_not_drawn_before_the_reason(seated):
    seat, town = seated
    form = seat.desk.run(start_intake, town.people["Zouaoui"])
    seat.desk.run(save_section, form.id, "l", {"what_helps": "SEGRETO"})

    def give(session):
        from app.models.intake import IntakeHealth

        session.connection().execute(
            IntakeHealth.__table__.update().values(operator_id=town.colleague, readers=[seat.desk.who.operator_id])
        )

    seat.desk.read(give)
    page = seat.show("stampa")
    seat.bridge.print_wanted.emit("MOD-02-L", form.id)
    seat.settle()
    assert not page.reason.isHidden()
    assert page.view.count() == 0
    assert prints(seat) == []
    page.reason.reason.combo.setCurrentIndex(7)
    seat.press("Return")
    seat.until(page.view.count)
    readings = seat.desk.read(lambda s: [one.reason for one in s.scalars(select(Reading))])
    assert readings == ["stampa_modulo"]
    assert prints(seat) == []
    look().concealed.emit()
    seat.settle()
    assert page.view.count() == 0
    assert page._model.job is None


def test_a_reserved_note_prints_alone_after_a_confirmation_that_names_it(seated):
    seat, town = seated
    _visit, note = a_visit(seat, town, "SEGRETO", "R3")
    page = seat.show("stampa")
    seat.bridge.print_wanted.emit("NOTA-R3", note)
    seat.settle()
    assert "Nota riservata (R3)" in page.confirm.text()
    assert page.view.count() == 0
    assert prints(seat) == []
    seat.press("Esc")
    assert page.confirm.isHidden()
    assert page._model.job is None
    seat.bridge.print_wanted.emit("NOTA-R3", note)
    seat.settle()
    seat.press("Space")
    seat.until(page.view.count)
    seat.settle()
    seat.press("Ctrl+P")
    seat.until(page.queue.list.rows)
    assert [(one.form_code, one.visibility) for one in prints(seat)] == [("NOTA-R3", "R3")]
    assert page.signatures.list.rows() == []


def test_a_wrong_clock_is_said_before_printing(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)

    def shift(session):
        session.scalars(select(SyncState)).one().clock_offset = 1200

    seat.desk.read(shift)
    page = seat.show("stampa")
    page._model.take(Job("MOD-03", visit))
    seat.until(page.view.count)
    seat.settle()
    assert not page.clock.isHidden()
    assert "20 minuti" in page.clock.text()


def test_what_is_not_at_the_centre_says_provisional(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    page = seat.show("stampa")
    page._model.take(Job("MOD-03", visit))
    seat.until(page.view.count)
    seat.settle()
    assert "provvisorio" in page.header._subtitle.text()


def test_printing_fits_at_every_size(seated):
    seat, town = seated
    visit, _ = a_visit(seat, town)
    page = seat.show("stampa")
    fits(seat, page)
    seat.bridge.print_wanted.emit("MOD-03", visit)
    seat.until(page.queue.list.rows)
    seat.until(page.view.count)
    fits(seat, page)


def test_the_translation_is_preset_from_the_persons_language_and_can_be_changed(seated):
    seat, town = seated
    seat.desk.run(edit_person, town.people["Brambati"], {"language": "Rumeno"})
    page = seat.show("stampa")
    page._model.take(Job("MOD-00", town.people["Brambati"]))
    seat.until(page.how.language.isVisible)
    assert page.how.language.value() == "ro"
    shown = []
    page._model.shown.connect(shown.append)
    page.how.language.set_value("ar")
    page.how.language.changed.emit("ar")
    seat.until(lambda: shown)
    assert shown[-1].paper.courtesy == "ar"
    fits(seat, page)
    page.how.language.changed.emit("no")
    seat.until(lambda: len(shown) > 1)
    assert shown[-1].paper.courtesy is None
    made = []
    page._model.made.connect(made.append)
    page._model.take(Job("MOD-00", town.people["Brambati"]))
    page._model.print_job(page._model.job)
    seat.until(lambda: made)
    assert [one.courtesy for one in prints(seat)] == ["ro"]
    page._model.take(Job("MOD-14"))
    seat.until(lambda: not page.how.language.isVisible())
