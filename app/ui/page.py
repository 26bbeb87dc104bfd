"""What a page is to the window: a QWidget with a title, keys, a first stop, and a way to be refreshed.

A screen subclasses `Page`, fills it with the widgets of `app.ui.widgets` and a view-model, and styles nothing. The window
shows its keys in the foot, listens to them, makes it narrow from 150 %, and tells it what changed. Knows no record.

    class Today(Page):
        def __init__(self, model: TodayModel) -> None:
            super().__init__(self.tr("Oggi"))
            self.header.add_action(Button(self.tr("Inizia turno"), "clock", "shift", kind="primary"))
            self.add(Columns(agenda_panel, side, shares=(7, 3)), 1)

        def keys(self) -> list[PageKey]:
            return [PageKey("shift", self.tr("inizia turno"), self._model.start_shift, in_foot=True)]
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_time
from app.ui.theme import look
from app.ui.widgets.base import column, first_stop, ground
from app.ui.widgets.panel import PageHeader
from app.ui.widgets.scroll import Scroll


@dataclass(frozen=True)
class PageKey:
    """A key that works on this page. `key`: action id of the key table, or literal keys ("Alt+F").

    `act` is called by the window; None when a widget of the page handles the key itself (arrows, Invio, letters) and
    only the foot must say it. `in_foot`: one of the three or four worth showing.
    """

    key: str
    words: str
    act: Callable[[], object] | None = None
    in_foot: bool = True


@dataclass(frozen=True)
class Work:
    """Where the work is, for the left of the foot: an icon and a sentence."""

    icon: str
    sentence: str


@dataclass(frozen=True)
class PageSpec:
    """A page of the rail: id, words, icon, and the maker called when it is first shown. `digit`: that of Alt+1…9, 0 for none."""

    id: str
    words: str
    icon: str
    make: Callable[[], "Page"]
    in_rail: bool = True
    digit: int = 0


class Page(QWidget):
    """Base of all pages: header above, a body that scrolls down when it must and never sideways.

    Signals:
        keys_changed(): `keys()` gives others now.
        work_changed(): `work()` says something else now.
        title_changed(): `title()` says something else now (also of an open thing).
        go(page_id): show another page of the rail.
        open_thing(kind, id): open a record ("persona", "richiesta", "contatto", "visita", "scheda"...).
        closed(): this open thing is done with; the window takes it away.
    """

    keys_changed = Signal()
    work_changed = Signal()
    title_changed = Signal()
    go = Signal(str)
    open_thing = Signal(str, str)
    closed = Signal()

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "window")
        self._work = Work("", "")
        outer = column(self, gap=8)
        outer.setContentsMargins(14, 12, 14, 6)
        self.header = PageHeader(title, subtitle)
        holder = column(gap=0)
        holder.setContentsMargins(6, 0, 6, 0)
        holder.addWidget(self.header)
        outer.addLayout(holder)
        self.area = Scroll(margin=6, gap=12)
        self.body = self.area.inner
        outer.addWidget(self.area, 1)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the body."""
        self.body.addWidget(widget, stretch)

    def title(self) -> str:
        """The title, as in the header."""
        return self.header.title()

    def set_title(self, title: str, subtitle: str | None = None) -> None:
        """Change the title, perhaps the line under it."""
        self.header.set_title(title)
        if subtitle is not None:
            self.header.set_subtitle(subtitle)
        self.title_changed.emit()

    def keys(self) -> Sequence[PageKey]:
        """The keys that work here, the most useful last (they stay when the foot is short)."""
        return ()

    def work(self) -> Work:
        """Where the work is ("Bozza salvata su questo computer alle 10:06:41")."""
        return self._work

    def set_work(self, icon: str, sentence: str) -> None:
        """Say where the work is. Only what is true now."""
        self._work = Work(icon, sentence)
        self.work_changed.emit()

    def draft_kept(self, moment: datetime) -> None:
        """What is typed here is on disk since then."""
        self.set_work("pencil", draft_words(moment))

    def first_focus(self) -> QWidget | None:
        """The widget that gets the focus when the page is shown."""
        return first_stop(self.area) or first_stop(self.header)

    def panes(self) -> Sequence[QWidget]:
        """What F6 walks, in order; each must hold something that takes the focus."""
        return [self.area]

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Records changed: table name to ids. Called after each commit; also with {} whenever the page is shown, the first time too:
        a page need not read when it is made.
        """

    def leave(self) -> None:
        """The page is left: reserved content hides, and what is typed goes to disk (`DraftKeeper` hears it too)."""
        look().concealed.emit()

    def resume(self, id: str) -> None:
        """A draft of this page of the rail is gone on with; `id` is what its key says after the page ("" for none)."""

    def back(self) -> bool:
        """Esc, when no widget took it: True if the page went back within itself."""
        return False

    def set_narrow(self, narrow: bool) -> None:
        """One column from 150 %: every widget below that knows how, does. Override for more, calling this."""
        spread_narrow(self, narrow)
        # What each part asks for is known at once, innermost first; else the window grows before it hears of it.
        for part in reversed(self.findChildren(QWidget)):
            layout = part.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()


def draft_words(moment: datetime) -> str:
    """`Bozza salvata su questo computer alle 10:06:41`, for the foot."""
    words = QCoreApplication.translate("parts", "Bozza salvata su questo computer alle {time}")
    return words.format(time=f"{show_time(moment)}:{moment:%S}")


def spread_narrow(root: QWidget, narrow: bool) -> None:
    """Tell every widget below `root` that has `set_narrow`."""
    for part in root.findChildren(QWidget):
        tell = getattr(part, "set_narrow", None)
        if callable(tell):
            tell(narrow)
