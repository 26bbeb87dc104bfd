"""Who sees what at the centre: the scopes of a row, and the scopes an operator holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, literal, or_, select, text, union_all

from app.models.registry import Kind
from app.models.types import Stored
from app.rules.assignments import Assignment
from app.rules.roles import COORDINATOR, scopes_of_operator
from app.rules.visibility import scopes_of, session_scope, tutor_scope
from app.server.tables import RECORDS


@dataclass(frozen=True)
class Staff:
    """A company's assignments, the roles of its operators and the sessions open to them on a day, read once for a push."""

    assignments: Mapping[str, tuple[tuple[str, Assignment], ...]]
    roles: Mapping[str, str]
    sittings: Mapping[str, tuple[str, ...]]
    """The sessions in which an operator sits and whose window is open on `day`."""
    day: date

    def outposts(self, operator_id: str) -> frozenset[str]:
        """Outposts an operator is assigned to on the day."""
        return frozenset(place for place, one in self.assignments.get(operator_id, ()) if one.covers(self.day))

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

    def scopes(self, operator_id: str) -> frozenset[str]:
        """Every scope an operator holds on the day."""
        role, sittings = self.roles.get(operator_id, ""), self.sittings.get(operator_id, ())
        return scopes_of_operator(operator_id, role, self.outposts(operator_id), sittings)


_assigned, _operator = RECORDS["operator_assignment"].c, RECORDS["operator"].c
_ASSIGNMENTS = select(_assigned.assigned_operator_id, _assigned.outpost_id, _assigned.from_day, _assigned.to_day).where(
    _assigned.company_id == bindparam("company"), _assigned.deleted_at.is_(None)
)
_ROLES = select(_operator.id, _operator.role).where(
    _operator.company_id == bindparam("company"), _operator.deleted_at.is_(None)
)
_session, _member = RECORDS["decision_session"].c, RECORDS["body_member"].c
_SITTINGS = select(_member.member_operator_id, _session.id).where(
    _member.company_id == bindparam("company"),
    _member.deleted_at.is_(None),
    _session.company_id == _member.company_id,
    _session.body_id == _member.body_id,
    _session.deleted_at.is_(None),
    _member.from_day <= _session.held_on,
    or_(_member.to_day.is_(None), _member.to_day >= _session.held_on),
    _session.opens_on <= bindparam("day"),
    _session.closes_on >= bindparam("day"),
    or_(_member.to_day.is_(None), _member.to_day >= bindparam("day")),
)
"""Who sits where on a day: sessions whose window is open alone. A company's lock is held while this is read, and years of sessions
that are over open nothing.
"""
_HOLDS = union_all(
    _ROLES.with_only_columns(literal("role"), _operator.role).where(_operator.id == bindparam("operator")),
    _ASSIGNMENTS.with_only_columns(literal("place"), _assigned.outpost_id).where(
        _assigned.assigned_operator_id == bindparam("operator"),
        _assigned.from_day <= bindparam("day"),
        or_(_assigned.to_day.is_(None), _assigned.to_day >= bindparam("day")),
    ),
    _SITTINGS.with_only_columns(literal("session"), _session.id).where(
        _member.member_operator_id == bindparam("operator")
    ),
)
"""What the scopes of one operator on a day are made of."""


def read_staff(connection: Connection, company_id: str, day: date) -> Staff:
    """The company's operators, where they serve, and in which sessions they sit on this day."""
    company = {"company": company_id}
    assignments: dict[str, list[tuple[str, Assignment]]] = {}
    for operator, outpost, from_day, to_day in connection.execute(_ASSIGNMENTS, company):
        span = Assignment(date.fromisoformat(from_day), date.fromisoformat(to_day) if to_day else None)
        assignments.setdefault(operator, []).append((outpost, span))
    sittings: dict[str, list[str]] = {}
    for operator, session in connection.execute(_SITTINGS, {**company, "day": day.isoformat()}):
        sittings.setdefault(operator, []).append(session)
    return Staff(
        {operator: tuple(spans) for operator, spans in assignments.items()},
        {one.id: one.role for one in connection.execute(_ROLES, company)},
        {operator: tuple(sessions) for operator, sessions in sittings.items()},
        day,
    )


def scopes_held(connection: Connection, company_id: str, operator_id: str, day: date) -> frozenset[str]:
    """Every scope that one operator holds on a day, when nobody else's are asked for."""
    held = {"company": company_id, "operator": operator_id, "day": day.isoformat()}
    found: dict[str, list[str]] = {"role": [], "place": [], "session": []}
    for what, value in connection.execute(_HOLDS, held).all():
        found[what].append(value)
    return scopes_of_operator(operator_id, "".join(found["role"]), found["place"], found["session"])


def kinds_in(connection: Connection, company_id: str, scopes: Sequence[str]) -> list[str]:
    """The kinds of which something lies in these scopes, by name: one question instead of one for each kind there is."""
    asked = {"company": company_id, "scopes": list(scopes), "kinds": _KINDS}
    return list(connection.scalars(_HELD, asked))


def bare_of(connection: Connection, company_id: str, scopes: Sequence[str]) -> list[str]:
    """Those of these scopes in which nothing lies."""
    return list(connection.scalars(_BARE, {"company": company_id, "scopes": list(scopes)}))


_KINDS = sorted(RECORDS)
_HELD = text(
    "SELECT k FROM unnest(CAST(:kinds AS text[])) AS k WHERE EXISTS (SELECT 1 FROM sees s WHERE s.company_id = :company "
    'AND s.scope = ANY(CAST(:scopes AS text[])) AND s.kind = k AND s.gone = 0) ORDER BY k COLLATE "C"'
)
# LIMIT: one look-up for each scope, where NOT EXISTS might be answered by reading all that a company has.
_BARE = text(
    "SELECT held.scope FROM unnest(CAST(:scopes AS text[])) AS held (scope) WHERE (SELECT 1 FROM sees s "
    "WHERE s.company_id = :company AND s.scope = held.scope AND s.gone = 0 LIMIT 1) IS NULL"
)


def scopes_of_row(kind: Kind, row: Mapping[str, Stored], readers: Iterable[str]) -> tuple[str, ...]:
    """The scopes that this row lies in."""
    if kind.sync.part_of is not None:
        return tuple(sorted(map(tutor_scope, readers)))
    outpost = row.get("outpost_id")
    place = str(outpost) if outpost is not None else None
    about = None if (named := row.get(kind.names)) is None else str(named)
    session = row.get(kind.sync.session) if kind.sync.session is not None else None
    return scopes_of(
        str(row["visibility"]),
        outpost_id=place,
        author_id=str(row.get("operator_id")),
        readers=readers,
        shared=kind.scope_of(about),
        also=(*kind.also(about), *([] if session is None else [session_scope(str(session))])),
        supervised=not kind.is_apart(about),
        tutors=kind.is_for_tutors(about),
    )
