"""Accompaniment pathways (domain 2.6): proposed, moved from state to state, with goals and reviews (INV-11 to INV-13).

`advance` alone appends a step, after the rules the centre asks too. Pact and plan are in `pacts`, the team in `care_team`,
actions in `tasks`, what screens read in `pathway_views`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.pathways import CareTeamMember, CaseOpening, Pact, Pathway, PathwayGoal, PathwayReview, PathwayStep
from app.models.who import Who
from app.rules.clock import rome_day
from app.rules.pathways import (
    FIRST_STATE,
    RUNNING,
    Standing,
    check_goals,
    check_pathway,
    check_review,
    check_step,
    goal_signed,
)
from app.rules.problem import problem
from app.rules.visibility import R1
from app.services.assessments import household_for
from app.services.care_team import (
    PATHWAY,
    REFERENT,
    check_on_team,
    followed,
    name_referent,
    open_pathway,
    readers_below,
    stamp_below,
    words,
)
from app.services.checks import check_choice, refuse
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.steps import apply_step
from app.store.numbers import next_number

_NO_YEAR = 0
_EDITABLE = frozenset({"referent_id", "planned_end_on"})
_GOAL_FIELDS = frozenset({"text", "domain", "indicator", "due_on", "position"})


@dataclass(frozen=True)
class NewPathway:
    """What is proposed. Household and person come from the case or from the pathway it continues when they are not named."""

    type: str
    case_id: str | None = None
    person_id: str | None = None
    household_id: str | None = None
    follows_id: str | None = None
    referent_id: str | None = None
    start_on: date | None = None
    planned_end_on: date | None = None


def propose(session: Session, who: Who, new: NewPathway) -> Pathway:
    """Record a pathway in `proposto`. Raises `Notice` (`choice_unknown`, `case_closed`, `pathway_*`, `household_missing`)."""
    check_assigned(session, who)
    case = followed(session, who, CaseOpening, new.case_id, "La presa in carico") if new.case_id else None
    before = followed(session, who, Pathway, new.follows_id, PATHWAY) if new.follows_id else None
    if case is not None and case.closed_on is not None:
        raise Notice("case_closed", "La presa in carico è già chiusa.")
    source = case or before
    person_id = new.person_id or (source.person_id if source is not None else None)
    household_id = new.household_id or (source.household_id if source is not None else None)
    household_id = household_for(session, who, person_id, household_id)
    start = new.start_on or who.today()
    refuse(
        check_pathway(
            new.type,
            start,
            new.planned_end_on,
            household_id=household_id,
            follows_state=before.state if before else None,
            follows_household=before.household_id if before else None,
        )
    )
    readers = {one for record in (case, before) if record is not None for one in readers_below(who, record)}
    referent = new.referent_id or who.operator_id
    readers |= {referent} - {who.operator_id}
    _, line_code, number = next_number(session, "percorso", _NO_YEAR)
    row = Pathway(
        **stamp(who, visibility=R1, readers=sorted(readers)),
        number=f"{line_code}-P{number:04d}",
        type=new.type,
        household_id=household_id,
        person_id=person_id,
        case_id=case.id if case else before.case_id if before else None,
        follows_id=new.follows_id,
        referent_id=referent,
        start_on=start,
        planned_end_on=new.planned_end_on,
        state=FIRST_STATE,
    )
    session.add(row)
    session.flush()
    for operator in sorted({who.operator_id, *readers}):
        session.add(
            CareTeamMember(
                **stamp_below(who, row),
                pathway_id=row.id,
                member_operator_id=operator,
                role=REFERENT if operator == referent else None,
                from_day=who.today(),
            )
        )
    session.flush()
    return row


def edit_pathway(session: Session, who: Who, pathway_id: str, **changes: Any) -> Pathway:
    """Change who refers for it, somebody of its team, or the planned end. Raises `Notice` (`field_not_editable`, `not_on_team`,
    `pathway_*`).
    """
    row = open_pathway(session, who, pathway_id)
    unknown = sorted(set(changes) - _EDITABLE)
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» di un percorso non si cambia a mano.")
    refuse(
        check_pathway(
            row.type, row.start_on, changes.get("planned_end_on", row.planned_end_on), household_id=row.household_id
        )
    )
    if "referent_id" in changes:
        check_on_team(row, changes["referent_id"])
        name_referent(session, row, changes["referent_id"])
    if "planned_end_on" in changes:
        row.planned_end_on = changes["planned_end_on"]
    session.flush()
    return row


def standing_of(session: Session, row: Pathway) -> Standing:
    """What a step of this pathway is judged against, as far as this desk knows."""
    pacts = session.scalars(select(Pact).where(Pact.pathway_id == row.id, Pact.deleted_at.is_(None)))
    others = session.scalars(
        select(Pathway.id).where(
            Pathway.household_id == row.household_id,
            Pathway.type == row.type,
            Pathway.id != row.id,
            Pathway.state.in_(RUNNING),
            Pathway.deleted_at.is_(None),
        )
    )
    due = session.scalars(
        select(PathwayReview.due_on).where(
            PathwayReview.pathway_id == row.id, PathwayReview.done_on.is_(None), PathwayReview.deleted_at.is_(None)
        )
    )
    return Standing(
        pact_signed=any(pact.signed_on is not None for pact in pacts),
        goals=_goals(session, row.id),
        reviews_due=tuple(due),
        another_running=others.first() is not None,
    )


def advance(
    session: Session, who: Who, pathway_id: str, to_state: str, *, outcome: str | None = None, reason: str | None = None
) -> Pathway:
    """Move a pathway one step, if the rules allow it from the state it is in here.

    `outcome` (catalogue `pathway_outcomes`) concludes it, `reason` suspends or interrupts it. Raises `Notice` (`pathway_*`,
    `choice_unknown`); then nothing changes.
    """
    row = followed(session, who, Pathway, pathway_id, PATHWAY)
    session.flush()
    standing = standing_of(session, row)
    refuse(check_step(row.state, to_state, standing, day=who.today(), outcome=outcome, reason=reason))
    step = PathwayStep(
        **stamp_below(who, row),
        pathway_id=row.id,
        from_state=row.state,
        to_state=to_state,
        at=who.now(),
        outcome=outcome if to_state == "concluso" else None,
        reason=words(reason),
    )
    session.add(step)
    apply_step(row, step)
    session.flush()
    return row


def add_goal(
    session: Session,
    who: Who,
    pathway_id: str,
    text: str,
    *,
    domain: str | None = None,
    indicator: str | None = None,
    due_on: date | None = None,
) -> PathwayGoal:
    """One more goal. Raises `Notice` (`pathway_closed`: INV-13, `pact_too_many_goals`, `required`, `choice_unknown`)."""
    row = open_pathway(session, who, pathway_id)
    count = _goals(session, row.id)
    needed = [] if words(text) else [problem("required", field="obiettivo")]
    refuse([*needed, *check_choice("need_domains", domain, "area"), *check_goals(count + 1)])
    goal = PathwayGoal(
        **stamp_below(who, row),
        pathway_id=row.id,
        position=count + 1,
        domain=domain,
        text=words(text),
        indicator=words(indicator),
        due_on=due_on,
    )
    session.add(goal)
    session.flush()
    return goal


def edit_goal(session: Session, who: Who, goal_id: str, **changes: Any) -> PathwayGoal:
    """Rewrite an open goal of an open pathway, unless it stands in the signed pact (MOD-06).

    Raises `Notice` (`goal_closed`, `pact_signed`, `pathway_closed`, `field_not_editable`).
    """
    goal = followed(session, who, PathwayGoal, goal_id, "L'obiettivo")
    open_pathway(session, who, goal.pathway_id)
    if in_signed_pact(session, goal):
        raise Notice(
            "pact_signed", "L'obiettivo sta nel patto firmato e non si riscrive. Se ne può aggiungere un altro."
        )
    if goal.result is not None:
        raise Notice("goal_closed", "L'obiettivo ha già un risultato. Se ne può aggiungere un altro.")
    unknown = sorted(set(changes) - _GOAL_FIELDS)
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» di un obiettivo non si cambia a mano.")
    if "text" in changes and not words(changes["text"]):
        refuse([problem("required", field="obiettivo")])
    refuse(check_choice("need_domains", changes.get("domain"), "area"))
    for name, value in changes.items():
        setattr(goal, name, words(value) if name in ("text", "indicator") else value)
    session.flush()
    return goal


def in_signed_pact(session: Session, goal: PathwayGoal) -> bool:
    """Does the goal stand in a signed pact of its pathway?"""
    signed = session.scalars(
        select(Pact.signed_on).where(Pact.pathway_id == goal.pathway_id, Pact.deleted_at.is_(None))
    )
    return goal_signed(rome_day(goal.recorded_at), signed)


def close_goal(session: Session, who: Who, goal_id: str, result: str, closed_on: date | None = None) -> PathwayGoal:
    """Say how a goal ended. Raises `Notice` (`choice_unknown`, `day_in_future`, `not_found`)."""
    goal = followed(session, who, PathwayGoal, goal_id, "L'obiettivo")
    day = closed_on or who.today()
    ahead = [problem("day_in_future", day=day.isoformat())] if day > who.today() else []
    refuse([*check_choice("goal_results", result, "risultato"), *ahead])
    goal.result, goal.closed_on = result, day
    session.flush()
    return goal


def add_review(session: Session, who: Who, pathway_id: str, due_on: date) -> PathwayReview:
    """Fix a review. Raises `Notice` (`review_too_far`: INV-11, `pathway_closed`: INV-13)."""
    row = open_pathway(session, who, pathway_id)
    refuse(check_review(due_on, who.today()))
    review = PathwayReview(**stamp_below(who, row), pathway_id=row.id, due_on=due_on)
    session.add(review)
    session.flush()
    return review


def move_review(session: Session, who: Who, review_id: str, due_on: date) -> PathwayReview:
    """Another day for a review that was not held. Raises `Notice` (`review_done`, `review_too_far`, `pathway_closed`)."""
    review = followed(session, who, PathwayReview, review_id, "La verifica")
    open_pathway(session, who, review.pathway_id)
    _not_held(review)
    refuse(check_review(due_on, who.today()))
    review.due_on = due_on
    session.flush()
    return review


def do_review(
    session: Session,
    who: Who,
    review_id: str,
    summary: str,
    *,
    done_on: date | None = None,
    next_on: date | None = None,
) -> PathwayReview:
    """A review was held: what was seen, and the next one. A pathway in `in_verifica` with a next date is active again.

    Raises `Notice` (`review_done`, `review_not_whole`, `review_too_far`, `day_in_future`); then nothing changes.
    """
    review = followed(session, who, PathwayReview, review_id, "La verifica")
    _not_held(review)
    day = done_on or who.today()
    ahead = [problem("day_in_future", day=day.isoformat())] if day > who.today() else []
    later = check_review(next_on, who.today()) if next_on is not None else []
    refuse([*ahead, *check_review(day, day, done_on=day, summary=summary), *later])
    review.done_on, review.summary = day, words(summary)
    if next_on is not None:
        add_review(session, who, review.pathway_id, next_on)
        if followed(session, who, Pathway, review.pathway_id, PATHWAY).state == "in_verifica":
            advance(session, who, review.pathway_id, "attivo")
    session.flush()
    return review


def _not_held(review: PathwayReview) -> None:
    if review.done_on is not None:
        raise Notice("review_done", "Questa verifica è già stata fatta.")


def _goals(session: Session, pathway_id: str) -> int:
    count = select(func.count()).select_from(PathwayGoal)
    return session.scalar(count.where(PathwayGoal.pathway_id == pathway_id, PathwayGoal.deleted_at.is_(None))) or 0
