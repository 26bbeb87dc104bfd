"""What the forms of the network say about their records, in plain values."""

from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.network import BoardMeeting, Partner, PartnerContact, Referral
from app.models.places import Outpost
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.clock import ROME
from app.rules.network_text import show_hours
from app.services.board_meetings import meeting_view
from app.services.checks import refuse
from app.services.names import load_names
from app.services.partners import contact_name
from app.services.referral_views import chosen_data
from app.services.referrals import data_problems

RECORDS: dict[str, type[Record]] = {"MOD-11": Referral, "TAVOLO": BoardMeeting}
"""The kind each form of the network is printed from."""
UNSIGNED: tuple[str, ...] = ()


def referral_letter(session: Session, who: Who, record: Record | None) -> dict[str, Any]:
    """MOD-11: the stored choice of data and nothing else of the person.

    While it is not handed over, what lets the data go must still hold (INV-52). Raises `Notice`.
    """
    if not isinstance(record, Referral):
        raise Notice("not_found", "L'invio non è su questo computer.")
    if record.state == "preparato":
        refuse(data_problems(session, who, record, tuple(record.fields)))
    partner = session.get(Partner, record.partner_id)
    contact = session.get(PartnerContact, record.partner_contact_id) if record.partner_contact_id else None
    outpost = session.get(Outpost, who.outpost_id) if who.outpost_id else None
    return {
        "day": record.prepared_on,
        "number": record.number,
        "operator": load_names(session).operator(record.operator_id),
        "sender_phone": outpost.phone if outpost else None,
        "body": partner.name if partner else None,
        "service": record.service or "—",
        "contact": (", ".join(part for part in (contact_name(contact), contact.role) if part)) if contact else "—",
        "address": _place(partner) or "—",
        "hours": (show_hours(partner.hours) if partner else "") or "—",
        "data": chosen_data(session, who, record.person_id, record.fields),
        "reason": record.reason,
        "asked": record.asked or "—",
        "availability": record.availability or "—",
        "basis": label("referral_bases", record.basis) if record.basis else None,
    }


def board_minutes(session: Session, who: Who, record: Record | None) -> dict[str, Any]:
    """TAVOLO: a meeting as it was written."""
    if not isinstance(record, BoardMeeting):
        raise Notice("not_found", "Il tavolo non è su questo computer.")
    view = meeting_view(session, who, record.id)
    local = view.held_at.astimezone(ROME)
    return {
        "board": view.title,
        "day": local.date(),
        "hour": local.time().replace(second=0, microsecond=0),
        "place": view.place,
        "attendees": view.attendees,
        "agenda": view.agenda,
        "minutes": view.minutes,
        "decisions": view.decisions,
        "approved_on": view.approved_on,
    }


def _place(partner: Partner | None) -> str:
    return ", ".join(part for part in (partner.address, partner.municipality) if part) if partner else ""


_FACTS = {"MOD-11": referral_letter, "TAVOLO": board_minutes}


def facts_of(session: Session, who: Who, form_code: str, record: Record | None) -> dict[str, Any]:
    """The facts of one of these papers. Raises `Notice`."""
    return _FACTS[form_code](session, who, record)
