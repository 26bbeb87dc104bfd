"""Marks on the paper: sizes of the two prints, text in runs, dotted lines, tick boxes, sentences with gaps to fill.

The lowest layer above ReportLab's canvas: everything is measured in points, `top` is the upper edge and y grows
upwards. Boxes and crosses are lines, not glyphs, so that a photocopy keeps them. Must not know what a form is.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas

from app.printing import fonts
from app.printing.fonts import Role

MM = 72 / 25.4
INNER_GREY = 0.45


@dataclass(frozen=True)
class Sizes:
    """Type sizes in points. `smallest` is how far a long value may shrink before it wraps."""

    value: float
    smallest: float
    caption: float
    section: float
    title: float
    box: float

    @property
    def leading(self) -> float:
        """Distance between two lines of body text."""
        return self.value * 1.28


NORMAL = Sizes(value=11, smallest=9, caption=8.5, section=13, title=18, box=9.6)
LARGE = Sizes(value=14, smallest=11, caption=11, section=16, title=21, box=12.5)


@dataclass(frozen=True)
class Strong:
    """Words that stand out in a sentence."""

    text: str


@dataclass(frozen=True)
class Gap:
    """A value inside a sentence; unknown, a dotted line of `width` points (None: to the end of the line)."""

    value: str | None = None
    width: float | None = None


@dataclass(frozen=True)
class Box:
    """A tick box inside a sentence."""

    ticked: bool = False


Span = str | Strong | Gap | Box


def draw_text(canvas: Canvas, x: float, y: float, text: str, role: Role, size: float) -> None:
    """Write one line with its left end at `x` and its baseline at `y`."""
    parts = fonts.runs(text, role)
    if not parts:
        return
    line = canvas.beginText(x, y)
    for font, characters in parts:
        line.setFont(font, size)
        line.textOut(characters)
    canvas.drawText(line)


def draw_right(canvas: Canvas, x: float, y: float, text: str, role: Role, size: float) -> None:
    """Write one line with its right end at `x`."""
    draw_text(canvas, x - fonts.width(text, role, size), y, text, role, size)


def dotted(canvas: Canvas, x: float, y: float, width: float) -> None:
    """A dotted line to write on."""
    canvas.saveState()
    canvas.setLineWidth(0.7)
    canvas.setDash(0.8, 1.5)
    canvas.line(x, y, x + width, y)
    canvas.restoreState()


def rule(canvas: Canvas, x: float, y: float, width: float, weight: float = 0.7, grey: float = 0.0) -> None:
    """A straight horizontal line."""
    canvas.setStrokeGray(grey)
    canvas.setLineWidth(weight)
    canvas.line(x, y, x + width, y)
    canvas.setStrokeGray(0)


def upright(canvas: Canvas, x: float, top: float, bottom: float, weight: float = 0.7, grey: float = 0.0) -> None:
    """A straight vertical line."""
    canvas.setStrokeGray(grey)
    canvas.setLineWidth(weight)
    canvas.line(x, top, x, bottom)
    canvas.setStrokeGray(0)


def tick_box(canvas: Canvas, x: float, baseline: float, side: float, ticked: bool) -> None:
    """A square that sits on a line of text, crossed when ticked."""
    low = baseline - side * 0.14
    canvas.setLineWidth(0.8)
    canvas.rect(x, low, side, side, stroke=1, fill=0)
    if ticked:
        inset = side * 0.18
        canvas.setLineWidth(1.3)
        canvas.line(x + inset, low + inset, x + side - inset, low + side - inset)
        canvas.line(x + inset, low + side - inset, x + side - inset, low + inset)


# --- sentences -------------------------------------------------------------------------------------------------------

Painter = Callable[[Canvas, float, float], None]


@dataclass(frozen=True)
class Atom:
    """A piece of a sentence that stays whole; `spaced` when a space precedes it, `elastic` when it fills the line.

    `apart` is a tick box: it stands away from the words before it, which belong to another box.
    """

    width: float
    paint: Painter
    spaced: bool
    elastic: bool = False
    apart: bool = False


@dataclass(frozen=True)
class Line:
    """One laid-out line: its atoms with their places."""

    atoms: tuple[tuple[float, Atom, float], ...]

    def draw(self, canvas: Canvas, x: float, baseline: float) -> None:
        """Paint the line from `x`."""
        for offset, atom, width in self.atoms:
            if atom.elastic:
                dotted(canvas, x + offset, baseline - 1.5, width)
            else:
                atom.paint(canvas, x + offset, baseline)


def _word(text: str, role: Role, size: float, spaced: bool) -> Atom:
    def paint(canvas: Canvas, x: float, y: float) -> None:
        draw_text(canvas, x, y, text, role, size)

    return Atom(fonts.width(text, role, size), paint, spaced)


def _words(text: str, role: Role, size: float, room: float) -> list[Atom]:
    atoms: list[Atom] = []
    spaced = text[:1].isspace()
    for word in text.split():
        for piece in fonts.break_word(word, role, size, room):
            atoms.append(_word(piece, role, size, spaced))
            spaced = False
        spaced = True
    return atoms


def _gap(gap: Gap, size: float, room: float) -> list[Atom]:
    if gap.value is not None:
        # Words that run from right to left keep their order only when they are drawn as one.
        if fonts.right_to_left(gap.value) and fonts.width(gap.value, "semibold", size) <= room:
            return [_word(gap.value, "semibold", size, False)]
        return _words(gap.value, "semibold", size, room)
    if gap.width is None:
        return [Atom(60.0, lambda canvas, x, y: None, False, elastic=True)]
    width = gap.width
    return [Atom(width, lambda canvas, x, y: dotted(canvas, x, y - 1.5, width), False)]


def _atoms(spans: Sequence[Span], size: float, sizes: Sizes, room: float) -> list[Atom]:
    atoms: list[Atom] = []
    ended_with_space = False
    for span in spans:
        made: list[Atom]
        if isinstance(span, str):
            made = _words(span, "regular", size, room)
        elif isinstance(span, Strong):
            made = _words(span.text, "bold", size, room)
        elif isinstance(span, Gap):
            made = _gap(span, size, room)
        else:
            side, ticked = sizes.box, span.ticked

            def paint(canvas: Canvas, x: float, y: float, side: float = side, ticked: bool = ticked) -> None:
                tick_box(canvas, x, y, side, ticked)

            made = [Atom(side * 1.22, paint, False, apart=True)]
        if made and ended_with_space:
            made[0] = replace(made[0], spaced=True)
        atoms.extend(made)
        tail = span if isinstance(span, str) else span.text if isinstance(span, Strong) else "x"
        ended_with_space = tail[-1:].isspace() if made else ended_with_space or tail[-1:].isspace()
    return atoms


def sentence(spans: Sequence[Span], size: float, sizes: Sizes, room: float) -> list[Line]:
    """Lay spans out in lines no wider than `room`. Atoms without a space between them stay on one line."""
    space = fonts.width(" ", "regular", size)
    groups: list[list[Atom]] = []
    for atom in _atoms(spans, size, sizes, room):
        if groups and not atom.spaced and sum(a.width for a in groups[-1]) + atom.width <= room:
            groups[-1].append(atom)
        else:
            groups.append([atom])
    # Lines after the first stand under the words, not under a leading tick box.
    hang = groups[0][0].width + space if groups and groups[0][0].apart else 0.0
    lines: list[list[tuple[float, Atom]]] = [[]]
    x = 0.0
    for group in groups:
        lead = (size * 1.1 if group[0].apart else space) if lines[-1] and group[0].spaced else 0.0
        total = sum(a.width for a in group)
        if lines[-1] and x + lead + total > room + 0.01:
            lines.append([])
            x, lead = hang, 0.0
        x += lead
        for atom in group:
            lines[-1].append((x, atom))
            x += atom.width
    return [_stretched(line, room) for line in lines]


def _stretched(line: list[tuple[float, Atom]], room: float) -> Line:
    """Give the room left on a line to its elastic gaps, in equal parts."""
    elastic = sum(1 for _, atom in line if atom.elastic)
    used = line[-1][0] + line[-1][1].width if line else 0.0
    extra = max(0.0, room - used) / elastic if elastic else 0.0
    placed: list[tuple[float, Atom, float]] = []
    moved = 0.0
    for x, atom in line:
        width = atom.width + (extra if atom.elastic else 0.0)
        placed.append((x + moved, atom, width))
        moved += width - atom.width
    return Line(tuple(placed))
