"""What a step of a grant is judged against on this desk, as far as it knows: the centre judges with all of it. Read only."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.models.funds import Fund, GrantRequest, GrantStep
from app.models.tenancies import Tenancy
from app.models.who import Who
from app.rules import funds as rules
from app.rules.clock import rome_day
from app.rules.fund_terms import others_total
from app.rules.funds import Asked, Lodging, Standing
from app.store.same_person import cards_of


def standing_of(session: Session, who: Who, row: GrantRequest) -> Standing:
    """What a step is judged against, as far as this desk knows. Who does not decide money does not know the household's other grants."""
    steps = steps_of(session, row.id)
    fund = session.get(Fund, row.fund_id)
    return Standing(
        state=row.state,
        asked=asked_of(row),
        hands=frozenset(
            {str(row.operator_id)} | {str(one.operator_id) for one in steps if one.to_state in ("proposta", "coperta")}
        ),
        lodging=lodging_of(session, row),
        bill_twice=same_bill(session, row) is not None,
        admitted_cents=admitted(steps)[0],
        open_cents=open_cents(steps),
        others_cents=sum(others_admitted(session, row, fund, who.today()).values()) if fund is not None else None,
        household_cap_cents=fund.household_cap_cents if fund is not None else None,
        cap_known=fund is not None,
    )


def steps_of(session: Session, grant_id: str) -> list[GrantStep]:
    """The steps of a grant in the centre's order; those that it has not decided come last, as they were written."""
    query = select(GrantStep).where(GrantStep.grant_id == grant_id, GrantStep.deleted_at.is_(None))
    return list(session.scalars(query.order_by(GrantStep.seq <= 0, GrantStep.seq, GrantStep.id)))


def admitted(steps: Sequence[GrantStep]) -> tuple[int | None, date | None]:
    """The amount that counts and the day of the admission."""
    cents, on = None, None
    for one in steps:
        on = rome_day(one.at) if one.to_state == "ammessa" else on
        if one.to_state in ("ammessa", "impegnata", "liquidata", "pagata") and one.amount_cents is not None:
            cents = one.amount_cents
    return cents, on


def open_cents(steps: Sequence[GrantStep]) -> int:
    """What is promised, committed or settled and not paid, as the steps say it: only head office is sent the ledger."""
    still, paid = 0, 0
    for one in steps:
        if one.to_state in ("coperta", "impegnata"):
            still = one.amount_cents or 0
        elif one.to_state == "liquidata":
            still = paid or (one.amount_cents or 0)
            paid = 0
        elif one.to_state == "pagata":
            still, paid = 0, one.amount_cents or 0
        elif one.to_state in rules.DEAD:
            still = 0
    return still


def asked_of(row: GrantRequest) -> Asked:
    """What a request says, as the rules see it."""
    return Asked(
        row.purpose, row.amount_cents, row.payee, row.iban, row.iban_holder, row.supplier, row.document_number, row.period_from,
        row.period_to, row.tenancy_id, bool(row.disconnection), tuple(str(one) for one in row.documents or ()), row.applicant, row.report,
    )  # fmt: skip


def same_bill(session: Session, row: GrantRequest) -> GrantRequest | None:
    """Another request for the same bill that is seen here, from any fund; None for none. Found before it is sent."""
    return next(iter(same_bills(session, row)), None)


def same_bills(session: Session, row: GrantRequest) -> list[GrantRequest]:
    """The other requests for the same bill, or a part of it, that stand and are seen here."""
    if row.bill_key is None:
        return []
    query = select(GrantRequest).where(
        GrantRequest.bill_key.in_(rules.bill_keys(row.bill_key)),
        GrantRequest.id != row.id,
        GrantRequest.state.not_in((*rules.DEAD, rules.FIRST_STATE)),
        GrantRequest.deleted_at.is_(None),
    )
    span = row.period_from, row.period_to
    return [one for one in session.scalars(query) if rules.same_bill(span, (one.period_from, one.period_to))]


def lodging_of(session: Session, row: GrantRequest) -> Lodging:
    """How the household holds its dwelling, as far as is known here (INV-25)."""
    rows = list(
        session.scalars(
            select(Tenancy).where(
                or_(Tenancy.household_id == row.household_id, Tenancy.id == row.tenancy_id),
                Tenancy.ended_on.is_(None),
                Tenancy.deleted_at.is_(None),
            )
        )
    )
    services = [one.service for one in rows]
    title = next((one.title for one in rows if one.title is not None), None)
    return Lodging("sap" if "sap" in services else next(iter(services), None), title)


def others_admitted(session: Session, row: GrantRequest, fund: Fund, day: date) -> dict[str, int]:
    """What the household was admitted otherwise in this year of the fund, of what is seen here (its record, who asks, whichever
    card, the contract): cents by the id of the grant. The centre knows them all.
    """
    of_household = [
        GrantRequest.household_id == row.household_id,
        GrantRequest.person_id.in_(cards_of(session, row.person_id)),
    ]
    if row.tenancy_id is not None:  # `IS NULL` would be everybody's without a contract
        of_household.append(GrantRequest.tenancy_id == row.tenancy_id)
    others = session.scalars(
        select(GrantRequest).where(
            or_(*of_household),
            GrantRequest.fund_id == row.fund_id,
            GrantRequest.id != row.id,
            GrantRequest.deleted_at.is_(None),
        )
    )
    found = {}
    for one in others:
        cents, on = admitted(steps_of(session, one.id))
        if cents is not None and on is not None and others_total([(one.state, cents, on)], fund.valid_from, day):
            found[one.id] = cents
    return found
