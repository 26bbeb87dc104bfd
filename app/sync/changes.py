"""Merging, field by field, as pure functions over stored values (protocol section 6.8). Shared by desk and centre.

No clock takes part: a value is replaced only by somebody who saw it.
"""

import json
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

import msgspec

from app.models.registry import KINDS, Kind
from app.models.types import Stored, canonical_json
from app.sync.protocol import Body

Row = dict[str, Stored]

MODULUS = 2**64

_in_order = msgspec.json.Encoder(order="sorted").encode


@dataclass
class Merge:
    """What a change does to a row: fields to write, and fields where somebody else wrote meanwhile."""

    taken: Row = field(default_factory=dict)
    clashes: Body = field(default_factory=dict)


def merge(
    kind: Kind, row: Mapping[str, Stored], body: Body, bridge: Callable[[str, Stored], Iterable[Stored]]
) -> Merge:
    """Judge `body` against `row`, group by group.

    All equal new: nothing. Each equal old or new: taken. Otherwise `bridge(field, old)` gives the older values that the
    same desk stood on in changes that were refused: a change that follows one's own refused change is no clash. What is
    left is a clash: the row's values stay.
    """
    result = Merge()
    done: set[str] = set()
    for name in body:
        if name in done:
            continue
        group = [mate for mate in kind.group_of(name) if mate in body]
        done.update(group)
        if all(row.get(f) == body[f][1] for f in group):
            continue
        if all(_fits(row.get(f), f, body[f], bridge) for f in group):
            result.taken.update({f: body[f][1] for f in group if row.get(f) != body[f][1]})
        else:
            result.clashes.update({f: body[f] for f in group if row.get(f) != body[f][1]})
    return result


def written(body: Body, side: int = 1) -> Row:
    """What a change writes; with `side` 0 what its author saw there before."""
    return {name: pair[side] for name, pair in body.items() if len(pair) == 2}


def born(row: Mapping[str, Stored], body: Body) -> Merge:
    """A create: nobody wrote before, so all of it is taken."""
    return Merge({name: pair[1] for name, pair in body.items() if row.get(name) != pair[1]})


def _fits(current: Stored, name: str, pair: list[Stored], bridge: Callable[[str, Stored], Iterable[Stored]]) -> bool:
    old, new = pair
    return current in (old, new) or current in bridge(name, old)


def replayed(row: Mapping[str, Stored] | None, bodies: Iterable[Body]) -> Row:
    """The view: `row` with each body's new values on top, in order."""
    view: Row = dict(row or {})
    for body in bodies:
        view.update({name: pair[1] for name, pair in body.items()})
    return view


def body_without(kind: Kind, body: Body, gone: Container[str], hidden: Iterable[str] = ()) -> Body:
    """`body` as if the records with these ids had never been: no value names one of them. `hidden` fields say nothing at all."""
    sides: list[Row] = []
    silent = set(hidden) - kind.sync.lists.keys()
    for place in (0, 1):
        row = {name: pair[place] for name, pair in body.items()}
        less = kind.without(row, gone)
        silent |= less.keys() - kind.references - kind.sync.lists.keys()
        sides.append(row | less)
    return {name: [None, None] if name in silent else [side[name] for side in sides] for name in body}


def row_hash(kind: str, id: str, row: Mapping[str, Stored]) -> int:
    """BLAKE2b-64 over the row's canonical form: fields with a value, in order of name; `extra` opened up.

    Fields this version does not know count as they would for one that knows them.
    """
    values = {name: value for name, value in row.items() if value is not None and name != "extra"}
    extra = row.get("extra")
    if isinstance(extra, str) and extra != "{}":
        values.update({name: value for name, value in json.loads(extra).items() if value is not None})
    return hash_of(kind, id, values)


def hash_of(kind: str, id: str, values: Mapping[str, Stored]) -> int:
    """`row_hash` of a row that is opened up already: the fields with a value, unknown ones beside the others."""
    return int.from_bytes(blake2b(_in_order([kind, id, values]), digest_size=8).digest(), "big")


def signed64(value: int) -> int:
    """A 64-bit hash as the signed integer that databases store."""
    return value - MODULUS if value >= MODULUS // 2 else value


def with_extra(row: Row, unknown: Mapping[str, Stored]) -> Row:
    """`row` with unknown fields folded into its `extra`."""
    if unknown:
        kept = json.loads(str(row.get("extra") or "{}"))
        row["extra"] = canonical_json(kept | dict(unknown))
    return row


def opened(kind: Kind, values: Mapping[str, Stored]) -> Row:
    """A row that came from another version as this one holds it, in order of `kind.fields`.

    Fields this version does not know go into `extra`; those that the other kept there and this one knows come out of it.
    """
    everything = dict(values)
    everything.update(json.loads(str(everything.pop("extra", None) or "{}")))
    row: Row = {name: everything.pop(name, None) for name in kind.fields}
    row["extra"] = "{}"
    return with_extra(row, {name: value for name, value in everything.items() if value is not None})


def fresh_row(kind: Kind) -> Row:
    """A row before its create is applied: nothing but what no change carries (derived fields at their start, empty `extra`)."""
    return dict(kind.fresh)


MOVERS = {name: kind.moves.name for name, kind in KINDS.items() if kind.moves is not None}
"""Kinds whose new records do something to another one, and the kind of that other."""


def effect_of(kind: str, body: Body) -> tuple[str, str, Row] | None:
    """`side_effect` of a change."""
    return side_effect(kind, {name: pair[1] for name, pair in body.items()}) if kind in MOVERS else None


def side_effect(kind: str, row: Mapping[str, Stored]) -> tuple[str, str, Row] | None:
    """What a new record does to another one: `(kind, id, fields)`. A transition moves its request; an edit of one does not."""
    reference = KINDS[kind].sync.moves
    if reference is not None and {reference, "to_state", "at"} <= row.keys():
        return MOVERS[kind], str(row[reference]), KINDS[kind].state_after(row)
    return None
