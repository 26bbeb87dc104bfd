"""`./portineria bench race`: many desks for the last euros of a fund, through two server processes over TLS (G16).

Unlike other benches it judges: a word of the promise that does not hold is said, and the status is 1.
"""

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

from tests.bench.centre import bench_centre
from tests.bench.figures import say
from tests.helpers.race import EACH, Race


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="portineria bench race")
    parser.add_argument("--desks", type=int, default=500)
    parser.add_argument("--euros", type=int, default=100, help="that the fund has left; each desk wants ten")
    parser.add_argument("--quick", action="store_true", help="few desks: that it runs")
    asked = parser.parse_args(arguments)
    desks = 20 if asked.quick else asked.desks
    folder = Path(tempfile.mkdtemp(prefix="portineria-bench-"))
    folder.chmod(0o711)
    try:
        with bench_centre(folder) as centre:
            race = Race(centre.office, "CORSA", asked.euros * 100, desks)
            with centre.serving(2) as serving:
                begun = time.monotonic()
                outcome = race.run(serving.addresses, centre.ca, at_once=64)
                seconds = time.monotonic() - begun
        say(
            "race",
            desks=desks,
            processes=2,
            cap_cents=asked.euros * 100,
            each_cents=EACH,
            seconds=round(seconds, 1),
            verdicts=dict(outcome.verdicts),
            sums=outcome.sums,
            over_the_cap=max(0, outcome.sums["committed"] + outcome.sums["leased"] - asked.euros * 100),
            broken=outcome.broken(),
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    say("machine", cores=os.cpu_count(), load=round(os.getloadavg()[0], 1))
    return 1 if outcome.broken() else 0
