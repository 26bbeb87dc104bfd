"""A file as it will be kept: pictures small and without what the camera wrote into them, PDFs as they are.

Pure: bytes in, bytes out, nothing on disk. Takes a second for a large picture: never on the window's thread.
"""

import io
import threading
from dataclasses import dataclass

from app.rules.files import (
    BROKEN,
    JPEG,
    LARGEST_FILE,
    NOT_TAKEN,
    PDF,
    TOO_LARGE,
    UNREADABLE,
    Refused,
    check_file,
    decode,
    media_type,
    open_picture,
)

LONGEST_SIDE = 1_600
"""Pixels."""
LARGEST_JPEG = 400_000
"""Bytes."""
MOST_PAGES = 1_000
"""Pages of a PDF that is still taken: more is no paper of anybody's case."""
PDFIUM = threading.Lock()
"""PDFium is not for several threads at once: whoever calls it holds this."""
_QUALITIES = (85, 75, 65, 55)
_SHRINK = 0.85


@dataclass(frozen=True)
class Prepared:
    """What will be kept of a file."""

    data: bytes
    media_type: str


def prepare(data: bytes) -> Prepared:
    """The bytes to keep of a file that somebody chose. Raises `Refused`."""
    if len(data) > LARGEST_FILE:
        raise Refused(TOO_LARGE)
    kind = media_type(data)
    if kind is None:
        raise Refused(NOT_TAKEN)
    if kind == PDF:
        check_file(data, PDF)
        _open_pdf(data)
        return Prepared(data, PDF)
    return Prepared(small_jpeg(data), JPEG)


def small_jpeg(data: bytes) -> bytes:
    """A picture as a JPEG of at most `LONGEST_SIDE` pixels and `LARGEST_JPEG` bytes, upright, without metadata.

    Raises `Refused`.
    """
    from PIL import Image, ImageOps

    picture = open_picture(data)
    # A JPEG much larger than needed is decoded at a half or a quarter; other formats do not know how and do nothing.
    picture.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))
    decode(picture)
    try:
        upright = ImageOps.exif_transpose(picture)
    except (*BROKEN, AttributeError):  # what a camera wrote is anybody's bytes; the picture is shown as it lies
        upright = picture
    if upright.mode.startswith("I;16"):  # a scanner's 65,536 greys
        upright = upright.point(lambda grey: grey / 256).convert("L")
    elif upright.mode in ("1", "P"):  # few colours are made smaller well only once they are all of them
        upright = upright.convert("L" if upright.mode == "1" else "RGBA")
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    seen = upright.convert("RGBA")
    # Painted on a sheet of its own: comment, place, device and colour profile stay behind with the old one.
    sheet = Image.new("RGB", seen.size, "white")
    sheet.paste(seen, mask=seen)
    while True:
        for quality in _QUALITIES:
            out = io.BytesIO()
            sheet.save(out, "JPEG", quality=quality, optimize=True)
            if out.tell() <= LARGEST_JPEG:
                return out.getvalue()
        width, height = (max(1, int(side * _SHRINK)) for side in sheet.size)
        sheet = sheet.resize((width, height), Image.Resampling.LANCZOS)


def _open_pdf(data: bytes) -> None:
    """Only what can be shown here later is taken: not what asks for a password, not half a file, not thousands of pages."""
    from pypdfium2 import PdfDocument, PdfiumError

    with PDFIUM:
        try:
            document = PdfDocument(data)
        except PdfiumError:
            raise Refused(UNREADABLE) from None
        try:
            if len(document) == 0:
                raise Refused(UNREADABLE)
            if len(document) > MOST_PAGES:
                raise Refused(TOO_LARGE)
        finally:
            document.close()
