"""One application to the solidarity contribution: what to bring, where it stands, what the rules say, its dossier for the unit.

Nothing on it is a word about the person; what the unit decides comes back from the centre.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.money import format_cents
from app.services.paper_decisions import LETTER
from app.services.unit_dossier import ApplicationSheet, AskedFact
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.page import Page, PageKey
from app.ui.screens.asking import Asking
from app.ui.screens.case_rows import criterion_rows
from app.ui.screens.parts import draft_words, fill
from app.ui.viewmodels.solidarity import ApplicationModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChipSpec,
    ChoiceField,
    Columns,
    DateField,
    Facts,
    Form,
    MoneyField,
    NoteField,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Text,
    TextField,
    clear_layout,
    column,
)

STATES = ("presentata", "accolta", "non_accolta", "ritirata")
YES, NO = "si", "no"


class ApplicationPage(Page):
    """`id` is the application's."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Domanda"))
        self._bridge = bridge
        self._model = ApplicationModel(bridge, id, self)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self._fact_words: dict[str, Text] = {}
        self.asking = Asking(bridge, f"domanda:{id}", "domanda", self.title)
        for state in STATES:
            self.asking.add_act(state, label("solidarity_states", state), self._state_form(state))
        self.asking.add_act("flag", self.tr("Dato della domanda"), self._fact_form("flag"))
        self.asking.add_act("eurocent", self.tr("Dato della domanda"), self._fact_form("eurocent"))
        self.asking.confirmed.connect(self._confirmed)
        self.asking.kept.connect(lambda moment: self.set_work("pencil", draft_words(moment)))
        self.asking.left.connect(lambda: self.set_work("", ""))
        for moved in (self.asking.asked, self.asking.left):
            moved.connect(self.keys_changed.emit)
        for part in (self.notice, self.asking):
            self.add(part)
        self._all = Columns(self._left(), self._right(), shares=(1, 1))
        self.add(self._all, 1)
        self._model.shown.connect(self._show)
        self._model.gone.connect(self._gone)
        self._model.done.connect(self._done)
        self._model.refused.connect(self._refused)
        self._model.refresh({})
        self.asking.drafts.restore()

    def _state_form(self, state: str) -> Form:
        form = Form()
        on = DateField(self.tr("Quando"), self._bridge.who.today, self.tr("oggi, ieri, -3"), past_only=True)
        if state == "presentata":
            form.add_row({"on": on, "protocol": TextField(self.tr("Protocollo"), self.tr("facoltativo"))})
        elif state == "accolta":
            form.add_row({"on": on, "granted_cents": MoneyField(self.tr("Importo concesso"), "€")})
        elif state == "non_accolta":
            form.add("on", on)
        if state in ("non_accolta", "ritirata"):
            form.add("reason", NoteField(self.tr("Motivo"), self.tr("obbligatorio"), lines=2))
        return form

    def _fact_form(self, unit: str) -> Form:
        form = Form()
        said = Text("", "strong")
        form.add_widget(said)
        self._fact_words[unit] = said
        document = TextField(self.tr("Da quale foglio"), self.tr("vuoto: lo dice la persona"))
        if unit == "flag":
            answers = ((YES, self.tr("sì")), (NO, self.tr("no")))
            form.add_row({"value": ChoiceField(self.tr("Risposta"), answers), "document": document})
        else:
            form.add_row({"value": MoneyField(self.tr("Importo"), "€"), "document": document})
        return form

    def _left(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        about = Panel(self.tr("La domanda"), "file-text")
        self._facts = Facts()
        about.add(self._facts)
        self._steps = column(gap=0)
        about.body.addLayout(self._steps)
        self.person = Button(self.tr("Apri la persona"), "user", small=True)
        self.person.clicked.connect(self._open_person)
        self.case = Button(self.tr("Apri il caso"), "file-text", small=True)
        self.case.clicked.connect(self._open_case)
        about.add(ButtonRow(self.person, self.case))
        papers = Panel(self.tr("Documenti da portare"), "paperclip", flush=True)
        self.documents = RowList(self.tr("Documenti da portare"), letters="P")
        self.documents.fit_content()
        self.documents.opened.connect(self._bring)
        self.documents.letter_pressed.connect(lambda _letter, name: self._bring(name))
        papers.add(self.documents)
        self._papers = papers
        unit = Panel(self.tr("Per il nucleo di valutazione"), "users-group")
        self._standing = Text("")
        unit.add(self._standing)
        self.prepare = Button(self.tr("Prepara la pratica"), "file-text", "new_row")
        self.prepare.clicked.connect(self._prepare)
        self.letter = Button(self.tr("Lettera sulla decisione"), "mail", "print")
        self.letter.clicked.connect(self._print)
        unit.add(ButtonRow(self.prepare, self.letter))
        for panel in (about, papers, unit):
            lines.addWidget(panel)
        lines.addStretch(1)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        asked = Panel(self.tr("Dati da chiedere"), "info-circle", flush=True)
        self.asked = RowList(self.tr("Dati da chiedere"))
        self.asked.fit_content()
        self.asked.opened.connect(self._ask_fact)
        asked.add(self.asked)
        self._asked_panel = asked
        check = Panel(self.tr("Verifica dei criteri"), "clipboard-check", flush=True)
        self._checked = Text("")
        self.criteria = RowList(self.tr("Verifica dei criteri"))
        self.criteria.fit_content()
        self.check = Button(self.tr("Verifica ora"), "refresh", small=True)
        self.check.clicked.connect(self._model.check)
        acts = ButtonRow(self.check)
        for one in (self._checked, acts):
            one.setContentsMargins(14, 8, 14, 8)
        for part in (self._checked, self.criteria, acts):
            check.add(part)
        for panel in (asked, check):
            lines.addWidget(panel)
        lines.addStretch(1)
        return holder

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _gone(self, notice: Notice) -> None:
        self._all.hide()
        self.notice.say("err", str(notice))

    def _show(self, sheet: ApplicationSheet) -> None:
        view = sheet.view
        self._all.show()
        self.set_title(
            self.tr("Domanda {year}").format(year=view.year),
            " · ".join((view.name, words(view.place), label("solidarity_states", view.state))),
        )
        granted = format_cents(view.granted_cents) if view.granted_cents else ""
        if view.state == "accolta" and not granted:
            granted = self.tr("da scrivere")
        self._facts.set_facts(
            (
                (self.tr("Misura"), words(view.measure_words)),
                (self.tr("L'avviso chiude il"), show_day(view.closes_on) if view.closes_on else ""),
                (self.tr("Stato"), label("solidarity_states", view.state)),
                (self.tr("Che cosa risulta"), words(view.detail)),
                (self.tr("Importo concesso"), granted),
            )
        )
        self._show_steps(view.next_states)
        self.case.setVisible(view.case_id is not None)
        fill(self.documents, [self._document(name, got=got) for name, got in view.documents])
        self._papers.setVisible(bool(view.documents))
        self._standing.setText(self._standing_words(sheet))
        self.prepare.setEnabled(sheet.may_prepare)
        self.letter.setVisible(sheet.letter is not None)
        fill(self.asked, [self._asked_row(one) for one in sheet.asked])
        self._asked_panel.setVisible(bool(sheet.asked))
        self._show_check(sheet)
        self._name_fact()
        self.keys_changed.emit()

    def _show_steps(self, following: Sequence[str]) -> None:
        had = any(button.hasFocus() for button in self.step_buttons())
        clear_layout(self._steps)
        verbs = {
            "presentata": self.tr("È stata presentata"),
            "accolta": self.tr("Accolta"),
            "non_accolta": self.tr("Non accolta"),
            "ritirata": self.tr("Ritirata"),
        }
        buttons = []
        for state in following:
            button = Button(verbs[state])
            button.clicked.connect(lambda _on=False, one=state: self._ask(one))
            buttons.append(button)
        row = ButtonRow(*buttons)
        self._steps.addWidget(row)
        row.show()  # at once: what is not shown yet takes no focus
        if had and buttons:
            buttons[0].setFocus()

    def step_buttons(self) -> list[Button]:
        """What may follow now."""
        item = self._steps.itemAt(0)
        holder = item.widget() if item is not None else None
        return holder.findChildren(Button) if holder is not None else []

    def _document(self, name: str, *, got: bool) -> Row:
        chip = (
            ChipSpec(self.tr("Portato"), "check", "ok") if got else ChipSpec(self.tr("Manca"), "alert-triangle", "warn")
        )
        hint = self.tr("non portato") if got else self.tr("portato")
        return Row(name, name, icon="paperclip", chip=chip, hints=(("P", hint),))

    def _standing_words(self, sheet: ApplicationSheet) -> str:
        missing = ", ".join(words(one) for one in sheet.missing)
        lacks = self.tr("Pratica preparata, non completa: va in seduta solo con una deroga.")
        said: dict[str, Callable[[], str]] = {
            "ready": lambda: self.tr("Pratica preparata e completa: aspetta l'ordine del giorno."),
            "lacking": lambda: " ".join(
                part for part in (lacks, self.tr("Manca: {what}.").format(what=missing) if missing else "") if part
            ),
            "waits": lambda: self.tr("All'ordine del giorno della seduta n. {number}.").format(number=sheet.session),
            "decided": lambda: self.tr("Il nucleo di valutazione ha deciso."),
        }
        if sheet.dossier in said:
            return said[sheet.dossier]()
        if sheet.may_prepare:
            return self.tr("La pratica non è ancora preparata.")
        return self.tr("La pratica si prepara quando la domanda è presentata.")

    def _asked_row(self, one: AskedFact) -> Row:
        said = self.tr("non si sa")
        if one.unit == "eurocent" and one.value is not None:
            said = format_cents(int(one.value))
        elif one.value is not None:
            said = self.tr("sì") if one.value else self.tr("no")
        return Row(one.name, words(one.label), muted=said, icon="info-circle", hints=(("Return", self.tr("scrivi")),))

    def _show_check(self, sheet: ApplicationSheet) -> None:
        seen = sheet.seen
        self.criteria.setVisible(seen is not None)
        self.check.setVisible(sheet.rules)
        if seen is not None:
            said = [
                words(seen.outcome_words),
                self.tr("al {day}").format(day=show_day(seen.reference_on)),
                seen.rule_set,
            ]
            if seen.waiting:
                said.append(self.tr("in attesa del centro"))
            self._checked.setText(" · ".join(said))
            fill(self.criteria, criterion_rows(seen))
        elif sheet.rules:
            self._checked.setText(self.tr("Non è ancora stata fatta. Dice che cosa risulta e che cosa manca."))
        else:
            self._checked.setText(
                self.tr("Per quest'avviso non ci sono ancora le regole: si va in seduta con una deroga.")
            )

    # ---------------------------------------------------------------------------------------------------------- acts

    def _ask(self, act: str, values: Mapping[str, object] | None = None, about: str = "") -> None:
        self.notice.hide()
        self.asking.ask(act, values if values is not None else {}, about)
        self._name_fact()
        self.area.ensureWidgetVisible(self.asking)

    def _fact(self, name: str) -> AskedFact | None:
        sheet = self._model.sheet
        return next((one for one in sheet.asked if one.name == name), None) if sheet is not None else None

    def _ask_fact(self, name: str) -> None:
        one = self._fact(name)
        if one is not None:
            value: object = one.value
            if one.unit == "flag" and one.value is not None:
                value = YES if one.value else NO
            self._ask(one.unit, {"value": value}, name)

    def _name_fact(self) -> None:
        """What is asked stands above the answer, also when a draft is gone on with."""
        one = self._fact(self.asking.about)
        if one is not None and one.unit in self._fact_words:
            self._fact_words[one.unit].setText(words(one.label))

    def _confirmed(self, act: str, values: dict[str, Any]) -> None:
        if act in STATES:
            self._model.move(act, values)
        elif values["value"] is None:
            self.asking.form(act).set_errors({"value": self.tr("Serve per salvare.")})
        else:
            value = values["value"] == YES if act == "flag" else values["value"]
            self._model.state_fact(self.asking.about, value, values["document"])

    def _bring(self, name: str) -> None:
        sheet = self._model.sheet
        got = dict(sheet.view.documents).get(name) if sheet is not None else None
        if got is not None:
            self.notice.hide()
            self._model.bring(name, got=not got)

    def _prepare(self) -> None:
        if self.prepare.isEnabled():
            self.notice.hide()
            self._model.prepare()

    def _print(self) -> None:
        if self._model.sheet is not None and self._model.sheet.letter is not None:
            self._bridge.print_wanted.emit(LETTER, self._model.sheet.letter)

    def _done(self, act: str) -> None:
        if act in ("move", "fact"):
            self.asking.done()
        if act != "bring":
            self.notice.say("ok", self.tr("Salvato su questo computer."))

    def _refused(self, notice: Notice) -> None:
        if self.asking.asking():
            self.asking.refuse(notice)
        else:
            self.notice.say("err", str(notice))
            self.area.ensureWidgetVisible(self.notice)

    def _open_person(self) -> None:
        if self._model.sheet is not None:
            self.open_thing.emit("persona", self._model.sheet.view.person_id)

    def _open_case(self) -> None:
        if self._model.sheet is not None and self._model.sheet.view.case_id is not None:
            self.open_thing.emit("caso", self._model.sheet.view.case_id)

    def keys(self) -> Sequence[PageKey]:
        """Save what is asked; make the dossier, print the letter."""
        letter = [PageKey("print", self.tr("lettera"), self._print)] if not self.letter.isHidden() else []
        return [
            *letter,
            PageKey("save", self.tr("salva"), self.asking.confirm, in_foot=self.asking.asking()),
            PageKey("new_row", self.tr("prepara la pratica"), self._prepare, in_foot=self.prepare.isEnabled()),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked, else the documents."""
        return self.asking.first_focus() or (self.documents if not self._papers.isHidden() else self.person)

    def panes(self) -> Sequence[QWidget]:
        """The documents, what is to be asked, the check."""
        return [one for one in (self.documents, self.asked, self.criteria) if one.isVisible()] or [self.area]

    def back(self) -> bool:
        """Esc leaves the question, its draft stays."""
        return self.asking.leave()

    def leave(self) -> None:
        """What was typed goes to disk first."""
        self.asking.drafts.keep()
        super().leave()
