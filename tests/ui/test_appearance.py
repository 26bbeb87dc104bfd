"""*Aspetto*: every choice of `Appearance` with the keys alone, at once, and nothing typed elsewhere is lost."""

from dataclasses import fields, replace

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.theme import PALETTES, PERCENTS, Appearance, look
from tests.ui import shape
from tests.ui.seats import SIZES, at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def focused_words():
    focus = QApplication.focusWidget()
    return focus.text() if focus is not None and hasattr(focus, "text") else ""


def test_arrows_choose_every_palette_at_once(seated):
    seat, _town = seated
    seat.show("aspetto")
    assert focused_words() == "chiari"
    seen = []
    for pressed in ("Left", "Right", "Right", "Right", "Right"):
        seat.press(pressed)
        seen.append(look().appearance.palette)
    assert seen == ["system", *PALETTES]
    assert look().palette_name == "sunlight"


def test_arrows_choose_every_text_size_and_the_focus_stays(seated):
    seat, _town = seated
    seat.show("aspetto")
    seat.press("Return")
    assert focused_words() == "100 %"
    for percent in PERCENTS[1:]:
        seat.press("Right")
        assert look().appearance.percent == percent
        assert focused_words() == f"{percent} %"
    for percent in PERCENTS[-2::-1]:
        seat.press("Left")
        assert focused_words() == f"{percent} %"


def test_space_ticks_height_hints_and_letters(seated):
    seat, _town = seated
    seat.show("aspetto")
    seat.press("Return")
    seat.press("Return")
    low = look().control_height()
    seat.press("Space")
    assert look().appearance.comfortable
    assert look().control_height() >= max(low, 44)
    seat.press("Return")
    seat.press("Space")
    assert look().appearance == Appearance("light", 100, comfortable=True, key_hints=False)
    seat.press("Tab")
    seat.press("Space")
    assert look().appearance == Appearance("light", 100, comfortable=True, key_hints=False, letters=False)
    seat.press("Space")
    assert look().appearance.letters


def test_every_choice_of_the_look_is_on_the_page(seated):
    seat, _town = seated
    page = seat.show("aspetto")
    other = Appearance("contrast", 125, comfortable=True, key_hints=False, letters=False)
    for field in fields(Appearance):
        before = page.form.draft()
        look().use(replace(look().appearance, **{field.name: getattr(other, field.name)}))
        assert page.form.draft() != before, field.name


def test_the_page_follows_the_keys_of_the_frame(seated):
    seat, _town = seated
    page = seat.show("aspetto")
    seat.press("Ctrl++")
    seat.press("Ctrl+Shift+L")
    assert (page.form.field("percent").value(), page.form.field("palette").value()) == ("110", "sunlight")


def test_one_button_gives_back_the_look_of_the_beginning(seated):
    seat, _town = seated
    page = seat.show("aspetto")
    look().use(Appearance("dark", 175, comfortable=True, key_hints=False, letters=False))
    shape.stops(page.header)[0].setFocus()
    seat.press("Return")
    assert look().appearance == Appearance()


def test_what_is_typed_elsewhere_is_still_there_in_every_look(seated):
    seat, _town = seated
    contact = seat.open("contatto")
    seat.press("Alt+T")
    contact.topics.boxes[0].description.setFocus()
    seat.type("infiltrazione")
    before = words_of(contact)
    assert "infiltrazione" in before
    seat.show("aspetto")
    for percent in SIZES:
        for palette in PALETTES:
            look().use(Appearance(palette, percent, comfortable=True, key_hints=False, letters=False))
            seat.settle()
    look().use(Appearance("light", 100))
    seat.press("Escape")
    assert seat.window.current() == "contatto:"
    assert words_of(contact) == before


def test_every_stop_is_named_and_ringed(seated, qapp):
    seat, _town = seated
    page = seat.show("aspetto")
    for stop in shape.stops(page.area):
        stop.setFocus()
        assert stop.accessibleName() == shape.label_of(stop)
        assert shape.ring_shown(qapp, stop), stop.accessibleName()


def test_fits_at_every_size(seated):
    seat, _town = seated
    fits(seat, seat.show("aspetto"))


@pytest.mark.parametrize(
    ("settings", "look_of_it"),
    [
        ({}, Appearance()),
        ({"palette": "lilla", "percent": "molto", "letters": "forse"}, Appearance(letters=False)),
        ({"percent": "4000"}, Appearance()),
        (Appearance("dark", 150, True, False, False).settings(), Appearance("dark", 150, True, False, False)),
    ],
)
def test_a_stored_choice_that_means_nothing_is_as_at_the_beginning(settings, look_of_it):
    assert Appearance.of_settings(settings) == look_of_it
