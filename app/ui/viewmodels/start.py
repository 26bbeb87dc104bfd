"""What a visit or an intake form starts from: its person."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.models.who import Who
from app.services.people import PersonRow, search_people
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import RecordModel, State, ViewModel

PERSON = "persona:"
"""Before a person's id: a record to start, instead of the id of one."""


class PersonFinder(ViewModel):
    """Signals: found(query, rows): persons for what was typed."""

    found = Signal(str, tuple)

    def look_for(self, text: str) -> None:
        """Answer with `found`; older answers are told by their query."""

        def answer(rows: tuple[PersonRow, ...]) -> None:
            self.found.emit(text, rows)

        self.bridge.call(search_people, answer)(text)


class StartedModel(RecordModel[State]):
    """A record that is started from a person: `id` is its own, or `persona:` and the person's.

    Signals: start_known(what `beginning(session, who, person_id)` read). started(id): there is a record.
    """

    start_known = Signal(object)
    started = Signal(str)

    def __init__(
        self, bridge: Bridge, id: str, reader: Callable[[Session, Who, str], State],
        beginning: Callable[[Session, Who, str], object], shown_by: frozenset[str], parent: QObject | None = None,
    ) -> None:  # fmt: skip
        of_person = id.startswith(PERSON)
        super().__init__(bridge, "" if of_person else id, reader, shown_by, parent=parent)
        self.person_id = id.removeprefix(PERSON) if of_person else ""
        self._beginning = beginning
        self.gone.connect(self.refused)

    def today(self) -> date:
        """The Rome day."""
        return self.bridge.who.today()

    def read(self) -> None:
        """Read it, or what it would be started with."""
        if self.id:
            super().read()
        elif self.person_id:
            self.bridge.call(self._beginning, self.start_known.emit, self.refused.emit)(self.person_id)

    def pick(self, person_id: str | None) -> None:
        """Another person to start it for."""
        self.person_id = person_id or ""
        self.read()
