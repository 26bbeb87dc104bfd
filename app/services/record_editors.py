"""How a record of each kind is edited by field and value: through its use-case where there is one, else field by field."""

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.people import MEMBER_FIELDS
from app.models.registry import Kind
from app.models.who import Who
from app.rules.clock import rome_day
from app.rules.problem import problem
from app.rules.visibility import read_is_logged
from app.services import (
    adders_listening,
    agenda,
    contacts,
    documents,
    households,
    intake,
    notes,
    people,
    variations,
    visits,
)
from app.services.checks import refuse
from app.services.readings import may_open
from app.services.record_acts import Values, edits
from app.services.record_adders import save_sections
from app.services.record_values import only, references, typed

_PLAIN: dict[str, tuple[str, ...]] = {
    "contact": ("note", "outcome", "outcome_detail", "minutes", "place", "caller_role"),
    "appointment": ("minutes", "place", "subject", "assigned_to", "person_id", "case_id", "pathway_id"),
    "callback": ("phone", "subject", "assigned_to", "person_id"),
    "household": ("to_day",),
    "means_test": (
        "kind", "value_cents", "dsu_protocol", "issued_on", "expires_on", "household_size", "household_id", "person_id",
    ),
    "authorisation": ("recipient", "purpose", "channel", "revoked_at", "revoked_how"),
}  # fmt: skip
"""Kinds without rules of their own, or fields that none of them guards."""


@edits("person")
def _edit_person(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    people.edit_person(session, who, record.id, typed(kind, who, changes))


@edits("household_member")
def _edit_member(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, *MEMBER_FIELDS)
    households.correct_membership(session, who, record.id, typed(kind, who, changes))


@edits("visit")
def _edit_visit(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    ready = typed(kind, who, changes)
    state = ready.pop("state", visits.OPEN)
    if state == visits.CLOSED:
        visits.close_visit(session, who, record.id, **ready)
    elif state == visits.OPEN:
        visits.edit_visit(session, who, record.id, **ready)
    else:
        refuse([problem("choice_unknown", text=str(state), field="stato")])


@edits("visit_note")
def _edit_note(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "body", "visibility", "readers", "signed")
    ready = typed(kind, who, {name: value for name, value in changes.items() if name != "signed"})
    if ready:
        body = ready.pop("body", getattr(record, "body", ""))
        notes.edit_note(session, who, record.id, body, **ready)
    if str(changes.get("signed", "")).lower() in ("true", "1", "si", "sì"):
        notes.close_note(session, who, record.id)


@edits("intake_form")
def _edit_intake(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    state = changes.get("state")
    save_sections(session, who, record.id, {name: value for name, value in changes.items() if name != "state"})
    if state == intake.COMPLETE:
        intake.complete_intake(session, who, record.id)
    elif state == intake.FILLING:
        intake.reopen_intake(session, who, record.id)
    elif state is not None:
        refuse([problem("choice_unknown", text=str(state), field="stato")])


@edits("intake_health", "intake_esf")
def _edit_sensitive(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "answers", "readers")
    ready = typed(kind, who, changes)
    section = "l" if kind.name == "intake_health" else "p"
    if not may_open(who, record):
        raise Notice("not_for_reader", "Questo foglio è riservato a chi l'ha compilato e a chi segue il caso.")
    answers = ready.get("answers", getattr(record, "answers", {}))
    intake.save_section(
        session, who, str(getattr(record, "intake_id", "")), section, answers, readers=ready.get("readers") or ()
    )


@edits("appointment")
def _edit_appointment(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    state = changes.get("state")
    rest = {name: value for name, value in changes.items() if name not in ("state", "at", "remind_minutes")}
    if "remind_minutes" in changes:
        minutes = typed(kind, who, {"remind_minutes": changes["remind_minutes"]})["remind_minutes"]
        agenda.set_reminder(session, who, record.id, minutes)
    if rest:
        _edit_plain(session, who, kind, record, rest)
    if "at" in changes:
        at = typed(kind, who, {"at": changes["at"]})["at"]
        agenda.postpone(session, who, "appointment", record.id, rome_day(at), at)
    if state == "fatto":
        agenda.mark_done(session, who, "appointment", record.id)
    elif state == "annullato":
        agenda.cancel_appointment(session, who, record.id)
    elif state is not None:
        refuse([problem("choice_unknown", text=str(state), field="stato")])


@edits("callback")
def _edit_callback(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    rest = {name: value for name, value in changes.items() if name not in ("outcome", "due_on")}
    if rest:
        _edit_plain(session, who, kind, record, rest)
    if "due_on" in changes:
        agenda.postpone(session, who, "callback", record.id, typed(kind, who, {"due_on": changes["due_on"]})["due_on"])
    if "outcome" in changes:
        agenda.mark_done(session, who, "callback", record.id, str(changes["outcome"]))


@edits("printed_document")
def _edit_document(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "signed_how")
    documents.mark_signed(session, who, record.id, how=str(changes["signed_how"]))


@edits("variation")
def _edit_variation(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "state", "decision_note")
    note = str(changes.get("decision_note") or "")
    if changes.get("state") == "accettata":
        variations.accept_variation(session, who, record.id, note=note)
    elif changes.get("state") == "respinta":
        variations.reject_variation(session, who, record.id, note=note)
    else:
        refuse([problem("choice_unknown", text=str(changes.get("state")), field="stato")])


@edits("contact")
def _edit_contact(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    if "person_id" in changes:
        contacts.promote_anonymous(session, who, record.id, str(changes["person_id"]))
    rest = {name: value for name, value in changes.items() if name != "person_id"}
    rest = adders_listening.edit_letter(session, who, kind, record, rest)
    if rest:
        _edit_plain(session, who, kind, record, rest)


@edits("household", "means_test", "authorisation")
def _edit_plain(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    if read_is_logged(record.visibility) and not may_open(who, record):
        raise Notice("not_for_reader", "Questa scheda è riservata a chi l'ha scritta e a chi segue il caso.")
    only(changes, *_PLAIN[kind.name])
    ready = typed(kind, who, changes)
    references(session, kind, ready)
    for name, value in ready.items():
        if getattr(record, name) != value:
            setattr(record, name, value)
