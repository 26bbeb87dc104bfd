"""A window over a real encrypted desk for tests of screens: bridge, pages, and a person at the keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.security.keyring_store import KeyringStore
from app.security.keys import DatabaseKey, Opened
from app.security.witness import WitnessPlaces
from app.store.profile import OpenDesk, read_facts
from app.ui import pages
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.desktop import open_in
from app.ui.main_window import MainWindow
from app.ui.role_words import acts_of
from tests.helpers.desk import KEY, DeskForTests

LONGEST_MS = 15_000


def open_for_tests(desk: DeskForTests, store: KeyringStore | None = None) -> OpenDesk:
    """The desk as `open_desk` would give it, with the clock of the test."""
    facts = desk.worker.transact(read_facts).result()
    opened = Opened(vault_id="ab" * 16, database_key=DatabaseKey(KEY), seed=b"\0" * 32)
    folder = Path(desk.path).parent
    places = WitnessPlaces("ab" * 16, store, folder / "w")
    return OpenDesk(desk.worker, desk.who, facts, opened, places, folder / "vault.json")


class Seat:
    """Who sits at the window: presses keys, waits for what must come, reads what is shown."""

    def __init__(self, desk: DeskForTests, store: KeyringStore | None = None) -> None:
        self.desk = desk
        self.bridge = Bridge(open_for_tests(desk, store), "test")
        self.background = Background("test")
        self.reports: list[str] = []
        self.notices: list[tuple[str, str]] = []
        self.bridge.broke.connect(self.reports.append)
        self.background.broke.connect(self.reports.append)
        self.bridge.notice.connect(lambda kind, sentence: self.notices.append((kind, sentence)))
        acts = acts_of(self.bridge.who.role)
        self.window = MainWindow(pages.specs(self.bridge, self.background), "Codogno", acts)
        self.opened: list[tuple[str, str]] = []
        self.window.thing_opened.connect(self.open)
        self.window.new_contact_wanted.connect(lambda: self.open("contatto", ""))
        self.bridge.changed.connect(self.window.refresh)

    def show(self, page_id: str) -> Any:
        """Bring a page of the rail to the front, drawn and read."""
        self.window.show()
        self.window.activateWindow()
        self.window.show_page(page_id)
        self.settle()
        return self.window.page(page_id)

    def open(self, kind: str, id: str = "") -> Any:
        """Open a record as the desktop does."""
        self.opened.append((kind, id))
        self.window.show()
        self.window.activateWindow()
        page = open_in(self.window, self.bridge, self.background, kind, id)
        self.settle()
        return page

    def settle(self) -> None:
        """Let the database thread answer and the window draw, until neither has anything left to do."""
        for _ in range(6):
            self.desk.worker._thread.submit(lambda: None).result()  # a turn in its queue needs no transaction
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        assert self.reports == [], self.reports[0]

    def until(self, holds: Callable[[], Any]) -> None:
        """Wait for something that timers or other threads bring; fails after a long while."""
        loop, over = QEventLoop(), []
        limit = QTimer(singleShot=True, interval=LONGEST_MS)
        limit.timeout.connect(lambda: (over.append(1), loop.quit()))
        look = QTimer(interval=5)
        look.timeout.connect(lambda: loop.quit() if holds() else None)
        limit.start()
        look.start()
        if not holds():
            loop.exec()
        limit.stop()
        look.stop()
        assert not over, "what the test waits for did not come"
        assert self.reports == [], self.reports[0]

    def press(self, keys: str) -> None:
        """Press a key or a combination ("Ctrl+Return", "F", "Tab") in the widget that has the focus."""
        send_keys(keys, QApplication.focusWidget() or self.window)
        self.settle()

    def type(self, text: str) -> None:
        """Type letters in the widget that has the focus."""
        send_text(text)
        self.settle()

    def focus(self) -> QWidget | None:
        """What has the focus."""
        return QApplication.focusWidget()

    def close(self) -> None:
        """Close window, threads and database."""
        self.settle()
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.background.close()
        self.bridge.close()


def send_keys(keys: str, widget: QWidget | None = None) -> None:
    """Press a key or a combination where the focus is."""
    combination = QKeySequence.fromString(keys)[0]
    target = widget or QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    if len(keys) == 1:
        send_text(keys.lower())
    else:
        QTest.keyClick(target, Qt.Key(combination.key()), combination.keyboardModifiers())


def send_text(text: str) -> None:
    """Type letters where the focus is, one event each: QTest's own typing aborts on accents."""
    for letter in text:
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(target, event)
