"""*Verifica dei criteri*: a record asked by the rules of a track as of a day."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.services.eligibility_checks import CheckSheet, check_record, check_sheet
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel


class CheckModel(ReadModel):
    """Signals: shown(CheckSheet). saved(): evaluated. refused(Notice)."""

    shown_by = frozenset({"evaluation", "rule_set", "base"})
    shown = Signal(object)
    saved = Signal()
    refused = Signal(object)

    def __init__(self, bridge: Bridge, kind: str, record_id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._kind, self._record_id = kind, record_id
        self._track: str | None = None
        self._day: date | None = None
        self.sheet: CheckSheet | None = None

    def ask(self, track: str | None, day: date | None) -> None:
        """By the rules of this track as of this day, None for the record's own."""
        self._track, self._day = track, day
        self.read()

    def read(self) -> None:
        """Read it."""
        where = (self._kind, self._record_id, self._track, self._day)
        self.bridge.call(check_sheet, self._shown, self.refused.emit)(*where)

    def _shown(self, sheet: CheckSheet) -> None:
        if self._track in (None, sheet.track) and self._day in (None, sheet.day):
            self.sheet = sheet
            self.shown.emit(sheet)

    def check(self, stated: Mapping[str, tuple[int | str | bool | None, str]]) -> None:
        """Evaluate what is shown, with these facts stated."""
        if self.sheet is not None:
            where = (self._kind, self._record_id, self.sheet.track, self.sheet.day)
            self.bridge.call(check_record, self._saved, self.refused.emit)(*where, dict(stated))

    def _saved(self, _view: object) -> None:
        self.saved.emit()
