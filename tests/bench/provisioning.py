"""`./portineria bench provisioning [--size L]`: a new desk copies a whole company from the centre, beside the same rows put straight
into an encrypted file.
"""

import argparse
import os
import shutil
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg

from app.models.registry import KINDS
from app.rules.clock import system_clock
from app.server.board import readers_of
from app.server.scopes import scopes_of_row
from app.store import search
from app.sync.changes import Row, row_hash, signed64
from app.sync.cycle import Cycle, Progress
from tests.bench.centre import BenchCentre, bench_centre
from tests.bench.crowd import HostedDesk, enrol
from tests.bench.figures import say, timed
from tests.bench.sets import CompanyRows, company_rows, insert
from tests.helpers.desk import migrated
from tests.helpers.processes import plain
from tests.helpers.world import World


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="portineria bench provisioning")
    parser.add_argument("--size", default="L", choices=("XS", "S", "M", "L"))
    parser.add_argument("--quick", action="store_true", help="set XS")
    asked = parser.parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="portineria-bench-"))
    folder.chmod(0o711)
    try:
        with bench_centre(folder) as centre:
            _measure(centre, folder, "XS" if asked.quick else asked.size)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    say("machine", cores=os.cpu_count(), load=round(os.getloadavg()[0], 1))
    return 0


def _measure(centre: BenchCentre, folder: Path, size: str) -> None:
    made = company_rows(size)
    scopes = fill_centre(centre, made)
    world = World(centre.office, folder, durable=True)
    world.company = made.company_id
    outposts = [id for (id,) in centre.office.rows("SELECT id FROM outpost WHERE company_id = :c", c=made.company_id)]
    desk = HostedDesk(enrol(world, 0, *outposts))
    held = {"c", *(f"o:{outpost}" for outpost in outposts)}
    seen = replace(
        made,
        rows={
            kind: [row for row, told in zip(rows, scopes[kind], strict=True) if not held.isdisjoint(told)]
            for kind, rows in made.rows.items()
        },
    )
    count = sum(map(len, seen.rows.values()))
    engine = migrated(folder / "direct.db", durable=True)
    load_seconds = timed(lambda: insert(engine, seen))
    with engine.begin() as connection:
        index_seconds = timed(lambda: search.rebuild(connection))
    engine.dispose()
    with centre.serving() as serving:
        desk.call(serving.addresses[0], centre.ca)
        copied = 0.0

        def progress(told: Progress) -> None:
            nonlocal copied
            if told.copied:
                copied = time.perf_counter() - begun

        assert desk.client is not None
        cpu, before = time.process_time(), serving.cpu()
        begun = time.perf_counter()
        report = Cycle(desk.worker, desk.client, system_clock, on_progress=progress).run()
        seconds = time.perf_counter() - begun
        used = serving.cpu()
        assert report.outcome == "ok", report.outcome
        assert report.mended == 0, "what was copied differs from the centre's"
        say(
            f"provisioning_{size}",
            records=report.received,
            seconds=round(seconds, 1),
            copied_seconds=round(copied, 1),
            records_a_second=round(report.received / copied),
            load_records=count,
            load_seconds=round(load_seconds, 1),
            load_index_seconds=round(index_seconds, 1),
            times_the_load=round(copied / (load_seconds + index_seconds), 2),
            bytes_down=report.bytes_down,
            round_trips=report.round_trips,
            desk_cpu_seconds=round(time.process_time() - cpu, 1),
            cpu_seconds=round(used[0] - before[0], 1),
            database_cpu_seconds=round(used[1] - before[1], 1),
            what="until the last page is stored and can be searched; `seconds` with the comparison of all of it",
        )
        desk.close()


def fill_centre(centre: BenchCentre, made: CompanyRows) -> dict[str, list[tuple[str, ...]]]:
    """Copy the company into the centre's tables, as if every record had come in its order; the scopes of each row."""
    company, scopes = made.company_id, {}
    with psycopg.connect(plain(centre.url)) as database, database.cursor() as cursor:
        cursor.execute(
            "INSERT INTO counter (company_id, code, seq, mark) VALUES (%s, 'LL', %s, %s)",
            (company, made.total, bytes(8)),
        )
        cursor.execute(
            "INSERT INTO mark (company_id, upto_seq, mark, at) VALUES (%s, %s, %s, '')", (company, made.total, bytes(8))
        )
        for kind, rows in made.rows.items():
            names = made.columns[kind]
            place = {name: names.index(name) for name in KINDS[kind].fields}
            listed = ", ".join(f'"{name}"' for name in (*names, "row_hash"))
            with cursor.copy(f'COPY "{kind}" ({listed}) FROM STDIN'.encode()) as copy:
                for row in rows:
                    copy.write_row((*row, signed64(row_hash(kind, row[names.index("id")], _body(place, row)))))
        database.commit()
        with cursor.copy(b"COPY sees (company_id, scope, kind, id, seq, gone) FROM STDIN") as copy:
            for kind, rows in made.rows.items():
                names = made.columns[kind]
                place = {name: names.index(name) for name in KINDS[kind].fields}
                own, told = names.index("id"), []
                for row in rows:
                    body = _body(place, row)
                    told.append(scopes_of_row(KINDS[kind], body, readers_of(body)))
                    for scope in told[-1]:
                        copy.write_row((company, scope, kind, row[own], row[-1], 0))
                scopes[kind] = told
        database.commit()
        database.autocommit = True
        cursor.execute("VACUUM ANALYZE")
    return scopes


def _body(place: dict[str, int], row: tuple[Any, ...]) -> Row:
    return {name: row[at] for name, at in place.items()}
