"""Small files that must be either the old one or the new one, whatever is killed and whenever.

Write beside, fsync, replace, fsync the folder; and one lock for read-and-write-back by two processes (desk and command
line). Portable: `fcntl` or `msvcrt`. Knows nothing of what the files hold.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_REPLACE_TRIES = 20


def write_whole(path: Path, data: bytes) -> None:
    """Replace `path` by `data`, durably and in one step, readable by its owner only. OSError when the disk refuses."""
    beside = path.with_name(path.name + ".tmp")
    # The name beside is fixed: a write that was killed leaves one file, which the next write takes over.
    beside.unlink(missing_ok=True)
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _replace(beside, path)
    except OSError:
        # Half a file beside a form that somebody wanted on a full disk would be personal data that nobody knows of.
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _replace(beside: Path, path: Path) -> None:
    """Replace, patient on Windows: a virus scanner or indexer may hold the old file open for a moment."""
    for last in (*[False] * (_REPLACE_TRIES - 1), True):
        try:
            beside.replace(path)
        except PermissionError:
            if last or os.name == "posix":
                raise
            time.sleep(0.02)
        else:
            return


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock file beside `path`: at most one process or thread is inside. The system frees it when one dies."""
    handle = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
