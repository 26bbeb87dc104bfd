"""One case of innocent arrears: what to do now, cause, acts, income, the check of the criteria, the simulator, measures.

Figures and facts; nothing on it is a word about the person.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.rules.money import format_cents
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.page import PageKey
from app.ui.screens.asking_page import AskingPage
from app.ui.screens.case_asks import FORMS, answers, asks_first
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
from app.ui.screens.parts import NowPanel, PastSteps, fill, stack
from app.ui.viewmodels.cases import CaseModel, CaseState
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    Facts,
    Panel,
    Row,
    RowList,
    Text,
)


class CasePage(AskingPage):
    """`id` is the case's."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(bridge, "caso", self.tr("Caso"), CaseModel(bridge, id), FORMS)
        self._model: CaseModel
        self.stand(Columns(self._left(), self._right(), shares=(3, 2)))

    def _left(self) -> QWidget:
        self.now = NowPanel()
        cause = Panel(self.tr("Causa"), "info-circle")
        self._cause = Facts()
        cause.add(self._cause)
        self.cause = self.asks(self.tr("Causa e data"), "cause", "pencil")
        cause.add(ButtonRow(self.cause))
        self.evidence, evidence = self.listed(
            self.tr("Documenti"), "paperclip", ("evidence", self.tr("Documento")), letters="A"
        )
        self.evidence.opened.connect(lambda one: self._ask("seen", one))
        self.evidence.letter_pressed.connect(lambda _letter, one: self._files("arrears_evidence", one))
        self.notices, notices = self.listed(self.tr("Atti ricevuti"), "mail", ("notice", self.tr("Atto")))
        self.notices.opened.connect(lambda one: self._files("debt_notice", one))
        income = Panel(self.tr("Entrate"), "report")
        self._income = Facts()
        income.add(self._income)
        self.months = self.asks(self.tr("Entrate mese per mese"), "income", "pencil")
        income.add(ButtonRow(self.months))
        check = Panel(self.tr("Verifica dei criteri"), "clipboard-check", flush=True)
        self._checked = Text("")
        self.criteria = RowList(self.tr("Verifica dei criteri"))
        self.criteria.fit_content()
        self.criteria.opened.connect(self._answer)
        self.check = Button(self.tr("Verifica ora"), "refresh", small=True)
        self.check.clicked.connect(lambda: self._model.act("evaluate", "", {}))
        self.bring = Button(self.tr("Stampa i documenti da portare"), "printer", small=True)
        self.bring.clicked.connect(lambda: self._bridge.print_wanted.emit("MOD-08-D", self._id))
        acts = ButtonRow(self.check, self.bring)
        for one in (self._checked, acts):
            one.setContentsMargins(14, 8, 14, 8)
        for part in (self._checked, self.criteria, acts):
            check.add(part)
        return stack(self.now, cause, evidence, notices, income, check)

    def _right(self) -> QWidget:
        about = Panel(self.tr("Caso"), "id")
        self._facts = Facts()
        about.add(self._facts)
        self.person = Button(self.tr("Apri la persona"), "user", small=True)
        self.person.clicked.connect(self._open_person)
        self.referral = Button(self.tr("Invio a un ente"), "arrows-exchange", small=True)
        self.referral.clicked.connect(self._refer)
        self.share = self.asks(self.tr("Chi segue il caso"), "share", "users")
        about.add(ButtonRow(self.person, self.referral, self.share))
        self.plan = PlanPanel(self._model)
        self.plan.write.connect(lambda values: self._model.act("plan", "", values))
        self.measures, measures = self.listed(self.tr("Misure"), "list", ("measure", self.tr("Misura")), letters="SFPA")
        self.measures.opened.connect(self._open_measure)
        self.measures.letter_pressed.connect(self._measure_letter)
        self.aids, aids = self.listed(
            self.tr("Contributo di solidarietà"), "calendar", ("apply", self.tr("Domanda di contributo"))
        )
        self.aids.opened.connect(lambda one: self.open_thing.emit("domanda", one))
        papers = Panel(self.tr("Per la commissione"), "file-text")
        self._proposal = Text("")
        papers.add(self._proposal)
        self.sheet = Button(self.tr("Stampa MOD-08"), "printer", small=True)
        self.sheet.clicked.connect(lambda: self._bridge.print_wanted.emit("MOD-08", self._id))
        self.dossier = Button(self.tr("Prepara il dossier"), "file-text", small=True)
        self.dossier.clicked.connect(lambda: self._model.act("dossier", "", {}))
        self.proposal = self.asks(self.tr("Proposta"), "proposal", "pencil")
        files = Button(self.tr("Allegati"), "paperclip", small=True)
        files.clicked.connect(lambda: self._files("arrears_case", self._id))
        papers.add(ButtonRow(self.proposal, self.sheet, self.dossier, files))
        self.letter = Button(self.tr("Lettera sulla decisione"), "mail", small=True)
        self.letter.clicked.connect(self._print_letter)
        papers.add(ButtonRow(self.letter))
        self._story = PastSteps()
        return stack(about, self.plan, measures, aids, papers, self._story)

    # ------------------------------------------------------------------------------------------------------- showing

    def show_record(self, state: CaseState) -> None:
        """Everything of the case."""
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
        self.may_add(not row.closed)
        for one in (self.cause, self.share, self.proposal, self.check, self.plan):
            one.setVisible(not row.closed)
        self.months.setVisible(view.cause_on is not None and not row.closed)
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
        fill(self.measures, measure_rows(view))
        fill(self.aids, aid_rows(state))
        self.letter.setVisible(state.letter is not None)
        self._proposal.setText(view.proposal or self.tr("La proposta non è ancora scritta."))
        self.dossier.setVisible(view.row.state in ("istruttoria", "integrazione_richiesta", "dossier_completo"))
        self._story.show_steps([Row(one.id, words(one.text), icon="arrow-right") for one in view.steps])
        for made in (self.evidence, self.notices, self.measures, self.aids):
            made.setVisible(bool(made.rows()))

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
        fill(self.criteria, criterion_rows(seen, writes=True))

    def _show_steps(self, state: CaseState) -> None:
        view = state.view
        steps = [(step_verb(view.row.state, one), partial(self._step, one)) for one in view.next_states]
        next_words = words(view.row.next_words)
        day = f" ({show_day(view.row.next_on)})" if view.row.next_on else ""
        stands = f"{next_words[:1].upper()}{next_words[1:]}{day}." if next_words else self.tr("Il caso è chiuso.")
        self.now.show_now(stands, steps, " ".join(words(one) for one in view.missing))

    # ---------------------------------------------------------------------------------------------------------- acts

    def _step(self, to_state: str) -> None:
        state = self._model.state
        if state is not None and asks_first(state.view.row.state, to_state):
            self._ask("step", to_state)
            self.asking.set_title(step_verb(state.view.row.state, to_state))
        else:
            self._model.act("step", to_state, {})

    def _answer(self, criterion: str) -> None:
        state = self._model.state
        act = answers(state, criterion) if state is not None and not state.view.row.closed else ""
        if act:
            self._ask(act, criterion if act == "fact" else "")

    def _files(self, kind: str, id: str) -> None:
        self.open_thing.emit("allegati", f"{kind}:{id}")

    def _open_measure(self, row_id: str) -> None:
        kind, _, id = row_id.partition(":")
        if kind == "rata":
            self._ask("paid", id)
        elif kind == "bozza":
            self._ask("accept", id)
        elif kind == "misura":
            self._ask("end", id)

    def _measure_letter(self, letter: str, row_id: str) -> None:
        """S prints MOD-12, F ends the measure, P pays an instalment whole, A opens the files: the signed paper."""
        kind, _, id = row_id.partition(":")
        if letter == "A" and kind != "rata":
            self._files("arrears_measure", id)
        elif kind == "rata" and letter == "P":
            self._model.act("paid", id, {})
        elif kind in ("bozza", "misura") and letter == "F":
            self._ask("end", id)
        elif kind in ("bozza", "misura") and letter == "S" and self._is_plan(id):
            self._bridge.print_wanted.emit("MOD-12", id)

    def _is_plan(self, measure_id: str) -> bool:
        state = self._model.state
        return state is not None and any(one.id == measure_id and one.rates for one in state.view.measures)

    def _print_letter(self) -> None:
        if self._model.state is not None and self._model.state.letter is not None:
            self._bridge.print_wanted.emit("LET-01", self._model.state.letter)

    def _open_person(self) -> None:
        if self._model.state is not None:
            self.open_thing.emit("persona", self._model.state.view.person_id)

    def _refer(self) -> None:
        if self._model.state is not None:
            self.open_thing.emit("invio", f"persona:{self._model.state.view.person_id}")

    # ---------------------------------------------------------------------------------------------------------- keys

    def own_keys(self) -> Sequence[PageKey]:
        """A new document."""
        return [
            PageKey("new_row", self.tr("nuovo documento"), lambda: self._ask("evidence")),
            PageKey("pane_next", self.tr("altro riquadro")),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked; else the first thing that may be done."""
        return self.asking.first_focus() or next(iter(self.now.buttons), None) or super().first_focus()

    def panes(self) -> Sequence[QWidget]:
        """Lists that have something, then the rest."""
        lists = (self.evidence, self.notices, self.criteria, self.measures)
        return [*(one for one in lists if one.rows()), self.area]
