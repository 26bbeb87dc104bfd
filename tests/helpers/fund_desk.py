"""The fund of L1 on a desk of the small town as an exchange would have brought it: grants in every state, and an envelope."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from app.models.funds import EnvelopeStep, Fund, FundEnvelope, GrantRequest, GrantStep
from app.models.projects import FundingAction, Programme, Project, ProjectLine
from app.models.tenancies import Tenancy
from app.services.envelopes import line_of
from app.services.stamps import stamp
from tests.helpers.desk import DeskForTests
from tests.helpers.small_town import Town, received

_OF_FUNDS = ("fund",)
AT = datetime(2026, 3, 4, 9, tzinfo=UTC)


def fund_on(desk: DeskForTests, code: str = "L1-LO-2025", cap: int = 2_520_000, **values: Any) -> str:
    """A fund of contributions under L1, its most for a household set; its id."""
    who = desk.who
    programme = Programme(**stamp(who), code=f"P-{code}", name="PR FSE+")
    action = FundingAction(**stamp(who), programme_id=programme.id, code="L1", name="Sostegno")
    project = Project(**stamp(who), code=f"G-{code}", name="Lodi", amount_cents=cap, role="capofila")
    line = ProjectLine(**stamp(who), project_id=project.id, funding_action_id=action.id, name="L1", amount_cents=cap)
    fund = Fund(
        **stamp(who), code=code, name="sostegno a canoni e utenze", project_id=project.id, project_line_id=line.id, cap_cents=cap,
        **{"household_cap_cents": 100_000} | values,
    )  # fmt: skip
    _put(desk, [programme, action, project, line, fund])
    return fund.id


def housed(desk: DeskForTests, town: Town, surname: str = "Brambati", **values: Any) -> str:
    """A running tenancy of the household of somebody; its id."""
    lease = Tenancy(
        **stamp(desk.who), unit_id=town.units["B7"], household_id=town.households[surname], code="C-7", service="sap",
        contract_on=date(2015, 1, 1), **values,
    )  # fmt: skip
    _put(desk, [lease])
    return lease.id


def grant_on(
    desk: DeskForTests, town: Town, fund: str, number: str, *states: str, by: str | None = None, steps: dict[str, Any] | None = None,
    **values: Any,
) -> str:  # fmt: skip
    """A grant that went through these states, decided at the centre; its id."""
    who = desk.who
    author = {"operator_id": by or who.operator_id}
    row = GrantRequest(
        **stamp(who) | author, number=number, fund_id=fund, household_id=town.households["Brambati"],
        person_id=town.people["Brambati"], applicant="Adele Brambati",
        **{
            "purpose": "gas", "amount_cents": 28_000, "payee": "fornitore", "supplier": "Gas di prova",
            "document_number": number, "documents": ["fattura"], "state": states[-1] if states else "bozza", "state_at": AT,
        } | values,
    )  # fmt: skip
    told = [
        GrantStep(
            **stamp(who) | author, grant_id=row.id, to_state=state, at=AT, amount_cents=row.amount_cents, **(steps or {}).get(state, {})
        )
        for state in states
    ]  # fmt: skip
    _put(desk, [row, *told])
    return row.id


def envelope_on(desk: DeskForTests, fund: str, cents: int, state: str = "aperta", **values: Any) -> str:
    """An envelope of this desk in a state that the centre knows; its id."""
    who = desk.who
    line = desk.read(line_of)
    row = FundEnvelope(
        **stamp(who)
        | {"fund_id": fund, "made_on": line, "asked_cents": cents, "amount_cents": cents, "state": state, "state_at": AT}
        | values
    )  # fmt: skip
    steps = [EnvelopeStep(**stamp(who), envelope_id=row.id, to_state=state, at=AT, amount_cents=cents)]
    _put(desk, [row, *(steps if state != "richiesta" else [])])
    return row.id


def _put(desk: DeskForTests, records: list[Any]) -> None:
    """What head office wrote comes to the desk of whoever may not write it."""
    mine = desk.who
    for record in records:
        desk.who = replace(mine, role="gestore_fondi" if record.__tablename__ in _OF_FUNDS else "community_manager")
        received(desk, [record])
    desk.who = mine
