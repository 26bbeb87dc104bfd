"""`./portineria soak [--faults] [--runs N] [--seed S] [--steps K]`: the random world of three desks, for as long as one likes.

With `--faults` it is a world of real processes, killed and started again on a bad line (`tests.soak.faults`).

The same seed plays the same worlds. Prints how many were played and how long it took; the first world that breaks a promise
ends the run with the shortest story Hypothesis finds, and status 1.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

import tests.conftest  # noqa: F401 - no screen, no home, no time zone of this machine
from app.server.postgres import EmbeddedPostgres
from tests.helpers.centre import running_centre
from tests.soak import faults
from tests.sync.machine import play

AT_ONCE = 250
"""Worlds in one database; a new one is cheaper than an ever larger one."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="portineria soak", description="Mondi casuali di tre portatili e un centro.")
    parser.add_argument("--runs", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=20_260_312)
    parser.add_argument("--steps", type=int, default=30)
    parser.add_argument(
        "--faults", action="store_true", help="processi veri, uccisi e riavviati, su una linea che si guasta"
    )
    asked = parser.parse_args()
    return with_faults(asked.runs, asked.seed) if asked.faults else random_worlds(asked.runs, asked.seed, asked.steps)


def with_faults(runs: int, seed: int) -> int:
    """Each run says its seed before the next begins. What a broken one leaves behind is kept, and said where."""
    begun, told = time.monotonic(), faults.Told()
    folder = Path(tempfile.mkdtemp(prefix="portineria-test-"))
    try:
        with faults.premises(folder) as on:
            for done in faults.play(on, seed=seed, runs=runs, size=faults.Size(), told=told):
                print(f"{told} in {time.monotonic() - begun:.0f} s, seme {done}", flush=True)
    except BaseException:
        print(f"quel che resta è in {folder}", file=sys.stderr)
        raise
    shutil.rmtree(folder, ignore_errors=True)
    return 0


def random_worlds(runs: int, seed: int, steps: int) -> int:
    """Worlds in one process, played by Hypothesis."""
    begun = time.monotonic()
    cluster = Path(tempfile.mkdtemp(prefix="portineria-test-"))
    cluster.chmod(0o711)
    server = EmbeddedPostgres(cluster, durable=False).start()
    try:
        for part, done in enumerate(range(0, runs, AT_ONCE)):
            with running_centre(server, servers=2) as centre, tempfile.TemporaryDirectory() as folder:
                examples = min(AT_ONCE, runs - done)
                play(centre, Path(folder), seed=seed + part, examples=examples, steps=steps)
            print(f"{done + examples} mondi in {time.monotonic() - begun:.0f} s, seme {seed}", flush=True)
    finally:
        server.stop()
        shutil.rmtree(cluster, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
