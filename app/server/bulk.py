"""Writes many rows of one table in one statement: they travel as one JSON text and PostgreSQL takes them apart.

A statement a row costs ten times as much on both sides. For tables of texts and numbers only.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Connection, Integer, Table, TextClause, text


def write_rows(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, Any]],
    shared: Mapping[str, Any] | None = None,
    *,
    upsert: bool = False,
) -> None:
    """Insert `rows`. A column that a row does not name is null; `shared` are the values of those that all rows have in common.

    `upsert` overwrites rows whose primary key is there already.
    """
    if not rows:
        return
    common = dict(shared or {})
    statement = _statement(table, tuple(common), upsert)
    connection.execute(statement, {**common, "rows": msgspec.json.encode(rows).decode()})


@cache
def _statement(table: Table, shared: tuple[str, ...], upsert: bool) -> TextClause:
    types = {c.name: "bigint" if isinstance(c.type, BigInteger | Integer) else "text" for c in table.columns}
    names = ", ".join(f'"{name}"' for name in types)
    values = ", ".join(f"CAST(:{name} AS {kind})" if name in shared else f'r."{name}"' for name, kind in types.items())
    typed = ", ".join(f'"{name}" {kind}' for name, kind in types.items() if name not in shared)
    statement = f'INSERT INTO "{table.name}" ({names}) SELECT {values} FROM json_to_recordset(CAST(:rows AS json)) AS r ({typed})'
    if upsert:
        key = [column.name for column in table.primary_key]
        sets = ", ".join(f'"{name}" = excluded."{name}"' for name in types if name not in key)
        statement += f" ON CONFLICT ({', '.join(key)}) DO UPDATE SET {sets}"
    return text(statement)
