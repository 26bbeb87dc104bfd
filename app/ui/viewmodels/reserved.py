"""*Riservate senza persona*: what is reserved and names nobody, opened with a reason."""

from PySide6.QtCore import Signal

from app.services.readings import ReservedItem, open_unnamed, unnamed_reason_needed
from app.ui.viewmodels.base import ViewModel


class UnnamedReservedModel(ViewModel):
    """Signals: reason_needed(bool). opened(tuple of ReservedItem)."""

    reason_needed = Signal(bool)
    opened = Signal(tuple)

    def ask(self) -> None:
        """It was asked for: must a reason be given?"""
        self.bridge.call(unnamed_reason_needed, self._needed)()

    def _needed(self, needed: bool) -> None:
        self.reason_needed.emit(needed)

    def open(self, reason: str | None) -> None:
        """Open it; each reading is written down."""
        self.bridge.call(open_unnamed, self._opened)(reason=reason)

    def _opened(self, items: tuple[ReservedItem, ...]) -> None:
        self.opened.emit(items)
