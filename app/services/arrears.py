"""Cases of innocent arrears (domain 4.5): opened from a person or household, moved step by step, with evidence, acts and income.

`advance` alone appends a step, after the rules the centre asks too. A case is R1: its author, whoever it is shared with and whoever
supervises. Measures and plans are in `repayment`, what screens read in `arrears_views`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.arrears import ArrearsCase, ArrearsEvidence, ArrearsMeasure, ArrearsStep, DebtNotice
from app.models.people import Person
from app.models.staff import Operator
from app.models.tenancies import Tenancy
from app.models.who import Who
from app.rules.accounts import residual
from app.rules.arrears import (
    CLOSED,
    FIRST_STATE,
    PLAN,
    TRACK,
    Standing,
    already_open,
    check_case,
    check_evidence,
    check_notice,
    check_step,
    income_months,
    outcome_after,
)
from app.rules.eligibility import Fact, check_fact
from app.rules.problem import problem
from app.rules.visibility import R1
from app.services.accounts import account_view, lines_on
from app.services.assessments import household_for
from app.services.care_team import followed, stamp_below, words
from app.services.checks import found, refuse
from app.services.evaluations import EvaluationView, latest_evaluation, make_evaluation
from app.services.facts import Balance
from app.services.names import load_names
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.steps import apply_step
from app.store.numbers import next_number

CASE = "Il caso"
_NO_YEAR = 0
_EDITABLE = frozenset({"tenancy_id", "cause", "cause_on", "cause_words", "income", "facts", "proposal"})
_EVIDENCE_FIELDS = frozenset({"holder", "issued_on", "valid_until", "seen_original", "checked_by", "note"})


@dataclass(frozen=True)
class NewCase:
    """What a case is opened with. The household is the person's of today, and the tenancy the household's, unless named."""

    person_id: str
    household_id: str | None = None
    tenancy_id: str | None = None
    opened_on: date | None = None
    cause: str | None = None
    cause_on: date | None = None
    cause_words: str | None = None


@dataclass(frozen=True)
class NewEvidence:
    """A document of a case. `checked_by`: who saw the original, in letters."""

    kind: str
    holder: str | None = None
    issued_on: date | None = None
    valid_until: date | None = None
    seen_original: bool = False
    checked_by: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Debt:
    """What a case's tenancy owes, in cents, line by line, as of a day; `known`: a file of the housing company has told of it."""

    lines: Mapping[str, int]
    as_of: date
    known: bool
    tenancy_id: str | None

    @property
    def cents(self) -> int:
        """All of it."""
        return sum(self.lines.values())


def open_case(session: Session, who: Who, new: NewCase) -> ArrearsCase:
    """Record a case in `rilevata`. Raises `Notice` (`household_missing`, `arrears_*`, `choice_unknown`, `day_in_future`)."""
    check_assigned(session, who)
    found(session, who, Person, new.person_id, "La persona")
    household_id = household_for(session, who, new.person_id, new.household_id)
    opened = new.opened_on or who.today()
    refuse(check_case(new.cause, new.cause_on, {}, opened_on=opened, today=who.today()))
    running = session.scalars(
        select(ArrearsCase).where(
            ArrearsCase.household_id == household_id,
            ArrearsCase.state.not_in(CLOSED),
            ArrearsCase.deleted_at.is_(None),
        )
    ).first()
    if running is not None:
        refuse(already_open(running.id, running.number, load_names(session).operator(running.operator_id)))
    _, line_code, number = next_number(session, "caso", _NO_YEAR)
    row = ArrearsCase(
        **stamp(who, visibility=R1),
        number=f"{line_code}-K{number:04d}",
        household_id=household_id,
        person_id=new.person_id,
        tenancy_id=_tenancy(session, who, household_id, new.tenancy_id),
        opened_on=opened,
        cause=new.cause,
        cause_on=new.cause_on,
        cause_words=words(new.cause_words),
        income={},
        facts={},
        state=FIRST_STATE,
    )
    session.add(row)
    session.flush()
    return row


def edit_case(session: Session, who: Who, case_id: str, **changes: Any) -> ArrearsCase:
    """Cause, words, proposal, income table, further facts, tenancy. Raises `Notice` (`arrears_closed`, `field_not_editable`...)."""
    row = open_for_changes(session, who, case_id)
    unknown = sorted(set(changes) - _EDITABLE)
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» di un caso non si cambia a mano.")
    after = {name: changes.get(name, getattr(row, name)) for name in ("cause", "cause_on", "income")}
    refuse(
        check_case(
            after["cause"],
            after["cause_on"],
            after["income"],
            opened_on=row.opened_on,
            today=who.today(),
            chosen=after["cause"] != row.cause,
        )
    )
    if "tenancy_id" in changes:
        _tenancy(session, who, row.household_id, changes["tenancy_id"])
    for name, value in changes.items():
        setattr(row, name, words(value) if name in ("cause_words", "proposal") else value)
    session.flush()
    return row


def set_fact(session: Session, who: Who, case_id: str, name: str, fact: Fact | None) -> ArrearsCase:
    """Write down what no record of this desk says, with its day and source; None takes it away. Raises `Notice` (`fact_*`)."""
    row = open_for_changes(session, who, case_id)
    if fact is not None:
        refuse(check_fact(name, fact))
    rest = {one: stored for one, stored in row.facts.items() if one != name}
    row.facts = rest if fact is None else rest | {name: fact.stored()}
    session.flush()
    return row


def share_case(session: Session, who: Who, case_id: str, operator_id: str) -> ArrearsCase:
    """A colleague follows the case too: they see it and all that hangs on it. Raises `Notice` (`not_found`, `arrears_closed`)."""
    row = open_for_changes(session, who, case_id)
    found(session, who, Operator, operator_id, "La persona che segue il caso")
    if operator_id != row.operator_id and operator_id not in row.readers:
        row.readers = sorted({*row.readers, operator_id})
    session.flush()
    return row


def open_for_changes(session: Session, who: Who, case_id: str) -> ArrearsCase:
    """A case to which something is about to be added. Raises `Notice` (`not_found`, `not_for_reader`, `arrears_closed`)."""
    row = followed(session, who, ArrearsCase, case_id, CASE)
    if row.state in CLOSED:
        refuse([problem("arrears_closed")])
    return row


def standing_of(session: Session, who: Who, row: ArrearsCase) -> Standing:
    """What a step of this case is judged against, as far as this desk knows."""
    evaluated = latest_evaluation(session, who, row.id, TRACK)
    measures = session.scalars(
        select(ArrearsMeasure).where(
            ArrearsMeasure.case_id == row.id, ArrearsMeasure.ended_on.is_(None), ArrearsMeasure.deleted_at.is_(None)
        )
    )
    return Standing(
        row.state,
        row.outcome,
        row.cause,
        row.cause_on,
        None
        if evaluated is None
        else tuple({"label": one.label, "kind": one.kind, "outcome": one.outcome} for one in evaluated.criteria),
        frozenset(one.kind for one in measures if one.kind != PLAN or one.accepted_on is not None),
    )


def advance(
    session: Session, who: Who, case_id: str, to_state: str, *, outcome: str | None = None, reason: str | None = None
) -> ArrearsCase:
    """Move a case one step. `outcome` says why it is put away (`archiviata`); otherwise the step carries what was decided.

    Raises `Notice` (`arrears_*`); then nothing changes.
    """
    row = followed(session, who, ArrearsCase, case_id, CASE)
    session.flush()
    standing = standing_of(session, who, row)
    said = outcome_after(standing, to_state, outcome) if outcome is None or to_state == "archiviata" else outcome
    refuse(check_step(standing, to_state, outcome=said, reason=reason))
    step = ArrearsStep(
        **stamp_below(who, row),
        case_id=row.id,
        from_state=row.state,
        to_state=to_state,
        at=who.now(),
        outcome=said,
        reason=words(reason),
    )
    session.add(step)
    apply_step(row, step)
    session.flush()
    return row


def add_evidence(session: Session, who: Who, case_id: str, new: NewEvidence) -> ArrearsEvidence:
    """A document of a case; its file is attached to this record. Raises `Notice` (`arrears_closed`, `evidence_*`)."""
    row = open_for_changes(session, who, case_id)
    refuse(_evidence_problems(who, new.kind, new.__dict__))
    made = ArrearsEvidence(
        **stamp_below(who, row),
        case_id=row.id,
        **new.__dict__ | {name: words(new.__dict__[name]) for name in ("holder", "checked_by", "note")},
    )
    session.add(made)
    session.flush()
    return made


def edit_evidence(session: Session, who: Who, evidence_id: str, **changes: Any) -> ArrearsEvidence:
    """The original was seen, the dates are known. Raises `Notice` (`arrears_closed`, `evidence_*`, `field_not_editable`)."""
    row = followed(session, who, ArrearsEvidence, evidence_id, "Il documento")
    open_for_changes(session, who, row.case_id)
    unknown = sorted(set(changes) - _EVIDENCE_FIELDS)
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» di un documento non si cambia a mano.")
    refuse(_evidence_problems(who, row.kind, {name: getattr(row, name) for name in _EVIDENCE_FIELDS} | changes))
    for name, value in changes.items():
        setattr(row, name, words(value) if name in ("holder", "checked_by", "note") else value)
    session.flush()
    return row


def _evidence_problems(who: Who, kind: str, values: Mapping[str, Any]) -> Any:
    return check_evidence(
        kind,
        values["issued_on"],
        values["valid_until"],
        seen_original=bool(values["seen_original"]),
        checked_by=values["checked_by"],
        today=who.today(),
    )


def add_notice(
    session: Session,
    who: Who,
    case_id: str,
    kind: str,
    dated_on: date,
    *,
    amount_cents: int | None = None,
    reference: str | None = None,
) -> DebtNotice:
    """An act on the debt that the tenant received. Raises `Notice` (`arrears_closed`, `day_in_future`, `choice_unknown`)."""
    row = open_for_changes(session, who, case_id)
    refuse(check_notice(kind, dated_on, amount_cents, today=who.today()))
    made = DebtNotice(
        **stamp_below(who, row),
        case_id=row.id,
        kind=kind,
        dated_on=dated_on,
        amount_cents=amount_cents,
        reference=words(reference),
    )
    session.add(made)
    session.flush()
    return made


def debt_of(session: Session, who: Who, row: ArrearsCase, day: date | None = None) -> Debt:
    """What the case's tenancy owes as of a day, or as far as its account is known."""
    on = day or who.today()
    if row.tenancy_id is None or session.get(Tenancy, row.tenancy_id) is None:
        return Debt({"canone": 0, "spese": 0}, on, False, row.tenancy_id)
    view = account_view(session, who, row.tenancy_id, day=on)
    owed = residual(lines_on(session, row.tenancy_id, view.day))
    return Debt(owed, view.day, view.upto_on is not None, row.tenancy_id)


def evaluate_case(
    session: Session, who: Who, case_id: str, *, track: str = TRACK, day: date | None = None
) -> EvaluationView:
    """Ask the rules of a track about the case as of a day, with the debt as the account has it. Raises `Notice` (`rules_none`...)."""
    row = open_for_changes(session, who, case_id)
    on = day or who.today()
    debt = debt_of(session, who, row, on)
    balance = Balance(debt.cents, 0, debt.as_of, debt.tenancy_id) if debt.known and debt.tenancy_id else None
    return make_evaluation(session, who, "arrears_case", case_id, track, on, balance=balance)


def income_around(amounts: Mapping[str, Any], cause_on: date | None) -> dict[str, dict[str, int]]:
    """The income table of a cause's day: from a table of another day, or from months that name their amounts. Others are let go."""
    if cause_on is None:
        return {}
    flat = {month: cents for side in ("before", "after") for month, cents in (amounts.get(side) or {}).items()}
    known = flat or {month: cents for month, cents in amounts.items() if cents is not None}
    table = {}
    for side, months in zip(("before", "after"), income_months(cause_on), strict=True):
        kept = {month: known[month] for month in months if month in known}
        if kept:
            table[side] = kept
    return table


def _tenancy(session: Session, who: Who, household_id: str, tenancy_id: str | None) -> str | None:
    """The tenancy named, of this household; else the household's that ended last or runs."""
    if tenancy_id is not None:
        named = found(session, who, Tenancy, tenancy_id, "Il contratto")
        if named.household_id not in (None, household_id):
            refuse([problem("arrears_other_household")])
        return tenancy_id
    rows = session.scalars(
        select(Tenancy).where(Tenancy.household_id == household_id, Tenancy.deleted_at.is_(None))
    ).all()
    last = max(rows, key=lambda one: (one.ended_on or date.max, one.contract_on or date.min, one.id), default=None)
    return last.id if last is not None else None
