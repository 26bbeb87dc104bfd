"""Pictures and PDFs for tests, made on the spot: nothing of anybody's is in them."""

import io
import random
import struct
import zlib

from PIL import Image

MAKER = "Fotocamera Marcata X1"
"""What the camera wrote into `photo`."""


def photo(width: int = 3000, height: int = 2000, *, noise: bool = False, kind: str = "JPEG", seed: int = 1) -> bytes:
    """A picture as a telephone makes it: with maker, comment and place in it. Noise makes it hard to press."""
    if noise:
        grain = random.Random(seed).randbytes(width * height * 3)
        picture = Image.frombytes("RGB", (width, height), grain)
    else:
        picture = Image.new("RGB", (width, height), (200, 30 + seed % 200, 60))
        picture.paste((0, 0, 255), (0, 0, width // 4, height // 4))
    exif = Image.Exif()
    exif[0x010F] = MAKER
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (45.0, 9.0, 7.0)
    out = io.BytesIO()
    more = {"comment": MAKER.encode()} if kind == "JPEG" else {}
    picture.save(out, kind, exif=exif, **more)
    return out.getvalue()


def pdf(pages: int = 1, words: str = "Bolletta") -> bytes:
    """A PDF of blank-like pages with a word on each."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    sheet = Canvas(out, invariant=1)
    for page in range(pages):
        sheet.drawString(100, 700, f"{words} {page + 1}")
        sheet.showPage()
    sheet.save()
    return out.getvalue()


def bulky_pdf(size: int, seed: int = 1) -> bytes:
    """A whole PDF of about `size` bytes: what is too much for one piece."""
    whole = pdf()
    return (
        whole
        + b"\n%"
        + random.Random(seed).randbytes(size).replace(b"\n", b"x").replace(b"\r", b"x")
        + b"\n"
        + (whole[whole.rindex(b"startxref") :])
    )


def many_scans(count: int) -> bytes:
    """A small JPEG that goes over its pixels so many times more than it needs."""
    out = io.BytesIO()
    Image.new("L", (64, 64), 128).save(out, "JPEG", progressive=True)
    whole = out.getvalue()
    end = len(whole) - 2
    return whole[:end] + whole[whole.rindex(b"\xff\xda") : end] * count + whole[end:]


def huge_png(width: int, height: int) -> bytes:
    """A few bytes that say they are a picture of so many points."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def pdf_of(objects: list[bytes], *, trailer: bytes = b"") -> bytes:
    """A PDF of these objects."""
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n" % size
        + table
        + (b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(out)))
    )


def many_pages(count: int) -> bytes:
    """One page named so many times."""
    kids = b" ".join([b"3 0 R"] * count)
    return pdf_of([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
    ])  # fmt: skip
