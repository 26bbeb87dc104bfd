"""Type-ahead for lists and tables, side by side with single-letter keys.

A letter that a page has bound acts at once; any other starts a search on the first text column, and until a second has
passed without typing all letters belong to the search. Knows no record.
"""

import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 1000


def folded(text: str) -> str:
    """Lower case without accents and apostrophes, for comparing what is typed."""
    spread = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in spread if not unicodedata.combining(c) and c not in "'’")


class TypeAhead(QObject):
    """Collects typed letters and finds the row. `texts` gives the searchable text of each row, in order."""

    def __init__(self, texts: Callable[[], Sequence[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.clear)

    def typing(self) -> bool:
        """True while letters belong to a search under way."""
        return bool(self._typed)

    def clear(self) -> None:
        """Forget what was typed."""
        self._typed = ""

    def typed(self, letters: str, current: int) -> int | None:
        """Row to go to after `letters`, looking from `current` (-1 for none) downwards and around; None if none."""
        self._typed += folded(letters)
        self._pause.start()
        texts = self._texts()
        start = max(current, 0)
        # One letter typed again walks through the rows that begin with it.
        if len(set(self._typed)) == 1 and len(self._typed) > 1:
            wanted, start = self._typed[0], start + 1
        else:
            wanted = self._typed
        order: list[int] = [*range(start, len(texts)), *range(start)]
        for at in order:
            if at < len(texts) and folded(texts[at]).startswith(wanted):
                return at
        return None
