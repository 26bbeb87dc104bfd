"""Builds the saved database of this version: a row of every table, all invented, so that later versions must open it.

Run once for each revision that is released, from the top of the checkout: `python -m tests.migrations.make_desk_file`. It
writes `desk-<revision>.db` and, beside it, what was in it (`desk-<revision>.json`). Both are committed and never made anew.
"""

import json
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Integer, LargeBinary, Table
from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.local import LocalBase
from app.models.registry import KINDS
from app.models.types import Day, Flag, Json, UtcTime
from app.models.who import Who
from app.rules.roles import roles
from app.services.stamps import stamp
from app.store.migrate import HEAD
from tests.helpers.desk import KEY, make_desk

FOLDER = Path(__file__).parent
WORD = "Bragadin"
"""Stands in every text that is searched."""
_STAMPS = {
    "id", "company_id", "outpost_id", "operator_id", "device_id", "recorded_at", "recorded_offset", "visibility", "readers", "extra",
    "seq", "received_at", "deleted_at",
}  # fmt: skip


def main() -> None:
    """Write the file and its list of rows."""
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        desk.run(a_row_of_each_kind)
        desk.run(_local_rows)
        rows = desk.read(contents)
        with desk.engine.connect() as connection:
            connection.connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        desk.worker.close()
        (FOLDER / f"desk-{HEAD}.db").write_bytes(desk.path.read_bytes())
    text = json.dumps({"key": KEY, "rows": rows}, indent=1, sort_keys=True, ensure_ascii=False)
    (FOLDER / f"desk-{HEAD}.json").write_text(text + "\n", encoding="utf-8")


def contents(session: Session) -> dict[str, list[dict[str, Any]]]:
    """Table -> its rows as the file has them; bytes as hex."""
    found: dict[str, list[dict[str, Any]]] = {}
    db = session.connection()
    for table in (*Record.metadata.sorted_tables, *LocalBase.metadata.sorted_tables):
        names = [column.name for column in table.columns]
        listed = ", ".join(f'"{name}"' for name in names)
        order = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
        rows = db.exec_driver_sql(f'SELECT {listed} FROM "{table.name}" ORDER BY {order}').all()
        found[table.name] = [
            {name: value.hex() if isinstance(value, bytes) else value for name, value in zip(names, row, strict=True)}
            for row in rows
        ]
    return found


def a_row_of_each_kind(session: Session, who: Who) -> None:
    """Two, in truth: the first with every field, the second with what must be there."""
    for kind in KINDS.values():
        role = next((one.code for one in roles().values() if kind.name in one.writes), who.role)
        session.info["who"] = replace(who, role=role)
        for number in (1, 2):
            stamped = stamp(who, visibility="R0" if number == 1 else "R2")
            session.add(kind.model(**filled(kind.name, number) | stamped))
        session.flush()


def filled(kind: str, number: int = 2) -> dict[str, Any]:
    """Values for a record of a kind, its stamps left out."""
    return _filled(KINDS[kind].model.__table__, number, skip=_STAMPS)


def _local_rows(session: Session, who: Who) -> None:
    for mapper in LocalBase.registry.mappers:
        table = mapper.local_table
        if issubclass(mapper.class_, LocalBase) and table.name not in ("desk", "sync", "base", "outbox"):
            session.add(mapper.class_(**_filled(table, 1, skip=set())))


def _filled(table: Table, number: int, skip: set[str]) -> dict[str, Any]:
    """A value for each column: none empty in the first row, only what must be in the second."""
    return {
        column.name: _value(column, number)
        for column in table.columns
        if column.name not in skip and (number == 1 or not column.nullable)
    }


def _value(column: Column[Any], number: int) -> Any:
    match column.type:
        case Flag():
            return number == 1
        case UtcTime():
            return datetime(2026, 3, 12, 8, number, tzinfo=UTC)
        case Day():
            return date(2026, 3, number)
        case Json():
            empty = column.default.arg(None) if column.default is not None else {}
            return [f"{column.name} {number}"] if empty == [] else {column.name: f"{WORD} {number}"}
        case Integer():
            return 40 + number
        case LargeBinary():
            return bytes([number] * 16)
        case _:
            return f"{WORD} {column.name} {number} perché Łódź 🙂"


if __name__ == "__main__":
    main()
