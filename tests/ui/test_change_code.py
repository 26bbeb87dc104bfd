"""*Cambia il codice*: the vault's own rules in words, the wait after a wrong code, a phrase where there is no keyring."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from app.errors import Notice
from app.security.attempts import WAITS
from app.security.keys import DatabaseKey
from app.security.passwords import stretch
from app.security.vault import create_vault, open_vault, vault_status
from app.ui.theme import Appearance, look
from tests.helpers.desk import KEY, make_desk
from tests.helpers.memory_keyring import MemoryKeyring, memory_store
from tests.helpers.vaults import CHEAP, OTHER_PIN, PHRASE, PIN
from tests.helpers.window import Seat
from tests.ui import shape
from tests.ui.seats import fits, words_of

OTHER_PHRASE = "sette chiavi nel cassetto"


class Changing:
    """A seat at the page, over a vault that opens with `code`."""

    def __init__(self, folder, backend, code):
        self.backend = backend
        self.store = memory_store(backend) if backend is not None else None
        self.seat = Seat(make_desk(folder), self.store)
        self.vault = self.seat.bridge.desk.vault
        create_vault(self.vault, code, self.store, cost=CHEAP, database_key=DatabaseKey(KEY))
        self.page = self.seat.show("codice")

    def fill(self, old, new, again):
        """Write the three, with Invio from one to the next; the last Invio asks for the change."""
        self.page.old.setFocus()
        for text in (old, new, again):
            QApplication.focusWidget().clear()
            self.seat.type(text)
            self.seat.press("Return")
        self.seat.until(lambda: self.page.button.isEnabled() or self.page._wait.left())

    def errors(self):
        return [field.error() for field in (self.page.old, self.page.new, self.page.again)]

    def opens(self, code):
        try:
            return open_vault(self.vault, code, self.store).database_key.hex == KEY
        except Notice:
            return False


@pytest.fixture
def changing(tmp_path, dressed):
    made = []

    def make(backend=None, code=PIN):
        made.append(Changing(tmp_path, backend, code))
        return made[0]

    yield make
    made[0].seat.close()
    look().use(Appearance("light", 100))


@pytest.fixture
def with_pin(changing):
    return changing(MemoryKeyring())


def test_the_new_code_opens_and_the_old_one_no_longer(with_pin):
    with_pin.fill(PIN, OTHER_PIN, OTHER_PIN)
    assert with_pin.errors() == ["", "", ""]
    assert with_pin.page.notice.text() == "Il codice è cambiato. Da ora si apre con quello nuovo."
    assert [f.value() for f in (with_pin.page.old, with_pin.page.new, with_pin.page.again)] == [None] * 3
    assert with_pin.opens(OTHER_PIN)
    assert not with_pin.opens(PIN)


def test_stretching_never_holds_the_window(with_pin, monkeypatch):
    threads = []

    def seen(text, salt, cost):
        threads.append(threading.current_thread())
        return stretch(text, salt, cost)

    monkeypatch.setattr("app.security.vault.stretch", seen)
    with_pin.fill(PIN, OTHER_PIN, OTHER_PIN)
    assert len(threads) == 2
    assert threading.main_thread() not in threads


def test_wrong_codes_lengthen_the_wait_in_words_and_change_nothing(with_pin):
    page = with_pin.page
    before = with_pin.backend.entries.copy()
    for tried in range(1, 4):
        with_pin.fill(OTHER_PIN, "905117", "905117")
        assert page.old.error().startswith("Codice sbagliato.")
        assert page.old.value() is None
        assert page.new.value() == "905117"
        assert vault_status(with_pin.vault).failures == tried
    assert "tra 5 secondi" in page.old.error()
    assert "Niente viene cancellato." in page.old.error()
    assert page._wait.left() == WAITS[3]
    assert not page.button.isEnabled()
    with_pin.seat.type(PIN)
    with_pin.seat.press("Ctrl+Return")
    assert "tra 5 secondi" in page.old.error()
    for _ in range(WAITS[3]):
        page._wait._second()
    assert page.button.isEnabled()
    assert page.old.error() == "Ora si può riprovare."
    assert with_pin.backend.entries == before
    assert with_pin.seat.window.working()


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        ("1234", "Il codice ha almeno 6 cifre."),
        ("123456", "Il codice si indovina troppo facilmente: niente cifre ripetute, niente cifre in fila."),
        ("gatti", "Il codice ha almeno 6 cifre; con lettere, almeno 8 caratteri."),
    ],
)
def test_a_new_code_against_the_rules_is_refused_in_words_and_counts_no_try(with_pin, new, sentence):
    with_pin.fill(PIN, new, new)
    assert with_pin.errors() == ["", sentence, ""]
    assert with_pin.page.new.edit.hasFocus()
    assert vault_status(with_pin.vault).failures == 0
    assert with_pin.opens(PIN)


def test_empty_and_differing_fields_are_said_beside_them(with_pin):
    seat, page = with_pin.seat, with_pin.page
    seat.press("Ctrl+Return")
    assert with_pin.errors() == ["È vuoto. Scrivere anche qui."] * 3
    assert page.old.edit.hasFocus()
    with_pin.fill(PIN, OTHER_PIN, "720417")
    assert with_pin.errors() == ["", "", "Non è uguale a quanto scritto sopra. Riscrivere."]
    assert page.again.edit.hasFocus()
    assert with_pin.opens(PIN)


def test_a_keyring_that_keeps_nothing_is_said_and_the_old_code_still_opens(with_pin):
    with_pin.backend.forgetful = True
    with_pin.fill(PIN, OTHER_PIN, OTHER_PIN)
    assert with_pin.page.notice.kind() == "err"
    assert with_pin.page.notice.text()
    assert with_pin.page.new.value() == OTHER_PIN
    with_pin.backend.forgetful = False
    assert with_pin.opens(PIN)
    assert not with_pin.opens(OTHER_PIN)


def test_without_a_keyring_it_is_a_long_phrase(changing):
    made = changing(None, PHRASE)
    assert made.page.title() == "Cambia la frase"
    assert "al posto del codice serve una frase di almeno 16 caratteri" in words_of(made.page)
    made.fill(PHRASE, OTHER_PIN, OTHER_PIN)
    assert "almeno 16 caratteri" in made.page.new.error()
    made.fill(PHRASE, OTHER_PHRASE, OTHER_PHRASE)
    assert made.page.notice.text() == "La frase è cambiata. Da ora si apre con quella nuova."
    assert made.opens(OTHER_PHRASE)
    assert not made.opens(PHRASE)


@pytest.mark.parametrize("leaving", ["Escape", "F12", "Alt+1"])
def test_codes_do_not_stay_behind(with_pin, leaving):
    seat, page = with_pin.seat, with_pin.page
    seat.show("oggi")
    seat.show("codice")
    seat.type(PIN)
    seat.press("Tab")
    seat.type(OTHER_PIN)
    seat.press(leaving)
    assert page.old.value() is page.new.value() is None


def test_the_rules_stand_in_words_beside_the_fields(with_pin):
    shown = words_of(with_pin.page)
    assert "Il codice ha almeno 6 cifre; con lettere, almeno 8 caratteri." in shown
    assert "niente cifre in fila" in shown


def test_every_field_is_named_by_its_label(with_pin):
    edits = [field.edit for field in (with_pin.page.old, with_pin.page.new, with_pin.page.again)]
    assert [edit.accessibleName() for edit in edits] == ["Codice attuale", "Codice nuovo", "Di nuovo il codice nuovo"]
    assert [shape.label_of(edit) for edit in edits] == [edit.accessibleName() for edit in edits]


def test_fits_at_every_size_with_errors_too(with_pin):
    with_pin.seat.press("Ctrl+Return")
    fits(with_pin.seat, with_pin.page)
    for percent in (100, 150, 200):
        look().use(Appearance("light", percent))
        with_pin.page.form.set_errors(dict.fromkeys(("old", "new", "again"), "È vuoto. Scrivere anche qui. " * 4))
        with_pin.page.notice.say("err", "Il portachiavi di questo computer non risponde. " * 3)
        with_pin.seat.settle()
        assert shape.cut(with_pin.page) == []
        assert shape.sticking_out(with_pin.page) == []
