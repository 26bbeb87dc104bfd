"""A damaged store is made anew from the lock page (G13), at a real centre."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

import app.server.fill
from app.models.people import Person
from app.ui.desktop import Desktop
from tests.helpers.vaults import OTHER_PIN, PIN
from tests.helpers.window import send_keys, send_text
from tests.helpers.world import World, add_person, edit
from tests.sync.conftest import centre, database, postgres_server, private_folder, world
from tests.sync.test_stories_parting import Laptop
from tests.ui import shape
from tests.ui.seats import words_of

__all__ = ["centre", "database", "postgres_server", "private_folder", "world"]


@pytest.fixture
def laptop(world: World) -> Laptop:
    """One with unsent work, closed."""
    desk = world.desk()
    person = desk.run(add_person, "Rossi")
    world.settle()
    made = Laptop(world, desk)
    made.opened.worker.run(edit, made.opened.who, Person, person, phone1="non ancora inviato")
    made.opened.close()
    return made


@pytest.fixture
def desktop(qtbot, dressed, laptop: Laptop) -> Iterator[Desktop]:
    """The program before the lock."""
    made = Desktop(laptop.profile, laptop.store, laptop.desk.clock, "test")
    made.start()
    made.window.activateWindow()
    qtbot.waitUntil(made.entrance.lock.code.edit.hasFocus, timeout=10_000)
    yield made
    made.window.close()
    QApplication.processEvents()  # what the alignment still says is heard before the window is gone


def ruin(laptop: Laptop, at: int) -> None:
    """Overwrite the page of the database that begins there."""
    path = laptop.place / "desk.db"
    whole = path.read_bytes()
    path.write_bytes(whole[:at] + bytes(4096) + whole[at + 4096 :])


def test_a_store_that_does_not_open_asks_for_an_invitation(qtbot, desktop: Desktop, laptop: Laptop) -> None:
    ruin(laptop, 0)
    send_text(PIN)
    send_keys("Return")
    page = desktop.entrance.renewal
    qtbot.waitUntil(page.pin.edit.hasFocus, timeout=20_000)
    assert "non si apre" in words_of(page.notice)
    assert shape.cut(page) == []
    send_text(OTHER_PIN)
    send_keys("Return")
    qtbot.waitUntil(lambda: bool(page.pin.error()), timeout=20_000)
    send_text(PIN)
    send_keys("Return")
    qtbot.waitUntil(lambda: bool(page.invitation.error()), timeout=20_000)
    assert "Serve un nuovo invito" in page.invitation.error()
    assert page.invitation.edit.hasFocus()
    send_text("storto")
    send_keys("Return")
    qtbot.waitUntil(lambda: "non è un codice di iscrizione" in page.invitation.error(), timeout=20_000)
    assert page.invitation.value() == "storto"
    assert (laptop.place / "desk.db").exists()


def test_a_damaged_store_is_made_anew_and_says_what_became_of_it(
    qtbot, desktop: Desktop, laptop: Laptop, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.server.fill, "FILL_ROWS", 2)
    ruin(laptop, (laptop.place / "desk.db").stat().st_size - 4096)
    lock, page = desktop.entrance.lock, desktop.entrance.renewal
    lock.renewal.click()
    qtbot.waitUntil(page.pin.edit.hasFocus, timeout=10_000)
    send_keys("Escape")
    qtbot.waitUntil(lock.code.edit.hasFocus, timeout=10_000)
    lock.renewal.click()
    qtbot.waitUntil(page.pin.edit.hasFocus, timeout=10_000)
    send_text(PIN)
    send_keys("Return")
    assert "Può durare qualche minuto" in words_of(page.notice)
    told: list[str] = []
    say = page.notice.say
    page.notice.say = lambda kind, words: (told.append(words), say(kind, words))
    qtbot.waitUntil(lock.isVisible, timeout=60_000)
    assert told, "how far it is was said"
    assert told[-1].startswith("È arrivato il 99 %: ")
    said = words_of(lock.notice)
    assert "L'archivio è rifatto" in said
    assert "Modifiche ritrovate e inviate: 1." in said
    assert "desk.damaged-" in said
    assert shape.cut(lock) == []
    phones = world.centre.rows("SELECT phone1 FROM person WHERE company_id = :c", c=world.company)
    assert [one.phone1 for one in phones] == ["non ancora inviato"]
    qtbot.waitUntil(lock.code.edit.hasFocus, timeout=10_000)
    send_text(PIN)
    send_keys("Return")
    qtbot.waitUntil(lambda: desktop.frame is not None and desktop.frame.state is not None, timeout=20_000)
    desktop.lock()
    assert not lock.renewal.isVisible(), "a store that is open is not made anew under the lock"
    assert not lock.notice.isVisible()


def test_a_store_that_is_whole_is_left_alone(qtbot, desktop: Desktop, laptop: Laptop) -> None:
    page = desktop.entrance.renewal
    desktop.entrance.lock.renewal.click()
    qtbot.waitUntil(page.pin.edit.hasFocus, timeout=10_000)
    send_text(PIN)
    send_keys("Return")
    qtbot.waitUntil(lambda: "è integro" in words_of(page.notice), timeout=20_000)
    assert page.renew.isEnabled()
