"""The files of attachments on a desk: one encrypted file for each content, in a folder beside the database.

A file's name is drawn by lot and its key is random; both stand only in the `content` row inside the encrypted database. So a
folder that is looked at says nothing, not even which content it holds, and a row that is deleted takes its file with it: what
is left on the disk until it is unlinked is noise. Written piece by piece, a file that comes from the centre goes on where it
was cut. Knows no record and no network.
"""

import json
import os
import secrets
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.local import RETURNED, UNANSWERED, Content, in_sql
from app.rules.files import CHUNK, content_hash
from app.security.pieces import OVERHEAD, open_piece, seal_piece
from app.security.signing import new_key
from app.store.capture import Changed

_NAME_BYTES = 16
_SEALED = CHUNK + OVERHEAD


@dataclass(frozen=True)
class Written:
    """Where a content lies: what its `content` row says."""

    hash: str
    file: str
    key: bytes = field(repr=False)
    size: int
    stored: int


class ContentFiles:
    """The folder of one operator's files. Any thread may call it; one file is written by one thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._new: set[str] = set()
        """Names given out by this process whose row is still to come: no sweep takes them."""
        self._lock = threading.Lock()

    def begin(self, hash: str, size: int) -> Written:
        """A place for a content of which nothing is here yet."""
        name = secrets.token_hex(_NAME_BYTES)
        with self._lock:
            self._new.add(name)
        return Written(hash, name, new_key(), size, 0)

    def write(self, data: bytes) -> Written:
        """Keep a whole content, durably. Raises `Notice` (`disk_refused`); then nothing of it is left."""
        begun = self.begin(content_hash(data), len(data))
        for at in range(0, len(data), CHUNK):
            self.append(begun, at, data[at : at + CHUNK], last=at + CHUNK >= len(data))
        return Written(begun.hash, begun.file, begun.key, begun.size, len(data))

    def settled(self, one: Written) -> None:
        """The row of this file is there, or never will be: from now on a sweep may judge it."""
        with self._lock:
            self._new.discard(one.file)

    def append(self, to: Written, at: int, data: bytes, *, last: bool = True) -> None:
        """Write the piece that begins at byte `at` (a multiple of `CHUNK`); `last` makes all before it durable too.

        Whatever lay behind (half a piece, after a power cut) is cut off. Raises `Notice` (`disk_refused`).
        """
        place = at // CHUNK
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            handle = os.open(self._folder / to.file, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(handle, "rb+") as file:
                file.truncate(place * _SEALED)
                file.seek(place * _SEALED)
                file.write(seal_piece(to.key, to.hash, place, data))
                file.flush()
                if last:
                    os.fsync(file.fileno())
        except OSError:
            if at == 0:
                self.remove([to.file])
            raise _refused() from None

    def piece(self, of: Written, at: int) -> bytes | None:
        """The piece that begins at byte `at`; None when it is not there or not what was written."""
        place = at // CHUNK
        try:
            with (self._folder / of.file).open("rb") as file:
                file.seek(place * _SEALED)
                return open_piece(of.key, of.hash, place, file.read(_SEALED))
        except OSError:
            return None

    def read(self, of: Written) -> bytes | None:
        """The whole content; None when the file is missing, damaged, or not what its name says."""
        pieces = []
        for at in range(0, of.size, CHUNK):
            piece = self.piece(of, at)
            if piece is None:
                return None
            pieces.append(piece)
        data = b"".join(pieces)
        return data if content_hash(data) == of.hash else None

    def remove(self, names: Iterable[str]) -> None:
        """Unlink files. One that cannot be unlinked now is noise, and goes with the next sweep."""
        for name in names:
            with suppress(OSError):
                (self._folder / name).unlink(missing_ok=True)

    def sweep(self, known: Iterable[str]) -> int:
        """Unlink every file that no row knows; `known` are the names that rows have now. Answers how many went."""
        keep = set(known)
        with self._lock:
            self._new -= keep
            keep |= self._new
        try:
            stray = [path.name for path in self._folder.iterdir() if path.name not in keep]
        except FileNotFoundError:
            return 0
        self.remove(stray)
        return len(stray)


def written(session: Session, hash: str) -> Written | None:
    """What this desk has of a content; None for nothing."""
    row = session.get(Content, hash)
    return None if row is None else Written(row.hash, row.file, row.key, row.size, row.stored)


def note(session: Session, one: Written) -> None:
    """Write down where a content lies and how much of it is here; the file of an earlier row of it goes with the next sweep."""
    session.merge(Content(hash=one.hash, file=one.file, key=one.key, size=one.size, stored=one.stored))


def forget(db: Connection, changed: Changed, attachment_ids: Iterable[str] = ()) -> tuple[str, ...]:
    """Delete the keys of every content that no attachment shows but those named here, of which it shall go.

    Shown is what lies in a record, in a scanned page that waits, or in a change of ours that the centre has not taken. Answers
    the names of files that are noise from the commit on, to be unlinked after it (`ContentFiles.remove`, or the next `sweep`).
    """
    gone = db.exec_driver_sql(
        f"""
        DELETE FROM content WHERE hash IN (
            SELECT c.hash FROM content c WHERE NOT EXISTS (
                SELECT 1 FROM attachment a WHERE a.content_hash = c.hash AND a.deleted_at IS NULL
                    AND a.id NOT IN (SELECT value FROM json_each(?1))
            ) AND NOT EXISTS (SELECT 1 FROM scanned_page p WHERE p.content_hash = c.hash)
            EXCEPT
            SELECT json_extract(body, '$.content_hash[1]') FROM outbox
            WHERE kind = 'attachment' AND state IN {in_sql((*UNANSWERED, *RETURNED))}
                AND (settled_at IS NULL OR settled_how = 'da_parte') AND rid NOT IN (SELECT value FROM json_each(?1))
        ) RETURNING hash, file
        """,
        (json.dumps([*attachment_ids]),),
    ).all()
    if gone:
        changed.setdefault("content", set()).update(hash for hash, _ in gone)
    return tuple(file for _, file in gone)


def _refused() -> Notice:
    return Notice(
        "disk_refused",
        "Il disco di questo computer non accetta il file. Quello che era già salvato è intatto: liberare spazio e riprovare.",
    )
