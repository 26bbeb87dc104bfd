"""One case of innocent arrears: what to do now, cause, acts, income, the check of the criteria, the simulator, measures.

Figures and facts; nothing on it is a word about the person.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.rules.money import format_cents
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.page import Page, PageKey
from app.ui.screens.ask_panel import AskPanel
from app.ui.screens.case_asks import FORMS, asks_first
from app.ui.screens.case_plan import PlanPanel
from app.ui.screens.case_rows import (
    aid_rows,
    criterion_rows,
    evaluation_words,
    evidence_rows,
    income_facts,
    measure_rows,
    notice_rows,
    step_verb,
)
from app.ui.screens.parts import draft_words, fill
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.cases import CaseModel, CaseState
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    Facts,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Text,
    Timeline,
    clear_layout,
    column,
)


class CasePage(Page):
    """`id` is the case's."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Caso"))
        self._bridge, self._id = bridge, id
        self._model = CaseModel(bridge, id, self)
        self._resume: dict[str, Any] = {}
        self._asked_from: QWidget | None = None
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self.ask = AskPanel(self._model, FORMS)
        self.add(self.ask)
        self._all = Columns(self._left(), self._right(), shares=(3, 2))
        self.add(self._all, 1)
        self.drafts = DraftKeeper(bridge, f"caso:{id}", "caso", self._draft_title, self.ask.draft, self)
        self.ask.typed.connect(self.drafts.typed)
        self.ask.left.connect(self._left_asking)
        self.ask.thrown.connect(self._throw)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self._draft_saved)
        self._model.shown.connect(self._show)
        self._model.acted.connect(self._acted)
        self._model.refresh({})
        self.drafts.restore()

    def _left(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        now = Panel(self.tr("Che cosa fare ora"), "arrow-right")
        self._state, self._missing = Text(""), Text("", "muted")
        self._steps = column(gap=0)
        now.add(self._state)
        now.add(self._missing)
        now.body.addLayout(self._steps)
        cause = Panel(self.tr("Causa"), "info-circle")
        self._cause = Facts()
        cause.add(self._cause)
        cause.add(ButtonRow(self._asking(self.tr("Causa e data"), "cause", "pencil")))
        self.evidence, evidence = self._list(self.tr("Documenti"), "paperclip", "A", self.tr("Documento"), "evidence")
        self.evidence.opened.connect(lambda one: self._ask("seen", one))
        self.evidence.letter_pressed.connect(self._attach)
        self.notices, notices = self._list(self.tr("Atti ricevuti"), "mail", "", self.tr("Atto"), "notice")
        income = Panel(self.tr("Entrate"), "report")
        self._income = Facts()
        income.add(self._income)
        self.months = self._asking(self.tr("Entrate mese per mese"), "income", "pencil")
        income.add(ButtonRow(self.months))
        check = Panel(self.tr("Verifica dei criteri"), "clipboard-check", flush=True)
        self._checked = Text("")
        self.criteria = RowList(self.tr("Verifica dei criteri"))
        self.criteria.fit_content()
        self.check = Button(self.tr("Verifica ora"), "refresh", small=True)
        self.check.clicked.connect(lambda: self._model.act("evaluate", "", {}))
        self.bring = Button(self.tr("Stampa i documenti da portare"), "printer", small=True)
        self.bring.clicked.connect(lambda: self._bridge.print_wanted.emit("MOD-08-D", self._id))
        acts = ButtonRow(self.check, self.bring)
        for one in (self._checked, acts):
            one.setContentsMargins(14, 8, 14, 8)
        check.add(self._checked)
        check.add(self.criteria)
        check.add(acts)
        for panel in (now, cause, evidence, notices, income, check):
            lines.addWidget(panel)
        lines.addStretch(1)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        about = Panel(self.tr("Caso"), "id")
        self._facts = Facts()
        about.add(self._facts)
        self.person = Button(self.tr("Apri la persona"), "user", small=True)
        self.person.clicked.connect(self._open_person)
        self.referral = Button(self.tr("Invio a un ente"), "arrows-exchange", small=True)
        self.referral.clicked.connect(self._refer)
        about.add(ButtonRow(self.person, self.referral, self._asking(self.tr("Chi segue il caso"), "share", "users")))
        self.plan = PlanPanel(self._model)
        self.plan.write.connect(lambda values: self._model.act("plan", "", values))
        self.measures, measures = self._list(self.tr("Misure"), "list", "SFP", self.tr("Misura"), "measure")
        self.measures.opened.connect(self._open_measure)
        self.measures.letter_pressed.connect(self._measure_letter)
        self.aids, aids = self._list(self.tr("Contributo di solidarietà"), "calendar", "", self.tr("Domanda"), "apply")
        self.aids.opened.connect(lambda one: self._ask("applied", one))
        papers = Panel(self.tr("Per la commissione"), "file-text")
        self._proposal = Text("")
        papers.add(self._proposal)
        self.sheet = Button(self.tr("Stampa MOD-08"), "printer", small=True)
        self.sheet.clicked.connect(lambda: self._bridge.print_wanted.emit("MOD-08", self._id))
        self.dossier = Button(self.tr("Prepara il dossier"), "file-text", small=True)
        self.dossier.clicked.connect(lambda: self._model.act("dossier", "", {}))
        papers.add(ButtonRow(self._asking(self.tr("Proposta"), "proposal", "pencil"), self.sheet, self.dossier))
        story = Panel(self.tr("Passaggi"), "history", self.tr("dal più recente"), flush=True)
        self._story = Timeline(self.tr("Passaggi"))
        self._story.fit_content()
        story.add(self._story)
        for panel in (about, self.plan, measures, aids, papers, story):
            lines.addWidget(panel)
        lines.addStretch(1)
        return holder

    def _asking(self, text: str, act: str, icon: str) -> Button:
        button = Button(text, icon, small=True)
        button.clicked.connect(lambda: self._ask(act))
        return button

    def _list(self, title: str, icon: str, letters: str, said: str, act: str) -> tuple[RowList, Panel]:
        panel = Panel(title, icon, flush=True)
        made = RowList(title, letters=letters)
        made.fit_content()
        panel.add(made)
        acts = ButtonRow(self._asking(self.tr("Aggiungi: {what}").format(what=said.lower()), act, "plus"))
        acts.setContentsMargins(14, 6, 14, 10)
        panel.add(acts)
        return made, panel

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, state: CaseState | None) -> None:
        self._all.setVisible(state is not None)
        self.keys_changed.emit()
        if state is None:
            self.set_title(self.tr("Caso"), self.tr("Non è su questo computer, o lo vede solo chi lo segue."))
            return
        view, row = state.view, state.view.row
        said = label("arrears_states", row.state)
        if row.waiting:
            said = self.tr("{state}, in attesa del centro").format(state=said)
        self.set_title(
            self.tr("Caso {number}").format(number=row.number), " · ".join((view.name, words(view.place), said))
        )
        self._show_steps(state)
        self._cause.set_facts(
            (
                (self.tr("Causa"), f"{view.cause} {words(view.cause_words)}" if view.cause else ""),
                (self.tr("Data dell'evento"), show_day(view.cause_on) if view.cause_on else ""),
                (self.tr("Che cosa è successo"), view.cause_note),
            )
        )
        self._income.set_facts(income_facts(view))
        self.months.setVisible(view.cause_on is not None)
        fill(self.evidence, evidence_rows(view))
        fill(self.notices, notice_rows(view))
        self._show_check(state)
        debt, known = view.debt, view.debt.known
        self._facts.set_facts(
            (
                (self.tr("Aperto il"), show_day(view.opened_on)),
                (self.tr("Canone"), format_cents(debt.lines["canone"]) if known else ""),
                (self.tr("Spese"), format_cents(debt.lines["spese"]) if known else ""),
                (self.tr("Saldo al"), show_day(debt.as_of) if known else self.tr("il conto non è su questo computer")),
                (self.tr("Esito"), words(view.outcome_words)),
                (self.tr("Motivo"), view.reason),
                (self.tr("Lo seguono"), ", ".join(view.followed_by)),
            )
        )
        self.plan.show_case(state)
        self.plan.setVisible(not row.closed)
        fill(self.measures, measure_rows(view))
        fill(self.aids, aid_rows(state))
        self._proposal.setText(view.proposal or self.tr("La proposta non è ancora scritta."))
        self.dossier.setVisible(view.row.state in ("istruttoria", "integrazione_richiesta", "dossier_completo"))
        fill(self._story, [Row(one.id, words(one.text), icon="arrow-right") for one in reversed(view.steps)])
        for made in (self.evidence, self.notices, self.measures, self.aids, self._story):
            made.setVisible(bool(made.rows()))
        if self._resume:
            kept, self._resume = self._resume, {}
            self.ask.resume(kept)

    def _show_check(self, state: CaseState) -> None:
        seen = state.view.evaluation
        self.criteria.setVisible(seen is not None)
        self.bring.setVisible(bool(state.view.bring))
        if seen is None:
            self._checked.setText(
                self.tr("Non è ancora stata fatta. Dice che cosa risulta e che cosa manca; decide la commissione.")
            )
            return
        self._checked.setText(evaluation_words(seen))
        fill(self.criteria, criterion_rows(seen))

    def _show_steps(self, state: CaseState) -> None:
        view = state.view
        had = any(button.hasFocus() for button in self._step_buttons())
        clear_layout(self._steps)
        buttons = []
        for to_state in view.next_states:
            button = Button(step_verb(view.row.state, to_state))
            button.clicked.connect(lambda _on=False, one=to_state: self._step(one))
            buttons.append(button)
        self._steps.addWidget(ButtonRow(*buttons))
        if had and buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        next_words = words(view.row.next_words)
        day = f" ({show_day(view.row.next_on)})" if view.row.next_on else ""
        self._state.setText(
            f"{next_words[:1].upper()}{next_words[1:]}{day}." if next_words else self.tr("Il caso è chiuso.")
        )
        self._missing.setText(" ".join(words(one) for one in view.missing))
        self._missing.setVisible(bool(view.missing))

    def _step_buttons(self) -> list[Button]:
        row = self._steps.itemAt(0)
        holder = row.widget() if row is not None else None
        return holder.findChildren(Button) if holder is not None else []

    # ---------------------------------------------------------------------------------------------------------- acts

    def _ask(self, act: str, target: str = "") -> None:
        self._asked_from = self.focusWidget()
        self.notice.hide()
        self.ask.ask(act, target)
        self.area.ensureWidgetVisible(self.ask)

    def _step(self, to_state: str) -> None:
        state = self._model.state
        if state is not None and asks_first(state.view.row.state, to_state):
            self._ask("step", to_state)
        else:
            self._model.act("step", to_state, {})

    def _attach(self, _letter: str, evidence_id: str) -> None:
        self.open_thing.emit("allegati", f"arrears_evidence:{evidence_id}")

    def _open_measure(self, row_id: str) -> None:
        kind, _, id = row_id.partition(":")
        if kind == "rata":
            self._ask("paid", id)
        elif kind == "bozza":
            self._ask("accept", id)
        elif kind == "misura":
            self._ask("end", id)

    def _measure_letter(self, letter: str, row_id: str) -> None:
        """S prints MOD-12, F ends the measure, P pays an instalment whole."""
        kind, _, id = row_id.partition(":")
        if kind == "rata" and letter == "P":
            self._model.act("paid", id, {})
        elif kind in ("bozza", "misura") and letter == "F":
            self._ask("end", id)
        elif kind in ("bozza", "misura") and letter == "S" and self._is_plan(id):
            self._bridge.print_wanted.emit("MOD-12", id)

    def _is_plan(self, measure_id: str) -> bool:
        state = self._model.state
        return state is not None and any(one.id == measure_id and one.rates for one in state.view.measures)

    def _acted(self, _act: str) -> None:
        self.ask.settle()
        self._throw()
        self.notice.say("ok", self.tr("Salvato su questo computer."))

    def _throw(self) -> None:
        self.drafts.drop()
        self.set_work("", "")

    def _left_asking(self) -> None:
        if self._asked_from is not None and self._asked_from.isVisible():
            self._asked_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_person(self) -> None:
        if self._model.state is not None:
            self.open_thing.emit("persona", self._model.state.view.person_id)

    def _refer(self) -> None:
        if self._model.state is not None:
            self.open_thing.emit("invio", f"persona:{self._model.state.view.person_id}")

    def _draft_title(self) -> str:
        state = self._model.state
        return self.tr("Caso {number}").format(number=state.view.row.number if state else "").strip()

    def _restore(self, body: dict[str, Any]) -> None:
        if not body.get("act"):
            return
        if self._model.state is not None:
            self.ask.resume(body)
        else:
            self._resume = body

    def _draft_saved(self, moment: datetime) -> None:
        if self.ask.asked:
            self.set_work("pencil", draft_words(moment))

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """New document, save, back; only back where there is nothing to see."""
        if not self._all.isVisibleTo(self):
            return [PageKey("back", self.tr("indietro"))]
        return [
            PageKey("new_row", self.tr("nuovo documento"), lambda: self._ask("evidence")),
            PageKey("save", self.tr("salva"), self.ask.confirm),
            PageKey("pane_next", self.tr("altro riquadro")),
            PageKey("back", self.tr("indietro")),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked; else the first thing that may be done."""
        if self.ask.asked:
            return self.ask.form.first_focus()
        return next(iter(self._step_buttons()), None) or super().first_focus()

    def panes(self) -> Sequence[QWidget]:
        """Lists that have something, then the rest."""
        lists = (self.evidence, self.notices, self.criteria, self.measures)
        return [*(one for one in lists if one.rows()), self.area]

    def back(self) -> bool:
        """Esc leaves what is asked; its draft stays."""
        if not self.ask.asked:
            return False
        self.drafts.keep()
        self.ask.leave()
        return True
