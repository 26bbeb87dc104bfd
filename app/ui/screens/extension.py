"""*Proroga*: the act that extends a project, with its file. `id` is the act's, or `progetto:<id>` for a new one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.attachment_list import FILTER, dropped
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.extensions import ExtensionModel, ExtensionSheet
from app.ui.viewmodels.projects import OF_PROJECT
from app.ui.widgets import Button, ButtonRow, DateField, Facts, Form, NoticeBox, Panel, Text, TextField


class ExtensionPage(Page):
    """Three fields and a file, then *Salva*; one that is there is only read, and its file opened."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Proroga"))
        self._path: Path | None = None
        self._model = ExtensionModel(bridge, background, id, self)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        panel = Panel(self.tr("Atto di proroga"), "file-text")
        self.form = Form()
        self.form.add("number", TextField(self.tr("Numero dell'atto"), self.tr("obbligatorio"), most=80))
        self.form.add_row(
            {
                "act_on": DateField(
                    self.tr("Data dell'atto"), bridge.who.today, self.tr("obbligatoria"), past_only=True
                ),
                "until_on": DateField(self.tr("Il progetto dura fino al"), bridge.who.today, self.tr("obbligatorio")),
            }
        )
        panel.add(self.form)
        self.facts = Facts()
        panel.add(self.facts)
        self.chosen = Text(self.tr("Il file dell'atto manca: si sceglie o si trascina qui."), "note_muted")
        panel.add(self.chosen)
        self.choose = Button(self.tr("Scegli il file"), "paperclip", "Alt+F")
        self.choose.clicked.connect(self._choose)
        self.open_file = Button(self.tr("Apri il file"), "paperclip")
        self.open_file.clicked.connect(self._open)
        self.save = Button(self.tr("Salva"), "check", "save", kind="primary")
        self.save.clicked.connect(self._save)
        self.delete = Button(self.tr("Elimina"), "trash")
        self.delete.clicked.connect(self._model.delete)
        self.delete.hide()
        typed, read = (self.form, self.chosen, self.choose, self.save), (self.facts, self.open_file)
        for part in read if id.startswith(OF_PROJECT) else typed:
            part.hide()
        panel.add(ButtonRow(self.choose, self.open_file, self.save, self.delete))
        self.add(panel)
        self.body.addStretch(1)
        self.setAcceptDrops(True)
        self._model.shown.connect(self._show)
        self._model.gone.connect(self._gone)
        self._model.saved.connect(self._saved)
        self._model.refused.connect(lambda sentence: self.notice.say("err", sentence))
        self.drafts = DraftKeeper(bridge, f"proroga:{id}", "proroga", self.title, self.form.draft, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self.draft_kept)
        self.form.changed.connect(lambda _name, _value: self.drafts.typed())
        self._model.read()

    def _show(self, sheet: ExtensionSheet) -> None:
        one = sheet.extension
        title = self.tr("Nuova proroga") if one is None else self.tr("Proroga {number}").format(number=one.number)
        self.set_title(title, sheet.project)
        self.delete.setVisible(one is not None and sheet.may_write)
        if one is None:
            self.drafts.restore()
        else:
            self.facts.set_facts(
                [
                    (self.tr("Atto"), one.number),
                    (self.tr("Data dell'atto"), show_day(one.act_on)),
                    (self.tr("Il progetto dura fino al"), show_day(one.until_on)),
                    (self.tr("File"), "" if one.attachment_id else self.tr("non ancora su questo computer")),
                ]
            )
            self.open_file.setEnabled(one.attachment_id is not None)
        self.keys_changed.emit()

    def _restore(self, body: dict[str, Any]) -> None:
        if not self.drafts.pending():
            self.form.set_draft(body)

    # ------------------------------------------------------------------------------------------------------------ acts

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Scegli il file"), "", f"{self.tr('Atto')} {FILTER}")
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Take the file of the act."""
        self._path = path
        self.chosen.setText(self.tr("File dell'atto: {name}").format(name=path.name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file of this computer is welcome for a new act."""
        if dropped(event) and not self.choose.isHidden():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """It is the file of the act."""
        self.take(dropped(event)[0])
        event.acceptProposedAction()

    def _open(self) -> None:
        sheet = self._model.sheet
        if sheet is not None and sheet.extension is not None and sheet.extension.attachment_id is not None:
            one = sheet.extension
            self.open_thing.emit("allegati", f"project_extension:{one.id}:{one.attachment_id}")

    def _save(self) -> None:
        if self.save.isHidden():
            return
        values = self.form.values()
        errors = self.form.problems()
        for name in ("number", "act_on", "until_on"):
            if not values[name] and name not in errors:
                errors[name] = self.tr("Serve per registrare la proroga.")
        self.form.set_errors(errors)
        if errors:
            return
        if self._path is None:
            self.notice.say(
                "err", self.tr("Manca il file dell'atto: Alt+F lo sceglie. Quello che è scritto resta qui.")
            )
            self.choose.setFocus()
            return
        self._model.save(values, self._path)

    def _saved(self) -> None:
        self.drafts.drop()
        self.closed.emit()

    def _gone(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))
        self.save.setEnabled(False)

    def keys(self) -> Sequence[PageKey]:
        """The file, save."""
        if self.save.isHidden():
            return []
        return [
            PageKey("Alt+F", self.tr("scegli il file"), self._choose),
            PageKey("save", self.tr("salva"), self._save),
        ]

    def first_focus(self) -> QWidget | None:
        """The number, or the file of an act that is there."""
        return self.open_file if self.save.isHidden() else self.form.field("number")
