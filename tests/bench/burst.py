"""`./portineria bench burst`: many desks at closing time, many desks back from two weeks off, and the same evening at larger centres.

In life the desks of 500 offices spread over the last hour. Here they all come within a minute unless `--window` says otherwise:
harder than life, and as hard as a machine can be tried that runs the desks, the centre and PostgreSQL on the same processors.
"""

import argparse
import os
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.bench import stored
from tests.bench.centre import BenchCentre, Serving, bench_centre
from tests.bench.crowd import Aligned, Crowd
from tests.bench.figures import say, spread

FORTNIGHT = 14
SAMPLE = 25
"""Desks whose sums are compared with the centre's."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="portineria bench burst")
    parser.add_argument("--desks", type=int, default=500)
    parser.add_argument(
        "--days", type=int, nargs="+", default=[1, FORTNIGHT], help="of work that each brings: a burst for each"
    )
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2], help="of the server: a burst for each")
    parser.add_argument("--window", type=float, default=60.0, help="seconds within which all begin")
    parser.add_argument(
        "--stored", type=_numbers, metavar="N,N...", help="instead: one evening at centres of so many records each"
    )
    parser.add_argument("--quick", action="store_true", help="few desks, few days: that it runs")
    asked = parser.parse_args(arguments)
    if asked.quick:
        asked.desks, asked.days, asked.window = 10, [1, 2], 2.0
    folder = Path(tempfile.mkdtemp(prefix="portineria-bench-"))
    folder.chmod(0o711)
    try:
        if asked.stored:
            stored.stored(folder, asked.stored, quick=asked.quick)
        else:
            _bursts(folder, asked)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    say("machine", cores=os.cpu_count(), load=round(os.getloadavg()[0], 1))
    return 0


def _numbers(text: str) -> list[int]:
    return [int(one) for one in text.split(",")]


def _bursts(folder: Path, asked: argparse.Namespace) -> None:
    with bench_centre(folder) as centre, Crowd(centre, folder, asked.desks) as crowd:
        with centre.serving() as serving:
            crowd.call(serving.addresses)
            crowd.align_in_turn()
            crowd.hang_up()
        for days in asked.days:
            for processes in asked.processes:
                written = crowd.work(days)
                with centre.serving(processes) as serving:
                    crowd.call(serving.addresses)
                    _burst(centre, serving, crowd, days, written, asked.window)
                    crowd.hang_up()


def _burst(centre: BenchCentre, serving: Serving, crowd: Crowd, days: int, written: int, window: float) -> None:
    before, (cpu, cpu_database) = _logged(centre, crowd), serving.cpu()
    begun = time.monotonic()
    # Who was away for more than a day compares all it has, as every desk does once a day.
    told: list[Aligned] = crowd.align_within(window, check=days > 1)
    seconds = time.monotonic() - begun
    now = serving.cpu()
    agree = crowd.some_agree(max(1, len(told) // SAMPLE))
    say(
        "burst",
        desks=len(told),
        days=days,
        processes=len(serving.processes),
        window=window,
        changes=written,
        seconds=round(seconds, 1),
        changes_a_second=round(written / seconds),
        exchange=spread([one for desk in told for one in desk.exchanges]),
        alignment=spread([desk.seconds for desk in told]),
        failures=dict(Counter(one for desk in told for one in desk.failures)),
        received=sum(desk.received for desk in told),
        cpu_seconds=round(now[0] - cpu, 1),
        database_cpu_seconds=round(now[1] - cpu_database, 1),
        not_at_the_centre=written - (_logged(centre, crowd) - before),
        undecided=sum(desk.left for desk in told),
        verdicts=_verdicts(centre, crowd),
        sums_compared=len(agree),
        sums_that_differ=agree.count(False),
        what="an exchange is one request, its connection included; an alignment lasts until all is sent, waits included",
    )


def _logged(centre: BenchCentre, crowd: Crowd) -> int:
    return int(centre.office.scalar("SELECT count(*) FROM change_log WHERE company_id = :c", c=crowd.company))


def _verdicts(centre: BenchCentre, crowd: Crowd) -> dict[str, int]:
    """Of all changes so far."""
    return dict(
        centre.office.rows(
            "SELECT verdict, count(*) FROM change_log WHERE company_id = :c GROUP BY verdict ORDER BY verdict",
            c=crowd.company,
        )
    )
