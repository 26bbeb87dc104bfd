"""PouchDB against a CouchDB-style server, both in Node on LevelDB: `pouchdb/` has their programs.

Pushes and pulls are its one-way replications, which is kind to it; nothing to do is its `sync`, both ways. Neither end encrypts,
knows who calls, or waits for the disk before it says that a record is kept.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.bench.peers import work
from tests.bench.peers.contest import Stage
from tests.bench.peers.counting import counted as through
from tests.bench.peers.host import Host, ask_all, server

_PROGRAMS = Path(__file__).parent / "pouchdb"


class PouchDB:
    """Its packages are installed into `cache` at first use."""

    name, brief = "pouchdb", False

    def __init__(self, cache: Path) -> None:
        self._modules = _installed(cache / "pouchdb")

    @contextmanager
    def stage(self, folder: Path, *, counted: bool) -> Iterator[Stage]:
        found = {"NODE_PATH": str(self._modules), "NODE_ENV": "production"}
        with ExitStack() as held:
            (folder / "server").mkdir()
            port, pid = held.enter_context(server("node", _program("server"), str(folder / "server"), **found))
            url, counter = f"http://127.0.0.1:{port}", None
            if counted:
                url, counter = held.enter_context(through(url))
            hosts = []
            for number in range(2):
                (folder / f"desks{number}").mkdir()
                hosts.append(held.enter_context(_Desks("node", _program("desks"), **found)))
            ask_all(hosts, [("begin", {"url": url, "folder": str(folder / f"desks{one}")}) for one in (0, 1)])
            yield Stage((hosts[0], hosts[1]), [pid, *(host.pid for host in hosts)], counter)


class _Desks(Host):
    """Sends along what is to be written: the records are made in Python alone."""

    def tell(self, order: str, **arguments: Any) -> None:
        match order:
            case "write":
                arguments = {"name": arguments["name"], "records": _records(arguments["first"], arguments["count"])}
            case "change":
                first, turn = arguments["first"], arguments["turn"]
                numbers = range(first, first + arguments["count"])
                edits = [{"_id": _id(number), **work.changed(number, turn)} for number in numbers]
                arguments = {"name": arguments["name"], "edits": edits}
            case "make_crowd":
                count = arguments["count"]
                crowd = [
                    {"name": f"crowd{one}", "records": _records(one * count, count)} for one in arguments["numbers"]
                ]
                arguments = {"crowd": crowd}
        super().tell(order, **arguments)


def _records(first: int, count: int) -> list[dict[str, Any]]:
    people = [work.identity("person", number) for number in range(work.PEOPLE)]
    return [
        {"_id": _id(number), **work.record(number, people[number % work.PEOPLE])}
        for number in range(first, first + count)
    ]


def _id(number: int) -> str:
    return work.identity("record", number)


def _program(name: str) -> str:
    return str(_PROGRAMS / f"{name}.js")


def _installed(place: Path) -> Path:
    """Where its packages are. Raises RuntimeError when they cannot be had."""
    missing = [name for name in ("node", "npm") if shutil.which(name) is None]
    if missing:
        raise RuntimeError(f"{' and '.join(missing)} not installed")
    asked = (_PROGRAMS / "package.json").read_bytes()
    there = place / "package.json"
    if not (place / "node_modules").is_dir() or there.read_bytes() != asked:
        place.mkdir(parents=True, exist_ok=True)
        there.write_bytes(asked)
        command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"]
        done = subprocess.run(
            command, cwd=place, env=os.environ, capture_output=True, text=True, timeout=300, check=False
        )
        if done.returncode:
            there.unlink()  # tried again next time
            raise RuntimeError(f"npm could not install it: {done.stderr.strip().splitlines()[-1:]}")
    return place / "node_modules"
