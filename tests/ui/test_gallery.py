"""The gallery as a whole: every widget in every palette and size, measured and photographed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTabBar

from app.ui import gallery
from app.ui.gallery_parts import SHEETS
from app.ui.theme import PALETTES, Appearance
from app.ui.widgets import RowList, Table
from tests.ui import shape


@pytest.fixture
def open_window(dressed, qtbot):
    """Opens the gallery's window in a palette and size, with the focus; takes it away at the end."""
    made = []

    def opened(palette: str = "light", percent: int = 100) -> gallery.MainWindow:
        dressed.use(Appearance(palette, percent))
        window = gallery.make_window()
        made.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        gallery.settle()
        return window

    yield opened
    for window in made:
        window.close()
        window.deleteLater()
    gallery.settle()
    dressed.use(Appearance("light", 100))


@pytest.mark.parametrize(("palette", "percent"), [("light", 100), ("light", 150), ("light", 200), ("contrast", 200)])
def test_nothing_is_cut_and_nothing_scrolls_sideways(open_window, palette, percent):
    window = open_window(palette, percent)
    for name in SHEETS:
        window.show_page(name)
        gallery.settle()
        page = window.page(name)
        assert shape.cut(page) == []
        assert shape.sticking_out(page) == []
    assert window.width() == gallery.BUDGET.width()
    assert shape.cut(window.top) == []
    assert shape.cut(window.foot) == []
    assert shape.sticking_out(window.centralWidget()) == []


def test_building_a_page_opens_no_window(dressed, qapp):
    before = set(qapp.allWindows())
    window = gallery.make_window()
    for name in SHEETS:
        window.page(name)
    assert set(qapp.allWindows()) == before
    window.deleteLater()


@pytest.mark.parametrize("percent", [100, 200])
def test_lock_first_run_and_cover_fit(open_window, percent):
    window = open_window("light", percent)
    for over in (gallery.make_lock(), gallery.make_first_run()):
        window.show_over(over)
        gallery.settle()
        assert shape.cut(over) == []
        assert shape.sticking_out(over) == []
    window.show_work()
    window.show_cover()
    gallery.settle()
    assert shape.cut(window.cover) == []


@pytest.mark.parametrize("name", list(SHEETS))
def test_every_stop_shows_the_ring_and_is_named_as_it_is_labelled(open_window, name, qapp):
    window = open_window()
    window.show_page(name)
    gallery.settle()
    page = window.page(name)
    stops = shape.stops(page)
    assert len(stops) > 5
    for stop in stops:
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        gallery.settle()
        assert qapp.focusWidget() is stop
        assert shape.ring_shown(qapp, stop), f"no ring on {stop} {stop.accessibleName()!r}"
        label = shape.label_of(stop)
        name_heard = stop.accessibleName() or label
        assert name_heard or isinstance(stop, QTabBar), f"{stop} has no name"
        if label:
            assert name_heard == label


def test_views_paint_the_ring_inside_the_current_row(dressed, open_window):
    window = open_window()
    window.show_page("2-elenchi")
    gallery.settle()
    page = window.page("2-elenchi")
    views = [*page.findChildren(RowList), *page.findChildren(Table)]
    assert len(views) >= 4
    for view in views:
        view.setFocus(Qt.FocusReason.TabFocusReason)
        gallery.settle()
        focused = view.viewport().grab().toImage()
        ink = dressed.colour("focus_on_select").rgb()
        row = view.visualRect(view.currentIndex())
        middle = row.left() + row.width() // 2
        assert focused.pixel(middle, row.top()) == ink
        view.clearFocus()
        gallery.settle()
        assert view.viewport().grab().toImage().pixel(middle, row.top()) != ink


def test_the_four_palettes_look_different(dressed, open_window):
    window = open_window()
    pictures = set()
    for palette in PALETTES:
        dressed.use(Appearance(palette, 100))
        gallery.settle()
        image = window.grab().toImage()
        assert image.size() == gallery.BUDGET
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == len(PALETTES)


def test_a_window_follows_the_text_size_up_and_down(dressed, open_window):
    window = open_window()
    dressed.use(Appearance("light", 200))
    gallery.settle()
    assert window.rail.width() < 120
    assert shape.cut(window.page(window.current())) == []
    dressed.use(Appearance("light", 100))
    gallery.settle()
    assert window.rail.width() >= 204
    assert shape.cut(window.page(window.current())) == []


def test_shots_command_writes_every_picture_and_leaves_no_window(dressed, tmp_path, capsys, qapp):
    assert gallery.run(["--shots", str(tmp_path), "--palette", "sunlight", "--percent", "100"]) == 0
    written = capsys.readouterr().out.split()
    assert sorted(written) == sorted(str(p) for p in tmp_path.iterdir())
    assert len(written) == 2 * len(SHEETS) + 5
    assert all(QImage(p).width() > 300 for p in written)
    assert not [w for w in qapp.topLevelWidgets() if isinstance(w, gallery.MainWindow)]
