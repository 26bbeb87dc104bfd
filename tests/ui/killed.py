"""A real desktop that is killed while somebody types: its own process, a real screen, a real keyring, a real lock page.

Every desktop is a process forked by Python's fork server, which has only imported the program and mapped its records: nothing
of Qt, of a window or of a database is there before the fork, and SIGKILL ends that process and nothing else. What opens again
is another process. It stays open after the look, so that the next screen is typed in there: one start serves the look after one
kill and the typing before the next.

A script is a function that gets a `Hand` and words; what it returns comes back to the test.
"""

import gc
import multiprocessing
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication
from sqlalchemy import update
from sqlalchemy.orm import Session, configure_mappers

from app.collector import settle_collector
from app.main import VERSION, profile_at
from app.models.local import Desk
from app.models.staff import Operator
from app.models.who import Who
from app.rules.clock import system_clock
from app.security.keyring_store import keyring_works, system_keyring
from app.security.keys import DatabaseKey
from app.security.vault import create_vault
from app.services.drafts import list_drafts
from app.store.profile import Label
from app.ui import pages
from app.ui.desktop import Desktop
from app.ui.style import install_look
from tests.helpers.desk import KEY
from tests.helpers.secret_service import SecretService, secret_service, use
from tests.helpers.small_town import Town, desk_in_town
from tests.helpers.vaults import CHEAP, PIN
from tests.helpers.window import send_keys, send_text
from tests.helpers.xvfb import xvfb

ONE_SECOND = 1.0
LONGEST = 60.0

_SCREENS = sorted({f"app.ui.screens.{module}" for *_, module, _ in pages.RAIL})
_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload([__name__, "pytest", "keyring.backends.SecretService", *_SCREENS])
configure_mappers()  # in the fork server, once: else every desktop would begin with it


class Laptop:
    """A profile with one operator's desk, a screen and a keyring for its processes; at most one desktop is open."""

    def __init__(self, folder: Path, service: SecretService, display: str) -> None:
        self.folder = folder
        self._env = {
            **service.env,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LOGGING_RULES": "*.warning=false",
            "XDG_STATE_HOME": str(folder.parent / "state"),
        }
        self._open: _Running | None = None
        self.town = self._enrol(service)

    def _enrol(self, service: SecretService) -> Town:
        profile = profile_at(self.folder)
        made, town = desk_in_town(self.folder)
        made.worker.close()
        operator = made.who.operator_id
        place = profile.place(operator)
        place.mkdir(parents=True)
        with use(service):
            create_vault(place / "vault.json", PIN, system_keyring(), cost=CHEAP, database_key=DatabaseKey(KEY))
        for file in self.folder.glob("desk.db*"):
            file.rename(place / file.name)
        profile.write_label(Label(operator, "M. F.", "ALER di prova"))
        return town

    def type_and_kill(self, script: Callable[..., Any], **words: str) -> Any:
        """Run a script that types; one second after its last key the process gets SIGKILL. Gives what the script said."""
        running = self._open or _Running(self.folder, self._env)
        self._open = None
        try:
            said = running.ask(script, words)
            # The second is what is promised, not a wait for something to happen.
            time.sleep(ONE_SECOND)
        finally:
            running.kill()
        return said

    def reopen(self, script: Callable[..., Any], **words: str) -> Any:
        """Open again, run a script that looks, and give what it saw. The desktop stays open for the next typing."""
        self._open = _Running(self.folder, self._env)
        return self._open.ask(script, words)

    def close(self) -> None:
        """End what is still open."""
        if self._open is not None:
            self._open.kill()
            self._open = None


class _Running:
    """A desktop process, past its lock page once it first answers."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self._line, theirs = _processes.Pipe()
        self._process = _processes.Process(target=_desktop, args=(folder, env, theirs))
        self._process.start()
        theirs.close()

    def ask(self, script: Callable[..., Any], words: dict[str, str]) -> Any:
        """Have a script run there. AssertionError with its own words when it breaks, or says nothing."""
        self._line.send((script, words))
        assert self._line.poll(LONGEST), "the desktop said nothing"
        broke, said = self._line.recv()
        assert not broke, said
        return said

    def kill(self) -> None:
        """SIGKILL, and it was that which ended it."""
        assert self._process.pid is not None
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.join(LONGEST)
        assert self._process.exitcode == -signal.SIGKILL
        self._line.close()


@contextmanager
def laptop(folder: Path) -> Iterator[Laptop]:
    """A laptop in a folder, with its screen and keyring until the block ends."""
    place = folder / "profile"
    place.mkdir()
    with secret_service() as service, xvfb() as display:
        made = Laptop(place, service, display)
        try:
            yield made
        finally:
            made.close()


# ------------------------------------------------------------------------------------------------- inside the process


class Hand:
    """Who types inside the process: waits for what must come, presses keys, reads."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    @property
    def window(self) -> Any:
        return self.desktop.window

    def page(self) -> Any:
        """What is in front."""
        return self.window.page(self.window.current())

    def open(self, kind: str, id: str = "") -> Any:
        """Open a page or a record as a screen does, and give it."""
        self.desktop.open_thing(kind, id)
        return self.page()

    def opened(self, prefix: str) -> Any:
        """Wait until a thing of this kind is in front, and give its page."""
        self.until(lambda: self.window.current().startswith(prefix))
        return self.page()

    def run(self, use_case: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Have something in the database that the screen needs."""
        bridge = self.desktop.bridge
        assert bridge is not None
        return bridge.desk.worker.run(use_case, bridge.who, *args, **kwargs)

    def until(self, holds: Callable[[], Any]) -> None:
        """Wait; the parent's patience is the limit."""
        loop = QEventLoop()

        def look() -> None:
            # No window manager on this screen: nobody else gives the window the keyboard.
            if QApplication.activeWindow() is None:
                self.window.activateWindow()
            if holds():
                loop.quit()

        timer = QTimer(interval=10)
        timer.timeout.connect(look)
        timer.start()
        if not holds():
            loop.exec()
        timer.stop()

    def type(self, text: str, field: Any = None) -> None:
        """Letters, one event each, to whatever has the focus; first to a field that shall have it."""
        if field is not None:
            self.until(field.isVisible)
            field.setFocus()
        send_text(text)

    def become(self, role: str) -> None:
        """What the centre says of the operator from now on, in this process and in the next."""

        def said(session: Session, who: Who) -> None:
            table = Operator.__table__
            session.connection().execute(update(table).where(table.c.id == who.operator_id).values(role=role))
            session.get_one(Desk, 1).role = role

        self.run(said)
        bridge = self.desktop.bridge
        assert bridge is not None
        bridge.who = replace(bridge.who, role=role)

    def press(self, *keys: str) -> None:
        """Keys or combinations, one after the other."""
        for one in keys:
            send_keys(one, QApplication.focusWidget() or self.window)

    def unlock(self) -> None:
        """Give the PIN at the lock page."""
        self.until(lambda: QApplication.focusWidget() is not None)
        self.type(PIN, self.desktop.entrance.lock.code)
        self.press("Return")
        self.until(lambda: self.desktop.bridge is not None and QApplication.activeWindow() is self.window)
        bridge = self.desktop.bridge
        assert bridge is not None
        # What was typed last comes to the front by itself; this is answered after that question.
        answered: list[object] = []
        bridge.call(list_drafts, answered.append)()
        self.until(lambda: answered)


def _desktop(folder: Path, env: dict[str, str], line: Connection) -> None:
    """The desktop as `app.main` starts it, with a hand that does what comes over the line."""
    settle_collector()
    gc.freeze()  # nothing of what was imported is garbage: to look through it would copy all the memory shared with the server
    os.environ.clear()
    os.environ.update(env)
    app = QApplication(["portineria"])
    install_look(app)
    store = system_keyring()
    assert store is not None
    assert keyring_works(store)
    desktop = Desktop(profile_at(folder), store, system_clock, VERSION)
    desktop.start()
    hand = Hand(desktop)

    def act() -> None:
        script, words = line.recv()
        if desktop.bridge is None:
            hand.unlock()
        line.send((False, script(hand, **words)))

    def break_off(*what: Any) -> None:
        line.send((True, "".join(traceback.format_exception(*what))))

    # Whatever a script or a slot of the program raises ends here.
    sys.excepthook = break_off
    asked = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(act)
    app.exec()
