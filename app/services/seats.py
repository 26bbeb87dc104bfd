"""Who sits on a body and in a session, as this desk knows it, and at whose table a dossier, a vote or a decision lies.

Below `readings`, which asks it before anything of a session is opened.
"""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.decisions import BodyMember, Decision, DecisionBody, DecisionSession, Dossier, Vote
from app.models.staff import Operator
from app.models.who import Who
from app.rules.decisions import Body, Seat, Sitting
from app.rules.roles import check_write

AT_TABLE = (Dossier, Vote, Decision)
"""What members read while a session's window is open."""


def body_of(record: DecisionBody) -> Body:
    """The parameters of a body."""
    return Body(record.kind, record.quorum, record.tie, frozenset(record.areas), frozenset(record.measures))


def sitting_of(record: DecisionSession) -> Sitting:
    """The days of a session."""
    return Sitting(record.held_on, record.opens_on, record.closes_on)


def seat_of(record: BodyMember) -> Seat:
    """One seat on a body."""
    return Seat(record.member_operator_id, record.office, record.from_day, record.to_day)


def members_of(session: Session, body_id: str) -> list[BodyMember]:
    """Everybody who sits or sat on a body, who chairs it first."""
    query = select(BodyMember).where(BodyMember.body_id == body_id, BodyMember.deleted_at.is_(None))
    return sorted(session.scalars(query), key=lambda one: (one.office or "z") + one.from_day.isoformat() + one.id)


def seat_in(session: Session, sitting: DecisionSession, operator_id: str, day: date | None) -> Seat | None:
    """Where somebody sits in a session; None for who is no member of its body then."""
    seats = map(seat_of, members_of(session, sitting.body_id))
    return next((one for one in seats if one.operator_id == operator_id and one.sits(sitting.held_on, day)), None)


def prepares(who: Who) -> bool:
    """Whether this role makes bodies, sessions and agendas."""
    return not check_write(who.role, "decision_session")


def sits_now(session: Session, who: Who, record: Dossier | Vote | Decision) -> bool:
    """Whether somebody sits today in the session on whose table this lies, and its window is open."""
    sitting = session.get(DecisionSession, record.session_id) if record.session_id else None
    if sitting is None or sitting.deleted_at is not None or not sitting_of(sitting).open(who.today()):
        return False
    return seat_in(session, sitting, who.operator_id, who.today()) is not None


def person_name(session: Session, operator_id: str) -> str:
    """`Rosa Verdi`: a member is named in full, as minutes do."""
    found = session.get(Operator, operator_id)
    return f"{found.name} {found.surname}".strip() if found is not None else "componente non visibile"
