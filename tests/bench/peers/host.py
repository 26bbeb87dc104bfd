"""A process of its own that takes orders: one line of JSON in, one line of JSON out. Desks are hosted so, and servers and the
counting proxy are watched so.

Only the standard library: Anki's own environment runs this too.
"""

import json
import os
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).parents[3]
_PATIENCE = 600.0


class Host:
    """A process that `serve`s, or a program of another language that keeps the same rule. Ended at the end of its orders."""

    def __init__(self, *command: str, **environment: str) -> None:
        self._process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.pid = self._process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()

    def ask(self, order: str, **arguments: Any) -> Any:
        """Give an order and wait for what comes of it. Raises RuntimeError with what the other side says went wrong."""
        self.tell(order, **arguments)
        return self.hear()

    def tell(self, order: str, **arguments: Any) -> None:
        """Give an order and wait for nothing: `hear` follows."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"order": order, "arguments": arguments}) + "\n")
        self._process.stdin.flush()

    def hear(self) -> Any:
        """What came of the last order. A process that has not answered for ten minutes is ended."""
        assert self._process.stdout is not None
        watchdog = threading.Timer(_PATIENCE, self._process.kill)
        watchdog.start()
        line = self._process.stdout.readline()
        watchdog.cancel()
        if not line:
            raise RuntimeError("the process has ended, or was ended because it did not answer")
        said = json.loads(line)
        if "error" in said:
            raise RuntimeError(said["error"])
        return said["answer"]


def ask_all(hosts: Iterable[Host], orders: Iterable[tuple[str, dict[str, Any]]]) -> list[Any]:
    """Give each host its order, then wait for all of them."""
    asked = []
    for host, (order, arguments) in zip(hosts, orders, strict=True):
        host.tell(order, **arguments)
        asked.append(host)
    return [host.hear() for host in asked]


def at_once(work: Callable[[str], Any], names: list[str]) -> list[float]:
    """Do it for all names at the same time; the seconds after which each was done."""
    begun = time.perf_counter()

    def one(name: str) -> float:
        work(name)
        return time.perf_counter() - begun

    with ThreadPoolExecutor(len(names)) as threads:
        return list(threads.map(one, names))


@contextmanager
def server(*command: str, **environment: str) -> Iterator[tuple[str, int]]:
    """A server that says its port in its first line, until the end of the block: the port and the process."""
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip(), process.pid
        finally:
            process.terminate()


def serve(hosted: object) -> None:
    """Run the method that each order names, until there are no more orders."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints is no answer
    for line in sys.stdin:
        said = json.loads(line)
        try:
            answer = {"answer": getattr(hosted, said["order"])(**said["arguments"])}
        except Exception as error:  # noqa: BLE001 - whoever gave the order is told
            traceback.print_exc()
            answer = {"error": f"{said['order']}: {type(error).__name__}: {error}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
