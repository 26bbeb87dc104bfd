"""Compares what this desk has with what the centre says it should have (protocol section 7): counts and checksums, part by part.

The hash of what the centre last said lies beside each row, so adding up costs no reading of records. What differs is told apart
by one more digit of the id until the part is small; the centre then sends it whole.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from app.models.registry import KINDS
from app.sync.bases import kinds_here
from app.sync.changes import MODULUS, Row, row_hash, signed64
from app.sync.protocol import EVERYTHING, Bucket, Sum

SMALL = 200
"""Records of a part that is sent whole rather than told apart further."""
DEEPEST = 4
"""Digits of an id that tell parts apart."""
_LOW = 2**32 - 1
_LEAVING = "(SELECT id FROM leaving WHERE kind = ?1)"


@dataclass(frozen=True)
class Difference:
    """A part in which this desk and the centre differ, and how many records the larger side has."""

    bucket: Bucket
    records: int

    @property
    def is_small(self) -> bool:
        """Whether it is sent whole."""
        return self.records <= SMALL or len(self.bucket.suffix) == DEEPEST


def compare(db: Connection, asked: Sequence[Bucket], told: Sequence[Sum]) -> tuple[Difference, ...]:
    """Where this desk's sums differ from those the centre told of the parts of `asked`. Unknown kinds are not compared."""
    centre = {(one.kind, one.suffix): (one.count, one.digest) for one in told if one.kind in KINDS}
    own: dict[tuple[str, str], tuple[int, int]] = {}
    for bucket in asked:
        own |= _parts(db, bucket)
    return tuple(
        Difference(Bucket(*part), max(centre.get(part, (0, 0))[0], own.get(part, (0, 0))[0]))
        for part in sorted(own.keys() | centre.keys())
        if own.get(part) != centre.get(part)
    )


def stored_hashes(db: Connection, kind: str, suffix: str) -> dict[str, int]:
    """Id -> hash of what the centre last said, for the records of a bucket; what is leaving does not count."""
    _complete(db, kind)
    query = f"SELECT id, row_hash FROM \"{kind}\" WHERE id LIKE '%' || ?2 AND id NOT IN {_LEAVING}"
    found: dict[str, int] = {one.id: one.row_hash for one in db.exec_driver_sql(query, (kind, suffix))}
    for id, hashed in _based(db, kind):
        if not id.endswith(suffix):
            continue
        if hashed is None:
            found.pop(id, None)
        else:
            found[id] = hashed
    return found


def _parts(db: Connection, bucket: Bucket) -> dict[tuple[str, str], tuple[int, int]]:
    if bucket == EVERYTHING:
        kinds, digits = kinds_here(db), 0
    else:
        kinds, digits = [bucket.kind] if bucket.kind in KINDS else [], len(bucket.suffix) + 1
    sums: dict[tuple[str, str], tuple[int, int]] = {}
    for kind in kinds:
        _complete(db, kind)
        # SQLite's sum stops at 63 bits: the halves are added up apart.
        for suffix, count, low, high in db.exec_driver_sql(
            f"SELECT iif(?3 = 0, '', substr(id, ?3)) AS part, count(*), sum(row_hash & {_LOW}), sum((row_hash >> 32) & {_LOW}) "
            f'FROM "{kind}" WHERE id NOT IN (SELECT id FROM base WHERE kind = ?1) '
            f"AND id NOT IN {_LEAVING} AND id LIKE '%' || ?2 GROUP BY part",
            (kind, bucket.suffix, -digits),
        ):
            sums[(kind, suffix)] = (count, (low + (high << 32)) % MODULUS)
        for id, hashed in _based(db, kind):
            if hashed is not None and id.endswith(bucket.suffix):
                key = (kind, id[-digits:] if digits else "")
                count, digest = sums.get(key, (0, 0))
                sums[key] = (count + 1, (digest + hashed) % MODULUS)
    return sums


def _based(db: Connection, kind: str) -> list[tuple[str, int | None]]:
    """Records with undecided work: the hash of what the centre last said, None where it said nothing."""
    return [
        (id, signed64(row_hash(kind, id, json.loads(row))) if row is not None else None)
        for id, row in db.exec_driver_sql(f"SELECT id, row FROM base WHERE kind = ?1 AND id NOT IN {_LEAVING}", (kind,))
    ]


def _complete(db: Connection, kind: str) -> None:
    """Hash the rows that came before hashes were kept: once, after an upgrade."""
    names = KINDS[kind].fields
    listed = ", ".join(f'"{name}"' for name in names)
    unhashed = db.exec_driver_sql(f'SELECT id, {listed} FROM "{kind}" WHERE row_hash IS NULL').all()
    rows: list[tuple[int, str]] = []
    for id, *values in unhashed:
        row: Row = dict(zip(names, values, strict=True))
        rows.append((signed64(row_hash(kind, id, row)), id))
    if rows:
        db.exec_driver_sql(f'UPDATE "{kind}" SET row_hash = ? WHERE id = ?', rows)
