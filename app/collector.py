"""Python's collector of cycles, set for a program that reads and writes batches of rows."""

import atexit
import gc

_BORN = 50_000
"""Containers made and not freed before the youngest are looked at; Python's own 700 come by many times in every batch."""


def settle_collector() -> None:
    """Look for cycles less often: a batch is ten thousand small containers that hold none, and each look walks through them all.

    And not once more as the program ends: looking through all that it has imported takes half a second, to free what the system
    takes back at once. What must be done at the end is done by whoever opened it, never by the collector.
    """
    gc.set_threshold(_BORN, 20, 20)
    atexit.register(gc.freeze)
