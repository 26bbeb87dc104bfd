"""The desktop from start to quit: entrance, window, lock, top bar, and who is told when something changed.

Puts screens, bridge and frame together; decides nothing about records.
"""

import json
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.rules.clock import Clock
from app.security.keyring_store import KeyringStore
from app.security.witness import Finding
from app.services.settings import all_settings, set_setting
from app.store.profile import OpenDesk, Profile
from app.sync.engine import DISMISSED
from app.sync.state import SyncStatus
from app.ui import pages
from app.ui.acts import ACT, PAGE, found_acts, operator_rows
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.entrance import Entrance
from app.ui.hours_words import hours_rows, hours_title
from app.ui.kind_looks import HIT_ICONS, THINGS
from app.ui.main_window import MainWindow
from app.ui.page import Page
from app.ui.paper_rows import PAPERS, do_with_paper, paper_rows
from app.ui.role_words import acts_of, barred_thing
from app.ui.screens.people_rows import lengths, person_entries
from app.ui.sync_words import clock_words, sync_words
from app.ui.theme import Appearance, look
from app.ui.viewmodels.frame import Found, FrameModel, FrameState
from app.ui.viewmodels.scans import ScanWatch
from app.ui.widgets.bar_menu import BarMenu
from app.ui.widgets.bug_report import BugReport
from app.ui.widgets.rail import OpenThing
from app.ui.widgets.rows import Entry, Group, Row

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
        self._kept_look: Appearance | None = None
        """The look that the operator's store holds; None until it was read: another operator's is not written over it."""
        look().changed.connect(self._keep_look)

    def start(self) -> None:
        """Show the lock page, or the first run on a laptop where nobody was enrolled."""
        if self.entrance.has_operators():
            self.window.show_over(self.entrance.prepare_lock())
        else:
            self.window.show_over(self.entrance.prepare_first_run())
        self.window.show()

    def _make_window(self) -> MainWindow:
        window = MainWindow([])
        window.closing.connect(self.quit)
        return window

    # ------------------------------------------------------------------------------------------------- in and out

    def _open(self, desk: OpenDesk) -> None:
        """A desk was opened."""
        self._take(desk, None).engine.start()
        if desk.finding is not Finding.SAME:
            self._notice(
                "info",
                self.tr(
                    "Questi dati vengono da una copia: i numeri dei moduli continuano con un'altra sigla. Il lavoro è salvo."
                ),
            )

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
        self.window = MainWindow(pages.specs(bridge, self.background), acts=acts_of(bridge.who.role))
        self.window.setGeometry(old.geometry())
        frame = self._join(bridge, self.window)
        self._kept_look = None
        bridge.call(all_settings, self._use_settings if over is None else self._begin_settings)()
        frame.refresh({})
        frame.find_drafts()
        self.window.show_page("oggi")
        for page in self.entrance.pages():
            page.setParent(None)
        if over is not None:
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

    def _join(self, bridge: Bridge, window: MainWindow) -> FrameModel:
        window.closing.connect(self.quit)
        window.lock_wanted.connect(self.lock)
        window.sync_wanted.connect(bridge.engine.sync_now)
        window.sync_pressed.connect(partial(window.show_page, "allineamento"))
        window.new_contact_wanted.connect(partial(self.open_thing, "contatto", ""))
        window.close_day_wanted.connect(partial(self.open_thing, "giornata", "oggi"))
        window.thing_opened.connect(self.open_thing)
        window.result_opened.connect(self._open_result)
        window.help_keys_changed.connect(self._keep_keys)
        menu = BarMenu(window.top.operator, self.tr("Operatore"), operator_rows)
        menu.chosen.connect(self._open_act)
        window.operator_pressed.connect(menu.toggle)
        bridge.sync_moved.connect(self._say_sync)
        bridge.notice.connect(self._notice)
        bridge.broke.connect(self._broke)
        bridge.changed.connect(window.refresh)
        # *Stampa* must be there to hear the first print that another page asks for.
        bridge.print_wanted.connect(partial(self._prepare_printing, window))
        self.frame = frame = FrameModel(bridge, self)
        self.frame.moved.connect(self._say_frame)
        self.frame.hours.connect(lambda hours: window.cover.set_hours(hours_title(hours), hours_rows(hours)))
        self.frame.results.connect(self._show_results)
        self.frame.draft_found.connect(self._reopen)
        self.frame.person_found.connect(partial(self.open_thing, "persona"))
        self.scans = ScanWatch(bridge, self.background, bridge)
        window.shift_wanted.connect(self.frame.toggle_shift)
        window.outpost_pressed.connect(self.frame.toggle_shift)
        window.search_changed.connect(lambda text: frame.search(text, window.current()))
        bridge.changed.connect(self.frame.refresh)
        self._say_sync(bridge.sync_status)
        return self.frame

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

    def _part(self) -> None:
        """The desk was dismissed and the centre has all its work: its copy goes, and the first page says so."""
        bridge = self.bridge
        if bridge is None or not bridge.engine.is_dismissed:
            return
        self._leave_page()
        self._idle.stop()
        self._last.stop()
        if not bridge.erase():
            return  # something was saved at the last moment: the alignment goes on with it
        self.bridge, self.frame = None, None
        QGuiApplication.clipboard().clear()
        old, self.window = self.window, self._make_window()
        self.window.setGeometry(old.geometry())
        for page in self.entrance.pages():
            page.setParent(None)
        self.start()
        old.closing.disconnect()
        old.close()
        old.deleteLater()

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
        if self.bridge is not None:
            open_in(self.window, self.bridge, self.background, kind, id)

    def _open_act(self, id: str) -> None:
        """A row of the operator's menu, or an act that the search found."""
        kind, _, name = id.partition(":")
        if kind == PAGE:
            self.window.show_page(name)
        else:
            self.window.act(name)

    def _open_result(self, id: str, _beside: bool) -> None:
        kind, _, record = id.partition(":")
        if kind in (PAGE, ACT):
            self._open_act(id)
        elif kind in THINGS:
            self.open_thing(THINGS[kind], record)
        elif kind in ("building", "unit"):
            from app.ui.screens.requests import RequestsPage  # a screen is imported when it is first shown

            self.window.show_page("richieste")
            page = self.window.page("richieste")
            assert isinstance(page, RequestsPage)
            page.show_place(kind, record)
        elif kind == "printed_document":
            self.window.show_page("stampa")
        elif kind in PAPERS and self.frame is not None:
            do_with_paper(self.frame, self.open_thing, kind, record)
        elif self.frame is not None:
            self.frame.find_person(kind, record)

    def _show_results(self, query: str, found: Found) -> None:
        entries: list[Entry] = []
        if found.paper is not None:
            entries += [Group(self._group_words("moduli")), *paper_rows(found.paper, found.joins)]
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
        acts = found_acts(query)
        if acts:
            entries += [Group(self.tr("Azioni")), *acts]
        self.window.top.search.set_results(query, entries)

    def _group_words(self, group: str) -> str:
        words = {
            "persone": self.tr("Persone"),
            "indirizzi": self.tr("Indirizzi"),
            "richieste": self.tr("Richieste"),
            "moduli": self.tr("Moduli"),
            "laboratori": self.tr("Laboratori"),
            "note": self.tr("Note"),
            "rete": self.tr("Rete"),
            "percorsi": self.tr("Percorsi"),
        }
        return words.get(group, group)

    def _reopen(self, kind: str, id: str) -> None:
        """After a kill: what was being typed is in front again."""
        self.open_thing(kind, id)

    # ------------------------------------------------------------------------------------------------------- saying

    def _say_sync(self, status: SyncStatus) -> None:
        if status.problem == DISMISSED and self.bridge is not None:
            QTimer.singleShot(0, self._part)  # not from within what the alignment is saying
            return
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
        # Keys first: what they change is said as a change of the look, which is kept only once it is the operator's own.
        look().keys.load(json.loads(settings.get("keys", "{}")))
        self._kept_look = Appearance.of_settings(settings)
        look().use(self._kept_look)

    def _begin_settings(self, settings: dict[str, str]) -> None:
        """Just enrolled: how the first pages were made to look is how this operator wants it."""
        self._kept_look = Appearance.of_settings(settings)
        self._keep_look()

    def _keep_look(self) -> None:
        """The look changed, whoever changed it: keep what differs."""
        now, kept = look().appearance, self._kept_look
        if self.bridge is None or kept is None:
            return
        for (key, value), before in zip(now.settings().items(), kept.settings().values(), strict=True):
            if value != before:
                self.bridge.call(set_setting)(key, value)
        self._kept_look = now

    def _keep_keys(self, remapped: dict[str, str]) -> None:
        if self.bridge is not None:
            self.bridge.call(set_setting)("keys", json.dumps(remapped))

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
    """Open a record in a window, or come back to it; the rail calls it as the page does, now and later.

    A `kind` of the rail is that page, which goes on with its draft `id`. What the role may not begin is said, and nothing opens.
    """
    if pages.is_page(kind):
        window.show_page(kind)
        window.page(kind).resume(id)
        return window.page(kind)
    refusal = barred_thing(bridge.who.role, kind, id)
    if refusal:
        bridge.notice.emit("err", refusal)
        return window.page(window.current())
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
