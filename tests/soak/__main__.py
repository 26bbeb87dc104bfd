"""`./portineria soak [--runs N] [--seed S] [--steps K]`: the random world of three desks, for as long as one likes.

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
from tests.sync.machine import play

AT_ONCE = 250
"""Worlds in one database; a new one is cheaper than an ever larger one."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="portineria soak", description="Mondi casuali di tre portatili e un centro.")
    parser.add_argument("--runs", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=20_260_312)
    parser.add_argument("--steps", type=int, default=30)
    asked = parser.parse_args()
    begun = time.monotonic()
    cluster = Path(tempfile.mkdtemp(prefix="portineria-test-"))
    cluster.chmod(0o711)
    server = EmbeddedPostgres(cluster, durable=False).start()
    try:
        for part, done in enumerate(range(0, asked.runs, AT_ONCE)):
            with running_centre(server) as centre, tempfile.TemporaryDirectory() as folder:
                examples = min(AT_ONCE, asked.runs - done)
                play(centre, Path(folder), seed=asked.seed + part, examples=examples, steps=asked.steps)
            print(f"{done + examples} mondi in {time.monotonic() - begun:.0f} s, seme {asked.seed}", flush=True)
    finally:
        server.stop()
        shutil.rmtree(cluster, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
