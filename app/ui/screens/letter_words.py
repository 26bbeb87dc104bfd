"""How letters and what was told read in rows: by when, in which state; the same words in *Ascolto* and in *Oggi*."""

from PySide6.QtCore import QCoreApplication

from app.rules.dates import show_day
from app.rules.letters import ANSWERED, ASSIGNED, DRAFT, LATE, PUBLISHED, TO_ASSIGN, WITHDRAWN
from app.services.information import CHECKED, TO_CHECK, WAITING
from app.services.letters import LetterRow
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.widgets import ChipSpec, Row

LISTENING = "ascolto"
"""The page of the rail."""

STATES = {
    LATE: (QT_TRANSLATE_NOOP("listening", "In ritardo"), "clock", "warn"),
    TO_ASSIGN: (QT_TRANSLATE_NOOP("listening", "Da assegnare"), "user-question", "plain"),
    ASSIGNED: (QT_TRANSLATE_NOOP("listening", "Assegnata"), "user", "info"),
    ANSWERED: (QT_TRANSLATE_NOOP("listening", "Risposta"), "check", "ok"),
    DRAFT: (QT_TRANSLATE_NOOP("listening", "Bozza"), "pencil", "plain"),
    PUBLISHED: (QT_TRANSLATE_NOOP("listening", "Pubblicata"), "check", "ok"),
    WITHDRAWN: (QT_TRANSLATE_NOOP("listening", "Ritirata"), "arrow-back-up", "neutral"),
    TO_CHECK: (QT_TRANSLATE_NOOP("listening", "Da verificare"), "hourglass", "info"),
    WAITING: (QT_TRANSLATE_NOOP("listening", "In attesa"), "clock", "plain"),
    CHECKED: (QT_TRANSLATE_NOOP("listening", "Verificata"), "check", "ok"),
}


def _tr(text: str) -> str:
    """A sentence of this part, in the language of the window."""
    return QCoreApplication.translate("listening", text)


def chip(state: str) -> ChipSpec | None:
    """The chip of a state; None where there is nothing to say."""
    if state not in STATES:
        return None
    words, icon, kind = STATES[state]
    return ChipSpec(_tr(words), icon, kind)


def state_words(state: str) -> str:
    """A state in words."""
    return _tr(STATES[state][0]) if state in STATES else ""


def letter_row(one: LetterRow) -> Row:
    """A letter in hand, as *Oggi* has it: who wrote and by when, never what about."""
    when = "" if one.due_on is None else show_day(one.due_on)
    return Row(
        f"{LISTENING}:{one.id}", one.sender, f"– {due_words(one)}", lead=when, chip=chip(one.state),
        hints=(("Return", _tr("apri")),),
    )  # fmt: skip


def due_words(row: LetterRow) -> str:
    """`in ritardo di 3 giorni`, `risposta entro oggi`, `risposta entro il 11/04/2026`; nothing once answered."""
    if row.days is None or row.due_on is None:
        return ""
    if row.days == 0:
        return _tr("risposta entro oggi")
    if row.days > 0:
        return _tr("risposta entro il {day}").format(day=show_day(row.due_on))
    if row.days == -1:
        return _tr("in ritardo di 1 giorno")
    return _tr("in ritardo di {n} giorni").format(n=-row.days)
