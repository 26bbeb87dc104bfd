"""Envelopes (*plafond*): asked for by a desk, opened by head office, spent offline, given back; or declared lost (decision 0026).

What is left is counted over every promise of this desk, decided or not. A step with `seq` 0 waits for the centre.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.funds import EnvelopeStep, Fund, FundEnvelope, GrantStep
from app.models.local import SyncState
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.envelopes import HONOURED, LOSSES, Envelope, check_asked, check_step, check_stop, closes_on
from app.rules.money import format_cents
from app.rules.problem import Problem, problem
from app.services.checks import found, refuse
from app.services.funds import WHAT as FUND
from app.services.funds import check_asked_of
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.steps import apply_step

WHAT = "Il plafond"
_ENDED = ("restituita", "chiusa", "negata")


@dataclass(frozen=True)
class EnvelopeView:
    """An envelope. Cents; `left_cents` counts this desk's undecided promises. `decided`: the centre has its last step.

    `mine`: of this desk as it is now. `usable`: a promise may be made inside it today. `closes_on`: of a lost laptop's, the first
    day on which it may be closed.
    """

    id: str
    fund_id: str
    state: str
    state_words: str
    decided: bool
    mine: bool
    usable: bool
    holder_id: str | None
    asked_cents: int
    amount_cents: int | None
    spent_cents: int
    left_cents: int
    stop_on: date | None
    closes_on: date | None
    reason: str | None
    state_at: datetime | None
    losses: tuple["LossView", ...] = ()


@dataclass(frozen=True)
class LossView:
    """One of the two declarations that a laptop is lost: whose, when, and of the first why."""

    operator_id: str | None
    at: datetime
    reason: str | None


def ask(
    session: Session, who: Who, fund_id: str, amount: int, *, stop_on: date | None = None, note: str | None = None
) -> str:
    """Ask for an envelope for this desk; its id. Raises `Notice` (`envelope_*`, `fund_not_valid`, `assignment_*`, `not_found`)."""
    check_assigned(session, who)
    fund = found(session, who, Fund, fund_id, FUND)
    check_asked_of(fund, who.today())
    line = line_of(session)
    problems = check_asked(amount, stop_on, who.today(), line=line, own_line=line)
    if fund.kind != "contributi":
        problems.append(problem("envelope_kind"))
    if any(one.made_on == line and one.state not in _ENDED for one in _of_fund(session, fund_id)):
        problems.append(problem("envelope_already"))
    refuse(problems)
    row = FundEnvelope(
        **stamp(who),
        fund_id=fund_id,
        made_on=line,
        asked_cents=amount,
        stop_on=stop_on,
        note=(note or "").strip() or None,
    )
    session.add(row)
    session.flush()
    return row.id


def step(
    session: Session, who: Who, envelope_id: str, to_state: str, *, amount: int | None = None, reason: str | None = None
) -> EnvelopeStep:
    """Open, deny, give back, declare lost, close. Raises `Notice` (`envelope_*`, `not_allowed`, `not_found`).

    `amount`: what it is opened with; at the end what was spent in it, counted here when it is not said.
    """
    check_assigned(session, who)
    row = found(session, who, FundEnvelope, envelope_id, WHAT)
    if amount is None and to_state in ("restituita", "chiusa"):
        amount = spent_in(session, row.id)
    if amount is None and to_state == "aperta":
        amount = row.asked_cents
    refuse(
        check_step(
            envelope_of(session, row),
            to_state,
            role=who.role,
            author=who.operator_id,
            line=line_of(session),
            amount=amount,
            reason=reason,
            day=who.today(),
        )
    )
    if amount is None:
        amount = row.amount_cents
    done = EnvelopeStep(
        **stamp(who) | {"outpost_id": row.outpost_id},
        envelope_id=row.id,
        from_state=row.state,
        to_state=to_state,
        at=who.now(),
        amount_cents=amount,
        reason=(reason or "").strip() or None,
    )
    session.add(done)
    apply_step(row, done)
    session.flush()
    return done


def list_envelopes(session: Session, who: Who, fund_id: str | None = None) -> tuple[EnvelopeView, ...]:
    """The envelopes seen here, this desk's first, then the newest."""
    query = select(FundEnvelope).where(FundEnvelope.deleted_at.is_(None))
    if fund_id is not None:
        query = query.where(FundEnvelope.fund_id == fund_id)
    views = [view_of(session, who, row) for row in session.scalars(query.order_by(FundEnvelope.id.desc()))]
    return tuple(sorted(views, key=lambda view: not view.mine))


def usable_for(session: Session, who: Who, fund_id: str, amount: int) -> tuple[FundEnvelope | None, list[Problem]]:
    """The envelope of this desk for a promise of so many cents; None with the reasons, which make it a proposal only."""
    line = line_of(session)
    mine = [
        row
        for row in _of_fund(session, fund_id)
        if row.made_on == line and row.state == "aperta" and is_decided(session, row)
    ]
    if not mine:
        return None, [problem("envelope_none")]
    row = mine[-1]
    left = left_in(session, row)
    problems = check_stop(row.stop_on, who.today())
    if amount > left:
        problems.append(problem("envelope_short", asked=format_cents(amount), available=format_cents(left)))
    return (None, problems) if problems else (row, [])


def view_of(session: Session, who: Who, row: FundEnvelope) -> EnvelopeView:
    """An envelope as a screen shows it."""
    known = envelope_of(session, row)
    decided, mine, left = is_decided(session, row), row.made_on == line_of(session), left_in(session, row)
    usable = mine and decided and row.state == "aperta" and left > 0 and not check_stop(row.stop_on, who.today())
    return EnvelopeView(
        row.id, row.fund_id, row.state, label("envelope_states", row.state), decided, mine, usable, row.operator_id,
        row.asked_cents, row.amount_cents, spent_in(session, row.id), left, row.stop_on,
        closes_on(known.lost_on) if known.lost_on is not None and row.state == "persa" else None, row.reason, row.state_at,
        tuple(
            LossView(one.operator_id, one.at, one.reason) for one in steps_of(session, row.id) if one.to_state in LOSSES
        ),
    )  # fmt: skip


def envelope_of(session: Session, row: FundEnvelope) -> Envelope:
    """An envelope as the rules see it."""
    said = {one.to_state: one for one in steps_of(session, row.id)}
    lost = said.get("persa")
    lost_at = None if lost is None else lost.received_at or lost.at
    return Envelope(
        state=row.state,
        line=row.made_on,
        fund_id=row.fund_id,
        holder=str(row.operator_id),
        asked_cents=row.asked_cents,
        left_cents=left_in(session, row),
        spent_cents=spent_in(session, row.id),
        declared_by=said["dichiarata_persa"].operator_id if "dichiarata_persa" in said else None,
        lost_on=rome_day(lost_at) if lost_at is not None else None,
    )


def steps_of(session: Session, envelope_id: str) -> list[EnvelopeStep]:
    """The steps of an envelope in the centre's order; those that it has not decided come last, as they were written."""
    query = select(EnvelopeStep).where(EnvelopeStep.envelope_id == envelope_id, EnvelopeStep.deleted_at.is_(None))
    return list(session.scalars(query.order_by(EnvelopeStep.seq <= 0, EnvelopeStep.seq, EnvelopeStep.id)))


def is_decided(session: Session, row: FundEnvelope) -> bool:
    """Whether the centre has said so of its last step."""
    steps = steps_of(session, row.id)
    return row.seq != 0 and (not steps or steps[-1].seq != 0)


def spent_in(session: Session, envelope_id: str) -> int:
    """What was promised inside an envelope, undecided promises included. Cents."""
    query = select(GrantStep.amount_cents).where(
        GrantStep.envelope_id == envelope_id, GrantStep.to_state == "coperta", GrantStep.deleted_at.is_(None)
    )
    return sum(cents or 0 for cents in session.scalars(query))


def left_in(session: Session, row: FundEnvelope) -> int:
    """What may still be promised inside an envelope. Cents; nothing in one that is not open (or was, and its laptop is lost)."""
    return max(0, (row.amount_cents or 0) - spent_in(session, row.id)) if row.state in HONOURED else 0


def line_of(session: Session) -> str:
    """The line of this desk as it is now."""
    return session.get_one(SyncState, 1).line


def _of_fund(session: Session, fund_id: str) -> list[FundEnvelope]:
    query = select(FundEnvelope).where(FundEnvelope.fund_id == fund_id, FundEnvelope.deleted_at.is_(None))
    return list(session.scalars(query.order_by(FundEnvelope.id)))
