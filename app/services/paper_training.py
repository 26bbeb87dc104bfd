"""What MOD-13 says about a training path, in plain values: the fields of the form's own data type, by name.

R1 on request: path, hours, indemnity, and the debt of the household's own tenancy. Never of a tutor's desk.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.network import Partner
from app.models.projects import Project
from app.models.tenancies import Tenancy
from app.models.training import TrainingHours, TrainingPath
from app.models.who import Who
from app.rules.money import format_cents
from app.services.labels import household_text
from app.services.names import list_name, the_person
from app.services.training_standing import children, owed_here
from app.services.training_views import path_view

Facts = dict[str, Any]


def acceptance(session: Session, who: Who, row: TrainingPath) -> Facts:
    """MOD-13 of a path. Raises `Notice` (`not_for_reader`)."""
    view = path_view(session, who, row.id)
    person = the_person(session, row.person_id)
    project = session.get(Project, row.project_id)
    provider = session.get(Partner, row.provider_id) if row.provider_id else None
    tenancy = session.get(Tenancy, row.tenancy_id) if row.tenancy_id else None
    debt = owed_here(session, row, who.today())
    hours = [one for one in children(session, TrainingHours, row.id) if one.confirmed_at is not None]
    money = view.money
    return {
        "path_number": row.number,
        "project": project.name if project is not None else None,
        "person": list_name(person) if person is not None else row.candidate,
        "birth": person.birth_date if person is not None else None,
        "fiscal_code": person.fiscal_code if person is not None else None,
        "address": household_text(session, row.household_id) if row.household_id else None,
        "provider": provider.name if provider is not None else None,
        "course": row.course,
        "start": row.start_on,
        "end": row.end_on,
        "hours_planned": hours_text(row.minutes_planned) if row.minutes_planned else None,
        "hours_done": hours_text(sum(one.minutes for one in hours)) if hours else None,
        **{
            name: format_cents(getattr(money, field)) if money is not None else None
            for name, field in (
                ("granted", "granted"), ("quota_a", "quota_a"), ("quota_b", "quota_b"), ("paid", "paid"), ("withheld", "withheld"),
                ("still_open", "open"),
            )
        },
        "debt_rent": format_cents(debt["canone"]) if debt is not None else None,
        "debt_charges": format_cents(debt["spese"]) if debt is not None else None,
        "debt_on": who.today() if debt is not None else None,
        "tenancy": tenancy.code if tenancy is not None else None,
        "iban": row.iban,
        "outcome": view.row.outcome_words or None,
        "periods": [
            {"first": one.from_day, "last": one.to_day, "hours": hours_text(one.minutes), "how": one.how_words.lower()}
            for one in view.hours
            if one.confirmed
        ],
        "payments": [
            {"what": one.words, "amount": format_cents(one.amount_cents), "day": one.on, "reference": one.reference}
            for one in (money.acts if money is not None else ())
            if not one.waits
        ],
    }  # fmt: skip


def hours_text(minutes: int) -> str:
    """`50`, or `50 e 30 min`."""
    hours, rest = divmod(minutes, 60)
    return f"{hours} e {rest} min" if rest else str(hours)


RECORDS: Mapping[str, type[Record]] = MappingProxyType({"MOD-13": TrainingPath})
UNSIGNED: tuple[str, ...] = ()


def facts_of(session: Session, who: Who, form_code: str, record: Record | None) -> Facts:
    """The facts of MOD-13. Raises `Notice`."""
    if not isinstance(record, TrainingPath):
        raise TypeError(f"{form_code} is of a training path")
    return acceptance(session, who, record)
