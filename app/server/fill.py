"""A page of the bulk copy of one scope (protocol section 7): current rows in order of kind and id, from one snapshot.

The way of a new desk, and of one that comes to see more. It takes no lock and moves nothing: what changes meanwhile comes by
the exchange.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select

from app.models.registry import KINDS
from app.models.types import Stored
from app.security.signing import seal_token
from app.server.caller import Caller
from app.server.scopes import kinds_in, scopes_held
from app.server.standing import newest
from app.server.tables import RECORDS, sees
from app.sync.protocol import FILL_ROWS, PAGE_BYTES, FillPage, FillRequest, Rows, weight


def fill_page(
    connection: Connection, token_keys: Sequence[bytes], caller: Caller, asked: FillRequest, today: date
) -> FillPage:
    """The next page of what lies in a scope, unless the scope is none of the operator's."""
    company = newest(connection, caller)
    now = seal_token(token_keys[0], caller.company_id, company.seq, company.mark)
    if asked.scope not in scopes_held(connection, caller.company_id, caller.operator_id, today):
        return FillPage(asked.scope, asked.position, [], None, now, None, mine=False)
    begun, _, after = (asked.position or "/").partition("/")
    pages: list[Rows] = []
    room, size, next_position = min(asked.rows, FILL_ROWS), 0, None
    for kind in kinds_in(connection, caller.company_id, [asked.scope]):
        if kind < begun:
            continue
        found = _rows(connection, caller, asked.scope, kind, after if kind == begun else "", room + 1)
        kept: list[list[Stored]] = []
        for row in found[:room]:
            size += weight(row)
            if size > PAGE_BYTES and (kept or pages):
                break
            kept.append(row)
        if kept:
            pages.append(Rows(kind, list(KINDS[kind].fields), kept))
            room -= len(kept)
        if len(kept) < len(found):
            next_position = f"{kind}/{kept[-1][0]}" if kept else f"{kind}/{after if kind == begun else ''}"
            break
    total = _count(connection, caller, asked.scope) if asked.position is None else None
    return FillPage(asked.scope, asked.position, pages, next_position, now, total, mine=True)


def _rows(connection: Connection, caller: Caller, scope: str, kind: str, after: str, limit: int) -> list[list[Stored]]:
    asked = {"company": caller.company_id, "scope": scope, "after": after, "limit": limit}
    return [list(one) for one in connection.execute(_rows_query(kind), asked)]


@cache
def _rows_query(kind: str) -> Select[Any]:
    table = RECORDS[kind]
    fields = [table.c[name] for name in KINDS[kind].fields]
    return (
        select(table.c.id, table.c.seq, table.c.received_at, table.c.row_hash, *fields)
        .join(sees, (sees.c.company_id == table.c.company_id) & (sees.c.id == table.c.id))
        .where(
            sees.c.company_id == bindparam("company"),
            sees.c.scope == bindparam("scope"),
            sees.c.kind == kind,
            sees.c.gone == 0,
            sees.c.id > bindparam("after"),
        )
        .order_by(sees.c.id)
        .limit(bindparam("limit"))
    )


def _count(connection: Connection, caller: Caller, scope: str) -> int:
    return connection.scalar(_COUNT, {"company": caller.company_id, "scope": scope}) or 0


_COUNT = select(func.count()).where(
    sees.c.company_id == bindparam("company"), sees.c.scope == bindparam("scope"), sees.c.gone == 0
)
