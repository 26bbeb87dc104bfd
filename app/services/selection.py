"""Selection rounds: written, published, scored, drawn, closed (domain 2.9). What is published does not change any more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.models.funds import Fund
from app.models.projects import Project
from app.models.training import SelectionRound
from app.models.who import Who
from app.rules.problem import Problem, problem
from app.rules.project_list import indemnity_max
from app.rules.selection import check_draw, check_round, draw, to_draw
from app.services.care_team import words
from app.services.checks import found, refuse
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.training_standing import ROUND, ranking_here
from app.store.numbers import next_number

SERIES = "selezione"
_NO_YEAR = 0
_PUBLISHED = frozenset({"fund_id", "criteria", "places", "indemnity_cents"})
_EDITABLE = _PUBLISHED | {"name", "closes_on"}


@dataclass(frozen=True)
class NewRound:
    """A selection to be prepared. `criteria`: `{code, label, weight, ties}` each. Cents; the full indemnity where none is said."""

    project_id: str
    name: str
    places: int
    fund_id: str | None = None
    criteria: Sequence[Mapping[str, Any]] = ()
    indemnity_cents: int | None = None
    closes_on: date | None = None


def add_round(session: Session, who: Who, new: NewRound) -> SelectionRound:
    """Prepare a selection. Raises `Notice` (`round_*`, `required`, `not_allowed`, `not_found`)."""
    check_assigned(session, who)
    found(session, who, Project, new.project_id, "Il progetto")
    name = words(new.name)
    refuse([problem("required", field="nome")] if name is None else [])
    _, line_code, number = next_number(session, SERIES, _NO_YEAR)
    row = SelectionRound(
        **stamp(who),
        number=f"{line_code}-S{number:04d}",
        project_id=new.project_id,
        fund_id=new.fund_id,
        name=name,
        criteria=[dict(one) for one in new.criteria],
        places=new.places,
        indemnity_cents=indemnity_max() if new.indemnity_cents is None else new.indemnity_cents,
        closes_on=new.closes_on,
        draw={},
    )
    refuse(_problems(session, row))
    session.add(row)
    session.flush()
    return row


def edit_round(session: Session, who: Who, round_id: str, changes: Mapping[str, Any]) -> SelectionRound:
    """Change a round that is not published; of a published one only name and closing day. Raises `Notice` (`round_*`)."""
    row = _open(session, who, round_id)
    refuse([problem("immutable_field", field=name) for name in sorted(set(changes) - _EDITABLE)])
    moved = {name: value for name, value in changes.items() if getattr(row, name) != value}
    if row.published_on is not None and _PUBLISHED.intersection(moved):
        refuse([problem("round_fixed")])
    for name, value in moved.items():
        setattr(row, name, value)
    refuse(_problems(session, row))
    session.flush()
    return row


def publish(session: Session, who: Who, round_id: str) -> SelectionRound:
    """Publish criteria and places: from now on they stand. Raises `Notice` (`round_criteria`, `round_fund`, `round_fixed`)."""
    row = _open(session, who, round_id)
    if row.published_on is not None:
        refuse([problem("round_fixed")])
    row.published_on = who.today()
    refuse([*_problems(session, row), *([problem("round_fund")] if row.fund_id is None else [])])
    session.flush()
    return row


def make_draw(session: Session, who: Who, round_id: str, seed: str) -> SelectionRound:
    """Draw among those who tie, from a text chosen in front of all; anyone makes it again with the same text. Raises `Notice`."""
    row = _open(session, who, round_id)
    if row.published_on is None:
        refuse([problem("round_not_published")])
    ties = to_draw(ranking_here(session, row, drawn=()))
    kept = draw(seed.strip(), ties)
    refuse(check_draw(kept, ties))
    row.draw = kept
    session.flush()
    return row


def close_round(session: Session, who: Who, round_id: str) -> SelectionRound:
    """Close it: points and ranking stand, and people can be selected. Raises `Notice` (`round_needs_draw`, `draw_differs`)."""
    row = _open(session, who, round_id)
    if row.published_on is None:
        refuse([problem("round_not_published")])
    ties = to_draw(ranking_here(session, row, drawn=()))
    found_wrong: list[Problem] = check_draw(row.draw, ties) if row.draw else []
    refuse([*found_wrong, *([problem("round_needs_draw")] if ties and not row.draw else [])])
    row.closed_on = who.today()
    session.flush()
    return row


def _open(session: Session, who: Who, round_id: str) -> SelectionRound:
    row = found(session, who, SelectionRound, round_id, ROUND)
    check_assigned(session, who)
    if row.closed_on is not None:
        refuse([problem("round_closed")])
    return row


def _problems(session: Session, row: SelectionRound) -> list[Problem]:
    found_wrong = check_round(row.criteria, row.places, row.indemnity_cents, indemnity_max(), row.published_on)
    fund = session.get(Fund, row.fund_id) if row.fund_id else None
    if row.fund_id is not None and (fund is None or fund.kind != "indennita" or fund.project_id != row.project_id):
        found_wrong.append(problem("round_fund"))
    return found_wrong
