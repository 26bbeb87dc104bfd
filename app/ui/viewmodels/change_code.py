"""Changing the personal code: off the window's thread, since stretching a code takes a second of work. Keeps nothing typed."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.errors import Notice, Retry
from app.security.passwords import rules_in_words
from app.ui import inner_words
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

_ABOUT_NEW = ("pin_", "passphrase_")
_ABOUT_OLD = ("wrong_pin", "wait_before_retry")


class ChangeCodeModel(ViewModel):
    """Signals: changed(): the new code opens from now on. refused(field, sentence, wait): nothing changed; `field` is "old",
    "new" or "" (neither), `wait` is in seconds.
    """

    changed = Signal()
    refused = Signal(str, str, int)

    def __init__(self, bridge: Bridge, background: Background, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._background = background
        self.phrase = not bridge.desk.keyring
        """Without a keyring the code is a long phrase."""

    def rules(self) -> tuple[str, ...]:
        """What is asked of the new code, in words."""
        return tuple(inner_words.words(one) for one in rules_in_words(keyring=not self.phrase))

    def change(self, old: str, new: str) -> None:
        """Try it; `changed` or `refused` comes."""
        self._background.start(partial(self.bridge.desk.change_pin, old, new), self._changed, self._refused)

    def _changed(self, _nothing: None) -> None:
        self.changed.emit()

    def _refused(self, error: Notice | Retry) -> None:
        code = error.code if isinstance(error, Notice) else ""
        wait = error.values.get("wait", 0) if isinstance(error, Notice) else 0
        field = "new" if code.startswith(_ABOUT_NEW) else "old" if code in _ABOUT_OLD else ""
        self.refused.emit(field, str(error), wait if isinstance(wait, int) else 0)
