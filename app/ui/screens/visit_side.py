"""The right side of a visit: notes already written, the operative one, the sensitive one apart, agreements.

Knows what is typed and how it comes back from a draft; what becomes of it is the page's business.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.visits import SIGNATURES
from app.ui.screens.reserved import CoveredNote, ReasonBox
from app.ui.screens.visit_words import signature_options
from app.ui.screens.written_notes import WrittenNotes
from app.ui.viewmodels.visit import Closing, VisitState
from app.ui.widgets import CheckField, ChoiceField, DateField, Form, NoteField, Panel, TextField, column


class VisitSide(QWidget):
    """Signals: typed(): anything changed; note_wanted(id): a sensitive note is to be shown; reason_given(id, reason).
    files_wanted(id): the files of a written note.
    """

    typed = Signal()
    note_wanted = Signal(str)
    reason_given = Signal(str, str)
    files_wanted = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        lines = column(self, gap=8)
        self._asked = ""
        self.consent = CheckField(self.tr("Consenso all'ingresso"))
        self.written = WrittenNotes()
        self.written.wanted.connect(self.note_wanted)
        self.written.files_wanted.connect(self.files_wanted)
        self.reason = ReasonBox()
        self.reason.given.connect(lambda reason: self.reason_given.emit(self._asked, reason))
        self._written_panel = Panel(self.tr("Note già scritte"), "note")
        self._written_panel.add(self.reason)
        self._written_panel.add(self.written)
        lines.addWidget(self._written_panel)
        self.form = Form()
        note_panel = Panel()
        self.note = NoteField(self.tr("Nota operativa"), self.tr("la leggono i colleghi, si stampa"), lines=2)
        notes = Form()
        notes.add("note", self.note)
        note_panel.add(notes)
        self.case_only = CheckField(self.tr("Di caso: la legge solo chi segue la persona"))
        note_panel.add(self.case_only)
        note_panel.body.setSpacing(4)  # the check belongs to the note above it
        lines.addWidget(note_panel)
        lines.addWidget(self._sensitive())
        lines.addWidget(self._agreements(today))
        lines.addStretch(1)
        self._forms = (notes, self.form)
        for form in self._forms:
            form.changed.connect(lambda *_: self.typed.emit())
        self.sensitive.changed.connect(self.typed)
        self._checks = {"case_only": self.case_only, "reserved": self.reserved, "consent": self.consent}
        for check in self._checks.values():
            check.toggled.connect(lambda _on: self.typed.emit())

    def _sensitive(self) -> Panel:
        panel = Panel()
        self.sensitive = CoveredNote(
            NoteField(
                self.tr("Nota sensibile"),
                self.tr("autore ed équipe; resta coperta, ogni lettura è registrata"),
                self.tr("Solo ciò che serve. Non indicare diagnosi."),
                lines=2,
            )
        )
        self.reserved = CheckField(self.tr("Riservata: violenza, minori a rischio, dati giudiziari"))
        panel.add(self.sensitive)
        panel.add(self.reserved)
        panel.body.setSpacing(4)
        return panel

    def _agreements(self, today: Callable[[], date]) -> Panel:
        panel = Panel()
        self.form.add_row(
            {
                "next_on": DateField(self.tr("Prossima data"), today, self.tr("martedì, +7, 17/3")),
                "agreement": TextField(self.tr("Accordo")),
            },
            (1, 2),
        )
        signature = ChoiceField(
            self.tr("Firma sul verbale"), signature_options(SIGNATURES), prompt=self.tr("non ancora")
        )
        present = TextField(self.tr("Persone presenti"), self.tr("come dichiarate"))
        self.form.add_row({"people_present": present, "signature": signature})
        panel.add(self.form)
        panel.add(self.consent)
        return panel

    def show_state(self, state: VisitState) -> None:
        """What is already written, and what may still be."""
        self.form.setEnabled(not state.closed)
        self.consent.setEnabled(not state.closed)
        self.reserved.setVisible(state.r3_enabled)
        written = [note for note in state.visit.notes if note != state.own_note]
        self.written.set_notes(written, state.names)
        self._written_panel.setVisible(bool(written))
        self.note.set_label(self.tr("Nuova nota operativa") if state.closed else self.tr("Nota operativa"))

    def fill(self, state: VisitState) -> None:
        """The fields as the record has them."""
        visit, own = state.visit, state.own_note
        self.form.set_values(
            {
                "next_on": visit.next_on,
                "agreement": visit.agreement,
                "people_present": visit.people_present,
                "signature": visit.signature,
            }
        )
        self.note.set_value(own.body if own else None)
        self.sensitive.clear()
        self._check({"consent": bool(visit.entry_consent), "case_only": own is not None and own.visibility == "R1"})

    def _check(self, marks: Mapping[str, Any]) -> None:
        for name, check in self._checks.items():
            check.blockSignals(True)
            check.setChecked(bool(marks.get(name)))
            check.blockSignals(False)

    def draft(self) -> dict[str, Any]:
        """All as typed."""
        body: dict[str, Any] = {}
        for form in self._forms:
            body.update(form.draft())
        body["sensitive"] = self.sensitive.field.draft_text()
        body.update({name: check.isChecked() for name, check in self._checks.items()})
        return body

    def set_draft(self, body: Mapping[str, Any]) -> None:
        """Put back what `draft` gave; sensitive words come back covered."""
        for form in self._forms:
            form.set_draft({name: str(body.get(name, "")) for name in form.names()})
        self.sensitive.field.set_draft_text(str(body.get("sensitive", "")))
        self.sensitive.cover()
        self._check(body)

    def check(self) -> bool:
        """Show what the fields do not understand; true when nothing is wrong."""
        problems = self.form.problems()
        self.form.set_errors(problems)
        return not problems

    def closing(self) -> Closing:
        """What is on the page, to be saved."""
        return Closing(
            str(self.note.value() or ""),
            "R1" if self.case_only.isChecked() else "R0",
            str(self.sensitive.field.value() or ""),
            "R3" if self.reserved.isChecked() else "R2",
            self.form.values() | {"entry_consent": self.consent.isChecked()},
        )

    def ask_reason(self, note_id: str) -> None:
        """Why a sensitive note is opened."""
        self._asked = note_id
        self.reason.ask(self.tr("Per leggere la nota sensibile serve un motivo."))
