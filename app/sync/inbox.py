"""Applies one answer of the centre in one local transaction (protocol 5.5), below the ORM.

Verdicts first, in order; then, only if the page continues from this desk's cursor, rows and departures; then every record
touched is shown as base + undecided changes (`arrival`). Whoever dies before the commit never had the answer; after it, is
finished.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.models.local import SyncState
from app.rules.clock import rome_day, utc_text
from app.store.line import new_nonce
from app.sync.arrival import Arrival
from app.sync.bases import Key
from app.sync.checking import Difference, compare
from app.sync.protocol import EVERYTHING, ExchangeAnswer, ExchangeRequest, FillPage, place_of
from app.sync.rewind import send_again


@dataclass(frozen=True)
class Applied:
    """What one answer did: changes decided by verdict, records received and removed, and whether more pages wait.

    `different` are the buckets in which this desk and the centre differ (None: nothing was compared), `mended` the records that
    were made equal, `erased` those that were legally erased.
    """

    decided: dict[str, int]
    received: int
    removed: int
    more: bool
    different: tuple[Difference, ...] | None = None
    mended: int = 0
    erased: int = 0


def apply(session: Session, request: ExchangeRequest | None, answer: ExchangeAnswer, now: datetime) -> Applied:
    """Apply an `ok` answer to `request`. An answer for another line or another place is dropped whole.

    `request` None: a page of the answer to a bundle. It may come late, or twice: its verdicts are taken, all else only if it
    goes on from this desk's place; it says nothing of turns, clocks, or how much the centre knows by now.
    """
    state = session.get_one(SyncState, 1)
    here = answer.from_ == state.cursor
    if request is None:
        misplaced = bool(answer.verdicts) and answer.verdicts[0].n > state.acked + 1
    else:
        misplaced = request.line != state.line or request.cursor != state.cursor
    if answer.line != state.line or misplaced:
        return Applied({}, 0, 0, more=False)
    arrival = Arrival(session, state, now)
    decided = arrival.take_verdicts(answer.verdicts)
    arrival.take_late(answer.late)
    if request is not None and answer.high < state.acked:
        send_again(arrival.db, state, answer.high)
    received = mended = 0
    told = answer.scopes if answer.scopes is not None and here else state.scopes
    known, now_mine = set(state.scopes), set(told)
    lost = sorted(known - now_mine)
    # At the beginning there is nothing to follow from: all is copied.
    won = now_mine if arrival.cursor == 0 and here else now_mine - known
    arrival.reach.begin_copies(sorted(won.difference(answer.bare)), lost)
    left: list[Key] = []
    arrival.purge(answer)
    if here:
        received = sum(arrival.take_rows(rows) for rows in answer.rows)
        mended = sum(arrival.take_mend(one) for one in answer.mended)
        left += [(one.kind, one.id) for one in answer.gone]
        if state.cursor != answer.to:
            state.cursor = answer.to
            _remember_cursor(arrival, answer.to)
        arrival.cursor, arrival.behind = place_of(answer.to), answer.more or arrival.is_filling()
    state.top = max(state.top, answer.now, key=place_of)
    arrival.settle()
    # Last of all: what leaves is judged by how it stands now.
    left += arrival.reach.only_in(lost, now_mine)
    if answer.scopes is not None and here:
        state.scopes, state.scopes_version = answer.scopes, answer.scopes_version
    removed = arrival.reach.let_go([*left, *arrival.reach.outside(arrival.touched, state.scopes)])
    if request is None:
        _note_late(arrival, answer, here=here, decided=bool(decided), filling=arrival.is_filling())
        return Applied(decided, received, removed, more=answer.more, erased=arrival.erased)
    state.turn, state.nonce = answer.turn, new_nonce()
    _drop_journal(arrival, answer.safe)
    state.centre_schema, state.more = answer.schema, answer.more
    state.last_answer, state.after_rewind, state.cut_off = answer.kind, False, False
    if answer.clock is not None:
        state.clock_offset = round((answer.clock - now).total_seconds())
    more = answer.more
    if not more and not arrival.is_filling():
        state.last_ok_at = now
    _forget_presented(arrival, request)
    return Applied(decided, received, removed, more, _compare(arrival, request, answer), mended, arrival.erased)


def erases(answer: ExchangeAnswer) -> bool:
    """Whether somebody is to be erased here with this answer: by an order, or because of what this desk wrote."""
    said = (*answer.verdicts, *(one.verdict for one in answer.late))
    return bool(answer.erased) or any(one.verdict == "erased" for one in said)


def apply_cut_off(session: Session, answer: ExchangeAnswer, now: datetime) -> bool:
    """The centre dismissed this device, and has taken what it sent for a coordinator: note what became of each change.

    Answers whether it said a version that this desk had not heard: what was held back from an older centre can go now.
    """
    state = session.get_one(SyncState, 1)
    heard = state.centre_schema
    state.centre_schema = answer.schema or heard
    arrival = Arrival(session, state, now)
    arrival.take_verdicts(answer.verdicts)
    arrival.take_late(answer.late)
    arrival.purge(answer)
    arrival.settle()
    state.last_answer, state.cut_off = answer.kind, True
    return state.centre_schema != heard


def apply_fill(session: Session, page: FillPage, now: datetime) -> int:
    """Store a page of a bulk copy; answer its records. A page from before this desk's cursor is not taken: what left since would stay."""
    state = session.get_one(SyncState, 1)
    arrival = Arrival(session, state, now)
    if place_of(page.now) < arrival.cursor:
        return 0
    received = arrival.take_fill(page)
    arrival.behind = state.more or arrival.is_filling()
    arrival.settle()
    return received


def _note_late(arrival: Arrival, answer: ExchangeAnswer, *, here: bool, decided: bool, filling: bool) -> None:
    """What a page of a bundle's answer says of the alignment: nothing that an exchange since may know better."""
    state = arrival.state
    _drop_journal(arrival, max(state.safe, answer.safe))
    if not here:
        state.more = state.more or decided  # of what was decided there may be rows that only the next exchange brings
        return
    state.more, state.last_answer = answer.more, answer.kind
    if not answer.more and not filling and answer.clock is not None:
        state.last_ok_at = max(state.last_ok_at or answer.clock, answer.clock)


def _compare(arrival: Arrival, request: ExchangeRequest, answer: ExchangeAnswer) -> tuple[Difference, ...] | None:
    """Compare what was asked for with the centre's sums, once nothing is missing; None until then."""
    if answer.check is None or answer.more or arrival.is_filling():
        return None
    if request.check == [EVERYTHING]:
        arrival.state.checked_at = arrival.now
    return compare(arrival.db, request.check, answer.check)


def _forget_presented(arrival: Arrival, request: ExchangeRequest) -> None:
    """The centre has these rows of its lost future now, and these orders."""
    if request.erased:
        told = [(json.loads(one.body)["order"],) for one in request.erased]
        arrival.db.exec_driver_sql("UPDATE erasure_order SET told = 1 WHERE id = ?", told)
    if request.salvage:
        rows = [(one.kind, one.id) for one in request.salvage]
        arrival.db.exec_driver_sql("DELETE FROM salvage WHERE kind = ? AND id = ?", rows)


def _remember_cursor(arrival: Arrival, token: bytes) -> None:
    """Keep every cursor of today, one a day before: a rewound centre is told them to find the last common place."""
    today = rome_day(arrival.now).isoformat()
    arrival.db.exec_driver_sql(
        "INSERT OR REPLACE INTO checkpoint (token, at) VALUES (?, ?)", (token, utc_text(arrival.now))
    )
    arrival.db.exec_driver_sql(
        "DELETE FROM checkpoint WHERE substr(at, 1, 10) < ? AND token NOT IN "
        "(SELECT token FROM (SELECT token, max(at) FROM checkpoint GROUP BY substr(at, 1, 10)))",
        (today,),
    )


def _drop_journal(arrival: Arrival, safe: int) -> None:
    """Forget decided changes that a verified backup of the centre covers; those of earlier lines once one covers this.

    Only when a newer backup is told: the journal may be long.
    """
    if safe == arrival.state.safe:
        return
    arrival.state.safe = safe
    arrival.db.exec_driver_sql(
        "DELETE FROM outbox WHERE state IN ('done', 'void') AND ((line = ?1 AND n <= ?2) OR (line <> ?1 AND ?2 >= 1))",
        (arrival.state.line, safe),
    )
