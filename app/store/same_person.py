"""Which cards are one person, from the merges on this desk: the one place that is asked, by whatever shows or finds persons.

Ids go in and come out: `rules.merging` decides. The search for what is connected follows the indexes, so that it costs
what these cards were merged with and never what the desk holds.
"""

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.rules.merging import SAME, Edge, Group, groups

_LIVE = f"m.decision = '{SAME}' AND m.undone = 0 AND m.deleted_at IS NULL"
_CONNECTED = f"""
    WITH RECURSIVE card (id) AS (
        SELECT value FROM json_each(?)
        UNION
        SELECT m.card_b FROM card CROSS JOIN person_merge m ON m.card_a = card.id WHERE {_LIVE}
        UNION
        SELECT m.card_a FROM card CROSS JOIN person_merge m ON m.card_b = card.id WHERE {_LIVE}
    )
    SELECT m.id, m.card_a, m.card_b, m.face, m.seq FROM card CROSS JOIN person_merge m ON m.card_a = card.id
    WHERE {_LIVE}
"""


def cards_of(session: Session, person_id: str) -> tuple[str, ...]:
    """Every card of the person that this card belongs to, itself alone when it was merged with none; the face first."""
    return next((g.cards for g in _groups(session.connection(), [person_id]) if person_id in g.cards), (person_id,))


def person_of_cards(session: Session, ids: Iterable[str]) -> Mapping[str, str]:
    """Card -> one and the same id for all cards of a person: these cards, and all that were merged with them."""
    wanted = set(ids)
    found = {one: one for one in wanted}
    for group in _groups(session.connection(), wanted):
        found.update(dict.fromkeys(group.cards, group.cards[0]))
    return found


def faces(session: Session, ids: Iterable[str | None]) -> Mapping[str, str]:
    """Card -> the card that stands for its person on this desk: itself, unless it was merged."""
    return faces_of(session.connection(), ids)


def face_of(session: Session, card: str) -> str:
    """The card that stands for the person of this card on this desk."""
    return faces(session, [card])[card]


def cards_behind(session: Session) -> frozenset[str]:
    """Every card on this desk that another stands for: what a list of persons leaves out."""
    merged = session.connection().exec_driver_sql(
        f"SELECT m.card_a FROM person_merge m WHERE {_LIVE} UNION SELECT m.card_b FROM person_merge m WHERE {_LIVE}"
    )
    return frozenset(card for card, face in faces(session, (row[0] for row in merged)).items() if card != face)


def touch_persons(connection: Connection, changed: dict[str, set[str]]) -> None:
    """Count the two persons of each merge in `changed` as changed too: whoever shows one of them reads again."""
    merged = changed.get("person_merge")
    if merged:
        rows = connection.exec_driver_sql(
            "SELECT card_a, card_b FROM person_merge WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(merged)),),
        )
        changed.setdefault("person", set()).update(card for row in rows for card in row)


def faces_of(connection: Connection, ids: Iterable[str | None]) -> Mapping[str, str]:
    """`faces`, below the session. A person none of whose cards is on this desk keeps the card that was asked for."""
    wanted = {one for one in ids if one}
    found = {one: one for one in wanted}
    connected = _groups(connection, wanted)
    if not connected:
        return found
    seen = _seen(connection, (card for group in connected for card in group.cards))
    for group in connected:
        face = group.face(seen)
        for card in wanted.intersection(group.cards) if face is not None else ():
            found[card] = str(face)
    return found


def _groups(connection: Connection, ids: Iterable[str]) -> tuple[Group, ...]:
    wanted = sorted(ids)
    if not wanted:
        return ()
    rows = connection.exec_driver_sql(_CONNECTED, (json.dumps(wanted),))
    return groups(Edge(*row) for row in rows)


def _seen(connection: Connection, ids: Iterable[str]) -> frozenset[str]:
    wanted = json.dumps(list(ids))
    rows = connection.exec_driver_sql(
        "SELECT id FROM person WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))", (wanted,)
    )
    return frozenset(row[0] for row in rows)
