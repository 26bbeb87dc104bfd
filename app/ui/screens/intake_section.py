"""The right side of the intake form: the fields of the current section, or the cover of a sheet that lies apart."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.services.intake_fields import SectionSpec
from app.ui.bridge import Bridge
from app.ui.inner_words import refusal
from app.ui.screens.reserved import ReasonBox
from app.ui.screens.section_form import SectionForm
from app.ui.screens.section_rows import SectionRows
from app.ui.viewmodels.intake import IntakeModel, read_code
from app.ui.viewmodels.start import PersonFinder
from app.ui.widgets import Button, NoticeBox, Panel, Text, column, first_stop


class SectionPanel(Panel):
    """One section at a time; the form of each is made when it is first shown.

    Signals: changed(): typed; finished(): Invio in the last field; uncover_wanted(): L or P is to be opened;
    reason_given(reason): why.
    """

    changed = Signal()
    finished = Signal()
    uncover_wanted = Signal()
    reason_given = Signal(str)

    def __init__(self, bridge: Bridge, model: IntakeModel) -> None:
        super().__init__()
        self._model = model
        self._finder = PersonFinder(bridge, self)
        self._made: dict[str, SectionForm | SectionRows] = {}
        self._shown: SectionForm | SectionRows | None = None
        self._spec: SectionSpec | None = None
        self._usable = True
        self.hint = NoticeBox("info")
        self.hint.hide()
        self.add(self.hint)
        self._cover = QWidget()
        lines = column(self._cover, gap=10)
        self._cover_words = Text("")
        lines.addWidget(self._cover_words)
        self.open_button = Button(self.tr("Apri il foglio"), "eye-off")
        self.open_button.clicked.connect(self.uncover_wanted)
        lines.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.reason = ReasonBox()
        self.reason.given.connect(self.reason_given)
        self.reason.left.connect(lambda: self.open_button.setFocus(Qt.FocusReason.OtherFocusReason))
        lines.addWidget(self.reason)
        self._cover.hide()
        self.add(self._cover)
        self.add_stretch()

    def show_section(self, spec: SectionSpec) -> None:
        """Show a section; a sensitive one as its cover."""
        self._spec = spec
        self.set_title(f"{spec.code.upper()}. {spec.title}")
        self.set_note(self.tr("foglio a parte, sensibile") if spec.sensitive else "")
        self.hint.hide()
        if self._shown is not None:
            self._shown.hide()
        self._shown = self._form(spec)
        if spec.sensitive:
            self.cover()
        else:
            self._cover.hide()
            self._shown.show()
        self._shown.setEnabled(self._usable)

    def cover(self) -> None:
        """Take the fields of a sheet off the screen and forget what they held."""
        if self._shown is None or self._spec is None or not self._spec.sensitive:
            return
        self._shown.set_values([] if self._spec.table else {})  # type: ignore[arg-type]  # rows for a table
        self._shown.hide()
        self.reason.hide()
        words = self.tr("Facoltativa, su un foglio a parte. Solo ciò che serve: non indicare diagnosi.")
        if self._spec.code == "p":
            words = self.tr("Solo per chi partecipa ad azioni FSE, su un foglio a parte. Si può non rispondere.")
        self._cover_words.setText(words)
        self._cover.show()

    def ask_reason(self) -> None:
        """Why the sheet is opened."""
        self.reason.ask(self.tr("Per leggere questo foglio serve un motivo."))

    def leave_reason(self) -> bool:
        """Esc in the question; false when it is not asked."""
        if self.reason.isHidden():
            return False
        self.reason.leave()
        return True

    def uncover(self, values: Mapping[str, Any], draft: Mapping[str, Any] | None) -> None:
        """Show the fields of a sheet that was opened."""
        if self._shown is not None:
            self._cover.hide()
            self._shown.set_values(values)  # type: ignore[arg-type]  # L and P are no tables
            if draft is not None:
                self._shown.set_draft(draft)
            self._shown.show()
            first = self._shown.first_focus()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_for_typing(self) -> bool:
        """Whether the fields are on screen."""
        return self._shown is not None and not self._shown.isHidden() and self._usable

    def set_usable(self, usable: bool) -> None:
        """A signed form is read only."""
        self._usable = usable
        if self._shown is not None:
            self._shown.setEnabled(usable)

    def set_values(self, values: Any) -> None:
        """Stored values of the section shown."""
        if self._shown is not None:
            self._shown.set_values(values)

    def values(self) -> Any:
        """What to store."""
        return self._shown.values() if self._shown is not None else {}

    def draft(self) -> dict[str, Any]:
        """As typed."""
        return dict(self._shown.draft()) if self._shown is not None else {}

    def set_draft(self, draft: Mapping[str, Any]) -> None:
        """Put it back."""
        if self._shown is not None:
            self._shown.set_draft(draft)

    def check(self) -> bool:
        """Show what is not understood."""
        return self._shown is not None and self._shown.check()

    def add_row(self) -> None:
        """A new line of a table."""
        if isinstance(self._shown, SectionRows) and self._usable:
            self._shown.add_row()

    def first_focus(self) -> QWidget | None:
        """The first field, or the button that opens the sheet."""
        if self._shown is None or self._shown.isHidden():
            return self.open_button if not self._cover.isHidden() else first_stop(self)
        return self._shown.first_focus()

    def _form(self, spec: SectionSpec) -> SectionForm | SectionRows:
        if spec.code not in self._made:
            made: SectionForm | SectionRows
            if spec.table:
                made = SectionRows(spec, self._model.today, self._finder if spec.code == "d" else None)
                made.same_dwelling.connect(self._model.join_members)
                fields = made.fields
            else:
                made = fields = SectionForm(spec.fields, self._model.today)
            made.changed.connect(self.changed)
            made.finished.connect(self.finished)
            fields.left.connect(lambda name, f=fields: self._left(f, name))
            self.body.insertWidget(self.body.count() - 1, made)
            self._made[spec.code] = made
        return self._made[spec.code]

    def _left(self, fields: SectionForm, name: str) -> None:
        """The codice fiscale says birth, sex and place: empty fields take them, others are compared in words."""
        if name != "fiscal_code":
            return
        field = fields.form.field("fiscal_code")
        self.hint.hide()
        if field.value() is None:
            return
        try:
            said = read_code(str(field.value()), self._model.today())
        except Notice as notice:
            field.set_error(str(refusal(notice)))
            return
        field.set_value(said.code)
        found = {"birth_date": said.birth_date, "sex": said.sex, "birth_place": said.place.name}
        names = set(fields.form.names())
        filled, other = [], []
        for key, value in found.items():
            if key not in names:
                continue
            mine = fields.form.field(key)
            if mine.value() is None:
                mine.set_value(value)
                filled.append(mine.label().lower())
            elif str(mine.value()).casefold() != str(value).casefold():
                other.append(mine.label().lower())
        if "birth_place" in names:
            fields.hold("birth_code", said.place.code)
        if filled:
            self.hint.set_kind("info")
            self.hint.set_text(self.tr("Dal codice fiscale: {fields}.").format(fields=", ".join(filled)))
            self.hint.show()
            self.changed.emit()
        if other:
            self.hint.set_kind("warn")
            words = self.tr("Il codice fiscale dice altro per: {fields}. Controllare il documento.")
            self.hint.set_text(words.format(fields=", ".join(other)))
            self.hint.show()
