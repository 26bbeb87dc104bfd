import pytest

from app.printing import fonts

NAMES = [
    "Новиков Іван Ґжицький",
    "محمد عبد الله",
    "عبد الرحمن بن علي الأمين",
    "Łuczyński Zażółć gęślą jaźń",
    "Ștefan Țurcanu",
    "Παπαδόπουλος Γιώργος",
    "Đặng Nguyễn Thị Ọanh",
    "Casa 🏠 di Niccolò 😀❤️",
    "👩🏻‍🦰 Sara 🇮🇹",
    "שרה כהן",
    "D’Angelo «Nina» – 3 €",
    "Þórður Ægir, Çağla, Ülkü, Öz",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("role", ["regular", "semibold", "bold", "italic"])
def test_every_character_of_a_name_has_a_glyph_in_its_run(name, role):
    pieces = fonts.runs(name, role)
    assert "".join(part for _, part in pieces) == fonts.visual(name)
    for font, part in pieces:
        assert {ord(c) for c in part} <= fonts.characters(font)
    assert fonts.UNKNOWN not in fonts.visual(name)


def test_latin_stays_in_the_first_font():
    assert fonts.runs("Brambati Adele", "semibold") == [("TitilliumWeb-SemiBold", "Brambati Adele")]


def test_a_mixed_name_changes_font_only_where_it_must():
    assert [font for font, _ in fonts.runs("Anna Новикова Rossi", "regular")] == [
        "TitilliumWeb-Regular",
        "NotoSans-Regular",
        "TitilliumWeb-Regular",
    ]


def test_arabic_is_joined_and_runs_right_to_left():
    drawn = fonts.visual("محمد")
    # Isolated dal, then initial forms joined towards it: drawn from the last letter to the first.
    assert [ord(c) for c in drawn] == [0xFEAA, 0xFEE4, 0xFEA4, 0xFEE3]


def test_a_character_of_no_font_is_a_visible_box_and_not_nothing():
    pieces = fonts.runs("A中B", "regular")
    assert "".join(part for _, part in pieces) == f"A{fonts.UNKNOWN}B"
    assert all(ord(c) in fonts.characters(font) for font, part in pieces for c in part)


def test_a_mark_is_drawn_with_the_font_of_its_base():
    # c with dot below and caron: no composed form, Titillium lacks the mark.
    pieces = fonts.runs("Ba\u0323\u030cc", "regular")
    with_mark = next(part for font, part in pieces if "\u0323" in part or "\u1ea1" in part)
    assert with_mark[0] in "a\u1ea1"


def test_invisible_characters_leave_no_trace():
    assert fonts.visual("Ni\u200dno\u200e\ufe0f\u00ad") == "Nino"
    assert fonts.visual("due\trighe") == "due righe"


def test_wrap_keeps_every_word_and_breaks_a_word_that_is_too_long():
    text = "alfa beta " + "lunghissimo" * 12 + " gamma"
    lines = fonts.wrap(text, "regular", 11, 120)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(fonts.width(line, "regular", 11) <= 120 for line in lines)


def test_fit_shrinks_first_and_wraps_only_at_the_smallest_size():
    short, long = "Codogno", "Sant’Angelo Lodigiano, frazione Maiano, cascina"
    assert fonts.fit(short, "semibold", 11, 9, 100) == (11, [short])
    room = fonts.width(short, "semibold", 10)
    assert fonts.fit(short, "semibold", 11, 9, room) == (10, [short])
    size, lines = fonts.fit(long, "semibold", 11, 9, 100)
    assert size == 9
    assert len(lines) > 1
    assert " ".join(lines) == long
