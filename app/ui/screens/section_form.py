"""One section of the *scheda di accesso* as fields, made from the table of `intake_fields`: what is asked stands there once.

Values go in and out as the plain JSON that is stored. Knows no record.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.intake_fields import FieldSpec
from app.ui.inner_words import choices
from app.ui.widgets import (
    CheckGroup,
    ChoiceField,
    DateField,
    Form,
    MoneyField,
    NoteField,
    NumberField,
    Text,
    TextField,
    column,
)
from app.ui.widgets.fields import Field

_LONG = frozenset({"request", "what_helps", "other", "refusal_reason", "family_network", "active_services"})
_WIDTHS = {"day": 1, "cents": 1, "count": 1, "flag": 1, "choice": 2, "text": 2}
_ROOM = 6
_LETTERS = 14
"""Letters of a label that one share of a line has room for."""

_PARTED = ("money_by", "notes_by")
_HIDDEN = frozenset({"person_id", "birth_code"})
_YES = "si"


class SectionForm(QWidget):
    """Fields of one section, or of one row of a table.

    Signals: changed(): with every keystroke; left(name): a field was left; finished(): Invio in the last one.
    """

    changed = Signal()
    left = Signal(str)
    finished = Signal()

    def __init__(self, fields: Sequence[FieldSpec], today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.name: spec for spec in fields}
        self._hidden: dict[str, Any] = {}
        self.form = Form()
        column(self).addWidget(self.form)
        self._today = today
        line: dict[str, Field] = {}
        widths: list[int] = []

        def close_line() -> None:
            if line:
                self.form.add_row(dict(line), tuple(widths))
                line.clear()
                widths.clear()

        for spec in fields:
            if spec.name in _HIDDEN:
                continue
            if spec.type in _PARTED:
                close_line()
                self._add_parted(spec)
                continue
            if spec.name in _LONG or spec.type == "choices":
                close_line()
                self.form.add(spec.name, self._field(spec))
                continue
            width = max(_WIDTHS[spec.type], len(spec.label) // _LETTERS)
            if sum(widths) + width > _ROOM:
                close_line()
            line[spec.name] = self._field(spec)
            widths.append(width)
        close_line()
        self.form.changed.connect(lambda *_: self.changed.emit())
        self.form.left.connect(self.left)
        self.form.finished.connect(self.finished)

    def _field(self, spec: FieldSpec) -> Field:
        match spec.type:
            case "day":
                return DateField(spec.label, self._today)
            case "cents":
                return MoneyField(spec.label, "€")
            case "count":
                return NumberField(spec.label)
            case "flag":
                return CheckGroup(spec.label, ((_YES, self.tr("sì")),))
            case "choice":
                return ChoiceField(spec.label, _options(spec.choices))
            case "choices":
                return CheckGroup(spec.label, _options(spec.choices))
            case _:
                if spec.name in _LONG:
                    lines = 5 if spec.name == "request" else 2
                    return NoteField(spec.label, self.tr("Tab va avanti"), lines=lines)
                return TextField(spec.label, upper=spec.name == "fiscal_code")

    def _add_parted(self, spec: FieldSpec) -> None:
        """Money or a short note for each entry of a catalogue."""
        self.form.add_widget(Text(spec.label, "strong"))
        money = spec.type == "money_by"
        entries = _options(spec.choices)
        per_row = 3 if money else 2
        for at in range(0, len(entries), per_row):
            self.form.add_row(
                {
                    f"{spec.name}.{code}": MoneyField(words, "€") if money else TextField(words)
                    for code, words in entries[at : at + per_row]
                }
            )

    # ---------------------------------------------------------------------------------------------------------- values

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show stored values."""
        self._hidden = {name: values[name] for name in _HIDDEN & values.keys()}
        self.form.clear()
        self.form.set_values({name: _shown(self._spec(name), _of(values, name)) for name in self.form.names()})

    def values(self) -> dict[str, Any]:
        """What to store: only what is there."""
        out: dict[str, Any] = dict(self._hidden)
        for name, value in self.form.values().items():
            stored = _stored(self._spec(name), value)
            if stored in (None, "", [], False):
                continue
            head, _, part = name.partition(".")
            if part:
                out.setdefault(head, {})[part] = stored
            else:
                out[name] = stored
        return out

    def hold(self, name: str, value: Any) -> None:
        """A value without a field of its own (the card of a member, the code of a birthplace)."""
        if value is None:
            self._hidden.pop(name, None)
        else:
            self._hidden[name] = value

    def draft(self) -> dict[str, str]:
        """As typed."""
        return self.form.draft() | {f"_{name}": str(value) for name, value in self._hidden.items()}

    def set_draft(self, draft: Mapping[str, str]) -> None:
        """Put back what `draft` gave."""
        self._hidden = {name[1:]: value for name, value in draft.items() if name.startswith("_")}
        self.form.set_draft(draft)

    def check(self) -> bool:
        """Show what the fields do not understand; true when nothing is wrong."""
        problems = self.form.problems()
        self.form.set_errors(problems)
        return not problems

    def first_focus(self) -> QWidget | None:
        """The first field."""
        return self.form.first_focus()

    def _spec(self, name: str) -> FieldSpec:
        return self._specs[name.partition(".")[0]]


def _options(catalogue: str) -> list[tuple[str, str]]:
    return [(one.code, one.label) for one in choices(catalogue) if not one.retired]


def _of(values: Mapping[str, Any], name: str) -> Any:
    head, _, part = name.partition(".")
    found = values.get(head)
    return found.get(part) if part and isinstance(found, Mapping) else None if part else found


def _shown(spec: FieldSpec, value: Any) -> object:
    if value is None:
        return None
    if spec.type == "day":
        return date.fromisoformat(str(value))
    if spec.type == "flag":
        return (_YES,) if value else ()
    return value


def _stored(spec: FieldSpec, value: object) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if spec.type == "flag":
        return bool(value)
    if isinstance(value, tuple):
        return list(value)
    return value
