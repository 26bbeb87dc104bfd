"""The page around a body: European band, header with the logo's place, title, footer with the code to scan.

`build` takes a finished body and gives back the PDF's bytes, the same bytes for the same input. Must not know which
form it prints.
"""

import functools
import io
import itertools
import math
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.printing import fonts
from app.printing.document import Header
from app.printing.flow import Composer
from app.printing.fonts import Role
from app.printing.ink import LARGE, MM, NORMAL, Sizes, dotted, draw_right, draw_text, rule
from app.printing.pieces import Piece, paginate
from app.printing.values import moment_text
from app.rules.scan_codes import write_code

MARGIN = 15 * MM
WIDTH = A4[0] - 2 * MARGIN
QR_SIDE = 44.5
BODY_GAP = 6.0
PAPER_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "paper"
DISCLAIMER = "Documento prodotto da Portineria – non sostituisce il protocollo"


def sizes_for(header: Header) -> Sizes:
    """The type sizes of the print asked for."""
    return LARGE if header.large else NORMAL


def composer_for(header: Header) -> Composer:
    """An empty body as wide as the page."""
    return Composer(sizes_for(header), WIDTH)


@functools.cache
def _bands() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((PAPER_FOLDER / "bands.toml").read_text(encoding="utf-8"))


def build(
    header: Header,
    body: Composer,
    title: str,
    note: str,
    *,
    blank: bool = False,
    number_caption: str = "numero locale",
    mark_pages: bool = False,
) -> bytes:
    """Lay the body out on A4 pages and draw everything. `note` stands at the right of the title.

    With `mark_pages` the note is repeated at the head of every page.
    """
    buffer = io.BytesIO()
    # Without an initial font of ours, ReportLab names Helvetica, which is not embedded. (Its own type for it is wrong.)
    settings: dict[str, Any] = {"lang": "it-IT", "initialFontName": fonts.primary("regular")}
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1, **settings)
    canvas.setTitle(f"{header.form_code} {title}" + (f" – {header.local_number}" if header.local_number else ""))
    canvas.setAuthor(header.company_name or "")
    canvas.setSubject(f"{header.form_code} rev. {header.revision}")
    canvas.setCreator("Portineria")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _draw_pages(canvas, header, body.pieces, title, note, number_caption, blank=blank, mark_pages=mark_pages)
    if header.annex is not None:
        annex = header.annex
        behind = replace(header, programme=None, action=None, band=None, provisional=False)
        _draw_pages(canvas, behind, annex.pieces, annex.title, annex.note, number_caption, blank=blank, annexed=True)
    canvas.save()
    return buffer.getvalue()


def _draw_pages(
    canvas: Canvas,
    header: Header,
    pieces: Sequence[Piece],
    title: str,
    note: str,
    number_caption: str,
    *,
    blank: bool,
    mark_pages: bool = False,
    annexed: bool = False,
) -> None:
    """Spread pieces over pages and draw them, with page numbers that begin at 1."""
    sizes = sizes_for(header)
    top_height = _draw_top(None, header, sizes, title, note, number_caption, blank) + BODY_GAP
    room = A4[1] - 2 * MARGIN - _foot_height(sizes) - 1
    pages = paginate(pieces, room - top_height, room - _running_height(sizes))
    for number, page in enumerate(pages, start=1):
        if number == 1:
            start = top_height
            _draw_top(canvas, header, sizes, title, note, number_caption, blank)
        else:
            start = _running_height(sizes)
            _draw_running(canvas, header, sizes, title, note if mark_pages or annexed else "")
        for placed in page:
            placed.piece.draw(canvas, MARGIN, A4[1] - MARGIN - start - placed.offset, placed.mark)
        _draw_foot(canvas, header, sizes, number, len(pages), blank, annexed)
        canvas.showPage()


def _draw_top(
    canvas: Canvas | None, header: Header, sizes: Sizes, title: str, note: str, number_caption: str, blank: bool
) -> float:
    """Draw band, header and title on the first page (only measure without a canvas); give back their height."""
    y = A4[1] - MARGIN
    if header.programme is not None or header.band is not None:
        y = _draw_band(canvas, header, sizes, y)
    y = _draw_company(canvas, header, sizes, y - 8, number_caption)
    y = _draw_title(canvas, header, sizes, y, title, note, blank)
    return A4[1] - MARGIN - y


def _draw_band(canvas: Canvas | None, header: Header, sizes: Sizes, top: float) -> float:
    tall = 22.0
    if canvas is not None and header.band is not None:
        canvas.drawImage(
            ImageReader(io.BytesIO(header.band)), MARGIN, top - tall, WIDTH, tall, preserveAspectRatio=True, anchor="w"
        )
    elif canvas is not None:
        words = _bands().get(header.programme or "", {"fund": ["Unione europea"], "slots": []})
        _emblem(canvas, MARGIN, top - tall, tall)
        x = MARGIN + 45.5
        for line, text in enumerate(words["fund"]):
            draw_text(canvas, x, top - 8.5 - line * 11.5, text, "semibold", 10)
        x += max(fonts.width(text, "semibold", 10) for text in words["fund"]) + 12
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.6)
        for slot in words["slots"]:
            slot_width = fonts.width(slot, "semibold", 8.5) + 16
            canvas.rect(x, top - tall, slot_width, tall, stroke=1, fill=0)
            draw_text(canvas, x + 8, top - tall / 2 - 3, slot, "semibold", 8.5)
            x += slot_width + 12
        right = [text for text in (header.programme, header.action) if text]
        for line, text in enumerate(right):
            draw_right(canvas, MARGIN + WIDTH, top - 9 - line * 10.5, text, "regular", 8.5)
    if canvas is not None:
        rule(canvas, MARGIN, top - 29, WIDTH)
    return top - 29


def _emblem(canvas: Canvas, x: float, low: float, tall: float) -> None:
    """Twelve stars on blue, 3 by 2: it stands for the official artwork."""
    canvas.setFillColor(HexColor(0x003399))
    canvas.rect(x, low, tall * 1.5, tall, stroke=0, fill=1)
    canvas.setFillColor(HexColor(0xFFCC00))
    radius, middle_x, middle_y = tall / 3, x + tall * 0.75, low + tall / 2
    for star in range(12):
        centre_x = middle_x + radius * math.sin(math.radians(30 * star))
        centre_y = middle_y + radius * math.cos(math.radians(30 * star))
        path = canvas.beginPath()
        for point in range(10):
            reach = tall / 18 * (1 if point % 2 == 0 else 0.382)
            angle = math.radians(36 * point)
            at = (centre_x + reach * math.sin(angle), centre_y + reach * math.cos(angle))
            if point:
                path.lineTo(*at)
            else:
                path.moveTo(*at)
        path.close()
        canvas.drawPath(path, stroke=0, fill=1)
    canvas.setFillGray(0)


def _draw_company(canvas: Canvas | None, header: Header, sizes: Sizes, top: float, number_caption: str) -> float:
    small = sizes.value * 0.91
    code = f"{header.form_code} rev. {header.revision}" if header.form_code else ""
    number = header.local_number or (f"{header.number_prefix}......" if header.number_prefix else "")
    number_size = sizes.value * 1.09
    right_width = max(
        fonts.width(code, "regular", small),
        fonts.width(number_caption, "regular", sizes.caption),
        fonts.width(number, "semibold", number_size) if number else 130.0,
    )
    left, room = MARGIN + 96, WIDTH - 96 - right_width - 12
    lines = [(text, "semibold") for text in fonts.wrap(header.company_name or "", "semibold", sizes.value, room)]
    for text in (header.outpost_name, header.outpost_address):
        if text:
            lines += [(part, "regular") for part in fonts.wrap(text, "regular", small, room)]
    step = sizes.value * 1.22
    tall = max(37.0, len(lines) * step, sizes.value * 1.2 * 2 + sizes.caption * 1.3)
    if canvas is not None:
        _draw_logo(canvas, header, top)
        for index, (text, role) in enumerate(lines):
            at = sizes.value if role == "semibold" else small
            y = top - sizes.value * 0.85 - index * step
            draw_text(canvas, left, y, text, "semibold" if role == "semibold" else "regular", at)
        edge = MARGIN + WIDTH
        draw_right(canvas, edge, top - sizes.value * 0.8, code, "regular", small)
        draw_right(
            canvas, edge, top - sizes.value * 0.8 - sizes.caption * 1.4, number_caption, "regular", sizes.caption
        )
        y = top - sizes.value * 0.8 - sizes.caption * 1.4 - number_size * 1.2
        if number:
            draw_right(canvas, edge, y, number, "semibold", number_size)
        else:
            dotted(canvas, edge - 130, y, 130)
        rule(canvas, MARGIN, top - tall - 8.5, WIDTH, weight=1.3)
    return top - tall - 8.5


def _draw_logo(canvas: Canvas, header: Header, top: float) -> None:
    wide, tall = 84.0, 37.0
    if header.logo is not None:
        picture = ImageReader(io.BytesIO(header.logo))
        canvas.drawImage(picture, MARGIN, top - tall, wide, tall, mask="auto", preserveAspectRatio=True, anchor="w")
        return
    canvas.setLineWidth(0.7)
    canvas.rect(MARGIN, top - tall, wide, tall, stroke=1, fill=0)
    first, _, rest = (header.company_name or "").partition(" ")
    size, _ = fonts.fit(first, "bold", 15, 7, wide - 8)
    y = top - 18 if rest else top - 24
    draw_text(canvas, MARGIN + (wide - fonts.width(first, "bold", size)) / 2, y, first, "bold", size)
    size, under = fonts.fit(rest, "semibold", 8.5, 6, wide - 8)
    draw_text(
        canvas, MARGIN + (wide - fonts.width(under[0], "semibold", size)) / 2, top - 29, under[0], "semibold", size
    )


def _draw_title(
    canvas: Canvas | None, header: Header, sizes: Sizes, top: float, title: str, note: str, blank: bool
) -> float:
    note_size = sizes.value * 0.95
    tag = "provvisorio" if header.provisional and not blank else ""
    tag_width = fonts.width(tag, "bold", note_size) + 10 if tag else 0.0
    note_width = fonts.width(note, "semibold", note_size)
    aside = note_width + (tag_width + 8 if tag else 0.0)
    beside = fonts.width(title, "bold", sizes.title) + aside + 14 <= WIDTH
    titles = fonts.wrap(title, "bold", sizes.title, WIDTH)
    step = sizes.title * 1.25
    tall = len(titles) * step + 7 + (0 if beside else note_size * 1.5)
    if canvas is not None:
        for index, line in enumerate(titles):
            draw_text(canvas, MARGIN, top - 3 - sizes.title * 0.95 - index * step, line, "bold", sizes.title)
        base = top - tall + 10
        draw_right(canvas, MARGIN + WIDTH, base, note, "semibold", note_size)
        if tag:
            x = MARGIN + WIDTH - note_width - 8 - tag_width if note else MARGIN + WIDTH - tag_width
            canvas.setLineWidth(1)
            canvas.rect(x, base - note_size * 0.35, tag_width, note_size * 1.35, stroke=1, fill=0)
            draw_text(canvas, x + 5, base, tag, "bold", note_size)
        rule(canvas, MARGIN, top - tall, WIDTH)
    return top - tall


def _running_height(sizes: Sizes) -> float:
    return sizes.value * 1.3 + BODY_GAP


def _draw_running(canvas: Canvas, header: Header, sizes: Sizes, title: str, note: str) -> None:
    """The one-line head of every page after the first, with the note that marks a sheet as apart or reserved."""
    size = sizes.value * 0.91
    y = A4[1] - MARGIN - size
    number = header.local_number or (f"{header.number_prefix}......" if header.number_prefix else "")
    right = " · ".join(part for part in (f"{header.form_code} rev. {header.revision}", number) if part)
    room = WIDTH - fonts.width(right, "semibold", size) - 12
    left = " · ".join(part for part in (title, note) if part)
    whole = f"{left} · {header.company_name}" if header.company_name else left
    chosen = whole if fonts.width(whole, "regular", size) <= room else left
    shrunk, _ = fonts.fit(chosen, "regular", size, 6, room)
    draw_text(canvas, MARGIN, y, chosen, "regular", shrunk)
    draw_right(canvas, MARGIN + WIDTH, y, right, "semibold", size)
    rule(canvas, MARGIN, A4[1] - MARGIN - sizes.value * 1.3, WIDTH)


def _foot_height(sizes: Sizes) -> float:
    return max(QR_SIDE, 4 * sizes.caption * 1.31) + 12


def _draw_foot(
    canvas: Canvas, header: Header, sizes: Sizes, number: int, total: int, blank: bool, annexed: bool
) -> None:
    size, step = sizes.caption, sizes.caption * 1.31
    top = MARGIN + _foot_height(sizes) - 6
    rule(canvas, MARGIN, top, WIDTH)
    identity = header.record_id or f"{header.form_code} rev. {header.revision}"
    if not annexed:  # a page that is not signed is not to be found again by its code
        code = write_code(header.document_id, number, total, header.local_number) if header.document_id else identity
        _qr(canvas, code, MARGIN, top - 6 - QR_SIDE)
    printed = moment_text(header.printed_at) or ""
    by = ", ".join(
        part
        for part in (
            f"op. {header.initials}" if header.initials and not blank else "",
            f"computer {header.computer}" if header.computer else "",
        )
        if part
    )
    aside = [f"pagina {number} di {total}", f"modello vuoto, {printed.split(',')[0]}" if blank else printed, by]
    for index, text in enumerate(aside):
        role: Role = "semibold" if index == 0 else "regular"
        draw_right(canvas, MARGIN + WIDTH, top - 6 - size * 0.9 - index * step, text, role, size)
    if header.record_id is None:
        reference = f"Riferimento {identity} · numero assegnato alla trascrizione"
    elif blank and header.local_number:
        reference = f"Alla trascrizione indicare il numero {header.local_number}"
    else:
        reference = f"Riferimento {identity}"
    scan = "Inquadrare il codice per ritrovare la scheda dopo la scansione del foglio firmato."
    if header.provisional and not blank:
        scan = "Foglio provvisorio: alla stampa la scheda non era ancora al centro."
    left = MARGIN if annexed else MARGIN + QR_SIDE + 9.8
    lines = [DISCLAIMER, reference, scan, "Protocollo n. ......................... del ...... /...... /............"]
    if annexed and header.annex is not None:
        lines = [DISCLAIMER, header.annex.foot]
    for index, text in enumerate(lines):
        beside = fonts.width(aside[index], "regular", size) if index < len(aside) else 0.0
        room = MARGIN + WIDTH - left - beside - 8
        role = "semibold" if index == 0 else "regular"
        fitted, _ = fonts.fit(text, role, size, 6, room)
        draw_text(canvas, left, top - 6 - size * 0.9 - index * step, text, role, fitted)


def _qr(canvas: Canvas, text: str, x: float, low: float) -> None:
    """A QR code of level M; the margin and the 3 mm before the text are its quiet zone."""
    count, bars = _qr_bars(text)
    side = QR_SIDE / count
    path = canvas.beginPath()
    for line, column, run in bars:
        path.rect(x + column * side, low + QR_SIDE - (line + 1) * side, run * side, side)
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)


@functools.lru_cache(maxsize=16)
def _qr_bars(text: str) -> tuple[int, tuple[tuple[int, int, int], ...]]:
    """How many modules a side has, and the dark bars: line, column, length. Choosing the mask costs more than drawing the rest of a page,
    and pages often show the same code.
    """
    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    count: int = code.getModuleCount()
    bars = []
    for line in range(count):
        column = 0
        for dark, modules in itertools.groupby(range(count), functools.partial(code.isDark, line)):
            run = len(tuple(modules))
            if dark:
                bars.append((line, column, run))
            column += run
    return count, tuple(bars)
