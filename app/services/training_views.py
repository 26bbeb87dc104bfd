"""What screens read of selections, training paths and indemnities. Read only.

What the centre has not decided yet shows as *in attesa del centro* and never as done. A tutor is shown name, hours and outcome alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.funds import Fund
from app.models.network import Partner
from app.models.people import Person
from app.models.projects import Project
from app.models.training import IndemnityAct, SelectionRound, TrainingHours, TrainingPath, TrainingStep
from app.models.who import Who
from app.rules import training as rules
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.rules.indemnities import beyond_debt, due
from app.rules.money import format_cents
from app.rules.problem import problem
from app.rules.roles import check_write
from app.rules.selection import BY_DRAW, BY_POINTS, TO_DRAW, Placed
from app.services.checks import found
from app.services.indemnities import due_here
from app.services.readings import may_open
from app.services.training import is_filed
from app.services.training_standing import (
    ROUND,
    children,
    earned_here,
    indemnity_here,
    path_here,
    places_target,
    ranking_here,
    trainees,
    works_with_funds,
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
class RoundRow:
    """A selection in a list. `coverage`: how many whole indemnities the money covers, of how many foreseen; `warning` where fewer."""

    id: str
    number: str
    name: str
    project: str
    state_words: str
    places: int
    selected: int
    coverage: str
    warning: str


@dataclass(frozen=True)
class TrainingState:
    """The page *Indennità*. `tutor`: it shows own trainees alone."""

    rounds: tuple[RoundRow, ...]
    paths: tuple[PathRow, ...]
    tutor: bool
    writes: frozenset[str]


@dataclass(frozen=True)
class RankRow:
    """One candidate in a ranking, and why there: `parts` name each criterion with points, weight and product."""

    path_id: str
    place: int
    name: str
    total: int
    parts: tuple[str, ...]
    settled: str
    state_words: str
    may_select: bool


@dataclass(frozen=True)
class RoundView:
    """A selection with its criteria and its ranking. `draw_words` says how anyone makes the draw again."""

    row: RoundRow
    criteria: tuple[str, ...]
    published_on: date | None
    closes_on: date | None
    closed_on: date | None
    ranking: tuple[RankRow, ...]
    ties: int
    draw_words: str
    indemnity_cents: int


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
    """One path. `money` is None for a tutor; `next_states` are what this operator may do now."""

    row: PathRow
    person_id: str
    tenancy_id: str | None
    source_words: str
    provider: str
    course: str
    provider_id: str | None
    start_on: date | None
    end_on: date | None
    unemployed_on: date | None
    unemployment_proof: str | None
    iban: str | None
    hours: tuple[CertifiedView, ...]
    next_states: tuple[str, ...]
    steps: tuple[tuple[str, date, bool], ...]
    money: IndemnityView | None
    reason: str | None
    may_pay: bool
    may_certify: str
    may_confirm: bool
    person_here: bool


def training_page(session: Session, who: Who) -> TrainingState:
    """Rounds and paths that this operator sees."""
    tutor = is_tutor(who)
    paths = session.scalars(
        select(TrainingPath).where(TrainingPath.deleted_at.is_(None)).order_by(TrainingPath.candidate, TrainingPath.id)
    )
    seen = [one for one in paths if may_open(who, one)]
    rounds = session.scalars(
        select(SelectionRound).where(SelectionRound.deleted_at.is_(None)).order_by(SelectionRound.recorded_at.desc())
    )
    return TrainingState(
        () if tutor else tuple(_round(session, one) for one in rounds),
        tuple(_row(session, who, one) for one in seen),
        tutor,
        written_kinds(who),
    )


def written_kinds(who: Who) -> frozenset[str]:
    """Which of these kinds this operator's role writes."""
    kinds = ("selection_round", "training_path", "training_step", "training_hours", "indemnity_act")
    return frozenset(kind for kind in kinds if not check_write(who.role, kind))


def is_tutor(who: Who) -> bool:
    """Whether this operator certifies by signing in, and sees name, hours and outcome alone."""
    return who.role in rules.parameter("hours_tutors")


def round_view(session: Session, who: Who, round_id: str) -> RoundView:
    """One selection. Raises `Notice` (`not_found`)."""
    row = found(session, who, SelectionRound, round_id, ROUND)
    paths = {one.id: one for one in session.scalars(select(TrainingPath).where(TrainingPath.round_id == row.id))}
    ranked = ranking_here(session, row) if works_with_funds(who) else ()
    chosen = row.closed_on is not None and rules.SELECTED in rules.steps_of(who.role)
    return RoundView(
        row=_round(session, row),
        criteria=tuple(
            f"{one['label']}, peso {one['weight']}"
            + (f", per le parità {one['ties']}ª" if one.get("ties") is not None else "")
            for one in row.criteria
        ),
        published_on=row.published_on,
        closes_on=row.closes_on,
        closed_on=row.closed_on,
        ranking=tuple(
            RankRow(
                one.id,
                one.place,
                paths[one.id].candidate,
                one.total,
                tuple(f"{part.label}: {part.points} × {part.weight} = {part.product}" for part in one.parts),
                _settled(one, row),
                label("training_states", paths[one.id].state),
                chosen and paths[one.id].state == "idoneo" and paths[one.id].operator_id != who.operator_id,
            )
            for one in ranked
        ),
        ties=sum(one.settled_by == TO_DRAW for one in ranked),
        draw_words=_draw_words(row.draw),
        indemnity_cents=row.indemnity_cents,
    )


def _settled(one: Placed, row: SelectionRound) -> str:
    if one.settled_by == BY_POINTS:
        return ""
    words = {BY_DRAW: "a parità, per sorteggio", TO_DRAW: "a pari merito: serve il sorteggio"}
    named = {str(each["code"]): str(each["label"]) for each in row.criteria}
    return words.get(one.settled_by) or f"a parità, per «{named.get(one.settled_by, one.settled_by)}»"


def _draw_words(draw: Mapping[str, object]) -> str:
    if not draw:
        return ""
    return f"Sorteggio con il testo «{draw['seed']}»: ordine delle impronte SHA-256 di «testo/candidatura», dalla più bassa."


def _round(session: Session, row: SelectionRound) -> RoundRow:
    project = session.get(Project, row.project_id)
    state = "chiusa" if row.closed_on else "pubblicata" if row.published_on else "in preparazione"
    coverage, warning = coverage_words(session, row)
    return RoundRow(
        row.id, row.number or "", row.name, project.name if project is not None else "", state, row.places,
        trainees(session, row.project_id), coverage, warning,
    )  # fmt: skip


def coverage_words(session: Session, row: SelectionRound) -> tuple[str, str]:
    """`65 indennità piene coperte su 100 previste.` and, where the money is less than what was promised, the warning (INV-33)."""
    fund = session.get(Fund, row.fund_id) if row.fund_id else None
    foreseen = places_target(session, row.project_id) or row.places
    cap = fund.cap_cents if fund is not None else 0
    covered = min(rules.covered(row.indemnity_cents, cap), foreseen)
    words = f"{covered} indennità piene coperte su {foreseen} previste."
    if covered >= foreseen:
        return words, ""
    short = problem(
        "indemnities_exceed_line",
        count=foreseen,
        asked=format_cents(foreseen * row.indemnity_cents),
        line=format_cents(cap),
        covered=rules.covered(row.indemnity_cents, cap),
    )
    return words, short.sentence


def _row(session: Session, who: Who, row: TrainingPath) -> PathRow:
    steps = children(session, TrainingStep, row.id)
    hours = children(session, TrainingHours, row.id)
    owed = {} if is_tutor(who) else due_here(session, row)
    return PathRow(
        id=row.id,
        number=row.number or "",
        name=row.candidate,
        state=row.state,
        state_words=label("training_states", row.state),
        outcome_words=label("training_outcomes", row.outcome) if row.outcome else "",
        minutes=sum(one.minutes for one in hours if one.confirmed_at is not None),
        planned=row.minutes_planned or 0,
        to_confirm=sum(one.minutes for one in hours if one.confirmed_at is None),
        due_words=" · ".join(f"{label('indemnity_acts', kind)} {format_cents(cents)}" for kind, cents in owed.items()),
        waits=row.seq == 0 or any(one.seq == 0 for one in (*steps, *children(session, IndemnityAct, row.id))),
    )


def path_view(session: Session, who: Who, path_id: str) -> PathView:
    """One path. Raises `Notice` (`not_found`, `not_for_reader`)."""
    row = path_here(session, who, path_id)
    steps = children(session, TrainingStep, row.id)
    provider = session.get(Partner, row.provider_id) if row.provider_id else None
    hours = children(session, TrainingHours, row.id)
    tutor = is_tutor(who)
    certified = {one.operator_id for one in hours}
    certifies = "" if check_write(who.role, "training_hours") else "accesso" if tutor else "registro"
    own = [state for state in rules.allowed(row.state) if state in rules.steps_of(who.role)]
    money = None if tutor else _money(session, row)
    return PathView(
        row=_row(session, who, row),
        person_id=row.person_id,
        tenancy_id=row.tenancy_id,
        source_words=_source(row),
        provider=provider.name if provider is not None else "",
        course=row.course or "",
        provider_id=row.provider_id,
        start_on=row.start_on,
        end_on=row.end_on,
        unemployed_on=row.unemployed_on,
        unemployment_proof=row.unemployment_proof,
        iban=None if tutor else row.iban,
        hours=tuple(_hours(session, who, one) for one in sorted(hours, key=lambda one: one.from_day)),
        next_states=tuple(own),
        steps=tuple((label("training_states", one.to_state), rome_day(one.at), one.seq == 0) for one in steps),
        money=money if money is not None and money.granted else None,
        reason=row.reason,
        may_pay=not check_write(who.role, "indemnity_act") and who.operator_id not in {row.operator_id, *certified},
        may_certify=certifies if row.state in (rules.RUNNING, "completato", *rules.LEFT) else "",
        may_confirm=who.role in rules.parameter("hours_confirmers"),
        person_here=session.get(Person, row.person_id) is not None,
    )


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
