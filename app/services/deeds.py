"""Deeds and data agreements: which bodies each binds, and whether one lets data go to a body today (INV-52, INV-53)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.network import Partner, Partnership, PartnershipDeed, PartnershipMember
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.network import Deed, check_deed, check_role
from app.rules.problem import problem
from app.services.checks import found, refuse
from app.services.staff import check_assigned
from app.services.stamps import stamp

WHAT = "La scrittura"


@dataclass(frozen=True)
class NewDeed:
    """A deed to record; `signatories` lists `{body, name, role}`. Its file is an attachment of the record."""

    signed_on: date
    from_day: date
    to_day: date | None = None
    kind: str = "scrittura_privata"
    number: str | None = None
    partner_id: str | None = None
    partnership_id: str | None = None
    signatories: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True)
class DeedView:
    """A deed as it is read; `bodies` are the names of those it binds."""

    id: str
    kind: str
    kind_label: str
    number: str | None
    signed_on: date
    from_day: date
    to_day: date | None
    bodies: tuple[str, ...]
    signatories: tuple[Mapping[str, Any], ...]
    active: bool


def terms_of(session: Session, record: PartnershipDeed) -> Deed:
    """The bodies that a deed binds, and its days."""
    bodies = {record.partner_id} if record.partner_id else set()
    if record.partnership_id:
        bodies |= set(
            session.scalars(
                select(PartnershipMember.partner_id).where(
                    PartnershipMember.partnership_id == record.partnership_id, PartnershipMember.deleted_at.is_(None)
                )
            )
        )
    return Deed(frozenset(one for one in bodies if one), record.from_day, record.to_day)


def binds(session: Session, partner_id: str) -> list[tuple[PartnershipDeed, Deed]]:
    """Deeds that bind a body, newest first."""
    rows = session.scalars(
        select(PartnershipDeed)
        .where(PartnershipDeed.deleted_at.is_(None))
        .order_by(PartnershipDeed.from_day.desc(), PartnershipDeed.id.desc())
    )
    all_terms = ((one, terms_of(session, one)) for one in rows)
    return [(one, terms) for one, terms in all_terms if partner_id in terms.partner_ids]


def active_deed(session: Session, partner_id: str, day: date) -> PartnershipDeed | None:
    """The newest deed in force with a body on a day."""
    return next((one for one, terms in binds(session, partner_id) if terms.active(day)), None)


def add_deed(session: Session, who: Who, new: NewDeed) -> str:
    """Record a deed; its id. Raises `Notice` for what the rules refuse."""
    check_assigned(session, who)
    if new.partner_id:
        found(session, who, Partner, new.partner_id, "L'ente")
    if new.partnership_id:
        found(session, who, Partnership, new.partnership_id, "Il partenariato")
    signatories = [dict(one) for one in new.signatories]
    problems = [
        *check_role(who.role),
        *check_deed(
            partner_id=new.partner_id, partnership_id=new.partnership_id, kind=new.kind, signed_on=new.signed_on,
            from_day=new.from_day, to_day=new.to_day,
        ),
    ]  # fmt: skip
    if new.signed_on > who.today():
        problems.append(problem("day_in_future", day=new.signed_on.isoformat()))
    if not all(set(one) <= {"body", "name", "role"} and one.get("name") for one in signatories):
        problems.append(problem("wrong_type", field="firmatari"))
    refuse(problems)
    record = PartnershipDeed(
        **stamp(who), partnership_id=new.partnership_id, partner_id=new.partner_id, kind=new.kind,
        number=(new.number or "").strip() or None, signed_on=new.signed_on, from_day=new.from_day, to_day=new.to_day,
        signatories=signatories,
    )  # fmt: skip
    session.add(record)
    return record.id


def end_deed(session: Session, who: Who, deed_id: str, to_day: date) -> str:
    """Set the last day of a deed; referrals already made stay."""
    record = found(session, who, PartnershipDeed, deed_id, WHAT)
    check_assigned(session, who)
    refuse(
        [
            *check_role(who.role),
            *check_deed(
                partner_id=record.partner_id, partnership_id=record.partnership_id, kind=record.kind,
                signed_on=record.signed_on, from_day=record.from_day, to_day=to_day,
            ),
        ]
    )  # fmt: skip
    record.to_day = to_day
    return record.id


def deed_views(session: Session, who: Who, partnership_id: str) -> tuple[DeedView, ...]:
    """The deeds of a partnership, newest first."""
    rows = session.scalars(
        select(PartnershipDeed)
        .where(PartnershipDeed.partnership_id == partnership_id, PartnershipDeed.deleted_at.is_(None))
        .order_by(PartnershipDeed.from_day.desc(), PartnershipDeed.id.desc())
    )
    views = []
    for one in rows:
        terms = terms_of(session, one)
        names = session.scalars(select(Partner.name).where(Partner.id.in_(terms.partner_ids)).order_by(Partner.name))
        views.append(
            DeedView(
                one.id, one.kind, label("deed_kinds", one.kind), one.number, one.signed_on, one.from_day, one.to_day,
                tuple(names), tuple(one.signatories), terms.active(who.today()),
            )
        )  # fmt: skip
    return tuple(views)
