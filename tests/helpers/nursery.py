"""Processes that are cheap to start and to kill: one process has loaded the whole program and forks it when asked.

A child is at work some 20 ms after it was asked for, where a start of its own takes over a second. `clock` shifts the
clock of the nursery and of all its children (libfaketime: `-3h`, `+1y`), the one that TLS reads included.
"""

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Self

from app.collector import settle_collector

FAKETIME = "libfaketimeMT.so.1"
_ROOT = Path(__file__).parents[2]


class Nursery:
    """Children of one clock. Each runs a function of `module` with keyword arguments and ends by a kill or by an error.

    `module.rehearse()` is called once before the first fork; it may leave no thread behind.
    """

    def __init__(self, module: str, folder: Path, clock: str = "") -> None:
        self.clock = clock
        self._folder = folder
        environment = dict(os.environ)
        if clock:
            # A desk's waits are on the monotonic clock, which runs as ever: what is wrong is the day and the hour. Without the
            # last word libfaketime turns the interpreter's waits for its own lock, which are such waits, into seconds.
            environment |= {
                "LD_PRELOAD": str(_faketime()),
                "FAKETIME": clock,
                "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                "FAKETIME_FORCE_MONOTONIC_FIX": "0",
            }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.nursery", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=_ROOT,
            env=environment,
            start_new_session=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()  # at the end of its orders it takes its children with it

    def start(self, function: str, name: str, **arguments: Any) -> "Child":
        """A child at `function` of the module. What it prints, and the error it ends with, go to files called `name`."""
        pipe_in, pipe_out = self._process.stdin, self._process.stdout
        assert pipe_in is not None
        assert pipe_out is not None
        order = {"function": function, "out": str(self._folder / name), "arguments": arguments}
        pipe_in.write(json.dumps(order) + "\n")
        pipe_in.flush()
        return Child(int(pipe_out.readline()), self._folder / f"{name}.error")


class Child:
    """A process started by a nursery."""

    def __init__(self, pid: int, error: Path) -> None:
        self._pid, self._error = pid, error
        try:
            self._handle: int | None = os.pidfd_open(pid)
        except ProcessLookupError:
            self._handle = None  # gone already: `kill` says of what

    def kill(self) -> None:
        """SIGKILL, and wait until it is gone. Raises AssertionError with what it died of, if it had died by itself."""
        if self._handle is not None:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)
            select.select([self._handle], [], [])
            os.close(self._handle)
            self._handle = None
        if self._error.exists():
            raise AssertionError(f"a process ended by itself:\n{self._error.read_text('utf-8')}")


def _faketime() -> Path:
    for folder in Path("/usr/lib").glob("*/faketime"):
        if (folder / FAKETIME).exists():
            return folder / FAKETIME
    raise FileNotFoundError(FAKETIME)


def has_faketime() -> bool:
    """Whether clocks can be shifted here."""
    try:
        _faketime()
    except FileNotFoundError:
        return False
    return True


def main() -> None:
    settle_collector()  # as both programs do
    module = importlib.import_module(sys.argv[1])
    module.rehearse()
    gc.freeze()  # no child looks through what all have, and so copies it
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # who is killed leaves nothing behind
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _be_born(module, order)
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()
    os.killpg(0, signal.SIGKILL)


def _be_born(module: Any, order: dict[str, Any]) -> None:
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        out = os.open(f"{order['out']}.out", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for stream in (1, 2):
            os.dup2(out, stream)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        getattr(module, order["function"])(**order["arguments"])
        raise SystemError("came to an end")
    except BaseException:  # noqa: BLE001 - the process's edge: whoever kills it reads this
        said = f"{time.strftime('%FT%T')} {order['function']}\n{traceback.format_exc()}"
        Path(f"{order['out']}.error").write_text(said, "utf-8")
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
