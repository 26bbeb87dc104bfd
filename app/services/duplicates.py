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

# One walk over the persons; what is alike is then found through the indexes on code and on the sorted name.
_OWN = """
    WITH own AS MATERIALIZED (
        SELECT id, fiscal_code, birth_date FROM person WHERE operator_id = :me AND deleted_at IS NULL
    )
    SELECT 'codice', p.id, o.id FROM own p
    JOIN person o ON o.fiscal_code = p.fiscal_code AND o.id <> p.id
    WHERE p.fiscal_code <> '' AND o.deleted_at IS NULL
    UNION ALL
    SELECT 'nome', p.id, o.id FROM own p
    CROSS JOIN search_text t ON t.kind = 'person' AND t.id = p.id
    CROSS JOIN search_text u ON u.kind = 'person' AND u.sort = t.sort AND u.id <> t.id
    CROSS JOIN person o ON o.id = u.id AND o.birth_date = p.birth_date
    WHERE o.deleted_at IS NULL
"""
_REASONS = {
    "codice": "due schede con lo stesso codice fiscale",
    "nome": "due schede con lo stesso nome e la stessa nascita",
}


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
    pairs: dict[str, list[tuple[str, str]]] = {why: [] for why in _REASONS}
    for why, one, other in session.execute(text(_OWN), {"me": who.operator_id}):
        pairs[why].append((one, other))
    groups: dict[tuple[str, ...], Alike] = {}
    for why, reason in _REASONS.items():
        for ids in _groups(pairs[why]):
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
