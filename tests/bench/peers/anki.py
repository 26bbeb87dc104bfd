"""Anki's own client against Anki's own sync server, Rust at both ends: `anki_desks` drives it.

A note has 14 fields and one card, both of which travel; a change of a note leaves its card alone. A collection has a user of its
own, as there; two desks of the same user have the same collection. Neither end encrypts; a clash is settled by the later clock.
"""

import os
import socket
import subprocess
import time
import venv
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.bench.peers.contest import Stage
from tests.bench.peers.counting import counted as through
from tests.bench.peers.host import ROOT, Host, ask_all
from tests.bench.peers.work import CROWD

_VERSION = "26.9.3"
_PATIENCE = 30.0
PASSWORD = "only-on-loopback"


class Anki:
    """Installed into an environment of its own in `cache`: it is AGPL, and never to be a dependency of ours."""

    name, brief = "anki", False

    def __init__(self, cache: Path) -> None:
        self._python = _installed(cache / f"anki-{_VERSION}")

    @contextmanager
    def stage(self, folder: Path, *, counted: bool) -> Iterator[Stage]:
        with ExitStack() as held:
            port, pid = held.enter_context(self._server(folder / "server"))
            url, counter = f"http://127.0.0.1:{port}/", None
            if counted:
                url, counter = held.enter_context(through(url))
            command = (self._python, "-m", "tests.bench.peers.anki_desks")
            hosts = tuple(held.enter_context(Host(*command, PYTHONPATH=str(ROOT))) for _ in range(2))
            where = {"url": url, "folder": str(folder), "password": PASSWORD}
            ask_all(hosts, [("begin", {**where, "number": one}) for one in (0, 1)])
            yield Stage(hosts, [pid, *(host.pid for host in hosts)], counter)

    @contextmanager
    def _server(self, folder: Path) -> Iterator[tuple[int, int]]:
        """It says nothing when it listens, and wants to be told its port."""
        with socket.create_server(("127.0.0.1", 0)) as probe:
            port = probe.getsockname()[1]
        users = ["main", *(f"crowd{number}" for number in range(CROWD))]
        settings = {f"SYNC_USER{place}": f"{name}:{PASSWORD}" for place, name in enumerate(users, start=1)}
        settings |= {
            "SYNC_BASE": str(folder),
            "SYNC_HOST": "127.0.0.1",
            "SYNC_PORT": str(port),
            "RUST_LOG": "anki=error",
        }
        command = [self._python, "-m", "anki.syncserver"]
        with subprocess.Popen(command, env={**os.environ, **settings}, stdout=subprocess.DEVNULL) as process:
            try:
                _await(port)
                yield port, process.pid
            finally:
                process.terminate()


def _await(port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if time.monotonic() > until:
                raise RuntimeError("Anki's server does not answer") from None
            time.sleep(0.05)
        else:
            return


def _installed(place: Path) -> str:
    """Its Python. Raises RuntimeError when it cannot be had."""
    python = place / "bin" / "python"
    whole = place / "whole"
    if not whole.exists():
        venv.create(place, with_pip=True, clear=True)
        command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"anki=={_VERSION}"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        if done.returncode:
            raise RuntimeError(f"pip could not install it: {done.stderr.strip().splitlines()[-1:]}")
        whole.touch()
    return str(python)
