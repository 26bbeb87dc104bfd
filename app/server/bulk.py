"""Writes many rows of one table in one statement: they travel as one JSON text and PostgreSQL takes them apart.

A statement a row costs ten times as much on both sides. For tables of texts and numbers only.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Connection, Integer, Table, TextClause, text


def write_rows(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, upsert: bool = False
) -> None:
    """Insert `rows`, which all name the same columns of `table`. `upsert` overwrites those whose primary key is there already."""
    if rows:
        connection.execute(_statement(table, tuple(rows[0]), upsert), {"rows": msgspec.json.encode(rows).decode()})


@cache
def _statement(table: Table, columns: tuple[str, ...], upsert: bool) -> TextClause:
    names = ", ".join(f'"{name}"' for name in columns)
    typed = ", ".join(
        f'"{name}" {"bigint" if isinstance(table.c[name].type, BigInteger | Integer) else "text"}' for name in columns
    )
    statement = f'INSERT INTO "{table.name}" ({names}) SELECT {names} FROM json_to_recordset(CAST(:rows AS json)) AS r ({typed})'
    if upsert:
        key = [column.name for column in table.primary_key]
        sets = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name not in key)
        statement += f" ON CONFLICT ({', '.join(key)}) DO UPDATE SET {sets}"
    return text(statement)
