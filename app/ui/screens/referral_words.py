"""The words and the letters of a referral's next steps."""

from PySide6.QtCore import QCoreApplication

from app.ui.marked import QT_TRANSLATE_NOOP

LETTERS = {
    "consegnato": "C", "accettato": "A", "rifiutato": "R", "senza_risposta": "S", "primo_incontro": "P", "in_corso": "L",
    "concluso": "F",
}  # fmt: skip
"""State -> the letter that moves a referral there, in lists."""

STATES = {letter: state for state, letter in LETTERS.items()}

_VERBS = {
    "consegnato": QT_TRANSLATE_NOOP("referral", "Consegnato"),
    "accettato": QT_TRANSLATE_NOOP("referral", "Accettato"),
    "rifiutato": QT_TRANSLATE_NOOP("referral", "Rifiutato"),
    "senza_risposta": QT_TRANSLATE_NOOP("referral", "Senza risposta"),
    "primo_incontro": QT_TRANSLATE_NOOP("referral", "Primo incontro fatto"),
    "in_corso": QT_TRANSLATE_NOOP("referral", "In corso"),
    "concluso": QT_TRANSLATE_NOOP("referral", "Concludi"),
}


def verb(state: str) -> str:
    """The button that moves a referral to this state."""
    return QCoreApplication.translate("referral", _VERBS.get(state, state))
