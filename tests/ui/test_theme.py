"""Tokens, palettes, keys: what holds without a widget in sight, and what no file of the desk's face may contain."""

import ast
import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFontInfo, QPalette

from app.errors import Notice
from app.ui import keys, theme
from app.ui.icons import ICONS, icon_names, icon_pixmap
from app.ui.style import PortineriaStyle, sheet
from app.ui.theme import PALETTES, Appearance, contrast_ratio, load_tokens
from app.ui.widgets import STATES

UI = Path(theme.__file__).parent
SOURCES = sorted(UI.rglob("*.py"))
HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b|\brgba?\(|\bhsla?\(")


def test_contrast_of_every_pair_in_every_palette_is_recomputed_from_the_tokens():
    tokens = load_tokens()
    assert len(tokens.floors) == 27
    for floor in tokens.floors:
        for name in PALETTES:
            palette = tokens.palettes[name]
            ratio = contrast_ratio(QColor(palette[floor.fg]), QColor(palette[floor.bg]))
            assert ratio >= floor.least, f"{floor.fg} on {floor.bg} in {name}: {ratio:.2f}"


def test_measured_contrast_in_the_file_is_what_we_compute():
    raw = json.loads((theme.RESOURCES / "tokens.json").read_text(encoding="utf-8"))
    for pair in raw["contrast_floor"]:
        for name, measured in pair["measured"].items():
            colours = raw["themes"][name]
            ratio = contrast_ratio(QColor(colours[pair["fg"]]), QColor(colours[pair["bg"]]))
            assert ratio == pytest.approx(measured, abs=0.01)


def test_all_palettes_have_the_same_tokens():
    palettes = load_tokens().palettes
    assert set(palettes) == set(PALETTES)
    assert len({frozenset(p) for p in palettes.values()}) == 1


def test_no_colour_literal_in_the_code():
    names = {n for n in QColor.colorNames() if n != "transparent"}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not HEX_COLOUR.search(node.value), f"{path.name}:{node.lineno}"
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QColor":
                tokens_only = path.name == "theme.py"
                assert tokens_only, f"{path.name}:{node.lineno} makes a colour of its own"
                assert not [a for a in node.args if isinstance(a, ast.Constant)], f"{path.name}:{node.lineno}"
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Attribute)
                and node.value.attr == "GlobalColor"
            ):
                assert node.attr == "transparent", f"{path.name}:{node.lineno}"
        for declaration in re.findall(r"(?:color|background)\s*:\s*(\w+)", path.read_text(encoding="utf-8")):
            assert declaration not in names, f"{path.name}: {declaration}"


def test_a_screen_styles_nothing():
    for path in SOURCES:
        if path.name == "style.py":
            continue
        text = path.read_text(encoding="utf-8")
        assert "setStyleSheet(" not in text, path.name
        assert "QFont(" not in text or path.name == "theme.py", path.name


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_sheet_and_palette_hold_only_colours_of_the_tokens(dressed, palette, percent):
    dressed.use(Appearance(palette, percent))
    colours = set(dressed.tokens.palettes[palette].values())
    used = set(re.findall(r"#[0-9a-fA-F]{6}", sheet(dressed)))
    assert used
    assert used <= colours
    made = dressed.qpalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Text, QPalette.ColorRole.Highlight):
        assert made.color(role).name() in colours


def test_type_grows_with_the_text_size_and_the_page_title_slower(dressed):
    dressed.use(Appearance("light", 200))
    assert dressed.points("body") == 22
    assert dressed.points("key_hint") == 19
    assert dressed.points("page_title") == pytest.approx(27.2)
    assert dressed.narrow
    dressed.use(Appearance("light", 149))
    assert not dressed.narrow
    with pytest.raises(ValueError, match="out of range"):
        dressed.use(Appearance("light", 90))


def test_the_bundled_face_is_used_in_both_weights(dressed):
    for strong, weight in ((False, 400), (True, 600)):
        info = QFontInfo(dressed.font("body", strong=strong))
        assert (info.family(), info.weight()) == ("Titillium Web", weight)


def test_digits_are_all_one_width(dressed):
    from PySide6.QtGui import QFontMetrics

    widths = {QFontMetrics(dressed.font(strong=s)).horizontalAdvance(d * 10) for d in "0123456789" for s in (False,)}
    assert len(widths) == 1


def test_comfortable_mode_has_44_px(dressed):
    dressed.use(Appearance("light", 100, comfortable=True))
    assert dressed.control_height() == 44
    dressed.use(Appearance("light", 100))
    assert 35 <= dressed.control_height() <= 37


def test_contrast_has_thick_lines_and_ring(dressed):
    dressed.use(Appearance("contrast"))
    assert (dressed.line, dressed.ring) == (2, 3)
    dressed.use(Appearance("sunlight"))
    assert (dressed.line, dressed.ring) == (2, 2)
    dressed.use(Appearance("light"))
    assert (dressed.line, dressed.ring) == (1, 2)


def test_sunlight_key_goes_there_and_back(dressed):
    dressed.toggle_sunlight()
    assert dressed.palette_name == "sunlight"
    dressed.toggle_sunlight()
    assert dressed.palette_name in ("light", "dark", "contrast")


def test_marks_and_ring_are_large_enough(dressed):
    style = PortineriaStyle(dressed)
    side = style.pixelMetric(style.PixelMetric.PM_IndicatorWidth)
    assert side == round(dressed.text_height() * 0.72)
    assert style.pixelMetric(style.PixelMetric.PM_FocusFrameHMargin) == 4


def test_icons_are_tinted_and_those_named_exist(dressed):
    image = icon_pixmap("door", dressed.colour("err"), 24).toImage()
    inks = {
        image.pixelColor(x, y).name() for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {dressed.colour("err").name()}
    assert {spec.icon for spec in STATES.values() if spec.icon} <= set(icon_names())
    assert (ICONS / "LICENSE.txt").read_text(encoding="utf-8").startswith("MIT License")
    with pytest.raises(FileNotFoundError):
        icon_pixmap("no-such-icon", dressed.colour("err"), 24)


def test_every_key_is_unique_and_none_is_altgr():
    table = [(action.id, sequence) for action in keys.ACTIONS for sequence in action.keys]
    portable = [keys.portable_keys(sequence) for _, sequence in table]
    assert all(portable)
    assert len(set(portable)) == len(portable)
    assert not [p for p in portable if "Ctrl+Alt" in p]


@pytest.mark.parametrize(
    ("action", "twin"),
    [("shift", "T"), ("sync", "A"), ("close_day", "C"), ("cover", "R"), ("help", "H")],
)
def test_f_keys_have_their_twins(action, twin):
    assert f"Ctrl+Shift+{twin}" in next(a.keys for a in keys.ACTIONS if a.id == action)


def test_keys_are_shown_in_italian():
    assert keys.display_keys("Ctrl+Shift+L") == "Ctrl+Maiusc+L"
    assert keys.display_keys("Ctrl+Return") == "Ctrl+Invio"
    assert keys.display_keys("Ctrl++") == "Ctrl++"
    assert keys.display_keys("PgDown") == "PagGiù"


def test_a_key_can_be_remapped_and_a_clash_is_refused_by_name(qapp):
    table = keys.KeyMap()
    table.remap("search", "Ctrl+J")
    assert table.sequences("search") == ("Ctrl+J",)
    assert table.settings() == {"search": "Ctrl+J"}
    with pytest.raises(Notice) as refused:
        table.remap("lock", "Ctrl+N")
    assert refused.value.code == "key_taken"
    assert "nuovo contatto" in str(refused.value)
    table.remap("shift", "F3")
    assert table.sequences("shift") == ("F3", "Ctrl+Shift+T")


@pytest.mark.parametrize(
    ("action", "wanted", "code"),
    [
        ("search", "Ctrl+Alt+K", "key_altgr"),
        ("search", "K", "key_wrong"),
        ("search", "", "key_wrong"),
        ("search", "Ctrl+K, Ctrl+J", "key_wrong"),
        ("back", "Ctrl+J", "key_fixed"),
        ("nothing", "Ctrl+J", "key_fixed"),
        ("search", "Ctrl+Shift+A", "key_taken"),
    ],
)
def test_what_cannot_be_a_key_is_refused_and_nothing_changes(qapp, action, wanted, code):
    table = keys.KeyMap()
    with pytest.raises(Notice) as refused:
        table.remap(action, wanted)
    assert refused.value.code == code
    assert table.settings() == {}


def test_stored_keys_come_back_and_those_that_clash_are_named(qapp):
    table = keys.KeyMap()
    assert table.load({"search": "Ctrl+J", "lock": "Ctrl+N", "gone": "Ctrl+B"}) == ["lock", "gone"]
    assert table.settings() == {"search": "Ctrl+J"}
    table.reset()
    assert table.sequences("search") == ("Ctrl+K",)


def test_five_thousand_signals_do_not_end_the_program(qapp):
    # PySide6 6.12.0 aborts CPython 3.11 after some 600 emits of a signal with a bool; 6.11.3 does not.
    class Speaker(QObject):
        said = Signal(bool, object, str)

    speaker, heard = Speaker(), []
    speaker.said.connect(lambda flag, value, text: heard.append(flag))
    for n in range(5000):
        speaker.said.emit(n % 2 == 0, n, "x")
    assert len(heard) == 5000
    assert sum(heard) == 2500
