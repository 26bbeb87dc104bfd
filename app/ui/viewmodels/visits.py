"""*Visite*: the list."""

from PySide6.QtCore import QObject, Signal

from app.services.visits import CLOSED, VisitView, list_visits
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel


class VisitsModel(ReadModel):
    """Signals: moved(visits): read again, newest first, those still open before the others."""

    shown_by = frozenset({"visit", "outbox", "conflict"})
    moved = Signal(tuple)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.open_only = False

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(list_visits, self._read)(open_only=self.open_only)

    def show_open_only(self, only: bool) -> None:
        """Only those not closed yet, or all."""
        self.open_only = only
        self.read()

    def _read(self, visits: tuple[VisitView, ...]) -> None:
        self.moved.emit(tuple(sorted(visits, key=lambda one: one.state == CLOSED)))
