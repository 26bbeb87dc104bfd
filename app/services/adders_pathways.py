"""Assessments, cases and pathways from JSON: each kind through the use-case that guards it."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.pathways import HousingApplication, PathwayStep, Task
from app.models.registry import KINDS, Kind
from app.models.who import Who
from app.rules.pathways import PACT_TEXTS
from app.services import assessments, care_team, cases, housing, pacts, pathways, tasks
from app.services.assessments import NewAssessment
from app.services.care_team import NewMember
from app.services.housing import NewApplication
from app.services.pathways import NewPathway
from app.services.record_acts import Values, adds, edits
from app.services.record_values import given, required, typed
from app.services.tasks import NewTask


@adds("needs_assessment")
def _assessment(session: Session, who: Who, kind: Kind, values: Values) -> str:
    names = ("person_id", "household_id", "assessed_on", "domains", "strengths", "risk_flags", "outcome", "note")
    return assessments.add_assessment(session, who, NewAssessment(**given(kind, who, values, *names))).id


@adds("case_opening")
def _case(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "assessment_id")
    ready = given(kind, who, values, "assessment_id", "opened_on", "reason", "referent_id")
    return cases.open_case(session, who, ready.pop("assessment_id"), **ready).id


@adds("pathway")
def _pathway(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "type")
    names = ("type", "case_id", "person_id", "household_id", "follows_id", "referent_id", "start_on", "planned_end_on")
    return pathways.propose(session, who, NewPathway(**given(kind, who, values, *names))).id


@adds("pathway_step")
def _step(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "pathway_id", "to_state")
    ready = given(kind, who, values, "pathway_id", "to_state", "outcome", "reason")
    id = ready.pop("pathway_id")
    pathways.advance(session, who, id, ready.pop("to_state"), **ready)
    last = select(PathwayStep.id).where(PathwayStep.pathway_id == id).order_by(PathwayStep.id.desc())
    return session.scalars(last).first() or ""


@adds("pathway_goal")
def _goal(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "pathway_id", "text")
    ready = given(kind, who, values, "pathway_id", "text", "domain", "indicator", "due_on")
    return pathways.add_goal(session, who, ready.pop("pathway_id"), ready.pop("text"), **ready).id


@adds("pathway_review")
def _review(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "pathway_id", "due_on")
    ready = given(kind, who, values, "pathway_id", "due_on")
    return pathways.add_review(session, who, ready["pathway_id"], ready["due_on"]).id


@adds("individual_plan")
def _plan(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "pathway_id")
    ready = given(kind, who, values, "pathway_id", "needs", "indicators", "revise_on")
    return pacts.save_plan(session, who, ready.pop("pathway_id"), **ready).id


@adds("pact")
def _pact(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "pathway_id")
    ready = given(kind, who, values, "pathway_id", *PACT_TEXTS, "until_on")
    return pacts.save_pact(session, who, ready.pop("pathway_id"), **ready).id


@adds("care_team_member")
def _member(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "pathway_id")
    names = ("pathway_id", "member_operator_id", "partner_contact_id", "name", "body", "role", "from_day")
    ready = given(kind, who, values, *names)
    return care_team.add_member(session, who, ready.pop("pathway_id"), NewMember(**ready)).id


@adds("task")
def _task(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "subject")
    names = ("subject", "due_on", "who", "pathway_id", "goal_id", "person_id", "partner_id", "assigned_to")
    return tasks.add_task(session, who, NewTask(**given(kind, who, values, *names))).id


@adds("housing_application")
def _application(session: Session, who: Who, kind: Kind, values: Values) -> str:
    required(values, "notice")
    names = ("person_id", "notice", "pathway_id", "municipality", "opens_on", "deadline_on", "documents")
    ready = given(kind, who, values, *names)
    listed = ready.pop("documents", [])
    wanted = [str(one.get("name")) if isinstance(one, Mapping) else str(one) for one in listed]
    return housing.add_application(session, who, NewApplication(**ready, documents=wanted)).id


@edits("needs_assessment")
def _edit_assessment(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    assessments.edit_assessment(session, who, record.id, **typed(kind, who, changes))


@edits("case_opening")
def _edit_case(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    ready = given(kind, who, changes, "closed_on", "closing_reason")
    cases.close_case(session, who, record.id, ready.get("closing_reason") or "", ready.get("closed_on"))


@edits("pathway")
def _edit_pathway(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    said = {name: changes[name] for name in ("outcome", "reason") if name in changes}
    rest = {name: value for name, value in changes.items() if name not in (*said, "state")}
    if rest:
        pathways.edit_pathway(session, who, record.id, **typed(kind, who, rest))
    if "state" in changes:
        pathways.advance(session, who, record.id, str(changes["state"]), **typed(KINDS["pathway_step"], who, said))
    elif said:
        required({}, "state")


@edits("pathway_goal")
def _edit_goal(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    ready = typed(kind, who, changes)
    result, closed_on = ready.pop("result", None), ready.pop("closed_on", None)
    if ready:
        pathways.edit_goal(session, who, record.id, **ready)
    if result is not None:
        pathways.close_goal(session, who, record.id, result, closed_on)


@edits("pathway_review")
def _edit_review(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    ready = given(kind, who, changes, "due_on", "done_on", "summary")
    if "due_on" in ready:
        pathways.move_review(session, who, record.id, ready.pop("due_on"))
    if ready or "due_on" not in changes:
        pathways.do_review(session, who, record.id, ready.get("summary") or "", done_on=ready.get("done_on"))


@edits("individual_plan")
def _edit_plan(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    ready = typed(kind, who, changes)
    how, on = ready.pop("signed_how", None), ready.pop("signed_on", None)
    if ready:
        pacts.save_plan(session, who, str(getattr(record, "pathway_id", "")), **ready)
    if how is not None or on is not None:
        pacts.sign_plan(session, who, str(getattr(record, "pathway_id", "")), how or "", signed_on=on)


@edits("pact")
def _edit_pact(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    ready = typed(kind, who, changes)
    signing = {name: ready.pop(name) for name in ("signed_how", "signed_on", "paper_number") if name in ready}
    id = str(getattr(record, "pathway_id", ""))
    if ready:
        pacts.save_pact(session, who, id, **ready)
    if signing:
        how = signing.pop("signed_how", None) or ""
        pacts.sign_pact(session, who, id, how, **signing)


@edits("care_team_member")
def _edit_member(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    required(changes, "to_day")
    care_team.end_member(session, who, record.id, given(kind, who, changes, "to_day")["to_day"])


@edits("task")
def _edit_task(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    ready = typed(kind, who, changes)
    at, outcome = ready.pop("done_at", None), ready.pop("outcome", None)
    if ready:
        tasks.edit_task(session, who, record.id, ready)
    if isinstance(record, Task) and (at is not None or outcome is not None):
        tasks.do_task(session, who, record.id, outcome, at)


@edits("housing_application")
def _edit_application(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    ready = typed(kind, who, changes)
    state = ready.pop("state", None)
    moved = {
        "on": ready.pop("outcome_on", None) or ready.pop("submitted_on", None),
        "reason": ready.pop("reason", None),
    }
    protocol = ready.get("protocol") if state is not None else None
    if ready:
        housing.edit_application(session, who, record.id, **ready)
    if state is not None:
        housing.move_application(session, who, record.id, state, protocol=protocol, **moved)
    elif isinstance(record, HousingApplication) and any(moved.values()):
        required({}, "state")
