"""Between the desk's threads and the window's: work goes out, results come back as signals on the window's thread.

Nothing of the window waits. What comes back is put in the language of the window here (`inner_words`). Expected refusals
(`Notice`) come back to whoever asked, or through the one door for messages; anything else is a bug of ours and ends in
`broke`, as a report without personal data.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from sqlalchemy.orm import Session

from app.errors import Notice, Retry
from app.models.who import Who
from app.security.redaction import crash_report
from app.store.profile import OpenDesk
from app.store.worker import Changes
from app.sync.engine import SyncEngine
from app.sync.parting import handed_over, has_nothing_left
from app.sync.state import SyncStatus
from app.ui.askers import answer
from app.ui.inner_words import in_window, refusal

P = ParamSpec("P")
T = TypeVar("T")

_log = logging.getLogger("portineria.ui")


class Bridge(QObject):
    """One operator's open desk, as the window sees it.

    Signals:
        changed(dict): records changed, `{table: frozenset(ids)}`, after each commit, whoever made it.
        sync_moved(SyncStatus): the alignment went on.
        notice(str, str): kind (info, ok, warn, err) and a sentence that no field asked for.
        broke(str): a bug; the text of a report that can be copied and holds no personal data.
        print_wanted(str, str): form code and record id that a screen has just saved for printing; *Stampa* listens.
    """

    changed = Signal(dict)
    sync_moved = Signal(object)
    notice = Signal(str, str)
    broke = Signal(str)
    print_wanted = Signal(str, str)
    _arrived = Signal(object)

    def __init__(self, desk: OpenDesk, version: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.who: Who = desk.who
        self._version = version
        self._closed = False
        self._arrived.connect(self._run_arrived, Qt.ConnectionType.QueuedConnection)
        self.wanted_print: tuple[str, str] | None = None
        """The last print asked for and not yet taken: *Stampa* may be made only after the asking."""
        self.print_wanted.connect(self._keep_wanted)
        self.engine = SyncEngine(desk, lambda status: self.sync_moved.emit(in_window(status)))
        desk.worker.on_changed = self._committed

    def _committed(self, changes: Changes) -> None:
        """On the database thread: tell the window, and the alignment when there is something new to send."""
        self._arrived.emit(lambda: self.changed.emit(dict(changes)))
        if "outbox" in changes:
            self.engine.saved()

    @property
    def sync_status(self) -> SyncStatus:
        """Where the alignment stands now."""
        return in_window(self.engine.status)

    @property
    def is_closed(self) -> bool:
        """Whether the desk behind is closed: nothing can be asked of it any more."""
        return self._closed

    def call(
        self,
        use_case: Callable[Concatenate[Session, Who, P], T],
        then: Callable[[T], Any] | None = None,
        failed: Callable[[Notice], Any] | None = None,
    ) -> Callable[P, None]:
        """`call(use_case, then, failed)(arguments)`: run it on the database thread, bring its result to this one.

        `failed` gets an expected refusal; without it the sentence goes through `notice`.
        """

        def start(*args: P.args, **kwargs: P.kwargs) -> None:
            if self._closed:  # what the alignment said last makes pages ask again
                return
            future = self.desk.worker.call(use_case, self.who, *args, **kwargs)
            self.follow(future, then, failed)

        return start

    def follow(
        self, future: "Future[T]", then: Callable[[T], Any] | None, failed: Callable[[Notice], Any] | None = None
    ) -> None:
        """Bring a future's result, whenever it comes, to the window's thread."""
        future.add_done_callback(lambda done: self._arrived.emit(lambda: self._finish(done, then, failed)))

    def _run_arrived(self, act: Callable[[], None]) -> None:
        # What was on its way when the desk closed finds nobody: what it would ask next has no database.
        if not self._closed:
            act()

    def _finish(
        self, done: "Future[T]", then: Callable[[T], Any] | None, failed: Callable[[Notice], Any] | None
    ) -> None:
        if done.cancelled():
            return
        error = done.exception()
        if error is None:
            if then is not None:
                answer(then, in_window(done.result()))
        elif isinstance(error, Notice):
            told = refusal(error)
            if failed is None or not answer(failed, told):
                self.notice.emit("err", str(told))
        elif isinstance(error, Retry):
            self.notice.emit("info", self.tr("Il centro non risponde. Il lavoro resta qui e parte da solo."))
        else:
            self.broke.emit(crash_report(error, self._version))

    def _keep_wanted(self, form_code: str, record_id: str) -> None:
        self.wanted_print = (form_code, record_id)

    def at_outpost(self, outpost_id: str | None) -> None:
        """From now on the operator works at this outpost."""
        self.who = self.who.at_outpost(outpost_id)

    def erase(self) -> bool:
        """Stop, close, and erase this copy for good. False when something was saved meanwhile: then all goes on."""
        if not self.desk.worker.transact(has_nothing_left).result():
            return False
        self._closed = True
        self.engine.stop()
        try:
            self.desk.erase(has_nothing_left, handed_over)
        except OSError as error:
            _log.error("copy_not_erased", exc_info=error)  # the disk is full: it goes with the next alignment
        self.desk.close()
        return True

    def close(self) -> None:
        """Stop the alignment, finish the queue, close the database."""
        self._closed = True
        self.engine.stop()
        self.desk.close()
