"""Possible duplicates that this operator had a hand in, for *Da rivedere* (domain 2.15).

Every desk holds the same pairs of strangers: each is shown to whoever recorded one of the two, on the desk where that was
done. Asked after every change, so it starts from the operator's own persons and goes through indexes.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.services.merges import told_apart
from app.store.same_person import person_of_cards

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
    """Two cards that may be one person, the older first, and what they have in common. Of more than two that look alike
    (`count`) the first two that nobody has decided on: each decision makes room for the next.
    """

    one: str
    other: str
    reason: str
    count: int

    @property
    def key(self) -> str:
        return f"{PREFIX}:{self.one}:{self.other}"


def own_duplicates(session: Session, who: Who) -> tuple[Alike, ...]:
    """Persons with the same codice fiscale, or the same name and birth date, one of whom this operator recorded.

    Left out: cards that are one person already, and two of whom somebody said that they are two.
    """
    pairs: dict[tuple[str, str], str] = {}
    for why, one, other in session.execute(text(_OWN), {"me": who.operator_id}):
        pair = (min(one, other), max(one, other))
        if pairs.get(pair) != "codice":
            pairs[pair] = why
    person = person_of_cards(session, (card for pair in pairs for card in pair))
    apart = {frozenset(person[card] for card in pair) for pair in told_apart(session, person)}
    undecided = [
        (one, other)
        for one, other in sorted(pairs)
        if person[one] != person[other] and frozenset((person[one], person[other])) not in apart
    ]
    found = []
    for group in _groups(undecided):
        first = next(pair for pair in undecided if pair[0] in group)
        found.append(Alike(*first, _REASONS[pairs[first]], len({person[card] for card in group})))
    return tuple(found)


def read_key(key: str) -> tuple[str, str]:
    """The two cards that a key of *Da rivedere* names. Raises `Notice` (`not_a_duplicate`)."""
    prefix, _, cards = key.partition(":")
    one, _, other = cards.partition(":")
    if prefix != PREFIX or not one or not other:
        raise Notice("not_a_duplicate", "La chiave non è di un possibile doppione: le schede restano come sono.")
    return one, other


def _groups(pairs: Iterable[tuple[str, str]]) -> list[set[str]]:
    """Three cards of one person are one group, not three pairs."""
    of: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = of.get(one, {one}) | of.get(other, {other})
        for member in joined:
            of[member] = joined
    return sorted({min(group): group for group in of.values()}.values(), key=min)
