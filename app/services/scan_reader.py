"""Reads a scan: PDF or picture -> pages -> the code on each page. Runs in a process of its own (`scan_process` starts it).

What comes from a scanner or a telephone is anybody's bytes: whatever they do to a decoder, they do it here, where a time, a
memory and a page limit end it and nothing else lives. The file comes on standard input; each page goes out as it is read, as a
length and a message. Nothing touches a disk, no database is known.
"""

import io
import struct
import sys
import warnings
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, Any

import msgspec

from app.rules.files import LARGEST_PICTURE, PDF, media_type

if TYPE_CHECKING:
    import PIL.Image

MOST_PAGES = 200
"""Pages of one file."""
LARGEST_SCAN = 100_000_000
"""Bytes of one file."""
MOST_MEMORY = 2_000_000_000
"""Bytes of address space of the reading process, where the system can hold it to that."""
MOST_SECONDS = 240
"""Seconds for one file."""

TOO_LARGE, TOO_MANY_PAGES, LOCKED, NOT_TAKEN, BROKEN = "grande", "pagine", "password", "tipo", "rovinato"
"""Why a file is not read."""

_DPI = 200
_LONGEST_READ = 3_600
_LONGEST_KEPT = 2_000
_LARGEST_KEPT = 600_000
_QUALITIES = (75, 60, 45, 30)
_TIFF = (b"II*\0", b"MM\0*")


class ReadPage(msgspec.Struct, frozen=True, array_like=True):
    """One page: what its codes say (none, one, or foreign ones too) and its picture, upright, as a JPEG."""

    place: int
    codes: tuple[str, ...]
    jpeg: bytes


class Refused(Exception):
    """A file that cannot be read; the code says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def pages_of(data: bytes) -> Iterator[ReadPage]:
    """Each page of a file in its order. Raises `Refused`; the caller then forgets the pages it had."""
    from PIL import Image

    warnings.filterwarnings("ignore", module=r"PIL\.")
    Image.MAX_IMAGE_PIXELS = None  # ours, below, is looked at before anything is decoded
    if len(data) > LARGEST_SCAN:
        raise Refused(TOO_LARGE)
    kind = "image/tiff" if data[:4] in _TIFF else media_type(data)
    if kind is None:
        raise Refused(NOT_TAKEN)
    pictures = _pdf_pages(data) if kind == PDF else _frames(data, kind.removeprefix("image/").upper())
    for place, picture in enumerate(pictures):
        yield _read(place, picture)


def _pdf_pages(data: bytes) -> "Iterator[PIL.Image.Image]":
    import pypdfium2
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refused(LOCKED if error.err_code == FPDF_ERR_PASSWORD else BROKEN) from None
    if len(document) > MOST_PAGES:
        raise Refused(TOO_MANY_PAGES)
    if len(document) == 0:
        raise Refused(BROKEN)
    for at in range(len(document)):
        try:
            page = document[at]
            longest = max(*page.get_size(), 1.0)
            bitmap = page.render(scale=min(_DPI / 72, _LONGEST_READ / longest), rev_byteorder=True)
            yield bitmap.to_pil().convert("RGB")
            bitmap.close()
            page.close()
        except (pypdfium2.PdfiumError, ValueError):
            raise Refused(BROKEN) from None


def _frames(data: bytes, kind: str) -> "Iterator[PIL.Image.Image]":
    """A picture, or every frame of a TIFF. Its header is looked at before its pixels are."""
    from PIL import Image, ImageOps

    try:
        picture = Image.open(io.BytesIO(data), formats=(kind,))
        frames = int(getattr(picture, "n_frames", 1)) if kind == "TIFF" else 1
        if frames > MOST_PAGES:
            raise Refused(TOO_MANY_PAGES)
        for at in range(frames):
            if frames > 1:
                picture.seek(at)
            if picture.width * picture.height > LARGEST_PICTURE:
                raise Refused(TOO_LARGE)
            picture.load()
            yield _plain(ImageOps.exif_transpose(picture))
    except Refused:
        raise
    except Exception:  # noqa: BLE001 - a decoder fed anybody's bytes raises anything; the file is broken, whatever it was
        raise Refused(BROKEN) from None


def _plain(picture: "PIL.Image.Image") -> "PIL.Image.Image":
    """In colours on white, no longer than is read."""
    from PIL import Image

    if picture.mode.startswith("I"):
        picture = picture.convert("I").point(lambda grey: grey / 256).convert("L")
    if picture.mode in ("P", "LA", "RGBA", "PA"):
        seen = picture.convert("RGBA")
        sheet = Image.new("RGB", seen.size, "white")
        sheet.paste(seen, mask=seen)
        picture = sheet
    plain = picture.convert("RGB")
    plain.thumbnail((_LONGEST_READ, _LONGEST_READ), Image.Resampling.LANCZOS)
    return plain


def _read(place: int, picture: "PIL.Image.Image") -> ReadPage:
    codes, turn = find_codes(picture)
    return ReadPage(place, codes, _jpeg(picture.rotate(turn, expand=True) if turn else picture))


def find_codes(picture: "PIL.Image.Image") -> tuple[tuple[str, ...], int]:
    """The text of the QR codes on a page, and by how much to turn it left (0, 90, 180, 270) to have it upright.

    Looked for as it is; then, where the light or the resolution was poor, with even light and twice as large.
    """
    import zxingcpp
    from PIL import ImageChops, ImageFilter, ImageOps
    from PIL.Image import Resampling

    def look(grey: "PIL.Image.Image") -> list[Any]:
        found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
        return [one for one in found if one.valid and one.text]

    grey = picture.convert("L")
    found = look(grey)
    if not found:
        # The page without its writing is the light that fell on it.
        radius = max(8, max(grey.size) // 40)
        small = grey.resize((max(1, grey.width // 4), max(1, grey.height // 4)))
        light = small.filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.BoxBlur(radius // 4)).resize(grey.size)
        even = ImageOps.autocontrast(ImageOps.invert(ImageChops.subtract(light, grey)), cutoff=(1, 1))
        found = look(even)
        if not found and max(grey.size) <= _LONGEST_READ:
            found = look(even.resize((even.width * 2, even.height * 2), Resampling.BICUBIC))
    if not found:
        return (), 0
    turn = round(found[0].orientation / 90) * 90 % 360
    return tuple(dict.fromkeys(one.text for one in found)), turn


def _jpeg(picture: "PIL.Image.Image") -> bytes:
    from PIL import Image, ImageStat

    spread = ImageStat.Stat(picture.convert("HSV").getchannel("S").resize((64, 64))).mean[0]
    kept = picture.convert("L") if spread < 4 else picture
    if max(kept.size) > _LONGEST_KEPT:
        kept = kept.copy()
        kept.thumbnail((_LONGEST_KEPT, _LONGEST_KEPT), Image.Resampling.LANCZOS)
    while True:
        for quality in _QUALITIES:
            out = io.BytesIO()
            kept.save(out, "JPEG", quality=quality, optimize=True)
            if out.tell() <= _LARGEST_KEPT:
                return out.getvalue()
        kept = kept.resize((max(1, kept.width * 3 // 4), max(1, kept.height * 3 // 4)), Image.Resampling.LANCZOS)


# ------------------------------------------------------------------------------------------------------------- the process


def read_messages(stream: IO[bytes]) -> Iterator[Any]:
    """The messages of a reading process: `ReadPage`s, then True, or a text that says why not. Ends where the stream does."""
    decoder = msgspec.msgpack.Decoder(ReadPage | bool | str)
    while len(head := _exactly(stream, 4)) == 4:
        body = _exactly(stream, struct.unpack(">I", head)[0])
        try:
            yield decoder.decode(body)
        except msgspec.DecodeError:
            return


def _exactly(stream: IO[bytes], size: int) -> bytes:
    return stream.read(min(size, LARGEST_SCAN))


def main() -> int:
    """Standard input -> messages on standard output."""
    _limit()
    out = sys.stdout.buffer

    def say(message: ReadPage | bool | str) -> None:
        body = msgspec.msgpack.encode(message)
        out.write(struct.pack(">I", len(body)) + body)
        out.flush()

    return _serve(sys.stdin.buffer.read(LARGEST_SCAN + 1), say)


def _serve(data: bytes, say: Callable[[ReadPage | bool | str], None]) -> int:
    try:
        for page in pages_of(data):
            say(page)
    except Refused as refused:
        say(refused.code)
    except MemoryError:
        say(TOO_LARGE)
    else:
        say(True)
    return 0


def _limit() -> None:
    """Hold this process to its memory and time, where the system can (Windows cannot: there the pixel limits and the clock do)."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    sys.exit(main())
