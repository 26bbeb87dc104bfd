"""`generate`: an invented company in files, always the same for the same size, seed and day.

`records/KIND.jsonl` has one record a line in stored form, `registers/` the CSV files and mappings that `server import`
reads, `set.json` the counts and the records of each edge case. No profile is touched.
"""

import json
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TextIO

from app.cli.output import DONE, Output
from app.cli.paper import read_day
from app.errors import Notice
from app.synthetic.csv_files import write_csv
from app.synthetic.generator import SyntheticSet
from app.synthetic.rows import Made

AS_OF = date(2026, 3, 31)
"""The day the data are of unless another is named: a fixed one, so that the same command gives the same bytes."""


def generate(chosen: Namespace, output: Output) -> int:
    """Write the files of one set into a new or empty folder."""
    folder: Path = chosen.out
    as_of = read_day(chosen.as_of) if chosen.as_of else AS_OF
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Notice("folder_not_empty", f"{folder} c'è già e non è una cartella vuota: non è stato scritto niente.")
    records = folder / "records"
    records.mkdir(parents=True)
    made = SyntheticSet(chosen.size, chosen.seed, as_of)
    counts: dict[str, int] = {}
    with ExitStack() as files:
        write_csv(_written(made.rows(), records, files, counts), folder / "registers")
    summary = {
        "size": chosen.size,
        "seed": chosen.seed,
        "as_of": as_of.isoformat(),
        "companies": {estate.id: estate.plan.code for estate in made.companies},
        "counts": counts,
        "marks": made.marks,
    }
    (folder / "set.json").write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    total = sum(counts.values())
    output.line(f"{total} schede inventate in {folder}: «records» per intero, «registers» per l'importazione.")
    output.tell(folder=str(folder), records=total, counts=counts)
    return DONE


def _written(rows: Iterator[Made], folder: Path, files: ExitStack, counts: dict[str, int]) -> Iterator[Made]:
    """The same rows, each written down as it passes."""
    streams: dict[str, TextIO] = {}
    for kind, row in rows:
        if kind not in streams:
            path = folder / f"{kind}.jsonl"
            streams[kind] = files.enter_context(path.open("w", encoding="utf-8", newline="\n"))
            counts[kind] = 0
        counts[kind] += 1
        streams[kind].write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
        yield kind, row
