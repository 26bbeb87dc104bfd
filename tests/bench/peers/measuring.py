"""What a piece of work costs: seconds by the clock, seconds of processor and highest memory of all processes that took part."""

import os
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_TICKS = os.sysconf("SC_CLK_TCK")
_GONE = (FileNotFoundError, ProcessLookupError)


@dataclass(frozen=True)
class Cost:
    """`seconds` by the clock, `cpu` seconds, `megabytes` at the highest; `answer` is what the work gave."""

    seconds: float
    cpu: float
    megabytes: int
    answer: Any


def measure(roots: Iterable[int], work: Callable[[], Any]) -> Cost:
    """Do the work and say what it cost the processes `roots` and all below them.

    Memory is the sum of what each had resident at its own highest: pages they share count once for each.
    """
    roots = list(roots)
    for pid in _families(roots):
        with suppress(*_GONE):
            Path(f"/proc/{pid}/clear_refs").write_text("5")  # the highest so far is now
    before, begun = _cpu(roots), time.perf_counter()
    answer = work()
    seconds = time.perf_counter() - begun
    cpu = _cpu(roots) - before
    return Cost(seconds, cpu, round(sum(_highest(pid) for pid in _families(roots)) / 1000), answer)


def _families(roots: Iterable[int]) -> set[int]:
    found: set[int] = set()
    waiting = list(roots)
    while waiting:
        pid = waiting.pop()
        found.add(pid)
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            with suppress(*_GONE):
                waiting += map(int, task.read_text().split())
    return found


def _cpu(roots: Iterable[int]) -> float:
    """Of the living, and of those that ended and were waited for."""
    ticks = 0
    for pid in _families(roots):
        with suppress(*_GONE):
            ticks += sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:15]))
    return ticks / _TICKS


def _highest(pid: int) -> int:
    """Kilobytes."""
    with suppress(*_GONE):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return 0
