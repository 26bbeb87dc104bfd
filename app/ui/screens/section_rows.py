"""A section of the form that is a table (household, utilities): the lines above, the fields of the current line below."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.intake_fields import SectionSpec
from app.services.people import PersonRow
from app.ui.inner_words import label
from app.ui.screens.section_form import SectionForm
from app.ui.viewmodels.start import PersonFinder
from app.ui.widgets import Button, ButtonRow, Line, PickField, Row, RowList, Text, column


class SectionRows(QWidget):
    """Rows of a table section. `finder` finds persons for the household; None leaves the search out.

    Signals: changed(): anything was typed, added or taken away; same_dwelling(): the button of that name;
    person_picked(id): a member's card was chosen; answer with `take_person`.
    """

    changed = Signal()
    left = Signal(str)
    finished = Signal()
    same_dwelling = Signal()

    def __init__(
        self, spec: SectionSpec, today: Callable[[], date], finder: PersonFinder | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, Any]] = []
        self._at = -1
        lines = column(self, gap=8)
        self.list = RowList(spec.title)
        self.list.fit_content()
        self.list.current_changed.connect(self._chosen)
        self.list.opened.connect(lambda _id: self._to_fields())
        self._none = Text(self.tr("Nessuna riga. Ctrl+Ins ne aggiunge una."), "muted")
        lines.addWidget(self.list)
        lines.addWidget(self._none)
        self.add_button = Button(self.tr("Aggiungi"), "plus", "new_row", small=True)
        self.add_button.clicked.connect(self.add_row)
        self.remove_button = Button(self.tr("Togli la riga"), "trash", small=True)
        self.remove_button.clicked.connect(self.remove_row)
        buttons = [self.add_button, self.remove_button]
        if finder is not None:
            self.dwelling_button = Button(self.tr("Stesso alloggio per i componenti"), "home", "Alt+I", small=True)
            self.dwelling_button.clicked.connect(self.same_dwelling)
            buttons.append(self.dwelling_button)
        lines.addWidget(ButtonRow(*buttons))
        lines.addWidget(Line())
        self.person: PickField | None = None
        self._finder = finder
        if finder is not None:
            self.person = PickField(self.tr("Cerca tra le persone"), self.tr("facoltativa: riempie la riga"))
            self.person.query_changed.connect(finder.look_for)
            self.person.changed.connect(self._picked)
            finder.found.connect(self._found)
            lines.addWidget(self.person)
        self.fields = SectionForm(spec.fields, today)
        self.fields.changed.connect(self._typed)
        self.fields.left.connect(self.left)
        self.fields.finished.connect(self.finished)
        lines.addWidget(self.fields)
        self._people: dict[str, PersonRow] = {}
        self._show()

    # ---------------------------------------------------------------------------------------------------------- values

    def set_values(self, values: Sequence[Mapping[str, Any]]) -> None:
        """Show stored rows."""
        self._rows = [dict(row) for row in values]
        self._at = 0 if self._rows else -1
        self._show()

    def values(self) -> list[dict[str, Any]]:
        """What to store: rows that hold something."""
        self._keep()
        return [row for row in self._rows if row]

    def draft(self) -> dict[str, Any]:
        """All rows, the current one as typed."""
        return {"rows": [dict(row) for row in self._rows], "at": self._at, "typed": self.fields.draft()}

    def set_draft(self, draft: Mapping[str, Any]) -> None:
        """Put back what `draft` gave."""
        self._rows = [dict(row) for row in draft.get("rows", ())]
        self._at = min(int(draft.get("at", -1)), len(self._rows) - 1)
        self._show()
        self.fields.set_draft(draft.get("typed", {}))

    def check(self) -> bool:
        """Show what the fields do not understand."""
        return self.fields.check()

    def first_focus(self) -> QWidget | None:
        """The lines; without any, the button that adds one."""
        return self.list if self._rows else self.add_button

    # ------------------------------------------------------------------------------------------------------------ acts

    def add_row(self) -> None:
        """A new line, with the focus in it."""
        self._keep()
        self._rows.append({})
        self._at = len(self._rows) - 1
        self._show()
        self._to_fields()
        self.changed.emit()

    def remove_row(self) -> None:
        """Take the current line away; until the section is saved the form still has it."""
        if 0 <= self._at < len(self._rows):
            del self._rows[self._at]
            self._at = min(self._at, len(self._rows) - 1)
            self._show()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def _to_fields(self) -> None:
        first = self.person or self.fields.first_focus()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        if 0 <= self._at < len(self._rows):
            self._rows[self._at] = self.fields.values()

    def _chosen(self, row_id: str) -> None:
        if row_id.isdigit() and int(row_id) != self._at:
            self._keep()
            self._at = int(row_id)
            self._show_fields()
            self._show_list()

    def _typed(self) -> None:
        self._keep()
        self._show_list()
        self.changed.emit()

    def _show(self) -> None:
        self._show_list()
        self._show_fields()

    def _show_list(self) -> None:
        self.list.blockSignals(True)
        self.list.set_rows([_line(str(at), row, self.tr("nuova riga")) for at, row in enumerate(self._rows)])
        self.list.select(str(self._at))
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._rows))
        self._none.setVisible(not self._rows)
        self.remove_button.setEnabled(bool(self._rows))

    def _show_fields(self) -> None:
        there = 0 <= self._at < len(self._rows)
        self.fields.setVisible(there)
        self.fields.set_values(self._rows[self._at] if there else {})
        if self.person is not None:
            self.person.set_pick(None, "")
            self.person.setVisible(there)

    def _found(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        if self.person is not None:
            self._people = {one.id: one for one in rows}
            self.person.set_results(query, [Row(o.id, o.name, o.qualifier, second=o.place, icon="user") for o in rows])

    def _picked(self, person_id: object) -> None:
        one = self._people.get(str(person_id))
        if one is not None:
            self.fields.hold("person_id", one.id)
            self.fields.form.field("name").set_value(one.name)
            self._typed()


def _line(row_id: str, row: Mapping[str, Any], nothing: str) -> Row:
    title = str(row.get("name") or (label("utilities", str(row["kind"])) if row.get("kind") else "") or nothing)
    parts = [row.get("relation"), row.get("supplier"), row.get("holder")]
    icon = "user" if row.get("person_id") else ""
    return Row(row_id, title, " · ".join(str(part) for part in parts if part), icon=icon)
