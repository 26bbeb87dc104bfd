"""Bodies that decide: their parameters and who sits on them, as head office has them (domain 2.10, 2.16)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.decisions import BodyMember, DecisionBody
from app.models.staff import Operator
from app.models.who import Who
from app.rules.decisions import Seat, check_body, check_seat
from app.services.checks import found, refuse
from app.services.seats import members_of, person_name, seat_of
from app.services.stamps import stamp

WHAT = "L'organo"


@dataclass(frozen=True)
class NewBody:
    """A body to record. `areas` are income areas and bands, all when empty; `measures` codes of `body_measures`."""

    kind: str
    name: str
    quorum: int = 1
    tie: str = "rinvia"
    areas: Sequence[str] = ()
    measures: Sequence[str] = ()
    source: str | None = None


@dataclass(frozen=True)
class SeatView:
    """Somebody on a body. `sits`: on this day."""

    id: str
    operator_id: str
    name: str
    office: str
    from_day: date
    to_day: date | None
    sits: bool
    waiting: bool


@dataclass(frozen=True)
class BodyView:
    """A body with all who sit or sat on it. `waiting`: the centre has not answered yet."""

    id: str
    kind: str
    name: str
    quorum: int
    tie: str
    areas: tuple[str, ...]
    measures: tuple[str, ...]
    source: str | None
    members: tuple[SeatView, ...]
    waiting: bool


def create_body(session: Session, who: Who, new: NewBody) -> str:
    """Record a body; its id. Raises `Notice` for what the rules refuse."""
    refuse(check_body(new.name, new.kind, new.quorum, new.tie, new.measures))
    record = DecisionBody(
        **stamp(who), kind=new.kind, name=new.name.strip(), quorum=new.quorum, tie=new.tie, areas=sorted(set(new.areas)),
        measures=sorted(set(new.measures)), source=(new.source or "").strip() or None,
    )  # fmt: skip
    session.add(record)
    return record.id


def change_body(session: Session, who: Who, body_id: str, new: NewBody) -> str:
    """Change the parameters of a body; decisions taken keep those they rested on. Raises `Notice`."""
    record = found(session, who, DecisionBody, body_id, WHAT)
    refuse(check_body(new.name, record.kind, new.quorum, new.tie, new.measures))
    record.name, record.quorum, record.tie = new.name.strip(), new.quorum, new.tie
    record.areas, record.measures = sorted(set(new.areas)), sorted(set(new.measures))
    record.source = (new.source or "").strip() or None
    return record.id


def add_member(
    session: Session, who: Who, body_id: str, operator_id: str, office: str, from_day: date, to_day: date | None = None
) -> str:
    """Seat an operator on a body; the seat's id. Raises `Notice` (`seat_*`, `not_found`)."""
    found(session, who, DecisionBody, body_id, WHAT)
    found(session, who, Operator, operator_id, "L'operatore")
    others = [seat_of(one) for one in members_of(session, body_id)]
    refuse(check_seat(Seat(operator_id, office, from_day, to_day), others))
    record = BodyMember(
        **stamp(who), body_id=body_id, member_operator_id=operator_id, office=office, from_day=from_day, to_day=to_day
    )
    session.add(record)
    return record.id


def end_member(session: Session, who: Who, member_id: str, to_day: date) -> str:
    """Set the last day of a seat; whoever sat there stays in the story of the body. Raises `Notice` (`seat_days`)."""
    record = found(session, who, BodyMember, member_id, "Il componente")
    others = [seat_of(one) for one in members_of(session, record.body_id) if one.id != record.id]
    refuse(check_seat(Seat(record.member_operator_id, record.office, record.from_day, to_day), others))
    record.to_day = to_day
    return record.id


def list_bodies(session: Session, who: Who) -> tuple[BodyView, ...]:
    """The company's bodies by name."""
    query = select(DecisionBody).where(DecisionBody.deleted_at.is_(None), DecisionBody.company_id == who.company_id)
    return tuple(
        _view(session, who, one) for one in session.scalars(query.order_by(DecisionBody.name, DecisionBody.id))
    )


def commissioners(session: Session, who: Who) -> tuple[tuple[str, str], ...]:
    """Operators who may sit on a body, id and name: those whose role votes."""
    query = select(Operator).where(
        Operator.deleted_at.is_(None), Operator.company_id == who.company_id, Operator.role == "commissario"
    )
    return tuple((one.id, person_name(session, one.id)) for one in session.scalars(query.order_by(Operator.surname)))


def _view(session: Session, who: Who, record: DecisionBody) -> BodyView:
    today = who.today()
    return BodyView(
        record.id, record.kind, record.name, record.quorum, record.tie,
        tuple(record.areas), tuple(record.measures), record.source,
        tuple(
            SeatView(
                one.id, one.member_operator_id, person_name(session, one.member_operator_id), one.office or "componente",
                one.from_day, one.to_day,
                one.from_day <= today and (one.to_day is None or today <= one.to_day), one.seq == 0,
            )
            for one in members_of(session, record.id)
        ),
        record.seq == 0,
    )  # fmt: skip
