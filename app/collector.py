"""Python's collector of cycles, set for a program that reads and writes batches of rows."""

import atexit
import gc

_BORN = 50_000
"""Containers made and not freed before the youngest are looked at; Python's own 700 come by many times in every batch."""


def settle_collector() -> None:
    """Look for cycles less often, and not at the end: a batch is ten thousand small containers that hold none, and each look walks
    through them all. The last one, as the process ends, walks through the whole program and takes a quarter of a short command.
    """
    gc.set_threshold(_BORN, 20, 20)
    atexit.register(gc.freeze)  # what is frozen is not looked at; the system takes it back
