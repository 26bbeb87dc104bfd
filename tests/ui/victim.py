"""A desktop in a process of its own, driven by keys, for the tests that kill it: `python -m tests.ui.victim PROFILE ACT`.

It says on its standard output, one JSON line each, when it has typed and what is in front after opening again.
"""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.main import VERSION, profile_at
from app.rules.clock import system_clock
from app.security.keyring_store import system_keyring
from app.ui.desktop import Desktop
from app.ui.style import install_look
from tests.helpers.vaults import PIN
from tests.helpers.window import send_keys, send_text

TEXT = "Perché l’acqua è già qui, Niccolò"
PHONE = "333 000 4127"
LONGEST_MS = 60_000
"""What never comes ends the process, so that the test fails rather than waits."""

Script = Iterator[Callable[[], bool]]


def say(**what: object) -> None:
    print(json.dumps(what), flush=True)


def _in_front(desktop: Desktop) -> bool:
    """Whether the keyboard is the window's. No window manager runs on the test's screen, so the window asks for it."""
    if not desktop.window.isActiveWindow():
        desktop.window.activateWindow()
    return desktop.window.isActiveWindow()


def unlock(desktop: Desktop) -> Script:
    lock = desktop.entrance.lock
    yield lambda: _in_front(desktop) and lock.code.edit.hasFocus()
    send_text(PIN)
    send_keys("Return")
    yield lambda: desktop.frame is not None and desktop.frame.state is not None
    yield lambda: _in_front(desktop)


def type_contact(desktop: Desktop) -> Script:
    yield from unlock(desktop)
    send_keys("Ctrl+N")
    page = desktop.window.page("contatto:")
    yield page.isVisible
    send_keys("Alt+T")
    send_text("inf")
    for _ in range(3):
        send_keys("Return")
    send_text(TEXT)
    say(typed=page.topics.boxes[0].description.draft_text())


def type_person(desktop: Desktop) -> Script:
    yield from unlock(desktop)
    search = desktop.window.top.search
    send_keys("Ctrl+K")
    yield search.edit.hasFocus
    send_text("brambati")
    yield lambda: search.results.count() > 0
    send_keys("Return")
    yield lambda: desktop.window.current().startswith("persona:")
    page = desktop.window.page(desktop.window.current())
    yield lambda: page.person.model.card is not None
    send_keys("Ctrl+E")
    yield page.person.form.form.field("phone1").edit.hasFocus
    send_keys("Ctrl+A")
    send_text(PHONE)
    say(typed=page.person.form.form.field("phone1").draft_text())


def look_again(desktop: Desktop) -> Script:
    yield from unlock(desktop)
    yield lambda: desktop.window.current() != "oggi"
    page = desktop.window.page(desktop.window.current())
    if desktop.window.current().startswith("contatto:"):
        yield lambda: bool(page.topics.boxes)
        box = page.topics.boxes[0]
        say(front=desktop.window.current(), text=box.description.draft_text(), category=box.category.value())
    else:
        yield page.person.editing
        say(front=desktop.window.current(), text=page.person.form.form.field("phone1").draft_text())
    desktop.window.close()


def main() -> int:
    profile, act = Path(sys.argv[1]), sys.argv[2]
    app = QApplication(sys.argv[:1])
    install_look(app)
    desktop = Desktop(profile_at(profile), system_keyring(), system_clock, VERSION)
    desktop.start()
    script = {"contatto": type_contact, "persona": type_person, "guarda": look_again}[act](desktop)
    waiting: list[Callable[[], bool]] = [lambda: True]

    def go_on() -> None:
        if waiting[0]():
            try:
                waiting[0] = next(script)
            except StopIteration:
                timer.stop()

    timer = QTimer(interval=10)
    timer.timeout.connect(go_on)
    timer.start()
    QTimer.singleShot(LONGEST_MS, app, lambda: app.exit(3))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
