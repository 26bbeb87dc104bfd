"""Pieces of a page: what is never broken, how pieces stack, and how they are spread over pages.

Must not know what is drawn inside a piece.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True)
class Mark:
    """Where a piece stands on its page: first or last of its frame there, and the page its section goes on to."""

    first: bool
    last: bool
    continues_on: int | None


Draw = Callable[[Canvas, float, float, Mark], None]


@dataclass(frozen=True)
class Piece:
    """Something that is never broken: `gap` is the space above it, `keep` ties it to the next, `frame` to its grid.

    `repeat` is drawn again above it when it comes first on a new page (the head of a table).
    """

    height: float
    draw: Draw
    gap: float = 0.0
    keep: bool = False
    frame: int = 0
    section: int = 0
    repeat: "Piece | None" = None


@dataclass(frozen=True)
class Placed:
    """A piece on a page, with the distance of its top from the top of the body and its mark."""

    piece: Piece
    offset: float
    mark: Mark


def paginate(pieces: Sequence[Piece], first_room: float, next_room: float) -> list[list[Placed]]:
    """Spread pieces over pages whose bodies are `first_room` and then `next_room` points tall.

    A run of pieces tied by `keep` moves to the next page whole, unless it is taller than a page.
    """
    pages: list[list[tuple[Piece, float]]] = [[]]
    used, room = 0.0, first_room
    for chunk in _chunks(pieces):
        whole = sum(piece.gap + piece.height for piece in chunk)
        if pages[-1] and used + whole > room and whole - chunk[0].gap <= next_room:
            pages.append([])
            used, room = 0.0, next_room
        for piece in chunk:
            if pages[-1] and used + piece.gap + piece.height > room:
                pages.append([])
                used, room = 0.0, next_room
            fresh = not pages[-1]
            if fresh and len(pages) > 1 and piece.repeat is not None:
                pages[-1].append((piece.repeat, 0.0))
                used = piece.repeat.height
            used += 0.0 if fresh else piece.gap
            pages[-1].append((piece, used))
            used += piece.height
    return _marked(pages)


def _chunks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    chunks: list[list[Piece]] = []
    tied = False
    for piece in pieces:
        if tied:
            chunks[-1].append(piece)
        else:
            chunks.append([piece])
        tied = piece.keep
    return chunks


def _marked(pages: list[list[tuple[Piece, float]]]) -> list[list[Placed]]:
    last_page = {piece.section: number for number, page in enumerate(pages, start=1) for piece, _ in page}
    marked: list[list[Placed]] = []
    for number, page in enumerate(pages, start=1):
        placed: list[Placed] = []
        for index, (piece, offset) in enumerate(page):
            before = page[index - 1][0].frame if index else 0
            after = page[index + 1][0].frame if index + 1 < len(page) else 0
            further = last_page[piece.section] > number
            mark = Mark(before != piece.frame or not index, after != piece.frame, number + 1 if further else None)
            placed.append(Placed(piece, offset, mark))
        marked.append(placed)
    return marked


def stack_height(pieces: Sequence[Piece]) -> float:
    """Height of pieces one under the other, without the first gap."""
    return sum(piece.gap + piece.height for piece in pieces) - (pieces[0].gap if pieces else 0.0)


def draw_stack(canvas: Canvas, x: float, top: float, pieces: Sequence[Piece]) -> None:
    """Draw pieces one under the other from `top`, on one page."""
    bare = [replace(piece, repeat=None) for piece in pieces]
    tall = stack_height(bare) + 1.0
    for placed in paginate(bare, tall, tall)[0]:
        placed.piece.draw(canvas, x, top - placed.offset, placed.mark)
