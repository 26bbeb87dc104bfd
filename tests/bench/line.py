"""`./portineria bench line`: one desk's evening, and its return after two weeks, over lines such as an outpost has."""

import argparse
import os
import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from sqlalchemy import text

from app.services.attachments import add_attachment, keep
from app.store.contents import ContentFiles
from app.sync.attachments import Courier
from tests.bench.burst import FORTNIGHT
from tests.bench.centre import bench_centre
from tests.bench.crowd import Aligned, HostedDesk, enrol
from tests.bench.figures import say, spread, timed
from tests.helpers.pictures import bulky_pdf
from tests.helpers.slow_line import slow_line
from tests.helpers.world import World

FILES, FILE_BYTES = 5, 280_000
"""Scans and photographs of a day (domain reference 7.3)."""
_seeds = count(1)


@dataclass(frozen=True)
class Line:
    """Its name in the figures, seconds there and back, and bits a second each way."""

    name: str
    round_trip: float
    bits: float


LINES = (Line("5mbit_100ms", 0.1, 5e6), Line("256kbit_400ms", 0.4, 256e3))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="portineria bench line")
    parser.add_argument(
        "--times", type=int, default=5, help="that each evening is measured; the fortnights half as often"
    )
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args(arguments)
    times, fortnight = (1, 2) if asked.quick else (asked.times, FORTNIGHT)
    folder = Path(tempfile.mkdtemp(prefix="portineria-bench-"))
    folder.chmod(0o711)
    try:
        with bench_centre(folder) as centre, ExitStack() as held:
            world = World(centre.office, folder, durable=True)
            desk, colleague = (HostedDesk(enrol(world, number, *world.outposts)) for number in range(2))
            serving = held.enter_context(centre.serving())
            near = serving.addresses[0]
            for one in (desk, colleague):
                held.callback(one.close)
                one.call(near, centre.ca)
                one.align()
            for line in LINES:
                with slow_line(near, line.round_trip, line.bits) as far:
                    evenings, files, returns = [], [], []
                    for _ in range(times):
                        desk.work(1)
                        desk.call(far, centre.ca)
                        evenings.append(desk.align())
                        files.append(_carry(desk, folder / "files"))
                    for _ in range((times + 1) // 2):
                        for one in (desk, colleague):
                            one.work(fortnight)
                        colleague.align()
                        desk.call(far, centre.ca)
                        returns.append(desk.align(check=True))
                _say(f"evening_{line.name}", evenings, "a day of 44 records, prints among them, on a new connection")
                _say(
                    f"fortnight_{line.name}",
                    returns,
                    "14 days of one's own and a colleague's, and the daily comparison",
                )
                say(
                    f"files_{line.name}",
                    **spread(files),
                    files=FILES,
                    bytes=FILES * FILE_BYTES,
                    what="after the records",
                )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    say("machine", cores=os.cpu_count(), load=round(os.getloadavg()[0], 1))
    return 0


def _say(figure: str, done: list[Aligned], what: str) -> None:
    last = done[-1]
    say(
        figure,
        **spread([one.seconds for one in done]),
        sent=last.sent,
        received=last.received,
        bytes_up=last.bytes_up,
        bytes_down=last.bytes_down,
        round_trips=len(last.exchanges),
        failures=sum(len(one.failures) for one in done),
        what=what,
    )


def _carry(desk: HostedDesk, folder: Path) -> float:
    """Hang a day's files on a person and carry them, over the connection that the records went by; seconds of the carrying."""
    files = ContentFiles(folder)
    person = desk.worker.transact(lambda s: s.scalar(text("SELECT id FROM person LIMIT 1"))).result()
    for _ in range(FILES):
        media_type, content = keep(bulky_pdf(FILE_BYTES, seed=next(_seeds)), files)
        desk.worker.run(add_attachment, desk.who, "person", person, "scansione.pdf", media_type, content)
        files.settled(content)
    desk.align()
    courier = Courier(desk.worker, files)
    assert desk.client is not None
    client = desk.client
    seconds = timed(lambda: courier.carry(client))
    desk.align()
    return seconds
