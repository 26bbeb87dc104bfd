"""*Casi*: the list, one case and its acts, the simulator of a plan, the list for a conversation."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
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
from app.services.work_list import Candidate, possibly_entitled
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel

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
    """The list: cases by number, notices of the solidarity contribution, applications that hang on no case."""

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
        applications_of(session, who, household_id=view.household_id),
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


class CasesModel(ViewModel):
    """Signal: moved(CasesState): read again."""

    moved = Signal(object)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if anything of it moved."""
        if not changed or TABLES.intersection(changed):
            self.bridge.call(read_cases, self._read)()

    def _read(self, state: CasesState) -> None:
        self.moved.emit(state)


class ConversationsModel(ViewModel):
    """Signals: moved(tuple of Candidate): read again. started(case id). refused(Notice)."""

    moved = Signal(object)
    started = Signal(str)
    refused = Signal(object)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if anything of it moved."""
        if not changed or TABLES.union({"intake_form", "household_member"}).intersection(changed):
            self.bridge.call(possibly_entitled, self._read)()

    def _read(self, rows: tuple[Candidate, ...]) -> None:
        self.moved.emit(rows)

    def start(self, person_id: str) -> None:
        """Open a case for somebody of the list."""
        self.bridge.call(start_case, self._started, self._refused)(person_id)

    def _started(self, id: str) -> None:
        self.started.emit(id)

    def _refused(self, notice: Notice) -> None:
        self.refused.emit(notice)


class CaseModel(ViewModel):
    """One case.

    Signals: shown(CaseState or None). acted(act): it was done. refused(Notice). simulated(Simulation). not_simulated(Notice).
    """

    shown = Signal(object)
    acted = Signal(str)
    refused = Signal(object)
    simulated = Signal(object)
    not_simulated = Signal(object)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.id = id
        self.state: CaseState | None = None

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if anything of it moved."""
        if not changed or TABLES.intersection(changed):
            self.bridge.call(read_case, self._shown, self._gone)(self.id)

    def _shown(self, state: CaseState) -> None:
        self.state = state
        self.shown.emit(state)

    def _gone(self, _notice: Notice) -> None:
        self.state = None
        self.shown.emit(None)

    def act(self, act: str, target: str, values: Mapping[str, Any]) -> None:
        """Do it, and say how it went."""
        self.bridge.call(act_on, partial(self._acted, act), self._refused)(self.id, act, target, values)

    def _acted(self, act: str, _done: object) -> None:
        self.acted.emit(act)

    def _refused(self, notice: Notice) -> None:
        self.refused.emit(notice)

    def simulate(self, values: Mapping[str, Any]) -> None:
        """Try a plan; nothing is saved."""
        self.bridge.call(simulate, self._simulated, self._not_simulated)(self.id, dict(values))

    def _simulated(self, found: Simulation) -> None:
        self.simulated.emit(found)

    def _not_simulated(self, notice: Notice) -> None:
        self.not_simulated.emit(notice)
