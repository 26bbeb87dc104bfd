"""What a stable job makes possible: a plan to repay the rest of the debt (S2:26), as a thing to do and a way to the household's case."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import ArrearsCase
from app.models.pathways import Task
from app.models.training import TrainingPath
from app.models.who import Who
from app.rules.roles import check_write
from app.rules.training import STABLE, parameter
from app.services.tasks import NewTask, add_task
from app.services.training_standing import owed_here

PLAN = "Piano di rientro dopo l'occupazione stabile"
_DAYS = 30


@dataclass(frozen=True)
class PossiblePlan:
    """What a plan would be about: the household's open case (None: not on this desk) and what is still owed (None: not known)."""

    household_id: str | None
    person_id: str
    case_id: str | None
    debt_cents: int | None


def possible_plan(session: Session, who: Who, path: TrainingPath) -> PossiblePlan | None:
    """The repayment plan that the outcome of this path makes possible; None without a stable job.

    Whoever shows measures of a case asks this to begin one of kind `piano_di_rientro`.
    """
    if path.outcome != STABLE:
        return None
    lines = owed_here(session, path, who.today())
    debt = None if lines is None else sum(lines.values())
    if debt == 0:
        return None
    closed = parameter("cases_without_indemnity")
    cases = session.scalars(
        select(ArrearsCase).where(ArrearsCase.household_id == path.household_id, ArrearsCase.deleted_at.is_(None))
    )
    case = next((one.id for one in cases if one.state not in (*closed, "chiusa")), None)
    return PossiblePlan(path.household_id, path.person_id, case, debt)


def suggest_plan(session: Session, who: Who, path: TrainingPath) -> Task | None:
    """Put it among the things to do of whoever wrote the outcome; nothing for a role that has none, or where nothing is owed."""
    if possible_plan(session, who, path) is None or check_write(who.role, "task"):
        return None
    return add_task(session, who, NewTask(PLAN, person_id=path.person_id, due_on=who.today() + timedelta(days=_DAYS)))
