"""*Foglio ore*: the days in front, their hours, and the costs once somebody has said why they are read."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.errors import Notice
from app.rules.roles import check_write
from app.security.files import write_whole
from app.services.colleagues import all_colleagues
from app.services.planning import add_rate
from app.services.timesheet import TimeSheet, cost_reason_needed, month_of, sheet_csv, time_sheet
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ReadModel


class TimesheetModel(ReadModel):
    """Signals: moved(TimeSheet): read again, without costs. priced(TimeSheet): with them. reason_wanted(). refused(Notice).
    people(operators as (id, initials)): for who writes rates. rated(): a rate was written. rate_refused(Notice).
    """

    shown_by = frozenset({"presence", "project_line", "cost_rate", "operator"})
    moved = Signal(object)
    priced = Signal(object)
    reason_wanted = Signal()
    refused = Signal(object)
    people = Signal(tuple)
    rated = Signal()
    rate_refused = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.first, self.last = month_of(self.day())
        self.sheet: TimeSheet | None = None

    def day(self) -> date:
        """Today in Rome."""
        return self.bridge.who.today()

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(time_sheet, self._read, self.refused.emit)(self.first, self.last)

    def _read(self, found: TimeSheet) -> None:
        if (found.first, found.last) == (self.first, self.last):
            self.sheet = found
            self.moved.emit(found)

    def turn(self, months: int) -> None:
        """The month before or after."""
        edge = self.last + timedelta(days=1) if months > 0 else self.first - timedelta(days=1)
        self.show(*month_of(edge))

    def show(self, first: date, last: date) -> None:
        """These days."""
        self.first, self.last = first, last
        self.read()

    def ask_costs(self) -> None:
        """Show the costs, or ask why first."""
        self.bridge.call(cost_reason_needed, self._asked)()

    def _asked(self, needed: bool) -> None:
        if needed:
            self.reason_wanted.emit()
        else:
            self.price(None)

    def price(self, reason: str | None) -> None:
        """Read the costs: a logged reading."""
        self.bridge.call(time_sheet, self.priced.emit, self.refused.emit)(
            self.first, self.last, costs=True, reason=reason
        )

    def may_rate(self) -> bool:
        """Whether this operator writes what an hour costs."""
        return not check_write(self.bridge.who.role, "cost_rate")

    def find_people(self) -> None:
        """Whose hours there are to price."""
        self.bridge.call(all_colleagues, self.people.emit)()

    def add_rate(
        self, operator_id: str, hour_cents: int, first: date, last: date | None, readers: tuple[str, ...]
    ) -> None:
        """Write what an hour costs."""
        self.bridge.call(add_rate, self._rated, self.rate_refused.emit)(operator_id, hour_cents, first, last, readers)

    def _rated(self, _id: str) -> None:
        self.rated.emit()

    def write_csv(self, path: Path, written: Callable[[Path], None], failed: Callable[[Notice], None]) -> None:
        """The hours in front as CSV, without costs."""
        if self.sheet is None:
            return
        try:
            # A spreadsheet knows UTF-8 by its mark.
            write_whole(path, sheet_csv(self.sheet).encode("utf-8-sig"))
        except OSError:
            words = QCoreApplication.translate(
                "timesheet", "Il file non si è potuto scrivere. Scegliere un'altra cartella."
            )
            failed(Notice("file_trouble", words))
        else:
            written(path)
