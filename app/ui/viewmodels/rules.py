"""*Regole*: the versions, one of them beside the one in force, its try-out; and a draft being written."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from sqlalchemy.orm import Session

from app.models.who import Who
from app.services.rule_drafts import drop_draft, edit_draft, import_rules, new_draft, put_in_force, retire, rules_file
from app.services.rule_sets import RuleSetView, RuleSheet, list_rule_sets, rule_sheet
from app.services.rule_tryout import TryOut, try_out
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ListModel, ViewModel


def read_rules(session: Session, who: Who, path: Path) -> RuleSetView:
    """A draft from the file that was chosen. Raises `Notice` (`file_unreadable`, `rules_*`)."""
    return import_rules(session, who, rules_file(path))


class RulesModel(ListModel):
    """Signals: tried(TryOut): the current version's. drafted(id): a new draft is there. refused(Notice)."""

    shown_by = frozenset({"rule_set", "base", "operator"})
    tried = Signal(object)
    drafted = Signal(str)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, rule_sheet, parent)

    def read_list(self) -> None:
        """The versions."""
        self.bridge.call(list_rule_sets, self.listed.emit)()

    def try_current(self) -> None:
        """Ask the current version about the past evaluations."""
        self.bridge.call(try_out, partial(self._tried, self.current), self.refused.emit)(self.current)

    def _tried(self, id: str, found: TryOut) -> None:
        if id == self.current:
            self.tried.emit(found)

    def draft(self, track: str) -> None:
        """A new draft of a track."""
        self.bridge.call(new_draft, self._drafted, self.refused.emit)(track)

    def read_file(self, path: Path) -> None:
        """A draft from a file."""
        self.bridge.call(read_rules, self._drafted, self.refused.emit)(path)

    def _drafted(self, made: RuleSetView) -> None:
        self.drafted.emit(made.id)

    def force(self) -> None:
        """Put the current draft in force."""
        self.bridge.call(put_in_force, self._done, self.refused.emit)(self.current)

    def retire(self) -> None:
        """Retire the current version, or ask for it."""
        self.bridge.call(retire, self._done, self.refused.emit)(self.current)

    def drop(self) -> None:
        """Throw the current draft away."""
        self.bridge.call(drop_draft, self._done, self.refused.emit)(self.current)

    def _done(self, _view: object) -> None:
        self.read()


class DraftModel(ViewModel):
    """Signals: shown(RuleSheet). saved(): it is on disk. refused(Notice)."""

    shown = Signal(object)
    saved = Signal()
    refused = Signal(object)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._id = id
        self.sheet: RuleSheet | None = None

    def read(self) -> None:
        """Read it."""
        self.bridge.call(rule_sheet, self._shown, self.refused.emit)(self._id)

    def _shown(self, sheet: RuleSheet) -> None:
        self.sheet = sheet
        self.shown.emit(sheet)

    def save(self, text: str | None, values: Mapping[str, Any], note: str) -> None:
        """Save the text, where it was written on, and single values."""
        self.bridge.call(edit_draft, self._saved, self.refused.emit)(self._id, text=text, values=values, note=note)

    def _saved(self, _view: object) -> None:
        self.saved.emit()
