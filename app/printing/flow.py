"""The body of a form as it grows: sections, framed grids, tables, paragraphs, signatures, cut into pieces that fit
pages.

A form calls the methods of `Composer` from top to bottom; `paginate` then breaks the pieces over pages without
parting a title from its first row or a row from itself. Must not know which form it is composing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from reportlab.pdfgen.canvas import Canvas

from app.printing import fonts
from app.printing.cells import PAD, Cell, Field, Ticks, measured
from app.printing.fonts import Role
from app.printing.ink import (
    INNER_GREY,
    LARGE,
    Line,
    Sizes,
    Span,
    Strong,
    dotted,
    draw_right,
    draw_text,
    rule,
    sentence,
    tick_box,
    upright,
)
from app.printing.pieces import Draw, Mark, Piece, draw_stack, stack_height

TALLEST_ROW = 250.0
TALLEST_COLUMN = 420.0


@dataclass(frozen=True)
class Lines:
    """A row of dotted lines, `count` at least, with the text written on them."""

    text: str | None
    count: int


@dataclass(frozen=True)
class Row:
    """Cells side by side. `rule` draws the hairline above; `dividers` those between the cells."""

    cells: tuple[Cell, ...]
    rule: bool = True


def row(*cells: Cell) -> Row:
    """Cells side by side, ruled off from the row above."""
    return Row(cells)


def plain(*cells: Cell) -> Row:
    """Cells side by side with no line around them inside the frame."""
    return Row(tuple(replace(cell, divider=False) for cell in cells), rule=False)


Fill = Callable[["Composer"], None]


class Composer:
    """Collects the pieces of one form, `width` points wide."""

    def __init__(self, sizes: Sizes, width: float) -> None:
        self.sizes = sizes
        self.width = width
        self.pieces: list[Piece] = []
        self._frame = 0
        self._section = 0
        self._notes: list[str] = []

    def add(self, height: float, draw: Draw, gap: float = 0.0, keep: bool = False, frame: int = 0) -> None:
        """Append one piece by hand."""
        self.pieces.append(Piece(height, draw, gap, keep, frame, self._section))

    def hold(self, start: int) -> None:
        """Keep on one page, if a page holds them, all pieces from the index `start` to the last."""
        for index in range(start, len(self.pieces) - 1):
            self.pieces[index] = replace(self.pieces[index], keep=True)

    def leave_section(self) -> None:
        """What follows (signatures, notes) belongs to no section: a title above need not say that it goes on."""
        self._section += 1

    def space(self, points: float) -> None:
        """Leave white room (dropped at the top of a page)."""
        self.add(0.0, lambda canvas, x, top, mark: None, gap=points)

    def section(self, code: str, title: str, note: str = "", box: bool | None = None) -> None:
        """A white-on-black code and a title; at the right a note, with a tick box before it unless `box` is None."""
        self._section += 1
        sizes, width = self.sizes, self.width
        tall = sizes.section * 1.23
        first = tall + sizes.value * 0.5
        note_width = fonts.width(note, "regular", sizes.value) + (sizes.box * 1.5 if box is not None else 0) + 14
        titles = fonts.wrap(title, "bold", sizes.section, width - first - (note_width if note else 0))
        step = sizes.section * 1.2

        def draw(canvas: Canvas, x: float, top: float, mark: Mark) -> None:
            canvas.setFillGray(0)
            canvas.rect(x, top - tall, tall, tall, stroke=0, fill=1)
            canvas.setFillGray(1)
            left = x + (tall - fonts.width(code, "bold", sizes.value)) / 2
            draw_text(canvas, left, top - tall * 0.5 - sizes.value * 0.34, code, "bold", sizes.value)
            canvas.setFillGray(0)
            for index, line in enumerate(titles):
                draw_text(canvas, x + first, top - tall * 0.76 - index * step, line, "bold", sizes.section)
            words = note
            if not words and mark.continues_on is not None:
                words = f"continua a pagina {mark.continues_on}"
            if words:
                draw_right(canvas, x + width, top - tall * 0.72, words, "regular", sizes.value)
                if box is not None:
                    room = fonts.width(words, "regular", sizes.value)
                    tick_box(canvas, x + width - room - sizes.box * 1.5, top - tall * 0.72, sizes.box, box)

        self.add(tall + (len(titles) - 1) * step, draw, gap=sizes.value * 0.5, keep=True)

    def grid(self, *rows: Row | Lines, gap: float = 3.3, together: bool = False) -> None:
        """A black frame with rows inside; `together` keeps them on one page."""
        self._frame += 1
        made: list[Piece] = []
        for item in rows:
            made.extend([self._row(item)] if isinstance(item, Row) else self._lines(item))
        for index, piece in enumerate(made):
            keep = index < len(made) - 1 and (together or piece.keep)
            space = gap if index == 0 else 0.0
            self.pieces.append(replace(piece, gap=space, keep=keep, frame=self._frame, section=self._section))

    def _row(self, item: Row) -> Piece:
        total = sum(cell.weight for cell in item.cells)
        widths = [self.width * cell.weight / total for cell in item.cells]
        cells = list(item.cells)
        parts = [measured(cell, width, self.sizes) for cell, width in zip(cells, widths, strict=True)]
        for index, cell in enumerate(cells):
            if parts[index][0] > TALLEST_ROW and isinstance(cell, Field) and cell.value:
                self._notes.append(f"{cell.caption}: {cell.value}")
                cells[index] = replace(cell, value=f"per intero alla nota {len(self._notes)}, in fondo")
                parts[index] = measured(cells[index], widths[index], self.sizes)
        height = max(part[0] for part in parts)

        def draw(canvas: Canvas, x: float, top: float, mark: Mark) -> None:
            self._frame_lines(canvas, x, top, height, mark, item.rule)
            at = x
            for index, (_, paint) in enumerate(parts):
                if index and cells[index].divider:
                    upright(canvas, at, top, top - height, grey=INNER_GREY)
                paint(canvas, at, top, height)
                at += widths[index]

        return Piece(height, draw)

    def _frame_lines(self, canvas: Canvas, x: float, top: float, height: float, mark: Mark, ruled: bool) -> None:
        if mark.first:
            rule(canvas, x, top, self.width)
        elif ruled:
            rule(canvas, x, top, self.width, grey=INNER_GREY)
        upright(canvas, x, top, top - height)
        upright(canvas, x + self.width, top, top - height)
        if mark.last:
            rule(canvas, x, top - height, self.width)

    def _lines(self, item: Lines) -> list[Piece]:
        sizes, room = self.sizes, self.width - 2 * PAD
        size = sizes.value
        texts = fonts.wrap(item.text, "semibold", size, room) if item.text else []
        while len(texts) > item.count and size > sizes.smallest:
            size -= 0.5
            texts = fonts.wrap(item.text or "", "semibold", size, room)
        texts += [""] * (item.count - len(texts))
        tall = sizes.value * 1.64
        pieces: list[Piece] = []
        for index, text in enumerate(texts):

            def draw(
                canvas: Canvas, x: float, top: float, mark: Mark, text: str = text, ruled: bool = index == 0
            ) -> None:
                self._frame_lines(canvas, x, top, tall, mark, ruled)
                draw_text(canvas, x + PAD, top - tall * 0.7, text, "semibold", size)
                if not mark.last:
                    dotted(canvas, x, top - tall, self.width)

            # The first two and the last two stay together: a lone line on a page looks like a mistake of the form.
            pieces.append(Piece(tall, draw, keep=index in (0, len(texts) - 2)))
        return pieces

    def paragraph(
        self, *spans: Span, size: float | None = None, gap: float = 3.0, indent: float = 0.0, keep: bool = False
    ) -> None:
        """A sentence across the page, breakable between its lines; `indent` in points from the left."""
        body = size or self.sizes.value
        step = body * 1.28
        lines = sentence(spans, body, self.sizes, self.width - indent)
        for index, line in enumerate(lines):

            def draw(canvas: Canvas, x: float, top: float, mark: Mark, line: Line = line) -> None:
                line.draw(canvas, x + indent, top - step * 0.78)

            held = keep or (index == 0 and len(lines) > 1) or index == len(lines) - 2
            self.add(step, draw, gap=gap if index == 0 else 0.0, keep=held)

    def ticks(self, options: Sequence[tuple[str, bool]], gap: float = 3.0) -> None:
        """Tick boxes across the page, without a frame."""
        height, paint = measured(Ticks(options), self.width + 2 * PAD, self.sizes)
        self.add(height, lambda canvas, x, top, mark: paint(canvas, x - PAD, top, height), gap=gap)

    def boxed(self, strong: str, *texts: str, gap: float = 8.0, heavy: bool = True) -> None:
        """A framed message: one strong sentence and plain ones under it."""
        sizes, inset = self.sizes, 11.0
        first = sentence([Strong(strong)], sizes.section, sizes, self.width - 2 * inset) if strong else []
        rest = [line for text in texts for line in sentence([text], sizes.value, sizes, self.width - 2 * inset)]
        lead, step = sizes.section * 1.3, sizes.value * 1.35
        height = len(first) * lead + len(rest) * step + 13

        def draw(canvas: Canvas, x: float, top: float, mark: Mark) -> None:
            canvas.setLineWidth(1.4 if heavy else 0.7)
            canvas.rect(x, top - height, self.width, height, stroke=1, fill=0)
            y = top - 6
            for line in first:
                line.draw(canvas, x + inset, y - lead * 0.8)
                y -= lead
            for line in rest:
                line.draw(canvas, x + inset, y - step * 0.78)
                y -= step

        self.add(height, draw, gap=gap)

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str | None]],
        weights: Sequence[float],
        right: Sequence[int] = (),
        strong_last: bool = False,
        strong_columns: Sequence[int] = (),
        gap: float = 3.3,
        even: bool = False,
    ) -> None:
        """A ruled table: `right` columns are flush right, None is a dotted line, the head repeats on a new page.

        `even`: for columns of sentences, which wrap and never shrink, so that no row reads smaller than another.
        """
        self._frame += 1
        sizes, total = self.sizes, sum(weights)
        widths = [self.width * weight / total for weight in weights]

        def one(cells: Sequence[str | None], roles: list[Role], size: float, shaded: bool) -> Piece:
            fitted = [
                fonts.fit(cell or "", role, size, size if even else min(size, sizes.smallest), width - 2 * PAD - 2)
                for cell, role, width in zip(cells, roles, widths, strict=True)
            ]
            low = sizes.value * (1.42 if shaded else 1.65)
            height = max(low, *(low + (len(lines) - 1) * at * 1.25 for at, lines in fitted))

            def draw(canvas: Canvas, x: float, top: float, mark: Mark) -> None:
                if shaded:
                    canvas.setFillGray(0.93)
                    canvas.rect(x, top - height, self.width, height, stroke=0, fill=1)
                    canvas.setFillGray(0)
                self._frame_lines(canvas, x, top, height, mark, True)
                left = x
                for index, (at, lines) in enumerate(fitted):
                    if index:
                        upright(canvas, left, top, top - height, grey=0 if shaded else INNER_GREY)
                    y = top - low / 2 - at * 0.35
                    if cells[index] is None:
                        dotted(canvas, left + PAD, y - 1.5, widths[index] - 2 * PAD)
                    for line in lines:
                        if index in right:
                            draw_right(canvas, left + widths[index] - PAD - 1, y, line, roles[index], at)
                        else:
                            draw_text(canvas, left + PAD + 1, y, line, roles[index], at)
                        y -= at * 1.25
                    left += widths[index]

            return Piece(height, draw, frame=self._frame, section=self._section)

        top = one(head, ["bold"] * len(head), sizes.caption, True) if head else None
        if top is not None:
            self.pieces.append(replace(top, gap=gap, keep=True))
        for index, cells in enumerate(rows):
            strong = strong_last and index == len(rows) - 1
            roles: list[Role] = ["bold" if strong or i in strong_columns else "regular" for i in range(len(cells))]
            piece = one(cells, roles, sizes.value, False)
            lead = gap if index == 0 and top is None else 0.0
            self.pieces.append(replace(piece, repeat=top, gap=lead))

    def columns(self, left: "Sequence[Fill]", right: "Sequence[Fill]") -> None:
        """Two columns filled by functions; one below the other, row by row, in large print or when too tall."""
        gutter = 17.0
        sides = [Composer(self.sizes, (self.width - gutter) / 2) for _ in range(2)]
        for side, parts in zip(sides, (left, right), strict=True):
            for fill in parts:
                fill(side)
        heights = [stack_height(side.pieces) for side in sides]
        if self.sizes is LARGE or max(heights) > TALLEST_COLUMN:
            for pair in zip_longest(left, right):
                for part in pair:
                    if part is not None:
                        part(self)
            return

        def draw(canvas: Canvas, x: float, top: float, mark: Mark) -> None:
            draw_stack(canvas, x, top, sides[0].pieces)
            draw_stack(canvas, x + sides[1].width + gutter, top, sides[1].pieces)

        self.add(max(heights), draw, gap=self.sizes.value * 0.55)

    def notes(self) -> None:
        """Print in full, at the end, the values that were too long for their cell."""
        if not self._notes:
            return
        self.section("*", "Note")
        for number, text in enumerate(self._notes, start=1):
            self.paragraph(Strong(f"{number}. "), text)
