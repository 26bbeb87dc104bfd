"""Who works here today: whom a letter, an appointment or the side of a mediation may be given to. Oneself first, then by name."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.staff import Operator, OperatorAssignment
from app.models.who import Who
from app.rules.assignments import Assignment, covers_outpost


@dataclass(frozen=True)
class Colleague:
    """An operator. `words` is how a choice names them: initials alone are a riddle."""

    id: str
    initials: str
    name: str
    me: bool

    @property
    def words(self) -> str:
        return f"{self.initials} – {self.name}"


def colleagues_at(session: Session, who: Who, outpost_id: str | None) -> tuple[Colleague, ...]:
    """Whoever is assigned to this outpost today, and oneself."""
    spans: dict[str, list[Assignment]] = {}
    rows = session.scalars(
        select(OperatorAssignment).where(
            OperatorAssignment.outpost_id == outpost_id, OperatorAssignment.deleted_at.is_(None)
        )
    )
    for row in rows:
        spans.setdefault(row.assigned_operator_id, []).append(Assignment(row.from_day, row.to_day))
    there = {id for id, own in spans.items() if covers_outpost(who.today(), own)} | {who.operator_id}
    return _named(who, session.scalars(select(Operator).where(Operator.id.in_(there), Operator.deleted_at.is_(None))))


def all_colleagues(session: Session, who: Who) -> tuple[Colleague, ...]:
    """Everybody of the company who serves today."""
    today = who.today()
    rows = session.scalars(
        select(Operator).where(
            Operator.deleted_at.is_(None), Operator.active_to.is_(None) | (Operator.active_to >= today)
        )
    )
    return _named(who, rows)


def _named(who: Who, rows: Iterable[Operator]) -> tuple[Colleague, ...]:
    found = [
        Colleague(row.id, row.initials, f"{row.name} {row.surname}".strip(), row.id == who.operator_id) for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (not one.me, one.name)))
