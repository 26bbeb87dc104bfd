"""The frame: top bar, rail, pages, foot, and the keys that work everywhere.

It shows pages and open things and passes on what is pressed. Knows no record, no database and no network; `app.main`
tells it what to say.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from app.ui.frame_keys import FrameKeys
from app.ui.keys import ROLE_ACTS, SHIFT
from app.ui.page import Page, PageKey, PageSpec, Work
from app.ui.style import dress
from app.ui.theme import look
from app.ui.widgets.base import announce, column, first_stop, ground, next_pane_stop
from app.ui.widgets.frame_parts import BarWords, Foot, TopBar
from app.ui.widgets.key_help import HelpPage
from app.ui.widgets.lock_page import CoverPage, LockPage
from app.ui.widgets.rail import MOST_OPEN, OpenThing, Rail, RailEntry
from app.ui.widgets.stage import Stage

__all__ = ["BUDGET", "HELP", "MainWindow", "PageSpec"]

BUDGET = QSize(1366, 690)
HELP = "aiuto"


class MainWindow(QMainWindow):
    """The desk's window.

    Signals:
        new_contact_wanted(), shift_wanted(), sync_wanted(), close_day_wanted(), lock_wanted(), undo_wanted(),
        redo_wanted(): the key or button, when the current page does not handle it itself.
        outpost_pressed(), sync_pressed(), operator_pressed(): the blocks of the top bar.
        search_changed(text): answer with `top.search.set_results(query, entries)`.
        result_opened(id, beside): a search result was chosen.
        thing_opened(kind, id), thing_closed(id): a page asks to open a record; an open thing was closed.
        page_shown(id): a page of the rail or an open thing is in front.
        help_keys_changed(dict): keys were remapped; keep them. closing(): finish what is under way.
    """

    new_contact_wanted = Signal()
    shift_wanted = Signal()
    sync_wanted = Signal()
    close_day_wanted = Signal()
    lock_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    outpost_pressed = Signal()
    sync_pressed = Signal()
    operator_pressed = Signal()
    search_changed = Signal(str)
    result_opened = Signal(str, bool)
    thing_opened = Signal(str, str)
    thing_closed = Signal(str)
    page_shown = Signal(str)
    help_keys_changed = Signal(dict)
    closing = Signal()

    def __init__(self, pages: Sequence[PageSpec], outpost: str = "", acts: Collection[str] = ROLE_ACTS) -> None:
        super().__init__()
        self._specs = {spec.id: spec for spec in pages}
        self._made: dict[str, Page] = {}
        self._things: dict[str, OpenThing] = {}
        self._order: list[str] = []
        self._current = self._beside = ""
        self._said = Work("", "")
        self._covered_focus: QWidget | None = None
        in_rail = [spec for spec in pages if spec.in_rail]
        entries = [RailEntry(s.id, s.words, s.icon, f"page_{s.digit}" if s.digit else "") for s in in_rail]
        self._first = in_rail[0].id if in_rail else ""
        self._by_digit = {f"page_{spec.digit}": spec.id for spec in in_rail if spec.digit}
        self.top = TopBar()
        self.rail = Rail(entries)
        self.foot = Foot()
        self._stage = Stage(self.rail)
        work = self._work = QWidget()
        ground(work, "window")
        lines = column(work, gap=0)
        lines.addWidget(self.top)
        lines.addWidget(self._stage, 1)
        lines.addWidget(self.foot)
        self.cover = CoverPage()
        self._root = QStackedWidget()
        self._root.addWidget(work)
        self._root.addWidget(self.cover)
        self.setCentralWidget(self._root)
        dress(self)
        self._join()
        self.rail.show_acts(acts)
        self.top.show_outpost(shown=SHIFT in acts)
        self.set_outpost(outpost, "")
        self.resize(BUDGET)
        self._keys = FrameKeys(self, self.act, self._press, self._capturing)
        look().changed.connect(self._look_changed)
        self._look_changed()

    def _join(self) -> None:
        self.top.search.query_changed.connect(self.search_changed)
        self.top.search.opened.connect(self.result_opened)
        self.top.outpost_pressed.connect(self.outpost_pressed)
        self.top.sync_pressed.connect(self.sync_pressed)
        self.top.operator_pressed.connect(self.operator_pressed)
        self.top.cover_pressed.connect(self.show_cover)
        self.top.lock_pressed.connect(self.lock_wanted)
        self.rail.page_pressed.connect(self.show_page)
        self.rail.thing_pressed.connect(self.show_page)
        self.rail.new_contact_pressed.connect(partial(self.act, "new_contact"))
        self.rail.close_day_pressed.connect(partial(self.act, "close_day"))
        self.rail.help_pressed.connect(self.show_help)
        self.cover.lock_wanted.connect(self.lock_wanted)

    def set_outpost(self, name: str, line: str) -> None:
        """Outpost and shift ("Codogno", "in turno dalle 09:40"); also the window's title. Never a person's name."""
        self.top.outpost.set_words(BarWords("map-pin", name, line))
        title = self.tr("Portineria – presidio di {outpost}").format(outpost=name) if name else "Portineria"
        self.setWindowTitle(self.tr("Portineria – sede") if self.top.outpost.isHidden() else title)

    def set_sync(self, icon: str, fact: str, consequence: str, short: str = "") -> None:
        """The sync block: "Senza rete" / "12 da inviare, al sicuro qui", icon cloud-off; short "Senza rete · 12"."""
        self.top.sync.set_words(BarWords(icon, fact, consequence, short or fact))

    def set_operator(self, initials: str, role: str) -> None:
        """Initials and role, never a full name."""
        self.top.operator.set_words(BarWords("user", initials, role))

    def set_badge(self, page_id: str, number: int) -> None:
        """How many things of a page a person must decide."""
        self.rail.set_badge(page_id, number)

    def say(self, icon: str, sentence: str) -> None:
        """The left of the foot, when the current page says nothing itself."""
        self._said = Work(icon, sentence)
        self._page_changed()

    def announce(self, text: str) -> None:
        """Have a screen reader say something, politely."""
        announce(self, text)

    def current(self) -> str:
        """Id of the page or open thing in front."""
        return self._current

    def page(self, page_id: str) -> Page:
        """A page by id, made now if it was not yet; KeyError for an unknown id."""
        if page_id not in self._made:
            self._take_in(page_id, self._specs[page_id].make())
        return self._made[page_id]

    def open_page(self, thing: OpenThing, make: Callable[[], Page], beside: bool = False) -> Page:
        """Open a thing, or come back to it; the seventh closes the oldest that is no draft."""
        if thing.id not in self._made:
            if len(self._things) >= MOST_OPEN:
                spare = [i for i, t in self._things.items() if not t.draft and i != self._current]
                self.close_page((spare or list(self._things))[0])
            self._take_in(thing.id, make())
        self._things[thing.id] = thing
        self.rail.set_open(list(self._things.values()))
        if beside:
            self._put_beside(self._current)
        self.show_page(thing.id)
        return self._made[thing.id]

    def rename_thing(self, thing: OpenThing) -> None:
        """Other words or icon for an open thing (a draft that was saved)."""
        if thing.id in self._things:
            self._things[thing.id] = thing
            self.rail.set_open(list(self._things.values()))

    def things(self) -> list[OpenThing]:
        """What is open, oldest first."""
        return list(self._things.values())

    def close_page(self, page_id: str) -> None:
        """Close an open thing; pages of the rail stay."""
        if page_id not in self._things:
            return
        if self._beside == page_id:
            self._put_beside("")
        del self._things[page_id]
        gone = self._made.pop(page_id)
        self._order = [i for i in self._order if i != page_id]
        self.rail.set_open(list(self._things.values()))
        if self._current == page_id:
            self._current = ""
            self.show_page(self._order[-1] if self._order else self._first)
        gone.leave()
        self._stage.stack.removeWidget(gone)
        gone.deleteLater()
        self.thing_closed.emit(page_id)

    def show_page(self, page_id: str) -> None:
        """Bring a page or open thing to the front and give it the focus."""
        page = self.page(page_id)
        if self._current and self._current != page_id and self._current in self._made:
            self._made[self._current].leave()
        if page_id == self._beside:
            self._put_beside("")
        self._current = page_id
        self._order = [*(i for i in self._order if i != page_id), page_id]
        self._stage.stack.setCurrentWidget(page)
        page.refresh({})
        self.rail.set_current(page_id)
        self._page_changed()
        focus = page.first_focus() or first_stop(page)
        if focus is not None and self._root.currentWidget() is self._work:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(page_id)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Records changed: tell the pages on screen; the others refresh when they are shown again."""
        for page_id in sorted({self._current, self._beside} - {""}):
            self._made[page_id].refresh(changed)

    def _take_in(self, page_id: str, page: Page) -> None:
        self._made[page_id] = page
        self._stage.stack.addWidget(page)
        page.set_narrow(look().narrow or bool(self._beside))
        page.keys_changed.connect(self._page_changed)
        page.work_changed.connect(self._page_changed)
        page.go.connect(self.show_page)
        page.open_thing.connect(self.thing_opened)
        page.closed.connect(partial(self.close_page, page_id))

    def _page_changed(self) -> None:
        page = self._made.get(self._current)
        if page is None:
            return
        keys = page.keys()
        self.foot.set_keys([(k.key, k.words) for k in keys if k.in_foot])
        work = page.work() if page.work().sentence else self._said
        self.foot.say(work.icon, work.sentence)
        self._keys.bind_page(keys)

    def _capturing(self) -> bool:
        page = self._made.get(self._current)
        return isinstance(page, HelpPage) and page.listening()

    def _press(self, key: PageKey) -> None:
        if key.act is not None and self._root.currentWidget() is self._work:
            key.act()

    def _put_beside(self, page_id: str) -> None:
        second = self._stage.second
        if self._beside and self._beside in self._made:
            self._stage.stack.addWidget(self._made[self._beside])
        self._beside = page_id
        second.setVisible(bool(page_id))
        if page_id:
            second.addWidget(self._made[page_id])
            second.setCurrentWidget(self._made[page_id])
        self._set_narrow()

    def act(self, action: str) -> None:
        """One act of the key table: the current page first, then the frame."""
        if self._root.currentWidget() is not self._work:
            front = self._root.currentWidget()
            if action == "cover" and front is self.cover:
                self.show_work()
            elif action == "help" and isinstance(front, LockPage):
                front.help_wanted.emit()
            return
        page = self._made.get(self._current)
        mine = page.keys() if page is not None else ()
        for key in mine:
            if key.key == action and key.act is not None:
                key.act()
                return
        if action in self._by_digit:
            self.show_page(self._by_digit[action])
            return
        frame: dict[str, Callable[[], object]] = {
            "search": self.top.search.begin,
            "new_contact": self.new_contact_wanted.emit,
            "shift": self.shift_wanted.emit,
            "sync": self.sync_wanted.emit,
            "close_day": self.close_day_wanted.emit,
            "cover": self.show_cover,
            "lock": self.lock_wanted.emit,
            "help": self.show_help,
            "pane_next": lambda: self._pane(1),
            "pane_back": lambda: self._pane(-1),
            "undo": self.undo_wanted.emit,
            "redo": self.redo_wanted.emit,
            "next_open": lambda: self._walk_open(1),
            "previous_open": lambda: self._walk_open(-1),
            "beside": self._toggle_beside,
            "close_open": lambda: self.close_page(self._current),
            "sunlight": look().toggle_sunlight,
            "bigger": lambda: look().bigger(1),
            "smaller": lambda: look().bigger(-1),
        }
        frame.get(action, lambda: None)()

    def _walk_open(self, step: int) -> None:
        things = list(self._things)
        if things:
            at = things.index(self._current) if self._current in things else (-1 if step > 0 else 0)
            self.show_page(things[(at + step) % len(things)])

    def _toggle_beside(self) -> None:
        if self._beside:
            self._put_beside("")
        elif len(self._order) > 1 and not look().narrow:
            self._put_beside(self._order[-2])

    def _pane(self, step: int) -> None:
        page = self._made.get(self._current)
        panes = [self.top, self.rail, *(page.panes() if page is not None else ())]
        if self._beside:
            panes += self._made[self._beside].panes()
        stop = next_pane_stop(panes, step)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt held opens the narrow rail. Esc that no widget took: back within the page, then to what was before."""
        if event.key() == Qt.Key.Key_Alt:
            self.rail.hold_alt(True)
        if event.key() != Qt.Key.Key_Escape or self._root.currentWidget() is not self._work:
            super().keyPressEvent(event)
            return
        page = self._made.get(self._current)
        if page is not None and not page.back() and len(self._order) > 1:
            before = self._order[-2]
            self._order = [i for i in self._order if i != self._current]
            self.show_page(before)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt let go closes the narrow rail again."""
        if event.key() == Qt.Key.Key_Alt:
            self.rail.hold_alt(False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A window left with Alt held down (Alt+Tab) never hears it let go."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.rail.hold_alt(False)
        super().changeEvent(event)

    def show_help(self) -> None:
        """F1: help for the page in front."""
        if HELP not in self._made:
            made = HelpPage()
            made.keys_remapped.connect(self.help_keys_changed)
            self._take_in(HELP, made)
        shown, page = self._made[HELP], self._made.get(self._current)
        if isinstance(shown, HelpPage) and page is not None and page is not shown:
            shown.show_for(page.title(), page.keys())
        self.show_page(HELP)

    def show_cover(self) -> None:
        """F12: cover everything; the focus comes back where it was."""
        self._covered_focus = QApplication.focusWidget()
        self._root.setCurrentWidget(self.cover)
        self.cover.setFocus()

    def show_over(self, widget: QWidget) -> None:
        """Show a page over everything (lock, first run); reserved content hides first."""
        look().concealed.emit()
        if self._root.indexOf(widget) < 0:
            self._root.addWidget(widget)
        self._root.setCurrentWidget(widget)
        focus = getattr(widget, "first_focus", None)
        target = focus() if callable(focus) else first_stop(widget)
        if isinstance(target, QWidget):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_work(self) -> None:
        """Back from cover, lock or first run to where the person was."""
        self._root.setCurrentWidget(self._work)
        focus, self._covered_focus = self._covered_focus, None
        if focus is not None and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._current:
            self.show_page(self._current)

    def working(self) -> bool:
        """True while neither cover nor lock nor first run is in front."""
        return self._root.currentWidget() is self._work

    def _look_changed(self) -> None:
        self.top.set_narrow(look().narrow)
        self.rail.set_narrow(look().narrow)
        self._stage.place()
        self._set_narrow()
        self._page_changed()

    def _set_narrow(self) -> None:
        for page in self._made.values():
            page.set_narrow(look().narrow or bool(self._beside))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell who must finish."""
        self.closing.emit()
        super().closeEvent(event)
