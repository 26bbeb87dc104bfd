"""Who is enrolled in an activity, from a day to a day; the last place and the one after it are said, never refused."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.activities import Activity, ActivityEnrolment
from app.models.people import Person
from app.models.who import Who
from app.rules.activities import check_capacity, check_enrolment
from app.rules.problem import Problem, problem
from app.services.checks import found, refuse
from app.services.meetings import ACTIVITY, at_home, last_day
from app.services.names import list_name, people_by_id
from app.services.stamps import stamp
from app.store.same_person import cards_of

ENROLMENT = "L'iscrizione"


@dataclass(frozen=True)
class EnrolmentView:
    """Somebody enrolled; `withdrawn_on` None while they are."""

    id: str
    person_id: str
    name: str
    enrolled_on: date
    withdrawn_on: date | None


def enrol(
    session: Session, who: Who, activity_id: str, person_id: str, on: date | None = None
) -> tuple[EnrolmentView, tuple[Problem, ...]]:
    """Enrol a person, today unless said; the warnings say when there are more people than places.

    Raises `Notice`: `enrolled_twice` (any card of the person counts), `enrolment_outside`, `day_in_future`.
    """
    activity = found(session, who, Activity, activity_id, ACTIVITY)
    there = at_home(session, who, activity)
    found(session, who, Person, person_id, "La persona")
    day = on or who.today()
    cards = cards_of(session, person_id)
    already = any(row.person_id in cards for row in enrolled_rows(session, activity_id))
    problems = check_enrolment(day, None, to_day=last_day(activity), already=already)
    if day > who.today():
        problems.append(problem("day_in_future", day=day.isoformat()))
    refuse(problems)
    row = ActivityEnrolment(**stamp(there), activity_id=activity_id, person_id=person_id, enrolled_on=day)
    session.add(row)
    session.flush()
    warnings = check_capacity(activity.capacity, len(enrolled_rows(session, activity_id)))
    return _enrolment_view(session, row), tuple(warnings)


def withdraw(session: Session, who: Who, enrolment_id: str, on: date | None = None) -> EnrolmentView:
    """End an enrolment, today unless said. Raises `Notice`: `withdrawn_first`, ended before."""
    row = found(session, who, ActivityEnrolment, enrolment_id, ENROLMENT)
    if row.withdrawn_on is not None:
        raise Notice("withdrawn_already", "L'iscrizione è già finita.")
    refuse(check_enrolment(row.enrolled_on, on or who.today(), to_day=None, already=False))
    row.withdrawn_on = on or who.today()
    session.flush()
    return _enrolment_view(session, row)


def enrolments(session: Session, who: Who, activity_id: str) -> tuple[EnrolmentView, ...]:
    """Who is and was enrolled, by name, those who are first."""
    rows = session.scalars(
        select(ActivityEnrolment).where(
            ActivityEnrolment.activity_id == activity_id, ActivityEnrolment.deleted_at.is_(None)
        )
    ).all()
    people = people_by_id(session, [row.person_id for row in rows])
    views = [replace(_plain(row), name=list_name(people.get(row.person_id))) for row in rows]
    return tuple(sorted(views, key=lambda one: (one.withdrawn_on is not None, one.name.casefold(), one.id)))


def enrolled_rows(session: Session, activity_id: str, day: date | None = None) -> list[ActivityEnrolment]:
    """Enrolments that go on; with a day, those that held on it."""
    query = select(ActivityEnrolment).where(
        ActivityEnrolment.activity_id == activity_id, ActivityEnrolment.deleted_at.is_(None)
    )
    if day is None:
        query = query.where(ActivityEnrolment.withdrawn_on.is_(None))
    rows = session.scalars(query).all()
    return [row for row in rows if day is None or (row.enrolled_on <= day <= (row.withdrawn_on or day))]


# ------------------------------------------------------------------------------------------------------------------ pieces


def _enrolment_view(session: Session, row: ActivityEnrolment) -> EnrolmentView:
    return replace(_plain(row), name=list_name(people_by_id(session, [row.person_id]).get(row.person_id)))


def _plain(row: ActivityEnrolment) -> EnrolmentView:
    return EnrolmentView(row.id, row.person_id, "", row.enrolled_on, row.withdrawn_on)
