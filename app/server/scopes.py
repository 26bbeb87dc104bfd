"""Who sees what at the centre: the scopes of a row, and the scopes an operator holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, or_, select

from app.models.registry import Kind
from app.models.types import Stored
from app.rules.assignments import Assignment
from app.rules.visibility import scopes_of, scopes_of_operator
from app.server.tables import RECORDS

COORDINATOR = "coordinatore"


@dataclass(frozen=True)
class Staff:
    """A company's assignments and the roles of its operators, read once for a push or a page."""

    assignments: Mapping[str, tuple[tuple[str, Assignment], ...]]
    roles: Mapping[str, str]

    def outposts(self, operator_id: str, day: date) -> frozenset[str]:
        """Outposts an operator is assigned to on a day."""
        return frozenset(place for place, one in self.assignments.get(operator_id, ()) if one.covers(day))

    def at(self, operator_id: str, outpost_id: str | None) -> list[Assignment]:
        """An operator's assignments to an outpost, past ones too; to any outpost when none is named (office work)."""
        return [one for place, one in self.assignments.get(operator_id, ()) if outpost_id in (None, place)]

    def coordinators_of(self, outpost_id: str | None) -> list[str]:
        """Coordinators who answer for an outpost."""
        return [
            operator
            for operator, role in self.roles.items()
            if role == COORDINATOR and any(place == outpost_id for place, _ in self.assignments.get(operator, ()))
        ]

    def scopes(self, operator_id: str, day: date) -> frozenset[str]:
        """Every scope an operator holds on a day."""
        return scopes_of_operator(operator_id, self.outposts(operator_id, day))


def read_staff(connection: Connection, company_id: str) -> Staff:
    """The company's operators and where they serve."""
    a, o = RECORDS["operator_assignment"], RECORDS["operator"]
    assignments: dict[str, list[tuple[str, Assignment]]] = {}
    for operator, outpost, from_day, to_day in connection.execute(
        select(a.c.assigned_operator_id, a.c.outpost_id, a.c.from_day, a.c.to_day).where(
            a.c.company_id == company_id, a.c.deleted_at.is_(None)
        )
    ):
        span = Assignment(date.fromisoformat(from_day), date.fromisoformat(to_day) if to_day else None)
        assignments.setdefault(operator, []).append((outpost, span))
    roles = connection.execute(select(o.c.id, o.c.role).where(o.c.company_id == company_id, o.c.deleted_at.is_(None)))
    return Staff(
        {operator: tuple(spans) for operator, spans in assignments.items()},
        {one.id: one.role for one in roles},
    )


def scopes_held(connection: Connection, company_id: str, operator_id: str, day: date) -> frozenset[str]:
    """Every scope that one operator holds on a day, when nobody else's are asked for."""
    a = RECORDS["operator_assignment"]
    day_text = day.isoformat()
    places = connection.scalars(
        select(a.c.outpost_id).where(
            a.c.company_id == company_id,
            a.c.assigned_operator_id == operator_id,
            a.c.deleted_at.is_(None),
            a.c.from_day <= day_text,
            or_(a.c.to_day.is_(None), a.c.to_day >= day_text),
        )
    )
    return scopes_of_operator(operator_id, places)


def scopes_of_row(kind: Kind, row: Mapping[str, Stored], readers: Iterable[str], staff: Staff) -> tuple[str, ...]:
    """The scopes that this row lies in."""
    outpost = row.get("outpost_id")
    place = str(outpost) if outpost is not None else None
    return scopes_of(
        str(row["visibility"]),
        outpost_id=place,
        author_id=str(row.get("operator_id")),
        readers=readers,
        coordinators=staff.coordinators_of(place),
        company_wide=kind.sync.company_wide,
    )
