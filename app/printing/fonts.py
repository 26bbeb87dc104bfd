"""Letters on paper: which font draws which character, how wide a text is, where a line breaks.

ReportLab leaves out, silently, every glyph its font lacks, so a name could lose letters on a signed sheet. Here a
text is cut into runs, each with a font that holds all of its characters: Titillium Web, then Noto Sans (Cyrillic,
Greek), DejaVu Sans (Arabic, Hebrew, signs), Noto Emoji. A character that no font holds prints as a visible box, never
as nothing. Must not know what a form is.
"""

import functools
import threading
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

Role = Literal["regular", "semibold", "bold", "italic"]

FONT_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
UNKNOWN = "\u25a1"

_loading = threading.Lock()

_CHAINS: dict[Role, tuple[str, ...]] = {
    "regular": ("TitilliumWeb-Regular", "NotoSans-Regular", "DejaVuSans", "NotoEmoji-Regular"),
    "semibold": ("TitilliumWeb-SemiBold", "NotoSans-SemiBold", "DejaVuSans", "NotoEmoji-Regular"),
    "bold": ("TitilliumWeb-Bold", "NotoSans-SemiBold", "DejaVuSans", "NotoEmoji-Regular"),
    "italic": ("TitilliumWeb-Italic", "NotoSans-Regular", "DejaVuSans", "NotoEmoji-Regular"),
}


@functools.cache
def characters(font: str) -> frozenset[int]:
    """The code points `font` has a glyph for. Loads the font on first use and registers it with ReportLab."""
    # Several threads print at once. A second registration would take the font away from a page half drawn with the
    # first, which keeps its own list of the letters used: so one font is registered once.
    with _loading:
        if font not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(font, str(FONT_FOLDER / f"{font}.ttf")))
        registered: Any = pdfmetrics.getFont(font)
    glyphs: dict[int, int] = registered.face.charToGlyph
    return frozenset(code for code, glyph in glyphs.items() if glyph)


def primary(role: Role) -> str:
    """The name of the first font of a role, loaded."""
    name = _CHAINS[role][0]
    characters(name)
    return name


def right_to_left(text: str) -> bool:
    """Whether a text holds letters of a script that runs from right to left."""
    return any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)


@functools.cache
def _shaper() -> "ArabicReshaper":
    from arabic_reshaper import ArabicReshaper

    # The one-glyph form of "Allah" is in none of the fonts, and is part of many names: it is written out.
    return ArabicReshaper({"ARABIC LIGATURE ALLAH": False})


def _is_invisible(character: str) -> bool:
    """Joiners, variation selectors, direction marks, skin tones: they shape the text but have no ink of their own."""
    return (
        unicodedata.category(character) == "Cf"
        or "\ufe00" <= character <= "\ufe0f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )


def visual(text: str) -> str:
    """The characters of one line in the order and shape in which they are drawn, left to right.

    Arabic letters become their joined forms (vowel signs, which names do without, are left out) and right-to-left
    parts are reversed. Control characters become spaces; invisible ones are taken out once they have done their work.
    """
    if text.isascii() and text.isprintable():
        return text
    clean = "".join(" " if unicodedata.category(c) == "Cc" else c for c in unicodedata.normalize("NFC", text))
    if right_to_left(clean):
        from bidi.algorithm import get_display  # unlike the one in `bidi`, it mirrors brackets

        clean = str(get_display(_shaper().reshape(clean)))
    return "".join(c for c in clean if not _is_invisible(c))


def _clusters(text: str) -> list[str]:
    """Base characters, each with the combining marks that follow it: a mark must come from its base's font."""
    found: list[str] = []
    for character in text:
        if found and unicodedata.combining(character):
            found[-1] += character
        else:
            found.append(character)
    return found


def runs(text: str, role: Role = "regular") -> list[tuple[str, str]]:
    """Cut one line into (font name, characters) pieces, in drawing order; every character has a glyph in its font."""
    drawn = visual(text)
    chain = _CHAINS[role]
    if all(ord(c) in characters(chain[0]) for c in drawn):
        return [(chain[0], drawn)] if drawn else []
    pieces: list[tuple[str, str]] = []
    for cluster in _clusters(drawn):
        font, shown = _font_for(cluster, chain)
        if pieces and pieces[-1][0] == font:
            pieces[-1] = (font, pieces[-1][1] + shown)
        else:
            pieces.append((font, shown))
    return pieces


def _font_for(cluster: str, chain: tuple[str, ...]) -> tuple[str, str]:
    for font in chain:
        if all(ord(c) in characters(font) for c in cluster):
            return font, cluster
    if len(cluster) > 1:
        # No font holds base and marks together: the base alone still tells who is meant.
        return _font_for(cluster[0], chain)
    return "DejaVuSans" if characters("DejaVuSans") else "", UNKNOWN


@functools.lru_cache(maxsize=4096)
def width(text: str, role: Role, size: float) -> float:
    """Width of one line in points."""
    return sum(float(pdfmetrics.stringWidth(part, font, size)) for font, part in runs(text, role))


def wrap(text: str, role: Role, size: float, room: float) -> list[str]:
    """Break a text into lines no wider than `room` points; a word wider than that is broken too. Nothing is dropped."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        current = ""
        for word in paragraph.split():
            trial = f"{current} {word}" if current else word
            if width(trial, role, size) <= room:
                current = trial
                continue
            if current:
                lines.append(current)
            pieces = break_word(word, role, size, room)
            lines.extend(pieces[:-1])
            current = pieces[-1]
        lines.append(current)
    return lines


def break_word(word: str, role: Role, size: float, room: float) -> list[str]:
    """Cut one word into pieces no wider than `room` points (at least one character each)."""
    if width(word, role, size) <= room:
        return [word]
    pieces = [""]
    for cluster in _clusters(word):
        if pieces[-1] and width(pieces[-1] + cluster, role, size) > room:
            pieces.append("")
        pieces[-1] += cluster
    return pieces


def fit(text: str, role: Role, size: float, smallest: float, room: float) -> tuple[float, list[str]]:
    """Size and lines of a value: as it is, else shrunk to `smallest`, else wrapped at `smallest`. Never cut."""
    if "\n" not in text:
        step = size
        while step >= smallest:
            if width(text, role, step) <= room:
                return step, [text]
            step -= 0.5
    return smallest, wrap(text, role, smallest, room)
