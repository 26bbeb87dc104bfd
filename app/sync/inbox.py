"""Applies one answer of the centre in one local transaction (protocol 5.5), below the ORM.

Verdicts first, in order; then, only if the page continues from this desk's cursor, rows and departures; then every record
touched is shown as base + undecided changes. Whoever dies before the commit never had the answer; after it, is finished.
"""

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from app.models.local import Desk, SyncState
from app.models.registry import KINDS, Kind
from app.models.types import Stored, canonical_json
from app.rules.clock import from_utc_text, rome_day, utc_text
from app.rules.visibility import R3, may_read, operator_scope, outpost_scope, scopes_of
from app.store.capture import changed
from app.sync.changes import Row, fresh_row, replayed, side_effect, split_unknown, with_extra
from app.sync.protocol import Body, ExchangeAnswer, ExchangeRequest, Rows, Verdict

Key = tuple[str, str]

NONCE_BYTES = 8


@dataclass(frozen=True)
class Applied:
    """What one answer did: changes decided by verdict, records received, and whether more pages wait."""

    decided: dict[str, int]
    received: int
    removed: int
    more: bool


@dataclass
class _Base:
    seq: int
    row: Row | None
    received_at: str | None = None


def apply(session: Session, request: ExchangeRequest, answer: ExchangeAnswer, now: datetime) -> Applied:
    """Apply an `ok` answer to `request`. An answer for another line or another place is dropped whole."""
    state = session.scalars(select(SyncState)).one()
    if answer.line != state.line or request.line != state.line or request.cursor != state.cursor:
        return Applied({}, 0, 0, more=False)
    inbox = _Inbox(session, state, now)
    decided = inbox.take_verdicts(answer.verdicts)
    if answer.high < state.acked:
        inbox.unsay_above(answer.high)
    if answer.scopes is not None:
        state.scopes, state.scopes_version = answer.scopes, answer.scopes_version
    received = removed = 0
    if answer.from_ == state.cursor:
        received = sum(inbox.take_rows(rows) for rows in answer.rows)
        state.cursor = answer.to
        state.top = max(state.top, answer.now, key=_seq)
        inbox.cursor = _seq(answer.to)
        removed = inbox.settle([(g.kind, g.id) for g in answer.gone])
        inbox.remember_cursor(answer.to)
    else:
        inbox.settle([])
    state.turn, state.nonce = answer.turn, secrets.token_bytes(NONCE_BYTES)
    state.safe, state.centre_schema, state.more = answer.safe, answer.schema, answer.more
    state.last_answer = answer.kind
    if answer.clock is not None:
        state.clock_offset = round((from_utc_text(answer.clock) - now).total_seconds())
    if not answer.more:
        state.last_ok_at = now
    inbox.drop_journal(answer.safe)
    return Applied(decided, received, removed, more=answer.more)


def _seq(token: bytes) -> int:
    """The place that a token names; only the centre can tell whether it is real."""
    return int.from_bytes(token[:8], "big")


class _Inbox:
    """One answer being applied: the raw connection, and the records it has touched."""

    def __init__(self, session: Session, state: SyncState, now: datetime) -> None:
        session.flush()
        self.session = session
        self.state = state
        self.now = now
        self.cursor = _seq(state.cursor)
        self.db: Connection = session.connection()
        self.changed = changed(session)
        self.touched: set[Key] = set()
        self.bases: dict[Key, _Base] = {
            (kind, id): _Base(seq, json.loads(row) if row is not None else None)
            for kind, id, seq, row in self.db.exec_driver_sql("SELECT kind, id, seq, row FROM base")
        }
        self._kept: set[Key] = set(self.bases)

    # ------------------------------------------------------------------------------------------------------------ verdicts

    def take_verdicts(self, verdicts: Iterable[Verdict]) -> dict[str, int]:
        """Mark changes decided, in order, and move the bases of clean ones to what the centre made of them."""
        decided: dict[str, int] = {}
        new = [v for v in verdicts if v.n > self.state.acked]
        sent = self._sent(new)
        updates = []
        for verdict in new:
            kind, rid, body = sent[verdict.n]
            self.touched.add((kind, rid))
            self._touch_request(kind, body)
            outcome = {"ok": "done", "clash": "done", "erased": "void"}.get(verdict.verdict, verdict.verdict)
            reason = canonical_json(verdict.reason) if verdict.reason else None
            updates.append((outcome, verdict.seq, reason, utc_text(self.now), self.state.line, verdict.n))
            self._promote(verdict, kind, rid, body)
            self.state.acked = verdict.n
            decided[verdict.verdict] = decided.get(verdict.verdict, 0) + 1
            self.changed.setdefault("outbox", set()).add(rid)
        if updates:
            self.db.exec_driver_sql(
                "UPDATE outbox SET state = ?, vseq = ?, reason = ?, decided_at = ? WHERE line = ? AND n = ?", updates
            )
        return decided

    def _sent(self, verdicts: list[Verdict]) -> dict[int, tuple[str, str, Body]]:
        if not verdicts:
            return {}
        span = (self.state.line, verdicts[0].n, verdicts[-1].n)
        found = self.db.exec_driver_sql(
            "SELECT n, kind, rid, body FROM outbox WHERE line = ? AND n BETWEEN ? AND ?", span
        )
        return {n: (kind, rid, json.loads(body)) for n, kind, rid, body in found}

    def _promote(self, verdict: Verdict, kind: str, rid: str, body: Body) -> None:
        base = self.bases.get((kind, rid))
        if base is None or verdict.verdict != "ok" or verdict.seq is None:
            return
        if verdict.clean and base.seq == verdict.prev_seq:
            base.row = replayed(base.row if base.row is not None else fresh_row(KINDS[kind]), [body])
            if base.seq == 0:
                base.received_at = verdict.received_at
            base.seq = verdict.seq

    def _touch_request(self, kind: str, body: Body) -> None:
        if kind == "request_transition":
            self.touched.add(("request", str(body["request_id"][1])))

    def unsay_above(self, high: int) -> None:
        """The centre knows less than it once said: every row above goes out again (protocol 5.6)."""
        self.db.exec_driver_sql(
            "UPDATE outbox SET state = 'again' WHERE line = ? AND n > ? AND state = 'done'", (self.state.line, high)
        )
        self.state.acked = high

    # ---------------------------------------------------------------------------------------------------------------- rows

    def take_rows(self, rows: Rows) -> int:
        """Store rows of one kind: into the base of a record with work of ours on it, straight into the view otherwise."""
        kind = KINDS.get(rows.kind)
        if kind is None:
            self._keep_unknown(rows)
            return len(rows.rows)
        plain: list[tuple[str, int, Stored, Row]] = []
        for id, seq, received_at, *values in rows.rows:
            assert isinstance(id, str)
            assert isinstance(seq, int)
            known, unknown = split_unknown(kind, dict(zip(rows.fields, values, strict=True)))
            row = with_extra(dict.fromkeys(kind.fields) | known, unknown)
            base = self.bases.get((kind.name, id))
            if base is None:
                plain.append((id, seq, received_at, row))
            elif seq > base.seq:
                base.seq, base.row = seq, row
                base.received_at = str(received_at) if received_at is not None else None
                self.touched.add((kind.name, id))
        self._write(kind, plain)
        return len(rows.rows)

    def _write(self, kind: Kind, rows: list[tuple[str, int, Stored, Row]], *, newer_only: bool = True) -> None:
        if not rows:
            return
        columns = ("id", "company_id", "seq", "received_at", *kind.fields)
        sets = ", ".join(f'"{c}" = excluded."{c}"' for c in columns[2:])
        guard = f' WHERE excluded.seq > "{kind.name}".seq' if newer_only else ""
        names = ", ".join(f'"{c}"' for c in columns)
        marks = ", ".join("?" * len(columns))
        company = self._company
        self.db.exec_driver_sql(
            f'INSERT INTO "{kind.name}" ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {sets}{guard}',
            [(id, company, seq, received, *(row[f] for f in kind.fields)) for id, seq, received, row in rows],
        )
        self.changed.setdefault(kind.name, set()).update(id for id, *_ in rows)

    @property
    def _company(self) -> str:
        return str(self.db.exec_driver_sql("SELECT company_id FROM desk").scalar_one())

    def _keep_unknown(self, rows: Rows) -> None:
        self.db.exec_driver_sql(
            "INSERT INTO unknown_record (kind, id, seq, body) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq, body = excluded.body WHERE excluded.seq > seq",
            [(rows.kind, r[0], r[1], canonical_json(dict(zip(rows.fields, r[3:], strict=True)))) for r in rows.rows],
        )

    # ---------------------------------------------------------------------------------------------------------------- view

    def settle(self, gone: list[Key]) -> int:
        """Show every touched record as base + undecided changes; forget bases that nothing stands on; remove what left."""
        self.touched.update(self._reached())
        pending = self._pending()
        views: dict[str, list[tuple[str, int, Stored, Row]]] = {}
        removed = 0
        for key in self.touched:
            base = self.bases.get(key)
            if base is None:
                continue
            kind, id = key
            replay = pending.get(key)
            row = replayed(base.row, replay) if replay is not None and (base.row or _is_create(replay)) else base.row
            if row is None:
                self._remove(kind, id)
            else:
                full = (fresh_row(KINDS[kind]) | row) if base.row is None else row
                views.setdefault(kind, []).append((id, base.seq, base.received_at or self._received(kind, id), full))
            if replay is None:
                del self.bases[key]
        for kind, rows in views.items():
            self._write(KINDS[kind], rows, newer_only=False)
        for kind, id in gone:
            if not self._still_mine(kind, id):
                if (kind, id) in pending:
                    self.db.exec_driver_sql("INSERT OR IGNORE INTO leaving (kind, id) VALUES (?, ?)", (kind, id))
                else:
                    self._remove(kind, id)
                    removed += 1
        self._store_bases()
        return removed

    def _reached(self) -> list[Key]:
        """Records with decided changes that the cursor has now passed."""
        return [
            (kind, id)
            for kind, id in self.db.exec_driver_sql(
                "SELECT DISTINCT b.kind, b.id FROM base b JOIN outbox o ON o.kind = b.kind AND o.rid = b.id "
                "WHERE o.state = 'done' AND o.vseq <= ?",
                (self.cursor,),
            )
        ] + [("request", id) for kind, id in self.bases if kind == "request"]

    def _pending(self) -> dict[Key, list[Body]]:
        """Bodies to replay, by record: undecided ones, and decided ones that neither base nor cursor has reached.

        A transition that is pending is replayed on its request too, as the derived fields it sets.
        """
        out: dict[Key, list[Body]] = {}
        for kind, rid, body_text, state, vseq in self.db.exec_driver_sql(
            "SELECT kind, rid, body, state, vseq FROM outbox "
            "WHERE state IN ('pending', 'held') OR (state = 'done' AND vseq > ?) ORDER BY row",
            (self.cursor,),
        ):
            body: Body = json.loads(body_text)
            base = self.bases.get((kind, rid))
            if state != "done" or base is None or base.seq < vseq:
                out.setdefault((kind, rid), []).append(body)
            effect = side_effect(kind, {name: pair[1] for name, pair in body.items()})
            if effect is not None:
                moved_kind, moved_id, fields = effect
                moved = self.bases.get((moved_kind, moved_id))
                if state != "done" or moved is None or moved.seq < vseq:
                    out.setdefault((moved_kind, moved_id), []).append({f: [None, v] for f, v in fields.items()})
        return out

    def _received(self, kind: str, id: str) -> Stored:
        found = self.db.exec_driver_sql(f'SELECT received_at FROM "{kind}" WHERE id = ?', (id,)).scalar_one_or_none()
        return str(found) if found is not None else None

    def _remove(self, kind: str, id: str) -> None:
        self.db.exec_driver_sql(f'DELETE FROM "{kind}" WHERE id = ?', (id,))
        self.changed.setdefault(kind, set()).add(id)

    def _still_mine(self, kind: str, id: str) -> bool:
        """Whether a record that left one of my scopes is still in another of them."""
        table = KINDS[kind].model.__table__
        row = self.db.execute(
            select(table.c.visibility, table.c.outpost_id, table.c.operator_id, table.c.readers).where(table.c.id == id)
        ).one_or_none()
        if row is None:
            return False
        desk = self.session.scalars(select(Desk)).one()
        scopes = set(self.state.scopes)
        coordinates = desk.role == "coordinatore" and row.visibility == R3
        if coordinates and row.outpost_id is not None and outpost_scope(row.outpost_id) in scopes:
            scopes.add(operator_scope(desk.operator_id))
            return True
        lies_in = scopes_of(
            row.visibility,
            outpost_id=row.outpost_id,
            author_id=row.operator_id,
            readers=row.readers,
            company_wide=KINDS[kind].sync.company_wide,
        )
        return may_read(lies_in, scopes)

    def _store_bases(self) -> None:
        forgotten = [key for key in self._kept if key not in self.bases]
        if forgotten:
            self.db.exec_driver_sql("DELETE FROM base WHERE kind = ? AND id = ?", forgotten)
        moved = [key for key in self.touched if key in self.bases]
        if moved:
            self.db.exec_driver_sql(
                "UPDATE base SET seq = ?, row = ? WHERE kind = ? AND id = ?",
                [(self.bases[k].seq, _row_text(self.bases[k].row), *k) for k in moved],
            )

    # ------------------------------------------------------------------------------------------------------------- journal

    def remember_cursor(self, token: bytes) -> None:
        """Keep every cursor of today, one a day before: a rewound centre is told them to find the last common place."""
        today = rome_day(self.now).isoformat()
        self.db.exec_driver_sql(
            "INSERT OR REPLACE INTO checkpoint (token, at) VALUES (?, ?)", (token, utc_text(self.now))
        )
        self.db.exec_driver_sql(
            "DELETE FROM checkpoint WHERE substr(at, 1, 10) < ? AND token NOT IN "
            "(SELECT token FROM (SELECT token, max(at) FROM checkpoint GROUP BY substr(at, 1, 10)))",
            (today,),
        )

    def drop_journal(self, safe: int) -> None:
        """Forget decided changes that a verified backup of the centre covers."""
        self.db.exec_driver_sql(
            "DELETE FROM outbox WHERE line = ? AND n <= ? AND state = 'done'", (self.state.line, safe)
        )


def _is_create(bodies: list[Body]) -> bool:
    return any("recorded_at" in body for body in bodies)


def _row_text(row: Row | None) -> str | None:
    return canonical_json(row) if row is not None else None


def checksums(session: Session) -> dict[str, tuple[int, int]]:
    """Count and checksum per kind over this desk's rows as the centre said them; for `check` and the demo."""
    from app.sync.changes import MODULUS, row_hash

    db = session.connection()
    out: dict[str, tuple[int, int]] = {}
    based: dict[str, dict[str, Any]] = {}
    for kind, id, row in db.exec_driver_sql("SELECT kind, id, row FROM base"):
        based.setdefault(kind, {})[id] = json.loads(row) if row is not None else None
    for kind in KINDS.values():
        names = ", ".join(f'"{f}"' for f in kind.fields)
        count = digest = 0
        for id, *values in db.exec_driver_sql(f'SELECT id, {names} FROM "{kind.name}"'):
            row = dict(zip(kind.fields, values, strict=True))
            if id in based.get(kind.name, {}):
                row = based[kind.name][id]
                if row is None:
                    continue
            count += 1
            digest += row_hash(kind.name, id, row)
        if count:
            out[kind.name] = (count, digest % MODULUS)
    return out
