"""The scanner of the demo: what stands on paper as a file of pictures, a little askew and grey, as a glass plate gives it."""

import io
from collections.abc import Sequence

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

_DPI = 150
_ASKEW = 1.5
"""Degrees by which no sheet is ever laid down straight."""
_A4 = (1240, 1754)


def scan_of(pdf: bytes) -> bytes:
    """A print laid on the scanner, all its pages in one PDF of pictures."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [page.render(scale=_DPI / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()
    return _as_pdf([page.rotate(_ASKEW, expand=True, fillcolor=255) for page in pages])


def letter_of(lines: Sequence[str]) -> bytes:
    """A letter that somebody wrote, scanned."""
    page = Image.new("L", _A4, 250)
    ImageDraw.Draw(page).multiline_text(
        (140, 200), "\n".join(lines), fill=40, font=ImageFont.load_default(30), spacing=18
    )
    return _as_pdf([page])


def _as_pdf(pages: Sequence[Image.Image]) -> bytes:
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=list(pages[1:]), resolution=_DPI)
    return out.getvalue()
