"""*Allegati*: added with a key or a drop, shown inside the program, a copy saved knowingly, what is not here said."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from app.models.documents import Attachment
from app.services.attachments import add_attachment, keep
from app.services.notes import add_note
from app.services.requests import NewRequest, open_request
from app.services.visits import start_visit
from app.ui.theme import look
from tests.helpers.pictures import pdf, photo
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


@pytest.fixture(autouse=True)
def chosen(monkeypatch, tmp_path):
    """Which files the system's dialog gives."""
    files = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(one) for one in files], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    return files


def file(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return path


def attached(seat, owner, data=None, kind="person", name="bolletta.pdf"):
    files = seat.bridge.desk.files
    media_type, content = keep(data or pdf(), files)
    view = seat.desk.run(add_attachment, kind, owner, name, media_type, content)
    files.settled(content)
    return view.id


def count(seat):
    return seat.desk.read(lambda s: s.query(Attachment).count())


def test_alt_f_adds_files_to_a_person_one_after_the_other(seated, chosen, tmp_path):
    seat, town = seated
    page = seat.open("persona", town.people["Brambati"])
    chosen += [file(tmp_path, "IMG_1.png", photo(900, 600, kind="PNG")), file(tmp_path, "bolletta.pdf", pdf())]
    seat.press("Alt+F")
    seat.until(lambda: count(seat) == 2)
    seat.settle()
    panel = page.person.pane.files
    assert sorted(row.title for row in panel.list.rows()) == ["IMG_1.jpg", "bolletta.pdf"]
    assert "Allegati 2" in [page.person.pane.card.tabs.tabText(at) for at in range(page.person.pane.card.tabs.count())]
    assert "Solo qui" in words_of(page)
    assert "cifrato" in panel.notice.text()


def test_files_are_dropped_on_a_request(seated, tmp_path):
    seat, town = seated
    id = seat.desk.run(open_request, NewRequest("tecnica", "infiltrazioni", unit_id=town.units["B7"])).id
    page = seat.open("richiesta", id)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file(tmp_path, "macchia.jpg", photo(900, 600))))])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page.files, enter)
    assert enter.isAccepted()
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(page.files, drop)
    seat.until(lambda: count(seat) == 1)
    seat.settle()
    assert [row.title for row in page.files.list.rows()] == ["macchia.jpg"]
    # What is no file of this computer is not taken.
    data.setUrls([QUrl("https://esempio.it/x.jpg")])
    strange = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    strange.ignore()
    QApplication.sendEvent(page.files, strange)
    assert not strange.isAccepted()


def test_a_bad_file_is_told_and_the_next_one_added(seated, chosen, tmp_path):
    seat, town = seated
    page = seat.open("allegati", f"person:{town.people['Brambati']}")
    assert seat.focus() is page.files.add_button
    chosen += [file(tmp_path, "x.exe", b"MZ" + bytes(50))]
    seat.press("Alt+F")
    seat.until(lambda: "né un PDF" in page.files.notice.text())
    assert count(seat) == 0
    chosen[:] = [tmp_path / "manca.pdf", file(tmp_path, "buono.pdf", pdf())]
    seat.press("Alt+F")
    seat.until(lambda: count(seat) == 1)
    seat.settle()
    assert "buono.pdf" in words_of(page)


def test_return_on_a_card_opens_the_file_beside_the_list(seated):
    seat, town = seated
    person = town.people["Brambati"]
    attached(seat, person, photo(600, 400), name="foto.jpg")
    page = seat.open("persona", person)
    page.person.pane.card.set_current("allegati")
    page.person.pane.files.list.setFocus()
    seat.press("Return")
    shown = seat.window.page(f"allegati:{seat.opened[-1][1]}")
    seat.until(shown.view.count)
    assert shown.header.title() == "Allegati"
    assert "foto.jpg" in words_of(shown)


def test_a_pdf_is_turned_page_by_page(seated):
    seat, town = seated
    attached(seat, town.people["Brambati"], pdf(3))
    page = seat.open("allegati", f"person:{town.people['Brambati']}")
    assert seat.focus() is page.files.list
    seat.press("Return")
    seat.until(page.view.count)
    assert page.where.text() == "Pagina 1 di 3"
    seat.press("PgDown")
    seat.until(lambda: page.where.text() == "Pagina 2 di 3")
    seat.press("PgUp")
    seat.until(lambda: page.where.text() == "Pagina 1 di 3")


def test_a_copy_is_saved_knowingly(seated, monkeypatch, tmp_path):
    seat, town = seated
    attached(seat, town.people["Brambati"])
    page = seat.open("allegati", f"person:{town.people['Brambati']}")
    seat.press("Ctrl+S")
    assert "Nessun file aperto" in page.notice.text()
    seat.press("Return")
    seat.until(page.view.count)
    out = tmp_path / "copia.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    seat.press("Ctrl+S")
    assert "esce dall'archivio cifrato" in page.confirm.text()
    seat.press("Escape")
    assert page.confirm.isHidden()
    assert not out.exists()
    seat.press("Ctrl+S")
    seat.press("Space")
    assert out.read_bytes() == pdf()
    assert "Cancellarla quando non serve più" in page.notice.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "manca" / "x.pdf"), ""))
    seat.press("Ctrl+S")
    seat.press("Space")
    assert "non si può scrivere lì" in page.files.notice.text()


def test_a_reserved_file_asks_its_reason_and_goes_with_the_cover(seated):
    seat, town = seated
    note = seat.desk.run(add_note, "x", person_id=town.people["Brambati"], visibility="R2")
    id = attached(seat, note.id, kind="visit_note", name="referto.pdf")

    # Written by somebody else who named me.
    def of_another(session, who):
        for table in ("attachment", "visit_note"):
            session.connection().exec_driver_sql(
                f"UPDATE {table} SET operator_id = ?, readers = json_array(?) WHERE visibility = 'R2'",
                (town.colleague, who.operator_id),
            )

    seat.desk.run(of_another)
    page = seat.open("allegati", f"visit_note:{note.id}")
    assert "referto" not in words_of(page)
    seat.press("Return")
    assert not page.reason.isHidden()
    assert page.view.count() == 0
    page.reason.given.emit("Sostituzione")
    page.reason.hide()
    seat.until(page.view.count)
    assert "referto.pdf" in words_of(page)
    look().concealed.emit()
    assert page.view.count() == 0
    assert "referto" not in words_of(page)
    assert page._model.open_one is None
    assert id


@pytest.mark.parametrize(
    ("state", "chip", "sentence"),
    [
        ("arrivato", "Sta arrivando", "sta arrivando dal centro"),
        (None, "Non ancora al centro", "ancora sul computer di chi"),
        ("illeggibile", "Rifiutato", "non ha accettato il file"),
    ],
)
def test_what_is_not_here_says_so(seated, state, chip, sentence):
    seat, town = seated
    attached(seat, town.people["Brambati"])

    def elsewhere(session):
        session.connection().exec_driver_sql("DELETE FROM content")
        session.connection().exec_driver_sql("UPDATE attachment SET content_state = ?", (state,))

    seat.desk.read(elsewhere)
    page = seat.open("allegati", f"person:{town.people['Brambati']}")
    assert chip in words_of(page)
    seat.press("Return")
    assert sentence in page.files.notice.text()


def test_a_contact_of_the_story_opens_its_files(seated):
    seat, town = seated
    seat.desk.run(add_note, "Macchia", person_id=town.people["Brambati"])
    page = seat.open("persona", town.people["Brambati"])
    page.person.pane._opened("contact:abc")
    seat.settle()
    assert seat.opened[-1] == ("allegati", "contact:abc")
    assert "Nessun allegato." in words_of(seat.window.page("allegati:contact:abc"))


def test_everything_fits_at_every_size(seated):
    seat, town = seated
    person = town.people["Brambati"]
    attached(seat, person, photo(600, 400), name="una fotografia della macchia sul soffitto del bagno.jpg")
    attached(seat, person, pdf(2))
    files = seat.open("allegati", f"person:{person}")
    seat.press("Return")
    seat.until(files.view.count)
    seat.press("Ctrl+S")
    fits(seat, files)
    card = seat.open("persona", person)
    card.person.pane.card.set_current("allegati")
    fits(seat, card)
    visit = seat.desk.run(start_visit, person)
    attached(seat, visit.id, kind="visit")
    fits(seat, seat.open("visita", visit.id))
