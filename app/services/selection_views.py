"""What screens read of selections: criteria, a ranking that explains itself, how far the money goes. Read only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.funds import Fund
from app.models.projects import Project
from app.models.training import SelectionRound, TrainingPath
from app.models.who import Who
from app.rules import training as rules
from app.rules.catalogues import label
from app.rules.money import format_cents
from app.rules.problem import problem
from app.rules.selection import BY_DRAW, BY_POINTS, TO_DRAW, Placed
from app.services.checks import found
from app.services.training_standing import ROUND, places_target, ranking_here, trainees, works_with_funds


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


def round_view(session: Session, who: Who, round_id: str) -> RoundView:
    """One selection. Raises `Notice` (`not_found`)."""
    row = found(session, who, SelectionRound, round_id, ROUND)
    paths = {one.id: one for one in session.scalars(select(TrainingPath).where(TrainingPath.round_id == row.id))}
    ranked = ranking_here(session, row) if works_with_funds(who) else ()
    chosen = row.closed_on is not None and rules.SELECTED in rules.steps_of(who.role)
    return RoundView(
        row=round_row(session, row),
        criteria=tuple(_criterion(one) for one in row.criteria),
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


def _criterion(one: Mapping[str, object]) -> str:
    words = f"{one['label']}, peso {one['weight']}"
    return words if one.get("ties") is None else " · ".join((words, f"per le parità {one['ties']}ª"))


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


def round_row(session: Session, row: SelectionRound) -> RoundRow:
    """A selection as a list has it."""
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
