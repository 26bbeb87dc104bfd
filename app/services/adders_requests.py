"""Steps of a request, visits that found nobody and mediations from JSON: through the use-cases of the screens."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.mediation import MediationMeeting, MediationSide
from app.models.registry import KINDS, Kind
from app.models.requests import AccessAttempt, RequestTransition
from app.models.who import Who
from app.rules.problem import problem
from app.rules.requests import THIRD_PARTY
from app.services import follow, mediation, requests
from app.services.checks import refuse
from app.services.mediation_views import NewCase, NewSide
from app.services.record_values import only, required, typed

Values = Mapping[str, Any]


def move_request(session: Session, who: Who, request_id: str, to_state: str, said: Mapping[str, Any]) -> None:
    """One step as on the screen: sent on to a third party, a request that nobody follows is taken first."""
    if to_state == THIRD_PARTY:
        requests.send_to_third_party(session, who, request_id, said.get("sent_to"))
    else:
        requests.advance(session, who, request_id, to_state, **said)


def _add_transition(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "request_id", "to_state", "outcome", "outcome_day", "reason", "duplicate_of_id", "sent_to")
    required(values, "request_id", "to_state")
    ready = typed(kind, who, values)
    request_id, to_state = ready.pop("request_id"), ready.pop("to_state")
    move_request(session, who, request_id, to_state, ready)
    session.flush()
    return _newest(session, RequestTransition, RequestTransition.request_id == request_id)


def _add_attempt(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "request_id", "outcome", "who", "note")
    required(values, "request_id", "outcome")
    ready = typed(kind, who, values)
    by = ready.get("who") or "operatore"
    follow.record_attempt(session, who, ready["request_id"], ready["outcome"], by=by, note=ready.get("note"))
    return _newest(session, AccessAttempt, AccessAttempt.request_id == ready["request_id"])


def _add_mediation(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "subject", "request_id", "building_id", "sides")
    required(values, "subject", "sides")
    ready = typed(kind, who, {name: value for name, value in values.items() if name != "sides"})
    sides = tuple(_side(one) for one in _rows(values["sides"]))
    new = NewCase(ready["subject"], sides, ready.get("request_id"), ready.get("building_id"))
    return mediation.open_case(session, who, new).row.id


def _add_side(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "case_id", "person_id", "followers")
    required(values, "case_id", "followers")
    mediation.add_side(session, who, str(values["case_id"]), _side(values))
    return _newest(session, MediationSide, MediationSide.case_id == values["case_id"])


def _add_note(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "side_id", "body")
    required(values, "side_id", "body")
    return mediation.add_note(session, who, str(values["side_id"]), str(values["body"])).id


def _add_meeting(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "case_id", "at", "place", "summary", "agreed")
    required(values, "case_id")
    ready = typed(kind, who, values)
    case_id = ready.pop("case_id")
    mediation.hold_meeting(session, who, case_id, **ready)
    return _newest(session, MediationMeeting, MediationMeeting.case_id == case_id)


def edit_mediation(session: Session, who: Who, record_id: str, changes: Values) -> None:
    """A case is only closed: `state`, `closed_on`, `agreement`."""
    only(changes, "state", "closed_on", "agreement")
    required(changes, "state")
    ready = typed(KINDS["mediation_case"], who, changes)
    state = ready.pop("state")
    mediation.close_case(session, who, record_id, state, **ready)


def edit_side(session: Session, who: Who, record_id: str, changes: Values) -> None:
    """A side only gets more followers."""
    only(changes, "followers")
    required(changes, "followers")
    mediation.add_followers(session, who, record_id, _names(changes["followers"]))


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


ADDERS: dict[str, Callable[[Session, Who, Kind, Values], str]] = {
    "request_transition": _add_transition,
    "access_attempt": _add_attempt,
    "mediation_case": _add_mediation,
    "mediation_side": _add_side,
    "mediation_note": _add_note,
    "mediation_meeting": _add_meeting,
}
