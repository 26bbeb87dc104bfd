"""What every view-model has: the bridge, how it reads again, one record with its acts, and a draft that follows the fingers."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.services.drafts import DraftView, delete_draft, get_draft, save_draft
from app.ui.bridge import Bridge
from app.ui.theme import look

P = ParamSpec("P")
State = TypeVar("State")

PAUSE_MS = 300
LONGEST_MS = 700
"""A draft is on disk within a second of the last key, and of the first one of a long burst."""


class ViewModel(QObject):
    """A screen's state and commands over one bridge."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge


class ReadModel(ViewModel):
    """What is read, and read again when something of it moved."""

    shown_by: frozenset[str] = frozenset()
    """The tables that it is made of."""

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if what is shown may say something else now ({}: all)."""
        if not changed or self.shown_by.intersection(changed):
            self.read()

    def read(self) -> None:
        """Read it."""
        raise NotImplementedError


class ListModel(ReadModel):
    """A list, and the one of its rows that is current ("" for none), read by `reader(session, who, id)`.

    Signals: listed(rows). detailed(view or None): the current row's.
    """

    listed = Signal(object)
    detailed = Signal(object)

    def __init__(
        self, bridge: Bridge, reader: Callable[[Session, Who, str], Any], parent: QObject | None = None
    ) -> None:
        super().__init__(bridge, parent)
        self.current = ""
        self._reader = reader

    def read(self) -> None:
        """Read the list and the current row."""
        self.read_list()
        if self.current:
            self.choose(self.current)

    def read_list(self) -> None:
        """Read the list: `listed` comes."""
        raise NotImplementedError

    def choose(self, id: str) -> None:
        """Another row is current."""
        self.current = id
        if id:
            self.bridge.call(self._reader, partial(self._detailed, id), partial(self._gone, id))(id)
        else:
            self.detailed.emit(None)

    def _detailed(self, id: str, view: object) -> None:
        if id == self.current:
            self.detailed.emit(view)

    def _gone(self, id: str, _notice: Notice) -> None:
        self._detailed(id, None)


class RecordModel(ReadModel, Generic[State]):
    """One record: read by `reader(session, who, id)`, changed by use-cases; `door` takes what a page's `AskForm`s ask.

    Signals: shown(state). gone(Notice): it is not here. acted(act, result): done; `act` is "" for a use-case. refused(Notice or Retry).
    """

    shown = Signal(object)
    gone = Signal(object)
    acted = Signal(str, object)
    refused = Signal(object)

    def __init__(
        self, bridge: Bridge, id: str, reader: Callable[[Session, Who, str], State], shown_by: frozenset[str],
        door: Callable[[Session, Who, str, str, str, Mapping[str, Any]], object] | None = None, *, begins: bool = False,
        parent: QObject | None = None,
    ) -> None:  # fmt: skip
        super().__init__(bridge, parent)
        self.id = id
        self.state: State | None = None
        self.shown_by = shown_by
        self._reader = reader
        self._door = door
        self._begins = begins

    def read(self) -> None:
        """Read it; a new one, if its reader knows how it `begins`."""
        if self.id or self._begins:
            self.bridge.call(self._reader, self._shown, self._gone)(self.id)

    def _shown(self, state: State) -> None:
        self.state = state
        self.shown.emit(state)

    def _gone(self, notice: Notice) -> None:
        self.state = None
        self.gone.emit(notice)

    def act(self, act: str, target: str, values: Mapping[str, Any]) -> None:
        """Do what was asked, through the door."""
        assert self._door is not None
        self.bridge.call(self._door, partial(self._acted, act), self.refused.emit)(self.id, act, target, values)

    def do(self, use_case: Callable[Concatenate[Session, Who, P], object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Do this."""
        self.bridge.call(use_case, partial(self._acted, ""), self.refused.emit)(*args, **kwargs)

    def _acted(self, act: str, result: object) -> None:
        self.acted.emit(act, result)


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
