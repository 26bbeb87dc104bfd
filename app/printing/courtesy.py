"""The courtesy sheet behind a form: the Italian text left, the translation right, marked as not approved on every page.

It carries no signature, no number of its own and no code to scan: what is signed is the Italian form before it. A language
that runs from right to left is set flush right, each line with its own direction. Must not know the database.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from app.printing import fonts
from app.printing.document import Annex, Header
from app.printing.flow import Composer
from app.printing.fonts import Role
from app.printing.ink import INNER_GREY, draw_right, draw_text, rule, upright
from app.printing.page import composer_for
from app.printing.pieces import Mark, Piece
from app.rules.courtesy import CourtesyText, italian_words, text_of

RIGHT_TO_LEFT, LEFT_TO_RIGHT = "\u200f", "\u200e"
"""Before a line of such a language: also one that begins with Latin letters runs from the right. And around Latin letters."""

_PAD = 6.0
_UNKNOWN = "........................"


@dataclass(frozen=True)
class _Side:
    """One text of a pair, broken into lines."""

    lines: tuple[str, ...]
    flush_right: bool
    role: Role


def annex_of(form_code: str, language: str, header: Header, data: object) -> Annex | None:
    """The courtesy pages of a form; None without a translation. `data` fills the words in braces."""
    text = text_of(form_code, language)
    if text is None:
        return None
    body = composer_for(header)
    notice, head = italian_words()
    body.boxed(notice, gap=0)
    _boxed(body, text)
    rows = [_row(body, head, text.language.own, text, heading=True)]
    rows += [
        _row(body, _filled(italian, data), _filled(words, data), text, heading=heading)
        for italian, words, heading in text.pairs
    ]
    for at, (piece, heading) in enumerate(zip(rows, (True, *(pair[2] for pair in text.pairs)), strict=True)):
        body.pieces.append(
            Piece(
                piece.height,
                piece.draw,
                6.0 if at == 0 else 0.0,
                keep=heading,
                frame=9_000,
                repeat=rows[0] if at else None,
            )
        )
    title = f"{text.italian_title}: traduzione di cortesia"
    return Annex(tuple(body.pieces), title, f"{text.language.name}, da approvare", notice)


def _boxed(body: Composer, text: CourtesyText) -> None:
    """The notice in the language itself."""
    sizes, room = body.sizes, body.width - 22
    lines = _broken(text.language.notice, room, "bold", sizes.value, rtl=text.language.right_to_left)
    step = sizes.value * 1.35
    height = len(lines) * step + 11

    def draw(canvas: Canvas, x: float, top: float, mark: Mark) -> None:
        canvas.setLineWidth(1.4)
        canvas.rect(x, top - height, body.width, height, stroke=1, fill=0)
        for at, line in enumerate(lines):
            y = top - 5.5 - step * 0.78 - at * step
            if text.language.right_to_left:
                draw_right(canvas, x + body.width - 11, y, line, "bold", sizes.value)
            else:
                draw_text(canvas, x + 11, y, line, "bold", sizes.value)

    body.add(height, draw, gap=4)


def _row(body: Composer, italian: str, words: str, text: CourtesyText, *, heading: bool) -> Piece:
    """Both texts side by side in a frame."""
    size = body.sizes.value
    half = body.width / 2
    role: Role = "bold" if heading else "regular"
    rtl = text.language.right_to_left
    sides = (
        _Side(tuple(_broken(italian, half - 2 * _PAD, role, size, rtl=False)), False, role),
        _Side(tuple(_broken(words, half - 2 * _PAD, role, size, rtl=rtl)), rtl, role),
    )
    step = size * 1.28
    height = max(len(side.lines) for side in sides) * step + 6

    def draw(canvas: Canvas, x: float, top: float, mark: Mark) -> None:
        if heading:
            canvas.setFillGray(0.93)
            canvas.rect(x, top - height, body.width, height, stroke=0, fill=1)
            canvas.setFillGray(0)
        rule(canvas, x, top, body.width, grey=0.0 if mark.first or heading else INNER_GREY)
        if mark.last:
            rule(canvas, x, top - height, body.width)
        for edge in (x, x + body.width):
            upright(canvas, edge, top, top - height)
        upright(canvas, x + half, top, top - height, grey=INNER_GREY)
        for left, side in zip((x, x + half), sides, strict=True):
            for at, line in enumerate(side.lines):
                y = top - 3 - step * 0.78 - at * step
                if side.flush_right:
                    draw_right(canvas, left + half - _PAD, y, line, side.role, size)
                else:
                    draw_text(canvas, left + _PAD, y, line, side.role, size)

    return Piece(height, draw)


def _broken(words: str, room: float, role: Role, size: float, *, rtl: bool) -> list[str]:
    """The lines of a text. Where Latin words go on over two lines of a right-to-left text, both lines are told so."""
    lines = fonts.wrap(words, role, size, room)
    if not rtl:
        return lines
    told = []
    for at, line in enumerate(lines):
        before = _strong(lines[at - 1])[-1:] if at else ""
        after = next((one for one in lines[at + 1] if one.isalnum()), "") if at + 1 < len(lines) else ""
        own = _strong(line)
        head = LEFT_TO_RIGHT if before == "L" else ""
        tail = LEFT_TO_RIGHT if own[-1:] == "L" and after.isascii() and after else ""
        told.append(f"{RIGHT_TO_LEFT}{head}{line}{tail}")
    return told


def _strong(line: str) -> str:
    """The directions of the letters of a line, L or R for each; figures have that of what is before them."""
    found = (unicodedata.bidirectional(one) for one in line)
    return "".join("L" if one == "L" else "R" for one in found if one in ("L", "R", "AL"))


def _filled(words: str, data: Any) -> str:
    """Words in braces from the form's data, dots for what is not known."""

    def value(found: re.Match[str]) -> str:
        known = getattr(data, found[1], None)
        return _UNKNOWN if known is None else str(known)

    return re.sub(r"\{(\w+)\}", value, words)
