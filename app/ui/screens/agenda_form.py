"""What *Agenda* adds: an appointment or a call-back; and, for whoever coordinates, hours of the roster and closures."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from PySide6.QtCore import Qt, Signal

from app.errors import Notice
from app.rules.dates import rome_moment
from app.rules.problem import Problem
from app.rules.roster import ABSENT
from app.services.agenda import KINDS, NewAppointment, NewCallback
from app.services.people import PersonRow
from app.services.planning import NewSlot
from app.services.week import Week
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.screens.agenda_ask import reminder_options
from app.ui.screens.contact_fields import choices_of
from app.ui.screens.people_rows import person_entries
from app.ui.viewmodels.agenda import AgendaModel
from app.ui.viewmodels.start import PersonFinder
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    DateField,
    Form,
    NumberField,
    Panel,
    PickField,
    SegmentedChoice,
    TextField,
    TimeField,
)

MEETING, CALL = "appuntamento", "richiamata"
WEEKLY, ONE_DAY, AWAY, CLOSED = "settimana", "giorno", "assenza", "chiusura"

_FIELDS: Mapping[str, tuple[str, ...]] = {
    MEETING: ("day", "hour", "minutes", "kind", "person", "subject", "place", "given_to", "reminder"),
    CALL: ("day", "person", "subject", "given_to"),
    WEEKLY: ("operator", "outpost", "from_day", "to_day", "from_time", "to_time", "work"),
    ONE_DAY: ("operator", "outpost", "from_day", "from_time", "to_time", "work"),
    AWAY: ("operator", "from_day"),
    CLOSED: ("outpost", "from_day", "to_day", "reason"),
}
_FIELD_OF = {
    "appointment_in_past": "day", "day_past": "day", "day_out_of_range": "day", "time_skipped": "hour",
    "minutes_out_of_range": "minutes", "reminder_out_of_range": "reminder", "last_day_first": "to_day",
    "slot_ends_first": "to_time", "slot_overlap": "from_time", "slot_not_assigned": "outpost", "closure_long": "to_day",
}  # fmt: skip


class AddForm(Panel):
    """Hidden until `start`. Signals: typed(): a keystroke. thrown(): given up."""

    typed = Signal()
    thrown = Signal()

    def __init__(self, model: AgendaModel, bridge: Bridge, title: str, kinds: Sequence[tuple[str, str]]) -> None:
        super().__init__(title, "calendar-plus", usable=True)
        self.model = model
        self.form = Form()
        self.what = SegmentedChoice(self.tr("Che cosa"), kinds)
        self.form.add("what", self.what)
        self._first = kinds[0][0]
        self._finder = PersonFinder(bridge, self)
        self._finder.found.connect(self._found)
        self.make_fields()
        self.what.changed.connect(lambda _value: self._arrange())
        self.form.changed.connect(lambda *_: self.typed.emit())
        self.form.finished.connect(self.save)
        self.add(self.form)
        keep = Button(self.tr("Salva"), "check", "save", kind="primary")
        keep.clicked.connect(self.save)
        leave = Button(self.tr("Lascia"), key="back")
        leave.clicked.connect(self.leave)
        self.add(ButtonRow(keep, leave))
        self.hide()

    def make_fields(self) -> None:
        """The fields of this form."""
        raise NotImplementedError

    def start(self, day: date | None) -> None:
        """Show it empty, for a day."""
        self.form.clear()
        self.what.set_value(self._first)
        self.begin(day)
        self._arrange()
        self.show()
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, day: date | None) -> None:
        """What stands in the fields at first."""
        raise NotImplementedError

    def restore(self, typed: Mapping[str, str]) -> None:
        """Put back what a draft kept."""
        self.form.set_draft(typed)
        self._arrange()

    def shown(self) -> tuple[str, ...]:
        """Names of the fields of the kind chosen."""
        return _FIELDS[str(self.what.value() or self._first)]

    def _arrange(self) -> None:
        wanted = {"what", *self.shown()}
        for name in self.form.names():
            self.form.field(name).setVisible(name in wanted)

    def missing(self, names: Mapping[str, str]) -> dict[str, str]:
        """What is wrong with the fields, and what is missing of those that must be there."""
        errors = self.form.problems()
        for name, sentence in names.items():
            if name in self.shown() and name not in errors and self.form.field(name).value() is None:
                errors[name] = sentence
        return errors

    def save(self) -> None:
        """Make it a record, if it can be read."""
        raise NotImplementedError

    def refuse(self, notice: Notice) -> None:
        """What was typed cannot be: said beside the field it is about."""
        name = _FIELD_OF.get(notice.code, "what")
        alias = {"day": "from_day", "hour": "from_time"}.get(name, name)
        known = next((one for one in (name, alias) if one in self.form.names()), "what")
        self.form.set_errors({known: str(notice)})

    def leave(self) -> None:
        """Given up, or done with."""
        if not self.isHidden():
            self.hide()
            self.thrown.emit()

    def _found(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        field = self.form.field("person")
        assert isinstance(field, PickField)
        field.set_results(query, person_entries(rows))

    def text(self, name: str) -> str | None:
        """The value of a field of words or of a choice."""
        value = self.form.field(name).value()
        return value if isinstance(value, str) else None

    def number(self, name: str) -> int | None:
        """The value of a field of a number."""
        value = self.form.field(name).value()
        return value if isinstance(value, int) else None

    def day_in(self, name: str) -> date | None:
        """The value of a field of a day."""
        value = self.form.field(name).value()
        return value if isinstance(value, date) else None

    def clock(self, name: str) -> str:
        """The value of a field of an hour, as the roster keeps it."""
        value = self.form.field(name).value()
        return f"{value:%H:%M}" if isinstance(value, time) else ""


class ThingForm(AddForm):
    """An appointment or a call-back."""

    def __init__(self, model: AgendaModel, bridge: Bridge) -> None:
        kinds = [(MEETING, self.tr("Appuntamento")), (CALL, self.tr("Richiamata"))]
        super().__init__(model, bridge, self.tr("Aggiungi all'agenda"), kinds)

    def make_fields(self) -> None:
        """Day and hour, with whom, who sees to it, when to be reminded."""
        day = DateField(self.tr("Giorno"), self.model.day, self.tr("obbligatorio"))
        person = PickField(self.tr("Persona"), self.tr("facoltativa"))
        person.query_changed.connect(self._finder.look_for)
        self.form.add_row(
            {
                "day": day,
                "hour": TimeField(self.tr("Ora"), self.tr("obbligatoria")),
                "minutes": NumberField(self.tr("Minuti"), "", 1, 1440),
            },
            shares=(3, 2, 2),
        )
        self.form.add_row(
            {
                "kind": ChoiceField(self.tr("Tipo"), [(code, words(text)) for code, text in KINDS.items()]),
                "person": person,
            },
            shares=(2, 3),
        )
        self.form.add("subject", TextField(self.tr("Oggetto"), self.tr("facoltativo"), most=200))
        self.form.add("place", TextField(self.tr("Dove"), self.tr("facoltativo"), most=200))
        self.form.add_row(
            {
                "given_to": ChoiceField(self.tr("Chi se ne occupa")),
                "reminder": ChoiceField(self.tr("Avviso"), reminder_options(), prompt=self.tr("nessun avviso")),
            }
        )

    def set_week(self, week: Week) -> None:
        """Whom it may be given to."""
        field = self.form.field("given_to")
        assert isinstance(field, ChoiceField)
        field.set_options([(one.id, one.words) for one in week.colleagues])

    def begin(self, day: date | None) -> None:
        """The day one stood on, oneself."""
        self.form.set_values({"day": day, "kind": "colloquio", "given_to": self.model.bridge.who.operator_id})

    def save(self) -> None:
        """Agree the time, or promise the call."""
        errors = self.missing(
            {
                "day": self.tr("Manca il giorno. Per esempio: domani, +7, lunedì."),
                "hour": self.tr("Manca l'ora. Per esempio: 9, 14:30."),
            }
        )
        day, hour = self.day_in("day"), self.form.field("hour").value()
        moment = rome_moment(day, hour) if day is not None and isinstance(hour, time) else None
        if isinstance(moment, Problem):
            errors["hour"] = words(moment.sentence)
        self.form.set_errors(errors)
        if errors or day is None:
            return
        person, subject, given_to = self.text("person"), self.text("subject"), self.text("given_to")
        if self.what.value() == CALL:
            self.model.add_callback(NewCallback(day, person, None, None, subject, given_to))
        elif moment is not None and not isinstance(moment, Problem):
            reminder = self.text("reminder")
            self.model.add_appointment(
                NewAppointment(
                    moment,
                    self.text("kind") or "colloquio",
                    self.number("minutes"),
                    person,
                    None,
                    self.text("place"),
                    subject,
                    given_to,
                    int(reminder) if reminder is not None else None,
                )
            )


class PlanForm(AddForm):
    """Hours of the roster, an absence, a closure."""

    def __init__(self, model: AgendaModel, bridge: Bridge) -> None:
        kinds = [
            (WEEKLY, self.tr("Ogni settimana")), (ONE_DAY, self.tr("Solo un giorno")), (AWAY, self.tr("Assenza")),
            (CLOSED, self.tr("Chiusura")),
        ]  # fmt: skip
        super().__init__(model, bridge, self.tr("Programma"), kinds)

    def make_fields(self) -> None:
        """Who, where, from when to when; why, for a closure."""
        first = DateField(self.tr("Dal"), self.model.day, self.tr("il giorno della settimana è il suo"))
        last = DateField(self.tr("Al"), self.model.day, self.tr("facoltativo"))
        outpost = ChoiceField(self.tr("Presidio"), prompt=self.tr("Scegliere"))
        self.form.add_row({"operator": ChoiceField(self.tr("Operatore")), "outpost": outpost})
        self.form.add_row({"from_day": first, "to_day": last})
        self.form.add_row({"from_time": TimeField(self.tr("Dalle")), "to_time": TimeField(self.tr("Alle"))})
        self.form.add("work", ChoiceField(self.tr("Attività"), choices_of("roster_kinds", (ABSENT,))))
        self.form.add("reason", TextField(self.tr("Motivo"), self.tr("si legge sullo schermo riservato"), most=120))

    def set_week(self, week: Week) -> None:
        """Who and where."""
        people = [(one.id, one.words) for one in week.colleagues]
        for name, options in (("operator", people), ("outpost", week.outposts)):
            field = self.form.field(name)
            assert isinstance(field, ChoiceField)
            field.set_options(options)

    def begin(self, day: date | None) -> None:
        """The day one stood on, at the outpost in front."""
        week = self.model.week
        self.form.set_values(
            {"from_day": day, "outpost": week.outpost_id if week is not None else None, "work": "sportello"}
        )

    def save(self) -> None:
        """Plan it."""
        errors = self.missing(
            {
                "operator": self.tr("Manca l'operatore."),
                "outpost": self.tr("Manca il presidio."),
                "from_day": self.tr("Manca il giorno. Per esempio: domani, +7, lunedì."),
                "from_time": self.tr("Manca l'ora. Per esempio: 9, 14:30."),
                "to_time": self.tr("Manca l'ora. Per esempio: 9, 14:30."),
                "reason": self.tr("Manca il motivo."),
            }
        )
        self.form.set_errors(errors)
        first = self.day_in("from_day")
        if errors or first is None:
            return
        kind, outpost = self.what.value(), self.text("outpost")
        if kind == CLOSED:
            self.model.add_closure(first, self.day_in("to_day"), self.text("reason") or "", outpost)
            return
        operator = self.text("operator") or ""
        if kind == AWAY:
            self.model.add_slot(NewSlot(operator, "00:00", "23:59", first, first, kind=ABSENT))
            return
        last = first if kind == ONE_DAY else self.day_in("to_day")
        if kind == WEEKLY and last == first:
            self.form.set_errors({"to_day": self.tr("Per un giorno solo scegliere «Solo un giorno».")})
            return
        work = self.text("work") or "sportello"
        self.model.add_slot(
            NewSlot(operator, self.clock("from_time"), self.clock("to_time"), first, last, None, outpost, work)
        )
