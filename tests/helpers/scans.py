"""Our own printed pages as a scanner or a telephone gives them back: turned, skewed, grey, badly lit, many in one file."""

import io
import random
from collections.abc import Sequence

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from app.services.scan_process import refusal
from app.services.scan_reader import ReadPage, Refused, pages_of


def sheets(pdf: bytes, dpi: int = 150) -> list[Image.Image]:
    """Each page as a clean grey picture."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def skewed(page: Image.Image, degrees: float) -> Image.Image:
    return page.rotate(degrees, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC)


def grainy(page: Image.Image, strength: float) -> Image.Image:
    return ImageChops.add(page, Image.effect_noise(page.size, strength), 1, -128)


def badly_lit(page: Image.Image, darkest: int = 70) -> Image.Image:
    """Light from above, the shadow of a hand below, a little out of focus."""
    fall = Image.linear_gradient("L").resize(page.size).point(lambda v: 255 - v * (255 - darkest) // 255)
    hand = Image.new("L", page.size, 255)
    low, wide = page.height, page.width
    ImageDraw.Draw(hand).polygon([(0, int(low * 0.7)), (wide // 2, low), (0, low)], fill=110)
    lit = ImageChops.multiply(ImageChops.multiply(page, fall), hand.filter(ImageFilter.GaussianBlur(wide // 60)))
    return lit.filter(ImageFilter.GaussianBlur(1.1))


def aslant(page: Image.Image, much: float) -> Image.Image:
    """Photographed from the side."""
    w, h = page.size
    quad = (
        -w * much,
        -h * much / 2,
        0,
        h * (1 + much / 3),
        w * (1 + much / 2),
        h * (1 + much),
        w * (1 + much),
        -h * much,
    )
    return page.transform((w, h), Image.Transform.QUAD, quad, resample=Image.Resampling.BICUBIC, fillcolor=200)


def photographed(page: Image.Image, seed: int = 1) -> Image.Image:
    rnd = random.Random(seed)
    return grainy(badly_lit(aslant(skewed(page, rnd.uniform(-5, 5)), rnd.uniform(0.01, 0.06))), 8)


def picture(page: Image.Image, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    page.save(out, kind, **({"quality": 60} if kind == "JPEG" else {}))
    return out.getvalue()


def scan(pages: Sequence[Image.Image], kind: str = "PDF") -> bytes:
    """One file of many pages, as a scanner makes it: PDF or TIFF."""
    out = io.BytesIO()
    pages[0].save(
        out, kind, save_all=True, append_images=list(pages[1:]), **({"resolution": 150} if kind == "PDF" else {})
    )
    return out.getvalue()


def read_here(data: bytes, **_: object) -> tuple[ReadPage, ...]:
    """What `read_scan` answers, in this process: for tests that are about what comes after."""
    try:
        return tuple(pages_of(data))
    except Refused as refused:
        raise refusal(refused.code) from None
