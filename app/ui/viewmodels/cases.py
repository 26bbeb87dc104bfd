"""*Casi*: the list, one case and its acts, the simulator of a plan, the list for a conversation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import ArrearsCase
from app.models.staff import Operator
from app.models.who import Who
from app.rules.repayment import Simulation
from app.services.arrears import NewCase, open_case
from app.services.arrears_views import ArrearsRow, ArrearsView, case_view, list_cases
from app.services.case_acts import act_on, wanted_of
from app.services.decisions import letter_for
from app.services.measures import simulate_plan
from app.services.solidarity import (
    SolidarityNoticeView,
    SolidarityView,
    applications_of,
    list_notices,
)
from app.services.whose import of_case
from app.services.work_list import possibly_entitled
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel, RecordModel

TABLES = frozenset(
    {
        "arrears_case", "arrears_step", "arrears_evidence", "debt_notice", "arrears_measure", "instalment", "evaluation",
        "solidarity_notice", "solidarity_application", "account_movement", "account_order", "tenancy", "attachment", "person",
        "decision",
    }
)  # fmt: skip
"""What a case's page is made of."""


@dataclass(frozen=True)
class CasesState:
    """The list: cases by number, notices of the solidarity contribution."""

    open: tuple[ArrearsRow, ...]
    closed: tuple[ArrearsRow, ...]
    notices: tuple[SolidarityNoticeView, ...]


@dataclass(frozen=True)
class CaseState:
    """A case, the applications of its household, the notices that are open, who could follow it too, and the decision of a letter."""

    view: ArrearsView
    applications: tuple[SolidarityView, ...]
    notices: tuple[SolidarityNoticeView, ...]
    operators: tuple[tuple[str, str], ...]
    letter: str | None


def read_cases(session: Session, who: Who) -> CasesState:
    """Everything in one transaction."""
    rows = list_cases(session, who)
    return CasesState(
        tuple(one for one in rows if not one.closed),
        tuple(one for one in rows if one.closed),
        list_notices(session, who),
    )


def read_case(session: Session, who: Who, case_id: str) -> CaseState:
    """Everything in one transaction. Raises `Notice`."""
    view = case_view(session, who, case_id)
    case = session.get_one(ArrearsCase, case_id)
    operators = session.scalars(select(Operator).where(Operator.deleted_at.is_(None)).order_by(Operator.surname))
    follow = {*case.readers, case.operator_id}
    return CaseState(
        view,
        applications_of(session, who, whose=of_case(session, view.household_id, view.person_id)),
        tuple(one for one in list_notices(session, who) if one.open),
        tuple((one.id, f"{one.surname} {one.name or ''}".strip()) for one in operators if one.id not in follow),
        letter_for(session, who, case_id=case_id),
    )


def start_case(session: Session, who: Who, person_id: str) -> str:
    """Open a case of this person's household; its id. Raises `Notice`."""
    return open_case(session, who, NewCase(person_id)).id


def simulate(session: Session, who: Who, case_id: str, values: Mapping[str, Any]) -> Simulation:
    """What the simulator's form asks. Raises `Notice`."""
    return simulate_plan(session, who, case_id, wanted_of(values))


class CasesModel(ReadModel):
    """Signal: moved(CasesState): read again."""

    shown_by = TABLES
    moved = Signal(object)

    def read(self) -> None:
        """Read the list."""
        self.bridge.call(read_cases, self.moved.emit)()


class ConversationsModel(ReadModel):
    """Signals: moved(tuple of Candidate): read again. started(case id). refused(Notice)."""

    shown_by = TABLES | {"intake_form", "household_member"}
    moved = Signal(object)
    started = Signal(str)
    refused = Signal(object)

    def read(self) -> None:
        """Read the list."""
        self.bridge.call(possibly_entitled, self.moved.emit)()

    def start(self, person_id: str) -> None:
        """Open a case for somebody of the list."""
        self.bridge.call(start_case, self.started.emit, self.refused.emit)(person_id)


class CaseModel(RecordModel[CaseState]):
    """One case. Signals: simulated(Simulation). not_simulated(Notice)."""

    simulated = Signal(object)
    not_simulated = Signal(object)

    def __init__(self, bridge: Bridge, id: str) -> None:
        super().__init__(bridge, id, read_case, TABLES, act_on)

    def simulate(self, values: Mapping[str, Any]) -> None:
        """Try a plan; nothing is saved."""
        self.bridge.call(simulate, self.simulated.emit, self.not_simulated.emit)(self.id, dict(values))
