"""*Progetti*: the list, one project, and a milestone being written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.models.projects import Milestone, Project
from app.models.who import Who
from app.services.checks import found
from app.services.project_views import list_projects, project_detail
from app.services.projects import (
    PROJECT,
    WHAT,
    MilestoneView,
    add_milestone,
    delete_milestone,
    edit_milestone,
    mark_done,
    view_of,
)
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ListModel, ViewModel

OF_PROJECT = "progetto:"
"""Before the id of a project: a new milestone of it."""


class ProjectsModel(ListModel):
    """Signal: refused(Notice)."""

    shown_by = frozenset(
        {
            "project", "project_line", "project_target", "milestone", "programme", "funding_action", "contact", "request",
            "pathway", "pact", "activity", "activity_session", "activity_enrolment", "attendance", "person", "person_merge",
            "intake_esf", "outpost", "operator_assignment", "project_extension", "attachment",
        }
    )  # fmt: skip
    refused = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, project_detail, parent)

    def read_list(self) -> None:
        """The projects."""
        self.bridge.call(list_projects, self.listed.emit)()

    def done(self, milestone: MilestoneView) -> None:
        """*Fatta* today; a milestone that was done is to do again."""
        day = None if milestone.done_on else self.bridge.who.today()
        self.bridge.call(mark_done, lambda _view: None, self.refused.emit)(milestone.id, day)


@dataclass(frozen=True)
class Sheet:
    """A milestone to be written: of which project, and as it stands (None: new)."""

    project_id: str
    project: str
    milestone: MilestoneView | None


def read_sheet(session: Session, who: Who, id: str) -> Sheet:
    """A milestone by id, or a new one of `progetto:<id>`. Raises `Notice` (`not_found`)."""
    if id.startswith(OF_PROJECT):
        project = found(session, who, Project, id.removeprefix(OF_PROJECT), PROJECT)
        return Sheet(project.id, project.name, None)
    row = found(session, who, Milestone, id, WHAT)
    return Sheet(row.project_id, found(session, who, Project, row.project_id, PROJECT).name, view_of(row, who.today()))


class MilestoneModel(ViewModel):
    """Signals: shown(Sheet). gone(Notice): it is not here. saved(): it is on disk. refused(Notice)."""

    shown = Signal(object)
    gone = Signal(object)
    saved = Signal()
    refused = Signal(object)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._id = id
        self.sheet: Sheet | None = None

    def read(self) -> None:
        """Read it."""
        self.bridge.call(read_sheet, self._shown, self.gone.emit)(self._id)

    def _shown(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.shown.emit(sheet)

    def save(self, values: Mapping[str, Any]) -> None:
        """Save what was typed."""
        if self.sheet is None:
            return
        name, due, done, note = (values.get(one) for one in ("name", "due_on", "done_on", "note"))
        if self.sheet.milestone is not None:
            change = self.bridge.call(edit_milestone, self._saved, self.refused.emit)
            change(self.sheet.milestone.id, name=name, due_on=due, done_on=done, note=note)
        else:
            add = self.bridge.call(add_milestone, partial(self._added, done), self.refused.emit)
            add(self.sheet.project_id, str(name or ""), due, note=note)

    def _added(self, done: date | None, made: MilestoneView) -> None:
        if done is not None:
            self.bridge.call(mark_done, self._saved, self.refused.emit)(made.id, done)
        else:
            self.saved.emit()

    def delete(self) -> None:
        """Take away one written by mistake."""
        if self.sheet is not None and self.sheet.milestone is not None:
            self.bridge.call(delete_milestone, self._saved, self.refused.emit)(self.sheet.milestone.id)

    def _saved(self, _view: object) -> None:
        self.saved.emit()
