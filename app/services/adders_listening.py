"""What was told and what is published, added and edited from JSON as on the screens."""

from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.contacts import Contact, Information, Publication
from app.models.registry import Kind
from app.models.who import Who
from app.rules import letters as letters_rules
from app.rules.problem import problem
from app.services import information, letters, publications
from app.services.checks import refuse
from app.services.information import NewInformation
from app.services.record_acts import Values, adds, edits
from app.services.record_values import only, required, typed

_TOLD = ("person_id", "topic", "told_on", "explained", "deadline_on", "to_bring", "where", "contact_id")
_WORDS = ("explained", "deadline_on", "to_bring", "where")
_LOOKED = ("rent_paid", "rent_checked_on")


@adds("information")
def _add_information(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, *_TOLD)
    required(values, "person_id", "topic")
    ready = {name: value for name, value in typed(kind, who, values).items() if value is not None}
    return information.add_information(session, who, NewInformation(**ready)).row.id


@adds("publication")
def _add_publication(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "letter_id", "title", "question", "answer")
    required(values, "letter_id", "title", "question", "answer")
    return publications.write_publication(session, who, None, **typed(kind, who, values)).id


@edits("information")
def _edit_information(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    assert isinstance(record, Information)
    only(changes, *_WORDS, *_LOOKED)
    ready = typed(kind, who, changes)
    words = {name: ready.get(name, getattr(record, name)) for name in _WORDS}
    if any(name in ready for name in _WORDS):
        words["to_bring"] = words["to_bring"] or ()
        information.edit_information(session, who, record.id, **words)
    if any(name in ready for name in _LOOKED):
        found = {name: ready.get(name, getattr(record, name)) for name in _LOOKED}
        information.check_rent_paid(session, who, record.id, found["rent_paid"], found["rent_checked_on"])


@edits("publication")
def _edit_publication(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    assert isinstance(record, Publication)
    texts = ("title", "question", "answer")
    only(changes, *texts, "state", "published_on", "published_in")
    ready = typed(kind, who, changes)
    if any(name in ready for name in texts):
        words = {name: ready.get(name, getattr(record, name)) or "" for name in texts}
        publications.write_publication(session, who, record.id, **words)
    match ready.get("state"):
        case letters_rules.PUBLISHED:
            on, where = ready.get("published_on"), ready.get("published_in")
            publications.publish(session, who, record.id, on=on, published_in=where)
        case letters_rules.WITHDRAWN:
            publications.withdraw(session, who, record.id)
        case None:
            if "published_on" in ready or "published_in" in ready:
                required({}, "state")
        case other:
            refuse([problem("publication_state", from_state=record.state, to_state=str(other))])


def edit_letter(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> dict[str, Any]:
    """Whom a letter is given to and when its answer is due; answers the changes that are left."""
    assert isinstance(record, Contact)
    ready = typed(kind, who, {name: changes[name] for name in ("assigned_to", "answer_due_on") if name in changes})
    if "assigned_to" in ready:
        letters.assign_letter(session, who, record.id, ready["assigned_to"])
    if "answer_due_on" in ready:
        letters.set_answer_due(session, who, record.id, ready["answer_due_on"])
    return {name: value for name, value in changes.items() if name not in ready}
