"""*Bozza di regole*: days, act, figures, and the whole text for who changes the criteria. `id` is the version's, `T-CRS-B/2`."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.rule_words import OPERATORS
from app.services.rule_sets import Figure, RuleSheet
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.page import Page, PageKey
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.rules import DraftModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    DateField,
    Form,
    MoneyField,
    NoteField,
    NoticeBox,
    NumberField,
    Panel,
    SegmentedChoice,
    Text,
    TextField,
)
from app.ui.widgets.fields import Field

_FIGURE = "figure:"
_YES, _NO = "si", "no"


class RuleDraftPage(Page):
    """The figures first; below them the text that they stand in."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Bozza di regole"), id)
        self._bridge = bridge
        self._model = DraftModel(bridge, id, self)
        self._loaded: dict[str, object] = {}
        self._loaded_text: object = None
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        self._panel = Panel(self.tr("Validità e cifre"), "settings")
        self.form = Form()
        self.save = Button(self.tr("Salva la bozza"), "check", "save", kind="primary")
        self.save.clicked.connect(self._save)
        self._panel.add(self.form)
        self._panel.add(ButtonRow(self.save))
        self.add(self._panel)
        whole = Panel(self.tr("Testo delle regole"), "file-text")
        self.text = NoteField(
            self.tr("Testo in YAML"),
            self.tr("solo per cambiare i criteri; le cifre scritte sopra valgono dopo"),
            lines=16,
        )
        whole.add(self.text)
        self.add(whole)
        self.body.addStretch(1)
        self._model.shown.connect(self._show)
        self._model.acted.connect(self._saved)
        self._model.refused.connect(self._refuse)
        self.drafts = DraftKeeper(bridge, f"regola:{id}", "regola", self.title, self._draft, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self.draft_kept)
        self.form.changed.connect(lambda _name, _value: self.drafts.typed())
        self.text.changed.connect(lambda _value: self.drafts.typed())
        self._model.read()

    def _show(self, sheet: RuleSheet) -> None:
        if self.form.names():
            return  # already there: what is being typed is not put back
        self.set_title(self.tr("Bozza di regole"), f"{sheet.row.id} · {sheet.row.name}")
        for part in (self.save, self.form, self.text):
            part.setEnabled(sheet.row.may_edit)
        if not sheet.row.may_edit:
            self.notice.say("warn", self.tr("Questa versione non si può cambiare: si prepara un'altra bozza."))
        self._build(sheet)
        self._loaded = self.form.values()
        self.text.set_value(sheet.text)
        self._loaded_text = self.text.value()
        self.drafts.restore()
        if self.save.hasFocus():
            self.form.field("valid_from").setFocus()

    def _build(self, sheet: RuleSheet) -> None:
        today = self._bridge.who.today
        self.form.add_row(
            {
                "valid_from": DateField(self.tr("Vale dal"), today, self.tr("obbligatorio")),
                "valid_to": DateField(
                    self.tr("Vale fino al"), today, self.tr("vuoto: finché non ne comincia un'altra")
                ),
            }
        )
        self.form.add("legal_ref", TextField(self.tr("Norma"), self.tr("obbligatoria"), most=300))
        self.form.add("source", TextField(self.tr("Fonte"), self.tr("obbligatoria"), most=300))
        options = ((_YES, self.tr("da confermare")), (_NO, self.tr("confermate")))
        self.form.add("to_confirm", SegmentedChoice(self.tr("Cifre e norma"), options))
        for one in sheet.figures:
            self.form.add(_FIGURE + one.key, self._field(one))
            if one.about:
                self.form.add_widget(Text(one.about, "note_muted"))
        self.form.add("note", NoteField(self.tr("Nota"), self.tr("perché si cambia; facoltativa")))
        self.form.set_values(
            {
                "valid_from": sheet.row.valid_from,
                "valid_to": sheet.row.last_on,
                "legal_ref": sheet.legal_ref,
                "source": sheet.source,
                "to_confirm": _YES if sheet.row.to_confirm else _NO,
                "note": sheet.note,
                **{_FIGURE + one.key: self._typed(one) for one in sheet.figures},
            }
        )

    def _field(self, one: Figure) -> Field:
        empty = self.tr("vuoto: da fissare")
        limit = words(OPERATORS[one.op])
        label = f"{one.label} ({limit})"
        match one.unit:
            case "eurocent":
                return MoneyField(label, empty)
            case "code" | "day" | "flag":
                return TextField(label, self.tr("parole divise da virgole") if one.op == "in" else empty)
        units = {"month": self.tr("mesi"), "year": self.tr("anni"), "percent": "%"}
        how = f"{limit}, {units[one.unit]}" if one.unit in units else limit
        return NumberField(f"{one.label} ({how})", empty)

    def _typed(self, one: Figure) -> object:
        return ", ".join(one.value) if isinstance(one.value, tuple) else one.value

    def _values(self) -> dict[str, Any]:
        """What differs from what was loaded, as the rules take it."""
        assert self._model.state is not None
        figures = {_FIGURE + one.key: one for one in self._model.state.figures}
        changed: dict[str, Any] = {}
        for name, value in self.form.values().items():
            if name == "note" or value == self._loaded.get(name):
                continue
            if name == "to_confirm":
                changed[name] = value == _YES
            elif name in figures and figures[name].op == "in":
                parts = (part.strip() for part in str(value or "").split(","))
                changed[name] = tuple(part for part in parts if part) or None
            else:
                changed[name] = value
        return changed

    def _save(self) -> None:
        if self._model.state is None or not self.save.isEnabled():
            return
        errors = self.form.problems()
        for name in ("valid_from", "legal_ref", "source"):
            if not self.form.values()[name] and name not in errors:
                errors[name] = self.tr("Serve per salvare la bozza.")
        self.form.set_errors(errors)
        if errors:
            return
        self.notice.hide()
        text = self.text.value()
        written = str(text or "") if text != self._loaded_text else None
        self._model.save(written, self._values(), str(self.form.values()["note"] or ""))

    def _saved(self, _act: str, _result: object) -> None:
        self.drafts.drop()
        self.closed.emit()

    def _refuse(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    # ------------------------------------------------------------------------------------------------------------- drafts

    def _draft(self) -> dict[str, str]:
        return self.form.draft() | {"text": self.text.draft_text()}

    def _restore(self, body: dict[str, Any]) -> None:
        if not self.drafts.pending():
            self.form.set_draft(body)
            self.text.set_draft_text(str(body.get("text", "")))

    def keys(self) -> Sequence[PageKey]:
        """Save."""
        return [PageKey("save", self.tr("salva"), self._save)]

    def first_focus(self) -> QWidget | None:
        """The first day."""
        return self.form.first_focus() or self.save

    def panes(self) -> Sequence[QWidget]:
        """The figures, then the text."""
        return [self._panel, self.text]
