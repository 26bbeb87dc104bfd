"""Registers that lie outside the database, so that no backup of it makes them forget: who was erased, who was dismissed,
which outpost closed.
"""

import os
from pathlib import Path

from app.errors import Notice


def append(register: Path, lines: str, safe: str) -> None:
    """Add lines of ASCII, durably. Raises Notice `register_not_written`, which says with `safe` what has not happened."""
    try:
        handle = os.open(register, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "ab") as file:
            file.write(lines.encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise Notice(
            "register_not_written",
            f"Il registro {register} non si può scrivere ({error.strerror}). {safe}",
            file=str(register),
        ) from None
