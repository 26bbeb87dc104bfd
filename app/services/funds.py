"""Support funds as a desk knows them: what they may still give, as of the last alignment, and what head office changes of them.

What is shown is indicative: the centre alone commits (INV-20). Money of a project that is not for persons (K1) is in no fund.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.funds import EnvelopeStep, Fund, FundEnvelope, GrantRequest, GrantStep
from app.models.projects import FundingAction, ProjectLine
from app.models.who import Who
from app.rules.clock import ROME
from app.rules.dates import show_day, show_time
from app.rules.fund_terms import check_fund, check_open_fund
from app.rules.money import format_cents
from app.rules.problem import Problem, problem
from app.services.centre import sync_facts
from app.services.checks import found, refuse
from app.services.staff import check_assigned
from app.services.stamps import stamp

WHAT = "Il fondo"
_TEXTS = frozenset({"name", "cap_act"})
_EDITABLE = frozenset({"name", "cap_cents", "cap_act", "household_cap_cents", "purposes", "valid_from", "valid_to"})


@dataclass(frozen=True)
class NewFund:
    """A fund to be made under a project line. Cents."""

    code: str
    name: str
    project_line_id: str
    cap_cents: int
    kind: str = "contributi"
    cap_act: str | None = None
    household_cap_cents: int | None = None
    purposes: Sequence[str] = ()
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True)
class FundView:
    """A fund. Cents; `free_cents` is indicative, less what this desk itself has decided and the centre has not yet.

    `as_of`: when that was so; `words`: how a screen says it. `open`: something may be asked of it today.
    """

    id: str
    code: str
    name: str
    kind: str
    cap_cents: int
    committed_cents: int
    leased_cents: int
    paid_cents: int
    free_cents: int
    household_cap_cents: int | None
    purposes: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    open: bool
    as_of: datetime | None
    words: str


def list_funds(session: Session, who: Who, kind: str = "contributi") -> tuple[FundView, ...]:
    """The funds of a kind, by code."""
    rows = session.scalars(select(Fund).where(Fund.kind == kind, Fund.deleted_at.is_(None)).order_by(Fund.code))
    as_of = sync_facts(session, who).last_full_at
    return tuple(_view(session, who, row, as_of) for row in rows)


def fund_view(session: Session, who: Who, fund_id: str) -> FundView:
    """One fund. Raises `Notice` (`not_found`)."""
    return _view(session, who, found(session, who, Fund, fund_id, WHAT), sync_facts(session, who).last_full_at)


def add_fund(session: Session, who: Who, new: NewFund) -> Fund:
    """Make a fund; its cap counts when the centre has it. Raises `Notice` (`fund_*`, `not_allowed`, `not_found`)."""
    check_assigned(session, who)
    found(session, who, ProjectLine, new.project_line_id, "La linea del progetto")
    values = {name: getattr(new, name) for name in _EDITABLE} | {"purposes": list(new.purposes)}
    row = Fund(**stamp(who), code=new.code.strip(), kind=new.kind, project_line_id=new.project_line_id, **values)
    row.project_id = _line(session, row).project_id
    lacking = [
        problem("required", field=word)
        for word, given in (("codice", row.code), ("nome", new.name.strip()))
        if not given
    ]
    refuse([*lacking, *_problems(session, row)])
    session.add(row)
    session.flush()
    return row


def edit_fund(session: Session, who: Who, fund_id: str, **changes: Any) -> Fund:
    """Change a fund: its cap (with its act), the most for a household, purposes, days. Raises `Notice` (`fund_*`, `field_not_editable`).

    A cap below what is committed and leased is refused here as far as this desk knows, and by the centre in any case.
    """
    row = found(session, who, Fund, fund_id, WHAT)
    unknown = sorted(set(changes) - _EDITABLE)
    refuse([problem("immutable_field", field=name) for name in unknown])
    for name, value in changes.items():
        setattr(row, name, (value or "").strip() or None if name in _TEXTS else value)
    refuse([*([] if row.name else [problem("required", field="nome")]), *_problems(session, row)])
    session.flush()
    return row


def check_asked_of(row: Fund, day: date) -> None:
    """Refuse what is asked of a fund that is not open. Raises `Notice` (`fund_not_valid`)."""
    refuse(check_open_fund(row.valid_from, row.valid_to, day))


def as_of_words(cents_text: str, as_of: datetime | None) -> str:
    """`disponibile indicativo al 12/03 08:20: 1.250,00 €`."""
    if as_of is None:
        return "Disponibile non ancora ricevuto dal centro."
    return f"Disponibile indicativo al {show_day(as_of.astimezone(ROME).date())[:5]} {show_time(as_of)}: {cents_text}"


def _problems(session: Session, row: Fund) -> list[Problem]:
    line = _line(session, row)
    action = session.get(FundingAction, line.funding_action_id)
    return check_fund(
        row.kind,
        row.cap_cents,
        household_cap_cents=row.household_cap_cents,
        action=action.code if action is not None else None,
        line_cents=line.amount_cents,
        taken_cents=(row.committed_cents or 0) + (row.leased_cents or 0),
        purposes=row.purposes or [],
        valid_from=row.valid_from,
        valid_to=row.valid_to,
    )


def _line(session: Session, row: Fund) -> ProjectLine:
    return session.get_one(ProjectLine, row.project_line_id)


def _view(session: Session, who: Who, row: Fund, as_of: datetime | None) -> FundView:
    own = _undecided(session, row.id)
    free = row.cap_cents - row.committed_cents - row.leased_cents - own
    return FundView(
        row.id, row.code, row.name, row.kind, row.cap_cents, row.committed_cents, row.leased_cents, row.paid_cents, free,
        row.household_cap_cents, tuple(row.purposes), row.valid_from, row.valid_to,
        not check_open_fund(row.valid_from, row.valid_to, who.today()), as_of, as_of_words(format_cents(max(0, free)), as_of),
    )  # fmt: skip


def _undecided(session: Session, fund_id: str) -> int:
    """What this desk has committed and leased and the centre has not decided yet. Cents."""
    committed = select(GrantStep.amount_cents).join(GrantRequest, GrantRequest.id == GrantStep.grant_id)
    leased = select(EnvelopeStep.amount_cents).join(FundEnvelope, FundEnvelope.id == EnvelopeStep.envelope_id)
    asked = [
        *session.scalars(
            committed.where(GrantRequest.fund_id == fund_id, GrantStep.to_state == "impegnata", GrantStep.seq == 0)
        ),
        *session.scalars(
            leased.where(FundEnvelope.fund_id == fund_id, EnvelopeStep.to_state == "aperta", EnvelopeStep.seq == 0)
        ),
    ]
    return sum(cents or 0 for cents in asked)
