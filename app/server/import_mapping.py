"""What a file to be imported looks like, and how each of its cells is read: the mapping file and the field catalogue.

The housing company's system names its columns as it likes; a small YAML file says which column is which field, so that no
program has to change when theirs does. Knows no database.

    kind: units                # units, persons, tenancies; accounts
    encoding: utf-8            # or cp1252
    separator: ";"
    columns: {unit_code: COD_UI, street: INDIRIZZO, ...}
    values: {unit_kind: {A: alloggio, B: box}}
    defaults: {municipality: Codogno, outpost: COD}
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from app.errors import Notice
from app.rules.catalogues import choices
from app.rules.dates import parse_day
from app.rules.money import parse_cents
from app.rules.problem import Problem, problem


@dataclass(frozen=True)
class Field:
    """One field that a file may bring. `read` turns a cell, never empty, into a value or a problem."""

    read: Callable[[str, date], Any]
    required: bool = False


@dataclass(frozen=True)
class FileMapping:
    """A mapping file, checked: column names by field, cell translations by field, values for absent columns."""

    kind: str
    encoding: str
    separator: str
    columns: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    defaults: Mapping[str, str] = field(default_factory=dict)


def _plain(cell: str, today: date) -> str:
    return " ".join(cell.split())


def _day(cell: str, today: date) -> date | Problem:
    # A file has no "yesterday": only written days, not the shortcuts of the keyboard.
    return parse_day(cell, today) if cell[:1].isdigit() else problem("day_format", text=cell[:40])


def _past_day(cell: str, today: date) -> date | Problem:
    return parse_day(cell, today, not_after=today) if cell[:1].isdigit() else problem("day_format", text=cell[:40])


def _cents(cell: str, today: date) -> int | Problem:
    return parse_cents(cell)


def _movement(cell: str, today: date) -> int | Problem:
    """A charge, or below zero a payment; nothing at all is no movement."""
    cents = parse_cents(cell, negative=True)
    return problem("money_zero") if cents == 0 else cents


def _words(limit: int) -> Callable[[str, date], str | Problem]:
    """Text that a person can read back: no hidden characters, none that turn the writing round, not longer than `limit`."""

    def read(cell: str, today: date) -> str | Problem:
        plain = " ".join(cell.split())
        if _HIDDEN.search(plain):
            return problem("characters_hidden")
        return problem("too_long", limit=limit) if len(plain) > limit else plain

    return read


def _one_of(name: str) -> Callable[[str, date], str | Problem]:
    """A code of a catalogue, or its label; case does not count."""

    def read(cell: str, today: date) -> str | Problem:
        wanted = cell.casefold()
        for choice in choices(name):
            if wanted in (choice.code.casefold(), choice.label.casefold()):
                return choice.code
        return problem("choice_unknown", text=cell[:40])

    return read


_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]")
_TEXT = Field(_plain)
_KEY = Field(_plain, required=True)

FIELDS: dict[str, dict[str, Field]] = {
    "units": {
        "unit_code": _KEY,
        "unit_kind": Field(_one_of("unit_kinds")),
        "stair": _TEXT,
        "floor": _TEXT,
        "apartment_no": _TEXT,
        "building_code": _TEXT,
        "building_name": _TEXT,
        "street": _KEY,
        "house_number": _KEY,
        "postal_code": _TEXT,
        "municipality": _KEY,
        "province": _TEXT,
        "neighbourhood": _TEXT,
        "outpost": _KEY,
    },
    "persons": {
        "person_code": _KEY,
        "surname": _KEY,
        "name": _TEXT,
        "sex": Field(_one_of("sexes")),
        "birth_date": Field(_past_day),
        "birth_place": _TEXT,
        "birth_code": _TEXT,
        "fiscal_code": _TEXT,
        "citizenship": _TEXT,
        "phone1": _TEXT,
        "phone2": _TEXT,
        "email": _TEXT,
        "language": _TEXT,
        "deceased_on": Field(_past_day),
        "outpost": _TEXT,
        "unit_code": _TEXT,
        "household_code": _TEXT,
        "relation": _TEXT,
        "member_from": Field(_day),
        "member_to": Field(_day),
    },
    "tenancies": {
        "tenancy_code": _KEY,
        "unit_code": _KEY,
        "household_code": _TEXT,
        "assigned_on": Field(_day),
        "contract_on": Field(_day),
        "ended_on": Field(_day),
        "service": _TEXT,
        "title": Field(_one_of("tenancy_titles")),
        "income_area": Field(_one_of("income_areas")),
        "income_band": _TEXT,
        "income_band_from": Field(_day),
        "rent": Field(_cents),
        "charges": Field(_cents),
        "census_on": Field(_day),
        "assignee": _TEXT,
        "co_obligors": _TEXT,
        "party_from": Field(_day),
    },
    "accounts": {
        "tenancy_code": _KEY,
        "line": Field(_one_of("account_lines"), required=True),
        "posted_on": Field(_past_day, required=True),
        "due_on": Field(_day),
        "period": Field(_words(40)),
        "amount": Field(_movement, required=True),
        "words": Field(_words(200)),
        "reference": Field(_words(60), required=True),
        "order_reference": Field(_words(60)),
    },
}
"""What each kind of file may bring. `rent`, `charges` and `amount` are euros as Italians write them; `co_obligors` separates with `|`."""

REGISTERS = ("units", "persons", "tenancies")


def read_mapping(file: Path, kinds: Collection[str] = REGISTERS) -> FileMapping:
    """Read and check a mapping file of one of these `kinds`. Raises Notice `mapping_unreadable` or `mapping_wrong`, and says why."""
    try:
        # Texts only: with YAML's own types a code `NO` would be false and `007` seven.
        found = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise Notice(
            "mapping_unreadable",
            f"Il file di corrispondenza {file} non si legge: deve essere un testo YAML in UTF-8. Nulla è stato importato.",
            file=str(file),
        ) from None
    if not isinstance(found, dict):
        raise _wrong(file, "il file è vuoto o non è un elenco di voci")
    unknown = set(found) - {"kind", "encoding", "separator", "columns", "values", "defaults"}
    if unknown:
        raise _wrong(file, f"la voce «{min(map(str, unknown))}» non è prevista")
    kind = str(found.get("kind"))
    if kind not in kinds:
        raise _wrong(file, f"«kind» deve essere {' o '.join(kinds)}")
    encoding, separator = str(found.get("encoding", "utf-8")), str(found.get("separator", ";")).replace("\\t", "\t")
    try:
        b"a".decode(encoding, "ignore")  # also those that Python knows and that are no text
    except (LookupError, UnicodeError):
        raise _wrong(file, f"la codifica «{encoding}» non esiste; di solito è utf-8 oppure cp1252") from None
    if len(separator) != 1 or separator in '"\r\n':
        raise _wrong(file, "«separator» deve essere un solo carattere, per esempio «;»")
    columns, defaults = _texts(file, found, "columns"), _texts(file, found, "defaults")
    translated = found.get("values") or {}
    if not isinstance(translated, dict):
        raise _wrong(file, "la voce «values» deve essere un elenco di campi")
    values = {str(name): _texts(file, translated, name) for name in translated}
    for name in (*columns, *defaults, *values):
        if name not in FIELDS[kind]:
            raise _wrong(file, f"il campo «{name}» non esiste per {kind}. I campi sono: {', '.join(FIELDS[kind])}")
    for name, one in FIELDS[kind].items():
        if one.required and name not in columns and name not in defaults:
            raise _wrong(file, f"manca il campo «{name}», che è necessario")
    return FileMapping(kind, encoding, separator, columns, values, defaults)


def _texts(file: Path, found: Any, name: str) -> dict[str, str]:
    entries = found.get(name) if isinstance(found, dict) else None
    if entries is None:
        return {}
    if not isinstance(entries, dict):
        raise _wrong(file, f"la voce «{name}» deve essere un elenco di coppie")
    return {str(key): str(value) for key, value in entries.items()}


def _wrong(file: Path, why: str) -> Notice:
    return Notice(
        "mapping_wrong",
        f"Il file di corrispondenza {file} non va bene: {why}. Nulla è stato importato. Correggerlo e ripetere.",
        file=str(file),
    )
