"""Changes that the centre did not take, grouped as a person settles them (protocol 6, *Chains*): of this laptop, and what others
left behind of records that the centre never had (decision 0016).

A refused create takes its edits and its children with it; several refused edits of one record are one group. A change
whose every field was written again and accepted later is overtaken and needs nobody. `review` shows groups, `resend`
writes them anew.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.local import RETURNED, UNDECIDED, Outbox
from app.models.registry import KINDS
from app.models.review import WHOLE, Conflict
from app.models.types import Stored
from app.models.who import Who
from app.rules.arrears import OPEN_ALREADY
from app.rules.assessments import CASE_OPEN
from app.rules.problem import Problem, problem
from app.rules.visibility import R0
from app.services.labels import python_value, title_of
from app.services.names import Names

Key = tuple[str, str]

OVERTAKEN = "superata"
_SAYS_HOW_IT_STOOD = frozenset({"evaluation", "dossier", "printed_document"})
REFUSED, LEFT = "rifiuto", "consegna"
"""What the keys of groups begin with: of this laptop, and left by others."""


@dataclass(frozen=True)
class Left:
    """A change that somebody handed over, of a record that the centre does not have: a conflict about a whole record."""

    conflict: Conflict
    kind: str
    rid: str
    cid: str
    body: Mapping[str, list[Stored]]
    recorded_at: datetime
    state: str = "trayed"


Change = Outbox | Left


@dataclass(frozen=True)
class Instead:
    """The household's open case, which stands in the place of one that came later."""

    id: str
    number: str


@dataclass(frozen=True)
class Group:
    """Changes (in order) that are settled together; the first is what was refused for a reason of its own."""

    rows: tuple[Change, ...]

    @property
    def root(self) -> Change:
        return self.rows[0]

    @property
    def left(self) -> Conflict | None:
        """What stands for the first of them, when it was left by others."""
        return self.root.conflict if isinstance(self.root, Left) else None

    @property
    def key(self) -> str:
        return f"{REFUSED if self.left is None else LEFT}:{self.root.cid}"

    @property
    def is_create(self) -> bool:
        return is_create(self.root)


def is_create(row: Change) -> bool:
    """Does this change make its record? Only a create says when it was recorded."""
    pair = row.body.get("recorded_at")
    return pair is not None and pair[0] is None


def refused_groups(session: Session) -> list[Group]:
    """Every group that waits for a decision, oldest first.

    What was written on a refused create and has no answer yet is of its group: the centre cannot take it any more, and whoever
    corrects the create sends the later values with it.
    """
    rows = _open(session, RETURNED)
    left_behind = _overtaken(session, rows)
    rows = [row for row in rows if row.cid not in left_behind]
    behind = _open(session, UNDECIDED) if any(is_create(row) for row in rows) else []
    in_order: list[Outbox] = sorted([*rows, *behind], key=lambda row: row.row)
    return _grouped(in_order)


def left_groups(session: Session) -> list[Group]:
    """What others had begun and may no longer write, oldest first: each with what hangs on it."""
    query = select(Conflict).where(
        Conflict.field == WHOLE,
        Conflict.settled_at.is_(None),
        Conflict.deleted_at.is_(None),
        Conflict.value.is_not(None),
    )
    return _grouped(
        [_left(row) for row in session.scalars(query.order_by(Conflict.seq, Conflict.recorded_at, Conflict.id))]
    )


def _left(row: Conflict) -> Left:
    values: dict[str, Stored] = json.loads(str(row.value))
    names = KINDS[row.record_kind].fields if row.record_kind in KINDS else ()
    in_order = (*(name for name in names if name in values), *(values.keys() - set(names)))
    body = {name: [None, values[name]] for name in in_order}
    return Left(row, row.record_kind, row.record_id, row.cid, body, row.recorded_at)


def group_of(session: Session, key: str) -> Group | None:
    """The group with this key, None when somebody settled it meanwhile."""
    groups = left_groups if key.startswith(f"{LEFT}:") else refused_groups
    return next((group for group in groups(session) if group.key == key), None)


def close_overtaken(session: Session, who: Who) -> int:
    """Settle refused changes that a later, accepted change of the same fields made pointless. Answers how many."""
    rows = _open(session, RETURNED)
    left_behind = _overtaken(session, rows)
    for row in rows:
        if row.cid in left_behind:
            row.settled_at, row.settled_how = who.now(), OVERTAKEN
    return len(left_behind)


def folded(rows: Iterable[Change], key: Key) -> dict[str, Stored]:
    """What the rows on one record say together: the last value of each field, in stored forms."""
    values: dict[str, Stored] = {}
    for row in rows:
        if (row.kind, row.rid) == key:
            values.update({name: pair[1] for name, pair in row.body.items()})
    return values


def python_values(kind: str, values: Mapping[str, Stored]) -> dict[str, Any]:
    """Stored values as attributes of the record; fields this version does not know are left out."""
    known = KINDS[kind].fields
    return {name: python_value(kind, name, value) for name, value in values.items() if name in known}


def group_title(session: Session, group: Group) -> str:
    """How the record of a group is called: from the record where it still stands, from what was written otherwise.

    What others left is never reserved, or it would not be here; it may lack anything, since no rule has looked at it.
    """
    key = _moved_by(group.root) or (group.root.kind, group.root.rid)
    written = python_values(key[0], folded(group.rows, key))
    known = {"visibility": R0} if group.left is not None else _standing(session, key)
    return title_of(session, key[0], known | written)


def why(names: Names, group: Group) -> str:
    """Why it waits, in Italian: what the centre said, or who left it."""
    if isinstance(group.root, Outbox):
        return reason_of(group.root)
    left = group.root.conflict
    return f"Scritta da {names.author(left.operator_id, left.outpost_id)}, che non può più seguirla."


def reason_of(row: Outbox) -> str:
    """Why the centre did not take it, in Italian."""
    return _said(row).sentence


def passes(group: Group, row: Change) -> bool:
    """Whether a change of such a group goes to what stands instead. The refused record's own steps do not, nor what says how it
    stood, an evaluation, a dossier or a print: of the one that stands they are made anew.
    """
    own = group.root.kind, group.root.rid
    return own not in ((row.kind, row.rid), _moved_by(row)) and row.kind not in _SAYS_HOW_IT_STOOD


def instead_of(group: Group) -> Instead | None:
    """What stands in the place of a case that the centre refused; None for anything else, and where nothing hangs on it."""
    root = group.root
    if not isinstance(root, Outbox) or not any(passes(group, row) for row in group.rows):
        return None
    said = _said(root)
    id, number = (said.values.get(name) for name in ("id", "number"))
    return Instead(str(id), str(number or "—")) if said.code in (CASE_OPEN, OPEN_ALREADY) and id is not None else None


def _said(row: Outbox) -> Problem:
    reason = dict(row.reason or {"code": row.state})
    code = str(reason.pop("code", row.state))
    values = reason.pop("values", None)
    plain = {str(name): value for name, value in (values or reason).items() if isinstance(value, str | int | None)}
    return problem(code, **plain)


def decided_at(group: Group) -> datetime:
    """When the centre said so; when it was written, for a side that did not say."""
    root = group.root
    said = root.decided_at if isinstance(root, Outbox) else root.conflict.received_at
    return said or root.recorded_at


def _open(session: Session, states: Iterable[str]) -> list[Outbox]:
    """Changes in these states that nobody settled, in order."""
    query = select(Outbox).where(Outbox.state.in_(states), Outbox.settled_at.is_(None)).order_by(Outbox.row)
    return list(session.scalars(query))


def _standing(session: Session, key: Key) -> dict[str, Any]:
    record = session.get(KINDS[key[0]].model, key[1])
    return {} if record is None else {name: getattr(record, name) for name in KINDS[key[0]].fields}


def _grouped(rows: Sequence[Change]) -> list[Group]:
    creates = {(row.kind, row.rid): row for row in rows if is_create(row)}
    members: dict[str, list[Change]] = {}
    first_of: dict[Key, Change] = {}
    for row in rows:
        undecided = row.state in UNDECIDED
        root = _root(row, creates, {} if undecided else first_of, set())
        # What has no answer yet may still be taken, unless it stands on a create that was not.
        if root.state in RETURNED:
            members.setdefault(root.cid, []).append(row)
    return [Group(tuple(found)) for found in members.values()]


def _root(row: Change, creates: Mapping[Key, Change], first_of: dict[Key, Change], seen: set[str]) -> Change:
    seen.add(row.cid)
    own = creates.get((row.kind, row.rid))
    if own is not None and own.cid not in seen:
        return _root(own, creates, first_of, seen)
    for key in _pointed_at(row):
        parent = creates.get(key)
        if parent is not None and parent.cid not in seen:
            return _root(parent, creates, first_of, seen)
    # Steps of one record (a request, a grant), and edits of one record, are settled in their order.
    return first_of.setdefault(_moved_by(row) or (row.kind, row.rid), row)


def _moved_by(row: Change) -> Key | None:
    """The record that a step moves; None for what is no step."""
    kind = KINDS.get(row.kind)
    if kind is None or kind.sync.moves is None or kind.moves is None:
        return None
    return kind.moves.name, str(row.body.get(kind.sync.moves, (None, None))[1])


def _pointed_at(row: Change) -> list[Key]:
    """The records that a change refers to, that of a file, a print or an evaluation included, which may be of any kind."""
    return KINDS[row.kind].points_at({name: pair[1] for name, pair in row.body.items()}) if row.kind in KINDS else []


def _overtaken(session: Session, rows: list[Outbox]) -> set[str]:
    if not rows:
        return set()
    accepted = session.execute(
        select(Outbox.kind, Outbox.rid, Outbox.row, Outbox.body).where(
            Outbox.state == "done", Outbox.rid.in_({row.rid for row in rows})
        )
    ).all()
    found = set()
    for row in rows:
        later = {
            name
            for kind, rid, at, body in accepted
            if (kind, rid) == (row.kind, row.rid) and at > row.row
            for name in body
        }
        if not is_create(row) and later.issuperset(row.body):
            found.add(row.cid)
    return found
