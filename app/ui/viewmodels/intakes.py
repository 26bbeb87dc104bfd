"""*Schede di accesso*: the list."""

from PySide6.QtCore import QObject, Signal

from app.services.intake import list_intakes
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel


class IntakesModel(ReadModel):
    """Signals: moved(forms): read again, newest first."""

    shown_by = frozenset({"intake_form", "outbox", "conflict"})
    moved = Signal(tuple)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.open_only = False

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(list_intakes, self.moved.emit)(open_only=self.open_only)

    def show_open_only(self, only: bool) -> None:
        """Only those being filled, or all."""
        self.open_only = only
        self.read()
