"""An act that extends a project: typed with its file, looked at, taken away if it was a mistake."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice, Retry
from app.models.projects import Project, ProjectExtension
from app.models.who import Who
from app.rules.projects import may_extend
from app.services.attachments import keep, read_file
from app.services.checks import found
from app.services.extensions import (
    WHAT,
    ActFile,
    ExtensionView,
    NewExtension,
    add_extension,
    delete_extension,
    extension_view,
)
from app.services.projects import PROJECT
from app.store.contents import Written
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ViewModel
from app.ui.viewmodels.projects import OF_PROJECT


@dataclass(frozen=True)
class ExtensionSheet:
    """An act as it stands (None: new), and the project that it extends."""

    project_id: str
    project: str
    extension: ExtensionView | None
    may_write: bool


def read_extension(session: Session, who: Who, id: str) -> ExtensionSheet:
    """An act by id, or a new one of `progetto:<id>`. Raises `Notice` (`not_found`)."""
    view = None
    if id.startswith(OF_PROJECT):
        project_id = id.removeprefix(OF_PROJECT)
    else:
        project_id = found(session, who, ProjectExtension, id, WHAT).project_id
        view = extension_view(session, who, id)
    project = found(session, who, Project, project_id, PROJECT)
    return ExtensionSheet(project.id, project.name, view, may_extend(who.role))


class ExtensionModel(ViewModel):
    """Signals: shown(ExtensionSheet). gone(Notice): it is not here. saved(): it is on disk. refused(str)."""

    shown = Signal(object)
    gone = Signal(object)
    saved = Signal()
    refused = Signal(str)

    def __init__(self, bridge: Bridge, background: Background, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._background = background
        self._files = bridge.desk.files
        self._id = id
        self._saving = False
        self.sheet: ExtensionSheet | None = None

    def read(self) -> None:
        """Read it."""
        self.bridge.call(read_extension, self._shown, self.gone.emit)(self._id)

    def _shown(self, sheet: ExtensionSheet) -> None:
        self.sheet = sheet
        self.shown.emit(sheet)

    def save(self, values: Mapping[str, Any], path: Path) -> None:
        """Keep the file, then record the act with it."""
        if self.sheet is None or self._saving:
            return
        self._saving = True
        new = NewExtension(self.sheet.project_id, values["number"], values["act_on"], values["until_on"])
        files = self._files
        self._background.start(lambda: keep(read_file(path), files), partial(self._kept, new, path.name), self._failed)

    def _kept(self, new: NewExtension, name: str, kept: tuple[str, Written]) -> None:
        media_type, content = kept
        self.bridge.call(add_extension, partial(self._added, content), partial(self._not_added, content))(
            new, ActFile(name, media_type, content)
        )

    def _added(self, content: Written, _view: ExtensionView) -> None:
        self._files.settled(content)
        self._saving = False
        self.saved.emit()

    def _not_added(self, content: Written, notice: Notice) -> None:
        self._files.settled(content)
        self._failed(notice)

    def _failed(self, error: Notice | Retry) -> None:
        self._saving = False
        self.refused.emit(str(error))

    def delete(self) -> None:
        """Take away one that was recorded by mistake."""
        if self.sheet is not None and self.sheet.extension is not None:
            self.bridge.call(delete_extension, lambda _none: self.saved.emit(), self._failed)(self.sheet.extension.id)
