"""A real desktop that is killed while somebody types: its own process, a real screen, a real keyring, a real lock page.

`python -m tests.ui.killed PROFILE SCRIPT` (by `run_and_kill` and `reopen`) opens the desktop as `app.main` does, gives the PIN
at the lock page and runs a script (`module:function`) with a `Hand`: what it returns goes out as one line of JSON.
"""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.helpers.desk import KEY, make_desk
from tests.helpers.secret_service import SecretService, secret_service, use
from tests.helpers.small_town import Town, build_town
from tests.helpers.vaults import CHEAP, PIN
from tests.helpers.xvfb import xvfb

ONE_SECOND = 1.0
LONGEST = 60.0


class Laptop:
    """A profile with one operator's desk, a screen and a keyring for its processes."""

    def __init__(self, folder: Path, service: SecretService, display: str) -> None:
        self.folder = folder
        self.env = {
            **service.env,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), *sys.path]),
            "QT_LOGGING_RULES": "*.warning=false",
        }
        self.town = self._enrol(service)

    def _enrol(self, service: SecretService) -> Town:
        from app.security.keyring_store import system_keyring
        from app.security.keys import DatabaseKey
        from app.security.vault import create_vault
        from app.store.profile import Label, Profile

        profile = Profile(self.folder, self.folder.parent / "witnesses")
        made = make_desk(self.folder, name="desk")
        town = build_town(made)
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

    def run_and_kill(self, script: str, **words: str) -> None:
        """Run a script that types; one second after its last key the process gets SIGKILL."""
        process = self._start(script, words)
        try:
            _line(process)
            # The second is what is promised, not a wait for something to happen.
            time.sleep(ONE_SECOND)
            os.kill(process.pid, signal.SIGKILL)
            assert process.wait(LONGEST) == -signal.SIGKILL
        finally:
            _end(process)

    def reopen(self, script: str, **words: str) -> Any:
        """Open again, run a script that looks, and give what it saw."""
        process = self._start(script, words)
        try:
            return json.loads(_line(process))
        finally:
            _end(process)

    def _start(self, script: str, words: dict[str, str]) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "tests.ui.killed", str(self.folder), script, json.dumps(words)]
        with (self.folder.parent / f"{script.rpartition(':')[2]}.log").open("wb") as log:
            return subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE, stderr=log)


@contextmanager
def laptop(folder: Path) -> Iterator[Laptop]:
    """A laptop in a folder, with its screen and keyring until the block ends."""
    place = folder / "profile"
    place.mkdir()
    with secret_service() as service, xvfb() as display:
        yield Laptop(place, service, display)


def _line(process: "subprocess.Popen[bytes]") -> str:
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], LONGEST)
    assert ready, "the desktop said nothing"
    line = process.stdout.readline().decode()
    assert line, "the desktop ended by itself"
    return line


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()


# ------------------------------------------------------------------------------------------------- inside the process


class Hand:
    """Who types inside the process: waits for what must come, presses keys, reads."""

    def __init__(self, desktop: Any) -> None:
        self.desktop = desktop

    @property
    def window(self) -> Any:
        return self.desktop.window

    def page(self) -> Any:
        """What is in front."""
        return self.window.page(self.window.current())

    def until(self, holds: Callable[[], Any]) -> None:
        """Wait; the parent's patience is the limit."""
        from PySide6.QtCore import QEventLoop, QTimer
        from PySide6.QtWidgets import QApplication

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

    def opened(self, prefix: str) -> Any:
        """Wait until a thing of this kind is in front, and give its page."""
        self.until(lambda: self.window.current().startswith(prefix))
        return self.page()

    def type(self, text: str) -> None:
        """Letters, one event each, to whatever has the focus."""
        from PySide6.QtWidgets import QApplication

        from tests.ui.press import write

        for letter in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            write(focus, letter)

    def press(self, keys: str) -> None:
        """A key or a combination."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        combination = QKeySequence.fromString(keys)[0]
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, Qt.Key(combination.key()), combination.keyboardModifiers())


def child(folder: str, script: str, words: str) -> int:
    """The desktop as `app.main.desktop` starts it, with a hand."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.main import VERSION
    from app.rules.clock import system_clock
    from app.security.keyring_store import keyring_works, system_keyring
    from app.store.profile import Profile
    from app.ui.desktop import Desktop
    from app.ui.style import install_look

    app = QApplication(sys.argv[:1])
    install_look(app)
    store = system_keyring()
    assert store is not None
    assert keyring_works(store)
    profile = Profile(Path(folder), Path(folder).parent / "witnesses")
    running = Desktop(profile, store, system_clock, VERSION)
    running.start()
    hand = Hand(running)
    module, _, name = script.partition(":")
    act: Callable[..., Any] = getattr(import_module(module), name)

    def work() -> None:
        hand.until(lambda: QApplication.focusWidget() is not None)
        running.entrance.lock.code.setFocus()
        hand.type(PIN)
        hand.press("Return")
        hand.until(lambda: running.bridge is not None and QApplication.activeWindow() is running.window)
        seen = act(hand, **json.loads(words))
        print(json.dumps(seen), flush=True)

    QTimer.singleShot(0, work)
    return app.exec()


if __name__ == "__main__":
    sys.exit(child(*sys.argv[1:4]))
