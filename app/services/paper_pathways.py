"""What MOD-06 and MOD-07 say about a pathway, in plain values: the fields of the form's own data type, by name.

R1 on request (domain 2.5): goals, commitments and team of one pathway. Scores of an assessment go on no paper.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.network import Partner, PartnerContact
from app.models.pathways import CareTeamMember, Pathway, PathwayGoal, PathwayReview, Task
from app.models.people import HouseholdMember, Person
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.pathways import PACT_TEXTS
from app.services.care_team import team_of
from app.services.labels import household_text
from app.services.names import load_names, people_by_id, person_name, the_person
from app.services.pacts import pact_of, plan_of
from app.services.readings import may_open

Facts = dict[str, Any]
ADULT = 18


def pact(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-06 of a pathway; without a pact written yet, its commitments are lines to fill."""
    row = _pathway(who, record)
    written = pact_of(session, row.id)
    texts = {name: getattr(written, name) if written is not None else None for name in PACT_TEXTS}
    return {
        **_about(session, row),
        **texts,
        "adults": _adults(session, row, who.today()),
        "partner": _partner(session, row),
        "until": (written.until_on if written is not None else None) or row.planned_end_on,
        "goals": [{"text": one.text, "indicator": one.indicator, "due": one.due_on} for one in _goals(session, row.id)],
        "reviews": tuple(
            session.scalars(
                select(PathwayReview.due_on)
                .where(PathwayReview.pathway_id == row.id, PathwayReview.deleted_at.is_(None))
                .order_by(PathwayReview.due_on)
            )
        ),
    }


def plan(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-07 of a pathway."""
    row = _pathway(who, record)
    written = plan_of(session, row.id)
    names = load_names(session)
    goals = {one.id: one.text for one in _goals(session, row.id)}
    actions = session.scalars(
        select(Task).where(Task.pathway_id == row.id, Task.deleted_at.is_(None)).order_by(Task.due_on, Task.id)
    ).all()
    used = {one.goal_id for one in actions}
    return {
        **_about(session, row),
        "needs": [
            {"domain": label("need_domains", code), "needs": said.get("needs"), "resources": said.get("resources")}
            for code, said in (written.needs if written is not None else {}).items()
        ],
        "actions": [
            *(
                {
                    "goal": goals.get(one.goal_id or ""),
                    "action": one.subject,
                    "who": names.operator(one.assigned_to) if one.who == "operatore" else label("task_who", one.who),
                    "due": one.due_on,
                }
                for one in actions
            ),
            *({"goal": text} for id, text in goals.items() if id not in used),
        ],
        "team": [
            {"name": one.name, "role": one.role or None, "body": one.body or None}
            for one in team_of(session, row.id)
            if one.to_day is None
        ],
        "indicators": written.indicators if written is not None else None,
        "revise": written.revise_on if written is not None else None,
    }


def _pathway(who: Who, record: Record | None) -> Pathway:
    if not isinstance(record, Pathway):
        raise TypeError("MOD-06 and MOD-07 are of a pathway")
    if not may_open(who, record):
        raise Notice("not_for_reader", "Il percorso è visibile solo a chi segue il caso.")
    return record


def _about(session: Session, row: Pathway) -> Facts:
    person = the_person(session, row.person_id) if row.person_id else None
    return {
        "pathway_number": row.number,
        "kind": label("pathway_types", row.type),
        "person": person_name(person) if person is not None else None,
        "address": household_text(session, row.household_id),
        "referent": load_names(session).operator(row.referent_id) if row.referent_id else None,
        "start": row.start_on,
    }


def _adults(session: Session, row: Pathway, today: date) -> tuple[str, ...]:
    """The adults of the household today; who has no birth date counts as one."""
    ids = session.scalars(
        select(HouseholdMember.person_id).where(
            HouseholdMember.household_id == row.household_id,
            HouseholdMember.deleted_at.is_(None),
            or_(HouseholdMember.to_day.is_(None), HouseholdMember.to_day >= today),
        )
    ).all()
    people = people_by_id(session, ids)
    seen: dict[str, Person] = {one.id: one for id in ids if (one := people.get(id)) is not None}
    return tuple(
        person_name(one) for one in seen.values() if one.birth_date is None or _age(one.birth_date, today) >= ADULT
    )


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _partner(session: Session, row: Pathway) -> str | None:
    """The partner whose contact is on the team."""
    return session.scalars(
        select(Partner.name)
        .join(PartnerContact, PartnerContact.partner_id == Partner.id)
        .join(CareTeamMember, CareTeamMember.partner_contact_id == PartnerContact.id)
        .where(
            CareTeamMember.pathway_id == row.id,
            CareTeamMember.to_day.is_(None),
            CareTeamMember.deleted_at.is_(None),
        )
        .order_by(CareTeamMember.from_day)
    ).first()


def _goals(session: Session, pathway_id: str) -> list[PathwayGoal]:
    rows = session.scalars(
        select(PathwayGoal)
        .where(PathwayGoal.pathway_id == pathway_id, PathwayGoal.deleted_at.is_(None))
        .order_by(PathwayGoal.position, PathwayGoal.id)
    )
    return list(rows)


RECORDS: Mapping[str, type[Record]] = MappingProxyType({"MOD-06": Pathway, "MOD-07": Pathway})
UNSIGNED: tuple[str, ...] = ()
_FACTS: Mapping[str, Callable[[Session, Who, Record | None], Facts]] = MappingProxyType(
    {"MOD-06": pact, "MOD-07": plan}
)


def facts_of(session: Session, who: Who, form_code: str, record: Record | None) -> Facts:
    """The facts of one of these papers. Raises `Notice`."""
    return _FACTS[form_code](session, who, record)
