"""Office acts: records written at the centre itself, by an administrator or an import, in the company's one order.

An act takes the same lock as a desk's push, gives each record it changes the next place, and draws one mark at the end, so
that desks find it in their next exchange like anything else. Everything in one act stands or falls together.
"""

import json
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.dialects.postgresql import insert

from app.errors import Notice
from app.models.registry import KINDS, Kind
from app.models.types import Stored
from app.rules.clock import Clock, NewId, offset_minutes, rome_day, utc_text
from app.security.signing import MARK_BYTES
from app.server.announcement import announce
from app.server.board import Board, Held
from app.server.db import writing
from app.server.scopes import read_staff
from app.server.tables import RECORDS, counter, mark

_AT_ONCE = 5_000  # PostgreSQL takes 65,535 parameters in one statement


@dataclass(frozen=True)
class Hand:
    """What an act is done with: the time, and ids for what is new."""

    clock: Clock
    new_id: NewId


class Office:
    """One act under way. Use `office_act`; nothing is written before its end."""

    def __init__(
        self, connection: Connection, company_id: str, hand: Hand, seq: int, *, reconciling: bool = False
    ) -> None:
        self.connection = connection
        self.company_id = company_id
        self.hand = hand
        self.seq = seq
        self._reconciling = reconciling
        self.created: dict[str, int] = {}
        self.changed: dict[str, int] = {}
        self.discarded = False
        self._counted: set[tuple[str, str]] = set()
        self._now = hand.clock()
        self.board = Board(connection, company_id, read_staff(connection, company_id, rome_day(self._now)))

    def require_whole(self, why: str, nothing: str) -> None:
        """Refuse an act that must find all there was. Raises Notice `reconciling` while desks may still bring back what a restore
        lost; `why` is what could be there already, `nothing` what was not done.
        """
        if self._reconciling:
            raise Notice(
                "reconciling",
                f"Dopo il ripristino il centro aspetta ancora i portatili: {why} {nothing} "
                "Ripetere dopo «portineria server reconcile close».",
            )

    def index(self, kind: str, field: str) -> dict[str, str]:
        """Ids by the value of `field`, of records that are not deleted and have one. The oldest wins a double."""
        table = RECORDS[kind]
        found = self.connection.execute(
            select(table.c[field], table.c.id)
            .where(table.c.company_id == self.company_id, table.c[field].is_not(None), table.c.deleted_at.is_(None))
            .order_by(table.c.id.desc())
        )
        return {str(value): id for value, id in found}

    def load(self, kind: str, ids: list[str]) -> None:
        """Read records in bulk, so that `row` finds them in memory."""
        for at in range(0, len(ids), _AT_ONCE):
            self.board.load((kind, id) for id in ids[at : at + _AT_ONCE])

    def row(self, kind: str, id: str) -> Mapping[str, Stored] | None:
        """A record as it stands in this act: stored forms, fields this version does not know beside the others."""
        held = self.board.get(kind, id)
        return held.row if held is not None else None

    def create(
        self,
        kind: str,
        values: Mapping[str, Any],
        *,
        id: str | None = None,
        unknown: Mapping[str, Stored] | None = None,
    ) -> str:
        """A new record from Python values (days, flags, cents); its id. No operator's and no device's: it is the office's.

        `unknown` are stored values of fields that `models` does not have: they are kept in `extra`.
        """
        known = KINDS[kind]
        made = id or self.hand.new_id()
        record = known.model(
            id=made,
            company_id=self.company_id,
            recorded_at=self._now,
            recorded_offset=offset_minutes(self._now),
            **values,
        )
        row = {name: known.stored(name, getattr(record, name)) for name in known.fields} | dict(unknown or {})
        self.seq += 1
        self.board.put(kind, made, Held(row, None, self.seq, utc_text(self._now)))
        self._counted.add((kind, made))
        self.created[kind] = self.created.get(kind, 0) + 1
        return made

    def adopt(self, kind: str, id: str, row: Mapping[str, Stored]) -> None:
        """A new record as it was written elsewhere, in stored forms: its author, device and times stay what they were."""
        self.seq += 1
        known = {name: row.get(name) for name in KINDS[kind].fields} | json.loads(str(row.get("extra") or "{}"))
        received = row.get("received_at")
        self.board.put(kind, id, Held(known, None, self.seq, str(received) if received else utc_text(self._now)))
        self._counted.add((kind, id))
        self.created[kind] = self.created.get(kind, 0) + 1

    def edit(self, kind: str, id: str, values: Mapping[str, Any]) -> bool:
        """Change fields of a record to Python values; False when they had them all already (and nothing is written)."""
        return self.edit_stored(kind, id, {name: _stored(KINDS[kind], name, value) for name, value in values.items()})

    def edit_stored(self, kind: str, id: str, values: Mapping[str, Stored]) -> bool:
        """`edit` with stored forms. Fields that this version does not know are kept as they come."""
        held = self.board.get(kind, id)
        assert held is not None, "only what was found is edited"
        fresh = {name: value for name, value in values.items() if held.row.get(name) != value}
        if not fresh:
            return False
        held.row = held.row | fresh
        self.touch(kind, id)
        if (kind, id) not in self._counted:
            self.changed[kind] = self.changed.get(kind, 0) + 1
            self._counted.add((kind, id))
        return True

    def touch(self, kind: str, id: str) -> None:
        """Give a record the next place though its fields stay: who may see it has changed."""
        held = self.board.get(kind, id)
        assert held is not None, "only what was found is touched"
        self.seq += 1
        held.seq, held.by_line, held.by_n, held.clean_base, held.dirty = self.seq, None, None, None, True

    def discard(self) -> None:
        """Let the act end without writing anything."""
        self.discarded = True

    def finish(self, from_seq: int) -> None:
        """Write everything, and the mark of the act, if there was anything."""
        if self.discarded or self.seq == from_seq:
            return
        self.board.write()
        drawn = secrets.token_bytes(MARK_BYTES)
        self.connection.execute(
            update(counter).where(counter.c.company_id == self.company_id).values(seq=self.seq, mark=drawn)
        )
        at = utc_text(self._now)
        self.connection.execute(insert(mark).values(company_id=self.company_id, upto_seq=self.seq, mark=drawn, at=at))
        announce(self.connection, self.company_id, self.seq)


@contextmanager
def office_act(
    engine: Engine, company_id: str, hand: Hand, *, dry_run: bool = False, founding: str | None = None
) -> Iterator[Office]:
    """One act of a company's office, in one transaction. A dry run does everything but write.

    `founding` is the code of a company that begins with this act. Raises Notice `company_unknown`, `company_code_taken`.
    """
    with writing(engine) as connection:
        if founding is not None:
            _found(connection, company_id, founding)
        found = connection.execute(
            select(counter.c.seq, counter.c.reconciling).where(counter.c.company_id == company_id).with_for_update()
        ).one_or_none()
        if found is None:
            raise Notice("company_unknown", "Questa azienda non è registrata nel centro.")
        office = Office(connection, company_id, hand, found.seq, reconciling=bool(found.reconciling))
        if dry_run:
            office.discard()
        yield office
        office.finish(found.seq)


def _found(connection: Connection, company_id: str, code: str) -> None:
    made = connection.execute(
        insert(counter)
        .values(company_id=company_id, code=code, mark=secrets.token_bytes(MARK_BYTES))
        .on_conflict_do_nothing()
        .returning(counter.c.company_id)
    ).one_or_none()
    if made is None:
        raise Notice("company_code_taken", f"Nel centro c'è già un'azienda con il codice {code}.", given=code)


def _stored(kind: Kind, name: str, value: Any) -> Stored:
    return kind.stored(name, value)
