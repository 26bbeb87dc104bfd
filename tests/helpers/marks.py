"""Looks for marked words in everything a folder holds, in every shape in which a program might have let them out.

Each word is sought as it is, in capitals and in small letters; as UTF-8, UTF-16 and UTF-32, base64 (at its three offsets,
both alphabets), hex, ASCII85, percent and JSON escapes; and again inside whatever zstd, zlib, gzip or zip data is found,
wherever in a file it begins.
"""

import base64
import io
import re
import urllib.parse
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import zstandard

_MOST = 32_000_000
_ZLIB_HEADS = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
_ZSTD_HEAD = b"\x28\xb5\x2f\xfd"
_ASCII85 = re.compile(rb"stream\r?\n([!-uz\s]+)~>")  # as in a PDF


class Marks:
    """The words that must be nowhere."""

    def __init__(self, *words: str) -> None:
        self.words = words
        forms: dict[bytes, str] = {}
        for word in words:
            for text in {word, word.upper(), word.lower()}:
                for form, data in _forms(text):
                    forms.setdefault(data, f"{word} ({form})")
        self._forms = forms
        self._pattern = re.compile(b"|".join(sorted(map(re.escape, forms), key=len, reverse=True)))

    def within(self, data: bytes, depth: int = 2) -> set[str]:
        """The marks found in `data`, each with the form it had."""
        found = {self._forms[match] for match in self._pattern.findall(data)}
        if depth:
            for how, inside in _unpacked(data):
                found |= {f"{one} in {how}" for one in self.within(inside, depth - 1)}
        return found

    def below(self, folder: Path, skip: Iterable[Path] = ()) -> dict[str, set[str]]:
        """File (or name of a file) below `folder` -> the marks in it. Folders in `skip` are not entered."""
        leave = set(skip)
        found: dict[str, set[str]] = {}
        for path in _files(folder, leave):
            marks = self.within(path.name.encode("utf-8", "surrogateescape"))
            if path.is_file() and not path.is_symlink():
                marks |= self.within(path.read_bytes())
            if marks:
                found[str(path.relative_to(folder))] = marks
        return found


def _files(folder: Path, skip: set[Path]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path in skip:
            continue
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from _files(path, skip)


def _forms(text: str) -> Iterator[tuple[str, bytes]]:
    plain = text.encode()
    yield "UTF-8", plain
    for name in ("utf-16-le", "utf-16-be", "utf-32-le"):
        yield name, text.encode(name)
    yield "hex", plain.hex().encode()
    yield "hex", plain.hex().upper().encode()
    yield "percent", "".join(f"%{byte:02X}" for byte in plain).encode()
    yield "JSON", "".join(f"\\u{ord(letter):04x}" for letter in text).encode()
    if urllib.parse.quote(text) != text:
        yield "percent", urllib.parse.quote(text).encode()
    for base in (plain, text.encode("utf-16-le")):
        for offset in range(3):
            # What stands before and after shares digits with the ends: those are cut off.
            digits = base64.b64encode(bytes(offset) + base)
            inside = digits[-(-offset * 8 // 6) : (offset + len(base)) * 8 // 6]
            yield "base64", inside
            yield "base64", inside.translate(bytes.maketrans(b"+/", b"-_"))


def _unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    at = data.find(_ZSTD_HEAD)
    while at >= 0:
        try:
            reader = zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(data[at:])
            yield "zstd", reader.read(_MOST)
        except zstandard.ZstdError:
            pass
        at = data.find(_ZSTD_HEAD, at + 1)
    for head in _ZLIB_HEADS.finditer(data):
        unpacked = _inflated(data[head.start() :])
        if len(unpacked) >= 4:
            yield "zlib", unpacked
    if b"PK\x03\x04" in data[:4]:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield "zip", archive.read(name)
    for digits in _ASCII85.findall(data):
        try:
            yield "ASCII85", base64.a85decode(digits)
        except ValueError:
            continue


def _inflated(data: bytes) -> bytes:
    """As much as can be inflated: a file that was cut or goes on with other things still shows its beginning."""
    out, machine = bytearray(), zlib.decompressobj(wbits=47)
    try:
        for at in range(0, len(data), 4_096):
            out += machine.decompress(data[at : at + 4_096], _MOST)
            if machine.eof or len(out) > _MOST:
                break
    except zlib.error:
        pass
    return bytes(out)
