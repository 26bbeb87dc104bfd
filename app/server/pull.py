"""T2: verdicts, newer rows and departures for one desk, from one read-only snapshot (protocol section 4)."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Select,
    Table,
    and_,
    bindparam,
    func,
    literal,
    select,
    tuple_,
    union_all,
)

from app.models.registry import KINDS, SCHEMA
from app.models.types import Stored, canonical_json
from app.rules.clock import from_utc_text, rome_day, utc_text
from app.security.signing import open_token, seal_token
from app.server.db import one_of
from app.server.push import Caller, Place, mark_at, newest, standing_of, stop_of
from app.server.scopes import scopes_held
from app.server.tables import RECORDS, change_log, line_n, sees
from app.sync.changes import MODULUS
from app.sync.protocol import (
    PAGE_BYTES,
    PAGE_ROWS,
    ExchangeAnswer,
    ExchangeRequest,
    FillPage,
    FillWanted,
    Gone,
    KindSum,
    Rows,
    Verdict,
)

TURN_EVERY = timedelta(hours=1)
"""How often a desk that has nothing to say still moves its turn and is written down as seen."""


def pull(
    connection: Connection, token_keys: Sequence[bytes], caller: Caller, request: ExchangeRequest, now: datetime
) -> ExchangeAnswer:
    """Everything the desk does not have yet, up to a page's limits."""
    standing = standing_of(connection, caller, request.line)
    assert standing.line is not None, "the push has begun the line"
    return _answer(connection, token_keys, caller, request, now, standing.line, newest(connection, caller))


def pull_alone(
    connection: Connection, token_keys: Sequence[bytes], caller: Caller, request: ExchangeRequest, now: datetime
) -> ExchangeAnswer | None:
    """The same for a desk that sent nothing, without a push; None when one is due all the same."""
    standing = standing_of(connection, caller, request.line)
    recently = standing.seen_at is not None and from_utc_text(standing.seen_at) + TURN_EVERY > now
    if not (standing.active and standing.line is not None and recently):
        return None
    company = newest(connection, caller)
    stopped = stop_of(connection, token_keys, caller, request, standing, company, now)
    return stopped or _answer(connection, token_keys, caller, request, now, standing.line, company)


def _answer(
    connection: Connection,
    token_keys: Sequence[bytes],
    caller: Caller,
    request: ExchangeRequest,
    now: datetime,
    known: Mapping[str, Any],
    company: Place,
) -> ExchangeAnswer:
    place = open_token(token_keys, caller.company_id, request.cursor)
    assert place is not None, "the tokens were looked at"
    scopes = sorted(scopes_held(connection, caller.company_id, caller.operator_id, rome_day(now)))
    version = hashlib.blake2b(canonical_json(scopes).encode(), digest_size=8).hexdigest()
    rows, gone, reached, more = _page(connection, caller, request, scopes, place[0], company.seq)
    here = seal_token(token_keys[0], caller.company_id, company.seq, company.mark)
    return ExchangeAnswer(
        "ok",
        line=request.line,
        turn=known["turn"],
        high=known["high"],
        safe=known["safe"],
        schema=SCHEMA,
        from_=request.cursor,
        to=_token(connection, token_keys[0], caller, reached) if more else here,
        now=here,
        more=more,
        verdicts=_verdicts(connection, caller, request, known["high"]),
        rows=rows,
        gone=gone,
        fill=_fill_page(connection, caller, scopes, request.fill) if request.fill and not more else None,
        scopes=scopes if version != request.scopes_version else None,
        scopes_version=version if version != request.scopes_version else None,
        check=sums(connection, caller, scopes) if request.check and not more else None,
        clock=utc_text(now),
    )


def _token(connection: Connection, key: bytes, caller: Caller, seq: int) -> bytes:
    drawn = mark_at(connection, caller, seq) if seq > 0 else None
    return seal_token(key, caller.company_id, seq, drawn or bytes(8))


def _verdicts(connection: Connection, caller: Caller, request: ExchangeRequest, high: int) -> list[Verdict]:
    if high <= request.acked:
        return []
    span = {"company": caller.company_id, "line": request.line, "acked": request.acked, "high": high}
    return [
        Verdict(n, verdict, prev, seq, bool(clean), json.loads(reason) if reason else None, at)
        for n, verdict, prev, seq, clean, reason, at in sorted(connection.execute(_VERDICTS, span))
    ]


def _page(
    connection: Connection, caller: Caller, request: ExchangeRequest, scopes: list[str], after: int, upto: int
) -> tuple[list[Rows], list[Gone], int, bool]:
    """Rows and departures in order of seq: whole groups of equal seq, within a page's limits."""
    newer, more = _newer(connection, caller, scopes, after, upto)
    live: dict[str, set[str]] = {}
    for one in newer:
        if not one.gone:
            live.setdefault(one.kind, set()).add(one.id)
    bodies = {kind: _bodies(connection, caller, kind, ids, request) for kind, ids in live.items()}
    reached, size, kept = after, 0, 0
    for place, one in enumerate(newer):
        size += _size(bodies.get(one.kind, {}).get(one.id))
        at_group_end = place + 1 == len(newer) or newer[place + 1].seq != one.seq
        if at_group_end:
            if kept and size > PAGE_BYTES:
                more = True
                break
            reached, kept = one.seq, place + 1
    taken = newer[:kept]
    rows = [
        Rows(kind, list(KINDS[kind].fields), [found[id] for id in _in_order(taken, kind) if id in found])
        for kind, found in bodies.items()
    ]
    return [r for r in rows if r.rows], _departures(connection, caller, scopes, taken), reached, more


def _fill_page(connection: Connection, caller: Caller, scopes: list[str], asked: FillWanted) -> FillPage | None:
    """The next page of what lies in one of the desk's scopes, in order of kind and id; None for a scope it has not."""
    if asked.scope not in scopes:
        return None
    query = (
        select(sees.c.kind, sees.c.id, sees.c.gone)
        .where(sees.c.company_id == caller.company_id, sees.c.scope == asked.scope, sees.c.gone == 0)
        .order_by(sees.c.kind, sees.c.id)
        .limit(PAGE_ROWS + 1)
    )
    if asked.position is not None:
        kind, _, id = asked.position.partition("/")
        query = query.where(tuple_(sees.c.kind, sees.c.id) > tuple_(kind, id))
    found = connection.execute(query).all()
    bodies = {
        kind: _bodies(connection, caller, kind, {one.id for one in members})
        for kind, members in groupby(found[:PAGE_ROWS], key=lambda one: str(one.kind))
    }
    size = reached = 0
    for place, one in enumerate(found[:PAGE_ROWS]):
        size += _size(bodies[one.kind].get(one.id))
        if place and size > PAGE_BYTES:
            break
        reached = place + 1
    taken = found[:reached]
    rows = [
        Rows(kind, list(KINDS[kind].fields), [here[id] for id in _in_order(taken, kind) if id in here])
        for kind, here in bodies.items()
    ]
    last = taken[-1] if reached < len(found) else None
    return FillPage(
        asked.scope, asked.position, [r for r in rows if r.rows], f"{last.kind}/{last.id}" if last else None
    )


def _newer(
    connection: Connection, caller: Caller, scopes: list[str], after: int, upto: int
) -> tuple[Sequence[Any], bool]:
    """What came or left in these scopes past a place, up to a page, and whether there is more."""
    span = {"company": caller.company_id, "scopes": scopes, "after": after, "upto": upto}
    newer = connection.execute(_NEWER, span | {"rows": PAGE_ROWS + 1}).all()
    if len(newer) <= PAGE_ROWS:
        return newer, False
    # The last group may go on past the limit: it waits for the next page, unless it is the first one too.
    last = newer[-1].seq
    whole = [one for one in newer if one.seq < last]
    return (whole, True) if whole else (connection.execute(_GROUP, span | {"seq": last}).all(), True)


def _departures(connection: Connection, caller: Caller, scopes: list[str], taken: Sequence[Any]) -> list[Gone]:
    """Records that left a scope of the desk's and lie in no other of its scopes."""
    left = [one for one in taken if one.gone]
    if not left:
        return []
    still = {
        (kind, id)
        for kind, id in connection.execute(
            select(sees.c.kind, sees.c.id).where(
                sees.c.company_id == caller.company_id,
                sees.c.scope.in_(scopes),
                sees.c.kind.in_({one.kind for one in left}),
                sees.c.id.in_({one.id for one in left}),
                sees.c.gone == 0,
            )
        )
    }
    return [Gone(one.kind, one.id, one.scope, one.seq) for one in left if (one.kind, one.id) not in still]


def _in_order(taken: Sequence[Any], kind: str) -> list[str]:
    return list(dict.fromkeys(one.id for one in taken if one.kind == kind and not one.gone))


def _bodies(
    connection: Connection, caller: Caller, kind: str, ids: set[str], request: ExchangeRequest | None = None
) -> dict[str, list[Stored]]:
    """Rows to send, by id. In answer to a request, all but the desk's own clean writes: their verdict in it says as much."""
    wanted: dict[str, Any] = {"company": caller.company_id, "ids": list(ids)}
    if request is not None:
        wanted |= {"line": request.line, "acked": request.acked}
    found = connection.execute(_bodies_query(kind, spare_own=request is not None), wanted)
    return {one[0]: list(one) for one in found}


@cache
def _bodies_query(kind: str, *, spare_own: bool) -> Select[Any]:
    table = RECORDS[kind]
    fields = [table.c[name] for name in KINDS[kind].fields]
    query = select(table.c.id, table.c.seq, table.c.received_at, *fields).where(
        table.c.company_id == bindparam("company"), one_of(table.c.id, "ids")
    )
    if spare_own:
        own_clean = and_(
            table.c.by_line == bindparam("line"), table.c.clean_base.is_not(None), table.c.by_n > bindparam("acked")
        )
        query = query.where(func.coalesce(own_clean, False).is_(False))
    return query


def _size(row: list[Stored] | None) -> int:
    return sum(len(value) if isinstance(value, str) else 4 for value in row) if row else 0


def sums(connection: Connection, caller: Caller, scopes: list[str]) -> list[KindSum]:
    """Count and checksum per kind over what these scopes may see, from the hash that each row carries."""
    found = connection.execute(_SUMS, {"company": caller.company_id, "scopes": scopes})
    return [KindSum(kind, count, int(digest) % MODULUS) for kind, count, digest in found]


# ------------------------------------------------------------------------------------------------------- what is asked of the rows
# Built once: SQLAlchemy takes longer to put most of them together than PostgreSQL to answer.


def _in_scopes(*columns: Any) -> Select[Any]:
    return select(*columns).where(sees.c.company_id == bindparam("company"), one_of(sees.c.scope, "scopes"))


def _verdicts_query() -> CompoundSelect[Any]:
    log, second = change_log, line_n
    told = (log.c.reason, log.c.received_at)
    own = select(log.c.n, log.c.verdict, log.c.prev_seq, log.c.seq, log.c.clean, *told).where(
        log.c.company_id == bindparam("company"), log.c.line == bindparam("line")
    )
    # A change that came again on another line is never clean here: its row must be sent.
    carried = select(second.c.n, log.c.verdict, log.c.prev_seq, log.c.seq, literal(0), *told).where(
        second.c.company_id == bindparam("company"),
        second.c.line == bindparam("line"),
        log.c.company_id == second.c.company_id,
        log.c.cid == second.c.cid,
    )
    return union_all(*(one.where(_n_between(n)) for one, n in ((own, log.c.n), (carried, second.c.n))))


def _n_between(number: ColumnElement[int]) -> ColumnElement[bool]:
    return and_(number > bindparam("acked"), number <= bindparam("high"))


def _sum_query(kind: str, table: Table) -> Select[str, int, Any]:
    seen = _in_scopes(sees.c.id).where(sees.c.kind == kind, sees.c.gone == 0)
    return (
        select(literal(kind), func.count(), func.sum(table.c.row_hash))
        .where(table.c.company_id == bindparam("company"), table.c.id.in_(seen))
        .having(func.count() > 0)
    )


_VERDICTS = _verdicts_query()
_SUMS = union_all(*(_sum_query(kind, table) for kind, table in RECORDS.items()))
_NEWER = (
    _in_scopes(sees.c.seq, sees.c.kind, sees.c.id, sees.c.gone, sees.c.scope)
    .where(sees.c.seq > bindparam("after"), sees.c.seq <= bindparam("upto"))
    .order_by(sees.c.seq)
    .limit(bindparam("rows"))
)
_GROUP = _in_scopes(sees.c.seq, sees.c.kind, sees.c.id, sees.c.gone, sees.c.scope).where(sees.c.seq == bindparam("seq"))
