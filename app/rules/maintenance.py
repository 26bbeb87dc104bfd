"""The CSV that goes to the maintenance system and the one that comes back (`docs/maintenance-csv.md`). Pure: text and bytes.

What leaves holds no person: place, category, words of class R0, when somebody is in, the request's number. Both files are opened
by spreadsheets, so no cell that leaves begins as a formula, and none that comes back is taken.
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.rules.problem import Problem, problem

COLUMNS = (
    "numero", "categoria", "urgenza", "comune", "via", "civico", "scala", "piano", "interno", "codice_ui", "luogo",
    "descrizione", "da_quando", "accesso", "aperta_il", "entro",
)  # fmt: skip
ASKED = ("numero", "ticket", "stato")
NOTE = "nota"
ANSWERS = ("ricevuta", "in_lavorazione", "eseguita", "respinta")
LARGEST = 5_000_000
"""Bytes of a file that is read: some twenty thousand rows."""
MOST_ROWS = 20_000
LONGEST_NOTE = 1_000

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_TICKET = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ./_-]{0,39}")


@dataclass(frozen=True)
class AnswerRow:
    """One row that came back: the line of the file it stands on, and why it is not taken (None: it may be)."""

    line: int
    number: str
    ticket: str
    state: str
    note: str
    refused: Problem | None = None


def safe_cell(text: str | None) -> str:
    """Text for one cell: on one line, and never a formula (a quote is put before what would be one)."""
    plain = _CONTROL.sub(" ", text or "").strip()
    return f"'{plain}" if plain.startswith(_FORMULA) else plain


def written(rows: Iterable[Mapping[str, str | None]]) -> bytes:
    """The file that leaves: `;` between cells, UTF-8 with its mark, so that a spreadsheet reads the accents."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([safe_cell(row.get(name)) for name in COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def read_answers(data: bytes) -> list[AnswerRow] | Problem:
    """The rows of the file that came back, each judged by itself; one problem where the file as a whole cannot be read."""
    if len(data) > LARGEST:
        return problem("csv_too_large", limit=LARGEST // 1_000_000)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return problem("csv_encoding")
    if "\0" in text:
        return problem("csv_encoding")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        head = [cell.strip().lower() for cell in next(reader, [])]
        wrong = _check_head(head)
        if wrong is not None:
            return wrong
        rows: list[AnswerRow] = []
        first: dict[str, int] = {}
        begins = reader.line_num + 1
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if len(rows) == MOST_ROWS:
                return problem("csv_too_many", limit=MOST_ROWS)
            row = _row(line, head, cells)
            if row.refused is None and row.number in first:
                again = problem("csv_row_twice", line=first[row.number])
                row = AnswerRow(row.line, row.number, row.ticket, row.state, row.note, again)
            first.setdefault(row.number, row.line)
            rows.append(row)
    except csv.Error:
        return problem("csv_broken", line=reader.line_num)
    return rows or problem("csv_empty")


def _delimiter(text: str) -> str:
    head = text.split("\n", 1)[0]
    return max(";,\t", key=head.count)


def _check_head(head: Sequence[str]) -> Problem | None:
    if not any(head):
        return problem("csv_empty")
    missing = [name for name in ASKED if name not in head]
    if missing:
        return problem("csv_column_missing", name=missing[0], asked=", ".join(ASKED))
    known = {*ASKED, NOTE, *COLUMNS}
    unknown = next((name for name in head if name not in known), None)
    if unknown is not None:
        return problem("csv_column_unknown", name=unknown[:40], asked=", ".join((*ASKED, NOTE)))
    twice = next((name for name in head if head.count(name) > 1), None)
    return problem("csv_column_twice", name=twice) if twice is not None else None


def _row(line: int, head: Sequence[str], cells: Sequence[str]) -> AnswerRow:
    if len(cells) != len(head):
        return AnswerRow(line, "", "", "", "", problem("csv_cells", found=len(cells), asked=len(head)))
    raw = dict(zip(head, cells, strict=True))
    own = {name: raw.get(name, "") for name in (*ASKED, NOTE)}
    number, ticket, state, note = (_CONTROL.sub(" ", own[name]).strip() for name in (*ASKED, NOTE))
    state = state.lower().replace(" ", "_")
    return AnswerRow(line, number[:40], ticket[:60], state[:40], note, _wrong(own, number, ticket, state, note))


def _wrong(own: Mapping[str, str], number: str, ticket: str, state: str, note: str) -> Problem | None:
    formula = next(
        (name for name, text in own.items() if text.startswith(_FORMULA) or text.strip().startswith(_FORMULA)), None
    )
    if formula is not None:
        return problem("csv_formula", name=formula)
    if not number:
        return problem("required", field="numero")
    if ticket and not _TICKET.fullmatch(ticket):
        return problem("csv_ticket", text=ticket[:40])
    if state not in ANSWERS:
        return problem("choice_unknown", text=state[:40], field="stato")
    return problem("too_long", field="nota", limit=LONGEST_NOTE) if len(note) > LONGEST_NOTE else None
