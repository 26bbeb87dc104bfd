"""What is asked for an activity and for its meetings. Values come as the use-cases take them."""

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta
from typing import Any

from PySide6.QtCore import Signal

from app.rules.activities import MOST_PLACES
from app.rules.clock import ROME
from app.services.activities import ActivityView
from app.services.meetings import MOST_REPEATED, SessionView
from app.ui.screens.contact_fields import choices_of
from app.ui.viewmodels.laboratories import Planned
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckField,
    ChoiceField,
    DateField,
    Form,
    NumberField,
    Panel,
    SegmentedChoice,
    TextField,
    TimeField,
)

_FIELDS = ("kind", "title", "project_id", "place", "leader", "capacity", "from_day", "to_day")
_FIELD_OF = {"capacity_wrong": "capacity", "activity_ends_first": "to_day"}


class ActivityForm(Panel):
    """Signals: typed(): a keystroke; saved(values)."""

    typed = Signal()
    saved = Signal(dict)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(self.tr("Attività"), "pencil", usable=True)
        self.form = Form()
        self.form.add("title", TextField(self.tr("Titolo"), self.tr("obbligatorio")))
        self.form.add("kind", ChoiceField(self.tr("Tipo"), choices_of("activity_kinds"), self.tr("obbligatorio")))
        self.projects = ChoiceField(self.tr("Progetto"), [], prompt=self.tr("nessuno"))
        self.form.add("project_id", self.projects)
        self.form.add_row({"place": TextField(self.tr("Luogo")), "leader": TextField(self.tr("Chi conduce"))})
        capacity = NumberField(self.tr("Posti"), self.tr("vuoto: senza limite"), 1, MOST_PLACES)
        self.form.add("capacity", capacity)
        self.form.add_row(
            {
                "from_day": DateField(self.tr("Dal"), today),
                "to_day": DateField(self.tr("Al"), today),
            }
        )
        self.recurring = CheckField(self.tr("Si ripete"))
        self.recurring.toggled.connect(lambda _on: self.typed.emit())
        self.form.add_widget(self.recurring)
        self.save_button = Button(self.tr("Salva attività"), "check", "save", kind="primary")
        self.save_button.clicked.connect(self.save)
        self.end_button = Button(self.tr("Termina attività"), small=True)
        self.form.changed.connect(lambda *_: self.typed.emit())
        self.form.finished.connect(self.save_button.setFocus)
        self.add(self.form)
        self.add(ButtonRow(self.save_button, self.end_button))

    def set_projects(self, projects: Sequence[tuple[str, str]]) -> None:
        """The projects there are to choose from; without any the field is not shown."""
        kept = self.projects.value()
        self.projects.set_options(projects)
        self.projects.set_value(kept)
        self.projects.setVisible(bool(projects))

    def fill(self, view: ActivityView) -> None:
        """The fields as the record has them."""
        self.form.set_values({name: getattr(view, name) for name in _FIELDS})
        self.recurring.setChecked(view.recurring)

    def save(self) -> None:
        """Say the values, or what the fields do not understand."""
        problems = self.form.problems()
        values: dict[str, Any] = {name: value for name, value in self.form.values().items() if name in _FIELDS}
        for name in ("title", "kind"):
            if not values[name]:
                problems.setdefault(name, self.tr("Manca."))
        self.form.set_errors(problems)
        if not problems:
            self.saved.emit(values | {"recurring": self.recurring.isChecked()})

    def refuse(self, code: str, sentence: str) -> bool:
        """Put a refusal beside its field; False when it belongs to none."""
        name = _FIELD_OF.get(code)
        if name is not None:
            self.form.set_errors({name: sentence})
        return name is not None


class MeetingForm(Panel):
    """One meeting, or the next few. Hidden until `start`. Signals: typed(); planned(Planned); thrown();
    moved(id, Planned): another time for a meeting there is.
    """

    typed = Signal()
    planned = Signal(object)
    moved = Signal(str, object)
    thrown = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(self.tr("Nuovi incontri"), "calendar-plus", usable=True)
        self.form = Form()
        self.form.add_row(
            {
                "day": DateField(self.tr("Giorno"), today, self.tr("17/3, martedì, +7")),
                "start": TimeField(self.tr("Dalle")),
                "end": TimeField(self.tr("Alle")),
            },
            (2, 1, 1),
        )
        self.count = NumberField(self.tr("Quanti incontri"), "", 1, MOST_REPEATED)
        self.every = SegmentedChoice(
            self.tr("Ogni quanto"),
            [("7", self.tr("Ogni settimana")), ("14", self.tr("Ogni 2 settimane")), ("1", self.tr("Ogni giorno"))],
        )
        self.form.add_row({"count": self.count, "every": self.every}, (0, 1))
        self.form.add_row({"place": TextField(self.tr("Luogo")), "leader": TextField(self.tr("Chi conduce"))})
        self.moving = ""
        self.save_button = Button(self.tr("Crea incontri"), "check", "save", kind="primary")
        self.save_button.clicked.connect(self.save)
        throw = Button(self.tr("Lascia"), "x")
        throw.clicked.connect(self.thrown)
        self.form.changed.connect(lambda *_: self.typed.emit())
        self.form.finished.connect(self.save_button.setFocus)
        self.add(self.form)
        self.add(ButtonRow(self.save_button, throw))
        self.clear()
        self.hide()

    def clear(self) -> None:
        """Empty, one meeting a week."""
        self._turn("")
        self.form.clear()
        self.count.set_value(1)
        self.every.set_value("7")

    def begin_move(self, one: SessionView) -> None:
        """Another time for this meeting."""
        start, end = (moment.astimezone(ROME) for moment in (one.starts_at, one.ends_at))
        self.form.set_values({"day": start.date(), "start": start.time(), "end": end.time(), "place": one.place})
        self._turn(one.id)

    def _turn(self, moving: str) -> None:
        self.moving = moving
        self.set_title(self.tr("Sposta incontro") if moving else self.tr("Nuovi incontri"))
        self.save_button.setText(self.tr("Sposta") if moving else self.tr("Crea incontri"))
        for field in (self.count, self.every, self.form.field("leader")):
            field.setVisible(not moving)

    def draft(self) -> dict[str, str]:
        """What is typed, and of which meeting."""
        return {**self.form.draft(), "moving": self.moving}

    def set_draft(self, body: dict[str, str]) -> None:
        """Put it back."""
        self.form.set_draft(body)
        self._turn(body.get("moving", ""))

    def suggest(self, last: SessionView) -> None:
        """The same hours, a week after the last meeting there is."""
        start, end = (one.astimezone(ROME) for one in (last.starts_at, last.ends_at))
        self.form.set_values({"day": start.date() + timedelta(days=7), "start": start.time(), "end": end.time()})

    def save(self) -> None:
        """Say what is to be put down, or what is missing."""
        values, problems = self.form.values(), self.form.problems()
        for name in ("day", "start", "end", "count"):
            if values[name] is None:
                problems.setdefault(name, self.tr("Manca."))
        self.form.set_errors(problems)
        day, start, end, count = (values[name] for name in ("day", "start", "end", "count"))
        if problems or not (isinstance(day, date) and isinstance(start, time) and isinstance(end, time)):
            return
        assert isinstance(count, int)
        place, leader = (str(values[name]) if values[name] else None for name in ("place", "leader"))
        planned = Planned(day, start, end, count, int(str(values["every"] or 7)), place, leader)
        if self.moving:
            self.moved.emit(self.moving, planned)
        else:
            self.planned.emit(planned)

    def refuse(self, code: str, sentence: str) -> bool:
        """Put a refusal beside its field; False when it belongs to none."""
        name = {
            "session_outside": "day",
            "session_far": "day",
            "session_ends_first": "end",
            "session_too_long": "end",
            "repeat_wrong": "count",
        }
        if code in name:
            self.form.set_errors({name[code]: sentence})
        return code in name
