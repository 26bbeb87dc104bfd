"""What the papers of listening say about a record, and what a print of theirs marks. Same rules as `paper_facts`."""

from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.contacts import Contact, Information, Publication
from app.models.documents import PrintedDocument
from app.models.funds import GrantRequest
from app.models.places import Outpost
from app.models.requests import Request
from app.models.who import Who
from app.rules.addresses import short_place
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.information import told_topic
from app.rules.requests import in_lists
from app.services import paper_grants
from app.services.names import dwelling_on, list_name, load_names, the_person
from app.services.person_card import dwelling_view
from app.services.publications import check_names

Facts = dict[str, Any]

RECORDS: dict[str, type[Record]] = {"MOD-10": Contact, "MOD-16": Information, "RISPOSTA": Publication}
UNSIGNED = ("RISPOSTA",)
_NO_BOX = ("pagamento_canone", "regole_casa")
"""What MOD-01 has no box for: it gets one when it was told."""


def facts_of(session: Session, who: Who, form_code: str, record: Record | None) -> Facts:
    """The facts of MOD-10, MOD-16 or RISPOSTA. Raises `Notice` for a record that this form is not about."""
    if isinstance(record, Information):
        return _slip(session, who, form_code, record)
    if isinstance(record, GrantRequest):
        return paper_grants.slip(session, who, record) | {"place": _outpost_place(session, record)}
    if isinstance(record, Contact):
        return _receipt(session, who, record)
    if not isinstance(record, Publication):
        raise TypeError(form_code)
    # A draft may be printed to be read by others: nobody is named on that sheet either.
    check_names(session, who, record)
    return {
        "heading": record.title,
        "question": record.question,
        "answer": record.answer,
        "state": record.state,
        "published_on": record.published_on,
        "published_in": record.published_in,
    }


def also_told(contact: Record | None) -> Facts:
    """What was told in a conversation beside what MOD-01 has boxes for, in words."""
    given = contact.information_given if isinstance(contact, Contact) else ()
    return {"also_told": tuple(label("information", code).lower() for code in given if code in _NO_BOX)}


def mark_printed(session: Session, record: Record | None, document: PrintedDocument) -> None:
    """A slip belongs to what was told: the record names its last print, until one is signed."""
    if isinstance(record, Information):
        before = session.get(PrintedDocument, record.document_id) if record.document_id else None
        if before is None or before.signed_at is None:
            record.document_id = document.id


def _slip(session: Session, who: Who, form_code: str, told: Information) -> Facts:
    topic = told_topic(told.topic)
    if topic is None or topic.form != form_code:
        raise Notice(
            "slip_of_other_topic",
            "Questo foglio è solo per il contributo regionale di solidarietà: l'informazione è un'altra.",
        )
    person = the_person(session, told.person_id)
    names = load_names(session)
    facts: Facts = {
        "day": told.told_on,
        "place": _outpost_place(session, told),
        "explained": told.explained,
        "deadline": told.deadline_on,
        "to_bring": tuple(str(one) for one in told.to_bring),
        "where": told.where,
        "operator": names.operator(told.operator_id),
    }
    if person is not None:
        facts |= {"surname": person.surname, "name": person.name, "birth": person.birth_date}
    _, place = dwelling_on(session, told.person_id, told.told_on)
    dwelling = dwelling_view(session, place.unit_id if place else None)
    if dwelling is not None:
        given = ("municipality", "street", "house_number", "stair", "apartment_no", "unit_code")
        facts |= {name: getattr(dwelling, name) for name in given}
    return facts


def _receipt(session: Session, who: Who, contact: Contact) -> Facts:
    things = contact.handed_over or []
    if not things:
        raise Notice(
            "nothing_handed_over",
            "In questo contatto non è scritto che cosa è stato consegnato. Si può stampare vuota.",
        )
    names = load_names(session)
    requests = [session.get(Request, str(one["request_id"])) for one in contact.topics if one.get("request_id")]
    shown = [one for one in requests if one is not None and in_lists(one.category, one.visibility)]
    behalf = next((one.on_behalf_of_id for one in shown if one.on_behalf_of_id), None)
    person = the_person(session, contact.person_id)
    return {
        "day": rome_day(contact.started_at),
        "place": contact.place or _outpost_place(session, contact),
        "things": tuple(str(one["kind"]) for one in things),
        "what": "\n".join(str(one["what"]) for one in things if one.get("what")) or None,
        "given_by": names.operator(contact.operator_id),
        "given_to": list_name(person) if person is not None else None,
        "on_behalf_of": list_name(the_person(session, behalf)) if behalf else None,
        "reference": ", ".join(one.number for one in shown if one.number) or None,
    }


def _outpost_place(session: Session, record: Record) -> str | None:
    outpost = session.get(Outpost, record.outpost_id) if record.outpost_id else None
    if outpost is None:
        return None
    return ", ".join(part for part in (outpost.name, short_place(outpost.street, outpost.house_number)) if part)
