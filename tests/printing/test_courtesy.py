"""Courtesy translations: whole and of the present text, marked as not approved on every page, never what is signed."""

import tomllib

import pytest

from app.printing import courtesy, fonts
from app.printing.forms import render
from app.printing.samples import SAMPLES, header_for
from app.rules import courtesy as texts
from tests.printing import reading

LANGUAGES = ("ar", "en", "es", "fr", "ro")
FORMS = [code for code in texts.forms_with_courtesy() if code in SAMPLES]


def sheet(code, language, **how):
    header = header_for(blank=how.get("blank", False), large=how.pop("large", False), provisional=False)
    return render(code, header, SAMPLES[code], courtesy=language, **how)


def test_every_form_with_an_italian_text_is_whole_in_five_languages():
    assert {"MOD-00", "MOD-01", "MOD-05", "MOD-06", "MOD-16"} <= set(FORMS)
    for code in FORMS:
        assert tuple(sorted(one.code for one in texts.offered(code))) == LANGUAGES
        for language in LANGUAGES:
            found = texts.text_of(code, language)
            for italian, words, _ in found.pairs:
                assert words.strip()
                assert italian.count(" · ") == words.count(" · "), (code, language, italian)
                assert sorted(_gaps(italian)) == sorted(_gaps(words))
                assert [one for one in ("24", "9.1") if one in italian] == [
                    one for one in ("24", "9.1") if one in words
                ]


def _gaps(words):
    return [part.split("}")[0] for part in words.split("{")[1:]]


@pytest.mark.parametrize("code", sorted(set(FORMS) - {"MOD-00"}))
def test_the_italian_side_says_what_stands_on_the_form(code):
    printed = reading.squeezed(
        reading.text(render(code, header_for(blank=True, large=False, provisional=False), blank=True))
    )
    for italian, _, _ in texts.text_of(code, "en").pairs:
        for part in italian.split(" · "):
            assert (
                reading.squeezed(part).removeprefix("1.").split(".", 1)[-1 if part[:1].isdigit() else 0] in printed
            ), part


@pytest.mark.parametrize("code", FORMS)
@pytest.mark.parametrize("language", ["ar", "ro"])
def test_it_follows_the_form_is_marked_and_holds_no_signature_and_no_code(code, language):
    alone, with_it = sheet(code, None), sheet(code, language)
    own, pages = reading.page_texts(alone), reading.page_texts(with_it)
    assert pages[: len(own)] == own
    behind = pages[len(own) :]
    assert behind
    for number, page in enumerate(behind, start=1):
        assert f"pagina {number} di {len(behind)}" in page
        assert texts.italian_words()[0] in page
    assert "da approvare" in behind[0]
    assert not any("Firma dell" in page or "Luogo e data" in page for page in behind)
    assert not any(reading.codes(with_it)[len(own) :])
    assert with_it == sheet(code, language)


def test_arabic_is_joined_and_runs_from_the_right():
    drawn = fonts.visual(f"{courtesy.RIGHT_TO_LEFT}قانونية (GDPR art. 6).")
    assert drawn.startswith(".(GDPR art. 6) ")
    assert "ﻗ" in drawn  # the beginning form of qaf
    # A Latin citation that goes on over two lines keeps its order on both.
    lines = courtesy._broken("مهمة (D.Lgs. 196/2003, art. 2)", 70, "regular", 11, rtl=True)
    shown = [fonts.visual(line) for line in lines]
    assert any("196/2003, art." in line for line in shown), shown
    words = [char for page, char, _, _ in reading.characters(sheet("MOD-01", "ar")) if page == 2]
    assert "□" not in words
    arabic = [
        box for page, char, box, _ in reading.characters(sheet("MOD-01", "ar")) if page == 2 and ord(char) > 0x600
    ]
    assert min(box[0] for box in arabic) > 75  # the notice; in the table all of it stands in the right column
    assert max(box[2] for box in arabic) > 530


def test_large_print_is_larger_here_too():
    sizes = {size for page, _, _, size in reading.characters(sheet("MOD-01", "en", large=True)) if page > 2}
    assert max(sizes) >= 14


def test_what_the_company_is_called_fills_the_gaps_on_both_sides():
    words = reading.text(sheet("MOD-00", "en"))
    assert "The controller is ALER Pavia-Lodi" in " ".join(words.split())
    assert "{" not in words
    blank = reading.text(sheet("MOD-00", "en", blank=True))
    assert "The controller is ....." in " ".join(blank.split())


def test_a_form_without_translation_prints_alone():
    assert sheet("MOD-14", "ar") == sheet("MOD-14", None)
    assert sheet("MOD-01", "xx") == sheet("MOD-01", None)
    assert texts.text_of("RICEVUTA", "en") is None


def test_a_translation_of_an_earlier_text_is_not_offered(monkeypatch):
    folder = texts._FILES / "en" / "mod01.toml"
    stale = {**tomllib.loads(folder.read_text(encoding="utf-8")), "of": "0"}
    monkeypatch.setattr(
        texts, "_file", lambda language, form, kept=texts._file: stale if language == "en" else kept(language, form)
    )
    assert texts.text_of.__wrapped__("MOD-01", "en") is None
    del stale["texts"]["t7"]
    stale["of"] = "1"
    assert texts.text_of.__wrapped__("MOD-01", "en") is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("arabo", "ar"), (" Rumeno ", "ro"), ("romena", "ro"), ("Español", "es"), ("FR", "fr"), ("italiano", None),
        ("", None), (None, None), ("cinese", None),
    ],
)  # fmt: skip
def test_a_preferred_language_is_understood_as_it_is_written(written, code):
    assert texts.language_of("MOD-01", written) == code
