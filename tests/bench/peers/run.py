"""`./portineria bench sync --peers`: the same work on Portineria and on others, interleaved in one run.

Each repetition is a round of every contestant on an empty stage. Times, processor and memory are medians of these; bytes,
requests and connections are exact and come from one more round through the counting proxy.
"""

import argparse
import os
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from app.server.postgres import EmbeddedPostgres
from tests.bench.figures import say
from tests.bench.peers import floor, growth, judging, portineria
from tests.bench.peers.anki import Anki
from tests.bench.peers.contest import QUICK, Amount, Contestant, Round
from tests.bench.peers.judging import Results
from tests.bench.peers.pouchdb import PouchDB

_COUNTS = ("up", "down", "requests", "connections")
_DIGITS = {"seconds": 4, "p95": 4, "a_second": 0, "cpu_us": 1}
_AFTERWARDS = 2
"""What follows the repetitions takes about as long as so many of them: the counted round, and the growth."""
_ONCE = "pull_changed"
"""Played in the counted round alone, so that its times are from there."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="portineria bench sync --peers")
    parser.add_argument("--quick", action="store_true", help="little of everything: shows that it runs")
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--minutes", type=float, default=15, help="no repetition begins that would not end within them")
    parser.add_argument("--only", action="append", metavar="NAME", help="a contestant; may be given more than once")
    asked = parser.parse_args(arguments)
    repetitions = 1 if asked.quick else asked.repetitions
    # Directly below the temporary folder, which PostgreSQL's own account can enter.
    folder = Path(tempfile.mkdtemp(prefix="portineria-bench-"))
    folder.chmod(0o711)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # the servers that were started end too
    contest = _Contest(folder, QUICK if asked.quick else Amount())
    try:
        with ExitStack() as held:
            everybody = _everybody(held, folder)
            wanted = [one for one in everybody if not asked.only or one.name in asked.only]
            begun = time.monotonic()
            for done in range(repetitions):
                elapsed = time.monotonic() - begun
                if done and elapsed + elapsed / done * (1 + _AFTERWARDS) > asked.minutes * 60:
                    say("peers_cut_short", repetitions=done, asked=repetitions)
                    break
                for one in wanted:
                    contest.play(one)
            for one in wanted:
                contest.play(one, counted=True)
            for one in wanted:
                if one.name == "portineria":
                    contest.grow(one)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    contest.say()
    load = round(os.getloadavg()[2], 1)  # over 15 minutes: was the machine ours alone?
    say("machine", cores=os.cpu_count(), system=platform.platform(), python=platform.python_version(), load=load)
    sys.stdout.write("\n" + judging.table(contest.results, contest.amount))
    return 0


def _everybody(held: ExitStack, folder: Path) -> list[Contestant]:
    """Those that can be had here; of the others it is said why not."""
    postgres = held.enter_context(EmbeddedPostgres(folder / "postgres"))
    found: list[Contestant] = [*portineria.contestants(postgres), *floor.contestants(postgres)]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "portineria-bench"
    for peer in (PouchDB, Anki):
        try:
            found.append(peer(cache))
        except (RuntimeError, subprocess.SubprocessError) as error:
            say("peer_left_out", who=peer.name, why=str(error))
    return found


@dataclass
class _Contest:
    """The rounds played so far. A contestant that fails once is left out from then on."""

    folder: Path
    amount: Amount
    results: Results = field(default_factory=dict)
    _failed: set[str] = field(default_factory=set)

    def play(self, one: Contestant, *, counted: bool = False) -> None:
        if one.name in self._failed:
            return
        begun = time.monotonic()
        place = Path(tempfile.mkdtemp(dir=self.folder))
        place.chmod(0o711)
        try:
            with one.stage(place, counted=counted) as stage:
                readings = Round(stage, self.amount, brief=one.brief).play()
        except Exception as error:  # noqa: BLE001 - the others go on
            traceback.print_exc()
            self._failed.add(one.name)
            say("peer_failed", who=one.name, error=f"{type(error).__name__}: {error}")
            return
        finally:
            shutil.rmtree(place, ignore_errors=True)
        say("peers_round", who=one.name, counted=counted, took=round(time.monotonic() - begun, 1))
        ours = self.results.setdefault(one.name, {})
        for step, found in readings.items():
            for what, values in found.items():
                if not counted or what in _COUNTS or step == _ONCE:
                    ours.setdefault(step, {}).setdefault(what, []).append(statistics.median(values))

    def grow(self, one: Contestant) -> None:
        """With little stored, and with much."""
        try:
            self.results |= growth.measure_growth(one, self.folder, self.amount)
        except Exception as error:  # noqa: BLE001 - what was measured before is still said
            traceback.print_exc()
            say("peer_failed", who="growth", error=f"{type(error).__name__}: {error}")

    def say(self) -> None:
        """One line for each contestant and step: medians, and the seconds of each repetition."""
        for who, steps in self.results.items():
            for step, found in steps.items():
                medians = {what: round(statistics.median(all), _DIGITS.get(what, 0)) for what, all in found.items()}
                say(f"peers_{step}", who=who, **medians, each=[round(one, 4) for one in found["seconds"]])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
