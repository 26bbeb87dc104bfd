"""Funds, envelopes and grants from JSON: each kind through the use-case that guards it."""

from dataclasses import fields

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.registry import Kind
from app.models.who import Who
from app.rules.funds import Said
from app.services import envelopes, funds, grants
from app.services.funds import NewFund
from app.services.grant_standing import steps_of
from app.services.grants import NewGrant
from app.services.record_acts import Values, adds, edits
from app.services.record_values import given, required, typed


@adds("fund")
def _fund(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "code", "name", "project_line_id", "cap_cents")
    names = (field.name for field in fields(NewFund))
    return funds.add_fund(session, who, NewFund(**given(kind, who, values, *names))).id


@adds("fund_envelope")
def _envelope(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "fund_id", "asked_cents")
    ready = given(kind, who, values, "fund_id", "asked_cents", "stop_on", "note")
    return envelopes.ask(session, who, ready.pop("fund_id"), ready.pop("asked_cents"), **ready)


@adds("envelope_step")
def _envelope_step(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "envelope_id", "to_state")
    ready = given(kind, who, values, "envelope_id", "to_state", "amount_cents", "reason")
    amount, reason = ready.get("amount_cents"), ready.get("reason")
    return envelopes.step(session, who, ready["envelope_id"], ready["to_state"], amount=amount, reason=reason).id


@adds("grant_request")
def _grant(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "fund_id", "person_id", "purpose", "amount_cents", "payee")
    names = (field.name for field in fields(NewGrant))
    return grants.draft(session, who, NewGrant(**given(kind, who, values, *names))).id


@adds("grant_step")
def _grant_step(session: Session, who: Who, kind: Kind, values: Values) -> str:
    """`coperta` promises inside this desk's envelope; where it does not fit nothing is written, and the reason is said."""
    required(values, "grant_id", "to_state")
    names = ("grant_id", "to_state", "amount_cents", "reason", "alternative", "reference", "paid_on")
    ready = given(kind, who, values, *names)
    id, to_state = ready.pop("grant_id"), ready.pop("to_state")
    if to_state == "proposta":
        return grants.propose(session, who, id).id
    if to_state == "coperta":
        grants.must_promise(session, who, id)
        return steps_of(session, id)[-1].id
    return grants.advance(session, who, id, Said(to_state, **ready)).id


@edits("fund")
def _edit_fund(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    funds.edit_fund(session, who, record.id, **typed(kind, who, changes))


@edits("grant_request")
def _edit_grant(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    grants.edit_grant(session, who, record.id, **typed(kind, who, changes))
