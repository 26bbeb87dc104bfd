"""*Chiavetta* on the page of the alignment: prepared, carried and read from the keyboard, told in words."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import update

from app.errors import Retry
from app.models.local import Desk
from app.security.signing import box_public, new_key
from app.services.people import edit_person
from app.sync.bundle import AnswerRead, Carried
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def can_seal(seat):
    keys = {"sign_key": new_key(), "box_key": new_key(), "centre_box_key": box_public(new_key())}
    seat.desk.read(lambda s: s.execute(update(Desk).values(**keys)))


def test_a_stick_is_prepared_and_told(seated, tmp_path, monkeypatch):
    seat, town = seated
    can_seal(seat)
    seat.desk.run(edit_person, town.people["Brambati"], {"contact_name": "Vicina"})
    page = seat.show("allineamento")
    assert "Preparata" not in words_of(page.stick)
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(stick))
    page.stick.prepare.setFocus()
    seat.press("Return")
    seat.until(lambda: "Chiavetta pronta." in page.stick.notice.text())
    [file] = stick.iterdir()
    assert file.name in page.stick.notice.text()
    seat.settle()
    shown = words_of(page.stick)
    for words in ("Preparata", "modific", "kB", "non ancora letta"):
        assert words in shown
    fits(seat, page)


def test_a_missing_folder_or_key_is_one_sentence(seated, tmp_path, monkeypatch):
    seat, _town = seated
    page = seat.show("allineamento")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *a: str(tmp_path / "manca"))
    page.stick.prepare.click()
    seat.until(lambda: "serve prima un allineamento" in page.stick.notice.text())
    can_seal(seat)
    page.stick.prepare.click()
    seat.until(lambda: "non si riesce a scrivere" in page.stick.notice.text())
    seat.until(page.stick.facts.isHidden)
    page.stick.model._failed(Retry("away"))
    assert "Il centro non risponde" in page.stick.notice.text()


def test_files_that_do_not_belong_are_refused_in_words(seated, tmp_path, monkeypatch):
    seat, _town = seated
    page = seat.show("allineamento")
    other = tmp_path / "altro.risposta"
    other.write_bytes(b"PORTINERIA-A1" + bytes(300))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a: (str(other), ""))
    page.stick.read.click()
    seat.until(lambda: "incompleta o è stata alterata" in page.stick.notice.text())
    page.stick.carry.click()
    seat.until(lambda: "non è ancora collegato" in page.stick.notice.text())


def test_what_was_carried_and_read_is_told(seated):
    seat, _town = seated
    page = seat.show("allineamento")
    at = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)
    page.stick.model.carried.emit(Carried(Path("x"), at, again=True))
    assert "Busta già ricevuta" in page.stick.notice.text()
    page.stick.model.answer_read.emit(AnswerRead(pending=2, received=7))
    assert "Ancora da inviare: 2." in page.stick.notice.text()
    page.stick.model.answer_read.emit(AnswerRead(sentence="Chiamare la sede."))
    assert page.stick.notice.kind() == "warn"
