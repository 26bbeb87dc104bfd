"""Who walks a pathway with a household: operators, contacts of partners, professionals by name.

An operator of the team is a reader of the pathway, of its case and assessment, and so of all that hangs on them (R1).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.network import Partner, PartnerContact
from app.models.pathways import CareTeamMember, CaseOpening, NeedsAssessment, Pathway
from app.models.staff import Operator
from app.models.who import Who
from app.rules.pathways import check_new_on
from app.rules.problem import problem
from app.rules.roles import is_office
from app.rules.visibility import R1
from app.services.checks import found, refuse
from app.services.names import load_names
from app.services.readings import may_open
from app.services.staff import check_assigned
from app.services.stamps import stamp

PATHWAY = "Il percorso"
REFERENT = "referente"
"""The role in the team of who refers for the pathway."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class TeamMemberView:
    """Somebody on the team. `kind`: `operatore`, `ente`, `professionista`."""

    id: str
    kind: str
    name: str
    body: str
    role: str
    from_day: date
    to_day: date | None


@dataclass(frozen=True)
class NewMember:
    """Who joins: exactly one of an operator, a contact of a partner, or a name."""

    member_operator_id: str | None = None
    partner_contact_id: str | None = None
    name: str | None = None
    body: str | None = None
    role: str | None = None
    from_day: date | None = None


def words(text: str | None) -> str | None:
    """Typed words without blanks around; None for none."""
    return (text or "").strip() or None


def readers_below(who: Who, parent: Record) -> list[str]:
    """The readers of a new record below this one: everybody who sees the parent, beside the author."""
    return sorted({*parent.readers, str(parent.operator_id)} - {who.operator_id})


def stamp_below(who: Who, parent: Record) -> dict[str, Any]:
    """The stamps of a new record that hangs on this one: as reserved, seen by the same people."""
    return stamp(who, visibility=parent.visibility, readers=readers_below(who, parent))


def stamp_at_home(who: Who, parent: Record) -> dict[str, Any]:
    """The same; what head office writes lies with the record's outpost, where whoever works or supervises sees it, and with no other."""
    return stamp_below(who.at_outpost(parent.outpost_id) if is_office(who.role) else who, parent)


def check_on_team(pathway: Pathway, operator_id: str | None) -> None:
    """Only who sees a pathway is given something of it. Raises `Notice` (`not_on_team`)."""
    if operator_id not in {*pathway.readers, pathway.operator_id}:
        raise Notice("not_on_team", "Chi se ne occupa non è nell'équipe del percorso: prima si aggiunge.")


def name_referent(session: Session, pathway: Pathway, operator_id: str) -> None:
    """Who refers for the pathway from now on; the team says so, and no more of who did before."""
    members = session.scalars(
        select(CareTeamMember).where(
            CareTeamMember.pathway_id == pathway.id,
            CareTeamMember.member_operator_id.in_([operator_id, pathway.referent_id or ""]),
            CareTeamMember.to_day.is_(None),
            CareTeamMember.deleted_at.is_(None),
        )
    )
    for member in members:
        if member.member_operator_id == operator_id:
            member.role = REFERENT
        elif member.role == REFERENT:
            member.role = None
    pathway.referent_id = operator_id


def followed(session: Session, who: Who, model: type[R], record_id: str, what: str) -> R:
    """A record of a case that this operator follows. Raises `Notice` (`not_found`, `not_for_reader`, `assignment_*`)."""
    record = found(session, who, model, record_id, what)
    if not may_open(who, record):
        raise Notice("not_for_reader", f"{what} è visibile solo a chi segue il caso.")
    check_assigned(session, who)
    return record


def open_pathway(session: Session, who: Who, pathway_id: str) -> Pathway:
    """A pathway to which something is about to be added. Raises `Notice` (`pathway_closed`: INV-13)."""
    row = followed(session, who, Pathway, pathway_id, PATHWAY)
    refuse(check_new_on(row.state))
    return row


def add_member(session: Session, who: Who, pathway_id: str, new: NewMember) -> TeamMemberView:
    """Somebody joins the team. Raises `Notice` (`pathway_closed`, `required`, `already_on_team`, `not_found`)."""
    pathway = open_pathway(session, who, pathway_id)
    named = [one for one in (new.member_operator_id, new.partner_contact_id, words(new.name)) if one]
    if len(named) != 1:
        refuse([problem("required", field="chi entra nell'équipe")])
    if new.member_operator_id is not None:
        found(session, who, Operator, new.member_operator_id, "La persona dell'équipe")
    if new.partner_contact_id is not None:
        found(session, who, PartnerContact, new.partner_contact_id, "Il referente dell'ente")
    for one in _current(session, pathway_id):
        if named[0] in (one.member_operator_id, one.partner_contact_id, one.name):
            raise Notice("already_on_team", "È già nell'équipe di questo percorso.")
    row = CareTeamMember(
        **stamp_below(who, pathway),
        pathway_id=pathway_id,
        member_operator_id=new.member_operator_id,
        partner_contact_id=new.partner_contact_id,
        name=words(new.name),
        body=words(new.body),
        role=words(new.role),
        from_day=new.from_day or who.today(),
    )
    session.add(row)
    session.flush()
    _share(session, pathway, add=new.member_operator_id)
    return next(one for one in team_of(session, pathway_id) if one.id == row.id)


def end_member(session: Session, who: Who, member_id: str, to_day: date | None = None) -> None:
    """Somebody leaves the team: an operator no longer sees the pathway. Raises `Notice` (`not_found`, `member_dates`)."""
    row = followed(session, who, CareTeamMember, member_id, "La persona dell'équipe")
    day = to_day or who.today()
    if day < row.from_day:
        raise Notice("member_dates", "Il giorno dell'uscita è prima di quello dell'entrata. Controllare la data.")
    pathway = followed(session, who, Pathway, row.pathway_id, PATHWAY)
    if row.member_operator_id is not None and row.member_operator_id == pathway.operator_id:
        raise Notice("member_is_author", "Chi ha aperto il percorso continua a vederlo e resta nell'équipe.")
    row.to_day = day
    session.flush()
    if row.member_operator_id is not None and not any(
        one.member_operator_id == row.member_operator_id for one in _current(session, row.pathway_id)
    ):
        _share(session, pathway, remove=row.member_operator_id)


def team_of(session: Session, pathway_id: str) -> tuple[TeamMemberView, ...]:
    """The team of a pathway in order of arrival, those who left included."""
    names = load_names(session)
    rows = session.scalars(
        select(CareTeamMember)
        .where(CareTeamMember.pathway_id == pathway_id, CareTeamMember.deleted_at.is_(None))
        .order_by(CareTeamMember.from_day, CareTeamMember.id)
    )
    views = []
    for row in rows:
        kind, name, body = "professionista", row.name or "—", row.body or ""
        if row.member_operator_id is not None:
            kind, name = "operatore", names.operator(row.member_operator_id)
        elif row.partner_contact_id is not None:
            contact = session.get(PartnerContact, row.partner_contact_id)
            partner = session.get(Partner, contact.partner_id) if contact is not None else None
            name = " ".join(part for part in (contact.name, contact.surname) if part) if contact is not None else "—"
            kind, body = "ente", partner.name if partner is not None else body
        views.append(TeamMemberView(row.id, kind, name, body, row.role or "", row.from_day, row.to_day))
    return tuple(views)


def _current(session: Session, pathway_id: str) -> Iterable[CareTeamMember]:
    return list(
        session.scalars(
            select(CareTeamMember).where(
                CareTeamMember.pathway_id == pathway_id,
                CareTeamMember.to_day.is_(None),
                CareTeamMember.deleted_at.is_(None),
            )
        )
    )


def _share(session: Session, pathway: Pathway, *, add: str | None = None, remove: str | None = None) -> None:
    """Readers of the pathway, its case and assessment; the centre does the same to all that hangs on them."""
    case = session.get(CaseOpening, pathway.case_id) if pathway.case_id else None
    assessment = session.get(NeedsAssessment, case.assessment_id) if case is not None and case.assessment_id else None
    others = select(Pathway).where(Pathway.case_id == pathway.case_id, Pathway.id != pathway.id)
    kept = {one for other in session.scalars(others) for one in (*other.readers, other.operator_id)} if case else set()
    for record in (pathway, case, assessment):
        if record is None or record.visibility != R1:
            continue
        readers = set(record.readers)
        if add is not None and add != record.operator_id:
            readers.add(add)
        if remove is not None and (record is pathway or remove not in kept):
            readers.discard(remove)
        if readers != set(record.readers):
            record.readers = sorted(readers)
