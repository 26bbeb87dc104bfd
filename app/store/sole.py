"""One program at a time on one database: a lock file that the system frees when its holder dies."""

import os
import sys
from pathlib import Path


def take_alone(path: Path) -> int | None:
    """Take the lock file `path` without waiting: a handle to close when done, None while another holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
