"""One training path: its state and what may be done now, certified hours, the money of the indemnity and what is due of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.rules.money import format_cents
from app.rules.training import CLOSED
from app.services.training_views import WAITS, CertifiedView, PathView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.page import PageKey
from app.ui.screens.asking_page import AskingPage
from app.ui.screens.indemnities import hours_words
from app.ui.screens.parts import NowPanel, PastSteps, fill, stack
from app.ui.screens.requirements import RequirementsPanel
from app.ui.screens.training_asks import DIRECT_STEPS, PATH_FORMS, acceptance_words
from app.ui.viewmodels.indemnities import PathModel, PathState
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    Facts,
    Panel,
    Row,
    RowList,
    Text,
    clear_layout,
    column,
    state_chip,
)
from app.ui.widgets.chips import ChipSpec


class TrainingPathPage(AskingPage):
    """`id` is the path's."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(bridge, "formazione", self.tr("Percorso di formazione"), PathModel(bridge, id), PATH_FORMS)
        self._model: PathModel
        self.stand(Columns(self._left(), self._right(), shares=(3, 2)))

    def _left(self) -> QWidget:
        self.now = NowPanel()
        hours = Panel(self.tr("Ore"), "clock", flush=True)
        self.hours = RowList(self.tr("Ore"), letters="CTR")
        self.hours.fit_content()
        self.hours.letter_pressed.connect(self._hours_letter)
        self.hours.opened.connect(lambda one: self.open_thing.emit("allegati", f"training_hours:{one}"))
        self._no_hours = Text(self.tr("Ancora nessuna ora certificata."), "muted")
        self._no_hours.setContentsMargins(14, 8, 14, 4)
        self.certify = Button(self.tr("Certifica ore"), "plus", "new_row", small=True)
        self.certify.clicked.connect(self._certify)
        self._certifying = ButtonRow(self.certify)
        self._certifying.setContentsMargins(14, 6, 14, 10)
        for part in (self.hours, self._no_hours, self._certifying):
            hours.add(part)
        self.requirements = RequirementsPanel()
        self.requirements.check.clicked.connect(lambda: self._model.act("evaluate", "", {}))
        return stack(self.now, hours, self.requirements)

    def _right(self) -> QWidget:
        about = Panel(self.tr("Percorso"), "id")
        self._facts = Facts()
        about.add(self._facts)
        self.change = self.asks(self.tr("Dati del percorso"), "plan", "pencil")
        self.share = self.asks(self.tr("Chi lo segue"), "share", "users")
        self.person = Button(self.tr("Apri la persona"), "user", small=True)
        self.files = Button(self.tr("Allegati"), "paperclip", small=True)
        self.files.clicked.connect(lambda: self.open_thing.emit("allegati", f"training_path:{self._id}"))
        self.paper = Button(self.tr("Stampa MOD-13"), "printer", "print", small=True)
        self.person.clicked.connect(self._open_person)
        self.paper.clicked.connect(self._print)
        about.add(ButtonRow(self.change, self.share, self.person, self.files, self.paper))
        self._money = Panel(self.tr("Indennità"), "coin-euro")
        self._sums = Facts()
        self._said = Text("", "note_muted")
        self._due = column(gap=0)
        self.acts = RowList(self.tr("Atti dell'indennità"))
        self.acts.fit_content()
        for part in (self._sums, self._said):
            self._money.add(part)
        self._money.body.addLayout(self._due)
        self._money.add(self.acts)
        self._story = PastSteps()
        return stack(about, self._money, self._story)

    # ------------------------------------------------------------------------------------------------------- showing

    def show_record(self, state: PathState) -> None:
        """Everything of the path."""
        view, row = state.view, state.view.row
        waits = words(WAITS) if row.waits else ""
        self.set_title(row.name, " · ".join(part for part in (row.number, row.state_words, waits) if part))
        self._show_steps(view)
        self._show_hours(view)
        period = " – ".join(show_day(day) for day in (view.start_on, view.end_on) if day is not None)
        hours = self.tr("{n} su {m}").format(n=hours_words(row.minutes), m=hours_words(row.planned))
        self._facts.set_facts(
            (
                (self.tr("Ente formativo"), view.provider),
                (self.tr("Corso"), view.course),
                (self.tr("Periodo"), period),
                (self.tr("Ore confermate"), hours if row.planned else ""),
                (self.tr("Accettazione"), acceptance_words(view.acceptance) if view.money is not None else ""),
                (self.tr("Esito"), row.outcome_words),
                (self.tr("Motivo"), view.reason or ""),
                (self.tr("Provenienza"), view.source_words),
            )
        )
        staff = "training_path" in self._model.writes
        self.change.setVisible(staff)
        self.share.setVisible(staff and bool(state.followers))
        self.person.setVisible(view.person_here)
        self.paper.setVisible(view.may_confirm)
        self.files.setVisible(view.may_confirm)
        self._show_money(view)
        checks = "evaluation" in self._model.writes and view.row.state != CLOSED
        self.requirements.show_found(view.evaluation, may_check=checks)
        self._story.setVisible(bool(view.steps))
        self._story.show_steps(
            [
                Row(str(at), said, show_day(day), self.tr("in attesa del centro") if waits else "", icon="arrow-right")
                for at, (said, day, waits) in enumerate(view.steps)
            ]
        )

    def _show_steps(self, view: PathView) -> None:
        standing = self.tr("Stato del percorso: {state}.").format(state=view.row.state_words.lower())
        waiting = self.tr("Il centro non ha ancora risposto all'ultimo passo: non è deciso.") if view.row.waits else ""
        steps = [(self._verb(state), partial(self._step, state)) for state in view.next_states]
        said = [standing, waiting, *view.missing]
        if view.plan is not None:
            said.append(self.tr("Con il lavoro stabile è possibile un piano di rientro."))
            if view.plan.debt_cents is not None:
                said.append(self.tr("Debito di oggi: {sum}.").format(sum=format_cents(view.plan.debt_cents)))
            if view.plan.case_id is not None:
                steps.append(
                    (self.tr("Apri il caso per il piano di rientro"), partial(self._open_case, view.plan.case_id))
                )
        self.now.show_now(" ".join(part for part in said if part), steps)

    def _verb(self, state: str) -> str:
        return {
            "idoneo": self.tr("È idoneo"),
            "non_idoneo": self.tr("Non è idoneo"),
            "selezionato": self.tr("Seleziona"),
            "patto_firmato": self.tr("Patto firmato"),
            "in_corso": self.tr("Comincia"),
            "completato": self.tr("Percorso completato"),
            "ritirato": self.tr("Si ritira"),
            "escluso": self.tr("Escludi"),
            "esito_occupazionale": self.tr("Scrivi l'esito"),
            "chiuso": self.tr("Chiudi"),
        }.get(state, label("training_states", state))

    def _show_hours(self, view: PathView) -> None:
        fill(self.hours, [self._certified(one, view) for one in view.hours])
        self.hours.setVisible(bool(view.hours))
        self._no_hours.setVisible(not view.hours)
        self._certifying.setVisible(bool(view.may_certify))

    def _certified(self, one: CertifiedView, view: PathView) -> Row:
        title = self.tr("{n} ore").format(n=hours_words(one.minutes))
        days = f"{show_day(one.from_day)} – {show_day(one.to_day)}"
        missing = self.tr("manca la scansione del registro") if one.how == "registro" and not one.filed else ""
        hints = []
        if not one.confirmed:
            hints = [("T", self.tr("togli"))] if one.mine else [("C", self.tr("conferma"))] if view.may_confirm else []
            hints += [("R", self.tr("registro"))] if one.how == "registro" else []
        confirmed = ChipSpec(self.tr("Confermate"), "check", "ok")
        chip = confirmed if one.confirmed else ChipSpec(self.tr("Da confermare"), "clock", "neutral")
        second = " · ".join(part for part in (one.how_words, one.register_number or "", missing) if part)
        return Row(one.id, title, days, second=second, chip=chip, hints=tuple(hints))

    def _show_money(self, view: PathView) -> None:
        money = view.money
        self._money.setVisible(money is not None)
        clear_layout(self._due)
        if money is None:
            return
        debt = format_cents(money.debt) if money.debt is not None else ""
        self._sums.set_facts(
            (
                (self.tr("Concessa"), format_cents(money.granted)),
                (self.tr("Quota A, a tranche"), format_cents(money.quota_a)),
                (self.tr("Quota B, all'esito"), format_cents(money.quota_b)),
                (self.tr("Pagato"), format_cents(money.paid)),
                (self.tr("Trattenuto sul debito"), format_cents(money.withheld)),
                (self.tr("Restituito al fondo"), format_cents(money.released)),
                (self.tr("Ancora aperto"), format_cents(money.open)),
                (self.tr("Debito all'esito"), debt),
            ),
            strong=(self.tr("Ancora aperto"),),
        )
        self._said.setText("\n".join(money.said))
        self._said.setVisible(bool(money.said))
        buttons = []
        for kind, due, cents in money.due:
            button = Button(f"{due}: {format_cents(cents)}", "coin-euro", small=True)
            button.setEnabled(view.may_pay)
            button.clicked.connect(lambda _on=False, one=kind: self._ask("money", one))
            buttons.append(button)
        self._due.addWidget(ButtonRow(*buttons))
        fill(
            self.acts,
            [
                Row(
                    one.id, one.words, f"– {format_cents(one.amount_cents)}", show_day(one.on), second=one.reference or "",
                    chip=ChipSpec(self.tr("In attesa del centro"), "clock", "neutral") if one.waits else state_chip("fatto"),
                )
                for one in money.acts
            ],
        )  # fmt: skip
        self.acts.setVisible(bool(money.acts))

    # ---------------------------------------------------------------------------------------------------------- acts

    def _step(self, state: str) -> None:
        if state in DIRECT_STEPS:
            self._model.act("step", state, {})
        else:
            self._ask("step", state)

    def _certify(self) -> None:
        state = self._model.state
        if state is not None and state.view.may_certify:
            self._ask("hours", state.view.may_certify)

    def _hours_letter(self, letter: str, hours_id: str) -> None:
        if letter == "R":
            self.open_thing.emit("allegati", f"training_hours:{hours_id}")
        else:
            self._model.act("confirm" if letter == "C" else "drop", hours_id, {})

    def said(self, act: str) -> tuple[str, str]:
        """Steps and money are decided by the centre."""
        if act in ("step", "money"):
            return "info", self.tr("Salvato qui e inviato al centro: è deciso quando il centro risponde.")
        return super().said(act)

    def _print(self) -> None:
        if self.paper.isVisibleTo(self):
            self._bridge.print_wanted.emit("MOD-13", self._id)

    def _open_person(self) -> None:
        if self._model.state is not None:
            self.open_thing.emit("persona", self._model.state.view.person_id)

    def _open_case(self, case_id: str) -> None:
        self.open_thing.emit("caso", case_id)

    # ---------------------------------------------------------------------------------------------------------- keys

    def own_keys(self) -> Sequence[PageKey]:
        """Hours, confirming, printing: what this role may do."""
        view = self._model.state.view if self._model.state is not None else None
        if view is None:
            return []
        found = [PageKey("C", self.tr("conferma le ore"))] if view.may_confirm else []
        found += [
            PageKey("T", self.tr("togli le ore"), in_foot=False),
            PageKey("R", self.tr("registro firmato"), in_foot=False),
        ]
        if view.may_certify:
            found.append(PageKey("new_row", self.tr("certifica ore"), self._certify))
        if view.may_confirm:
            found.append(PageKey("print", self.tr("stampa MOD-13"), self._print))
        return found

    def first_focus(self) -> QWidget | None:
        """What is asked; else what may be done; else the hours."""
        there = self.hours if self.hours.rows() else super().first_focus()
        return self.asking.first_focus() or next(iter(self.now.buttons), there)

    def panes(self) -> Sequence[QWidget]:
        """The hours, the rest."""
        return [self.hours, self.area] if self.hours.rows() else [self.area]
