"""The address at which a phone reads the operator's calendar: asked for at the centre, in the background. Never kept here."""

from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.errors import Notice, Retry
from app.sync.client import connect
from app.sync.messages import CalendarAsk, CalendarGiven
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

    def ask(self, act: Literal["look", "new", "revoke"]) -> None:
        """`look` whether there is an address, `new` for another one, `revoke` for none."""
        if self.busy:
            return
        self.busy = True
        facts = self.bridge.desk.desk

        def work() -> CalendarGiven:
            if facts.centre_url is None:
                raise Notice("no_centre", "Questo computer non è ancora collegato a un centro.")
            with connect(facts.centre_url, facts.centre_ca, facts.token) as client:
                return client.calendar(CalendarAsk(act))

        def answered(given: CalendarGiven) -> None:
            self.busy = False
            address = calendar_address(facts.centre_url or "", given.token) if given.token else ""
            self.told.emit(act, given, address)

        self._background.start(work, answered, self._failed)

    def _failed(self, error: Notice | Retry) -> None:
        self.busy = False
        self.failed.emit(error)


def calendar_address(centre_url: str, token: str) -> str:
    """Where the calendar is read."""
    return f"{centre_url.rstrip('/')}/v1/calendar/{token}.ics"
