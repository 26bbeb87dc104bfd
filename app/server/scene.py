"""What a rule of the centre is asked about: one change about to be made, with all that the centre knows around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.models.registry import Kind
from app.models.types import Stored
from app.rules.clock import from_utc_text
from app.server.board import Board

Row = Mapping[str, Stored]


@dataclass(slots=True)  # one for each change: frozen it would take ten times as long to make
class Scene:
    """A change about to be made: the row before (None: a create) and after, by whom, on whose device, received when."""

    board: Board
    kind: Kind
    id: str
    before: Row | None
    after: Row
    author: str
    received_at: datetime
    line: str = ""
    """The line on which the change was made, whichever carries it now."""
    unheard: bool = False
    """Whether the desk that made the record wrote this before it heard that the centre has it."""
    again: bool = False
    """Whether it was judged once, in a future that a restore lost: what hangs on the day of its receipt was looked at then."""

    @property
    def role(self) -> str | None:
        """The author's role."""
        return self.board.staff.roles.get(self.author)


def text_of(value: Stored) -> str | None:
    """A stored value as text; None for none."""
    return None if value is None else str(value)


def time_of(value: Stored) -> datetime | None:
    """A stored time; None for none, and for text that is no time."""
    try:
        return from_utc_text(str(value)) if value is not None else None
    except ValueError:
        return None


def day_of(value: Stored) -> date | None:
    """A stored day; None for none, and for text that is no day."""
    try:
        return date.fromisoformat(str(value)) if value is not None else None
    except ValueError:
        return None
