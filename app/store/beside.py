"""A database that is made anew beside a damaged one, and put in its place only when it is whole (G13).

Three names tell how far it is: `desk.anew.db` is being filled, `desk.whole.db` only waits to be renamed, `desk.damaged-<day>.db` is
what it replaced: kept, as encrypted as it was, beside any other of that day. Killed between two renames, the next opening goes on.
"""

from datetime import date
from itertools import count
from pathlib import Path

BEING_MADE = "desk.anew.db"
_WHOLE = "desk.whole.db"
_DATABASE = "desk.db"
_LOGS = ("-wal", "-shm")


def is_begun(place: Path) -> bool:
    """Whether a database is being made anew in this folder."""
    return (place / BEING_MADE).exists()


def put_in_place(place: Path, today: date) -> Path:
    """The new database is whole, and closed: it becomes the desk's. Answers where the damaged one is kept."""
    (place / BEING_MADE).replace(place / _WHOLE)
    return go_on(place, today)


def go_on(place: Path, today: date) -> Path:
    """Finish a replacement that was cut short, if there is one in this folder."""
    aside = _free(place, f"desk.damaged-{today.isoformat()}")
    if (place / _WHOLE).exists():
        # The logs first: the new database must never find those of the old.
        for ending in (*_LOGS, ""):
            old = place / f"{_DATABASE}{ending}"
            if old.exists():
                old.replace(aside.with_name(f"{aside.name}{ending}"))
        (place / _WHOLE).replace(place / _DATABASE)
    return aside


def _free(place: Path, name: str) -> Path:
    """A name that no file kept before has. The database gets it last, so that logs which came first have it as well."""
    names = (f"{name}.db" if again == 1 else f"{name}-{again}.db" for again in count(1))
    return next(place / one for one in names if not (place / one).exists())
