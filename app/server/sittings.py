"""What the centre knows around a body's table: its parameters, who sits, a session's days, the case of a dossier, what was decided.

Read for the rules of bodies and sessions (`rules_bodies`), for those of what is decided (`rules_decisions`), and for what follows.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from app.models.types import Stored
from app.rules.clock import rome_day
from app.rules.decisions import COMMISSION, UNIT, Ballot, Body, Seat, Sitting
from app.server.board import Held
from app.server.scene import Row, Scene, day_of, text_of


def day_of_act(scene: Scene) -> date | None:
    """The day on which the centre was told, by its own clock: no desk's clock opens a window. None for what is judged again."""
    return None if scene.again else rome_day(scene.received_at)


def listed(value: Stored) -> list[Any]:
    """A stored list; empty for none, and for text that is no list."""
    try:
        read = json.loads(str(value)) if value is not None else []
    except json.JSONDecodeError:
        return []
    return read if isinstance(read, list) else []


def said(value: Stored) -> dict[str, Any]:
    """A stored object; empty for none, and for text that is no object."""
    try:
        read = json.loads(str(value)) if value is not None else {}
    except json.JSONDecodeError:
        return {}
    return read if isinstance(read, dict) else {}


def rows_where(scene: Scene, kind: str, **equal: str) -> Iterator[tuple[str, Row]]:
    """Other records of a kind than the one that is judged, with these values, that are not deleted."""
    for id in scene.board.load_where(kind, **equal):
        row = scene.board.records[(kind, id)].row
        if (kind, id) != (scene.kind.name, scene.id) and row.get("deleted_at") is None:
            yield id, row


def body_of(row: Row) -> Body:
    """The parameters of a body."""
    quorum = row["quorum"]
    return Body(
        str(row["kind"]),
        quorum if isinstance(quorum, int) else 1,
        str(row["tie"]),
        frozenset(map(str, listed(row["areas"]))),
        frozenset(map(str, listed(row["measures"]))),
    )


def seat_of(row: Row) -> Seat:
    """One seat on a body."""
    return Seat(
        str(row["member_operator_id"]),
        text_of(row["office"]),
        day_of(row["from_day"]) or date.max,
        day_of(row["to_day"]),
    )


def sitting_of(row: Row) -> Sitting:
    """The days of a session. One whose days do not read is never open."""
    held, opens, closes = (day_of(row[name]) for name in ("held_on", "opens_on", "closes_on"))
    return Sitting(held or date.max, opens or date.max, closes or date.min)


def seat_at(scene: Scene, session: Row, operator_id: str, day: date | None) -> Seat | None:
    """Where somebody sits in a session; None for who is no member of its body then."""
    held_on = sitting_of(session).held_on
    seats = (seat_of(row) for _, row in rows_where(scene, "body_member", body_id=str(session["body_id"])))
    return next((one for one in seats if one.operator_id == operator_id and one.sits(held_on, day)), None)


def subject_of(scene: Scene, dossier: Row) -> tuple[str, str, Held] | None:
    """What a dossier is of: the kind of its body, and the case or application with its id."""
    for kind, field, name in (
        (COMMISSION, "case_id", "arrears_case"),
        (UNIT, "application_id", "solidarity_application"),
    ):
        held = scene.board.get(name, text_of(dossier[field]))
        if held is not None:
            return kind, str(dossier[field]), held
    return None


def dossiers_beside(scene: Scene, dossier: Row) -> Iterator[tuple[str, Row]]:
    """Every dossier of the same case or application, this one included."""
    field = "case_id" if dossier["case_id"] is not None else "application_id"
    for id in scene.board.load_where("dossier", **{field: str(dossier[field])}):
        yield id, scene.board.records[("dossier", id)].row


def ballots_on(scene: Scene, dossier_id: str, session_id: str, session: Row) -> list[Ballot]:
    """The votes on a dossier in a session, in the order of who cast them: judged again they are written down the same."""
    found = []
    for _, row in rows_where(scene, "vote", dossier_id=dossier_id):
        if row["session_id"] == session_id:
            voter = str(row["operator_id"])
            seat = seat_at(scene, session, voter, None)
            found.append(Ballot(voter, str(row["vote"]), seat.office if seat else None))
    return sorted(found, key=lambda one: one.operator_id)


def decisions_on(scene: Scene, dossier: Row) -> dict[str, Row]:
    """Every decision on the case or application of a dossier, by id."""
    return {
        id: row
        for dossier_id, _ in dossiers_beside(scene, dossier)
        for id, row in rows_where(scene, "decision", dossier_id=dossier_id)
    }


def standing(decisions: dict[str, Row]) -> str | None:
    """The decision that no other replaced."""
    replaced = {row["replaces_id"] for row in decisions.values()}
    return next((id for id in decisions if id not in replaced), None)
