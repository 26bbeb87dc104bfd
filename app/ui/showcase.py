"""The desktop on a desk that somebody else has opened: for a person to look around in, or for pictures of its main pages.

What the demo ends with. The desktop is the real one, only already unlocked. Knows no record: the caller names what is shown.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, TracebackType

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.rules.clock import Clock
from app.security.keyring_store import KeyringStore
from app.store.profile import OpenDesk, Profile
from app.ui import pages
from app.ui.desktop import Desktop
from app.ui.style import install_look
from app.ui.theme import Appearance
from app.ui.widgets import NoticeBox

SIZE = (1366, 768)
_PATIENCE_MS = 10_000
_LOOK_MS = 10
_FIRST = 2
"""Rounds of waiting before the first picture: to ask, to be answered."""

_PLAIN = 40
"""Colours of a page on which nothing was drawn: the frame's own."""


def has_screen() -> bool:
    """Whether a window can really be opened here. A display that does not answer would abort the whole process, so it is
    tried in one of its own.
    """
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    if os.name == "posix" and sys.platform != "darwin" and not _display_named():
        return False
    trial = "from PySide6.QtWidgets import QApplication; QApplication([])"
    return subprocess.run([sys.executable, "-c", trial], capture_output=True, check=False).returncode == 0


def show(profile: Profile, desk: OpenDesk, store: KeyringStore | None, clock: Clock, version: str) -> None:
    """Open the desktop on this desk and wait until its window is closed; the desk is closed then."""
    app = _application()
    app.setQuitOnLastWindowClosed(True)
    desktop = Desktop(profile, store, clock, version)
    desktop.start()
    desktop.entrance.opened.emit(desk)
    with _ended_by_signals(app):
        app.exec()
    desktop.quit()


def photograph(
    profile: Profile,
    desk: OpenDesk,
    store: KeyringStore | None,
    clock: Clock,
    version: str,
    folder: Path,
    things: Sequence[tuple[str, str]],
) -> list[Path]:
    """PNGs of every page of the rail and of `things` (kind, id; see `pages`), in `folder`; the desk is closed then.

    Raises RuntimeError when a page does not load, breaks, says that something went wrong, or stays empty.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = _application()
    app.setCursorFlashTime(0)
    folder.mkdir(parents=True, exist_ok=True)
    with _exceptions_kept() as errors, _platform_quiet():
        desktop = _Watched(profile, store, clock, version, errors)
        try:
            desktop.window.resize(*SIZE)
            desktop.start()
            desktop.entrance.opened.emit(desk)
            # The person who uses this computer may like the dark: pictures are light.
            desktop.photograph_in(Appearance("light", 100))
            shots = [desktop.shoot(kind, "", folder) for kind, *_ in pages.RAIL]
            shots += [desktop.shoot(kind, id, folder) for kind, id in things]
        finally:
            desktop.window.close()
            desktop.quit()
    return shots


class _Watched(Desktop):
    """A desktop that nobody sits at: what breaks is kept for the caller, where a person would get a report."""

    def __init__(
        self, profile: Profile, store: KeyringStore | None, clock: Clock, version: str, errors: list[str]
    ) -> None:
        super().__init__(profile, store, clock, version)
        self._errors = errors

    def _broke(self, report: str) -> None:
        self._errors.append(report)

    def photograph_in(self, appearance: Appearance) -> None:
        """Wear this look, once the desk's own settings have been read."""
        self._settle()
        install_look(_application(), appearance)

    def shoot(self, kind: str, id: str, folder: Path) -> Path:
        """Open a page, wait until it is drawn, save its picture."""
        self.open_thing(kind, id)
        picture = self._settle()
        if self._errors:
            raise RuntimeError(f"page {kind}: {self._errors[0]}")
        wrong = [
            box.accessibleName()
            for box in self.window.findChildren(NoticeBox)
            if box.isVisible() and box.kind() == "err"
        ]
        if wrong:
            raise RuntimeError(f"page {kind} shows an error: {wrong[0]}")
        if _colours(picture) < _PLAIN:
            raise RuntimeError(f"page {kind}: nothing was drawn")
        file = folder / f"{kind}.png"
        if not picture.save(str(file)):
            raise OSError(28, "l'immagine non si scrive", str(file))
        return file

    def _settle(self) -> QImage:
        """The window's picture once the threads have answered and two in a row are the same: all is drawn."""
        last = QImage()
        for look in range(_PATIENCE_MS // _LOOK_MS):
            if self.bridge is not None:
                self.bridge.desk.worker.transact(lambda session: None).result()
            _wait(_LOOK_MS)
            if look < _FIRST or not self.background.is_idle():
                continue
            now = self.window.grab().toImage()
            if now == last:
                break
            last = now
        return last


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _colours(picture: QImage) -> int:
    """Different colours on a grid of points, counted until they are enough."""
    found: set[int] = set()
    for y in range(0, picture.height(), 3):
        found.update(picture.pixel(x, y) for x in range(0, picture.width(), 3))
        if len(found) >= _PLAIN:
            break
    return len(found)


def _application() -> QApplication:
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Portineria")
    app.setDesktopFileName("portineria")
    install_look(app)
    return app


def _display_named() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def _exceptions_kept() -> Iterator[list[str]]:
    """Exceptions in slots, which Qt would only print, end in this list."""
    kept: list[str] = []
    before = sys.excepthook

    def keep(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        kept.append(f"{kind.__name__}: {error}")
        before(kind, error, trace)

    sys.excepthook = keep
    try:
        yield kept
    finally:
        sys.excepthook = before


@contextmanager
def _platform_quiet() -> Iterator[None]:
    """The offscreen platform says what it cannot do; nobody need read that. Other messages of Qt go where they went."""

    def tell(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if not message.startswith("This plugin does not support"):
            sys.stderr.write(f"{message}\n")

    before = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


@contextmanager
def _ended_by_signals(app: QApplication) -> Iterator[None]:
    """Ctrl+C in the terminal closes the window: Python hears signals only when Qt lets it, so a timer wakes it."""

    def end(number: int, frame: FrameType | None) -> None:
        app.quit()

    before = {one: signal.signal(one, end) for one in (signal.SIGINT, signal.SIGTERM)}
    timer = QTimer(interval=200)
    timer.timeout.connect(lambda: None)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        for one, handler in before.items():
            signal.signal(one, handler)
