"""Steps of a request, visits that found nobody and mediations from JSON: through the use-cases of the screens."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.registry import Kind
from app.models.requests import AccessAttempt, RequestTransition
from app.models.who import Who
from app.rules.requests import THIRD_PARTY
from app.services import follow, requests
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


def _newest(session: Session, model: Any, condition: Any) -> str:
    session.flush()
    found: str | None = session.scalars(select(model.id).where(condition).order_by(model.id.desc())).first()
    return found or ""


ADDERS: dict[str, Callable[[Session, Who, Kind, Values], str]] = {
    "request_transition": _add_transition,
    "access_attempt": _add_attempt,
}
