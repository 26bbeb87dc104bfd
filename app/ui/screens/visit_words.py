"""Codes of visits in the words that are read. Shared by the list, the page and the start of a visit."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.services.visits import KINDS_OF_VISIT
from app.ui.marked import QT_TRANSLATE_NOOP

_KINDS = {
    "programmata": QT_TRANSLATE_NOOP("visits", "programmata"),
    "richiesta": QT_TRANSLATE_NOOP("visits", "richiesta"),
    "urgenza": QT_TRANSLATE_NOOP("visits", "urgenza"),
}
_STATES = {
    "buono": QT_TRANSLATE_NOOP("visits", "buono"),
    "da_riparare": QT_TRANSLATE_NOOP("visits", "da riparare"),
    "pericolo": QT_TRANSLATE_NOOP("visits", "pericolo"),
}
_SIGNATURES = {
    "letto": QT_TRANSLATE_NOOP("visits", "ha letto e firma"),
    "letto_da_operatore": QT_TRANSLATE_NOOP("visits", "le è stato letto e firma"),
    "rifiuta_di_firmare": QT_TRANSLATE_NOOP("visits", "rifiuta di firmare"),
}
_CLASSES = {
    "R0": QT_TRANSLATE_NOOP("visits", "operativa"),
    "R1": QT_TRANSLATE_NOOP("visits", "di caso"),
    "R2": QT_TRANSLATE_NOOP("visits", "sensibile"),
    "R3": QT_TRANSLATE_NOOP("visits", "riservata"),
}


def kind_words(code: str) -> str:
    """`programmata`."""
    return _tr(_KINDS.get(code, code))


def kind_options() -> list[tuple[str, str]]:
    """Why a visit is made, to be chosen."""
    return [(code, kind_words(code)) for code in KINDS_OF_VISIT]


def state_words() -> dict[str, str]:
    """The states of a room, by code."""
    return {code: _tr(words) for code, words in _STATES.items()}


def signature_options(codes: Iterable[str]) -> list[tuple[str, str]]:
    """How the report was signed."""
    return [(code, _tr(_SIGNATURES[code])) for code in codes]


def class_words(code: str) -> str:
    """`sensibile`."""
    return _tr(_CLASSES.get(code, code))


def _tr(text: str) -> str:
    return QCoreApplication.translate("visits", text)
