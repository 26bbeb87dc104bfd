"""A form: fields by name, in rows; Invio goes on, errors gather, drafts come and go as text.

Saving never blanks it: the screen does, after the record is on disk. Knows no record.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.theme import look
from app.ui.widgets.base import column
from app.ui.widgets.fields import Field


class Form(QWidget):
    """Fields in rows.

    Signals:
        changed(name, value): with every keystroke in any field.
        left(name): the focus left a field; the time to check it.
        finished(): Invio in the last field.
    """

    changed = Signal(str, object)
    left = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column(self, gap=10)
        self._rows: list[tuple[QBoxLayout, tuple[int, ...]]] = []
        self._fields: dict[str, Field] = {}
        self._narrow = look().narrow

    def add(self, name: str, field: Field) -> Field:
        """Add a field on a line of its own; returns it. ValueError when the name is taken."""
        self.add_row({name: field})
        return field

    def add_row(self, fields: Mapping[str, Field], shares: Sequence[int] = ()) -> None:
        """Add fields side by side, in shares of the width; one below the other when narrow."""
        layout = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        layout.setSpacing(14)
        widths = tuple(shares) or (1,) * len(fields)
        if len(widths) != len(fields):
            raise ValueError("as many shares as fields")
        for name, field in fields.items():
            if name in self._fields:
                raise ValueError(f"field name taken: {name}")
            self._fields[name] = field
            layout.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
            field.changed.connect(lambda value, n=name: self.changed.emit(n, value))
            field.left.connect(lambda n=name: self.left.emit(n))
            field.next_wanted.connect(lambda n=name: self._next(n))
        self._column.addLayout(layout)
        self._rows.append((layout, widths))
        self._lay(layout, widths)

    def add_widget(self, widget: QWidget) -> None:
        """Put something that is no field (a notice, buttons) after the fields so far."""
        self._column.addWidget(widget)

    def field(self, name: str) -> Field:
        """A field by name; KeyError when there is none."""
        return self._fields[name]

    def names(self) -> list[str]:
        """All names in order."""
        return list(self._fields)

    def values(self) -> dict[str, object]:
        """The values, None where empty or not understood."""
        return {name: field.value() for name, field in self._fields.items()}

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values; names that are not fields are ignored, fields not named stay."""
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].set_value(value)

    def draft(self) -> dict[str, str]:
        """All as typed, without the empty ones, for the draft store."""
        texts = {name: field.draft_text() for name, field in self._fields.items()}
        return {name: text for name, text in texts.items() if text}

    def set_draft(self, draft: Mapping[str, str]) -> None:
        """Put back what `draft` gave."""
        for name, field in self._fields.items():
            field.set_draft_text(draft.get(name, ""))

    def problems(self) -> dict[str, str]:
        """What the fields themselves do not understand, by name."""
        found = {name: field.problem() for name, field in self._fields.items() if not field.isHidden()}
        return {name: sentence for name, sentence in found.items() if sentence}

    def set_errors(self, errors: Mapping[str, str]) -> None:
        """Show these sentences, take the others away, put the focus on the first wrong field."""
        for name, field in self._fields.items():
            field.set_error(errors.get(name, ""))
        for name, field in self._fields.items():
            if errors.get(name):
                field.setFocus(Qt.FocusReason.TabFocusReason)
                break

    def clear(self) -> None:
        """Empty every field."""
        for field in self._fields.values():
            field.set_value(None)

    def first_focus(self) -> QWidget | None:
        """The first field."""
        return next(iter(self._fields.values()), None)

    def set_narrow(self, narrow: bool) -> None:
        """One column or rows."""
        self._narrow = narrow
        for layout, widths in self._rows:
            self._lay(layout, widths)

    def _lay(self, layout: QBoxLayout, widths: Sequence[int]) -> None:
        direction = QBoxLayout.Direction.TopToBottom if self._narrow else QBoxLayout.Direction.LeftToRight
        layout.setDirection(direction)
        for at, share in enumerate(widths):
            layout.setStretch(at, 0 if self._narrow else share)

    def _next(self, name: str) -> None:
        names = [n for n, f in self._fields.items() if not f.isHidden() and f.isEnabled()]
        at = names.index(name) + 1
        if at < len(names):
            self._fields[names[at]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()
