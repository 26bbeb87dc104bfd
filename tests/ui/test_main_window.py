"""The frame: pages, open things, keys, rail, foot, cover."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.rules.roles import pages_of, roles
from app.ui import gallery, pages
from app.ui.keys import ACTIONS
from app.ui.main_window import BUDGET, HELP, MainWindow, PageSpec
from app.ui.page import Page, PageKey
from app.ui.theme import Appearance
from app.ui.widgets import NoteField, Panel, Reveal, TextField
from app.ui.widgets.rail import MOST_OPEN, OpenThing
from tests.ui import press

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Sample(Page):
    """A page with a field, a note, something reserved, and two keys of its own."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.done: list[str] = []
        self.refreshed: list[object] = []
        self.within = False
        self.field = TextField("Cognome")
        self.note = NoteField("Nota")
        self.reveal = Reveal("Mostra")
        first, second = Panel("Uno"), Panel("Due")
        first.add(self.field)
        first.add(self.reveal)
        second.add(self.note)
        self.parts = [first, second]
        self.add(first)
        self.add(second)

    def keys(self):
        return [
            PageKey("save", "salva", lambda: self.done.append("save")),
            PageKey("Alt+F", "foto", lambda: self.done.append("photo")),
            PageKey("next", "apri", in_foot=False),
        ]

    def panes(self):
        return self.parts

    def refresh(self, changed):
        self.refreshed.append(dict(changed))

    def back(self):
        was, self.within = self.within, False
        return was


@pytest.fixture
def window(dressed, qtbot):
    specs = [
        PageSpec(i, i.title(), "home", lambda i=i: Sample(i.title()), digit=digit)
        for i, digit in (("oggi", 1), ("agenda", 0), ("persone", 2), ("rivedere", 8))
    ]
    made = MainWindow(specs, "Codogno")
    made.show_page("oggi")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    gallery.settle()


def thing(n: int, draft: bool = False) -> OpenThing:
    return OpenThing(f"t{n}", "user", f"Scheda {n}", draft)


def hit(window, key, modifiers=press.NONE):
    press.key(QApplication.focusWidget() or window, key, modifiers)
    gallery.settle()


def test_the_window_fits_the_budget_and_names_no_person(window):
    assert window.size() == BUDGET
    assert window.minimumSizeHint().width() <= BUDGET.width()
    assert window.windowTitle() == "Portineria – presidio di Codogno"
    window.set_operator("M. F.", "operatrice")
    assert "M. F." not in window.windowTitle()


def test_head_office_has_neither_outpost_nor_shift_nor_what_its_role_does_not_do(dressed, qtbot):
    made = MainWindow(
        [PageSpec(i, i.title(), "home", lambda i=i: Sample(i.title())) for i in ("oggi", "sedute")], acts=()
    )
    qtbot.addWidget(made)
    made.show_page("oggi")
    made.show()
    made.set_outpost("", "")
    assert made.windowTitle() == "Portineria – sede"
    assert made.top.outpost.isHidden()
    assert [one.text() for one in made.rail._buttons()] == ["Oggi", "Sedute", "Aiuto e tasti"]
    made.rail.set_current("")
    assert made.rail.first_focus().text() == "Oggi"


def test_long_words_in_the_bar_make_no_window_wider_than_its_screen(window, dressed):
    dressed.use(Appearance("light", 200))
    window.set_outpost("Sant’Angelo Lodigiano", "in turno dalle 09:40")
    window.set_sync("cloud-up", "Non tutto è al centro", "alle 16:47", "Allineato 12/03/2026, 16:47")
    window.set_operator("M. F.", "community manager")
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= BUDGET.width()
    assert window.width() == BUDGET.width()


def test_pages_are_made_when_first_shown(window, qtbot):
    assert set(window._made) == {"oggi"}
    with qtbot.waitSignal(window.page_shown) as shown:
        hit(window, Qt.Key.Key_2, ALT)  # the second digit, not the second page
    assert shown.args == ["persone"]
    assert window.rail._pages["persone"].is_current()
    hit(window, Qt.Key.Key_3, ALT)
    assert window.current() == "persone"
    assert window.page("persone").field.edit.hasFocus()


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [
        (Qt.Key.Key_N, CTRL, "new_contact_wanted"),
        (Qt.Key.Key_F2, press.NONE, "shift_wanted"),
        (Qt.Key.Key_T, CTRL | SHIFT, "shift_wanted"),
        (Qt.Key.Key_F5, press.NONE, "sync_wanted"),
        (Qt.Key.Key_A, CTRL | SHIFT, "sync_wanted"),
        (Qt.Key.Key_F9, press.NONE, "close_day_wanted"),
        (Qt.Key.Key_C, CTRL | SHIFT, "close_day_wanted"),
        (Qt.Key.Key_L, CTRL, "lock_wanted"),
    ],
)
def test_keys_of_the_frame_work_from_inside_a_field(window, qtbot, key, modifiers, signal):
    window.page("oggi").note.edit.setFocus()
    with qtbot.waitSignal(getattr(window, signal)):
        hit(window, key, modifiers)


@pytest.mark.parametrize("editor", ["field", "note"])
def test_ctrl_k_searches_even_where_a_field_would_cut_the_line(window, editor):
    page = window.page("oggi")
    edit = getattr(page, editor).edit
    edit.setFocus()
    press.write(edit, "parole")
    press.key(edit, Qt.Key.Key_Home)
    hit(window, Qt.Key.Key_K, CTRL)
    assert window.top.search.edit.hasFocus()
    assert getattr(page, editor).value() == "parole"
    hit(window, Qt.Key.Key_Escape)
    assert edit.hasFocus()


def test_a_fields_own_undo_stays_its_own(window):
    asked = []
    window.undo_wanted.connect(lambda: asked.append(1))
    edit = window.page("oggi").field.edit
    edit.setFocus()
    press.write(edit, "a")
    hit(window, Qt.Key.Key_Z, CTRL)
    assert edit.text() == ""
    assert asked == []


def test_the_page_in_front_handles_its_keys_and_no_other_does(window):
    hit(window, Qt.Key.Key_Return, CTRL)
    hit(window, Qt.Key.Key_F, ALT)
    hit(window, Qt.Key.Key_2, ALT)
    hit(window, Qt.Key.Key_F, ALT)
    assert window.page("oggi").done == ["save", "photo"]
    assert window.page("persone").done == ["photo"]


def test_the_foot_shows_the_pages_keys_and_where_the_work_is(window):
    assert window.foot.keys() == (("save", "salva"), ("Alt+F", "foto"))
    window.page("oggi").set_work("pencil", "Bozza salvata su questo computer alle 10:06:41")
    assert window.foot.sentence() == "Bozza salvata su questo computer alle 10:06:41"
    window.say("check", "Tutto salvato su questo computer")
    assert window.foot.sentence() == "Bozza salvata su questo computer alle 10:06:41"
    window.show_page("persone")
    assert window.foot.sentence() == "Tutto salvato su questo computer"


def test_remapped_keys_work_at_once_and_old_ones_no_longer(window, dressed, qtbot):
    dressed.keys.remap("lock", "Ctrl+B")
    locked = []
    window.lock_wanted.connect(lambda: locked.append(1))
    hit(window, Qt.Key.Key_L, CTRL)
    assert locked == []
    hit(window, Qt.Key.Key_B, CTRL)
    assert locked == [1]


def test_help_shows_all_keys_and_changes_one(window, dressed):
    hit(window, Qt.Key.Key_F1)
    assert window.current() == HELP
    page = window.page(HELP)
    assert page.title() == "Aiuto: Oggi"
    assert page.all.select("search")
    hit(window, Qt.Key.Key_Return)
    assert page.listening()
    hit(window, Qt.Key.Key_N, CTRL)
    assert page.notice.kind() == "warn"
    assert "nuovo contatto" in page.notice.text()
    hit(window, Qt.Key.Key_Return)
    hit(window, Qt.Key.Key_J, CTRL)
    assert dressed.keys.sequences("search") == ("Ctrl+J",)
    hit(window, Qt.Key.Key_Escape)
    assert window.current() == "oggi"


def test_six_things_are_open_the_seventh_closes_the_oldest_that_is_no_draft(window):
    window.open_page(thing(0, draft=True), lambda: Sample("0"))
    for n in range(1, MOST_OPEN + 1):
        window.open_page(thing(n), lambda n=n: Sample(str(n)))
    assert [t.id for t in window.things()] == ["t0", "t2", "t3", "t4", "t5", "t6"]
    assert window.current() == "t6"


def test_ctrl_tab_walks_open_things_ctrl_w_closes_one(window, qtbot):
    for n in (1, 2):
        window.open_page(thing(n), lambda n=n: Sample(str(n)))
    hit(window, Qt.Key.Key_Tab, CTRL)
    assert window.current() == "t1"
    hit(window, Qt.Key.Key_Tab, CTRL | SHIFT)
    assert window.current() == "t2"
    with qtbot.waitSignal(window.thing_closed) as closed:
        hit(window, Qt.Key.Key_W, CTRL)
    assert closed.args == ["t2"]
    assert window.current() == "t1"
    window.close_page("oggi")
    assert "oggi" in window._made


def test_the_same_thing_opens_once(window):
    first = window.open_page(thing(1), lambda: Sample("1"))
    window.show_page("oggi")
    assert window.open_page(thing(1), lambda: Sample("again")) is first


def test_two_things_side_by_side(window):
    window.open_page(thing(1), lambda: Sample("1"))
    hit(window, Qt.Key.Key_D, CTRL)
    assert window.page("oggi").isVisible()
    assert window.page("t1").isVisible()
    hit(window, Qt.Key.Key_D, CTRL)
    assert not window.page("oggi").isVisible()
    window.show_page("oggi")
    assert window.page("oggi").isVisible()


def test_esc_goes_back_within_the_page_first(window):
    hit(window, Qt.Key.Key_2, ALT)
    page = window.page("persone")
    page.within = True
    hit(window, Qt.Key.Key_Escape)
    assert window.current() == "persone"
    hit(window, Qt.Key.Key_Escape)
    assert window.current() == "oggi"
    hit(window, Qt.Key.Key_Escape)
    assert window.current() == "oggi"


def test_f6_walks_bar_rail_and_panes_both_ways(window):
    page = window.page("oggi")
    page.field.edit.setFocus()
    walked = []
    for _ in range(4):
        hit(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        places = {"bar": window.top, "rail": window.rail, "one": page.parts[0], "two": page.parts[1]}
        walked.append(next(n for n, p in places.items() if p.isAncestorOf(focus)))
    assert walked == ["two", "bar", "rail", "one"]
    hit(window, Qt.Key.Key_F6, SHIFT)
    assert window.rail.isAncestorOf(QApplication.focusWidget())


def test_the_rail_is_one_stop_and_arrows_walk_it(window, qtbot):
    window.rail.first_focus().setFocus()
    stops = [b for b in window.rail._buttons() if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [b.text() for b in stops] == ["Oggi"]
    hit(window, Qt.Key.Key_Down)
    assert QApplication.focusWidget().text() == "Agenda"
    hit(window, Qt.Key.Key_Return)
    assert window.current() == "agenda"


def test_only_a_number_that_needs_a_person_is_shown_and_said(window):
    window.set_badge("rivedere", 3)
    assert window.rail.badge("rivedere") == 3
    assert window.rail._pages["rivedere"].accessibleName() == "Rivedere, 3 da decidere"
    window.set_badge("rivedere", 0)
    assert window.rail._pages["rivedere"].accessibleName() == "Rivedere"


@pytest.fixture
def whole_rail(dressed):
    """A frame with the longest rail that a role has, a community manager's; each page of it empty."""
    specs = [
        PageSpec(
            id,
            words,
            icon,
            lambda words=words: Page(words),
            digit=pages.DIGITS.index(id) + 1 if id in pages.DIGITS else 0,
        )
        for id, words, icon, *_ in pages.RAIL
        if id in pages_of("community_manager")
    ]
    made = MainWindow(specs, "Codogno")
    made.show()
    made.show_page("oggi")
    yield made
    dressed.use(Appearance("light", 100))
    made.close()
    made.deleteLater()
    gallery.settle()


def test_nine_digits_go_down_the_rail_and_the_other_pages_have_none(whole_rail):
    design = [
        "oggi", "persone", "richieste", "visite", "percorsi", "laboratori", "stampa", "da_rivedere", "allineamento",
    ]  # fmt: skip
    assert list(pages.DIGITS) == design == [id for id, *_ in pages.RAIL if id in design]
    for digit, id in enumerate(design, 1):
        whole_rail.act(f"page_{digit}")
        assert whole_rail.current() == id
        words = next(spec[1] for spec in pages.RAIL if spec[0] == id)
        assert next(one.label for one in ACTIONS if one.id == f"page_{digit}") in (f"vai a {words}", f"vai ad {words}")


def test_every_page_named_for_a_role_is_a_page_and_every_page_is_somebodys():
    made = {id for id, *_ in pages.RAIL}
    assert made == {id for role in roles().values() for id in role.pages}


@pytest.mark.parametrize(("percent", "scrolls"), [(100, False), (150, True), (200, True)])
def test_the_whole_rail_stands_in_view_or_follows_the_keyboard(whole_rail, dressed, percent, scrolls):
    dressed.use(Appearance("light", percent))
    gallery.settle()
    rail = whole_rail.rail
    assert rail._scroll.verticalScrollBar().isVisible() == scrolls
    rail.first_focus().setFocus()
    for id in [id for id, *_ in pages.RAIL if id in pages_of("community_manager")][1:]:
        hit(whole_rail, Qt.Key.Key_Down)
        button = rail._pages[id]
        assert button.hasFocus()
        assert button.visibleRegion().boundingRect().height() == button.height()
        assert button.height() >= 24


def test_the_place_where_the_person_is_stands_in_view(whole_rail, dressed):
    dressed.use(Appearance("light", 200))
    whole_rail.act("page_9")
    gallery.settle()
    assert rail_shows(whole_rail, "allineamento")
    whole_rail.act("page_1")
    gallery.settle()
    assert rail_shows(whole_rail, "oggi")


def test_a_thing_that_was_just_opened_stands_in_view_whole(whole_rail, dressed):
    for n in range(1, 7):
        whole_rail.open_page(thing(n), lambda n=n: Sample(str(n)))
        gallery.settle()
        button = whole_rail.rail._things[f"t{n}"]
        assert button.visibleRegion().boundingRect().height() == button.height(), n


def rail_shows(window, id):
    return window.rail._pages[id].visibleRegion().boundingRect().height() > 0


def test_a_narrow_rail_opens_over_the_page_with_alt_or_focus(window, dressed):
    dressed.use(Appearance("light", 150))
    gallery.settle()
    slim = window.rail.width()
    assert slim < 110
    window.page("oggi").field.edit.setFocus()
    press.QTest.keyPress(QApplication.focusWidget(), Qt.Key.Key_Alt)
    gallery.settle()
    assert window.rail.width() > 2 * slim
    press.QTest.keyRelease(QApplication.focusWidget(), Qt.Key.Key_Alt)
    gallery.settle()
    assert window.rail.width() == slim
    page_left = window.page("oggi").mapTo(window, window.page("oggi").rect().topLeft()).x()
    window.rail.first_focus().setFocus()
    gallery.settle()
    assert window.rail.width() > 2 * slim
    assert window.page("oggi").mapTo(window, window.page("oggi").rect().topLeft()).x() == page_left


def test_f12_covers_everything_and_gives_the_focus_back(window):
    page = window.page("oggi")
    page.reveal.show_text("840,00 €")
    page.note.edit.setFocus()
    hit(window, Qt.Key.Key_F12)
    assert not window.working()
    assert not page.reveal.shown()
    assert not page.isVisible()
    press.write(QApplication.focusWidget(), "abc")
    hit(window, Qt.Key.Key_2, ALT)
    assert window.current() == "oggi"
    hit(window, Qt.Key.Key_R, CTRL | SHIFT)
    assert window.working()
    assert page.note.edit.hasFocus()


def test_nothing_works_behind_the_lock(window):
    lock = gallery.make_lock()
    window.show_over(lock)
    assert lock.code.edit.hasFocus()
    hit(window, Qt.Key.Key_F12)
    hit(window, Qt.Key.Key_3, ALT)
    hit(window, Qt.Key.Key_F, ALT)
    assert window.current() == "oggi"
    assert not window.working()
    assert window.page("oggi").done == []
    window.show_work()
    assert window.working()


def test_leaving_a_page_hides_reserved_words(window):
    page = window.page("oggi")
    page.reveal.show_text("840,00 €")
    window.show_page("persone")
    assert not page.reveal.shown()


def test_only_the_pages_on_screen_hear_of_a_change_and_others_when_shown(window):
    window.page("persone")
    window.refresh({"person": ["1"]})
    assert window.page("oggi").refreshed[-1] == {"person": ["1"]}
    assert window.page("persone").refreshed == []
    window.show_page("persone")
    assert window.page("persone").refreshed == [{}]


def test_a_page_may_ask_for_another_and_to_be_closed(window, qtbot):
    page = window.open_page(thing(1), lambda: Sample("1"))
    with qtbot.waitSignal(window.thing_opened) as opened:
        page.open_thing.emit("persona", "p1")
    assert opened.args == ["persona", "p1"]
    page.closed.emit()
    assert window.things() == []
    window.page("oggi").go.emit("persone")
    assert window.current() == "persone"


def test_sync_is_said_in_words_and_in_one_line_when_narrow(window, dressed):
    window.set_sync("cloud-off", "Senza rete", "12 da inviare, al sicuro qui", "Senza rete · 12")
    assert window.top.sync.accessibleName() == "Senza rete, 12 da inviare, al sicuro qui"
    wide = window.top.sync.sizeHint().width()
    dressed.use(Appearance("light", 150))
    assert window.top.sync._lines() == ("Senza rete · 12", "")
    dressed.use(Appearance("light", 100))
    assert window.top.sync.sizeHint().width() == wide
