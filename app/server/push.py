"""T1: takes a batch of changes under the company's lock, judges each, logs all, in one READ COMMITTED transaction.

One push of a company at a time; no other lock is needed, so no deadlock exists. Whoever dies before the commit has done
nothing; whoever dies after it is asked again and answers the same (protocol section 4).
"""

import logging
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.exc import InterfaceError, OperationalError

from app.models.types import canonical_json
from app.rules.clock import rome_day, utc_text
from app.security.redaction import Code
from app.security.signing import MARK_BYTES, open_token, seal_token
from app.server.announcement import announce
from app.server.board import Board
from app.server.bulk import write_rows
from app.server.caller import Author, Caller
from app.server.db import one_of
from app.server.handed_over import tray_row
from app.server.judge import Decision, Judge, body_text
from app.server.problems import Problem
from app.server.reconciling import Reconciliation, begin_reconciling, newest_common
from app.server.scopes import read_staff
from app.server.standing import Place, Standing, newest, standing_of, stop_of, token_stands
from app.server.tables import change_log, counter, device, line, line_n, mark, tray
from app.sync.protocol import BATCH_CHANGES, PRESENTED, Change, ExchangeAnswer, ExchangeRequest, unpack_change

_log = logging.getLogger("portineria.exchange")

LINES_OF_A_DEVICE = 20


def push(
    connection: Connection, token_keys: Sequence[bytes], caller: Caller, request: ExchangeRequest, now: datetime
) -> ExchangeAnswer | None:
    """Take what the desk sent. None when all went its way (the pull then answers); otherwise the answer that stops it."""
    if len(request.changes) > BATCH_CHANGES:
        return ExchangeAnswer("too_big", line=request.line)
    numbered = _numbered(request)  # decoded before the lock is taken
    company = newest(connection, caller, lock=True)
    before = company.seq
    standing = standing_of(connection, caller, request.line)
    if standing.active:
        stopped = stop_of(connection, token_keys, caller, request, standing, company)
        if stopped == "rewound":
            return _rewound(connection, token_keys, caller, request, standing, company, now)
        if stopped is not None:
            return ExchangeAnswer(stopped, line=request.line)
    elif standing.line is not None and standing.line["device_id"] != caller.device_id:
        return ExchangeAnswer("cut_off", line=request.line)
    known = standing.line or _begin_line(connection, caller, request, now)
    if _is_other(connection, caller, request.line, known["high"], numbered):
        return ExchangeAnswer("fork", line=request.line)
    fresh = [(n, change) for n, change in numbered if n > known["high"]]
    if fresh and fresh[0][0] != known["high"] + 1:
        return ExchangeAnswer("gap", line=request.line, high=known["high"])
    if not standing.active and request.acked > known["high"]:
        # A dismissed device is not led back with a centre that lost what it had sent: it sends that again, to be handed over.
        return ExchangeAnswer("gap", line=request.line, high=known["high"])
    waiting = Reconciliation(connection, caller.company_id) if company.reconciling else None
    if waiting is not None and standing.active:
        before = waiting.take(request, before, now)
    seq = before
    if fresh:
        # A push that decided anything has a place of its own, even if all was refused.
        seq = _decide(connection, caller, request.line, fresh, before, now, waiting, active=standing.active)
        seq = max(seq, before + 1)
    if waiting is not None and (fresh or not standing.active):  # what is held of a dismissed device waits no longer
        seq = waiting.retry(seq, now)
    if seq > before:
        _take_place(connection, caller, seq, now)
    values: dict[str, Any] = {"high": fresh[-1][0] if fresh else known["high"]}
    if request.turn is not None:  # a bundle may be older than the last exchange: it moves neither turn nor place
        place = open_token(token_keys, caller.company_id, request.cursor)
        values |= {"turn": request.turn + 1, "nonce": request.nonce, "cursor_seq": place[0] if place else 0}
    of = {"of_company": caller.company_id, "of_id": request.line}
    connection.execute(_LINE_MOVED if request.turn is not None else _LINE_HEARD, of | values)
    _note_seen(connection, caller, request, int(values["high"]), now)
    if not standing.active:
        # Nothing of a dismissed device's work is lost: it was handed over whole.
        return ExchangeAnswer("cut_off", line=request.line, high=int(values["high"]))
    return None


def _note_seen(connection: Connection, caller: Caller, request: ExchangeRequest, high: int, now: datetime) -> None:
    """The desk itself was here and has given all that it had numbered and kept: after a restore nobody waits for it any more.

    A bundle says nothing of what the desk has done since it was written, or of what it had heard.
    """
    if request.turn is not None and high >= request.made and len(request.salvage) < PRESENTED:
        of = {"of_company": caller.company_id, "of_id": caller.device_id}
        connection.execute(_DEVICE_SEEN, of | {"seen_at": utc_text(now)})


def _rewound(
    connection: Connection,
    keys: Sequence[bytes],
    caller: Caller,
    request: ExchangeRequest,
    standing: Standing,
    company: Place,
    now: datetime,
) -> ExchangeAnswer:
    """The centre is not the one the desk last spoke to: it went back in time. Say where both still agree; take nothing yet."""
    genuine = [t for t in (request.cursor, request.top) if t is not None and open_token(keys, caller.company_id, t)]
    if standing.line is None or not all(token_stands(connection, keys, caller, t, company) for t in genuine):
        # Bytes that this centre never sealed are answered the same, and make nobody wait.
        begin_reconciling(connection, caller.company_id, now)
    known = standing.line if standing.line is not None and standing.line["device_id"] == caller.device_id else None
    places = [request.cursor, *request.checkpoints]
    standing_places = [t for t in places if token_stands(connection, keys, caller, t, company)]
    return ExchangeAnswer(
        "rewound",
        line=request.line,
        high=known["high"] if known else 0,
        common=newest_common(keys, caller.company_id, standing_places),
        now=seal_token(keys[0], caller.company_id, company.seq, company.mark),
        clock=now,
    )


def _numbered(request: ExchangeRequest) -> list[tuple[int, Change | None]]:
    return [(request.first + place, unpack_change(raw)) for place, raw in enumerate(request.changes)]


def _begin_line(connection: Connection, caller: Caller, request: ExchangeRequest, now: datetime) -> Mapping[str, Any]:
    """A further life of a desk that was restored or copied. Its code prints on paper, so it is never that of another line."""
    earlier = connection.scalars(
        select(line.c.id)
        .where(line.c.company_id == caller.company_id, line.c.device_id == caller.device_id)
        .order_by(line.c.made_at.desc())
    ).all()
    if len(earlier) >= LINES_OF_A_DEVICE:
        raise Problem(
            409,
            "too_many_lines",
            "Questo portatile ha ricominciato troppe volte. Il lavoro resta qui: chiamare la sede.",
        )
    own = caller.code if not earlier else request.code
    taken = connection.scalar(select(line.c.id).where(line.c.company_id == caller.company_id, line.c.code == own))
    connection.execute(
        line.insert().values(
            company_id=caller.company_id,
            id=request.line,
            device_id=caller.device_id,
            operator_id=caller.operator_id,
            code=own if own and not taken else f"{caller.code}{secrets.token_hex(2).upper()}",
            state="aperta",
            continues=earlier[0] if earlier else None,
            made_at=utc_text(now),
        )
    )
    if earlier:
        _log.warning("line_continues device_lines=%d", len(earlier) + 1)
    return {"device_id": caller.device_id, "high": 0, "turn": 0, "nonce": None}


def _is_other(
    connection: Connection, caller: Caller, line_id: str, high: int, numbered: list[tuple[int, Change | None]]
) -> bool:
    """A number that was taken comes with another content. One that went empty may come late in a bundle, whole."""
    old = {n: change.cid for n, change in numbered if n <= high and change is not None}
    if not old:
        return False
    decided = connection.execute(
        select(change_log.c.n, change_log.c.cid).where(
            change_log.c.company_id == caller.company_id, change_log.c.line == line_id, change_log.c.n.in_(old)
        )
    )
    return any(cid not in (old[n], f"{line_id}/{n}") for n, cid in decided)


def _decide(
    connection: Connection,
    caller: Caller,
    line_id: str,
    fresh: list[tuple[int, Change | None]],
    seq: int,
    now: datetime,
    waiting: Reconciliation | None = None,
    *,
    active: bool = True,
) -> int:
    """Judge and write a batch inside a savepoint; if it breaks, half by half: the culprit is refused, the rest goes on."""
    try:
        with connection.begin_nested():
            return _judge_and_write(connection, caller, line_id, fresh, seq, now, waiting, active=active)
    except (OperationalError, InterfaceError):
        raise  # the database is away or busy: nothing is decided, the desk asks again
    except Exception as error:  # noqa: BLE001 - an edge: whatever one poisoned change can raise
        _log.warning("batch_broken changes=%d error=%s", len(fresh), Code(type(error).__name__.lower()))
        if len(fresh) == 1:
            n, change = fresh[0]
            with connection.begin_nested():
                refused = _log_row(line_id, n, change, Decision("refused", {"code": "internal"}), keep=False)
                write_rows(connection, change_log, [refused], _taken_by(caller, line_id, utc_text(now)))
            return seq
    middle = len(fresh) // 2
    for half in (fresh[:middle], fresh[middle:]):
        seq = _decide(connection, caller, line_id, half, seq, now, waiting, active=active)
    return seq


def _judge_and_write(
    connection: Connection,
    caller: Caller,
    line_id: str,
    fresh: list[tuple[int, Change | None]],
    seq: int,
    now: datetime,
    waiting: Reconciliation | None,
    *,
    active: bool,
) -> int:
    board = Board(connection, caller.company_id, read_staff(connection, caller.company_id, rome_day(now)))
    author = Author(caller.operator_id, caller.device_id, caller.outpost_id, line_id, active)
    judge = Judge(board, author, seq, now, waiting.held_by(caller.device_id) if waiting is not None else None)
    known = _known_cids(connection, caller, [c.cid for _, c in fresh if c is not None])
    judge.prepare([c for _, c in fresh if c is not None and c.cid not in known])
    at = utc_text(now)
    logged: list[dict[str, Any]] = []
    again: list[dict[str, Any]] = []
    handed: list[dict[str, Any]] = []
    kept: list[str] = []
    for n, change in fresh:
        if change is not None and change.cid in known:
            again.append({"n": n, "cid": change.cid})
            continue
        decision = judge.decide(change, n)
        if change is not None:
            known.add(change.cid)
            change = decision.less or change
        logged.append(_log_row(line_id, n, change, decision))
        if decision.verdict == "trayed" and change is not None:
            handed.append(tray_row(board, author, change, decision.reason, at))
        if decision.verdict == "held" and change is not None:
            kept.append(change.cid)
    board.write(now)
    write_rows(connection, change_log, logged, _taken_by(caller, line_id, at))
    write_rows(connection, line_n, again, {"company_id": caller.company_id, "line": line_id})
    write_rows(connection, tray, handed)
    if waiting is not None:
        waiting.hold(kept)
    return judge.seq


_KNOWN = select(change_log.c.cid).where(
    change_log.c.company_id == bindparam("company"), one_of(change_log.c.cid, "cids")
)


def _known_cids(connection: Connection, caller: Caller, cids: list[str]) -> set[str]:
    return set(connection.scalars(_KNOWN, {"company": caller.company_id, "cids": cids})) if cids else set()


# Built once, as those of `standing`: what is set is what the parameters name.
_LINE = update(line).where(line.c.company_id == bindparam("of_company"), line.c.id == bindparam("of_id"))
_LINE_HEARD = _LINE.values(high=bindparam("high"))
_LINE_MOVED = _LINE_HEARD.values(turn=bindparam("turn"), nonce=bindparam("nonce"), cursor_seq=bindparam("cursor_seq"))
_DEVICE_SEEN = (
    update(device)
    .where(device.c.company_id == bindparam("of_company"), device.c.id == bindparam("of_id"))
    .values(seen_at=bindparam("seen_at"))
)
_COUNTED = (
    update(counter)
    .where(counter.c.company_id == bindparam("of_company"))
    .values(seq=bindparam("seq"), mark=bindparam("mark"))
)


def _taken_by(caller: Caller, line_id: str, at: str) -> dict[str, Any]:
    """What all rows of the log have in common that one push makes."""
    return {
        "company_id": caller.company_id,
        "line": line_id,
        "author": caller.operator_id,
        "device": caller.device_id,
        "received_at": at,
    }


def _log_row(line_id: str, n: int, change: Change | None, decision: Decision, *, keep: bool = True) -> dict[str, Any]:
    """A row of the log, without what `_taken_by` says. `keep` False leaves the content out: the database could not take it."""
    return {
        # A change that could not be read has no name of its own: its place names it.
        "cid": change.cid if change is not None and keep else f"{line_id}/{n}",
        "n": n,
        "verdict": decision.verdict,
        "reason": canonical_json(decision.reason) if decision.reason else None,
        "clean": int(decision.clean),
        "prev_seq": decision.prev_seq,
        "seq": decision.seq,
        "base_seq": change.base_seq if change else None,
        "kind": change.kind if change and keep else "",
        "rid": change.rid if change and keep else "",
        "body": body_text(change) if keep and decision.verdict != "erased" else None,
        "taken": canonical_json(decision.taken) if decision.taken else None,
        "made_on": change.made_on if change and keep else None,
        "recorded_at": change.recorded_at if change and keep else None,
        "recorded_offset": change.recorded_offset if change and keep else None,
    }


def _take_place(connection: Connection, caller: Caller, seq: int, now: datetime) -> None:
    """The company's order has come to `seq`: draw the mark of this push, and let those who wait know."""
    drawn = secrets.token_bytes(MARK_BYTES)
    connection.execute(_COUNTED, {"of_company": caller.company_id, "seq": seq, "mark": drawn})
    connection.execute(
        mark.insert(), {"company_id": caller.company_id, "upto_seq": seq, "mark": drawn, "at": utc_text(now)}
    )
    announce(connection, caller.company_id, seq)
