"""Finding the person that a visit or an intake form is about."""

from PySide6.QtCore import QObject, Signal

from app.services.people import PersonRow, search_people
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel


class PersonFinder(ViewModel):
    """Signals: found(query, rows): persons for what was typed."""

    found = Signal(str, tuple)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)

    def look_for(self, text: str) -> None:
        """Answer with `found`; older answers are told by their query."""

        def answer(rows: tuple[PersonRow, ...]) -> None:
            self.found.emit(text, rows)

        self.bridge.call(search_people, answer)(text)
