"""`print`: a form as PDF in a file of the caller's choice, numbered and recorded as any print."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from app.cli.entry import opened
from app.cli.output import DONE, Output, Usage
from app.rules.clock import rome_day, system_clock
from app.rules.dates import parse_day
from app.security.files import write_whole
from app.services.documents import gather


def print_form(chosen: Namespace, output: Output) -> int:
    """Gather, draw, write. Where nothing can be written, no number is used."""
    from app.printing.filling import render_paper  # ReportLab and its fonts: half a second that only prints pay

    out: Path = chosen.out
    _require_place(out)
    day = read_day(chosen.day) if chosen.day else None
    with opened(chosen) as desk:
        read = desk.files.read
        paper = desk.worker.run(
            gather,
            desk.who,
            chosen.form.upper(),
            chosen.record,
            blank=chosen.blank,
            large=chosen.large,
            day=day,
            interview=chosen.interview,
            reason=chosen.reason,
            confirmed=chosen.confirmed,
            courtesy=chosen.courtesy,
        )
    pdf = render_paper(paper, read)
    write_whole(out, pdf)
    for warning in paper.warnings:
        output.aside(warning.sentence)
    number = paper.document.local_number
    output.line(f"{paper.form_code} {number or '(senza numero)'}: {out}")
    output.tell(
        document=paper.document, file=str(out), bytes=len(pdf), warnings=[one.sentence for one in paper.warnings]
    )
    return DONE


def read_day(text: str) -> date:
    """A day as typed. Raises `Usage`."""
    found = parse_day(text, rome_day(system_clock()))
    if not isinstance(found, date):
        raise Usage(found.sentence)
    return found


def _require_place(out: Path) -> None:
    """Raise OSError where the file could not be written."""
    if out.is_dir():
        raise IsADirectoryError(21, "", str(out))
    if not out.parent.is_dir():
        raise NotADirectoryError(20, "", str(out.parent))
