"""Every key of the desk, declared once: what help shows, what the window listens to, what a person may remap.

Sequences are Qt's portable text ("Ctrl+Shift+L"); what a person reads is made by `display_keys` ("Ctrl+Maiusc+L"). No
Ctrl+Alt pair: it is AltGr on Italian keyboards. Each F key has a twin, for laptops that need Fn. Knows no widget.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QKeySequence

from app.errors import Notice
from app.ui.marked import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class KeyAction:
    """One act that has a key. `keys`: default first, then twins. `fixed`: meaning belongs to the focused widget."""

    id: str
    label: str
    keys: tuple[str, ...]
    fixed: bool = False


ACTIONS: tuple[KeyAction, ...] = (
    KeyAction("search", QT_TRANSLATE_NOOP("keys", "cerca"), ("Ctrl+K",)),
    KeyAction("new_contact", QT_TRANSLATE_NOOP("keys", "nuovo contatto"), ("Ctrl+N",)),
    KeyAction("page_1", QT_TRANSLATE_NOOP("keys", "vai a Oggi"), ("Alt+1",)),
    KeyAction("page_2", QT_TRANSLATE_NOOP("keys", "vai a Persone"), ("Alt+2",)),
    KeyAction("page_3", QT_TRANSLATE_NOOP("keys", "vai a Richieste"), ("Alt+3",)),
    KeyAction("page_4", QT_TRANSLATE_NOOP("keys", "vai a Visite"), ("Alt+4",)),
    KeyAction("page_5", QT_TRANSLATE_NOOP("keys", "vai a Percorsi"), ("Alt+5",)),
    KeyAction("page_6", QT_TRANSLATE_NOOP("keys", "vai a Laboratori"), ("Alt+6",)),
    KeyAction("page_7", QT_TRANSLATE_NOOP("keys", "vai a Stampa"), ("Alt+7",)),
    KeyAction("page_8", QT_TRANSLATE_NOOP("keys", "vai a Da rivedere"), ("Alt+8",)),
    KeyAction("page_9", QT_TRANSLATE_NOOP("keys", "vai ad Allineamento"), ("Alt+9",)),
    KeyAction("shift", QT_TRANSLATE_NOOP("keys", "inizia o termina turno"), ("F2", "Ctrl+Shift+T")),
    KeyAction("sync", QT_TRANSLATE_NOOP("keys", "allinea ora, mostra il nuovo"), ("F5", "Ctrl+Shift+A")),
    KeyAction("close_day", QT_TRANSLATE_NOOP("keys", "chiudi giornata"), ("F9", "Ctrl+Shift+C")),
    KeyAction("cover", QT_TRANSLATE_NOOP("keys", "schermo riservato"), ("F12", "Ctrl+Shift+R")),
    KeyAction("lock", QT_TRANSLATE_NOOP("keys", "blocca"), ("Ctrl+L",)),
    KeyAction("help", QT_TRANSLATE_NOOP("keys", "aiuto di questa pagina e tutti i tasti"), ("F1", "Ctrl+Shift+H")),
    KeyAction("save", QT_TRANSLATE_NOOP("keys", "salva, applica, chiudi"), ("Ctrl+Return", "Ctrl+Enter")),
    KeyAction("next", QT_TRANSLATE_NOOP("keys", "campo dopo, apri"), ("Return",), fixed=True),
    KeyAction("back", QT_TRANSLATE_NOOP("keys", "indietro (la bozza resta)"), ("Esc",), fixed=True),
    KeyAction("pane_next", QT_TRANSLATE_NOOP("keys", "riquadro dopo"), ("F6",)),
    KeyAction("pane_back", QT_TRANSLATE_NOOP("keys", "riquadro prima"), ("Shift+F6",)),
    KeyAction("print", QT_TRANSLATE_NOOP("keys", "stampa senza altre domande"), ("Ctrl+P",)),
    KeyAction("edit", QT_TRANSLATE_NOOP("keys", "modifica"), ("Ctrl+E",)),
    KeyAction("visit", QT_TRANSLATE_NOOP("keys", "visita"), ("Ctrl+T",)),
    KeyAction("new_row", QT_TRANSLATE_NOOP("keys", "nuova riga di questa pagina"), ("Ctrl+Ins",)),
    KeyAction("filter", QT_TRANSLATE_NOOP("keys", "filtra"), ("Ctrl+F",)),
    KeyAction("undo", QT_TRANSLATE_NOOP("keys", "annulla l’ultimo atto non ufficiale"), ("Ctrl+Z",)),
    KeyAction("redo", QT_TRANSLATE_NOOP("keys", "ripeti"), ("Ctrl+Shift+Z",)),
    KeyAction("topic_technical", QT_TRANSLATE_NOOP("keys", "argomento tecnico"), ("Alt+T",)),
    KeyAction("topic_administrative", QT_TRANSLATE_NOOP("keys", "argomento amministrativo"), ("Alt+A",)),
    KeyAction("topic_social", QT_TRANSLATE_NOOP("keys", "argomento sociale"), ("Alt+S",)),
    KeyAction("anonymous", QT_TRANSLATE_NOOP("keys", "persona anonima"), ("Alt+N",)),
    KeyAction("next_open", QT_TRANSLATE_NOOP("keys", "altra cosa aperta"), ("Ctrl+Tab",)),
    KeyAction("previous_open", QT_TRANSLATE_NOOP("keys", "cosa aperta prima"), ("Ctrl+Shift+Tab",)),
    KeyAction("beside", QT_TRANSLATE_NOOP("keys", "due cose affiancate"), ("Ctrl+D",)),
    KeyAction("close_open", QT_TRANSLATE_NOOP("keys", "chiudi questa cosa"), ("Ctrl+W",)),
    KeyAction("sunlight", QT_TRANSLATE_NOOP("keys", "colori per il sole"), ("Ctrl+Shift+L",)),
    KeyAction("bigger", QT_TRANSLATE_NOOP("keys", "testo più grande"), ("Ctrl++", "Ctrl+=")),
    KeyAction("smaller", QT_TRANSLATE_NOOP("keys", "testo più piccolo"), ("Ctrl+-",)),
)

NEW_CONTACT, SHIFT, CLOSE_DAY = ROLE_ACTS = ("new_contact", "shift", "close_day")
"""Acts that the frame offers on every page to the roles that do them."""

_NAMES = {
    "Shift": QT_TRANSLATE_NOOP("keys", "Maiusc"),
    "Return": QT_TRANSLATE_NOOP("keys", "Invio"),
    "Enter": QT_TRANSLATE_NOOP("keys", "Invio"),
    "PgDown": QT_TRANSLATE_NOOP("keys", "PagGiù"),
    "PgUp": QT_TRANSLATE_NOOP("keys", "PagSu"),
    "Space": QT_TRANSLATE_NOOP("keys", "Spazio"),
    "Del": QT_TRANSLATE_NOOP("keys", "Canc"),
    "Home": QT_TRANSLATE_NOOP("keys", "Inizio"),
    "End": QT_TRANSLATE_NOOP("keys", "Fine"),
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
}


def key_label(action: KeyAction) -> str:
    """What the action does, in the language of the window."""
    return QCoreApplication.translate("keys", action.label)


def display_keys(sequence: str) -> str:
    """Portable text as a person reads it: "Ctrl+Shift+L" becomes "Ctrl+Maiusc+L", "Return" becomes "Invio"."""
    plus = sequence.endswith("++") or sequence == "+"
    parts = [p for p in sequence.split("+") if p] + (["+"] if plus else [])
    return "+".join(QCoreApplication.translate("keys", _NAMES.get(p, p)) for p in parts)


def portable_keys(sequence: str) -> str:
    """The one spelling of a sequence; "" when Qt reads no key in it."""
    return QKeySequence.fromString(sequence, QKeySequence.SequenceFormat.PortableText).toString(
        QKeySequence.SequenceFormat.PortableText
    )


class KeyMap(QObject):
    """The table as it stands on this computer: defaults, with what a person remapped.

    Signals:
        changed: some action has another key now.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = {a.id: a for a in ACTIONS}
        self._chosen: dict[str, str] = {}

    def actions(self) -> tuple[KeyAction, ...]:
        """All actions in the order that help shows."""
        return ACTIONS

    def knows(self, action_id: str) -> bool:
        """True for the id of an action of the table."""
        return action_id in self._actions

    def sequences(self, action_id: str) -> tuple[str, ...]:
        """All keys of an action, the chosen or default one first. KeyError for an unknown id."""
        default = self._actions[action_id].keys
        return (self._chosen.get(action_id, default[0]), *default[1:])

    def text(self, action_or_keys: str) -> str:
        """The main key of an action, or literal keys, as a person reads them."""
        return display_keys(self.sequences(action_or_keys)[0] if self.knows(action_or_keys) else action_or_keys)

    def owner(self, sequence: str) -> KeyAction | None:
        """The action that has this key, if any."""
        wanted = portable_keys(sequence)
        for action in ACTIONS:
            if wanted in (portable_keys(s) for s in self.sequences(action.id)):
                return action
        return None

    def remap(self, action_id: str, sequence: str) -> None:
        """Give an action another main key. Raises Notice `key_fixed`, `key_wrong`, `key_altgr` or `key_taken`."""
        self._check(action_id, sequence)
        self._chosen[action_id] = portable_keys(sequence)
        self.changed.emit()

    def reset(self) -> None:
        """All keys as delivered."""
        self._chosen.clear()
        self.changed.emit()

    def settings(self) -> dict[str, str]:
        """What differs from the defaults, to be stored."""
        return dict(self._chosen)

    def load(self, settings: Mapping[str, str]) -> list[str]:
        """Take stored settings; an entry that no longer fits is left out and its id returned."""
        self._chosen.clear()
        refused: list[str] = []
        for action_id, sequence in settings.items():
            try:
                self._check(action_id, sequence)
            except Notice:
                refused.append(action_id)
            else:
                self._chosen[action_id] = portable_keys(sequence)
        self.changed.emit()
        return refused

    def _check(self, action_id: str, sequence: str) -> None:
        action = self._actions.get(action_id)
        if action is None or action.fixed:
            raise Notice("key_fixed", self.tr("Questo tasto non si può cambiare."), action=action_id)
        wanted = portable_keys(sequence)
        if not wanted or wanted.count(", "):
            raise Notice("key_wrong", self.tr("Il tasto non si riconosce. Premere una sola combinazione."))
        if "Ctrl+Alt" in wanted or "Alt+Ctrl" in wanted:
            raise Notice("key_altgr", self.tr("Ctrl+Alt è AltGr sulla tastiera italiana. Scegliere altri tasti."))
        if len(wanted) == 1:
            raise Notice("key_wrong", self.tr("Una lettera sola serve per scrivere. Aggiungere Ctrl o Alt."))
        other = self.owner(wanted)
        if other is not None and other.id != action_id:
            sentence = self.tr("{keys} serve già per «{other}». Scegliere altri tasti.")
            raise Notice(
                "key_taken", sentence.format(keys=display_keys(wanted), other=key_label(other)), action=other.id
            )
