"""*Schede di accesso*: the list."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, Signal

from app.services.intake import IntakeView, list_intakes
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

_SHOWN_BY = frozenset({"intake_form", "outbox", "conflict"})


class IntakesModel(ViewModel):
    """Signals: moved(forms): read again, newest first."""

    moved = Signal(tuple)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.open_only = False

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if what is shown may have changed."""
        if not changed or _SHOWN_BY.intersection(changed):
            self.bridge.call(list_intakes, self._read)(open_only=self.open_only)

    def show_open_only(self, only: bool) -> None:
        """Only those being filled, or all."""
        self.open_only = only
        self.refresh({})

    def _read(self, forms: tuple[IntakeView, ...]) -> None:
        self.moved.emit(forms)
