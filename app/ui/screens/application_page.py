"""One application to the solidarity contribution: what to bring, where it stands, what the rules say, its dossier for the unit.

Nothing on it is a word about the person; what the unit decides comes back from the centre.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.rules.money import format_cents
from app.rules.solidarity import FIRST_STATE
from app.services.paper_decisions import LETTER
from app.services.unit_dossier import ApplicationSheet, AskedFact
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.page import PageKey
from app.ui.screens.asking import AskForm
from app.ui.screens.asking_page import AskingPage
from app.ui.screens.case_rows import criterion_rows, evaluation_words
from app.ui.screens.parts import fill
from app.ui.viewmodels.solidarity import NO, YES, application_model
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
    Panel,
    Row,
    RowList,
    Text,
    TextField,
    clear_layout,
    column,
)


def _tr(text: str) -> str:
    return QCoreApplication.translate("application", text)


def _when(model: Any) -> DateField:
    return DateField(_tr("Quando"), model.bridge.who.today, _tr("oggi, ieri, -3"), past_only=True)


def _submitted(form: Form, sheet: ApplicationSheet, target: str, model: Any) -> None:
    form.add_row({"on": _when(model), "protocol": TextField(_tr("Protocollo"), _tr("facoltativo"))})


def _granted(form: Form, sheet: ApplicationSheet, target: str, model: Any) -> None:
    granted = MoneyField(_tr("Importo concesso"), "€")
    if sheet.view.state == "accolta":
        form.add("granted_cents", granted)  # the unit decided on its day: only the amount is missing
    else:
        form.add_row({"on": _when(model), "granted_cents": granted})


def _not_granted(form: Form, sheet: ApplicationSheet, target: str, model: Any) -> None:
    form.add("on", _when(model))
    _withdrawn(form, sheet, target, model)


def _withdrawn(form: Form, sheet: ApplicationSheet, target: str, model: Any) -> None:
    form.add("reason", NoteField(_tr("Motivo"), _tr("obbligatorio"), lines=2))


def _fact(form: Form, sheet: ApplicationSheet, target: str, model: Any) -> None:
    one = next((each for each in sheet.asked if each.name == target), None)
    if one is None:
        return
    form.add_widget(Text(words(one.label), "strong"))
    document = TextField(_tr("Da quale foglio"), _tr("vuoto: lo dice la persona"))
    if one.unit == "flag":
        answer = ChoiceField(_tr("Risposta"), ((YES, _tr("sì")), (NO, _tr("no"))))
        form.add_row({"value": answer, "document": document})
        form.set_values({"value": None if one.value is None else YES if one.value else NO})
    else:
        form.add_row({"value": MoneyField(_tr("Importo"), "€"), "document": document})
        form.set_values({"value": one.value})


_NEEDED = QT_TRANSLATE_NOOP("application", "Serve per salvare.")
FORMS: Mapping[str, AskForm] = {
    "presentata": AskForm(partial(_tr, QT_TRANSLATE_NOOP("application", "Domanda presentata")), _submitted),
    "accolta": AskForm(partial(_tr, QT_TRANSLATE_NOOP("application", "Domanda accolta")), _granted),
    "non_accolta": AskForm(partial(_tr, QT_TRANSLATE_NOOP("application", "Domanda non accolta")), _not_granted),
    "ritirata": AskForm(partial(_tr, QT_TRANSLATE_NOOP("application", "Domanda ritirata")), _withdrawn),
    "fact": AskForm(
        partial(_tr, QT_TRANSLATE_NOOP("application", "Dato della domanda")), _fact, {"value": partial(_tr, _NEEDED)}
    ),
}


class ApplicationPage(AskingPage):
    """`id` is the application's."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(bridge, "domanda", self.tr("Domanda"), application_model(bridge, id), FORMS)
        self.stand(Columns(self._left(), self._right(), shares=(1, 1)))

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
        self.asked.opened.connect(lambda name: self._ask("fact", name))
        asked.add(self.asked)
        self._asked_panel = asked
        check = Panel(self.tr("Verifica dei criteri"), "clipboard-check", flush=True)
        self._checked = Text("")
        self.criteria = RowList(self.tr("Verifica dei criteri"))
        self.criteria.fit_content()
        self.check = Button(self.tr("Verifica ora"), "refresh", small=True)
        self.check.clicked.connect(lambda: self._model.act("check", "", {}))
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

    def show_record(self, sheet: ApplicationSheet) -> None:
        """Show what was read."""
        view = sheet.view
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
        self._show_steps(view.state, view.next_states)
        self.case.setVisible(view.case_id is not None)
        fill(self.documents, [self._document(name, got=got) for name, got in view.documents])
        self._papers.setVisible(bool(view.documents))
        self._standing.setText(self._standing_words(sheet))
        self.prepare.setEnabled(sheet.may_prepare)
        self.prepare.setVisible(sheet.may_prepare or sheet.view.state == FIRST_STATE)
        self.letter.setVisible(sheet.letter is not None)
        fill(self.asked, [self._asked_row(one) for one in sheet.asked])
        self._asked_panel.setVisible(bool(sheet.asked))
        self._show_check(sheet)

    def _show_steps(self, state: str, following: Sequence[str]) -> None:
        had = any(button.hasFocus() for button in self.step_buttons())
        clear_layout(self._steps)
        verbs = {
            "presentata": self.tr("È stata presentata"),
            "accolta": self.tr("Scrivi l'importo concesso") if state == "accolta" else self.tr("Accolta"),
            "non_accolta": self.tr("Non accolta"),
            "ritirata": self.tr("Ritirata"),
        }
        buttons = []
        for to_state in following:
            button = Button(verbs[to_state])
            button.clicked.connect(lambda _on=False, one=to_state: self._ask(one))
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
        if sheet.view.state != FIRST_STATE:
            return self.tr("La domanda è finita: una pratica non serve più.")
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
            self._checked.setText(evaluation_words(seen))
            fill(self.criteria, criterion_rows(seen))
        elif sheet.rules:
            self._checked.setText(self.tr("Non è ancora stata fatta. Dice che cosa risulta e che cosa manca."))
        else:
            self._checked.setText(
                self.tr("Per quest'avviso non ci sono ancora le regole: si va in seduta con una deroga.")
            )

    # ---------------------------------------------------------------------------------------------------------- acts

    def _bring(self, name: str) -> None:
        got = dict(self._model.state.view.documents).get(name) if self._model.state is not None else None
        if got is not None:
            self._model.act("bring", name, {"got": not got})

    def _prepare(self) -> None:
        if self.prepare.isEnabled():
            self._model.act("prepare", "", {})

    def _print(self) -> None:
        if self._model.state is not None and self._model.state.letter is not None:
            self._bridge.print_wanted.emit(LETTER, self._model.state.letter)

    def _open_person(self) -> None:
        if self._model.state is not None:
            self.open_thing.emit("persona", self._model.state.view.person_id)

    def _open_case(self) -> None:
        if self._model.state is not None and self._model.state.view.case_id is not None:
            self.open_thing.emit("caso", self._model.state.view.case_id)

    def own_keys(self) -> Sequence[PageKey]:
        """The dossier, the letter."""
        letter = [PageKey("print", self.tr("lettera"), self._print)] if not self.letter.isHidden() else []
        prepare = PageKey("new_row", self.tr("prepara la pratica"), self._prepare)
        return [*letter, *([prepare] if self.prepare.isEnabled() else [])]

    def first_focus(self) -> QWidget | None:
        """What is asked, else the documents."""
        return self.asking.first_focus() or (self.documents if not self._papers.isHidden() else self.person)

    def panes(self) -> Sequence[QWidget]:
        """The documents, what is to be asked, the check."""
        return [one for one in (self.documents, self.asked, self.criteria) if one.isVisible()] or [self.area]
