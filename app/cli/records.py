"""`list`, `show`, `add`, `edit`: any kind of record through the use-cases of the screens (`app.services.records`)."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.cli.entry import opened
from app.cli.output import DONE, Output, Usage, plain
from app.models.registry import KINDS
from app.models.who import Who
from app.services import records
from app.services.centre import CHIPS
from app.services.field_words import HIDDEN
from app.services.labels import field_label, kind_label, python_value, shown, title_of
from app.services.names import load_names
from app.services.records import RecordView


@dataclass(frozen=True)
class _Readable:
    """A record and how a person reads it: its title, and `(label, value)` of what it holds."""

    record: RecordView
    title: str
    lines: tuple[tuple[str, str], ...] = ()


def list_kind(chosen: Namespace, output: Output) -> int:
    """The records of a kind, or those that a search finds."""
    with opened(chosen) as desk:
        found = desk.worker.run(_list, desk.who, chosen.kind, chosen.search, chosen.limit)
    for one in found:
        output.line(f"{one.record.id}  {one.title}  ({CHIPS[one.record.standing].lower()})")
    if not found:
        output.line("Nessuna scheda.")
    output.tell(records=[one.record for one in found])
    return DONE


def show(chosen: Namespace, output: Output) -> int:
    """One record with everything in it."""
    with opened(chosen) as desk:
        one = desk.worker.run(_show, desk.who, chosen.id, chosen.reason)
    _say(output, one)
    return DONE


def add(chosen: Namespace, output: Output) -> int:
    """A new record from a JSON object."""
    values = _read_object(chosen.source)
    with opened(chosen) as desk:
        output.tell(record=desk.worker.run(records.add, desk.who, chosen.kind, values))
    return DONE


def edit(chosen: Namespace, output: Output) -> int:
    """Fields of a record changed."""
    changes = read_changes(chosen.changes)
    with opened(chosen) as desk:
        one = desk.worker.run(_edit, desk.who, chosen.id, changes)
    _say(output, one)
    return DONE


def read_changes(given: Iterable[str] | None) -> dict[str, str]:
    """`field=value` of `--set`, by field. Raises `Usage`."""
    changes: dict[str, str] = {}
    for text in given or ():
        field, equals, value = text.partition("=")
        if not equals or not field.strip():
            raise Usage(f"«{text}» non si legge: si scrive CAMPO=VALORE.")
        changes[field.strip()] = value
    return changes


def _read_object(source: str) -> dict[str, Any]:
    try:
        text = sys.stdin.read() if source == "-" else Path(source).read_text(encoding="utf-8-sig")
        values = json.loads(text)
    except UnicodeDecodeError:
        raise Usage("I dati non sono un testo in UTF-8.") from None
    except json.JSONDecodeError as error:
        raise Usage(f"I dati non sono JSON: riga {error.lineno}, carattere {error.colno}.") from None
    except RecursionError:
        raise Usage("I dati non sono JSON che si possa usare: troppe parentesi una dentro l'altra.") from None
    if not isinstance(values, dict):
        raise Usage("I dati non sono un oggetto JSON: servono campi e valori tra graffe.")
    return values


def _list(session: Session, who: Who, kind: str, text: str | None, limit: int) -> list[_Readable]:
    found = records.list_records(session, who, kind, text, limit=limit)
    return [_Readable(one, _title(session, one)) for one in found]


def _show(session: Session, who: Who, record_id: str, reason: str | None) -> _Readable:
    return _readable(session, records.show(session, who, record_id, reason=reason))


def _edit(session: Session, who: Who, record_id: str, changes: Mapping[str, Any]) -> _Readable:
    return _readable(session, records.edit(session, who, record_id, changes))


def _readable(session: Session, one: RecordView) -> _Readable:
    names = load_names(session)
    lines = [
        (field_label(name), shown(session, names, one.kind, name, value))
        for name, value in one.values.items()
        if name not in HIDDEN and value not in (None, "", "[]", "{}")
    ]
    return _Readable(one, _title(session, one), tuple(lines))


def _title(session: Session, one: RecordView) -> str:
    known = KINDS[one.kind].fields
    values = {name: python_value(one.kind, name, value) for name, value in one.values.items() if name in known}
    return title_of(session, one.kind, values)


def _say(output: Output, one: _Readable) -> None:
    kind = kind_label(one.record.kind)
    called = one.title if one.title.startswith(kind) else f"{kind}: {one.title}"
    output.line(f"{called} ({CHIPS[one.record.standing].lower()})")
    for label, value in one.lines:
        output.line(f"  {label}: {value}")
    output.tell(record=plain(one.record))
