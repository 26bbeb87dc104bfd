"""What a contestant is, and one round of the work played by it."""

import math
import sys
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Protocol

from tests.bench.peers.host import Host, ask_all
from tests.bench.peers.measuring import Cost, measure
from tests.bench.peers.work import CROWD, CROWD_RECORDS, RECORDS, SOME

Readings = dict[str, dict[str, list[float]]]
"""By step, then by what was measured."""


@dataclass(frozen=True)
class Amount:
    """How much of everything. `--quick` does less."""

    records: int = RECORDS
    some: int = SOME
    crowd: int = CROWD
    each: int = CROWD_RECORDS
    idles: int = 20
    evenings: int = 3


QUICK = Amount(records=500, some=20, crowd=6, each=20, idles=3, evenings=1)


@dataclass
class Stage:
    """A server at work and two processes of desks, nothing stored yet. `processes` are those whose cost counts.

    A desk of the hosts knows `open(name, account)`, `prepare` (what an account needs before its first record), `write`,
    `change`, `push`, `pull`, `align` (both ways), `count` (what it has), `make_crowd` (desks with an account each, and what
    they have to push) and `push_all`; pushes, pulls and alignments give the seconds they took.
    """

    hosts: tuple[Host, Host]
    processes: list[int] = field(default_factory=list)
    counter: Host | None = None


class Contestant(Protocol):
    """Somebody who does the work. One that is `brief` is there for a row, and plays only what that needs."""

    name: str
    brief: bool

    def stage(self, folder: Path, *, counted: bool) -> AbstractContextManager[Stage]:
        """A stage of its own in an empty folder, through the counting proxy if wished."""


@dataclass
class Round:
    """The work, step by step."""

    stage: Stage
    amount: Amount
    brief: bool = False
    readings: Readings = field(default_factory=dict)

    def play(self) -> Readings:
        first, second = self.stage.hosts
        count = self.amount.records
        first.ask("open", name="a", account="main")
        first.ask("prepare", name="a")
        second.ask("open", name="b", account="main")
        first.ask("write", name="a", first=0, count=count)
        self._step("push_new", first, "push", "a", count)
        self._step("pull_new", second, "pull", "b", count)
        if (there := second.ask("count", name="b")) != count:
            raise RuntimeError(f"{there} of {count} arrived")
        if not self.brief:
            first.ask("change", name="a", first=0, count=count, turn=1)
            self._step("push_changed", first, "push", "a", count)
            if self.stage.counter is not None:  # asked of nobody, and it takes long
                self._step("pull_changed", second, "pull", "b", count)
        first.ask("align", name="a")
        self.idle(self.amount.idles)
        if not self.brief:
            self.evening(self.amount.evenings)
            self._crowd()
        return self.readings

    def idle(self, times: int) -> None:
        """Nothing to do."""
        for _ in range(times):
            self._step("idle", self.stage.hosts[0], "align", "a", 1)

    def evening(self, times: int, turn: int = 2) -> None:
        """Some changed of all that is stored."""
        first = self.stage.hosts[0]
        for time in range(times):
            first.ask("change", name="a", first=time * self.amount.some, count=self.amount.some, turn=turn)
            self._step("push_some", first, "push", "a", self.amount.some)

    def _crowd(self) -> None:
        """Many desks at once, half in each process of desks; the clock runs from the moment that all were told."""
        amount, hosts = self.amount, self.stage.hosts
        numbers = [range(place, amount.crowd, len(hosts)) for place in range(len(hosts))]
        made = [("make_crowd", {"numbers": list(its), "count": amount.each}) for its in numbers]
        names = ask_all(hosts, made)

        def all_at_once() -> list[float]:
            return list(chain(*ask_all(hosts, [("push_all", {"names": its}) for its in names])))

        self._counts()
        cost = measure(self.stage.processes, all_at_once)
        ends = sorted(cost.answer)
        self._note("crowd", cost, ends[-1], self.amount.crowd * self.amount.each)
        self.readings["crowd"]["p95"] = [ends[math.ceil(0.95 * len(ends)) - 1]]

    def _step(self, step: str, host: Host, order: str, name: str, count: int) -> None:
        self._counts()
        cost = measure(self.stage.processes, lambda: host.ask(order, name=name))
        self._note(step, cost, cost.answer, count)

    def _note(self, step: str, cost: Cost, seconds: float, count: int) -> None:
        found = {
            "seconds": seconds,
            "a_second": count / seconds,
            "cpu_us": cost.cpu / count * 1e6,
            "megabytes": cost.megabytes,
            **self._counts(),
        }
        for what, value in found.items():
            self.readings.setdefault(step, {}).setdefault(what, []).append(value)

    def _counts(self) -> dict[str, int]:
        """Since they were last taken."""
        return self.stage.counter.ask("take") if self.stage.counter is not None else {}


def python_host(module: str, **environment: str) -> Host:
    """A process of desks in Python, in the environment that the benchmark runs in."""
    return Host(sys.executable, "-m", f"tests.bench.peers.{module}", **environment)
