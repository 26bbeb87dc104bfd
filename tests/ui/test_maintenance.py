"""*Manutenzione* on *Richieste*: the file that leaves, the file that comes back; nothing recorded before it was read."""

import pytest
from PySide6.QtWidgets import QFileDialog

from app.services.requests import edit_request
from tests.ui.seats import at_the_window, fits, words_of
from tests.ui.test_requests import opened, request


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """The file that the system's dialog answers with."""
    file = tmp_path / "scambio.csv"
    for ask in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_: (str(file), ""))
    return file


def test_the_file_is_written_and_then_the_requests_are_marked(seated, chosen):
    seat, town = seated
    one = opened(seat, town, description="Perde")
    opened(seat, town, category="solitudine", area="sociale")
    page = seat.show("richieste")
    seat.press("Alt+M")
    assert "1 richiesta tecnica da inviare" in words_of(page.upkeep)
    assert seat.focus() is page.upkeep.out
    seat.press("Return")
    assert request(seat, one).state == "inviata_a_terzi"
    assert "Perde" in chosen.read_text("utf-8-sig")
    assert "segnate come inviate a terzi: 1" in page.upkeep.notice.text()
    seat.press("Escape")
    assert page.upkeep.isHidden()
    assert seat.focus() is page.table


def test_one_that_is_taken_out_of_the_list_stays(seated, chosen):
    seat, town = seated
    first, second = opened(seat, town), opened(seat, town, "B10")
    page = seat.show("richieste")
    seat.press("Alt+M")
    page.upkeep.list.setFocus()
    page.upkeep.list.select(first)
    seat.press("T")
    page.upkeep.out.setFocus()
    seat.press("Return")
    assert [request(seat, one).state for one in (first, second)] == ["aperta", "inviata_a_terzi"]


def test_a_file_that_cannot_be_written_sends_nothing(seated, chosen):
    seat, town = seated
    one = opened(seat, town)
    chosen.mkdir()
    page = seat.show("richieste")
    seat.press("Alt+M")
    seat.press("Return")
    assert request(seat, one).state == "aperta"
    assert "Nessuna richiesta è stata segnata" in page.upkeep.notice.text()


def test_tickets_are_read_first_and_recorded_after(seated, chosen):
    seat, town = seated
    one = opened(seat, town)
    number = request(seat, one).number
    chosen.write_text(f"numero;ticket;stato\n{number};TK1;ricevuta\nZZ-1;TK2;ricevuta\n", encoding="utf-8")
    page = seat.show("richieste")
    seat.press("Alt+M")
    page.upkeep.back.setFocus()
    seat.press("Return")
    assert request(seat, one).external_ticket is None
    assert "riga 3" in words_of(page.upkeep)
    assert "Nessuna richiesta tecnica con questo numero" in words_of(page.upkeep)
    assert seat.focus() is page.upkeep.apply
    fits(seat, page)
    page.upkeep.apply.setFocus()
    seat.press("Return")
    assert request(seat, one).external_ticket == "TK1"
    assert "Righe registrate su questo computer: 1." in page.upkeep.notice.text()
    assert page.upkeep.apply.isHidden()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"numero;stato\nA;b\n", "Manca la colonna «ticket»"),
        ("numero;ticket;stato\nA;Pi\xf9;ricevuta\n".encode("latin-1"), "non è in UTF-8"),
        (b"x" * 6_000_000, "supera 5 MB"),
        (b"", "non ha righe"),
    ],
)
def test_a_file_that_is_no_answer_says_why(seated, chosen, content, said):
    seat, town = seated
    one = opened(seat, town)
    seat.desk.run(edit_request, one, external_ticket=None)
    chosen.write_bytes(content)
    page = seat.show("richieste")
    seat.press("Alt+M")
    page.upkeep.back.setFocus()
    seat.press("Return")
    assert said in page.upkeep.notice.text()
    assert page.upkeep.apply.isHidden()
