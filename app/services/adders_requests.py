"""Steps of a request, visits that found nobody and mediations from JSON: through the use-cases of the screens."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.mediation import MediationMeeting, MediationSide
from app.models.registry import KINDS, Kind
from app.models.requests import AccessAttempt, RequestTransition
from app.models.who import Who
from app.rules.problem import problem
from app.rules.requests import THIRD_PARTY
from app.services import follow, mediation, requests
from app.services.checks import refuse
from app.services.mediation_views import NewCase, NewSide
from app.services.record_acts import Values, adds, edits
from app.services.record_values import only, required, typed


def _move_request(session: Session, who: Who, request_id: str, to_state: str, said: Mapping[str, Any]) -> None:
    """One step as on the screen: sent on to a third party, a request that nobody follows is taken first."""
    if to_state == THIRD_PARTY:
        requests.send_to_third_party(session, who, request_id, said.get("sent_to"))
    else:
        requests.advance(session, who, request_id, to_state, **said)


@edits("request")
def _edit_request(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    step = {name: changes[name] for name in ("outcome", "outcome_day", "duplicate_of_id") if name in changes}
    escalation = {name: value for name, value in changes.items() if name in ("escalated_to", "escalation_reason")}
    apart = (*step, *escalation, "state", "reason", "sent_to")
    rest = {name: value for name, value in changes.items() if name not in apart}
    if rest:
        requests.edit_request(session, who, record.id, **typed(kind, who, rest))
    if "state" in changes:
        said = {"reason": changes.get("reason"), "sent_to": changes.get("sent_to")}
        _move_request(
            session, who, record.id, str(changes["state"]), typed(KINDS["request_transition"], who, step | said)
        )
    elif step or "reason" in changes or "sent_to" in changes:
        required({}, "state")
    if escalation and not any(escalation.values()):
        follow.take_back(session, who, record.id)
    elif escalation:
        follow.escalate(
            session, who, record.id, escalation.get("escalated_to"), str(escalation.get("escalation_reason") or "")
        )


@adds("request_transition")
def _add_transition(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "request_id", "to_state", "outcome", "outcome_day", "reason", "duplicate_of_id", "sent_to")
    required(values, "request_id", "to_state")
    ready = typed(kind, who, values)
    request_id, to_state = ready.pop("request_id"), ready.pop("to_state")
    _move_request(session, who, request_id, to_state, ready)
    session.flush()
    return _newest(session, RequestTransition, RequestTransition.request_id == request_id)


@adds("access_attempt")
def _add_attempt(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "request_id", "outcome", "who", "note")
    required(values, "request_id", "outcome")
    ready = typed(kind, who, values)
    by = ready.get("who") or "operatore"
    follow.record_attempt(session, who, ready["request_id"], ready["outcome"], by=by, note=ready.get("note"))
    return _newest(session, AccessAttempt, AccessAttempt.request_id == ready["request_id"])


@adds("mediation_case")
def _add_mediation(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "subject", "request_id", "building_id", "sides")
    required(values, "subject", "sides")
    ready = typed(kind, who, {name: value for name, value in values.items() if name != "sides"})
    sides = tuple(_side(one) for one in _rows(values["sides"]))
    new = NewCase(ready["subject"], sides, ready.get("request_id"), ready.get("building_id"))
    return mediation.open_case(session, who, new).row.id


@adds("mediation_side")
def _add_side(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "case_id", "person_id", "followers")
    required(values, "case_id", "followers")
    mediation.add_side(session, who, str(values["case_id"]), _side(values))
    return _newest(session, MediationSide, MediationSide.case_id == values["case_id"])


@adds("mediation_note")
def _add_note(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "side_id", "body")
    required(values, "side_id", "body")
    return mediation.add_note(session, who, str(values["side_id"]), str(values["body"])).id


@adds("mediation_meeting")
def _add_meeting(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "case_id", "at", "place", "summary", "agreed")
    required(values, "case_id")
    ready = typed(kind, who, values)
    case_id = ready.pop("case_id")
    mediation.hold_meeting(session, who, case_id, **ready)
    return _newest(session, MediationMeeting, MediationMeeting.case_id == case_id)


@edits("mediation_case")
def _edit_mediation(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    """A case is only closed: `state`, `closed_on`, `agreement`."""
    only(changes, "state", "closed_on", "agreement")
    required(changes, "state")
    ready = typed(kind, who, changes)
    state = ready.pop("state")
    mediation.close_case(session, who, record.id, state, **ready)


@edits("mediation_side")
def _edit_side(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    """A side only gets more followers."""
    only(changes, "followers")
    required(changes, "followers")
    mediation.add_followers(session, who, record.id, _names(changes["followers"]))


def _rows(value: Any) -> list[Mapping[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
        refuse([problem("wrong_type", field="sides")])
    rows: list[Mapping[str, Any]] = value
    return rows


def _names(value: Any) -> tuple[str, ...]:
    """Ids of operators: a list of them, or text with commas between."""
    found = value.split(",") if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        refuse([problem("wrong_type", field="followers")])
    return tuple(one.strip() for one in found if one.strip())


def _side(row: Mapping[str, Any]) -> NewSide:
    person = row.get("person_id")
    return NewSide(str(person) if person else None, _names(row.get("followers") or []))


def _newest(session: Session, model: Any, condition: Any) -> str:
    session.flush()
    found: str | None = session.scalars(select(model.id).where(condition).order_by(model.id.desc())).first()
    return found or ""
