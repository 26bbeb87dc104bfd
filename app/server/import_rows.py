"""Reading a CSV file by its mapping: whole rows of checked values, and a reason for each row that is none.

A file that cannot be what the mapping says (another encoding, another separator, missing columns) is refused whole, in one
sentence; a single bad row is set aside with its line number and the rest goes on. Knows no database.
"""

import csv
import io
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.errors import Notice
from app.rules.problem import Problem, problem
from app.server.import_mapping import FIELDS, FileMapping

_SEPARATORS = {";": "punto e virgola", ",": "virgola", "\t": "tabulazione", "|": "barra verticale"}
_LARGEST = 200 * 1024 * 1024


@dataclass(frozen=True)
class ReadRow:
    """A row of the file: the line it begins on, and its values by field. A mapped cell that is empty is None."""

    line: int
    values: dict[str, Any]


@dataclass(frozen=True)
class Rejected:
    """A row that was not imported: line, stable code, Italian sentence."""

    line: int
    code: str
    sentence: str


@dataclass(frozen=True)
class ReadFile:
    """What was read: good rows in file order, and the others. `digest` is the SHA-256 of the file's bytes, in hex."""

    rows: list[ReadRow]
    rejected: list[Rejected]
    digest: str


def read_rows(file: Path, mapping: FileMapping, today: date) -> ReadFile:
    """Read `file`. Raises Notice `file_missing`, `file_too_large`, `csv_encoding`, `csv_separator`, `csv_columns`, `csv_broken`."""
    raw = _bytes(file)
    text = _decoded(file, raw, mapping)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mapping.separator, strict=True)
    rows: list[ReadRow] = []
    rejected: list[Rejected] = []
    try:
        header = [cell.strip() for cell in next(reader, [])]
        places = _places(file, mapping, header)
        begins = reader.line_num + 1
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                said = f"La riga ha {len(cells)} colonne invece di {len(header)}."
                rejected.append(Rejected(line, "wrong_width", said))
                continue
            values = _values(mapping, places, cells, today)
            if isinstance(values, Rejected):
                rejected.append(Rejected(line, values.code, values.sentence))
            else:
                rows.append(ReadRow(line, values))
    except csv.Error:
        raise Notice(
            "csv_broken",
            f"Il file {file} si interrompe alla riga {reader.line_num + 1}: le virgolette non tornano. "
            "Nulla è stato importato. Esportarlo di nuovo.",
            file=str(file),
            line=reader.line_num + 1,
        ) from None
    return ReadFile(rows, rejected, sha256(raw).hexdigest())


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise Notice(
                "file_too_large", f"Il file {file} supera 200 MB. Dividerlo e importare le parti.", file=str(file)
            )
        return file.read_bytes()
    except OSError:
        raise Notice("file_missing", f"Il file {file} non c'è o non si può leggere.", file=str(file)) from None


def _decoded(file: Path, raw: bytes, mapping: FileMapping) -> str:
    encoding = "utf-8-sig" if mapping.encoding.lower().replace("_", "-") in ("utf-8", "utf8") else mapping.encoding
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        hint = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1252"
        raise Notice(
            "csv_encoding",
            f"Il file {file} non è scritto in {mapping.encoding}: alla riga {line} c'è un carattere che non torna. "
            f"Nulla è stato importato. Provare con «encoding: {hint}» nel file di corrispondenza.",
            file=str(file),
            line=line,
        ) from None
    if "\0" in text:
        raise Notice(
            "csv_encoding",
            f"Il file {file} non è un testo in {mapping.encoding}, o non è un CSV. Nulla è stato importato. "
            "Esportarlo come CSV, oppure indicare la codifica giusta (per esempio «encoding: utf-16»).",
            file=str(file),
        )
    return text


def _places(file: Path, mapping: FileMapping, header: list[str]) -> dict[str, int]:
    """Column numbers by field."""
    missing = [name for name in mapping.columns.values() if name not in header]
    if not missing:
        doubled = sorted({name for name in mapping.columns.values() if header.count(name) > 1})
        if doubled:
            raise Notice(
                "csv_columns",
                f"Nel file {file} la colonna «{doubled[0]}» c'è più volte. Nulla è stato importato.",
                file=str(file),
            )
        return {name: header.index(column) for name, column in mapping.columns.items()}
    if len(header) < 2:
        found = [mark for mark in _SEPARATORS if mark != mapping.separator and header and header[0].count(mark) > 0]
        if found:
            raise Notice(
                "csv_separator",
                f"Nel file {file} le colonne sono separate da {_SEPARATORS[found[0]]}, non da "
                f"«{mapping.separator}». Nulla è stato importato. Correggere «separator» nel file di corrispondenza.",
                file=str(file),
            )
    names = ", ".join(f"«{name}»" for name in missing)
    there = ", ".join(f"«{name}»" for name in header if name) or "nessuna"
    raise Notice(
        "csv_columns",
        f"Nel file {file} mancano le colonne {names}. Nulla è stato importato. Le colonne che ci sono: {there}.",
        file=str(file),
        missing=missing,
    )


def _values(mapping: FileMapping, places: dict[str, int], cells: list[str], today: date) -> dict[str, Any] | Rejected:
    values: dict[str, Any] = {}
    for name, one in FIELDS[mapping.kind].items():
        if name not in places and name not in mapping.defaults:
            continue
        cell = cells[places[name]].strip() if name in places else ""
        cell = mapping.values.get(name, {}).get(cell, cell) or mapping.defaults.get(name, "")
        shown = mapping.columns.get(name, name)
        if not cell:
            if one.required:
                return _rejected(problem("required", field=shown), shown)
            values[name] = None
            continue
        read = one.read(cell, today)
        if isinstance(read, Problem):
            return _rejected(problem(read.code, **{**read.values, "field": shown}), shown)
        values[name] = read
    return values


def _rejected(found: Problem, column: str) -> Rejected:
    return Rejected(0, found.code, f"Colonna «{column}»: {found.sentence}")
