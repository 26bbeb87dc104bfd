r"""A backup's file: tables inside zstd inside sealed chunks, written and read as a stream.

It holds everything there is about everybody, so it is encrypted to the centre's box key: whoever finds the file has nothing,
and whoever restores needs the key file, which is kept elsewhere. Each chunk is authenticated and the last one says so:
a file that was cut, altered or reordered is refused. Knows no database.

    PORTINERIA-BACKUP-1 \n  length(4)  header JSON  length(4)  sealed stream key  stream header(24)  { length(4) chunk }
"""

import json
import struct
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

import zstandard
from nacl import bindings
from nacl.exceptions import CryptoError

from app.errors import Notice
from app.security.signing import new_key, seal, unseal

_MAGIC = b"PORTINERIA-BACKUP-1\n"
_CHUNK = 64 * 1024
_LARGEST_HEAD = 1024 * 1024
_LENGTH = struct.Struct(">I")
_FRAME = struct.Struct(">cI")

BEGIN, DATA, END, WHOLE = b"B", b"D", b"E", b"W"
"""Frames: a table begins (JSON), some of its rows (COPY text), it ends (JSON), the backup is whole (JSON)."""


@dataclass(frozen=True)
class BackupHead:
    """What a backup says of itself before it is opened: when (UTC text), schema revision, PostgreSQL's version."""

    made_at: str
    revision: str
    postgres: str


class BackupWriter:
    """Writes one backup to an open file. Use as a context manager; without `finish` the file is not whole."""

    def __init__(self, out: BinaryIO, box_public: bytes, head: BackupHead) -> None:
        self._out = out
        key = new_key()
        header = json.dumps(asdict(head), sort_keys=True).encode()
        sealed = seal(box_public, key)
        out.write(_MAGIC + _LENGTH.pack(len(header)) + header + _LENGTH.pack(len(sealed)) + sealed)
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        out.write(bindings.crypto_secretstream_xchacha20poly1305_init_push(self._state, key))
        # The header is not secret, but it must be the one that the rows were written under.
        self._bound = header
        self._packer = zstandard.ZstdCompressor(level=6, write_checksum=True).compressobj()
        self._waiting = bytearray()

    def frame(self, kind: bytes, content: bytes) -> None:
        """One frame of at most a few megabytes."""
        self._take(self._packer.compress(_FRAME.pack(kind, len(content)) + content))

    def finish(self) -> None:
        """The last chunk, which says that it is the last."""
        self._take(self._packer.flush())
        self._chunk(bytes(self._waiting), bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL)

    def _take(self, packed: bytes) -> None:
        self._waiting += packed
        while len(self._waiting) > _CHUNK:
            self._chunk(bytes(self._waiting[:_CHUNK]), bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
            del self._waiting[:_CHUNK]

    def _chunk(self, plain: bytes, tag: int) -> None:
        sealed = bindings.crypto_secretstream_xchacha20poly1305_push(self._state, plain, self._bound, tag)
        self._out.write(_LENGTH.pack(len(sealed)) + sealed)


def read_head(file: Path) -> BackupHead:
    """What a backup says of itself, unverified. Raises Notice `backup_missing` or `backup_damaged`."""
    with _opened(file) as source:
        return _head(file, source)[0]


def frames(file: Path, box_keys: tuple[bytes, ...]) -> Iterator[tuple[bytes, bytes]]:
    """Each frame of a backup, in order, up to its authenticated end.

    Raises Notice `backup_missing`, `backup_other_keys` (it was made under keys that are not here) or `backup_damaged`.
    """
    with _opened(file) as source:
        _, header = _head(file, source)
        sealed = _sized(file, source, _LARGEST_HEAD)
        key = next((opened for one in box_keys if (opened := unseal(one, sealed)) is not None), None)
        if key is None:
            raise Notice(
                "backup_other_keys",
                f"La copia {file} è stata fatta con altre chiavi e qui non si apre. "
                "Rimettere il file delle chiavi del centro che l'ha fatta e ripetere.",
                file=str(file),
            )
        yield from _unframed(file, _plain_chunks(file, source, key, header))


def _plain_chunks(file: Path, source: BinaryIO, key: bytes, header: bytes) -> Iterator[bytes]:
    unpack = zstandard.ZstdDecompressor().decompressobj()
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    try:
        start = source.read(bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, start, key)
        tag = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
        while tag != bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL:
            sealed = _sized(file, source, 2 * _CHUNK)
            packed, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, sealed, header)
            yield unpack.decompress(packed)
        if not unpack.eof or source.read(1):
            raise _damaged(file)
    except (CryptoError, zstandard.ZstdError, RuntimeError, ValueError, TypeError):
        raise _damaged(file) from None


def _unframed(file: Path, chunks: Iterator[bytes]) -> Iterator[tuple[bytes, bytes]]:
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        while len(waiting) >= _FRAME.size:
            kind, size = _FRAME.unpack_from(waiting)
            if len(waiting) < _FRAME.size + size:
                break
            yield kind, bytes(waiting[_FRAME.size : _FRAME.size + size])
            del waiting[: _FRAME.size + size]
    if waiting:
        raise _damaged(file)


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError:
        raise Notice("backup_missing", f"La copia {file} non c'è o non si può leggere.", file=str(file)) from None


def _head(file: Path, source: BinaryIO) -> tuple[BackupHead, bytes]:
    if source.read(len(_MAGIC)) != _MAGIC:
        raise Notice("backup_not_ours", f"Il file {file} non è una copia del centro Portineria.", file=str(file))
    header = _sized(file, source, _LARGEST_HEAD)
    try:
        return BackupHead(**json.loads(header)), header
    except (ValueError, TypeError):
        raise _damaged(file) from None


def _sized(file: Path, source: BinaryIO, most: int) -> bytes:
    raw = source.read(_LENGTH.size)
    if len(raw) != _LENGTH.size or (size := _LENGTH.unpack(raw)[0]) > most:
        raise _damaged(file)
    content = source.read(size)
    if len(content) != size:
        raise _damaged(file)
    return content


def _damaged(file: Path) -> Notice:
    return Notice(
        "backup_damaged",
        f"La copia {file} è incompleta o rovinata e non si può usare. Nulla è cambiato. Usarne un'altra.",
        file=str(file),
    )
