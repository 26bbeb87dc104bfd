"""Possible duplicates that this operator had a hand in, for *Da rivedere* (domain 2.15).

Every desk holds the same pairs of strangers: each is shown to whoever recorded one of the two, on the desk where that was
done. Asked after every change, so it starts from the operator's own persons and goes through indexes.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.who import Who

PREFIX = "doppione"

_SAME_CODE = """
    SELECT p.id, o.id FROM person p JOIN person o ON o.fiscal_code = p.fiscal_code AND o.id <> p.id
    WHERE p.operator_id = :me AND p.fiscal_code <> '' AND p.deleted_at IS NULL AND o.deleted_at IS NULL
"""
_SAME_NAME = """
    SELECT p.id, o.id FROM person p
    JOIN search_text t ON t.kind = 'person' AND t.id = p.id
    JOIN search_text u ON u.kind = 'person' AND u.sort = t.sort AND u.id <> t.id
    JOIN person o ON o.id = u.id AND o.birth_date = p.birth_date
    WHERE p.operator_id = :me AND p.deleted_at IS NULL AND o.deleted_at IS NULL
"""


@dataclass(frozen=True)
class Alike:
    """Persons that may be one and the same: their ids in order, and what they have in common."""

    ids: tuple[str, ...]
    reason: str

    @property
    def key(self) -> str:
        return ":".join([PREFIX, *self.ids])


def own_duplicates(session: Session, who: Who) -> tuple[Alike, ...]:
    """Groups of persons with the same codice fiscale, or the same name and birth date, one of which this operator recorded."""
    groups: dict[tuple[str, ...], Alike] = {}
    for reason, query in (
        ("due schede con lo stesso codice fiscale", _SAME_CODE),
        ("due schede con lo stesso nome e la stessa nascita", _SAME_NAME),
    ):
        pairs = session.execute(text(query), {"me": who.operator_id})
        for ids in _groups((str(one), str(other)) for one, other in pairs):
            groups.setdefault(ids, Alike(ids, reason))
    return tuple(groups[ids] for ids in sorted(groups))


def _groups(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Three cards of one person are one group, not three pairs."""
    of: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = of.get(one, {one}) | of.get(other, {other})
        for member in joined:
            of[member] = joined
    return sorted({tuple(sorted(group)) for group in of.values()})
