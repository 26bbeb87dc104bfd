"""Pictures of every form, filled, blank and in large print: `python -m app.printing.gallery [FOLDER]`.

Remakes `docs/forms/`, so that the documentation shows what the program prints today. One picture per form and version,
its pages side by side.
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

from app.printing.forms import FORMS, render
from app.printing.samples import SAMPLES, header_for

DOTS_PER_INCH = 72
VERSIONS = ("compilata", "vuota", "grande")


def page_images(pdf: bytes, dots_per_inch: float) -> list[Image.Image]:
    """The pages of a PDF as pictures."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dots_per_inch / 72).to_pil().convert("RGB") for page in document]
    finally:
        document.close()


def print_version(code: str, version: str) -> bytes:
    """The sample of a form in one of `VERSIONS`, as PDF bytes. The large one is also provisional."""
    blank, large = version == "vuota", version == "grande"
    header = header_for(blank=blank, large=large, provisional=large)
    return render(code, header, SAMPLES[code], blank=blank)


def make(folder: Path, dots_per_inch: float = DOTS_PER_INCH) -> list[Path]:
    """Write `<code>-<version>.png` for every form into `folder`; give back their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for code in FORMS:
        for version in VERSIONS:
            pages = page_images(print_version(code, version), dots_per_inch)
            sheet = Image.new("RGB", (sum(page.width + 6 for page in pages) - 6, pages[0].height), (120, 120, 120))
            left = 0
            for page in pages:
                sheet.paste(page, (left, 0))
                left += page.width + 6
            path = folder / f"{code.lower()}-{version}.png"
            sheet.quantize(64, Image.Quantize.FASTOCTREE).save(path, optimize=True)
            written.append(path)
    return written


if __name__ == "__main__":
    make(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/forms"))
