"""The one shape of what *Oggi* lists beside the agenda: sources that answer with rows, each for the roles whose work it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.models.who import Who


@dataclass(frozen=True)
class DayRow:
    """One thing to do: `opens` is the page or the kind of thing that it is done on, `id` what that goes on with.

    `title` holds words of ours, `name` what somebody typed: a row has the one or the other. `lead` stands first, `late` is said,
    `state` is the code of a chip.
    """

    opens: str
    id: str
    title: str = ""
    name: str = ""
    text: str = ""
    lead: str = ""
    late: bool = False
    state: str = ""


@dataclass(frozen=True)
class DayGroup:
    """What one source answered."""

    title: str
    icon: str
    rows: tuple[DayRow, ...]


@dataclass(frozen=True)
class Source:
    """Where a group comes from. `of`: whether this operator does what it asks."""

    title: str
    icon: str
    of: Callable[[Who], bool]
    rows: Callable[[Session, Who], tuple[DayRow, ...]]


def groups_of(sources: Iterable[Source], session: Session, who: Who) -> tuple[DayGroup, ...]:
    """What there is to do, in the order of the sources; nothing for who asks nothing of it."""
    found = ((one, one.rows(session, who)) for one in sources if one.of(who))
    return tuple(DayGroup(one.title, one.icon, rows) for one, rows in found if rows)
