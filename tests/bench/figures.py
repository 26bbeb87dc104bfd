"""How a figure is said: one JSON line each, times in milliseconds."""

import json
import math
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any


def say(figure: str, **values: Any) -> None:
    """Print one figure."""
    sys.stdout.write(json.dumps({"figure": figure, **values}, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def spread(seconds: Iterable[float]) -> dict[str, float | int]:
    """Median, 95th and 99th percentile (nearest rank), worst and how many, of times in seconds."""
    ordered = sorted(seconds)
    return {
        "p50_ms": _ms(ordered[len(ordered) // 2]),
        "p95_ms": _ms(ordered[math.ceil(0.95 * len(ordered)) - 1]),
        "p99_ms": _ms(ordered[math.ceil(0.99 * len(ordered)) - 1]),
        "max_ms": _ms(ordered[-1]),
        "n": len(ordered),
    }


def timed(work: Callable[[], object]) -> float:
    """How many seconds it took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)
