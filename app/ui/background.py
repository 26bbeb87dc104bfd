"""Work that belongs to no database and must not hold the window: opening a vault, enrolling, rendering a page."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.errors import Notice, Retry
from app.security.redaction import crash_report
from app.ui.askers import answer
from app.ui.inner_words import in_window, refusal

T = TypeVar("T")


class Background(QObject):
    """A few threads; results come back on the window's thread.

    Signals:
        broke(str): a bug; the text of a report that holds no personal data.
    """

    broke = Signal(str)
    _arrived = Signal(object)

    def __init__(self, version: str, threads: int = 2, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._version = version
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="background")
        self._under_way = 0
        self._arrived.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def start(
        self, work: Callable[[], T], then: Callable[[T], Any], failed: Callable[[Notice | Retry], Any] | None = None
    ) -> None:
        """Run `work`; call `then(result)`, or `failed(error)` for what a person must know or the network."""

        def finish(done: "Future[T]") -> None:
            error = done.exception()
            if error is None:
                answer(then, in_window(done.result()))
            elif isinstance(error, (Notice, Retry)) and failed is not None:
                answer(failed, refusal(error) if isinstance(error, Notice) else error)
            else:
                self.broke.emit(crash_report(error, self._version))

        self._under_way += 1
        self._pool.submit(work).add_done_callback(lambda done: self._arrived.emit(lambda: finish(done)))

    def is_idle(self) -> bool:
        """Whether all that was started has been answered. To be asked on the window's thread, as all of this."""
        return not self._under_way

    def _run(self, act: Callable[[], None]) -> None:
        self._under_way -= 1
        act()

    def close(self) -> None:
        """Let what is running end."""
        self._pool.shutdown(wait=True)
