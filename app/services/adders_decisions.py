"""Bodies, sessions, agendas, votes and decisions from JSON: each through the use-case that guards it."""

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.decisions import DecisionBody, DecisionSession, Dossier
from app.models.registry import Kind
from app.models.who import Who
from app.rules.problem import problem
from app.services import bodies, decisions, sessions
from app.services.checks import found, refuse
from app.services.record_acts import Values, adds, edits
from app.services.record_values import given, only, required, typed

_BODY = ("kind", "name", "quorum", "tie", "areas", "measures", "source")
_DAYS = ("number", "held_on", "opens_on", "closes_on", "place")


@adds("decision_body")
def _body(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "kind", "name")
    return bodies.create_body(session, who, bodies.NewBody(**given(kind, who, values, *_BODY)))


@adds("body_member")
def _member(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "body_id", "member_operator_id", "from_day")
    ready = given(kind, who, values, "body_id", "member_operator_id", "office", "from_day", "to_day")
    return bodies.add_member(
        session, who, ready["body_id"], ready["member_operator_id"], ready.get("office", "componente"),
        ready["from_day"], ready.get("to_day"),
    )  # fmt: skip


@adds("decision_session")
def _session(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "body_id", "held_on", "opens_on", "closes_on")
    return sessions.plan_session(session, who, sessions.NewSession(**given(kind, who, values, "body_id", *_DAYS)))


@adds("vote")
def _vote(session: Session, who: Who, kind: Kind, values: Values) -> str:
    """In the session on whose agenda the dossier is; `session_id` may be named and must be that one."""
    required(values, "dossier_id", "vote")
    ready = given(kind, who, values, "dossier_id", "session_id", "vote", "reason")
    _same_session(session, who, ready)
    return decisions.cast_vote(session, who, ready["dossier_id"], ready["vote"], ready.get("reason"))


@adds("decision")
def _decision(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "dossier_id", "outcome", "reasons")
    ready = given(kind, who, values, "dossier_id", "session_id", "outcome", "reasons", "measures")
    _same_session(session, who, ready)
    measures = ready.get("measures", [])
    return decisions.decide(session, who, ready["dossier_id"], ready["outcome"], ready["reasons"], measures)


def _same_session(session: Session, who: Who, ready: Values) -> None:
    dossier = found(session, who, Dossier, ready["dossier_id"], sessions.DOSSIER)
    if ready.get("session_id") not in (None, dossier.session_id):
        refuse([problem("not_on_agenda")])


@edits("decision_body")
def _edit_body(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, *_BODY)
    row = found(session, who, DecisionBody, record.id, bodies.WHAT)
    after = {name: getattr(row, name) for name in _BODY} | typed(kind, who, changes)
    if after["kind"] != row.kind:
        refuse([problem("body_fixed")])
    bodies.change_body(session, who, row.id, bodies.NewBody(**after))


@edits("body_member")
def _edit_member(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "to_day")
    required(changes, "to_day")
    bodies.end_member(session, who, record.id, typed(kind, who, changes)["to_day"])


@edits("decision_session")
def _edit_session(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, *_DAYS, "minutes", "minutes_on")
    ready = typed(kind, who, changes)
    days = {name: value for name, value in ready.items() if name in _DAYS}
    if days:
        sessions.change_session(session, who, record.id, days)
    if {"minutes", "minutes_on"} & ready.keys():
        row = found(session, who, DecisionSession, record.id, sessions.WHAT)
        text, approved = ready.get("minutes", row.minutes), ready.get("minutes_on", row.minutes_on)
        sessions.write_minutes(session, who, record.id, text, approved)


@edits("dossier")
def _edit_dossier(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    """`session_id` puts it on an agenda, empty takes it off; `waiver` writes that it goes there although something is missing."""
    only(changes, "session_id", "waiver")
    ready = typed(kind, who, changes)
    if "waiver" in ready:
        sessions.waive(session, who, record.id, ready["waiver"] or "")
    if ready.get("session_id") is not None:
        sessions.put_on_agenda(session, who, record.id, ready["session_id"])
    elif "session_id" in ready:
        sessions.take_off(session, who, record.id)
