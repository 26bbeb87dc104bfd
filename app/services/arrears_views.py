"""What screens and paper read of cases of innocent arrears: the list by number, one case whole, what is due. Read only.

A row of a list says number, state and next step and never whose the case is; the rest only to who may open it (R1).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import (
    ArrearsCase,
    ArrearsEvidence,
    ArrearsMeasure,
    ArrearsStep,
    DebtNotice,
    Instalment,
)
from app.models.decisions import Decision, Dossier
from app.models.documents import Attachment
from app.models.who import Who
from app.rules.arrears import (
    BY_BODY,
    CLOSED,
    MONITORED,
    PLAN,
    TRACK,
    Income,
    allowed,
    check_step,
    evidence_of,
    income_months,
    income_of,
)
from app.rules.catalogues import label
from app.rules.dates import show_day, show_moment
from app.rules.eligibility import MISSING, TO_DOCUMENT
from app.rules.money import format_cents
from app.rules.repayment import PlanStanding
from app.services.arrears import CASE, Debt, debt_of, standing_of
from app.services.arrears_due import cases_of, days_of, measures_of, reviews_of
from app.services.care_team import followed
from app.services.evaluations import EvaluationView, latest_evaluation
from app.services.labels import household_text
from app.services.measures import income_now, instalments_of, rent_of, standing_of_plan
from app.services.names import load_names, person_name, the_person
from app.services.readings import may_open
from app.services.whose import Whose

P = TypeVar("P", ArrearsStep, ArrearsEvidence, ArrearsMeasure, DebtNotice)

_BRING = frozenset({MISSING, TO_DOCUMENT})


@dataclass(frozen=True)
class ArrearsRow:
    """A case in a list, without a name. `waiting`: the centre has not answered its last step yet."""

    id: str
    number: str
    state: str
    state_words: str
    next_words: str
    next_on: date | None
    late: bool
    closed: bool
    waiting: bool


@dataclass(frozen=True)
class EvidenceView:
    """A document of a case. `holds`: it is not expired today; `files`: how many are attached."""

    id: str
    kind: str
    kind_words: str
    detail: str
    seen: str
    holds: bool
    files: int


@dataclass(frozen=True)
class DebtNoticeView:
    """An act on the debt that was received."""

    id: str
    kind_words: str
    dated_on: date
    amount_cents: int | None
    reference: str


@dataclass(frozen=True)
class RateView:
    """An instalment: `how` is empty while it is not due, else `pagata`, `in parte`, `non pagata`."""

    id: str
    position: int
    due_on: date
    rent_cents: int
    charges_cents: int
    paid_cents: int
    how: str


@dataclass(frozen=True)
class MeasureView:
    """A measure. A plan has its instalments and how it stands; `draft`: it was not accepted yet."""

    id: str
    kind: str
    kind_words: str
    detail: str
    running: bool
    draft: bool = False
    rates: tuple[RateView, ...] = ()
    standing: PlanStanding | None = None


@dataclass(frozen=True)
class ArrearsStepView:
    """A step in words."""

    id: str
    text: str


@dataclass(frozen=True)
class ArrearsView:
    """A case whole. `next_states` may follow now, `missing` says why not the complete dossier yet; `bring` lists papers to bring."""

    row: ArrearsRow
    person_id: str
    name: str
    household_id: str
    place: str
    tenancy_id: str | None
    opened_on: date
    cause: str | None
    cause_words: str
    cause_on: date | None
    cause_note: str
    proposal: str
    outcome: str | None
    outcome_words: str
    reason: str
    next_states: tuple[str, ...]
    missing: tuple[str, ...]
    debt: Debt
    months: tuple[tuple[str, ...], tuple[str, ...]]
    income: Income
    amounts: Mapping[str, Mapping[str, int]]
    income_cents: int | None
    rent_cents: int
    evidence: tuple[EvidenceView, ...]
    wanted_evidence: tuple[str, ...]
    notices: tuple[DebtNoticeView, ...]
    measures: tuple[MeasureView, ...]
    evaluation: EvaluationView | None
    bring: tuple[str, ...]
    reviews: tuple[date, ...]
    steps: tuple[ArrearsStepView, ...]
    followed_by: tuple[str, ...] = field(default=())


def list_cases(session: Session, who: Who) -> tuple[ArrearsRow, ...]:
    """The cases this operator may open: those with the nearest day first, then by number; closed ones last."""
    rows = [_row(session, who, one) for one in cases_of(session, who)]
    return tuple(sorted(rows, key=lambda one: (one.closed, one.next_on or date.max, one.number)))


def cases_about(session: Session, who: Who, whose: Whose) -> tuple[ArrearsRow, ...]:
    """The cases of a household, or about a person, that this operator may open."""
    return tuple(_row(session, who, one) for one in cases_of(session, who) if whose.holds(one))


def case_view(session: Session, who: Who, case_id: str) -> ArrearsView:
    """One case. Raises `Notice` (`not_found`, `not_for_reader`)."""
    case = followed(session, who, ArrearsCase, case_id, CASE)
    names = load_names(session)
    standing = standing_of(session, who, case)
    evaluation = latest_evaluation(session, who, case.id, TRACK)
    evidence = _evidence(session, who, case)
    seen = {one.kind for one in evidence if one.seen and one.holds}
    wanted = tuple(one for one in evidence_of(case.cause) if one not in seen) if case.cause else ()
    person = the_person(session, case.person_id)
    missing: tuple[str, ...] = ()
    if "dossier_completo" in allowed(case.state, case.outcome):
        missing = tuple(one.sentence for one in check_step(standing, "dossier_completo"))
    return ArrearsView(
        row=_row(session, who, case),
        person_id=case.person_id,
        name=person_name(person) if person is not None else "—",
        household_id=case.household_id,
        place=household_text(session, case.household_id),
        tenancy_id=case.tenancy_id,
        opened_on=case.opened_on,
        cause=case.cause,
        cause_words=label("arrears_causes", case.cause) if case.cause else "",
        cause_on=case.cause_on,
        cause_note=case.cause_words or "",
        proposal=case.proposal or "",
        outcome=case.outcome,
        outcome_words=label("arrears_outcomes", case.outcome) if case.outcome else "",
        reason=case.reason or "",
        next_states=allowed(case.state, case.outcome),
        missing=missing,
        debt=debt_of(session, who, case),
        months=income_months(case.cause_on) if case.cause_on is not None else ((), ()),
        income=income_of(case.income),
        amounts=case.income,
        income_cents=income_now(case),
        rent_cents=rent_of(session, case),
        evidence=evidence,
        wanted_evidence=wanted,
        notices=_notices(session, case.id),
        measures=tuple(_measure(session, who, one) for one in measures_of(session, case.id)),
        evaluation=evaluation,
        bring=papers_to_bring(evaluation, wanted, income_of(case.income)),
        reviews=reviews_of(session, case),
        steps=_steps(session, who, case),
        followed_by=tuple(names.operator(one) for one in sorted({*case.readers, str(case.operator_id)})),
    )


def papers_to_bring(evaluation: EvaluationView | None, wanted: Iterable[str], income: Income) -> tuple[str, ...]:
    """What a person is asked to bring, each once: the papers of the cause that nobody has seen, what proves what the check still
    lacks, and the months of income that are not known. Papers only: why they are asked stands on no list.
    """
    lines = [label("evidence_kinds", one) for one in wanted]
    asked = [one for one in (evaluation.criteria if evaluation is not None else ()) if one.outcome in _BRING]
    lines += [paper for one in asked for paper in one.bring if not (one.code == "cause" and lines)]
    if not income.whole:
        lines.append("Entrate dei mesi che mancano: buste paga, pensione, sussidi")
    return tuple(dict.fromkeys(line[:1].upper() + line[1:] for line in lines))


# ------------------------------------------------------------------------------------------------------------------ parts


def _row(session: Session, who: Who, case: ArrearsCase) -> ArrearsRow:
    closed = case.state in CLOSED
    days = [] if closed else sorted(days_of(session, case, who.today()))
    day, words = days[0] if days else (None, _next_words(case))
    waiting = session.scalars(
        select(ArrearsStep.id).where(ArrearsStep.case_id == case.id, ArrearsStep.seq == 0)
    ).first()
    return ArrearsRow(
        case.id, case.number or "", case.state, label("arrears_states", case.state), "" if closed else words, day,
        day is not None and day < who.today(), closed, waiting is not None,
    )  # fmt: skip


def _next_words(case: ArrearsCase) -> str:
    """What is done next with a case that has no day of its own."""
    return {
        "rilevata": "colloquio con la persona",
        "colloquio": "causa e documenti, poi istruttoria",
        "istruttoria": "verifica dei criteri e dossier",
        "integrazione_richiesta": "aspettare i documenti",
        "dossier_completo": "aspettare l'ordine del giorno",
        "in_ordine_del_giorno": "aspettare la decisione",
        "decisa": "misure, o quello che segue dalla decisione",
        "misure_attive": "seguire le misure",
        MONITORED: "seguire le misure",
        "recupero_ordinario": "nuovi documenti per un riesame",
    }.get(case.state, "")


def _evidence(session: Session, who: Who, case: ArrearsCase) -> tuple[EvidenceView, ...]:
    rows = sorted(_of(session, ArrearsEvidence, case.id), key=lambda one: (one.kind, one.id))
    views = []
    for one in rows:
        files = session.scalars(
            select(Attachment.id).where(Attachment.owner_id == one.id, Attachment.deleted_at.is_(None))
        ).all()
        dates = (
            f"rilasciato il {show_day(one.issued_on)}" if one.issued_on else "",
            f"vale fino al {show_day(one.valid_until)}" if one.valid_until else "",
        )
        detail = ", ".join(part for part in (one.holder or "", *dates, one.note or "") if part)
        seen = f"originale visto da {one.checked_by}" if one.seen_original else ""
        holds = one.valid_until is None or one.valid_until >= who.today()
        views.append(EvidenceView(one.id, one.kind, label("evidence_kinds", one.kind), detail, seen, holds, len(files)))
    return tuple(views)


def _notices(session: Session, case_id: str) -> tuple[DebtNoticeView, ...]:
    rows = sorted(_of(session, DebtNotice, case_id), key=lambda one: (one.dated_on, one.id))
    return tuple(
        DebtNoticeView(one.id, label("notice_kinds", one.kind), one.dated_on, one.amount_cents, one.reference or "")
        for one in rows
    )


def _measure(session: Session, who: Who, row: ArrearsMeasure) -> MeasureView:
    words = label("measure_kinds", row.kind)
    start = show_day(row.from_day)
    days = f"dal {start}" if row.to_day is None else f"dal {start} al {show_day(row.to_day)}"
    amount = format_cents(row.amount_cents) if row.amount_cents else ""
    share = f"{row.percent} per cento delle entrate" if row.percent else ""
    ended = f"{label('measure_ends', row.end_reason or '').lower()} il {show_day(row.ended_on)}" if row.ended_on else ""
    plan = row.kind == PLAN
    draft = plan and row.accepted_on is None and row.ended_on is None
    accepted = f"accettato il {show_day(row.accepted_on)}" if row.accepted_on else ""
    detail = ", ".join(one for one in (amount, share, days, accepted, row.note or "", ended) if one)
    rates = tuple(_rate(who, one) for one in instalments_of(session, row.id)) if plan else ()
    how = standing_of_plan(session, row, who.today()) if plan else None
    return MeasureView(row.id, row.kind, words, detail, row.ended_on is None, draft, rates, how)


def _rate(who: Who, one: Instalment) -> RateView:
    whole, paid = one.rent_cents + one.charges_cents, one.paid_cents or 0
    how = "pagata" if paid >= whole else "in parte" if paid else "non pagata" if one.due_on < who.today() else ""
    return RateView(one.id, one.position, one.due_on, one.rent_cents, one.charges_cents, paid, how)


def _steps(session: Session, who: Who, case: ArrearsCase) -> tuple[ArrearsStepView, ...]:
    """Steps of desks, decisions that this desk holds, and the state a body has just put the case in."""
    names = load_names(session)
    told = []
    for one in _of(session, ArrearsStep, case.id):
        said = ", ".join(part for part in (label("arrears_states", one.to_state), one.reason or "") if part)
        waits = ", in attesa del centro" if one.seq == 0 else ""
        told.append(
            (
                one.at,
                ArrearsStepView(one.id, f"{show_moment(one.at)} – {said} ({names.operator(one.operator_id)}){waits}"),
            )
        )
    decided = session.scalars(
        select(Decision).join(Dossier, Dossier.id == Decision.dossier_id).where(Dossier.case_id == case.id)
    )
    for row in decided:
        if may_open(who, row):
            words = f"{label('arrears_outcomes', row.outcome)}: {row.reasons}"
            told.append((row.at, ArrearsStepView(row.id, f"{show_moment(row.at)} – {words}")))
    if case.state in BY_BODY and case.state_at is not None:
        outcome = f", {label('arrears_outcomes', case.outcome).lower()}" if case.outcome else ""
        text = f"{show_moment(case.state_at)} – {label('arrears_states', case.state)}{outcome} (centro)"
        told.append((case.state_at, ArrearsStepView(f"{case.id}/stato", text)))
    return tuple(step for _, step in sorted(told, key=lambda one: (one[0], one[1].id)))


def _of(session: Session, model: type[P], case_id: str) -> list[P]:
    table = model.__table__.c
    return list(session.scalars(select(model).where(table.case_id == case_id, table.deleted_at.is_(None))))
