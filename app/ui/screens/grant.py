"""*Proposta di contributo*: the request being written, MOD-05. From a person, a household or a request, in under two minutes.

`id` is `persona:<id>` or `richiesta:<id>`, what it is opened from, or the grant itself; "" asks for the person. Saving proposes; inside
this computer's envelope it is a promise, and the page says which of the two it became. Never cash, and nobody decides it here.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.funds import Asked, check_whole, is_helped, needs_bill, papers_of, payees_of
from app.rules.money import format_cents
from app.services.grant_writing import FIELDS, Sheet, asked_from
from app.services.people import PersonRow
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label
from app.ui.page import Page, PageKey
from app.ui.screens.grant_words import FIELD_NAMED, FIELD_OF
from app.ui.screens.people_rows import person_entries
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.funds import GrantModel
from app.ui.viewmodels.start import PersonFinder
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckGroup,
    ChoiceField,
    Columns,
    DateField,
    Form,
    MoneyField,
    NoteField,
    NoticeBox,
    Panel,
    PickField,
    Text,
    TextField,
    column,
)

YES = "si"

_BILL = frozenset({"purpose", "supplier", "document_number", "period_from", "period_to", "person"})
"""What a bill is known by."""


class GrantPage(Page):
    """The form left; right what it will be, and which papers are needed."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Proposta di contributo"))
        self._sheet: Sheet | None = None
        self._model = GrantModel(bridge, self)
        self._finder = PersonFinder(bridge, self)
        self._today = bridge.who.today
        self._bridge = bridge
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        self.form = Form()
        self._fields()
        self.save = Button(self.tr("Proponi"), "check", "save", kind="primary")
        self.save.clicked.connect(self._save)
        self.keep = Button(self.tr("Salva senza proporre"), "pencil", "Alt+B")
        self.keep.clicked.connect(self._keep)
        self.throw = Button(self.tr("Getta la bozza"), "trash")
        self.throw.clicked.connect(self._throw)
        panel = Panel(self.tr("Che cosa si chiede"), "coin-euro", usable=True)
        panel.add(self.form)
        panel.add(ButtonRow(self.save, self.keep, self.throw))
        self.add(Columns(panel, self._side(), shares=(7, 4)))
        self.body.addStretch(1)
        self.form.changed.connect(self._changed)
        self.form.finished.connect(self.save.setFocus)
        self._finder.found.connect(self._found)
        self._model.begun.connect(self._begun)
        self._model.gone.connect(self._gone)
        self._model.refused.connect(self._refuse)
        self._model.twin.connect(self._say_twin)
        self._model.saved.connect(self._saved)
        self.drafts = DraftKeeper(bridge, f"contributo:{id}", "contributo", self.title, self._body, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self.draft_kept)
        self._model.read(id.rpartition(":")[2])

    def _fields(self) -> None:
        form, optional = self.form, self.tr("facoltativo")
        self.person = PickField(self.tr("Persona"), self.tr("obbligatorio"))
        self.person.query_changed.connect(self._finder.look_for)
        form.add("person", self.person)
        self.fund = ChoiceField(self.tr("Fondo"))
        form.add("fund_id", self.fund)
        self.purpose = ChoiceField(self.tr("Per cosa"), [(one.code, one.label) for one in choices("grant_purposes")])
        self.payee = ChoiceField(self.tr("Come si paga"), hint=self.tr("mai in contanti"))
        amount = MoneyField(self.tr("Importo"), self.tr("in euro"))
        form.add_row({"purpose": self.purpose, "amount_cents": amount, "payee": self.payee}, (4, 3, 5))
        form.add_row(
            {
                "supplier": TextField(self.tr("Fornitore"), most=120),
                "document_number": TextField(self.tr("Numero della bolletta"), most=60),
                "due_on": DateField(self.tr("Scade il"), self._today, optional),
            }
        )
        form.add_row(
            {
                "period_from": DateField(self.tr("Periodo dal"), self._today),
                "period_to": DateField(self.tr("al"), self._today, optional),
                "document_on": DateField(self.tr("Bolletta del"), self._today, optional, past_only=True),
            }
        )
        form.add_row(
            {
                "iban": TextField(self.tr("IBAN del nucleo"), self.tr("solo per il rimborso"), most=42, upper=True),
                "iban_holder": TextField(self.tr("Intestato a"), most=120),
            }
        )
        cut = ChoiceField(
            self.tr("Rischio di distacco"), [(YES, self.tr("Sì, c'è un preavviso"))], prompt=self.tr("No")
        )
        form.add_row({"disconnection": cut, "disconnection_on": DateField(self.tr("Distacco dal"), self._today)})
        papers = [(one.code, one.label) for one in choices("grant_papers")]
        form.add("documents", CheckGroup(self.tr("Documenti visti"), papers))
        form.add_row(
            {
                "other_aid": TextField(self.tr("Altri aiuti per la stessa spesa"), self.tr("da chi"), most=200),
                "other_aid_cents": MoneyField(self.tr("Quanto"), optional),
            }
        )
        form.add_row(
            {
                "isee_cents": MoneyField(self.tr("ISEE"), optional),
                "isee_until": DateField(self.tr("ISEE fino al"), self._today, optional),
            }
        )
        form.add(
            "report", NoteField(self.tr("Relazione"), self.tr("facoltativa, senza dati sulla salute"), paragraph=True)
        )

    def _side(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self._becomes = Panel(self.tr("Che cosa diventa"), "hourglass")
        self._becomes_words = Text("", "body")
        self._becomes.add(self._becomes_words)
        self._papers = Panel(self.tr("Per ammetterla serviranno"), "file-text")
        self._papers_words = Text("", "body")
        self._papers.add(self._papers_words)
        self._twice = NoticeBox("err")
        self._twice.hide()
        for panel in (self._twice, self._becomes, self._papers):
            lines.addWidget(panel)
        lines.addStretch(1)
        return holder

    # ------------------------------------------------------------------------------------------------------- showing

    def _begun(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self.person.setVisible(sheet.person_id is None)
        numbered = self.tr("Pratica {number}").format(number=sheet.number)
        self.set_title(numbered if sheet.number else self.tr("Proposta di contributo"), sheet.person)
        self.save.setText(self.tr("Salva") if sheet.fixed else self.tr("Proponi"))
        for button in (self.save, self.throw):
            button.setVisible(not sheet.settled)
        self.keep.setVisible(not sheet.fixed)
        self.fund.set_options([(one.id, f"{one.code}, {one.name}") for one in sheet.funds])
        if len(sheet.funds) == 1:
            self.fund.set_value(sheet.funds[0].id)
        values = dict(sheet.values)
        if "fund_id" in values:
            self.fund.set_value(values["fund_id"])
        self._say_purposes()
        self.purpose.set_value(values.get("purpose"))
        self._say_payees()
        if "disconnection" in values:
            values["disconnection"] = YES if values["disconnection"] else None
        self.form.set_values(values)
        for name in ("fund_id", "purpose", "amount_cents", "payee"):
            self.form.field(name).setEnabled(not sheet.fixed)
        self.form.setEnabled(not sheet.settled)
        if not sheet.household and sheet.person_id is not None:
            self.notice.say(
                "warn", self.tr("La persona non è in un nucleo. Prima si aggiunge il nucleo, dalla sua scheda.")
            )
        if not sheet.funds and not sheet.fixed:
            self.notice.say("info", self.tr("Nessun fondo è aperto oggi: si può scrivere la bozza, non proporre."))
        self._tell()
        self.drafts.restore()
        self.keys_changed.emit()
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus()

    def _found(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.person.set_results(query, person_entries(rows))

    def _changed(self, name: str, _value: object) -> None:
        if name == "fund_id":
            self._say_purposes()
        if name == "purpose":
            self._say_payees()
        self._tell()
        if name in _BILL and self._sheet is not None:
            self._model.look_for_twin(self._sheet, self._person(), self._values())
        self.drafts.typed()

    def _say_twin(self, number: str) -> None:
        words = self.tr("La stessa spesa è già nella pratica {number}: si paga una volta sola.")
        self._twice.set_text(words.format(number=number))
        self._twice.setVisible(bool(number))

    def _say_purposes(self) -> None:
        """What the fund that was chosen helps for; all there is before one is chosen."""
        sheet, chosen = self._sheet, self.purpose.value()
        fund = next((one for one in sheet.funds if one.id == self.fund.value()), None) if sheet is not None else None
        helped = [one for one in choices("grant_purposes") if is_helped(one.code, fund.purposes if fund else ())]
        self.purpose.set_options([(one.code, one.label) for one in helped])
        self.purpose.set_value(chosen if chosen in {one.code for one in helped} else None)

    def _say_payees(self) -> None:
        purpose = self.purpose.value()
        ways = payees_of(purpose) if isinstance(purpose, str) else ()
        self.payee.set_options([(one, label("grant_payees", one)) for one in ways])
        if len(ways) == 1 or (ways and self.payee.value() is None):
            self.payee.set_value(ways[0])

    def _tell(self) -> None:
        """Which fields are needed, what it becomes, and which papers will be asked for."""
        purpose, payee, amount = self.purpose.value(), self.payee.value(), self.form.field("amount_cents").value()
        bill = isinstance(purpose, str) and needs_bill(purpose)
        asked = isinstance(purpose, str)
        for name in ("supplier", "document_number", "due_on", "document_on"):
            self.form.field(name).setVisible(bill or not asked)
        for name in ("iban", "iban_holder"):
            self.form.field(name).setVisible(payee == "rimborso")
        cut = self.form.field("disconnection").value() == YES
        self.form.field("disconnection").setVisible(bill or not asked)
        self.form.field("disconnection_on").setVisible(cut)
        self._becomes_words.setText(self._becomes_what(amount if isinstance(amount, int) else None))
        documents = self.form.field("documents").value()
        seen = documents if isinstance(documents, tuple) else ()
        told = Asked(str(purpose), amount if isinstance(amount, int) else 0, str(payee), disconnection=cut)
        lacking = [label("grant_papers", one) for one in papers_of(told) if one not in seen] if asked else []
        self._papers.setVisible(bool(lacking) and not (self._sheet is not None and self._sheet.settled))
        self._papers_words.setText(", ".join(lacking))

    def _becomes_what(self, amount: int | None) -> str:
        sheet, fund = self._sheet, self.fund.value()
        if sheet is None:
            return ""
        if sheet.settled:
            return self.tr("È già decisa e non si cambia più: com'è andata si legge in Fondi.")
        if sheet.fixed:
            return self.tr("È già proposta: si correggono bolletta, documenti e IBAN finché non è ammessa.")
        mine = next((one for one in sheet.envelopes if one.fund_id == fund), None)
        if mine is None:
            return self.tr(
                "Questo computer non ha una quota di questo fondo: sarà una proposta, non una promessa. Decide il centro."
            )
        left = format_cents(mine.left_cents)
        if amount is not None and amount > mine.left_cents:
            return self.tr("Nella quota restano {left}: sarà una proposta, non una promessa. Decide il centro.").format(
                left=left
            )
        words = self.tr(
            "Nella quota restano {left}: i fondi saranno riservati. L'ufficio controlla ancora diritto, bolletta e tetto."
        )
        return words.format(left=left)

    # ---------------------------------------------------------------------------------------------------------- acts

    def _values(self) -> dict[str, Any]:
        values: dict[str, Any] = {name: value for name, value in self.form.values().items() if name in FIELDS}
        values["disconnection"] = values["disconnection"] == YES
        if not values["disconnection"]:
            values["disconnection_on"] = None
        seen = values["documents"]
        values["documents"] = list(seen) if isinstance(seen, tuple) else []
        for name in ("supplier", "document_number", "due_on", "document_on", "iban", "iban_holder"):
            if self.form.field(name).isHidden():
                values[name] = None
        if self.form.field("disconnection").isHidden():
            values["disconnection"], values["disconnection_on"] = False, None
        if self._sheet is not None:
            values["tenancy_id"] = self._sheet.values.get("tenancy_id")
        return values

    def _save(self) -> None:
        if not self._ready() or self._sheet is None:
            return
        values = self._values()
        if self._sheet.fixed and self._sheet.grant_id is not None:
            self._model.amend(self._sheet.grant_id, values)
            return
        lacking = [one.values.get("field") for one in check_whole(asked_from(values))]
        errors = {FIELD_NAMED[str(one)]: self.tr("Serve per proporre.") for one in lacking if one in FIELD_NAMED}
        self.form.set_errors(errors)
        if not errors:
            self._model.propose(self._sheet, self._person(), values)

    def _keep(self) -> None:
        """The bill is not here yet: the request gets its number, and is completed and proposed another day."""
        if self._ready() and self._sheet is not None and not self._sheet.fixed:
            self._model.keep(self._sheet, self._person(), self._values())

    def _person(self) -> str:
        chosen = self._sheet.person_id if self._sheet is not None else None
        return str(chosen or self.person.value() or "")

    def _ready(self) -> bool:
        """Whether what every request needs is there; else it is said beside each field."""
        if self._sheet is None:
            return False
        errors = self.form.problems()
        if not self._person():
            errors["person"] = self.tr("Serve la persona che chiede.")
        for name in ("fund_id", "purpose", "amount_cents", "payee"):
            if self.form.field(name).value() is None and name not in errors:
                errors[name] = self.tr("Serve per proporre.")
        if self.form.field("amount_cents").value() == 0:
            errors["amount_cents"] = self.tr("L'importo deve essere sopra lo zero.")
        self.form.set_errors(errors)
        self.notice.hide()
        return not errors

    def _saved(self, grant_id: str, kind: str, sentence: str) -> None:
        self.drafts.drop()
        self._sheet = None
        self.open_thing.emit("fondi", grant_id)
        self._bridge.notice.emit(kind, sentence)
        self.closed.emit()

    def _refuse(self, notice: Notice) -> None:
        """Beside its field where it is about one, else above the form. What was typed stays."""
        said: Any = notice.values.get("problems") or ((notice.code, str(notice)),)
        beside = {FIELD_OF[code]: sentence for code, sentence in said if code in FIELD_OF}
        above = [sentence for code, sentence in said if code not in FIELD_OF]
        self.form.set_errors(beside)
        if above:
            self.notice.say("err", " ".join(above))
            # What was typed last may be far below: once the sentence has its place it is brought into view.
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self.notice))

    def _gone(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))
        self.save.setEnabled(False)

    def _throw(self) -> None:
        self.drafts.drop()
        self.closed.emit()

    # ---------------------------------------------------------------------------------------------------------- draft

    def _body(self) -> Mapping[str, Any]:
        return {"form": self.form.draft(), "person": self.person.value(), "words": self.person.words()}

    def _restore(self, body: dict[str, Any]) -> None:
        if self.drafts.pending():
            return
        if self._sheet is not None and self._sheet.settled:
            self.throw.show()  # typed before the decision: not shown as what was decided, and gone only when thrown away
            return
        self.purpose.set_draft_text(str(body["form"].get("purpose", "")))
        self._say_payees()
        self.form.set_draft({name: text for name, text in body["form"].items() if name != "person"})
        if body.get("person"):
            self.person.set_pick(str(body["person"]), str(body.get("words", "")))
        self._tell()

    def leave(self) -> None:
        """What is typed goes to disk."""
        self.drafts.keep()
        super().leave()

    def keys(self) -> Sequence[PageKey]:
        """Propose, or keep it for another day."""
        fixed = self._sheet is not None and self._sheet.fixed
        if self._sheet is not None and self._sheet.settled:
            return []
        keep = PageKey("Alt+B", self.tr("salva senza proporre"), self._keep)
        return [
            PageKey("save", self.tr("salva") if fixed else self.tr("proponi"), self._save),
            *([] if fixed else [keep]),
        ]

    def first_focus(self) -> QWidget | None:
        """The person when nobody is chosen, else what is asked for."""
        if not self.person.isHidden():
            return self.person
        if self._sheet is not None and self._sheet.settled:
            return None
        if self._sheet is not None and self._sheet.fixed:
            return self.form.field("supplier")
        return self.purpose if len(self._sheet.funds if self._sheet else ()) == 1 else self.fund
