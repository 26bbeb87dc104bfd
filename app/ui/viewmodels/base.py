"""What every view-model has: the bridge, and a draft that follows the fingers."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.drafts import DraftView, delete_draft, get_draft, save_draft
from app.ui.bridge import Bridge
from app.ui.theme import look

PAUSE_MS = 300
LONGEST_MS = 700
"""A draft is on disk within a second of the last key, and of the first one of a long burst."""


class ViewModel(QObject):
    """A screen's state and commands over one bridge."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge


class DraftKeeper(QObject):
    """Keeps what is typed on one screen. The screen calls `typed()` on each change; `body` gives the whole state then.

    `key` is the kind and the id of the thing that a draft opens again ("persona:…", "oggi:callback:…"): the screen, and
    whatever follows the first colon. Whenever a page is left, covered or locked, what is pending goes to disk by itself.

    Signals:
        saved(datetime): the draft is on disk since then (UTC).
        restored(dict): a draft was there; its body.
    """

    saved = Signal(object)
    restored = Signal(dict)

    def __init__(
        self,
        bridge: Bridge,
        key: str,
        screen: str,
        title: Callable[[], str],
        body: Callable[[], Mapping[str, Any]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.saved_at: datetime | None = None
        self._bridge = bridge
        self._screen = screen
        self._title = title
        self._body = body
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._longest.timeout.connect(self.flush)
        look().concealed.connect(self.keep)

    def turn_to(self, key: str) -> None:
        """Keep another thing from now on. What is pending of the one before goes to disk first, as it stands now."""
        if key != self.key:
            self.keep()
            self.key, self.saved_at = key, None

    def typed(self) -> None:
        """Something was typed or chosen."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def pending(self) -> bool:
        """Whether something typed is not on its way to disk yet."""
        return self._pause.isActive() or self._longest.isActive()

    def keep(self) -> None:
        """What is pending goes to disk now."""
        if self.pending():
            self.flush()

    def flush(self) -> None:
        """Save now."""
        self._pause.stop()
        self._longest.stop()
        self._bridge.call(save_draft, self._kept)(self.key, self._screen, self._title(), self._body())

    def _kept(self, view: DraftView) -> None:
        if view.key == self.key:
            self.saved_at = view.saved_at
            self.saved.emit(view.saved_at)

    def restore(self, otherwise: Callable[[], object] | None = None) -> None:
        """Look for a draft: `restored` comes if there is one, else `otherwise` is called."""
        self._bridge.call(get_draft, partial(self._found, self.key, otherwise))(self.key)

    def _found(self, key: str, otherwise: Callable[[], object] | None, view: DraftView | None) -> None:
        if key != self.key:
            return  # the screen went on to another thing meanwhile
        if view is not None:
            self.saved_at = view.saved_at
            self.restored.emit(dict(view.body))
        elif otherwise is not None:
            otherwise()

    def drop(self) -> None:
        """The draft became a record, or was thrown away."""
        self._pause.stop()
        self._longest.stop()
        self.saved_at = None
        self._bridge.call(delete_draft)(self.key)
