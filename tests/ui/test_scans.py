"""*Fogli firmati*: a file chosen or dropped is read and filed; what waits is shown, chosen by number or person, or discarded."""

from functools import partial

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from app.models.documents import Attachment, PrintedDocument
from app.printing import filling
from app.services import documents, intake, scanning
from app.services.people import search_people
from app.services.review import review_count
from app.services.scan_folder import folder_setting, set_folder
from app.services.scan_pages import waiting_papers
from app.ui.theme import look
from app.ui.viewmodels import scans
from app.ui.viewmodels.scans import ScanWatch
from app.ui.widgets import Button
from tests.helpers.scans import picture, read_here, scan, sheets
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed, monkeypatch):
    # The process of its own is tried in tests/services/test_scan_reader.py; here the same reader, nearer.
    monkeypatch.setattr(scans, "import_scan", partial(scanning.import_scan, read=read_here))
    monkeypatch.setattr(scans, "take_back", partial(scanning.take_back, read=read_here))
    with at_the_window(tmp_path) as made:
        yield made


@pytest.fixture
def chosen(monkeypatch):
    files = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(one) for one in files], ""))
    return files


def printed(seat, form, record=None, **how):
    paper = seat.desk.run(documents.gather, form, record, **how)
    return paper.document, sheets(filling.render_paper(paper), 130)


def file(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return path


def stray(shade=230):
    return picture(Image.new("L", (300, 400), shade))


def attachments(seat):
    return seat.desk.read(lambda s: [(one.owner_kind, one.owner_id) for one in s.query(Attachment).all()])


def waits(seat):
    return [one.reason for one in seat.desk.run(waiting_papers)]


def brought(seat, chosen, *paths):
    page = seat.show("fogli")
    chosen[:] = paths
    seat.press("Alt+F")
    seat.until(
        lambda: (
            page._model._queue == []
            and not page._model.busy()
            and page.notice.text()
            and "Si legge" not in page.notice.text()
        )
    )
    seat.settle()
    return page


def test_alt_f_reads_a_file_and_files_the_paper(seated, chosen, tmp_path):
    seat, town = seated
    person = town.people["Brambati"]
    document, pages = printed(seat, "MOD-00", person)
    page = brought(seat, chosen, file(tmp_path, "firmato.pdf", scan(pages)))
    assert attachments(seat) == [("person", person)]
    assert "Un foglio archiviato come firmato" in page.notice.text()
    assert "Niente da guardare" in words_of(page)
    assert seat.desk.read(lambda s: s.get(PrintedDocument, document.id).signed_how) == "scansione"


def test_files_are_dropped_anywhere_and_a_bad_one_is_a_sentence(seated, tmp_path):
    seat, _ = seated
    page = seat.show("fogli")
    data = QMimeData()
    paths = [file(tmp_path, "a.pdf", b"%PDF-1.7 e poi niente"), file(tmp_path, "b.jpg", stray())]
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    told = []
    page._model.told.connect(lambda kind, sentence: told.append((kind, sentence)))
    QApplication.sendEvent(
        page,
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        ),
    )
    seat.until(page.list.rows)
    seat.until(lambda: told[-1][0] == "err")
    # What was wrong with the first stays in view when the second was read.
    assert "a.pdf: Il file è rovinato o incompleto." in page.notice.text()
    assert "b.jpg: Una pagina letta." in page.notice.text()
    assert waits(seat) == ["senza_codice"]


def test_of_several_files_there_is_one_sum(seated, chosen, tmp_path):
    seat, town = seated
    pages = [printed(seat, "MOD-00", town.people[name])[1] for name in ("Brambati", "Zouaoui")]
    files = [file(tmp_path, f"{at}.pdf", scan(one)) for at, one in enumerate(pages)]
    page = brought(seat, chosen, *files, file(tmp_path, "c.jpg", stray()))
    assert page.notice.text() == (
        f"3 file: Pagine lette: {len(pages[0]) + len(pages[1]) + 1}. Fogli archiviati come firmati: 2. "
        "Da guardare in Fogli firmati: 1. Ctrl+Z annulla."
    )


def test_a_page_of_nobodys_is_chosen_by_number_from_the_keyboard(seated, chosen, tmp_path):
    seat, town = seated
    person = town.people["Brambati"]
    document, _ = printed(seat, "MOD-00", person)
    page = brought(seat, chosen, file(tmp_path, "foto.jpg", stray()))
    seat.until(page.view.count)
    assert "Su questa pagina non si legge nessun codice" in words_of(page)
    page.list.setFocus()
    seat.press("Return")
    assert page.where.number.isAncestorOf(seat.focus())
    seat.type("PVLO-COD-A3-2026-000999")
    seat.press("Return")
    seat.until(lambda: "Nessun foglio con questo codice" in page.notice.text())
    page.where.number.set_value(document.local_number)
    page.where.number.next_wanted.emit()
    seat.until(lambda: attachments(seat))
    assert attachments(seat) == [("person", person)]
    assert waits(seat) == []


def test_a_page_of_nobodys_is_chosen_by_person(seated, chosen, tmp_path):
    seat, town = seated
    person = town.people["Brambati"]
    document, _ = printed(seat, "MOD-00", person)
    page = brought(seat, chosen, file(tmp_path, "foto.jpg", stray()))
    page.where.set_people("Bramb", seat.desk.run(search_people, "Bramb"))
    page.where.person_chosen.emit(person)
    seat.until(lambda: page.where.found.value() == document.id)
    page.where.use.click()
    seat.until(lambda: attachments(seat))
    assert attachments(seat) == [("person", person)]


def test_a_paper_signed_already_is_attached_with_one_key(seated, chosen, tmp_path):
    seat, town = seated
    document, pages = printed(seat, "MOD-00", town.people["Brambati"])
    seat.desk.run(documents.mark_signed, document.id)
    page = brought(seat, chosen, file(tmp_path, "firmato.pdf", scan(pages)))
    assert waits(seat) == ["gia_firmato"]
    assert "Già firmato" in words_of(page)
    seat.press("Alt+L")
    seat.until(lambda: attachments(seat))
    assert seat.desk.read(lambda s: s.get(PrintedDocument, document.id).signed_how) == "sul_posto"


def test_discarding_asks_first_and_esc_keeps(seated, chosen, tmp_path):
    seat, _ = seated
    page = brought(seat, chosen, file(tmp_path, "foto.jpg", stray()))
    seat.press("Alt+X")
    assert not page.confirm.isHidden()
    seat.press("Esc")
    assert page.confirm.isHidden()
    assert waits(seat) == ["senza_codice"]
    seat.press("Alt+X")
    page._discard()
    seat.until(lambda: not page.list.rows())
    assert waits(seat) == []
    assert "Niente da guardare" in words_of(page)


def test_a_blank_form_is_joined_to_the_record_made_of_it(seated, chosen, tmp_path):
    seat, town = seated
    person = town.people["Brambati"]
    document, pages = printed(seat, "MOD-02", blank=True)
    page = brought(seat, chosen, file(tmp_path, "a.pdf", scan(pages)))
    assert waits(seat) == ["non_trascritto"]
    assert len(page.blanks.rows()) == 1
    form = seat.desk.run(intake.start_intake, person).id
    page.where.person_chosen.emit(person)
    seat.until(lambda: page.where.found.value() == form)
    page.where.use.click()
    seat.until(lambda: attachments(seat))
    assert attachments(seat) == [("intake_form", form)]
    seat.until(lambda: not page.list.rows())
    assert page.blanks.rows() == []
    assert seat.desk.read(lambda s: s.get(PrintedDocument, document.id).record_id) == form


def test_f12_and_leaving_take_the_picture_away(seated, chosen, tmp_path):
    seat, _ = seated
    page = brought(seat, chosen, file(tmp_path, "foto.jpg", stray()))
    seat.until(page.view.count)
    look().concealed.emit()
    assert page.view.count() == 0


def test_the_scanners_folder_is_chosen_and_watched(seated, tmp_path, monkeypatch):
    seat, town = seated
    monkeypatch.setattr(scans, "scan_folder", partial(scanning.scan_folder, read=read_here))
    folder = tmp_path / "scanner"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    page = seat.show("fogli")
    page.folder._ask()
    seat.until(lambda: str(folder) in words_of(page))
    page.folder.after.set_value("elimina")
    page.folder.after_chosen.emit("elimina")
    seat.until(lambda: seat.desk.run(folder_setting).after == "elimina")
    _, pages = printed(seat, "MOD-00", town.people["Brambati"])
    file(folder, "b.pdf", b"%PDF-1.7 e poi niente")
    file(folder, "a.pdf", scan(pages))
    watch = ScanWatch(seat.bridge, seat.background)
    for _ in range(2):
        watch.look()
        seat.until(lambda: not watch._busy)
    seat.settle()
    assert [one.name for one in folder.iterdir()] == ["b.pdf"]
    assert attachments(seat) == [("person", town.people["Brambati"])]
    assert any("archiviato come firmato" in sentence for _, sentence in seat.notices)
    assert "incompleto" in words_of(page)
    page.folder.chosen.emit("")
    seat.until(lambda: seat.desk.run(folder_setting).folder is None)


def test_a_desk_that_was_closed_is_looked_into_no_more_and_says_nothing(seated, tmp_path, monkeypatch):
    seat, _ = seated

    def closed(*_):
        raise RuntimeError("cannot schedule new futures after shutdown")

    monkeypatch.setattr(scans, "scan_folder", closed)
    seat.desk.run(set_folder, str(tmp_path))
    watch = ScanWatch(seat.bridge, seat.background)
    seat.until(watch._timer.isActive)
    seat.settle()  # the news of the folder, which starts the timer too, has come
    watch.look()
    seat.until(lambda: not watch._busy)
    assert not watch._timer.isActive()
    assert (seat.notices, seat.reports) == ([], [])


def test_what_waits_is_counted_in_da_rivedere_and_reached_from_there(seated, chosen, tmp_path):
    seat, _ = seated
    assert seat.desk.run(review_count) == 0
    brought(seat, chosen, file(tmp_path, "foto.jpg", stray()))
    assert seat.desk.run(review_count) == 1
    page = seat.show("da_rivedere")
    assert "Fogli scansionati che aspettano una decisione: 1." in words_of(page)
    asked = []
    page.go.connect(asked.append)
    page.scans.findChildren(Button)[0].click()
    assert asked == ["fogli"]
    fits(seat, page)


def test_it_fits_in_every_size(seated, chosen, tmp_path):
    seat, town = seated
    printed(seat, "MOD-02", blank=True)
    document, pages = printed(seat, "MOD-00", town.people["Brambati"])
    seat.desk.run(documents.mark_signed, document.id)
    page = brought(seat, chosen, file(tmp_path, "a.pdf", scan(pages)))
    seat.until(page.view.count)
    fits(seat, page)


def test_ctrl_z_takes_back_what_was_filed_last_and_it_waits_here(seated, chosen, tmp_path):
    seat, town = seated
    document, pages = printed(seat, "MOD-00", town.people["Brambati"])
    page = brought(seat, chosen, file(tmp_path, "firmato.pdf", scan(pages)))
    assert "Ctrl+Z annulla" in page.notice.text()
    assert len(attachments(seat)) == 1
    seat.press("Ctrl+Z")
    seat.until(lambda: waits(seat) == ["tolto"])
    seat.settle()
    assert "aspetta di nuovo qui" in page.notice.text()
    words = words_of(page)
    assert "Tolto da una scheda" in words
    assert "archiviato sulla scheda sbagliata" in words
    assert seat.desk.read(lambda s: s.get(PrintedDocument, document.id).signed_how) is None
    fits(seat, page)
    seat.press("Ctrl+Z")
    seat.settle()
    assert "Niente da annullare" in page.notice.text()
