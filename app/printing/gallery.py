"""Pictures of every form, filled, blank and in large print: `python -m app.printing.gallery [FOLDER]`.

Remakes `docs/forms/`, so that the documentation shows what the program prints today. One picture per form and version,
its pages side by side.
"""

import argparse
from pathlib import Path

import pypdfium2
from PIL import Image

from app.printing.forms import FORMS, render
from app.printing.samples import SAMPLES, header_for
from app.rules.courtesy import offered

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


def print_courtesy(code: str, language: str) -> bytes:
    """The filled sample of a form with its courtesy translation behind it, as PDF bytes."""
    return render(code, header_for(blank=False, large=False, provisional=False), SAMPLES[code], courtesy=language)


def _picture(pages: list[Image.Image], path: Path) -> Path:
    """Pages side by side in one file."""
    sheet = Image.new("RGB", (sum(page.width + 6 for page in pages) - 6, pages[0].height), (120, 120, 120))
    left = 0
    for page in pages:
        sheet.paste(page, (left, 0))
        left += page.width + 6
    sheet.quantize(64, Image.Quantize.FASTOCTREE).save(path, optimize=True)
    return path


def make(folder: Path, dots_per_inch: float = DOTS_PER_INCH) -> list[Path]:
    """Write `<code>-<version>.png`, and `<code>-cortesia-<language>.png`, for every form into `folder`; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for code in FORMS:
        written += [
            _picture(page_images(print_version(code, one), dots_per_inch), folder / f"{code.lower()}-{one}.png")
            for one in VERSIONS
        ]
        for one in offered(code):
            pages = page_images(print_courtesy(code, one.code), dots_per_inch)
            behind = pages[len(page_images(print_version(code, "compilata"), 10)) :]
            written.append(_picture(behind, folder / f"{code.lower()}-cortesia-{one.code}.png"))
    return written


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m app.printing.gallery", description="Pictures of every form.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs/forms"))
    make(parser.parse_args().folder)
