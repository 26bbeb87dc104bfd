"""Cells of a framed grid: a field with its caption, tick boxes, a comb for the codice fiscale, a sentence.

Each kind is plain data; `measured` turns one into a height and a way to draw it in a given width. A value shrinks to
the smallest size, then wraps and makes its row taller: it is never cut. Must not know what a form is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from app.printing import fonts
from app.printing.ink import Sizes, Span, dotted, draw_text, sentence, tick_box

PAD = 5.5
ROW = 28.4


@dataclass(frozen=True)
class Field:
    """A caption above a value; None is a dotted line."""

    caption: str
    value: str | None = None
    weight: float = 1
    divider: bool = True


@dataclass(frozen=True)
class Ticks:
    """Boxes with their words to the right, one beside the other, on as many lines as they need."""

    options: Sequence[tuple[str, bool]]
    weight: float = 1
    caption: str | None = None
    lead: str | None = None
    divider: bool = True
    right: bool = False


@dataclass(frozen=True)
class Comb:
    """Sixteen boxes for the codice fiscale when it is unknown; the value in clear when it is known."""

    caption: str
    value: str | None = None
    weight: float = 1
    divider: bool = True


@dataclass(frozen=True)
class Said:
    """A sentence with boxes and gaps."""

    spans: Sequence[Span]
    weight: float = 1
    divider: bool = True


Cell = Field | Ticks | Comb | Said
Draw = Callable[[Canvas, float, float, float], None]


def measured(cell: Cell, width: float, sizes: Sizes) -> tuple[float, Draw]:
    """Height in points that the cell needs, and `draw(canvas, x, top, height)`."""
    if isinstance(cell, Field):
        return _field(cell, width, sizes)
    if isinstance(cell, Ticks):
        return _ticks(cell, width, sizes)
    if isinstance(cell, Comb):
        return _comb(cell, width, sizes)
    return _said(cell, width, sizes)


def least_row(sizes: Sizes) -> float:
    """The lowest a field row may be: 10 mm in normal print."""
    return ROW * sizes.value / 11


def _caption_lines(caption: str, width: float, sizes: Sizes) -> list[str]:
    return fonts.wrap(caption, "semibold", sizes.caption, width - 1.5 * PAD) if caption else []


def _caption(canvas: Canvas, x: float, top: float, lines: list[str], sizes: Sizes) -> float:
    """Draw the caption's lines; give back the y below them."""
    if not lines:
        return top
    y = top - 3 - sizes.caption * 0.9
    for line in lines:
        draw_text(canvas, x + PAD, y, line, "semibold", sizes.caption)
        y -= sizes.caption * 1.15
    return y + sizes.caption * 0.95


def _under_caption(lines: list[str], sizes: Sizes) -> float:
    return 3 + sizes.caption * (0.95 + 1.15 * (len(lines) - 1)) if lines else 0.0


def _field(cell: Field, width: float, sizes: Sizes) -> tuple[float, Draw]:
    captions = _caption_lines(cell.caption, width, sizes)
    room = width - 1.7 * PAD
    size, lines = fonts.fit(cell.value or "", "semibold", sizes.value, sizes.smallest, room)
    leading = size * 1.22
    head = _under_caption(captions, sizes)
    first = sizes.value * 1.06 if captions else least_row(sizes) / 2 + sizes.value * 0.34
    height = max(least_row(sizes), head + first + leading * (len(lines) - 1) + sizes.value * 0.45)

    def draw(canvas: Canvas, x: float, top: float, row: float) -> None:
        y = _caption(canvas, x, top, captions, sizes) - first
        if cell.value is None:
            dotted(canvas, x + PAD, top - row + sizes.value * 0.5, width - 2 * PAD)
            return
        for line in lines:
            draw_text(canvas, x + PAD, y, line, "semibold", size)
            y -= leading

    return height, draw


def _ticks(cell: Ticks, width: float, sizes: Sizes) -> tuple[float, Draw]:
    captions = _caption_lines(cell.caption, width, sizes) if cell.caption else []
    room = width - 2 * PAD + 2
    between, after_box = sizes.value * 1.15, sizes.box * 0.5
    lead = fonts.width(cell.lead, "bold", sizes.value) + between if cell.lead else 0.0
    placed: list[tuple[int, float, list[str], bool]] = []
    line, x = 0, lead
    for words, ticked in cell.options:
        text_room = room - sizes.box - after_box
        parts = fonts.wrap(words, "regular", sizes.value, text_room)
        needed = sizes.box + after_box + max(fonts.width(part, "regular", sizes.value) for part in parts)
        if x > 0 and x + needed > room + 0.01:
            line, x = line + 1, 0.0
        placed.append((line, x, parts, ticked))
        line += len(parts) - 1
        x += needed + between
    head = _under_caption(captions, sizes) + 1 if captions else sizes.value * 0.4
    height = head + (line + 1) * sizes.value * 1.35 + sizes.value * 0.22
    height = max(height, least_row(sizes) if captions else sizes.value * 1.87)
    shift = max(0.0, room - (x - between)) if cell.right and line == 0 else 0.0

    def draw(canvas: Canvas, left: float, top: float, row: float) -> None:
        if captions:
            first = _caption(canvas, left, top, captions, sizes) - 1 - sizes.value * 0.98
        else:
            first = top - head - (row - height) / 2 - sizes.value * 0.98
        if cell.lead:
            draw_text(canvas, left + PAD + shift, first, cell.lead, "bold", sizes.value)
        for at, x, parts, ticked in placed:
            y = first - at * sizes.value * 1.35
            tick_box(canvas, left + PAD + x + shift, y, sizes.box, ticked)
            for part in parts:
                draw_text(canvas, left + PAD + x + sizes.box + after_box + shift, y, part, "regular", sizes.value)
                y -= sizes.value * 1.35

    return height, draw


def _comb(cell: Comb, width: float, sizes: Sizes) -> tuple[float, Draw]:
    if cell.value is not None:
        return _field(Field(cell.caption, cell.value), width, sizes)
    captions = _caption_lines(cell.caption, width, sizes)
    side = min((width - 2 * PAD) / 16, sizes.value * 1.45)
    tall = sizes.value * 1.3
    height = max(least_row(sizes), _under_caption(captions, sizes) + tall + 6)

    def draw(canvas: Canvas, x: float, top: float, row: float) -> None:
        low = _caption(canvas, x, top, captions, sizes) - 3 - tall
        canvas.setLineWidth(0.6)
        canvas.rect(x + PAD, low, side * 16, tall, stroke=1, fill=0)
        for box in range(1, 16):
            canvas.line(x + PAD + side * box, low, x + PAD + side * box, low + tall)

    return height, draw


def _said(cell: Said, width: float, sizes: Sizes) -> tuple[float, Draw]:
    lines = sentence(cell.spans, sizes.value, sizes, width - 2 * PAD)
    step = sizes.value * 1.4
    height = len(lines) * step + sizes.value * 0.3

    def draw(canvas: Canvas, x: float, top: float, row: float) -> None:
        y = top - ((row - height) / 2 if cell.divider else 0.0) - sizes.value * 1.18
        for line in lines:
            line.draw(canvas, x + PAD, y)
            y -= step

    return height, draw
