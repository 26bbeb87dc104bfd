"""What screens read of training paths and indemnities (of selections: `selection_views`). Read only.

What the centre has not decided yet shows as *in attesa del centro* and never as done. A tutor's desk has name, hours and outcome alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.network import Partner
from app.models.people import Person
from app.models.training import IndemnityAct, SelectionRound, Trainee, TrainingHours, TrainingPath, TrainingStep
from app.models.who import Who
from app.rules import training as rules
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.rules.indemnities import beyond_debt, due
from app.rules.money import format_cents
from app.rules.problem import problem
from app.rules.roles import check_write
from app.services.evaluations import EvaluationView, latest_evaluation
from app.services.indemnities import due_here
from app.services.readings import may_open
from app.services.repayment import PossiblePlan, possible_plan
from app.services.selection_views import RoundRow, round_row
from app.services.training import is_filed
from app.services.training_standing import (
    P,
    acceptances_here,
    children,
    earned_here,
    followed,
    indemnity_here,
    is_tutor,
    standing_here,
)

WAITS = "in attesa del centro"


@dataclass(frozen=True)
class PathRow:
    """A path in a list. `waits`: the centre has not decided its last step yet. Minutes."""

    id: str
    number: str
    name: str
    state: str
    state_words: str
    outcome_words: str
    minutes: int
    planned: int
    to_confirm: int
    due_words: str
    waits: bool


@dataclass(frozen=True)
class TrainingState:
    """The page *Indennità*. `tutor`: it shows own trainees alone."""

    rounds: tuple[RoundRow, ...]
    paths: tuple[PathRow, ...]
    tutor: bool
    writes: frozenset[str]


@dataclass(frozen=True)
class CertifiedView:
    """Certified hours of a period. `filed`: the signed register is among the files; `mine`: this operator certified them."""

    id: str
    from_day: date
    to_day: date
    minutes: int
    how: str
    how_words: str
    register_number: str | None
    confirmed: bool
    filed: bool
    mine: bool
    waits: bool


@dataclass(frozen=True)
class ActView:
    """Money that went somewhere. Cents."""

    id: str
    words: str
    amount_cents: int
    on: date
    reference: str | None
    waits: bool


@dataclass(frozen=True)
class IndemnityView:
    """An indemnity. Cents. `due`: what may be done now, `(act, words, cents)`; `said` are sentences that qualify it."""

    granted: int
    quota_a: int
    quota_b: int
    paid: int
    withheld: int
    released: int
    open: int
    debt: int | None
    due: tuple[tuple[str, str, int], ...]
    acts: tuple[ActView, ...]
    said: tuple[str, ...]


@dataclass(frozen=True)
class PathView:
    """One path; what has a default here is not on a tutor's desk. `next_states` are what this operator may do now.

    `missing`: why the candidate cannot be found fit yet, or the path not be closed, as far as this desk knows.
    `plan`: what a stable job makes possible.
    `acceptance`: the MOD-13 that was signed, else the last one printed.
    """

    row: PathRow
    course: str
    start_on: date | None
    end_on: date | None
    hours: tuple[CertifiedView, ...]
    may_certify: str
    person_id: str = ""
    tenancy_id: str | None = None
    source_words: str = ""
    provider: str = ""
    provider_id: str | None = None
    unemployed_on: date | None = None
    unemployment_proof: str | None = None
    iban: str | None = None
    next_states: tuple[str, ...] = ()
    steps: tuple[tuple[str, date, bool], ...] = ()
    money: IndemnityView | None = None
    reason: str | None = None
    may_pay: bool = False
    may_confirm: bool = False
    person_here: bool = False
    missing: tuple[str, ...] = ()
    evaluation: EvaluationView | None = None
    plan: PossiblePlan | None = None
    acceptance: rules.Acceptance | None = None


def training_page(session: Session, who: Who) -> TrainingState:
    """Rounds and paths that this operator sees."""
    tutor = is_tutor(who)
    paths: Sequence[TrainingPath | Trainee] = _live(session, Trainee) if tutor else _live(session, TrainingPath)
    seen = [one for one in paths if may_open(who, one)]
    rounds = session.scalars(
        select(SelectionRound).where(SelectionRound.deleted_at.is_(None)).order_by(SelectionRound.recorded_at.desc())
    )
    return TrainingState(
        () if tutor else tuple(round_row(session, one) for one in rounds),
        tuple(_row(session, one) for one in seen),
        tutor,
        written_kinds(who),
    )


@dataclass(frozen=True)
class ToCertify:
    """A trainee in course whose hours are to be certified by a day; `last_on` is the last day certified so far."""

    id: str
    name: str
    last_on: date | None
    due_on: date


def trainees_to_certify(session: Session, who: Who) -> tuple[ToCertify, ...]:
    """Own trainees in course without certified hours, or with none for longer than `hours_every_days`; the longest first."""
    found_here = []
    for one in _live(session, Trainee):
        if one.state != rules.RUNNING or not may_open(who, one):
            continue
        hours = children(session, TrainingHours, one.path_id)
        last_on = max((row.to_day for row in hours), default=None)
        due_on = (last_on or one.start_on or who.today()) + timedelta(days=rules.parameter("hours_every_days"))
        whole = last_on is not None and one.end_on is not None and last_on >= one.end_on
        if not whole and (last_on is None or due_on <= who.today()):
            found_here.append(ToCertify(one.path_id, one.candidate, last_on, due_on))
    return tuple(sorted(found_here, key=lambda one: (one.due_on, one.name)))


def _live(session: Session, model: type[P]) -> list[P]:
    query = select(model).where(model.deleted_at.is_(None)).order_by(model.candidate, model.id)
    return list(session.scalars(query))


def written_kinds(who: Who) -> frozenset[str]:
    """Which of these kinds this operator's role writes."""
    kinds = ("selection_round", "training_path", "training_step", "training_hours", "indemnity_act", "evaluation")
    return frozenset(kind for kind in kinds if not check_write(who.role, kind))


def _row(session: Session, row: TrainingPath | Trainee) -> PathRow:
    path_id = row.path_id if isinstance(row, Trainee) else row.id
    steps = children(session, TrainingStep, path_id)
    hours = children(session, TrainingHours, path_id)
    owed = due_here(session, row) if isinstance(row, TrainingPath) else {}
    return PathRow(
        id=path_id,
        number=row.number or "",
        name=row.candidate,
        state=row.state,
        state_words=label("training_states", row.state),
        outcome_words=label("training_outcomes", row.outcome) if row.outcome else "",
        minutes=sum(one.minutes for one in hours if one.confirmed_at is not None),
        planned=row.minutes_planned or 0,
        to_confirm=sum(one.minutes for one in hours if one.confirmed_at is None),
        due_words=" · ".join(f"{label('indemnity_acts', kind)} {format_cents(cents)}" for kind, cents in owed.items()),
        waits=row.seq == 0 or any(one.seq == 0 for one in (*steps, *children(session, IndemnityAct, path_id))),
    )


def path_view(session: Session, who: Who, path_id: str) -> PathView:
    """One path. Raises `Notice` (`not_found`, `not_for_reader`)."""
    row = followed(session, who, path_id)
    hours = children(session, TrainingHours, path_id)
    certifies = "" if check_write(who.role, "training_hours") else "accesso" if is_tutor(who) else "registro"
    shown = PathView(
        row=_row(session, row),
        course=row.course or "",
        start_on=row.start_on,
        end_on=row.end_on,
        hours=tuple(_hours(session, who, one) for one in sorted(hours, key=lambda one: one.from_day)),
        may_certify=certifies if row.state in (rules.RUNNING, "completato", *rules.LEFT) else "",
    )
    return _whole(session, who, row, shown) if isinstance(row, TrainingPath) else shown


def _whole(session: Session, who: Who, row: TrainingPath, shown: PathView) -> PathView:
    """What tutors are not shown."""
    steps = children(session, TrainingStep, row.id)
    provider = session.get(Partner, row.provider_id) if row.provider_id else None
    certified = {one.operator_id for one in children(session, TrainingHours, row.id)}
    states = [state for state in rules.allowed(row.state) if state in rules.steps_of(who.role)]
    money, papers = _money(session, row), acceptances_here(session, row.id)
    return replace(
        shown,
        person_id=row.person_id,
        tenancy_id=row.tenancy_id,
        source_words=_source(row),
        provider=provider.name if provider is not None else "",
        provider_id=row.provider_id,
        unemployed_on=row.unemployed_on,
        unemployment_proof=row.unemployment_proof,
        iban=row.iban,
        next_states=tuple(state for state in states if state != rules.CLOSED or money.open == 0),
        steps=tuple((label("training_states", one.to_state), rome_day(one.at), one.seq == 0) for one in steps),
        money=money if money.granted else None,
        reason=row.reason,
        may_pay=not check_write(who.role, "indemnity_act") and who.operator_id not in {row.operator_id, *certified},
        may_confirm=who.role in rules.parameter("hours_confirmers"),
        person_here=session.get(Person, row.person_id) is not None,
        missing=_missing(session, who, row) + (_still_open(money) if rules.CLOSED in states else ()),
        evaluation=latest_evaluation(session, who, row.id, rules.TRACK),
        plan=possible_plan(session, who, row),
        acceptance=rules.signed_of(papers) or max(papers, key=lambda one: one.number or "", default=None),
    )


def _missing(session: Session, who: Who, row: TrainingPath) -> tuple[str, ...]:
    if row.state != rules.FIRST_STATE:
        return ()
    return tuple(one.sentence for one in rules.check_fit(standing_here(session, row, "idoneo"), None, who.today()))


def _still_open(money: IndemnityView) -> tuple[str, ...]:
    if not money.open:
        return ()
    return (problem("training_still_open", amount=format_cents(money.open)).sentence,)


def _source(row: TrainingPath) -> str:
    parts = [
        label("training_sources", row.source),
        row.sent_by or "",
        show_day(row.sent_on) if row.sent_on is not None else "",
        row.legal_basis or "",
    ]
    return ", ".join(part for part in parts if part)


def _hours(session: Session, who: Who, one: TrainingHours) -> CertifiedView:
    return CertifiedView(
        one.id, one.from_day, one.to_day, one.minutes, one.how, label("hours_sources", one.how), one.register_number,
        one.confirmed_at is not None, is_filed(session, one.id), one.operator_id == who.operator_id, one.seq == 0,
    )  # fmt: skip


def _money(session: Session, row: TrainingPath) -> IndemnityView:
    now, earned = indemnity_here(session, row.id), earned_here(session, row)
    said = []
    if row.state == rules.OUTCOME and row.outcome != rules.STABLE and earned.debt is None and earned.began:
        said.append(problem("indemnity_debt_unknown").sentence)
    beyond = beyond_debt(now, earned)
    if beyond:
        said.append(
            f"Il debito è più piccolo della quota B: {format_cents(beyond)} vanno alla persona. Regola da confermare con la sede."
        )
    return IndemnityView(
        granted=now.granted,
        quota_a=now.quota_a,
        quota_b=now.quota_b,
        paid=now.paid,
        withheld=now.withheld,
        released=now.released,
        open=now.open,
        debt=earned.debt if row.outcome is not None else None,
        due=tuple((kind, label("indemnity_acts", kind), cents) for kind, cents in due(now, earned).items()),
        acts=tuple(
            ActView(
                one.id, label("indemnity_acts", one.kind), one.amount_cents, one.paid_on or rome_day(one.at), one.reference,
                one.seq == 0,
            )
            for one in children(session, IndemnityAct, row.id)
        ),
        said=tuple(said),
    )  # fmt: skip
