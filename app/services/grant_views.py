"""What screens read of grants: one, a list, the queue, what the centre refused and what to tell the tenant. Read only.

A step that the centre has not decided shows as *in attesa del centro* and never as done. No row says anything of a debt.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.funds import GrantRequest, GrantStep
from app.models.local import RETURNED, Outbox
from app.models.who import Who
from app.rules import funds as rules
from app.rules.catalogues import label
from app.services.checks import found
from app.services.grant_standing import admitted, asked_of, open_cents, steps_of
from app.services.grant_ways import other_lines
from app.services.grants import ONLY_PROPOSED, RESERVED, WHAT, applicant
from app.services.refusals import reason_of

WAITS = "in attesa del centro"
BOUNCED = "Il foglio consegnato vale come proposta: passa davanti alle altre, e decide l'ufficio."


@dataclass(frozen=True)
class GrantRow:
    """A grant in a list. `decided`: the centre has its last step. Cents."""

    id: str
    number: str | None
    fund_id: str
    applicant: str
    purpose: str
    amount_cents: int
    state: str
    state_words: str
    decided: bool
    promised_at: datetime | None
    disconnection: bool
    disconnection_on: date | None
    proposed_at: datetime | None


@dataclass(frozen=True)
class StepView:
    """A step of a grant's story. Cents."""

    to_state: str
    words: str
    at: datetime
    operator_id: str | None
    amount_cents: int | None
    reason: str | None
    alternative: str | None
    reference: str | None
    paid_on: date | None
    decided: bool


@dataclass(frozen=True)
class Refusal:
    """What was refused, why, what can be done instead, and what to tell the tenant."""

    reason: str
    alternatives: tuple[str, ...]
    tell: str
    by_centre: bool


@dataclass(frozen=True)
class GrantView:
    """A grant with its story. `money_words`: whether funds are reserved; `next_states`: what this operator may do now. Cents."""

    row: GrantRow
    admitted_cents: int | None
    open_cents: int
    money_words: str
    papers_missing: tuple[str, ...]
    steps: tuple[StepView, ...]
    next_states: tuple[str, ...]
    refusal: Refusal | None
    ahead: int


def grant_view(session: Session, who: Who, grant_id: str) -> GrantView:
    """One grant. Raises `Notice` (`not_found`)."""
    row = found(session, who, GrantRequest, grant_id, WHAT)
    steps = steps_of(session, row.id)
    hands = {row.operator_id, *(one.operator_id for one in steps if one.to_state in ("proposta", "coperta"))}
    return GrantView(
        row=_row(session, row, steps),
        admitted_cents=admitted(steps)[0],
        open_cents=open_cents(steps),
        money_words=_money_words(row),
        papers_missing=_papers_missing(row),
        steps=tuple(step_view(one) for one in steps),
        next_states=tuple(
            state
            for state in rules.allowed(row.state)
            if rules.may_step(who.role, row.state, state)
            and not (state in rules.OTHER_HAND and who.operator_id in hands)
        ),
        refusal=refusal_of(session, who, row),
        ahead=len(ahead_of(session, who, row.id)),
    )


def list_grants(
    session: Session,
    who: Who,
    *,
    fund_id: str | None = None,
    household_id: str | None = None,
    states: Iterable[str] = (),
) -> tuple[GrantRow, ...]:
    """Grants seen here, the newest first."""
    query = select(GrantRequest).where(GrantRequest.deleted_at.is_(None))
    if fund_id is not None:
        query = query.where(GrantRequest.fund_id == fund_id)
    if household_id is not None:
        query = query.where(GrantRequest.household_id == household_id)
    wanted = tuple(states)
    if wanted:
        query = query.where(GrantRequest.state.in_(wanted))
    rows = session.scalars(query.order_by(GrantRequest.id.desc()))
    return tuple(_row(session, row, steps_of(session, row.id)) for row in rows)


def queue(session: Session, who: Who, fund_id: str) -> tuple[GrantRow, ...]:
    """What waits for the office, in its order: promised first, then supplies about to be cut off, then by time (rules.funds)."""
    rows = list_grants(session, who, fund_id=fund_id, states=rules.WAITING)
    return tuple(
        sorted(
            rows,
            key=lambda row: rules.queue_key(
                row.promised_at, row.disconnection, row.disconnection_on, str(row.proposed_at), row.id
            ),
        )
    )


def ahead_of(session: Session, who: Who, grant_id: str) -> tuple[GrantRow, ...]:
    """What stands before this one in its queue, of what is seen here: a desk sees its own outposts, head office all."""
    row = session.get(GrantRequest, grant_id)
    if row is None or row.state not in rules.WAITING:
        return ()
    listed = queue(session, who, row.fund_id)
    place = next((at for at, one in enumerate(listed) if one.id == grant_id), 0)
    return listed[:place]


def disconnections(session: Session, who: Who) -> tuple[GrantRow, ...]:
    """Grants for a supply that is about to be cut off, not committed yet: at the top of *Oggi*, the nearest day first."""
    query = select(GrantRequest).where(
        GrantRequest.disconnection.is_(True),
        GrantRequest.state.in_((*rules.WAITING, rules.FIRST_STATE)),
        GrantRequest.deleted_at.is_(None),
    )
    rows = [_row(session, row, steps_of(session, row.id)) for row in session.scalars(query)]
    return tuple(sorted(rows, key=lambda row: (row.disconnection_on or date.max, row.id)))


def refusal_of(session: Session, who: Who, row: GrantRequest) -> Refusal | None:
    """Why it does not go on: head office did not admit it, or the centre did not take a step of it. None when neither is so."""
    steps = [one for one in steps_of(session, row.id) if one.to_state == "non_ammessa"]
    if row.state == "non_ammessa" and steps:
        last = steps[-1]
        offered = (label("grant_alternatives", last.alternative),) if last.alternative else ()
        return Refusal(last.reason or "—", offered, rules.tell_of(last.alternative), by_centre=False)
    returned = returned_steps(session).get(row.id)
    if returned is None:
        return None
    bounced = returned.body.get("to_state", (None, None))[1] == "coperta"
    others = [f"{label('grant_alternatives', 'altra_linea')}: {one.name}" for one in other_lines(session, who, row)]
    waits = [label("grant_alternatives", "lista_attesa")] if row.state in rules.WAITING else []
    tell = BOUNCED if bounced else rules.tell_of("altra_linea" if others else "lista_attesa" if waits else "nessuna")
    return Refusal(reason_of(returned), (*others, *waits), tell, by_centre=True)


def returned_steps(session: Session) -> dict[str, Outbox]:
    """The newest step that the centre did not take and nobody has settled, by its grant."""
    query = select(Outbox).where(Outbox.kind == "grant_step", Outbox.state.in_(RETURNED), Outbox.settled_at.is_(None))
    return {str(one.body["grant_id"][1]): one for one in session.scalars(query.order_by(Outbox.row))}


def _row(session: Session, row: GrantRequest, steps: list[GrantStep]) -> GrantRow:
    decided = row.seq != 0 and (not steps or steps[-1].seq != 0)
    words = label("grant_states", row.state)
    return GrantRow(
        row.id, row.number, row.fund_id, applicant(session, row), label("grant_purposes", row.purpose), row.amount_cents, row.state,
        words if decided or row.state == rules.FIRST_STATE else f"{words}, {WAITS}", decided, row.promised_at,
        bool(row.disconnection), row.disconnection_on,
        next((one.at for one in steps if one.to_state == "proposta"), None),
    )  # fmt: skip


def step_view(one: GrantStep) -> StepView:
    """A step as screens show it."""
    return StepView(
        one.to_state, label("grant_states", one.to_state), one.at, one.operator_id, one.amount_cents, one.reason, one.alternative,
        one.reference, one.paid_on, one.seq != 0,
    )  # fmt: skip


def _money_words(row: GrantRequest) -> str:
    if row.state == "coperta":
        return RESERVED
    return ONLY_PROPOSED if row.state in (rules.FIRST_STATE, "proposta") else ""


def _papers_missing(row: GrantRequest) -> tuple[str, ...]:
    asked = asked_of(row)
    return tuple(label("grant_papers", one) for one in rules.papers_of(asked) if one not in asked.documents)
