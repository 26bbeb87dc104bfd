"""What a file may be to become an attachment: its type by content, its size, how many pixels; asked on both sides.

A picture is looked at before it is decoded: its header says how large it would become. Knows no record and no disk.
"""

import hashlib
import io
import re
import struct
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import PIL.Image

CHUNK = 256 * 1024
"""Bytes of one piece, on disk and on the way; the last of a file may be shorter."""
LARGEST_FILE = 25_000_000
"""Bytes of a file that is still taken."""
LARGEST_PICTURE = 50_000_000
"""Pixels of a picture that is still decoded."""
MOST_SCANS = 60
"""Passes over a JPEG that is still decoded. Cameras make ten at most; each goes over every pixel, and costs a file a hundred bytes."""

JPEG, PDF = "image/jpeg", "application/pdf"
KEPT = (JPEG, PDF)
"""What is kept: every picture becomes a JPEG on the desk."""

ARRIVED = "arrivato"
TOO_LARGE, NOT_TAKEN, UNREADABLE = "troppo_grande", "tipo_non_ammesso", "illeggibile"
REFUSED = (TOO_LARGE, NOT_TAKEN, UNREADABLE)
"""Why bytes are refused; with `arrivato` the values of `content_state`."""

_STARTS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", PDF),
)
_HASH_BYTES = 32
_PDF_TAIL = 4096
_SCAN = 0xDA
_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]", re.DOTALL)
"""What ends the pixels of a scan, or begins a segment."""
# What Pillow's readers raise over bytes that only begin like a picture (`UnidentifiedImageError` is an OSError).
BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    LookupError,
    TypeError,
    ArithmeticError,
    MemoryError,
    struct.error,
)


class Refused(Exception):
    """A file that is not taken; `code` is one of `REFUSED`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def content_hash(data: bytes) -> str:
    """The name of a content: BLAKE2b-256 in hex."""
    return hashlib.blake2b(data, digest_size=_HASH_BYTES).hexdigest()


def is_content_hash(text: str) -> bool:
    """Whether this may be the name of a content."""
    return len(text) == 2 * _HASH_BYTES and set(text) <= set("0123456789abcdef")


def media_type(data: bytes) -> str | None:
    """What the bytes are, whatever their name says; None for what is not taken."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for start, kind in _STARTS if data.startswith(start)), None)


def open_picture(data: bytes) -> "PIL.Image.Image":
    """A picture whose header was read and whose pixels were not. Raises `Refused`."""
    from PIL import Image  # not at the start of a desk

    kind = media_type(data)
    if kind is None or not kind.startswith("image/"):
        raise Refused(NOT_TAKEN)
    # What Pillow thinks of a damaged corner is neither a reason nor a line for anybody's log.
    warnings.filterwarnings("ignore", module=r"PIL\.")
    Image.MAX_IMAGE_PIXELS = None  # Pillow's own limit warns; ours, below, refuses, and as early
    try:
        picture = Image.open(io.BytesIO(data), formats=(kind.removeprefix("image/").upper(),))
    except BROKEN:
        raise Refused(UNREADABLE) from None
    if picture.width * picture.height > LARGEST_PICTURE:
        raise Refused(TOO_LARGE)
    if kind == JPEG and _has_many_scans(data):
        raise Refused(UNREADABLE)
    return picture


def _has_many_scans(data: bytes) -> bool:
    """Whether a JPEG goes over its pixels more often than `MOST_SCANS`; what its segments hold (a thumbnail) does not count."""
    scans, at = 0, 0
    while scans <= MOST_SCANS and (marker := _MARKER.search(data, at)) is not None:
        at, code = marker.end(), data[marker.end() - 1]
        scans += code == _SCAN
        if code == 0xD9:  # the end: what a telephone hangs on behind it is not looked at
            break
        if code not in (0xD8, 0x01):  # those two alone have no length
            at += int.from_bytes(data[at : at + 2], "big")
    return scans > MOST_SCANS


def check_file(data: bytes, named: str) -> None:
    """Whether these bytes are what a record names (`named`, one of `KEPT`) and can be shown. Raises `Refused`."""
    if len(data) > LARGEST_FILE:
        raise Refused(TOO_LARGE)
    if named not in KEPT or media_type(data) != named:
        raise Refused(NOT_TAKEN)
    if named == JPEG:
        picture = open_picture(data)
        # An eighth of its size is decoded for a sixty-fourth of the memory, and reads every byte all the same.
        picture.draft("RGB", (max(1, picture.width // 8), max(1, picture.height // 8)))
        decode(picture)
    elif b"%%EOF" not in data[-_PDF_TAIL:]:
        raise Refused(UNREADABLE)


def decode(picture: "PIL.Image.Image") -> None:
    """Read the pixels of an opened picture. Raises `Refused` (`illeggibile`) for anything but a whole one."""
    try:
        picture.load()
    except BROKEN:
        raise Refused(UNREADABLE) from None
