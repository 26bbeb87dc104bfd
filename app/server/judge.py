"""Judges the changes of one push, one after the other, on the board (protocol section 6). Writes nothing.

The first rule that applies decides. A refusal never stops the changes behind it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from app.models.registry import KINDS, Kind
from app.models.types import Stored, canonical_json
from app.rules.arrears import OPEN_ALREADY
from app.rules.assessments import CASE_OPEN
from app.rules.clock import utc_text
from app.rules.decisions import AROUND_A_TABLE
from app.rules.files import ARRIVED
from app.rules.pathways import PACT_OF_ACTIVE
from app.rules.problem import Problem
from app.rules.visibility import R0, stricter
from app.server import acts, contents, rules
from app.server.board import Board, Held, readers_of, readers_text
from app.server.caller import Author
from app.server.declined import Declined
from app.server.handed_over import HandedOver
from app.server.losers import Losers
from app.server.made import Made
from app.server.scene import Scene
from app.server.shapes import well_formed
from app.sync.changes import Row, body_without, born, fresh_row, merge, side_effect, written
from app.sync.protocol import Body, Change

_BIRTH = ("operator_id", "device_id", "recorded_at", "recorded_offset")

_MAY_PASS = frozenset({CASE_OPEN, OPEN_ALREADY, PACT_OF_ACTIVE, *AROUND_A_TABLE})
"""Said of what stands beside a change: a case that was closed, a pathway that was suspended by what has not come
back yet; an agenda, votes, a decision that are still to come."""

DELETION = "eliminazione"
"""Why a conflict stands beside a record: it was deleted while others wrote."""


@dataclass
class Decision:
    """The verdict on one change, as the log keeps it. `taken`: what an edit wrote; a create wrote all that it says."""

    verdict: str
    reason: dict[str, Any] | None = None
    prev_seq: int | None = None
    seq: int | None = None
    clean: bool = False
    taken: Row = field(default_factory=dict)
    less: Change | None = None
    """What was judged in its place: the change without the erased that it named. The log keeps this."""


class Judge:
    """One push under the company's lock: `seq` is the company's counter.

    A change that writes takes one place, and all that it writes stands there: record, conflicts, what it moves. A page holds
    whole places, so no desk ever has half of a change.

    `held` are the records that this device has held changes on while the company reconciles, None when it does not: what does
    not fit then may fit once another desk has come, and waits for it (protocol 6.2, 6.3, 6.8). `closing`: what was held is judged for the
    last time.
    """

    def __init__(
        self,
        board: Board,
        author: Author,
        seq: int,
        received_at: datetime,
        held: set[tuple[str, str]] | None = None,
        *,
        closing: bool = False,
    ) -> None:
        self.board = board
        self.author = author
        self.seq = seq
        self.received_at = received_at
        self._received_text = utc_text(received_at)
        self.held = held
        self.closing = closing
        self.scopes = board.staff.scopes(author.operator_id)
        self._declined = Declined(board.connection, board.company_id, author.device_id)
        self._losers = Losers(board, author, self._received_text)
        self._handed_over = HandedOver(board, author, self._declined, self._losers, received_at)

    def prepare(self, changes: list[Change]) -> None:
        """Read at once whatever these changes touch or point at."""
        wanted = {(c.kind, c.rid) for c in changes}
        touched = {c.rid for c in changes}
        self._handed_over.prepare(changes)
        for change in changes:
            kind = KINDS.get(change.kind)
            if kind is None:
                continue
            for name, target in kind.pointing:
                pair = change.body.get(name)
                if pair is not None and isinstance(pair[1], str):
                    touched.add(pair[1])
                    if target is not None:
                        wanted.add((target, pair[1]))
            for side in (0, 1) if kind.sync.lists else ():
                touched.update(kind.named_in_lists(written(change.body, side)))
        self.board.load(wanted)
        self.board.load_erased(touched)

    def decide(self, change: Change | None, n: int) -> Decision:
        """The final answer on one change, already done on the board."""
        if change is None or change.kind not in KINDS or not well_formed(KINDS[change.kind], change):
            return self._decline(change, "refused", {"code": "malformed"})
        kind = KINDS[change.kind]
        if self._is_erased(kind, change):
            return Decision("erased")
        less = self._without_erased(kind, change)
        decision = self._decide(kind, less, n)
        decision.less = less if less is not change else None
        return decision

    def _decide(self, kind: Kind, change: Change, n: int) -> Decision:
        held = self.board.get(kind.name, change.rid)
        if held is not None:
            change = _as_edit(change)
        barred = self._barred(kind, change, held)
        if barred is not None:
            return barred
        before = held.row if held else None

        def bridge(name: str, old: Stored) -> Iterator[Stored]:
            return self._declined.stood_on(kind.name, change.rid, name, old)

        row: Row = dict(before) if before is not None else fresh_row(kind)
        result = merge(kind, row, change.body, bridge) if before is not None else born(row, change.body)
        if kind.name == "conflict":
            result.clashes = {}  # settled by two: the first stands, and nobody is asked which settling to keep
        after = row | result.taken
        if before is not None and not result.taken and not result.clashes:
            return self._accept(kind, change, n, held, after, {}, {})
        if None in map(after.get, kind.required):
            missing = min(name for name in kind.required if after.get(name) is None)
            return self._decline(change, "refused", {"code": "required", "field": missing})
        scene = Scene(
            self.board,
            kind,
            change.rid,
            before,
            after,
            self.author.operator_id,
            self.received_at,
            change.made_on or self.author.line,
            unheard=self._is_unheard(change, before),
            again=change.base_seq is None and (self.held is not None or self.closing),
        )
        found = rules.problems(scene)
        if found:
            # A step that stood on another desk's step, which has not come back yet, or what stood beside such a thing.
            waits = side_effect(kind.name, after) is not None or found[0].code in _MAY_PASS
            if waits and self.held is not None:
                return self._hold(change)
            return self._decline(change, "refused", _reason(found[0]))
        if result.clashes and self._may_fit_later(change):
            return self._hold(change)
        decision = self._accept(kind, change, n, held, after, result.taken, result.clashes)
        for made in acts.follow(scene):
            self._follow(made)
            if (made.kind, made.id) == (kind.name, change.rid):
                decision.clean = False  # the centre wrote on it too: its author is sent the row
        return decision

    def _barred(self, kind: Kind, change: Change, held: Held | None) -> Decision | None:
        """Why this change is not judged on what it says: it stands on what is not here, or on what its author may not write."""
        if not self.author.active:
            return self._hand_over(kind, change, held, "device_revoked")
        if self.held is not None and (kind.name, change.rid) in self.held:
            return self._hold(change)
        if self.held is not None and kind.name in acts.ACTS and not self._may_fit_later(change):
            return self._hold(change)  # no commitment and no decision while the company reconciles (protocol 9)
        unmet = self._unmet(kind, change, held)
        if unmet is not None and self.held is not None:
            return self._hold(change)
        if held is not None and self.scopes.isdisjoint(self.board.scopes(kind.name, held.row)):
            # Whatever it points at: its author sees that record no more.
            return self._hand_over(kind, change, held, "trayed")
        if unmet is not None:
            return self._decline(change, "refused", unmet)
        if held is None:
            return None
        if held.row.get("deleted_at") is not None and "deleted_at" not in change.body:
            return self._decline(change, "refused", {"code": "deleted"})
        return None

    def _accept(
        self, kind: Kind, change: Change, n: int, held: Held | None, after: Row, taken: Row, clashes: Body
    ) -> Decision:
        prev_seq = held.seq if held else 0
        if held is not None and not taken and not clashes:
            return Decision("ok", prev_seq=prev_seq, seq=held.seq)
        clean = not clashes and (
            prev_seq == change.base_seq
            or (held is not None and held.by_line == self.author.line and held.clean_base == change.base_seq)
        )
        clean = clean and change.base_seq is not None
        if held is None:
            if kind.name == "attachment" and self._has_come(change.rid, after):
                after, clean = after | {"content_state": ARRIVED}, False
            handed_down = self._handed_down(kind, after)
            if handed_down.items() - after.items():
                after, clean = after | handed_down, False
            held = Held(after, received_at=self._received_text)
            self.board.put(kind.name, change.rid, held)
        before = held.row
        last_line = held.by_line
        self.seq += 1
        self._write(held, after, n, change.base_seq if clean else None)
        for name, pair in clashes.items():
            self._conflict(kind, change, held, name, pair)
        # Deleted by somebody who had not seen what another hand wrote last: it stands, and both are told (protocol 6.9). Of a file
        # only the centre says more, which is whether its bytes have come.
        unseen = prev_seq != change.base_seq and last_line != self.author.line and kind.name != "attachment"
        if unseen and _deletes(change, before, taken):
            self._conflict(kind, change, held, "deleted_at", change.body["deleted_at"], DELETION)
        effect = side_effect(kind.name, after) if prev_seq == 0 else None
        if effect is not None:
            self._move(*effect)
        if prev_seq and any(before.get(name) != after.get(name) for name in ("visibility", "readers")):
            self._reserve_children(kind, change.rid, before, after)
        verdict = "clash" if clashes else "ok"
        return Decision(verdict, prev_seq=prev_seq, seq=held.seq, clean=clean, taken=taken if prev_seq else {})

    def _has_come(self, attachment_id: str, row: Row) -> bool:
        """Whether the bytes of a new attachment are here: who had made it handed it over with them, and somebody took it over."""
        return contents.came_before(self.board.connection, self.board.company_id, attachment_id, row["content_hash"])

    def _hand_over(self, kind: Kind, change: Change, held: Held | None, code: str) -> Decision:
        """Who may no longer write there loses nothing (G8): what they wrote is shown to whoever may see it."""
        found = list(self._handed_over.rows(kind, change, held))
        self.seq += bool(found)
        for shown, row in found:
            self._write(shown, row, None, None)
        return self._decline(change, "trayed", {"code": code})

    def _write(self, held: Held, row: Row, n: int | None, clean_base: int | None) -> None:
        held.row = row
        held.seq = self.seq
        held.by_line = self.author.line if n is not None else None
        held.by_n = n
        held.clean_base = clean_base
        held.dirty = True

    def _move(self, kind: str, id: str, fields: Row) -> None:
        """A derived change of another record: nobody's own write, so every desk that sees it is sent the row."""
        held = self.board.get(kind, id)
        if held is not None:
            self._write(held, held.row | fields, None, None)

    def _follow(self, made: Made) -> None:
        """What the centre writes because of an act, at the act's own place: nobody's own write."""
        held = self.board.get(made.kind, made.id)
        if held is None:
            held = Held(fresh_row(KINDS[made.kind]), received_at=self._received_text)
            self.board.put(made.kind, made.id, held)
        self._write(held, held.row | dict(made.fields), None, None)

    def _handed_down(self, kind: Kind, row: Row) -> Row:
        """Who sees something new: what hangs on a pathway or case is seen by whoever follows it now, not as its author last knew them;
        and a paper that was printed before its record became reserved is not refused for that, it is as reserved.
        """
        of = kind.parent_of(row)
        held = self.board.get(*of) if of is not None else None
        if of is None or held is None:
            return {}
        own, asked = str(row["visibility"]), str(held.row["visibility"])
        laxer = stricter(own, asked) != own
        if not laxer and (own != asked or not KINDS[of[0]].is_followed(held.row)):
            return {}
        author = [] if KINDS[of[0]].sync.apart else [str(held.row["operator_id"])]
        readers = {*readers_of(held.row), *author} - {str(row["operator_id"])}
        return {"visibility": asked, "readers": readers_text(readers)}

    def _reserve_children(self, kind: Kind, id: str, before: Row, parent: Row) -> None:
        """What hangs on a record follows it, where it becomes more reserved and where its readers change."""
        for child in KINDS.values():
            held_by_it = child.hanging_on(kind.name, id)
            for child_id in self.board.load_where(child.name, **held_by_it) if held_by_it is not None else ():
                self._reserve(kind, child.name, child_id, before, parent)

    def _reserve(self, of: Kind, child: str, child_id: str, before: Row, parent: Row) -> None:
        """One of them, and what hangs on it in its turn: an instalment on a plan, a file on a document of a case."""
        held = self.board.records[(child, child_id)]
        was = held.row
        own, asked = str(held.row["visibility"]), str(parent["visibility"])
        strict = stricter(own, asked)
        readers = set(readers_of(held.row))
        if strict == asked != R0:
            readers -= set(readers_of(before)) - set(readers_of(parent))
            readers |= {*readers_of(parent), *([] if of.sync.apart else [str(parent.get("operator_id"))])}
        if strict != own or readers != set(readers_of(held.row)):
            self._write(held, held.row | {"visibility": strict, "readers": readers_text(readers)}, None, None)
            self._reserve_children(KINDS[child], child_id, was, held.row)

    def _conflict(
        self, kind: Kind, change: Change, held: Held, name: str, pair: list[Stored], reason: str = "campo"
    ) -> None:
        made = self._losers.beside(kind, change, held, name, pair, reason)
        self._write(made, made.row, None, None)

    def _unmet(self, kind: Kind, change: Change, held: Held | None) -> dict[str, Any] | None:
        """What this change stands on and the centre does not have: itself, or a record it points at."""
        if held is None and "recorded_at" not in change.body:
            return {"code": "depends", "kind": kind.name, "id": change.rid}
        for name, target in kind.sync.refs.items():
            pair = change.body.get(name)
            value = pair[1] if pair is not None else None
            if value is not None and self.board.get(target, str(value)) is None:
                if self._declined.any_on(target, str(value)):
                    return {"code": "depends", "kind": target, "id": str(value)}
                return {"code": "reference_missing", "field": name, "kind": target, "id": str(value)}
        return None

    def _is_erased(self, kind: Kind, change: Change) -> bool:
        """Whether the record was erased, or is new and tells of one that was: then it is erased itself, and what hangs on it."""
        if not self.board.erased:
            return False
        if change.rid in self.board.erased:
            return True
        if "recorded_at" not in change.body:
            return False
        for _, id in kind.told_of(written(change.body)):
            if id in self.board.erased:
                self.board.erased[change.rid] = self.board.erased[id]
                return True
        return False

    def _without_erased(self, kind: Kind, change: Change) -> Change:
        """A change that names an erased record and tells of others too: it says nothing of that one."""
        body = body_without(kind, change.body, self.board.erased) if self.board.erased else change.body
        if body == change.body:
            return change
        # What is written is not what the desk sent, so the desk must be sent it: never a clean write.
        return msgspec.structs.replace(change, body=body, base_seq=None)

    def _is_unheard(self, change: Change, before: Row | None) -> bool:
        """Whether the desk that made the record wrote this before it heard that the centre has it.

        Sent again after a rewind it was judged then, and no longer says.
        """
        if before is None or before["device_id"] != self.author.device_id:
            return False
        return change.base_seq == 0 or self._may_fit_later(change)

    def _may_fit_later(self, change: Change) -> bool:
        """Sent again after a rewind: it was judged once in a future that is only coming back piece by piece."""
        return self.held is not None and change.base_seq is None

    def _hold(self, change: Change) -> Decision:
        assert self.held is not None, "only a reconciling company holds changes"
        self.held.add((change.kind, change.rid))
        return Decision("held")

    def _decline(self, change: Change | None, verdict: str, reason: dict[str, Any]) -> Decision:
        if change is not None:
            self._declined.add(change)
        return Decision(verdict, reason)


def _as_edit(change: Change) -> Change:
    """A create of a record that is here: two people made what a third one had handed over. What they wrote is compared, not whose
    it is.
    """
    if change.body.get("recorded_at", (0, 0))[0] is not None:
        return change
    return msgspec.structs.replace(change, body={k: v for k, v in change.body.items() if k not in _BIRTH})


def _deletes(change: Change, before: Row, taken: Row) -> bool:
    return change.base_seq is not None and taken.get("deleted_at") is not None and before.get("deleted_at") is None


def _reason(found: Problem) -> dict[str, Any]:
    return {"code": found.code, **found.values}


def body_text(change: Change | None) -> str | None:
    """A change's content as the log keeps it."""
    return canonical_json(change.body) if change is not None else None
