"""Python's collector of cycles, set for a program that reads and writes batches of rows."""

import gc

_BORN = 50_000
"""Containers made and not freed before the youngest are looked at; Python's own 700 come by many times in every batch."""


def settle_collector() -> None:
    """Look for cycles less often: a batch is ten thousand small containers that hold none, and each look walks through them all."""
    gc.set_threshold(_BORN, 20, 20)
