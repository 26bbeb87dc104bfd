"""What the page *Fondi* shows, read in one transaction: a fund, the grants seen here, the envelopes; and one grant in full. Read only.

Rows hold no name. Head office has its queue first, in its order; a desk has its grants, the newest first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.models.funds import Fund, FundEnvelope, GrantRequest
from app.models.who import Who
from app.rules import envelopes as envelope_rules
from app.rules import funds as rules
from app.rules.catalogues import label
from app.rules.roles import check_write
from app.services.attachments import list_attachments
from app.services.checks import found
from app.services.envelopes import EnvelopeView, envelope_of, list_envelopes, usable_for
from app.services.evaluations import EvaluationView
from app.services.funds import FundView, list_funds
from app.services.grant_check import last_check
from app.services.grant_standing import same_bill, steps_of
from app.services.grant_views import (
    GrantRow,
    GrantView,
    StepView,
    grant_view,
    list_grants,
    queue,
    returned_steps,
    step_view,
)
from app.services.grant_ways import other_lines
from app.services.grants import WHAT
from app.services.names import load_names


@dataclass(frozen=True)
class Hands:
    """What this operator's role does here: `proposes` grants, `decides` them, sets the `caps` of funds, asks for envelopes (`asks`)."""

    proposes: bool
    decides: bool
    caps: bool
    asks: bool


@dataclass(frozen=True)
class GrantLine:
    """A grant in the table. `last` is its last step; `returned`: the centre did not take one, and nobody has settled that."""

    row: GrantRow
    last: StepView | None
    returned: bool


@dataclass(frozen=True)
class EnvelopeLine:
    """An envelope with who holds it and who declared its laptop lost (initials), and what this operator may do with it now;
    `second`: that another person must.
    """

    view: EnvelopeView
    holder: str
    next_states: tuple[str, ...]
    second: bool
    declared_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class FundPage:
    """The page. `fund` is the one in front, None without funds; `own` this desk's envelope of it that has not ended."""

    hands: Hands
    funds: tuple[FundView, ...]
    fund: FundView | None
    lines: tuple[GrantLine, ...]
    waiting: int
    envelopes: tuple[EnvelopeLine, ...]
    own: EnvelopeView | None


@dataclass(frozen=True)
class GrantCard:
    """A grant in full. `twice`: the number of another request for the same bill seen here;
    `decides_elsewhere`: this operator would decide it, were it not their own; `proposes`, `decides`: what
    the role does; `editable`: bill and papers may still be changed; `lines`: funds that could help instead; `usable`:
    this desk's envelope holds it, or `why_not`, where it has one; `check`: the last answer of the rules, None before the first;
    `files`: how many hang on it. Cents.
    """

    view: GrantView
    fund: str
    payee: str
    supplier: str | None
    document_number: str | None
    document_on: date | None
    due_on: date | None
    period: tuple[date | None, date | None]
    iban: str | None
    iban_holder: str | None
    other_aid: str | None
    other_aid_cents: int | None
    isee_cents: int | None
    isee_until: date | None
    report: str | None
    documents: tuple[str, ...]
    proposed_by: str
    authors: Mapping[str | None, str]
    twice: str | None
    decides_elsewhere: bool
    proposes: bool
    decides: bool
    editable: bool
    usable: bool
    why_not: tuple[str, ...]
    lines: tuple[FundView, ...]
    household_cap_cents: int | None
    person_id: str
    check: EvaluationView | None
    files: int


def hands_of(who: Who) -> Hands:
    """What the role of this operator does with grants, funds and envelopes."""
    return Hands(
        proposes=rules.may_do(who.role, "proposta"),
        decides=rules.may_do(who.role, "ammessa"),
        caps=not check_write(who.role, "fund"),
        asks=rules.may_do(who.role, "restituita", "envelope_steps"),
    )


def fund_page(session: Session, who: Who, front: str | None = None) -> FundPage:
    """The page with this fund in front, or that of this grant or envelope; else the first one."""
    hands, funds = hands_of(who), list_funds(session, who)
    row = (session.get(GrantRequest, front) or session.get(FundEnvelope, front)) if front else None
    fund_id = row.fund_id if row is not None else front
    fund = next((one for one in funds if one.id == fund_id), funds[0] if funds else None)
    if fund is None:
        return FundPage(hands, funds, None, (), 0, (), None)
    rows = _rows(session, who, fund.id, hands)
    returned = returned_steps(session)
    envelopes = list_envelopes(session, who, fund.id)
    own = next((one for one in envelopes if one.mine and envelope_rules.allowed(one.state)), None)
    return FundPage(
        hands,
        funds,
        fund,
        tuple(GrantLine(row, _last(session, row.id), row.id in returned) for row in rows),
        sum(row.state in rules.WAITING for row in rows),
        tuple(_envelope_line(session, who, one) for one in envelopes),
        own,
    )


def grant_card(session: Session, who: Who, grant_id: str) -> GrantCard:
    """One grant in full. Raises `Notice` (`not_found`)."""
    row = found(session, who, GrantRequest, grant_id, WHAT)
    view, names = grant_view(session, who, grant_id), load_names(session)
    other = same_bill(session, row)
    fund = session.get(Fund, row.fund_id)
    proposer = next((one.operator_id for one in view.steps if one.to_state == "proposta"), row.operator_id)
    hands = {row.operator_id, *(one.operator_id for one in view.steps if one.to_state in ("proposta", "coperta"))}
    usable, why_not = False, tuple[str, ...]()
    if view.row.state == "proposta" and any(
        one.mine and one.state == "aperta" for one in list_envelopes(session, who, row.fund_id)
    ):
        envelope, problems = usable_for(session, who, row.fund_id, row.amount_cents)
        usable, why_not = envelope is not None, tuple(one.sentence for one in problems)
    return GrantCard(
        view=view,
        fund=fund.code if fund is not None else "",
        payee=label("grant_payees", row.payee),
        supplier=row.supplier,
        document_number=row.document_number,
        document_on=row.document_on,
        due_on=row.due_on,
        period=(row.period_from, row.period_to),
        iban=row.iban,
        iban_holder=row.iban_holder,
        other_aid=row.other_aid,
        other_aid_cents=row.other_aid_cents,
        isee_cents=row.isee_cents,
        isee_until=row.isee_until,
        report=row.report,
        documents=tuple(label("grant_papers", one) for one in row.documents),
        proposed_by=names.operator(proposer),
        authors={one.operator_id: names.operator(one.operator_id) for one in view.steps},
        twice=(other.number or "—") if other is not None else None,
        decides_elsewhere=rules.may_do(who.role, "ammessa")
        and who.operator_id in hands
        and view.row.state not in rules.DEAD,
        proposes=rules.may_do(who.role, "proposta"),
        decides=rules.may_do(who.role, "ammessa"),
        editable=row.state in rules.UNTIL_ADMITTED,
        usable=usable,
        why_not=why_not,
        lines=other_lines(session, who, row),
        household_cap_cents=fund.household_cap_cents if fund is not None else None,
        person_id=row.person_id,
        check=last_check(session, who, row.id),
        files=len(list_attachments(session, who, row.__tablename__, row.id)),
    )


def _rows(session: Session, who: Who, fund_id: str, hands: Hands) -> tuple[GrantRow, ...]:
    if not hands.decides:
        return list_grants(session, who, fund_id=fund_id)
    first = queue(session, who, fund_id)
    waiting = {row.id for row in first}
    rest = list_grants(session, who, fund_id=fund_id)
    return (*first, *(row for row in rest if row.id not in waiting and row.state != rules.FIRST_STATE))


def _last(session: Session, grant_id: str) -> StepView | None:
    steps = steps_of(session, grant_id)
    return step_view(steps[-1]) if steps else None


def _envelope_line(session: Session, who: Who, view: EnvelopeView) -> EnvelopeLine:
    known = envelope_of(session, session.get_one(FundEnvelope, view.id))
    following, second = [], False
    for state in envelope_rules.allowed(view.state) if view.decided else ():
        if not rules.may_do(who.role, state, "envelope_steps") or (state == "restituita" and not view.mine):
            continue
        if state == "chiusa" and (view.closes_on is None or who.today() < view.closes_on):
            continue
        hands = {
            "aperta": (known.holder,),
            "dichiarata_persa": (known.holder,),
            "persa": (known.holder, known.declared_by),
        }
        if who.operator_id in hands.get(state, ()):
            second = True
        else:
            following.append(state)
    names = load_names(session)
    declared_by = tuple(names.operator(one.operator_id) for one in view.losses)
    return EnvelopeLine(view, names.operator(view.holder_id), tuple(following), second, declared_by)
