"""Partnerships of projects, their members and budget shares, and the public calls that chose them (INV-50, INV-51, INV-16)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.network import Partner, PartnerCall, Partnership, PartnershipMember
from app.models.places import Company
from app.models.projects import Programme, Project
from app.models.who import Who
from app.rules.network import (
    LEAD,
    MEMBER,
    Seat,
    check_answers,
    check_period,
    check_role,
    check_seats,
    check_whole,
)
from app.rules.problem import Problem, blocking, problem
from app.services.checks import found, refuse
from app.services.deeds import DeedView, deed_views
from app.services.staff import check_assigned
from app.services.stamps import stamp

WHAT = "Il partenariato"


@dataclass(frozen=True)
class NewMember:
    """A body's part; `partner_id` None is the company itself. The share is in cents."""

    partner_id: str | None
    role: str = MEMBER
    budget_share_cents: int | None = None
    tasks: str | None = None


@dataclass(frozen=True)
class MemberView:
    """A member as it is read."""

    id: str
    partner_id: str | None
    name: str
    role: str
    budget_share_cents: int | None
    tasks: str | None


@dataclass(frozen=True)
class PartnershipView:
    """A partnership whole: the lead first. `warnings` are what it lacks (INV-50, INV-51)."""

    id: str
    name: str
    project_id: str
    project: str
    project_role: str
    amount_cents: int
    from_day: date | None
    to_day: date | None
    members: tuple[MemberView, ...]
    deeds: tuple[DeedView, ...]
    warnings: tuple[Problem, ...]


@dataclass(frozen=True)
class CallView:
    """A public call with its answers: (body, day, outcome code, reason)."""

    id: str
    title: str
    project: str | None
    act_number: str | None
    published_on: date | None
    deadline_on: date | None
    closed_on: date | None
    answers: tuple[tuple[str, str | None, str | None, str | None], ...]


def create_partnership(
    session: Session,
    who: Who,
    project_id: str,
    name: str,
    members: Sequence[NewMember],
    *,
    from_day: date | None = None,
    to_day: date | None = None,
) -> PartnershipView:
    """Record a partnership with its members, exactly one of them leading. Raises `Notice`; what INV-51 asks only warns."""
    check_assigned(session, who)
    project = found(session, who, Project, project_id, "Il progetto")
    seats = [_seat(session, who, one) for one in members]
    problems = [*check_role(who.role), *_seats_stand(seats, project), *blocking(check_whole(seats))]
    problems += [*check_period(from_day, to_day), *([] if name.strip() else [problem("required", field="nome")])]
    refuse(problems)
    record = Partnership(**stamp(who), project_id=project_id, name=name.strip(), from_day=from_day, to_day=to_day)
    session.add(record)
    session.flush()
    for one in members:
        _add(session, who, record.id, one)
    session.flush()
    return partnership_view(session, who, record.id)


def add_member(session: Session, who: Who, partnership_id: str, new: NewMember) -> str:
    """Add a body to a partnership; its membership's id."""
    record = found(session, who, Partnership, partnership_id, WHAT)
    check_assigned(session, who)
    project = found(session, who, Project, record.project_id, "Il progetto")
    seats = [*_seats(session, partnership_id), _seat(session, who, new)]
    refuse([*check_role(who.role), *_seats_stand(seats, project)])
    return _add(session, who, partnership_id, new)


def edit_member(session: Session, who: Who, member_id: str, changes: Mapping[str, Any]) -> str:
    """Change a member's share or tasks; who leads is changed by `change_lead`."""
    record = found(session, who, PartnershipMember, member_id, "Il membro")
    check_assigned(session, who)
    partnership = found(session, who, Partnership, record.partnership_id, WHAT)
    project = found(session, who, Project, partnership.project_id, "Il progetto")
    others = [one for one in _members(session, record.partnership_id) if one.id != member_id]
    own = replace(_of(session, record), share_cents=changes.get("budget_share_cents", record.budget_share_cents))
    refuse([*check_role(who.role), *_seats_stand([*(_of(session, one) for one in others), own], project)])
    for name in ("budget_share_cents", "tasks"):
        if name in changes:
            setattr(record, name, changes[name])
    return member_id


def remove_member(session: Session, who: Who, member_id: str) -> None:
    """A body leaves a partnership. The lead does not: another one leads first."""
    record = found(session, who, PartnershipMember, member_id, "Il membro")
    check_assigned(session, who)
    refuse([*check_role(who.role), *([problem("partnership_no_lead")] if record.role == LEAD else [])])
    record.deleted_at = who.now()


def change_lead(session: Session, who: Who, partnership_id: str, member_id: str) -> PartnershipView:
    """Another member leads: the one before becomes a partner in the same act."""
    record = found(session, who, Partnership, partnership_id, WHAT)
    check_assigned(session, who)
    project = found(session, who, Project, record.project_id, "Il progetto")
    rows = _members(session, partnership_id)
    if member_id not in {one.id for one in rows}:
        refuse([problem("reference_missing", field="membro")])
    seats = [replace(_of(session, one), role=LEAD if one.id == member_id else MEMBER) for one in rows]
    refuse([*check_role(who.role), *_seats_stand(seats, project)])
    for one in rows:
        if one.role == LEAD and one.id != member_id:
            one.role = MEMBER
    session.flush()  # the one before steps down first: the centre never sees two
    session.get_one(PartnershipMember, member_id).role = LEAD
    session.flush()
    return partnership_view(session, who, partnership_id)


def list_partnerships(session: Session, who: Who) -> tuple[PartnershipView, ...]:
    """All of the company, by project."""
    ids = session.scalars(
        select(Partnership.id)
        .join(Project, Project.id == Partnership.project_id)
        .where(Partnership.deleted_at.is_(None), Partnership.company_id == who.company_id)
        .order_by(Project.code, Partnership.id)
    )
    return tuple(partnership_view(session, who, one) for one in ids)


def partnership_view(session: Session, who: Who, partnership_id: str) -> PartnershipView:
    """One partnership. Raises `Notice` (`not_found`)."""
    record = found(session, who, Partnership, partnership_id, WHAT)
    project = session.get(Project, record.project_id)
    company = session.get(Company, who.company_id)
    rows = _members(session, partnership_id)
    members = []
    for one in rows:
        partner = session.get(Partner, one.partner_id) if one.partner_id else None
        name = partner.name if partner else company.name if one.partner_id is None and company else "—"
        members.append(MemberView(one.id, one.partner_id, name, one.role, one.budget_share_cents, one.tasks))
    members.sort(key=lambda one: (one.role != LEAD, one.name))
    return PartnershipView(
        record.id, record.name, record.project_id, project.name if project else "—", project.role if project else "",
        project.amount_cents if project else 0, record.from_day, record.to_day, tuple(members),
        deed_views(session, who, record.id),
        tuple(check_whole([_of(session, one) for one in rows], _programme(session, project))),
    )  # fmt: skip


def projects(session: Session, who: Who) -> tuple[tuple[str, str], ...]:
    """(id, name) of the company's projects, for a choice."""
    rows = session.scalars(
        select(Project).where(Project.deleted_at.is_(None), Project.company_id == who.company_id).order_by(Project.code)
    )
    return tuple((one.id, one.name) for one in rows)


# ------------------------------------------------------------------------------------------------------------------ calls


def publish_call(
    session: Session,
    who: Who,
    title: str,
    *,
    project_id: str | None = None,
    act_number: str | None = None,
    published_on: date | None = None,
    deadline_on: date | None = None,
) -> str:
    """Record an *avviso per manifestazione di interesse*; its id."""
    check_assigned(session, who)
    if project_id:
        found(session, who, Project, project_id, "Il progetto")
    problems = [*check_role(who.role), *check_period(published_on, deadline_on)]
    refuse([*problems, *([] if title.strip() else [problem("required", field="titolo")])])
    record = PartnerCall(
        **stamp(who), title=title.strip(), project_id=project_id, act_number=act_number, published_on=published_on,
        deadline_on=deadline_on,
    )  # fmt: skip
    session.add(record)
    return record.id


def answer_call(
    session: Session,
    who: Who,
    call_id: str,
    partner_id: str,
    *,
    received_on: date,
    outcome: str | None = None,
    reason: str | None = None,
) -> str:
    """Record or correct a body's answer to a call that is not closed. Raises `Notice`, also `call_closed`."""
    record = _open_call(session, who, call_id)
    found(session, who, Partner, partner_id, "L'ente")
    row = {"partner_id": partner_id, "received_on": received_on.isoformat(), "outcome": outcome, "reason": reason}
    rows = [*(one for one in record.answers if one.get("partner_id") != partner_id), row]
    problems = [*check_role(who.role), *check_answers(rows)]
    if received_on > who.today():
        problems.append(problem("day_in_future", day=received_on.isoformat()))
    refuse(problems)
    record.answers = rows
    return record.id


def close_call(session: Session, who: Who, call_id: str, closed_on: date | None = None) -> str:
    """The call is decided, today unless said: its answers stay as they are. Raises `Notice` (`call_closed`, `period_reversed`)."""
    record = _open_call(session, who, call_id)
    day = closed_on or who.today()
    ahead = [problem("day_in_future", day=day.isoformat())] if day > who.today() else []
    refuse([*check_role(who.role), *check_period(record.published_on, day), *ahead])
    record.closed_on = day
    return record.id


def _open_call(session: Session, who: Who, call_id: str) -> PartnerCall:
    record = found(session, who, PartnerCall, call_id, "L'avviso")
    check_assigned(session, who)
    if record.closed_on is not None:
        raise Notice("call_closed", "L'avviso è chiuso: le risposte restano come sono.")
    return record


def list_calls(session: Session, who: Who) -> tuple[CallView, ...]:
    """Calls, newest first."""
    rows = session.scalars(
        select(PartnerCall)
        .where(PartnerCall.deleted_at.is_(None), PartnerCall.company_id == who.company_id)
        .order_by(PartnerCall.published_on.desc(), PartnerCall.id.desc())
    )
    return tuple(_call_view(session, one) for one in rows)


def call_view(session: Session, who: Who, call_id: str) -> CallView:
    """One call. Raises `Notice` (`not_found`)."""
    return _call_view(session, found(session, who, PartnerCall, call_id, "L'avviso"))


def _call_view(session: Session, record: PartnerCall) -> CallView:
    project = session.get(Project, record.project_id) if record.project_id else None
    answers = []
    for row in record.answers:
        partner = session.get(Partner, row.get("partner_id") or "")
        name = partner.name if partner else "—"
        answers.append((name, row.get("received_on"), row.get("outcome"), row.get("reason")))
    return CallView(
        record.id, record.title, project.name if project else None, record.act_number, record.published_on,
        record.deadline_on, record.closed_on, tuple(answers),
    )  # fmt: skip


# ----------------------------------------------------------------------------------------------------------------- pieces


def _seats_stand(seats: Sequence[Seat], project: Project) -> list[Problem]:
    return check_seats(seats, project_role=project.role, amount_cents=project.amount_cents)


def _programme(session: Session, project: Project | None) -> str | None:
    known = session.get(Programme, project.programme_id) if project is not None and project.programme_id else None
    return known.code if known is not None else None


def _members(session: Session, partnership_id: str) -> list[PartnershipMember]:
    return list(
        session.scalars(
            select(PartnershipMember)
            .where(PartnershipMember.partnership_id == partnership_id, PartnershipMember.deleted_at.is_(None))
            .order_by(PartnershipMember.id)
        )
    )


def _seats(session: Session, partnership_id: str) -> list[Seat]:
    return [_of(session, one) for one in _members(session, partnership_id)]


def _of(session: Session, record: PartnershipMember) -> Seat:
    partner = session.get(Partner, record.partner_id) if record.partner_id else None
    return Seat(record.partner_id, record.role, record.budget_share_cents, partner is not None and partner.accredited)


def _seat(session: Session, who: Who, new: NewMember) -> Seat:
    partner = found(session, who, Partner, new.partner_id, "L'ente") if new.partner_id else None
    return Seat(new.partner_id, new.role, new.budget_share_cents, partner is not None and partner.accredited)


def _add(session: Session, who: Who, partnership_id: str, new: NewMember) -> str:
    record = PartnershipMember(
        **stamp(who), partnership_id=partnership_id, partner_id=new.partner_id, role=new.role,
        budget_share_cents=new.budget_share_cents, tasks=(new.tasks or "").strip() or None,
    )  # fmt: skip
    session.add(record)
    return record.id
