"""A disk that is soon full: a small tmpfs of one's own, where this account may mount one."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class SmallDisk:
    """`path` is where it hangs; `fill` leaves no room but so much, `clear` gives all of it back."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._filler = path / "filler"

    def fill(self, *, but: int = 0) -> None:
        """Take all the room but `but` bytes."""
        free = os.statvfs(self.path)
        size = free.f_bavail * free.f_frsize - but
        with self._filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, size))

    def clear(self) -> None:
        self._filler.unlink()


@contextmanager
def small_disk(megabytes: int) -> Iterator[SmallDisk]:
    """A tmpfs of this size. Skips the test where none can be mounted."""
    path = Path(tempfile.mkdtemp(prefix="portineria-test-"))
    options = ["-t", "tmpfs", "-o", f"size={megabytes}m,mode=711", "tmpfs", str(path)]
    try:
        mounted = subprocess.run(["mount", *options], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        path.rmdir()
        pytest.skip("no file system can be mounted here")
    try:
        yield SmallDisk(path)
    finally:
        # Lazily: a PostgreSQL that the full disk has killed may still be letting go of it.
        subprocess.run(["umount", "-l", str(path)], check=True)
        path.rmdir()
