"""The centre after it went back in time (protocol section 9): desks bring back what a restore lost, in any order.

Noticed by any desk that holds a place this database never gave out, or said outright by `server restore`. Until an
administrator closes it, a change that does not fit yet is held and tried again whenever something came; rows that only desks
still know are kept as salvage.
"""

import json
import logging
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, func, select, update
from sqlalchemy.exc import InterfaceError, OperationalError

from app.models.registry import KINDS
from app.models.types import canonical_json
from app.rules.clock import new_id_maker, rome_day, utc_text
from app.security.redaction import Code
from app.security.signing import open_token, seal_token
from app.server.board import Board
from app.server.bulk import write_rows
from app.server.caller import Author
from app.server.erasure import apply_order
from app.server.handed_over import tray_row
from app.server.judge import Decision, Judge, body_text
from app.server.office import Hand, Office
from app.server.receipts import leave_room
from app.server.scopes import Staff, read_staff
from app.server.tables import change_log, counter, device, held, salvage, tray
from app.sync.protocol import Change, ExchangeRequest, Salvaged

_log = logging.getLogger("portineria.exchange")

Records = set[tuple[str, str]]
"""Records by `(kind, id)`."""


def begin_reconciling(connection: Connection, company_id: str, now: datetime) -> None:
    """From now on the company waits for its desks; nothing happens if it does already."""
    begun = connection.execute(
        update(counter)
        .where(counter.c.company_id == company_id, counter.c.reconciling == 0)
        .values(reconciling=1, reconciling_since=utc_text(now))
    )
    if begun.rowcount:
        leave_room(connection, company_id)
        _log.error("centre_rewound")


def newest_common(keys: Sequence[bytes], company_id: str, places: Iterable[bytes]) -> bytes:
    """The newest of these genuine places; the beginning when there is none."""
    beginning = seal_token(keys[0], company_id, 0, bytes(8))
    return max((beginning, *places), key=lambda token: (open_token(keys, company_id, token) or (0, b""))[0])


class Reconciliation:
    """What a reconciling company keeps aside, during one push. Everything here is in the push's transaction."""

    def __init__(self, connection: Connection, company_id: str) -> None:
        self.connection = connection
        self.company_id = company_id

    def _staff(self, now: datetime) -> Staff:
        return read_staff(self.connection, self.company_id, rome_day(now))

    def held_by(self, device_id: str) -> Records:
        """Records that a device has held changes on."""
        query = _HELD.where(change_log.c.device == device_id).with_only_columns(change_log.c.kind, change_log.c.rid)
        return {(kind, rid) for kind, rid in self.connection.execute(query, {"company": self.company_id})}

    def hold(self, cids: Iterable[str]) -> None:
        """Keep changes that were just logged as held, behind those that are kept already."""
        place = self.connection.scalar(select(func.max(held.c.place)).where(held.c.company_id == self.company_id)) or 0
        rows = [{"company_id": self.company_id, "place": place + 1 + i, "cid": cid} for i, cid in enumerate(cids)]
        write_rows(self.connection, held, rows)

    def waiting(self) -> list[Change]:
        """What is held, in order."""
        return [
            _change_of(one)
            for one in self.connection.execute(_HELD.order_by(held.c.place), {"company": self.company_id})
        ]

    def take(self, request: ExchangeRequest, seq: int, now: datetime) -> int:
        """What a desk brings back beside its changes: orders of erasure first, so that nobody they name comes back with it.

        Answers the company's counter after it.
        """
        for order in request.erased:
            office = Office(self.connection, self.company_id, Hand(lambda: now, new_id_maker(lambda: now)), seq)
            apply_order(office, order)
            office.finish(seq)
            seq = office.seq
        if request.salvage:
            self.keep(request.line, request.salvage, now)
        return seq

    def keep(self, line_id: str, rows: Sequence[Salvaged], now: datetime) -> None:
        """Keep what a desk still has of the lost future; its newest word on each record. Nothing of whom was erased."""
        board = Board(self.connection, self.company_id, self._staff(now))
        tells = {one.id: [id for _, id in KINDS[one.kind].told_of(one.row)] for one in rows if one.kind in KINDS}
        board.load_erased({*tells, *(id for ids in tells.values() for id in ids)})
        gone = {id for id, of in tells.items() if id in board.erased or any(one in board.erased for one in of)}
        write_rows(
            self.connection,
            salvage,
            [
                {
                    "company_id": self.company_id,
                    "kind": one.kind,
                    "id": one.id,
                    "from_line": line_id,
                    "seq": one.seq,
                    "row": canonical_json(one.row),
                }
                for one in {(one.kind, one.id): one for one in rows if one.id not in gone}.values()
            ],
            upsert=True,
        )

    def retry(self, seq: int, now: datetime, *, closing: bool = False) -> int:
        """Judge the held changes again, in order, until none moves; the company's counter after it.

        `closing` is the last time: what fits by now in whatever order is taken first, then each is judged as if nothing were still to
        come, and none stays held.
        """
        if closing:
            seq = self.retry(seq, now)
        moved = True
        while moved:
            waiting = self.connection.execute(_HELD.order_by(held.c.place), {"company": self.company_id}).all()
            still: dict[str, Records] = {}
            seq, moved = self._round(waiting, still, seq, now, closing=closing)
        return seq

    def _round(
        self, waiting: Sequence[Row[Any]], still: dict[str, Records], seq: int, now: datetime, *, closing: bool
    ) -> tuple[int, bool]:
        """One pass over held changes; if it breaks, one by one, so that a poisoned one holds up nobody."""
        before = {device: set(records) for device, records in still.items()}
        try:
            with self.connection.begin_nested():
                return self._judge(waiting, still, seq, now, closing=closing)
        except (OperationalError, InterfaceError):
            raise  # the database is away or busy: nothing is decided
        except Exception as error:  # noqa: BLE001 - an edge: whatever one poisoned change can raise
            _log.warning("held_broken changes=%d error=%s", len(waiting), Code(type(error).__name__.lower()))
        still.clear()
        still.update(before)
        if len(waiting) == 1:
            self._decided(waiting[0], Decision("refused", {"code": "internal"}))
            return seq, True
        moved = False
        for one in waiting:
            seq, decided = self._round([one], still, seq, now, closing=closing)
            moved = moved or decided
        return seq, moved

    def _judge(
        self, waiting: Sequence[Row[Any]], still: dict[str, Records], seq: int, now: datetime, *, closing: bool
    ) -> tuple[int, bool]:
        board = Board(self.connection, self.company_id, self._staff(now))
        devices = self._devices({one.device for one in waiting})
        changes = [_change_of(one) for one in waiting]
        judges: dict[tuple[str, str, str], Judge] = {}
        for one in waiting:
            mine = still.setdefault(one.device, set())
            sent_by = devices[one.device]
            author = Author(one.author, one.device, sent_by.outpost_id, one.line, active=sent_by.state == "attivo")
            judges.setdefault(_whose(one), Judge(board, author, seq, now, None if closing else mine, closing=closing))
        for who, judge in judges.items():
            judge.prepare([change for one, change in zip(waiting, changes, strict=True) if _whose(one) == who])
        decided: list[tuple[Row[Any], Decision]] = []
        handed: list[dict[str, Any]] = []
        for one, change in zip(waiting, changes, strict=True):
            judge = judges[_whose(one)]
            judge.seq = seq
            decision = judge.decide(change, one.n)
            seq, change = judge.seq, decision.less or change
            if decision.verdict != "held":
                decided.append((one, decision))
            if decision.verdict == "trayed":
                handed.append(tray_row(board, judge.author, change, decision.reason, utc_text(now)))
        board.write(now)
        write_rows(self.connection, tray, handed)
        for one, decision in decided:
            self._decided(one, decision)
        return seq, bool(decided)

    def _devices(self, ids: set[str]) -> dict[str, Any]:
        """These devices as they stand now: one may have been dismissed since it sent what is held."""
        query = select(device.c.id, device.c.state, device.c.outpost_id).where(
            device.c.company_id == self.company_id, device.c.id.in_(ids)
        )
        return {one.id: one for one in self.connection.execute(query).all()}

    def _decided(self, one: Row[Any], decision: Decision) -> None:
        self.connection.execute(
            update(change_log)
            .where(change_log.c.company_id == self.company_id, change_log.c.cid == one.cid)
            .values(
                verdict=decision.verdict,
                reason=canonical_json(decision.reason) if decision.reason else None,
                clean=0,
                prev_seq=decision.prev_seq,
                seq=decision.seq,
                taken=canonical_json(decision.taken) if decision.taken else None,
                **({"body": None} if decision.verdict == "erased" else {}),
                **({"body": body_text(decision.less)} if decision.less is not None else {}),
            )
        )
        self.connection.execute(delete(held).where(held.c.company_id == self.company_id, held.c.place == one.place))


def _whose(one: Row[Any]) -> tuple[str, str, str]:
    return one.author, one.device, one.line


def _change_of(one: Row[Any]) -> Change:
    moment = (one.made_on, one.recorded_at, one.recorded_offset)
    return Change(one.cid, one.kind, one.rid, json.loads(one.body), one.base_seq, *moment)


_HELD = (
    select(held.c.place, change_log)
    .join(change_log, (change_log.c.company_id == held.c.company_id) & (change_log.c.cid == held.c.cid))
    .where(held.c.company_id == bindparam("company"))
)
