"""Before a visit or an intake form: whom it is about, perhaps why, and one key to begin, or to go on with what is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.services.people import PersonRow
from app.ui.bridge import Bridge
from app.ui.viewmodels.start import PersonFinder
from app.ui.widgets import Button, ButtonRow, Panel, PickField, RadioField, Row, Text, column


class StartPanel(QWidget):
    """Signals: picked(person id or None); started(code of the choice, "" without one); resumed(id of what is open)."""

    picked = Signal(object)
    started = Signal(str)
    resumed = Signal(str)

    def __init__(self, bridge: Bridge, title: str, verb: str, icon: str, choice: RadioField | None = None) -> None:
        super().__init__()
        outer = column(self)
        panel = Panel(title, icon)
        outer.addWidget(panel)
        outer.addStretch(1)
        self._finder = PersonFinder(bridge, self)
        self._finder.found.connect(self._found)
        self._person = ""
        self._open = ""
        self.person = PickField(self.tr("Persona"))
        self.person.query_changed.connect(self._finder.look_for)
        self.person.changed.connect(self._picked)
        self.person.next_wanted.connect(self._after_person)
        panel.add(self.person)
        self.place = Text("", "strong")
        self.place.hide()
        panel.add(self.place)
        self.choice = choice
        if choice is not None:
            choice.set_value("programmata")
            choice.next_wanted.connect(self.begin)
            panel.add(choice)
        self.already = Text("", "muted")
        self.already.hide()
        panel.add(self.already)
        self.go = Button(verb, "check", "save", kind="primary")
        self.go.clicked.connect(self.begin)
        self._verb = verb
        panel.add(ButtonRow(self.go))

    def set_found(self, person_id: str, place: str, open_id: str) -> None:
        """The person is known: where it will be, and what of theirs is open already."""
        self._person = person_id
        self._open = open_id
        self.person.setVisible(self.person.value() is not None)
        self.place.setText(place or self.tr("Nessun alloggio sulla scheda: la visita resta sulla persona."))
        self.place.show()
        self.already.setText(self.tr("Ce n'è già una aperta di questa persona: si riprende quella."))
        self.already.setVisible(bool(open_id))
        self.go.setText(self.tr("Riprendi") if open_id else self._verb)
        self.go.updateGeometry()

    def begin(self) -> None:
        """Start, or go on with what is open."""
        if not self._person:
            self.person.set_error(self.tr("Manca la persona. Scrivere il cognome o la via e scegliere dall'elenco."))
            self.person.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._open:
            self.resumed.emit(self._open)
        else:
            self.started.emit(str(self.choice.value() or "") if self.choice is not None else "")

    def first_focus(self) -> QWidget:
        """The person, or the button when the person is known."""
        return self.go if self._person or self.person.isHidden() else self.person.edit

    def _picked(self, person_id: object) -> None:
        self._person = str(person_id or "")
        self.picked.emit(self._person or None)

    def _after_person(self) -> None:
        if self._person:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _found(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        entries = []
        for one in rows:
            years = self.tr("{years} anni").format(years=one.age) if one.age is not None else ""
            second = " · ".join(part for part in (one.place, years) if part)
            entries.append(
                Row(
                    one.id,
                    one.name,
                    one.qualifier,
                    second=second,
                    icon="user",
                    marks=tuple((a, b - a) for a, b in one.name_spans),
                )
            )
        self.person.set_results(query, entries)
