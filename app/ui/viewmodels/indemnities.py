"""*Indennità*: selections and training paths, one of each and its acts, new candidates and lists of the social services."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.funds import Fund
from app.models.network import Partner
from app.models.projects import Project
from app.models.staff import Operator
from app.models.training import SelectionRound, TrainingPath
from app.models.who import Who
from app.rules.roles import roles
from app.rules.searching import words
from app.rules.training import parameter
from app.services.candidates import ListReport, SentList, list_file, take_list
from app.services.checks import found
from app.services.people import PersonRow, search_people
from app.services.selection import NewRound, add_round
from app.services.selection_views import RoundView, round_view
from app.services.training import NewCandidate, add_candidate, follower_roles
from app.services.training_acts import act_on_path, act_on_round
from app.services.training_standing import ROUND
from app.services.training_views import PathView, path_view, training_page, written_kinds
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel, RecordModel, ViewModel

Options = tuple[tuple[str, str], ...]

TABLES = frozenset(
    {
        "selection_round", "training_path", "trainee", "training_step", "training_hours", "indemnity_act", "fund", "project_target",
        "account_movement", "account_order", "evaluation", "arrears_case", "attachment", "person_merge", "printed_document",
    }
)  # fmt: skip
"""What these pages are made of."""


@dataclass(frozen=True)
class PathState:
    """A path, the training bodies there are, and the tutors and colleagues who may follow it."""

    view: PathView
    providers: Options
    followers: Options


@dataclass(frozen=True)
class RoundState:
    """A selection (None: a new one), what it may be of, and for each candidate the points given so far."""

    view: RoundView | None
    projects: Options
    funds: Options
    criteria: tuple[dict[str, Any], ...]
    points: Mapping[str, Mapping[str, int]]
    fund_id: str | None = None


@dataclass(frozen=True)
class Choices:
    """Projects, open selections and who may follow it, for a new candidate."""

    projects: Options
    rounds: Options
    followers: Options


def read_path(session: Session, who: Who, path_id: str) -> PathState:
    """Everything in one transaction. Raises `Notice`."""
    view = path_view(session, who, path_id)
    partners = session.scalars(
        select(Partner).where(Partner.deleted_at.is_(None), Partner.ended_on.is_(None)).order_by(Partner.name)
    )
    return PathState(
        view,
        tuple((one.id, one.name) for one in partners),
        _followers(session),
    )


def read_round(session: Session, who: Who, round_id: str) -> RoundState:
    """One selection, or the beginning of a new one. Raises `Notice`."""
    funds = session.scalars(
        select(Fund).where(Fund.kind == "indennita", Fund.deleted_at.is_(None)).order_by(Fund.code)
    ).all()
    named = tuple((one.id, f"{one.code}, {one.name}") for one in funds)
    if not round_id:
        return RoundState(None, _projects(session), named, (), {})
    row = found(session, who, SelectionRound, round_id, ROUND)
    paths = session.scalars(select(TrainingPath).where(TrainingPath.round_id == row.id))
    own = tuple(
        (id, words) for (id, words), fund in zip(named, funds, strict=True) if fund.project_id == row.project_id
    )
    return RoundState(
        round_view(session, who, round_id),
        _projects(session),
        own,
        tuple(row.criteria),
        {one.id: dict(one.scores) for one in paths},
        row.fund_id,
    )


def read_choices(session: Session, who: Who) -> Choices:
    """What a new candidate may be of."""
    rounds = session.scalars(
        select(SelectionRound).where(SelectionRound.closed_on.is_(None), SelectionRound.deleted_at.is_(None))
    )
    return Choices(_projects(session), tuple((one.id, one.name) for one in rounds), _followers(session))


def _followers(session: Session) -> Options:
    query = (
        select(Operator)
        .where(Operator.deleted_at.is_(None), Operator.role.in_(follower_roles()))
        .order_by(Operator.role.not_in(parameter("hours_tutors")), Operator.surname)
    )
    named = ((one, f"{one.surname} {one.name or ''}".strip()) for one in session.scalars(query))
    return tuple((one.id, f"{name}, {roles()[one.role].label}") for one, name in named)


def _projects(session: Session) -> Options:
    rows = session.scalars(select(Project).where(Project.deleted_at.is_(None)).order_by(Project.name))
    return tuple((one.id, one.name) for one in rows)


def criteria_text(criteria: Sequence[Mapping[str, Any]]) -> str:
    """Criteria as they are typed: `Persone a carico; 2; 1`."""
    rows = ((str(one["label"]), str(one["weight"]), str(one.get("ties") or "")) for one in criteria)
    return "\n".join("; ".join(part for part in parts if part) for parts in rows)


def read_criteria(text: str, before: Sequence[Mapping[str, Any]] = ()) -> list[dict[str, Any]]:
    """What was typed; one that keeps its name keeps its code. What is no number stays text, and the rule says so."""
    codes = {str(one["label"]): str(one["code"]) for one in before}
    found_here: list[dict[str, Any]] = []
    for line in text.splitlines():
        parts = [part.strip() for part in line.split(";")]
        if any(parts):
            label, weight, ties, *_ = [*parts, "", "", ""]
            code = codes.get(label) or "_".join(words(label))[:40]
            settles = _whole(ties) if ties else None
            found_here.append({"code": code, "label": label, "weight": _whole(weight), "ties": settles})
    return found_here


def _whole(text: str) -> object:
    return int(text) if text.isdecimal() else text


class IndemnitiesModel(ReadModel):
    """The page of the rail. Signal: moved(TrainingState)."""

    shown_by = TABLES
    moved = Signal(object)

    def read(self) -> None:
        """Read the lists."""
        self.bridge.call(training_page, self.moved.emit)()


class PathModel(RecordModel[PathState]):
    """One path."""

    def __init__(self, bridge: Bridge, id: str) -> None:
        super().__init__(bridge, id, read_path, TABLES, act_on_path)
        self.writes = written_kinds(bridge.who)


class RoundModel(RecordModel[RoundState]):
    """One selection; a new one is read too: what it may be of."""

    def __init__(self, bridge: Bridge, id: str) -> None:
        super().__init__(bridge, id, read_round, TABLES, act_on_round, begins=True)
        self.writes = written_kinds(bridge.who)

    def act(self, act: str, target: str, values: Mapping[str, Any]) -> None:
        """Do it; a new selection is made first."""
        if "criteria" in values:
            before = self.state.criteria if self.state is not None else ()
            values = {**values, "criteria": read_criteria(str(values["criteria"] or ""), before)}
        if self.id:
            super().act(act, target, values)
        else:
            self.do(add_round, NewRound(**values))


class CandidatesModel(ViewModel):
    """New candidates: one by one, or a list of the social services, tried before it is taken.

    Signals: choices(Choices). people(query, rows). made(path id). read(ListReport). said(kind, sentence).
    """

    choices = Signal(object)
    people = Signal(str, tuple)
    made = Signal(str)
    read = Signal(object)
    said = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._data = b""
        self._sent: SentList | None = None

    def begin(self) -> None:
        """What there is to choose from."""
        self.bridge.call(read_choices, self.choices.emit)()

    def search(self, text: str) -> None:
        """Persons for what is typed."""

        def answer(rows: tuple[PersonRow, ...]) -> None:
            self.people.emit(text, rows)

        self.bridge.call(search_people, answer)(text)

    def add(self, values: Mapping[str, Any]) -> None:
        """Record one candidacy."""
        self.bridge.call(add_candidate, self._made, self._refused)(NewCandidate(**values))

    def _made(self, row: TrainingPath) -> None:
        self.made.emit(row.id)

    def try_list(self, sent: SentList, path: Path) -> None:
        """Read a list; nothing is written yet."""
        try:
            self._data = list_file(path)
        except Notice as notice:
            self._refused(notice)
            return
        self._sent = sent
        self.bridge.call(take_list, self.read.emit, self._refused)(sent, self._data)

    def take(self) -> None:
        """Record the names that may be taken."""
        if self._sent is not None:
            self.bridge.call(take_list, self._taken, self._refused)(self._sent, self._data, apply=True)

    def _taken(self, report: ListReport) -> None:
        self.read.emit(report)
        said = _tr("Candidature registrate su questo computer: {n}. Rifiutate: {m}. Già candidati: {k}.")
        self.said.emit("ok", said.format(n=len(report.taken), m=len(report.refused), k=report.known))

    def _refused(self, notice: Notice) -> None:
        self.said.emit("err", str(notice))


def _tr(text: str) -> str:
    return QCoreApplication.translate("indemnities", text)
