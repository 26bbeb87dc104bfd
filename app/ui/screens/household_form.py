"""What is asked for each act on a household: somebody comes, goes, moves house, or a line is set right.

One form whose fields come and go with the act, so that what was typed survives a change of mind and fits one draft.
"""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.searching import Hit
from app.services.household_sheet import Destination, HouseholdSheet
from app.services.households import MemberView
from app.services.people import PersonRow
from app.ui.inner_words import label
from app.ui.screens.contact_fields import choices_of
from app.ui.screens.people_rows import lengths, person_entries
from app.ui.viewmodels.household import HouseholdModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    DateField,
    Form,
    NoticeBox,
    Panel,
    PickField,
    Row,
    SegmentedChoice,
    TextField,
)

ADD, END, CORRECT, MOVE = "aggiungi", "esce", "correggi", "sposta"
_KNOWN, _NEW = "archivio", "nuova"
_LEFT, _DIED = "uscita", "decesso"
_WITH, _APART = "con", "da_solo"
_IDENTITY = ("surname", "name", "birth_date", "fiscal_code", "fiscal_code_reason")
_FIELDS = {
    ADD: ("who", "person", *_IDENTITY, "relation", "from_day", "reason"),
    END: ("how", "to_day", "reason"),
    CORRECT: ("relation", "from_day", "to_day", "reason"),
    MOVE: ("unit", "from_day", "with", "relation", "reason"),
}
_FIELD_OF = {
    "member_before_birth": "from_day", "move_too_early": "from_day", "member_ends_first": "to_day",
    "not_a_dwelling": "unit", "cf_missing": "fiscal_code_reason",
}  # fmt: skip


class HouseholdForm(Panel):
    """Hidden until `start`. Signals: changed(): a keystroke. thrown(): given up."""

    changed = Signal()
    thrown = Signal()

    def __init__(self, model: HouseholdModel) -> None:
        super().__init__(self.tr("Nucleo"), "pencil", usable=True)
        self._model = model
        self._act = ""
        self._member: MemberView | None = None
        self._sheet: HouseholdSheet | None = None
        self._there: Destination | None = None
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.form = Form()
        self._make_fields(model)
        self.save_button = Button(self.tr("Salva"), "check", "save", kind="primary")
        self.save_button.clicked.connect(self.save)
        throw = Button(self.tr("Getta la bozza"), "trash")
        throw.clicked.connect(self.thrown)
        self.proposal = NoticeBox(
            "info",
            self.tr("Ciò che il centro conosce già cambia con una proposta, che un'altra persona rivede."),
            icon="hourglass",
        )
        for widget in (self.notice, self.form, self.proposal, ButtonRow(self.save_button, throw)):
            self.add(widget)
        self.form.changed.connect(self._changed)
        self.form.finished.connect(self.save_button.setFocus)
        model.people.connect(self._people_found)
        model.dwellings.connect(self._dwellings_found)
        model.destination.connect(self._destination_known)
        model.refused.connect(self._refused)
        self.hide()

    def _make_fields(self, model: HouseholdModel) -> None:
        form, today, must = self.form, model.bridge.who.today, self.tr("obbligatorio")
        self.who = SegmentedChoice(
            self.tr("Chi"), [(_KNOWN, self.tr("Già in archivio")), (_NEW, self.tr("Persona nuova"))]
        )
        self.person = PickField(self.tr("Persona"), must)
        self.person.query_changed.connect(model.search_people)
        form.add_row({"who": self.who, "person": self.person}, shares=(0, 1))
        form.add_row({"surname": TextField(self.tr("Cognome")), "name": TextField(self.tr("Nome"))})
        form.add_row(
            {
                "birth_date": DateField(self.tr("Nascita"), today, "150370", past_only=True),
                "fiscal_code": TextField(self.tr("Codice fiscale"), upper=True),
                "fiscal_code_reason": ChoiceField(
                    self.tr("Se manca, perché"), choices_of("cf_missing_reasons"), prompt=self.tr("Non manca")
                ),
            }
        )
        self.unit = PickField(self.tr("Alloggio"), must, "door", self.tr("Via, civico, interno"))
        self.unit.query_changed.connect(model.search_dwellings)
        form.add("unit", self.unit)
        self.how = ChoiceField(self.tr("Perché"), [(_LEFT, self.tr("Abita altrove")), (_DIED, self.tr("Decesso"))])
        self.relation = ChoiceField(self.tr("Parentela"), choices_of("kinships"))
        self.from_day = DateField(self.tr("Dal"), today, self.tr("oggi, -3, 12/3"), past_only=True)
        self.to_day = DateField(self.tr("Ultimo giorno"), today, self.tr("oggi, -3, 12/3"), past_only=True)
        form.add_row({"how": self.how, "relation": self.relation, "from_day": self.from_day, "to_day": self.to_day})
        self.company = ChoiceField(self.tr("Con chi"))
        form.add("with", self.company)
        form.add("reason", TextField(self.tr("Motivo"), self.tr("facoltativo, per chi decide")))

    # -------------------------------------------------------------------------------------------------------- the act

    def asking(self) -> str:
        """The act asked about; "" when none is."""
        return "" if self.isHidden() else self._act

    def member_id(self) -> str:
        """The membership it is about, "" for none."""
        return self._member.id if self._member is not None else ""

    def start(self, act: str, sheet: HouseholdSheet, member: MemberView | None) -> None:
        """Ask about an act. `member` is whom it is about; None adds somebody, or houses the person of the page.

        The act that was left last comes back as it was left.
        """
        again = (act, member.id if member else "") == (self._act, self.member_id())
        self._act, self._sheet, self._member = act, sheet, member
        self.notice.hide()
        if not again:
            self._begin()
        self.show()
        self._show()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """What was typed has become a record, or was given up."""
        self._act, self._member = "", None

    def _begin(self) -> None:
        act, member, sheet = self._act, self._member, self._sheet
        self._there = None
        self.form.clear()
        self.form.set_errors({})
        self.who.set_value(_KNOWN)
        self.how.set_value(_LEFT)
        today = self._model.bridge.who.today()
        if act in (ADD, MOVE):
            self.from_day.set_value(today)
        elif act == END:
            self.to_day.set_value(today)
        elif member is not None:
            self.form.set_values(
                {"relation": member.relation_code, "from_day": member.from_day, "to_day": member.to_day}
            )
        name = member.name if member is not None else sheet.name if sheet is not None else ""
        titles = {
            ADD: self.tr("Aggiungi al nucleo"),
            END: self.tr("{name} esce dal nucleo"),
            CORRECT: self.tr("Correggi: {name}"),
            MOVE: self.tr("Trasloco di {name}") if member is not None else self.tr("Nucleo di {name}"),
        }
        self.set_title(titles[act].format(name=name), "user-plus" if act == ADD else "pencil")
        self._show_destination()

    def first_focus(self) -> QWidget:
        """The first field asked for."""
        return next(self.form.field(name) for name in self.form.names() if not self.form.field(name).isHidden())

    def draft(self) -> dict[str, str]:
        """As typed, with the act and whom it is about."""
        return {"act": self._act, "member": self.member_id(), **self.form.draft()}

    def set_draft(self, draft: Mapping[str, str]) -> None:
        """Put it back, after `start`."""
        self.form.set_draft(draft)
        self._ask_destination()
        self._show()

    def _show(self) -> None:
        new = self.who.value() == _NEW
        wanted = set(_FIELDS[self._act])
        if self._act == ADD:
            wanted -= {"person"} if new else set(_IDENTITY)
        if self._there is None or self._there.household_id is None:
            wanted -= {"with"}
        for name in self.form.names():
            self.form.field(name).setVisible(name in wanted)
        self.proposal.setVisible(self._act in (END, CORRECT) or (self._act == MOVE and self._member is not None))

    def _changed(self, name: str, _value: object) -> None:
        if not self.asking():
            return
        if name in ("unit", "from_day"):
            self._ask_destination()
        self._show()
        self.changed.emit()

    def _people_found(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.person.set_results(query, person_entries(rows))

    def _dwellings_found(self, query: str, hits: list[Hit]) -> None:
        rows = [Row(one.id, one.title, second=one.detail, icon="door", marks=lengths(one.title_spans)) for one in hits]
        self.unit.set_results(query, rows)

    # ----------------------------------------------------------------------------------------------- who lives there now

    def _ask_destination(self) -> None:
        unit, day = self.unit.value(), self.from_day.value()
        if self._act == MOVE and isinstance(unit, str) and isinstance(day, date):
            self._model.ask_destination(unit, day)
        elif self._there is not None:
            self._there = None
            self._show_destination()

    def _destination_known(self, there: Destination) -> None:
        if self.asking() != MOVE or there.unit_id != self.unit.value():
            return
        self._there = there
        self._show_destination()
        self._show()

    def _show_destination(self) -> None:
        there = self._there
        if there is None or there.household_id is None:
            self.company.set_options(())
            return
        one = self.tr("Con {name}, che già vi abita")
        many = self.tr("Con {name} e gli altri {n} che già vi abitano")
        words = (one if there.members == 1 else many).format(name=there.head, n=there.members - 1)
        self.company.set_options([(_WITH, words), (_APART, self.tr("Un nucleo nuovo, distinto"))])
        if self.company.value() is None:
            self.company.set_value(_WITH)

    # ------------------------------------------------------------------------------------------------------------ saving

    def save(self) -> None:
        """Ctrl+Invio."""
        if not self.asking() or self._sheet is None:
            return
        self.notice.hide()
        problems = {**self.form.problems(), **self._missing()}
        if problems:
            self.form.set_errors(problems)
            return
        member, text, reason = self._member, self._text, self._text("reason")
        day = self.from_day.value()
        start = day if isinstance(day, date) else self._model.bridge.who.today()
        if self._act == ADD and self._sheet.household is not None:
            home = self._sheet.household.id
            if self.who.value() == _NEW:
                values = {name: self.form.field(name).value() for name in _IDENTITY}
                self._model.add_new(home, values, relation=text("relation"), from_day=start)
            else:
                self._model.add(home, str(self.person.value()), relation=text("relation"), day=start, reason=reason)
        elif self._act == MOVE:
            person = member.person_id if member is not None else self._sheet.person_id
            apart = self.company.value() == _APART
            self._model.move(
                person, str(self.unit.value()), day=start, relation=text("relation"), apart=apart, reason=reason
            )
        elif member is not None:
            last = self.to_day.value()
            if self._act == END and isinstance(last, date):
                self._model.end(member.id, last, died=self.how.value() == _DIED, reason=reason)
            elif self._act == CORRECT:
                # A relation in words of its own is in no list: left alone it stays.
                relation = text("relation") or (member.relation_code if not _listed(member) else None)
                self._model.correct(member.id, {"relation": relation, "from_day": day, "to_day": last}, reason)

    def _missing(self) -> dict[str, str]:
        found = {}
        if self._act == ADD and self.who.value() != _NEW and self.person.value() is None:
            found["person"] = self.tr("Manca la persona: scegliere dall’elenco, o Persona nuova.")
        if self._act == ADD and self.who.value() == _NEW and not (self._text("surname") or self._text("name")):
            found["surname"] = self.tr("Manca il cognome.")
        if self._act == MOVE and self.unit.value() is None:
            found["unit"] = self.tr("Manca l'alloggio: scegliere dall’elenco.")
        if self._act == END and self.to_day.value() is None:
            found["to_day"] = self.tr("Manca l'ultimo giorno nel nucleo.")
        return found

    def _text(self, name: str) -> str | None:
        value = self.form.field(name).value()
        return value if isinstance(value, str) else None

    def _refused(self, notice: Notice) -> None:
        problems = notice.values.get("problems", ((notice.code, str(notice)),))
        errors: dict[str, str] = {}
        others = []
        for code, sentence in problems if isinstance(problems, tuple) else ():
            field = "fiscal_code" if code.startswith("cf_") and code not in _FIELD_OF else _FIELD_OF.get(code, "")
            if field and field in _FIELDS[self._act]:
                errors[field] = sentence
            else:
                others.append(sentence)
        self.form.set_errors(errors)
        if others:
            self.notice.say("err", " ".join(dict.fromkeys(others)))


def _listed(member: MemberView) -> bool:
    return member.relation_code is None or label("kinships", member.relation_code) != member.relation_code
