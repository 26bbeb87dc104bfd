"""*Percorsi*: the list of those one follows, one pathway and its acts, an assessment and what it leads to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.network import Partner, PartnerContact
from app.models.people import Person
from app.models.registry import KINDS
from app.models.staff import Operator
from app.models.who import Who
from app.rules.problem import problem
from app.services.arrears_views import ArrearsRow, cases_about
from app.services.assessments import AssessmentView, NewAssessment, add_assessment, assessments_of
from app.services.cases import CaseView, cases_of, open_case
from app.services.checks import found
from app.services.household_story import StoryEntry, story_of
from app.services.names import person_name, the_person
from app.services.pathway_acts import act_on
from app.services.pathway_views import (
    PathwayRow,
    PathwayView,
    followed_by,
    list_pathways,
    pathway_view,
)
from app.services.pathways import NewPathway, propose
from app.services.scanning import take_back
from app.services.tasks import do_task
from app.services.whose import of_person
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel, RecordModel, ViewModel
from app.ui.viewmodels.scans import at_work

Options = tuple[tuple[str, str], ...]

TABLES = frozenset(
    {
        "pathway", "pathway_step", "pathway_goal", "pathway_review", "individual_plan", "pact", "care_team_member",
        "task", "housing_application", "case_opening", "needs_assessment", "attachment", "person", "printed_document",
    }
)  # fmt: skip
"""What a pathway's page is made of."""


@dataclass(frozen=True)
class PathwayState:
    """A pathway, and who could join its team."""

    view: PathwayView
    operators: Options
    contacts: Options


def read_pathway(session: Session, who: Who, pathway_id: str) -> PathwayState:
    """Everything in one transaction. Raises `Notice`."""
    view = pathway_view(session, who, pathway_id)
    operators = session.scalars(select(Operator).where(Operator.deleted_at.is_(None)).order_by(Operator.surname))
    contacts = session.execute(
        select(PartnerContact, Partner)
        .join(Partner, Partner.id == PartnerContact.partner_id)
        .where(PartnerContact.ended_on.is_(None), PartnerContact.deleted_at.is_(None))
        .order_by(Partner.name, PartnerContact.surname)
    )
    return PathwayState(
        view,
        tuple((one.id, f"{one.surname} {one.name or ''}".strip()) for one in operators),
        tuple((one.id, f"{partner.name}, {one.surname} {one.name or ''}".strip()) for one, partner in contacts),
    )


def assess(session: Session, who: Who, new: NewAssessment, *, take: bool, type_code: str | None) -> tuple[str, str]:
    """Record an assessment; with `take` the household is taken in charge, and with a type a pathway is proposed.

    Answers the id of the pathway ("" without) and the number of the case ("" without). Raises `Notice`; then nothing is saved.
    """
    seen: AssessmentView = add_assessment(session, who, new)
    if not take:
        return "", ""
    case: CaseView = open_case(session, who, seen.id)
    if type_code is None:
        return "", case.number or ""
    return propose(session, who, NewPathway(type_code, case_id=case.id)).id, case.number or ""


def start_pathway(session: Session, who: Who, type_code: str, case_id: str | None, follows_id: str | None) -> str:
    """Propose a pathway of a case, or one that continues a closed one; its id."""
    return propose(session, who, NewPathway(type_code, case_id=case_id, follows_id=follows_id)).id


def name_of(session: Session, who: Who, person_id: str) -> str:
    """How a person is called. Raises `Notice`."""
    found(session, who, Person, person_id, "La persona")
    return person_name(the_person(session, person_id))


@dataclass(frozen=True)
class Followed:
    """What the tab shows of the person, and of the household they live in today."""

    assessments: tuple[AssessmentView, ...] = ()
    cases: tuple[CaseView, ...] = ()
    pathways: tuple[PathwayRow, ...] = ()
    story: tuple[StoryEntry, ...] = ()
    arrears: tuple[ArrearsRow, ...] = ()


def read_followed(session: Session, who: Who, person_id: str) -> Followed:
    """All of the person and of the household of today, as far as this operator may see it."""
    theirs = of_person(session, who, person_id)
    return Followed(
        assessments_of(session, who, theirs),
        cases_of(session, who, theirs),
        list_pathways(session, who, theirs),
        story_of(session, who, theirs),
        cases_about(session, who, theirs),
    )


def read_story(session: Session, who: Who, person_id: str) -> tuple[StoryEntry, ...]:
    """The story of the person and of the household they live in today."""
    return story_of(session, who, of_person(session, who, person_id))


class StoryModel(ReadModel):
    """Signal: told(entries): the story of a person's household."""

    shown_by = frozenset(KINDS)
    """Nearly every kind of record stands in it; a draft that is kept, or a setting, changes nothing."""
    told = Signal(object)

    def __init__(self, bridge: Bridge, person_id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._person = person_id

    def read(self) -> None:
        """Read it."""
        self.bridge.call(read_story, self.told.emit)(self._person)


class PathwaysModel(ReadModel):
    """Signals: moved(FollowedView): read again. said(kind, sentence). started(id): a pathway was proposed."""

    shown_by = TABLES
    moved = Signal(object)
    said = Signal(str, str)
    started = Signal(str)

    def read(self) -> None:
        """Read the list."""
        self.bridge.call(followed_by, self.moved.emit)()

    def done(self, task_id: str) -> None:
        """*Fatto*."""
        self.bridge.call(do_task, self._done)(task_id)

    def _done(self, _task: object) -> None:
        self.said.emit("ok", _tr("Fatto."))

    def start(self, type_code: str, case_id: str) -> None:
        """Propose a pathway of a case."""
        self.bridge.call(start_pathway, self.started.emit)(type_code, case_id, None)


class PathwayModel(RecordModel[PathwayState]):
    """One pathway. Signal: continued(id): a pathway that continues this."""

    continued = Signal(str)

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(bridge, id, read_pathway, TABLES, act_on)
        self._background = background

    def act(self, act: str, target: str, values: Mapping[str, Any]) -> None:
        """Do it; a signature is taken back apart."""
        if act == "unsign":
            self._unsign(target, str(values.get("reason") or ""))
        else:
            super().act(act, target, values)

    def _unsign(self, document_id: str, reason: str) -> None:
        """The scan of this print was filed by mistake: its pages are read again, which is no work for the database's thread."""
        if not reason:
            self.refused.emit(Notice("required", problem("required", field=_tr("motivo")).sentence))
            return
        desk, who = self.bridge.desk, self.bridge.who
        self._background.start(
            at_work(lambda: take_back(desk.worker, who, desk.files, document_id, reason=reason)),
            partial(self._acted, "unsign"),
            self.refused.emit,
        )

    def go_on(self) -> None:
        """Propose a new pathway of the same type that continues this closed one."""
        if self.state is not None:
            row = self.state.view.row
            self.bridge.call(start_pathway, self.continued.emit, self.refused.emit)(row.type, None, row.id)


class AssessmentModel(ViewModel):
    """Signals: named(words). saved(pathway id, case number). refused(Notice)."""

    named = Signal(str)
    saved = Signal(str, str)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, person_id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.person_id = person_id
        bridge.call(name_of, self.named.emit, self.refused.emit)(person_id)

    def save(self, new: NewAssessment, *, take: bool, type_code: str | None) -> None:
        """Record it with what it leads to."""
        self.bridge.call(assess, self._saved, self.refused.emit)(new, take=take, type_code=type_code)

    def _saved(self, done: tuple[str, str]) -> None:
        self.saved.emit(*done)


def _tr(text: str) -> str:
    return QCoreApplication.translate("pathways", text)
