"""New candidates for training: one person, or a list that the social services sent, tried before anything is recorded."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.candidates import ListReport, SentList
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices
from app.ui.page import Page, PageKey
from app.ui.screens.parts import grouped
from app.ui.screens.people_rows import person_entries
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.indemnities import CandidatesModel, Choices
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    Columns,
    DateField,
    Form,
    NoticeBox,
    Panel,
    PickField,
    Row,
    RowList,
    Text,
    TextField,
)

LIST = "servizi_sociali"


class CandidatesPage(Page):
    """`id` is "": nothing of it is a record until it is saved."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Nuovi candidati"))
        self._model = CandidatesModel(bridge, self)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        today = bridge.who.today
        about = Panel(self.tr("Da dove viene"), "id")
        self.form = Form()
        self.form.add_row(
            {
                "project_id": ChoiceField(self.tr("Progetto"), []),
                "round_id": ChoiceField(self.tr("Selezione"), [], self.tr("facoltativa")),
            }
        )
        self.form.add_row(
            {
                "source": ChoiceField(
                    self.tr("Provenienza"), [(one.code, one.label) for one in choices("training_sources")]
                ),
                "follower_id": ChoiceField(
                    self.tr("Chi segue i candidati"), [], self.tr("facoltativo: chi è al presidio della persona")
                ),
            }
        )
        self.form.add_row(
            {
                "sent_by": TextField(self.tr("Chi ha inviato il nome")),
                "sent_on": DateField(self.tr("Inviato il"), today, self.tr("oggi, ieri, -3"), past_only=True),
            }
        )
        self.form.add(
            "legal_basis", TextField(self.tr("Base giuridica"), self.tr("obbligatoria per i servizi sociali"))
        )
        about.add(self.form)
        one = Panel(self.tr("Una persona"), "user-plus")
        self.person = PickField(self.tr("Persona"))
        self.save = Button(self.tr("Registra la candidatura"), "check", "save")
        self.save.clicked.connect(self._save)
        one.add(self.person)
        one.add(ButtonRow(self.save))
        one.body.addStretch(1)
        names = Panel(self.tr("Un elenco (CSV)"), "file-text")
        self.choose = Button(self.tr("Leggi l'elenco"), "file-text", "Alt+E")
        self.choose.clicked.connect(self._choose)
        self.apply = Button(self.tr("Registra i nomi"), "check")
        self.apply.clicked.connect(self._model.take)
        self.apply.hide()
        self.list = RowList(self.tr("Nomi dell'elenco"))
        self.list.fit_content()
        self.list.hide()
        names.add(
            Text(
                self.tr(
                    "Colonne: cognome, nome, codice_fiscale, data_nascita. Le altre non si leggono e non si conservano."
                ),
                "note_muted",
            )
        )
        names.add(ButtonRow(self.choose, self.apply))
        names.add(self.list)
        self._panes: Sequence[QWidget] = (about, one, names)
        self.add(about)
        self.add(Columns(one, names, shares=(2, 3)))
        self.body.addStretch(1)
        model = self._model
        model.choices.connect(self._chosen_from)
        model.people.connect(lambda query, rows: self.person.set_results(query, person_entries(rows)))
        model.made.connect(self._made)
        model.read.connect(self._read)
        model.said.connect(self.notice.say)
        self.person.query_changed.connect(model.search)
        self.form.finished.connect(lambda: self.person.setFocus(Qt.FocusReason.TabFocusReason))
        self.drafts = DraftKeeper(bridge, "candidatura:", "candidatura", self.title, self._typed_so_far, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self.draft_kept)
        self.form.changed.connect(lambda _name, _value: self.drafts.typed())
        model.begin()

    def _chosen_from(self, found: Choices) -> None:
        offered = (("project_id", found.projects), ("round_id", found.rounds), ("follower_id", found.followers))
        for name, options in offered:
            field = self.form.field(name)
            assert isinstance(field, ChoiceField)
            field.set_options(list(options))
            if len(options) == 1 and name != "follower_id":
                field.set_value(options[0][0])
        self.drafts.restore()

    def _typed_so_far(self) -> Mapping[str, Any]:
        return {"form": self.form.draft()}

    def _restore(self, body: dict[str, Any]) -> None:
        if not self.drafts.pending():
            self.form.set_draft(body.get("form") or {})

    # ---------------------------------------------------------------------------------------------------------- acts

    def _values(self, *needed: str) -> dict[str, Any] | None:
        """What is typed, when it is understood and whole."""
        values = self.form.values()
        errors = self.form.problems()
        for name in needed:
            if values[name] is None and name not in errors:
                errors[name] = self.tr("Serve per registrare.")
        self.form.set_errors(errors)
        return None if errors else dict(values)

    def _save(self) -> None:
        values = self._values("project_id", "source")
        if values is None:
            return
        if self.person.value() is None:
            self.person.set_error(self.tr("Scegliere la persona."))
            self.person.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._model.add({**values, "person_id": self.person.value()})

    def _made(self, id: str) -> None:
        self.drafts.drop()
        self.open_thing.emit("formazione", id)
        self.closed.emit()

    def _choose(self) -> None:
        self.form.field("source").set_value(LIST)
        values = self._values("project_id", "sent_by", "sent_on", "legal_basis")
        if values is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("L'elenco dei servizi sociali"), "", "CSV (*.csv)")
        if chosen:
            values.pop("source")
            self._model.try_list(SentList(**values), Path(chosen))

    def _read(self, report: ListReport) -> None:
        """Each name: what it becomes, or why it is not taken, with its line."""
        line = self.tr("riga {n}")
        taken = [
            Row(
                f"t{one.line}", one.name, line.format(n=one.line), icon="check",
                second=" · ".join(
                    part
                    for part in (
                        self.tr("persona nuova") if one.new else self.tr("persona già in elenco"),
                        self.tr("un'altra scheda ha lo stesso nome e la stessa nascita: si decide in Da rivedere") if one.alike else "",
                    )
                    if part
                ),
            )
            for one in report.taken
        ]  # fmt: skip
        refused = [
            Row(f"r{one.line}", one.name or "—", line.format(n=one.line), second=one.reason, icon="ban")
            for one in report.refused
        ]
        done = self.tr("Registrati") if report.applied else self.tr("Da registrare")
        entries = grouped(((done, "check", taken), (self.tr("Rifiutati"), "ban", refused)))
        self.list.set_rows(entries)
        self.list.setVisible(bool(entries))
        self.apply.setVisible(bool(taken) and not report.applied)
        if report.applied:
            self.drafts.drop()
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = self.tr("Nomi da registrare: {n}. Rifiutati: {m}. Già candidati: {k}. Non è ancora scritto niente.")
        self.notice.say("info", words.format(n=len(taken), m=len(refused), k=report.known))
        (self.apply if taken else self.choose).setFocus(Qt.FocusReason.OtherFocusReason)

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """One person, or a list."""
        return [
            PageKey("save", self.tr("registra la candidatura"), self._save),
            PageKey("Alt+E", self.tr("leggi l'elenco"), self._choose),
            PageKey("back", self.tr("indietro")),
        ]

    def first_focus(self) -> QWidget | None:
        """Where it comes from."""
        return self.form.first_focus()

    def panes(self) -> Sequence[QWidget]:
        """Source, one person, a list."""
        return self._panes
