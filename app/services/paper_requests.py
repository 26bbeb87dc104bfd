"""What MOD-04 and the papers of a mediation say about a record, in plain values. Nothing of R2 or R3 is read (INV-09)."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.documents import Attachment
from app.models.mediation import MediationCase, MediationSide
from app.models.requests import Request
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.clock import ROME, rome_day
from app.rules.dates import show_moment
from app.rules.files import JPEG
from app.rules.requests import category, in_lists, needs_emergency_script
from app.rules.visibility import R0
from app.services.follow import follow_of
from app.services.mediation import case_view, side_view, sides_of
from app.services.names import list_name, the_person
from app.services.paper_facts import place_of
from app.store.contents import Written, written

Facts = dict[str, Any]


def technical_report(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-04 of a technical request. Raises `Notice` (`not_technical`)."""
    if not isinstance(record, Request):
        raise TypeError("the form is about a request")
    if record.area != "tecnica" or not in_lists(record.category, record.visibility):
        raise Notice("not_technical", "La segnalazione tecnica si stampa da una richiesta tecnica.")
    follow = follow_of(session, who, record.id)
    known = category(record.area, record.category)
    return {
        "number": record.number,
        "opened_on": rome_day(record.opened_at),
        "where": label("places", record.place).lower(),
        "category": known.label if known else record.category,
        "urgency": record.urgency,
        "danger": needs_emergency_script(record.urgency),
        "since": record.since_text,
        "description": record.description if record.visibility == R0 else None,
        "access_hours": record.access_hours,
        "access_phone": record.access_phone,
        "missed_visits": follow.missed,
        "sent_to": follow.waiting_for or None,
        "ticket": record.external_ticket,
        "due_on": record.due_on,
        "photo_count": len(_photos(session, record)),
    } | _place(session, record)


def pictures(session: Session, record: Record | None) -> tuple[Written, ...]:
    """Where the photographs of a request lie on this desk, oldest first; those still on their way are left out."""
    if not isinstance(record, Request):
        return ()
    found = [written(session, one.content_hash) for one in _photos(session, record)]
    return tuple(one for one in found if one is not None and one.stored >= one.size)


def agreement(session: Session, who: Who, record: Record | None) -> Facts:
    """MEDIAZIONE: joint matters, and the names of the sides that this desk may know."""
    if not isinstance(record, MediationCase):
        raise TypeError("the form is about a mediation")
    view = case_view(session, who, record.id)
    names = {side.letter: _name(session, side) for side in sides_of(session, record.id)}
    letters = sorted({"A", "B", *names})
    return {
        "number": view.row.number,
        "opened_on": view.row.opened_on,
        "where": view.row.where or None,
        "subject": view.subject,
        "parties": [{"letter": letter, "name": names.get(letter)} for letter in letters],
        "meetings": [
            {"day": one.at.astimezone(ROME).date(), "place": one.place, "agreed": one.agreed}
            for one in reversed(view.meetings)
        ],
        "state": view.row.state,
        "closed_on": view.closed_on,
        "agreement": view.agreement,
    }


def side_sheet(session: Session, who: Who, record: Record | None) -> Facts:
    """MEDIAZIONE-P: one side alone, for whoever follows it. Raises `Notice` (`mediation_not_follower`)."""
    if not isinstance(record, MediationSide):
        raise TypeError("the form is about a side")
    side = side_view(session, who, record.id)
    case = case_view(session, who, record.case_id)
    return {
        "number": case.row.number,
        "letter": side.letter,
        "person": _name(session, record),
        "followers": ", ".join(side.followers),
        "notes": [
            {"when": show_moment(one.at), "author": one.author, "text": one.body} for one in reversed(side.notes)
        ],
    }


_FACTS: dict[str, Callable[[Session, Who, Record | None], Facts]] = {
    "MOD-04": technical_report,
    "MEDIAZIONE": agreement,
    "MEDIAZIONE-P": side_sheet,
}
RECORDS: dict[str, type[Record]] = {"MOD-04": Request, "MEDIAZIONE": MediationCase, "MEDIAZIONE-P": MediationSide}
UNSIGNED = ("MEDIAZIONE-P",)


def facts_of(session: Session, who: Who, form_code: str, record: Record | None) -> Facts:
    """The facts of one of these papers. Raises `Notice`."""
    return _FACTS[form_code](session, who, record)


def _place(session: Session, record: Request) -> Facts:
    facts = place_of(session, record.unit_id, record.building_id)
    return facts if record.unit_id or record.stair is None else facts | {"stair": record.stair}


def _photos(session: Session, record: Request) -> list[Attachment]:
    return list(
        session.scalars(
            select(Attachment)
            .where(
                Attachment.owner_kind == "request",
                Attachment.owner_id == record.id,
                Attachment.media_type == JPEG,
                Attachment.visibility == R0,
                Attachment.deleted_at.is_(None),
            )
            .order_by(Attachment.recorded_at, Attachment.id)
        )
    )


def _name(session: Session, side: MediationSide) -> str | None:
    person = the_person(session, side.person_id) if side.person_id else None
    return list_name(person) if person is not None else None
