"""T2: verdicts, newer rows and departures for one desk, from one read-only snapshot (protocol section 4)."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    FromClause,
    Select,
    Subquery,
    Table,
    and_,
    bindparam,
    func,
    literal,
    select,
    true,
    union_all,
)

from app.models.registry import KINDS, SCHEMA
from app.models.types import Stored, canonical_json
from app.rules.clock import from_utc_text, rome_day
from app.security.signing import open_token, seal_token
from app.server.caller import Caller
from app.server.db import one_of
from app.server.scopes import bare_of, kinds_in, scopes_held
from app.server.standing import Place, mark_at, newest, standing_of, stop_of
from app.server.tables import RECORDS, change_log, erasure_order, line_n, sees
from app.sync.changes import MODULUS
from app.sync.protocol import (
    EVERYTHING,
    ORDERS,
    PAGE_BYTES,
    PAGE_ROWS,
    Bucket,
    ErasureOrder,
    ExchangeAnswer,
    ExchangeRequest,
    Gone,
    Late,
    Mend,
    Rows,
    Sum,
    Verdict,
    weight,
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
    """The same for a desk that sent nothing, without a push; None when one is due all the same.

    After a restore, and until a desk has passed an order of erasure, one is always due: who has come is written down.
    """
    standing = standing_of(connection, caller, request.line)
    recently = standing.seen_at is not None and from_utc_text(standing.seen_at) + TURN_EVERY > now
    if not (standing.active and standing.line is not None and recently):
        return None
    company = newest(connection, caller)
    due = company.reconciling or company.erased_seq > standing.line["cursor_seq"]
    if due or stop_of(connection, token_keys, caller, request, standing, company) is not None:
        return None
    return _answer(connection, token_keys, caller, request, now, standing.line, company)


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
    orders, upto = _orders(connection, caller, place[0], company)
    # A desk at the beginning has nothing: it copies its scopes in bulk, and follows from here.
    after = place[0] or company.seq
    rows, gone, reached, more = _page(connection, caller, request, scopes, after, upto)
    if not more:
        reached, more = upto, upto < company.seq
    here = seal_token(token_keys[0], caller.company_id, company.seq, company.mark)
    told = version != request.scopes_version
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
        verdicts=verdicts_of(connection, caller, request, known["high"]),
        late=late_of(connection, caller, request.open),
        rows=rows,
        gone=gone,
        erased=[order for seq, order in orders if seq <= reached],
        scopes=scopes if told else None,
        scopes_version=version if told else None,
        bare=bare_of(connection, caller.company_id, scopes) if told else [],
        check=sums(connection, caller, scopes, request.check) if request.check and not more else None,
        mended=_mended(connection, caller, scopes, request.mend) if not more else [],
        clock=now,
    )


def _token(connection: Connection, key: bytes, caller: Caller, seq: int) -> bytes:
    drawn = mark_at(connection, caller, seq) if seq > 0 else None
    return seal_token(key, caller.company_id, seq, drawn or bytes(8))


def verdicts_of(connection: Connection, caller: Caller, request: ExchangeRequest, high: int) -> list[Verdict]:
    """The answers on every number that the desk has none for, up to `high`."""
    if high <= request.acked:
        return []
    span = {"company": caller.company_id, "line": request.line, "acked": request.acked, "high": high}
    return [
        Verdict(n, verdict, prev, seq, bool(clean), json.loads(reason) if reason else None, at)
        for n, verdict, prev, seq, clean, reason, at in sorted(connection.execute(_VERDICTS, span))
    ]


def _orders(
    connection: Connection, caller: Caller, after: int, company: Place
) -> tuple[list[tuple[int, ErasureOrder]], int]:
    """Orders of erasure past a place, as many as an answer holds, with their places; and how far the answer may go."""
    if company.erased_seq <= after:
        return [], company.seq
    order = erasure_order.c
    found = connection.execute(
        select(order.seq, order.body, order.signature)
        .where(order.company_id == caller.company_id, order.seq > after, order.seq <= company.seq)
        .order_by(order.seq)
        .limit(ORDERS + 1)
    ).all()
    orders: list[tuple[int, ErasureOrder]] = []
    size = 0
    for seq, body, signature in found:
        size += len(body)
        if orders and (size > PAGE_BYTES or len(orders) == ORDERS):
            return orders, orders[-1][0]
        orders.append((seq, ErasureOrder(body, bytes(signature))))
    return orders, company.seq


def late_of(connection: Connection, caller: Caller, open: list[str]) -> list[Late]:
    """Answers on changes that were held when the desk last heard of them."""
    if not open:
        return []
    log = change_log.c
    found = connection.execute(
        select(log.cid, log.n, log.verdict, log.prev_seq, log.seq, log.reason, log.received_at).where(
            log.company_id == caller.company_id,
            log.device == caller.device_id,
            log.cid.in_(open),
            log.verdict != "held",
        )
    )
    return [
        Late(cid, Verdict(n, verdict, prev, seq, False, json.loads(reason) if reason else None, at))
        for cid, n, verdict, prev, seq, reason, at in found
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
        size += weight(bodies.get(one.kind, {}).get(one.id, ()))
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
    query = select(table.c.id, table.c.seq, table.c.received_at, table.c.row_hash, *fields).where(
        table.c.company_id == bindparam("company"), one_of(table.c.id, "ids")
    )
    if spare_own:
        own_clean = and_(
            table.c.by_line == bindparam("line"), table.c.clean_base.is_not(None), table.c.by_n > bindparam("acked")
        )
        query = query.where(func.coalesce(own_clean, False).is_(False))
    return query


def sums(connection: Connection, caller: Caller, scopes: list[str], asked: Sequence[Bucket]) -> list[Sum]:
    """Counts and checksums of the parts of these buckets, over what these scopes may see, from the hash that each row carries.

    The parts of everything are the kinds; those of a kind, or of a part of one, are told apart by one more digit of the id.
    """
    found: list[Sum] = []
    seen = {"company": caller.company_id, "scopes": scopes}
    for bucket in asked:
        if bucket == EVERYTHING:
            for kind in kinds_in(connection, caller.company_id, scopes):
                count, digest = connection.execute(_sum_query(kind), seen).one()
                found.append(Sum(kind, "", count, int(digest) % MODULUS))
        elif bucket.kind in RECORDS:
            told = connection.execute(_parts_query(bucket.kind, len(bucket.suffix)), seen | {"suffix": bucket.suffix})
            found += [Sum(bucket.kind, suffix, count, int(digest) % MODULUS) for suffix, count, digest in told]
    return found


def _mended(connection: Connection, caller: Caller, scopes: list[str], asked: Sequence[Bucket]) -> list[Mend]:
    """Buckets whole, as many as a page holds; the desk asks again for the others."""
    found: list[Mend] = []
    size = 0
    for bucket in asked:
        whole = _whole(connection, caller, scopes, bucket)
        size += sum(weight(row) for row in whole.rows.rows)
        if found and size > PAGE_BYTES:
            break
        found.append(whole)
    return found


def _whole(connection: Connection, caller: Caller, scopes: list[str], bucket: Bucket) -> Mend:
    """All records of a bucket that these scopes may see."""
    if bucket.kind not in RECORDS:
        return Mend(bucket, Rows(bucket.kind, ["extra"], []))
    seen = {"company": caller.company_id, "scopes": scopes, "suffix": bucket.suffix}
    ids = set(connection.scalars(_members_query(bucket.kind, len(bucket.suffix)), seen))
    rows = _bodies(connection, caller, bucket.kind, ids)
    return Mend(bucket, Rows(bucket.kind, list(KINDS[bucket.kind].fields), list(rows.values())))


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


@cache
def _sum_query(kind: str) -> Select[int, Any]:
    seen = _in_scopes(sees.c.id).where(sees.c.kind == kind, sees.c.gone == 0).distinct().subquery()
    found = _hash_of(RECORDS[kind], seen)
    return select(func.count(), func.sum(found.c.row_hash)).select_from(seen.join(found, true()))


def _hash_of(table: Table, seen: Subquery) -> FromClause:
    """The row of each id, looked up one by one: PostgreSQL would read whole tables of others' records to find the few of a desk."""
    row = select(table.c.row_hash).where(table.c.company_id == bindparam("company"), table.c.id == seen.c.id)
    return row.limit(1).lateral()


@cache
def _members_query(kind: str, digits: int) -> Select[Any]:
    return (
        _in_scopes(sees.c.id)
        .where(sees.c.kind == kind, sees.c.gone == 0, func.right(sees.c.id, digits) == bindparam("suffix"))
        .distinct()
    )


@cache
def _parts_query(kind: str, digits: int) -> Select[Any]:
    seen = _members_query(kind, digits).subquery()
    found = _hash_of(RECORDS[kind], seen)
    part = func.right(seen.c.id, digits + 1)
    return select(part, func.count(), func.sum(found.c.row_hash)).select_from(seen.join(found, true())).group_by(part)


_VERDICTS = _verdicts_query()
_NEWER = (
    _in_scopes(sees.c.seq, sees.c.kind, sees.c.id, sees.c.gone, sees.c.scope)
    .where(sees.c.seq > bindparam("after"), sees.c.seq <= bindparam("upto"))
    .order_by(sees.c.seq)
    .limit(bindparam("rows"))
)
_GROUP = _in_scopes(sees.c.seq, sees.c.kind, sees.c.id, sees.c.gone, sees.c.scope).where(sees.c.seq == bindparam("seq"))
