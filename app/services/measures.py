"""Measures of a case and its repayment plan (domain 4.5): simulated, written down as a draft, accepted, its instalments paid.

A freeze and a share of sustainability are what a commission grants, so they need its recognition; a plan is agreed with the company.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.arrears import ArrearsCase, ArrearsMeasure, Instalment
from app.models.tenancies import Tenancy
from app.models.who import Who
from app.rules.arrears import CLOSED, FREEZE, PLAN, RECOGNISED, SHARE, check_measure, income_of
from app.rules.catalogues import rows
from app.rules.problem import problem
from app.rules.repayment import (
    FORFEITED,
    Due,
    PlanStanding,
    Rate,
    Simulation,
    check_instalment,
    check_rates,
    check_simulation,
    plan_standing,
    simulate,
)
from app.services.arrears import CASE, debt_of, open_for_changes
from app.services.care_team import followed, stamp_below, words
from app.services.checks import refuse

MEASURE, RATE = "La misura", "La rata"


@dataclass(frozen=True)
class NewMeasure:
    """What was granted or agreed. Cents; `percent` is that of a share of sustainability."""

    kind: str
    from_day: date | None = None
    to_day: date | None = None
    amount_cents: int | None = None
    percent: int | None = None
    note: str | None = None


@dataclass(frozen=True)
class Wanted:
    """What a plan is simulated for: instalments, or a percentage of the monthly income. `debt` and incomes are the case's unless given."""

    count: int | None = None
    share: int | None = None
    first_due: date | None = None
    services_first: bool = True
    income_cents: int | None = None
    rent_cents: int | None = None
    charges_debt_cents: int | None = None
    rent_debt_cents: int | None = None


def simulate_plan(session: Session, who: Who, case_id: str, wanted: Wanted) -> Simulation:
    """A plan for the debt of a case; nothing is saved. Raises `Notice` (`plan_*`, `not_for_reader`)."""
    row = followed(session, who, ArrearsCase, case_id, CASE)
    debt = _debt(session, who, row, wanted)
    income = wanted.income_cents or income_now(row)
    refuse(check_simulation(debt, count=wanted.count, share=wanted.share, income_cents=income))
    rent = wanted.rent_cents if wanted.rent_cents is not None else rent_of(session, row)
    return simulate(
        debt,
        wanted.first_due or first_due(who.today()),
        count=wanted.count,
        share=wanted.share,
        income_cents=income,
        rent_cents=rent,
        services_first=wanted.services_first,
    )


def income_now(row: ArrearsCase) -> int | None:
    """The mean monthly income since the cause, in cents; None where no month of it is known."""
    after = income_of(row.income).after
    return after.cents // after.known or None if after.known else None


def rent_of(session: Session, row: ArrearsCase) -> int:
    """The current rent of the case's tenancy by the month, in cents; 0 where it is not known."""
    tenancy = session.get(Tenancy, row.tenancy_id) if row.tenancy_id else None
    return (tenancy.rent_cents if tenancy is not None else None) or 0


def first_due(today: date) -> date:
    """The tenth of next month: time for the plan to be accepted."""
    year, month = divmod(today.year * 12 + today.month, 12)
    return date(year, month + 1, 10)


def add_measure(session: Session, who: Who, case_id: str, new: NewMeasure) -> ArrearsMeasure:
    """Write down a measure that is no plan. Raises `Notice` (`measure_*`, `freeze_needs_end`, `share_needs_percent`...)."""
    row = open_for_changes(session, who, case_id)
    if new.kind == PLAN:
        raise Notice("plan_needs_rates", "Un piano di rientro si scrive con le rate: dal simulatore.")
    if new.kind in (FREEZE, SHARE) and row.outcome != RECOGNISED:
        refuse([problem("measure_not_decided")])
    start = new.from_day or who.today()
    refuse(
        check_measure(
            new.kind,
            start,
            new.to_day,
            amount_cents=new.amount_cents,
            percent=new.percent,
            others=_running(session, row.id),
        )
    )
    made = ArrearsMeasure(
        **stamp_below(who, row),
        case_id=row.id,
        kind=new.kind,
        from_day=start,
        to_day=new.to_day,
        amount_cents=new.amount_cents,
        percent=new.percent,
        note=words(new.note),
    )
    session.add(made)
    session.flush()
    return made


def add_plan(
    session: Session, who: Who, case_id: str, wanted: Wanted, *, missed_limit: int | None = None
) -> ArrearsMeasure:
    """Write the plan that `simulate_plan` shows as a draft with all its instalments (MOD-12). Raises `Notice` (`plan_*`, `measure_*`)."""
    return write_plan(session, who, case_id, simulate_plan(session, who, case_id, wanted).rates, missed_limit)


def write_plan(
    session: Session, who: Who, case_id: str, rates: Sequence[Rate], missed_limit: int | None = None
) -> ArrearsMeasure:
    """Write a plan of these instalments as a draft. Raises `Notice` (`instalment_amount`, `measure_*`, `plan_needs_limit`)."""
    row = open_for_changes(session, who, case_id)
    total = sum(one.cents for one in rates)
    limit = missed_limit if missed_limit is not None else int(rows("arrears", "missed_limit"))
    refuse(
        [
            *check_rates([(one.rent_cents, one.charges_cents) for one in rates], total),
            *check_measure(
                PLAN, who.today(), None, amount_cents=total, missed_limit=limit, others=_running(session, row.id)
            ),
        ]
    )
    made = ArrearsMeasure(
        **stamp_below(who, row),
        case_id=row.id,
        kind=PLAN,
        from_day=who.today(),
        to_day=rates[-1].due_on,
        amount_cents=total,
        missed_limit=limit,
    )
    session.add(made)
    session.flush()
    for one in rates:
        session.add(
            Instalment(
                **stamp_below(who, made),
                measure_id=made.id,
                position=one.position,
                due_on=one.due_on,
                rent_cents=one.rent_cents,
                charges_cents=one.charges_cents,
            )
        )
    session.flush()
    return made


def accept_plan(session: Session, who: Who, measure_id: str, accepted_on: date | None = None) -> ArrearsMeasure:
    """The plan was signed: from now on it counts. Raises `Notice` (`plan_accepted`, `plan_ended`, `day_in_future`, `arrears_closed`)."""
    row = running_plan(session, who, measure_id)
    day = accepted_on or who.today()
    if row.accepted_on is not None:
        raise Notice("plan_accepted", "Il piano è già accettato.")
    refuse([problem("day_in_future", day=day.isoformat())] if day > who.today() else [])
    row.accepted_on = day
    session.flush()
    return row


def running_plan(session: Session, who: Who, measure_id: str) -> ArrearsMeasure:
    """A plan that may be signed, or is. Raises `Notice` (`not_found`, `not_for_reader`, `arrears_closed`, `plan_ended`)."""
    row = followed(session, who, ArrearsMeasure, measure_id, MEASURE)
    open_for_changes(session, who, row.case_id)
    if row.ended_on is not None:
        raise Notice("plan_ended", "Il piano è finito: non si accetta più. Se serve, se ne scrive un altro.")
    return row


def unaccept_plan(session: Session, who: Who, row: ArrearsMeasure) -> None:
    """The signature was a mistake and goes: the plan is a draft again. One with instalments paid, one that has ended or whose case is
    closed stays as it is.
    """
    case = followed(session, who, ArrearsCase, row.case_id, CASE)
    untouched = all(one.paid_on is None for one in instalments_of(session, row.id))
    if untouched and row.ended_on is None and case.state not in CLOSED:
        row.accepted_on = None
    session.flush()


def end_measure(
    session: Session, who: Who, measure_id: str, end_reason: str, ended_on: date | None = None
) -> ArrearsMeasure:
    """A measure ends. A plan is `decaduto` only with as many missed instalments as it says. Raises `Notice` (`measure_*`)."""
    row = followed(session, who, ArrearsMeasure, measure_id, MEASURE)
    open_for_changes(session, who, row.case_id)
    day = ended_on or who.today()
    refuse(
        check_measure(
            row.kind,
            row.from_day,
            row.to_day,
            amount_cents=row.amount_cents,
            percent=row.percent,
            missed_limit=row.missed_limit,
            ended_on=day,
            end_reason=end_reason,
        )
    )
    if row.kind == PLAN and end_reason == FORFEITED:
        how = standing_of_plan(session, row, day)
        if how.state != FORFEITED:
            refuse([problem("measure_not_forfeited", missed=how.missed, limit=how.limit)])
    row.ended_on, row.end_reason = day, end_reason
    session.flush()
    return row


def pay_instalment(
    session: Session, who: Who, instalment_id: str, *, paid_cents: int | None = None, paid_on: date | None = None
) -> Instalment:
    """An instalment was paid, whole unless an amount is said. Raises `Notice` (`instalment_*`, `day_in_future`, `plan_is_draft`)."""
    row = followed(session, who, Instalment, instalment_id, RATE)
    plan = followed(session, who, ArrearsMeasure, row.measure_id, MEASURE)
    open_for_changes(session, who, plan.case_id)
    if plan.accepted_on is None:
        raise Notice("plan_is_draft", "Il piano è ancora una bozza: prima si scrive che è stato accettato.")
    cents, day = paid_cents if paid_cents is not None else row.rent_cents + row.charges_cents, paid_on or who.today()
    refuse(check_instalment(row.rent_cents, row.charges_cents, paid_on=day, paid_cents=cents, today=who.today()))
    row.paid_on, row.paid_cents = day, cents
    session.flush()
    return row


def instalments_of(session: Session, measure_id: str) -> list[Instalment]:
    """The instalments of a plan in their order."""
    query = select(Instalment).where(Instalment.measure_id == measure_id, Instalment.deleted_at.is_(None))
    return list(session.scalars(query.order_by(Instalment.position, Instalment.id)))


def standing_of_plan(session: Session, row: ArrearsMeasure, day: date) -> PlanStanding:
    """How a plan stands on a day: what is paid and left, what was missed, whether that forfeits it."""
    rates = [
        Due(one.due_on, one.rent_cents + one.charges_cents, one.paid_cents or 0)
        for one in instalments_of(session, row.id)
    ]
    return plan_standing(rates, row.missed_limit or int(rows("arrears", "missed_limit")), day)


def _running(session: Session, case_id: str) -> list[str]:
    query = select(ArrearsMeasure.kind).where(
        ArrearsMeasure.case_id == case_id, ArrearsMeasure.ended_on.is_(None), ArrearsMeasure.deleted_at.is_(None)
    )
    return list(session.scalars(query))


def _debt(session: Session, who: Who, row: ArrearsCase, wanted: Wanted) -> dict[str, int]:
    known = debt_of(session, who, row).lines
    rent = wanted.rent_debt_cents if wanted.rent_debt_cents is not None else known.get("canone", 0)
    charges = wanted.charges_debt_cents if wanted.charges_debt_cents is not None else known.get("spese", 0)
    return {"canone": rent, "spese": charges}
