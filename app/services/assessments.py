"""Needs assessments (domain 2.4): seven domains asked one by one, never added up. R1: seen by their author and the care team."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.pathways import CaseOpening, NeedsAssessment
from app.models.people import Household, Person
from app.models.who import Who
from app.rules.assessments import DOMAINS, check_assessment
from app.rules.catalogues import label
from app.rules.problem import problem
from app.rules.visibility import R1
from app.services.care_team import followed, words
from app.services.checks import found, refuse
from app.services.names import households_of
from app.services.readings import may_open
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.whose import Whose

WHAT = "La valutazione"


@dataclass(frozen=True)
class NewAssessment:
    """What was seen. `household_id` None: that of the person today. `domains` maps a domain to `{score, evidence}`."""

    person_id: str | None = None
    household_id: str | None = None
    assessed_on: date | None = None
    domains: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    strengths: str | None = None
    risk_flags: Sequence[str] = ()
    outcome: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class AssessmentView:
    """An assessment. `domains` are those asked, in their order: (code, score or None, evidence)."""

    id: str
    household_id: str
    person_id: str | None
    assessed_on: date
    domains: tuple[tuple[str, int | None, str], ...]
    strengths: str
    risk_flags: tuple[str, ...]
    outcome: str | None
    outcome_words: str
    note: str


def add_assessment(session: Session, who: Who, new: NewAssessment) -> AssessmentView:
    """Record an assessment. Raises `Notice` (`required`, `score_out_of_range`, `choice_unknown`, `day_in_future`)."""
    check_assigned(session, who)
    household_id = household_for(session, who, new.person_id, new.household_id)
    day = new.assessed_on or who.today()
    domains = _tidy(new.domains)
    refuse(check_assessment(domains, new.risk_flags, new.outcome, assessed_on=day, today=who.today()))
    if not domains and not words(new.note):
        refuse([problem("required", field="almeno un'area")])
    row = NeedsAssessment(
        **stamp(who, visibility=R1),
        household_id=household_id,
        person_id=new.person_id,
        assessed_on=day,
        domains=domains,
        strengths=words(new.strengths),
        risk_flags=list(new.risk_flags),
        outcome=new.outcome,
        note=words(new.note),
    )
    session.add(row)
    session.flush()
    return view_of(row)


def edit_assessment(session: Session, who: Who, assessment_id: str, **changes: Any) -> AssessmentView:
    """Correct an assessment on which no case was opened yet. Raises `Notice` (`assessment_used`, and what the rules refuse)."""
    row = followed(session, who, NeedsAssessment, assessment_id, WHAT)
    if session.scalars(select(CaseOpening.id).where(CaseOpening.assessment_id == row.id)).first() is not None:
        raise Notice("assessment_used", "Su questa valutazione c'è una presa in carico: se ne scrive una nuova.")
    names = ("assessed_on", "domains", "strengths", "risk_flags", "outcome", "note")
    unknown = sorted(set(changes) - set(names))
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» di una valutazione non si cambia.")
    after = {name: changes.get(name, getattr(row, name)) for name in names}
    after["domains"] = _tidy(after["domains"] or {})
    refuse(
        check_assessment(
            after["domains"],
            after["risk_flags"] or (),
            after["outcome"],
            assessed_on=after["assessed_on"],
            today=who.today(),
        )
    )
    for name in changes:
        setattr(row, name, after[name])
    session.flush()
    return view_of(row)


def assessments_of(session: Session, who: Who, whose: Whose) -> tuple[AssessmentView, ...]:
    """The assessments that this operator may read, newest first."""
    rows = session.scalars(
        select(NeedsAssessment)
        .where(whose.of(NeedsAssessment), NeedsAssessment.deleted_at.is_(None))
        .order_by(NeedsAssessment.assessed_on.desc(), NeedsAssessment.id.desc())
    )
    return tuple(view_of(row) for row in rows if may_open(who, row))


def household_for(session: Session, who: Who, person_id: str | None, household_id: str | None) -> str:
    """The household meant: named, or that of the person today. Raises `Notice` (`household_missing`, `not_found`)."""
    if person_id is not None:
        found(session, who, Person, person_id, "La persona")
        household_id = household_id or households_of(session, [person_id], who.today())[person_id]
    if household_id is None:
        raise Notice(
            "household_missing", "La persona non è in un nucleo. Prima si aggiunge il nucleo, dalla sua scheda."
        )
    found(session, who, Household, household_id, "Il nucleo")
    return household_id


def view_of(row: NeedsAssessment) -> AssessmentView:
    """An assessment as screens and paper read it."""
    asked = tuple(
        (code, entry.get("score"), str(entry.get("evidence") or ""))
        for code in DOMAINS
        if isinstance(entry := row.domains.get(code), Mapping)
    )
    return AssessmentView(
        row.id, row.household_id, row.person_id, row.assessed_on, asked, row.strengths or "", tuple(row.risk_flags),
        row.outcome, label("assessment_outcomes", row.outcome) if row.outcome else "", row.note or "",
    )  # fmt: skip


def _tidy(domains: Mapping[str, Any]) -> dict[str, Any]:
    """Without the domains of which nothing was said."""
    kept: dict[str, Any] = {}
    for name, entry in domains.items():
        if not isinstance(entry, Mapping):
            kept[name] = entry
            continue
        evidence = words(str(entry.get("evidence") or ""))
        if entry.get("score") is not None or evidence:
            kept[name] = {"score": entry.get("score"), "evidence": evidence}
    return kept
