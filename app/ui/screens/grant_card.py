"""One grant beside the table: what is paid to whom, whether the bill is elsewhere, its story, and the steps of whoever looks at it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day, show_moment
from app.rules.funds import DEAD
from app.rules.money import format_cents
from app.services.grant_page import GrantCard
from app.services.grant_views import StepView
from app.ui.screens.case_rows import criterion_rows, evaluation_words
from app.ui.screens.grant_words import STEP_WORDS, WAITS, disconnection_words, said, small
from app.ui.screens.parts import fill
from app.ui.widgets import Button, ButtonRow, Facts, NoticeBox, Panel, Row, RowList, Scroll, Text, clear_layout, column

PRINT, EDIT, PROMISE, OTHER, PERSON = "stampa", "correggi", "prometti", "altra_linea", "persona"
SLIP, AGAIN, CHECK, FILES = "ricevuta", "riproponi", "verifica", "allegati"
"""Acts that are no step."""

KEYS = {
    PRINT: "print", SLIP: "Alt+R", EDIT: "edit", OTHER: "X", PROMISE: "Alt+Q", AGAIN: "Y", CHECK: "Alt+V", FILES: "Alt+F",
    "in_istruttoria": "E", "consegna": "E", "da_integrare": "I", "ammessa": "A", "non_ammessa": "N",
    "impegnata": "G", "liquidata": "L", "pagata": "P", "rendicontata": "R", "disimpegnata": "D", "ritirata": "W",
    "storno": "S",
}  # fmt: skip
LETTERS = "EIANGLPRDWSXY"


class GrantPanel(Scroll):
    """Signal: wanted(act): a step's state, or one of the acts above."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(margin=0)
        self.card: GrantCard | None = None
        self.buttons: dict[str, Button] = {}
        lines = self.inner
        self.panel = Panel(self.tr("Pratica"), "coin-euro")
        self._facts = Facts()
        self._twice = NoticeBox("neutral", "", "check")
        self._refusal = NoticeBox("err")
        self._said = NoticeBox("info")
        self._holder = QWidget()
        self._acts = column(self._holder, gap=8)
        for one in (self._refusal, self._said, self._facts, self._twice, self._holder):
            self.panel.add(one)
        lines.addWidget(self.panel)
        lines.addWidget(self._check_panel())
        self._story_panel = Panel(self.tr("Passi"), "history", flush=True)
        self.story = RowList(self.tr("Passi"))
        self.story.fit_content()
        self._story_panel.add(self.story)
        lines.addWidget(self._story_panel)
        lines.addStretch(1)

    def _check_panel(self) -> Panel:
        self._checks = Panel(self.tr("Verifica dei criteri"), "clipboard-check", flush=True)
        self._checked = Text("", "body")
        self.criteria = RowList(self.tr("Verifica dei criteri"))
        self.criteria.fit_content()
        self.check = Button(self.tr("Verifica ora"), "refresh", KEYS[CHECK], small=True)
        self.check.clicked.connect(lambda: self.wanted.emit(CHECK))
        self._check_row = ButtonRow(self.check)
        for part in (self._checked, self._check_row):
            part.setContentsMargins(14, 8, 14, 8)
        self._checks.add(self._checked)
        self._checks.add(self.criteria)
        self._checks.add(self._check_row)
        return self._checks

    def set_narrow(self, narrow: bool) -> None:
        """In one column the page scrolls, and the grant is there whole."""
        self.set_whole(narrow)

    def show_card(self, card: GrantCard | None) -> None:
        """Show a grant, or nothing."""
        if card is not None and (self.card is None or card.view.row.id != self.card.view.row.id):
            self.verticalScrollBar().setValue(0)
        self.card = card
        self.setVisible(card is not None)
        if card is None:
            self.buttons = {}
            return
        row = card.view.row
        self.panel.set_title(self.tr("Pratica {number}").format(number=row.number or "—"))
        self._facts.set_facts(self._facts_of(card), strong=(self.tr("Importo"),))
        refusal = card.view.refusal
        self._refusal.setVisible(refusal is not None)
        if refusal is not None:
            ways = (
                self.tr("Alternative: {ways}.").format(ways="; ".join(refusal.alternatives))
                if refusal.alternatives
                else ""
            )
            tell = self.tr("Da dire alla persona: {words}").format(words=refusal.tell) if refusal.tell else ""
            self._refusal.set_text(" ".join(one for one in (ways, tell) if one), lead=refusal.reason)
        self._say_twice(card)
        sentences = self._sentences(card)
        self._said.set_text(" ".join(sentences))
        self._said.setVisible(bool(sentences))
        self._build_acts(card)
        self._show_check(card)
        self._story_panel.setVisible(bool(card.view.steps))
        self.story.set_rows([self._step(card, at, one) for at, one in reversed(list(enumerate(card.view.steps)))])

    def _facts_of(self, card: GrantCard) -> list[tuple[str, str]]:
        row = card.view.row
        bill = ""
        if card.document_number:
            bill = self.tr("n. {number}").format(number=card.document_number)
            if card.due_on is not None:
                bill = self.tr("{bill}, scade il {day}").format(bill=bill, day=show_day(card.due_on))
        days = [show_day(day) for day in card.period if day is not None]
        amount = format_cents(row.amount_cents)
        if card.view.admitted_cents is not None and card.view.admitted_cents != row.amount_cents:
            amount = self.tr("{amount}, ammessi {admitted}").format(
                amount=amount, admitted=format_cents(card.view.admitted_cents)
            )
        proposed = (
            f"{card.proposed_by}, {show_moment(row.proposed_at)}" if row.proposed_at is not None else card.proposed_by
        )
        owed = next((one.reason for one in card.view.steps if one.to_state == "proposta"), None)
        files = self.tr("1 file") if card.files == 1 else self.tr("{n} file").format(n=card.files) if card.files else ""
        aid = format_cents(card.other_aid_cents) if card.other_aid_cents else ""
        isee = format_cents(card.isee_cents) if card.isee_cents is not None else ""
        if isee and card.isee_until is not None:
            isee = self.tr("{isee}, fino al {day}").format(isee=isee, day=show_day(card.isee_until))
        cap = format_cents(card.household_cap_cents) if card.household_cap_cents is not None and card.editable else ""
        return [
            (self.tr("Importo"), amount),
            (self.tr("Pagata a"), ", ".join(part for part in (card.supplier, small(card.payee)) if part)),
            (self.tr("Conto"), owed or ""),
            (self.tr("IBAN"), ", ".join(part for part in (card.iban, card.iban_holder) if part)),
            (self.tr("Bolletta"), bill),
            (self.tr("Periodo"), " – ".join(days)),
            (self.tr("Distacco"), disconnection_words(row.disconnection_on) if row.disconnection else ""),
            (self.tr("Documenti"), ", ".join((*card.documents, *([files] if files else [])))),
            (self.tr("Altri aiuti"), ", ".join(part for part in (card.other_aid, aid) if part)),
            (self.tr("ISEE"), isee),
            (self.tr("Tetto per nucleo"), cap),
            (self.tr("Proposta da"), proposed),
            (self.tr("Decide"), self.tr("un'altra persona, al centro") if card.editable else ""),
        ]  # fmt: skip

    def _show_check(self, card: GrantCard) -> None:
        """The answer of the rules as it was kept: each criterion with its value, its day and where it is from."""
        seen = card.check
        self.criteria.setVisible(seen is not None)
        self._check_row.setVisible(CHECK in self.buttons)
        if seen is None:
            self._checked.setText(
                self.tr("Non è ancora stata fatta. Dice che cosa risulta e che cosa manca; decide l'ufficio.")
            )
            return
        self._checked.setText(evaluation_words(seen))
        fill(self.criteria, criterion_rows(seen))

    def _say_twice(self, card: GrantCard) -> None:
        if card.twice is not None:
            self._twice.set_kind("err")
            words = self.tr("La stessa spesa è già nella pratica {number}: si paga una volta sola.")
            self._twice.set_text(words.format(number=card.twice))
        else:
            self._twice.set_kind("neutral", "check")
            self._twice.set_text(self.tr("Stessa bolletta non trovata in altre pratiche viste da questo computer."))
        self._twice.setVisible(card.twice is not None or bool(card.document_number))

    def _sentences(self, card: GrantCard) -> list[str]:
        view, found = card.view, []
        if view.money_words:
            found.append(view.money_words)
        found += card.why_not
        if view.papers_missing and card.editable:
            found.append(
                self.tr("Per ammetterla manca: {papers}.").format(papers=", ".join(view.papers_missing).lower())
            )
        if card.household_cap_cents is None and card.editable:
            found.append(self.tr("La sede non ha ancora fissato il tetto: si può proporre, non ammettere."))
        if not view.row.decided and view.row.state != "bozza":
            found.append(self.tr("L'ultimo passo è in attesa del centro."))
        if card.decides_elsewhere:
            found.append(
                self.tr(
                    "Chi ha scritto o proposto la richiesta non la decide e non la paga: lo fa un'altra persona dell'ufficio fondi."
                )
            )
        if view.ahead and card.editable and view.row.state != "bozza":
            before = (
                self.tr("Prima di questa c'è 1 richiesta.")
                if view.ahead == 1
                else self.tr("Prima di questa ci sono {n} richieste.")
            )
            found.append(before.format(n=view.ahead))
        return found

    def _build_acts(self, card: GrantCard) -> None:
        clear_layout(self._acts)
        self.buttons = {}
        view = card.view
        acts: list[tuple[str, str, str]] = []
        for state in view.next_states:
            act = act_of(view.row.state, state)
            if act not in ("proposta", "coperta") and (act != "in_istruttoria" or card.decides):
                acts.append((act, said(STEP_WORDS[act]), ""))
        if view.row.state == "bozza" and card.proposes:
            acts.insert(0, (EDIT, self.tr("Completa e proponi"), "pencil"))
        elif card.editable and card.proposes:
            acts.insert(0, (EDIT, self.tr("Correggi"), "pencil"))
        if card.usable and view.row.state == "proposta" and card.proposes:
            acts.insert(0, (PROMISE, self.tr("Prometti nel plafond"), "shield-check"))
        if view.refusal is not None and card.lines and card.proposes:
            acts.insert(0, (OTHER, self.tr("Altra linea: {fund}").format(fund=card.lines[0].code), "arrows-exchange"))
        if view.row.state in DEAD and card.proposes:
            acts.insert(0, (AGAIN, self.tr("Riproponi"), "refresh"))
        if view.row.state != "bozza" and card.proposes:
            acts.insert(0, (SLIP, self.tr("Stampa la ricevuta"), "receipt"))
        if card.proposes:
            acts.insert(0, (PRINT, self.tr("Stampa MOD-05"), "printer"))
            acts.append((PERSON, self.tr("Apri la persona"), "user"))
        if card.proposes or card.files:
            acts.append((FILES, self.tr("Allegati"), "paperclip"))
        for act, words, icon in acts:
            button = Button(words, icon, KEYS.get(act, ""), small=True)
            button.clicked.connect(lambda _on=False, a=act: self.wanted.emit(a))
            self.buttons[act] = button
        self._acts.addWidget(ButtonRow(*self.buttons.values()))
        if card.proposes and card.editable:
            self.buttons[CHECK] = self.check
        self._holder.setVisible(bool(acts))

    def _step(self, card: GrantCard, at: int, one: StepView) -> Row:
        # What was owed stands above, with what is asked.
        reason = one.reason if one.to_state != "proposta" else None
        parts = [format_cents(one.amount_cents) if one.amount_cents is not None else "", reason or ""]
        if one.reference:
            parts.append(self.tr("rif. {reference}").format(reference=one.reference))
        parts.append(card.authors.get(one.operator_id, ""))
        if not one.decided:
            parts.append(said(WAITS))
        second = " · ".join(part for part in parts if part)
        return Row(f"{at}", one.words, second=second, lead=show_moment(one.at))


def act_of(state: str, to_state: str) -> str:
    """The act that a step is for whoever does it: the same state is reached by two."""
    if state in ("pagata", "rendicontata") and to_state == "liquidata":
        return "storno"
    if state == "da_integrare" and to_state == "in_istruttoria":
        return "consegna"
    return to_state


def state_of(act: str) -> str:
    """The state that an act leads to."""
    return {"storno": "liquidata", "consegna": "in_istruttoria"}.get(act, act)
