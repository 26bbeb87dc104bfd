"""The list of names that the social services send, as CSV: read whole, each row judged by itself. Pure: bytes in, rows out.

Columns `cognome`, `nome`, `codice_fiscale`, `data_nascita`, in any order and under the other names of `training.yaml`; others are not
kept, since a list may hold more than was asked for. A row has a surname, and a codice fiscale or a day of birth.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.rules import codice_fiscale
from app.rules.dates import parse_day
from app.rules.maintenance import LARGEST, MOST_ROWS
from app.rules.problem import Problem, problem
from app.rules.training import parameter

ASKED = ("cognome", "nome", "codice_fiscale", "data_nascita")
_LONGEST = 80
_FORMULA = ("=", "+", "@", "\t", "|")


@dataclass(frozen=True)
class CandidateRow:
    """One name of a list: the line of the file it stands on, and why it is not taken (None: it may be)."""

    line: int
    surname: str = ""
    name: str = ""
    fiscal_code: str | None = None
    birth_date: date | None = None
    refused: Problem | None = None


def read_candidates(data: bytes, today: date) -> list[CandidateRow] | Problem:
    """The rows of a list; one problem where the file as a whole cannot be read."""
    if len(data) > LARGEST:
        return problem("csv_too_large", limit=LARGEST // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return problem("csv_encoding")
    if "\0" in text:
        return problem("csv_encoding")
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=max(";,\t", key=text.split("\n", 1)[0].count), strict=True
    )
    try:
        head = [_column(cell) for cell in next(reader, [])]
        missing = [name for name in ASKED if name not in head]
        if missing:
            return (
                problem("csv_column_missing", name=missing[0], asked=", ".join(ASKED))
                if any(head)
                else problem("csv_empty")
            )
        twice = next((name for name in ASKED if head.count(name) > 1), None)
        if twice is not None:
            return problem("csv_column_twice", name=twice)
        rows: list[CandidateRow] = []
        first: dict[object, int] = {}
        begins = reader.line_num + 1
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if len(rows) == MOST_ROWS:
                return problem("csv_too_many", limit=MOST_ROWS)
            row = _row(line, head, cells, today)
            key = row.fiscal_code or (row.surname.casefold(), row.name.casefold(), row.birth_date)
            if row.refused is None and key in first:
                row = replace(row, refused=problem("csv_row_twice", line=first[key]))
            first.setdefault(key, row.line)
            rows.append(row)
    except csv.Error:
        return problem("csv_broken", line=reader.line_num)
    return rows or problem("csv_empty")


def _column(cell: str) -> str:
    plain = cell.strip().lower()
    others: Mapping[str, list[str]] = parameter("candidates_csv")
    return next((name for name, also in others.items() if plain == name or plain in also), plain)


def _row(line: int, head: list[str], cells: list[str], today: date) -> CandidateRow:
    if len(cells) != len(head):
        return CandidateRow(line, refused=problem("csv_cells", found=len(cells), asked=len(head)))
    own = {name: " ".join(cells[head.index(name)].split()) for name in ASKED}
    row = CandidateRow(line, own["cognome"][:_LONGEST], own["nome"][:_LONGEST])
    formula = next((name for name in ASKED if cells[head.index(name)].startswith(_FORMULA)), None)
    if formula is not None:
        return replace(row, refused=problem("csv_formula", name=formula))
    if not row.surname or not row.name:
        return replace(row, refused=problem("required", field="cognome" if not row.surname else "nome"))
    born: date | None = None
    if own["data_nascita"]:
        read = parse_day(own["data_nascita"], today, not_after=today)
        if isinstance(read, Problem):
            return replace(row, refused=read)
        born = read
    code = codice_fiscale.clean(own["codice_fiscale"]) or None
    if code is not None:
        checked = codice_fiscale.check(code, today, surname=row.surname, name=row.name, birth=born)
        wrong = next((one for one in checked.problems if one.blocks), None)
        if wrong is not None or checked.kind == "incompleto":
            return replace(row, refused=wrong or problem("cf_length", length=len(code)))
    if code is None and born is None:
        return replace(row, refused=problem("candidate_unknown"))
    return replace(row, fiscal_code=code, birth_date=born)
