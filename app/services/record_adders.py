"""How a record of each kind is added from JSON: through its use-case where there is one, else field by field."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.intake import SECTIONS
from app.models.people import HouseholdMember
from app.models.registry import KINDS, Kind
from app.models.who import Who
from app.rules.problem import problem
from app.services import (
    agenda,
    contacts,
    households,
    intake,
    notes,
    people,
    requests,
    staff,
    visits,
)
from app.services.checks import refuse
from app.services.record_acts import Values, adds
from app.services.record_values import only, references, required, typed
from app.services.stamps import stamp

STAMPS = frozenset(
    {
        "outpost_id", "operator_id", "device_id", "recorded_at", "recorded_offset", "visibility", "readers", "deleted_at",
    }
)  # fmt: skip
"""Fields that stamp a record and are never typed."""


def _new(cls: type[Any], kind: Kind, who: Who, values: Values, **ready: Any) -> Any:
    """A use-case's own input from JSON: fields that the record has too are typed as the record's."""
    names = {field.name for field in fields(cls)}
    unknown = sorted(set(values) - names)
    if unknown:
        raise Notice("field_unknown", f"«{kind.name}» non ha il campo «{unknown[0]}».", field=unknown[0])
    values = {name: value for name, value in values.items() if value is not None}
    same = {name: value for name, value in values.items() if name in kind.editable and name not in ready}
    other = {name: value for name, value in values.items() if name not in kind.editable and name not in ready}
    given = {name: value for name, value in (other | typed(kind, who, same) | ready).items() if value is not None}
    needed = [field.name for field in fields(cls) if field.default is MISSING and field.default_factory is MISSING]
    refuse([problem("required", field=name) for name in needed if name not in given and name not in ready])
    return cls(**({name: None for name in needed if name in ready} | given))


@adds("person")
def _add_person(session: Session, who: Who, kind: Kind, values: Values) -> str:
    return people.create_person(session, who, typed(kind, who, values)).id


@adds("contact")
def _add_contact(session: Session, who: Who, kind: Kind, values: Values) -> str:
    ready: dict[str, Any] = {}
    rows = values.get("topics") or []
    for name in ("topics", "handed_over"):
        given = values.get(name) or []
        if not isinstance(given, list) or not all(isinstance(row, Mapping) for row in given):
            refuse([problem("wrong_type", field=name)])
    request_kind = KINDS["request"]
    ready["topics"] = [_new(contacts.Topic, request_kind, who, row) for row in rows]
    for name, cls, of in (
        ("appointment", agenda.NewAppointment, "appointment"),
        ("callback", agenda.NewCallback, "callback"),
    ):
        if values.get(name) is not None:
            ready[name] = _new(cls, KINDS[of], who, values[name])
    for name in ("channel", "outcome"):
        ready[name] = values.get(name)
    return contacts.save_contact(session, who, _new(contacts.NewContact, kind, who, values, **ready)).id


@adds("request")
def _add_request(session: Session, who: Who, kind: Kind, values: Values) -> str:
    ready = {"place": values["place"]} if "place" in values else {}
    return requests.open_request(session, who, _new(requests.NewRequest, kind, who, values, **ready)).id


@adds("appointment")
def _add_appointment(session: Session, who: Who, kind: Kind, values: Values) -> str:
    return agenda.add_appointment(session, who, _new(agenda.NewAppointment, kind, who, values)).id


@adds("callback")
def _add_callback(session: Session, who: Who, kind: Kind, values: Values) -> str:
    return agenda.add_callback(session, who, _new(agenda.NewCallback, kind, who, values)).id


@adds("presence")
def _add_presence(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "outpost_id", "kind", "started_at", "project_line_id")
    ready = typed(kind, who, values)
    return staff.start_shift(
        session,
        who,
        ready.get("outpost_id"),
        ready.get("kind") or "sportello",
        ready.get("started_at"),
        ready.get("project_line_id"),
    ).id


@adds("visit")
def _add_visit(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "person_id", "unit_id", "kind", "contact_id", "appointment_id")
    return visits.start_visit(session, who, **typed(kind, who, values)).id


@adds("visit_note")
def _add_note(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "body", "visit_id", "person_id", "visibility", "readers", "corrects_id")
    required(values, "body")
    return notes.add_note(session, who, **typed(kind, who, values)).id


@adds("intake_form")
def _add_intake(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "person_id")
    form_id = intake.start_intake(session, who, str(values["person_id"])).id
    save_sections(session, who, form_id, {name: value for name, value in values.items() if name != "person_id"})
    return form_id


@adds("intake_health", "intake_esf")
def _add_sensitive(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "intake_id", "answers", "readers")
    required(values, "intake_id", "answers")
    section = "l" if kind.name == "intake_health" else "p"
    ready = typed(kind, who, values)
    intake.save_section(session, who, ready["intake_id"], section, ready["answers"], readers=ready.get("readers") or ())
    record = intake.sensitive_record(session, ready["intake_id"], section)
    if record is None:
        refuse([problem("required", field="answers")])
        raise AssertionError(section)
    return record.id


@adds("household")
def _add_household(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "unit_id", "from_day")
    ready = typed(kind, who, values)
    return households.create_household(session, who, unit_id=ready.get("unit_id"), from_day=ready.get("from_day")).id


@adds("household_member")
def _add_member(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "household_id", "person_id", "relation", "from_day")
    required(values, "household_id", "person_id")
    ready = typed(kind, who, values)
    households.add_member(
        session,
        who,
        ready["household_id"],
        ready["person_id"],
        relation=ready.get("relation"),
        from_day=ready.get("from_day"),
    )
    return (
        session.scalars(
            select(HouseholdMember.id)
            .where(
                HouseholdMember.household_id == ready["household_id"], HouseholdMember.person_id == ready["person_id"]
            )
            .order_by(HouseholdMember.recorded_at.desc(), HouseholdMember.id.desc())
        ).first()
        or ""
    )


@adds("means_test", "authorisation")
def _add_plain(session: Session, who: Who, kind: Kind, values: Values) -> str:
    """A kind without a use-case of its own: its fields, its required ones, and that what it points at is here."""
    staff.check_assigned(session, who)
    allowed = kind.editable - STAMPS
    only(values, *allowed)
    ready = typed(kind, who, values)
    needed = [name for name in kind.required & allowed if kind.model.__table__.columns[name].default is None]
    required(ready, *needed)
    references(session, kind, ready)
    record = kind.model(**stamp(who), **ready)
    session.add(record)
    return record.id


def save_sections(session: Session, who: Who, form_id: str, values: Values) -> None:
    """Save the `section_*` values of an intake form, each as the form's own use-case does."""
    names = {f"section_{code}": code for code in SECTIONS}
    only(values, *names)
    for name, value in typed(KINDS["intake_form"], who, values).items():
        intake.save_section(session, who, form_id, names[name], value or {})
