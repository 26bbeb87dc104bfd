"""The desktop from start to quit: entrance, window, lock, top bar, and who is told when something changed.

Puts screens, bridge and frame together; decides nothing about records.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.rules.clock import Clock
from app.security.keyring_store import KeyringStore
from app.services.settings import all_settings, set_setting
from app.store.profile import OpenDesk, Profile
from app.sync.state import SyncStatus
from app.ui import pages
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.entrance import Entrance
from app.ui.main_window import MainWindow
from app.ui.page import Page
from app.ui.screens.people_rows import lengths, person_entries
from app.ui.sync_words import clock_words, sync_words
from app.ui.theme import Appearance, look
from app.ui.viewmodels.frame import Found, FrameModel, FrameState
from app.ui.widgets.bug_report import BugReport
from app.ui.widgets.rail import OpenThing
from app.ui.widgets.rows import Entry, Group, Row

THINGS = {"person": "persona", "request": "richiesta", "visit": "visita"}
"""Kinds of search hits that open as things of their own; the others open the page that lists them, or their person."""

HIT_ICONS = {
    "building": "building", "unit": "door", "request": "clipboard-list", "printed_document": "printer",
    "visit": "stairs", "contact": "message",
}  # fmt: skip

LOCK_AFTER_MINUTES = 10
WARN_SECONDS = 30


class Desktop(QObject):
    """One running desktop. `start` shows the first page; everything else follows from what the person does."""

    def __init__(self, profile: Profile, store: KeyringStore | None, clock: Clock, version: str) -> None:
        super().__init__()
        self._clock = clock
        self._version = version
        self.background = Background(version, parent=self)
        self.background.broke.connect(self._broke)
        self.entrance = Entrance(profile, store, clock, self.background, self)
        self.entrance.opened.connect(self._open)
        self.entrance.enrolled.connect(self._open_first)
        self.entrance.done.connect(self._back_to_work)
        self.entrance.page_wanted.connect(self._show_entrance)
        self.entrance.unlocked.connect(self._back_to_work)
        self.bridge: Bridge | None = None
        self.frame: FrameModel | None = None
        self.window = self._make_window()
        self._idle = QTimer(self, singleShot=True, interval=(LOCK_AFTER_MINUTES * 60 - WARN_SECONDS) * 1000)
        self._idle.timeout.connect(self._warn)
        self._last = QTimer(self, singleShot=True, interval=WARN_SECONDS * 1000)
        self._last.timeout.connect(self.lock)

    def start(self) -> None:
        """Show the lock page, or the first run on a laptop where nobody was enrolled."""
        if self.entrance.has_operators():
            self.window.show_over(self.entrance.prepare_lock())
        else:
            self.window.show_over(self.entrance.first_run)
        self.window.show()

    def _make_window(self) -> MainWindow:
        window = MainWindow([])
        window.closing.connect(self.quit)
        return window

    # ------------------------------------------------------------------------------------------------- in and out

    def _open(self, desk: OpenDesk) -> None:
        """A desk was opened."""
        self._take(desk, None).engine.start()

    def _open_first(self, desk: OpenDesk) -> None:
        """A laptop was just enrolled: its first data come while the third step says so."""
        bridge = self._take(desk, self.entrance.first_run)
        bridge.sync_moved.connect(self.entrance.downloading)
        bridge.engine.start()

    def _show_entrance(self, page: QWidget) -> None:
        self.window.show_over(page)

    def _take(self, desk: OpenDesk, over: QWidget | None) -> Bridge:
        """A window over this desk, perhaps with a page of the entrance in front; another operator's is closed first."""
        if self.bridge is not None:
            self._leave_page()
            self.bridge.close()
        bridge = self.bridge = Bridge(desk, self._version, self)
        old = self.window
        self.window = MainWindow(pages.rail(bridge, self.background))
        self.window.setGeometry(old.geometry())
        self._join(bridge, self.window)
        self.window.show_page("oggi")
        for page in (self.entrance.lock, self.entrance.first_run, self.entrance.recovery):
            page.setParent(None)
        if over is None:
            self.window.show_work()
        else:
            self.window.show_over(over)
        # Shown before the old one closes: with no window at all the program would end.
        self.window.show()
        handle = self.window.windowHandle()
        # Keys and clicks reach the system's window first; a filter on the application would see every event of every widget.
        handle.installEventFilter(self)
        old.closing.disconnect()
        old.close()
        old.deleteLater()
        self._idle.start()
        return bridge

    def _leave_page(self) -> None:
        """What is typed goes to disk now."""
        if self.window.current():
            self.window.page(self.window.current()).leave()

    def _join(self, bridge: Bridge, window: MainWindow) -> None:
        window.closing.connect(self.quit)
        window.lock_wanted.connect(self.lock)
        window.sync_wanted.connect(bridge.engine.sync_now)
        window.sync_pressed.connect(partial(window.show_page, "allineamento"))
        window.new_contact_wanted.connect(partial(self.open_thing, "contatto", ""))
        window.close_day_wanted.connect(partial(self.open_thing, "giornata", "oggi"))
        window.thing_opened.connect(self.open_thing)
        window.result_opened.connect(self._open_result)
        window.operator_pressed.connect(self.lock)
        bridge.sync_moved.connect(self._say_sync)
        bridge.notice.connect(self._notice)
        bridge.broke.connect(self._broke)
        bridge.changed.connect(window.refresh)
        # *Stampa* must be there to hear the first print that another page asks for.
        bridge.print_wanted.connect(partial(self._prepare_printing, window))
        self.frame = FrameModel(bridge, self)
        self.frame.moved.connect(self._say_frame)
        self.frame.results.connect(self._show_results)
        self.frame.draft_found.connect(self._reopen)
        self.frame.person_found.connect(partial(self.open_thing, "persona"))
        window.shift_wanted.connect(self.frame.toggle_shift)
        window.outpost_pressed.connect(self.frame.toggle_shift)
        window.search_changed.connect(self.frame.search)
        bridge.changed.connect(self.frame.refresh)
        bridge.call(all_settings, self._use_settings)()
        look().changed.connect(self._keep_look)
        self.frame.refresh({})
        self.frame.find_drafts()
        self._say_sync(bridge.sync_status)

    def _prepare_printing(self, window: MainWindow, _form: str, _record: str) -> None:
        window.page("stampa")

    def lock(self) -> None:
        """Lock: drafts are on disk, reserved content hides, the sync goes on behind."""
        if self.bridge is None:
            return
        self._leave_page()
        QGuiApplication.clipboard().clear()
        self.window.show_over(self.entrance.prepare_lock(self.bridge.who.operator_id))

    def _back_to_work(self) -> None:
        self.window.show_work()
        self._idle.start()

    def quit(self) -> None:
        """Stop what runs; the outbox is on disk, so nothing waits for the network."""
        self._idle.stop()
        self._last.stop()
        if self.bridge is not None:
            self._leave_page()
            self.bridge.close()
            self.bridge = None
        self.background.close()

    # ------------------------------------------------------------------------------------------------------ opening

    def open_thing(self, kind: str, id: str) -> None:
        """Open a record, or start a new one (`id` empty)."""
        if self.bridge is None:
            return
        if kind in {spec_id for spec_id, *_ in pages.RAIL}:
            self.window.show_page(kind)
            return
        open_in(self.window, self.bridge, self.background, kind, id)

    def _open_result(self, id: str, _beside: bool) -> None:
        kind, _, record = id.partition(":")
        if kind in THINGS:
            self.open_thing(THINGS[kind], record)
        elif kind in ("building", "unit"):
            from app.ui.screens.requests import RequestsPage  # a screen is imported when it is first shown

            self.window.show_page("richieste")
            page = self.window.page("richieste")
            assert isinstance(page, RequestsPage)
            page.show_place(kind, record)
        elif kind == "printed_document":
            self.window.show_page("stampa")
        elif self.frame is not None:
            self.frame.find_person(kind, record)

    def _show_results(self, query: str, found: Found) -> None:
        entries: list[Entry] = []
        if found.people:
            entries.append(Group(self._group_words("persone") if query.strip() else self.tr("Aperte di recente")))
            entries += [replace(row, id=f"person:{row.id}", icon="user") for row in person_entries(found.people)]
        group = ""
        for hit in found.hits:
            if hit.group != group:
                group = hit.group
                entries.append(Group(self._group_words(group)))
            entries.append(
                Row(
                    f"{hit.kind}:{hit.id}",
                    hit.title,
                    second=hit.detail,
                    icon=HIT_ICONS.get(hit.kind, "note"),
                    marks=lengths(hit.title_spans),
                    second_marks=lengths(hit.detail_spans),
                )
            )
        self.window.top.search.set_results(query, entries)

    def _group_words(self, group: str) -> str:
        words = {
            "persone": self.tr("Persone"),
            "indirizzi": self.tr("Indirizzi"),
            "richieste": self.tr("Richieste"),
            "moduli": self.tr("Moduli"),
            "note": self.tr("Note"),
        }
        return words.get(group, group)

    def _reopen(self, kind: str, id: str) -> None:
        """After a kill: what was being typed is in front again."""
        self.open_thing(kind, id)

    # ------------------------------------------------------------------------------------------------------- saying

    def _say_sync(self, status: SyncStatus) -> None:
        words = sync_words(status, self._clock())
        self.window.set_sync(words.icon, words.fact, words.consequence, words.short)

    def _say_frame(self, state: FrameState) -> None:
        line = (
            self.tr("in turno dalle {time}").format(time=clock_words(state.shift_since))
            if state.shift_since is not None
            else self.tr("turno non iniziato")
        )
        self.window.set_outpost(state.outpost, line)
        self.window.set_operator(state.initials, state.role)
        self.window.set_badge("da_rivedere", state.to_review)

    def _notice(self, kind: str, sentence: str) -> None:
        icons = {"err": "alert-circle", "warn": "alert-triangle", "ok": "circle-check"}
        self.window.say(icons.get(kind, "info-circle"), sentence)
        self.window.announce(sentence)

    def _broke(self, report: str) -> None:
        BugReport(report, self.window).exec()

    # ------------------------------------------------------------------------------------------------- look and idle

    def _use_settings(self, settings: dict[str, str]) -> None:
        chosen = Appearance(
            palette=settings.get("palette", "system"),
            percent=int(settings.get("percent", "100")),
            comfortable=settings.get("comfortable") == "1",
        )
        look().use(chosen)

    def _keep_look(self) -> None:
        if self.bridge is None:
            return
        now = look().appearance
        for key, value in (("palette", now.palette), ("percent", str(now.percent))):
            self.bridge.call(set_setting)(key, value)

    def _warn(self) -> None:
        sentence = self.tr("Tra 30 secondi lo schermo si blocca. Un tasto qualunque lo evita. La bozza è salva.")
        self.window.say("lock", sentence)
        self.window.announce(sentence)
        self._last.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or click puts the lock off."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress) and self.bridge is not None:
            self._last.stop()
            if self.window.working():
                self._idle.start()
        return super().eventFilter(watched, event)


def open_in(window: MainWindow, bridge: Bridge, background: Background, kind: str, id: str) -> Page:
    """Open a record in a window, or come back to it; the rail calls it as the page does, now and later."""
    thing_id = f"{kind}:{id}"
    draft = kind == "contatto"

    def name(page: Page) -> OpenThing:
        return OpenThing(thing_id, pages.thing_icon(kind), page.title(), draft)

    page = window.open_page(
        OpenThing(thing_id, pages.thing_icon(kind), "", draft), lambda: pages.thing_page(kind, id, bridge, background)
    )
    window.rename_thing(name(page))
    page.title_changed.connect(lambda: window.rename_thing(name(page)))
    return page
