"""Run in a process of its own: how long until something is painted, and until one can work; or how much memory is then held.
Prints one JSON object.

`python -m tests.bench.window bare|desk|rest STARTED PROFILE OPERATOR`, with the personal code on standard input; STARTED is the
parent's `time.monotonic()` just before it started us.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

REST_SECONDS = 20


def main() -> None:
    mode, started, profile, operator = sys.argv[1:5]
    begun = float(started)
    pin = sys.stdin.readline().rstrip("\n")
    told: dict[str, float] = {}

    def at(name: str) -> None:
        told.setdefault(name, round((time.monotonic() - begun) * 1000, 1))

    if mode == "bare":
        _bare(at)
    else:
        _desk(at, Path(profile), operator, pin, _rest(told) if mode == "rest" else None)
    told["peak_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    sys.stdout.write(json.dumps(told) + "\n")


def _bare(at: Any) -> None:
    """A window with nothing in it, after the desk's own imports."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    import app.main
    import app.security.keyring_store
    import app.security.redaction
    import app.ui.desktop
    import app.ui.style
    import app.ui.translation  # noqa: F401 - the imports of app.main.desktop, whose cost is to be subtracted

    application = QApplication([])
    window = QMainWindow()
    _on_paint(application, lambda widget: widget.window() is window, at, "painted", application.quit)
    window.show()
    application.exec()


def _rest(told: dict[str, float]) -> Callable[[Callable[[], None]], None]:
    """What a desk does that is left alone for a while: nothing. Then its memory is read."""

    def wait(end: Callable[[], None]) -> None:
        from PySide6.QtCore import QTimer

        def read() -> None:
            # PSS counts a page shared with other programs for a share of it.
            lines = (line.split() for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
            held = {name: int(size) for name, size, *_ in lines}
            told.update(rest_mb=round(held["Rss:"] / 1024), rest_pss_mb=round(held["Pss:"] / 1024))
            end()

        QTimer.singleShot(REST_SECONDS * 1_000, read)

    return wait


def _desk(
    at: Any, profile: Path, operator: str, pin: str, rest: Callable[[Callable[[], None]], None] | None = None
) -> None:
    """The desk itself: lock page painted, then the code given by a very fast typist, then *Oggi* painted with its rows.

    With `rest` it then stays open for as long as that takes.
    """
    from PySide6.QtWidgets import QApplication

    from app.main import desktop
    from app.store.profile import Profile
    from app.ui.desktop import Desktop

    plain_start = Desktop.start

    def start(self: Any) -> None:
        application = QApplication.instance()

        def opened(*_: object) -> None:
            at("opened")

            def settled(*_: object) -> None:
                # What the pages asked for stands before us in the database's one queue: their rows are in.
                end = application.quit if rest is None else partial(rest, application.quit)
                _on_paint(application, lambda widget: True, at, "working", end)
                self.window.update()

            _on_paint(
                application,
                lambda widget: widget.window() is self.window,
                at,
                "work_painted",
                self.bridge.call(_nothing, settled),
            )

        def locked() -> None:
            at("typed")
            self.entrance.opened.connect(opened)
            self.entrance.lock.unlock_wanted.emit(operator, pin)

        _on_paint(application, lambda widget: widget.window() is self.window, at, "painted", locked)
        plain_start(self)

    Desktop.start = start  # type: ignore[method-assign]
    desktop(Profile(profile, profile.parent / "witnesses"))


def _nothing(session: object, who: object) -> None:
    """Asked last, answered last."""


def _on_paint(application: Any, wanted: Any, at: Any, name: str, then: Any) -> None:
    """Note the time once a wanted widget has been painted, with everything that was painted in the same go."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QWidget

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and wanted(watched):
                application.removeEventFilter(self)
                QTimer.singleShot(0, lambda: (at(name), then(), self.deleteLater()))
            return False

    watch = Watch(application)
    application.installEventFilter(watch)


if __name__ == "__main__":
    main()
