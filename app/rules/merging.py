"""Several cards that are one person (protocol 12): who belongs together, and which card stands for all. Knows no record.

A merge is an edge between the two cards a person pointed at, whatever each was already merged with. A person is whatever
live edges connect, so an edge taken back leaves exactly what the others say, in any order, and a circle or the same pair
merged on two desks is harmless. A pure function: desk and centre answer alike from the same edges.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.rules.problem import Problem, problem
from app.rules.visibility import R0

SAME, DIFFERENT = "stessa", "diverse"
"""What an edge says of its two cards: one person, or two that only look alike."""

UNDO_DAYS = 30

NOT_SENT = 0
"""The place of an edge that the centre has not placed yet: it comes after all that it has."""


@dataclass(frozen=True)
class Edge:
    """Two cards that were merged: the one that was kept first, and whose face it wore then. `place` is the centre's seq."""

    id: str
    kept: str
    other: str
    face: str
    place: int


@dataclass(frozen=True)
class Group:
    """The cards of one person, in order of which stands for the person: the first one that can be seen is the face."""

    cards: tuple[str, ...]

    def face(self, seen: Collection[str]) -> str | None:
        """The card that stands for the person among those that can be seen; None when none can."""
        return next((card for card in self.cards if card in seen), None)


def group_of(edges: Iterable[Edge], card: str) -> Group:
    """The person that a card belongs to: alone when nothing was merged with it."""
    return next((group for group in groups(edges) if card in group.cards), Group((card,)))


def groups(edges: Iterable[Edge]) -> tuple[Group, ...]:
    """The persons of two cards or more that live edges make, whatever the order in which they come."""
    newest_first = sorted(edges, key=lambda edge: (edge.place == NOT_SENT, edge.place, edge.id), reverse=True)
    joined: dict[str, set[str]] = {}
    for edge in newest_first:
        cards = joined.get(edge.kept, {edge.kept}) | joined.get(edge.other, {edge.other})
        for card in cards:
            joined[card] = cards
    found = []
    for cards in {min(cards): cards for cards in joined.values()}.values():
        # The face that the last edge chose; a face that has left since gives way to the card that was kept with it.
        chosen = [card for e in newest_first if e.kept in cards for card in (e.face, e.kept, e.other) if card in cards]
        found.append(Group(tuple(dict.fromkeys((*chosen, *sorted(cards))))))
    return tuple(sorted(found, key=lambda group: min(group.cards)))


def check_cards(one: str, other: str, visibilities: Iterable[str]) -> list[Problem]:
    """Why two cards may not be joined, or told apart."""
    if one == other:
        return [problem("merge_itself")]
    # Values go from one card to the other: a reserved card would tell its own to whoever sees the other.
    return [problem("merge_reserved")] if any(found != R0 for found in visibilities) else []


def check_undo(decision: str, merged_at: datetime | None, now: datetime) -> list[Problem]:
    """Why a merge may not be taken back: after 30 days. `merged_at` is when the centre received it, None: not yet.

    That two cards are different may be taken back at any time.
    """
    if decision == SAME and merged_at is not None and now - merged_at > timedelta(days=UNDO_DAYS):
        return [problem("merge_undo_late", days=UNDO_DAYS)]
    return []
