"""Editing a person in place: contact data change at once, identity data become a proposal that another person reads."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.models.people import IDENTITY_FIELDS
from app.rules.dates import show_day
from app.services.people import Duplicate
from app.services.person_card import PersonCard
from app.ui.screens.contact_fields import choices_of
from app.ui.viewmodels.people import PersonModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    DateField,
    Form,
    NoteField,
    NoticeBox,
    Panel,
    TextField,
    column,
)

_FIELD_OF = {"cf_missing": "fiscal_code_reason", "cf_needs": "fiscal_code"}
REASON = "variation_reason"


class PersonForm(QWidget):
    """Fields of a person. Signals: changed(): a keystroke. thrown(): the draft is given up. opened(id): a double to look at."""

    changed = Signal()
    thrown = Signal()
    opened = Signal(str)

    def __init__(self, model: PersonModel, *, new: bool) -> None:
        super().__init__()
        self._model = model
        self._card: PersonCard | None = None
        self._double_id = ""
        self.form = Form()
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.double = NoticeBox("warn", icon="copy")
        self._open_double = self.double.add_action(self.tr("Apri quella scheda"), "user")
        self._open_double.clicked.connect(lambda: self.opened.emit(self._double_id))
        self.double.hide()
        self.proposal = NoticeBox("info", self._proposal_words(), icon="hourglass")
        lines = column(self, gap=10)
        lines.addWidget(self.notice)
        lines.addWidget(self.double)
        self._panel = panel = Panel(self.tr("Nuova persona"), "user-plus", usable=True)
        if new:
            self._add_identity()
            self._add_contacts()
        else:
            self._add_contacts()
            self.form.add_widget(self.proposal)
            self._add_identity()
        self._add_papers()
        panel.add(self.form)
        self.save = Button(self.tr("Salva"), "check", "save")
        self.throw = Button(self.tr("Getta la bozza"), "trash")
        self.throw.clicked.connect(self.thrown)
        panel.add(ButtonRow(self.save, self.throw))
        lines.addWidget(panel)
        lines.addStretch(1)
        self.form.changed.connect(self._changed)
        self.form.left.connect(self._left)
        self.form.finished.connect(self.save.setFocus)
        model.refused.connect(self.refused)
        model.duplicates.connect(self._doubles)

    def _proposal_words(self) -> str:
        return self.tr(
            "Nome, nascita e codice fiscale sono già al centro: qui si propone una variazione, che un'altra persona rivede."
        )

    def _add_contacts(self) -> None:
        form = self.form
        form.add_row(
            {
                "phone1": TextField(self.tr("Telefono")),
                "phone2": TextField(self.tr("Altro telefono")),
                "email": TextField(self.tr("E-mail")),
            }
        )
        form.add_row(
            {
                "preferred_channel": ChoiceField(self.tr("Preferisce"), choices_of("preferred_channels")),
                "preferred_time": TextField(self.tr("Orario preferito"), self.tr("al mattino")),
                "language": TextField(self.tr("Lingua")),
                "needs_interpreter": ChoiceField(
                    self.tr("Interprete"), [("si", self.tr("Serve")), ("no", self.tr("Non serve"))]
                ),
            }
        )
        form.add_row(
            {
                "contact_name": TextField(self.tr("Persona di riferimento")),
                "contact_relation": TextField(self.tr("Relazione"), self.tr("figlia, vicino")),
                "contact_phone": TextField(self.tr("Telefono di riferimento")),
            }
        )
        form.add_row(
            {
                "domicile": TextField(self.tr("Domicilio"), self.tr("se è altrove")),
                "pec": TextField(self.tr("PEC")),
            },
            shares=(2, 1),
        )

    def _add_identity(self) -> None:
        today = self._model.bridge.who.today
        form = self.form
        form.add_row({"surname": TextField(self.tr("Cognome")), "name": TextField(self.tr("Nome"))})
        self.code = TextField(self.tr("Codice fiscale"), upper=True)
        form.add_row(
            {
                "fiscal_code": self.code,
                "fiscal_code_reason": ChoiceField(
                    self.tr("Se manca, perché"), choices_of("cf_missing_reasons"), prompt=self.tr("Non manca")
                ),
            }
        )
        form.add_row(
            {
                "sex": ChoiceField(self.tr("Sesso"), choices_of("sexes")),
                "birth_date": DateField(self.tr("Nascita"), today, "150370", past_only=True),
                "birth_place": TextField(self.tr("Luogo di nascita")),
            },
            shares=(1, 2, 2),
        )
        self.reason = NoteField(self.tr("Motivo della variazione"), self.tr("facoltativo"), lines=1, paragraph=True)
        form.add(REASON, self.reason)

    def _add_papers(self) -> None:
        today = self._model.bridge.who.today
        self.form.add_row(
            {
                "document_type": ChoiceField(self.tr("Documento"), choices_of("document_kinds")),
                "document_number": TextField(self.tr("Numero"), upper=True),
                "document_expires": DateField(self.tr("Scade il"), today),
                "marital_status": ChoiceField(self.tr("Stato civile"), choices_of("marital_states")),
            }
        )

    # -------------------------------------------------------------------------------------------------------- contents

    def start(self, card: PersonCard | None) -> None:
        """Show the data of a person, or empty fields for a new one; identity comes first for who is new."""
        self._card = card
        self.notice.hide()
        self.double.hide()
        self.form.clear()
        self.form.set_errors({})
        if card is not None:
            self.form.set_values(self._shown(card))
            self._panel.set_title(self.tr("Modifica di {name}").format(name=card.name), "pencil")
        known = card is not None and card.standing != "solo_qui"
        self.proposal.setVisible(known)
        self.reason.setVisible(known)
        self._say_code()

    def _shown(self, card: PersonCard) -> dict[str, Any]:
        values = asdict(card.data)
        values["needs_interpreter"] = "si" if card.data.needs_interpreter else "no"
        return values

    def changes(self) -> dict[str, Any]:
        """The fields that differ from the card; all that are filled for a new person."""
        before = self._shown(self._card) if self._card is not None else {}
        found: dict[str, Any] = {}
        for name in self.form.names():
            if name == REASON:
                continue
            value = self.form.field(name).value()
            if value != before.get(name):
                found[name] = value == "si" if name == "needs_interpreter" else value
        return found

    def variation_reason(self) -> str | None:
        """Why identity data change."""
        value = self.reason.value()
        return str(value) if value is not None and not self.reason.isHidden() else None

    def touches_identity(self) -> bool:
        """Whether who the person is would change."""
        return any(name in IDENTITY_FIELDS for name in self.changes())

    def draft(self) -> dict[str, str]:
        """As typed."""
        return self.form.draft()

    def set_draft(self, draft: Mapping[str, Any]) -> None:
        """Put it back."""
        self.form.set_draft({str(name): str(text) for name, text in draft.items()})
        self._say_code()

    def problems(self) -> bool:
        """Say what the fields do not understand. True when something is wrong."""
        found = self.form.problems()
        if self._card is None and not self.form.field("surname").value() and not self.form.field("name").value():
            found["surname"] = self.tr("Manca il cognome o il nome.")
        self.form.set_errors(found)
        return bool(found)

    def first_focus(self) -> QWidget:
        """The telephone, which changes most; the surname of somebody new."""
        return self.form.field("surname" if self._card is None else "phone1")

    def refused(self, notice: Notice) -> None:
        """Nothing was saved: say why beside the field it is about."""
        problems = notice.values.get("problems", ((notice.code, str(notice)),))
        errors: dict[str, str] = {}
        for code, sentence in problems if isinstance(problems, tuple) else ():
            name = _FIELD_OF.get(code) or ("fiscal_code" if str(code).startswith("cf_") else "")
            if not name and code == "required":
                name = "surname"
            if name:
                errors.setdefault(name, sentence)
            else:
                self.notice.say("err", sentence)
        self.form.set_errors(errors)

    # -------------------------------------------------------------------------------------------------- as one types

    def _changed(self, name: str, _value: object) -> None:
        if name == "fiscal_code":
            self._say_code()
        self.changed.emit()

    def _say_code(self) -> None:
        read = self._model.read_code(self.code.draft_text())
        self.code.set_hint(read.sentence)

    def _left(self, name: str) -> None:
        if name == "fiscal_code":
            read = self._model.read_code(self.code.draft_text())
            self.code.set_error(read.wrong)
            for field, value in (
                ("sex", read.sex),
                ("birth_date", read.birth_date),
                ("birth_place", read.birth_place),
            ):
                if value is not None and self.form.field(field).value() is None:
                    self.form.field(field).set_value(value)
                    self.changed.emit()
        if name in ("fiscal_code", "birth_date", "surname", "name"):
            self._look_for_double()

    def _look_for_double(self) -> None:
        values = self.form.values()
        born = values["birth_date"]
        self._model.look_for_duplicates(
            _text(values["surname"]),
            _text(values["name"]),
            born if isinstance(born, date) else None,
            _text(values["fiscal_code"]),
        )

    def _doubles(self, found: tuple[Duplicate, ...]) -> None:
        if not found:
            self.double.hide()
            return
        one = found[0]
        self._double_id = one.id
        born = self.tr(", {day}").format(day=show_day(one.birth_date)) if one.birth_date else ""
        why = (
            self.tr("lo stesso codice fiscale")
            if one.reason == "codice_fiscale"
            else self.tr("lo stesso nome e nascita")
        )
        words = self.tr("{name}{born} ha {why}. Guardare quella scheda prima di salvarne un'altra.")
        self.double.set_text(words.format(name=one.name, born=born, why=why), self.tr("Forse è già qui."))
        self.double.show()


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
