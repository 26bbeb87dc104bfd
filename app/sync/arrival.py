"""One answer of the centre being applied: verdicts, rows and what they make of each record that is shown. Below the ORM.

What a page costs depends on the page, never on what the desk holds.
"""

from collections.abc import Callable, Iterable
from datetime import datetime

import msgspec
from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.local import UNDECIDED, SyncState, in_sql
from app.models.registry import KINDS, Kind
from app.models.types import Stored, canonical_json
from app.rules.clock import utc_text
from app.store.capture import changed
from app.sync.bases import Base, Bases, Key, keys_of
from app.sync.changes import MOVERS, effect_of, fresh_row, opened, replayed
from app.sync.checking import stored_hashes
from app.sync.protocol import ROW_HEAD, Body, ExchangeAnswer, FillPage, Late, Mend, Rows, Verdict, place_of
from app.sync.purge import let_go, purge, take_orders
from app.sync.reach import Reach

_OUTCOMES = {"ok": "done", "clash": "done", "erased": "void"}
"""The state of a change by its verdict, where it has another name."""

_read_body: Callable[[str], Body] = msgspec.json.Decoder(Body).decode


class Arrival:
    """One answer being applied: the raw connection, and the records it has touched."""

    def __init__(self, session: Session, state: SyncState, now: datetime) -> None:
        session.flush()
        self.state = state
        self.now = now
        self.cursor = place_of(state.cursor)
        self.behind = True
        """Whether pages are missing: a record written again since my change comes at its newest place, on a later one."""
        self.db: Connection = session.connection()
        self.company = self.db.exec_driver_sql("SELECT company_id FROM desk").scalar_one()
        self.changed = changed(session)
        self.bases = Bases(self.db)
        self.reach = Reach(self.db, self.changed)
        self.touched: set[Key] = set()
        self.mending = False
        """Whether rows are taken whatever their places: the centre sends a bucket whole."""
        self.erased = 0
        self._erased: list[Key] = []
        self.stirred: set[Key] = set()
        """Touched records whose view may now differ; of the others only the place is new."""

    # ------------------------------------------------------------------------------------------------------------ verdicts

    def take_verdicts(self, verdicts: Iterable[Verdict]) -> dict[str, int]:
        """Mark changes decided, in order, and move the bases of clean ones to what the centre made of them."""
        new = [v for v in verdicts if v.n > self.state.acked]
        if not new:
            return {}
        decided: dict[str, int] = {}
        sent = self._sent(new)
        keys = [(kind, rid) for kind, rid, _ in sent.values()]
        keys += [moved for kind, _, body in sent.values() if (moved := _moved(kind, body)) is not None]
        self.touched.update(keys)
        self.bases.load(keys)
        self.stirred.update(key for key in keys if key[0] in MOVERS.values())
        updates = []
        at = utc_text(self.now)
        for verdict in new:
            if verdict.n not in sent:
                raise Notice(
                    "numbers_unknown",
                    "Il centro ha ricevuto da questi dati più di quanto risulta qui. Il lavoro è salvo: chiamare la sede.",
                )
            kind, rid, body = sent[verdict.n]
            outcome = _OUTCOMES.get(verdict.verdict, verdict.verdict)
            reason = canonical_json(verdict.reason) if verdict.reason else None
            updates.append((outcome, verdict.seq, reason, at, self.state.line, verdict.n))
            if verdict.verdict == "erased":
                self._erased.append((kind, rid))
            if verdict.verdict == "held":
                self._keep_shown((kind, rid))
            self._promote(verdict, kind, rid, body)
            self.state.acked = verdict.n
            decided[verdict.verdict] = decided.get(verdict.verdict, 0) + 1
        self.changed.setdefault("outbox", set()).update(rid for _, rid, _ in sent.values())
        # A number that went empty is refused as unreadable: the reason is why its change was given up, or it stays void.
        self.db.exec_driver_sql(
            "UPDATE outbox SET state = iif(state = 'void', state, ?1), vseq = ?2, decided_at = ?4, "
            """reason = iif(?3 = '{"code":"malformed"}', coalesce(reason, ?3), ?3) WHERE line = ?5 AND n = ?6""",
            updates,
        )
        return decided

    def take_late(self, late: Iterable[Late]) -> None:
        """Answers on changes that were held: by their identity, since they may have been sent on an earlier line."""
        for one in late:
            found = self.db.exec_driver_sql(
                "SELECT kind, rid, body FROM outbox WHERE cid = ? AND state = 'held'", (one.cid,)
            ).one_or_none()
            if found is None:
                continue
            kind, rid, body = found.kind, found.rid, _read_body(found.body)
            keys = [(kind, rid)]
            moved = _moved(kind, body)
            if moved is not None:
                keys.append(moved)
            self.touched.update(keys)
            self.stirred.update(keys)
            self.bases.load(keys)
            verdict = one.verdict
            if verdict.verdict == "erased":
                self._erased.append((kind, rid))
            self.db.exec_driver_sql(
                "UPDATE outbox SET state = ?, vseq = ?, decided_at = ?, reason = ? WHERE cid = ?",
                (
                    _OUTCOMES.get(verdict.verdict, verdict.verdict),
                    verdict.seq,
                    utc_text(self.now),
                    canonical_json(verdict.reason) if verdict.reason else None,
                    one.cid,
                ),
            )
            self.changed.setdefault("outbox", set()).add(rid)

    def _keep_shown(self, key: Key) -> None:
        """A change sent again is not replayed; once it is held it is, on what this desk has of the record."""
        kind, id = key
        if self.bases.get(key) is not None or kind not in KINDS:
            return
        names = KINDS[kind].fields
        listed = ", ".join(f'"{name}"' for name in names)
        found = self.db.exec_driver_sql(f'SELECT seq, {listed} FROM "{kind}" WHERE id = ?', (id,)).one_or_none()
        if found is not None:
            self.bases.add(key, Base(found[0], dict(zip(names, found[1:], strict=True))))

    def _sent(self, verdicts: list[Verdict]) -> dict[int, tuple[str, str, Body]]:
        span = (self.state.line, verdicts[0].n, verdicts[-1].n)
        found = self.db.exec_driver_sql(
            "SELECT n, kind, rid, body FROM outbox WHERE line = ? AND n BETWEEN ? AND ?", span
        )
        return {n: (kind, rid, _read_body(body)) for n, kind, rid, body in found.all()}

    def _promote(self, verdict: Verdict, kind: str, rid: str, body: Body) -> None:
        base = self.bases.get((kind, rid))
        if base is None:
            return
        if verdict.verdict == "ok" and verdict.clean and verdict.seq is not None and base.seq == verdict.prev_seq:
            # One change moves from "replayed" into the base: what is shown, base + undecided, stays as it is.
            base.row = replayed(base.row if base.row is not None else fresh_row(KINDS[kind]), [body])
            if base.seq == 0:
                base.received_at = verdict.received_at
            base.seq = verdict.seq
        else:
            self.stirred.add((kind, rid))

    # ---------------------------------------------------------------------------------------------------------------- rows

    def take_rows(self, rows: Rows) -> int:
        """Store rows of one kind: into the base of a record with work of ours on it, straight into the view otherwise."""
        kind = KINDS.get(rows.kind)
        if kind is None:
            self._keep_unknown(rows)
            return len(rows.rows)
        self.bases.load([(kind.name, str(row[0])) for row in rows.rows])
        as_ours = tuple(rows.fields) == kind.fields
        extra = rows.fields.index("extra") + ROW_HEAD
        plain: list[tuple[Stored, ...]] = []
        for found in rows.rows:
            id, seq, received_at, hashed, *values = found
            base = self.bases.get((kind.name, str(id)))
            if base is None and as_ours and found[extra] == "{}":
                plain.append((id, self.company, seq, received_at, hashed, *values))
                continue
            row = opened(kind, dict(zip(rows.fields, values, strict=True)))
            if base is None:
                plain.append((id, self.company, seq, received_at, hashed, *row.values()))
            elif int(str(seq)) > base.seq or self.mending:
                base.seq, base.row = int(str(seq)), row
                base.received_at = str(received_at) if received_at is not None else None
                self.touched.add((kind.name, str(id)))
                self.stirred.add((kind.name, str(id)))
        self._write(kind, plain, newer_only=not self.mending)
        self.reach.come_back(kind.name, [str(row[0]) for row in rows.rows])
        return len(rows.rows)

    def _write(self, kind: Kind, rows: list[tuple[Stored, ...]], *, newer_only: bool) -> None:
        """Write `(id, company, seq, received_at, row_hash, *fields)` into the view."""
        if not rows:
            return
        columns = ("id", "company_id", "seq", "received_at", "row_hash", *kind.fields)
        sets = ", ".join(f'"{c}" = excluded."{c}"' for c in columns[2:])
        guard = f' WHERE excluded.seq > "{kind.name}".seq' if newer_only else ""
        names = ", ".join(f'"{c}"' for c in columns)
        marks = ", ".join("?" * len(columns))
        self.db.exec_driver_sql(
            f'INSERT INTO "{kind.name}" ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {sets}{guard}', rows
        )
        self.changed.setdefault(kind.name, set()).update(str(row[0]) for row in rows)

    def _keep_unknown(self, rows: Rows) -> None:
        self.db.exec_driver_sql(
            "INSERT INTO unknown_record (kind, id, seq, body) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (kind, id) DO UPDATE SET seq = excluded.seq, body = excluded.body WHERE excluded.seq > seq",
            [
                (rows.kind, r[0], r[1], canonical_json(dict(zip(rows.fields, r[ROW_HEAD:], strict=True))))
                for r in rows.rows
            ],
        )

    # ---------------------------------------------------------------------------------------------------------------- view

    def settle(self) -> None:
        """Show every touched record as base + undecided changes, and forget bases that nothing stands on."""
        # What was decided in this very answer is touched already; older decisions may be waiting for this page's rows.
        reached = [key for key in self.bases.waiting(self.cursor) if key not in self.touched] if not self.behind else []
        self.touched.update(reached)
        self.stirred.update(reached)
        self.bases.load(reached)
        ours = {key: base for key in self.touched if (base := self.bases.get(key)) is not None}
        pending = self._pending(ours)
        self._received(ours)
        views: dict[str, list[tuple[Stored, ...]]] = {}
        placed: dict[str, list[tuple[Stored, ...]]] = {}
        for key, base in ours.items():
            kind, id = key
            replay = pending.get(key)
            if replay is None:
                self.bases.forget(key)
            if key not in self.stirred:
                placed.setdefault(kind, []).append((base.seq, base.received_at, base.hash(kind, id), id))
                continue
            row = base.row
            if replay is not None and (row is not None or _is_create(replay)):
                row = replayed(row if row is not None else fresh_row(KINDS[kind]), replay)
            if row is None:
                self.reach.remove(kind, id)
            else:
                fields = (row.get(name) for name in KINDS[kind].fields)
                hashed = base.hash(kind, id)
                views.setdefault(kind, []).append((id, self.company, base.seq, base.received_at, hashed, *fields))
        for kind, rows in views.items():
            self._write(KINDS[kind], rows, newer_only=False)
        for kind, rows in placed.items():
            self.db.exec_driver_sql(f'UPDATE "{kind}" SET seq = ?, received_at = ?, row_hash = ? WHERE id = ?', rows)
        self.bases.store(ours)

    def _pending(self, ours: dict[Key, Base]) -> dict[Key, list[Body]]:
        """Bodies to replay on these records: undecided ones, and decided ones that the base has not reached.

        With no page missing and the cursor past a decision, whatever the centre had to say of it has come.

        A step is replayed on the record that it moves too, as the derived fields it sets.
        """
        found: dict[int, tuple[str, str, str, str, int | None]] = {}
        live = f"(o.state IN {in_sql(UNDECIDED)} OR (o.state = 'done' AND (o.vseq > ? OR ?)))"
        columns = "o.row, o.kind, o.rid, o.body, o.state, o.vseq"
        for kind, ids in keys_of(ours).items():
            select_own = f"SELECT {columns} FROM outbox o WHERE o.kind = ? AND o.rid IN (SELECT value FROM json_each(?)) AND {live}"
            rows = [*self.db.exec_driver_sql(select_own, (kind, ids, self.cursor, self.behind)).all()]
            for step in (step for step, moved in MOVERS.items() if moved == kind):
                select_moving = (
                    f"SELECT {columns} FROM {step} t JOIN outbox o ON o.kind = '{step}' AND o.rid = t.id "
                    f"WHERE t.{KINDS[step].sync.moves} IN (SELECT value FROM json_each(?)) AND {live}"
                )
                rows += self.db.exec_driver_sql(select_moving, (ids, self.cursor, self.behind)).all()
            found.update((row, tuple(change)) for row, *change in rows)
        out: dict[Key, list[Body]] = {}
        for _, (kind, rid, text, state, vseq) in sorted(found.items()):
            place = vseq if state == "done" else None
            stands = _stands_on(ours.get((kind, rid)), place)
            if not stands and kind not in MOVERS:
                continue
            body = _read_body(text)
            if stands:
                out.setdefault((kind, rid), []).append(body)
            effect = effect_of(kind, body)
            if effect is not None and _stands_on(ours.get(effect[:2]), place):
                out.setdefault(effect[:2], []).append({name: [None, value] for name, value in effect[2].items()})
        return out

    def _received(self, ours: dict[Key, Base]) -> None:
        """When the centre received the records whose bases do not say."""
        unsaid = {key: base for key, base in ours.items() if base.received_at is None and base.seq > 0}
        for kind, ids in keys_of(unsaid).items():
            for id, at in self.db.exec_driver_sql(
                f'SELECT id, received_at FROM "{kind}" WHERE id IN (SELECT value FROM json_each(?))', (ids,)
            ).all():
                unsaid[(kind, id)].received_at = at

    # ----------------------------------------------------------------------------------------------------------- bulk copies

    def take_fill(self, page: FillPage) -> int:
        """Store a page of a bulk copy, unless it is not the one that is waited for: the scope was lost and won again."""
        waited = self.db.exec_driver_sql("SELECT position FROM fill WHERE scope = ?", (page.scope,)).one_or_none()
        if waited is None or waited.position != page.position:
            return 0
        received = sum(self.take_rows(rows) for rows in page.rows)
        count = (
            "UPDATE fill SET position = ?, stored = stored + ?, expected = coalesce(expected, 0) + ? WHERE scope = ?"
        )
        self.db.exec_driver_sql(count, (page.next, received, page.total or 0, page.scope))
        if page.next is None:
            ended = "DELETE FROM fill WHERE scope = ? RETURNING stored, expected"
            here, all_ = self.db.exec_driver_sql(ended, (page.scope,)).one()
            # Counted with what is still to come: after a cut too, the whole is what was begun.
            self.db.exec_driver_sql(
                "UPDATE fill SET stored = stored + ?, expected = coalesce(expected, 0) + ? "
                "WHERE scope = (SELECT min(scope) FROM fill)",
                (here, all_),
            )
        return received

    def is_filling(self) -> bool:
        """Whether a bulk copy is not whole."""
        return self.db.exec_driver_sql("SELECT 1 FROM fill LIMIT 1").one_or_none() is not None

    def take_mend(self, mend: Mend) -> int:
        """Make a bucket equal to the centre's, whatever the places of its rows; answer how many records were not.

        A record that undecided work stands on keeps it, and one that only this desk has stays while the centre judges it.
        """
        kind = KINDS.get(mend.bucket.kind)
        if kind is None:
            return 0
        before = stored_hashes(self.db, kind.name, mend.bucket.suffix)
        now = {str(row[0]): int(str(row[3])) for row in mend.rows.rows}
        self.mending = True
        self.take_rows(Rows(kind.name, mend.rows.fields, [r for r in mend.rows.rows if before.get(str(r[0])) != r[3]]))
        self.mending = False
        absent = [id for id in before if id not in now]
        self.bases.load([(kind.name, id) for id in absent])
        lone = [id for id in absent if self.bases.get((kind.name, id)) is None]
        for id in lone:
            self.reach.remove(kind.name, id)
        return len(lone) + sum(before.get(id) != hashed for id, hashed in now.items())

    def purge(self, answer: ExchangeAnswer) -> None:
        """Remove whoever was erased: by order, or because the centre said so of a change of this desk."""
        gone = take_orders(self.db, self.changed, answer.erased) if answer.from_ == self.state.cursor else set()
        refused = {(kind, rid) for kind, rid in self._erased}
        gone |= purge(self.db, self.changed, refused)
        staying = let_go(self.db, gone)
        self.bases.load(staying)
        self.touched |= staying
        self.stirred |= staying
        self.bases.drop(gone)
        self.touched -= gone
        self.stirred -= gone
        self.erased = len(gone)


def _moved(kind: str, body: Body) -> Key | None:
    effect = effect_of(kind, body)
    return effect[:2] if effect is not None else None


def _stands_on(base: Base | None, place: int | None) -> bool:
    """Let a change stand on top of what the centre said, if it does: it is undecided (`place` None), or the base has not come to its
    place and waits for it from now on. Answers whether it does.
    """
    if base is None or (place is not None and base.seq >= place):
        return False
    if place is not None:
        base.waits = max(base.waits or 0, place)
    return True


def _is_create(bodies: list[Body]) -> bool:
    return any("recorded_at" in body for body in bodies)
