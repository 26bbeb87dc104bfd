"""Households taken in charge (*presa in carico*): opened on a recent assessment (INV-08), with a number, closed with a reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.contacts import Appointment
from app.models.pathways import CaseOpening, NeedsAssessment, Pathway
from app.models.who import Who
from app.rules.assessments import already_open, check_case_closing, check_opening
from app.rules.clock import rome_day
from app.rules.pathways import CLOSED
from app.services.care_team import followed, words
from app.services.checks import refuse
from app.services.names import households_of, load_names
from app.services.readings import may_open
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.whose import Whose, of_household
from app.store.numbers import next_number

WHAT = "La presa in carico"
_NO_YEAR = 0  # as of requests: the number carries no year, so its series never starts again


@dataclass(frozen=True)
class CaseView:
    """A case. `referent` are initials; `pathways` counts those this operator sees."""

    id: str
    number: str | None
    household_id: str
    person_id: str | None
    assessment_id: str | None
    opened_on: date
    referent_id: str | None
    referent: str
    reason: str
    closed_on: date | None
    closing_reason: str
    pathways: int


def open_case(
    session: Session,
    who: Who,
    assessment_id: str,
    *,
    opened_on: date | None = None,
    reason: str | None = None,
    referent_id: str | None = None,
) -> CaseView:
    """Take the household of an assessment in charge. Raises `Notice` (`assessment_too_old`: INV-08, `case_open`)."""
    check_assigned(session, who)
    assessment = followed(session, who, NeedsAssessment, assessment_id, "La valutazione")
    day = opened_on or who.today()
    refuse(check_opening(assessment.assessed_on, day))
    for one in _of(session, of_household(assessment.household_id)):
        if one.closed_on is None:
            refuse(already_open(one.id, one.number, load_names(session).operator(one.referent_id)))
    _, line_code, number = next_number(session, "presa_in_carico", _NO_YEAR)
    referent = referent_id or who.operator_id
    row = CaseOpening(
        **stamp(who, visibility=assessment.visibility, readers=_readers(who, assessment, referent)),
        number=f"{line_code}-C{number:04d}",
        household_id=assessment.household_id,
        person_id=assessment.person_id,
        assessment_id=assessment.id,
        opened_on=day,
        referent_id=referent,
        reason=words(reason),
    )
    session.add(row)
    session.flush()
    return view_of(session, row)


def close_case(session: Session, who: Who, case_id: str, reason: str, closed_on: date | None = None) -> CaseView:
    """Close a case whose pathways are all closed. Raises `Notice` (`case_closed`, `case_has_pathways`, `case_closing_*`)."""
    row = followed(session, who, CaseOpening, case_id, WHAT)
    if row.closed_on is not None:
        raise Notice("case_closed", "La presa in carico è già chiusa.")
    day = closed_on or who.today()
    refuse(check_case_closing(row.opened_on, day, words(reason) or " "))
    open_ones = session.scalars(
        select(Pathway.id).where(Pathway.case_id == row.id, Pathway.state.not_in(CLOSED), Pathway.deleted_at.is_(None))
    ).first()
    if open_ones is not None:
        raise Notice("case_has_pathways", "Un percorso di questa presa in carico è ancora aperto: prima si conclude.")
    row.closed_on, row.closing_reason = day, words(reason)
    session.flush()
    return view_of(session, row)


def cases_of(session: Session, who: Who, whose: Whose) -> tuple[CaseView, ...]:
    """The cases that this operator may read, newest first."""
    return tuple(view_of(session, row) for row in _of(session, whose) if may_open(who, row))


def appointment_cases(session: Session, who: Who, appointments: Iterable[Appointment]) -> dict[str, str]:
    """Appointment -> number of its case, of those this operator may read: the one it names, else the open one of the household
    that its person was in on its day.
    """
    numbers: dict[str, str] = {}
    for one in appointments:
        named = session.get(CaseOpening, one.case_id) if one.case_id else None
        day = rome_day(one.at)
        home = households_of(session, [one.person_id], day)[one.person_id] if one.person_id else None
        open_ones = (
            [row for row in _of(session, of_household(home)) if row.closed_on is None] if home is not None else []
        )
        for row in (*([named] if named is not None else []), *open_ones):
            if row.number and may_open(who, row):
                numbers.setdefault(one.id, row.number)
    return numbers


def view_of(session: Session, row: CaseOpening) -> CaseView:
    """A case as screens read it."""
    count = len(
        session.scalars(select(Pathway.id).where(Pathway.case_id == row.id, Pathway.deleted_at.is_(None))).all()
    )
    return CaseView(
        row.id, row.number, row.household_id, row.person_id, row.assessment_id, row.opened_on, row.referent_id,
        load_names(session).operator(row.referent_id), row.reason or "", row.closed_on, row.closing_reason or "", count,
    )  # fmt: skip


def _of(session: Session, whose: Whose) -> list[CaseOpening]:
    return list(
        session.scalars(
            select(CaseOpening)
            .where(whose.of(CaseOpening), CaseOpening.deleted_at.is_(None))
            .order_by(CaseOpening.opened_on.desc(), CaseOpening.id.desc())
        )
    )


def _readers(who: Who, assessment: NeedsAssessment, referent: str) -> list[str]:
    return sorted({*assessment.readers, str(assessment.operator_id), referent} - {who.operator_id})
