"""What of cases of innocent arrears has a day: instalments, reviews, the end of a measure. Numbers of cases, never names. Read only."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import ArrearsCase, ArrearsMeasure, ArrearsStep
from app.models.who import Who
from app.rules.arrears import CLOSED, MONITORED, PLAN, reviews_due
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.dates import show_near_day
from app.rules.repayment import FORFEITED
from app.services.measures import standing_of_plan
from app.services.readings import may_open
from app.services.tasks import AHEAD, DueRow

CASE_DUE = "caso"
"""What of a case is due, in a list of things due, and the thing that opens it."""

_ENDS_SOON = 14


def cases_due(session: Session, who: Who, *, ahead: int = AHEAD) -> tuple[DueRow, ...]:
    """What of cases is due within `ahead` days, one row a case: an instalment, a review, the end of a freeze. Numbers, no names."""
    last = who.today() + timedelta(days=ahead)
    due = []
    for case in cases_of(session, who):
        if case.state in CLOSED or who.operator_id not in {case.operator_id, *case.readers}:
            continue
        days = sorted(days_of(session, case, who.today()))
        if days and days[0][0] <= last:
            day, words = days[0]
            when = show_near_day(day, who.today())
            due.append(
                DueRow(
                    CASE_DUE, case.id, None, None, day, when, f"Caso n. {case.number}", words, day < who.today()
                )
            )  # fmt: skip
    return tuple(sorted(due, key=lambda one: (one.due_on, one.id)))


def cases_of(session: Session, who: Who) -> list[ArrearsCase]:
    """The cases that this operator may open."""
    return [
        row
        for row in session.scalars(select(ArrearsCase).where(ArrearsCase.deleted_at.is_(None)))
        if may_open(who, row)
    ]


def days_of(session: Session, case: ArrearsCase, today: date) -> list[tuple[date, str]]:
    """The days that a case has ahead or has missed, in words."""
    days = [(day, "monitoraggio delle misure") for day in reviews_of(session, case)[:1]]
    for one in measures_of(session, case.id):
        if one.ended_on is not None:
            continue
        if one.kind == PLAN and one.accepted_on is not None:
            how = standing_of_plan(session, one, today)
            if how.state == FORFEITED:
                days.append((how.next_on or today, f"piano decaduto: {how.missed} rate non pagate"))
            elif how.missed:
                days.append((how.next_on or today, f"rate non pagate: {how.missed}, il piano decade con {how.limit}"))
            elif how.next_on is not None:
                days.append((how.next_on, "rata del piano di rientro"))
        elif one.kind != PLAN and one.to_day is not None and one.to_day <= today + timedelta(days=_ENDS_SOON):
            days.append((one.to_day, f"fine della misura: {label('measure_kinds', one.kind).lower()}"))
    return days


def reviews_of(session: Session, case: ArrearsCase) -> tuple[date, ...]:
    """The reviews still to be held of a case with measures."""
    if case.state not in ("misure_attive", MONITORED):
        return ()
    steps = session.scalars(
        select(ArrearsStep).where(ArrearsStep.case_id == case.id, ArrearsStep.deleted_at.is_(None))
    ).all()
    first = min((one.at for one in steps if one.to_state == "misure_attive"), default=None)
    if first is None:
        return ()
    done = sum(one.to_state == MONITORED and one.at >= first for one in steps)
    return reviews_due(rome_day(first), done)


def measures_of(session: Session, case_id: str) -> list[ArrearsMeasure]:
    """The measures of a case, those that run first."""
    rows = session.scalars(
        select(ArrearsMeasure).where(ArrearsMeasure.case_id == case_id, ArrearsMeasure.deleted_at.is_(None))
    )
    return sorted(rows, key=lambda one: (one.ended_on is not None, one.from_day, one.id))
