"""*Visite*: the list."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, Signal

from app.services.visits import CLOSED, VisitView, list_visits
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

_SHOWN_BY = frozenset({"visit", "outbox", "conflict"})


class VisitsModel(ViewModel):
    """Signals: moved(visits): read again, newest first, those still open before the others."""

    moved = Signal(tuple)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.open_only = False

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if what is shown may have changed."""
        if not changed or _SHOWN_BY.intersection(changed):
            self.bridge.call(list_visits, self._read)(open_only=self.open_only)

    def show_open_only(self, only: bool) -> None:
        """Only those not closed yet, or all."""
        self.open_only = only
        self.refresh({})

    def _read(self, visits: tuple[VisitView, ...]) -> None:
        self.moved.emit(tuple(sorted(visits, key=lambda one: one.state == CLOSED)))
