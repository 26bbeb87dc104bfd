"""What MOD-08, the list of papers to bring and MOD-12 say about a case, in plain values: the fields of the form's data, by name.

R1 on request (domain 2.5). What a dossier keeps for a body is MOD-08 as it stood (`case_dossier`).
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.arrears import ArrearsCase, ArrearsMeasure
from app.models.base import Record
from app.models.funds import GrantRequest
from app.models.people import Person
from app.models.places import Outpost
from app.models.tenancies import Tenancy, TenancyParty
from app.models.who import Who
from app.rules.addresses import short_place
from app.rules.arrears import PLAN
from app.rules.catalogues import label
from app.rules.money import format_cents
from app.rules.repayment import weigh
from app.services.accounts import account_view
from app.services.arrears import debt_of
from app.services.arrears_views import ArrearsView, case_view
from app.services.households import household_as_of
from app.services.labels import household_text
from app.services.measures import income_now, instalments_of, rent_of
from app.services.names import load_names, people_by_id, person_name, the_person
from app.services.readings import may_open
from app.services.solidarity import applications_of
from app.services.whose import of_case

Facts = dict[str, Any]

CRITERION_WORDS = {
    "SODDISFATTO": "soddisfatto",
    "NON_SODDISFATTO": "non soddisfatto",
    "DA_DOCUMENTARE": "da documentare",
    "DATO_MANCANTE": "dato mancante",
    "NON_APPLICABILE": "non applicabile",
}
"""How a criterion came out, as paper and dossiers say it."""


def case_sheet(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-08 of a case."""
    case = _case(who, record)
    view = case_view(session, who, case.id)
    person = the_person(session, case.person_id)
    lease = session.get(Tenancy, case.tenancy_id) if case.tenancy_id else None
    return {
        "case_number": case.number,
        "person": view.name,
        "birth": person.birth_date if person is not None else None,
        "tax_code": person.fiscal_code if person is not None else None,
        "address": view.place,
        "tenancy_code": lease.code if lease is not None else None,
        "contract_on": lease.contract_on if lease is not None else None,
        "income_area": label("income_areas", lease.income_area) if lease is not None and lease.income_area else None,
        "income_band": lease.income_band if lease is not None else None,
        "opened_on": case.opened_on,
        "operator": load_names(session).operator(case.operator_id),
        **_balance(session, who, case, view),
        "acts": [
            {"kind": one.kind_words, "day": one.dated_on, "amount_cents": one.amount_cents, "reference": one.reference or None}
            for one in view.notices
        ],
        "members": _members(session, who, case),
        "cause": case.cause,
        "cause_on": case.cause_on,
        "cause_note": case.cause_words,
        **_income(view),
        "documents": [
            *({"name": one.kind_words, "seen": bool(one.seen), "detail": one.detail or None} for one in view.evidence),
            *(
                {"name": label("evidence_kinds", kind), "seen": False, "detail": "da portare"}
                for kind in view.wanted_evidence
                if kind not in {one.kind for one in view.evidence}
            ),
        ],
        **_check(view),
        "proposal": case.proposal,
        "other_aids": _aids(session, who, case),
    }  # fmt: skip


def to_bring(session: Session, who: Who, record: Record | None) -> Facts:
    """The papers a person is asked to bring, without a word of why."""
    case = _case(who, record)
    view = case_view(session, who, case.id)
    outpost = session.get(Outpost, case.outpost_id) if case.outpost_id else None
    where = [outpost.name, short_place(outpost.street, outpost.house_number)] if outpost is not None else []
    return {
        "person": view.name,
        "case_number": case.number,
        "papers": view.bring,
        "where": ", ".join(part for part in where if part) or None,
        "operator": load_names(session).operator(case.operator_id),
    }


def plan(session: Session, who: Who, record: Record | None) -> Facts:
    """MOD-12 of a plan."""
    measure = _measure(record)
    case = _case(who, session.get(ArrearsCase, measure.case_id))
    lease = session.get(Tenancy, case.tenancy_id) if case.tenancy_id else None
    debt = debt_of(session, who, case)
    rates = instalments_of(session, measure.id)
    income, rent = income_now(case), rent_of(session, case)
    said = weigh(
        [(one.due_on, one.rent_cents + one.charges_cents) for one in rates], max(debt.cents, measure.amount_cents or 0),
        income, rent,
    )  # fmt: skip
    person = the_person(session, case.person_id)
    return {
        "case_number": case.number,
        "person": person_name(person) if person is not None else None,
        "address": household_text(session, case.household_id),
        "tenancy_code": lease.code if lease is not None else None,
        "balance_on": debt.as_of if debt.known else None,
        "rent_debt_cents": debt.lines["canone"] if debt.known else None,
        "charges_debt_cents": debt.lines["spese"] if debt.known else None,
        "plan_cents": measure.amount_cents,
        "rates": [
            {"position": one.position, "due_on": one.due_on, "rent_cents": one.rent_cents, "charges_cents": one.charges_cents}
            for one in rates
        ],
        "current_rent_cents": rent or None,
        "income_cents": income,
        "share": said.share,
        "share_with_rent": said.share_with_rent,
        "missed_limit": measure.missed_limit,
        "words": said.words,
        "signers": _signers(session, case),
    }  # fmt: skip


def _measure(record: Record | None) -> ArrearsMeasure:
    if not isinstance(record, ArrearsMeasure):
        raise TypeError("MOD-12 is of a plan")
    if record.kind != PLAN:
        raise Notice("plan_missing", "Questa misura non è un piano di rientro: il MOD-12 si stampa da un piano.")
    return record


def _case(who: Who, record: Record | None) -> ArrearsCase:
    if not isinstance(record, ArrearsCase):
        raise TypeError("these papers are of a case")
    if not may_open(who, record):
        raise Notice("not_for_reader", "Il caso è visibile solo a chi lo segue.")
    return record


def _balance(session: Session, who: Who, case: ArrearsCase, view: ArrearsView) -> Facts:
    if not view.debt.known or case.tenancy_id is None:
        return {"balance": [], "balance_on": None, "rent_debt_cents": None, "charges_debt_cents": None}
    lines = {one.line: dict(one.overdue) for one in account_view(session, who, case.tenancy_id).lines}
    years = sorted({year for known in lines.values() for year in known})
    return {
        "balance_on": view.debt.as_of,
        "rent_debt_cents": view.debt.lines["canone"],
        "charges_debt_cents": view.debt.lines["spese"],
        "balance": [
            {"year": str(year), "rent_cents": lines["canone"].get(year, 0), "charges_cents": lines["spese"].get(year, 0)}
            for year in years
        ],
    }  # fmt: skip


def _members(session: Session, who: Who, case: ArrearsCase) -> list[Facts]:
    days = (case.cause_on or case.opened_on, who.today())
    then, now = (
        {one.person_id: one for one in household_as_of(session, who, case.household_id, day).members} for day in days
    )
    return [
        {"name": one.name, "birth": one.birth_date, "relation": one.relation, "then": id in then, "now": id in now}
        for id, one in (then | now).items()
    ]


def _income(view: ArrearsView) -> Facts:
    before, after = view.months
    known = {name: view.amounts.get(name) or {} for name in ("before", "after")}
    return {
        "months": [
            {"before": first, "before_cents": known["before"].get(first), "after": then, "after_cents": known["after"].get(then)}
            for first, then in zip(before, after, strict=True)
        ],
        "before_cents": view.income.before.cents if view.income.before.known else None,
        "after_cents": view.income.after.cents if view.income.after.known else None,
        "drop": view.income.drop,
    }  # fmt: skip


def _check(view: ArrearsView) -> Facts:
    seen = view.evaluation
    if seen is None:
        return {"track": None, "rule_set": None, "checked_on": None, "outcome": None, "criteria": []}
    return {
        "track": seen.track_name,
        "rule_set": seen.rule_set,
        "checked_on": seen.reference_on,
        "outcome": seen.outcome_words,
        "criteria": [
            {"label": one.label, "outcome": CRITERION_WORDS.get(one.outcome, one.outcome), "text": one.text} for one in seen.criteria
        ],
    }  # fmt: skip


def _aids(session: Session, who: Who, case: ArrearsCase) -> tuple[str, ...]:
    theirs = of_case(session, case.household_id, case.person_id)
    grants = session.scalars(
        select(GrantRequest)
        .where(theirs.of(GrantRequest), GrantRequest.deleted_at.is_(None))
        .order_by(GrantRequest.recorded_at)
    )
    told = [
        f"Contributo {one.purpose}, {format_cents(one.amount_cents)}, {one.state.replace('_', ' ')}"
        for one in grants
        if may_open(who, one)
    ]
    told += [
        f"Contributo di solidarietà {one.year}, {one.state_words.lower()}"
        + (f", {format_cents(one.granted_cents)}" if one.granted_cents else "")
        for one in applications_of(session, who, whose=theirs)
    ]
    return tuple(told)


def _signers(session: Session, case: ArrearsCase) -> tuple[str, ...]:
    """The parties of the lease that stand today, else the person of the case."""
    ids = session.scalars(
        select(TenancyParty.person_id).where(
            TenancyParty.tenancy_id == case.tenancy_id, TenancyParty.to_day.is_(None), TenancyParty.deleted_at.is_(None)
        )
    ).all()
    people = people_by_id(session, ids or [case.person_id])
    seen: dict[str, Person] = {one.id: one for id in ids or [case.person_id] if (one := people.get(id)) is not None}
    return tuple(person_name(one) for one in seen.values())


RECORDS: Mapping[str, type[Record]] = MappingProxyType(
    {"MOD-08": ArrearsCase, "MOD-08-D": ArrearsCase, "MOD-12": ArrearsMeasure}
)
UNSIGNED: tuple[str, ...] = ("MOD-08-D",)
_FACTS: Mapping[str, Callable[[Session, Who, Record | None], Facts]] = MappingProxyType(
    {"MOD-08": case_sheet, "MOD-08-D": to_bring, "MOD-12": plan}
)


def facts_of(session: Session, who: Who, form_code: str, record: Record | None) -> Facts:
    """The facts of one of these papers. Raises `Notice`."""
    return _FACTS[form_code](session, who, record)
