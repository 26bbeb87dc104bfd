"""A conflict of *Da rivedere* side by side: what stands at the centre, what was written instead, a choice for each field."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.conflicts import CENTRE, ComparisonRow
from app.services.conflicts import Comparison as Conflict
from app.services.conflicts import Side as Written
from app.services.labels import EMPTY
from app.ui.inner_words import words
from app.ui.screens.parts import near_moment
from app.ui.widgets import LEFT, Button, ButtonRow, ComparedField, Comparison, Side, Text, column


class VersionsView(QWidget):
    """Signals: chosen(): a side was chosen. apply_wanted(), later_wanted(): a button."""

    chosen = Signal()
    apply_wanted = Signal()
    later_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._conflict: Conflict | None = None
        self._now: datetime | None = None
        self._which = 0
        self.comparison = Comparison()
        self.comparison.chosen.connect(self.chosen)
        self.apply = Button(self.tr("Applica le scelte"), "check", "save", kind="primary")
        self.apply.clicked.connect(self.apply_wanted)
        self.comparison.all_chosen.connect(self.apply.setEnabled)
        self.other = Button(self.tr("Altra versione"), "arrows-exchange", "Alt+V")
        self.other.clicked.connect(self.next_version)
        later = Button(self.tr("Decido domani"), "clock", "Alt+D")
        later.clicked.connect(self.later_wanted)
        lines = column(self, gap=8)
        lines.addWidget(self.comparison)
        lines.addWidget(ButtonRow(self.apply, later, self.other))
        lines.addWidget(Text(self.tr("Le due versioni restano in cronologia. Si annulla in giornata."), "muted"))
        lines.addStretch(1)

    def show_conflict(self, conflict: Conflict, chosen: Mapping[str, str], now: datetime) -> None:
        """Show it with the sides chosen so far (field to side)."""
        if self._conflict is None or conflict.key != self._conflict.key:
            self._which = 0
        self._conflict, self._now = conflict, now
        self.other.setVisible(self._versions() > 1)
        first = conflict.rows[0]
        left = self._side(self.tr("Adesso al centro"), first.standing, self.tr("dal centro"))
        right = self._side(self.tr("Scritto, non applicato"), self._shown(first), self.tr("non applicato"))
        fields = [
            ComparedField(
                row.field,
                row.label,
                _value(row.standing, row.standing.text),
                _value(self._shown(row), self._shown(row).text),
                _value(self._shown(row), self._shown(row).before or ""),
                chosen.get(row.field, ""),
                row.identity,
            )
            for row in conflict.rows
        ]
        title = self.tr("{title} – due versioni degli stessi campi").format(title=conflict.title)
        self.comparison.show_versions(title, left, right, fields, [(name, "") for name in conflict.same])

    def next_version(self) -> None:
        """Compare with what somebody else wrote, where more than two did."""
        if self._conflict is not None and self._now is not None:
            self._which = (self._which + 1) % self._versions()
            self.show_conflict(self._conflict, self.sides(), self._now)

    def first_focus(self) -> QWidget | None:
        """The chosen or first version of the first field."""
        return self.comparison.first_focus()

    def sides(self) -> dict[str, str]:
        """The side chosen for each field that has one."""
        return {field: side for field, side in self.comparison.choices().items() if side}

    def choices(self) -> dict[str, str]:
        """The same as the use-case takes them."""
        rows = self._conflict.rows if self._conflict is not None else ()
        sides = self.sides()
        return {
            row.field: CENTRE if sides[row.field] == LEFT else self._shown(row).choice
            for row in rows
            if row.field in sides
        }

    def _versions(self) -> int:
        return max(len(row.others) for row in self._conflict.rows) if self._conflict is not None else 1

    def _shown(self, row: ComparisonRow) -> Written:
        return row.others[min(self._which, len(row.others) - 1)]

    def _side(self, title: str, one: Written, state: str) -> Side:
        when = near_moment(one.at, self._now) if one.at is not None and self._now is not None else ""
        return Side(title, words(one.author), when, state)


def _value(side: Written, text: str) -> str:
    # The comparison has its own word for a field without a value: it must not be compared letter by letter.
    return "" if text == EMPTY else words(text) if side.ours else text
