"""*Tappa*: a milestone of a project, new or to be changed. `id` is the milestone's, or `progetto:<id>` for a new one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.projects import MilestoneModel, Sheet
from app.ui.widgets import Button, ButtonRow, DateField, Form, NoteField, NoticeBox, Panel, TextField


class MilestonePage(Page):
    """Four fields and *Salva*."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Tappa"))
        self._model = MilestoneModel(bridge, id, self)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        panel = Panel(self.tr("Tappa"), "calendar-event")
        self.form = Form()
        self.form.add("name", TextField(self.tr("Che cosa"), self.tr("obbligatorio"), most=200))
        self.form.add_row(
            {
                "due_on": DateField(self.tr("Entro il"), bridge.who.today, self.tr("obbligatorio: 20/3, +30")),
                "done_on": DateField(
                    self.tr("Fatta il"), bridge.who.today, self.tr("vuoto finché è da fare"), past_only=True
                ),
            }
        )
        self.form.add("note", NoteField(self.tr("Nota"), self.tr("facoltativa")))
        panel.add(self.form)
        self.save = Button(self.tr("Salva"), "check", "save", kind="primary")
        self.save.clicked.connect(self._save)
        self.delete = Button(self.tr("Elimina"), "trash")
        self.delete.clicked.connect(self._model.delete)
        self.delete.hide()
        panel.add(ButtonRow(self.save, self.delete))
        self.add(panel)
        self.body.addStretch(1)
        self._model.shown.connect(self._show)
        self._model.gone.connect(self._gone)
        self._model.acted.connect(self._saved)
        self._model.refused.connect(self._refuse)
        self.drafts = DraftKeeper(bridge, f"tappa:{id}", "tappa", self.title, self.form.draft, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self.draft_kept)
        self.form.changed.connect(lambda _name, _value: self.drafts.typed())
        self._model.read()

    def _show(self, sheet: Sheet) -> None:
        one = sheet.milestone
        self.set_title(self.tr("Nuova tappa") if one is None else one.name, sheet.project)
        self.delete.setVisible(one is not None)
        if one is not None:
            self.form.set_values({"name": one.name, "due_on": one.due_on, "done_on": one.done_on, "note": one.note})
        self.drafts.restore()

    def _restore(self, body: dict[str, Any]) -> None:
        if not self.drafts.pending():
            self.form.set_draft(body)

    def _save(self) -> None:
        values = self.form.values()
        errors = self.form.problems()
        for name in ("name", "due_on"):
            if not values[name] and name not in errors:
                errors[name] = self.tr("Serve per salvare la tappa.")
        self.form.set_errors(errors)
        if not errors:
            self._model.save(values)

    def _saved(self, _act: str, _result: object) -> None:
        self.drafts.drop()
        self.closed.emit()

    def _refuse(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    def _gone(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))
        self.save.setEnabled(False)

    def keys(self) -> Sequence[PageKey]:
        """Save."""
        return [PageKey("save", self.tr("salva"), self._save)]

    def first_focus(self) -> QWidget | None:
        """What it is."""
        return self.form.field("name")
