"""*Tavolo*: a meeting of a local board: when, who, agenda, minutes, decisions; approved, it changes no more."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from PySide6.QtWidgets import QWidget

from app.rules.clock import ROME
from app.rules.dates import rome_moment, show_day
from app.rules.network_text import parse_attendees, parse_decisions, read_decisions, show_attendees, show_decisions
from app.rules.problem import Problem
from app.services.board_meetings import MeetingView, meeting_view, write_meeting
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.page import PageKey
from app.ui.screens.network_page import NetworkPage
from app.ui.screens.parts import stack
from app.ui.widgets import Button, DateField, Facts, Form, NoteField, Panel, TextField, TimeField

WRITE = "tavolo"


class BoardPage(NetworkPage):
    """`id` "" writes a new meeting."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        title = self.tr("Tavolo territoriale") if id else self.tr("Nuovo tavolo")
        super().__init__(bridge, "tavolo", id, meeting_view, title)
        self.edit_button = Button(self.tr("Modifica"), "pencil", "edit")
        self.edit_button.clicked.connect(self._edit)
        self.approve = Button(self.tr("Approva il verbale"), "check")
        self.approve.clicked.connect(self._approve)
        self.print_button = Button(self.tr("Stampa"), "printer", "print", kind="primary")
        self.print_button.clicked.connect(self._print)
        for button in (self.edit_button, self.approve, self.print_button):
            self.header.add_action(button)
            button.setVisible(bool(id))
        self.asking.add_act(WRITE, self.tr("Il tavolo"), self._form())
        self.asking.left.connect(lambda: self._whole.setVisible(bool(self._id)))
        panel = Panel(self.tr("Il tavolo"), "message-2")
        self._facts = Facts()
        panel.add(self._facts)
        if not id:
            self.asking.ask(WRITE, {"day": bridge.who.today()})
        self.stand(stack(panel))

    def _form(self) -> Form:
        form = Form()
        form.add("title", TextField(self.tr("Titolo"), self.tr("obbligatorio")))
        form.add_row(
            {
                "day": DateField(self.tr("Giorno"), self._bridge.who.today),
                "hour": TimeField(self.tr("Ora")),
                "place": TextField(self.tr("Luogo")),
            }
        )
        by_line = self.tr("uno per riga, ente: nome")
        form.add("attendees", NoteField(self.tr("Presenti"), by_line, lines=4, paragraph=True))
        form.add("agenda", NoteField(self.tr("Ordine del giorno"), lines=3, paragraph=True))
        form.add("minutes", NoteField(self.tr("Verbale"), lines=6, paragraph=True))
        decided = self.tr("una per riga: che cosa | chi | entro quando")
        form.add("decisions", NoteField(self.tr("Decisioni"), decided, lines=3, paragraph=True))
        return form

    def show_record(self, view: MeetingView) -> None:
        """Everything of the meeting; while it is written only that."""
        self._whole.setVisible(not self.asking.asking())
        local = view.held_at.astimezone(ROME)
        self.set_title(view.title, f"{show_day(local.date())}, {local:%H:%M}")
        self._facts.set_facts(
            [
                (self.tr("Luogo"), view.place or ""),
                (self.tr("Presenti"), show_attendees(view.attendees)),
                (self.tr("Ordine del giorno"), view.agenda or ""),
                (self.tr("Verbale"), view.minutes or ""),
                (self.tr("Decisioni"), read_decisions(view.decisions)),
                (self.tr("Approvato il"), show_day(view.approved_on) if view.approved_on else ""),
            ]
        )
        for button in (self.edit_button, self.approve):
            button.setVisible(view.approved_on is None)

    def _edit(self) -> None:
        view: MeetingView | None = self._model.state
        if view is None or view.approved_on is not None:
            return
        local = view.held_at.astimezone(ROME)
        self.asking.ask(
            WRITE,
            {
                "title": view.title, "day": local.date(), "hour": local.time().replace(second=0, microsecond=0),
                "place": view.place, "attendees": show_attendees(view.attendees), "agenda": view.agenda,
                "minutes": view.minutes, "decisions": show_decisions(view.decisions),
            },
        )  # fmt: skip
        self._whole.hide()

    def confirmed(self, _act: str, values: dict[str, Any]) -> None:
        """Save what was written."""
        day, hour, form = values["day"], values["hour"], self.asking.form(WRITE)
        errors = {}
        if not isinstance(day, date):
            errors["day"] = self.tr("Manca il giorno.")
        if not isinstance(hour, time):
            errors["hour"] = self.tr("Manca l'ora.")
        decided = parse_decisions(values["decisions"], self._bridge.who.today())
        if isinstance(decided, Problem):
            errors["decisions"] = words(decided.sentence)
        form.set_errors(errors)
        if errors:
            return
        held = rome_moment(day, hour)
        if isinstance(held, Problem):
            form.set_errors({"hour": words(held.sentence)})
            return
        ready = {name: values[name] for name in ("title", "place", "agenda", "minutes")}
        ready |= {"held_at": held, "attendees": parse_attendees(values["attendees"]), "decisions": decided}
        self._model.do(write_meeting, ready, self._id or None)

    def _approve(self) -> None:
        self._model.do(write_meeting, {"approved_on": self._bridge.who.today()}, self._id)

    def _print(self) -> None:
        if self._id:
            self._bridge.print_wanted.emit("TAVOLO", self._id)

    def own_keys(self) -> Sequence[PageKey]:
        """Edit, print."""
        return [
            PageKey("edit", self.tr("modifica"), self._edit),
            PageKey("print", self.tr("stampa"), self._print),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked, or the first button."""
        return self.asking.first_focus() or self.edit_button
