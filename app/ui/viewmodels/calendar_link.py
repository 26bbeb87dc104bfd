"""The address at which a phone reads the operator's calendar: asked for at the centre, in the background. Never kept here."""

from PySide6.QtCore import QObject, Signal

from app.errors import Notice, Retry
from app.sync.feed import Act, ask_feed, feed_address
from app.sync.messages import CalendarGiven
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel


class CalendarLinkModel(ViewModel):
    """Signals: told(act, CalendarGiven, address): the centre answered; `address` is "" but for a new one. failed(Notice or Retry)."""

    told = Signal(str, object, str)
    failed = Signal(object)

    def __init__(self, bridge: Bridge, background: Background, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._background = background
        self.busy = False

    def ask(self, act: Act) -> None:
        """What `app.sync.feed` asks; nothing while an answer is awaited."""
        if self.busy:
            return
        self.busy = True
        facts = self.bridge.desk.desk

        def answered(given: CalendarGiven) -> None:
            self.busy = False
            self.told.emit(act, given, feed_address(facts, given))

        self._background.start(lambda: ask_feed(facts, act), answered, self._failed)

    def _failed(self, error: Notice | Retry) -> None:
        self.busy = False
        self.failed.emit(error)
