"""The fields of *Nuovo contatto* before and after its topics, and the lines to read when there is danger."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.inner_words import choices, emergency_numbers
from app.ui.widgets import (
    CheckGroup,
    ChoiceField,
    DateField,
    Form,
    NoteField,
    Panel,
    PickField,
    SegmentedChoice,
    Text,
    TextField,
    TimeField,
    announce,
    clear_layout,
    column,
)

_SEGMENTS = ("sportello", "telefono", "visita", "scala_cortile", "lettera")
_MORE = "altro"
OTHER = frozenset({"telefono", "visita", "scala_cortile", "lettera", "email", "messaggio", "evento"})
"""Channels that go both ways: at the desk somebody always comes."""

_RECEIPT = "ricevuta"
"""No information of the catalogue: it asks what was handed over against a receipt (MOD-10)."""

_WRITTEN = frozenset({"lettera", "email", "messaggio"})
_WITH_PLACE = frozenset({"scala_cortile", "evento"})

_WITH_MEETING = ("appuntamento", "visita")


def choices_of(name: str, without: Sequence[str] = ()) -> list[tuple[str, str]]:
    """(code, label) of what a catalogue offers."""
    return [(one.code, one.label) for one in choices(name) if not one.retired and one.code not in without]


class ScriptPanel(Panel):
    """The emergency lines and who was called. Hidden while no topic asks for them. Signals: changed()."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Prima di tutto"), "alert-triangle", usable=True)
        self._lines = column(gap=4)
        self.body.addLayout(self._lines)
        numbers = [(one.code, f"{one.number} {one.code.replace('_', ' ')}") for one in emergency_numbers()]
        self._called = CheckGroup(self.tr("Chi è stato chiamato"), numbers)
        self._called.changed.connect(lambda _value: self.changed.emit())
        self.add(self._called)
        self.setFocusProxy(self._called)
        self._shown: tuple[str, ...] = ()
        self.hide()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these; none hides the panel."""
        clear_layout(self._lines)
        self._shown = lines
        for line in lines:
            self._lines.addWidget(Text(line))
        self.setVisible(bool(lines))
        if lines:
            announce(self, " ".join(lines))

    def lines(self) -> tuple[str, ...]:
        """What is shown."""
        return self._shown

    def called(self) -> tuple[str, ...]:
        """Codes of the numbers called, while the lines are shown."""
        value = self._called.value()
        return value if isinstance(value, tuple) and not self.isHidden() else ()

    def set_called(self, codes: Sequence[str]) -> None:
        """Put them back."""
        self._called.set_value(tuple(codes))


class ContactForm(QObject):
    """Channel, person or place before the topics (`head`); outcome, promises, information after them (`tail`).

    Signals: changed(): anything. anonymity_changed(bool). head_done(), tail_done(): Invio in the last field of each.
    """

    changed = Signal()
    anonymity_changed = Signal(bool)
    head_done = Signal()
    tail_done = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.head = Form()
        self.tail = Form()
        self._anonymous = False
        labels = {"scala_cortile": self.tr("Scala")}
        options = [(c, labels.get(c, w)) for c, w in choices_of("channels") if c in _SEGMENTS]
        self.channel = SegmentedChoice(
            self.tr("Canale"), [*options, (_MORE, self.tr("Altro"))], self.tr("obbligatorio")
        )
        self.channel.set_value("sportello")
        self.person = PickField(self.tr("Persona"), self.tr("facoltativa"))
        self.place = PickField(
            self.tr("Indirizzo"), self.tr("facoltativo, persona anonima"), "map-pin", self.tr("Via e civico")
        )
        self.head.add_row({"channel": self.channel, "person": self.person, "place": self.place}, shares=(0, 1, 1))
        self.other = ChoiceField(self.tr("Quale canale"), choices_of("channels", _SEGMENTS), self.tr("obbligatorio"))
        self.direction = ChoiceField(self.tr("Direzione"), choices_of("directions"))
        self.direction.set_value("entrata")
        self.received = DateField(self.tr("Ricevuta il"), today, self.tr("oggi"), past_only=True)
        self.due = DateField(self.tr("Risposta entro"), today, self.tr("+30"))
        self.assigned = ChoiceField(self.tr("Risponde"), hint=self.tr("facoltativo"), prompt=self.tr("da assegnare"))
        self.role = ChoiceField(self.tr("Chi è"), choices_of("reporter_kinds"), self.tr("facoltativo"))
        self.head.add_row(
            {
                "other": self.other,
                "direction": self.direction,
                "received": self.received,
                "due": self.due,
                "assigned": self.assigned,
                "role": self.role,
            }
        )
        self.where = TextField(self.tr("Dove"), self.tr("facoltativo"))
        self.note = NoteField(self.tr("Che cosa dice"), self.tr("facoltativo"), lines=3)
        self.tail.add("where", self.where)
        self.tail.add("note", self.note)
        self.outcome = ChoiceField(
            self.tr("Esito"), choices_of("contact_outcomes"), self.tr("obbligatorio"), self.tr("Scegliere un esito")
        )
        self.detail = TextField(self.tr("Dettaglio"), self.tr("facoltativo"))
        self.callback = DateField(self.tr("Da richiamare entro"), today, self.tr("domani, +3"))
        self.tail.add_row({"outcome": self.outcome, "detail": self.detail, "callback": self.callback})
        self.meeting = DateField(self.tr("Appuntamento il"), today, self.tr("domani, +7, lunedì"))
        self.hour = TimeField(self.tr("Alle"), self.tr("9, 930, 14:30"))
        self.tail.add_row({"meeting": self.meeting, "hour": self.hour})
        given = [*choices_of("information"), (_RECEIPT, self.tr("Altro, con ricevuta"))]
        self.information = CheckGroup(self.tr("Informazioni consegnate"), given)
        self.tail.add("information", self.information)
        self.handed = CheckGroup(self.tr("Consegnato con ricevuta"), choices_of("handed_over"))
        self.things = TextField(self.tr("Che cosa, per la ricevuta"), self.tr("facoltativo: chiavi della cantina"))
        self.tail.add_row({"handed": self.handed, "things": self.things}, shares=(3, 2))
        self._join()
        self._show()

    def _join(self) -> None:
        for form in (self.head, self.tail):
            form.changed.connect(lambda _name, _value: self._changed())
        self.head.finished.connect(self.head_done)
        self.tail.finished.connect(self.tail_done)

    def _changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        channel = self.channel_code()
        self.other.setVisible(self.channel.value() == _MORE)
        self.direction.setVisible(channel in OTHER)
        came = channel == "lettera" and self.direction.value() != "uscita"
        for field in (self.received, self.due, self.assigned):
            field.setVisible(came)
        self.where.setVisible(channel in _WITH_PLACE)
        self.note.setVisible(channel in _WRITTEN)
        given = self.information.value()
        receipt = isinstance(given, tuple) and _RECEIPT in given
        self.handed.setVisible(receipt)
        self.things.setVisible(receipt)
        self.role.setVisible(self._anonymous)
        self.person.setVisible(not self._anonymous)
        self.place.setVisible(self._anonymous)
        self.meeting.setVisible(self.promises_meeting())
        self.hour.setVisible(self.promises_meeting())

    def channel_code(self) -> str | None:
        """The channel as stored."""
        chosen = self.other.value() if self.channel.value() == _MORE else self.channel.value()
        return chosen if isinstance(chosen, str) else None

    def promises_meeting(self) -> bool:
        """Whether the outcome is a time to agree on."""
        return self.outcome.value() in _WITH_MEETING

    def text(self, name: str) -> str | None:
        """A field's value as text, None when empty or hidden."""
        form = self.head if name in self.head.names() else self.tail
        field = form.field(name)
        value = field.value()
        return str(value) if value is not None and not field.isHidden() else None

    def information_given(self) -> tuple[str, ...]:
        """Codes of what was handed over."""
        value = self.information.value()
        return tuple(one for one in value if one != _RECEIPT) if isinstance(value, tuple) else ()

    def handed_over(self) -> tuple[dict[str, str], ...]:
        """What was given against a receipt: one entry each sort, the words with the first."""
        kinds = self.handed.value() if not self.handed.isHidden() else ()
        what = [str(self.things.value() or "")]
        return tuple(
            {"kind": kind, "what": what.pop() if what else ""} for kind in (kinds if isinstance(kinds, tuple) else ())
        )

    def set_colleagues(self, people: Sequence[tuple[str, str]]) -> None:
        """Who may answer a letter."""
        self.assigned.set_options(people)

    def answer_by_letter(self) -> None:
        """What goes out in answer to a letter is a letter, unless somebody says otherwise."""
        self.channel.set_value("lettera")
        self.direction.set_value("uscita")
        self.outcome.set_value("informazione_data")
        self._changed()

    def tick(self, code: str) -> None:
        """Something more was handed over."""
        value = self.information.value()
        self.information.set_value(tuple(dict.fromkeys((*(value if isinstance(value, tuple) else ()), code))))

    def is_anonymous(self) -> bool:
        """Whether the person stays anonymous."""
        return self._anonymous

    def toggle_anonymous(self) -> None:
        """Alt+N: the person is taken away, or may be named again."""
        self._set_anonymous(not self._anonymous)
        self.anonymity_changed.emit(self._anonymous)
        (self.place if self._anonymous else self.person).setFocus()

    def _set_anonymous(self, anonymous: bool) -> None:
        self._anonymous = anonymous
        self.person.set_pick(None, "")
        self.place.set_pick(None, "")
        self._show()

    def last_of_head(self) -> QWidget:
        """The stop before the topics in Tab order, shown or not (Qt goes astray when given a field that only has a proxy)."""
        return self.role.combo

    def draft(self) -> dict[str, str]:
        """As typed."""
        return {**self.head.draft(), **self.tail.draft(), **({"anonymous": "1"} if self._anonymous else {})}

    def set_draft(self, draft: dict[str, str]) -> None:
        """Put it back."""
        self._set_anonymous("anonymous" in draft)
        self.head.set_draft(draft)
        self.tail.set_draft(draft)
        self._show()

    def show_problems(self) -> bool:
        """Say what the fields themselves do not understand. True when something is wrong."""
        problems = {**self.head.problems(), **self.tail.problems()}
        if self.promises_meeting() and self.meeting.value() is None and "meeting" not in problems:
            problems["meeting"] = self.tr("Manca il giorno. Per esempio: domani, +7, lunedì.")
        self.set_errors(problems)
        return bool(problems)

    def set_errors(self, errors: dict[str, str]) -> None:
        """Show sentences by field, and put the focus on the first."""
        self.tail.set_errors({name: one for name, one in errors.items() if name in self.tail.names()})
        self.head.set_errors({name: one for name, one in errors.items() if name in self.head.names()})
