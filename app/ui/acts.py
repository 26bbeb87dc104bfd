"""What the search finds besides records: pages of the window and acts of the frame, by their words. Knows no record."""

from PySide6.QtCore import QCoreApplication

from app.rules.searching import words
from app.ui.keys import ACTIONS, key_label
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.pages import BESIDE, OPERATOR, RAIL
from app.ui.theme import look
from app.ui.widgets.rows import Row

PAGE, ACT = "pagina", "azione"
"""Kinds of the rows' ids, "pagina:aspetto", "azione:lock"."""

_ACTS = {
    "new_contact": "message-plus", "shift": "clock", "sync": "refresh", "close_day": "sunset-2", "cover": "eye-off",
    "lock": "lock", "help": "help", "sunlight": "sun", "bigger": "plus", "smaller": "minus",
}  # fmt: skip

_ABOUT = {
    "aspetto": QT_TRANSLATE_NOOP("acts", "colori, grandezza del testo, tasti"),
    "codice": QT_TRANSLATE_NOOP("acts", "codice personale, PIN o frase"),
}
"""What a person may call a page of the operator's menu: found as its name is."""


def operator_rows() -> list[Row]:
    """The operator's menu."""
    pages = [_page(id, name, icon) for id, name, icon, *_ in OPERATOR]
    return [*pages, *(row for row in _frame_rows() if row.id == f"{ACT}:lock")]


def found_acts(query: str) -> list[Row]:
    """Pages and acts in which every word typed begins a word; none for an empty query."""
    typed = words(query)
    rows = [*(_page(id, name, icon) for id, name, icon, *_ in (*OPERATOR, *RAIL, *BESIDE)), *_frame_rows()]
    return [row for row in rows if typed and _matches(typed, words(f"{row.title} {row.second}"))]


def _matches(typed: list[str], said: list[str]) -> bool:
    return all(any(word.startswith(part) for word in said) for part in typed)


def _page(id: str, name: str, icon: str) -> Row:
    about = QCoreApplication.translate("acts", _ABOUT[id]) if id in _ABOUT else ""
    return Row(f"{PAGE}:{id}", QCoreApplication.translate("pages", name), second=about, icon=icon)


def _frame_rows() -> list[Row]:
    rows = []
    for action in ACTIONS:
        if action.id in _ACTS:
            label = key_label(action)
            keys = look().keys.text(action.id) if look().appearance.key_hints else ""
            rows.append(Row(f"{ACT}:{action.id}", label[:1].upper() + label[1:], muted=keys, icon=_ACTS[action.id]))
    return rows
