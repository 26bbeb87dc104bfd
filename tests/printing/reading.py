"""Reads a printed PDF back, as a person or a scanner would."""

import zxingcpp
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFText_GetFontSize

from app.printing.gallery import page_images


def page_count(pdf: bytes) -> int:
    document = PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def page_texts(pdf: bytes) -> list[str]:
    document = PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def text(pdf: bytes) -> str:
    return "\n".join(page_texts(pdf))


def squeezed(words: str) -> str:
    """Without white space, so that a wrapped value is compared whole."""
    return "".join(words.split())


def characters(pdf: bytes) -> list[tuple[int, str, tuple[float, float, float, float], float]]:
    """Page number, character, box (left, bottom, right, top) in points and type size of every visible character."""
    found = []
    document = PdfDocument(pdf)
    try:
        for number, page in enumerate(document, start=1):
            words = page.get_textpage()
            everything = words.get_text_range()
            for index in range(words.count_chars()):
                shown = words.get_text_range(index, 1)
                if shown.strip():
                    found.append((number, shown, words.get_charbox(index), FPDFText_GetFontSize(words, index)))
            assert everything
    finally:
        document.close()
    return found


def codes(pdf: bytes, dots_per_inch: int = 150) -> list[list[zxingcpp.Barcode]]:
    """The bar codes a scanner finds on each page."""
    return [list(zxingcpp.read_barcodes(image)) for image in page_images(pdf, dots_per_inch)]
