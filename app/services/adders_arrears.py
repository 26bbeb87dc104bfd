"""Cases of innocent arrears and solidarity applications from JSON: each kind through the use-case that guards it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import ArrearsStep, SolidarityApplication
from app.models.base import Record
from app.models.registry import KINDS, Kind
from app.models.who import Who
from app.services import arrears, case_dossier, measures, solidarity, unit_dossier
from app.services.arrears import NewCase, NewEvidence
from app.services.measures import NewMeasure, Wanted
from app.services.record_acts import Values, adds, edits
from app.services.record_values import given, only, required, typed


@adds("arrears_case")
def _case(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "person_id")
    names = ("person_id", "household_id", "tenancy_id", "opened_on", "cause", "cause_on", "cause_words")
    return arrears.open_case(session, who, NewCase(**given(kind, who, values, *names))).id


@adds("arrears_step")
def _step(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "case_id", "to_state")
    ready = given(kind, who, values, "case_id", "to_state", "outcome", "reason")
    id = ready.pop("case_id")
    arrears.advance(session, who, id, ready.pop("to_state"), **ready)
    last = select(ArrearsStep.id).where(ArrearsStep.case_id == id).order_by(ArrearsStep.id.desc())
    return session.scalars(last).first() or ""


@adds("arrears_evidence")
def _evidence(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "case_id", "kind")
    names = ("case_id", "kind", "holder", "issued_on", "valid_until", "seen_original", "checked_by", "note")
    ready = given(kind, who, values, *names)
    return arrears.add_evidence(session, who, ready.pop("case_id"), NewEvidence(**ready)).id


@adds("debt_notice")
def _notice(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "case_id", "kind", "dated_on")
    ready = given(kind, who, values, "case_id", "kind", "dated_on", "amount_cents", "reference")
    return arrears.add_notice(session, who, ready.pop("case_id"), ready.pop("kind"), ready.pop("dated_on"), **ready).id


def _measure(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "case_id", "kind")
    names = ("case_id", "kind", "from_day", "to_day", "amount_cents", "percent", "note")
    ready = given(kind, who, values, *names)
    return measures.add_measure(session, who, ready.pop("case_id"), NewMeasure(**ready)).id


def _plan(session: Session, who: Who, kind: Kind, values: Values) -> str:
    """A plan is written whole: of how many instalments, or of which share of the income, from which day."""
    only(values, "case_id", "kind", "count", "percent", "from_day", "missed_limit")
    required(values, "case_id")
    plain = {name: value for name, value in values.items() if name != "count"}
    ready = {name: value for name, value in typed(kind, who, plain).items() if value is not None}
    count = values.get("count")
    number = typed(kind, who, {"missed_limit": count})["missed_limit"] if count is not None else None
    wanted = Wanted(count=number, share=ready.get("percent"), first_due=ready.get("from_day"))
    return measures.add_plan(session, who, ready["case_id"], wanted, missed_limit=ready.get("missed_limit")).id


@adds("arrears_measure")
def _measure_or_plan(session: Session, who: Who, kind: Kind, values: Values) -> str:
    make = _plan if values.get("kind") == "piano_di_rientro" else _measure
    return make(session, who, kind, values)


@adds("solidarity_notice")
def _solidarity_notice(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "year", "measure")
    ready = given(kind, who, values, "year", "measure", "act", "opens_on", "closes_on", "documents", "place")
    return solidarity.add_solidarity_notice(session, who, ready.pop("year"), ready.pop("measure"), **ready).id


@adds("solidarity_application")
def _application(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "notice_id", "person_id")
    ready = given(kind, who, values, "notice_id", "person_id", "household_id", "case_id")
    return solidarity.add_application(session, who, ready.pop("notice_id"), ready.pop("person_id"), **ready).id


@adds("dossier")
def _dossier(session: Session, who: Who, kind: Kind, values: Values) -> str:
    ready = given(kind, who, values, "case_id", "application_id")
    if ready.get("application_id") is not None and ready.get("case_id") is None:
        return unit_dossier.prepare_unit_dossier(session, who, ready["application_id"]).id
    required(values, "case_id")
    return case_dossier.prepare_dossier(session, who, ready["case_id"]).id


@edits("arrears_case")
def _edit_case(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    said = {name: changes[name] for name in ("outcome", "reason") if name in changes}
    rest = {name: value for name, value in changes.items() if name not in (*said, "state")}
    if rest:
        arrears.edit_case(session, who, record.id, **typed(kind, who, rest))
    if "state" in changes:
        steps = typed(KINDS["arrears_step"], who, said)
        arrears.advance(session, who, record.id, str(changes["state"]), **steps)
    elif said:
        required({}, "state")


@edits("arrears_evidence")
def _edit_evidence(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    arrears.edit_evidence(session, who, record.id, **typed(kind, who, changes))


@edits("arrears_measure")
def _edit_measure(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "accepted_on", "ended_on", "end_reason")
    ready = typed(kind, who, changes)
    if "accepted_on" in ready:
        measures.accept_plan(session, who, record.id, ready["accepted_on"])
    if "end_reason" in ready:
        measures.end_measure(session, who, record.id, ready["end_reason"], ready.get("ended_on"))
    elif "ended_on" in ready:
        required({}, "end_reason")


@edits("instalment")
def _edit_instalment(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "paid_on", "paid_cents")
    ready = typed(kind, who, changes)
    measures.pay_instalment(session, who, record.id, paid_cents=ready.get("paid_cents"), paid_on=ready.get("paid_on"))


@edits("solidarity_notice")
def _edit_notice(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    solidarity.edit_solidarity_notice(session, who, record.id, **typed(kind, who, changes))


@edits("solidarity_application")
def _edit_application(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "state", "submitted_on", "outcome_on", "protocol", "granted_cents", "reason")
    assert isinstance(record, SolidarityApplication)
    ready = typed(kind, who, changes)
    on = ready.get("outcome_on") or ready.get("submitted_on")
    told = {name: ready.get(name) for name in ("protocol", "granted_cents", "reason")}
    solidarity.move_application(session, who, record.id, ready.get("state") or record.state, on=on, **told)
